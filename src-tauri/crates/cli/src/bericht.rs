//! `bericht inlezen`, `bericht controleer`

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::argumenten::BerichtOpdracht;
use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tekst};

pub(crate) fn voer_uit(sessie: &Sessie, opdracht: BerichtOpdracht) -> Uitslag {
    match opdracht {
        BerichtOpdracht::Inlezen {
            bestanden,
            ontvangen,
            spoed,
        } => {
            bestanden.iter().try_for_each(|b| bestaat(b))?;
            sessie.meld_aan()?;
            let bestanden: Vec<PathBuf> = bestanden;
            let vraag = json!({ "bestanden": bestanden, "ontvangen_op": ontvangen, "spoed": spoed });
            let taak = sessie.roep("berichten.inlezen", vraag)?;
            sessie.wacht(&taak);
            let stand = sessie.roep("berichten.taak", taak)?;
            antwoord(&stand["resultaten"])
        }
        BerichtOpdracht::Controleer { bestand } => {
            bestaat(&bestand)?;
            sessie.meld_aan()?;
            antwoord(&sessie.roep("berichten.controleer", json!({ "bestand": bestand }))?["resultaten"])
        }
    }
}

pub(crate) fn bestaat(bestand: &Path) -> Result<(), Fout> {
    if bestand.is_file() {
        return Ok(());
    }
    Err(Fout::gebruik(format!(
        "Het bestand {} is er niet. Controleer de naam.",
        bestand.display()
    )))
}

/// Exit 4 when any message is bad; each file has its own outcome all the same.
fn antwoord(resultaten: &Value) -> Uitslag {
    let rows = resultaten.as_array().cloned().unwrap_or_default();
    let text: Vec<String> = rows
        .iter()
        .map(|r| {
            let mut lines = vec![format!("{}: {}", tekst(r, "bestand"), tekst(r, "uitkomst"))];
            lines.extend(
                r["regels"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|x| format!("  {}", tekst(x, "zin"))),
            );
            lines.join("\n")
        })
        .collect();
    let bad = rows
        .iter()
        .find(|r| matches!(tekst(r, "uitkomst").as_str(), "geweigerd" | "afgekeurd"));
    let Some(bad) = bad else {
        return Ok(Antwoord::ja(json!({ "berichten": rows }), text.join("\n")));
    };
    let first = bad["regels"].get(0).map(|x| tekst(x, "zin")).unwrap_or_default();
    Err(Fout {
        code: bad["regels"].get(0).map(|x| tekst(x, "code")).unwrap_or_default(),
        zin: format!("{}: {first}", tekst(bad, "bestand")),
        veld: None,
        uitgang: 4,
        antwoord: Some(json!({ "berichten": rows })),
    })
}
