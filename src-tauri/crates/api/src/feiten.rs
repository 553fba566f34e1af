//! Recording what happened.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::toegang::Leeg;

/// Every kind of fact, with the fields of its form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct FeitSoorten {
    /// Most used first.
    pub soorten: Vec<FeitSoortInfo>,
}

/// One kind of fact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct FeitSoortInfo {
    /// Word.
    pub soort: String,
    /// Words for people.
    pub label: String,
    /// Shown first.
    pub veelgebruikt: bool,
    /// Fields of the form.
    pub velden: Vec<VeldInfo>,
}

/// One field of the form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VeldInfo {
    /// Key.
    pub naam: String,
    /// Words for people.
    pub label: String,
    /// What it takes.
    pub invoer: Invoer,
    /// Choices: word and words for people.
    pub keuzes: Vec<Keuze>,
    /// Cannot be left empty.
    pub verplicht: bool,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum Invoer {
    /// Text.
    Tekst,
    /// A day.
    Datum,
    /// A day, or a day with a time.
    Tijdstip,
    /// A whole number.
    Getal,
    /// Yes or no: `ja`, `nee`.
    JaNee,
    /// One of the choices.
    Keuze,
    /// Any of the choices, with commas.
    Lijst,
}

/// One choice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Keuze {
    /// Word.
    pub waarde: String,
    /// Words for people.
    pub label: String,
}

/// A fact to record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuwFeit {
    /// Client.
    pub client: Uuid,
    /// ToewijzingNummer; `None` counts for all of the client's.
    #[serde(default)]
    pub toewijzing: Option<u32>,
    /// Kind.
    pub soort: String,
    /// *Gedaan op*: `2027-02-01` or `2027-02-01T09:00`.
    pub op: String,
    /// Fields, all as text.
    #[serde(default)]
    pub velden: BTreeMap<String, String>,
}

/// What a fact changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct FeitGevolg {
    /// The fact.
    pub feit: Uuid,
    /// Terms and duties that appeared, moved or closed.
    pub veranderd: Vec<Verandering>,
}

/// One term or duty that changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Verandering {
    /// Key.
    pub sleutel: String,
    /// What must be done.
    pub titel: String,
    /// What happened to it.
    pub wat: VeranderingSoort,
    /// The last day now.
    pub uiterlijk: Option<NaiveDate>,
}

/// What happened to a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum VeranderingSoort {
    /// It is new.
    Nieuw,
    /// It is done.
    Gesloten,
    /// Its date moved.
    Verschoven,
    /// It no longer counts.
    Vervallen,
    /// It was done and is open again.
    Heropend,
}

/// A fact to withdraw.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TrekIn {
    /// The fact.
    pub feit: Uuid,
}

commands! {
    /// Recording what happened.
    Feiten = "feiten" {
        /// Every kind, with its form.
        soorten(Leeg) -> FeitSoorten, recht Lezen, log Geen, verandert [];
        /// Records a fact and says what follows.
        leg_vast(NieuwFeit) -> FeitGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Withdraws a fact; it stays visible in the log.
        trek_in(TrekIn) -> FeitGevolg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
    }
}
