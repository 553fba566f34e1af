//! Plans: draft, what is missing, fixed, printed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::BevindingRegel;
use crate::command::commands;
use crate::toegang::Bewaard;

/// A plan in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanRegel {
    /// Plan version.
    pub id: Uuid,
    /// Name of the kind: `Werkplan`.
    pub soort: String,
    /// Version number, from 1.
    pub nummer: u32,
    /// `concept`, `definitief`, `verstrekt`.
    pub status: String,
    /// ToewijzingNummer.
    pub toewijzing: u32,
    /// Date of the plan: when it was fixed; of a draft, today.
    pub datum: NaiveDate,
    /// How many demanded fields are missing.
    pub ontbreekt: u32,
}

/// Starts a plan: the first version, or the next as a copy of the last.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuwPlan {
    /// Client.
    pub client: Uuid,
    /// ToewijzingNummer.
    pub toewijzing: u32,
}

/// Names a plan version.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanVraag {
    /// Plan version.
    pub plan: Uuid,
}

/// A plan on screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanScherm {
    /// The version in the list.
    pub plan: PlanRegel,
    /// Client.
    pub client: Uuid,
    /// Name of the client.
    pub client_naam: String,
    /// Contract, product and voorziening in words.
    pub onder: String,
    /// May still be changed.
    pub bewerkbaar: bool,
    /// Version of the record, to send back when saving.
    pub versie: u32,
    /// Free fields, in the order of the form.
    pub velden: Vec<PlanVeldScherm>,
    /// Goals.
    pub doelen: Vec<DoelScherm>,
    /// Activities.
    pub activiteiten: Vec<ActiviteitScherm>,
    /// What the contract demands and is not there yet.
    pub ontbreekt: Vec<OntbrekendVeld>,
    /// Blocks and warnings.
    pub bevindingen: Vec<BevindingRegel>,
    /// Known activities to choose from.
    pub bibliotheek: Vec<String>,
}

/// A free field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanVeldScherm {
    /// Key.
    pub sleutel: String,
    /// Words above the field.
    pub label: String,
    /// What to write, in one sentence.
    pub hulp: String,
    /// Text.
    pub tekst: String,
    /// Clause that demands it; `None` is our own.
    pub bron: Option<String>,
}

/// A goal.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct DoelScherm {
    /// Goal.
    pub doel: String,
    /// Result.
    pub resultaat: String,
    /// By when.
    pub streefdatum: Option<NaiveDate>,
}

/// An activity.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ActiviteitScherm {
    /// What.
    pub activiteit: String,
    /// How often.
    pub frequentie: String,
    /// When.
    pub wanneer: String,
    /// More.
    pub toelichting: String,
}

/// A demanded field that is empty.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OntbrekendVeld {
    /// Key of the field; `doelen` and `activiteiten` for the tables.
    pub veld: String,
    /// Words.
    pub label: String,
    /// Rule id.
    pub regel: String,
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
}

/// A draft to keep.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanBewaar {
    /// Plan version.
    pub plan: Uuid,
    /// Version of the record that was read.
    pub versie: u32,
    /// Free fields: key and text.
    pub velden: Vec<PlanVeldTekst>,
    /// Goals.
    pub doelen: Vec<DoelScherm>,
    /// Activities.
    pub activiteiten: Vec<ActiviteitScherm>,
}

/// Text of a free field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanVeldTekst {
    /// Key.
    pub sleutel: String,
    /// Text.
    pub tekst: String,
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
}

/// How to print.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanAfdruk {
    /// Plan version.
    pub plan: Uuid,
    /// 16 point instead of 11.
    #[serde(default)]
    pub groot: bool,
}

/// The plan as it will print.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Voorbeeld {
    /// One SVG a page.
    pub paginas: Vec<String>,
}

commands! {
    /// Plans.
    Plannen = "plannen" {
        /// Starts a first or next version.
        nieuw(NieuwPlan) -> PlanScherm, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten];
        /// One version.
        open(PlanVraag) -> PlanScherm, recht Lezen, log Ingezien, verandert [];
        /// Keeps a draft while typing.
        bewaar(PlanBewaar) -> PlanScherm, recht Dossier, log Gewijzigd, verandert [Plannen];
        /// Fixes it or records that it was handed over.
        stand(PlanStand) -> PlanScherm, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten, Termijnen];
        /// The pages as they will print.
        voorbeeld(PlanAfdruk) -> Voorbeeld, recht Lezen, log Geen, verandert [];
        /// Saves the PDF through the file dialog.
        pdf(PlanAfdruk) -> Bewaard, recht Lezen, log Ingezien, verandert [];
    }
}
