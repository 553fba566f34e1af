//! The planner's day: a visit moved with the keys alone, and somebody ill whose visits others take over.

use leidraad_tests::venster::{Start, Toets, Venster};
use serde_json::{Value, json};

const WEEK: &str = "2027-01-04";

fn open() -> Venster {
    let venster = Start::voorbeeld().nu("2027-01-06T09:00").open();
    venster.wait_for_heading("Vandaag");
    venster
}

fn bord(venster: &Venster) -> Value {
    let vraag = json!({ "van": WEEK, "dagen": 7, "per": "medewerker", "zoek": "", "alleen": [] });
    venster.rpc("planning.bord", vraag).expect("no board")
}

fn bezoeken(bord: &Value) -> impl Iterator<Item = &Value> {
    bord["bezoeken"].as_array().into_iter().flatten()
}

/// The place of a visit on the board, from Monday.
fn dag_van(venster: &Venster, bezoek: &str, dag: i64) {
    let staat = venster.wait(
        "document.querySelector(`.rows [data-bezoek='${a}']`)?.closest('[data-cell]').dataset.day === String(b)",
        &[json!(bezoek), json!(dag)],
    );
    assert!(
        staat.is_some(),
        "{bezoek} never stood on day {dag}; {}",
        venster.text()
    );
}

#[test]
fn a_visit_moves_a_day_and_back_by_keyboard_alone() {
    let venster = open();
    let nu = bord(&venster);
    let bezoek = bezoeken(&nu)
        .find(|b| b["stand"] == "gepland" && b["dag"] == "2027-01-07" && b["tekens"] == json!([]))
        .expect("no visit on Thursday that nothing stands in the way of");
    let id = bezoek["id"].as_str().expect("a visit without a name").to_owned();
    venster.go("#/planning?van=2027-01-04&dagen=7&per=medewerker");
    // Where the planner's arrows would have come: only the rows in sight are there.
    let naam = bezoek["medewerker_naam"].as_str().expect("nobody comes");
    venster.fill("Zoek op naam", naam);
    dag_van(&venster, &id, 3);
    venster.run(
        "document.querySelector(`.rows [data-bezoek='${arguments[0]}']`).focus()",
        &[json!(id)],
    );
    venster.type_text("v");
    venster.wait_for_text("kies met de pijlen een plek");
    venster.press(Toets::Rechts);
    venster.press(Toets::Enter);
    dag_van(&venster, &id, 4);
    venster.press_ctrl('z');
    dag_van(&venster, &id, 3);
}

/// Somebody with visits still to come, who is at work.
fn iemand(bord: &Value) -> String {
    let rijen = bord["rijen"].as_array().into_iter().flatten();
    let mogelijk = rijen.filter(|rij| rij["afwezig"] == json!([])).filter(|rij| {
        bezoeken(bord).any(|b| {
            b["medewerker"] == rij["id"] && b["stand"] == "gepland" && b["dag"].as_str() > Some("2027-01-06")
        })
    });
    mogelijk
        .filter_map(|rij| rij["id"].as_str())
        .map(str::to_owned)
        .next()
        .expect("nobody has visits")
}

#[test]
fn the_visits_of_somebody_who_is_ill_are_taken_over_and_called_about() {
    let venster = open();
    let wie = iemand(&bord(&venster));
    let ziek = json!({ "regels": [{ "medewerker": wie, "soort": "ziek", "van": "2027-01-06", "tot": "2027-01-15" }] });
    let gevolg = venster.rpc("afwezigheid.nieuw", ziek).expect("not recorded");
    let id = gevolg["afwezigheden"][0]["id"].clone();
    let voorstel = venster
        .rpc("afwezigheid.voorstel", json!({ "afwezigheid": id }))
        .expect("no proposal");
    let gedekt = voorstel["regels"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|regel| !regel["kandidaat"].is_null())
        .count();
    assert!(gedekt > 0, "nobody can take anything over: {voorstel}");
    venster.go(&format!("#/afwezig/{}", id.as_str().unwrap_or_default()));
    venster.click("Voorstel");
    venster.wait_for_text("Voorstel voor de hele afwezigheid");
    venster.click(&match gedekt {
        1 => "1 bezoek overnemen".to_owned(),
        meer => format!("{meer} bezoeken overnemen"),
    });
    let over = venster.wait(
        "!/bezoek(en)? overnemen/.test(document.querySelector('main').innerText)",
        &[],
    );
    assert!(over.is_some(), "{}", venster.text());
    venster.click("Bellen");
    venster.wait_for_text("Wie moeten we bellen");
    venster.click("Gebeld:");
    venster.wait_for_text("Gebeld op");
    let blad = venster
        .rpc("afwezigheid.toon", json!({ "afwezigheid": id }))
        .expect("the absence is gone");
    let open = blad["afwezigheid"]["open"].as_u64();
    let alle = voorstel["regels"].as_array().map_or(0, Vec::len);
    assert_eq!(open, u64::try_from(alle - gedekt).ok());
}
