//! Care that was given: a week as planned, except; and the figures that follow from it.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::afwezigheid::{met_bezoeken, ziek};

fn week(van: &str, tot: &str, wie: &Value) -> Value {
    json!({ "van": van, "tot": tot, "medewerker": wie })
}

fn geleverd(kantoor: &Kantoor, client: &Value) -> Vec<String> {
    let tijdlijn = kantoor.dossier(client)["tijdlijn"].as_array().unwrap().clone();
    let leveringen = tijdlijn.iter().filter(|f| f["feitsoort"] == "levering");
    leveringen.map(|f| tekst(f, "toelichting")).collect()
}

#[test]
fn a_week_is_confirmed_as_planned_except_what_went_otherwise() {
    let (kantoor, client, _, bram) = met_bezoeken();
    kantoor.klok("2027-03-12T17:00");
    let vraag = week("2027-03-01", "2027-03-14", &bram);
    let eerst = kantoor.vraag("levering.week", vraag.clone());
    assert_eq!(
        (&eerst["nog"], &eerst["gepland"], &eerst["geleverd"]),
        (&json!(2), &json!(240), &json!(0))
    );
    let bezoek = &eerst["regels"][1]["bezoek"]["id"];
    let anders = json!({ "bezoek": bezoek, "client": client, "minuten": 90, "paraaf": "BV", "opmerking": "Ging eerder weg" });
    let daarna = kantoor.vraag(
        "levering.bevestig",
        json!({ "vraag": vraag, "behalve": [anders] }),
    );
    assert_eq!((&daarna["nog"], &daarna["geleverd"]), (&json!(0), &json!(210)));
    assert_eq!(geleverd(&kantoor, &client).len(), 2, "the rules see it");
    let nog_eens = kantoor.vraag("levering.bevestig", json!({ "vraag": vraag }));
    assert_eq!(nog_eens["geleverd"], 210, "twice is once");
}

#[test]
fn what_is_still_to_come_or_had_nobody_is_not_confirmed() {
    let (kantoor, client, _, bram) = met_bezoeken();
    ziek(&kantoor, &bram, "2027-03-08", json!("2027-03-10"));
    kantoor.klok("2027-03-10T17:00");
    let vraag = json!({ "van": "2027-03-01", "tot": "2027-03-31", "client": client });
    let na = kantoor.vraag("levering.bevestig", json!({ "vraag": vraag }));
    let standen: Vec<String> = na["regels"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| tekst(r, "stand"))
        .collect();
    assert_eq!(standen, ["geleverd", "niet"]);
    let vreemd = json!({ "bezoek": client, "client": client, "minuten": 30 });
    assert_eq!(
        kantoor.nee(
            "levering.bevestig",
            json!({ "vraag": vraag, "behalve": [vreemd] })
        ),
        "niet_gevonden"
    );
}

#[test]
fn a_correction_keeps_the_old_line_and_replaces_the_fact() {
    let (kantoor, client, _, bram) = met_bezoeken();
    kantoor.klok("2027-03-05T17:00");
    let vraag = week("2027-03-01", "2027-03-07", &bram);
    let eerst = kantoor.vraag("levering.bevestig", json!({ "vraag": vraag }));
    let regel = &eerst["regels"][0];
    let naar = json!({ "bezoek": regel["bezoek"]["id"], "client": client, "minuten": 60 });
    let wijzig = json!({ "levering": regel["levering"]["id"], "naar": naar });
    let daarna = kantoor.vraag("levering.wijzig", wijzig.clone());
    let nu = &daarna["regels"][0];
    assert_eq!(
        (&nu["levering"]["minuten"], &nu["eerder"][0]["minuten"]),
        (&json!(60), &json!(120))
    );
    assert_eq!(geleverd(&kantoor, &client).len(), 1);
    assert_eq!(
        kantoor.nee("levering.wijzig", wijzig),
        "niet_gevonden",
        "that line was corrected already"
    );
}

#[test]
fn figures_count_faces_the_fixed_worker_and_what_was_delivered_of_what_was_assigned() {
    let (kantoor, client, _, bram) = met_bezoeken();
    let els = crate::inzet::inzetbaar(&kantoor, "Els", "200");
    let bord = kantoor.vraag(
        "planning.bord",
        json!({ "van": "2027-03-08", "dagen": 7, "per": "client" }),
    );
    let regel = json!({ "bezoek": bord["bezoeken"][0]["id"], "medewerker": els });
    kantoor.vraag("afwezigheid.neem_over", json!({ "regels": [regel] }));
    kantoor.klok("2027-03-26T17:00");
    let vraag = week("2027-03-01", "2027-03-26", &bram);
    kantoor.vraag("levering.bevestig", json!({ "vraag": vraag }));
    let t = kantoor.vraag("cijfers.client", json!({ "client": client }))["toewijzingen"][0].clone();
    assert_eq!(
        (&t["bezoeken"], &t["door_vast"], &t["gezichten"]),
        (&json!(4), &json!(3), &json!([2, 2, 2]))
    );
    assert_eq!(
        (&t["toegewezen"], &t["gepland"], &t["geleverd"]),
        (&json!(120), &json!(480), &json!(360))
    );
    ziek(&kantoor, &bram, "2027-03-29", Value::Null);
    let plan = kantoor.vraag("cijfers.planning", json!({}));
    let open: Vec<Value> = plan["weken"]
        .as_array()
        .unwrap()
        .iter()
        .map(|w| w["open"].clone())
        .collect();
    assert_eq!(open, [0, 1, 1, 1].map(Value::from));
    let wacht = &plan["wachtlijst"][0];
    assert_eq!(
        (&wacht["wachten"], &wacht["langst"]),
        (&json!(1), &json!(53)),
        "assigned on 1 February, never started"
    );
    kantoor.feit(&client, "start", "2027-03-02", json!({}));
    let wacht = kantoor.vraag("cijfers.planning", json!({}))["wachtlijst"].clone();
    assert_eq!(wacht[0]["wachten"], 0);
    let februari = wacht[0]["maanden"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&februari["dag"], &februari["wachten"]),
        (&json!("2027-02-28"), &json!(1))
    );
}
