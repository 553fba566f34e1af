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

/// Reads a day as it is written everywhere inside, `2027-02-01`; nothing else. Quicker than a parser of formats: each row
/// of a store has some.
#[must_use]
pub fn lees_dag(text: &str) -> Option<NaiveDate> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |so_far, digit| {
            digit
                .is_ascii_digit()
                .then(|| so_far * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(number(&[a, b, c, d])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[e, f])?, number(&[g, h])?)
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
        if let Some(day) = lees_dag(text) {
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
