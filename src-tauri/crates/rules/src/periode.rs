//! Periods: calendar years, halves, quarters, months, ISO weeks and days, by the day that lies in them.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::Deserialize;

/// What is counted anew each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Tijdvak {
    Kalenderjaar,
    Halfjaar,
    Kwartaal,
    Kalendermaand,
    IsoWeek,
    Dag,
    /// Twelve months from the start of support, and from each anniversary.
    JaarVanafStart,
    /// The whole toewijzing.
    Toewijzing,
}

/// One period: its name and its days, both included.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Periode {
    pub van: NaiveDate,
    pub tot: NaiveDate,
    /// `2027`, `2027-H1`, `2027-K2`, `2027-03`, `2027-W53`, `2027-03-04`.
    pub naam: String,
}

impl Tijdvak {
    /// The period in which a day lies; `None` for the two that depend on the toewijzing.
    pub fn van(self, dag: NaiveDate) -> Option<Periode> {
        let jaar = dag.year();
        let maanden = |eerste: u32, aantal: u32, naam: String| {
            let van = NaiveDate::from_ymd_opt(jaar, eerste, 1)?;
            let tot = van.checked_add_months(Months::new(aantal))?.pred_opt()?;
            Some(Periode { van, tot, naam })
        };
        match self {
            Self::Kalenderjaar => maanden(1, 12, jaar.to_string()),
            Self::Halfjaar => {
                let half = (dag.month() - 1) / 6;
                maanden(half * 6 + 1, 6, format!("{jaar}-H{}", half + 1))
            }
            Self::Kwartaal => {
                let kwart = (dag.month() - 1) / 3;
                maanden(kwart * 3 + 1, 3, format!("{jaar}-K{}", kwart + 1))
            }
            Self::Kalendermaand => maanden(dag.month(), 1, format!("{jaar}-{:02}", dag.month())),
            Self::IsoWeek => {
                let week = dag.iso_week();
                let van = NaiveDate::from_isoywd_opt(week.year(), week.week(), Weekday::Mon)?;
                Some(Periode {
                    van,
                    tot: van.checked_add_days(Days::new(6))?,
                    naam: format!("{}-W{:02}", week.year(), week.week()),
                })
            }
            Self::Dag => Some(Periode {
                van: dag,
                tot: dag,
                naam: dag.to_string(),
            }),
            Self::JaarVanafStart | Self::Toewijzing => None,
        }
    }

    /// Whether its days follow from the calendar alone.
    pub fn van_de_kalender(self) -> bool {
        !matches!(self, Self::JaarVanafStart | Self::Toewijzing)
    }

    /// The period before the one that begins on a day.
    pub fn vorige(self, periode: &Periode) -> Option<Periode> {
        self.van(periode.van.pred_opt()?)
    }

    /// The period after the one that ends on a day.
    pub fn volgende(self, periode: &Periode) -> Option<Periode> {
        self.van(periode.tot.succ_opt()?)
    }
}

impl Periode {
    /// A number that names the period whatever comes before or after it, for stable keys: `202704` for what begins in
    /// April 2027. It tells periods of one kind apart, not weeks or days.
    pub fn nummer(&self) -> u32 {
        u32::try_from(self.van.year()).unwrap_or_default() * 100 + self.van.month()
    }
}

/// The period that a name as `2027-K2` stands for.
pub(crate) fn lees(naam: &str) -> Option<Periode> {
    let (jaar, deel) = naam.split_once('-').unwrap_or((naam, ""));
    let jaar: i32 = jaar.parse().ok().filter(|jaar| (1900..=2999).contains(jaar))?;
    let eerste = |maand: u32| NaiveDate::from_ymd_opt(jaar, maand, 1);
    let nummer = |tekst: &str, hoogste: u32| tekst.parse::<u32>().ok().filter(|n| (1..=hoogste).contains(n));
    match deel.split_at_checked(1) {
        None => Tijdvak::Kalenderjaar.van(eerste(1)?),
        Some(("H", rest)) => Tijdvak::Halfjaar.van(eerste(nummer(rest, 2)? * 6 - 5)?),
        Some(("K" | "Q", rest)) => Tijdvak::Kwartaal.van(eerste(nummer(rest, 4)? * 3 - 2)?),
        Some(("W", rest)) => {
            Tijdvak::IsoWeek.van(NaiveDate::from_isoywd_opt(jaar, nummer(rest, 53)?, Weekday::Mon)?)
        }
        Some(_) => Tijdvak::Kalendermaand.van(eerste(nummer(deel, 12)?)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_back_as_the_period_it_names() {
        for naam in ["2027", "2027-H2", "2027-K4", "2027-12", "2026-W53"] {
            assert_eq!(lees(naam).map(|p| p.naam).as_deref(), Some(naam));
        }
        for naam in ["2027-K5", "2027-13", "2027-W54", "27", "2027-H3", ""] {
            assert_eq!(lees(naam), None, "{naam}");
        }
    }

    #[test]
    fn the_first_days_of_january_may_lie_in_week_53() {
        let dag = NaiveDate::from_ymd_opt(2027, 1, 3).unwrap();
        assert_eq!(Tijdvak::IsoWeek.van(dag).unwrap().naam, "2026-W53");
    }
}
