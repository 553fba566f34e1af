//! All tables together: the one list that is the interface.

use serde_json::Value;

use crate::{Beller, Command, Fout};

/// Makes of one list of areas, each a module with its table: all rows, who carries them out, and the dispatch.
macro_rules! areas {
    ($($area:ident: $trait:ident),* $(,)?) => {
        /// The tables.
        pub const COMMANDS: &[&[Command]] = &[$(crate::$area::COMMANDS),*];

        /// Whoever carries out every table. A forgotten handler does not compile.
        pub trait Uitvoerder: $(crate::$area::$trait +)* {}
        impl<T: $(crate::$area::$trait +)*> Uitvoerder for T {}

        /// Carries out one command. Rights are the caller's business.
        ///
        /// # Errors
        /// Whatever the command answers, or that the request cannot be read.
        pub fn dispatch(uitvoerder: &impl Uitvoerder, beller: &Beller, vraag: Value) -> Result<Value, Fout> {
            let area = beller.command.naam.split('.').next().unwrap_or_default();
            let antwoord = match area {
                $(stringify!($area) => crate::$area::dispatch(uitvoerder, beller, vraag),)*
                _ => None,
            };
            antwoord.unwrap_or_else(|| {
                Err(Fout::OnbekendCommando {
                    naam: beller.command.naam.to_owned(),
                })
            })
        }
    };
}

areas! {
    toegang: Toegang,
    afscherming: Afscherming,
    werklijst: Werklijst,
    clienten: Clienten,
    feiten: Feiten,
    toewijzingen: Toewijzingen,
    berichten: Berichten,
    plannen: Plannen,
    contracten: Contracten,
    afspraken: Agenda,
    backup: Backups,
    beginsituatie: Beginsituaties,
    beheer: Beheerderstaken,
    bewaren: Bewaren,
    bijlagen: Bijlagen,
    collegas: Collegas,
    eigen_keuzes: EigenKeuzes,
    eigen_taken: EigenTaken,
    evaluaties: Evaluaties,
    excel: Excel,
    gegevens: GegevensVan,
    inzet: InzetVan,
    afwezigheid: Afwezig,
    planning: Planning,
    levering: Leveringen,
    leveringsinvoer: Leveringsinvoer,
    cijfers: Cijfers,
    logboek: Logboeken,
    medewerkers: Medewerkers,
    meldingen: Meldingen,
    notities: Notities,
    stukken: Stukken,
    uitberichten: Uitgaand,
    uitvoer: Uitvoer,
    uitzonderingen: Uitzonderingen,
    verdeling: Verdeling,
    verzoeken: Verzoeken,
    brieven: Brieven,
    sjablonen: Sjablonen,
}

/// The row with this name.
pub fn zoek(naam: &str) -> Option<&'static Command> {
    COMMANDS
        .iter()
        .flat_map(|table| table.iter())
        .find(|command| command.naam == naam)
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

    /// All types of the screens stand in one file: a second of the same name would take the place of the first.
    #[test]
    fn no_two_types_of_the_screens_have_one_name() {
        fn sources(folder: &std::path::Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    sources(&path, found);
                } else {
                    found.push(std::fs::read_to_string(path).unwrap());
                }
            }
        }
        let mut texts = Vec::new();
        sources(concat!(env!("CARGO_MANIFEST_DIR"), "/src").as_ref(), &mut texts);
        let mut names: Vec<&str> = texts
            .iter()
            .flat_map(|text| text.lines())
            .filter_map(|line| {
                let rest = line
                    .strip_prefix("pub struct ")
                    .or(line.strip_prefix("pub enum "))?;
                rest.split(|c: char| !c.is_alphanumeric()).next()
            })
            .collect();
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
