//! The list of evaluations: what is open by day, and what was held.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::feiten::Keuze;
use crate::werklijst::{StandCode, WieCode};

/// Which evaluations.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatiesVraag {
    /// Of one client, with everything that was held; `None` is everybody's open ones.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// Of everybody: due or planned up to this day; default eight weeks ahead.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
    /// Of everybody: whose clients; default what this user chose last on the work list.
    #[serde(default)]
    pub wie: Option<WieCode>,
}

/// Evaluations by day: what is open first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieLijst {
    /// Whose clients these are.
    pub wie: WieCode,
    /// Lines.
    pub regels: Vec<EvaluatieRegel>,
    /// There is more than is shown: what comes first stands here.
    pub meer: bool,
    /// Kinds of evaluation to choose from.
    pub soorten: Vec<Keuze>,
}

/// One evaluation, or a term that asks for one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieRegel {
    /// The record; `None` is a term without one, or a fact from before.
    pub id: Option<Uuid>,
    /// Client.
    pub client: Uuid,
    /// Name of the client.
    pub client_naam: String,
    /// ToewijzingNummer; `None` is a fact that belongs to none.
    pub toewijzing: Option<u32>,
    /// Short name of the contract.
    pub contract: Option<String>,
    /// `eerste`, `tussentijds`, `periodiek`, `eind`, `voortgang`.
    pub soort: String,
    /// The same in words.
    pub soort_tekst: String,
    /// `te_plannen`, `gepland`, `concept`, `vastgesteld`, `verstuurd`, `vervallen`; `feit` was recorded without a report.
    pub status: String,
    /// The same in words.
    pub status_tekst: String,
    /// Version number, from 1; 0 without a record.
    pub nummer: u32,
    /// A later version took its place.
    pub vervangen: bool,
    /// The day by which lists order it: held, planned or due.
    pub datum: NaiveDate,
    /// Planned on.
    pub gepland_op: Option<NaiveDate>,
    /// Held on.
    pub gehouden_op: Option<NaiveDate>,
    /// The term that asks for it.
    pub termijn: Option<EvaluatieTermijn>,
    /// Where the first of its open days stands; `None` when nothing is open.
    pub stand: Option<StandCode>,
    /// Conclusion in words.
    pub conclusie: Option<String>,
}

/// The term behind an evaluation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EvaluatieTermijn {
    /// Key, for "Waarom?".
    pub sleutel: String,
    /// What must be done.
    pub titel: String,
    /// Last day.
    pub uiterlijk: NaiveDate,
    /// Where it stands.
    pub stand: StandCode,
    /// Clause.
    pub bron: String,
}
