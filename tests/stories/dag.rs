//! A day of a coordinator: the list, why, recording, withdrawing, and the next morning.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, bericht, tekst};
use serde_json::{Value, json};

fn met_301(nu: &str) -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw(nu);
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    (kantoor, client)
}

#[test]
fn the_cards_count_exactly_the_list() {
    let kantoor = Kantoor::nieuw("2026-08-06T09:00");
    let all: Vec<_> = ["002", "003", "009", "010", "024", "035"]
        .iter()
        .map(|n| bericht(&format!("301-{n}-hardenberg-ho.xml")))
        .chain([bericht("301-a-initieel.xml")])
        .collect();
    kantoor.lees_in(&all, json!({}));
    let list = kantoor.vraag("werklijst.toon", json!({ "tot": "2027-12-31" }));
    let items = list["items"].as_array().unwrap();
    let count = |stand: &str| {
        items
            .iter()
            .filter(|i| i["stand"] == stand && i["soort"] != "toewijzing")
            .count()
    };
    for stand in ["te_laat", "vandaag", "deze_week", "binnenkort", "later"] {
        assert_eq!(list["tellers"][stand], count(stand), "{stand}");
    }
    let waiting = items.iter().filter(|i| i["soort"] == "toewijzing").count();
    assert_eq!(list["tellers"]["wacht_op_contract"], waiting);
    assert!(count("te_laat") > 0 && count("vandaag") > 0 && waiting == 1);
}

#[test]
fn a_date_is_late_the_next_morning_without_anybody_doing_anything() {
    let (kantoor, client) = met_301("2027-02-15T17:00");
    assert_eq!(kantoor.termijn(&client, "HARD-21a")["stand"], "vandaag");
    assert!(!kantoor.werk().iter().any(|t| t.starts_with("Cliënt informeren")));
    kantoor.klok("2027-02-16T00:01");
    assert_eq!(kantoor.termijn(&client, "HARD-21a")["status"], "te_laat");
    assert!(kantoor.werk().iter().any(|t| t.starts_with("Cliënt informeren")));
}

#[test]
fn another_start_with_approval_moves_the_date_and_withdrawing_it_moves_it_back() {
    let (kantoor, client) = met_301("2027-02-10T09:00");
    assert_eq!(
        tekst(&kantoor.termijn(&client, "HARD-21a"), "uiterlijk"),
        "2027-02-15"
    );
    let feit = kantoor.feit(
        &client,
        "ander-startmoment-akkoord",
        "2027-02-09",
        json!({ "datum": "2027-03-01" }),
    );
    assert_eq!(
        tekst(&kantoor.termijn(&client, "HARD-21a"), "uiterlijk"),
        "2027-03-01"
    );
    let why = kantoor.vraag(
        "werklijst.waarom",
        json!({ "client": client, "sleutel": "HARD-21a/t1/1" }),
    );
    assert_eq!(why["vraag"], "Waarom ma 1 mrt 2027?");
    assert!(tekst(&why, "citaat").starts_with("De opdrachtnemer start uiterlijk binnen 10 werkdagen"));
    let others: Vec<String> = why["ook"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| tekst(b, "citaat"))
        .collect();
    assert!(
        others.iter().any(|c| c.contains("met goedkeuring van de cliënt")),
        "{others:?}"
    );
    kantoor.vraag("feiten.trek_in", json!({ "feit": feit["feit"] }));
    assert_eq!(
        tekst(&kantoor.termijn(&client, "HARD-21a"), "uiterlijk"),
        "2027-02-15"
    );
}

#[test]
fn a_late_start_keeps_asking_to_tell_the_client_until_it_was_told() {
    let (kantoor, client) = met_301("2027-02-17T09:00");
    kantoor.feit(&client, "start", "2027-02-17", json!({}));
    assert_eq!(kantoor.termijn(&client, "HARD-21a")["status"], "voldaan_te_laat");
    assert!(kantoor.werk().iter().any(|t| t.starts_with("Cliënt informeren")));
    kantoor.feit(
        &client,
        "geinformeerd",
        "2027-02-17",
        json!({ "wie": "client", "over": "te-late-start" }),
    );
    assert!(!kantoor.werk().iter().any(|t| t.starts_with("Cliënt informeren")));
}

#[test]
fn the_button_of_an_item_knows_what_closes_it() {
    let (kantoor, client) = met_301("2027-02-10T09:00");
    kantoor.feit(&client, "start", "2027-02-10", json!({}));
    let list = kantoor.vraag("werklijst.toon", json!({}));
    let item = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|i| i["regel"] == "HARD-58b")
        .unwrap()
        .clone();
    let act = &item["actie"];
    assert_eq!(
        (act["feit"].as_str(), act["velden"]["code"].as_str()),
        (Some("bericht-verzonden"), Some("305"))
    );
    kantoor.feit(&client, "bericht-verzonden", "2027-02-10", act["velden"].clone());
    assert_eq!(kantoor.termijn(&client, "HARD-58b")["status"], "voldaan");
}

#[test]
fn the_end_is_reported_within_three_working_days() {
    let (kantoor, client) = met_301("2027-03-26T09:00");
    kantoor.feit(&client, "start", "2027-02-10", json!({}));
    // Thursday 25 March; Goede Vrijdag and Tweede Paasdag do not count: Tuesday, Wednesday, Thursday 1 April.
    kantoor.feit(&client, "einde", "2027-03-25", json!({ "reden": "21" }));
    let stop = kantoor.termijn(&client, "HARD-30");
    assert_eq!(
        (tekst(&stop, "uiterlijk"), stop["voorlopig"].as_bool()),
        ("2027-04-01".into(), Some(false))
    );
    assert_eq!(tekst(&stop, "streefdatum"), "2027-03-31");
}

#[test]
fn a_fact_cannot_lie_in_the_future_or_belong_to_somebody_elses_toewijzing() {
    let (kantoor, client) = met_301("2027-02-10T09:00");
    let feit = |op: &str, toewijzing: Value| json!({ "client": client, "soort": "start", "op": op, "toewijzing": toewijzing });
    assert_eq!(
        kantoor.nee("feiten.leg_vast", feit("2027-02-11", Value::Null)),
        "veld_ongeldig"
    );
    assert_eq!(
        kantoor.nee("feiten.leg_vast", feit("2027-02-10", json!(99))),
        "veld_ongeldig"
    );
    assert_eq!(
        kantoor.nee("feiten.leg_vast", feit("10-02-2027", Value::Null)),
        "veld_ongeldig"
    );
}

#[test]
fn a_caller_is_found_by_name_birth_date_bsn_street_and_postcode() {
    let (kantoor, _) = met_301("2027-02-10T09:00");
    for typed in [
        "bakk",
        "c.j. bakker",
        "12-5-1941",
        "999900006",
        "molenw 14",
        "7772ab",
        "7772 AB",
    ] {
        assert_eq!(
            kantoor.vraag("clienten.lijst", json!({ "zoek": typed }))["totaal"],
            1,
            "{typed}"
        );
    }
    assert_eq!(
        kantoor.vraag("clienten.lijst", json!({ "zoek": "zeilstra" }))["totaal"],
        0
    );
}

#[test]
fn another_process_sees_what_this_one_recorded() {
    let (kantoor, client) = met_301("2027-02-10T09:00");
    let second = kantoor.tweede();
    second
        .rpc(
            "toegang.ontgrendel",
            json!({ "gebruiker": "Anja", "wachtwoord": leidraad_tests::testhost::WACHTWOORD }),
        )
        .unwrap();
    second.tik();
    kantoor.feit(&client, "start", "2027-02-10", json!({}));
    while kantoor.gebeurtenissen.try_recv().is_ok() {}
    second.tik();
    assert!(
        kantoor.gebeurtenissen.try_recv().is_ok(),
        "the second window was not told"
    );
    let seen = second
        .rpc(
            "werklijst.termijnen",
            json!({ "client": client, "regel": "HARD-21a" }),
        )
        .unwrap();
    assert_eq!(seen["termijnen"][0]["status"], "voldaan");
}

#[test]
fn one_thing_to_do_is_one_line_though_contract_and_country_both_ask_it() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    kantoor.feit(&client, "start", "2027-02-10", json!({}));
    let lijst = kantoor.vraag("werklijst.toon", json!({}));
    let regels: Vec<String> = lijst["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| tekst(i, "regel"))
        .collect();
    assert!(regels.contains(&"HARD-58b".to_owned()), "{regels:?}");
    assert!(!regels.contains(&"OP271".to_owned()), "{regels:?}");
    // The dossier still shows both, each with its own clause.
    assert_eq!(
        tekst(&kantoor.termijn(&client, "OP271"), "uiterlijk"),
        "2027-02-17"
    );
}
