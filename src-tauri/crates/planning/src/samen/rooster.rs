//! What one worker could take of the visits that are asked about, when each visit earns its price.

use std::cell::RefCell;
use std::collections::HashMap;

use super::Vraag;
use super::exact::Deel;
use crate::bezoek::maandag;
use crate::pakket::Werker;

/// Points are multiplied by this, so that prices have parts of a point.
pub const SCHAAL: i64 = 16;
/// Steps after which the cheapest set is only estimated, from below.
const STAPPEN: usize = 5_000;

/// One visit for this worker.
#[derive(Clone, Copy)]
struct Plaats {
    vast: i64,
    gezicht: i64,
    /// Whether a later visit to the client has a dearer face, so that this one may pay although it earns nothing.
    lager: bool,
    client: usize,
    week: usize,
    dag: usize,
    minuten: i64,
}

/// Minutes of a week.
struct Week {
    /// Before there is overtime.
    vrij: i64,
    /// At most.
    hoogstens: i64,
}

/// A worker and the visits that are asked about.
pub struct Rooster<'a> {
    werker: &'a Werker<'a>,
    deel: &'a Deel,
    had: &'a [usize],
    plaatsen: Vec<Option<Plaats>>,
    weken: Vec<Week>,
    /// Lowest costs of a face per client; none where the worker comes anyway.
    gezichten: Vec<i64>,
    had_clienten: u32,
    // Points for what moves, by day and visits; `None` does not fit.
    dagen: RefCell<HashMap<(usize, u32), Option<i64>>>,
}

/// A set while it grows, visit after visit in order.
#[derive(Clone, Copy)]
struct Pad {
    set: u32,
    kosten: i64,
    clienten: u32,
    week: usize,
    minuten: i64,
    dag: usize,
    dagset: u32,
}

/// What visits earn for one worker.
struct Winst<'a> {
    prijs: &'a [i64],
    /// Per visit and client: what can be reached at best from that visit on.
    rest: Vec<Vec<i64>>,
}

impl<'a> Rooster<'a> {
    /// Of a worker, beside what they have in this part.
    pub fn nieuw(vraag: &'a Vraag<'a>, deel: &'a Deel, plek: usize) -> Self {
        let werker = &vraag.werkers[plek];
        let bezoek = |nummer: usize| &vraag.bezoeken[deel.bezoeken[nummer]];
        let aantal = deel.bezoeken.len();
        let eerst = |zelfde: &dyn Fn(usize, usize) -> bool| -> Vec<usize> {
            (0..aantal)
                .map(|nummer| {
                    (0..nummer)
                        .find(|eerder| zelfde(*eerder, nummer))
                        .unwrap_or(nummer)
                })
                .collect()
        };
        let clienten = eerst(&|een, ander| bezoek(een).client == bezoek(ander).client);
        let weken = eerst(&|een, ander| maandag(bezoek(een).dag) == maandag(bezoek(ander).dag));
        let dagen = eerst(&|een, ander| bezoek(een).dag == bezoek(ander).dag);
        let had = &deel.vast[plek];
        let kent = |nummer: usize| {
            had.iter()
                .any(|ander| vraag.bezoeken[*ander].client == bezoek(nummer).client)
        };
        let optie = |nummer: usize| werker.opties[deel.bezoeken[nummer]];
        let gezicht =
            |nummer: usize| optie(nummer).map(|optie| if kent(nummer) { 0 } else { punten(optie.gezicht) });
        let plaats = |nummer: usize| {
            let later = (nummer + 1..aantal).filter(|later| clienten[*later] == clienten[nummer]);
            let gezicht_hier = gezicht(nummer)?;
            Some(Plaats {
                vast: punten(optie(nummer)?.vast),
                gezicht: gezicht_hier,
                lager: later.filter_map(gezicht).any(|later| later > gezicht_hier),
                client: clienten[nummer],
                week: weken[nummer],
                dag: dagen[nummer],
                minuten: i64::from(bezoek(nummer).minuten()),
            })
        };
        let week = |nummer: usize| {
            let begin = maandag(bezoek(nummer).dag);
            let erbij = had
                .iter()
                .map(|ander| &vraag.bezoeken[*ander])
                .filter(|ander| maandag(ander.dag) == begin);
            let erbij: i64 = erbij.map(|ander| i64::from(ander.minuten())).sum();
            let al = erbij + i64::from(werker.wie.weken.get(&begin).copied().unwrap_or(0));
            match werker.wie.uren {
                Some(uren) => Week {
                    vrij: (i64::from(uren.contract) - al).max(0),
                    hoogstens: i64::from(uren.contract) + i64::from(uren.meer) - al,
                },
                None => Week {
                    vrij: i64::MAX,
                    hoogstens: i64::MAX,
                },
            }
        };
        let laagst = |client: usize| {
            let van_client = (0..aantal).filter(|nummer| clienten[*nummer] == client);
            van_client.filter_map(gezicht).min().unwrap_or(0)
        };
        Self {
            plaatsen: (0..aantal).map(plaats).collect(),
            weken: (0..aantal).map(week).collect(),
            gezichten: (0..aantal).map(laagst).collect(),
            had_clienten: (0..aantal)
                .filter(|nummer| kent(*nummer))
                .fold(0, |set, nummer| set | 1 << clienten[nummer]),
            dagen: RefCell::default(),
            werker,
            deel,
            had,
        }
    }

    /// Points of a set; `None` cannot be done.
    pub fn kosten(&self, set: u32) -> Option<i64> {
        Some(self.pad(set)?.kosten)
    }

    fn pad(&self, set: u32) -> Option<Pad> {
        let leeg = Pad {
            set: 0,
            kosten: 0,
            clienten: self.had_clienten,
            week: usize::MAX,
            minuten: 0,
            dag: usize::MAX,
            dagset: 0,
        };
        bits(set).try_fold(leeg, |pad, nummer| self.erbij(pad, nummer))
    }

    /// A set with one later visit.
    fn erbij(&self, pad: Pad, nummer: usize) -> Option<Pad> {
        let plaats = self.plaatsen[nummer]?;
        let week = &self.weken[plaats.week];
        let eerder = if pad.week == plaats.week { pad.minuten } else { 0 };
        let minuten = eerder + plaats.minuten;
        if minuten > week.hoogstens {
            return None;
        }
        let over = |minuten: i64| minuten.saturating_sub(week.vrij).max(0);
        let meerwerk = (over(minuten) - over(eerder)) * punten(self.werker.per_minuut());
        let voor = if pad.dag == plaats.dag { pad.dagset } else { 0 };
        let dagset = voor | 1 << nummer;
        let verzet = self.verzet(plaats.dag, dagset)? - self.verzet(plaats.dag, voor)?;
        let gezicht = if pad.clienten >> plaats.client & 1 == 0 {
            plaats.gezicht
        } else {
            0
        };
        Some(Pad {
            set: pad.set | 1 << nummer,
            kosten: pad.kosten + plaats.vast + gezicht + meerwerk + verzet,
            clienten: pad.clienten | 1 << plaats.client,
            week: plaats.week,
            minuten,
            dag: plaats.dag,
            dagset,
        })
    }

    fn verzet(&self, dag: usize, set: u32) -> Option<i64> {
        if set == 0 {
            return Some(0);
        }
        if let Some(bekend) = self.dagen.borrow().get(&(dag, set)) {
            return *bekend;
        }
        let met = |set: u32| {
            let mut alle: Vec<_> = bits(set).map(|nummer| self.deel.bezoeken[nummer]).collect();
            alle.extend(self.werker.op_dag_van(self.had, self.deel.bezoeken[dag]));
            alle.sort_unstable();
            self.werker.verschoven(&alle)
        };
        let verzet = met(set).map(|nu| {
            let eerder = met(0).unwrap_or(0);
            (i64::from(nu) - i64::from(eerder)) * punten(self.werker.per_verschuiving())
        });
        self.dagen.borrow_mut().insert((dag, set), verzet);
        verzet
    }

    fn winst<'p>(&self, prijs: &'p [i64]) -> Winst<'p> {
        let aantal = self.plaatsen.len();
        let mut rest = vec![vec![0; aantal]; aantal + 1];
        for nummer in (0..aantal).rev() {
            rest[nummer] = rest[nummer + 1].clone();
            if let Some(plaats) = self.plaatsen[nummer] {
                rest[nummer][plaats.client] += (plaats.vast - prijs[nummer]).min(0);
            }
        }
        Winst { prijs, rest }
    }

    /// The least that visits from this one on can still add, hours and days left aside.
    fn nog(&self, winst: &Winst<'_>, vanaf: usize, clienten: u32) -> i64 {
        let per_client = winst.rest[vanaf].iter().zip(&self.gezichten).enumerate();
        per_client
            .filter(|(_, (rest, _))| **rest < 0)
            .map(|(client, (rest, gezicht))| {
                if clienten >> client & 1 == 1 {
                    *rest
                } else {
                    (rest + gezicht).min(0)
                }
            })
            .sum()
    }

    /// The cheapest set after earnings with these of the first visits and any of the later ones: costs and set. Where that
    /// takes too long, costs that are certainly not above.
    pub fn best(&self, heeft: u32, beslist: usize, prijs: &[i64]) -> Option<(i64, u32)> {
        let pad = self.pad(heeft)?;
        let winst = self.winst(prijs);
        let nu = pad.kosten - bits(heeft).map(|nummer| prijs[nummer]).sum::<i64>();
        let mut beste = (nu, heeft);
        let mut stappen = 0;
        self.dieper(pad, nu, beslist, &winst, &mut beste, &mut stappen);
        if stappen >= STAPPEN {
            beste.0 = nu + self.nog(&winst, beslist, pad.clienten);
        }
        Some(beste)
    }

    fn dieper(
        &self,
        pad: Pad,
        nu: i64,
        vanaf: usize,
        winst: &Winst<'_>,
        beste: &mut (i64, u32),
        stappen: &mut usize,
    ) {
        for nummer in vanaf..self.plaatsen.len() {
            if *stappen >= STAPPEN || nu + self.nog(winst, nummer, pad.clienten) >= beste.0 {
                return;
            }
            let Some(plaats) = self.plaatsen[nummer] else {
                continue;
            };
            if plaats.vast >= winst.prijs[nummer] && !plaats.lager {
                continue;
            }
            *stappen += 1;
            let Some(verder) = self.erbij(pad, nummer) else {
                continue;
            };
            let straks = nu + verder.kosten - pad.kosten - winst.prijs[nummer];
            if straks < beste.0 {
                *beste = (straks, verder.set);
            }
            self.dieper(verder, straks, nummer + 1, winst, beste, stappen);
        }
    }

    /// All sets that cost at most this after earnings, cheapest first; `None` when there are more than so many.
    pub fn alle(&self, prijs: &[i64], hoogstens: i64, aantal: usize) -> Option<Vec<(i64, u32)>> {
        let winst = self.winst(prijs);
        let mut uit = Vec::new();
        let mut stappen = 0;
        self.verzamel(self.pad(0)?, 0, 0, &winst, hoogstens, &mut |gevonden| {
            uit.extend(gevonden);
            stappen += 1;
            uit.len() <= aantal && stappen <= 20 * aantal
        })
        .then_some(())?;
        uit.sort_unstable();
        Some(uit)
    }

    fn verzamel(
        &self,
        pad: Pad,
        nu: i64,
        vanaf: usize,
        winst: &Winst<'_>,
        hoogstens: i64,
        neem: &mut impl FnMut(Option<(i64, u32)>) -> bool,
    ) -> bool {
        if !neem((nu <= hoogstens).then_some((nu, pad.set))) {
            return false;
        }
        for nummer in vanaf..self.plaatsen.len() {
            if nu + self.nog(winst, nummer, pad.clienten) > hoogstens {
                return true;
            }
            let Some(verder) = self.erbij(pad, nummer) else {
                continue;
            };
            let straks = nu + verder.kosten - pad.kosten - winst.prijs[nummer];
            let kan = straks + self.nog(winst, nummer + 1, verder.clienten) <= hoogstens;
            if kan && !self.verzamel(verder, straks, nummer + 1, winst, hoogstens, neem) {
                return false;
            }
        }
        true
    }
}

/// Points as they are counted here.
pub fn punten(punten: u64) -> i64 {
    i64::try_from(punten).unwrap_or(i64::MAX / 64).min(i64::MAX / 64) * SCHAAL
}

/// The visits of a set.
pub fn bits(mut set: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let nummer = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(nummer)
    })
}
