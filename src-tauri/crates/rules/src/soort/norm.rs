//! A figure over a period against its norm, and the ladder that follows when it stays outside.

use crate::periode::Tijdvak;
use crate::regel::{Kop, regelsoort};
use crate::soort::Omgeving;
use crate::uitkomst::Uitkomst;

regelsoort! {
    /// `[[norm]]`
    NormRegel "norm" {
        /// Over which period.
        tijdvak: Tijdvak,
    }
}

/// A figure outside its norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormReden {
    /// Period.
    pub tijdvak: String,
}

impl NormRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(None)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Judges every period.
    pub fn beoordeel(&self, _om: &Omgeving<'_>, _uit: &mut Uitkomst) {}
}
