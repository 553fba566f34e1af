//! Evaluations: planned, written, fixed with the next one, sent, printed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
pub use crate::evaluatielijst::{EvaluatieLijst, EvaluatieRegel, EvaluatieTermijn, EvaluatiesVraag};
use crate::feiten::{Keuze, Verandering};
use crate::plannen::{OntbrekendVeld, PlanVeldTekst, Voorbeeld};
use crate::toegang::Bewaard;
use crate::werklijst::Actie;

/// Plans or begins an evaluation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweEvaluatie {
    /// Client.
    pub client: Uuid,
    /// ToewijzingNummer.
    pub toewijzing: u32,
    /// Kind; default the one that fits: the first, or the one that comes round.
    #[serde(default)]
    pub soort: Option<String>,
    /// Planned on; `None` begins to write at once.
    #[serde(default)]
    pub gepland_op: Option<NaiveDate>,
}

/// Names a version of an evaluation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieVraag {
    /// Evaluation.
    pub evaluatie: Uuid,
}

/// An evaluation on screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieScherm {
    /// The line in the list.
    pub evaluatie: EvaluatieRegel,
    /// Contract, product and voorziening in words.
    pub onder: String,
    /// The plan that it evaluates: version and name.
    pub plan: Option<EvaluatiePlan>,
    /// May still be changed.
    pub bewerkbaar: bool,
    /// Version of the record, to send back when saving.
    pub versie: u32,
    /// What it says.
    pub inhoud: EvaluatieTekst,
    /// Fields of the contract, in the order of the profile, with their text.
    pub velden: Vec<EvaluatieVeldScherm>,
    /// Everything that the contract demands, filled or not.
    pub eisen: Vec<OntbrekendVeld>,
    /// What the contract demands and is not there yet. It warns.
    pub ontbreekt: Vec<OntbrekendVeld>,
    /// Proposal for the next one: two weeks before its term; `None` where the contract names no term.
    pub volgende_voorstel: Option<NaiveDate>,
    /// The term of that next one.
    pub volgende_uiterlijk: Option<NaiveDate>,
    /// The next one, when it is planned already.
    pub volgende_gepland: Option<NaiveDate>,
    /// Last day of the indication, for who plans beyond it.
    pub indicatie_tot: Option<NaiveDate>,
    /// Who must be told what because of this evaluation.
    pub terugkoppeling: Vec<TerugkoppelRegel>,
    /// To whom it was sent.
    pub verzonden: Vec<EvaluatieVerzending>,
    /// When the paper was signed.
    pub ondertekend_op: Option<NaiveDate>,
    /// Choices of the form.
    pub keuzes: EvaluatieKeuzes,
}

/// A field that the contract asks for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieVeldScherm {
    /// Key.
    pub sleutel: String,
    /// Words above the field.
    pub label: String,
    /// What to write, in one sentence.
    pub hulp: String,
    /// Text.
    pub tekst: String,
    /// Clause that demands it; `None` was asked for before.
    pub bron: Option<String>,
}

/// The plan behind an evaluation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatiePlan {
    /// Plan version.
    pub id: Uuid,
    /// `Werkplan versie 1`.
    pub naam: String,
}

/// Choices of the form: word and words for people.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieKeuzes {
    /// Kinds.
    pub soorten: Vec<Keuze>,
    /// How it was held.
    pub wijzen: Vec<Keuze>,
    /// Capacities.
    pub rollen: Vec<Keuze>,
    /// Results of a goal.
    pub uitkomsten: Vec<Keuze>,
    /// Conclusions.
    pub conclusies: Vec<Keuze>,
    /// Whether the support works.
    pub voortgang: Vec<Keuze>,
    /// To whom it can be sent.
    pub aan: Vec<Keuze>,
}

/// What an evaluation says.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieTekst {
    /// Kind.
    pub soort: String,
    /// Held on.
    pub gehouden_op: Option<NaiveDate>,
    /// How; empty is not said.
    pub wijze: String,
    /// With whom.
    pub deelnemers: Vec<DeelnemerScherm>,
    /// Goals.
    pub doelen: Vec<DoelUitkomstScherm>,
    /// The client's own words.
    pub eigen_woorden: String,
    /// 1 to 10.
    pub tevredenheid: Option<u8>,
    /// What changes.
    pub verandert: String,
    /// Conclusion; empty is not said.
    pub conclusie: String,
    /// `voldoende`, `onvoldoende`; empty is not said.
    pub voortgang: String,
    /// The plan was discussed as well.
    pub plan_besproken: bool,
}

/// Somebody who took part.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct DeelnemerScherm {
    /// Capacity.
    pub rol: String,
    /// Name.
    pub naam: String,
    /// Signs.
    pub tekent: bool,
}

/// How one goal stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct DoelUitkomstScherm {
    /// Goal.
    pub doel: String,
    /// When it is reached.
    pub streven: String,
    /// `niet`, `deels`, `bereikt`; empty is not said.
    pub uitkomst: String,
    /// 1 to 10.
    pub score: Option<u8>,
    /// More.
    pub toelichting: String,
}

/// Somebody who must be told something because of an evaluation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TerugkoppelRegel {
    /// Key, for "Waarom?" once it was fixed.
    pub sleutel: String,
    /// What must be done.
    pub titel: String,
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// What to do now.
    pub wat_nu: String,
    /// Last day, where there is one.
    pub uiterlijk: Option<NaiveDate>,
    /// When it was done.
    pub gedaan_op: Option<NaiveDate>,
    /// The act that closes it.
    pub actie: Actie,
}

/// To whom it was sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieVerzending {
    /// In words.
    pub aan: String,
    /// On which day.
    pub op: NaiveDate,
}

/// A draft to keep.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieBewaar {
    /// Evaluation.
    pub evaluatie: Uuid,
    /// Version of the record that was read.
    pub versie: u32,
    /// What it says.
    pub inhoud: EvaluatieTekst,
    /// Fields of the contract: key and text.
    pub velden: Vec<PlanVeldTekst>,
}

/// Moves a planned evaluation to another day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieVerzet {
    /// Evaluation.
    pub evaluatie: Uuid,
    /// The day; `None` is that it will not be held.
    pub gepland_op: Option<NaiveDate>,
}

/// Fixes an evaluation, and plans the next in the same act.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieVast {
    /// Evaluation.
    pub evaluatie: Uuid,
    /// Version of the record that was read.
    pub versie: u32,
    /// The next one on this day; `None` plans nothing.
    #[serde(default)]
    pub volgende: Option<NaiveDate>,
}

/// What fixing did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieGevolg {
    /// The evaluation as it stands now.
    pub scherm: EvaluatieScherm,
    /// Terms and duties that appeared, moved or closed.
    pub veranderd: Vec<Verandering>,
    /// The conclusion asks for a next version of the plan.
    pub plan_bijstellen: bool,
}

/// Records that an evaluation was sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieVerstuur {
    /// Evaluation.
    pub evaluatie: Uuid,
    /// To whom.
    pub aan: String,
    /// On which day.
    pub op: NaiveDate,
}

/// Records that the paper was signed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieGetekend {
    /// Evaluation.
    pub evaluatie: Uuid,
    /// On which day.
    pub op: NaiveDate,
}

/// How to print.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieAfdruk {
    /// Evaluation.
    pub evaluatie: Uuid,
    /// 16 point instead of 11.
    #[serde(default)]
    pub groot: bool,
}

commands! {
    /// Evaluations.
    Evaluaties = "evaluaties" {
        /// Of one client, or everybody's open ones.
        lijst(EvaluatiesVraag) -> EvaluatieLijst, recht Lezen, log Geen, verandert [];
        /// Plans one, or begins to write; an open one of the same kind is opened again.
        nieuw(NieuweEvaluatie) -> EvaluatieScherm, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten, Termijnen];
        /// One version.
        open(EvaluatieVraag) -> EvaluatieScherm, recht Lezen, log Ingezien, verandert [];
        /// Keeps a draft while typing.
        bewaar(EvaluatieBewaar) -> EvaluatieScherm, recht Dossier, log Gewijzigd, verandert [Plannen];
        /// Moves a planned one to another day, or says that it will not be held.
        verzet(EvaluatieVerzet) -> EvaluatieScherm, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten, Termijnen];
        /// Fixes it and plans the next.
        stel_vast(EvaluatieVast) -> EvaluatieGevolg, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten, Termijnen];
        /// Begins a version that corrects a fixed one.
        corrigeer(EvaluatieVraag) -> EvaluatieScherm, recht Dossier, log Gewijzigd, verandert [Plannen];
        /// Records that it was sent.
        verstuur(EvaluatieVerstuur) -> EvaluatieScherm, recht Dossier, log Gewijzigd, verandert [Plannen, Clienten, Termijnen];
        /// Records that the paper was signed.
        getekend(EvaluatieGetekend) -> EvaluatieScherm, recht Dossier, log Gewijzigd, verandert [Plannen];
        /// The pages as they will print.
        voorbeeld(EvaluatieAfdruk) -> Voorbeeld, recht Lezen, log Geen, verandert [];
        /// Saves the PDF through the file dialog.
        pdf(EvaluatieAfdruk) -> Bewaard, recht Lezen, log Ingezien, verandert [];
    }
}
