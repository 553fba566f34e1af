//! When a date falls away because support ended, and which toewijzing of a chain carries an open date.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::feiten::Dossier;
use crate::invoer::ToewijzingInvoer;
use crate::keten::Keten;
use crate::patroon::Patronen;
use crate::uitkomst::{Afloop, VervalReden};

/// What makes an open date fall away.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verval {
    /// The facts that end support.
    einde: Patronen,
    /// The facts that take it up again on a later day.
    #[serde(default)]
    hersteld_door: Patronen,
    /// Only a date that rests on an expected one falls away.
    #[serde(default)]
    alleen_voorlopig: bool,
}

impl Verval {
    /// Last day of support under a toewijzing, unless it was taken up again.
    fn einde<'a>(&self, dossier: &Dossier<'a>, t: &'a ToewijzingInvoer) -> Option<NaiveDate> {
        let feiten = dossier.van_een(t);
        let einde = self
            .einde
            .kies(&feiten)
            .into_iter()
            .filter(|(_, feit, dag)| !dossier.is_van_latere(feit, *dag, t))
            .map(|(_, _, dag)| dag)
            .max()?;
        let hersteld = self
            .hersteld_door
            .kies(&feiten)
            .iter()
            .any(|(_, _, dag)| *dag > einde);
        (!hersteld).then_some(einde)
    }

    /// What becomes of a date that nothing fulfilled. It falls away only when support or toewijzing ends on or before
    /// the last day: what was still to be done while support ran stays to be seen.
    pub fn afloop<'a>(
        &self,
        dossier: &Dossier<'a>,
        laatste: &'a ToewijzingInvoer,
        uiterlijk: NaiveDate,
        voorlopig: bool,
    ) -> Afloop {
        if self.alleen_voorlopig && !voorlopig {
            return Afloop::Open;
        }
        if let Some(op) = self.einde(dossier, laatste).filter(|op| *op <= uiterlijk) {
            return Afloop::Vervallen {
                waarom: VervalReden::ZorgGeeindigd { op },
            };
        }
        match laatste.einddatum.filter(|op| *op < uiterlijk) {
            Some(op) => Afloop::Vervallen {
                waarom: VervalReden::ToewijzingGeeindigd { op },
            },
            None => Afloop::Open,
        }
    }

    /// The toewijzing of a chain that carries an open date: the one that holds on its last day, or the newest when
    /// support under that one was ended.
    pub fn drager<'a>(
        &self,
        dossier: &Dossier<'a>,
        keten: &Keten<'a>,
        uiterlijk: NaiveDate,
    ) -> &'a ToewijzingInvoer {
        let lid = keten.bij(uiterlijk);
        let geeindigd = lid.nummer != keten.laatste.nummer && self.einde(dossier, lid).is_some();
        if geeindigd { keten.laatste } else { lid }
    }
}
