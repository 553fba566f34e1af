//! The last day after a period, in words: `voor 1 maart`, `uiterlijk 30 juli`, `binnen 1 maand`, `in het tijdvak`.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::duur::{Binnen, Duur};
use crate::kalender::Kalender;
use crate::periode::Periode;
use crate::rekenen::{self, Telling};

const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The last day of one period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum Uiterlijk {
    /// `voor 1 maart`: the day before it (C11).
    Voor(u32, u32),
    /// `uiterlijk 30 juli`: that day included.
    Op(u32, u32),
    /// `in het tijdvak`: its own last day.
    InTijdvak,
    /// `eerste dag van de volgende maand`: on that day, not before it.
    EersteDag,
    /// `binnen 1 maand`, `einde van de volgende maand`: counted from the last day of the period.
    Na(Binnen),
    /// `binnen 3 maanden na het eerste feit`: counted from the first fact in the period.
    NaEerste(Binnen),
}

impl Uiterlijk {
    /// Counts; `eerste` is the day of the first fact in the period. With the day at which the count begins.
    pub fn tel(
        &self,
        kalender: &Kalender,
        periode: &Periode,
        eerste: Option<NaiveDate>,
    ) -> Option<(NaiveDate, Option<Duur>, Telling)> {
        let op = |dag: NaiveDate| {
            let telling = rekenen::op_de_dag(kalender, dag);
            Some((periode.tot, None, telling))
        };
        match self {
            Self::Voor(dag, maand) => op(eerstvolgende(periode.tot, *dag, *maand)?.pred_opt()?),
            Self::Op(dag, maand) => op(eerstvolgende(periode.tot, *dag, *maand)?),
            Self::InTijdvak => op(periode.tot),
            Self::EersteDag => {
                let dag = rekenen::einde_van_maand(periode.tot, 0)?.succ_opt()?;
                Some((periode.tot, None, rekenen::tel(kalender, dag, None, false)?))
            }
            Self::Na(binnen) => {
                let telling = rekenen::tel(kalender, periode.tot, binnen.0, true)?;
                Some((periode.tot, binnen.0, telling))
            }
            Self::NaEerste(binnen) => {
                let eerste = eerste?;
                Some((eerste, binnen.0, rekenen::tel(kalender, eerste, binnen.0, true)?))
            }
        }
    }
}

/// The first such day after another.
fn eerstvolgende(na: NaiveDate, dag: u32, maand: u32) -> Option<NaiveDate> {
    let in_jaar = |jaar| NaiveDate::from_ymd_opt(jaar, maand, dag);
    let dit_jaar = in_jaar(na.year())?;
    if dit_jaar > na {
        Some(dit_jaar)
    } else {
        in_jaar(na.year().checked_add(1)?)
    }
}

impl TryFrom<String> for Uiterlijk {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        match tekst.as_str() {
            "in het tijdvak" => return Ok(Self::InTijdvak),
            "eerste dag van de volgende maand" => return Ok(Self::EersteDag),
            "einde van de volgende maand" => return Binnen::try_from(tekst).map(Self::Na),
            _ => {}
        }
        if let Some(rest) = tekst.strip_prefix("binnen ") {
            return match rest.strip_suffix(" na het eerste feit") {
                Some(duur) => Binnen::try_from(duur.to_owned()).map(Self::NaEerste),
                None => Binnen::try_from(rest.to_owned()).map(Self::Na),
            };
        }
        // A day that is not there every year, as 29 February, is none.
        let dag = |rest: &str| {
            let (dag, maand) = rest.split_once(' ')?;
            let dag: u32 = dag.parse().ok()?;
            let maand = u32::try_from(MAANDEN.iter().position(|naam| *naam == maand)?).ok()? + 1;
            NaiveDate::from_ymd_opt(2027, maand, dag).map(|_| (dag, maand))
        };
        let voor = tekst
            .strip_prefix("voor ")
            .and_then(dag)
            .map(|(d, m)| Self::Voor(d, m));
        let op = || {
            tekst
                .strip_prefix("uiterlijk ")
                .and_then(dag)
                .map(|(d, m)| Self::Op(d, m))
        };
        voor.or_else(op).ok_or_else(|| {
            format!(
                "`{tekst}` is no last day: write `voor 1 maart`, `uiterlijk 30 juli`, `binnen 1 maand`, `binnen 3 maanden \
                 na het eerste feit`, `einde van de volgende maand`, `eerste dag van de volgende maand` or `in het tijdvak`"
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::periode;

    fn dag(tekst: &str, naam: &str) -> String {
        let kalender = Kalender::nederland().unwrap();
        let uiterlijk = Uiterlijk::try_from(tekst.to_owned()).unwrap();
        let (_, _, telling) = uiterlijk
            .tel(&kalender, &periode::lees(naam).unwrap(), None)
            .unwrap();
        telling.uiterlijk.to_string()
    }

    #[test]
    fn before_the_first_of_march_is_the_last_of_february_in_leap_years_too() {
        assert_eq!(dag("voor 1 maart", "2027"), "2028-02-29");
        assert_eq!(dag("voor 1 maart", "2028"), "2029-02-28");
    }

    #[test]
    fn a_day_by_name_is_the_first_one_after_the_period() {
        assert_eq!(dag("uiterlijk 1 april", "2027"), "2028-04-01");
        assert_eq!(dag("voor 1 april", "2027"), "2028-03-31");
        assert_eq!(dag("uiterlijk 30 juli", "2027-H1"), "2027-07-30");
        assert_eq!(dag("uiterlijk 30 januari", "2027-H2"), "2028-01-30");
        assert_eq!(dag("uiterlijk 1 november", "2026"), "2027-11-01");
    }

    #[test]
    fn months_after_a_period_keep_the_day_number() {
        assert_eq!(dag("binnen 1 maand", "2027-H1"), "2027-07-30");
        assert_eq!(dag("binnen 1 maand", "2027-H2"), "2028-01-31");
        assert_eq!(dag("einde van de volgende maand", "2027-02"), "2027-03-31");
        assert_eq!(dag("einde van de volgende maand", "2027-01"), "2027-02-28");
        assert_eq!(dag("eerste dag van de volgende maand", "2027-12"), "2028-01-01");
        assert_eq!(dag("in het tijdvak", "2028-02"), "2028-02-29");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for tekst in [
            "",
            "1 maart",
            "voor 30 februari",
            "uiterlijk 29 februari",
            "voor 1 brumaire",
            "binnen kort",
        ] {
            assert!(Uiterlijk::try_from(tekst.to_owned()).is_err(), "{tekst}");
        }
    }
}
