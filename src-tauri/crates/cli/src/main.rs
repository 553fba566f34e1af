//! leidraad-cli: the same use cases as the window, for the application manager, scheduled work and tests from outside.

mod argumenten;
mod backup;
mod begin;
mod bericht;
mod client;
mod evaluatie;
mod host;
mod log;
mod medewerker;
mod meegeven;
mod opdrachten;
mod plan;
mod rooster;
mod toegang;
mod uitvoer;
mod vraagbaak;
mod waarden;
mod werk;

use clap::Parser;
use clap::error::{ContextKind, ErrorKind};

use crate::argumenten::{Argumenten, Opdracht};
use crate::uitvoer::Uitslag;

fn main() {
    leidraad_app::geen_afdruk_bij_crash();
    leidraad_app::einde(draai());
}

/// Everything; gives the number for whoever started it.
fn draai() -> u8 {
    let argumenten = match Argumenten::try_parse() {
        Ok(argumenten) => argumenten,
        Err(fout) if matches!(fout.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            let _ = fout.print();
            return 0;
        }
        Err(fout) => return verkeerd_gebruik(&fout),
    };
    let json = argumenten.json;
    uitvoer::sluit_af(voer_uit(argumenten), json)
}

/// Wrong use: one Dutch sentence, and what clap says of it below.
fn verkeerd_gebruik(fout: &clap::Error) -> u8 {
    let named = |kind| fout.get(kind).map(ToString::to_string).unwrap_or_default();
    let zin = match fout.kind() {
        ErrorKind::InvalidSubcommand => format!(
            "Het commando {} is onbekend.",
            named(ContextKind::InvalidSubcommand)
        ),
        ErrorKind::UnknownArgument => format!("Het argument {} is onbekend.", named(ContextKind::InvalidArg)),
        ErrorKind::MissingRequiredArgument => format!("Er ontbreekt: {}.", named(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!(
                "De waarde {} past niet bij {}.",
                named(ContextKind::InvalidValue),
                named(ContextKind::InvalidArg)
            )
        }
        ErrorKind::ArgumentConflict => format!(
            "{} gaat niet samen met iets anders.",
            named(ContextKind::InvalidArg)
        ),
        _ => "Dit commando is niet compleet.".to_owned(),
    };
    let zin = format!("{zin} Kijk bij leidraad-cli --help.");
    let json = std::env::args().any(|a| a == "--json");
    uitvoer::sluit_af(Err(uitvoer::Fout::gebruik(zin)), json)
}

fn voer_uit(argumenten: Argumenten) -> Uitslag {
    match &argumenten.opdracht {
        Opdracht::Scenario { bestand } => return vraagbaak::scenario(bestand),
        Opdracht::Profiel(opdracht) => return vraagbaak::profiel(opdracht),
        _ => {}
    }
    let sessie = toegang::Sessie::nieuw(&argumenten)?;
    let uitslag = met_sessie(&sessie, argumenten);
    // Before anything is shown: what was looked at stands in the log.
    sessie.app.sluit_af().map_err(leidraad_app::FoutAntwoord::from)?;
    uitslag
}

fn met_sessie(sessie: &toegang::Sessie, argumenten: Argumenten) -> Uitslag {
    match argumenten.opdracht {
        Opdracht::Scenario { bestand } => vraagbaak::scenario(&bestand),
        Opdracht::Profiel(opdracht) => vraagbaak::profiel(&opdracht),
        Opdracht::Nieuw { naam, agb } => toegang::nieuw(sessie, &naam, &agb),
        Opdracht::Voorbeeld {
            clienten,
            medewerkers,
            zaad,
        } => toegang::voorbeeld(sessie, clienten, medewerkers, zaad),
        Opdracht::Client(opdracht) => client::voer_uit(sessie, opdracht),
        Opdracht::Medewerker(opdracht) => medewerker::voer_uit(sessie, opdracht),
        Opdracht::Bericht(opdracht) => bericht::voer_uit(sessie, opdracht),
        Opdracht::Feit {
            client,
            soort,
            op,
            toewijzing,
            velden,
        } => werk::feit(sessie, client, &soort, &op, toewijzing, &velden),
        Opdracht::Termijnen {
            client,
            regel,
            status,
        } => werk::termijnen(sessie, client, regel, status),
        Opdracht::Werklijst { wie, rol, tot } => werk::werklijst(sessie, &wie, rol, tot),
        Opdracht::Plan(opdracht) => plan::voer_uit(sessie, opdracht),
        Opdracht::Evaluatie(opdracht) => evaluatie::voer_uit(sessie, opdracht),
        Opdracht::Backup(opdracht) => backup::voer_uit(sessie, opdracht),
        Opdracht::Rooster(opdracht) => rooster::voer_uit(sessie, opdracht),
        Opdracht::Log {
            client,
            medewerker,
            door,
        } => log::toon(sessie, client, medewerker, door.as_deref()),
        Opdracht::Uitvoer(argumenten) => meegeven::voer_uit(sessie, &argumenten),
        Opdracht::Controleer => toegang::controleer(sessie),
    }
}
