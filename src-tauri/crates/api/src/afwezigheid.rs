//! Illness and leave of workers: which visits open, who could do them, who must be told.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::feiten::Keuze;
use crate::plannen::Voorbeeld;
use crate::planning::{BezoekRegel, BezoekVraag, PlanGevolg};
use crate::toegang::{Bewaard, Leeg};

/// Which absences.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfwezighedenVraag {
    /// First day; `None` is today.
    #[serde(default)]
    pub van: Option<NaiveDate>,
    /// Last day; `None` is thirteen weeks later.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
}

/// Absences.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Afwezigheden {
    /// Newest first.
    pub afwezigheden: Vec<AfwezigheidRegel>,
    /// Kinds to choose from.
    pub soorten: Vec<Keuze>,
}

/// What is typed of an absence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfwezigheidVelden {
    /// Who.
    pub medewerker: Uuid,
    /// `ziek`, `verlof`, `anders`.
    pub soort: String,
    /// First day.
    pub van: NaiveDate,
    /// Last day as far as it is known.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
    /// Only from this time of each day, `12:00`; empty is the whole day.
    #[serde(default)]
    pub deel_van: String,
    /// Until this time.
    #[serde(default)]
    pub deel_tot: String,
}

/// One absence in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfwezigheidRegel {
    /// Which.
    pub id: Uuid,
    /// Name of the worker.
    pub naam: String,
    /// Word for the kind.
    pub soort_tekst: String,
    /// The form.
    pub velden: AfwezigheidVelden,
    /// `straks`, `nu` or `voorbij`.
    pub stand: String,
    /// Visits that it concerns from today on, as far as can be seen: until its end, at most eight weeks.
    pub bezoeken: u32,
    /// Of those still without a worker.
    pub open: u32,
    /// Minutes of those.
    pub open_minuten: u32,
    /// Version, for saving.
    pub versie: u32,
}

/// One absence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfwezigheidVraag {
    /// Which.
    pub afwezigheid: Uuid,
}

/// Records absences, one or many at once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweAfwezigheden {
    /// One for each.
    pub regels: Vec<AfwezigheidVelden>,
}

/// What was recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfwezigGevolg {
    /// In the order they were given.
    pub afwezigheden: Vec<AfwezigheidRegel>,
    /// Clients for whom the clock of their contract started or changed.
    pub clienten: u32,
}

/// Changes an absence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfwezigheidWijzig {
    /// Which.
    pub afwezigheid: Uuid,
    /// The version that was read.
    pub versie: u32,
    /// How it is now; the worker stays.
    pub velden: AfwezigheidVelden,
}

/// Takes an absence back: it was a mistake.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfwezigheidIntrekken {
    /// Which.
    pub afwezigheid: Uuid,
    /// The version that was read.
    pub versie: u32,
}

/// An absence with everything that follows from it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfwezigheidBlad {
    /// The absence.
    pub afwezigheid: AfwezigheidRegel,
    /// Visits that it concerns from today on, replaced or open.
    pub bezoeken: Vec<BezoekRegel>,
    /// Clients to call, those who were not called first.
    pub bellen: Vec<BelRegel>,
    /// What was done, newest first.
    pub inspanningen: Vec<InspanningRegel>,
}

/// A client to call.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BelRegel {
    /// Client.
    pub client: Uuid,
    /// Name.
    pub naam: String,
    /// Telephone.
    pub telefoon: Option<String>,
    /// What changes, a line for each visit.
    pub wat: Vec<String>,
    /// A visit of this client is still open.
    pub open: bool,
    /// When somebody called.
    pub gebeld_op: Option<NaiveDateTime>,
    /// What the contract asks now, open terms and duties.
    pub contract: Vec<MoetWeten>,
}

/// What a contract asks when somebody drops out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MoetWeten {
    /// Rule.
    pub regel: String,
    /// Title.
    pub titel: String,
    /// Clause.
    pub bron: String,
    /// What to do.
    pub wat_nu: String,
    /// Last day.
    pub uiterlijk: NaiveDate,
}

/// Something that was done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InspanningRegel {
    /// Name of the client; empty is all of them.
    pub client_naam: String,
    /// What.
    pub tekst: String,
    /// When.
    pub op: NaiveDateTime,
    /// By whom.
    pub door: String,
}

/// Who could do a visit, best first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Kandidaten {
    /// The visit.
    pub bezoek: BezoekRegel,
    /// Best first, at most twenty.
    pub kandidaten: Vec<KandidaatRegel>,
    /// There are more.
    pub meer: bool,
    /// How many of those who were looked at may not come.
    pub mag_niet: u32,
    /// How many are not free.
    pub bezet: u32,
}

/// Somebody who could do a visit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct KandidaatRegel {
    /// Who.
    pub medewerker: Uuid,
    /// Name.
    pub naam: String,
    /// Telephone.
    pub telefoon: Option<String>,
    /// All points together; fewer is better.
    pub punten: u32,
    /// `09:00`: when it would begin.
    pub om: String,
    /// Why, in the order in which it is weighed.
    pub redenen: Vec<KandidaatReden>,
    /// What it costs elsewhere; empty is nothing.
    pub kost: Vec<String>,
    /// What the contract warns of.
    pub waarschuwingen: Vec<String>,
}

/// A reason with its points.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct KandidaatReden {
    /// `bekend`, `waarschuwing`, `niveau`, `taal`, `afstand`, `uren`, `meerwerk`, `begin`, `verschoven`.
    pub factor: String,
    /// In words.
    pub zin: String,
    /// How much it weighs; 0 is in favour.
    pub punten: u32,
}

/// The best set together.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Vervangvoorstel {
    /// The absence.
    pub afwezigheid: AfwezigheidRegel,
    /// Every open visit, in order.
    pub regels: Vec<VervangRegel>,
    /// What else moves for it, in sentences.
    pub verzet: Vec<String>,
    /// What it comes to, in sentences: new faces, overtime, moved, open.
    pub kosten: Vec<String>,
    /// All points together.
    pub punten: u64,
    /// There is no better one.
    pub bewezen: bool,
    /// The same in a sentence.
    pub bewijs: String,
}

/// One visit of the proposal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VervangRegel {
    /// The visit.
    pub bezoek: BezoekRegel,
    /// Who would do it; `None` stays open.
    pub kandidaat: Option<KandidaatRegel>,
    /// Of what stays open: who must be told.
    pub contract: Vec<MoetWeten>,
}

/// Accepts lines of a proposal, or one candidate.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VervangOvernemen {
    /// Because of which absence; `None` is another reason.
    #[serde(default)]
    pub afwezigheid: Option<Uuid>,
    /// What is accepted.
    pub regels: Vec<VervangKeuze>,
}

/// One visit by somebody else.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VervangKeuze {
    /// Which visit.
    pub bezoek: Uuid,
    /// By whom.
    pub medewerker: Uuid,
    /// `09:00`: at another time; empty is as it was.
    #[serde(default)]
    pub om: String,
}

/// Nobody could be found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct GeenVervanging {
    /// Because of which absence.
    pub afwezigheid: Uuid,
    /// For which client.
    pub client: Uuid,
}

/// A client was called, or something else was done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweInspanning {
    /// Because of which absence.
    pub afwezigheid: Uuid,
    /// About which client; `None` is all of them.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// The client was told who comes: recorded in the dossier too.
    #[serde(default)]
    pub gebeld: bool,
    /// What.
    pub tekst: String,
}

/// The page that a replacement takes along.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OverdrachtVraag {
    /// To whom.
    pub client: Uuid,
    /// Who comes.
    pub medewerker: Uuid,
    /// First day that is on it.
    pub van: NaiveDate,
    /// 16 point instead of 11.
    #[serde(default)]
    pub groot: bool,
}

commands! {
    /// Absence and replacement.
    Afwezig = "afwezigheid" {
        /// Who is away.
        lijst(AfwezighedenVraag) -> Afwezigheden, recht Lezen, log Geen, verandert [];
        /// One absence with its visits, who must be called, and what was done.
        toon(AfwezigheidVraag) -> AfwezigheidBlad, recht Lezen, log Geen, verandert [];
        /// Records absences. Their visits open by themselves, and the clock of each contract starts.
        nieuw(NieuweAfwezigheden) -> AfwezigGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// Changes an absence, also its end.
        wijzig(AfwezigheidWijzig) -> AfwezigGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// It was a mistake; its facts are withdrawn.
        trek_in(AfwezigheidIntrekken) -> Leeg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// Who could do a visit, best first.
        kandidaten(BezoekVraag) -> Kandidaten, recht Lezen, log Geen, verandert [];
        /// The best set together for the open visits of an absence.
        voorstel(AfwezigheidVraag) -> Vervangvoorstel, recht Lezen, log Geen, verandert [];
        /// Accepts lines of a proposal, or one candidate; all or nothing.
        neem_over(VervangOvernemen) -> PlanGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// Nobody could be found for a client: what the contract asks then begins.
        geen_vervanging(GeenVervanging) -> AfwezigheidBlad, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// A client was called, or something else was done.
        noteer(NieuweInspanning) -> AfwezigheidBlad, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// The page for who replaces, as it will print.
        overdracht(OverdrachtVraag) -> Voorbeeld, recht Lezen, log Geen, verandert [];
        /// The page for who replaces as PDF, through the file dialog.
        overdracht_pdf(OverdrachtVraag) -> Bewaard, recht Lezen, log Export, verandert [];
    }
}
