//! A plan: what client and provider agreed, in versions.

use chrono::NaiveDate;

use crate::activiteit::Activiteit;

/// How far a version of a plan has come. Each state follows the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanStatus {
    /// Being written; may still change.
    Concept,
    /// Agreed and fixed; a change needs a new version.
    Definitief,
    /// Handed to the client.
    Verstrekt,
}

impl PlanStatus {
    /// The word in store, scenario and API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Concept => "concept",
            Self::Definitief => "definitief",
            Self::Verstrekt => "verstrekt",
        }
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        [Self::Concept, Self::Definitief, Self::Verstrekt]
            .into_iter()
            .find(|s| s.code() == code)
    }
}

/// What the client wants to reach.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doel {
    /// The goal in the client's words.
    pub doel: String,
    /// When it is reached: what can be seen then.
    pub resultaat: String,
    /// By when.
    pub streefdatum: Option<NaiveDate>,
}

/// One free field of a plan, by the key that the contract's planveld rule names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanVeld {
    /// Key, as `bijgestaan-door`.
    pub sleutel: String,
    /// Text.
    pub tekst: String,
}

/// What a version of a plan says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanInhoud {
    /// Free fields.
    pub velden: Vec<PlanVeld>,
    /// Goals, in order.
    pub doelen: Vec<Doel>,
    /// Activities, in order.
    pub activiteiten: Vec<Activiteit>,
}

impl PlanInhoud {
    /// The text of a field; `None` when empty or absent.
    pub fn veld(&self, sleutel: &str) -> Option<&str> {
        self.velden
            .iter()
            .find(|v| v.sleutel == sleutel)
            .map(|v| v.tekst.trim())
            .filter(|t| !t.is_empty())
    }

    /// Keys of everything that is filled: free fields, and `doelen` and `activiteiten` when there is at least one.
    pub fn gevuld(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = self
            .velden
            .iter()
            .filter(|v| !v.tekst.trim().is_empty())
            .map(|v| v.sleutel.as_str())
            .collect();
        if self.doelen.iter().any(|d| !d.doel.trim().is_empty()) {
            keys.push("doelen");
        }
        if self.activiteiten.iter().any(|a| !a.is_leeg()) {
            keys.push("activiteiten");
        }
        keys
    }
}
