//! The best set together: for all visits of an absence at once, who does which.
//!
//! One worker may take several visits. A visit that nobody can do, or for whom everybody is worth too much, stays open.
//!
//! **Objective.** Fewest points, [`Gewichten`] says how many for each:
//! - every visit that stays open;
//! - every pair of client and worker: a face, and more when it is a new one; once, however many visits, and new or not as
//!   on the first of them;
//! - every visit by its worker: warning, level, language, how well known, distance, hours left before;
//! - every visit that moves on a day, beyond what moved already, with the fewest moves that fit;
//! - every minute of overtime in a week, beyond what was overtime already.
//!
//! **Never**: what is not allowed, hours beyond the most that a week may have, visits that do not fit on a day.
//!
//! **Tie-break.** Of sets with equal points: visits in order of day, beginning and id; for the first visit where two sets
//! differ, whoever was at the client last, then the lower id, and open comes after everybody.
//! Points and tie-break together leave exactly one best set.
//!
//! **Exact** up to [`BEZOEKEN`] visits with [`KANDIDATEN`] candidates each, if the search ends within its steps. Above
//! that, or when it does not end, the answer is the best that was found, and [`Bewijs::NietBewezen`] says so with a
//! number of points under which no set can come.

mod exact;
mod grens;
mod groot;
mod rooster;

use chrono::NaiveDate;
use leidraad_domain::id::{BezoekId, MedewerkerId};

use crate::beschikbaar::{Medewerker, Verschuiving, verschuift};
use crate::bezoek::{Bezoek, Minuut};
use crate::kandidaat::{Kennis, Oordeel};
use crate::pakket::{Werker, werkers};

/// Up to so many visits the set is the best.
pub const BEZOEKEN: usize = 20;
/// Up to so many candidates for each visit.
pub const KANDIDATEN: usize = 12;

/// How far the search goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grenzen {
    /// Up to so many visits it is exact; never more than [`BEZOEKEN`].
    pub bezoeken: usize,
    /// So many candidates of each visit are kept.
    pub kandidaten: usize,
    /// Steps after which it stops.
    pub stappen: usize,
    /// Sets of visits that are listed for one worker; with more each step takes longer, the answer is the same.
    pub sets: usize,
}

impl Grenzen {
    /// Mostly some hundredths of a second, at worst some tenths; a search that has not ended then says so.
    pub const GEWOON: Self = Self {
        bezoeken: BEZOEKEN,
        kandidaten: KANDIDATEN,
        stappen: 20_000,
        sets: 3_000,
    };
}

/// One visit of the proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regel {
    /// Which visit.
    pub bezoek: BezoekId,
    /// By whom and from when; `None` stays open.
    pub door: Option<(MedewerkerId, Minuut)>,
}

/// A visit of a worker that begins at another time than usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verzet {
    /// Whose.
    pub medewerker: MedewerkerId,
    /// On which day.
    pub dag: NaiveDate,
    /// Which, from when to when. A visit of this proposal or one that the worker already had.
    pub verschuiving: Verschuiving,
}

/// What a proposal costs, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kosten {
    /// All points.
    pub punten: u64,
    /// Visits that stay open.
    pub open: usize,
    /// Different workers, summed over clients.
    pub gezichten: usize,
    /// Of those, new to the client.
    pub nieuwe_gezichten: usize,
    /// Visits that move.
    pub verschoven: u32,
    /// Minutes of overtime.
    pub meerwerk: u32,
}

/// Why it is not known to be the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Onzeker {
    /// More visits or candidates than the exact search takes.
    TeGroot,
    /// The exact search had not ended when its steps were used up.
    Stappen,
}

/// Whether there is a better one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bewijs {
    /// There is none.
    Beste,
    /// There may be one.
    NietBewezen {
        /// Why nobody knows.
        waarom: Onzeker,
        /// No set has fewer points than this, of all candidates that were looked at.
        ondergrens: u64,
    },
}

/// A proposal. Nothing of it counts until a planner accepts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorstel {
    /// Every visit, in order of day, beginning and id.
    pub regels: Vec<Regel>,
    /// What begins at another time.
    pub verzet: Vec<Verzet>,
    /// What it costs.
    pub kosten: Kosten,
    /// Whether it is the best.
    pub bewijs: Bewijs,
}

impl<F: Fn(MedewerkerId, &Bezoek) -> Oordeel> Kennis<'_, F> {
    /// The best set for these visits.
    pub fn samen(&self, bezoeken: &[Bezoek], medewerkers: &[Medewerker]) -> Voorstel {
        self.samen_binnen(bezoeken, medewerkers, Grenzen::GEWOON)
    }

    /// The same, with limits of one's own.
    pub fn samen_binnen(
        &self,
        bezoeken: &[Bezoek],
        medewerkers: &[Medewerker],
        grenzen: Grenzen,
    ) -> Voorstel {
        let mut bezoeken = bezoeken.to_vec();
        bezoeken.sort_by_key(Bezoek::volgorde);
        let alle = werkers(&bezoeken, medewerkers, self, grenzen.kandidaten);
        let open = u64::from(self.gewichten.open);
        let vraag = Vraag {
            bezoeken: &bezoeken,
            werkers: &alle.lijst,
            open,
            grenzen,
        };
        let (keuze, bewijs) = if bezoeken.len() <= grenzen.bezoeken.min(BEZOEKEN) {
            let uit = exact::zoek(&vraag, &exact::Deel::alles(&vraag));
            let bewijs = match (uit.af, alle.gekort) {
                (true, false) => Bewijs::Beste,
                (af, _) => Bewijs::NietBewezen {
                    waarom: if af { Onzeker::TeGroot } else { Onzeker::Stappen },
                    ondergrens: uit.ondergrens,
                },
            };
            (uit.keuze, bewijs)
        } else {
            let (keuze, ondergrens) = groot::zoek(&vraag);
            let waarom = Onzeker::TeGroot;
            (keuze, Bewijs::NietBewezen { waarom, ondergrens })
        };
        self.voorstel(&vraag, &keuze, bewijs)
    }

    fn voorstel(&self, vraag: &Vraag<'_>, keuze: &[Option<usize>], bewijs: Bewijs) -> Voorstel {
        let mut regels: Vec<_> = vraag
            .bezoeken
            .iter()
            .map(|bezoek| Regel {
                bezoek: bezoek.id,
                door: None,
            })
            .collect();
        let mut verzet = Vec::new();
        let mut kosten = Kosten {
            open: keuze.iter().filter(|door| door.is_none()).count(),
            punten: vraag.punten(keuze).unwrap_or(u64::MAX),
            ..Kosten::default()
        };
        for (plek, werker) in vraag.werkers.iter().enumerate() {
            let set = van(keuze, plek);
            kosten.verschoven += werker.verschoven(&set).unwrap_or_default();
            kosten.meerwerk += werker.meerwerk(&set).unwrap_or_default();
            for (nummer, eerder) in set.iter().enumerate() {
                let bezoek = &vraag.bezoeken[*eerder];
                if set[..nummer]
                    .iter()
                    .all(|ander| vraag.bezoeken[*ander].client != bezoek.client)
                {
                    let oordeel = (self.oordeel)(werker.wie.id, bezoek);
                    kosten.gezichten += 1;
                    kosten.nieuwe_gezichten += usize::from(oordeel.bekend(bezoek.dag).nieuw_gezicht());
                }
            }
            for groep in set.chunk_by(|een, ander| vraag.bezoeken[*een].dag == vraag.bezoeken[*ander].dag) {
                let Some((stukken, plan)) = werker.dagplan(groep) else {
                    continue;
                };
                let begin = plan.begin.iter().skip(stukken.len() - groep.len());
                for (nummer, begin) in groep.iter().zip(begin) {
                    regels[*nummer].door = Some((werker.wie.id, *begin));
                }
                verzet.extend(
                    verschuift(&stukken, &plan)
                        .into_iter()
                        .map(|verschuiving| Verzet {
                            medewerker: werker.wie.id,
                            dag: vraag.bezoeken[groep[0]].dag,
                            verschuiving,
                        }),
                );
            }
        }
        Voorstel {
            regels,
            verzet,
            kosten,
            bewijs,
        }
    }
}

/// The question: visits in order, and who could do them.
struct Vraag<'a> {
    bezoeken: &'a [Bezoek],
    werkers: &'a [Werker<'a>],
    open: u64,
    grenzen: Grenzen,
}

impl Vraag<'_> {
    /// Points of a whole choice; `None` when somebody cannot do what is asked.
    fn punten(&self, keuze: &[Option<usize>]) -> Option<u64> {
        let open = keuze.iter().filter(|door| door.is_none()).count() as u64 * self.open;
        let werkers = self.werkers.iter().enumerate();
        werkers
            .map(|(plek, werker)| werker.kosten(&van(keuze, plek)))
            .try_fold(open, |som, deel| Some(som + deel?))
    }
}

/// The visits of one worker in a choice.
fn van(keuze: &[Option<usize>], werker: usize) -> Vec<usize> {
    (0..keuze.len())
        .filter(|nummer| keuze[*nummer] == Some(werker))
        .collect()
}
