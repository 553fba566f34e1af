//! The board of visits: what is planned, what is not right, and the acts of planning.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::afwezigheid::{met_bezoeken, ziek};
use crate::inzet::inzetbaar;

fn bord(kantoor: &Kantoor, van: &str, dagen: u8) -> Value {
    kantoor.vraag(
        "planning.bord",
        json!({ "van": van, "dagen": dagen, "per": "medewerker" }),
    )
}

fn verplaats(b: &Value, dag: &str, om: &str, wie: &Value) -> Value {
    json!({ "bezoek": b["id"], "wijziging": b["wijziging"], "dag": dag, "om": om, "minuten": b["minuten"], "medewerker": wie })
}

#[test]
fn a_week_has_its_visits_rows_and_the_lane_of_what_is_open() {
    let (kantoor, _, _, bram) = met_bezoeken();
    let week = bord(&kantoor, "2027-03-01", 7);
    assert_eq!(week["bezoeken"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&week["rijen"][0]["id"], &week["rijen"][0]["gepland"]),
        (&bram, &json!(120))
    );
    assert_eq!(
        (&week["open"], &week["dagen"][1]["dag"]),
        (&json!(0), &json!("2027-03-02"))
    );
    let b = &week["bezoeken"][0];
    assert_eq!(
        (&b["begin"], &b["einde"], &b["stand"]),
        (&json!(540), &json!(660), &json!("gepland"))
    );

    ziek(&kantoor, &bram, "2027-03-01", json!("2027-03-07"));
    let week = bord(&kantoor, "2027-03-01", 7);
    assert_eq!((&week["open"], &week["open_minuten"]), (&json!(1), &json!(120)));
    assert_eq!(week["rijen"][0]["afwezig"][0]["tekst"], "Ziek");
    let per = |per: &str| {
        kantoor.vraag(
            "planning.bord",
            json!({ "van": "2027-03-01", "dagen": 28, "per": per }),
        )
    };
    assert_eq!(per("client")["bezoeken"].as_array().unwrap().len(), 4);
    assert_eq!(
        kantoor.nee(
            "planning.bord",
            json!({ "van": "2027-03-01", "dagen": 0, "per": "client" })
        ),
        "veld_ongeldig"
    );
}

#[test]
fn a_visit_that_moved_keeps_its_series_and_nobody_moves_what_a_colleague_just_moved() {
    let (kantoor, _, _, bram) = met_bezoeken();
    let els = inzetbaar(&kantoor, "Els", "200");
    let b = bord(&kantoor, "2027-03-01", 7)["bezoeken"][0].clone();
    let gevolg = kantoor.vraag("planning.verplaats", verplaats(&b, "2027-03-11", "13:00", &els));
    let nu = &gevolg["bezoeken"][0];
    assert_eq!(
        (tekst(nu, "dag"), tekst(nu, "tijd")),
        ("2027-03-11".into(), "om 13:00".into())
    );
    assert_eq!((&nu["eerst_op"], &nu["medewerker"]), (&json!("2027-03-02"), &els));
    assert!(
        bord(&kantoor, "2027-03-01", 7)["bezoeken"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        bord(&kantoor, "2027-03-08", 7)["bezoeken"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(
        kantoor.nee("planning.verplaats", verplaats(&b, "2027-03-03", "9:00", &bram)),
        "intussen_gewijzigd"
    );

    let blad = kantoor.vraag("planning.bezoek", json!({ "bezoek": b["id"] }));
    assert_eq!(blad["geschiedenis"][0]["door"], "Anja");
    kantoor.vraag(
        "planning.maak_ongedaan",
        json!({ "handeling": gevolg["handeling"] }),
    );
    let terug = bord(&kantoor, "2027-03-01", 7)["bezoeken"][0].clone();
    assert_eq!(
        (&terug["dag"], &terug["medewerker"]),
        (&json!("2027-03-02"), &bram)
    );
    assert_eq!(
        kantoor.nee(
            "planning.maak_ongedaan",
            json!({ "handeling": gevolg["handeling"] })
        ),
        "veld_ongeldig"
    );
}

#[test]
fn who_may_not_come_is_refused_on_the_board_and_an_expired_paper_shows_on_what_was_planned() {
    let (kantoor, _, _, bram) = met_bezoeken();
    let zonder = crate::medewerkers::bij(&kantoor, "Zonder Vog", "300", json!({}));
    let b = bord(&kantoor, "2027-03-01", 7)["bezoeken"][0].clone();
    assert_eq!(b["tekens"], json!([]), "nothing is wrong");
    assert_eq!(
        kantoor.nee("planning.verplaats", verplaats(&b, "2027-03-02", "9:00", &zonder)),
        "geblokkeerd"
    );
    let blad = kantoor.vraag("medewerkers.toon", json!({ "medewerker": bram }));
    let vog = blad["papieren"]
        .as_array()
        .unwrap()
        .iter()
        .find(|p| tekst(p, "tekst").contains("aspect"))
        .unwrap()["id"]
        .clone();
    kantoor.vraag(
        "medewerkers.papier_trek_in",
        json!({ "papier": vog, "reden": "Verkeerd" }),
    );
    let b = bord(&kantoor, "2027-03-01", 7)["bezoeken"][0].clone();
    assert_eq!(
        (&b["tekens"][0]["soort"], &b["tekens"][0]["ernst"]),
        (&json!("mag"), &json!("geblokkeerd"))
    );
}

#[test]
fn the_board_says_what_overlaps_and_what_lies_outside_hours_or_indication() {
    let (kantoor, _, toewijzing, bram) = met_bezoeken();
    let extra = |dag: &str, om: &str| json!({ "toewijzing": toewijzing, "dag": dag, "om": om, "minuten": 60, "medewerker": bram });
    kantoor.vraag("planning.extra", extra("2027-03-02", "10:30"));
    kantoor.vraag("planning.extra", extra("2027-03-03", "18:00"));
    kantoor.vraag("planning.extra", extra("2028-01-05", "9:00"));
    let tekens = |van: &str| -> Vec<Vec<String>> {
        let week = bord(&kantoor, van, 7);
        let van_bezoek = |b: &Value| {
            b["tekens"]
                .as_array()
                .unwrap()
                .iter()
                .map(|t| tekst(t, "soort"))
                .collect()
        };
        week["bezoeken"]
            .as_array()
            .unwrap()
            .iter()
            .map(van_bezoek)
            .collect()
    };
    assert_eq!(
        tekens("2027-03-01"),
        [vec!["dubbel"], vec!["dubbel"], vec!["buiten_tijden"]]
    );
    assert!(
        tekens("2028-01-03")
            .iter()
            .flatten()
            .any(|t| t == "buiten_indicatie")
    );
}

#[test]
fn a_no_show_is_recorded_in_one_act_and_an_interruption_cancels_the_visits_until_its_end() {
    let (kantoor, client, _, _) = met_bezoeken();
    kantoor.klok("2027-03-02T12:00");
    let b = bord(&kantoor, "2027-03-01", 7)["bezoeken"][0].clone();
    let weg = json!({ "bezoek": b["id"], "wijziging": 0, "wat": "no-show", "reden": "Deed niet open" });
    let gevolg = kantoor.vraag("planning.zeg_af", weg);
    assert_eq!(gevolg["bezoeken"][0]["stand"], "no-show");
    let soorten = |kantoor: &Kantoor| kantoor.dossier(&client)["tijdlijn"].to_string();
    assert!(soorten(&kantoor).contains("\"no-show\""));
    kantoor.vraag(
        "planning.maak_ongedaan",
        json!({ "handeling": gevolg["handeling"] }),
    );
    assert!(!soorten(&kantoor).contains("\"no-show\""));

    let later = bord(&kantoor, "2027-03-08", 7)["bezoeken"][0].clone();
    let weg = json!({ "bezoek": later["id"], "wijziging": 0, "wat": "onderbreking", "onderbreking": "vakantie", "tot": "2027-03-22" });
    assert_eq!(
        kantoor.vraag("planning.zeg_af", weg)["bezoeken"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let standen: Vec<String> = bord(&kantoor, "2027-03-08", 28)["bezoeken"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| tekst(b, "stand"))
        .collect();
    assert_eq!(standen, ["onderbreking", "onderbreking", "gepland", "gepland"]);
    assert!(soorten(&kantoor).contains("\"onderbreking\""));
}

#[test]
fn what_changes_after_a_week_was_published_is_listed_until_somebody_called() {
    let (kantoor, _, _, bram) = met_bezoeken();
    let b = bord(&kantoor, "2027-03-01", 7)["bezoeken"][0].clone();
    kantoor.vraag("planning.verplaats", verplaats(&b, "2027-03-02", "10:00", &bram));
    let leeg = kantoor.vraag("planning.publiceer", json!({ "dag": "2027-03-03" }));
    assert_eq!(leeg["bezoeken"], json!([]), "what changed before is told with it");
    let b = bord(&kantoor, "2027-03-01", 7)["bezoeken"][0].clone();
    assert_eq!(b["gewijzigd"], false);
    kantoor.vraag("planning.verplaats", verplaats(&b, "2027-03-04", "10:00", &bram));
    let lijst = kantoor.vraag("planning.wijzigingen", json!({ "dag": "2027-03-01" }));
    let regel = &lijst["bezoeken"][0]["bezoek"];
    assert_eq!(
        (&regel["gewijzigd"], &regel["gebeld"]),
        (&json!(true), &json!(false))
    );
    let gebeld = json!({ "bezoek": regel["id"], "wijziging": regel["wijziging"] });
    let daarna = kantoor.vraag("planning.gebeld", gebeld);
    assert_eq!(daarna["bezoeken"][0]["bezoek"]["gebeld"], true);
}

#[test]
fn a_worker_takes_the_visits_along_in_a_calendar_and_on_paper_without_names_unless_asked() {
    let (kantoor, _, _, bram) = met_bezoeken();
    let ics = |namen: bool| {
        let pad = kantoor.bewaar_straks_in("rooster.ics");
        let vraag = json!({ "medewerker": bram, "van": "2027-03-01", "tot": "2027-03-31", "namen": namen });
        kantoor.vraag("planning.ics", vraag);
        std::fs::read_to_string(pad).unwrap()
    };
    let zonder = ics(false);
    assert_eq!(zonder.matches("BEGIN:VEVENT").count(), 5);
    assert!(!zonder.contains("Bakker") && ics(true).contains("Bakker"));
    let vraag = json!({ "van": "2027-03-01", "dagen": 7, "per": "medewerker" });
    assert_eq!(
        kantoor.vraag("planning.voorbeeld", vraag)["paginas"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}
