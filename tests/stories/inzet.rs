//! Who comes to a client: the fixed worker, deputies, and the visits that come round.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::medewerkers::{bij, papier};

pub(crate) const NU: &str = "2027-03-01T09:00";

/// What Hardenberg asks of who comes.
pub(crate) fn compleet(kantoor: &Kantoor, wie: &Value) {
    papier(
        kantoor,
        wie,
        json!({ "soort": "vog", "aspecten": [41, 43, 84, 85], "op": "2027-01-15" }),
    );
    papier(
        kantoor,
        wie,
        json!({ "soort": "taal", "code": "nl", "niveau": "C1" }),
    );
    for code in ["geheimhouding", "competenties", "legitimatie"] {
        papier(
            kantoor,
            wie,
            json!({ "soort": "verklaring", "code": code, "op": "2027-02-01" }),
        );
    }
}

/// Somebody who may come, every day from eight to five.
pub(crate) fn inzetbaar(kantoor: &Kantoor, roepnaam: &str, nummer: &str) -> Value {
    let blokken: Vec<Value> = ["ma", "di", "wo", "do", "vr"]
        .iter()
        .map(|dag| json!({ "dag": dag, "van": "08:00", "tot": "17:00" }))
        .collect();
    let wie = bij(
        kantoor,
        roepnaam,
        nummer,
        json!({ "beschikbaar": blokken, "minuten_per_week": 1440 }),
    );
    compleet(kantoor, &wie);
    wie
}

/// An office with one client of Hardenberg who is in care, and the toewijzing.
pub(crate) fn met_client() -> (Kantoor, Value, Value) {
    let kantoor = Kantoor::nieuw(NU);
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    let toewijzing = toewijzing_van(&kantoor, &client);
    (kantoor, client, toewijzing)
}

pub(crate) fn toewijzing_van(kantoor: &Kantoor, client: &Value) -> Value {
    blad(kantoor, client)["toewijzingen"][0]["toewijzing"].clone()
}

pub(crate) fn blad(kantoor: &Kantoor, client: &Value) -> Value {
    kantoor.vraag("inzet.van_client", json!({ "client": client }))
}

pub(crate) fn vast(toewijzing: &Value, wie: &Value, van: &str) -> Value {
    json!({ "toewijzing": toewijzing, "medewerker": wie, "rol": "vast", "van": van })
}

pub(crate) fn elke_dinsdag(toewijzing: &Value) -> Value {
    json!({ "dag": "di", "om_de": 1, "om": "9:00", "minuten": 120, "van": "2027-03-01", "toewijzingen": [toewijzing] })
}

fn feiten(kantoor: &Kantoor, client: &Value) -> Vec<(String, String)> {
    let dossier = kantoor.dossier(client);
    let tijdlijn = dossier["tijdlijn"].as_array().unwrap();
    tijdlijn
        .iter()
        .map(|f| (tekst(f, "feitsoort"), tekst(f, "datum")))
        .collect()
}

fn heeft(kantoor: &Kantoor, client: &Value, soort: &str) -> bool {
    feiten(kantoor, client).iter().any(|(s, _)| s == soort)
}

#[test]
fn a_fixed_worker_is_recorded_with_the_fact_that_the_rules_look_at() {
    let (kantoor, client, toewijzing) = met_client();
    let bram = inzetbaar(&kantoor, "Bram", "100");
    let blad = kantoor.vraag("inzet.zet", vast(&toewijzing, &bram, "2027-03-01"));
    let regel = &blad["toewijzingen"][0]["inzet"][0];
    assert_eq!(
        (tekst(regel, "naam"), tekst(regel, "stand")),
        ("Bram van der Veen".into(), "nu".into())
    );
    assert!(
        heeft(&kantoor, &client, "vaste-medewerker"),
        "{:?}",
        feiten(&kantoor, &client)
    );
    let zijn = kantoor.vraag("medewerkers.caseload", json!({ "medewerker": bram }));
    assert_eq!(zijn["clienten"].as_array().map(Vec::len), Some(1), "{zijn}");

    kantoor.vraag("inzet.trek_in", json!({ "inzet": regel["id"] }));
    assert!(
        !heeft(&kantoor, &client, "vaste-medewerker"),
        "a mistake leaves no fact"
    );
}

#[test]
fn who_may_not_work_under_the_contract_is_refused_with_the_clause_and_an_exception_lifts_it() {
    let (kantoor, _, toewijzing) = met_client();
    let bram = bij(&kantoor, "Bram", "100", json!({}));
    let toets = json!({ "toewijzing": toewijzing, "medewerker": bram, "op": "2027-03-01" });
    let oordeel = kantoor.vraag("inzet.toets", toets.clone());
    assert_eq!(oordeel["uitkomst"], "geblokkeerd");
    let fout = kantoor
        .probeer("inzet.zet", vast(&toewijzing, &bram, "2027-03-01"))
        .unwrap_err();
    assert_eq!(fout.code, "geblokkeerd");
    assert!(fout.zin.contains("eis "), "the clause: {}", fout.zin);
    for b in oordeel["bevindingen"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|b| b["uitkomst"] == "geblokkeerd")
    {
        let vraag = json!({ "medewerker": bram, "contract": "hardenberg-ho", "regel": b["regel"], "van": "2027-03-01",
            "tot": "2027-04-30", "reden": "Gemeente akkoord" });
        kantoor.vraag("medewerkers.sta_toe", vraag);
    }
    assert_eq!(kantoor.vraag("inzet.toets", toets)["uitkomst"], "waarschuwing");
    kantoor.vraag("inzet.zet", vast(&toewijzing, &bram, "2027-03-01"));
}

#[test]
fn a_new_fixed_worker_ends_the_one_before_and_says_why() {
    let (kantoor, client, toewijzing) = met_client();
    let (bram, els) = (
        inzetbaar(&kantoor, "Bram", "100"),
        inzetbaar(&kantoor, "Els", "200"),
    );
    kantoor.vraag("inzet.zet", vast(&toewijzing, &bram, "2027-03-01"));
    let mut vraag = vast(&toewijzing, &els, "2027-03-15");
    vraag["reden"] = json!("ziekte");
    let blad = kantoor.vraag("inzet.zet", vraag);
    let inzet = &blad["toewijzingen"][0]["inzet"];
    let regels: Vec<_> = inzet
        .as_array()
        .unwrap()
        .iter()
        .map(|i| (tekst(i, "naam"), i["tot"].clone()))
        .collect();
    assert_eq!(
        regels,
        [
            ("Els van der Veen".to_owned(), Value::Null),
            ("Bram van der Veen".to_owned(), json!("2027-03-14"))
        ]
    );
    assert!(feiten(&kantoor, &client).contains(&("vervanging".into(), "2027-03-15".into())));
    let eerder = kantoor.probeer("inzet.zet", vast(&toewijzing, &bram, "2027-03-10"));
    assert_eq!(
        eerder.unwrap_err().veld.as_deref(),
        Some("van"),
        "somebody else begins later"
    );
}

#[test]
fn who_was_agreed_not_to_come_to_a_client_is_refused() {
    let (kantoor, client, toewijzing) = met_client();
    let bram = inzetbaar(&kantoor, "Bram", "100");
    let relatie = json!({ "medewerker": bram, "soort": "niet-samen", "client": client, "collega": null, "toelichting": "Buren" });
    kantoor.vraag("medewerkers.relatie", relatie);
    assert_eq!(
        kantoor.nee("inzet.zet", vast(&toewijzing, &bram, "2027-03-01")),
        "geblokkeerd"
    );
}

#[test]
fn visits_that_come_round_are_told_in_words_and_weighed_against_the_indication() {
    let (kantoor, client, toewijzing) = met_client();
    let blad_nu = kantoor.vraag(
        "inzet.reeks_nieuw",
        json!({ "velden": elke_dinsdag(&toewijzing) }),
    );
    let t = &blad_nu["toewijzingen"][0];
    assert_eq!(t["reeksen"][0]["tekst"], "elke week op dinsdag om 9:00, 2 uur");
    assert_eq!((&t["gepland"], &t["toegewezen"]), (&json!(120), &json!(120)));
    let reeks = t["reeksen"][0]["id"].clone();

    let mut velden = elke_dinsdag(&toewijzing);
    velden["om_de"] = json!(2);
    velden["van"] = json!("2027-04-01");
    kantoor.vraag("inzet.reeks_wijzig", json!({ "reeks": reeks, "velden": velden }));
    let reeksen = blad(&kantoor, &client)["toewijzingen"][0]["reeksen"].clone();
    let tot = |n: usize| reeksen[n]["velden"]["tot"].clone();
    assert_eq!(
        (tot(0), tot(1)),
        (Value::Null, json!("2027-03-31")),
        "what was, stays readable"
    );

    let mut fout = elke_dinsdag(&toewijzing);
    fout["om"] = json!("23:30");
    assert_eq!(
        kantoor.nee("inzet.reeks_nieuw", json!({ "velden": fout })),
        "veld_ongeldig"
    );
}
