//! Destroying what was kept long enough: proposed, approved by two, carried out, told in numbers.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use serde_json::{Value, json};

const ZIN: &str = "de lange zin van mij";

/// An office of 2010 with one client whose support ended that year, and a note of them.
fn oud() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2010-03-01T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    let notitie = json!({ "id": null, "versie": 0, "client": client, "op": "2010-03-01", "toewijzing": null,
        "tekst": "een parkietenkooi in de gang" });
    kantoor.vraag("notities.bewaar", notitie);
    kantoor.feit(&client, "overlijden", "2010-03-01", json!({}));
    let els = json!({ "naam": "Els", "rol": "teamleider", "team": "", "wachtwoord": ZIN });
    kantoor.vraag("collegas.nieuw", els);
    (kantoor, client)
}

fn als(kantoor: &Kantoor, naam: &str, zin: &str) {
    kantoor.vraag("toegang.vergrendel", json!({}));
    let vraag = json!({ "gebruiker": naam, "wachtwoord": zin });
    kantoor.vraag("toegang.ontgrendel", vraag);
}

fn gevonden(kantoor: &Kantoor, woord: &str) -> Value {
    kantoor.vraag("clienten.lijst", json!({ "zoek": woord }))["totaal"].clone()
}

#[test]
fn nothing_may_go_before_fifteen_years_have_passed() {
    let (kantoor, _) = oud();
    kantoor.klok("2025-03-01T09:00");
    assert_eq!(kantoor.vraag("bewaren.toon", json!({}))["mag_weg"], 0);
    assert_eq!(
        kantoor.nee("bewaren.stel_voor", json!({})),
        "niets_te_vernietigen"
    );
    // The note is old enough; the message and what it brought are of later.
    kantoor.klok("2025-03-02T09:00");
    let blad = kantoor.vraag("bewaren.stel_voor", json!({}));
    let regels = blad["voorstel"]["regels"].as_array().unwrap();
    let soorten: Vec<String> = regels.iter().map(|r| tekst(r, "soort")).collect();
    assert_eq!(soorten, ["Notitie"]);
}

#[test]
fn two_people_approve_and_then_the_dossier_is_gone() {
    let (kantoor, client) = oud();
    let naam = tekst(&kantoor.dossier(&client)["client"], "naam");
    kantoor.klok("2060-01-02T09:00");
    let blad = kantoor.vraag("bewaren.stel_voor", json!({}));
    let voorstel = &blad["voorstel"];
    assert_eq!(tekst(&voorstel["regels"][0], "soort"), "Dossier");
    assert_eq!(tekst(&voorstel["regels"][0], "naam"), naam);
    let vraag = json!({ "vernietiging": voorstel["id"] });
    assert_eq!(kantoor.nee("bewaren.stel_voor", json!({})), "vernietiging_open");
    kantoor.vraag("bewaren.akkoord", vraag.clone());
    // The same person twice is one.
    kantoor.vraag("bewaren.akkoord", vraag.clone());
    assert_eq!(
        kantoor.nee("bewaren.vernietig", vraag.clone()),
        "akkoord_ontbreekt"
    );
    als(&kantoor, "Els", ZIN);
    kantoor.vraag("bewaren.akkoord", vraag.clone());
    assert_eq!(kantoor.nee("bewaren.vernietig", vraag.clone()), "geen_recht");
    als(&kantoor, "Anja", WACHTWOORD);
    assert_eq!(gevonden(&kantoor, "999900006"), 1);
    let blad = kantoor.vraag("bewaren.vernietig", vraag.clone());
    assert_eq!(gevonden(&kantoor, "999900006"), 0);
    assert_eq!(
        kantoor.nee("clienten.dossier", json!({ "client": client })),
        "niet_gevonden"
    );
    let treffers = kantoor.vraag("notities.zoek", json!({ "zoek": "parkietenkooi" }));
    assert_eq!(treffers["treffers"], json!([]));
    assert_eq!(blad["voorstel"], Value::Null);
    let verslag = &blad["verslagen"][0];
    let aantal = |wat: &str| {
        let alle = verslag["tellingen"].as_array().unwrap().clone();
        alle.iter()
            .find(|t| tekst(t, "wat") == wat)
            .map(|t| t["aantal"].clone())
    };
    assert_eq!(aantal("Dossiers"), Some(json!(1)));
    assert_eq!(aantal("Notities"), Some(json!(1)));
    assert!(!verslag.to_string().contains(&naam));
    let log = kantoor.vraag("logboek.toon", json!({}));
    let regel = &log["regels"]
        .as_array()
        .unwrap()
        .iter()
        .find(|r| tekst(r, "wat") == "Vernietigen")
        .unwrap()
        .clone();
    assert!(tekst(regel, "reden").starts_with("1 dossier"), "{regel}");
    assert!(!log["regels"].to_string().contains(&naam));
    let pad = kantoor.bewaar_straks_in("verslag.pdf");
    let vraag = json!({ "vernietiging": verslag["id"] });
    kantoor.vraag("bewaren.verslag", vraag);
    assert!(std::fs::read(pad).unwrap().starts_with(b"%PDF"));
    assert!(
        kantoor
            .app
            .controleer()
            .is_ok_and(|c| c.opslag && c.log && c.sleutels)
    );
}

#[test]
fn who_changes_a_proposal_takes_the_approvals_away_and_what_stays_stays() {
    let (kantoor, client) = oud();
    kantoor.klok("2060-01-02T09:00");
    let blad = kantoor.vraag("bewaren.stel_voor", json!({}));
    let id = blad["voorstel"]["id"].clone();
    let vraag = json!({ "vernietiging": id });
    kantoor.vraag("bewaren.akkoord", vraag.clone());
    let blijft = json!({ "vernietiging": id, "record": client, "reden": "er loopt een rechtszaak" });
    let blad = kantoor.vraag("bewaren.blijft", blijft);
    assert_eq!(blad["voorstel"]["akkoorden"], json!([]));
    kantoor.vraag("bewaren.akkoord", vraag.clone());
    als(&kantoor, "Els", ZIN);
    kantoor.vraag("bewaren.akkoord", vraag.clone());
    als(&kantoor, "Anja", WACHTWOORD);
    kantoor.vraag("bewaren.vernietig", vraag);
    assert_eq!(gevonden(&kantoor, "999900006"), 1);
}

#[test]
fn what_somebody_keeps_longer_after_the_approvals_is_not_destroyed() {
    let (kantoor, client) = oud();
    kantoor.klok("2060-01-02T09:00");
    let id = kantoor.vraag("bewaren.stel_voor", json!({}))["voorstel"]["id"].clone();
    let vraag = json!({ "vernietiging": id });
    kantoor.vraag("bewaren.akkoord", vraag.clone());
    als(&kantoor, "Els", ZIN);
    kantoor.vraag("bewaren.akkoord", vraag.clone());
    let langer = json!({ "client": client, "tot": "2061-01-01", "reden": "rechtszaak" });
    kantoor.vraag("verzoeken.bewaar_langer", langer);
    als(&kantoor, "Anja", WACHTWOORD);
    kantoor.vraag("bewaren.vernietig", vraag);
    assert_eq!(gevonden(&kantoor, "999900006"), 1);
    let blad = kantoor.vraag("bewaren.toon", json!({}));
    assert_eq!((&blad["mag_weg"], &blad["voorstel"]), (&json!(0), &Value::Null));
}
