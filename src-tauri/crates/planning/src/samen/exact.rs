//! The exact search: branch and bound over the visits in order, each given to somebody or left open.
//!
//! Prices ([`grens`](super::grens)) give a bound at every step: of each worker the cheapest set after earnings that contains
//! what they were given and nothing that was given to others. Whoever costs more above their cheapest set than a choice may
//! cost above the bound is in no such choice; so the search goes through rounds that look a little further above the bound
//! each, and lists only those sets. A round that finds something has found the best. Of workers who are the same to every
//! question only the first with the same visits is tried; the tie-break would choose it anyway.

use std::cell::Cell;

use super::grens::{Prijzen, prijzen};
use super::rooster::{Rooster, SCHAAL, punten};
use super::{BEZOEKEN, Vraag, van};

/// How far above the bound the first round looks, in points, and how much further each next one.
const RONDE: i64 = 60;
const VERDER: i64 = 5;
/// Steps that it is worth to ask a worker who has no list.
const ZONDER_LIJST: usize = 2;
/// The place of a visit in the number by which ties are broken.
const CIJFER: u32 = 6;
const OPEN: u128 = (1 << CIJFER) - 1;

/// Which visits are asked about, and what each worker does besides.
pub struct Deel {
    /// At most [`BEZOEKEN`], in order.
    pub bezoeken: Vec<usize>,
    /// Per worker, in order.
    pub vast: Vec<Vec<usize>>,
}

impl Deel {
    /// Everything.
    pub fn alles(vraag: &Vraag<'_>) -> Self {
        Self {
            bezoeken: (0..vraag.bezoeken.len()).collect(),
            vast: vec![Vec::new(); vraag.werkers.len()],
        }
    }
}

/// What was found.
pub struct Uit {
    /// Per visit that was asked about.
    pub keuze: Vec<Option<usize>>,
    /// No choice has fewer points; for a part, beside what stood.
    pub ondergrens: u64,
    /// Whether the search ended.
    pub af: bool,
}

/// Finds the best choice.
pub fn zoek(vraag: &Vraag<'_>, deel: &Deel) -> Uit {
    debug_assert!(deel.bezoeken.len() <= BEZOEKEN);
    let kan = |plek: &usize| {
        deel.bezoeken
            .iter()
            .any(|nummer| vraag.werkers[*plek].opties[*nummer].is_some())
    };
    let werkers: Vec<_> = (0..vraag.werkers.len()).filter(kan).collect();
    let mut zoek = Zoek::nieuw(vraag, deel, &werkers);
    let (grens, af) = zoek.rondes();
    Uit {
        keuze: zoek
            .beste
            .2
            .iter()
            .map(|door| door.map(|plek| werkers[plek]))
            .collect(),
        ondergrens: u64::try_from(heel(grens) / SCHAAL).unwrap_or(0),
        af,
    }
}

/// Whole choices cost whole points.
fn heel(grens: i64) -> i64 {
    grens.div_euclid(SCHAAL) * SCHAAL + if grens.rem_euclid(SCHAAL) > 0 { SCHAAL } else { 0 }
}

struct Zoek<'a> {
    vraag: &'a Vraag<'a>,
    deel: &'a Deel,
    /// Places of the workers who could do anything.
    werkers: &'a [usize],
    roosters: Vec<Rooster<'a>>,
    /// Earlier workers who are the same as this one.
    dubbel: Vec<Vec<usize>>,
    prijzen: Prijzen,
    open: i64,
    /// Sets of each worker in this round with costs after earnings, least first; `None` where there are too many.
    lijsten: Vec<Option<Vec<(i64, u32)>>>,
    /// What a choice of this round may cost.
    plafond: i64,
    beste: (i64, u128, Vec<Option<usize>>),
    stappen: Cell<usize>,
}

/// Where the search stands: per worker what they were given, where in their list they are, and what that is worth.
#[derive(Clone)]
struct Stand {
    heeft: Vec<u32>,
    plek: Vec<usize>,
    waarde: Vec<i64>,
    grens: i64,
}

impl<'a> Zoek<'a> {
    fn nieuw(vraag: &'a Vraag<'a>, deel: &'a Deel, werkers: &'a [usize]) -> Self {
        let roosters: Vec<_> = werkers
            .iter()
            .map(|plek| Rooster::nieuw(vraag, deel, *plek))
            .collect();
        let open = punten(vraag.open);
        let mut zoek = Self {
            vraag,
            deel,
            werkers,
            roosters,
            dubbel: Vec::new(),
            prijzen: Prijzen {
                prijs: Vec::new(),
                grens: 0,
                best: Vec::new(),
            },
            open,
            lijsten: Vec::new(),
            plafond: 0,
            beste: (i64::MAX, u128::MAX, Vec::new()),
            stappen: Cell::new(0),
        };
        let begin = zoek.gulzig();
        let (waarde, gelijk) = (zoek.kosten(&begin).unwrap_or(i64::MAX / 4), zoek.gelijk(&begin));
        zoek.beste = (waarde, gelijk, begin);
        zoek.prijzen = prijzen(&zoek.roosters, deel.bezoeken.len(), open, waarde);
        let eerder = |plek: usize| (0..plek).filter(|eerder| zoek.zelfde(*eerder, plek)).collect();
        zoek.dubbel = (0..werkers.len()).map(eerder).collect();
        zoek
    }

    /// Looks further and further above the bound; says what no choice comes under, and whether the best was found.
    fn rondes(&mut self) -> (i64, bool) {
        let grens = self.prijzen.grens;
        let mut onder = grens;
        let mut verder = RONDE * SCHAAL;
        loop {
            self.ronde(grens.saturating_add(verder), self.vraag.grenzen.stappen);
            if self.stappen.get() >= self.vraag.grenzen.stappen {
                break;
            }
            if self.beste.0 <= self.plafond {
                return (self.beste.0, true);
            }
            onder = self.plafond + 1;
            verder *= VERDER;
        }
        if self.plafond < self.beste.0 {
            // Not even a choice: as many steps again for any that is better than the first one.
            self.ronde(self.beste.0, 2 * self.vraag.grenzen.stappen);
        }
        (onder.min(self.beste.0), false)
    }

    fn ronde(&mut self, plafond: i64, stappen: usize) {
        self.plafond = plafond.min(self.beste.0);
        let ruimte = self.plafond - self.prijzen.grens;
        let hoogstens = self.vraag.grenzen.sets;
        let lijst = |(rooster, best): (&Rooster<'_>, &i64)| {
            rooster.alle(&self.prijzen.prijs, best + ruimte, hoogstens)
        };
        self.lijsten = self.roosters.iter().zip(&self.prijzen.best).map(lijst).collect();
        let mut keuze = vec![None; self.deel.bezoeken.len()];
        if let Some(begin) = self.begin() {
            self.daal(0, &begin, &mut keuze, 0, stappen);
        }
    }

    fn zelfde(&self, een: usize, ander: usize) -> bool {
        let (een, ander) = (self.werkers[een], self.werkers[ander]);
        let (links, rechts) = (&self.vraag.werkers[een], &self.vraag.werkers[ander]);
        let eerst = |nummer: &usize| match (links.opties[*nummer], rechts.opties[*nummer]) {
            (Some(links), Some(rechts)) => links.rang < rechts.rang,
            (links, rechts) => links == rechts,
        };
        self.deel.vast[een].is_empty()
            && self.deel.vast[ander].is_empty()
            && self.deel.bezoeken.iter().all(eerst)
            && links.zelfde(rechts)
    }

    /// A first choice: each visit to whoever is cheapest with what they already have.
    fn gulzig(&self) -> Vec<Option<usize>> {
        let mut heeft = vec![0u32; self.werkers.len()];
        let mut keuze = Vec::new();
        for nummer in 0..self.deel.bezoeken.len() {
            let erbij = |plek: usize| {
                let rooster: &Rooster<'_> = &self.roosters[plek];
                Some((
                    rooster.kosten(heeft[plek] | 1 << nummer)? - rooster.kosten(heeft[plek])?,
                    plek,
                ))
            };
            let beste = (0..self.werkers.len())
                .filter_map(erbij)
                .min()
                .filter(|(kosten, _)| *kosten < self.open);
            if let Some((_, plek)) = beste {
                heeft[plek] |= 1 << nummer;
            }
            keuze.push(beste.map(|(_, plek)| plek));
        }
        keuze
    }

    fn kosten(&self, keuze: &[Option<usize>]) -> Option<i64> {
        let mut som = keuze.iter().filter(|door| door.is_none()).count() as i64 * self.open;
        for (plek, rooster) in self.roosters.iter().enumerate() {
            som += rooster.kosten(
                van(keuze, plek)
                    .into_iter()
                    .fold(0, |set, nummer| set | 1 << nummer),
            )?;
        }
        Some(som)
    }

    fn rang(&self, nummer: usize, door: Option<usize>) -> u128 {
        let optie =
            door.and_then(|plek| self.vraag.werkers[self.werkers[plek]].opties[self.deel.bezoeken[nummer]]);
        let rang = optie.map_or(OPEN, |optie| optie.rang as u128);
        rang << (CIJFER * (BEZOEKEN - 1 - nummer) as u32)
    }

    fn gelijk(&self, keuze: &[Option<usize>]) -> u128 {
        keuze
            .iter()
            .enumerate()
            .map(|(nummer, door)| self.rang(nummer, *door))
            .sum()
    }

    /// The best that a worker can still do when so many visits are decided, looked for from a place in the list on;
    /// `None` when nothing of it can be in a choice of this round.
    fn best(&self, plek: usize, vanaf: usize, heeft: u32, beslist: usize) -> Option<(i64, usize)> {
        let Some(lijst) = &self.lijsten[plek] else {
            self.telt(ZONDER_LIJST);
            let (waarde, _) = self.roosters[plek].best(heeft, beslist, &self.prijzen.prijs)?;
            return Some((waarde, 0));
        };
        let masker = (1u32 << beslist) - 1;
        let verder = lijst
            .get(vanaf..)?
            .iter()
            .position(|(_, set)| set & masker == heeft)?;
        Some((lijst[vanaf + verder].0, vanaf + verder))
    }

    fn telt(&self, stappen: usize) {
        self.stappen.set(self.stappen.get() + stappen);
    }

    fn begin(&self) -> Option<Stand> {
        let best = (0..self.werkers.len()).map(|plek| self.best(plek, 0, 0, 0));
        let best: Vec<_> = best.collect::<Option<_>>()?;
        Some(Stand {
            heeft: vec![0; best.len()],
            plek: best.iter().map(|(_, plek)| *plek).collect(),
            grens: self.prijzen.prijs.iter().sum::<i64>()
                + best.iter().map(|(waarde, _)| waarde).sum::<i64>(),
            waarde: best.iter().map(|(waarde, _)| *waarde).collect(),
        })
    }

    /// Whether nothing below can be better than what was found, or belongs to this round.
    fn hopeloos(&self, grens: i64, gelijk: u128) -> bool {
        grens > self.plafond || (heel(grens), gelijk) >= (self.beste.0, self.beste.1)
    }

    fn daal(
        &mut self,
        nummer: usize,
        stand: &Stand,
        keuze: &mut Vec<Option<usize>>,
        gelijk: u128,
        hoogstens: usize,
    ) {
        if self.hopeloos(stand.grens, gelijk) || self.stappen.get() >= hoogstens {
            return;
        }
        if nummer == keuze.len() {
            // Everything is decided: the bound is what it costs.
            self.beste = (stand.grens, gelijk, keuze.clone());
            return;
        }
        self.telt(1);
        let bit = 1u32 << nummer;
        let bezoek = self.deel.bezoeken[nummer];
        let kan = |plek: &usize| self.vraag.werkers[self.werkers[*plek]].opties[bezoek].is_some();
        let kan: Vec<_> = (0..self.werkers.len()).filter(kan).collect();
        // Everybody leaves it to another, as far as they can; then one after another takes it instead.
        let mut zonder = stand.clone();
        let mut moet = None;
        for plek in &kan {
            match self.best(*plek, stand.plek[*plek], stand.heeft[*plek], nummer + 1) {
                Some((waarde, vanaf)) => {
                    zonder.grens += waarde - stand.waarde[*plek];
                    (zonder.waarde[*plek], zonder.plek[*plek]) = (waarde, vanaf);
                }
                None if moet.is_none() => moet = Some(*plek),
                None => return,
            }
        }
        let mut takken = Vec::new();
        if moet.is_none() {
            let grens = zonder.grens + self.open - self.prijzen.prijs[nummer];
            takken.push((grens, gelijk + self.rang(nummer, None), None));
        }
        for plek in kan.iter().filter(|plek| moet.is_none_or(|moet| moet == **plek)) {
            let dubbel = self.dubbel[*plek]
                .iter()
                .any(|eerder| stand.heeft[*eerder] == stand.heeft[*plek]);
            let heeft = stand.heeft[*plek] | bit;
            let best = self.best(*plek, stand.plek[*plek], heeft, nummer + 1);
            if let Some((waarde, vanaf)) = best.filter(|_| !dubbel) {
                let grens = zonder.grens - zonder.waarde[*plek] + waarde;
                takken.push((
                    grens,
                    gelijk + self.rang(nummer, Some(*plek)),
                    Some((*plek, waarde, vanaf)),
                ));
            }
        }
        takken.sort_unstable_by_key(|(grens, gelijk, _)| (*grens, *gelijk));
        for (grens, gelijk, door) in takken {
            if self.hopeloos(grens, gelijk) {
                continue;
            }
            let mut kind = zonder.clone();
            kind.grens = grens;
            if let Some((plek, waarde, vanaf)) = door {
                kind.heeft[plek] |= bit;
                (kind.waarde[plek], kind.plek[plek]) = (waarde, vanaf);
            }
            keuze[nummer] = door.map(|(plek, ..)| plek);
            self.daal(nummer + 1, &kind, keuze, gelijk, hoogstens);
        }
        keuze[nummer] = None;
    }
}
