//! Something must be arranged for each planned visit of a kind, as each visit on a holiday.

use serde::Deserialize;

use crate::duur::Binnen;
use crate::patroon::{FeitPatroon, Patronen};
use crate::regel::{Handeling, Kop, Sleutel, regelsoort};
use crate::soort::Omgeving;
use crate::soort::volgorde::Gevolg;
use crate::uitkomst::Uitkomst;

regelsoort! {
    /// `[[voor_elk]]`
    VoorElkRegel "voor_elk" {
        /// The visits.
        bij: Patronen,
        /// When it must be arranged, counted from the visit.
        uiterlijk: Binnen,
        /// What must be arranged: all of these.
        eis: Vec<Eis>,
        /// How bad it is when it was not.
        gevolg: Gevolg,
    }
}

/// One thing to arrange.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Eis {
    /// The fact that shows it.
    pub feit: Patronen,
    /// A date field of that fact that must name the day of the visit.
    pub datum: Option<String>,
    /// Who is told by it.
    #[serde(default)]
    pub aan: Vec<Sleutel>,
    /// Only when such a fact names the day of the visit: told also when the visit does not take place.
    pub alleen_bij: Option<FeitPatroon>,
}

impl VoorElkRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = self.eis.first().and_then(|eis| (&eis.feit).into());
        vec![self.kop(handeling)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Looks at every visit.
    pub fn beoordeel(&self, _om: &Omgeving<'_>, _uit: &mut Uitkomst) {}
}
