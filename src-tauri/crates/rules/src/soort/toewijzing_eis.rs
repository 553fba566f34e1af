//! What is assigned must fit the product and the household.

use serde::Deserialize;

use crate::invoer::ToewijzingInvoer;
use crate::regel::Sleutel;
use crate::soort::Omgeving;
use crate::uitkomst::BevindingReden;

/// Demands on a toewijzing; any of these.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ToewijzingEis {
    /// The amount is a multiple of this.
    omvang_veelvoud: Option<u32>,
    /// On its first day another toewijzing of one of these products runs.
    #[serde(default)]
    alleen_naast: Vec<Sleutel>,
    /// Products for a household of one person.
    #[serde(default)]
    eenpersoons: Vec<Sleutel>,
    /// Products for a household of two or more.
    #[serde(default)]
    meerpersoons: Vec<Sleutel>,
}

impl ToewijzingEis {
    /// A demand that demands nothing is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        let veelvoud = self.omvang_veelvoud.is_some_and(|n| n > 1);
        let lijsten = [&self.alleen_naast, &self.eenpersoons, &self.meerpersoons];
        if !veelvoud && lijsten.iter().all(|lijst| lijst.is_empty()) {
            return Err(("toewijzing", "a check that checks nothing".to_owned()));
        }
        Ok(())
    }

    /// What does not fit.
    pub fn gebreken(&self, om: &Omgeving<'_>, t: &ToewijzingInvoer) -> Vec<BevindingReden> {
        let volume = t.omvang.as_ref().map(|omvang| omvang.volume);
        let veelvoud = self.omvang_veelvoud.unwrap_or(1);
        let scheef = volume.filter(|volume| veelvoud > 1 && !volume.is_multiple_of(veelvoud));
        let alleen = !self.alleen_naast.is_empty() && !self.ernaast(om, t);
        let huis = om
            .dossier
            .invoer
            .client
            .huishouden
            .and_then(|personen| self.huishouden(t, personen));
        let scheef = scheef.map(|volume| BevindingReden::Omvang { volume, veelvoud });
        let alleen = alleen.then(|| BevindingReden::Omvang {
            volume: volume.unwrap_or_default(),
            veelvoud: 0,
        });
        [scheef, alleen, huis].into_iter().flatten().collect()
    }

    fn ernaast(&self, om: &Omgeving<'_>, t: &ToewijzingInvoer) -> bool {
        let dag = t.ingangsdatum;
        om.dossier.invoer.toewijzingen.iter().any(|ander| {
            ander.nummer != t.nummer
                && ander.contract == t.contract
                && self
                    .alleen_naast
                    .iter()
                    .any(|product| product.0 == ander.product.0)
                && ander.ingangsdatum <= dag
                && ander.einddatum.is_none_or(|einde| dag <= einde)
        })
    }

    fn huishouden(&self, t: &ToewijzingInvoer, personen: u32) -> Option<BevindingReden> {
        let is = |lijst: &[Sleutel]| lijst.iter().any(|product| product.0 == t.product.0);
        let past_niet = is(&self.eenpersoons) && personen > 1 || is(&self.meerpersoons) && personen < 2;
        past_niet.then_some(BevindingReden::Huishouden { personen })
    }
}
