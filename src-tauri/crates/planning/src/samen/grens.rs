//! A number of points under which no choice can come.
//!
//! Each visit gets a price (Lagrange): whoever does it earns that. At given prices every worker separately picks the set
//! of visits that costs least after earnings, and the prices plus those costs are a bound, because two workers may pick
//! one visit here. Prices go up for visits that nobody picks and down where several do (subgradient, step of Polyak), a
//! fixed number of rounds. All in whole numbers.

/// Points are multiplied by this, so that prices have parts of a point.
pub const DEEL: i64 = 16;
const RONDES: usize = 150;

/// The visits of one worker at their costs.
pub struct Lijst {
    /// Sets that can be done, with costs; the empty set among them.
    pub sets: Vec<(u32, i64)>,
    /// Set when there were too many of them: only what each visit costs at least is known.
    pub ruim: Option<Ruim>,
}

/// A worker with too many possible sets to list. Hours and days are left out of the bound.
pub struct Ruim {
    /// Costs of each visit, the face left out; `None` cannot be done.
    pub vast: Vec<Option<i64>>,
    /// Visits of each client and the lowest costs of a face there.
    pub clienten: Vec<(u32, i64)>,
}

impl Ruim {
    /// The least that can be reached with what is still free, beside the visits in `heeft`; and with which.
    pub fn best(&self, heeft: u32, beslist: u32, prijs: &[i64]) -> (i64, u32) {
        let mut uit = (0, 0);
        for (bezoeken, gezicht) in &self.clienten {
            let mut deel = if heeft & bezoeken == 0 { *gezicht } else { 0 };
            let mut set = 0;
            for nummer in bits(bezoeken & !beslist) {
                let winst = self.vast[nummer].map_or(0, |vast| vast - prijs[nummer]);
                if winst < 0 {
                    deel += winst;
                    set |= 1 << nummer;
                }
            }
            if deel < 0 {
                uit = (uit.0 + deel, uit.1 | set);
            }
        }
        uit
    }
}

/// Prices, and the bound that they give; both times [`DEEL`]. `beste` is a choice that was found.
pub fn prijzen(lijsten: &[Lijst], aantal: usize, open: i64, beste: i64) -> (Vec<i64>, i64) {
    let mut prijs = vec![0; aantal];
    let mut uit = (prijs.clone(), i64::MIN);
    let (mut stap, mut stil) = (16, 0);
    for _ in 0..RONDES {
        let tabel = Tabel::van(&prijs);
        let mut grens: i64 = prijs.iter().sum();
        let mut tekort = vec![1i64; aantal];
        for lijst in lijsten {
            let (waarde, set) = match &lijst.ruim {
                Some(ruim) => ruim.best(0, 0, &prijs),
                None => lijst.best(&tabel),
            };
            grens += waarde;
            bits(set).for_each(|nummer| tekort[nummer] -= 1);
        }
        if grens > uit.1 {
            uit = (prijs.clone(), grens);
            stil = 0;
        } else {
            stil += 1;
            if stil == 8 {
                (stap, stil) = (stap / 2, 0);
                prijs.clone_from(&uit.0);
                if stap == 0 {
                    break;
                }
                continue;
            }
        }
        for (tekort, prijs) in tekort.iter_mut().zip(&prijs) {
            // At the price of leaving it open, leaving it open is a pick.
            if *tekort == 1 && *prijs == open {
                *tekort = 0;
            }
        }
        let lengte: i64 = tekort.iter().map(|tekort| tekort * tekort).sum();
        if lengte == 0 {
            break;
        }
        let pas = ((beste - grens) * stap / (16 * lengte)).max(1);
        for (prijs, tekort) in prijs.iter_mut().zip(&tekort) {
            *prijs = (*prijs + pas * tekort).min(open);
        }
    }
    uit
}

impl Lijst {
    fn best(&self, tabel: &Tabel) -> (i64, u32) {
        let mut uit = (i64::MAX, 0);
        for (set, kosten) in &self.sets {
            let waarde = kosten - tabel.som(*set);
            if waarde < uit.0 {
                uit = (waarde, *set);
            }
        }
        uit
    }
}

/// Sums of prices of ten visits at once.
pub struct Tabel {
    laag: Vec<i64>,
    hoog: Vec<i64>,
}

impl Tabel {
    /// Of these prices.
    pub fn van(prijs: &[i64]) -> Self {
        let helft = |begin: usize| {
            let mut som = vec![0i64; 1 << 10];
            for set in 1usize..1 << 10 {
                let nummer = set.trailing_zeros() as usize;
                som[set] = som[set & (set - 1)] + prijs.get(begin + nummer).copied().unwrap_or(0);
            }
            som
        };
        Self {
            laag: helft(0),
            hoog: helft(10),
        }
    }

    /// Of a set.
    pub fn som(&self, set: u32) -> i64 {
        self.laag[(set & 1023) as usize] + self.hoog[(set >> 10 & 1023) as usize]
    }
}

/// The visits of a set.
pub fn bits(mut set: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let nummer = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(nummer)
    })
}
