//! A plan on screen: its fields, rows, what is missing and how far it came.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{PlanRegel, PlanStappen};
use crate::clienten::BevindingRegel;

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
    /// The plain sentence of each activity, in the same order.
    pub zinnen: Vec<String>,
    /// Time a week beside what is assigned; `None` while no activity tells its minutes.
    pub tijd: Option<PlanTijd>,
    /// What the contract demands and is not there yet.
    pub ontbreekt: Vec<OntbrekendVeld>,
    /// Blocks and warnings.
    pub bevindingen: Vec<BevindingRegel>,
    /// Discussed, approved, permitted, handed over.
    pub stappen: PlanStappen,
    /// Every version for this toewijzing, newest first.
    pub versies: Vec<PlanRegel>,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "types.ts")]
pub enum PlanInvoer {
    /// Text of several lines.
    Tekst,
    /// Text of one line.
    Regel,
    /// A day, as `2027-06-01`.
    Datum,
    /// One of `keuzes`.
    Keuze,
    /// Any of `keuzes`, one a line.
    Lijst,
    /// Days as `2027-06-01`, one a line; other words may stand there too.
    Momenten,
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
    /// How it is filled in.
    pub invoer: PlanInvoer,
    /// What can be chosen.
    pub keuzes: Vec<String>,
    /// Text that somebody wrote.
    pub tekst: String,
    /// What stands there while nobody writes anything: it comes from the dossier or from the rows of this plan.
    pub uit_dossier: Option<String>,
    /// Nobody writes it by hand; it follows from the `doelen`, the `activiteiten` or the `bespreking`.
    pub volgt: Option<String>,
    /// Clause that demands it; `None` is our own.
    pub bron: Option<String>,
    /// Title of that rule; fields of one rule stand together.
    pub kop: Option<String>,
    /// Literal quote of the clause.
    pub citaat: Option<String>,
}

/// A goal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export, export_to = "types.ts")]
pub struct ActiviteitScherm {
    /// What.
    pub activiteit: String,
    /// How often: `2/week`, `1/6week`, `1/maand`, `4/jaar`, `eenmalig`, `zo-nodig`; `None` is not agreed yet.
    pub ritme: Option<String>,
    /// On which days: `ma`, `di` ...
    pub dagen: Vec<String>,
    /// Part of the day: `ochtend`, `middag`, `avond`, `nacht`, `hele-dag`.
    pub dagdeel: Option<String>,
    /// From what time.
    pub van: Option<NaiveTime>,
    /// Until what time.
    pub tot: Option<NaiveTime>,
    /// Minutes each time.
    pub minuten: Option<u16>,
    /// Who does it.
    pub door: String,
    /// More.
    pub toelichting: String,
}

/// Time a week.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PlanTijd {
    /// Minutes a week on average.
    pub per_week: u32,
    /// Minutes a week that are assigned; `None` where the size is told otherwise.
    pub toegewezen: Option<u32>,
    /// The same in a sentence.
    pub zin: String,
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
    /// What to do now.
    pub wat_nu: String,
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
