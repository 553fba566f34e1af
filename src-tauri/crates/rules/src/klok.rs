//! Exact hours in local time: the clock on the wall goes forward an hour in March and back in October.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

/// Minutes on (or back) from a moment on the wall in Europe/Amsterdam.
///
/// Summer time runs from the last Sunday of March 02:00 to the last Sunday of October 03:00 (Richtlijn 2000/84/EG).
/// The hour that happens twice in October is taken the first time; an hour that does not exist in March is read as
/// the same moment after the change.
pub(crate) fn verder(moment: NaiveDateTime, minuten: i64) -> Option<NaiveDateTime> {
    let utc = moment.checked_sub_signed(TimeDelta::hours(voor_op_utc(moment)))?;
    let later = utc.checked_add_signed(TimeDelta::minutes(minuten))?;
    let zomer = zomertijd(later.date().year()).is_some_and(|(van, tot)| van <= later && later < tot);
    later.checked_add_signed(TimeDelta::hours(if zomer { 2 } else { 1 }))
}

/// Hours that the wall is ahead of UTC.
fn voor_op_utc(muur: NaiveDateTime) -> i64 {
    let zomer = zomertijd(muur.date().year()).is_some_and(|(van, tot)| {
        let uur = TimeDelta::hours(1);
        van.checked_add_signed(uur * 2).is_some_and(|begin| begin <= muur)
            && tot.checked_add_signed(uur * 2).is_some_and(|einde| muur < einde)
    });
    if zomer { 2 } else { 1 }
}

/// First and last moment of summer time, in UTC: 01:00 on the last Sundays of March and October.
fn zomertijd(jaar: i32) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let een_uur = NaiveTime::from_hms_opt(1, 0, 0)?;
    let laatste_zondag = |maand| {
        let laatste = NaiveDate::from_ymd_opt(jaar, maand, 31)?;
        laatste.checked_sub_days(Days::new(u64::from(laatste.weekday().days_since(Weekday::Sun))))
    };
    Some((
        laatste_zondag(3)?.and_time(een_uur),
        laatste_zondag(10)?.and_time(een_uur),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn na(moment: &str, uren: i64) -> String {
        let moment = NaiveDateTime::parse_from_str(moment, "%Y-%m-%dT%H:%M").unwrap();
        verder(moment, uren * 60)
            .unwrap()
            .format("%Y-%m-%dT%H:%M")
            .to_string()
    }

    #[test]
    fn a_day_of_twenty_four_hours_ends_at_the_same_time() {
        assert_eq!(na("2027-02-01T09:30", 24), "2027-02-02T09:30");
        assert_eq!(na("2027-12-31T23:00", 24), "2028-01-01T23:00");
    }

    #[test]
    fn the_night_of_march_is_an_hour_shorter_and_that_of_october_an_hour_longer() {
        assert_eq!(na("2027-03-27T12:00", 24), "2027-03-28T13:00");
        assert_eq!(na("2027-10-30T12:00", 24), "2027-10-31T11:00");
        assert_eq!(na("2027-10-31T12:00", -24), "2027-10-30T13:00");
    }

    #[test]
    fn the_hour_that_happens_twice_is_taken_the_first_time() {
        assert_eq!(na("2027-10-31T02:30", 1), "2027-10-31T02:30");
    }
}
