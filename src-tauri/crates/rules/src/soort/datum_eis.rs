//! A date field of a fact that must name a certain day, or none before it.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

use crate::duur::Binnen;
use crate::invoer::ToewijzingInvoer;
use crate::patroon::{Datumbron, Datumbronnen, Patronen, veld};
use crate::rekenen;
use crate::soort::{Bereik, Omgeving};
use crate::uitkomst::BevindingReden;

/// A date field and what it must name; an empty field is left alone.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DatumEis {
    veld: String,
    /// The day: a date of the toewijzing, or of its facts the last one on or before the day of the checked fact, or else
    /// the first after it. Of several the first that gives a day by then, or else the first that gives one.
    gelijk_aan: Option<Datumbronnen>,
    /// Also good: the day of such a fact, when that day follows within `ook_goed_binnen`.
    #[serde(default)]
    ook_goed: Patronen,
    ook_goed_binnen: Option<Binnen>,
    /// Not before the last of these days; of facts only those on or before the day of the checked fact.
    niet_voor: Option<Datumbronnen>,
}

/// A day, and whether it lies on or before the day of the checked fact.
type Dag = (bool, NaiveDate);

impl DatumEis {
    /// A field that the fact does not have, or nothing to compare it with, is refused.
    pub fn controleer(&self, soort: FeitSoort) -> Result<(), (&'static str, String)> {
        if self.gelijk_aan.is_none() == self.niet_voor.is_none() {
            return Err(("datum", "say one: `gelijk_aan` or `niet_voor`".to_owned()));
        }
        veld(soort, &self.veld).map(|_| ()).map_err(|e| ("datum.veld", e))
    }

    /// Why the field of a fact is not as it should be.
    pub fn anders<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        t: Option<&ToewijzingInvoer>,
        feit: &Feit,
    ) -> Option<BevindingReden> {
        let gevonden = feit.datum(&self.veld)?;
        let feiten = van_deze(om, bereik, t, feit);
        let dagen = |bronnen: &Option<Datumbronnen>| -> Vec<Dag> {
            let bronnen = bronnen.iter().flat_map(|bronnen| &bronnen.0);
            bronnen
                .filter_map(|bron| dag(bron, &feiten, t, feit.op.dag()))
                .collect()
        };
        let gelijk = dagen(&self.gelijk_aan);
        let gelijk = gelijk.iter().find(|(eerder, _)| *eerder).or(gelijk.first());
        let anders = gelijk
            .map(|(_, dag)| *dag)
            .filter(|verwacht| gevonden != *verwacht && !self.goed(om, &feiten, gevonden, *verwacht));
        let eerder = dagen(&self.niet_voor).into_iter().filter(|(eerder, _)| *eerder);
        let niet_voor = eerder.map(|(_, dag)| dag).max().filter(|dag| gevonden < *dag);
        let verwacht = anders.or(niet_voor)?;
        Some(BevindingReden::DatumWijktAf {
            feit: feit.soort,
            veld: self.veld.clone(),
            verwacht,
            gevonden,
        })
    }

    /// Whether another day than the expected one is good as well.
    fn goed(&self, om: &Omgeving<'_>, feiten: &[&Feit], gevonden: NaiveDate, verwacht: NaiveDate) -> bool {
        let volgt = self.ook_goed_binnen.is_some_and(|binnen| {
            gevonden <= verwacht
                && rekenen::tel(om.kalender, gevonden, binnen.0, true)
                    .is_some_and(|t| verwacht <= t.uiterlijk)
        });
        volgt
            && self
                .ook_goed
                .kies(feiten)
                .iter()
                .any(|(_, _, dag)| *dag == gevonden)
    }
}

fn dag(bron: &Datumbron, feiten: &[&Feit], t: Option<&ToewijzingInvoer>, op: NaiveDate) -> Option<Dag> {
    match bron {
        Datumbron::Toewijzing(datum) => datum.van(t?).map(|dag| (true, dag)),
        Datumbron::Termijn(_) => None,
        Datumbron::Feit(patroon) => {
            let dagen = || patroon.kies(feiten).into_iter().map(|f| patroon.datum.dag(f));
            let eerder = dagen().filter(|dag| *dag <= op).max().map(|dag| (true, dag));
            eerder.or_else(|| dagen().min().map(|dag| (false, dag)))
        }
    }
}

/// The other facts of one toewijzing alone, without those that are about the next; all when there is none.
fn van_deze<'a>(
    om: &Omgeving<'a>,
    bereik: &Bereik<'a>,
    t: Option<&ToewijzingInvoer>,
    zelf: &Feit,
) -> Vec<&'a Feit> {
    let keten = bereik.keten.as_ref();
    let eigen = t.and_then(|t| keten?.leden().find(|lid| lid.nummer == t.nummer));
    let mut feiten = match eigen {
        Some(t) => {
            let mut feiten = om.dossier.van_een(t);
            feiten.retain(|feit| !om.dossier.is_van_latere(feit, feit.op.dag(), t));
            feiten
        }
        None => bereik.feiten.clone(),
    };
    feiten.retain(|feit| !std::ptr::eq(*feit, zelf));
    feiten
}
