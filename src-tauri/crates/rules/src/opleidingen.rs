//! The educations that a contract accepts: its lists of mbo and of hbo and wo, and what else counts.

use serde::Deserialize;

use crate::medewerker::Niveau;
use crate::regel::{Sleutel, Tekst};

/// `[opleidingen]`. A contract without it has no list: every diploma counts by its level.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opleidingen {
    /// Diplomas of mbo, by their CREBO code.
    #[serde(default)]
    crebo: Vec<Mbo>,
    /// Diplomas of hbo and wo, by their RIO code.
    #[serde(default)]
    rio: Vec<Hoger>,
    /// Who may compare a diploma from abroad.
    #[serde(default)]
    vergelijking: Vec<Sleutel>,
    /// What an associate degree counts as.
    associate_degree: Option<Niveau>,
    /// Whose certificate of recognised competences counts.
    #[serde(default)]
    evc: EvcBeleid,
}

/// A line of the list of mbo.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mbo {
    code: Tekst,
    pub niveau: Niveau,
    pub naam: Tekst,
    /// It counts only with this registration.
    pub registratie: Option<Sleutel>,
}

/// A line of the list of hbo and wo.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hoger {
    code: Tekst,
    pub graad: Graad,
    pub naam: Tekst,
    /// It counts only with this registration.
    pub registratie: Option<Sleutel>,
}

/// Degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Graad {
    HboBachelor,
    HboMaster,
    /// The codes of the list that begin with a 6 are masters.
    WoMaster,
}

/// Whose certificate of recognised competences counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum EvcBeleid {
    /// Everybody's, at the level it names.
    #[default]
    Ieder,
    /// Of those who worked here before the contract began, once tested.
    BestaandPersoneel,
}

impl Graad {
    /// Its level.
    pub fn niveau(self) -> Niveau {
        match self {
            Self::HboBachelor | Self::HboMaster => Niveau::Hbo,
            Self::WoMaster => Niveau::Wo,
        }
    }
}

impl Opleidingen {
    /// A line of the list of mbo.
    pub fn mbo(&self, code: &str) -> Option<&Mbo> {
        self.crebo.iter().find(|rij| rij.code.0 == code)
    }

    /// A line of the list of hbo and wo.
    pub fn hoger(&self, code: &str) -> Option<&Hoger> {
        self.rio.iter().find(|rij| rij.code.0 == code)
    }

    /// Whether a comparison by this body counts.
    pub fn vergelijkt(&self, door: &str) -> bool {
        self.vergelijking.iter().any(|eigen| eigen.0 == door)
    }

    /// Level of an associate degree; where the contract is silent it lies just under hbo.
    pub fn associate_degree(&self) -> Niveau {
        self.associate_degree.unwrap_or(Niveau::Mbo4)
    }

    /// Whose certificate of recognised competences counts.
    pub fn evc(&self) -> EvcBeleid {
        self.evc
    }
}
