//! Words of letters and their templates.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use leidraad_domain::client::Client;
use leidraad_domain::code::Geslacht;
use serde::Deserialize;

use crate::datum::maand;
use crate::sjabloon::{Zinnen, lees, zin};

static WOORDEN: LazyLock<Woorden> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/brieven.toml")));

#[derive(Default, Deserialize)]
struct Woorden {
    soort: BTreeMap<String, (String, String)>,
    papier: Zinnen,
    aanhef: Zinnen,
    aanspreken: Zinnen,
    fout: Zinnen,
}

/// What a template is called, and when it is used.
pub fn sjabloon_label(naam: &str) -> (String, String) {
    WOORDEN
        .soort
        .get(naam)
        .cloned()
        .unwrap_or_else(|| (naam.to_owned(), String::new()))
}

/// A word on the paper, or about it: `brief`, `map`, `telefoon`.
pub fn brief_woord(code: &str) -> String {
    zin(&WOORDEN.papier, code, &[])
}

/// The place of a value that is not known: `[naam van de medewerker]`.
pub fn brief_ontbreekt(wat: &str) -> String {
    zin(&WOORDEN.papier, "ontbreekt", &[("wat", wat)])
}

/// Why one of many papers was not made.
pub fn brief_niet_gemaakt(wat: &str) -> String {
    zin(&WOORDEN.papier, "ontbreekt_regel", &[("wat", wat)])
}

fn geslacht(client: &Client) -> &'static str {
    match client.geslacht {
        Geslacht::Man => "man",
        Geslacht::Vrouw => "vrouw",
        _ => "onbekend",
    }
}

/// `Geachte mevrouw Van der Veen-Bakker`: a voorvoegsel at the beginning takes a capital.
pub fn aanhef(client: &Client) -> String {
    let naam = client.naam.achternaam();
    let mut letters = naam.chars();
    let naam: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect();
    zin(&WOORDEN.aanhef, geslacht(client), &[("naam", &naam)])
}

/// `mevrouw C. van der Veen-Bakker`.
pub fn aanspreken(client: &Client) -> String {
    zin(
        &WOORDEN.aanspreken,
        geslacht(client),
        &[("naam", &client.naam.voluit())],
    )
}

/// `12 oktober 2026`.
pub fn datum_in_brief(d: NaiveDate) -> String {
    format!(
        "{} {} {}",
        d.day(),
        maand(d.month() as usize).unwrap_or_default(),
        d.year()
    )
}

/// What is wrong with a template: a code with the field and the numbers it is about.
pub fn sjabloonfout(code: &str, naam: &str, n: usize, hoogstens: usize) -> String {
    let veld = format!("{{{naam}}}");
    zin(
        &WOORDEN.fout,
        code,
        &[
            ("naam", &veld),
            ("n", &n.to_string()),
            ("hoogstens", &hoogstens.to_string()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use leidraad_domain::client::Geboortedatum;
    use leidraad_domain::code::NaamGebruik;
    use leidraad_domain::naam::{Achternaam, Naam};

    use super::*;

    fn client(geslacht: &str) -> Client {
        Client {
            bsn: None,
            geboortedatum: Geboortedatum {
                datum: "1941-05-12".parse().unwrap(),
                gebruik: None,
            },
            geslacht: Geslacht::van(geslacht),
            naam: Naam {
                geslachtsnaam: Achternaam {
                    achternaam: "Veen".into(),
                    voorvoegsel: Some("van der".into()),
                },
                partnernaam: None,
                voornamen: None,
                voorletters: Some("C".into()),
                gebruik: NaamGebruik::Eigen,
            },
            communicatie: None,
            juridische_status: None,
            vertegenwoordiging: None,
            commentaar: None,
        }
    }

    #[test]
    fn a_letter_greets_with_a_capital_and_names_without() {
        assert_eq!(aanhef(&client("2")), "Geachte mevrouw Van der Veen");
        assert_eq!(aanspreken(&client("1")), "de heer C. van der Veen");
        assert_eq!(aanhef(&client("0")), "Geachte heer of mevrouw Van der Veen");
    }

    #[test]
    fn a_fault_names_the_field_as_it_stands_in_the_text() {
        assert_eq!(
            sjabloonfout("onbekend_veld", "client.leeftijd", 0, 0),
            "Het veld {client.leeftijd} bestaat niet. Kies een veld uit de lijst."
        );
    }

    #[test]
    fn a_date_in_a_letter_has_no_day_of_the_week() {
        assert_eq!(datum_in_brief("2026-10-12".parse().unwrap()), "12 oktober 2026");
    }
}
