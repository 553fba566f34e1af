//! A count over a period: at most, at least, and what follows at the nth.

use serde::Deserialize;

use crate::patroon::Patronen;
use crate::periode::Tijdvak;
use crate::regel::{Handeling, Kop, Sleutel, regelsoort};
use crate::soort::Omgeving;
use crate::soort::volgorde::Gevolg;
use crate::uitkomst::{Meeteenheid, Uitkomst};

regelsoort! {
    /// `[[telling]]`
    TellingRegel "telling" {
        /// What is counted: any of these facts.
        telt: Patronen,
        /// A number field whose values are added up; `tijd` is the minutes of a delivery. Without it facts are counted.
        som: Option<String>,
        /// Counted anew in each.
        tijdvak: Tijdvak,
        /// Highest count that is allowed: a number, or `omvang` for what the toewijzing gives.
        hoogstens: Option<Hoogstens>,
        /// Lowest count that is asked, in each period in which the subject runs.
        minstens: Option<u64>,
        /// With `minstens`: dates at equal parts of the period, each fulfilled by the next fact.
        #[serde(default)]
        verdeeld: bool,
        /// With `minstens`: only in periods in which such a fact happened.
        #[serde(default)]
        mits: Patronen,
        /// No facts in two periods in a row.
        #[serde(default)]
        niet_opeenvolgend: bool,
        /// How bad a count outside the limits is.
        gevolg: Option<Gevolg>,
        /// What each counted fact is worth while the limit is not reached; above it nothing.
        waarde: Option<Telwaarde>,
        /// The count itself is told in this unit.
        eenheid: Option<Meeteenheid>,
        /// Somebody must be told at this count.
        melding: Option<Telmelding>,
    }
}

/// The highest count that is allowed.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "a number, or `omvang`")]
pub(crate) enum Hoogstens {
    /// So many.
    Getal(u64),
    /// `omvang`: what the toewijzing gives.
    Woord(String),
}

/// What a counted fact is worth: `{ vast = 60, eenheid = "minuut" }` or `{ veld = "minuten", eenheid = "minuut" }`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Telwaarde {
    pub vast: Option<u64>,
    pub veld: Option<String>,
    pub eenheid: Meeteenheid,
}

/// Whom to tell at which count.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Telmelding {
    pub bij: u64,
    /// Also at every count after it.
    #[serde(default)]
    pub en_verder: bool,
    pub aan: Vec<Sleutel>,
    pub gedaan_door: Patronen,
}

/// A count that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TellingReden {
    /// Period: `2027`, `2027-W03`.
    pub tijdvak: String,
    /// The count.
    pub aantal: u64,
    /// What it may be at most.
    pub hoogstens: Option<u64>,
    /// What it must be at least.
    pub minstens: Option<u64>,
    /// Facts in two periods in a row.
    pub opeenvolgend: bool,
}

impl TellingRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = (&self.telt).into();
        vec![self.kop(handeling)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Counts.
    pub fn beoordeel(&self, _om: &Omgeving<'_>, _uit: &mut Uitkomst) {}
}
