//! Care that was given: a week as planned, except where it was not.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::planning::BezoekRegel;

/// Whose visits, when.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LeveringVraag {
    /// First day.
    pub van: NaiveDate,
    /// Last day, at most 31 days later. What is still to come is not shown.
    pub tot: NaiveDate,
    /// Of this worker.
    #[serde(default)]
    pub medewerker: Option<Uuid>,
    /// To this client.
    #[serde(default)]
    pub client: Option<Uuid>,
}

/// Visits that were, with what was delivered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LeveringWeek {
    /// In order of day and time.
    pub regels: Vec<LeveringRegel>,
    /// How many are still to be confirmed.
    pub nog: u32,
    /// Minutes that were planned.
    pub gepland: u32,
    /// Minutes that were delivered.
    pub geleverd: u32,
}

/// A visit to a client with what was delivered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LeveringRegel {
    /// The visit.
    pub bezoek: BezoekRegel,
    /// To whom; a group has a line for each.
    pub client: Uuid,
    /// Name.
    pub client_naam: String,
    /// `nog`, `geleverd`, or `niet` for a visit that did not go on or had nobody.
    pub stand: String,
    /// What was delivered.
    pub levering: Option<LeveringInhoud>,
    /// Lines that were corrected since, newest first.
    pub eerder: Vec<LeveringInhoud>,
}

/// What was delivered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LeveringInhoud {
    /// Which line.
    pub id: Uuid,
    /// Minutes.
    pub minuten: u16,
    /// `direct`, `indirect`, `reis`, `overig`.
    pub soort_tijd: String,
    /// The client was there.
    pub aanwezig: bool,
    /// Initials of who signed for it.
    pub paraaf: String,
    /// What the client said.
    pub opmerking: String,
}

/// A visit that went otherwise than planned.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LeveringAfwijking {
    /// Which visit.
    pub bezoek: Uuid,
    /// To whom.
    pub client: Uuid,
    /// It is not confirmed now.
    #[serde(default)]
    pub niet: bool,
    /// Minutes; `None` is as planned.
    #[serde(default)]
    pub minuten: Option<u16>,
    /// `direct`, `indirect`, `reis`, `overig`; empty is `direct`.
    #[serde(default)]
    pub soort_tijd: String,
    /// The client was there; `None` is yes.
    #[serde(default)]
    pub aanwezig: Option<bool>,
    /// Initials.
    #[serde(default)]
    pub paraaf: String,
    /// What the client said.
    #[serde(default)]
    pub opmerking: String,
}

/// Everything as planned, except.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LeveringBevestig {
    /// Whose visits, when.
    pub vraag: LeveringVraag,
    /// What went otherwise.
    #[serde(default)]
    pub behalve: Vec<LeveringAfwijking>,
}

/// Corrects what was confirmed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LeveringWijzig {
    /// Which line.
    pub levering: Uuid,
    /// How it was; `niet` takes it back.
    pub naar: LeveringAfwijking,
}

commands! {
    /// Care that was given.
    Leveringen = "levering" {
        /// Visits that were, with what was delivered.
        week(LeveringVraag) -> LeveringWeek, recht Lezen, log Geen, verandert [];
        /// Confirms what is still to be confirmed as planned, except where it went otherwise; all or nothing.
        bevestig(LeveringBevestig) -> LeveringWeek, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// Corrects a line; the old one stays readable.
        wijzig(LeveringWijzig) -> LeveringWeek, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
    }
}
