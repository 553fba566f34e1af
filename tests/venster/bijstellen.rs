//! An evaluation says that the plan must change, and the next version says what changed.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::Kantoor;
use leidraad_tests::venster::{Start, Venster};
use serde_json::{Value, json};

use crate::binnen::kom_binnen;

/// A client under Hardenberg (AV) with a fixed plan of 10 February 2027 with one goal.
fn met_plan() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten[0].eind = "2030-12-31".to_owned();
    kantoor.lees_tekst_in(&bericht.xml());
    let client = kantoor.client();
    let paspoort = json!({ "document": "paspoort", "nummer": "SPECI2014" });
    kantoor.feit(&client, "identiteit-vastgesteld", "2027-02-10", paspoort);
    let plan = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 1 }));
    let id = &plan["plan"]["id"];
    let velden = json!([
        { "sleutel": "afspraken", "tekst": "Sleutel bij de buren" },
        { "sleutel": "bijgestaan-door", "tekst": "geen" },
    ]);
    let doelen = json!([{ "doel": "Een schoon huis", "resultaat": "Elke week schoon", "streefdatum": null }]);
    let activiteiten =
        json!([{ "activiteit": "Stofzuigen", "frequentie": "elke week", "wanneer": "", "toelichting": "" }]);
    kantoor.vraag(
        "plannen.bewaar",
        json!({ "plan": id, "versie": 1, "velden": velden, "doelen": doelen, "activiteiten": activiteiten }),
    );
    kantoor.vraag(
        "plannen.stand",
        json!({ "plan": id, "status": "definitief", "op": "2027-02-10" }),
    );
    (kantoor, client)
}

fn toegankelijk(venster: &Venster, scherm: &str) {
    venster.wait_until_still();
    assert_eq!(venster.axe(), Vec::<String>::new(), "{scherm}");
}

#[test]
fn a_plan_is_revised_after_its_evaluation() {
    let (kantoor, client) = met_plan();
    let venster = Start::op(&kantoor.opslag()).nu("2027-08-10T09:00").open();
    kom_binnen(&venster);
    let client = client.as_str().expect("a client has an id");
    venster.go(&format!("#/clienten/{client}/evaluaties"));
    venster.click("Plannen: Eerste evaluatie");
    venster.click("Nu invullen");
    venster.wait_for_heading("Eerste evaluatie");
    venster.fill("Gehouden op", "10-8-2027");
    venster.choose("Hoe", "thuis");
    venster.click("deels bereikt");
    venster.fill("In de woorden van de cliënt", "De trap lukt mij niet meer.");
    venster.choose("Conclusie", "plan bijstellen");
    venster.fill(
        "Wat verandert er, en wat is afgesproken?",
        "Ook de trap, elke week.",
    );
    toegankelijk(&venster, "evaluation");
    venster.click("Vaststellen…");
    venster.wait_for_heading("Evaluatie vaststellen");
    toegankelijk(&venster, "evaluation, about to be fixed");
    venster.click("Bewaar en plan de volgende");
    venster.wait_for_text("De evaluatie is vastgesteld. De volgende is gepland op");
    venster.click("Nieuwe versie van het plan maken");
    venster.wait_for_heading("Werkplan versie 2");
    venster.wait_for_text("Ontbreekt (2)");
    venster.click("Activiteit toevoegen");
    venster.fill("Activiteit 2", "De trap stofzuigen");
    venster.fill("Gewijzigde situatie van de cliënt", "De trap lukt niet meer.");
    venster.fill("Aangepaste werkzaamheden", "De trap komt erbij.");
    venster.wait_for_text("Niets ontbreekt");
    venster.click("Versies");
    venster.wait_for_text("De trap stofzuigen");
    toegankelijk(&venster, "versions side by side");
    venster.click("Definitief maken");
    venster.wait_for_heading("Plan definitief maken");
    venster.click("Definitief maken");
    venster.wait_for_text("Dit plan is definitief");
}
