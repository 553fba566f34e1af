//! Planning: a board week of sixty workers, and who could do ten visits among ten thousand workers.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::groot::{NU, duur, p95};
use crate::meting::Meting;

const RONDES: usize = 20;
/// Clients and workers of the office whose board is measured, and of the one in which candidates are sought.
const BORD: (u32, u32) = (400, 60);
const ZOEKEN: (u32, u32) = (120, 10_000);
/// Visits for whom somebody is sought.
const BEZOEKEN: usize = 10;

fn kantoor((clienten, medewerkers): (u32, u32)) -> Result<Kantoor, String> {
    let kantoor = Kantoor::nieuw(NU);
    let vul = || {
        kantoor.app.vul_voorbeeld(clienten, 1)?;
        kantoor.app.vul_medewerkers(medewerkers, 1)?;
        kantoor.app.vul_rooster(1)
    };
    vul().map_err(|fout| fout.code())?;
    Ok(kantoor)
}

fn bord(kantoor: &Kantoor, dagen: u8) -> Result<(std::time::Duration, Value), String> {
    duur(
        kantoor,
        "planning.bord",
        &json!({ "van": "2027-03-15", "dagen": dagen, "per": "medewerker" }),
    )
}

/// Measures both.
pub fn meet() -> Result<Meting, String> {
    let mut regels = Vec::new();
    let klein = kantoor(BORD)?;
    for (dagen, naam) in [
        (7, "Bord, een week van 60 medewerkers"),
        (28, "Bord, vier weken van 60 medewerkers"),
    ] {
        let mut duren = Vec::new();
        let mut bezoeken = 0;
        for _ in 0..RONDES {
            let (hoe_lang, antwoord) = bord(&klein, dagen)?;
            bezoeken = antwoord["bezoeken"].as_array().map_or(0, Vec::len);
            duren.push(hoe_lang);
        }
        regels.push((format!("{naam} ({bezoeken} bezoeken)"), p95(&duren)));
    }
    let groot = kantoor(ZOEKEN)?;
    let week = bord(&groot, 28)?.1;
    let open: Vec<Value> = week["bezoeken"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|b| tekst(b, "stand") == "open" && tekst(b, "dag").as_str() >= "2027-03-20")
        .take(BEZOEKEN)
        .map(|b| b["id"].clone())
        .collect();
    let mut duren = Vec::new();
    for bezoek in &open {
        duren.push(duur(&groot, "afwezigheid.kandidaten", &json!({ "bezoek": bezoek }))?.0);
    }
    regels.push((
        format!(
            "Kandidaten voor een bezoek, 10.000 medewerkers ({} bezoeken)",
            open.len()
        ),
        p95(&duren),
    ));
    let lijst = duur(&groot, "afwezigheid.lijst", &json!({}))?.1;
    let afwezig = json!({ "afwezigheid": lijst["afwezigheden"][0]["id"] });
    let mut duren = Vec::new();
    for _ in 0..BEZOEKEN {
        duren.push(duur(&groot, "afwezigheid.voorstel", &afwezig)?.0);
    }
    regels.push((
        "Voorstel voor een hele afwezigheid, 10.000 medewerkers".to_owned(),
        p95(&duren),
    ));
    Ok(Meting {
        titel: "Rooster",
        hoe: "De vraag tot en met het antwoord in JSON (doel: bord 50 ms, kandidaten 200 ms); p95, met de mediaan tussen \
              haakjes.",
        regels,
    })
}
