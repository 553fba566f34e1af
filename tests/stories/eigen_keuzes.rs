//! Choices of the organisation in planning are as strong as it wants them; what a contract asks is not among them.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::afwezigheid::met_bezoeken;
use crate::inzet::{inzetbaar, met_client, vast};
use crate::medewerkers::bij;

fn zet(kantoor: &Kantoor, code: &str, sterkte: &str) {
    let vraag = json!({ "code": code, "sterkte": sterkte });
    kantoor.vraag("eigen_keuzes.zet", vraag);
}

fn tekens(kantoor: &Kantoor) -> Vec<(String, String)> {
    let vraag = json!({ "van": "2027-03-01", "dagen": 7, "per": "medewerker" });
    let bord = kantoor.vraag("planning.bord", vraag);
    let alle = bord["bezoeken"].as_array().unwrap().iter();
    alle.flat_map(|b| b["tekens"].as_array().unwrap().clone())
        .map(|t| (tekst(&t, "soort"), tekst(&t, "ernst")))
        .collect()
}

fn van(soort: &str, ernst: &str) -> (String, String) {
    (soort.to_owned(), ernst.to_owned())
}

#[test]
fn two_visits_at_once_are_told_refused_or_let_be_as_the_organisation_wants() {
    let (kantoor, _, toewijzing, bram) = met_bezoeken();
    let extra = |om: &str| json!({ "toewijzing": toewijzing, "dag": "2027-03-02", "om": om, "minuten": 60, "medewerker": bram });
    zet(&kantoor, "dubbel", "blokkeert");
    let fout = kantoor.probeer("planning.extra", extra("10:30")).unwrap_err();
    assert_eq!(fout.code, "geblokkeerd");
    assert!(fout.zin.contains("keuze van uw organisatie"), "{}", fout.zin);
    assert_eq!(tekens(&kantoor), [], "nothing of it was kept");
    zet(&kantoor, "dubbel", "waarschuwt");
    kantoor.vraag("planning.extra", extra("10:30"));
    let waarschuwt = van("dubbel", "waarschuwing");
    assert_eq!(tekens(&kantoor), [waarschuwt.clone(), waarschuwt]);
    zet(&kantoor, "dubbel", "uit");
    assert_eq!(tekens(&kantoor), []);
    zet(&kantoor, "dubbel", "blokkeert");
    let blok = van("dubbel", "geblokkeerd");
    assert_eq!(
        tekens(&kantoor),
        [blok.clone(), blok],
        "what was planned before stays, and shows"
    );
}

#[test]
fn a_visit_outside_the_times_of_a_worker_can_be_refused_and_moving_it_away_is_possible() {
    let (kantoor, _, toewijzing, bram) = met_bezoeken();
    let avond = json!({ "toewijzing": toewijzing, "dag": "2027-03-03", "om": "18:00", "minuten": 60, "medewerker": bram });
    let gevolg = kantoor.vraag("planning.extra", avond.clone());
    zet(&kantoor, "buiten_tijden", "blokkeert");
    assert_eq!(kantoor.nee("planning.extra", avond), "geblokkeerd");
    let b = &gevolg["bezoeken"][0];
    let naar = |om: &str| {
        json!({ "bezoek": b["id"], "wijziging": b["wijziging"], "dag": "2027-03-03", "om": om, "minuten": 60,
            "medewerker": bram, "reden": "" })
    };
    assert_eq!(kantoor.nee("planning.verplaats", naar("19:00")), "geblokkeerd");
    kantoor.vraag("planning.verplaats", naar("15:00"));
    assert_eq!(tekens(&kantoor), []);
}

#[test]
fn who_does_not_go_to_a_client_blocks_until_the_organisation_says_otherwise() {
    let (kantoor, client, toewijzing) = met_client();
    let bram = inzetbaar(&kantoor, "Bram", "100");
    let relatie = json!({ "medewerker": bram, "soort": "niet-samen", "client": client, "collega": null, "toelichting": "Buren" });
    kantoor.vraag("medewerkers.relatie", relatie);
    let uitkomst = || {
        let vraag = json!({ "toewijzing": toewijzing, "medewerker": bram, "op": "2027-03-01" });
        tekst(&kantoor.vraag("inzet.toets", vraag), "uitkomst")
    };
    assert_eq!(uitkomst(), "geblokkeerd");
    zet(&kantoor, "niet_samen", "waarschuwt");
    assert_eq!(uitkomst(), "waarschuwing");
    kantoor.vraag("inzet.zet", vast(&toewijzing, &bram, "2027-03-01"));
    zet(&kantoor, "niet_samen", "uit");
    assert_eq!(uitkomst(), "akkoord");
}

/// What the matrix and planning say of Bram, who has no VOG, under Hardenberg.
fn over_vog(kantoor: &Kantoor, toewijzing: &Value, bram: &Value) -> (String, String) {
    let vraag = json!({ "medewerker": bram, "op": "2027-03-01", "contract": "hardenberg-ho" });
    let cel = kantoor.vraag("medewerkers.mag", vraag)["rijen"][0]["cellen"][0].clone();
    let toets = json!({ "toewijzing": toewijzing, "medewerker": bram, "op": "2027-03-01" });
    let oordeel = kantoor.vraag("inzet.toets", toets);
    (tekst(&cel, "uitkomst"), tekst(&oordeel, "uitkomst"))
}

#[test]
fn what_the_contract_asks_blocks_whatever_the_organisation_chose() {
    let (kantoor, _, toewijzing) = met_client();
    let bram = bij(&kantoor, "Bram", "100", json!({}));
    for code in ["eigen_eis", "niet_samen", "dubbel", "buiten_tijden"] {
        zet(&kantoor, code, "uit");
    }
    let blok = ("geblokkeerd".to_owned(), "geblokkeerd".to_owned());
    assert_eq!(over_vog(&kantoor, &toewijzing, &bram), blok);
    assert_eq!(
        kantoor.nee(
            "eigen_keuzes.zet",
            json!({ "code": "HARD-41a", "sterkte": "uit" })
        ),
        "veld_ongeldig"
    );
    assert_eq!(
        kantoor.nee("eigen_keuzes.zet", json!({ "code": "dubbel", "sterkte": "soms" })),
        "veld_ongeldig"
    );
}

#[test]
fn an_exception_is_reported_with_the_visits_that_were_planned_by_it() {
    let (kantoor, _, _, bram) = met_bezoeken();
    let vraag = json!({ "medewerker": bram, "contract": "hardenberg-ho", "regel": "HARD-35d", "van": "2027-03-08",
        "tot": "2027-03-21", "reden": "Gemeente akkoord" });
    let cel = json!({ "medewerker": bram, "op": "2027-03-01", "contract": "hardenberg-ho" });
    let regel =
        kantoor.vraag("medewerkers.mag", cel)["rijen"][0]["cellen"][0]["bevindingen"][0]["regel"].clone();
    let mut vraag = vraag;
    vraag["regel"] = regel.clone();
    kantoor.vraag("medewerkers.sta_toe", vraag);
    let maart = json!({ "van": "2027-03-01", "tot": "2027-03-31" });
    let verslag = kantoor.vraag("uitzonderingen.toon", maart.clone());
    let r = &verslag["regels"][0];
    assert_eq!(
        (&r["medewerker"], &r["naam"], &r["bezoeken"]),
        (&bram, &json!("Bram van der Veen"), &json!(2))
    );
    assert_eq!(
        (&r["eerste"], &r["laatste"]),
        (&json!("2027-03-09"), &json!("2027-03-16"))
    );
    assert_eq!(r["clienten"].as_array().unwrap().len(), 1);
    assert_eq!(
        (
            &r["uitzondering"]["regel"],
            &r["uitzondering"]["reden"],
            &r["uitzondering"]["door"]
        ),
        (&regel, &json!("Gemeente akkoord"), &json!("Anja"))
    );
    // Taken back on the first day: it stays in the report, and nothing was planned by it.
    let id = &r["uitzondering"]["id"];
    kantoor.vraag("medewerkers.sta_niet_toe", json!({ "uitzondering": id }));
    let r = kantoor.vraag("uitzonderingen.toon", maart.clone())["regels"][0].clone();
    assert_eq!(
        (&r["bezoeken"], &r["uitzondering"]["ingetrokken"]),
        (&json!(0), &json!(true))
    );
    let april = json!({ "van": "2027-04-01", "tot": "2027-04-30" });
    assert_eq!(kantoor.vraag("uitzonderingen.toon", april)["regels"], json!([]));
    let pad = kantoor.bewaar_straks_in("uitzonderingen.xlsx");
    kantoor.vraag("uitzonderingen.naar_excel", maart);
    assert!(std::fs::read(pad).unwrap().starts_with(b"PK"));
    let jaar = json!({ "van": "2027-01-01", "tot": "2027-12-31" });
    assert_eq!(kantoor.nee("uitzonderingen.toon", jaar), "veld_ongeldig");
}

#[test]
fn an_own_demand_on_who_comes_is_as_strong_in_the_matrix_as_in_planning() {
    let (kantoor, _, toewijzing) = met_client();
    let bram = bij(&kantoor, "Bram", "100", json!({}));
    let vraag = json!({ "medewerker": bram, "op": "2027-03-01", "contract": "hardenberg-ho" });
    let cel = kantoor.vraag("medewerkers.mag", vraag)["rijen"][0]["cellen"][0].clone();
    let bevindingen = cel["bevindingen"].as_array().unwrap();
    let blokkeert: Vec<String> = bevindingen
        .iter()
        .filter(|b| b["uitkomst"] == "geblokkeerd")
        .map(|b| tekst(b, "regel"))
        .collect();
    assert!(!blokkeert.is_empty());
    let mut profiel = kantoor.vraag("contracten.bewerk", json!({ "contract": "hardenberg-ho" }));
    for regel in profiel["regels"].as_array_mut().unwrap() {
        if blokkeert.contains(&tekst(&regel["velden"], "id")) {
            regel["velden"]["sterkte"] = json!("eigen-keuze");
        }
    }
    let voorstel = json!({ "profiel": profiel, "soort": "correctie", "reden": "Wij vragen dit zelf." });
    let bewaard = kantoor.vraag("contracten.bewaar", voorstel);
    kantoor.wacht_op(&bewaard["taak"]);
    let beide = |uitkomst: &str| (uitkomst.to_owned(), uitkomst.to_owned());
    assert_eq!(over_vog(&kantoor, &toewijzing, &bram), beide("waarschuwing"));
    zet(&kantoor, "eigen_eis", "blokkeert");
    assert_eq!(over_vog(&kantoor, &toewijzing, &bram), beide("geblokkeerd"));
    zet(&kantoor, "eigen_eis", "uit");
    let (matrix, _) = over_vog(&kantoor, &toewijzing, &bram);
    assert_ne!(matrix, "geblokkeerd");
    let over = kantoor.vraag(
        "inzet.toets",
        json!({ "toewijzing": toewijzing, "medewerker": bram, "op": "2027-03-01" }),
    );
    let over: Vec<String> = over["bevindingen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| tekst(b, "regel"))
        .collect();
    assert!(over.iter().all(|r| !blokkeert.contains(r)), "{over:?}");
}
