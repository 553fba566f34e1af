//! `log`

use serde_json::{Value, json};
use uuid::Uuid;

use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tabel, tekst};

/// All lines about somebody, or of what a user did, newest first.
pub(crate) fn toon(
    sessie: &Sessie,
    client: Option<Uuid>,
    medewerker: Option<Uuid>,
    door: Option<&str>,
) -> Uitslag {
    sessie.meld_aan()?;
    let mut vraag = json!({ "client": client, "medewerker": medewerker });
    if let Some(naam) = door {
        let blad = sessie.roep("logboek.toon", json!({}))?;
        let gebruikers = blad["gebruikers"].as_array().cloned().unwrap_or_default();
        let gevonden = gebruikers
            .iter()
            .find(|g| tekst(g, "naam").to_lowercase() == naam.to_lowercase())
            .ok_or_else(|| Fout::gebruik(format!("De gebruiker {naam} is onbekend.")))?;
        vraag["gebruiker"] = gevonden["id"].clone();
    }
    let mut regels: Vec<Value> = Vec::new();
    loop {
        let blad = sessie.roep("logboek.toon", vraag.clone())?;
        regels.extend(blad["regels"].as_array().cloned().unwrap_or_default());
        if blad["volgende"].is_null() {
            break;
        }
        vraag["voor"] = blad["volgende"].clone();
    }
    let rows: Vec<Vec<String>> = regels
        .iter()
        .map(|r| {
            [
                "moment",
                "wie",
                "rol",
                "namens",
                "soort",
                "wat",
                "over",
                "toegangspunt",
                "reden",
            ]
            .map(|k| match k {
                "moment" => op_de_seconde(&tekst(r, k)),
                _ => tekst(r, k),
            })
            .to_vec()
        })
        .collect();
    let text = tabel(
        &[
            "Wanneer", "Wie", "Rol", "Namens", "Soort", "Wat", "Over", "Waarmee", "Waarom",
        ],
        &rows,
    );
    Ok(Antwoord::ja(json!({ "regels": regels }), text))
}

/// A moment to read, from one to compute with.
fn op_de_seconde(moment: &str) -> String {
    let heel = moment.split('.').next().unwrap_or(moment);
    heel.replacen('T', " ", 1)
}
