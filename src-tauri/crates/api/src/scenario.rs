//! What the rules answer to a question in a file. Asked on the command line, without a store and without signing in.

use chrono::NaiveDate;
use serde::Serialize;

/// The answer to one scenario.
#[derive(Debug, Clone, Serialize)]
pub struct ScenarioAntwoord {
    /// Dates.
    pub termijnen: Vec<ScenarioTermijn>,
    /// Who must still be told what.
    pub meldingen: Vec<ScenarioMelding>,
    /// What may, may not, or asks for attention.
    pub bevindingen: Vec<ScenarioBevinding>,
    /// Figures.
    pub berekeningen: Vec<ScenarioBerekening>,
    /// Topics of which the contract says nothing.
    pub zwijgt: Vec<String>,
}

/// The rule behind a line.
#[derive(Debug, Clone, Serialize)]
pub struct ScenarioRegel {
    /// Stable key within the scenario.
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// Title.
    pub titel: String,
    /// Topic.
    pub onderwerp: String,
    /// Toewijzing; `None` is the organisation.
    pub toewijzing: Option<u32>,
    /// `contract`, `wet`, `landelijk`, `eigen-keuze`.
    pub herkomst: &'static str,
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
}

/// A date.
#[derive(Debug, Clone, Serialize)]
pub struct ScenarioTermijn {
    /// Its rule.
    #[serde(flatten)]
    pub regel: ScenarioRegel,
    /// How many times it has come round, from 1.
    pub keer: u32,
    /// Last day, or last moment where hours count.
    pub uiterlijk: String,
    /// The safe day.
    pub streefdatum: NaiveDate,
    /// Rests on an expected date.
    pub voorlopig: bool,
    /// `open`, `voldaan`, `voldaan_te_laat`, `te_laat`, `vervallen`.
    pub status: &'static str,
    /// When it was done.
    pub vervuld_op: Option<String>,
    /// The arithmetic.
    pub berekening: String,
}

/// Somebody must be told.
#[derive(Debug, Clone, Serialize)]
pub struct ScenarioMelding {
    /// Its rule.
    #[serde(flatten)]
    pub regel: ScenarioRegel,
    /// How many times it has come round, from 1.
    pub keer: u32,
    /// From this day on.
    pub vanaf: NaiveDate,
    /// Whom.
    pub aan: Vec<String>,
    /// Why.
    pub reden: String,
}

/// A finding.
#[derive(Debug, Clone, Serialize)]
pub struct ScenarioBevinding {
    /// Its rule.
    #[serde(flatten)]
    pub regel: ScenarioRegel,
    /// The worker it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medewerker: Option<String>,
    /// The day it is about.
    pub op: NaiveDate,
    /// `akkoord`, `waarschuwing`, `geblokkeerd`.
    pub uitkomst: &'static str,
    /// Why.
    pub reden: String,
}

/// A figure.
#[derive(Debug, Clone, Serialize)]
pub struct ScenarioBerekening {
    /// Its rule.
    #[serde(flatten)]
    pub regel: ScenarioRegel,
    /// The day it is about.
    pub op: NaiveDate,
    /// The figure: whole, or with two decimals.
    pub waarde: serde_json::Number,
    /// Of what.
    pub eenheid: &'static str,
    /// How it came about.
    pub toelichting: String,
}
