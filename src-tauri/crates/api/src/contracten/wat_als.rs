//! What would follow from facts that are thought of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::feiten::NieuwFeit;

/// What would follow.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WatAlsVraag {
    /// A client whose facts are the beginning; `None` begins with a toewijzing of its own.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// A toewijzing that is thought of.
    #[serde(default)]
    pub toewijzing: Option<WatAlsToewijzing>,
    /// Facts that are thought of; `client` in them is not looked at.
    #[serde(default)]
    pub feiten: Vec<NieuwFeit>,
}

/// A toewijzing that is thought of.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WatAlsToewijzing {
    /// Contract.
    pub contract: String,
    /// Product of that contract.
    pub product: String,
    /// Dagtekening of the 301.
    pub dagtekening: NaiveDate,
    /// When it came in.
    pub ontvangen: Option<NaiveDate>,
    /// First day of support.
    pub ingangsdatum: Option<NaiveDate>,
    /// Last day.
    pub einddatum: Option<NaiveDate>,
    /// Urgent.
    #[serde(default)]
    pub spoed: bool,
}

/// What would follow, beside what is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WatAlsAntwoord {
    /// By date.
    pub regels: Vec<WatAlsRegel>,
}

/// One line of what would follow.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WatAlsRegel {
    /// Key.
    pub sleutel: String,
    /// Rule.
    pub regel: String,
    /// `termijn`, `melding`, `bevinding`, `berekening`.
    pub soort: String,
    /// Title.
    pub titel: String,
    /// The day.
    pub datum: NaiveDate,
    /// The day as it is now, when it is another.
    pub was: Option<NaiveDate>,
    /// `nieuw`, `verschoven`, `veranderd`, `weg`, `gelijk`.
    pub verandering: String,
    /// Where it stands, or what it says.
    pub tekst: String,
    /// Clause.
    pub bron: String,
    /// Quote.
    pub citaat: String,
}
