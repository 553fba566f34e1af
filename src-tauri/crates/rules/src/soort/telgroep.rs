//! What is counted together: the facts of a chain of toewijzingen, or all of a client, with how much each counts for.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::code::{Eenheid, Frequentie};
use leidraad_domain::feit::Feit;
use leidraad_domain::toewijzing::Omvang;

use crate::invoer::ToewijzingInvoer;
use crate::keten::Keten;
use crate::levering;
use crate::patroon::FeitPatroon;
use crate::periode::{Periode, Tijdvak};
use crate::regel::{BijHerziening, Per};
use crate::rekenen::bruikbaar;
use crate::soort::Omgeving;
use crate::soort::telling::{Hoogstens, TellingRegel, Telsom};

/// The facts that are counted together.
pub(super) struct Groep<'r, 'a> {
    /// The chain they belong to; `None` is the client or the organisation.
    pub keten: Option<Keten<'a>>,
    /// The counted facts, by day.
    pub geteld: Vec<Geteld<'r, 'a>>,
    /// Every fact that may close something.
    pub feiten: Vec<&'a Feit>,
}

/// One counted fact.
#[derive(Clone, Copy)]
pub(super) struct Geteld<'r, 'a> {
    /// Place of its pattern in the rule.
    pub patroon_nr: usize,
    pub patroon: &'r FeitPatroon,
    pub feit: &'a Feit,
    pub dag: NaiveDate,
    pub t: Option<&'a ToewijzingInvoer>,
    /// What it adds to the count.
    pub aantal: u64,
}

/// Facts counted anew together: the kind (where each kind is counted by itself), the period and, where the limit is
/// that of one toewijzing, its number.
pub(super) type Telvak = (usize, Periode, Option<u32>);

impl Groep<'_, '_> {
    /// The day of the last fact that can be believed.
    pub fn laatste_dag(&self, om: &Omgeving<'_>) -> Option<NaiveDate> {
        let laatste = self.keten.as_ref().map(|keten| keten.laatste);
        let eigen = self.feiten.iter().filter(|feit| {
            let dag = feit.op.dag();
            bruikbaar(dag) && laatste.is_none_or(|t| !om.dossier.is_van_latere(feit, dag, t))
        });
        eigen.map(|feit| feit.op.dag()).max()
    }
}

impl TellingRegel {
    /// The groups that are counted by themselves. Per client all toewijzingen under the contract are one group.
    pub(super) fn groepen<'r, 'a>(&'r self, om: &Omgeving<'a>) -> Vec<Groep<'r, 'a>> {
        let mut groepen: Vec<Groep<'r, 'a>> = Vec::new();
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            let per_toewijzing = self.per.van_toewijzing();
            let later = |feit: &Feit, dag: NaiveDate| {
                per_toewijzing
                    && bereik
                        .laatste()
                        .is_some_and(|t| om.dossier.is_van_latere(feit, dag, t))
            };
            let mut geteld: Vec<Geteld<'r, 'a>> = Vec::new();
            for (nr, patroon) in self.telt.0.iter().enumerate() {
                for feit in patroon.kies(&bereik.ankers) {
                    let dag = patroon.datum.dag(feit);
                    let t = bereik.bij(Some(feit), dag);
                    let al = geteld.iter().any(|g| std::ptr::eq(g.feit, feit));
                    if !al
                        && !later(feit, dag)
                        && patroon.past_op(om.kalender, feit)
                        && om.past(&self.geldt, t)
                    {
                        geteld.push(Geteld {
                            patroon_nr: nr,
                            patroon,
                            feit,
                            dag,
                            t,
                            aantal: 0,
                        });
                    }
                }
            }
            match groepen.first_mut().filter(|_| self.per == Per::Client) {
                Some(groep) => groep.geteld.extend(geteld),
                None => groepen.push(Groep {
                    keten: bereik.keten.clone().filter(|_| self.per != Per::Client),
                    geteld,
                    feiten: bereik.feiten.clone(),
                }),
            }
        }
        for groep in &mut groepen {
            groep
                .geteld
                .sort_by_key(|g| (g.dag, g.feit.op.moment(), g.patroon_nr));
            self.weeg(&mut groep.geteld);
        }
        groepen
    }

    /// What each fact adds. Pieces that nobody told count once in each `eenmaal_per`.
    fn weeg(&self, geteld: &mut [Geteld<'_, '_>]) {
        let mut gezien: Vec<(usize, Option<u32>, Option<Periode>)> = Vec::new();
        for g in geteld {
            let nummer = g.t.map(|t| t.nummer);
            let in_stuks = match self.som {
                Some(Telsom::Stuks) => true,
                Some(Telsom::Eenheid) => g.t.and_then(|t| t.omvang.as_ref()).is_some_and(per_stuk),
                _ => false,
            };
            g.aantal = match self.som {
                None => 1,
                _ if in_stuks => g.feit.getal("stuks").unwrap_or_else(|| {
                    let vak = self
                        .eenmaal_per
                        .map(|tijdvak| (g.patroon_nr, nummer, tijdvak.van(g.dag)));
                    let al = vak.as_ref().is_some_and(|vak| gezien.contains(vak));
                    gezien.extend(vak);
                    if al { 0 } else { self.stuks_van(g.t) }
                }),
                Some(Telsom::Dagdelen) => dagdelen(g.feit),
                Some(_) => levering::directe_minuten(g.feit),
            };
        }
    }

    /// Pieces of one delivery of a product.
    fn stuks_van(&self, t: Option<&ToewijzingInvoer>) -> u64 {
        let eigen = t.and_then(|t| self.stuks_per_levering.get(&t.product.0));
        eigen.copied().unwrap_or(1)
    }

    /// The counted facts by what they are counted in.
    pub(super) fn vakken<'g, 'r, 'a>(
        &self,
        groep: &'g Groep<'r, 'a>,
    ) -> BTreeMap<Telvak, Vec<(usize, &'g Geteld<'r, 'a>)>> {
        let mut vakken: BTreeMap<Telvak, Vec<(usize, &'g Geteld<'r, 'a>)>> = BTreeMap::new();
        let per_nummer = matches!(self.hoogstens, Some(Hoogstens::Woord(_) | Hoogstens::Keer(_)));
        for (nr, g) in groep.geteld.iter().enumerate() {
            let Some(periode) = self.periode(groep, g.dag) else {
                continue;
            };
            let soort = if self.per_soort { g.patroon_nr } else { 0 };
            let nummer = g.t.map(|t| t.nummer).filter(|_| per_nummer);
            vakken.entry((soort, periode, nummer)).or_default().push((nr, g));
        }
        vakken
    }

    /// The period in which a day is counted.
    fn periode(&self, groep: &Groep<'_, '_>, dag: NaiveDate) -> Option<Periode> {
        if self.tijdvak != Tijdvak::Toewijzing {
            return self.tijdvak.van(dag);
        }
        let opnieuw: Vec<NaiveDate> = self
            .opnieuw_bij
            .kies(&groep.feiten)
            .into_iter()
            .map(|(_, _, op)| op)
            .collect();
        let van = opnieuw.iter().copied().filter(|op| *op <= dag).max();
        let tot = opnieuw
            .iter()
            .copied()
            .filter(|op| *op > dag)
            .min()
            .and_then(|op| op.pred_opt());
        let oudste = groep.keten.as_ref().map(|keten| keten.oudste().ingangsdatum);
        let jongste = groep.keten.as_ref().and_then(|keten| keten.laatste.einddatum);
        let eerste = || groep.geteld.first().map(|g| g.dag);
        let laatste = || groep.geteld.last().map(|g| g.dag);
        let van = van.or(oudste).or_else(eerste)?;
        Some(Periode {
            van,
            tot: tot.or(jongste).or_else(laatste)?,
            naam: van.to_string(),
        })
    }

    /// The highest count that is allowed for a toewijzing in a period.
    pub(super) fn grens(&self, t: Option<&ToewijzingInvoer>) -> Option<u64> {
        let week = || t?.omvang.as_ref().and_then(weekomvang);
        match self.hoogstens.as_ref()? {
            Hoogstens::Getal(aantal) => Some(*aantal),
            Hoogstens::Keer(keer) => week().map(|volume| volume.saturating_mul(keer.weekomvang)),
            Hoogstens::Woord(_) => match self.tijdvak {
                Tijdvak::IsoWeek => week(),
                Tijdvak::Toewijzing => totaal(t?),
                _ => None,
            },
        }
    }
}

/// Dagdelen of a delivery: as told, or its time rounded up to whole ones.
fn dagdelen(feit: &Feit) -> u64 {
    let uit_tijd = || levering::directe_minuten(feit).div_ceil(levering::DAGDEEL);
    feit.getal("dagdelen").unwrap_or_else(uit_tijd)
}

fn per_stuk(omvang: &Omvang) -> bool {
    matches!(omvang.eenheid, Eenheid::StuksOutput | Eenheid::StuksInspanning)
}

/// What is assigned a week: minutes, or pieces.
fn weekomvang(omvang: &Omvang) -> Option<u64> {
    if per_stuk(omvang) {
        return (omvang.frequentie == Frequentie::Week).then_some(u64::from(omvang.volume));
    }
    levering::minuten_per_week(omvang)
}

/// What is assigned in all: the ISO weeks of the toewijzing, broken ones too, times the amount of a week.
pub(super) fn totaal(t: &ToewijzingInvoer) -> Option<u64> {
    let week = t.omvang.as_ref().and_then(weekomvang)?;
    let eerste = Tijdvak::IsoWeek.van(t.ingangsdatum)?;
    let laatste = Tijdvak::IsoWeek.van(t.einddatum?)?;
    let weken = u64::try_from((laatste.tot - eerste.van).num_weeks() + 1).ok()?;
    Some(week.saturating_mul(weken))
}
