//! Appointments in the words of other calendars: iCalendar (RFC 5545), published (RFC 5546).
//!
//! The same appointments give the same bytes: the stamp is the moment of the last change, not now.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use leidraad_domain::datum::Tijdstip;

/// One event.
pub(crate) struct Gebeurtenis {
    /// The same for all moments of one appointment.
    pub uid: String,
    /// Goes up with every change.
    pub volgnummer: u32,
    /// Last changed, in local time.
    pub gewijzigd: NaiveDateTime,
    /// Day, or day and time.
    pub op: Tijdstip,
    /// How long.
    pub minuten: Option<u32>,
    /// What the calendar shows.
    pub kop: String,
    /// Where.
    pub plaats: String,
    /// Anything more.
    pub tekst: String,
    /// It will not take place.
    pub afgezegd: bool,
}

/// Longest line in octets, without its end.
const REGEL: usize = 75;

/// The European rule: from the last Sunday of March to the last Sunday of October.
const TIJDZONE: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The file.
pub(crate) fn maak(organisatie: &str, gebeurtenissen: &[Gebeurtenis]) -> String {
    let mut uit = String::new();
    for regel in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Leidraad//Leidraad//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ] {
        schrijf(&mut uit, regel);
    }
    for regel in TIJDZONE {
        schrijf(&mut uit, regel);
    }
    for gebeurtenis in gebeurtenissen {
        event(&mut uit, organisatie, gebeurtenis);
    }
    schrijf(&mut uit, "END:VCALENDAR");
    uit
}

fn event(uit: &mut String, organisatie: &str, g: &Gebeurtenis) {
    let stempel = utc(g.gewijzigd).format("%Y%m%dT%H%M%SZ").to_string();
    schrijf(uit, "BEGIN:VEVENT");
    schrijf(uit, &format!("UID:{}", g.uid));
    schrijf(uit, &format!("SEQUENCE:{}", g.volgnummer));
    schrijf(uit, &format!("DTSTAMP:{stempel}"));
    schrijf(uit, &format!("LAST-MODIFIED:{stempel}"));
    // Nobody is to answer by mail; the standard wants an organiser nevertheless.
    let naam: String = organisatie
        .chars()
        .filter(|c| !c.is_control() && *c != '"')
        .collect();
    schrijf(uit, &format!("ORGANIZER;CN=\"{naam}\":invalid:nomail"));
    match g.op {
        Tijdstip::Dag(dag) => schrijf(uit, &format!("DTSTART;VALUE=DATE:{}", dag.format("%Y%m%d"))),
        Tijdstip::Moment(begin) => {
            schrijf(uit, &lokaal("DTSTART", begin));
            if let Some(minuten) = g.minuten {
                schrijf(uit, &lokaal("DTEND", begin + TimeDelta::minutes(minuten.into())));
            }
        }
    }
    schrijf(uit, &format!("SUMMARY:{}", tekst(&g.kop)));
    for (naam, waarde) in [("LOCATION", &g.plaats), ("DESCRIPTION", &g.tekst)] {
        if !waarde.is_empty() {
            schrijf(uit, &format!("{naam}:{}", tekst(waarde)));
        }
    }
    let stand = if g.afgezegd { "CANCELLED" } else { "CONFIRMED" };
    schrijf(uit, &format!("STATUS:{stand}"));
    schrijf(uit, "CLASS:PRIVATE");
    schrijf(uit, "END:VEVENT");
}

fn lokaal(naam: &str, moment: NaiveDateTime) -> String {
    format!("{naam};TZID=Europe/Amsterdam:{}", moment.format("%Y%m%dT%H%M%S"))
}

/// A value of type TEXT: commas, semicolons, backslashes and line ends escaped; other control characters left out.
fn tekst(waarde: &str) -> String {
    let mut uit = String::with_capacity(waarde.len());
    for c in waarde.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => uit.extend(['\\', c]),
            '\n' | '\r' => uit.push_str("\\n"),
            c if c.is_control() => {}
            c => uit.push(c),
        }
    }
    uit
}

/// One line, folded after at most 75 octets and never within a character.
fn schrijf(uit: &mut String, regel: &str) {
    let mut lengte = 0;
    for c in regel.chars() {
        if lengte + c.len_utf8() > REGEL {
            uit.push_str("\r\n ");
            lengte = 1;
        }
        uit.push(c);
        lengte += c.len_utf8();
    }
    uit.push_str("\r\n");
}

/// Local time of Amsterdam as UTC. The hour that comes twice in October is taken to be the first.
fn utc(lokaal: NaiveDateTime) -> NaiveDateTime {
    let jaar = lokaal.year();
    let wissel = |maand: u32, uur: u32| {
        let laatste = NaiveDate::from_ymd_opt(jaar, maand, 31)?;
        let zondag = laatste - Days::new(laatste.weekday().num_days_from_sunday().into());
        Some(zondag.and_time(NaiveTime::from_hms_opt(uur, 0, 0)?))
    };
    let zomer = matches!((wissel(3, 2), wissel(10, 3)), (Some(begin), Some(eind)) if begin <= lokaal && lokaal < eind);
    lokaal - TimeDelta::hours(if zomer { 2 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
    }

    #[test]
    fn the_clock_of_amsterdam_moves_on_the_last_sundays_of_march_and_october() {
        for (lokaal, in_utc) in [
            ("2027-02-09T10:00", "2027-02-09T09:00"),
            ("2027-03-28T01:59", "2027-03-28T00:59"),
            ("2027-03-28T03:00", "2027-03-28T01:00"),
            ("2027-07-01T00:30", "2027-06-30T22:30"),
            ("2027-10-31T02:30", "2027-10-31T00:30"),
            ("2027-10-31T03:00", "2027-10-31T02:00"),
        ] {
            assert_eq!(utc(moment(lokaal)), moment(in_utc), "{lokaal}");
        }
    }

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut uit = String::new();
        schrijf(&mut uit, &format!("SUMMARY:{}", "é".repeat(100)));
        for regel in uit.trim_end().split("\r\n") {
            assert!(regel.len() <= REGEL, "{} octets", regel.len());
        }
        assert_eq!(
            uit.replace("\r\n ", ""),
            format!("SUMMARY:{}\r\n", "é".repeat(100))
        );
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(tekst("a,b;c\\d\r\ne\u{7}"), "a\\,b\\;c\\\\d\\ne");
    }
}
