//! What the stories about running clients share: a small list, reading it in, and what came of it.

use std::path::PathBuf;

use leidraad_tests::lopend::schrijf_rijen;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

pub(crate) const VRIJDAG: &str = "2027-02-26T09:00";
pub(crate) const MAANDAG: &str = "2027-03-01T08:30";
pub(crate) const KOPPEN: &[&str] = &[
    "BSN",
    "Voorletters",
    "Achternaam",
    "Geboortedatum",
    "Gemeente",
    "Product",
    "Toewijzingsnummer",
    "Ingangsdatum",
    "Einddatum",
    "In zorg sinds",
    "Plan van",
    "Laatste evaluatie",
    "Vaste medewerker",
    "Coördinator",
];
/// A good row under `KOPPEN`.
pub(crate) const BAKKER: &[&str] = &[
    "999900006",
    "C.J.",
    "Bakker",
    "12-5-1941",
    "Hardenberg",
    "01H01",
    "1",
    "1-1-2027",
    "31-12-2027",
    "8-4-2019",
    "15-5-2024",
    "1-1-2026",
    "J. de Boer",
    "Anja",
];

pub(crate) fn voer_in(kantoor: &Kantoor, pad: &PathBuf, extra: Value) -> Value {
    let mut vraag = json!({ "bestand": pad });
    vraag
        .as_object_mut()
        .unwrap()
        .extend(extra.as_object().unwrap().clone());
    let taak = kantoor.vraag("beginsituatie.invoer", vraag);
    kantoor.wacht_op(&taak["taak"]);
    kantoor.vraag("beginsituatie.uitslag", taak)
}

pub(crate) fn lijst(kantoor: &Kantoor, koppen: &[&str], rijen: &[&[&str]]) -> PathBuf {
    let pad = kantoor.map().join("lijst.xlsx");
    schrijf_rijen(&pad, koppen, rijen);
    pad
}

pub(crate) fn met(basis: &[&'static str], anders: &[(usize, &'static str)]) -> Vec<&'static str> {
    let mut rij = basis.to_vec();
    for (kolom, waarde) in anders {
        rij[*kolom] = waarde;
    }
    rij
}

pub(crate) fn rijen(uitslag: &Value) -> &Vec<Value> {
    uitslag["rijen"].as_array().unwrap()
}

/// Everything wrong with a row, as people read it.
pub(crate) fn mis(uitslag: &Value, rij: u32) -> String {
    let gevonden = rijen(uitslag).iter().find(|r| r["rij"] == rij).unwrap();
    let zinnen = gevonden["opmerkingen"].as_array().unwrap().iter();
    zinnen
        .map(|o| format!("{}: {}", tekst(o, "kolom"), tekst(o, "zin")))
        .collect::<Vec<_>>()
        .join("\n")
}

pub(crate) fn te_laat(kantoor: &Kantoor) -> Vec<String> {
    let list = kantoor.vraag("werklijst.toon", json!({}));
    let items = list["items"].as_array().unwrap().iter();
    let van_clienten = items.filter(|i| i["stand"] == "te_laat" && !i["client"].is_null());
    van_clienten
        .map(|i| format!("{} {}", i["regel"], i["titel"]))
        .collect()
}

pub(crate) fn inhalen(kantoor: &Kantoor) -> Vec<Value> {
    let lijst = kantoor.vraag("beginsituatie.inhalen", json!({}));
    lijst["regels"].as_array().unwrap().clone()
}
