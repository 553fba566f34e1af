//! What happens with a plan: discussed, not agreed, approved, permitted, handed over, and compared with the one before.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::plannen::{inhoud, met_plan, ontbrekend, plan_onder};

/// Fills everything that the contract demands and that is not there yet.
fn vul(kantoor: &Kantoor, scherm: &Value) -> Value {
    let velden: Vec<Value> = ontbrekend(scherm)
        .iter()
        .map(|o| json!({ "sleutel": o["veld"], "tekst": "besproken en opgeschreven" }))
        .collect();
    kantoor.vraag(
        "plannen.bewaar",
        json!({
            "plan": scherm["plan"]["id"], "versie": scherm["versie"], "velden": velden,
            "doelen": [{ "doel": "Zelf koken", "resultaat": "Drie keer per week", "streefdatum": "2027-08-01" }],
            "activiteiten": [{ "activiteit": "Koken", "ritme": "1/week", "dagen": ["wo"] }],
        }),
    )
}

fn bespreek(kantoor: &Kantoor, plan: &Value, bezwaar: Option<&str>) -> Value {
    kantoor.vraag(
        "plannen.bespreek",
        json!({ "plan": plan, "op": "2027-02-10", "met": "de cliënt", "akkoord": bezwaar.is_none(),
            "bezwaar": bezwaar.unwrap_or_default() }),
    )
}

fn stand(plan: &Value, status: &str) -> Value {
    json!({ "plan": plan, "status": status, "op": "2027-02-10" })
}

#[test]
fn a_plan_is_discussed_fixed_and_handed_over_and_each_step_is_a_fact() {
    let (kantoor, client, plan) = met_plan();
    kantoor.vraag("plannen.bewaar", inhoud(&plan, 1, &[]));
    let besproken = bespreek(&kantoor, &plan, None);
    assert_eq!(besproken["plan"]["status"], "besproken");
    assert_eq!(besproken["bewerkbaar"], true);
    kantoor.vraag("plannen.stand", stand(&plan, "definitief"));
    let mut papier = stand(&plan, "verstrekt");
    papier["hoe"] = json!("papier");
    let klaar = kantoor.vraag("plannen.stand", papier);
    assert_eq!(klaar["plan"]["status"], "verstrekt");
    assert_eq!(
        klaar["stappen"]["verstrekt"],
        json!([{ "op": "2027-02-10", "aan": "cliënt", "hoe": "op papier" }])
    );
    let soorten: Vec<String> = kantoor.dossier(&client)["tijdlijn"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| tekst(f, "titel"))
        .collect();
    for soort in ["Plan besproken", "Plan goedgekeurd", "Plan"] {
        assert!(soorten.iter().any(|s| s == soort), "{soort}: {soorten:?}");
    }
}

#[test]
fn a_discussion_can_be_withdrawn_and_the_plan_is_a_draft_again() {
    let (kantoor, _, plan) = met_plan();
    let besproken = bespreek(&kantoor, &plan, Some("te weinig uren"));
    let feit = &besproken["stappen"]["besproken"][0]["feit"];
    kantoor.vraag("feiten.trek_in", json!({ "feit": feit }));
    let open = kantoor.vraag("plannen.open", json!({ "plan": plan }));
    assert_eq!(open["plan"]["status"], "concept");
}

#[test]
fn who_does_not_agree_says_why_and_the_plan_goes_on_with_the_note_where_the_contract_allows_that() {
    let (kantoor, _, scherm) = plan_onder("0148", "02", "02A01");
    let plan = &scherm["plan"]["id"];
    let zonder = json!({ "plan": plan, "op": "2027-02-10", "met": "de inwoner", "akkoord": false });
    assert_eq!(kantoor.nee("plannen.bespreek", zonder), "veld_leeg");
    let na = bespreek(&kantoor, plan, Some("wil liever op maandag"));
    let veld = na["velden"]
        .as_array()
        .unwrap()
        .iter()
        .find(|v| v["sleutel"] == "overeenstemming")
        .unwrap();
    assert!(
        tekst(veld, "uit_dossier").contains("niet eens") && tekst(veld, "uit_dossier").contains("maandag")
    );
    vul(&kantoor, &na);
    kantoor.feit(
        &kantoor.client(),
        "identiteit-vastgesteld",
        "2027-02-10",
        json!({ "document": "paspoort", "nummer": "SPECI2014" }),
    );
    let fixed = kantoor.vraag("plannen.stand", stand(plan, "definitief"));
    assert_eq!(fixed["plan"]["status"], "definitief");
    let paginas = kantoor.vraag("plannen.voorbeeld", json!({ "plan": plan }));
    assert!(!paginas["paginas"].as_array().unwrap().is_empty());
}

#[test]
fn a_plan_that_needs_a_supervisor_waits_for_the_approval_of_this_version() {
    let (kantoor, _, scherm) = plan_onder("0109", "02", "02Z02");
    let plan = &scherm["plan"]["id"];
    kantoor.feit(
        &kantoor.client(),
        "identiteit-vastgesteld",
        "2027-02-10",
        json!({ "document": "paspoort", "nummer": "SPECI2014" }),
    );
    let na = bespreek(&kantoor, plan, None);
    assert_eq!(
        na["stappen"]["goedkeuring_nodig"], true,
        "the client is no supervisor"
    );
    vul(&kantoor, &na);
    assert_eq!(
        kantoor.nee("plannen.stand", stand(plan, "definitief")),
        "geblokkeerd"
    );
    let leeg = json!({ "plan": plan, "op": "2027-02-10", "door": " " });
    assert_eq!(kantoor.nee("plannen.keur_goed", leeg), "veld_leeg");
    let goed = json!({ "plan": plan, "op": "2027-02-10", "door": "E. de Boer, hbo" });
    let na = kantoor.vraag("plannen.keur_goed", goed);
    assert_eq!(na["stappen"]["goedkeuring_nodig"], false);
    assert_eq!(na["stappen"]["goedgekeurd"].as_array().unwrap().len(), 2);
    kantoor.vraag("plannen.stand", stand(plan, "definitief"));
}

#[test]
fn the_municipality_gets_the_plan_only_with_the_clients_permission_and_the_client_always() {
    let (kantoor, _, scherm) = plan_onder("0148", "02", "02A01");
    let plan = &scherm["plan"]["id"];
    kantoor.feit(
        &kantoor.client(),
        "identiteit-vastgesteld",
        "2027-02-10",
        json!({ "document": "paspoort", "nummer": "SPECI2014" }),
    );
    let na = bespreek(&kantoor, plan, None);
    vul(&kantoor, &na);
    kantoor.vraag("plannen.stand", stand(plan, "definitief"));
    let mut gemeente = stand(plan, "verstrekt");
    gemeente["aan"] = json!("opdrachtgever");
    assert_eq!(kantoor.nee("plannen.stand", gemeente.clone()), "geblokkeerd");
    let nog = kantoor.vraag("plannen.open", json!({ "plan": plan }));
    assert_eq!(
        nog["stappen"]["verstrekt"],
        json!([]),
        "nothing of a refused step is kept"
    );
    kantoor.vraag("plannen.stand", stand(plan, "verstrekt"));
    let ja = json!({ "plan": plan, "op": "2027-02-10", "door": "client", "voor": "plan-verstrekken", "toelichting": "mondeling" });
    let na = kantoor.vraag("plannen.toestemming", ja);
    assert_eq!(na["stappen"]["toestemmingen"][0]["toelichting"], "mondeling");
    let klaar = kantoor.vraag("plannen.stand", gemeente);
    assert_eq!(klaar["stappen"]["verstrekt"].as_array().unwrap().len(), 2);
}

#[test]
fn the_next_version_shows_word_by_word_what_changed_and_asks_again_what_comes_from_the_dossier() {
    let (kantoor, client, plan) = met_plan();
    let mut eerste = inhoud(&plan, 1, &[("situatie", "Woont alleen met een hond")]);
    eerste["activiteiten"] = json!([{ "activiteit": "Stofzuigen", "ritme": "1/week" }, { "activiteit": "Was", "ritme": "1/week" }]);
    kantoor.vraag("plannen.bewaar", eerste);
    kantoor.vraag("plannen.stand", stand(&plan, "definitief"));
    kantoor.klok("2027-06-01T09:00");
    let next = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 1 }));
    let id = &next["plan"]["id"];
    let evaluatie = next["velden"]
        .as_array()
        .unwrap()
        .iter()
        .find(|v| v["sleutel"] == "evaluatiemomenten")
        .unwrap();
    assert_eq!(tekst(evaluatie, "uit_dossier"), "uiterlijk do 1 jun 2028");
    let mut tweede = inhoud(id, 1, &[("situatie", "Woont alleen met een kat")]);
    tweede["activiteiten"] = json!([{ "activiteit": "Stofzuigen", "ritme": "1/week" }, { "activiteit": "Ramen", "ritme": "4/jaar" }, { "activiteit": "Koelkast", "ritme": "3/jaar" }]);
    kantoor.vraag("plannen.bewaar", tweede);
    let verschil = kantoor.vraag("plannen.vergelijk", json!({ "plan": id }));
    assert_eq!(
        (
            verschil["oud"]["nummer"].as_u64(),
            verschil["nieuw"]["nummer"].as_u64()
        ),
        (Some(1), Some(2))
    );
    let deel = |kop: &str| {
        let delen = verschil["delen"].as_array().unwrap();
        delen.iter().find(|d| d["kop"] == kop).unwrap()["regels"].clone()
    };
    let soorten: Vec<String> = deel("Activiteiten")
        .as_array()
        .unwrap()
        .iter()
        .map(|r| tekst(r, "soort"))
        .collect();
    assert_eq!(soorten, ["gelijk", "anders", "erbij"]);
    assert_eq!(
        deel("Situatie van de cliënt")[0]["nieuw"],
        json!([{ "tekst": "Woont alleen met een ", "anders": false }, { "tekst": "kat", "anders": true }])
    );
    let eerste = kantoor.vraag("plannen.vergelijk", json!({ "plan": plan }));
    assert_eq!(eerste["oud"], Value::Null);
    assert_eq!(
        kantoor.vraag("plannen.open", json!({ "plan": id }))["versies"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}
