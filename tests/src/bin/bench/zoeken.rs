//! The caller is on the line: how fast is the client found?

use leidraad_tests::testhost::Kantoor;
use serde_json::{Value, json};

use crate::groot::{duur, p95};
use crate::meting::Meting;

/// Clients whose own data are looked for.
const AANTAL: usize = 200;
/// Words from the notes, common and rare, alone and together.
const IN_NOTITIES: &[&str] = &[
    "traplift",
    "scootmobiel zorgen",
    "dochter valpartij",
    "winter kosten",
    "wijkteam",
    "verlof zomer",
];

/// Measures a search on each kind of datum, with the words as people type them.
pub fn meet(kantoor: &Kantoor) -> Result<Meting, String> {
    let lijst = duur(
        kantoor,
        "clienten.lijst",
        &json!({ "zoek": "", "na": null, "aantal": 1000 }),
    )?
    .1;
    let clienten = lijst["clienten"].as_array().cloned().unwrap_or_default();
    let stap = (clienten.len() / AANTAL).max(1);
    let mut naam = Vec::new();
    let mut bsn = Vec::new();
    let mut postcode = Vec::new();
    let mut telefoon = Vec::new();
    for client in clienten.iter().step_by(stap) {
        let gegevens = kantoor.vraag("gegevens.toon", json!({ "client": client["id"] }));
        let dossier = kantoor.vraag("clienten.dossier", json!({ "client": client["id"] }));
        naam.push(woord(&client["naam"]));
        postcode.extend(vind(&gegevens, "postcode"));
        telefoon.extend(vind(&gegevens, "telefoon").or_else(|| vind(&dossier, "telefoon")));
        if let Ok(nummer) = kantoor.probeer("clienten.bsn", json!({ "client": client["id"] })) {
            bsn.extend(nummer["bsn"].as_str().map(str::to_owned));
        }
    }
    let mut regels = Vec::new();
    for (wat, woorden) in [
        ("naam", &naam),
        ("BSN", &bsn),
        ("postcode", &postcode),
        ("telefoon", &telefoon),
    ] {
        let duren = woorden
            .iter()
            .map(|zoek| {
                Ok(duur(
                    kantoor,
                    "clienten.lijst",
                    &json!({ "zoek": zoek, "na": null, "aantal": 100 }),
                )?
                .0)
            })
            .collect::<Result<Vec<_>, String>>()?;
        regels.push((
            format!("{wat}, p95 van {} (doel: hoogstens 10 ms)", duren.len()),
            p95(&duren),
        ));
    }
    let mut duren = Vec::new();
    for zoek in IN_NOTITIES.iter().cycle().take(AANTAL) {
        duren.push(
            duur(
                kantoor,
                "notities.zoek",
                &json!({ "zoek": zoek, "na": null, "aantal": 50 }),
            )?
            .0,
        );
    }
    regels.push(("notities, p95 (doel: hoogstens 60 ms)".to_owned(), p95(&duren)));
    Ok(Meting {
        titel: "Zoeken",
        hoe: "Van vraag tot antwoord in het programma, met de gegevens van cliënten die er zijn; p95, met de mediaan \
              tussen haakjes.",
        regels,
    })
}

/// The name as a caller says it: the last word.
fn woord(naam: &Value) -> String {
    let naam = naam.as_str().unwrap_or_default();
    naam.rsplit(' ').next().unwrap_or_default().to_lowercase()
}

/// The first text under this key, however deep.
fn vind(waarde: &Value, sleutel: &str) -> Option<String> {
    match waarde {
        Value::Object(velden) => velden
            .get(sleutel)
            .and_then(Value::as_str)
            .filter(|tekst| !tekst.is_empty())
            .map(str::to_owned)
            .or_else(|| velden.values().find_map(|deel| vind(deel, sleutel))),
        Value::Array(delen) => delen.iter().find_map(|deel| vind(deel, sleutel)),
        _ => None,
    }
}
