//! Delivered care from another system: read in as a table, read in again, and corrected by it.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::afwezigheid::met_bezoeken;

const KOPPEN: &str = "Toewijzingsnummer;Datum;Begintijd;Duur;Personeelsnummer;Opmerking";

/// An office after two Tuesdays of planned visits: 2 and 9 March, nine o'clock, two hours.
fn na_twee_weken() -> (Kantoor, Value, Value) {
    let (kantoor, client, _, bram) = met_bezoeken();
    kantoor.klok("2027-03-12T17:00");
    (kantoor, client, bram)
}

fn voer_in(kantoor: &Kantoor, rijen: &[&str], extra: Value) -> Value {
    let pad = kantoor.map().join("geleverd.csv");
    std::fs::write(&pad, format!("{KOPPEN}\n{}\n", rijen.join("\n"))).unwrap();
    let mut vraag = json!({ "bestand": pad, "proef": false });
    vraag
        .as_object_mut()
        .unwrap()
        .extend(extra.as_object().cloned().unwrap());
    let taak = kantoor.vraag("leveringsinvoer.invoer", vraag)["taak"].clone();
    kantoor.wacht_op(&taak);
    kantoor.vraag("leveringsinvoer.uitslag", json!({ "taak": taak }))
}

fn uitkomsten(uitslag: &Value) -> Vec<String> {
    let rijen = uitslag["rijen"].as_array().unwrap();
    rijen.iter().map(|r| tekst(r, "uitkomst")).collect()
}

fn zinnen(uitslag: &Value) -> Vec<String> {
    let rijen = uitslag["rijen"].as_array().unwrap().iter();
    rijen
        .flat_map(|r| r["opmerkingen"].as_array().unwrap().clone())
        .map(|o| tekst(&o, "zin"))
        .collect()
}

fn week(kantoor: &Kantoor, wie: &Value) -> Value {
    let vraag = json!({ "van": "2027-03-01", "tot": "2027-03-14", "medewerker": wie });
    kantoor.vraag("levering.week", vraag)
}

fn feiten(kantoor: &Kantoor, client: &Value) -> usize {
    let tijdlijn = kantoor.dossier(client)["tijdlijn"].as_array().unwrap().clone();
    tijdlijn.iter().filter(|f| f["feitsoort"] == "levering").count()
}

#[test]
fn a_table_confirms_visits_and_the_same_table_twice_changes_nothing() {
    let (kantoor, client, bram) = na_twee_weken();
    let rijen = ["1;2-3-2027;9:00;120;100;", "1;2027-03-09;;;;Ging eerder weg"];
    let proef = voer_in(&kantoor, &rijen, json!({ "proef": true }));
    assert_eq!(uitkomsten(&proef), ["nieuw", "nieuw"], "{:?}", zinnen(&proef));
    assert_eq!(week(&kantoor, &bram)["geleverd"], 0, "a dry run keeps nothing");
    let uitslag = voer_in(&kantoor, &rijen, json!({}));
    assert_eq!(uitkomsten(&uitslag), ["nieuw", "nieuw"]);
    let na = week(&kantoor, &bram);
    assert_eq!((&na["nog"], &na["geleverd"]), (&json!(0), &json!(240)));
    assert_eq!(na["regels"][1]["levering"]["opmerking"], "Ging eerder weg");
    assert_eq!(feiten(&kantoor, &client), 2, "the rules see it");
    let weer = voer_in(&kantoor, &rijen, json!({}));
    assert_eq!(uitkomsten(&weer), ["ongewijzigd", "ongewijzigd"]);
    assert_eq!(feiten(&kantoor, &client), 2);
    assert_eq!(week(&kantoor, &bram)["regels"][0]["eerder"], json!([]));
}

#[test]
fn a_row_that_says_something_else_is_a_correction_and_an_empty_cell_changes_nothing() {
    let (kantoor, client, bram) = na_twee_weken();
    voer_in(&kantoor, &["1;2-3-2027;;;;Sleutel kwijt"], json!({}));
    let uitslag = voer_in(&kantoor, &["1;2-3-2027;;1:30;;"], json!({}));
    assert_eq!(uitkomsten(&uitslag), ["aangevuld"]);
    let regel = week(&kantoor, &bram)["regels"][0].clone();
    assert_eq!(
        (&regel["levering"]["minuten"], &regel["levering"]["opmerking"]),
        (&json!(90), &json!("Sleutel kwijt"))
    );
    assert_eq!(regel["eerder"][0]["minuten"], 120, "the old line stays readable");
    assert_eq!(feiten(&kantoor, &client), 1, "one fact counts");
}

#[test]
fn what_is_wrong_is_told_per_row_and_the_good_rows_are_kept() {
    let (kantoor, _, bram) = na_twee_weken();
    let rijen = [
        "1;2-3-2027;;;;",
        "1;3-3-2027;;;;",
        "99;2-3-2027;;;;",
        "1;30-3-2027;;;;",
        "1;9-3-2027;;;999;",
        "1;9-3-2027;kwart over negen;;;",
        "1;2-3-2027;;;;",
        ";9-3-2027;;;;",
    ];
    let uitslag = voer_in(&kantoor, &rijen, json!({}));
    let fout = "fout".to_owned();
    let mut verwacht = vec!["nieuw".to_owned()];
    verwacht.extend(std::iter::repeat_n(fout, 7));
    assert_eq!(uitkomsten(&uitslag), verwacht);
    let zinnen = zinnen(&uitslag);
    for stuk in [
        "geen bezoek gepland",
        "geen toewijzing met nummer 99",
        "ligt in de toekomst",
        "personeelsnummer 999",
        "is geen tijd",
        "ook op rij 2",
        "het toewijzingsnummer",
    ] {
        assert!(zinnen.iter().any(|z| z.contains(stuk)), "{stuk}: {zinnen:#?}");
    }
    assert_eq!(week(&kantoor, &bram)["geleverd"], 120);
    let niets = voer_in(
        &kantoor,
        &["1;9-3-2027;;;;", "1;3-3-2027;;;;"],
        json!({ "alles_of_niets": true }),
    );
    assert_eq!(niets["niets_bewaard"], true);
    assert_eq!(week(&kantoor, &bram)["geleverd"], 120);
}

#[test]
fn two_visits_of_one_day_are_told_apart_by_their_time_or_asked_about() {
    let (kantoor, client, bram) = na_twee_weken();
    let toewijzing = crate::inzet::toewijzing_van(&kantoor, &client);
    kantoor.klok("2027-03-01T09:00");
    let middag = json!({ "toewijzing": toewijzing, "dag": "2027-03-02", "om": "14:00", "minuten": 60, "medewerker": bram });
    kantoor.vraag("planning.extra", middag);
    kantoor.klok("2027-03-12T17:00");
    let uitslag = voer_in(&kantoor, &["1;2-3-2027;;;;", "1;2-3-2027;14:00;;;"], json!({}));
    assert_eq!(uitkomsten(&uitslag), ["fout", "nieuw"]);
    assert!(
        zinnen(&uitslag)[0].contains("begintijd"),
        "{:?}",
        zinnen(&uitslag)
    );
    assert_eq!(week(&kantoor, &bram)["geleverd"], 60);
}

#[test]
fn columns_of_another_system_are_recognised_and_the_example_can_be_read_in() {
    let (kantoor, ..) = na_twee_weken();
    let pad = kantoor.map().join("anders.csv");
    std::fs::write(
        &pad,
        "Beschikkingsnummer,Werkdatum,Start tijd,Eind tijd\n1,2-3-2027,9:00,10:30\n",
    )
    .unwrap();
    let blik = kantoor.vraag("leveringsinvoer.bekijk", json!({ "bestand": pad }));
    let velden: Vec<&Value> = blik["kolommen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|k| &k["veld"])
        .collect();
    assert_eq!(
        velden,
        [
            &json!("toewijzing"),
            &json!("datum"),
            &json!("van"),
            &json!("tot")
        ]
    );
    let voorbeeld = kantoor.bewaar_straks_in("voorbeeld.xlsx");
    kantoor.vraag("leveringsinvoer.voorbeeldbestand", json!({}));
    let blik = kantoor.vraag("leveringsinvoer.bekijk", json!({ "bestand": voorbeeld }));
    assert_eq!(blik["aantal"], 1);
    assert!(
        blik["kolommen"]
            .as_array()
            .unwrap()
            .iter()
            .all(|k| !k["veld"].is_null())
    );
    let zonder = kantoor.map().join("zonder.csv");
    std::fs::write(&zonder, "Datum;Duur\n2-3-2027;90\n").unwrap();
    assert_eq!(
        kantoor.nee(
            "leveringsinvoer.invoer",
            json!({ "bestand": zonder, "proef": true })
        ),
        "werkblad_stuk"
    );
}
