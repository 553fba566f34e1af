//! The exact search: branch and bound over the visits in order, each given to somebody or left open.
//!
//! For each worker the sets of visits that they can do are listed with their costs, unless there are too many. Prices
//! ([`grens`](super::grens)) make a bound of them that holds at every step: of each worker the cheapest set that contains
//! what they were given and nothing that was given to others. Of workers who are the same to every question only the
//! first without visits is tried, the tie-break would choose it anyway.

use super::grens::{DEEL, Lijst, Ruim, Tabel, bits, prijzen};
use super::{BEZOEKEN, Vraag, van};
use crate::pakket::Optie;

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
    let werkers: Vec<_> = (0..vraag.werkers.len())
        .filter(|plek| {
            deel.bezoeken
                .iter()
                .any(|nummer| vraag.werkers[*plek].opties[*nummer].is_some())
        })
        .collect();
    let mut zoek = Zoek::nieuw(vraag, deel, &werkers);
    let begin = zoek.gulzig();
    let (waarde, gelijk) = (zoek.kosten(&begin).unwrap_or(i64::MAX / 4), zoek.gelijk(&begin));
    zoek.beste = (waarde, gelijk, begin);
    let (prijs, grens) = prijzen(&zoek.lijsten, deel.bezoeken.len(), zoek.open, waarde);
    zoek.geef_prijzen(prijs);
    let leeg = zoek.begin();
    let mut keuze = vec![None; deel.bezoeken.len()];
    zoek.daal(0, &leeg, &mut keuze, 0);
    let af = zoek.stappen < vraag.grenzen.stappen;
    let grens = if af { zoek.beste.0 } else { grens.min(zoek.beste.0) };
    Uit {
        keuze: zoek
            .beste
            .2
            .iter()
            .map(|door| door.map(|plek| werkers[plek]))
            .collect(),
        ondergrens: u64::try_from(grens.div_euclid(DEEL) + i64::from(grens.rem_euclid(DEEL) > 0))
            .unwrap_or(0),
        af,
    }
}

struct Zoek<'a> {
    vraag: &'a Vraag<'a>,
    deel: &'a Deel,
    /// Places of the workers who could do anything.
    werkers: &'a [usize],
    /// What each worker's standing visits cost.
    basis: Vec<u64>,
    lijsten: Vec<Lijst>,
    /// Earlier workers who are the same as this one.
    dubbel: Vec<Vec<usize>>,
    prijs: Vec<i64>,
    som_prijs: i64,
    open: i64,
    beste: (i64, u128, Vec<Option<usize>>),
    stappen: usize,
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
        debug_assert!(deel.bezoeken.len() <= BEZOEKEN);
        let vast = |plek: usize| vraag.werkers[plek].kosten(&deel.vast[plek]).unwrap_or(0);
        let mut zoek = Self {
            vraag,
            deel,
            werkers,
            basis: werkers.iter().map(|plek| vast(*plek)).collect(),
            lijsten: Vec::new(),
            dubbel: Vec::new(),
            prijs: Vec::new(),
            som_prijs: 0,
            open: i64::try_from(vraag.open).unwrap_or(i64::MAX / 64) * DEEL,
            beste: (i64::MAX, u128::MAX, Vec::new()),
            stappen: 0,
        };
        zoek.lijsten = (0..werkers.len()).map(|plek| zoek.lijst(plek)).collect();
        zoek.dubbel = (0..werkers.len())
            .map(|plek| (0..plek).filter(|eerder| zoek.zelfde(*eerder, plek)).collect())
            .collect();
        zoek
    }

    fn set_kosten(&self, plek: usize, set: u32) -> Option<i64> {
        let werker = self.werkers[plek];
        let mut alle: Vec<_> = bits(set).map(|nummer| self.deel.bezoeken[nummer]).collect();
        if !self.deel.vast[werker].is_empty() {
            alle.extend(&self.deel.vast[werker]);
            alle.sort_unstable();
        }
        let kosten = i64::try_from(self.vraag.werkers[werker].kosten(&alle)?).ok()?;
        Some((kosten - i64::try_from(self.basis[plek]).ok()?) * DEEL)
    }

    /// All sets of a worker: whoever can do a set can do every part of it, so sets grow by one later visit.
    fn lijst(&self, plek: usize) -> Lijst {
        let werker = &self.vraag.werkers[self.werkers[plek]];
        let kan: Vec<_> = self
            .deel
            .bezoeken
            .iter()
            .map(|nummer| werker.opties[*nummer])
            .collect();
        let mut sets = vec![(0u32, 0i64)];
        let mut aan = 0;
        while let Some((set, _)) = sets.get(aan).copied() {
            aan += 1;
            let vanaf = 32 - set.leading_zeros() as usize;
            for nummer in (vanaf..kan.len()).filter(|nummer| kan[*nummer].is_some()) {
                let groter = set | 1 << nummer;
                sets.extend(self.set_kosten(plek, groter).map(|kosten| (groter, kosten)));
            }
            if sets.len() > self.vraag.grenzen.sets {
                let ruim = Some(self.ruim(plek, &kan));
                return Lijst {
                    sets: Vec::new(),
                    ruim,
                };
            }
        }
        Lijst { sets, ruim: None }
    }

    fn ruim(&self, plek: usize, kan: &[Option<Optie>]) -> Ruim {
        let punten = |punten: u64| i64::try_from(punten).unwrap_or(i64::MAX / 64) * DEEL;
        let had = &self.deel.vast[self.werkers[plek]];
        let kent = |client| {
            had.iter()
                .any(|nummer| self.vraag.bezoeken[*nummer].client == client)
        };
        let mut clienten: Vec<(_, u32, i64)> = Vec::new();
        for (nummer, optie) in kan.iter().enumerate() {
            let Some(optie) = optie else { continue };
            let client = self.vraag.bezoeken[self.deel.bezoeken[nummer]].client;
            let gezicht = if kent(client) { 0 } else { punten(optie.gezicht) };
            match clienten.iter_mut().find(|(ander, ..)| *ander == client) {
                Some((_, set, minst)) => (*set, *minst) = (*set | 1 << nummer, gezicht.min(*minst)),
                None => clienten.push((client, 1 << nummer, gezicht)),
            }
        }
        Ruim {
            vast: kan
                .iter()
                .map(|optie| optie.map(|optie| punten(optie.vast)))
                .collect(),
            clienten: clienten
                .into_iter()
                .map(|(_, set, gezicht)| (set, gezicht))
                .collect(),
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
                let nu = self.set_kosten(plek, heeft[plek])?;
                Some((self.set_kosten(plek, heeft[plek] | 1 << nummer)? - nu, plek))
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
        for plek in 0..self.werkers.len() {
            let set = van(keuze, plek)
                .into_iter()
                .fold(0, |set, nummer| set | 1 << nummer);
            som += self.set_kosten(plek, set)?;
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

    fn geef_prijzen(&mut self, prijs: Vec<i64>) {
        let tabel = Tabel::van(&prijs);
        for lijst in &mut self.lijsten {
            for (set, kosten) in &mut lijst.sets {
                *kosten -= tabel.som(*set);
            }
            lijst.sets.sort_unstable_by_key(|(set, waarde)| (*waarde, *set));
        }
        self.som_prijs = prijs.iter().sum();
        self.prijs = prijs;
    }

    /// The best that a worker can still do, looked for from a place in the list on.
    fn best(&self, plek: usize, vanaf: usize, heeft: u32, beslist: u32) -> Option<(i64, usize)> {
        let lijst = &self.lijsten[plek];
        if let Some(ruim) = &lijst.ruim {
            let verdiend: i64 = bits(heeft).map(|nummer| self.prijs[nummer]).sum();
            let kosten = if heeft == 0 {
                0
            } else {
                self.set_kosten(plek, heeft)?
            };
            return Some((kosten - verdiend + ruim.best(heeft, beslist, &self.prijs).0, 0));
        }
        let past = |(set, _): &(u32, i64)| set & beslist == heeft;
        let verder = lijst.sets.get(vanaf..)?.iter().position(past)?;
        Some((lijst.sets[vanaf + verder].1, vanaf + verder))
    }

    fn begin(&self) -> Stand {
        let best: Vec<_> = (0..self.werkers.len())
            .map(|plek| self.best(plek, 0, 0, 0).unwrap_or((0, 0)))
            .collect();
        Stand {
            heeft: vec![0; best.len()],
            plek: best.iter().map(|(_, plek)| *plek).collect(),
            grens: self.som_prijs + best.iter().map(|(waarde, _)| waarde).sum::<i64>(),
            waarde: best.iter().map(|(waarde, _)| *waarde).collect(),
        }
    }

    /// Whether nothing below can be better than what was found. Whole choices cost whole points.
    fn hopeloos(&self, grens: i64, gelijk: u128) -> bool {
        let heel = grens.div_euclid(DEEL) * DEEL + if grens.rem_euclid(DEEL) > 0 { DEEL } else { 0 };
        (heel, gelijk) >= (self.beste.0, self.beste.1)
    }

    fn daal(&mut self, nummer: usize, stand: &Stand, keuze: &mut Vec<Option<usize>>, gelijk: u128) {
        if self.hopeloos(stand.grens, gelijk) || self.stappen >= self.vraag.grenzen.stappen {
            return;
        }
        if nummer == keuze.len() {
            // Everything is decided: the bound is what it costs.
            self.beste = (stand.grens, gelijk, keuze.clone());
            return;
        }
        self.stappen += 1;
        let bit = 1u32 << nummer;
        let beslist = (bit << 1) - 1;
        let bezoek = self.deel.bezoeken[nummer];
        let kan: Vec<_> = (0..self.werkers.len())
            .filter(|plek| self.vraag.werkers[self.werkers[*plek]].opties[bezoek].is_some())
            .collect();
        // Everybody who could do it leaves it to another; then one after another takes it instead.
        let mut zonder = stand.clone();
        for plek in &kan {
            let Some((waarde, vanaf)) = self.best(*plek, stand.plek[*plek], stand.heeft[*plek], beslist)
            else {
                return;
            };
            zonder.grens += waarde - stand.waarde[*plek];
            (zonder.waarde[*plek], zonder.plek[*plek]) = (waarde, vanaf);
        }
        let mut takken = vec![(
            zonder.grens + self.open - self.prijs[nummer],
            gelijk + self.rang(nummer, None),
            None,
        )];
        for plek in &kan {
            let dubbel = self.dubbel[*plek]
                .iter()
                .any(|eerder| stand.heeft[*eerder] == stand.heeft[*plek]);
            let heeft = stand.heeft[*plek] | bit;
            if let Some((waarde, vanaf)) = self
                .best(*plek, stand.plek[*plek], heeft, beslist)
                .filter(|_| !dubbel)
            {
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
            self.daal(nummer + 1, &kind, keuze, gelijk);
        }
        keuze[nummer] = None;
    }
}
