//! Exact figures: shares, averages and amounts without rounding on the way.

use std::cmp::Ordering;

/// A number as a fraction; the denominator is 1 or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Breuk {
    teller: i64,
    noemer: i64,
}

impl Breuk {
    /// A whole number.
    pub fn heel(getal: i64) -> Self {
        Self {
            teller: getal,
            noemer: 1,
        }
    }

    /// A fraction in its lowest terms; `None` when the denominator is not above zero.
    pub fn van(teller: i64, noemer: i64) -> Option<Self> {
        if noemer <= 0 {
            return None;
        }
        let deler = grootste_deler(teller.unsigned_abs(), noemer.unsigned_abs());
        let deler = i64::try_from(deler.max(1)).ok()?;
        Some(Self {
            teller: teller / deler,
            noemer: noemer / deler,
        })
    }

    /// A share in percent.
    pub fn procent(teller: i64, noemer: i64) -> Option<Self> {
        Self::van(teller.checked_mul(100)?, noemer)
    }

    /// Reads `95`, `6.5` or `6,5`.
    pub fn lees(tekst: &str) -> Option<Self> {
        let tekst = tekst.trim().replace(',', ".");
        let (heel, deel) = tekst.split_once('.').unwrap_or((&tekst, ""));
        if deel.len() > 6 || !deel.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let noemer = 10_i64.checked_pow(u32::try_from(deel.len()).ok()?)?;
        let negatief = heel.starts_with('-');
        let heel: i64 = heel.parse().ok()?;
        let deel: i64 = if deel.is_empty() { 0 } else { deel.parse().ok()? };
        let teller = heel.checked_mul(noemer)?;
        Self::van(
            if negatief {
                teller.checked_sub(deel)?
            } else {
                teller.checked_add(deel)?
            },
            noemer,
        )
    }

    /// So many times.
    pub fn maal(self, aantal: i64) -> Option<Self> {
        Self::van(self.teller.checked_mul(aantal)?, self.noemer)
    }

    /// The whole number, when it is one.
    pub fn als_heel(self) -> Option<i64> {
        (self.noemer == 1).then_some(self.teller)
    }

    /// Rounded half up to so many decimals, written with a dot: `94.74`. Whole numbers have no decimals.
    pub fn tekst(self, decimalen: u32) -> String {
        if let Some(heel) = self.als_heel() {
            return heel.to_string();
        }
        let schaal = 10_i128.pow(decimalen.min(9));
        let (teller, noemer) = (i128::from(self.teller) * schaal, i128::from(self.noemer));
        let rond = (teller * 2 + noemer).div_euclid(noemer * 2);
        let (heel, deel) = (rond.abs() / schaal, rond.abs() % schaal);
        let teken = if rond < 0 { "-" } else { "" };
        let deel = format!(
            "{deel:0breed$}",
            breed = usize::try_from(decimalen.min(9)).unwrap_or_default()
        );
        format!("{teken}{heel}.{}", if deel.is_empty() { "0" } else { &deel })
    }
}

impl Ord for Breuk {
    fn cmp(&self, ander: &Self) -> Ordering {
        let links = i128::from(self.teller) * i128::from(ander.noemer);
        links.cmp(&(i128::from(ander.teller) * i128::from(self.noemer)))
    }
}

impl PartialOrd for Breuk {
    fn partial_cmp(&self, ander: &Self) -> Option<Ordering> {
        Some(self.cmp(ander))
    }
}

fn grootste_deler(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { grootste_deler(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_ninety_five_percent_is_ninety_five() {
        let kpi = Breuk::procent(19, 20).unwrap();
        assert_eq!(kpi, Breuk::heel(95));
        assert!(Breuk::procent(949, 1000).unwrap() < kpi);
        assert_eq!(Breuk::procent(18, 19).unwrap().tekst(2), "94.74");
    }

    #[test]
    fn a_figure_reads_with_a_dot_or_a_comma() {
        assert_eq!(Breuk::lees("6,5"), Breuk::van(13, 2));
        assert_eq!(Breuk::lees("-0.5"), Breuk::van(-1, 2));
        assert_eq!(Breuk::lees("7.0"), Some(Breuk::heel(7)));
        assert_eq!(Breuk::lees("zes"), None);
    }
}
