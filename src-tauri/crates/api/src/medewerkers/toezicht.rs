//! What a team lead sees to: papers that end or are missing, who is counted on and may not come, who leaves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::mag::{MagBevinding, UitzonderingRegel};

/// Everything to see to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToezichtAntwoord {
    /// What the cards count.
    pub tellers: ToezichtTellers,
    /// By day, then by name.
    pub punten: Vec<ToezichtPunt>,
    /// Exceptions that hold today or later, newest first.
    pub uitzonderingen: Vec<ToezichtUitzondering>,
}

/// The cards.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToezichtTellers {
    /// Is counted on, and may not come.
    pub mag_niet: u32,
    /// A paper is missing or has ended.
    pub ontbreekt: u32,
    /// Ends within 30 days.
    pub binnen_30: u32,
    /// Ends within 60 days; those of the card before are in it.
    pub binnen_60: u32,
    /// Ends within 90 days; those of the cards before are in it.
    pub binnen_90: u32,
    /// Leaves, and has clients.
    pub vertrekt: u32,
    /// Exceptions that hold today or later.
    pub uitzonderingen: u32,
}

/// One thing to see to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToezichtPunt {
    /// Stable key, the same as of the line on Vandaag.
    pub sleutel: String,
    /// Who.
    pub medewerker: Uuid,
    /// Name.
    pub naam: String,
    /// `mag_niet`, `ontbreekt`, `verloopt` or `vertrekt`.
    pub soort: String,
    /// Kind of paper; empty is none.
    pub papier: String,
    /// What it is, in a line.
    pub titel: String,
    /// What was found.
    pub uitleg: String,
    /// The last good day; `None` is wrong today.
    pub tot: Option<NaiveDate>,
    /// Days until then; negative has passed.
    pub dagen: Option<i32>,
    /// Short names of the contracts that ask it.
    pub contracten: Vec<String>,
    /// Clients for whom this worker is the fixed one.
    pub clienten: Vec<ToezichtClient>,
    /// The demand of a contract that says so; `None` is the register itself.
    pub bevinding: Option<MagBevinding>,
    /// The day on which somebody was asked for the paper, and it is not there yet.
    pub gevraagd_op: Option<NaiveDate>,
    /// It stands on Vandaag.
    pub op_vandaag: bool,
}

/// Somebody was asked for a paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PapierGevraagd {
    /// Who.
    pub medewerker: Uuid,
    /// Kind of paper.
    pub papier: String,
    /// When; `None` takes it back.
    pub op: Option<NaiveDate>,
}

/// A client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToezichtClient {
    /// Who.
    pub client: Uuid,
    /// Name.
    pub naam: String,
}

/// An exception with whose it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToezichtUitzondering {
    /// Who.
    pub medewerker: Uuid,
    /// Name.
    pub naam: String,
    /// The exception.
    pub uitzondering: UitzonderingRegel,
}

/// How long before its end a kind of paper comes on Vandaag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Aanlooptijd {
    /// Kind of paper.
    pub papier: String,
    /// Its word.
    #[serde(default)]
    pub label: String,
    /// Days.
    pub dagen: u32,
}

/// All kinds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Aanlooptijden {
    /// One for each kind.
    pub tijden: Vec<Aanlooptijd>,
}
