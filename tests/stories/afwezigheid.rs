//! Somebody falls ill: visits open by themselves, the contract's clock starts, somebody else is found and told.

use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::inzet::{elke_dinsdag, inzetbaar, met_client, toewijzing_van, vast};
use crate::team::clienten_van;

/// Bram comes every Tuesday at nine.
pub(crate) fn met_bezoeken() -> (Kantoor, Value, Value, Value) {
    let (kantoor, client, toewijzing) = met_client();
    let bram = inzetbaar(&kantoor, "Bram", "100");
    kantoor.vraag("inzet.zet", vast(&toewijzing, &bram, "2027-03-01"));
    kantoor.vraag(
        "inzet.reeks_nieuw",
        json!({ "velden": elke_dinsdag(&toewijzing) }),
    );
    (kantoor, client, toewijzing, bram)
}

pub(crate) fn ziek(kantoor: &Kantoor, wie: &Value, van: &str, tot: Value) -> Value {
    let regel = json!({ "medewerker": wie, "soort": "ziek", "van": van, "tot": tot });
    kantoor.vraag("afwezigheid.nieuw", json!({ "regels": [regel] }))["afwezigheden"][0].clone()
}

fn blad(kantoor: &Kantoor, id: &Value) -> Value {
    kantoor.vraag("afwezigheid.toon", json!({ "afwezigheid": id }))
}

fn feiten(kantoor: &Kantoor, client: &Value) -> Vec<(String, String)> {
    let dossier = kantoor.dossier(client);
    let regels = dossier["tijdlijn"].as_array().unwrap().clone();
    regels
        .iter()
        .map(|f| (tekst(f, "feitsoort"), tekst(f, "datum")))
        .filter(|f| !f.0.is_empty())
        .collect()
}

fn neem_over(kantoor: &Kantoor, id: &Value, bezoek: &Value, wie: &Value) -> Value {
    let regel = json!({ "bezoek": bezoek, "medewerker": wie });
    kantoor.vraag(
        "afwezigheid.neem_over",
        json!({ "afwezigheid": id, "regels": [regel] }),
    )
}

#[test]
fn visits_of_who_is_ill_open_by_themselves_and_close_when_they_are_back() {
    let (kantoor, client, _, bram) = met_bezoeken();
    let ziek = ziek(&kantoor, &bram, "2027-03-01", json!("2027-03-14"));
    assert_eq!(
        (&ziek["bezoeken"], &ziek["open"], &ziek["open_minuten"]),
        (&json!(2), &json!(2), &json!(240))
    );
    assert!(feiten(&kantoor, &client).contains(&("uitval".into(), "2027-03-01".into())));

    let mut velden = ziek["velden"].clone();
    velden["tot"] = json!("2027-03-07");
    let beter = json!({ "afwezigheid": ziek["id"], "versie": ziek["versie"], "velden": velden });
    let gevolg = kantoor.vraag("afwezigheid.wijzig", beter.clone());
    assert_eq!(gevolg["afwezigheden"][0]["open"], 1);
    assert_eq!(kantoor.nee("afwezigheid.wijzig", beter), "intussen_gewijzigd");
    let weg = json!({ "afwezigheid": ziek["id"], "versie": 2 });
    kantoor.vraag("afwezigheid.trek_in", weg);
    assert!(
        !feiten(&kantoor, &client).iter().any(|(s, _)| s == "uitval"),
        "a mistake leaves no fact"
    );
}

#[test]
fn partly_away_opens_only_the_visits_of_that_part_of_the_day() {
    let (kantoor, _, _, bram) = met_bezoeken();
    let regel = |van: &str| json!({ "medewerker": bram, "soort": "verlof", "van": "2027-03-02", "tot": "2027-03-02", "deel_van": van });
    let nieuw = |van: &str| {
        kantoor.vraag("afwezigheid.nieuw", json!({ "regels": [regel(van)] }))["afwezigheden"][0].clone()
    };
    let middag = nieuw("12:00");
    assert_eq!(middag["open"], 0, "the visit is from nine to eleven");
    kantoor.vraag(
        "afwezigheid.trek_in",
        json!({ "afwezigheid": middag["id"], "versie": 1 }),
    );
    assert_eq!(nieuw("10:30")["open"], 1);
}

#[test]
fn candidates_are_ranked_with_reasons_and_who_may_not_come_is_not_among_them() {
    let (kantoor, _, _, bram) = met_bezoeken();
    let els = inzetbaar(&kantoor, "Els", "200");
    crate::medewerkers::bij(&kantoor, "Zonder Vog", "300", json!({}));
    let ziek = ziek(&kantoor, &bram, "2027-03-01", Value::Null);
    let bezoek = blad(&kantoor, &ziek["id"])["bezoeken"][0]["id"].clone();
    let gevonden = kantoor.vraag("afwezigheid.kandidaten", json!({ "bezoek": bezoek }));
    let namen: Vec<String> = gevonden["kandidaten"]
        .as_array()
        .unwrap()
        .iter()
        .map(|k| tekst(k, "naam"))
        .collect();
    assert_eq!(namen, ["Els van der Veen"], "{gevonden:#}");
    assert_eq!(
        (&gevonden["mag_niet"], &gevonden["kandidaten"][0]["om"]),
        (&json!(1), &json!("09:00"))
    );
    let redenen = gevonden["kandidaten"][0]["redenen"].as_array().unwrap();
    let som: u64 = redenen.iter().map(|r| r["punten"].as_u64().unwrap()).sum();
    assert_eq!(json!(som), gevonden["kandidaten"][0]["punten"]);
    assert!(
        redenen
            .iter()
            .all(|r| !tekst(r, "zin").contains('{') && !tekst(r, "zin").is_empty())
    );

    neem_over(&kantoor, &ziek["id"], &bezoek, &els);
    let zonder = json!({ "bezoek": bezoek, "medewerker": bram });
    let fout = kantoor.probeer(
        "afwezigheid.neem_over",
        json!({ "afwezigheid": ziek["id"], "regels": [] }),
    );
    assert_eq!(fout.unwrap_err().code, "veld_leeg");
    drop(zonder);
}

#[test]
fn a_proposal_is_accepted_by_the_line_records_the_replacement_and_can_be_undone() {
    let (kantoor, client, _, bram) = met_bezoeken();
    let els = inzetbaar(&kantoor, "Els", "200");
    let ziek = ziek(&kantoor, &bram, "2027-03-01", json!("2027-03-14"));
    let voorstel = kantoor.vraag("afwezigheid.voorstel", json!({ "afwezigheid": ziek["id"] }));
    assert_eq!(
        (&voorstel["bewezen"], voorstel["regels"].as_array().unwrap().len()),
        (&json!(true), 2)
    );
    assert!(
        voorstel["regels"]
            .as_array()
            .unwrap()
            .iter()
            .all(|r| r["kandidaat"]["medewerker"] == els)
    );

    let regel = &voorstel["regels"][0];
    let gevolg = neem_over(&kantoor, &ziek["id"], &regel["bezoek"]["id"], &els);
    assert_eq!(gevolg["bezoeken"][0]["stand"], "gepland");
    assert!(feiten(&kantoor, &client).contains(&("vervanging".into(), "2027-03-02".into())));
    assert_eq!(
        blad(&kantoor, &ziek["id"])["afwezigheid"]["open"],
        1,
        "the other line stays open"
    );

    let terug = kantoor.vraag(
        "planning.maak_ongedaan",
        json!({ "handeling": gevolg["handeling"] }),
    );
    assert_eq!(terug["bezoeken"][0]["stand"], "open");
    assert!(!feiten(&kantoor, &client).iter().any(|(s, _)| s == "vervanging"));
}

#[test]
fn each_contract_starts_its_own_clock_and_the_call_stops_it() {
    let kantoor = Kantoor::nieuw("2027-03-01T09:00");
    let mut b = Bericht301::nieuw("D1");
    b.producten = vec![Product301::nieuw(1, "01D01", "2027-02-01")];
    // Of Diemen: the message comes from its gemeente.
    kantoor.lees_tekst_in(&b.xml().replace("<t:Afzender>0160<", "<t:Afzender>0384<"));
    let client = clienten_van(&kantoor.vraag("clienten.lijst", json!({})))[0].clone();
    let toewijzing = toewijzing_van(&kantoor, &client);
    let bram = inzetbaar(&kantoor, "Bram", "100");
    let mut velden = elke_dinsdag(&toewijzing);
    velden["medewerker"] = bram.clone();
    kantoor.vraag("inzet.reeks_nieuw", json!({ "velden": velden }));

    let ziek = ziek(&kantoor, &bram, "2027-03-01", Value::Null);
    let termijn = kantoor.termijn(&client, "DUO-12.10a");
    assert_eq!(termijn["uiterlijk"], "2027-03-04", "three working days");
    let bellen = blad(&kantoor, &ziek["id"])["bellen"][0].clone();
    let regels: Vec<String> = bellen["contract"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| tekst(m, "regel"))
        .collect();
    assert!(regels.contains(&"DUO-12.10a".to_owned()), "{bellen:#}");

    let gebeld =
        json!({ "afwezigheid": ziek["id"], "client": client, "gebeld": true, "tekst": "Gebeld: Els komt." });
    let daarna = kantoor.vraag("afwezigheid.noteer", gebeld);
    assert!(!daarna["bellen"][0]["gebeld_op"].is_null());
    assert_eq!(daarna["inspanningen"][0]["door"], "Anja");
    assert_eq!(kantoor.termijn(&client, "DUO-12.10a")["status"], "voldaan");
}

#[test]
fn when_nobody_can_be_found_the_contract_says_who_must_be_told() {
    let (kantoor, client, _, bram) = met_bezoeken();
    let ziek = ziek(&kantoor, &bram, "2027-03-01", Value::Null);
    let voorstel = kantoor.vraag("afwezigheid.voorstel", json!({ "afwezigheid": ziek["id"] }));
    assert!(
        voorstel["regels"][0]["kandidaat"].is_null(),
        "what stays open stays in sight"
    );
    let geen = json!({ "afwezigheid": ziek["id"], "client": client });
    let daarna = kantoor.vraag("afwezigheid.geen_vervanging", geen);
    let regels: Vec<String> = daarna["bellen"][0]["contract"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| tekst(m, "regel"))
        .collect();
    assert!(regels.contains(&"HARD-37c".to_owned()), "{regels:?}");
}

#[test]
fn leave_for_the_summer_is_recorded_for_many_at_once_or_not_at_all() {
    let (kantoor, _, _, bram) = met_bezoeken();
    let els = inzetbaar(&kantoor, "Els", "200");
    let verlof = |wie: &Value, tot: &str| json!({ "medewerker": wie, "soort": "verlof", "van": "2027-07-05", "tot": tot });
    let fout = json!({ "regels": [verlof(&bram, "2027-07-25"), verlof(&els, "2027-07-04")] });
    assert_eq!(kantoor.nee("afwezigheid.nieuw", fout), "veld_ongeldig");
    let lijst = || kantoor.vraag("afwezigheid.lijst", json!({ "tot": "2027-12-31" }))["afwezigheden"].clone();
    assert_eq!(lijst(), json!([]));
    let goed = json!({ "regels": [verlof(&bram, "2027-07-25"), verlof(&els, "2027-07-25")] });
    let gevolg = kantoor.vraag("afwezigheid.nieuw", goed);
    assert_eq!(
        (&gevolg["clienten"], &gevolg["afwezigheden"][0]["open"]),
        (&json!(1), &json!(3))
    );
    assert_eq!(lijst().as_array().unwrap().len(), 2);
}

#[test]
fn the_page_for_who_replaces_tells_when_and_what() {
    let (kantoor, client, _, bram) = met_bezoeken();
    let vraag = json!({ "client": client, "medewerker": bram, "van": "2027-03-01" });
    let blad = kantoor.vraag("afwezigheid.overdracht", vraag.clone());
    assert_eq!(blad["paginas"].as_array().unwrap().len(), 1);
    let pad = kantoor.bewaar_straks_in("overdracht.pdf");
    kantoor.vraag("afwezigheid.overdracht_pdf", vraag);
    assert!(std::fs::read(pad).unwrap().starts_with(b"%PDF"));
}
