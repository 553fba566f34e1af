//! Somebody must be told when a date passes.

use leidraad_domain::feit::Feit;

use crate::keten::Keten;
use crate::patroon::FeitPatroon;
use crate::regel::{Kop, RegelId, regelsoort};
use crate::soort::{Omgeving, sleutel};
use crate::uitkomst::{Afloop, Melding, Termijn, Uitkomst};

regelsoort! {
    /// `[[melding]]`
    MeldingRegel {
        /// The termijn whose passing asks for it.
        na: toml::Spanned<RegelId>,
        /// Whom.
        aan: Vec<crate::regel::Sleutel>,
        /// The fact that says that they were told.
        gedaan_door: FeitPatroon,
    }
}

impl MeldingRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(&self.gedaan_door)]
    }

    /// Evaluates the rule on the terms of this version. It stands from the day after the last day: while nothing is
    /// done (the caller knows whether that day has come), and when it was done too late.
    pub fn beoordeel<'a>(&self, om: &Omgeving<'a>, uit: &mut Uitkomst) {
        let alle = om.dossier.invoer.toewijzingen;
        let ketens = Keten::alle(alle);
        let mijn = |t: &&Termijn| {
            t.regel == self.na.get_ref().0
                && t.contract == om.profiel.id
                && t.profiel_versie == om.profiel.geldig_van
        };
        for termijn in uit.termijnen.iter().filter(mijn) {
            let Some(t) = alle.iter().find(|t| t.nummer == termijn.toewijzing) else {
                continue;
            };
            let staat = match termijn.afloop {
                Afloop::Open => true,
                Afloop::Voldaan { op } => op > termijn.uiterlijk,
                Afloop::Vervallen { .. } => false,
            };
            let Some(vanaf) = termijn.uiterlijk.succ_opt().filter(|_| staat) else {
                continue;
            };
            if !self.geldt.voor(t.voorziening, Some(&t.product)) {
                continue;
            }
            let van_deze = ketens.iter().filter(|keten| keten.bevat(t.nummer));
            uit.meldingen.push(Melding {
                sleutel: sleutel(self.id(), termijn.toewijzing, termijn.keer),
                regel: self.id().to_owned(),
                contract: termijn.contract.clone(),
                profiel_versie: termijn.profiel_versie,
                toewijzing: termijn.toewijzing,
                vanaf,
                aan: self.aan.iter().map(|wie| wie.0.clone()).collect(),
                gedaan: van_deze
                    .filter_map(|keten| self.gedaan(&om.dossier.van_keten(keten), termijn))
                    .min(),
                reden: termijn.reden.clone(),
            });
        }
    }

    /// When they were told of this passing. What was told before another day was agreed was about the older day.
    fn gedaan(&self, feiten: &[&Feit], termijn: &Termijn) -> Option<chrono::NaiveDate> {
        let sinds = termijn.reden.afwijking.as_ref().map(|af| af.op);
        self.gedaan_door
            .kies(feiten)
            .into_iter()
            .map(|feit| self.gedaan_door.datum.dag(feit))
            .filter(|op| sinds.is_none_or(|sinds| sinds <= *op))
            .min()
    }
}
