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
    fn this_week_ends_on_sunday() {
        assert_eq!(Stand::van(d("2027-01-10"), d("2027-01-06")), Stand::DezeWeek);
        assert_eq!(Stand::van(d("2027-01-11"), d("2027-01-06")), Stand::Binnenkort);
        assert_eq!(Stand::van(d("2027-01-11"), d("2027-01-10")), Stand::Binnenkort);
        assert_eq!(Stand::van(d("2027-01-20"), d("2027-01-06")), Stand::Binnenkort);
        assert_eq!(Stand::van(d("2027-01-21"), d("2027-01-06")), Stand::Later);
    }
}
