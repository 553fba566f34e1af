//! Running clients: a provider with people in care for years begins to use the program.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::lopend::{PRODUCTEN, schrijf};
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::lijsten::{BAKKER, KOPPEN, MAANDAG, VRIJDAG, inhalen, lijst, met, mis, rijen, te_laat, voer_in};

#[test]
fn a_hundred_and_twenty_running_clients_come_in_and_the_first_monday_is_calm() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let pad = kantoor.map().join("clienten.xlsx");
    schrijf(&pad, 120, "2027-02-26");

    let blik = kantoor.vraag("beginsituatie.bekijk", json!({ "bestand": pad }));
    assert_eq!(
        (blik["blad"].as_str(), blik["koprij"].as_u64()),
        (Some("Cliënten"), Some(3))
    );
    assert_eq!(
        (blik["aantal"].as_u64(), blik["bladen"].as_array().unwrap().len()),
        (Some(120), 1)
    );
    let onbekend: Vec<String> = blik["kolommen"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|k| k["veld"].is_null())
        .map(|k| tekst(k, "kop"))
        .collect();
    assert_eq!(onbekend, ["Opmerking"]);

    let proef = voer_in(&kantoor, &pad, json!({ "proef": true }));
    assert_eq!(
        proef["tellingen"],
        json!({ "nieuw": 120, "aangevuld": 0, "ongewijzigd": 0, "fout": 0 }),
        "{proef}"
    );
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 0);

    let uitslag = voer_in(&kantoor, &pad, json!({}));
    assert_eq!(uitslag["tellingen"]["nieuw"], 120);
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 120);
    // The empty row halfway counts, as it does on the screen of Excel.
    assert_eq!(
        (
            rijen(&uitslag)[0]["rij"].as_u64(),
            rijen(&uitslag)[119]["rij"].as_u64()
        ),
        (Some(4), Some(124))
    );

    kantoor.klok(MAANDAG);
    assert_eq!(te_laat(&kantoor), Vec::<String>::new());
    let stand = kantoor.vraag("beginsituatie.ingebruikname", json!({}));
    assert_eq!(
        (stand["dag"].as_str(), stand["clienten"].as_u64()),
        (Some("2027-02-26"), Some(120))
    );
    // Evaluations that were missed: Hardenberg AV and DUO once, Dalfsen evaluation and discussion of the plan.
    assert_eq!(inhalen(&kantoor).len(), 20 * 4);
    // And again: nothing new, nothing double.
    let nogmaals = voer_in(&kantoor, &pad, json!({}));
    assert_eq!(nogmaals["tellingen"]["ongewijzigd"], 120);
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 120);
}

#[test]
fn a_client_in_care_since_2019_is_nobodys_late_work_under_any_contract() {
    for (nr, (gemeente, product)) in PRODUCTEN.iter().enumerate() {
        let kantoor = Kantoor::nieuw("2027-03-01T09:00");
        let rij = met(BAKKER, &[(4, gemeente), (5, product)]);
        let pad = lijst(&kantoor, KOPPEN, &[&rij]);
        let uitslag = voer_in(&kantoor, &pad, json!({}));
        assert_eq!(uitslag["tellingen"]["nieuw"], 1, "{uitslag}");
        assert_eq!(te_laat(&kantoor), Vec::<String>::new(), "{product}");
        let client = kantoor.client();
        let dossier = kantoor.dossier(&client);
        assert_eq!(dossier["bevindingen"], json!([]), "{product}");
        assert_eq!(dossier["client"]["in_zorg_sinds"], "2019-04-08");
        let tijdlijn = dossier["tijdlijn"].as_array().unwrap();
        let overgenomen = tijdlijn
            .iter()
            .filter(|r| tekst(r, "toelichting").contains("overgenomen bij ingebruikname"))
            .count();
        assert_eq!(overgenomen, 5, "start, plan twice, evaluatie, vaste medewerker");
        assert!(
            tijdlijn
                .iter()
                .any(|r| tekst(r, "toelichting").contains("vervallen (voor ingebruikname)")),
            "{nr}"
        );
        let open = tijdlijn
            .iter()
            .filter(|r| r["soort"] == "termijn" && r["status"] == "te_laat")
            .count();
        assert_eq!(open, 0, "{product}");
    }
}

#[test]
fn a_missed_evaluation_is_one_calm_line_until_it_is_done_and_then_counts_on_from_there() {
    let kantoor = Kantoor::nieuw("2027-03-01T09:00");
    let rij = met(BAKKER, &[(4, "Dalfsen"), (5, "02A01")]);
    let pad = lijst(&kantoor, KOPPEN, &[&rij]);
    voer_in(&kantoor, &pad, json!({}));
    let client = kantoor.client();

    // Every half year, last on 1 January 2026: missed on 1 July 2026 and 1 January 2027, next on 1 July 2027.
    let regels = inhalen(&kantoor);
    let evaluatie: Vec<&Value> = regels
        .iter()
        .filter(|r| r["termijn"]["regel"] == "DALF-40a")
        .collect();
    assert_eq!(evaluatie.len(), 1, "{regels:?}");
    let termijn = &evaluatie[0]["termijn"];
    assert_eq!(
        (
            tekst(termijn, "titel"),
            tekst(termijn, "uiterlijk"),
            tekst(termijn, "inhalen_van")
        ),
        (
            "Voortgang evalueren: inhalen".into(),
            "2027-07-01".into(),
            "2026-07-01".into()
        )
    );
    assert_eq!(
        tekst(termijn, "berekening"),
        "evaluatie op do 1 jan 2026 + 18 maanden = do 1 jul 2027"
    );
    assert!(
        !kantoor.werk().iter().any(|t| t.contains("inhalen")),
        "not on Vandaag while it is far away"
    );

    kantoor.klok("2027-03-09T16:00");
    let gevolg = kantoor.feit(&client, "evaluatie", "2027-03-09", json!({}));
    let wat: Vec<(String, String)> = gevolg["veranderd"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| (tekst(v, "titel"), tekst(v, "wat")))
        .collect();
    assert!(
        wat.contains(&("Voortgang evalueren: inhalen".into(), "gesloten".into())),
        "{wat:?}"
    );
    assert!(
        !inhalen(&kantoor)
            .iter()
            .any(|r| r["termijn"]["regel"] == "DALF-40a")
    );
    assert_eq!(
        tekst(&kantoor.termijn(&client, "DALF-40a"), "uiterlijk"),
        "2027-09-09"
    );
}

#[test]
fn a_coordinator_who_is_a_user_gets_the_client_and_keeps_no_client_that_was_handed_over() {
    let kantoor = Kantoor::nieuw("2027-03-01T09:00");
    let ander = met(BAKKER, &[(0, "9999.00.080"), (6, "2"), (13, "Iemand Anders")]);
    let uitslag = voer_in(&kantoor, &lijst(&kantoor, KOPPEN, &[BAKKER, &ander]), json!({}));
    assert!(
        mis(&uitslag, 3).contains("Iemand Anders is nog geen gebruiker"),
        "{}",
        mis(&uitslag, 3)
    );
    let clienten = kantoor.vraag("clienten.lijst", json!({}));
    let mut van: Vec<&Value> = clienten["clienten"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| &c["coordinator"])
        .collect();
    van.sort_by_key(|c| c.to_string());
    assert_eq!(van, [&json!("Anja"), &Value::Null]);
}

#[test]
fn what_is_not_caught_up_is_ordinary_work_when_its_day_comes() {
    let kantoor = Kantoor::nieuw("2027-03-01T09:00");
    let rij = met(BAKKER, &[(4, "Dalfsen"), (5, "02A01")]);
    voer_in(&kantoor, &lijst(&kantoor, KOPPEN, &[&rij]), json!({}));
    kantoor.klok("2027-06-25T09:00");
    assert!(
        kantoor
            .werk()
            .contains(&"Voortgang evalueren: inhalen".to_owned())
    );
    kantoor.klok("2027-07-02T09:00");
    assert!(
        te_laat(&kantoor)
            .iter()
            .any(|t| t.contains("Voortgang evalueren: inhalen"))
    );
}

#[test]
fn an_end_that_is_still_to_come_is_told_though_the_day_for_telling_passed() {
    let kantoor = Kantoor::nieuw("2027-03-01T09:00");
    let rij = met(BAKKER, &[(4, "Diemen"), (5, "01D01"), (8, "30-4-2027")]);
    voer_in(&kantoor, &lijst(&kantoor, KOPPEN, &[&rij]), json!({}));
    let regels = inhalen(&kantoor);
    let einde = regels
        .iter()
        .find(|r| r["termijn"]["regel"] == "DUO-13.2a")
        .unwrap();
    assert_eq!(einde["termijn"]["uiterlijk"], "2027-04-30");
    // The evaluation is not asked for after the end.
    let evaluatie = regels
        .iter()
        .find(|r| r["termijn"]["regel"] == "DUO-8.6")
        .unwrap();
    assert_eq!(evaluatie["termijn"]["uiterlijk"], "2027-04-30");
}

#[test]
fn a_term_that_falls_due_after_the_first_day_is_ordinary_work() {
    let kantoor = Kantoor::nieuw("2027-03-01T09:00");
    let rij = met(BAKKER, &[(11, "10-3-2026")]);
    voer_in(&kantoor, &lijst(&kantoor, KOPPEN, &[&rij]), json!({}));
    let client = kantoor.client();
    assert_eq!(
        tekst(&kantoor.termijn(&client, "HARD-57a"), "uiterlijk"),
        "2027-03-10"
    );
    assert!(
        kantoor
            .werk()
            .contains(&"Werkplan evalueren met de cliënt".to_owned())
    );
    kantoor.klok("2027-03-11T09:00");
    assert_eq!(kantoor.termijn(&client, "HARD-57a")["status"], "te_laat");
}

#[test]
fn a_beginsituatie_is_changed_by_withdrawing_its_facts_and_recording_new_ones() {
    let kantoor = Kantoor::nieuw("2027-03-01T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    let bewaar = |velden: Value| {
        kantoor.vraag(
            "beginsituatie.bewaar",
            json!({ "client": client, "velden": velden }),
        )
    };
    let eerst = bewaar(
        json!({ "in_zorg_sinds": "2019-04-08", "plan_van": "2024-05-15", "vaste_medewerker": "J. de Boer", "coordinator": "Anja" }),
    );
    assert_eq!(eerst["ingebruikname"], "2027-03-01");
    assert_eq!(eerst["toewijzingen"][0]["velden"]["coordinator"], "Anja");
    assert_eq!(te_laat(&kantoor), Vec::<String>::new());
    bewaar(json!({ "in_zorg_sinds": "2020-04-08", "identiteit": "2020-04-01" }));
    let dossier = kantoor.dossier(&client);
    let feiten: Vec<String> = dossier["tijdlijn"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|r| r["soort"] == "feit")
        .map(|r| format!("{} {}", tekst(r, "datum"), tekst(r, "titel")))
        .collect();
    assert_eq!(
        feiten,
        [
            "2020-04-01 Identiteit vastgesteld",
            "2020-04-08 Start ondersteuning"
        ]
    );
    let morgen = json!({ "client": client, "velden": { "plan_van": "2027-03-02" } });
    assert_eq!(kantoor.nee("beginsituatie.bewaar", morgen), "veld_ongeldig");
}

#[test]
fn the_day_of_taking_into_use_counts_for_everybody_and_can_be_put_right() {
    let kantoor = Kantoor::nieuw("2027-03-01T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    assert!(
        !te_laat(&kantoor).is_empty(),
        "a start that was due on 15 February"
    );
    let taak = kantoor.vraag("beginsituatie.zet_ingebruikname", json!({ "dag": "2027-03-01" }));
    kantoor.wacht_op(&taak["taak"]);
    assert_eq!(te_laat(&kantoor), Vec::<String>::new());
    let client = kantoor.client();
    assert_eq!(
        kantoor.termijn(&client, "HARD-21a")["vervallen_om"],
        "vervallen (voor ingebruikname)"
    );
    let taak = kantoor.vraag("beginsituatie.zet_ingebruikname", json!({ "dag": "2027-02-01" }));
    kantoor.wacht_op(&taak["taak"]);
    assert!(!te_laat(&kantoor).is_empty());
    assert_eq!(
        kantoor.nee("beginsituatie.zet_ingebruikname", json!({ "dag": "2027-03-02" })),
        "veld_ongeldig"
    );
}
