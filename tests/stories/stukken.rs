//! Papers in a dossier: inside the store, shown, saved again, and what they prove.

use std::path::PathBuf;

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

fn met_301() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    (kantoor, client)
}

fn bestand(kantoor: &Kantoor, naam: &str, bytes: &[u8]) -> PathBuf {
    let pad = kantoor.map().join(naam);
    std::fs::write(&pad, bytes).unwrap();
    pad
}

fn stuk(client: &Value, pad: &PathBuf, soort: &str) -> Value {
    json!({
        "client": client, "bestand": pad, "soort": soort, "naam": "Brief gemeente.pdf", "datum": "2027-02-02",
        "toewijzing": 1,
    })
}

fn feiten(kantoor: &Kantoor, client: &Value) -> Vec<String> {
    let lines = kantoor.dossier(client)["tijdlijn"].clone();
    lines
        .as_array()
        .unwrap()
        .iter()
        .filter(|r| r["soort"] == "feit")
        .map(|r| tekst(r, "feitsoort"))
        .collect()
}

#[test]
fn a_document_comes_back_byte_for_byte_and_never_stands_in_the_clear() {
    let (kantoor, client) = met_301();
    let mut bytes = b"%PDF-1.7 onvindbaar-geheim ".to_vec();
    bytes.extend((0..3_000_000_u32).map(|n| (n % 251) as u8));
    let pad = bestand(&kantoor, "beschikking van mevrouw.pdf", &bytes);
    let look = kantoor.vraag("stukken.bekijk", json!({ "bestand": pad }));
    assert_eq!(
        (&look["vorm"], &look["soort"]),
        (&json!("pdf"), &json!("beschikking"))
    );
    let list = kantoor.vraag("stukken.voeg_toe", stuk(&client, &pad, "beschikking"));
    let id = &list["stukken"][0]["id"];
    assert_eq!(list["stukken"][0]["grootte"], bytes.len());
    std::fs::remove_file(&pad).unwrap();
    for file in std::fs::read_dir(kantoor.map()).unwrap() {
        let raw = std::fs::read(file.unwrap().path()).unwrap_or_default();
        assert!(!raw.windows(18).any(|w| w == b"onvindbaar-geheim "));
    }
    let terug = kantoor.bewaar_straks_in("terug.pdf");
    kantoor.vraag("stukken.bewaar_als", json!({ "id": id }));
    assert_eq!(std::fs::read(terug).unwrap(), bytes);
    assert_eq!(
        kantoor.vraag("stukken.beeld", json!({ "id": id }))["beeld"],
        Value::Null
    );
}

#[test]
fn a_paper_that_the_contract_asks_for_is_recorded_with_it_and_goes_with_it() {
    let (kantoor, client) = met_301();
    let pad = bestand(&kantoor, "brief.pdf", b"%PDF-1.7");
    kantoor.vraag("stukken.voeg_toe", stuk(&client, &pad, "overig"));
    assert!(feiten(&kantoor, &client).is_empty());
    let mut letter = stuk(&client, &pad, "brief");
    letter["ontvangen"] = json!("2027-02-08");
    let list = kantoor.vraag("stukken.voeg_toe", letter);
    assert_eq!(feiten(&kantoor, &client), ["stuk-ontvangen"]);
    let line = kantoor.dossier(&client)["tijdlijn"].clone();
    let fact = line
        .as_array()
        .unwrap()
        .iter()
        .find(|r| r["soort"] == "feit")
        .cloned()
        .unwrap();
    assert_eq!(
        fact["datum"], "2027-02-08",
        "the day it was received, not the day it was written"
    );
    let stukken = list["stukken"].as_array().unwrap();
    let brief = stukken.iter().find(|s| s["legde_vast"] == true).unwrap();
    let gone = kantoor.vraag(
        "stukken.trek_in",
        json!({ "id": brief["id"], "reden": "Verkeerde cliënt" }),
    );
    assert!(feiten(&kantoor, &client).is_empty());
    let kept = gone["stukken"].as_array().unwrap();
    assert_eq!(kept.len(), 2, "withdrawn, not deleted");
    assert!(
        kept.iter()
            .any(|s| s["ingetrokken"]["reden"] == "Verkeerde cliënt")
    );
}

#[test]
fn a_picture_is_shown_from_memory() {
    let (kantoor, client) = met_301();
    let pad = bestand(&kantoor, "scan", b"\x89PNG\r\n\x1a\n123");
    let list = kantoor.vraag("stukken.voeg_toe", stuk(&client, &pad, "overig"));
    let beeld = kantoor.vraag("stukken.beeld", json!({ "id": list["stukken"][0]["id"] }));
    assert_eq!(beeld["beeld"], "data:image/png;base64,iVBORw0KGgoxMjM=");
}

#[test]
fn programs_empty_files_and_files_that_are_too_large_are_refused_with_a_sentence() {
    let (kantoor, client) = met_301();
    let large = vec![b'a'; 25 * 1024 * 1024 + 1];
    let cases: [(&str, &[u8], &str); 4] = [
        ("brief.pdf.exe", b"MZ", "programma's worden niet bewaard"),
        ("leeg.pdf", b"", "dit bestand is leeg"),
        ("groot.txt", &large, "hoogstens 25 MB"),
        ("foto.heic", b"\0\0\0\x18ftypheic", "kies een pdf"),
    ];
    for (naam, bytes, zin) in cases {
        let pad = bestand(&kantoor, naam, bytes);
        let fout = kantoor
            .probeer("stukken.voeg_toe", stuk(&client, &pad, "overig"))
            .unwrap_err();
        assert!(fout.zin.contains(zin), "{naam}: {}", fout.zin);
        assert_eq!(fout.veld.as_deref(), Some("bestand"));
    }
    let pad = bestand(&kantoor, "a.txt", b"tekst");
    let mut later = stuk(&client, &pad, "overig");
    later["datum"] = json!("2027-02-11");
    assert_eq!(kantoor.nee("stukken.voeg_toe", later), "veld_ongeldig");
    assert_eq!(
        kantoor.vraag("stukken.lijst", json!({ "client": client }))["stukken"],
        json!([])
    );
}
