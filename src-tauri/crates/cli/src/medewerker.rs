//! `medewerker invoer`, `lijst`, `toon`, `mag`

use serde_json::{Value, json};

use crate::argumenten::MedewerkerOpdracht;
use crate::begin;
use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tabel, tekst};

pub(crate) fn voer_uit(sessie: &Sessie, opdracht: MedewerkerOpdracht) -> Uitslag {
    sessie.meld_aan()?;
    match opdracht {
        MedewerkerOpdracht::Invoer(a) => begin::invoer(sessie, "medewerkers", &a),
        MedewerkerOpdracht::Lijst { zoek } => lijst(sessie, &zoek),
        MedewerkerOpdracht::Toon { wie } => {
            let id = id_van(sessie, &wie)?;
            toon(sessie.roep("medewerkers.toon", json!({ "medewerker": id }))?)
        }
        MedewerkerOpdracht::Mag {
            wie,
            op,
            contract,
            product,
        } => {
            let id = id_van(sessie, &wie)?;
            let vraag = json!({ "medewerker": id, "op": op, "contract": contract, "product": product });
            Ok(mag(&sessie.roep("medewerkers.mag", vraag)?))
        }
    }
}

/// All pages of a question, one after the other.
fn alle(sessie: &Sessie, zoek: &str) -> Result<Vec<Value>, Fout> {
    let mut medewerkers = Vec::new();
    let mut na = Value::Null;
    loop {
        let vraag = json!({ "zoek": zoek, "ook_inactief": true, "na": na, "aantal": 200 });
        let mut page = sessie.roep("medewerkers.lijst", vraag)?;
        if let Some(rows) = page["medewerkers"].as_array_mut() {
            medewerkers.append(rows);
        }
        na = page["volgende"].take();
        if na.is_null() {
            return Ok(medewerkers);
        }
    }
}

/// An id as it was given, or that of a personnel number.
pub(crate) fn id_van(sessie: &Sessie, wie: &str) -> Result<Value, Fout> {
    if uuid::Uuid::parse_str(wie).is_ok() {
        return Ok(json!(wie));
    }
    let gevonden = alle(sessie, wie)?.into_iter().find(|m| m["nummer"] == wie);
    // Somebody who is not there is asked for all the same, so that the refusal is the program's.
    let id = gevonden.map_or_else(|| json!(uuid::Uuid::nil()), |m| m["id"].clone());
    Ok(id)
}

fn lijst(sessie: &Sessie, zoek: &str) -> Uitslag {
    let medewerkers = alle(sessie, zoek)?;
    let rows: Vec<Vec<String>> = medewerkers
        .iter()
        .map(|m| {
            let papieren = m["papieren"].as_array().into_iter().flatten();
            let mut rij = vec![
                tekst(m, "nummer"),
                tekst(m, "naam"),
                tekst(m, "soort_tekst"),
                tekst(m, "stand_tekst"),
            ];
            rij.extend(papieren.map(|p| {
                let delen = [tekst(p, "stand_tekst"), tekst(p, "tekst")];
                delen
                    .into_iter()
                    .filter(|d| !d.is_empty())
                    .collect::<Vec<_>>()
                    .join(", ")
            }));
            rij
        })
        .collect();
    let nee = medewerkers.is_empty() && !zoek.is_empty();
    let text = if medewerkers.is_empty() {
        "Geen medewerkers gevonden.".to_owned()
    } else {
        tabel(
            &[
                "Nummer",
                "Naam",
                "Soort",
                "Stand",
                "VOG",
                "Nederlands",
                "Opleiding",
            ],
            &rows,
        )
    };
    Ok(Antwoord {
        json: json!({ "medewerkers": medewerkers }),
        tekst: text,
        nee,
    })
}

fn toon(blad: Value) -> Uitslag {
    let m = &blad["medewerker"];
    let rows: Vec<Vec<String>> = blad["papieren"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|p| {
            vec![
                tekst(p, "soort_tekst"),
                tekst(p, "tekst"),
                tekst(p, "stand_tekst"),
            ]
        })
        .collect();
    let text = format!(
        "{}, {}, {}\n\n{}",
        tekst(m, "naam"),
        tekst(m, "soort_tekst"),
        tekst(m, "stand_tekst"),
        tabel(&["Papier", "Wat", "Stand"], &rows)
    );
    Ok(Antwoord::ja(blad, text))
}

/// Exit 1 when the worker is blocked somewhere that was asked about.
fn mag(antwoord: &Value) -> Antwoord {
    let cellen = antwoord["rijen"][0]["cellen"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let kolommen = antwoord["kolommen"].as_array().cloned().unwrap_or_default();
    let mut bevindingen = Vec::new();
    let mut rows = Vec::new();
    for (kolom, cel) in kolommen.iter().zip(&cellen) {
        let waar = format!("{}, {}", tekst(kolom, "kort"), tekst(kolom, "naam"));
        let tot = tekst(cel, "geldig_tot");
        rows.push(vec![
            waar.clone(),
            tekst(cel, "uitkomst"),
            tot,
            String::new(),
            String::new(),
        ]);
        for b in cel["bevindingen"].as_array().into_iter().flatten() {
            bevindingen.push(b.clone());
            if b["uitkomst"] != "akkoord" {
                let wat = format!("{} ({})", tekst(b, "regel"), tekst(b, "bron"));
                rows.push(vec![
                    String::new(),
                    tekst(b, "uitkomst"),
                    String::new(),
                    wat,
                    tekst(b, "reden"),
                ]);
            }
        }
    }
    let nee = cellen.iter().any(|cel| cel["uitkomst"] == "geblokkeerd");
    Antwoord {
        json: json!({
            "op": antwoord["op"], "kolommen": kolommen,
            "cellen": cellen.iter().map(|c| json!({
                "uitkomst": c["uitkomst"], "geldig_tot": c["geldig_tot"], "regels": c["regels"],
                "uitzondering": c["uitzondering"],
            })).collect::<Vec<_>>(),
            "bevindingen": bevindingen,
        }),
        tekst: tabel(&["Contract", "Uitkomst", "Tot en met", "Regel", "Waarom"], &rows),
        nee,
    }
}
