//! A profile in its form: made, checked, saved and read from a file.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::feiten::Keuze;

/// The forms in which rules are made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RegelVormen {
    /// Fields of every rule.
    pub gemeenschappelijk: Vec<VormVeld>,
    /// Kinds, most used first.
    pub soorten: Vec<RegelVorm>,
    /// Kinds of fact that a rule can point at.
    pub feiten: Vec<Keuze>,
    /// Dates that a rule can count from.
    pub datums: Vec<Keuze>,
}

/// The form of one kind.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RegelVorm {
    /// Kind.
    pub soort: String,
    /// In words.
    pub label: String,
    /// What it is for, one sentence.
    pub uitleg: String,
    /// Its own fields.
    pub velden: Vec<VormVeld>,
}

/// A field of a rule.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VormVeld {
    /// Key in the profile.
    pub sleutel: String,
    /// In words.
    pub label: String,
    /// What to fill in, one sentence.
    pub uitleg: String,
    /// What it takes.
    pub invoer: VormInvoer,
    /// Choices.
    pub keuzes: Vec<Keuze>,
    /// Cannot be left empty.
    pub verplicht: bool,
}

/// What a field of a rule takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum VormInvoer {
    /// One line.
    Tekst,
    /// More lines.
    LangeTekst,
    /// One of the choices.
    Keuze,
    /// `true` or nothing.
    JaNee,
    /// A number.
    Getal,
    /// A term as `10 werkdagen`.
    Termijn,
    /// A date to count from: one of `datums`, or a kind of fact.
    Datum,
    /// Facts: a kind of fact, or a table with particulars.
    Feiten,
    /// Something with parts of its own, as the profile writes it.
    Onderdelen,
}

/// A profile as the form holds it: every value as text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielVorm {
    /// `id`, `naam`, `kort`, `geldig_van`, `geldig_tot`, `plannaam`.
    pub kop: BTreeMap<String, String>,
    /// Products.
    pub producten: Vec<BTreeMap<String, String>>,
    /// Rules, in order.
    pub regels: Vec<RegelInvoer>,
}

/// One rule as the form holds it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RegelInvoer {
    /// Kind.
    pub soort: String,
    /// Its fields, as text.
    pub velden: BTreeMap<String, String>,
}

/// A profile to check or save.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielVoorstel {
    /// The profile.
    pub profiel: ProfielVorm,
    /// `nieuw`, `wijziging`, `correctie`.
    pub soort: String,
    /// Why; needed to save.
    #[serde(default)]
    pub reden: String,
}

/// What is wrong with a profile, and what moves when it counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielOordeel {
    /// Faults; none means that it can be saved.
    pub fouten: Vec<ProfielFoutRegel>,
    /// What would move; `None` while there are faults.
    pub gevolg: Option<ProfielGevolg>,
    /// The file.
    pub tekst: String,
}

/// One fault.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielFoutRegel {
    /// Place of the rule in `regels`, from 0; `None` is the head.
    pub regel: Option<u32>,
    /// Key.
    pub sleutel: String,
    /// One sentence.
    pub zin: String,
}

/// What moves.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielGevolg {
    /// Clients that were evaluated.
    pub clienten: u32,
    /// Open dates that move.
    pub verschoven: u32,
    /// Dates and duties that appear.
    pub nieuw: u32,
    /// Dates and duties that go.
    pub weg: u32,
    /// The first of them.
    pub voorbeelden: Vec<GevolgRegel>,
}

/// One date that moves.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct GevolgRegel {
    /// Name of the client.
    pub client: String,
    /// Title of the rule.
    pub titel: String,
    /// The day as it is.
    pub was: Option<NaiveDate>,
    /// The day as it becomes.
    pub wordt: Option<NaiveDate>,
}

/// What was saved or written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielBewaard {
    /// Contract id.
    pub contract: String,
    /// First day of the version.
    pub geldig_van: NaiveDate,
    /// The job that saves it and evaluates everybody again; cancelled, nothing is saved.
    pub taak: Uuid,
}

/// A file that was written; `None` when the user cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielBestand {
    /// Its name.
    pub bestand: Option<String>,
}

/// A profile from a file; `None` when the user cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProfielUitBestand {
    /// The profile, to look at and save.
    pub profiel: Option<ProfielVorm>,
    /// Why the file cannot be read, with line and key.
    pub fout: Option<String>,
}
