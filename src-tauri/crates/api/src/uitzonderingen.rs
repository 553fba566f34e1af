//! Exceptions to rules of contracts as they were used: for a report to whoever asks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::medewerkers::UitzonderingRegel;
use crate::toegang::Bewaard;

/// The exceptions of a period.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitzonderingenVraag {
    /// First day.
    pub van: NaiveDate,
    /// Last day, at most 92 days on.
    pub tot: NaiveDate,
}

/// One exception with what was planned by it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitzonderingGebruik {
    /// For whom.
    pub medewerker: Uuid,
    /// Name.
    pub naam: String,
    /// The exception: from which rule, until when, by whom and why.
    pub uitzondering: UitzonderingRegel,
    /// Visits of the period, under the contract, on days on which it holds.
    pub bezoeken: u32,
    /// To whom, in order of name.
    pub clienten: Vec<String>,
    /// The first of those visits.
    pub eerste: Option<NaiveDate>,
    /// The last of them.
    pub laatste: Option<NaiveDate>,
}

/// All exceptions of a period, those that were taken back too, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitzonderingenVerslag {
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: NaiveDate,
    /// The exceptions.
    pub regels: Vec<UitzonderingGebruik>,
}

commands! {
    /// The report of exceptions.
    Uitzonderingen = "uitzonderingen" {
        /// Who was allowed what, when, why, and for whom they came by it.
        toon(UitzonderingenVraag) -> UitzonderingenVerslag, recht Personeel, log Geen, verandert [];
        /// That report as a file for Excel.
        naar_excel(UitzonderingenVraag) -> Bewaard, recht Personeel, log Export, verandert [];
    }
}
