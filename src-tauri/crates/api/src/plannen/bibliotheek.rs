//! Activities and templates to begin a plan with, and two versions side by side.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{ActiviteitScherm, DoelScherm, PlanRegel};
use crate::feiten::Keuze;

/// What a plan can be made of.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Bibliotheek {
    /// Activities by group, those for the product first.
    pub groepen: Vec<BibliotheekGroep>,
    /// Templates for the product.
    pub sjablonen: Vec<SjabloonScherm>,
    /// The rhythms to choose from.
    pub ritmes: Vec<Keuze>,
    /// Days of the week.
    pub dagen: Vec<Keuze>,
    /// Parts of the day.
    pub dagdelen: Vec<Keuze>,
    /// What can be permitted.
    pub toestemmingen: Vec<Keuze>,
    /// Who can permit, or be given a plan.
    pub partijen: Vec<Keuze>,
}

/// Activities that belong together.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BibliotheekGroep {
    /// Name: `Keuken`.
    pub naam: String,
    /// Where the list comes from.
    pub herkomst: String,
    /// The activities, with how often that is usual.
    pub activiteiten: Vec<ActiviteitScherm>,
}

/// A template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonScherm {
    /// Which; `None` travels with the program and cannot be taken away.
    pub id: Option<Uuid>,
    /// Name.
    pub naam: String,
    /// Where it comes from.
    pub herkomst: String,
    /// Goals.
    pub doelen: Vec<DoelScherm>,
    /// Activities.
    pub activiteiten: Vec<ActiviteitScherm>,
}

/// Keeps goals and activities of a plan as a template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonBewaar {
    /// Plan version.
    pub plan: Uuid,
    /// What to call it; one of the same name for the same product is replaced.
    pub naam: String,
}

/// Takes a template away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonWeg {
    /// The plan in which it was offered.
    pub plan: Uuid,
    /// Template.
    pub sjabloon: Uuid,
}

/// Two versions beside each other.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanVergelijk {
    /// The newer version.
    pub plan: Uuid,
    /// The older; without it the one before.
    #[serde(default)]
    pub met: Option<Uuid>,
}

/// What changed between two versions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanVergelijking {
    /// The older version; `None` for a first version.
    pub oud: Option<PlanRegel>,
    /// The newer version.
    pub nieuw: PlanRegel,
    /// Parts of the plan, in its order.
    pub delen: Vec<VerschilDeel>,
    /// How many lines differ.
    pub anders: u32,
}

/// A part of a plan: its goals, its activities, or a field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerschilDeel {
    /// Words above it.
    pub kop: String,
    /// Its lines.
    pub regels: Vec<VerschilRegel>,
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "types.ts")]
pub enum Verschil {
    /// Nothing.
    Gelijk,
    /// Other words.
    Anders,
    /// New.
    Erbij,
    /// Gone.
    Weg,
}

/// A line in both versions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerschilRegel {
    /// What became of it.
    pub soort: Verschil,
    /// As it was; empty when new.
    pub oud: Vec<Stuk>,
    /// As it is; empty when gone.
    pub nieuw: Vec<Stuk>,
}

/// Words of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Stuk {
    /// The words.
    pub tekst: String,
    /// They are not in the other version.
    pub anders: bool,
}
