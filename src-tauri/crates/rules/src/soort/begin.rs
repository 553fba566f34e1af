//! Where the count of a termijn begins: a day that is certain, or one that is only expected.

use std::cmp::Reverse;

use leidraad_domain::feit::Feit;

use crate::keten::Keten;
use crate::patroon::{Datumbron, FeitDatum, ToewijzingDatum};
use crate::reden::{Anker, AnkerSoort};
use crate::regel::BijHerziening;
use crate::soort::Omgeving;
use crate::soort::termijn::TermijnRegel;

/// Where a count begins, and whether that day is only expected.
pub(crate) struct Begin {
    pub anker: Anker,
    pub voorlopig: bool,
}

impl TermijnRegel {
    /// The certain days; when there are none, the expected one: planned by a fact, taken over from the toewijzing
    /// before, or a date of the toewijzing itself.
    pub(super) fn begins<'a>(&self, om: &Omgeving<'a>, keten: &Keten<'a>, feiten: &[&'a Feit]) -> Vec<Begin> {
        let t = match self.bij_herziening {
            BijHerziening::LooptDoor => keten.oudste(),
            BijHerziening::Opnieuw => keten.laatste,
        };
        let van_toewijzing = |datum: ToewijzingDatum| {
            Some(Anker {
                soort: datum.soort(),
                datum: datum.van(t)?,
            })
        };
        let zeker: Vec<Anker> = match &self.vanaf {
            Datumbron::Toewijzing(datum) => van_toewijzing(*datum).into_iter().collect(),
            Datumbron::Feit(datum) => self.van_feiten(om, keten, feiten, datum),
        };
        if !zeker.is_empty() {
            return zeker
                .into_iter()
                .map(|anker| Begin {
                    anker,
                    voorlopig: false,
                })
                .collect();
        }
        let verwachte_toewijzing = || {
            self.voorlopig_vanaf.iter().find_map(|bron| match bron {
                Datumbron::Toewijzing(datum) => van_toewijzing(*datum),
                Datumbron::Feit(_) => None,
            })
        };
        let verwacht = self
            .gepland(feiten)
            .or_else(|| {
                self.doorlopend_vanaf
                    .filter(|_| self.liep_al(om, keten))
                    .and_then(van_toewijzing)
            })
            .or_else(verwachte_toewijzing);
        verwacht
            .into_iter()
            .map(|anker| Begin {
                anker,
                voorlopig: true,
            })
            .collect()
    }

    /// The days of the facts: the earliest, or with `telkens` every one.
    fn van_feiten<'a>(
        &self,
        om: &Omgeving<'a>,
        keten: &Keten<'a>,
        feiten: &[&'a Feit],
        datum: &FeitDatum,
    ) -> Vec<Anker> {
        let mut ankers: Vec<Anker> = feiten
            .iter()
            .filter(|f| f.soort == datum.soort && !om.dossier.is_van_latere(f, datum.dag(f), keten.laatste))
            .map(|f| Anker {
                soort: datum.soort(f),
                datum: datum.dag(f),
            })
            .collect();
        ankers.sort_by_key(|a| (a.datum, !matches!(a.soort, AnkerSoort::Feit { veld: None, .. })));
        ankers.dedup_by_key(|a| a.datum);
        ankers.truncate(if self.telkens { usize::MAX } else { 1 });
        ankers
    }

    /// The expected day that was decided last; of one moment the kind that the rule names first, then the earlier.
    fn gepland(&self, feiten: &[&Feit]) -> Option<Anker> {
        let bronnen = self.voorlopig_vanaf.iter().enumerate();
        let ankers = bronnen.flat_map(|(plaats, bron)| {
            let datum = match bron {
                Datumbron::Feit(datum) => Some(datum),
                Datumbron::Toewijzing(_) => None,
            };
            datum.into_iter().flat_map(move |datum| {
                feiten.iter().filter(|f| f.soort == datum.soort).map(move |f| {
                    let anker = Anker {
                        soort: datum.soort(f),
                        datum: datum.dag(f),
                    };
                    ((f.op.moment(), Reverse((plaats, anker.datum))), anker)
                })
            })
        });
        ankers
            .max_by_key(|(voorrang, _)| *voorrang)
            .map(|(_, anker)| anker)
    }

    /// Whether the facts this rule counts from happened under a toewijzing before this one.
    fn liep_al<'a>(&self, om: &Omgeving<'a>, keten: &Keten<'a>) -> bool {
        match (keten.ervoor(), &self.vanaf) {
            (Some(ervoor), Datumbron::Feit(feit)) => om
                .dossier
                .van_keten(&ervoor)
                .iter()
                .any(|f| f.soort == feit.soort),
            _ => false,
        }
    }
}
