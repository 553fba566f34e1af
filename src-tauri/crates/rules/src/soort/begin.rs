//! Where the count of a termijn begins: a day that is certain, or one that is only expected.

use std::cmp::Reverse;

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::feit::Feit;

use crate::keten::Keten;
use crate::patroon::{Datumbron, FeitDatum, FeitPatroon, ToewijzingDatum};
use crate::reden::{Anker, AnkerSoort};
use crate::regel::BijHerziening;
use crate::soort::termijn::TermijnRegel;
use crate::soort::{Bereik, Omgeving};
use crate::uitkomst::Uitkomst;

/// Where a count begins, and whether that day is only expected.
#[derive(Debug, Clone)]
pub(crate) struct Begin<'a> {
    pub anker: Anker,
    /// The moment of that day, where it is known.
    pub om: Option<NaiveDateTime>,
    pub voorlopig: bool,
    /// The fact that begins it.
    pub feit: Option<&'a Feit>,
}

impl Begin<'_> {
    fn zeker(anker: Anker) -> Self {
        Begin {
            anker,
            om: None,
            voorlopig: false,
            feit: None,
        }
    }
}

impl TermijnRegel {
    /// The certain days; when there are none, the expected one: planned by a fact, taken over from the toewijzing
    /// before, a date of the toewijzing itself, or the last day of another term.
    pub(super) fn begins<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        uit: &Uitkomst,
    ) -> Vec<Begin<'a>> {
        let van_toewijzing = |datum: ToewijzingDatum| {
            let keten = bereik.keten.as_ref()?;
            // An end date is always the newest that was told (C16).
            let t = match self.bij_herziening {
                BijHerziening::LooptDoor | BijHerziening::OpnieuwBijAndereOmvang
                    if datum != ToewijzingDatum::Einddatum =>
                {
                    keten.oudste()
                }
                _ => keten.laatste,
            };
            Some(Anker {
                soort: datum.soort(),
                datum: datum.van(t)?,
            })
        };
        let mut zeker: Vec<Begin<'a>> = Vec::new();
        for bron in &self.vanaf.0 {
            match bron {
                Datumbron::Toewijzing(datum) => zeker.extend(van_toewijzing(*datum).map(Begin::zeker)),
                Datumbron::Termijn(_) => {}
                Datumbron::Feit(patroon) => zeker.extend(self.van_feiten(om, bereik, patroon)),
            }
        }
        zeker.extend(self.van_herzieningen(bereik));
        zeker.sort_by_key(|b| {
            let eigen_dag = matches!(b.anker.soort, AnkerSoort::Feit { veld: None, .. });
            (b.anker.datum, b.om, !eigen_dag, b.feit.map(|f| f.op.moment()))
        });
        if self.telkens {
            if !self.elk_feit {
                zeker.dedup_by_key(|b| (b.anker.datum, b.om));
            }
        } else {
            zeker.truncate(1);
        }
        if !zeker.is_empty() {
            return zeker;
        }
        let verwachte_toewijzing = || {
            self.voorlopig_vanaf.iter().find_map(|bron| match bron {
                Datumbron::Toewijzing(datum) => van_toewijzing(*datum),
                Datumbron::Termijn(regel) => andere_termijn(om, bereik, uit, &regel.0),
                Datumbron::Feit(_) => None,
            })
        };
        let verwacht = self
            .gepland(&bereik.feiten)
            .or_else(|| {
                let keten = bereik.keten.as_ref()?;
                self.doorlopend_vanaf
                    .filter(|_| self.liep_al(om, keten))
                    .and_then(van_toewijzing)
            })
            .or_else(verwachte_toewijzing);
        verwacht
            .into_iter()
            .map(|anker| Begin {
                voorlopig: true,
                ..Begin::zeker(anker)
            })
            .collect()
    }

    /// The last day of `laatste` takes the place of an anchor: not later than the day of its fact, and after the fact
    /// of the anchor before it.
    pub(super) fn teruggezet<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        mut begins: Vec<Begin<'a>>,
    ) -> Vec<Begin<'a>> {
        let mut vorige: Option<NaiveDate> = None;
        let eigen = |feit: &Feit, dag: NaiveDate| {
            bereik
                .laatste()
                .is_none_or(|t| !om.dossier.is_van_latere(feit, dag, t))
        };
        for begin in &mut begins {
            let Some(op) = begin.feit.map(|f| f.op.dag()) else {
                continue;
            };
            let sinds = vorige.replace(op);
            let mut eerder = self.laatste.kies(&bereik.feiten).into_iter();
            let laatste = eerder.rfind(|(_, feit, dag)| {
                *dag <= op && sinds.is_none_or(|sinds| *dag > sinds) && eigen(feit, *dag)
            });
            if let Some((patroon, feit, dag)) = laatste {
                begin.anker = Anker {
                    soort: patroon.datum.soort(feit),
                    datum: dag,
                };
                begin.om = patroon.datum.moment(feit);
            }
        }
        begins
    }

    /// The first day of `eerstvolgende` on or after the anchor takes its place.
    pub(super) fn verschoven<'a>(&self, bereik: &Bereik<'a>, begin: Begin<'a>) -> Option<Begin<'a>> {
        let Some(volgende) = &self.eerstvolgende else {
            return Some(begin);
        };
        let (patroon, feit, dag) = volgende
            .kies(&bereik.feiten)
            .into_iter()
            .find(|(_, _, dag)| *dag >= begin.anker.datum)?;
        Some(Begin {
            anker: Anker {
                soort: patroon.datum.soort(feit),
                datum: dag,
            },
            om: patroon.datum.moment(feit),
            ..begin
        })
    }

    /// The days of the facts.
    fn van_feiten<'a>(
        &self,
        om: &Omgeving<'a>,
        bereik: &Bereik<'a>,
        patroon: &FeitPatroon,
    ) -> Vec<Begin<'a>> {
        let later = |f: &Feit| match &bereik.keten {
            Some(keten) if self.per.van_toewijzing() => {
                om.dossier.is_van_latere(f, patroon.datum.dag(f), keten.laatste)
            }
            _ => false,
        };
        let gekozen = patroon.kies(&bereik.ankers).into_iter();
        gekozen
            .filter(|f| patroon.past_op(om.kalender, f) && !later(f))
            .map(|f| {
                let datum = self.dag_van(bereik, patroon, f);
                Begin {
                    anker: Anker {
                        soort: datum.soort(f),
                        datum: datum.dag(f),
                    },
                    om: datum.moment(f),
                    voorlopig: false,
                    feit: Some(f),
                }
            })
            .map(|begin| self.bekend(bereik, begin))
            .collect()
    }

    /// Which day of a fact counts: the one that the rule names, or its own where `eigen_dag_na` says so.
    fn dag_van(&self, bereik: &Bereik<'_>, patroon: &FeitPatroon, feit: &Feit) -> FeitDatum {
        let genoemd = patroon.datum.dag(feit);
        let na = self.eigen_dag_na.as_ref().is_some_and(|eerder| {
            let eerdere = eerder.kies(&bereik.ankers).into_iter();
            eerdere
                .filter(|f| f.op.moment() < feit.op.moment())
                .any(|f| genoemd <= eerder.datum.dag(f))
        });
        FeitDatum {
            veld: patroon.datum.veld.filter(|_| !na),
            ..patroon.datum
        }
    }

    /// Not before the day on which anybody could know of it.
    fn bekend<'a>(&self, bereik: &Bereik<'a>, begin: Begin<'a>) -> Begin<'a> {
        let vroegst = self.niet_eerder_dan.and_then(|datum| {
            let t = match self.bij_herziening {
                BijHerziening::LooptDoor | BijHerziening::OpnieuwBijAndereOmvang => {
                    bereik.keten.as_ref()?.oudste()
                }
                BijHerziening::Opnieuw => bereik.laatste()?,
            };
            Some(Anker {
                soort: datum.soort(),
                datum: datum.van(t)?,
            })
        });
        match vroegst.filter(|anker| begin.anker.datum < anker.datum) {
            Some(anker) => Begin {
                anker,
                om: None,
                ..begin
            },
            None => begin,
        }
    }

    /// Later 301s of the same toewijzing that changed the amount, for a rule that counts each anew.
    fn van_herzieningen<'a>(&self, bereik: &Bereik<'a>) -> Vec<Begin<'a>> {
        let opnieuw = self.bij_herziening != BijHerziening::LooptDoor && self.telkens;
        let op_dagtekening = self
            .vanaf
            .0
            .iter()
            .any(|bron| matches!(bron, Datumbron::Toewijzing(ToewijzingDatum::EersteDagtekening)));
        let leden = bereik.keten.iter().flat_map(Keten::leden);
        let herzieningen = leden.flat_map(|t| &t.herzieningen);
        herzieningen
            .filter(|h| opnieuw && op_dagtekening && h.andere_omvang)
            .map(|h| {
                Begin::zeker(Anker {
                    soort: AnkerSoort::Herziening,
                    datum: h.dagtekening,
                })
            })
            .collect()
    }

    /// The expected day that was decided last; of one moment the kind that the rule names first, then the earlier.
    fn gepland(&self, feiten: &[&Feit]) -> Option<Anker> {
        let bronnen = self.voorlopig_vanaf.iter().enumerate();
        let ankers = bronnen.flat_map(|(plaats, bron)| {
            let patroon = match bron {
                Datumbron::Feit(patroon) => Some(patroon),
                _ => None,
            };
            patroon.into_iter().flat_map(move |patroon| {
                feiten.iter().filter(|f| patroon.past(f)).map(move |f| {
                    let anker = Anker {
                        soort: patroon.datum.soort(f),
                        datum: patroon.datum.dag(f),
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
        let Some(ervoor) = keten.ervoor() else {
            return false;
        };
        let eerder = om.dossier.van_keten(&ervoor);
        self.vanaf.0.iter().any(|bron| match bron {
            Datumbron::Feit(patroon) => eerder.iter().any(|f| patroon.past(f)),
            _ => false,
        })
    }
}

/// The last day of another term of the same toewijzing.
pub(super) fn andere_termijn(
    om: &Omgeving<'_>,
    bereik: &Bereik<'_>,
    uit: &Uitkomst,
    regel: &str,
) -> Option<Anker> {
    let leden: Vec<_> = bereik
        .keten
        .iter()
        .flat_map(Keten::leden)
        .map(|lid| lid.nummer)
        .collect();
    let mijn = uit.termijnen.iter().filter(|t| {
        t.regel == regel
            && t.contract == om.profiel.id
            && t.toewijzing.is_none_or(|nummer| leden.contains(&nummer))
    });
    mijn.map(|t| Anker {
        soort: AnkerSoort::Termijn {
            regel: regel.to_owned(),
        },
        datum: t.uiterlijk,
    })
    .max_by_key(|anker| anker.datum)
}
