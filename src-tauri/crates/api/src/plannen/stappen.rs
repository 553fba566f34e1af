//! What happens with a plan: it is discussed, approved, fixed and handed over; and what the client permits.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// How far a plan came, from the facts.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanStappen {
    /// When it was discussed, oldest first.
    pub besproken: Vec<BesprekingRegel>,
    /// Who approved this version, the client too.
    pub goedgekeurd: Vec<GoedkeuringRegel>,
    /// The contract asks for an approval that is not there yet.
    pub goedkeuring_nodig: bool,
    /// What the client or the municipality permitted.
    pub toestemmingen: Vec<ToestemmingRegel>,
    /// When it was fixed.
    pub vastgesteld_op: Option<NaiveDate>,
    /// To whom it was handed over.
    pub verstrekt: Vec<VerstrekkingRegel>,
}

/// A discussion.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BesprekingRegel {
    /// The fact, to withdraw it.
    pub feit: Uuid,
    /// When.
    pub op: NaiveDate,
    /// With whom.
    pub met: String,
    /// Whether the client agrees; `None` is not told.
    pub akkoord: Option<bool>,
    /// Why not.
    pub bezwaar: String,
}

/// An approval.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct GoedkeuringRegel {
    /// The fact.
    pub feit: Uuid,
    /// When.
    pub op: NaiveDate,
    /// By whom.
    pub door: String,
}

/// A permission.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToestemmingRegel {
    /// The fact.
    pub feit: Uuid,
    /// When.
    pub op: NaiveDate,
    /// By whom, in words.
    pub door: String,
    /// For what, in words.
    pub voor: String,
    /// More.
    pub toelichting: String,
}

/// A handing over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerstrekkingRegel {
    /// When.
    pub op: NaiveDate,
    /// To whom, in words; empty is not told.
    pub aan: String,
    /// On paper or digital, in words; empty is not told.
    pub hoe: String,
}

/// Records that a plan was discussed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanBespreking {
    /// Plan version.
    pub plan: Uuid,
    /// *Gedaan op*.
    pub op: NaiveDate,
    /// With whom.
    pub met: String,
    /// Whether the client agrees.
    pub akkoord: bool,
    /// Why not; needed when the client does not agree.
    #[serde(default)]
    pub bezwaar: String,
}

/// Records that somebody approved a plan.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanGoedkeuring {
    /// Plan version.
    pub plan: Uuid,
    /// *Gedaan op*.
    pub op: NaiveDate,
    /// Name and function.
    pub door: String,
}

/// Records a permission.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanToestemming {
    /// Plan version.
    pub plan: Uuid,
    /// *Gedaan op*.
    pub op: NaiveDate,
    /// By whom: a word of the fact.
    pub door: String,
    /// For what: a word of the fact.
    pub voor: String,
    /// More.
    #[serde(default)]
    pub toelichting: String,
}

/// Fixes a plan, or records that it was handed over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanStand {
    /// Plan version.
    pub plan: Uuid,
    /// `definitief` or `verstrekt`.
    pub status: String,
    /// *Gedaan op*.
    pub op: NaiveDate,
    /// Of handing over: to whom, a word of the fact; without it the client.
    #[serde(default)]
    pub aan: Option<String>,
    /// Of handing over: `papier` or `digitaal`.
    #[serde(default)]
    pub hoe: Option<String>,
}
