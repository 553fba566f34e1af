//! Rates as the contract prints them, with the days on which they hold.

use chrono::NaiveDate;

use crate::lezen;
use crate::regel::{Kop, regelsoort};
use crate::soort::Omgeving;
use crate::uitkomst::Uitkomst;

regelsoort! {
    /// `[[tarief]]`
    TariefRegel "tarief" {
        /// `minuut`, `uur`, `dagdeel` or `maand`.
        eenheid: crate::regel::Tekst,
        /// In eurocents.
        bedrag: u64,
        /// First day.
        #[serde(deserialize_with = "lezen::dag")]
        geldig_van: NaiveDate,
        /// Last day, that day included; without it until the next rate.
        #[serde(default, deserialize_with = "lezen::dag_of_niets")]
        geldig_tot: Option<NaiveDate>,
    }
}

impl TariefRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(None)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Rates by themselves say nothing.
    pub fn beoordeel(&self, _om: &Omgeving<'_>, _uit: &mut Uitkomst) {}
}
