//! What is in a plan: the fields of each contract, activities as data, what the program knows itself, and templates.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::plannen::{inhoud, met_plan, ontbrekend, plan_onder};

fn veld(scherm: &Value, sleutel: &str) -> Value {
    let velden = scherm["velden"].as_array().unwrap();
    velden
        .iter()
        .find(|v| v["sleutel"] == sleutel)
        .unwrap_or_else(|| panic!("no field {sleutel}"))
        .clone()
}

fn bewaar(kantoor: &Kantoor, scherm: &Value, velden: &[(&str, &str)], doelen: Value, werk: Value) -> Value {
    let velden: Vec<Value> = velden
        .iter()
        .map(|(s, t)| json!({ "sleutel": s, "tekst": t }))
        .collect();
    kantoor.vraag(
        "plannen.bewaar",
        json!({
            "plan": scherm["plan"]["id"], "versie": scherm["versie"], "velden": velden,
            "doelen": doelen, "activiteiten": werk,
        }),
    )
}

#[test]
fn each_contract_asks_its_own_fields_and_says_where_that_stands() {
    let gevallen = [
        (
            "0160",
            "01",
            "01H02",
            "Afspraken over de ondersteuning",
            "resultaten eis 17",
        ),
        ("0384", "01", "01D01", "Plan van Aanpak", "samenwerking art. 9.3"),
        ("0148", "02", "02A01", "Begeleidingsplan", "sociale-basis eis 39"),
        (
            "0109",
            "02",
            "02Z02",
            "Uitvoeringsplan",
            "registratie bijlage II I.10 lid 5",
        ),
        ("0375", "01", "01A20", "Ondersteuningsplan", "eigen-kracht eis 28"),
    ];
    for (gemeente, categorie, code, soort, veld) in gevallen {
        let (_, _, scherm) = plan_onder(gemeente, categorie, code);
        assert_eq!(tekst(&scherm["plan"], "soort"), soort);
        let mist: Vec<String> = ontbrekend(&scherm)
            .iter()
            .map(|o| format!("{} {}", tekst(o, "veld"), tekst(o, "bron")))
            .collect();
        assert!(mist.contains(&veld.to_owned()), "{soort}: {mist:?}");
        assert!(ontbrekend(&scherm).iter().all(|o| !tekst(o, "citaat").is_empty()));
    }
}

#[test]
fn an_activity_is_kept_as_data_and_read_back_as_a_sentence_with_the_time_of_a_week() {
    let (kantoor, _, plan) = met_plan();
    let scherm = kantoor.vraag("plannen.open", json!({ "plan": plan }));
    let werk = json!([
        { "activiteit": "Stofzuigen", "ritme": "1/week", "dagen": ["di"], "dagdeel": "ochtend", "minuten": 45 },
        { "activiteit": "Dweilen", "ritme": "1/2week", "dagen": ["di"], "van": "10:00:00", "tot": "11:30:00", "door": "Anja" },
        { "activiteit": "Ramen", "ritme": "4/jaar", "toelichting": "alleen binnen" },
    ]);
    let kept = bewaar(&kantoor, &scherm, &[], json!([]), werk.clone());
    assert_eq!(
        kept["zinnen"],
        json!([
            "elke week op dinsdag, ochtend, 45 minuten",
            "om de week op dinsdag, van 10:00 tot 11:30, 90 minuten, door Anja",
            "4 keer per jaar",
        ])
    );
    // 45 + 90 every other week; 120 minutes a week are assigned.
    assert_eq!(
        (
            kept["tijd"]["per_week"].as_u64(),
            kept["tijd"]["toegewezen"].as_u64()
        ),
        (Some(90), Some(120))
    );
    assert!(tekst(&kept["tijd"], "zin").ends_with("30 minuten over."));
    let again = kantoor.vraag("plannen.open", json!({ "plan": plan }));
    assert_eq!(again["activiteiten"][1]["van"], "10:00:00");
    assert_eq!(again["activiteiten"][0]["dagen"], json!(["di"]));
    let fout = json!({
        "plan": plan, "versie": again["versie"], "velden": [], "doelen": [],
        "activiteiten": [{ "activiteit": "Ramen", "ritme": "soms" }],
    });
    assert_eq!(kantoor.nee("plannen.bewaar", fout), "veld_ongeldig");
}

#[test]
fn more_time_than_is_assigned_is_a_notice_and_no_block() {
    let (kantoor, _, plan) = met_plan();
    let mut vraag = inhoud(&plan, 1, &[]);
    vraag["activiteiten"] = json!([{ "activiteit": "Alles", "ritme": "2/week", "minuten": 90 }]);
    let kept = kantoor.vraag("plannen.bewaar", vraag);
    assert!(tekst(&kept["tijd"], "zin").ends_with("60 minuten meer."));
    kantoor.vraag(
        "plannen.stand",
        json!({ "plan": plan, "status": "definitief", "op": "2027-02-10" }),
    );
}

#[test]
fn what_the_program_knows_need_not_be_typed_and_is_kept_when_the_plan_is_fixed() {
    let (kantoor, client, plan) = met_plan();
    let scherm = kantoor.vraag("plannen.bewaar", inhoud(&plan, 1, &[]));
    let evaluatie = veld(&scherm, "evaluatiemomenten");
    assert_eq!(tekst(&evaluatie, "uit_dossier"), "uiterlijk do 10 feb 2028");
    kantoor.feit(
        &client,
        "evaluatie-gepland",
        "2027-02-10",
        json!({ "datum": "2027-09-01" }),
    );
    let scherm = kantoor.vraag("plannen.open", json!({ "plan": plan }));
    assert_eq!(
        tekst(&veld(&scherm, "evaluatiemomenten"), "uit_dossier"),
        "wo 1 sep 2027"
    );
    kantoor.vraag(
        "plannen.stand",
        json!({ "plan": plan, "status": "definitief", "op": "2027-02-10" }),
    );
    kantoor.feit(
        &client,
        "evaluatie-gepland",
        "2027-02-10",
        json!({ "datum": "2027-10-01" }),
    );
    let fixed = kantoor.vraag("plannen.open", json!({ "plan": plan }));
    assert_eq!(
        tekst(&veld(&fixed, "evaluatiemomenten"), "tekst"),
        "wo 1 sep 2027",
        "a fixed plan says what it said on that day"
    );
}

#[test]
fn how_often_and_when_follow_from_the_activities() {
    let (kantoor, _, scherm) = plan_onder("0148", "02", "02A01");
    let zonder = bewaar(
        &kantoor,
        &scherm,
        &[],
        json!([]),
        json!([{ "activiteit": "Huisbezoek" }]),
    );
    let velden = |s: &Value| ontbrekend(s).iter().map(|o| tekst(o, "veld")).collect::<Vec<_>>();
    assert!(velden(&zonder).contains(&"frequentie".to_owned()));
    assert_eq!(tekst(&veld(&zonder, "frequentie"), "volgt"), "activiteiten");
    let met = json!([{ "activiteit": "Huisbezoek", "ritme": "1/week", "dagen": ["wo"] }, { "activiteit": "Bellen", "ritme": "zo-nodig" }]);
    let kept = bewaar(&kantoor, &zonder, &[], json!([]), met);
    assert!(!velden(&kept).contains(&"frequentie".to_owned()));
    assert!(!velden(&kept).contains(&"dagen-en-tijden".to_owned()));
}

#[test]
fn a_template_holds_goals_and_activities_but_nobodys_name_day_or_time() {
    let (kantoor, _, plan) = met_plan();
    let mut vraag = inhoud(&plan, 1, &[("situatie", "Mw. Bakker woont alleen")]);
    vraag["doelen"] =
        json!([{ "doel": "Schoon huis", "resultaat": "Elke week", "streefdatum": "2027-06-01" }]);
    vraag["activiteiten"] = json!([
        { "activiteit": "Zilver poetsen", "ritme": "2/jaar", "dagen": ["ma"], "minuten": 30, "door": "Anja", "toelichting": "bij Mw. Bakker" },
    ]);
    kantoor.vraag("plannen.bewaar", vraag);
    assert_eq!(
        kantoor.nee("plannen.bewaar_sjabloon", json!({ "plan": plan, "naam": " " })),
        "veld_leeg"
    );
    let bib = kantoor.vraag(
        "plannen.bewaar_sjabloon",
        json!({ "plan": plan, "naam": "Zilver" }),
    );
    let eigen = &bib["sjablonen"][0];
    assert_eq!(
        (tekst(eigen, "naam"), tekst(eigen, "herkomst")),
        ("Zilver".into(), "van onze organisatie".into())
    );
    assert_eq!(
        eigen["activiteiten"][0],
        json!({ "activiteit": "Zilver poetsen", "ritme": "2/jaar", "dagen": [], "dagdeel": null, "van": null,
            "tot": null, "minuten": 30, "door": "", "toelichting": "" })
    );
    assert_eq!(eigen["doelen"][0]["streefdatum"], Value::Null);
    assert_eq!(
        bib["groepen"][0]["activiteiten"][0]["activiteit"],
        "Zilver poetsen"
    );

    let weg = json!({ "plan": plan, "sjabloon": eigen["id"] });
    let bib = kantoor.vraag("plannen.verwijder_sjabloon", weg.clone());
    assert!(
        bib["sjablonen"]
            .as_array()
            .unwrap()
            .iter()
            .all(|s| s["id"].is_null())
    );
    assert!(
        bib["sjablonen"].as_array().unwrap().len() > 1,
        "those of the program stay"
    );
    assert_eq!(kantoor.nee("plannen.verwijder_sjabloon", weg), "niet_gevonden");
}

/// Days of the evaluations that are planned.
fn gepland(kantoor: &Kantoor, client: &Value) -> Vec<String> {
    let lijst = kantoor.vraag("evaluaties.lijst", json!({ "client": client }));
    let regels = lijst["regels"].as_array().unwrap().clone();
    let gepland = regels.iter().filter(|r| r["status"] == "gepland");
    gepland.map(|r| tekst(r, "gepland_op")).collect()
}

const EVALUATIEDAGEN: (&str, &str) = (
    "evaluatiemomenten",
    "2027-01-04\nna de zomer\n2027-12-01\n2027-09-01",
);

#[test]
fn the_first_evaluation_day_of_a_plan_is_planned_when_the_plan_is_fixed() {
    let (kantoor, client, plan) = met_plan();
    kantoor.vraag("plannen.bewaar", inhoud(&plan, 1, &[EVALUATIEDAGEN]));
    assert_eq!(
        gepland(&kantoor, &client),
        Vec::<String>::new(),
        "a concept plans nothing"
    );
    kantoor.vraag(
        "plannen.stand",
        json!({ "plan": plan, "status": "definitief", "op": "2027-02-10" }),
    );
    assert_eq!(gepland(&kantoor, &client), ["2027-09-01"]);
}

#[test]
fn an_evaluation_that_was_agreed_before_stays_when_a_plan_names_another_day() {
    let (kantoor, client, plan) = met_plan();
    kantoor.vraag(
        "evaluaties.nieuw",
        json!({ "client": client, "toewijzing": 1, "soort": null, "gepland_op": "2027-08-02" }),
    );
    kantoor.vraag("plannen.bewaar", inhoud(&plan, 1, &[EVALUATIEDAGEN]));
    kantoor.vraag(
        "plannen.stand",
        json!({ "plan": plan, "status": "definitief", "op": "2027-02-10" }),
    );
    assert_eq!(gepland(&kantoor, &client), ["2027-08-02"]);
}
