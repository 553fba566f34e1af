//! What the beheerder looks after: who may do what, and settings of safety.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::commands;
use crate::toegang::Leeg;

/// Which role may do what.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RechtenTabel {
    /// The roles, in words.
    pub rollen: Vec<String>,
    /// One row a right.
    pub rijen: Vec<RechtRij>,
}

/// One right.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RechtRij {
    /// Its word.
    pub recht: String,
    /// What it allows.
    pub wat: String,
    /// For each role whether it has it.
    pub mag: Vec<bool>,
    /// For each role whether it has it for clients of the own team only.
    pub eigen_team: Vec<bool>,
}

/// Settings of safety.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BeheerStand {
    /// After how many minutes without keys or mouse the window locks.
    pub vergrendel_na: u32,
    /// Coordinators change dossiers of their own team only.
    #[serde(default)]
    pub eigen_team: bool,
}

commands! {
    /// What the beheerder looks after.
    Beheerderstaken = "beheer" {
        /// Who may do what; everybody may know.
        rechten(Leeg) -> RechtenTabel,
            recht Lezen, log Geen, verandert [];
        /// The settings.
        stand(Leeg) -> BeheerStand,
            recht Beheer, log Geen, verandert [];
        /// Changes them.
        stel_in(BeheerStand) -> BeheerStand,
            recht Beheer, log Gewijzigd, verandert [];
    }
}
