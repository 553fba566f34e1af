//! How strongly the organisation keeps its own choices in planning. What contract or law asks is never among them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::commands;
use crate::feiten::Keuze;
use crate::toegang::Leeg;

/// One choice of the organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EigenKeuze {
    /// Which: `eigen_eis`, `niet_samen`, `dubbel` or `buiten_tijden`.
    pub code: String,
    /// Its words.
    pub label: String,
    /// What it looks at.
    pub uitleg: String,
    /// `blokkeert`, `waarschuwt` or `uit`.
    pub sterkte: String,
}

/// All of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EigenKeuzesAntwoord {
    /// The choices.
    pub keuzes: Vec<EigenKeuze>,
    /// What each can be.
    pub sterkten: Vec<Keuze>,
}

/// Sets one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EigenKeuzeZet {
    /// Which.
    pub code: String,
    /// `blokkeert`, `waarschuwt` or `uit`.
    pub sterkte: String,
}

commands! {
    /// Own choices in planning.
    EigenKeuzes = "eigen_keuzes" {
        /// How strong each is.
        toon(Leeg) -> EigenKeuzesAntwoord, recht Lezen, log Geen, verandert [];
        /// Makes one stronger or weaker, for everybody and at once.
        zet(EigenKeuzeZet) -> EigenKeuzesAntwoord, recht Contracten, log Gewijzigd, verandert [Medewerkers, Planning];
    }
}
