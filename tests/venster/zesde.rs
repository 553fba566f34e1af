//! A quality officer makes a contract that nobody typed before, in the forms; the first client under it has a date.

use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::Kantoor;
use leidraad_tests::venster::{Start, Venster};

use crate::binnen::kom_binnen;

fn vul(venster: &Venster, velden: &[(&str, &str)]) {
    for (label, waarde) in velden {
        venster.fill(label, waarde);
    }
}

fn kies(venster: &Venster, lijsten: &[(&str, &str)]) {
    for (label, optie) in lijsten {
        venster.choose(label, optie);
    }
}

fn vul_kop_en_product(venster: &Venster) {
    vul(
        venster,
        &[
            ("Kenmerk", "zesdam-ho"),
            ("Naam", "Zesdam huishoudelijke hulp"),
            ("Korte naam", "Zesdam"),
            ("Geldt vanaf", "1-1-2027"),
        ],
    );
    venster.click("Producten");
    venster.click("Product toevoegen");
    vul(
        venster,
        &[
            ("Kenmerk", "ho"),
            ("Naam", "Huishoudelijke hulp"),
            ("Gemeentecodes", "0160"),
            ("Categorie", "01"),
            ("Productcode", "01Z99"),
            ("Eenheid (code)", "01"),
            ("Frequentie (code)", "2"),
        ],
    );
    venster.choose("Voorziening", "Maatwerkvoorziening");
}

fn vul_regel(venster: &Venster) {
    venster.choose("Regel toevoegen", "Termijn");
    venster.click("Toevoegen");
    venster.wait_for_heading("Termijn");
    vul(
        venster,
        &[
            ("Nummer", "ZES-1"),
            ("Titel", "Start in Zesdam"),
            ("Vindplaats", "artikel 4"),
            ("Letterlijke tekst", "De aanbieder begint binnen vijf werkdagen."),
            ("Wat moet er gebeuren", "Plan de start."),
        ],
    );
    kies(
        venster,
        &[
            ("Onderwerp", "Start"),
            ("Waarover", "per toewijzing"),
            ("Waar het vandaan komt", "uit het contract"),
            ("Wie het doet", "Planner"),
            ("Telt vanaf", "Dagtekening van de 301"),
        ],
    );
    venster.fill("Termijn", "vijf dagen");
    venster.wait_for_text("is geen termijn");
    venster.fill("Termijn", "5 werkdagen");
    venster.click("Meer velden");
    venster.choose("Gedaan als", "Start ondersteuning");
    venster.wait_for_text("Er zijn geen fouten");
}

#[test]
fn a_sixth_contract_is_typed_in_the_forms_and_its_first_client_has_a_date() {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten = vec![Product301::nieuw(1, "01Z99", "2027-02-01")];
    let bestand = kantoor.map().join("toewijzing.xml");
    std::fs::write(&bestand, bericht.xml()).expect("no message");
    let venster = Start::op(&kantoor.opslag())
        .nu("2027-02-03T09:00")
        .kies(&[bestand])
        .open();
    kom_binnen(&venster);

    venster.click("Contracten");
    venster.wait_for_heading("Contracten");
    venster.click("Nieuw contract");
    venster.wait_for_heading("Nieuw contract");
    vul_kop_en_product(&venster);
    vul_regel(&venster);
    venster.wait_until_still();
    assert_eq!(venster.axe(), Vec::<String>::new(), "form");
    venster.fill("Reden", "Gegund op 12 november.");
    venster.click("Bewaren");
    venster.wait_for_heading("Zesdam");
    venster.wait_for_text("De aanbieder begint binnen vijf werkdagen.");

    venster.click("Berichten");
    venster.click("Bestanden kiezen");
    venster.wait_for_text("1 bestand gekozen");
    venster.click("Inlezen");
    venster.wait_for_text("1 ingelezen");
    venster.click("Dossier van");
    venster.wait_for_text("Start in Zesdam");
    // Monday 1 February + 5 working days.
    venster.wait_for_text("8 feb 2027");
    venster.click("Waarom? Start in Zesdam");
    venster.wait_for_text("De aanbieder begint binnen vijf werkdagen.");
}
