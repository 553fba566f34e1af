//! Papers of a worker.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::bijlagen::BijlageRegel;
use crate::feiten::Keuze;
use crate::notities::Ingetrokken;

/// What the form of a paper holds. Which of the fields a kind uses stands in its [`PapierVorm`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PapierVelden {
    /// Kind, a code.
    pub soort: String,
    /// Profile of a VOG, language, CREBO or RIO code, who compared, profession, training or declaration.
    #[serde(default)]
    pub code: String,
    /// Level of a language or an education.
    #[serde(default)]
    pub niveau: String,
    /// Direction of a diploma.
    #[serde(default)]
    pub richting: String,
    /// Function aspects of a VOG.
    #[serde(default)]
    pub aspecten: Vec<u32>,
    /// Issued, tested, signed or followed on.
    #[serde(default)]
    pub op: Option<NaiveDate>,
    /// Last day on which it counts.
    #[serde(default)]
    pub geldig_tot: Option<NaiveDate>,
    /// Who saw the original.
    #[serde(default)]
    pub gezien_door: String,
    /// When.
    #[serde(default)]
    pub gezien_op: Option<NaiveDate>,
}

/// One paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PapierRegel {
    /// Which.
    pub id: Uuid,
    /// Word for the kind.
    pub soort_tekst: String,
    /// What it says, in a line.
    pub tekst: String,
    /// `verlopen`, `binnenkort`, `geldig`, `later` (a newer one of the same kind is there) or `ingetrokken`.
    pub stand: String,
    /// Its word.
    pub stand_tekst: String,
    /// What was filled in.
    pub velden: PapierVelden,
    /// Recorded at.
    pub gemaakt_op: NaiveDateTime,
    /// Recorded by.
    pub door: String,
    /// When, by whom and why it was withdrawn.
    pub ingetrokken: Option<Ingetrokken>,
    /// Files at it; empty for who may not open them.
    pub bijlagen: Vec<BijlageRegel>,
}

/// Adds a paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuwPapier {
    /// Whose.
    pub medewerker: Uuid,
    /// What it says.
    pub velden: PapierVelden,
}

/// Withdraws a paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PapierIntrekken {
    /// Which.
    pub papier: Uuid,
    /// Why.
    pub reden: String,
}

/// The form of a kind of paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PapierVorm {
    /// Kind, a code.
    pub soort: String,
    /// Its word.
    pub label: String,
    /// The fields that this kind uses, beside the days and who saw it.
    pub velden: Vec<PapierVraagveld>,
    /// What its day means.
    pub op_label: String,
    /// The day must be filled in.
    pub op_verplicht: bool,
}

/// A field of that form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PapierVraagveld {
    /// `code`, `niveau`, `richting` or `aspecten`.
    pub veld: String,
    /// Its word.
    pub label: String,
    /// What to choose from; empty is free.
    pub keuzes: Vec<Keuze>,
    /// It must be filled in.
    pub verplicht: bool,
}
