//! All tables together: the one list that is the interface.

use serde_json::Value;

use crate::afspraken::Agenda;
use crate::beginsituatie::Beginsituaties;
use crate::berichten::Berichten;
use crate::clienten::Clienten;
use crate::contracten::Contracten;
use crate::feiten::Feiten;
use crate::gegevens::GegevensVan;
use crate::notities::Notities;
use crate::meldingen::Meldingen;
use crate::plannen::Plannen;
use crate::stukken::Stukken;
use crate::toegang::Toegang;
use crate::toewijzingen::Toewijzingen;
use crate::uitberichten::Uitgaand;
use crate::werklijst::Werklijst;
use crate::{Beller, Command, Fout};
use crate::{
    afspraken, beginsituatie, berichten, clienten, contracten, feiten, gegevens, notities, plannen, stukken,
    toegang, toewijzingen, uitberichten, werklijst,
    afspraken, berichten, clienten, contracten, feiten, meldingen, plannen, toegang, toewijzingen,
    uitberichten, werklijst,
};

/// The tables.
pub const COMMANDS: &[&[Command]] = &[
    toegang::COMMANDS,
    werklijst::COMMANDS,
    clienten::COMMANDS,
    feiten::COMMANDS,
    toewijzingen::COMMANDS,
    berichten::COMMANDS,
    plannen::COMMANDS,
    contracten::COMMANDS,
    afspraken::COMMANDS,
    uitberichten::COMMANDS,
    beginsituatie::COMMANDS,
    gegevens::COMMANDS,
    notities::COMMANDS,
    stukken::COMMANDS,
    meldingen::COMMANDS,
];

/// Whoever carries out every table. A forgotten handler does not compile.
pub trait Uitvoerder:
    Toegang
    + Werklijst
    + Clienten
    + Feiten
    + Toewijzingen
    + Berichten
    + Plannen
    + Contracten
    + Agenda
    + Uitgaand
    + Beginsituaties
    + GegevensVan
    + Notities
    + Stukken
    + Meldingen
{
}
impl<
    T: Toegang
        + Werklijst
        + Clienten
        + Feiten
        + Toewijzingen
        + Berichten
        + Plannen
        + Contracten
        + Agenda
        + Uitgaand
        + Beginsituaties
        + GegevensVan
        + Notities
        + Stukken,
        + Meldingen,
> Uitvoerder for T
{
}

/// The row with this name.
pub fn zoek(naam: &str) -> Option<&'static Command> {
    COMMANDS
        .iter()
        .flat_map(|table| table.iter())
        .find(|command| command.naam == naam)
}

/// Carries out one command. Rights are the caller's business.
///
/// # Errors
/// Whatever the command answers, or that the request cannot be read.
pub fn dispatch(uitvoerder: &impl Uitvoerder, beller: &Beller, vraag: Value) -> Result<Value, Fout> {
    let area = beller.command.naam.split('.').next().unwrap_or_default();
    let antwoord = match area {
        "toegang" => toegang::dispatch(uitvoerder, beller, vraag),
        "werklijst" => werklijst::dispatch(uitvoerder, beller, vraag),
        "clienten" => clienten::dispatch(uitvoerder, beller, vraag),
        "feiten" => feiten::dispatch(uitvoerder, beller, vraag),
        "toewijzingen" => toewijzingen::dispatch(uitvoerder, beller, vraag),
        "berichten" => berichten::dispatch(uitvoerder, beller, vraag),
        "plannen" => plannen::dispatch(uitvoerder, beller, vraag),
        "contracten" => contracten::dispatch(uitvoerder, beller, vraag),
        "afspraken" => afspraken::dispatch(uitvoerder, beller, vraag),
        "uitberichten" => uitberichten::dispatch(uitvoerder, beller, vraag),
        "beginsituatie" => beginsituatie::dispatch(uitvoerder, beller, vraag),
        "gegevens" => gegevens::dispatch(uitvoerder, beller, vraag),
        "notities" => notities::dispatch(uitvoerder, beller, vraag),
        "stukken" => stukken::dispatch(uitvoerder, beller, vraag),
        "meldingen" => meldingen::dispatch(uitvoerder, beller, vraag),
        _ => None,
    };
    antwoord.unwrap_or_else(|| {
        Err(Fout::OnbekendCommando {
            naam: beller.command.naam.to_owned(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_stands_in_one_table_only() {
        let mut names: Vec<_> = COMMANDS.iter().flat_map(|t| t.iter()).map(|c| c.naam).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    /// Writes the table of commands for the screens: name, request and answer, typed.
    #[test]
    fn the_screens_get_the_same_table() {
        let mut types: Vec<&str> = Vec::new();
        let mut rows = String::new();
        for command in COMMANDS.iter().flat_map(|t| t.iter()) {
            rows.push_str(&format!(
                "  '{}': {{ vraag: {}; antwoord: {} }};\n",
                command.naam, command.vraag, command.antwoord
            ));
            types.extend([command.vraag, command.antwoord]);
        }
        types.sort_unstable();
        types.dedup();
        let text = format!(
            "// Written by `cargo test`; never edited by hand.\nimport type {{ {} }} from './types';\n\nexport interface Commands {{\n{rows}}}\n",
            types.join(", ")
        );
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/api");
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(format!("{folder}/commands.ts"), text).unwrap();
    }
}
