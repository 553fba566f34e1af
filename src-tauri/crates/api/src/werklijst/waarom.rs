//! Why a date stands where it stands, and every term.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::item::{Actie, StandCode};

/// Asks why a date stands where it stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WaaromVraag {
    /// Client; `None` is the organisation.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// Of the organisation: under which contract.
    #[serde(default)]
    pub contract: Option<String>,
    /// Key of the term, duty or finding.
    pub sleutel: String,
}

/// Clause, quote and arithmetic.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Waarom {
    /// "Waarom di 5 januari 2027?"
    pub vraag: String,
    /// What must be done.
    pub titel: String,
    /// Client and contract.
    pub over: String,
    /// Rule id.
    pub regel: String,
    /// Clause: `eis 21`.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// Other clauses that shaped the date.
    pub ook: Vec<Bron>,
    /// Where the rule comes from: `contract`, `wet`, `landelijk`, `eigen-keuze`.
    pub herkomst: String,
    /// The same in words.
    pub herkomst_tekst: String,
    /// The arithmetic, line by line: label and text.
    pub sommen: Vec<Som>,
    /// The arithmetic in one sentence.
    pub berekening: String,
    /// What to do now.
    pub wat_nu: String,
    /// The acts.
    pub acties: Vec<Actie>,
    /// Profile and version, and settings that mattered.
    pub profiel: String,
}

/// A clause with its quote.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Bron {
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
}

/// One line of the arithmetic.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Som {
    /// `Begint bij`.
    pub label: String,
    /// `301-bericht van vr 18 dec 2026`.
    pub tekst: String,
}

/// Which terms.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TermijnenVraag {
    /// Of one client.
    #[serde(default)]
    pub client: Option<Uuid>,
    /// Of one rule.
    #[serde(default)]
    pub regel: Option<String>,
    /// With one status.
    #[serde(default)]
    pub status: Option<String>,
}

/// Every open and past term.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TermijnenAntwoord {
    /// By date, then rule.
    pub termijnen: Vec<TermijnRegel>,
}

/// A term with its reason.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TermijnRegel {
    /// Stable key within the client.
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// What must be done.
    pub titel: String,
    /// Topic.
    pub onderwerp: String,
    /// Client.
    pub client: Uuid,
    /// ToewijzingNummer.
    pub toewijzing: u32,
    /// How many times it has come round.
    pub keer: u32,
    /// Last day.
    pub uiterlijk: NaiveDate,
    /// Safe day.
    pub streefdatum: NaiveDate,
    /// Rests on an expected date.
    pub voorlopig: bool,
    /// `open`, `te_laat`, `voldaan`, `voldaan_te_laat`, `vervallen`.
    pub status: String,
    /// Where it stands today, when open.
    pub stand: Option<StandCode>,
    /// When it was done.
    pub vervuld_op: Option<NaiveDate>,
    /// Why it fell away, in words: before the organisation used the program.
    pub vervallen_om: Option<String>,
    /// Takes the place of one that was due on this day, before the organisation used the program.
    pub inhalen_van: Option<NaiveDate>,
    /// `contract`, `wet`, `landelijk`, `eigen-keuze`.
    pub herkomst: String,
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// The arithmetic in one sentence.
    pub berekening: String,
    /// What people know of it: `gepland op di 5 jan`, or why a message was refused.
    pub bijzonderheid: Option<String>,
}
