//! Evaluations: planned, written, fixed with the next one, told to the municipality, corrected.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

/// A client under Hardenberg (AV) with a fixed plan of 10 February 2027 with one goal.
pub fn met_plan() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten[0].eind = "2030-12-31".to_owned();
    kantoor.lees_tekst_in(&bericht.xml());
    let client = kantoor.client();
    kantoor.feit(
        &client,
        "identiteit-vastgesteld",
        "2027-02-10",
        json!({ "document": "paspoort", "nummer": "SPECI2014" }),
    );
    let plan = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 1 }));
    let id = &plan["plan"]["id"];
    kantoor.vraag(
        "plannen.bewaar",
        json!({
            "plan": id, "versie": 1,
            "velden": [{ "sleutel": "afspraken", "tekst": "Sleutel bij de buren" }, { "sleutel": "bijgestaan-door", "tekst": "geen" }],
            "doelen": [{ "doel": "Een schoon huis", "resultaat": "Elke week schoon", "streefdatum": null }],
            "activiteiten": [{ "activiteit": "Stofzuigen", "frequentie": "elke week", "wanneer": "", "toelichting": "" }],
        }),
    );
    kantoor.vraag(
        "plannen.stand",
        json!({ "plan": id, "status": "definitief", "op": "2027-02-10" }),
    );
    (kantoor, client)
}

pub fn lijst(kantoor: &Kantoor, client: &Value) -> Vec<Value> {
    kantoor.vraag("evaluaties.lijst", json!({ "client": client }))["regels"]
        .as_array()
        .unwrap()
        .clone()
}

pub fn standen(regels: &[Value]) -> Vec<String> {
    regels.iter().map(|r| tekst(r, "status")).collect()
}

/// What the screen holds, changed here and there, as a form sends it back.
pub fn bewaar(kantoor: &Kantoor, scherm: &Value, wijzig: Value) -> Value {
    let mut inhoud = scherm["inhoud"].clone();
    inhoud
        .as_object_mut()
        .unwrap()
        .extend(wijzig.as_object().unwrap().clone());
    kantoor.vraag(
        "evaluaties.bewaar",
        json!({ "evaluatie": scherm["evaluatie"]["id"], "versie": scherm["versie"], "inhoud": inhoud, "velden": [] }),
    )
}

pub fn vast(scherm: &Value, volgende: Value) -> Value {
    json!({ "evaluatie": scherm["evaluatie"]["id"], "versie": scherm["versie"], "volgende": volgende })
}

#[test]
fn one_act_closes_the_term_and_plans_the_next_two_weeks_before_its_own() {
    let (kantoor, client) = met_plan();
    let regels = lijst(&kantoor, &client);
    assert_eq!(standen(&regels), ["te_plannen"]);
    assert_eq!(regels[0]["termijn"]["uiterlijk"], "2028-02-10");

    kantoor.klok("2028-01-10T09:00");
    kantoor.vraag(
        "evaluaties.nieuw",
        json!({ "client": client, "toewijzing": 1, "gepland_op": "2028-01-20" }),
    );
    let regels = lijst(&kantoor, &client);
    assert_eq!(standen(&regels), ["gepland"]);
    assert_eq!(
        (
            regels[0]["gepland_op"].as_str(),
            regels[0]["termijn"]["uiterlijk"].as_str()
        ),
        (Some("2028-01-20"), Some("2028-02-10"))
    );

    kantoor.klok("2028-01-20T15:00");
    let scherm = kantoor.vraag("evaluaties.open", json!({ "evaluatie": regels[0]["id"] }));
    assert_eq!(scherm["inhoud"]["doelen"][0]["doel"], "Een schoon huis");
    assert_eq!(scherm["inhoud"]["gehouden_op"], "2028-01-20");
    let doelen = json!([{ "doel": "Een schoon huis", "streven": "", "uitkomst": "deels", "score": 7, "toelichting": "" }]);
    let scherm = bewaar(
        &kantoor,
        &scherm,
        json!({ "doelen": doelen, "conclusie": "doorgaan", "voortgang": "voldoende" }),
    );
    assert_eq!(scherm["evaluatie"]["status"], "concept");
    // 20 January 2029 is the next last day; two weeks before it is Saturday 6 January, so Friday.
    assert_eq!(scherm["volgende_uiterlijk"], "2029-01-20");
    assert_eq!(scherm["volgende_voorstel"], "2029-01-05");
    assert_eq!(scherm["indicatie_tot"], "2030-12-31");

    let gevolg = kantoor.vraag("evaluaties.stel_vast", vast(&scherm, json!("2029-01-05")));
    assert_eq!(gevolg["scherm"]["evaluatie"]["status"], "vastgesteld");
    assert_eq!(gevolg["plan_bijstellen"], false);
    let wat: Vec<String> = gevolg["veranderd"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| format!("{} {}", tekst(v, "sleutel"), tekst(v, "wat")))
        .collect();
    assert!(wat.contains(&"HARD-57a/t1/1 gesloten".to_owned()), "{wat:?}");
    assert_eq!(
        tekst(&kantoor.termijn(&client, "HARD-57a"), "uiterlijk"),
        "2029-01-20"
    );
    let regels = lijst(&kantoor, &client);
    assert_eq!(standen(&regels), ["gepland", "vastgesteld"]);
    assert_eq!(regels[0]["gepland_op"], "2029-01-05");
}

#[test]
fn the_contract_warns_of_what_is_missing_and_does_not_hold_it_back() {
    let (kantoor, client) = met_plan();
    let scherm = kantoor.vraag("evaluaties.nieuw", json!({ "client": client, "toewijzing": 1 }));
    assert_eq!(
        scherm["ontbreekt"],
        json!([]),
        "the client takes part from the start"
    );
    let alleen = json!([{ "rol": "netwerk", "naam": "Buurvrouw", "tekent": false }]);
    let scherm = bewaar(
        &kantoor,
        &scherm,
        json!({ "deelnemers": alleen, "gehouden_op": "2027-02-10" }),
    );
    let mist = &scherm["ontbreekt"][0];
    assert_eq!(
        (tekst(mist, "veld"), tekst(mist, "bron")),
        ("met-client".into(), "eis 57".into())
    );
    let gevolg = kantoor.vraag("evaluaties.stel_vast", vast(&scherm, Value::Null));
    assert_eq!(gevolg["scherm"]["bewerkbaar"], false);
}

#[test]
fn an_evaluation_without_a_day_or_of_tomorrow_is_not_fixed() {
    let (kantoor, client) = met_plan();
    let scherm = kantoor.vraag("evaluaties.nieuw", json!({ "client": client, "toewijzing": 1 }));
    assert_eq!(
        kantoor.nee("evaluaties.stel_vast", vast(&scherm, Value::Null)),
        "veld_leeg"
    );
    let scherm = bewaar(&kantoor, &scherm, json!({ "gehouden_op": "2027-02-11" }));
    assert_eq!(
        kantoor.nee("evaluaties.stel_vast", vast(&scherm, Value::Null)),
        "veld_ongeldig"
    );
    let scherm = bewaar(&kantoor, &scherm, json!({ "gehouden_op": "2027-02-10" }));
    assert_eq!(
        kantoor.nee("evaluaties.stel_vast", vast(&scherm, json!("2027-02-10"))),
        "veld_ongeldig"
    );
    assert_eq!(
        kantoor.nee(
            "evaluaties.nieuw",
            json!({ "client": client, "toewijzing": 1, "gepland_op": "2027-02-09" })
        ),
        "veld_ongeldig"
    );
}

#[test]
fn a_correction_takes_the_place_of_the_facts_and_both_stay_readable() {
    let (kantoor, client) = met_plan();
    kantoor.klok("2028-01-20T15:00");
    let scherm = kantoor.vraag("evaluaties.nieuw", json!({ "client": client, "toewijzing": 1 }));
    let scherm = bewaar(
        &kantoor,
        &scherm,
        json!({ "gehouden_op": "2028-01-20", "eigen_woorden": "Het gaat goed", "conclusie": "bijstellen" }),
    );
    let gevolg = kantoor.vraag("evaluaties.stel_vast", vast(&scherm, Value::Null));
    assert_eq!(gevolg["plan_bijstellen"], true);
    let eerste = &gevolg["scherm"]["evaluatie"]["id"];
    assert_eq!(
        kantoor.nee(
            "evaluaties.bewaar",
            json!({ "evaluatie": eerste, "versie": 9, "inhoud": scherm["inhoud"], "velden": [] })
        ),
        "evaluatie_vast"
    );

    let tweede = kantoor.vraag("evaluaties.corrigeer", json!({ "evaluatie": eerste }));
    assert_eq!(
        (
            tweede["evaluatie"]["nummer"].as_u64(),
            tweede["inhoud"]["eigen_woorden"].as_str()
        ),
        (Some(2), Some("Het gaat goed"))
    );
    let tweede = bewaar(
        &kantoor,
        &tweede,
        json!({ "gehouden_op": "2028-01-18", "conclusie": "doorgaan" }),
    );
    kantoor.vraag("evaluaties.stel_vast", vast(&tweede, Value::Null));
    assert_eq!(
        tekst(&kantoor.termijn(&client, "HARD-57a"), "uiterlijk"),
        "2029-01-18"
    );
    let feiten: Vec<String> = kantoor.dossier(&client)["tijdlijn"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|r| r["soort"] == "feit")
        .map(|r| tekst(r, "titel"))
        .collect();
    assert_eq!(feiten.iter().filter(|f| *f == "Evaluatie").count(), 1);
    assert!(!feiten.iter().any(|f| f.starts_with("Behoefte")), "{feiten:?}");
    let regels = lijst(&kantoor, &client);
    let oud = regels.iter().find(|r| r["id"] == *eerste).unwrap();
    assert_eq!(oud["vervangen"], true);
    let gelezen = kantoor.vraag("evaluaties.open", json!({ "evaluatie": eerste }));
    assert_eq!(gelezen["inhoud"]["conclusie"], "bijstellen");
}

#[test]
fn somebody_who_saves_over_another_hears_it() {
    let (kantoor, client) = met_plan();
    let scherm = kantoor.vraag("evaluaties.nieuw", json!({ "client": client, "toewijzing": 1 }));
    bewaar(&kantoor, &scherm, json!({ "verandert": "eerst" }));
    let laat = json!({
        "evaluatie": scherm["evaluatie"]["id"], "versie": scherm["versie"], "inhoud": scherm["inhoud"], "velden": []
    });
    assert_eq!(kantoor.nee("evaluaties.bewaar", laat), "intussen_gewijzigd");
    assert_eq!(
        kantoor.nee("evaluaties.stel_vast", vast(&scherm, Value::Null)),
        "veld_leeg"
    );
    let again = kantoor.vraag("evaluaties.nieuw", json!({ "client": client, "toewijzing": 1 }));
    assert_eq!(again["evaluatie"]["id"], scherm["evaluatie"]["id"]);
    assert_eq!(again["inhoud"]["verandert"], "eerst");
}

#[test]
fn a_planned_day_can_move_or_fall_away() {
    let (kantoor, client) = met_plan();
    let gepland = json!({ "client": client, "toewijzing": 1, "gepland_op": "2027-06-01" });
    let scherm = kantoor.vraag("evaluaties.nieuw", gepland);
    let id = &scherm["evaluatie"]["id"];
    kantoor.vraag(
        "evaluaties.verzet",
        json!({ "evaluatie": id, "gepland_op": "2027-06-08" }),
    );
    let feiten = |kantoor: &Kantoor| -> Vec<String> {
        kantoor.dossier(&client)["tijdlijn"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|r| r["titel"] == "Evaluatie gepland")
            .map(|r| tekst(r, "toelichting"))
            .collect()
    };
    assert_eq!(feiten(&kantoor), ["datum: di 8 jun 2027"]);
    kantoor.vraag(
        "evaluaties.verzet",
        json!({ "evaluatie": id, "gepland_op": null }),
    );
    assert_eq!(feiten(&kantoor), Vec::<String>::new());
    assert_eq!(standen(&lijst(&kantoor, &client)), ["te_plannen", "vervallen"]);
}

#[test]
fn the_work_list_leads_to_the_record() {
    let (kantoor, client) = met_plan();
    kantoor.klok("2028-02-01T09:00");
    let knop = |kantoor: &Kantoor| -> Value {
        kantoor.vraag("werklijst.toon", json!({}))["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|i| i["regel"] == "HARD-57a")
            .unwrap()["actie"]
            .clone()
    };
    let actie = knop(&kantoor);
    assert_eq!(
        (tekst(&actie, "soort"), tekst(&actie, "knop")),
        ("evaluatie".into(), "Evaluatie plannen".into())
    );
    let scherm = kantoor.vraag(
        "evaluaties.nieuw",
        json!({ "client": client, "toewijzing": 1, "gepland_op": "2028-02-05" }),
    );
    let actie = knop(&kantoor);
    assert_eq!(tekst(&actie, "knop"), "Evaluatie invullen");
    assert_eq!(actie["evaluatie"], scherm["evaluatie"]["id"]);
    let maand = kantoor.vraag("evaluaties.lijst", json!({}));
    assert_eq!(maand["regels"][0]["gepland_op"], "2028-02-05");
}

#[test]
fn the_report_holds_results_own_words_and_room_to_sign() {
    let (kantoor, client) = met_plan();
    let scherm = kantoor.vraag("evaluaties.nieuw", json!({ "client": client, "toewijzing": 1 }));
    let doelen = json!([{ "doel": "Een schoon huis", "streven": "Elke week schoon", "uitkomst": "deels", "score": 7, "toelichting": "Ramen nog niet" }]);
    let scherm = bewaar(
        &kantoor,
        &scherm,
        json!({
            "gehouden_op": "2027-02-10", "doelen": doelen, "eigen_woorden": "Ik ben blij met mijn hulp.",
            "conclusie": "bijstellen", "verandert": "De ramen komen erbij.",
        }),
    );
    let id = &scherm["evaluatie"]["id"];
    let pages = kantoor.vraag("evaluaties.voorbeeld", json!({ "evaluatie": id, "groot": true }));
    assert!(!pages["paginas"].as_array().unwrap().is_empty());
    let pad = kantoor.bewaar_straks_in("evaluatie.pdf");
    kantoor.vraag("evaluaties.pdf", json!({ "evaluatie": id }));
    let Ok(out) = std::process::Command::new("pdftotext")
        .arg("-layout")
        .arg(&pad)
        .arg("-")
        .output()
    else {
        eprintln!("skipped: pdftotext is not installed");
        return;
    };
    let printed = String::from_utf8_lossy(&out.stdout).into_owned();
    for words in [
        "Eerste evaluatie",
        "Een schoon huis",
        "deels bereikt",
        "Ik ben blij met mijn hulp.",
        "Plan bijstellen",
        "De ramen komen erbij.",
        "Handtekening",
        "pagina 1 van",
    ] {
        assert!(printed.contains(words), "{words} is not on the paper:\n{printed}");
    }
    let bsn = tekst(&kantoor.vraag("clienten.bsn", json!({ "client": client })), "bsn");
    assert!(!printed.contains(&bsn));
}

#[test]
fn a_coordinator_sees_the_evaluations_of_the_own_clients() {
    let (kantoor, client) = met_plan();
    kantoor.klok("2028-02-01T09:00");
    let namen = |wie: &str| -> usize {
        let list = kantoor.vraag("evaluaties.lijst", json!({ "wie": wie }));
        assert_eq!(list["wie"], wie);
        list["regels"].as_array().unwrap().len()
    };
    assert_eq!(
        (namen("alle"), namen("mijn")),
        (1, 0),
        "nobody has this client yet"
    );
    let collegas = kantoor.vraag("collegas.lijst", json!({}));
    let ik = &collegas["collegas"][0]["id"];
    kantoor.vraag(
        "verdeling.draag_over",
        json!({ "clienten": [client], "naar": ik }),
    );
    assert_eq!((namen("alle"), namen("mijn")), (1, 1));
}

#[test]
fn a_day_agreed_in_the_agenda_stands_beside_the_term() {
    let (kantoor, client) = met_plan();
    kantoor.feit(
        &client,
        "evaluatie-gepland",
        "2027-02-10",
        json!({ "datum": "2028-01-17" }),
    );
    let regels = lijst(&kantoor, &client);
    assert_eq!(
        (standen(&regels), regels[0]["gepland_op"].as_str()),
        (vec!["te_plannen".to_owned()], Some("2028-01-17"))
    );
}
