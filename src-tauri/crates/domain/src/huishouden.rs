//! Who live in the client's home: what was recorded of it last.

use chrono::NaiveDate;

use crate::feit::{Feit, Waarde};
use crate::feitsoort::FeitSoort;

/// The household of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Huishouden {
    /// Persons, the client included.
    pub personen: u32,
    /// A partner lives there.
    pub partner: bool,
    /// It is so since this day.
    pub sinds: NaiveDate,
}

impl Huishouden {
    /// What facts say of it; the newest counts, of one day the one that was recorded last. `None` is not told.
    pub fn van<'f>(feiten: impl IntoIterator<Item = &'f Feit>) -> Option<Self> {
        let over_het_huis = feiten.into_iter().filter(|f| f.soort == FeitSoort::Huishouden);
        let nieuwste = over_het_huis.max_by_key(|f| f.op.dag())?;
        let Some(Waarde::Getal(personen)) = nieuwste.velden.get("personen") else {
            return None;
        };
        Some(Self {
            personen: u32::try_from(*personen).ok()?,
            partner: matches!(nieuwste.velden.get("samenwonend"), Some(Waarde::JaNee(true))),
            sinds: nieuwste.op.dag(),
        })
    }
}
