//! What a row of a command table says, and the macro that makes everything else follow from it.

use chrono::NaiveDateTime;
use leidraad_domain::gebruiker::{Recht, Rol};
use leidraad_domain::id::GebruikerId;

/// One row of a command table.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// `area.name`, as the screens call it.
    pub naam: &'static str,
    /// What the caller must be allowed to do.
    pub recht: Recht,
    /// What the log keeps of it.
    pub log: LogSoort,
    /// Which data the screens must read again when it succeeded.
    pub verandert: &'static [Onderdeel],
    /// Rust name of the request type, also its TypeScript name.
    pub vraag: &'static str,
    /// Rust name of the answer type, also its TypeScript name.
    pub antwoord: &'static str,
}

/// What the log keeps of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogSoort {
    /// Nothing: no dossier was opened and nothing changed.
    Geen,
    /// Somebody looked into a dossier.
    Ingezien,
    /// Somebody searched for somebody: on what kinds of words, and how many were found.
    Gezocht,
    /// Somebody changed something.
    Gewijzigd,
    /// Somebody came in, was refused, or left.
    Toegang,
    /// A list left the program as a file.
    Export,
    /// Somebody opened a closed dossier in need.
    Noodtoegang,
}

/// A part of the data, as an event names it to open screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onderdeel {
    /// Who is signed in.
    Toegang,
    /// Clients and dossiers.
    Clienten,
    /// Terms, duties and the work list.
    Termijnen,
    /// Plans.
    Plannen,
    /// Messages and toewijzingen.
    Berichten,
    /// Contract profiles and the way of counting.
    Contracten,
    /// Colleagues, their caseload and leave.
    Collegas,
    /// Who works for us, and their papers.
    Medewerkers,
    /// Who comes to whom and when: visits, absence, what was delivered.
    Planning,
}

impl Onderdeel {
    /// The word in the event.
    pub fn code(self) -> &'static str {
        match self {
            Self::Toegang => "toegang",
            Self::Clienten => "clienten",
            Self::Termijnen => "termijnen",
            Self::Plannen => "plannen",
            Self::Berichten => "berichten",
            Self::Contracten => "contracten",
            Self::Collegas => "collegas",
            Self::Medewerkers => "medewerkers",
            Self::Planning => "planning",
        }
    }
}

/// Who calls, and when.
#[derive(Debug, Clone)]
pub struct Beller {
    /// Who is signed in; `None` before unlock.
    pub gebruiker: Option<Aangemeld>,
    /// Now, in local time.
    pub nu: NaiveDateTime,
    /// The row of the table that is being carried out.
    pub command: &'static Command,
}

/// The user that is signed in.
#[derive(Debug, Clone)]
pub struct Aangemeld {
    /// Who.
    pub id: GebruikerId,
    /// Name.
    pub naam: String,
    /// Role.
    pub rol: Rol,
}

/// Makes of one table: the trait that `app` implements, the rows as data, and the dispatch by name.
macro_rules! commands {
    ($(#[$doc:meta])* $area:ident = $prefix:literal {
        $($(#[$cdoc:meta])* $naam:ident($vraag:ident) -> $antwoord:ident,
            recht $recht:ident, log $log:ident, verandert [$($deel:ident),*];)*
    }) => {
        $(#[$doc])*
        pub trait $area {
            $($(#[$cdoc])*
            ///
            /// # Errors
            /// A [`Fout`](crate::Fout) with its data; `taal` makes the sentence.
            fn $naam(&self, beller: &$crate::Beller, vraag: $vraag) -> Result<$antwoord, $crate::Fout>;)*
        }

        /// The rows of this table.
        pub const COMMANDS: &[$crate::Command] = &[$($crate::Command {
            naam: concat!($prefix, ".", stringify!($naam)),
            recht: leidraad_domain::gebruiker::Recht::$recht,
            log: $crate::LogSoort::$log,
            verandert: &[$($crate::Onderdeel::$deel),*],
            vraag: stringify!($vraag),
            antwoord: stringify!($antwoord),
        }),*];

        /// Carries out the command of this table with that name; `None` when the table has no such row.
        pub fn dispatch(
            uitvoerder: &impl $area,
            beller: &$crate::Beller,
            vraag: serde_json::Value,
        ) -> Option<Result<serde_json::Value, $crate::Fout>> {
            match beller.command.naam {
                $(concat!($prefix, ".", stringify!($naam)) => Some(
                    $crate::command::lees(vraag)
                        .and_then(|vraag| uitvoerder.$naam(beller, vraag))
                        .and_then(|antwoord| $crate::command::schrijf(&antwoord)),
                ),)*
                _ => None,
            }
        }
    };
}
pub(crate) use commands;

pub(crate) fn lees<T: serde::de::DeserializeOwned>(vraag: serde_json::Value) -> Result<T, crate::Fout> {
    serde_path_to_error::deserialize(vraag).map_err(|fout| crate::Fout::VraagOngeldig {
        pad: fout.path().to_string(),
    })
}

pub(crate) fn schrijf<T: serde::Serialize>(antwoord: &T) -> Result<serde_json::Value, crate::Fout> {
    serde_json::to_value(antwoord).map_err(|_| crate::Fout::Intern {
        wat: "antwoord".to_owned(),
    })
}
