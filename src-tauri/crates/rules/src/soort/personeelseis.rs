//! Whether somebody may work with a client, then: VOG, language, level, supervision.

use crate::regel::{Kop, regelsoort};
use crate::soort::Omgeving;
use crate::uitkomst::Uitkomst;

regelsoort! {
    /// `[[personeelseis]]`
    PersoneelseisRegel "personeelseis" {
    }
}

/// Why somebody may or may not work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersoneelReden {
    /// All in order.
    Goed,
}

impl PersoneelseisRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(None)]
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Judges every deployment.
    pub fn beoordeel(&self, _om: &Omgeving<'_>, _uit: &mut Uitkomst) {}
}
