//! Being told in the real window, by a desktop of our own: toasts, the number beside the clock, and a click on each.

use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::{Kantoor, WACHTWOORD};
use leidraad_tests::venster::{Bureaublad, Getoond, Start, Venster};
use serde_json::json;

/// One contact is late, and urgent help must begin before half past eight.
fn kantoor() -> Kantoor {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten = vec![Product301::nieuw(1, "02Z01", "2027-02-01")];
    let coevorden = bericht.xml().replace(">0160<", ">0109<");
    kantoor.lees_tekst_in(
        &coevorden
            .replace("Categorie>01<", "Categorie>02<")
            .replace("Eenheid>01<", "Eenheid>04<"),
    );
    let client = kantoor.client();
    kantoor.feit(&client, "spoedverzoek", "2027-02-10T08:30", json!({}));
    kantoor
}

fn open(kantoor: &Kantoor, bureaublad: &Bureaublad) -> Venster {
    let venster = Start::op(&kantoor.opslag())
        .nu("2027-02-11T06:00")
        .op_bureaublad(bureaublad)
        .open();
    venster.fill("Wachtwoord", WACHTWOORD);
    venster.click("Openen");
    venster.wait_for_heading("Vandaag");
    venster
}

#[test]
fn a_toast_says_what_is_due_names_nobody_and_opens_it() {
    let kantoor = kantoor();
    let bureaublad = Bureaublad::start();
    let venster = open(&kantoor, &bureaublad);
    let toasts: Vec<Getoond> = (0..3).map(|_| bureaublad.toast()).collect();
    for toast in &toasts {
        for naam in ["Bakker", "999900006", "Molenweg", "Zorg Thuis"] {
            assert!(!toast.alles.contains(naam), "{toast:?}");
        }
    }
    bureaublad.wait_for_number("3");

    let los = |titel: &str| toasts.iter().find(|toast| toast.titel == titel).expect(titel);
    let spoed = los("Spoedhulp binnen 24 uur");
    assert_eq!(spoed.tekst, "Dit kan nog tot 08:30 uur.");
    bureaublad.click(spoed);
    venster.wait_for_heading("Bakker");
    venster.wait_for_heading("Waarom do 11 feb 2027");
    venster.wait_for_text("op zo kort mogelijke termijn");

    let overzicht = los("Werk voor vandaag");
    assert_eq!(
        overzicht.tekst,
        "1 te laat, 2 voor vandaag. Klik om de lijst te openen."
    );
    bureaublad.click(overzicht);
    venster.wait_for_heading("Vandaag");
    venster.wait_for_text("Contact met de inwoner");
    venster.wait_until_gone("Spoedhulp binnen 24 uur");
    assert!(bureaublad.nog_een().is_none());
}

#[test]
fn somebody_looks_at_an_example_and_sets_another_time() {
    let kantoor = kantoor();
    let bureaublad = Bureaublad::start();
    let venster = open(&kantoor, &bureaublad);
    for _ in 0..3 {
        bureaublad.toast();
    }
    venster.click("Instellingen");
    venster.wait_for_heading("Instellingen");
    venster.wait_for_text("Meldingen tonen");
    venster.wait_until_still();
    assert_eq!(venster.axe(), Vec::<String>::new(), "instellingen");
    venster.choose("Overzicht van de dag om", "13:00 uur");
    venster.wait_for_text("De instelling is bewaard");
    venster.click("Laat een voorbeeld zien");
    let voorbeeld = bureaublad.toast();
    assert_eq!(voorbeeld.titel, "Voorbeeld van een melding");
    bureaublad.click(&voorbeeld);
    venster.wait_for_heading("Vandaag");
}
