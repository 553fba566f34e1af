//! Who may work where: one VOG, many contracts.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::medewerkers::{bij, met_bram, papier};
use crate::team::{als, nieuwe_collega};

fn mag(kantoor: &Kantoor, wie: &Value, op: &str, contract: &str) -> Value {
    let vraag = json!({ "medewerker": wie, "op": op, "contract": contract });
    kantoor.vraag("medewerkers.mag", vraag)["rijen"][0]["cellen"][0].clone()
}

fn regel(cel: &Value, id: &str) -> Value {
    let alle = cel["bevindingen"].as_array().unwrap();
    alle.iter().find(|b| b["regel"] == id).cloned().unwrap()
}

/// Everything that Hardenberg asks but the VOG.
fn verder_compleet(kantoor: &Kantoor, wie: &Value) {
    papier(
        kantoor,
        wie,
        json!({ "soort": "taal", "code": "nl", "niveau": "B1" }),
    );
    for code in ["geheimhouding", "competenties", "legitimatie"] {
        papier(
            kantoor,
            wie,
            json!({ "soort": "verklaring", "code": code, "op": "2027-02-01" }),
        );
    }
}

#[test]
fn one_vog_passes_one_contract_and_fails_another_and_the_answer_names_the_clause() {
    let (kantoor, bram) = met_bram(json!({}));
    verder_compleet(&kantoor, &bram);
    papier(
        &kantoor,
        &bram,
        json!({ "soort": "vog", "aspecten": [41, 43, 84, 85], "op": "2027-01-15" }),
    );
    let hardenberg = mag(&kantoor, &bram, "2027-03-01", "hardenberg-ho");
    assert_eq!(hardenberg["uitkomst"], "akkoord", "{hardenberg:#}");
    let dalfsen = mag(&kantoor, &bram, "2027-03-01", "dalfsen-begeleiding");
    assert_eq!(dalfsen["uitkomst"], "geblokkeerd");
    let vog = regel(&dalfsen, "DALF-21a");
    assert_eq!(vog["uitkomst"], "geblokkeerd");
    assert_eq!(vog["bron"], "eis 21");
    assert_eq!(vog["herkomst"], "contract");
    assert!(!tekst(&vog, "citaat").is_empty());
    assert!(tekst(&vog, "reden").contains("45"), "{}", vog["reden"]);
    assert!(!tekst(&vog, "wat_nu").is_empty());
}

#[test]
fn a_vog_issued_one_day_too_early_blocks_and_a_day_later_does_not() {
    let uitkomst = |afgegeven: &str| {
        let (kantoor, bram) = met_bram(json!({}));
        verder_compleet(&kantoor, &bram);
        papier(
            &kantoor,
            &bram,
            json!({ "soort": "vog", "aspecten": [41, 43, 84, 85], "op": afgegeven }),
        );
        tekst(
            &regel(&mag(&kantoor, &bram, "2027-03-01", "hardenberg-ho"), "HARD-33b"),
            "uitkomst",
        )
    };
    assert_eq!(uitkomst("2026-10-31"), "geblokkeerd");
    assert_eq!(uitkomst("2026-11-01"), "akkoord");
}

#[test]
fn a_withdrawn_vog_counts_no_more_and_the_older_one_counts_again() {
    let (kantoor, bram) = met_bram(json!({ "periodes": [{ "van": "2020-01-01", "tot": null }] }));
    papier(&kantoor, &bram, json!({ "soort": "vog", "op": "2024-06-01" }));
    let tot = || mag(&kantoor, &bram, "2027-03-01", "duo-hbh")["bevindingen"].clone();
    let vog_tot = |alle: Value| {
        let alle = alle.as_array().unwrap().clone();
        alle.iter().find(|b| b["regel"] == "DUO-7.7").unwrap()["geldig_tot"].clone()
    };
    assert_eq!(vog_tot(tot()), "2029-06-01");
    let blad = papier(&kantoor, &bram, json!({ "soort": "vog", "op": "2027-02-01" }));
    assert_eq!(vog_tot(tot()), "2032-02-01");
    let nieuw = &blad["papieren"][0]["id"];
    kantoor.vraag(
        "medewerkers.papier_trek_in",
        json!({ "papier": nieuw, "reden": "Van een ander" }),
    );
    assert_eq!(vog_tot(tot()), "2029-06-01");
}

#[test]
fn a_pass_counts_on_its_last_day_and_is_asked_for_again_the_day_after() {
    let (kantoor, bram) = met_bram(json!({}));
    let pas = json!({ "soort": "verklaring", "code": "legitimatie", "op": "2027-02-01", "geldig_tot": "2027-03-31" });
    papier(&kantoor, &bram, pas);
    papier(
        &kantoor,
        &bram,
        json!({ "soort": "verklaring", "code": "geheimhouding", "op": "2027-02-01" }),
    );
    let uitkomst = |op: &str| regel(&mag(&kantoor, &bram, op, "hardenberg-ho"), "HARD-35d");
    assert_eq!(uitkomst("2027-03-31")["uitkomst"], "akkoord");
    assert_eq!(uitkomst("2027-03-31")["geldig_tot"], "2027-03-31");
    assert_eq!(uitkomst("2027-04-01")["uitkomst"], "waarschuwing");
}

#[test]
fn who_left_or_is_inactive_may_work_nowhere_from_the_day_after() {
    let (kantoor, bram) = met_bram(json!({ "periodes": [{ "van": "2027-02-01", "tot": "2027-03-31" }] }));
    let regels = |op: &str| mag(&kantoor, &bram, op, "hardenberg-ho")["regels"].clone();
    assert!(!regels("2027-03-31").to_string().contains("uit_dienst"));
    assert!(regels("2027-04-01").to_string().contains("uit_dienst"));
}

#[test]
fn only_a_team_lead_lifts_a_block_with_a_reason_that_stays_in_sight() {
    let (kantoor, bram) = met_bram(json!({}));
    verder_compleet(&kantoor, &bram);
    papier(
        &kantoor,
        &bram,
        json!({ "soort": "vog", "aspecten": [84, 85], "op": "2027-01-15" }),
    );
    assert_eq!(
        mag(&kantoor, &bram, "2027-03-01", "hardenberg-ho")["uitkomst"],
        "geblokkeerd"
    );
    let vraag = |reden: &str| {
        json!({ "medewerker": bram, "contract": "hardenberg-ho", "regel": "HARD-33c", "van": "2027-03-01",
            "tot": "2027-03-31", "reden": reden })
    };
    nieuwe_collega(&kantoor, "Chantal");
    let nee = als(&kantoor, "Chantal")
        .rpc("medewerkers.sta_toe", vraag("Mag wel"))
        .unwrap_err();
    assert_eq!(nee.code, "geen_recht");
    assert_eq!(kantoor.nee("medewerkers.sta_toe", vraag("")), "veld_leeg");
    let blad = kantoor.vraag(
        "medewerkers.sta_toe",
        vraag("Gemeente akkoord tot de nieuwe VOG er is"),
    );
    assert_eq!(blad["uitzonderingen"][0]["door"], "Anja");
    let cel = mag(&kantoor, &bram, "2027-03-31", "hardenberg-ho");
    assert_eq!(
        (&cel["uitkomst"], &cel["uitzondering"]),
        (&json!("waarschuwing"), &json!(true))
    );
    assert_eq!(cel["geldig_tot"], "2027-03-31");
    let bevinding = regel(&cel, "HARD-33c");
    assert_eq!(
        bevinding["uitkomst"], "geblokkeerd",
        "what the rule says stays in sight"
    );
    assert_eq!(
        bevinding["uitzondering"]["reden"],
        "Gemeente akkoord tot de nieuwe VOG er is"
    );
    assert_eq!(
        mag(&kantoor, &bram, "2027-04-01", "hardenberg-ho")["uitkomst"],
        "geblokkeerd"
    );
    let weg = json!({ "uitzondering": blad["uitzonderingen"][0]["id"] });
    kantoor.vraag("medewerkers.sta_niet_toe", weg);
    assert_eq!(
        mag(&kantoor, &bram, "2027-03-31", "hardenberg-ho")["uitkomst"],
        "geblokkeerd"
    );
}

#[test]
fn a_rule_that_the_contract_does_not_have_cannot_be_lifted() {
    let (kantoor, bram) = met_bram(json!({}));
    let vraag = json!({ "medewerker": bram, "contract": "hardenberg-ho", "regel": "DALF-21a", "van": "2027-03-01",
        "tot": "2027-03-31", "reden": "Mag wel" });
    assert_eq!(kantoor.nee("medewerkers.sta_toe", vraag), "niet_gevonden");
}

#[test]
fn a_product_asks_more_than_another_of_the_same_contract() {
    let (kantoor, bram) = met_bram(json!({}));
    papier(
        &kantoor,
        &bram,
        json!({ "soort": "diploma", "niveau": "mbo-3", "richting": "zorg" }),
    );
    papier(
        &kantoor,
        &bram,
        json!({ "soort": "vog", "code": "45", "op": "2027-01-15" }),
    );
    let cel = |product: &str| {
        let vraag = json!({ "medewerker": bram, "op": "2027-03-01", "contract": "coevorden-borger-odoorn", "product": product });
        kantoor.vraag("medewerkers.mag", vraag)["rijen"][0]["cellen"][0].clone()
    };
    assert_eq!(
        regel(&cel("zelfredzaamheid-licht"), "COEV-I.2.1a")["uitkomst"],
        "akkoord"
    );
    assert_eq!(
        regel(&cel("zelfredzaamheid-zwaar"), "COEV-I.2.3a")["uitkomst"],
        "geblokkeerd"
    );
    // Supervision is named with the visit: a condition, no block.
    let begeleiding = regel(&cel("zelfredzaamheid-licht"), "COEV-I.7.2.2a");
    assert_eq!(begeleiding["uitkomst"], "waarschuwing");
}

#[test]
fn the_matrix_has_everybody_who_is_active_and_the_reasons_only_of_who_is_asked() {
    let (kantoor, bram) = met_bram(json!({}));
    bij(
        &kantoor,
        "Els",
        "200",
        json!({ "inactief_sinds": "2027-02-15", "inactief_reden": "Met pensioen" }),
    );
    bij(&kantoor, "Ada", "300", json!({}));
    let matrix = kantoor.vraag("medewerkers.mag", json!({ "op": "2027-03-01" }));
    let namen: Vec<String> = matrix["rijen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| tekst(r, "naam"))
        .collect();
    assert_eq!(namen, ["Ada van der Veen", "Bram van der Veen"]);
    let kolommen = matrix["kolommen"].as_array().unwrap();
    let contracten = |id: &str| kolommen.iter().filter(|k| k["contract"] == id).count();
    assert_eq!(contracten("hardenberg-ho"), 1, "AV and MV ask the same");
    assert_eq!(contracten("ijmond-ho"), 2, "ho3 asks more");
    let cel = &matrix["rijen"][1]["cellen"][0];
    assert_eq!(cel["bevindingen"], json!([]));
    assert!(!tekst(cel, "mist").is_empty());
    let alleen = kantoor.vraag(
        "medewerkers.mag",
        json!({ "op": "2027-03-01", "medewerker": bram }),
    );
    assert!(
        !alleen["rijen"][0]["cellen"][0]["bevindingen"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn an_unknown_contract_or_product_is_told() {
    let (kantoor, _) = met_bram(json!({}));
    let vraag = json!({ "op": "2027-03-01", "contract": "nergens" });
    assert_eq!(kantoor.nee("medewerkers.mag", vraag), "niet_gevonden");
    let vraag = json!({ "op": "2027-03-01", "contract": "duo-hbh", "product": "groep-behoud" });
    assert_eq!(kantoor.nee("medewerkers.mag", vraag), "niet_gevonden");
}
