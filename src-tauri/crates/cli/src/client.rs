//! `client zoek`, `client toon`, `client lijst`

use serde_json::{Value, json};

use crate::argumenten::ClientOpdracht;
use crate::begin;
use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tabel, tekst};

pub(crate) fn voer_uit(sessie: &Sessie, opdracht: ClientOpdracht) -> Uitslag {
    sessie.meld_aan()?;
    match opdracht {
        ClientOpdracht::Zoek { tekst } => lijst(sessie, &tekst),
        ClientOpdracht::Lijst => lijst(sessie, ""),
        ClientOpdracht::Toon { id } => toon(&sessie.roep("clienten.dossier", json!({ "client": id }))?),
        ClientOpdracht::Invoer(a) => begin::invoer(sessie, "beginsituatie", &a),
        ClientOpdracht::Begin(a) => begin::begin(sessie, &a),
    }
}

/// All pages of a question, one after the other.
fn alle(sessie: &Sessie, zoek: &str) -> Result<Vec<Value>, Fout> {
    let mut clienten = Vec::new();
    let mut na = Value::Null;
    loop {
        let mut page = sessie.roep("clienten.lijst", json!({ "zoek": zoek, "na": na, "aantal": 200 }))?;
        if let Some(rows) = page["clienten"].as_array_mut() {
            clienten.append(rows);
        }
        na = page["volgende"].take();
        if na.is_null() {
            return Ok(clienten);
        }
    }
}

fn lijst(sessie: &Sessie, zoek: &str) -> Uitslag {
    let clienten = alle(sessie, zoek)?;
    let rows: Vec<Vec<String>> = clienten
        .iter()
        .map(|c| {
            let next = &c["volgende"];
            let next = if next.is_null() {
                String::new()
            } else {
                format!("{} {}", tekst(next, "uiterlijk"), tekst(next, "titel"))
            };
            vec![
                tekst(c, "id"),
                tekst(c, "naam"),
                tekst(c, "geboren"),
                tekst(c, "plaats"),
                next,
            ]
        })
        .collect();
    let nee = clienten.is_empty() && !zoek.is_empty();
    let text = if clienten.is_empty() {
        "Geen cliënten gevonden.".to_owned()
    } else {
        tabel(&["Id", "Naam", "Geboren", "Plaats", "Eerstvolgende"], &rows)
    };
    Ok(Antwoord {
        json: json!({ "clienten": clienten }),
        tekst: text,
        nee,
    })
}

fn toon(dossier: &Value) -> Uitslag {
    let client = &dossier["client"];
    let rows: Vec<Vec<String>> = dossier["tijdlijn"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|r| {
            vec![
                tekst(r, "datum"),
                tekst(r, "status"),
                tekst(r, "titel"),
                tekst(r, "toelichting"),
            ]
        })
        .collect();
    let text = format!(
        "{}, geboren {}\n\n{}",
        tekst(client, "naam"),
        tekst(client, "geboren"),
        tabel(&["Datum", "Stand", "Wat", "Toelichting"], &rows)
    );
    Ok(Antwoord::ja(dossier.clone(), text))
}
