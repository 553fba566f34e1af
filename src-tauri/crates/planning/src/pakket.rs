//! What a worker costs with several visits together.
//!
//! Everything that couples visits couples them through one worker: a face at a client, the hours of a week, the places
//! on a day. So a proposal costs what each worker's own visits cost, plus what stays open; the search rests on that.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::HashMap;

use leidraad_domain::id::MedewerkerId;

use crate::afstand::Afstanden;
use crate::beschikbaar::{Medewerker, inpassing};
use crate::bezoek::{Bezoek, maandag};
use crate::dag;
use crate::gewichten::Gewichten;
use crate::kandidaat::{Kennis, Mag, Oordeel, gezicht, vaste_factoren};

/// One worker for one visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Optie {
    /// Points whatever else this worker does.
    pub vast: u64,
    /// Points of the face, when this is the first visit to the client.
    pub gezicht: u64,
    /// Place among the workers for this visit when points are equal.
    pub rang: usize,
}

/// A worker with what they could do.
pub(crate) struct Werker<'a> {
    /// Who.
    pub wie: &'a Medewerker,
    /// Per visit.
    pub opties: Vec<Option<Optie>>,
    bezoeken: &'a [Bezoek],
    afstanden: &'a Afstanden,
    gewichten: &'a Gewichten,
    // Moved visits of a day, by the visits that are added to it; `None` does not fit.
    dagen: RefCell<HashMap<Vec<usize>, Option<u32>>>,
}

/// Everybody who could do anything, and the best candidates of each visit.
pub(crate) struct Werkers<'a> {
    /// In the order of their ids.
    pub lijst: Vec<Werker<'a>>,
    /// Whether a visit had more candidates than were kept.
    pub gekort: bool,
}

/// Finds out who could do what; of each visit only so many candidates are kept, the best for that visit alone.
pub(crate) fn werkers<'a, F: Fn(MedewerkerId, &Bezoek) -> Oordeel>(
    bezoeken: &'a [Bezoek],
    medewerkers: &'a [Medewerker],
    kennis: &Kennis<'a, F>,
    hoogstens: usize,
) -> Werkers<'a> {
    let mut opties: HashMap<usize, Vec<Option<Optie>>> = HashMap::new();
    let mut gekort = false;
    for (nummer, bezoek) in bezoeken.iter().enumerate() {
        let mut goed: Vec<_> = (medewerkers.iter().enumerate())
            .filter_map(|(plek, wie)| {
                let oordeel = (kennis.oordeel)(wie.id, bezoek);
                if oordeel.mag == Mag::Nee {
                    return None;
                }
                let inpassing = inpassing(wie, bezoek, kennis.afstanden)?;
                let factoren = vaste_factoren(wie, bezoek, &oordeel, kennis.afstanden, kennis.gewichten);
                let vast = factoren.iter().map(|weegt| u64::from(weegt.punten)).sum();
                let gezicht = u64::from(gezicht(&oordeel, bezoek, kennis.gewichten));
                let bij = u64::from(inpassing.verschoven) * u64::from(kennis.gewichten.verschoven)
                    + u64::from(inpassing.meerwerk) * u64::from(kennis.gewichten.meerwerk_minuut);
                let optie = Optie {
                    vast,
                    gezicht,
                    rang: 0,
                };
                Some((
                    vast + gezicht + bij,
                    (Reverse(oordeel.laatst), wie.id),
                    plek,
                    optie,
                ))
            })
            .collect();
        goed.sort_by_key(|(punten, gelijk, ..)| (*punten, *gelijk));
        gekort |= goed.len() > hoogstens;
        goed.truncate(hoogstens);
        goed.sort_by_key(|(_, gelijk, ..)| *gelijk);
        for (rang, (.., plek, optie)) in goed.into_iter().enumerate() {
            let van_hem = opties.entry(plek).or_insert_with(|| vec![None; bezoeken.len()]);
            van_hem[nummer] = Some(Optie { rang, ..optie });
        }
    }
    let mut lijst: Vec<_> = opties
        .into_iter()
        .map(|(plek, opties)| Werker {
            wie: &medewerkers[plek],
            opties,
            bezoeken,
            afstanden: kennis.afstanden,
            gewichten: kennis.gewichten,
            dagen: RefCell::default(),
        })
        .collect();
    lijst.sort_by_key(|werker| werker.wie.id);
    Werkers { lijst, gekort }
}

impl Werker<'_> {
    /// Points of these visits together, in the order of visits; `None` when this worker cannot do them all.
    pub fn kosten(&self, set: &[usize]) -> Option<u64> {
        let mut som = 0;
        for (plek, nummer) in set.iter().enumerate() {
            let optie = (*self.opties.get(*nummer)?)?;
            let client = self.bezoeken[*nummer].client;
            let eerste = set[..plek]
                .iter()
                .all(|eerder| self.bezoeken[*eerder].client != client);
            som += optie.vast + if eerste { optie.gezicht } else { 0 };
        }
        let meerwerk = self.meerwerk(set)?;
        let verschoven = self.verschoven(set)?;
        Some(som + u64::from(meerwerk) * self.per_minuut() + u64::from(verschoven) * self.per_verschuiving())
    }

    /// Overtime of these visits, over all weeks; `None` when a week would have too much.
    pub fn meerwerk(&self, set: &[usize]) -> Option<u32> {
        let mut som = 0u32;
        for groep in set.chunk_by(|een, ander| self.week(*een) == self.week(*ander)) {
            let minuten = groep
                .iter()
                .map(|nummer| u32::from(self.bezoeken[*nummer].minuten()))
                .sum();
            som = som.saturating_add(self.wie.meerwerk(self.week(*groep.first()?), minuten).ok()?);
        }
        Some(som)
    }

    /// How many visits move for these, over all days; `None` when a day does not fit.
    pub fn verschoven(&self, set: &[usize]) -> Option<u32> {
        let mut som = 0;
        for groep in set.chunk_by(|een, ander| self.bezoeken[*een].dag == self.bezoeken[*ander].dag) {
            if let Some(bekend) = self.dagen.borrow().get(groep) {
                som += (*bekend)?;
                continue;
            }
            let dag = self.bezoeken[*groep.first()?].dag;
            let al = self.wie.al_verschoven(dag, self.afstanden);
            let verschoven = self
                .dagplan(groep)
                .map(|plan| plan.1.verschoven.saturating_sub(al));
            self.dagen.borrow_mut().insert(groep.to_vec(), verschoven);
            som += verschoven?;
        }
        Some(som)
    }

    /// Points of a minute of overtime.
    pub fn per_minuut(&self) -> u64 {
        u64::from(self.gewichten.meerwerk_minuut)
    }

    /// Points of a visit that moves.
    pub fn per_verschuiving(&self) -> u64 {
        u64::from(self.gewichten.verschoven)
    }

    /// Those visits that lie on the day of one.
    pub fn op_dag_van(&self, set: &[usize], een: usize) -> impl Iterator<Item = usize> {
        let dag = self.bezoeken[een].dag;
        set.iter()
            .copied()
            .filter(move |nummer| self.bezoeken[*nummer].dag == dag)
    }

    /// The day of these visits, all on one day: own visits first.
    pub fn dagplan(&self, groep: &[usize]) -> Option<(Vec<dag::Stuk>, dag::Dagplan)> {
        let erbij: Vec<_> = groep.iter().map(|nummer| &self.bezoeken[*nummer]).collect();
        let stukken = self.wie.dag(erbij.first()?.dag, &erbij);
        let plan = dag::pas(&stukken, self.wie.reis(self.afstanden))?;
        Some((stukken, plan))
    }

    fn week(&self, nummer: usize) -> chrono::NaiveDate {
        maandag(self.bezoeken[nummer].dag)
    }

    /// Whether two workers are the same to every question that is asked here.
    pub fn zelfde(&self, ander: &Self) -> bool {
        let punten = |optie: &Option<Optie>| optie.map(|optie| (optie.vast, optie.gezicht));
        let (ik, zij) = (self.wie, ander.wie);
        self.opties.iter().map(punten).eq(ander.opties.iter().map(punten))
            && (
                &ik.blokken,
                &ik.verlof,
                &ik.gepland,
                &ik.uren,
                &ik.weken,
                &ik.reistijd,
            ) == (
                &zij.blokken,
                &zij.verlof,
                &zij.gepland,
                &zij.uren,
                &zij.weken,
                &zij.reistijd,
            )
    }
}
