//! Figures of planning: how steady support is, what was delivered of what was assigned, what is open, who waits.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::ClientVraag;
use crate::command::commands;
use crate::toegang::Leeg;

/// How steady support of a client is. Delivered visits count, and planned ones that nobody confirmed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ClientCijfers {
    /// Per toewijzing that runs.
    pub toewijzingen: Vec<ToewijzingCijfers>,
}

/// Figures of a toewijzing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToewijzingCijfers {
    /// ToewijzingNummer.
    pub nummer: u32,
    /// Visits of the last thirteen weeks.
    pub bezoeken: u32,
    /// Of those by whoever was fixed on that day.
    pub door_vast: u32,
    /// Different workers in the last 4, 13 and 52 weeks.
    pub gezichten: [u32; 3],
    /// Minutes a week that were assigned.
    pub toegewezen: Option<u32>,
    /// Minutes planned in the last thirteen whole weeks.
    pub gepland: u32,
    /// Minutes delivered in those weeks.
    pub geleverd: u32,
    /// Visits of the next four weeks without a worker.
    pub open: u32,
}

/// Figures of the organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Plancijfers {
    /// This week and the three after it.
    pub weken: Vec<WeekCijfers>,
    /// Workers of this week with their hours, those furthest above their contract first.
    pub uren: Vec<UrenCijfers>,
    /// Who waits, per contract.
    pub wachtlijst: Vec<WachtlijstCijfers>,
}

/// Visits of a week.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WeekCijfers {
    /// Its Monday.
    pub week: NaiveDate,
    /// Visits that go on.
    pub bezoeken: u32,
    /// Of those without a worker.
    pub open: u32,
    /// Minutes of those.
    pub open_minuten: u32,
}

/// Hours of a worker.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UrenCijfers {
    /// Who.
    pub medewerker: Uuid,
    /// Name.
    pub naam: String,
    /// Minutes planned this week.
    pub gepland: u32,
    /// Minutes of the contract.
    pub contract: Option<u32>,
}

/// Who waits under a contract: assigned, and not yet started.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WachtlijstCijfers {
    /// Contract.
    pub contract: String,
    /// Its short name.
    pub kort: String,
    /// How many wait today.
    pub wachten: u32,
    /// Days that the longest has waited.
    pub langst: u32,
    /// Clients who wait, the longest first.
    pub wie: Vec<WachtRegelClient>,
    /// How many waited at the end of each of the last twelve months, the oldest first.
    pub maanden: Vec<WachtMaand>,
}

/// Somebody who waits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WachtRegelClient {
    /// Client.
    pub client: Uuid,
    /// Name.
    pub naam: String,
    /// ToewijzingNummer.
    pub nummer: u32,
    /// Since which day.
    pub sinds: NaiveDate,
}

/// The end of a month.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WachtMaand {
    /// Last day of the month.
    pub dag: NaiveDate,
    /// How many waited.
    pub wachten: u32,
}

commands! {
    /// Figures of planning.
    Cijfers = "cijfers" {
        /// How steady support of a client is.
        client(ClientVraag) -> ClientCijfers, recht Lezen, log Geen, verandert [];
        /// Open visits, hours and who waits.
        planning(Leeg) -> Plancijfers, recht Lezen, log Geen, verandert [];
    }
}
