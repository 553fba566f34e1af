//! `backup maak`, `backup lijst`, `backup kijk`, `backup terug`

use std::path::Path;

use serde_json::{Value, json};

use crate::argumenten::BackupOpdracht;
use crate::toegang::{Sessie, wachtwoord};
use crate::uitvoer::{Antwoord, Uitslag, tabel, tekst};

pub(crate) fn voer_uit(sessie: &Sessie, opdracht: BackupOpdracht) -> Uitslag {
    match opdracht {
        BackupOpdracht::Maak { naar } => {
            sessie.meld_aan()?;
            lijst(sessie.roep("backup.maak", json!({ "map": naar }))?)
        }
        BackupOpdracht::Lijst => {
            sessie.meld_aan()?;
            lijst(sessie.roep("backup.stand", json!({}))?)
        }
        BackupOpdracht::Kijk { bestand } => {
            let inhoud = sessie.roep("backup.inzien", openen(sessie, &bestand)?)?;
            let namen: Vec<String> = inhoud["gebruikers"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|naam| naam.as_str().map(str::to_owned))
                .collect();
            let text = format!(
                "{}: {} cliënten\nGebruikers: {}\nLaatst gewerkt op: {}",
                tekst(&inhoud, "organisatie"),
                tekst(&inhoud, "clienten"),
                namen.join(", "),
                tekst(&inhoud, "laatste")
            );
            Ok(Antwoord::ja(inhoud, text))
        }
        BackupOpdracht::Terug { bestand } => {
            let stand = sessie.roep("backup.terug", openen(sessie, &bestand)?)?;
            Ok(Antwoord::ja(
                stand,
                "De back-up is teruggezet. Wat er stond, is bewaard naast de gegevens.",
            ))
        }
    }
}

/// With the recovery code when it is given, otherwise with name and password.
fn openen(sessie: &Sessie, bestand: &Path) -> Result<Value, crate::uitvoer::Fout> {
    if let Ok(code) = std::env::var("LEIDRAAD_HERSTELCODE") {
        return Ok(json!({ "pad": bestand, "herstelcode": code }));
    }
    let wachtwoord = wachtwoord()?;
    Ok(json!({ "pad": bestand, "gebruiker": sessie.gebruiker(), "wachtwoord": *wachtwoord }))
}

/// A backup that is late, or that could not be made, is a negative answer.
fn lijst(stand: Value) -> Uitslag {
    let rows: Vec<Vec<String>> = stand["kopieen"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|k| {
            ["gemaakt_op", "soort", "grootte", "pad"]
                .map(|s| tekst(k, s))
                .to_vec()
        })
        .collect();
    let text = tabel(&["Gemaakt op", "Waarom", "Grootte", "Bestand"], &rows);
    Ok(Antwoord {
        nee: stand["te_laat"] == true,
        json: stand,
        tekst: text,
    })
}
