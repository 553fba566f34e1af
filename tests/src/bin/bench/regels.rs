//! How long one question to the rules takes: every scenario that stands beside a contract.

use std::fs;
use std::time::Instant;

use leidraad_rules::{Kalender, Profielen, Scenario};
use leidraad_tests::project;

use crate::meting::{Meting, micro, percentiel};

const RONDES: usize = 5;

/// Measures it.
pub fn meet() -> Result<Meting, String> {
    let begin = Instant::now();
    let profielen = Profielen::ingebouwd().map_err(|fout| fout.to_string())?;
    let kalender = Kalender::nederland().map_err(|fout| fout.to_string())?;
    let klaarzetten = begin.elapsed();
    let scenarios = scenarios(&profielen)?;
    let mut duren = Vec::new();
    for _ in 0..RONDES {
        for scenario in &scenarios {
            let begin = Instant::now();
            std::hint::black_box(scenario.antwoord(&profielen, &kalender));
            duren.push(begin.elapsed());
        }
    }
    Ok(Meting {
        titel: "Eén vraag aan de regels",
        hoe: "Elk scenario naast de contracten, zonder opslag: alle soorten regels, met datums, blokkades en cijfers; vijf rondes.",
        regels: vec![
            ("scenario's".to_owned(), scenarios.len().to_string()),
            ("mediaan".to_owned(), micro(percentiel(&duren, 50))),
            (
                "p95 (doel: hoogstens 1 ms)".to_owned(),
                micro(percentiel(&duren, 95)),
            ),
            ("langste".to_owned(), micro(percentiel(&duren, 100))),
            (
                "eenmalig: contracten en feestdagen klaarzetten".to_owned(),
                micro(klaarzetten),
            ),
        ],
    })
}

fn scenarios(profielen: &Profielen) -> Result<Vec<Scenario>, String> {
    let mut alle = Vec::new();
    let contracten = project().join("assets/contracten");
    for contract in contracten.read_dir().map_err(|fout| fout.to_string())?.flatten() {
        // A contract without scenarios has none to time.
        let Ok(map) = contract.path().join("scenarios").read_dir() else {
            continue;
        };
        for bestand in map.flatten().map(|een| een.path()) {
            let tekst = fs::read_to_string(&bestand).map_err(|fout| fout.to_string())?;
            let naam = bestand.display().to_string();
            alle.extend(Scenario::lees(&naam, &tekst, profielen).map_err(|fout| fout.to_string())?);
        }
    }
    Ok(alle)
}
