//! The board of visits: who comes to whom on which day, what is not right about it, and the acts of planning.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::plannen::Voorbeeld;
use crate::toegang::Bewaard;

/// Which board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BordVraag {
    /// First day.
    pub van: NaiveDate,
    /// How many days: 1 to 31.
    pub dagen: u8,
    /// A row per `medewerker` or per `client`.
    pub per: String,
    /// Only rows whose name has these letters; empty is all.
    #[serde(default)]
    pub zoek: String,
    /// Only these workers or clients; empty is all.
    #[serde(default)]
    pub alleen: Vec<Uuid>,
}

/// The board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Bord {
    /// Today.
    pub vandaag: NaiveDate,
    /// Days, in order.
    pub dagen: Vec<BordDag>,
    /// Workers or clients, by name. Everybody who works here has a row, also without visits.
    pub rijen: Vec<BordRij>,
    /// Visits, in order of day and time. Those without a worker stand in the lane above the rows.
    pub bezoeken: Vec<BezoekRegel>,
    /// Visits that go on and have no worker.
    pub open: u32,
    /// Minutes of those.
    pub open_minuten: u32,
    /// What this user can undo.
    pub ongedaan: Option<BordHandeling>,
}

/// A day of the board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BordDag {
    /// Day.
    pub dag: NaiveDate,
    /// Name of the holiday.
    pub feestdag: Option<String>,
    /// The Monday of its week.
    pub week: NaiveDate,
    /// When its week was published; `None` is not yet.
    pub gepubliceerd: Option<NaiveDateTime>,
}

/// A row of the board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BordRij {
    /// Worker or client.
    pub id: Uuid,
    /// Name.
    pub naam: String,
    /// Minutes planned in these days.
    pub gepland: u32,
    /// Minutes of the employment contract in these days; of a client, of the indications. `None` is not told.
    pub afgesproken: Option<u32>,
    /// When somebody is away.
    pub afwezig: Vec<BordAfwezig>,
    /// When somebody can work, by weekday; empty is not told.
    pub beschikbaar: Vec<BordBlok>,
}

/// Somebody is away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BordAfwezig {
    /// The absence.
    pub id: Uuid,
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: Option<NaiveDate>,
    /// Why, in a word.
    pub tekst: String,
}

/// A time in which somebody can work.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BordBlok {
    /// `ma` to `zo`.
    pub dag: String,
    /// First minute of the day.
    pub van: u16,
    /// The minute at which it is over.
    pub tot: u16,
}

/// An act that can be undone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BordHandeling {
    /// Which.
    pub id: Uuid,
    /// What was done, in words.
    pub tekst: String,
    /// When.
    pub op: NaiveDateTime,
}

/// A visit, everywhere it is shown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BezoekRegel {
    /// Which.
    pub id: Uuid,
    /// The series it is of.
    pub reeks: Option<Uuid>,
    /// Day.
    pub dag: NaiveDate,
    /// First minute of the day; within a part of the day the wish, else its beginning.
    pub begin: u16,
    /// The minute after the last.
    pub einde: u16,
    /// `ochtend`, `middag` or `avond` where the time is free within it.
    pub dagdeel: Option<String>,
    /// `om 9:00`, `in de ochtend`.
    pub tijd: String,
    /// Minutes.
    pub minuten: u16,
    /// Who would come.
    pub medewerker: Option<Uuid>,
    /// Name.
    pub medewerker_naam: Option<String>,
    /// `gepland`, `open`, or why it does not go on: `afgezegd`, `no-show`, `onderbreking`, `overgeslagen`.
    pub stand: String,
    /// Word for it; of an open visit why it is open.
    pub stand_tekst: String,
    /// Who are visited, by name.
    pub clienten: Vec<BezoekClient>,
    /// Name of the group.
    pub groep: String,
    /// Where; empty is at the client's home.
    pub plaats: String,
    /// What is not right, the worst first.
    pub tekens: Vec<BezoekTeken>,
    /// It changed after its week was published.
    pub gewijzigd: bool,
    /// Who is concerned was told of that change.
    pub gebeld: bool,
    /// The day it had in its series before it was moved.
    pub eerst_op: Option<NaiveDate>,
    /// Number of its last change: goes with every act, so that nobody changes what a colleague just changed.
    pub wijziging: i64,
}

/// Who is visited.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BezoekClient {
    /// Client.
    pub client: Uuid,
    /// Name.
    pub naam: String,
    /// ToewijzingNummer.
    pub nummer: u32,
}

/// Something that is not right about a visit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BezoekTeken {
    /// `mag`, `dubbel`, `buiten_tijden`, `buiten_indicatie`, `feestdag`.
    pub soort: String,
    /// `geblokkeerd` or `waarschuwing`.
    pub ernst: String,
    /// What, in a sentence.
    pub zin: String,
}

/// One visit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BezoekVraag {
    /// Which.
    pub bezoek: Uuid,
}

/// One visit with what became of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BezoekBlad {
    /// The visit.
    pub bezoek: BezoekRegel,
    /// What was changed, newest first.
    pub geschiedenis: Vec<BezoekWijziging>,
}

/// A change of a visit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BezoekWijziging {
    /// What was done.
    pub tekst: String,
    /// Why.
    pub reden: String,
    /// By whom.
    pub door: String,
    /// When.
    pub op: NaiveDateTime,
    /// It was undone.
    pub ongedaan: bool,
}

/// Another day, time or worker.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BezoekVerplaats {
    /// Which.
    pub bezoek: Uuid,
    /// The change that was seen.
    pub wijziging: i64,
    /// Day.
    pub dag: NaiveDate,
    /// Part of the day; `None` is at a fixed time.
    #[serde(default)]
    pub dagdeel: Option<String>,
    /// `09:00`.
    #[serde(default)]
    pub om: String,
    /// Minutes.
    pub minuten: u16,
    /// Who comes; `None` is nobody yet.
    pub medewerker: Option<Uuid>,
    /// Why, for who reads it later.
    #[serde(default)]
    pub reden: String,
}

/// An extra visit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuwBezoek {
    /// To whom.
    pub toewijzing: Uuid,
    /// Day.
    pub dag: NaiveDate,
    /// Part of the day; `None` is at a fixed time.
    #[serde(default)]
    pub dagdeel: Option<String>,
    /// `09:00`.
    #[serde(default)]
    pub om: String,
    /// Minutes.
    pub minuten: u16,
    /// Who comes; `None` is nobody yet.
    pub medewerker: Option<Uuid>,
}

/// A visit does not go on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BezoekAfzegging {
    /// Which.
    pub bezoek: Uuid,
    /// The change that was seen.
    pub wijziging: i64,
    /// `afgezegd`, `no-show`, `onderbreking` or `overgeslagen`.
    pub wat: String,
    /// Why, in words.
    #[serde(default)]
    pub reden: String,
    /// Of a no-show: when the client cancelled, a day with a time; empty is not at all.
    #[serde(default)]
    pub afgemeld: String,
    /// Of a no-show: the worker could still be planned elsewhere.
    #[serde(default)]
    pub herplanbaar: Option<bool>,
    /// Of an interruption: `ziekenhuisopname`, `vakantie`, `acuut-onveilig`, `anders`.
    #[serde(default)]
    pub onderbreking: Option<String>,
    /// Of an interruption: its last day; `None` while nobody knows. Visits until then do not go on.
    #[serde(default)]
    pub tot: Option<NaiveDate>,
}

/// What an act came to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanGevolg {
    /// The act, to undo it.
    pub handeling: Uuid,
    /// What was done, in words.
    pub tekst: String,
    /// The visits as they are now.
    pub bezoeken: Vec<BezoekRegel>,
}

/// A week, by any of its days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WeekVraag {
    /// A day of it.
    pub dag: NaiveDate,
}

/// What changed after a week was published.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Wijzigingen {
    /// When the week was published; `None` is not yet.
    pub gepubliceerd: Option<NaiveDateTime>,
    /// Visits to call about, those that nobody called about first.
    pub bezoeken: Vec<WijzigingRegel>,
}

/// A visit to call about.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WijzigingRegel {
    /// The visit.
    pub bezoek: BezoekRegel,
    /// Telephone numbers of who are visited, in the order of their names.
    pub telefoons: Vec<String>,
}

/// Who is concerned was told.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WijzigingGebeld {
    /// Which visit.
    pub bezoek: Uuid,
    /// Which change.
    pub wijziging: i64,
}

/// Undoes an act.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct HandelingVraag {
    /// Which: the last one of this user.
    pub handeling: Uuid,
}

/// Visits of a worker for another calendar.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RoosterVraag {
    /// Whose.
    pub medewerker: Uuid,
    /// First day.
    pub van: NaiveDate,
    /// Last day, at most two months later.
    pub tot: NaiveDate,
    /// With the names of clients; without, only the number of the toewijzing.
    #[serde(default)]
    pub namen: bool,
}

commands! {
    /// The board of visits.
    Planning = "planning" {
        /// The board.
        bord(BordVraag) -> Bord, recht Lezen, log Geen, verandert [];
        /// One visit with what was changed.
        bezoek(BezoekVraag) -> BezoekBlad, recht Lezen, log Geen, verandert [];
        /// Another day, time or worker. A contract that forbids it says which clause.
        verplaats(BezoekVerplaats) -> PlanGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Planning];
        /// An extra visit.
        extra(NieuwBezoek) -> PlanGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Planning];
        /// A visit does not go on; a no-show or an interruption is recorded in the dossier at once.
        zeg_af(BezoekAfzegging) -> PlanGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// Undoes the last act of this user, its facts too.
        maak_ongedaan(HandelingVraag) -> PlanGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// Workers and clients are told of a week: later changes are marked.
        publiceer(WeekVraag) -> Wijzigingen, recht Dossier, log Gewijzigd, verandert [Planning];
        /// What changed after a week was published.
        wijzigingen(WeekVraag) -> Wijzigingen, recht Lezen, log Geen, verandert [];
        /// Who is concerned was told of a change.
        gebeld(WijzigingGebeld) -> Wijzigingen, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Planning];
        /// Visits of a worker as a calendar file, through the file dialog.
        ics(RoosterVraag) -> Bewaard, recht Lezen, log Export, verandert [];
        /// The board on paper, a table a day, as it will print.
        voorbeeld(BordVraag) -> Voorbeeld, recht Lezen, log Geen, verandert [];
        /// The board as PDF, through the file dialog.
        pdf(BordVraag) -> Bewaard, recht Lezen, log Export, verandert [];
    }
}
