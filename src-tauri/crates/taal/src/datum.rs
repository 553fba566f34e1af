//! Dates as people say them.

use chrono::{Datelike, NaiveDate};
use leidraad_domain::client::Geboortedatum;
use leidraad_domain::code::DatumGebruik;
use leidraad_domain::datum::Tijdstip;

const DAGEN: [(&str, &str); 7] = [
    ("ma", "maandag"),
    ("di", "dinsdag"),
    ("wo", "woensdag"),
    ("do", "donderdag"),
    ("vr", "vrijdag"),
    ("za", "zaterdag"),
    ("zo", "zondag"),
];
const MAANDEN: [(&str, &str); 12] = [
    ("jan", "januari"),
    ("feb", "februari"),
    ("mrt", "maart"),
    ("apr", "april"),
    ("mei", "mei"),
    ("jun", "juni"),
    ("jul", "juli"),
    ("aug", "augustus"),
    ("sep", "september"),
    ("okt", "oktober"),
    ("nov", "november"),
    ("dec", "december"),
];

fn dagnaam(d: NaiveDate) -> (&'static str, &'static str) {
    DAGEN[d.weekday().num_days_from_monday() as usize]
}

fn maandnaam(d: NaiveDate) -> (&'static str, &'static str) {
    MAANDEN[d.month0() as usize]
}

/// `maart` for 3.
pub(crate) fn maand(nummer: usize) -> Option<&'static str> {
    MAANDEN.get(nummer.checked_sub(1)?).map(|(_, naam)| *naam)
}

/// `di 5 jan 2027`.
pub fn dag(d: NaiveDate) -> String {
    format!("{} {}", dag_zonder_jaar(d), d.year())
}

/// `di 5 jan`.
pub fn dag_zonder_jaar(d: NaiveDate) -> String {
    format!("{} {} {}", dagnaam(d).0, d.day(), maandnaam(d).0)
}

/// `dinsdag 5 januari 2027`.
pub fn lange_dag(d: NaiveDate) -> String {
    format!("{} {} {} {}", dagnaam(d).1, d.day(), maandnaam(d).1, d.year())
}

/// `di 5 jan 2027 om 10:00`, or the day alone.
pub fn moment(op: Tijdstip) -> String {
    match op {
        Tijdstip::Dag(d) => dag(d),
        Tijdstip::Moment(m) => format!("{} om {}", dag(m.date()), m.format("%H:%M")),
    }
}

/// `12 mei 1941`; unknown parts are left out.
pub fn geboren(g: &Geboortedatum) -> String {
    let (d, month) = (g.datum, maandnaam(g.datum).1);
    match &g.gebruik {
        None => format!("{} {month} {}", d.day(), d.year()),
        Some(DatumGebruik::MaandJaar) => format!("{month} {}", d.year()),
        Some(DatumGebruik::AlleenJaar) => d.year().to_string(),
        Some(_) => "onbekend".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_as_people_say_it() {
        let d: NaiveDate = "2027-01-05".parse().unwrap();
        assert_eq!(dag(d), "di 5 jan 2027");
        assert_eq!(lange_dag(d), "dinsdag 5 januari 2027");
    }

    #[test]
    fn unknown_parts_of_a_birth_date_are_left_out() {
        let g = |gebruik| Geboortedatum {
            datum: "1941-05-01".parse().unwrap(),
            gebruik,
        };
        assert_eq!(geboren(&g(None)), "1 mei 1941");
        assert_eq!(geboren(&g(Some(DatumGebruik::MaandJaar))), "mei 1941");
        assert_eq!(geboren(&g(Some(DatumGebruik::GeheelOnbekend))), "onbekend");
    }
}
