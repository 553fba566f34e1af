//! A number of points under which no choice can come.
//!
//! Each visit gets a price (Lagrange): whoever does it earns that. At given prices every worker separately picks the set
//! of visits that costs least after earnings, and the prices plus those costs are a bound, because two workers may pick
//! one visit here. Prices go up for visits that nobody picks and down where several do (subgradient, step of Polyak), a
//! fixed number of rounds. All in whole numbers.

use super::rooster::{Rooster, SCHAAL, bits};

const RONDES: usize = 300;
/// After so many rounds without a better bound the steps become half as long.
const GEDULD: usize = 10;

/// Prices, the bound that they give, and what each worker's cheapest set costs after earnings.
pub struct Prijzen {
    /// Per visit.
    pub prijs: Vec<i64>,
    /// No choice costs less.
    pub grens: i64,
    /// Per worker.
    pub best: Vec<i64>,
}

/// Prices for visits that may stay open for `open`, when a choice of `beste` is known.
pub fn prijzen(roosters: &[Rooster<'_>], aantal: usize, open: i64, beste: i64) -> Prijzen {
    let mut prijs = vec![0i64; aantal];
    let mut uit = Prijzen {
        prijs: prijs.clone(),
        grens: i64::MIN,
        best: Vec::new(),
    };
    let mut richting = vec![0i64; aantal];
    let (mut stap, mut stil) = (64, 0);
    for _ in 0..RONDES {
        let mut tekort = vec![1i64; aantal];
        let mut best = Vec::with_capacity(roosters.len());
        for rooster in roosters {
            let (waarde, set) = rooster.best(0, 0, &prijs).unwrap_or((0, 0));
            bits(set).for_each(|nummer| tekort[nummer] -= 1);
            best.push(waarde);
        }
        let grens = prijs.iter().chain(&best).sum();
        if grens > uit.grens {
            (uit.prijs, uit.grens, uit.best) = (prijs.clone(), grens, best);
            stil = 0;
        } else {
            stil += 1;
        }
        if stil == GEDULD {
            (stap, stil) = (stap / 2, 0);
            prijs.clone_from(&uit.prijs);
            richting.fill(0);
            if stap == 0 {
                break;
            }
            continue;
        }
        for ((richting, tekort), prijs) in richting.iter_mut().zip(tekort).zip(&prijs) {
            // At the price of leaving it open, leaving it open is a pick.
            let tekort = if tekort == 1 && *prijs == open { 0 } else { tekort };
            // A little of where it went before keeps it from going to and fro.
            *richting = tekort * 100 + *richting * 6 / 10;
        }
        let lengte: i64 = richting.iter().map(|richting| richting * richting).sum();
        if lengte == 0 || uit.grens >= beste {
            break;
        }
        // Where to: the best choice, but no further than a tenth above what is known.
        let doel = beste.min(uit.grens + uit.grens.abs() / 10 + 100 * SCHAAL);
        let pas = (doel - grens).max(SCHAAL) * stap / 64;
        for (prijs, richting) in prijs.iter_mut().zip(&richting) {
            *prijs = (*prijs + pas * 100 * richting / lengte).min(open);
        }
    }
    uit
}
