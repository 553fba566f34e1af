//! Tasks that people set themselves or a colleague. They are shown in the work list.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;

/// A new task.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweTaak {
    /// What.
    pub titel: String,
    /// More about it.
    #[serde(default)]
    pub notitie: String,
    /// By when.
    pub uiterlijk: NaiveDate,
    /// About whom.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// For whom; default the user.
    #[serde(default)]
    pub voor: Option<Uuid>,
}

/// A task as it must become.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TaakWijziging {
    /// Which.
    pub taak: Uuid,
    /// All of it.
    pub wordt: NieuweTaak,
}

/// Names a task.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TaakVraag {
    /// Which.
    pub taak: Uuid,
}

/// A task.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TaakAntwoord {
    /// Which.
    pub taak: Uuid,
    /// What.
    pub titel: String,
    /// Name of whose task it is.
    pub voor: String,
    /// The day on which it was done.
    pub gedaan_op: Option<NaiveDate>,
}

commands! {
    /// Tasks that people set.
    EigenTaken = "eigen_taken" {
        /// Sets a task.
        nieuw(NieuweTaak) -> TaakAntwoord, recht Werk, log Gewijzigd, verandert [Termijnen];
        /// Changes a task.
        wijzig(TaakWijziging) -> TaakAntwoord, recht Werk, log Gewijzigd, verandert [Termijnen];
        /// Ticks a task off.
        gedaan(TaakVraag) -> TaakAntwoord, recht Werk, log Gewijzigd, verandert [Termijnen];
        /// Takes a task back that should not be there.
        trek_in(TaakVraag) -> TaakAntwoord, recht Werk, log Gewijzigd, verandert [Termijnen];
        /// Makes a task open again that was ticked off or taken back.
        heropen(TaakVraag) -> TaakAntwoord, recht Werk, log Gewijzigd, verandert [Termijnen];
    }
}
