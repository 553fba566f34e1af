//! Which fact fulfils a date: of the right kind, about this case, and enough.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;

use crate::duur::Richting;
use crate::levering;
use crate::patroon::{FeitPatroon, Patronen};
use crate::soort::Bereik;
use crate::soort::begin::Begin;
use crate::soort::termijn::TermijnRegel;

/// What is looked at to find the fact.
pub(super) struct Vervulling<'r, 'a> {
    pub regel: &'r TermijnRegel,
    pub bereik: &'r Bereik<'a>,
    /// Where the dates of this rule begin.
    pub begins: &'r [Begin<'a>],
}

/// A fact, and the day it names when that is another than it should.
type Gevonden<'a> = (&'a Feit, Option<NaiveDate>);

impl<'a> Vervulling<'_, 'a> {
    /// The fact that fulfils the date of one anchor; `plaats` counts the terms of a rule with several.
    pub fn van(&self, begin: &Begin<'a>, plaats: usize) -> Option<Gevonden<'a>> {
        if !self.regel.vervuld_door_alle.is_leeg() {
            return self.alle(begin);
        }
        let eigen_woord = self.regel.zelfde.is_some() || self.regel.moet_kloppen.is_some();
        let een_datum = self.regel.binnen.0.len() == 1 && !self.regel.dichtstbij;
        if self.regel.elk_feit && een_datum && !eigen_woord {
            return self.verdeeld(begin);
        }
        let patronen = self.regel.vervuld_door.0.iter();
        let mut gevonden: Vec<Gevonden<'a>> = patronen.flat_map(|p| self.passend(p, begin)).collect();
        gevonden.sort_by_key(|(feit, anders)| {
            (
                anders.is_some(),
                feit.op.dag(),
                *anders,
                feit.op.moment(),
                feit.toewijzing,
            )
        });
        if self.regel.volledig_geleverd {
            return self.volledig(begin, gevonden.first().copied());
        }
        let plaats = if self.regel.binnen.0.len() > 1 { plaats } else { 0 };
        gevonden.into_iter().nth(plaats)
    }

    /// Each fact closes one case: the newest that was still open on its day.
    fn verdeeld(&self, begin: &Begin<'a>) -> Option<Gevonden<'a>> {
        let kandidaten = self.regel.vervuld_door.kies(&self.bereik.feiten);
        let mut open: Vec<(usize, &Begin<'a>)> = self.begins.iter().enumerate().collect();
        for (patroon, feit, dag) in kandidaten {
            let gedaan = (dag, patroon.datum.moment(feit));
            let mogelijk = open.iter().filter(|(_, b)| niet_voor(gedaan, sinds(b)));
            let Some(&(nr, zaak)) = mogelijk.max_by_key(|(nr, b)| (sinds(b), Reverse(*nr))) else {
                continue;
            };
            if std::ptr::eq(zaak, begin) {
                return Some((feit, None));
            }
            open.retain(|(ander, _)| *ander != nr);
        }
        None
    }

    /// The first fact of other kinds than those of the rule, for a step of its own.
    pub fn door(&self, patronen: &Patronen, begin: &Begin<'a>) -> Option<Gevonden<'a>> {
        let gevonden = patronen.0.iter().flat_map(|p| self.passend(p, begin));
        gevonden.min_by_key(|(feit, _)| (feit.op.moment(), feit.toewijzing))
    }

    /// All kinds must be there; the last one fulfils.
    fn alle(&self, begin: &Begin<'a>) -> Option<Gevonden<'a>> {
        let patronen = self.regel.vervuld_door_alle.0.iter();
        let eersten: Option<Vec<Gevonden<'a>>> = patronen
            .map(|p| {
                self.passend(p, begin)
                    .into_iter()
                    .min_by_key(|(feit, _)| feit.op.moment())
            })
            .collect();
        eersten?.into_iter().max_by_key(|(feit, _)| feit.op.moment())
    }

    fn passend(&self, patroon: &FeitPatroon, begin: &Begin<'a>) -> Vec<Gevonden<'a>> {
        let kandidaten = patroon.kies(&self.bereik.feiten).into_iter();
        kandidaten
            .filter(|feit| self.hoort_bij(patroon, feit, begin) && self.zelfde(feit, begin))
            .map(|feit| {
                let genoemd = self.genoemd(feit).filter(|dag| *dag != begin.anker.datum);
                (feit, genoemd)
            })
            .collect()
    }

    fn genoemd(&self, feit: &Feit) -> Option<NaiveDate> {
        self.regel
            .moet_kloppen
            .as_deref()
            .and_then(|naam| feit.datum(naam))
    }

    /// With several dates a fact belongs to the newest anchor on or before its day; when counted back, to the next one.
    fn hoort_bij(&self, patroon: &FeitPatroon, feit: &Feit, begin: &Begin<'a>) -> bool {
        let anker = begin.anker.datum;
        let terug = self
            .regel
            .binnen
            .0
            .iter()
            .any(|b| b.0.is_some_and(|d| d.richting == Richting::Voor));
        let op = feit.op.dag();
        let gedaan = (patroon.datum.dag(feit), patroon.datum.moment(feit));
        match self.genoemd(feit) {
            Some(dag) if self.ankers().any(|a| a == dag) => dag == anker,
            _ if !self.regel.telkens => true,
            _ if self.regel.dichtstbij => self.dichtstbij(op, begin),
            _ if terug => self.ankers().filter(|a| *a >= op).min() == Some(anker),
            _ if self.regel.zelfde.is_some() => niet_voor(gedaan, sinds(begin)),
            _ => {
                let eerder = self.begins.iter().map(sinds).filter(|s| niet_voor(gedaan, *s));
                eerder.max() == Some(sinds(begin))
            }
        }
    }

    /// The nearest of the days; of two as near the earlier. A day that was not yet known has nothing to do with it.
    fn dichtstbij(&self, op: NaiveDate, begin: &Begin<'_>) -> bool {
        let anker = begin.anker.datum;
        let bekend = op >= anker || begin.feit.is_none_or(|feit| feit.op.dag() < op);
        let naaste = self.ankers().min_by_key(|a| ((*a - op).abs(), *a));
        bekend && naaste == Some(anker)
    }

    /// Days at which the dates of this rule begin.
    fn ankers(&self) -> impl Iterator<Item = NaiveDate> {
        self.begins.iter().map(|b| b.anker.datum)
    }

    /// The same worker, version or other word as the fact that began it, where the rule asks for that.
    fn zelfde(&self, feit: &Feit, begin: &Begin<'_>) -> bool {
        let Some(veld) = self.regel.zelfde.as_deref() else {
            return true;
        };
        let eigen = begin.feit.and_then(|f| f.velden.get(veld));
        let zijn = feit.velden.get(veld);
        eigen.is_none() || zijn.is_none() || eigen == zijn
    }

    /// The first delivery with which a week holds the whole amount of the toewijzing. Without any delivery on record
    /// the fact itself is believed.
    fn volledig(&self, begin: &Begin<'a>, gevonden: Option<Gevonden<'a>>) -> Option<Gevonden<'a>> {
        let keten = self.bereik.keten.as_ref()?;
        let toen = keten
            .leden()
            .rev()
            .find(|lid| lid.eerste_dagtekening <= begin.anker.datum);
        let omvang = toen.unwrap_or(keten.oudste()).omvang_op(begin.anker.datum);
        let nodig = omvang.and_then(levering::minuten_per_week);
        let leveringen: Vec<&'a Feit> = self
            .bereik
            .feiten
            .iter()
            .copied()
            .filter(|f| f.soort == FeitSoort::Levering && f.op.dag() >= begin.anker.datum)
            .collect();
        let Some(nodig) = nodig.filter(|_| !leveringen.is_empty()) else {
            return gevonden.filter(|(feit, _)| {
                self.begins.len() < 2 || self.ankers().all(|a| a <= begin.anker.datum || a > feit.op.dag())
            });
        };
        let mut per_week: BTreeMap<(i32, u32), u64> = BTreeMap::new();
        let mut op_dag = leveringen;
        op_dag.sort_by_key(|f| f.op.moment());
        op_dag
            .into_iter()
            .find(|f| {
                let week = f.op.dag().iso_week();
                let som = per_week.entry((week.year(), week.week())).or_default();
                *som = som.saturating_add(levering::directe_minuten(f));
                *som >= nodig
            })
            .map(|feit| (feit, None))
    }
}

/// A day, with the moment where that is known.
type Wanneer = (NaiveDate, Option<NaiveDateTime>);

/// From when something can be done about a case: the anchor, or the fact itself when that names a day still to come.
fn sinds(begin: &Begin<'_>) -> Wanneer {
    let bekend = begin
        .feit
        .map(|f| f.op.dag())
        .filter(|op| *op < begin.anker.datum);
    bekend.map_or((begin.anker.datum, begin.om), |op| (op, None))
}

/// On a later day, or on the same day and as far as is known not earlier.
fn niet_voor(gedaan: Wanneer, sinds: Wanneer) -> bool {
    let niet_eerder = gedaan
        .1
        .zip(sinds.1)
        .is_none_or(|(gedaan, sinds)| gedaan >= sinds);
    gedaan.0 > sinds.0 || (gedaan.0 == sinds.0 && niet_eerder)
}
