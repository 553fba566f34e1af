//! When something happened: a day, or a day with a time where hours count.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// A day, or an exact moment in local time (Europe/Amsterdam).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tijdstip {
    /// Only the day is known.
    Dag(NaiveDate),
    /// Day and time.
    Moment(NaiveDateTime),
}

impl Tijdstip {
    /// The day.
    pub fn dag(self) -> NaiveDate {
        match self {
            Self::Dag(day) => day,
            Self::Moment(moment) => moment.date(),
        }
    }

    /// The moment; a day without a time counts from its beginning.
    pub fn moment(self) -> NaiveDateTime {
        match self {
            Self::Dag(day) => day.and_time(NaiveTime::MIN),
            Self::Moment(moment) => moment,
        }
    }

    /// Reads `2027-02-01` or `2027-02-01T09:00[:00]`.
    pub fn lees(text: &str) -> Option<Self> {
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Some(Self::Dag(day));
        }
        ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
            .iter()
            .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
            .map(Self::Moment)
    }
}

/// ISO text: the day, or day and time.
impl std::fmt::Display for Tijdstip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Dag(day) => write!(f, "{day}"),
            Self::Moment(moment) => write!(f, "{}", moment.format("%Y-%m-%dT%H:%M:%S")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tijdstip_reads_back_what_it_wrote() {
        for text in ["2027-02-01", "2027-02-01T09:05:00"] {
            assert_eq!(Tijdstip::lees(text).map(|t| t.to_string()), Some(text.to_owned()));
        }
        assert_eq!(Tijdstip::lees("1-2-2027"), None);
    }
}
