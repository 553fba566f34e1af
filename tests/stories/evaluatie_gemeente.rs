//! What the municipality hears of an evaluation: feedback, the end, a progress report.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::evaluaties::{bewaar, lijst, vast};

/// A client in another gemeente, in support since 8 February 2027 until the end of the year.
fn onder(gemeente: &str, code: &str) -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten[0].code = code.to_owned();
    let xml = bericht
        .xml()
        .replace("<t:Afzender>0160", &format!("<t:Afzender>{gemeente}"))
        .replace("<b:Categorie>01", "<b:Categorie>02");
    kantoor.lees_tekst_in(&xml);
    let client = kantoor.client();
    kantoor.feit(&client, "start", "2027-02-08", json!({}));
    (kantoor, client)
}

#[test]
fn too_little_progress_asks_for_feedback_and_sending_it_to_the_municipality_is_that() {
    let (kantoor, client) = onder("0148", "02A01");
    kantoor.klok("2027-07-20T09:00");
    let scherm = kantoor.vraag("evaluaties.nieuw", json!({ "client": client, "toewijzing": 1 }));
    let mist: Vec<String> = scherm["ontbreekt"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| format!("{} {}", tekst(o, "veld"), tekst(o, "bron")))
        .collect();
    assert_eq!(
        mist,
        ["afschalen eis 33", "doelen eis 40", "doelmatigheid eis 40"],
        "what this contract wants to see in an evaluation"
    );
    assert_eq!(scherm["terugkoppeling"], json!([]));
    let scherm = bewaar(
        &kantoor,
        &scherm,
        json!({ "gehouden_op": "2027-07-20", "voortgang": "onvoldoende" }),
    );
    let terug = &scherm["terugkoppeling"][0];
    assert_eq!(
        (tekst(terug, "bron"), &terug["gedaan_op"]),
        ("eis 40".into(), &Value::Null),
        "told before it is fixed"
    );
    kantoor.vraag("evaluaties.stel_vast", vast(&scherm, Value::Null));
    kantoor.klok("2027-07-21T09:00");
    let sent = kantoor.vraag(
        "evaluaties.verstuur",
        json!({ "evaluatie": scherm["evaluatie"]["id"], "aan": "toegang", "op": "2027-07-21" }),
    );
    assert_eq!(sent["evaluatie"]["status"], "verstuurd");
    assert_eq!(sent["terugkoppeling"][0]["gedaan_op"], "2027-07-21");
    assert_eq!(
        sent["verzonden"],
        json!([{ "aan": "gemeentelijke toegang", "op": "2027-07-21" }])
    );
}

#[test]
fn an_end_evaluation_closes_its_term_when_it_is_sent_and_not_before() {
    let (kantoor, client) = onder("0148", "02A01");
    kantoor.klok("2027-11-10T09:00");
    assert_eq!(
        tekst(&kantoor.termijn(&client, "DALF-45"), "uiterlijk"),
        "2027-11-19"
    );
    let nieuw = json!({ "client": client, "toewijzing": 1, "soort": "eind" });
    let scherm = kantoor.vraag("evaluaties.nieuw", nieuw);
    assert_eq!(scherm["evaluatie"]["termijn"]["uiterlijk"], "2027-11-19");
    let scherm = bewaar(
        &kantoor,
        &scherm,
        json!({ "gehouden_op": "2027-11-10", "conclusie": "stoppen" }),
    );
    let gevolg = kantoor.vraag("evaluaties.stel_vast", vast(&scherm, Value::Null));
    assert_eq!(
        tekst(&kantoor.termijn(&client, "DALF-45"), "status"),
        "open",
        "fixed is not sent"
    );
    let id = &gevolg["scherm"]["evaluatie"]["id"];
    assert_eq!(gevolg["scherm"]["terugkoppeling"][0]["actie"]["evaluatie"], *id);
    let werk = kantoor.vraag("werklijst.toon", json!({}));
    let item = werk["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|i| i["regel"] == "DALF-45")
        .unwrap();
    assert_eq!(
        (tekst(&item["actie"], "knop"), &item["actie"]["evaluatie"]),
        ("Verzending vastleggen".into(), id)
    );
    let verstuur = |aan: &str| json!({ "evaluatie": id, "aan": aan, "op": "2027-11-10" });
    kantoor.vraag("evaluaties.verstuur", verstuur("client"));
    assert_eq!(tekst(&kantoor.termijn(&client, "DALF-45"), "status"), "open");
    kantoor.vraag("evaluaties.verstuur", verstuur("toegang"));
    assert_eq!(tekst(&kantoor.termijn(&client, "DALF-45"), "status"), "voldaan");
}

#[test]
fn a_progress_report_that_was_asked_for_is_made_and_sent() {
    let (kantoor, client) = onder("0109", "02Z01");
    kantoor.klok("2027-05-03T09:00");
    kantoor.feit(&client, "voortgangsverslag-gevraagd", "2027-05-03", json!({}));
    let regels = lijst(&kantoor, &client);
    let gevraagd = regels.iter().find(|r| r["soort"] == "voortgang").unwrap();
    assert_eq!(gevraagd["status"], "te_plannen");
    let nieuw = json!({ "client": client, "toewijzing": 1, "soort": "voortgang" });
    let scherm = kantoor.vraag("evaluaties.nieuw", nieuw);
    let scherm = bewaar(&kantoor, &scherm, json!({ "gehouden_op": "2027-05-03" }));
    kantoor.vraag("evaluaties.stel_vast", vast(&scherm, Value::Null));
    kantoor.vraag(
        "evaluaties.verstuur",
        json!({ "evaluatie": scherm["evaluatie"]["id"], "aan": "sociaal-werker", "op": "2027-05-03" }),
    );
    let regels = lijst(&kantoor, &client);
    assert!(!regels.iter().any(|r| r["status"] == "te_plannen"), "{regels:?}");
    let feiten = kantoor.dossier(&client)["tijdlijn"].to_string();
    assert!(feiten.contains("Voortgangsverslag verzonden") && !feiten.contains("\"Evaluatie\""));
}
