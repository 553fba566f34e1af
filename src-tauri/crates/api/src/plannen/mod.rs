//! Plans: draft, what is missing, discussed, fixed, handed over, printed, compared.

mod bibliotheek;
mod scherm;
mod stappen;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

pub use self::bibliotheek::{
    Bibliotheek, BibliotheekGroep, PlanVergelijk, PlanVergelijking, SjabloonBewaar, SjabloonScherm,
    SjabloonWeg, Stuk, Verschil, VerschilDeel, VerschilRegel,
};
pub use self::scherm::{
    ActiviteitScherm, DoelScherm, OntbrekendVeld, PlanBewaar, PlanInvoer, PlanScherm, PlanTijd,
    PlanVeldScherm, PlanVeldTekst,
};
pub use self::stappen::{
    BesprekingRegel, GoedkeuringRegel, PlanBespreking, PlanGoedkeuring, PlanStand, PlanStappen,
    PlanToestemming, ToestemmingRegel, VerstrekkingRegel,
};
use crate::command::commands;
use crate::toegang::{Bewaard, Leeg};

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
    /// `concept`, `besproken`, `definitief`, `verstrekt`. The first two may still be changed.
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
        /// Throws a draft away; what was discussed or fixed stays.
        gooi_weg(PlanVraag) -> Leeg, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten];
        /// Records that it was discussed, and whether the client agrees.
        bespreek(PlanBespreking) -> PlanScherm, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten, Termijnen];
        /// Records that somebody approved it.
        keur_goed(PlanGoedkeuring) -> PlanScherm, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten, Termijnen];
        /// Records a permission.
        toestemming(PlanToestemming) -> PlanScherm, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten, Termijnen];
        /// Fixes it or records that it was handed over.
        stand(PlanStand) -> PlanScherm, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten, Termijnen];
        /// What changed since another version.
        vergelijk(PlanVergelijk) -> PlanVergelijking, recht Lezen, log Ingezien, verandert [];
        /// What a plan can be made of.
        bibliotheek(PlanVraag) -> Bibliotheek, recht Lezen, log Geen, verandert [];
        /// Keeps goals and activities as a template.
        bewaar_sjabloon(SjabloonBewaar) -> Bibliotheek, recht Dossier, log Gewijzigd, verandert [];
        /// Takes a template of the organisation away.
        verwijder_sjabloon(SjabloonWeg) -> Bibliotheek, recht Dossier, log Gewijzigd, verandert [];
        /// The pages as they will print.
        voorbeeld(PlanAfdruk) -> Voorbeeld, recht Lezen, log Geen, verandert [];
        /// Saves the PDF through the file dialog.
        pdf(PlanAfdruk) -> Bewaard, recht Lezen, log Ingezien, verandert [];
    }
}
