//! Who saw and did what: per client, per worker, per user.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::toegang::Bewaard;

/// Whose lines; nothing chosen is everything.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LogboekVraag {
    /// About this client.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// About this worker.
    #[serde(default)]
    pub medewerker: Option<Uuid>,
    /// By this user.
    #[serde(default)]
    pub gebruiker: Option<Uuid>,
    /// From this day on.
    #[serde(default)]
    pub van: Option<NaiveDate>,
    /// Until and with this day.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
    /// Before this line: the next page.
    #[serde(default)]
    pub voor: Option<i64>,
}

/// A line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LogboekRegel {
    /// Number.
    pub nr: i64,
    /// When.
    pub moment: NaiveDateTime,
    /// Name of who.
    pub wie: String,
    /// In which role, in words.
    pub rol: String,
    /// On whose behalf; empty is their own.
    pub namens: String,
    /// Kind, in words.
    pub soort: String,
    /// What, in words.
    pub wat: String,
    /// About whom; empty when about nobody.
    pub over: String,
    /// With which program.
    pub toegangspunt: String,
    /// Why; empty when nobody said.
    pub reden: String,
}

/// Somebody to choose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LogboekWie {
    /// Who.
    pub id: Uuid,
    /// Name.
    pub naam: String,
}

/// A page of the log, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LogboekBlad {
    /// The lines.
    pub regels: Vec<LogboekRegel>,
    /// `voor` of the next page; `None` on the last.
    pub volgende: Option<i64>,
    /// Everybody who ever signed in.
    pub gebruikers: Vec<LogboekWie>,
}

commands! {
    /// Who saw and did what.
    Logboeken = "logboek" {
        /// A page; looking into the log is itself a line.
        toon(LogboekVraag) -> LogboekBlad,
            recht Beheer, log Ingezien, verandert [];
        /// All of it as a file for Excel, as for the person it is about.
        bewaar(LogboekVraag) -> Bewaard,
            recht Beheer, log Export, verandert [];
    }
}
