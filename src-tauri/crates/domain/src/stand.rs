//! Late is asked, never stored: the one function that says where a date stands today.
//!
//! Every list, count and toast uses it, so a program left open over midnight is right the next morning.

use chrono::{Datelike, Days, NaiveDate};

/// Where an open date stands, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stand {
    /// The last day has passed.
    TeLaat,
    /// Today is the last day.
    Vandaag,
    /// Before the end of this week (Sunday).
    DezeWeek,
    /// Within [`BINNENKORT_DAGEN`] days.
    Binnenkort,
    /// Further away.
    Later,
}

/// How many days ahead the work list looks. Own choice: two weeks of work lie on the table, not a year.
pub const BINNENKORT_DAGEN: u64 = 14;

impl Stand {
    /// Where `uiterlijk` stands on `vandaag`.
    pub fn van(uiterlijk: NaiveDate, vandaag: NaiveDate) -> Self {
        if uiterlijk < vandaag {
            Self::TeLaat
        } else if uiterlijk == vandaag {
            Self::Vandaag
        } else if uiterlijk <= einde_van_de_week(vandaag) {
            Self::DezeWeek
        } else if uiterlijk <= vandaag + Days::new(BINNENKORT_DAGEN) {
            Self::Binnenkort
        } else {
            Self::Later
        }
    }
}

impl Stand {
    /// Every stand, in order.
    pub const ALLE: &[Stand] = &[
        Stand::TeLaat,
        Stand::Vandaag,
        Stand::DezeWeek,
        Stand::Binnenkort,
        Stand::Later,
    ];

    /// First and last day that stand here on `vandaag`; `None` is no limit. The first may lie after the last: nothing
    /// stands here then.
    pub fn dagen(self, vandaag: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let morgen = vandaag + Days::new(1);
        let zondag = einde_van_de_week(vandaag);
        let laatste = vandaag + Days::new(BINNENKORT_DAGEN);
        match self {
            Self::TeLaat => (None, Some(vandaag - Days::new(1))),
            Self::Vandaag => (Some(vandaag), Some(vandaag)),
            Self::DezeWeek => (Some(morgen), Some(zondag)),
            Self::Binnenkort => (Some(zondag + Days::new(1)), Some(laatste)),
            Self::Later => (Some(laatste + Days::new(1)), None),
        }
    }
}

/// The Sunday that ends the ISO week of a day.
pub fn einde_van_de_week(day: NaiveDate) -> NaiveDate {
    day + Days::new(u64::from(6 - day.weekday().num_days_from_monday()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_becomes_late_the_morning_after_its_last_day() {
        assert_eq!(Stand::van(d("2027-01-05"), d("2027-01-04")), Stand::DezeWeek);
        assert_eq!(Stand::van(d("2027-01-05"), d("2027-01-05")), Stand::Vandaag);
        assert_eq!(Stand::van(d("2027-01-05"), d("2027-01-06")), Stand::TeLaat);
    }

    #[test]
    fn the_days_of_a_stand_are_those_that_stand_there() {
        for shift in 0..7 {
            let today = d("2027-01-04") + Days::new(shift);
            for offset in 0..40 {
                let day = today - Days::new(10) + Days::new(offset);
                for stand in Stand::ALLE {
                    let (van, tot) = stand.dagen(today);
                    let within = van.is_none_or(|van| van <= day) && tot.is_none_or(|tot| day <= tot);
                    assert_eq!(
                        within,
                        Stand::van(day, today) == *stand,
                        "{stand:?} {day} on {today}"
                    );
                }
            }
        }
    }

    #[test]
    fn this_week_ends_on_sunday() {
        assert_eq!(Stand::van(d("2027-01-10"), d("2027-01-06")), Stand::DezeWeek);
        assert_eq!(Stand::van(d("2027-01-11"), d("2027-01-06")), Stand::Binnenkort);
        assert_eq!(Stand::van(d("2027-01-11"), d("2027-01-10")), Stand::Binnenkort);
        assert_eq!(Stand::van(d("2027-01-20"), d("2027-01-06")), Stand::Binnenkort);
        assert_eq!(Stand::van(d("2027-01-21"), d("2027-01-06")), Stand::Later);
    }
}
