//! For whom somebody is counted on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::werklijst::StandCode;

/// Clients and open tasks of one worker.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerktVoor {
    /// The last day of work, when it is known: everything has to be with somebody else by then.
    pub vertrekt: Option<NaiveDate>,
    /// Clients, by name.
    pub clienten: Vec<WerktVoorClient>,
    /// Visits of the coming four weeks, in order.
    pub bezoeken: Vec<WerktVoorBezoek>,
    /// Open tasks of the user with the same name, by date.
    pub taken: Vec<WerktVoorTaak>,
}

/// One client, as one toewijzing or as coordinator.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerktVoorClient {
    /// Client.
    pub client: Uuid,
    /// Name.
    pub naam: String,
    /// `vast` or `coordinator`.
    pub als: String,
    /// ToewijzingNummer; `None` is every one.
    pub toewijzing: Option<u32>,
    /// Short name of the contract; empty is not known.
    pub contract: String,
    /// Product; empty is not known.
    pub product: String,
    /// Since when.
    pub sinds: Option<NaiveDate>,
    /// Whether this worker may do it today: `akkoord`, `waarschuwing` or `geblokkeerd`; empty is not asked.
    pub mag: String,
    /// What is missing, in a few words.
    pub mist: String,
}

/// A planned visit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerktVoorBezoek {
    /// On which day.
    pub dag: NaiveDate,
    /// From, as `09:00`.
    pub van: String,
    /// Until.
    pub tot: String,
    /// To whom; the first of a group.
    pub client: Option<Uuid>,
    /// Names of the clients.
    pub naam: String,
    /// After the last day of work: somebody else has to come.
    pub na_vertrek: bool,
}

/// A task.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerktVoorTaak {
    /// Which.
    pub id: Uuid,
    /// What.
    pub titel: String,
    /// About whom.
    pub client: Option<Uuid>,
    /// Name of that client; empty is nobody.
    pub client_naam: String,
    /// By when.
    pub uiterlijk: NaiveDate,
    /// Where it stands.
    pub stand: StandCode,
}
