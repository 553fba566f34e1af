//! Figures: amounts, counts, shares and steps.

use chrono::NaiveDate;
use leidraad_domain::contract::ContractId;
use leidraad_domain::toewijzing::Toewijzingsnummer;

use crate::breuk::Breuk;
use crate::soort::berekening::BerekeningReden;

/// A figure that a rule gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Berekening {
    /// Stable key within the client.
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// Contract.
    pub contract: ContractId,
    /// First day of the version of the profile that was used.
    pub profiel_versie: NaiveDate,
    /// Toewijzing; `None` is the organisation.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// The day it is about.
    pub op: NaiveDate,
    /// The figure, exact.
    pub waarde: Breuk,
    /// Of what.
    pub eenheid: Meeteenheid,
    /// How it came about.
    pub waarom: BerekeningReden,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is its own word")]
pub enum Meeteenheid {
    Minuut,
    Uur,
    Kalenderdag,
    Werkdag,
    Eurocent,
    Procent,
    Stuks,
    /// Of a ladder; 0 is none.
    Stap,
    Terugkeer,
    Bespreking,
    ClientPerBegeleider,
}

impl Meeteenheid {
    /// The word in answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Minuut => "minuut",
            Self::Uur => "uur",
            Self::Kalenderdag => "kalenderdag",
            Self::Werkdag => "werkdag",
            Self::Eurocent => "eurocent",
            Self::Procent => "procent",
            Self::Stuks => "stuks",
            Self::Stap => "stap",
            Self::Terugkeer => "terugkeer",
            Self::Bespreking => "bespreking",
            Self::ClientPerBegeleider => "client-per-begeleider",
        }
    }
}
