//! What a client asks about their data (AVG), and whether a dossier is kept longer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::ClientVraag;
use crate::command::commands;

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum VerzoekSoort {
    /// To see what is kept (AVG 15).
    Inzage,
    /// To have something corrected (AVG 16).
    Correctie,
    /// To have something destroyed (AVG 17, Wmo 5.3.5).
    Wissen,
    /// To have something left alone for a while (AVG 18).
    Beperking,
    /// To take data elsewhere (AVG 20).
    Overdracht,
    /// Not to use the data (AVG 21).
    Bezwaar,
}

impl VerzoekSoort {
    /// Every kind.
    pub const ALLE: &[Self] = &[
        Self::Inzage,
        Self::Correctie,
        Self::Wissen,
        Self::Beperking,
        Self::Overdracht,
        Self::Bezwaar,
    ];

    /// The word in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Inzage => "inzage",
            Self::Correctie => "correctie",
            Self::Wissen => "wissen",
            Self::Beperking => "beperking",
            Self::Overdracht => "overdracht",
            Self::Bezwaar => "bezwaar",
        }
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|soort| soort.code() == code)
    }
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum Besluit {
    /// It is done.
    Toegewezen,
    /// A part of it is done.
    Deels,
    /// It is not done.
    Afgewezen,
}

impl Besluit {
    /// Every decision.
    pub const ALLE: &[Self] = &[Self::Toegewezen, Self::Deels, Self::Afgewezen];

    /// The word in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Toegewezen => "toegewezen",
            Self::Deels => "deels",
            Self::Afgewezen => "afgewezen",
        }
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|besluit| besluit.code() == code)
    }
}

/// A request.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerzoekRegel {
    /// Which.
    pub id: Uuid,
    /// Kind.
    pub soort: VerzoekSoort,
    /// The kind in words.
    pub soort_tekst: String,
    /// Received on.
    pub ontvangen: NaiveDate,
    /// Last day to answer.
    pub uiterlijk: NaiveDate,
    /// What is asked.
    pub wat: String,
    /// What was decided.
    pub besluit: Option<Besluit>,
    /// The decision in words; empty when there is none.
    pub besluit_tekst: String,
    /// When it was decided.
    pub besluit_op: Option<NaiveDate>,
    /// Why.
    pub reden: String,
    /// Who recorded it.
    pub door: String,
    /// Who decided.
    pub besluit_door: String,
}

/// A dossier that is kept longer than the law asks.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct LangerBewaard {
    /// Until and with this day.
    pub tot: NaiveDate,
    /// Why.
    pub reden: String,
    /// Who said so.
    pub door: String,
}

/// Requests of a client, and how long the dossier is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerzoekenBlad {
    /// Newest first.
    pub verzoeken: Vec<VerzoekRegel>,
    /// Kept longer, and why.
    pub langer: Option<LangerBewaard>,
    /// For how many years the law wants every record kept.
    pub jaren: u32,
}

/// A request that came in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuwVerzoek {
    /// Whose.
    pub client: Uuid,
    /// Kind.
    pub soort: VerzoekSoort,
    /// Received on.
    pub ontvangen: NaiveDate,
    /// What is asked.
    pub wat: String,
}

/// A decision on a request.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerzoekBesluit {
    /// Which.
    pub id: Uuid,
    /// What.
    pub besluit: Besluit,
    /// When.
    pub op: NaiveDate,
    /// Why; needed when not all that was asked is done.
    pub reden: String,
}

/// Keeps a dossier longer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BewaarLanger {
    /// Whose.
    pub client: Uuid,
    /// Until and with this day; `None` is no longer than the law asks.
    pub tot: Option<NaiveDate>,
    /// Why.
    pub reden: String,
}

commands! {
    /// Requests of clients about their data.
    Verzoeken = "verzoeken" {
        /// Those of one client.
        lijst(ClientVraag) -> VerzoekenBlad,
            recht Lezen, log Ingezien, verandert [];
        /// Records one, with a task for the day on which it must be answered.
        nieuw(NieuwVerzoek) -> VerzoekenBlad,
            recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Records what was decided; its task is done.
        beslis(VerzoekBesluit) -> VerzoekenBlad,
            recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Keeps the dossier longer than the law asks, or no longer.
        bewaar_langer(BewaarLanger) -> VerzoekenBlad,
            recht Bewaren, log Gewijzigd, verandert [Clienten];
    }
}
