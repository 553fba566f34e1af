//! `uitvoer`

use std::path::Path;

use serde_json::{Value, json};

use crate::argumenten::UitvoerArgumenten;
use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tekst};

pub(crate) fn voer_uit(sessie: &Sessie, a: &UitvoerArgumenten) -> Uitslag {
    sessie.meld_aan()?;
    if a.alles {
        alles(sessie, a)
    } else {
        dossier(sessie, a)
    }
}

fn dossier(sessie: &Sessie, a: &UitvoerArgumenten) -> Uitslag {
    let (opdracht, naam) = if a.inzage {
        ("uitvoer.inzage", "inzage.zip")
    } else {
        ("uitvoer.dossier", "dossier.zip")
    };
    let mut vraag = json!({ "client": a.client, "reden": a.reden });
    if !a.inzage {
        vraag["gevoelig"] = json!(!a.zonder_gevoelig);
    }
    if a.versleuteld {
        let pad = a.naar.join(naam);
        if pad.exists() {
            return Err(Fout::gebruik(format!("{} bestaat al.", pad.display())));
        }
        sessie.host.bewaar_straks_als(pad);
    } else {
        vraag["map"] = json!(a.naar);
    }
    let gedaan = sessie.roep(opdracht, vraag)?;
    let pad = a.naar.join(tekst(&gedaan, "bestand"));
    let mut zin = format!(
        "Geschreven: {} bestanden in {}.",
        gedaan["bestanden"],
        pad.display()
    );
    if let Some(code) = gedaan["code"].as_str() {
        zin.push_str(&format!(
            "\n\nCode om het te openen: {code}\nGeef de code apart door, bijvoorbeeld door de telefoon."
        ));
    }
    Ok(Antwoord::ja(
        json!({ "pad": pad, "bestanden": gedaan["bestanden"], "code": gedaan["code"] }),
        zin,
    ))
}

fn alles(sessie: &Sessie, a: &UitvoerArgumenten) -> Uitslag {
    let gestart = sessie.roep("uitvoer.alles", json!({ "reden": a.reden, "map": a.naar }))?;
    sessie.wacht(&gestart);
    let stand = sessie.roep("uitvoer.taak", json!({ "taak": gestart["taak"] }))?;
    if stand["afgebroken"] == json!(true) {
        return Err(mislukt(&stand));
    }
    let pad = Path::new(&a.naar).join(tekst(&gestart, "map"));
    Ok(Antwoord::ja(
        json!({ "pad": pad, "regels": stand["gedaan"] }),
        format!(
            "Alles staat in {}. Deze bestanden zijn niet versleuteld.",
            pad.display()
        ),
    ))
}

fn mislukt(stand: &Value) -> Fout {
    let regel = &stand["resultaten"][0]["regels"][0];
    Fout {
        code: tekst(regel, "code"),
        zin: tekst(regel, "zin"),
        veld: None,
        uitgang: 5,
        antwoord: None,
    }
}
