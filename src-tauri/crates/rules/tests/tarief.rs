//! Rates of a contract, by product, gemeente, class and day.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::code::Eenheid;
use leidraad_rules::{Invoer, Profiel};
use steun::figuren::*;
use steun::proefcontract::KOP;
use steun::*;

const COEVORDEN: &str = "coevorden-borger-odoorn";

#[test]
fn a_delivery_has_the_rate_of_product_gemeente_and_class() {
    let tarief = |product, gemeente, volume, eenheid| {
        let t = in_gemeente(
            met_omvang(onder(COEVORDEN, product, "2027-02-01"), volume, eenheid),
            gemeente,
        );
        let uit = een(&t, &[levering("2027-03-04", &[("minuten", "60")])]);
        figuren(&uit, "COEV-III")
            .into_iter()
            .map(|(_, waarde)| waarde)
            .collect::<Vec<_>>()
    };
    let zelf = "zelfredzaamheid-licht";
    assert_eq!(tarief(zelf, "0109", 2, Eenheid::Uur), ["24581 eurocent"]);
    assert_eq!(tarief(zelf, "1681", 3, Eenheid::Uur), ["54025 eurocent"]);
    assert_eq!(
        tarief("zelfredzaamheid-regulier-lerend", "1681", 3, Eenheid::Uur),
        ["58408 eurocent"]
    );
    assert_eq!(
        tarief("zelfredzaamheid-zwaar", "0109", 5, Eenheid::Uur),
        ["6600 eurocent"]
    );
    assert_eq!(
        tarief("participatie-zwaar", "0109", 5, Eenheid::Dagdeel),
        ["6360 eurocent"]
    );
    assert_eq!(
        tarief("participatie-zwaar", "1681", 5, Eenheid::Dagdeel),
        ["6383 eurocent"]
    );
    assert_eq!(
        tarief("participatie-licht", "1681", 5, Eenheid::Dagdeel),
        ["3822 eurocent"]
    );
    assert_eq!(
        tarief("participatie-licht", "0109", 2, Eenheid::Dagdeel),
        ["35190 eurocent"]
    );
    assert_eq!(
        tarief("participatie-regulier-compenserend", "0109", 3, Eenheid::Dagdeel),
        ["82442 eurocent"]
    );
}

#[test]
fn a_newer_rate_counts_from_its_own_first_day() {
    let regel = r#"[[tarief]]
id = "PROEF-5"
titel = "Tarieven"
onderwerp = "declaratie"
per = "toewijzing"
bron = "eis 5"
citaat = "x"
sterkte = "contract"
rol = "backoffice"
wat_nu = "Gebruik dit tarief."
[[tarief.rij]]
product = ["ho"]
eenheid = "uur"
bedrag = 3000
geldig_van = 2027-01-01
[[tarief.rij]]
product = ["ho"]
eenheid = "uur"
bedrag = 3100
geldig_van = 2028-01-01
"#;
    let profiel = Profiel::lees("proef.toml", &format!("{KOP}{regel}")).unwrap();
    let profielen = leidraad_rules::Profielen::van([profiel]).unwrap();
    let t = onder("proef", "ho", "2027-01-04");
    let feiten = [
        levering("2027-12-31", &[("minuten", "60")]),
        levering("2028-01-01", &[("minuten", "60")]),
    ];
    let uit = leidraad_rules::beoordeel(&profielen, kalender(), &Invoer::van(&[t], &feiten));
    let bedragen: Vec<_> = figuren(&uit, "PROEF-5")
        .into_iter()
        .map(|(_, waarde)| waarde)
        .collect();
    assert_eq!(bedragen, ["3000 eurocent", "3100 eurocent"]);
}

#[test]
fn a_rate_that_could_never_work_is_refused() {
    let kop = "[[tarief]]\nid = \"PROEF-4\"\ntitel = \"Tarief\"\nonderwerp = \"declaratie\"\nper = \"toewijzing\"\n\
               bron = \"eis 4\"\ncitaat = \"x\"\nsterkte = \"contract\"\nrol = \"backoffice\"\nwat_nu = \"Reken.\"\n";
    let tarief = |rijen: &str| Profiel::lees("proef.toml", &format!("{KOP}{kop}{rijen}")).map(|_| ());
    let rij =
        "[[tarief.rij]]\nproduct = [\"ho\"]\neenheid = \"uur\"\nbedrag = 3000\ngeldig_van = 2027-01-01\n";
    tarief(rij).unwrap();
    tarief(&format!("{rij}{}", rij.replace("2027-01-01", "2028-01-01"))).unwrap();
    assert!(tarief(&format!("{rij}{rij}")).is_err());
    assert!(tarief(&format!("{rij}geldig_tot = 2026-12-31\n")).is_err());
    assert!(tarief("rij = []\n").is_err());
}
