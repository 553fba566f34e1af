//! What somebody typed, taken apart: names, dates of birth, telephone numbers and postcodes in every way in which people
//! write them. The index holds the same forms, made by the same functions.

use chrono::{Datelike, NaiveDate};
use leidraad_domain::nummer::Bsn;

/// One thing that was typed, in the forms under which it may stand in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zoekwoord(pub(crate) Vec<Vorm>);

impl Zoekwoord {
    /// What kind of thing it is, for the log: never what was typed.
    pub fn soort(&self) -> &'static str {
        let digits = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
        let day = |form: &Vorm| matches!(form, Vorm::Heel(word) if word.len() == 8 && digits(word));
        if self.0.iter().any(day) {
            return "geboortedatum";
        }
        let words = || {
            self.0.iter().map(|form| match form {
                Vorm::Begin(word) | Vorm::Heel(word) => word.as_str(),
            })
        };
        if words().all(digits) {
            return if words().any(|w| w.len() >= 8 && Bsn::lees(w).is_ok()) {
                "bsn"
            } else if words().any(|w| w.starts_with('0') && w.len() >= TELEFOON) {
                "telefoon"
            } else {
                "nummer"
            };
        }
        let postcode = |word: &str| {
            let parts = word.split_at_checked(4);
            parts.is_some_and(|(cijfers, letters)| is_postcode(cijfers, letters))
        };
        if words().any(postcode) { "postcode" } else { "naam" }
    }

    /// One letter or digit.
    pub(crate) fn is_letter(&self) -> bool {
        self.0
            .iter()
            .all(|form| matches!(form, Vorm::Begin(word) if word.chars().count() == 1))
    }
}

/// One form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Vorm {
    /// Words that begin with this.
    Begin(String),
    /// This word.
    Heel(String),
}

const MAANDEN: &[&str] = &[
    "jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];
/// Fewest digits that are a telephone number, or the beginning of one.
const TELEFOON: usize = 6;

/// A day as the index keeps it: `19410512`.
pub fn datumwoord(datum: NaiveDate) -> String {
    datum.format("%Y%m%d").to_string()
}

/// A telephone number as the index keeps it: digits, from 0 for a Dutch number.
pub fn telefoonwoord(nummer: &str) -> String {
    let digits: String = nummer.chars().filter(char::is_ascii_digit).collect();
    let plus = nummer.trim_start().starts_with('+');
    match digits
        .strip_prefix("0031")
        .or(digits.strip_prefix("31").filter(|_| plus || digits.len() == 11))
    {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    }
}

/// A postcode as the index keeps it: `7772ab`.
pub fn postcodewoord(postcode: &str) -> String {
    postcode.split_whitespace().collect::<String>().to_lowercase()
}

/// Takes apart what was typed; empty when there is nothing to search for.
pub fn zoekwoorden(getypt: &str) -> Vec<Zoekwoord> {
    let delen: Vec<&str> = getypt.split_whitespace().collect();
    let mut words = Vec::new();
    let mut rest = delen.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if let [day, month, year, behind @ ..] = rest
            && let Some(date) = geschreven_datum(day, month, year)
        {
            words.push(Zoekwoord(vec![Vorm::Heel(datumwoord(date))]));
            rest = behind;
            continue;
        }
        let run = rest.iter().take_while(|deel| is_cijfers(deel)).count();
        let (number, behind) = rest.split_at(run);
        if let Some(word) = nummer(&number.join(" ")) {
            words.push(word);
            rest = behind;
            continue;
        }
        if let [letters, behind @ ..] = after
            && is_postcode(first, letters)
        {
            words.push(Zoekwoord(vec![Vorm::Begin(postcodewoord(&format!(
                "{first}{letters}"
            )))]));
            rest = behind;
            continue;
        }
        let parts = first
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty());
        words.extend(parts.map(|part| Zoekwoord(vec![Vorm::Begin(part.to_owned())])));
        rest = after;
    }
    words
}

/// Only digits and what people write between them.
fn is_cijfers(deel: &str) -> bool {
    deel.chars().all(|c| c.is_ascii_digit() || "+-./()".contains(c))
        && deel.chars().any(|c| c.is_ascii_digit())
}

fn is_postcode(cijfers: &str, letters: &str) -> bool {
    cijfers.len() == 4
        && cijfers.bytes().all(|b| b.is_ascii_digit())
        && letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_alphabetic())
}

/// A telephone number, BSN or date of birth in digits; `None` when it is too short to be one.
fn nummer(tekst: &str) -> Option<Zoekwoord> {
    let digits: String = tekst.chars().filter(char::is_ascii_digit).collect();
    let date = cijferdatum(tekst, &digits);
    if digits.len() < TELEFOON && date.is_none() {
        return None;
    }
    let mut forms: Vec<Vorm> = date.into_iter().map(|d| Vorm::Heel(datumwoord(d))).collect();
    if digits.len() >= TELEFOON {
        forms.push(Vorm::Begin(telefoonwoord(tekst)));
        // A BSN of which the leading zero was not typed.
        if digits.len() == 8 {
            forms.push(Vorm::Heel(format!("0{digits}")));
        }
        if !forms.contains(&Vorm::Begin(digits.clone())) {
            forms.push(Vorm::Begin(digits));
        }
    }
    Some(Zoekwoord(forms))
}

/// `12-5-1941`, `12/5/1941`, `12 5 1941`, `12051941`, `1941-05-12`.
fn cijferdatum(tekst: &str, digits: &str) -> Option<NaiveDate> {
    let parts: Vec<u32> = tekst
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let day = |d: u32, m: u32, y: u32| {
        let y = i32::try_from(y).ok()?;
        NaiveDate::from_ymd_opt(y, m, d).filter(|date| (1850..=2150).contains(&date.year()))
    };
    match parts.as_slice() {
        [y, m, d] if *y > 31 => day(*d, *m, *y),
        [d, m, y] => day(*d, *m, *y),
        [one] if digits.len() == 8 => day(one / 1_000_000, one / 10_000 % 100, one % 10_000),
        _ => None,
    }
}

/// `12 mei 1941`.
fn geschreven_datum(dag: &str, maand: &str, jaar: &str) -> Option<NaiveDate> {
    let maand = maand.trim_end_matches('.').to_lowercase().replace("mrt", "maart");
    let month = MAANDEN
        .iter()
        .position(|begin| maand.starts_with(begin) && maand.chars().all(char::is_alphabetic))?;
    NaiveDate::from_ymd_opt(
        jaar.parse().ok()?,
        u32::try_from(month).ok()? + 1,
        dag.parse().ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vormen(getypt: &str) -> Vec<Vec<Vorm>> {
        zoekwoorden(getypt).into_iter().map(|woord| woord.0).collect()
    }

    #[test]
    fn the_kind_of_what_was_typed_can_be_told_without_telling_it() {
        for (typed, kind) in [
            ("de Vries", "naam"),
            ("12-5-1941", "geboortedatum"),
            ("12051941", "geboortedatum"),
            ("12 mei 1941", "geboortedatum"),
            ("999900006", "bsn"),
            ("999900007", "nummer"),
            ("06-12345678", "telefoon"),
            ("+31 6 12345678", "telefoon"),
            ("7772 AB", "postcode"),
            ("7772ab", "postcode"),
        ] {
            let kinds: Vec<&str> = zoekwoorden(typed).iter().map(Zoekwoord::soort).collect();
            assert!(kinds.iter().all(|k| *k == kind), "{typed}: {kinds:?}");
        }
    }

    #[test]
    fn a_date_of_birth_is_one_thing_however_it_is_typed() {
        let day = Vorm::Heel("19410512".to_owned());
        for typed in [
            "12-5-1941",
            "12/05/1941",
            "12051941",
            "12 mei 1941",
            "12 5 1941",
            "1941-05-12",
        ] {
            let found = vormen(typed);
            assert!(found.len() == 1 && found[0].contains(&day), "{typed}: {found:?}");
        }
        assert_eq!(vormen("bakker 12 mei 1941").len(), 2);
        assert_eq!(
            vormen("32-13-1941"),
            [[
                Vorm::Begin("32131941".to_owned()),
                Vorm::Heel("032131941".to_owned())
            ]]
        );
    }

    #[test]
    fn a_telephone_number_is_one_thing_with_or_without_country_and_spaces() {
        for typed in [
            "06 1234 5678",
            "06-12345678",
            "+31 6 12345678",
            "0031612345678",
            "31612345678",
        ] {
            let found = vormen(typed);
            assert!(
                found[0].contains(&Vorm::Begin("0612345678".to_owned())),
                "{typed}: {found:?}"
            );
        }
        assert_eq!(telefoonwoord("+31 (0)523 26 12 34"), "0523261234");
    }

    #[test]
    fn a_postcode_is_one_word_and_a_house_number_another() {
        let expected = [
            vec![Vorm::Begin("7772ab".to_owned())],
            vec![Vorm::Begin("14".to_owned())],
        ];
        assert_eq!(vormen("7772 AB 14"), expected);
        assert_eq!(vormen("Molenweg 14").len(), 2);
    }

    #[test]
    fn names_become_the_beginnings_of_words() {
        assert_eq!(vormen("van der Veen-Bakker").len(), 4);
        assert!(zoekwoorden("  -- ").is_empty() && zoekwoorden("").is_empty());
        assert_eq!(vormen("\" OR 1; --").len(), 2);
    }
}
