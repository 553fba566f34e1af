//! Files at the papers of workers: a scan of a diploma or VOG, inside the store.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::medewerkers::MedewerkerBlad;
use crate::notities::{Ingetrokken, Intrekken};
use crate::stukken::{StukBeeld, StukVorm, StukVraag, StukkenGekozen};
use crate::toegang::{Bewaard, Leeg};

/// A file at a paper, without its bytes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BijlageRegel {
    /// Which.
    pub id: Uuid,
    /// Name of the file.
    pub naam: String,
    /// Form of the bytes.
    pub vorm: StukVorm,
    /// Bytes.
    pub grootte: u32,
    /// Added at.
    pub gemaakt_op: NaiveDateTime,
    /// Added by.
    pub door: String,
    /// When, by whom and why it was withdrawn.
    pub ingetrokken: Option<Ingetrokken>,
}

/// Puts a file at a paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BijlageNieuw {
    /// Which paper.
    pub papier: Uuid,
    /// Path of the file.
    pub bestand: String,
}

commands! {
    /// Files at the papers of workers. What papers there are everybody of a dossier may see; what stands in them, only who
    /// keeps the register.
    Bijlagen = "bijlagen" {
        /// Asks for files.
        kies(Leeg) -> StukkenGekozen, recht Personeel, log Geen, verandert [];
        /// Puts a file at a paper.
        voeg_toe(BijlageNieuw) -> MedewerkerBlad, recht Personeel, log Gewijzigd, verandert [Medewerkers];
        /// A picture to show.
        beeld(StukVraag) -> StukBeeld, recht Personeel, log Ingezien, verandert [];
        /// Saves it as a file again.
        bewaar_als(StukVraag) -> Bewaard, recht Personeel, log Export, verandert [];
        /// Withdraws it with a reason; it stays readable.
        trek_in(Intrekken) -> MedewerkerBlad, recht Personeel, log Gewijzigd, verandert [Medewerkers];
    }
}
