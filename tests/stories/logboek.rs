//! The log: what stands in a line, what is refused, and what a wrong bit does to the check.

use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use serde_json::{Value, json};

fn regels(kantoor: &Kantoor, vraag: Value) -> Vec<Value> {
    kantoor.vraag("logboek.toon", vraag)["regels"]
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn a_look_into_a_dossier_says_who_when_in_which_role_with_what_and_about_whom() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let client = kantoor.client();
    kantoor.klok("2027-01-06T10:30");
    kantoor.dossier(&client);
    let gezien = regels(&kantoor, json!({ "client": client }));
    let regel = &gezien[0];
    assert_eq!(tekst(regel, "moment"), "2027-01-06T10:30:00");
    assert_eq!(
        ["wie", "rol", "soort", "wat", "toegangspunt"].map(|k| tekst(regel, k)),
        ["Anja", "Beheerder", "Gelezen", "Dossier lezen", "proef"]
    );
    assert!(!tekst(regel, "over").is_empty());
    let daarna = regels(&kantoor, json!({ "client": client }));
    assert_eq!(
        tekst(&daarna[0], "wat"),
        "Logboek lezen",
        "looking into the log is a line too"
    );
}

#[test]
fn a_refusal_and_wrong_passwords_stand_in_the_log() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let piet = json!({ "naam": "Piet", "rol": "planner", "team": "", "wachtwoord": "de lange zin van mij" });
    kantoor.vraag("collegas.nieuw", piet);
    kantoor.vraag("toegang.vergrendel", json!({}));
    for zin in ["mis geraden zin", "nog eens mis"] {
        kantoor.nee(
            "toegang.ontgrendel",
            json!({ "gebruiker": "Piet", "wachtwoord": zin }),
        );
    }
    let zin = "de lange zin van mij";
    kantoor.vraag(
        "toegang.ontgrendel",
        json!({ "gebruiker": "Piet", "wachtwoord": zin }),
    );
    assert_eq!(kantoor.nee("backup.maak", json!({})), "geen_recht");
    assert_eq!(kantoor.nee("logboek.toon", json!({})), "geen_recht");
    kantoor.vraag("toegang.vergrendel", json!({}));
    kantoor.vraag(
        "toegang.ontgrendel",
        json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD }),
    );
    let alle = kantoor.vraag("logboek.toon", json!({}));
    let piet = alle["gebruikers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|g| tekst(g, "naam") == "Piet");
    let van_piet = regels(&kantoor, json!({ "gebruiker": piet.unwrap()["id"] }));
    let deed: Vec<String> = van_piet
        .iter()
        .map(|r| format!("{} {} {}", tekst(r, "soort"), tekst(r, "wat"), tekst(r, "reden")))
        .collect();
    assert_eq!(
        deed,
        [
            "Toegang Afmelden ",
            "Geweigerd Logboek lezen ",
            "Geweigerd Back-up maken ",
            "Toegang Aanmelden ",
            "Geweigerd Aanmelden met een verkeerd wachtwoord 2 keer",
        ]
    );
    assert!(
        van_piet
            .iter()
            .all(|r| tekst(r, "rol") == "Planner" && tekst(r, "wie") == "Piet")
    );
}

/// What was done, in words, newest first.
fn wat(kantoor: &Kantoor, vraag: Value) -> Vec<String> {
    let gezien = regels(kantoor, vraag);
    gezien.iter().map(|r| tekst(r, "wat")).collect()
}

fn zoek(kantoor: &Kantoor, getypt: &str) {
    kantoor.vraag("clienten.lijst", json!({ "zoek": getypt }));
}

#[test]
fn what_somebody_typed_is_one_line_that_says_on_what_and_not_what() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(3, 1).unwrap();
    kantoor.vraag("toegang.actief", json!({}));
    for getypt in ["9", "99", "99990", "9999000", "999900006"] {
        zoek(&kantoor, getypt);
    }
    zoek(&kantoor, "");
    assert!(!wat(&kantoor, json!({})).iter().any(|w| w.contains("zoeken")));
    kantoor.klok("2027-01-06T09:01");
    kantoor.tik();
    zoek(&kantoor, "999900006");
    kantoor.klok("2027-01-06T09:02");
    kantoor.tik();
    let gezocht: Vec<Value> = regels(&kantoor, json!({}))
        .into_iter()
        .filter(|r| tekst(r, "soort") == "Gezocht")
        .collect();
    assert_eq!(gezocht.len(), 1, "{gezocht:?}");
    assert_eq!(tekst(&gezocht[0], "wat"), "Cliënten zoeken op BSN: 1 gevonden");
    assert_eq!(tekst(&gezocht[0], "moment"), "2027-01-06T09:00:00");
    assert!(!gezocht[0].to_string().contains("99990"));
}

#[test]
fn a_search_stands_above_the_dossier_that_came_of_it_and_another_search_is_another_line() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let client = kantoor.client();
    kantoor.vraag("toegang.actief", json!({}));
    zoek(&kantoor, "12-5-1941");
    zoek(&kantoor, "Zzz");
    kantoor.dossier(&client);
    let vraag = json!({ "zoek": "parkietenkooi" });
    kantoor.vraag("notities.zoek", vraag);
    kantoor.vraag("toegang.vergrendel", json!({}));
    let vraag = json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
    kantoor.vraag("toegang.ontgrendel", vraag);
    let lijnen = wat(&kantoor, json!({}));
    assert_eq!(
        lijnen.iter().take(6).map(String::as_str).collect::<Vec<_>>(),
        [
            "Aanmelden",
            "Afmelden",
            "Notities zoeken op tekst: 0 gevonden",
            "Dossier lezen",
            "Cliënten zoeken op naam: 0 gevonden",
            "Cliënten zoeken op geboortedatum: 0 gevonden",
        ]
    );
}

#[test]
fn without_keys_every_search_is_a_line() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    zoek(&kantoor, "Bakker 7772 AB");
    assert_eq!(
        wat(&kantoor, json!({}))[0],
        "Cliënten zoeken op naam en postcode: 0 gevonden"
    );
}

#[test]
fn the_log_is_asked_for_a_period() {
    let kantoor = Kantoor::nieuw("2027-01-04T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let client = kantoor.client();
    for dag in ["05", "06", "07"] {
        kantoor.klok(&format!("2027-01-{dag}T23:59"));
        kantoor.dossier(&client);
    }
    let dagen = |van: Value, tot: Value| -> Vec<String> {
        let gezien = regels(&kantoor, json!({ "client": client, "van": van, "tot": tot }));
        let lezen = gezien.iter().filter(|r| tekst(r, "wat") == "Dossier lezen");
        lezen.map(|r| tekst(r, "moment")[8..10].to_owned()).collect()
    };
    assert_eq!(dagen(json!("2027-01-06"), json!("2027-01-06")), ["06"]);
    assert_eq!(dagen(json!("2027-01-06"), Value::Null), ["07", "06"]);
    assert_eq!(dagen(Value::Null, json!("2027-01-05")), ["05"]);
    assert_eq!(dagen(Value::Null, Value::Null), ["07", "06", "05"]);
}

#[test]
fn the_log_of_a_client_leaves_as_a_file_and_that_is_a_line() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let client = kantoor.client();
    let pad = kantoor.bewaar_straks_in("logboek.xlsx");
    kantoor.vraag("logboek.bewaar", json!({ "client": client }));
    assert!(std::fs::read(pad).unwrap().starts_with(b"PK"));
    assert_eq!(
        tekst(&regels(&kantoor, json!({}))[0], "wat"),
        "Logboek naar Excel"
    );
}

#[test]
fn one_wrong_bit_in_store_keys_or_head_of_the_log_is_found() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(2, 1).unwrap();
    kantoor.vraag("toegang.vergrendel", json!({}));
    let db = kantoor.opslag();
    let naast = |eind: &str| std::path::PathBuf::from(format!("{}{eind}", db.display()));
    let heel = || {
        let app = kantoor.tweede();
        let vraag = json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
        let sleutels = app.sleutels_heel();
        let goed = app.rpc("toegang.ontgrendel", vraag).is_ok()
            && app.controleer().is_ok_and(|c| c.opslag && c.log && c.sleutels);
        let _ = app.rpc("toegang.vergrendel", json!({}));
        sleutels && goed
    };
    assert!(heel());
    for (pad, keer) in [(db.clone(), 12), (naast(".sleutels"), 8), (naast(".logkop"), 4)] {
        let goed = std::fs::read(&pad).unwrap();
        for n in 0..keer {
            let plaats = (goed.len() - 1) * n / (keer - 1);
            let mut fout = goed.clone();
            fout[plaats] ^= 1 << (n % 8);
            let rest: Vec<_> = [&db, &naast(".sleutels"), &naast(".logkop")]
                .map(|p| (p.clone(), std::fs::read(p).unwrap()))
                .to_vec();
            std::fs::write(&pad, &fout).unwrap();
            // While the log of pages still holds that page, looking puts it right: then the bit is as it was.
            let gezien = !heel();
            let hersteld = pad == db && std::fs::read(&pad).unwrap()[plaats] != fout[plaats];
            assert!(
                gezien || hersteld,
                "{} at {plaats} of {}",
                pad.display(),
                goed.len()
            );
            for (pad, bytes) in rest {
                std::fs::write(pad, bytes).unwrap();
            }
            let _ = std::fs::remove_file(naast("-wal"));
            let _ = std::fs::remove_file(naast("-shm"));
        }
    }
    assert!(heel());
}
