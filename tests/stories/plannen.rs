//! Plans: versions, conflicts, and what a next version must say.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

pub(crate) fn met_plan() -> (Kantoor, Value, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    kantoor.feit(
        &client,
        "identiteit-vastgesteld",
        "2027-02-10",
        json!({ "document": "paspoort", "nummer": "SPECI2014" }),
    );
    let plan = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 1 }));
    let id = plan["plan"]["id"].clone();
    (kantoor, client, id)
}

pub(crate) fn inhoud(plan: &Value, versie: u64, extra: &[(&str, &str)]) -> Value {
    let mut velden = vec![("afspraken", "Sleutel bij de buren"), ("bijgestaan-door", "geen")];
    velden.extend(extra);
    let velden: Vec<Value> = velden
        .iter()
        .map(|(s, t)| json!({ "sleutel": s, "tekst": t }))
        .collect();
    json!({
        "plan": plan, "versie": versie, "velden": velden, "doelen": [],
        "activiteiten": [{ "activiteit": "Stofzuigen", "ritme": "1/week" }],
    })
}

/// A client with a toewijzing of a product of another gemeente, and a plan for it.
pub(crate) fn plan_onder(gemeente: &str, categorie: &str, code: &str) -> (Kantoor, Value, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten[0].code = code.to_owned();
    let xml = bericht
        .xml()
        .replace("<t:Afzender>0160<", &format!("<t:Afzender>{gemeente}<"))
        .replace("<b:Categorie>01<", &format!("<b:Categorie>{categorie}<"));
    kantoor.lees_tekst_in(&xml);
    let client = kantoor.client();
    let scherm = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 1 }));
    (kantoor, client, scherm)
}

/// What is missing.
pub(crate) fn ontbrekend(scherm: &Value) -> Vec<Value> {
    scherm["ontbreekt"].as_array().unwrap().clone()
}

#[test]
fn a_second_version_must_say_what_changed_and_the_first_stays_readable() {
    let (kantoor, client, first) = met_plan();
    kantoor.vraag("plannen.bewaar", inhoud(&first, 1, &[]));
    kantoor.vraag(
        "plannen.stand",
        json!({ "plan": first, "status": "definitief", "op": "2027-02-10" }),
    );
    kantoor.vraag(
        "plannen.stand",
        json!({ "plan": first, "status": "verstrekt", "op": "2027-02-10" }),
    );

    kantoor.klok("2028-02-01T09:00");
    let next = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 1 }));
    let second = next["plan"]["id"].clone();
    assert_eq!(next["plan"]["nummer"], 2);
    assert_eq!(
        next["activiteiten"][0]["activiteit"], "Stofzuigen",
        "the next version starts as a copy"
    );
    let missing: Vec<String> = next["ontbreekt"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| tekst(o, "veld"))
        .collect();
    assert_eq!(missing, ["gewijzigde-situatie", "gewijzigde-werkzaamheden"]);
    kantoor.vraag("plannen.bewaar", inhoud(&second, 1, &[]));
    let definitief = json!({ "plan": second, "status": "definitief", "op": "2028-02-01" });
    assert_eq!(kantoor.nee("plannen.stand", definitief.clone()), "geblokkeerd");
    let changed = [
        ("gewijzigde-situatie", "Heeft nu een rollator"),
        ("gewijzigde-werkzaamheden", "Ramen erbij"),
    ];
    kantoor.vraag("plannen.bewaar", inhoud(&second, 2, &changed));
    kantoor.vraag("plannen.stand", definitief);

    let old = kantoor.vraag("plannen.open", json!({ "plan": first }));
    assert_eq!(
        (old["plan"]["status"].as_str(), old["bewerkbaar"].as_bool()),
        (Some("verstrekt"), Some(false))
    );
    assert_eq!(kantoor.nee("plannen.bewaar", inhoud(&first, 3, &[])), "plan_vast");
}

#[test]
fn somebody_who_saves_over_another_hears_it_and_nothing_is_lost() {
    let (kantoor, _, plan) = met_plan();
    kantoor.vraag("plannen.bewaar", inhoud(&plan, 1, &[]));
    let late = inhoud(&plan, 1, &[("situatie", "later getypt")]);
    assert_eq!(kantoor.nee("plannen.bewaar", late), "intussen_gewijzigd");
    let kept = kantoor.vraag("plannen.open", json!({ "plan": plan }));
    assert_eq!(kept["versie"], 2);
}

#[test]
fn an_unfinished_plan_is_opened_again_instead_of_a_second_one() {
    let (kantoor, client, plan) = met_plan();
    let again = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 1 }));
    assert_eq!(again["plan"]["id"], plan);
}

#[test]
fn a_draft_can_be_thrown_away_until_somebody_talked_about_it() {
    let (kantoor, client, plan) = met_plan();
    kantoor.vraag("plannen.bewaar", inhoud(&plan, 1, &[]));
    let vraag = json!({ "plan": plan });
    let gesprek =
        json!({ "plan": plan, "op": "2027-02-10", "met": "client", "akkoord": true, "bezwaar": "" });
    let na = kantoor.vraag("plannen.bespreek", gesprek);
    assert_eq!(kantoor.nee("plannen.gooi_weg", vraag.clone()), "plan_besproken");
    for regel in ["besproken", "goedgekeurd"] {
        for feit in na["stappen"][regel].as_array().unwrap() {
            kantoor.vraag("feiten.trek_in", json!({ "feit": feit["feit"] }));
        }
    }
    kantoor.vraag("plannen.gooi_weg", vraag.clone());
    assert_eq!(kantoor.nee("plannen.open", vraag), "niet_gevonden");
    let opnieuw = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 1 }));
    assert_eq!(opnieuw["plan"]["nummer"], 1);
    assert_eq!(opnieuw["activiteiten"], json!([]), "nothing of it is left");
}

#[test]
fn the_evaluation_comes_a_year_after_the_plan_and_each_one_starts_the_next() {
    let (kantoor, client, plan) = met_plan();
    kantoor.vraag("plannen.bewaar", inhoud(&plan, 1, &[]));
    kantoor.vraag(
        "plannen.stand",
        json!({ "plan": plan, "status": "definitief", "op": "2027-02-10" }),
    );
    assert_eq!(
        tekst(&kantoor.termijn(&client, "HARD-57a"), "uiterlijk"),
        "2028-02-10"
    );
    kantoor.klok("2028-01-20T09:00");
    kantoor.feit(
        &client,
        "evaluatie",
        "2028-01-20",
        json!({ "uitkomst": "voldoende" }),
    );
    let next = kantoor.termijn(&client, "HARD-57a");
    assert_eq!(
        (tekst(&next, "uiterlijk").as_str(), next["keer"].as_u64()),
        ("2029-01-20", Some(2))
    );
}

#[test]
fn a_draft_survives_when_the_program_is_killed() {
    let (kantoor, _, plan) = met_plan();
    kantoor.vraag("plannen.bewaar", inhoud(&plan, 1, &[("situatie", "half getypt")]));
    // Nothing is closed or signed out: the process is simply gone, and another one opens the file.
    let next = kantoor.tweede();
    let login = json!({ "gebruiker": "Anja", "wachtwoord": leidraad_tests::testhost::WACHTWOORD });
    next.rpc("toegang.ontgrendel", login).unwrap();
    let again = next.rpc("plannen.open", json!({ "plan": plan })).unwrap();
    let velden = again["velden"].as_array().unwrap();
    assert!(
        velden
            .iter()
            .any(|v| v["sleutel"] == "situatie" && v["tekst"] == "half getypt")
    );
    assert_eq!(again["activiteiten"][0]["activiteit"], "Stofzuigen");
}

#[test]
fn a_step_back_or_over_a_state_is_refused() {
    let (kantoor, _, plan) = met_plan();
    for status in ["verstrekt", "concept", "iets"] {
        let vraag = json!({ "plan": plan, "status": status, "op": "2027-02-10" });
        assert_eq!(kantoor.nee("plannen.stand", vraag), "veld_ongeldig", "{status}");
    }
}
