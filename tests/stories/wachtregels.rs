//! Lines of looks wait for each other, and yet none is missing where somebody relies on it.

use std::time::{Duration, Instant};

use leidraad_store::loglijst::Logvraag;
use leidraad_store::sleutels::Sleutelbestand;
use leidraad_store::{Opslagsleutel, Store, StoreFout};
use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use serde_json::{Value, json};

/// An office with one client, and the key to look into its store beside the program.
fn kantoor() -> (Kantoor, Value, Opslagsleutel) {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let client = kantoor.client();
    let bestand = Sleutelbestand::lees(&kantoor.opslag()).unwrap();
    let sleutel = bestand.probeer("Anja", WACHTWOORD).unwrap();
    (kantoor, client, sleutel)
}

/// The log as it is on the disk now, oldest first: what, and at what time.
fn op_schijf(kantoor: &Kantoor, sleutel: &Opslagsleutel) -> Vec<String> {
    let store = Store::open(&kantoor.opslag(), sleutel.clone()).unwrap();
    assert!(store.logboek_heel().unwrap());
    let vraag = Logvraag {
        aantal: u32::MAX,
        ..Logvraag::default()
    };
    let rijen = store
        .lees(|l| l.logboek(vraag))
        .unwrap_or_else(|f: StoreFout| panic!("{f}"));
    let regel =
        |r: &leidraad_store::loglijst::LogboekRij| format!("{} {}", r.handeling, r.moment.format("%H:%M"));
    rijen.iter().rev().map(regel).collect()
}

#[test]
fn a_look_stands_in_the_log_before_what_was_written_after_it() {
    let (kantoor, client, sleutel) = kantoor();
    kantoor.klok("2027-01-06T10:00");
    kantoor.dossier(&client);
    kantoor.klok("2027-01-06T10:01");
    kantoor.feit(&client, "contact", "2027-01-06", json!({ "met": "client" }));
    let log = op_schijf(&kantoor, &sleutel);
    assert_eq!(
        log[log.len() - 2..],
        ["clienten.dossier 10:00", "feiten.leg_vast 10:01"]
    );
}

#[test]
fn a_look_is_written_soon_without_anybody_asking() {
    let (kantoor, client, sleutel) = kantoor();
    kantoor.klok("2027-01-06T10:00");
    kantoor.dossier(&client);
    let begin = Instant::now();
    while op_schijf(&kantoor, &sleutel).last().unwrap() != "clienten.dossier 10:00" {
        assert!(
            begin.elapsed() < Duration::from_secs(10),
            "nobody writes the look"
        );
        // What another process writes is no event here.
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_window_that_locks_itself_and_a_program_that_ends_leave_no_look_behind() {
    let (kantoor, client, sleutel) = kantoor();
    kantoor.vraag("toegang.actief", json!({}));
    kantoor.klok("2027-01-06T10:00");
    kantoor.dossier(&client);
    kantoor.tik();
    assert_eq!(kantoor.nee("clienten.lijst", json!({})), "niet_aangemeld");
    assert_eq!(
        op_schijf(&kantoor, &sleutel).last().unwrap(),
        "clienten.dossier 10:00"
    );

    let vraag = json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
    kantoor.vraag("toegang.ontgrendel", vraag);
    kantoor.vraag("toegang.actief", json!({}));
    kantoor.klok("2027-01-06T11:00");
    kantoor.dossier(&client);
    // Still being typed: what was found was shown.
    kantoor.vraag("clienten.lijst", json!({ "zoek": "Zzz" }));
    kantoor.app.sluit_af().unwrap();
    let log = op_schijf(&kantoor, &sleutel);
    assert_eq!(
        log[log.len() - 2..],
        ["clienten.dossier 11:00", "clienten.lijst naam 0 11:00"]
    );
}

#[test]
fn two_looks_that_wait_together_are_one_look() {
    let (kantoor, client, _) = kantoor();
    kantoor.klok("2027-01-06T10:00");
    kantoor.dossier(&client);
    kantoor.dossier(&client);
    let regels = kantoor.vraag("logboek.toon", json!({ "client": client }))["regels"].take();
    let lezen =
        |r: &&Value| tekst(r, "moment").starts_with("2027-01-06T10:00") && tekst(r, "wat") == "Dossier lezen";
    assert_eq!(regels.as_array().unwrap().iter().filter(lezen).count(), 1);
}
