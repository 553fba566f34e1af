//! Notes about a client.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::toegang::Leeg;

/// A page of notes of one client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitiesVraag {
    /// Client.
    pub client: Uuid,
    /// Continue behind this key, from the page before.
    #[serde(default)]
    pub na: Option<String>,
}

/// A page of notes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitiesAntwoord {
    /// Newest first; withdrawn ones too.
    pub notities: Vec<NotitieRegel>,
    /// Key of the next page; `None` at the end.
    pub volgende: Option<String>,
    /// What this user left unfinished.
    pub concept: Option<NotitieConcept>,
}

/// A note that is not finished.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieConcept {
    /// About whom.
    pub client: Uuid,
    /// ToewijzingNummer that it is about.
    #[serde(default)]
    pub toewijzing: Option<u32>,
    /// The day it is about.
    pub op: NaiveDate,
    /// Text so far; empty forgets it.
    pub tekst: String,
}

/// A note.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieRegel {
    /// Which.
    pub id: Uuid,
    /// ToewijzingNummer that it is about.
    pub toewijzing: Option<u32>,
    /// The day it is about.
    pub op: NaiveDate,
    /// What it says.
    pub tekst: String,
    /// Version, from 1, to correct.
    pub versie: u32,
    /// Written at.
    pub gemaakt_op: NaiveDateTime,
    /// Written by.
    pub door: String,
    /// When and by whom it was corrected last.
    pub verbeterd: Option<Wanneer>,
    /// Why it was withdrawn.
    pub ingetrokken: Option<Ingetrokken>,
}

/// Who, and when.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Wanneer {
    /// Moment.
    pub op: NaiveDateTime,
    /// By whom.
    pub door: String,
}

/// Why something no longer holds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Ingetrokken {
    /// Moment.
    pub op: NaiveDateTime,
    /// By whom.
    pub door: String,
    /// Why.
    pub reden: String,
}

/// Writes a note, or corrects one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieBewaar {
    /// About whom.
    pub client: Uuid,
    /// The note to correct; `None` writes a new one.
    #[serde(default)]
    pub id: Option<Uuid>,
    /// Version that was read; 0 for a new one.
    #[serde(default)]
    pub versie: u32,
    /// ToewijzingNummer that it is about; `None` is about the client.
    #[serde(default)]
    pub toewijzing: Option<u32>,
    /// The day it is about.
    pub op: NaiveDate,
    /// What it says.
    pub tekst: String,
}

/// The note that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieBewaard {
    /// Which.
    pub id: Uuid,
    /// Its version now.
    pub versie: u32,
}

/// Names a note.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieVraag {
    /// Which.
    pub id: Uuid,
}

/// What a note said before.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieEerder {
    /// Newest first.
    pub versies: Vec<NotitieVersie>,
}

/// A version of a note that was corrected.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieVersie {
    /// The day it was about.
    pub op: NaiveDate,
    /// What it said.
    pub tekst: String,
    /// Written at.
    pub gemaakt_op: NaiveDateTime,
    /// Written by.
    pub door: String,
}

/// Withdraws something, with a reason.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Intrekken {
    /// Which.
    pub id: Uuid,
    /// Why.
    pub reden: String,
}

/// Searches notes of all clients.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieZoek {
    /// Words.
    pub zoek: String,
    /// Continue behind this key, from the page before.
    #[serde(default)]
    pub na: Option<String>,
    /// Rows per page, at most 100; default 20.
    #[serde(default)]
    pub aantal: Option<u32>,
}

/// Notes that were found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieTreffers {
    /// Newest first.
    pub treffers: Vec<NotitieTreffer>,
    /// Key of the next page; `None` at the end.
    pub volgende: Option<String>,
}

/// A note that was found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NotitieTreffer {
    /// Which.
    pub notitie: Uuid,
    /// About whom.
    pub client: Uuid,
    /// Name of the client.
    pub client_naam: String,
    /// The day it is about.
    pub op: NaiveDate,
    /// A few words around what was found, in pieces.
    pub fragment: Vec<Stukje>,
}

/// A piece of a text that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Stukje {
    /// The text.
    pub tekst: String,
    /// It is what was searched for.
    pub raak: bool,
}

commands! {
    /// Notes.
    Notities = "notities" {
        /// A page of notes of one client.
        lijst(NotitiesVraag) -> NotitiesAntwoord, recht Lezen, log Ingezien, verandert [];
        /// Writes a note, or corrects one.
        bewaar(NotitieBewaar) -> NotitieBewaard, recht Dossier, log Gewijzigd, verandert [Clienten];
        /// What a note said before.
        eerder(NotitieVraag) -> NotitieEerder, recht Lezen, log Ingezien, verandert [];
        /// Withdraws a note.
        trek_in(Intrekken) -> NotitieBewaard, recht Dossier, log Gewijzigd, verandert [Clienten];
        /// Keeps what was typed so far.
        concept(NotitieConcept) -> Leeg, recht Dossier, log Geen, verandert [];
        /// Searches notes of all clients.
        zoek(NotitieZoek) -> NotitieTreffers, recht Lezen, log Gezocht, verandert [];
    }
}
