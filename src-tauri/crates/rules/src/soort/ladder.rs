//! Steps that must be taken in order, each with its proof, before something may be done.

use serde::Deserialize;

use crate::patroon::{FeitPatroon, Patronen};
use crate::regel::{Deel, Handeling, Kop, RegelId, Sleutel, regelsoort};
use crate::soort::Omgeving;
use crate::uitkomst::Uitkomst;

regelsoort! {
    /// `[[ladder]]`: the rule itself is the closing step.
    LadderRegel "ladder" {
        /// The steps before it, in order.
        stap: Vec<Stap>,
        /// Proof of the closing step: all of these.
        bewijs: Patronen,
        /// What may only be done when every step has its proof.
        sluit: Patronen,
        /// An emergency in which steps may be taken later.
        nood: Option<Nood>,
    }
}

/// One step.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stap {
    /// Id, title, clause and quote.
    pub regel: Deel,
    /// Proof: all of these facts.
    pub bewijs: Patronen,
    /// Somebody must be told once the step before it is taken.
    pub melding: Option<LadderMelding>,
}

/// Whom to tell.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LadderMelding {
    pub aan: Vec<Sleutel>,
    pub gedaan_door: Patronen,
}

/// An emergency.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nood {
    pub bij: FeitPatroon,
    /// Steps that need no proof then.
    pub slaat_over: Vec<RegelId>,
}

/// A step without its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderReden {
    /// Number of the step that is missing, from 1.
    pub stap: u32,
    /// Its rule.
    pub regel: String,
    /// Number of the step that was taken too early; `None` is the end.
    pub te_vroeg: Option<u32>,
}

impl LadderRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = (&self.bewijs).into();
        let mut koppen: Vec<Kop<'_>> = vec![self.kop(handeling)];
        koppen.extend(self.stap.iter().map(|stap| {
            let doet: Option<Handeling> = (&stap.bewijs).into();
            let hoofd = self.kop(None);
            stap.regel.kop(&hoofd, doet)
        }));
        koppen
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        Ok(())
    }

    /// Climbs.
    pub fn beoordeel(&self, _om: &Omgeving<'_>, _uit: &mut Uitkomst) {}
}
