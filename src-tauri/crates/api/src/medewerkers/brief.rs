//! Letters to workers: what is needed of them, and by when.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::brieven::BriefVeld;

/// Begins a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerBriefBegin {
    /// To whom.
    pub medewerker: Uuid,
    /// About which kind of paper.
    pub papier: String,
}

/// The form of a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerBriefScherm {
    /// Name of the template.
    pub sjabloon: String,
    /// Words for people.
    pub label: String,
    /// Name of the worker.
    pub naam: String,
    /// Fields of the template, filled in.
    pub velden: Vec<BriefVeld>,
}

/// A letter with its values.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerBriefVraag {
    /// To whom.
    pub medewerker: Uuid,
    /// About which kind of paper.
    pub papier: String,
    /// What was typed over what is known.
    #[serde(default)]
    pub velden: BTreeMap<String, String>,
    /// 16 point instead of 11.
    #[serde(default)]
    pub groot: bool,
}

/// Makes a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerBriefMaak {
    /// The letter.
    pub brief: MedewerkerBriefVraag,
    /// Gives the pages to print instead of a PDF through the file dialog.
    #[serde(default)]
    pub afdruk: bool,
}

/// What came of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MedewerkerBriefGemaakt {
    /// It was made; `false` when the user cancelled.
    pub gemaakt: bool,
    /// Name of the file.
    pub bestand: Option<String>,
    /// Pages to print.
    pub paginas: Vec<String>,
}
