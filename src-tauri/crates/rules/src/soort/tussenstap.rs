//! A step on the way to a date, with a date of its own: a draft before the plan is definitive.

use serde::Deserialize;
use toml::Spanned;

use crate::duur::Binnen;
use crate::patroon::Patronen;
use crate::regel::{Handeling, Kop, RegelId, Tekst};

/// Counted from the same day as the date that it leads to; fulfilled by facts of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tussenstap {
    pub id: Spanned<RegelId>,
    titel: Tekst,
    bron: Tekst,
    citaat: Tekst,
    pub binnen: Binnen,
    pub vervuld_door: Patronen,
    /// Nobody is late when it does not come, as a request that somebody else makes.
    #[serde(default)]
    pub vrijblijvend: bool,
}

impl Tussenstap {
    /// The words of this step, and for the rest those of the rule that it belongs to.
    pub fn kop<'a>(&'a self, hoofd: &Kop<'a>) -> Kop<'a> {
        let handeling: Option<Handeling> = (&self.vervuld_door).into();
        Kop {
            id: &self.id,
            titel: &self.titel,
            bron: &self.bron,
            citaat: &self.citaat,
            handeling,
            hoort_bij: Some(&hoofd.id.get_ref().0),
            wat_nu: hoofd.wat_nu,
            ..*hoofd
        }
    }
}
