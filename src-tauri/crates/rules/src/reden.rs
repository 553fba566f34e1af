//! Why a date stands where it stands, as data. `taal` makes the sentence; the store keeps it as JSON.

use chrono::NaiveDate;
use leidraad_domain::feitsoort::FeitSoort;
use serde::{Deserialize, Serialize};

use crate::duur::Duur;

/// What the count begins at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnkerSoort {
    /// Dagtekening of the first 301.
    EersteDagtekening,
    /// Day on which the municipality sent it.
    Verzonden,
    /// Day on which that 301 came in.
    Ontvangen,
    /// First day of the toewijzing.
    Ingangsdatum,
    /// Last day of the toewijzing.
    Einddatum,
    /// Dagtekening of a later 301 that changed the amount of support.
    Herziening,
    /// Last day of another term.
    Termijn {
        /// Its rule.
        regel: String,
    },
    /// End of a period: `2027`, `2027-H1`, `2027-K2`, `2027-03`.
    Tijdvak {
        /// The period.
        naam: String,
    },
    /// A fact: its own day, or the day in one of its fields.
    Feit {
        /// Kind of fact.
        #[serde(with = "feitcode")]
        soort: FeitSoort,
        /// The field that held the day; `None` is the day of the fact itself.
        veld: Option<String>,
    },
}

/// The day at which the count begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anker {
    /// Which day it is.
    pub soort: AnkerSoort,
    /// The day.
    pub datum: NaiveDate,
}

/// A fact that put another day in the place of the counted one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Afwijking {
    /// Id of the rule that allows it.
    pub regel: String,
    /// Kind of fact.
    #[serde(with = "feitcode")]
    pub feit: FeitSoort,
    /// Day of the fact.
    pub op: NaiveDate,
    /// The day that was agreed.
    pub datum: NaiveDate,
}

/// Why the safe day is what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StreefReden {
    /// The same as the last day.
    Gelijk,
    /// Earlier: these days were skipped, and some organisations work on them.
    Betwist(Vec<(NaiveDate, String)>),
    /// The last day is no working day.
    GeenWerkdag,
}

/// The arithmetic behind a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reden {
    /// Where the count begins.
    pub anker: Anker,
    /// Id of the rule that says that it begins there, when there is one.
    pub startpunt: Option<String>,
    /// How far is counted; `None` is the day itself.
    pub duur: Option<Duur>,
    /// Holidays on weekdays that were skipped, with their names.
    pub overgeslagen: Vec<(NaiveDate, String)>,
    /// Weekends were skipped.
    pub weekenden: bool,
    /// What put another day in its place.
    pub afwijking: Option<Afwijking>,
    /// Why the safe day is what it is.
    pub streef: StreefReden,
}

impl Reden {
    /// Nothing was counted: it stands on the day itself.
    pub(crate) fn op_de_dag(anker: Anker) -> Self {
        Self {
            anker,
            startpunt: None,
            duur: None,
            overgeslagen: Vec::new(),
            weekenden: false,
            afwijking: None,
            streef: StreefReden::Gelijk,
        }
    }
}

/// A kind of fact is stored as its word.
mod feitcode {
    use leidraad_domain::feitsoort::FeitSoort;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(soort: &FeitSoort, target: S) -> Result<S::Ok, S::Error> {
        target.serialize_str(soort.code())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(source: D) -> Result<FeitSoort, D::Error> {
        let code = String::deserialize(source)?;
        FeitSoort::van(&code).ok_or_else(|| serde::de::Error::custom(format!("unknown kind of fact {code}")))
    }
}
