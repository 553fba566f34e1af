//! What is copied and may not stay, and a window that locks with the system.

use leidraad_app::Gebeurtenis;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

const BSN: &str = "999900006";

/// An office with one client, whose BSN was just copied.
fn gekopieerd() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let vraag = json!({
        "bsn": BSN, "achternaam": "Veen", "voorvoegsel": "", "voorletters": "C", "geboortedatum": "1941-05-12",
        "geslacht": "2", "straat": "", "huisnummer": null, "postcode": "", "plaats": "", "telefoon": "",
    });
    let client = kantoor.vraag("clienten.nieuw", vraag)["client"].clone();
    kantoor.vraag("clienten.bsn_kopieer", json!({ "client": client }));
    assert_eq!(kantoor.klembord().as_deref(), Some(BSN));
    (kantoor, client)
}

#[test]
fn a_copied_bsn_is_gone_after_half_a_minute_and_stands_in_the_log() {
    let (kantoor, client) = gekopieerd();
    kantoor.klok("2027-01-06T09:00:29");
    kantoor.tik();
    assert_eq!(kantoor.klembord().as_deref(), Some(BSN));
    kantoor.klok("2027-01-06T09:00:30");
    kantoor.tik();
    assert_eq!(kantoor.klembord(), None);
    let log = kantoor.vraag("logboek.toon", json!({ "client": client }));
    let regels = log["regels"].as_array().unwrap();
    assert!(regels.iter().any(|r| tekst(r, "wat") == "BSN kopiëren"), "{log}");
}

#[test]
fn what_somebody_copied_since_stays() {
    let (kantoor, _) = gekopieerd();
    kantoor.kopieer_elders("een recept");
    kantoor.klok("2027-01-06T09:05");
    kantoor.tik();
    assert_eq!(kantoor.klembord().as_deref(), Some("een recept"));
}

#[test]
fn locking_ending_and_a_clock_that_goes_back_take_it_away_at_once() {
    let (kantoor, _) = gekopieerd();
    kantoor.vraag("toegang.vergrendel", json!({}));
    assert_eq!(kantoor.klembord(), None);

    let (kantoor, _) = gekopieerd();
    kantoor.app.laat_niets_achter();
    assert_eq!(kantoor.klembord(), None);

    let (kantoor, _) = gekopieerd();
    kantoor.klok("2027-01-06T08:00");
    kantoor.tik();
    assert_eq!(kantoor.klembord(), None);
}

#[test]
fn a_client_without_bsn_leaves_the_clipboard_as_it_was() {
    let (kantoor, _) = gekopieerd();
    let vraag = json!({
        "bsn": "", "achternaam": "Boer", "voorvoegsel": "", "voorletters": "V", "geboortedatum": "1950-01-01",
        "geslacht": "2", "straat": "", "huisnummer": null, "postcode": "", "plaats": "", "telefoon": "",
    });
    let client = kantoor.vraag("clienten.nieuw", vraag)["client"].clone();
    assert_eq!(
        kantoor.nee("clienten.bsn_kopieer", json!({ "client": client })),
        "niet_gevonden"
    );
    assert_eq!(kantoor.klembord().as_deref(), Some(BSN));
}

#[test]
fn when_the_screen_locks_or_the_machine_sleeps_the_window_locks_and_says_so() {
    let (kantoor, _) = gekopieerd();
    while kantoor.gebeurtenissen.try_recv().is_ok() {}
    kantoor.app.scherm_op_slot();
    assert_eq!(kantoor.vraag("toegang.stand", json!({}))["fase"], "vergrendeld");
    assert_eq!(kantoor.klembord(), None);
    let gehoord: Vec<Gebeurtenis> = kantoor.gebeurtenissen.try_iter().collect();
    let toegang =
        |g: &Gebeurtenis| matches!(g, Gebeurtenis::Veranderd(d) if d.iter().any(|d| d.code() == "toegang"));
    assert!(gehoord.iter().any(toegang), "{gehoord:?}");
    // Nobody is signed in: nothing to do, and nothing to tell.
    kantoor.app.scherm_op_slot();
    assert!(kantoor.gebeurtenissen.try_recv().is_err());
}
