//! The days on which a contract holds: a toewijzing or a fact outside them.

use chrono::NaiveDate;

use crate::invoer::ToewijzingInvoer;
use crate::patroon::{Patronen, ToewijzingDatum};
use crate::reden::Anker;
use crate::regel::BijHerziening;
use crate::soort::{Omgeving, keer};
use crate::uitkomst::{Bevinding, BevindingReden, Oordeel};

/// Dates of a toewijzing that must lie in the contract, in the order in which they are told.
const DATUMS: [ToewijzingDatum; 3] = [
    ToewijzingDatum::EersteDagtekening,
    ToewijzingDatum::Ingangsdatum,
    ToewijzingDatum::Einddatum,
];

/// First and last day over all versions of the contract.
struct Looptijd {
    van: NaiveDate,
    tot: Option<NaiveDate>,
}

impl Looptijd {
    /// Told by the newest version alone, so that it is told once.
    fn van(om: &Omgeving<'_>) -> Option<Self> {
        let versies = om.profielen.versies(&om.profiel.id);
        let (eerste, laatste) = (versies.first()?, versies.last()?);
        (laatste.geldig_van == om.profiel.geldig_van).then_some(Self {
            van: eerste.geldig_van,
            tot: laatste.geldig_tot,
        })
    }

    fn bevat(&self, dag: NaiveDate) -> bool {
        self.van <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }
}

/// The toewijzingen of which a date lies outside the contract, and the facts that do.
pub(super) fn buiten_contract(
    om: &Omgeving<'_>,
    regel: &str,
    bij: &Patronen,
    uitkomst: Oordeel,
) -> Vec<Bevinding> {
    let Some(looptijd) = Looptijd::van(om) else {
        return Vec::new();
    };
    let bevinding = |t: &ToewijzingInvoer, nr: usize, anker: Anker| {
        let (op, nummer) = (anker.datum, Some(t.nummer));
        let waarom = BevindingReden::BuitenContract {
            anker,
            van: looptijd.van,
            tot: looptijd.tot,
        };
        om.bevinding(regel, nummer, keer(nr), op, uitkomst, waarom)
    };
    let mut gevonden = Vec::new();
    for keten in om.ketens(BijHerziening::Opnieuw) {
        let t = keten.laatste;
        let datums = DATUMS.iter().filter_map(|datum| {
            let dag = datum.van(t)?;
            (!looptijd.bevat(dag)).then(|| Anker {
                soort: datum.soort(),
                datum: dag,
            })
        });
        let feiten = om.dossier.van_een(t);
        let gedaan = bij.kies(&feiten).into_iter().filter_map(|(patroon, feit, dag)| {
            let later = om.dossier.is_van_latere(feit, dag, t);
            (!later && !looptijd.bevat(dag)).then(|| Anker {
                soort: patroon.datum.soort(feit),
                datum: dag,
            })
        });
        let ankers = datums.take(1).chain(gedaan).enumerate();
        gevonden.extend(ankers.map(|(nr, anker)| bevinding(t, nr, anker)));
    }
    gevonden
}
