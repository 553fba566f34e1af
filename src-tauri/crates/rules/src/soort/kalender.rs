//! A date that comes round by the calendar: each month, half year or year.

use crate::patroon::Patronen;
use crate::periode::Tijdvak;
use crate::regel::{Handeling, Kop, RegelId, Tekst, regelsoort};
use crate::soort::Omgeving;
use crate::uitkomst::Uitkomst;

regelsoort! {
    /// `[[kalender]]`
    KalenderRegel "kalender" {
        /// The period it is about.
        na: Tijdvak,
        /// The last day after the end of that period, in words: `voor 1 maart`, `uiterlijk 30 juli`, `eerste dag van de
        /// volgende maand`, `einde van de volgende maand`, `binnen 1 maand`, `in het tijdvak`. One for each period of a
        /// year, or one for all.
        uiterlijk: Vec<Tekst>,
        /// Only for periods in which such a fact happened.
        #[serde(default)]
        mits: Patronen,
        /// Only while this term of the toewijzing has passed and is not fulfilled.
        zolang: Option<RegelId>,
        /// What fulfils it: a fact that names the period, or one in the time after it.
        vervuld_door: Patronen,
    }
}

impl KalenderRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = (&self.vervuld_door).into();
        vec![self.kop(handeling)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Looks at every period of the horizon.
    pub fn beoordeel(&self, _om: &Omgeving<'_>, _uit: &mut Uitkomst) {}
}
