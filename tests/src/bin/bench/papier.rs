//! Plans on paper.

use std::time::{Duration, Instant};

use leidraad_tests::testhost::Kantoor;
use serde_json::{Value, json};

use crate::groot::duur;
use crate::meting::{Meting, ms, percentiel};

const PLANNEN: usize = 100;

/// Measures one plan at a time, and a hundred in one go.
pub fn meet(kantoor: &Kantoor) -> Result<Meting, String> {
    let vraag = json!({ "soort": "plan", "contract": null, "einde_voor": null });
    let antwoord = duur(kantoor, "brieven.kandidaten", &vraag)?.1;
    let wie: Vec<Value> = antwoord["kandidaten"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|een| een["ontbreekt"].as_array().is_some_and(Vec::is_empty))
        .take(PLANNEN)
        .map(|een| json!({ "client": een["client"], "toewijzing": een["toewijzing"] }))
        .collect();
    let map = kantoor.map().join("papier");
    std::fs::create_dir_all(&map).map_err(|fout| fout.to_string())?;
    let begin = Instant::now();
    kantoor.bewaar_in_map(&map);
    let gestart = duur(
        kantoor,
        "brieven.reeks",
        &json!({ "soort": "plan", "wie": wie, "velden": {}, "groot": false }),
    )?
    .1;
    let grootste = loop {
        let stand = duur(kantoor, "brieven.taak", &json!({ "taak": gestart["taak"] }))?.1;
        if stand["klaar"] == true {
            break grootste_bestand(&map)?;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let samen = begin.elapsed();
    let mut een = Vec::new();
    for keuze in &wie {
        let dossier = kantoor.vraag("clienten.dossier", json!({ "client": keuze["client"] }));
        let plan = &dossier["plannen"][0]["id"];
        kantoor.bewaar_straks_in("een.pdf");
        een.push(duur(kantoor, "plannen.pdf", &json!({ "plan": plan, "groot": false }))?.0);
    }
    Ok(Meting {
        titel: "Plannen op papier",
        hoe: "Van plan in de opslag tot PDF/UA in een bestand.",
        regels: vec![
            (
                "één plan, p95 (doel: hoogstens 50 ms)".to_owned(),
                ms(percentiel(&een, 95)),
            ),
            (format!("{} plannen (doel: hoogstens 2 s)", wie.len()), ms(samen)),
            (
                "grootste bestand (doel: hoogstens 150 kB)".to_owned(),
                format!("{} kB", grootste / 1000),
            ),
        ],
    })
}

fn grootste_bestand(map: &std::path::Path) -> Result<u64, String> {
    let mut grootste = 0;
    for bestand in map.read_dir().map_err(|fout| fout.to_string())?.flatten() {
        grootste = grootste.max(bestand.metadata().map_err(|fout| fout.to_string())?.len());
    }
    Ok(grootste)
}
