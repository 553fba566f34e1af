//! What the organisation must do under a contract: reports by the calendar, and facts that belong to no client.

use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

fn kantoor(nu: &str) -> Kantoor {
    let kantoor = Kantoor::nieuw(nu);
    let mut b = Bericht301::nieuw("A1");
    b.producten = vec![Product301::nieuw(1, "01H02", "2027-02-01")];
    kantoor.lees_tekst_in(&b.xml());
    kantoor
}

fn organisatie_werk(kantoor: &Kantoor) -> Vec<Value> {
    let lijst = kantoor.vraag("werklijst.toon", json!({}));
    let items = lijst["items"].as_array().unwrap();
    items
        .iter()
        .filter(|i| i["soort"] == "organisatie")
        .cloned()
        .collect()
}

#[test]
fn the_production_statement_comes_up_before_the_first_of_march_and_closes_when_it_was_sent() {
    let kantoor = kantoor("2028-02-20T09:00");
    let werk = organisatie_werk(&kantoor);
    let verantwoording = werk.iter().find(|i| i["regel"] == "HARD-10").unwrap();
    assert_eq!(tekst(verantwoording, "uiterlijk"), "2028-02-29");
    assert_eq!(verantwoording["client"], Value::Null);
    let vraag = json!({ "client": null, "contract": "hardenberg-ho", "sleutel": verantwoording["sleutel"] });
    let waarom = kantoor.vraag("werklijst.waarom", vraag);
    assert!(tekst(&waarom, "citaat").contains("elk jaar voor 1 maart een productieverantwoording"));

    let feit = json!({ "contract": "hardenberg-ho", "soort": "rapportage-verzonden", "op": "2028-02-20",
        "velden": { "rapport": "HARD-10", "periode": "2027" } });
    kantoor.vraag("contracten.leg_vast", feit);
    assert!(!organisatie_werk(&kantoor).iter().any(|i| i["regel"] == "HARD-10"));
    let blad = kantoor.vraag("contracten.organisatie", json!({ "contract": "hardenberg-ho" }));
    let feiten = blad["feiten"].as_array().unwrap();
    assert_eq!(feiten.len(), 1);
    let weg = json!({ "contract": "hardenberg-ho", "feit": feiten[0]["id"] });
    kantoor.vraag("contracten.trek_in", weg);
    assert!(organisatie_werk(&kantoor).iter().any(|i| i["regel"] == "HARD-10"));
}

#[test]
fn a_contract_without_clients_asks_nothing_of_the_organisation() {
    let kantoor = Kantoor::nieuw("2028-02-20T09:00");
    assert!(organisatie_werk(&kantoor).is_empty());
}
