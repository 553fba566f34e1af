//! Writes `docs/verantwoording.md`: per contract every demand of the requirement catalogue, what kind of rule it became,
//! how many scenarios ask it, and where it shows. A demand that is nowhere makes this fail.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use leidraad_rules::{ProfielVorm, Profielen};

/// What is known of one demand.
#[derive(Default)]
struct Eis {
    bron: String,
    titel: String,
    /// Kinds, and what it is counted by.
    soorten: BTreeSet<(String, String)>,
    scenarios: usize,
    /// Why nobody is asked anything.
    buiten_beeld: Option<String>,
}

fn wortel() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn tekst(tabel: &BTreeMap<String, String>, sleutel: &str) -> String {
    tabel.get(sleutel).cloned().unwrap_or_default()
}

/// Every demand of a contract, by id.
fn eisen(contract: &str, profiel: &str) -> BTreeMap<String, Eis> {
    let vorm = ProfielVorm::van_tekst(contract, profiel).unwrap();
    let mut eisen: BTreeMap<String, Eis> = BTreeMap::new();
    for (soort, velden) in &vorm.regels {
        let mut zet = |id: String, bron: String, titel: String| {
            let eis = eisen.entry(id).or_default();
            if eis.titel.is_empty() {
                (eis.bron, eis.titel) = (bron, titel);
            }
            eis.soorten.insert((soort.clone(), tekst(velden, "per")));
        };
        zet(tekst(velden, "id"), tekst(velden, "bron"), tekst(velden, "titel"));
        for deel in velden.values().flat_map(|waarde| delen(waarde)) {
            let veld = |sleutel| {
                deel.get(sleutel)
                    .and_then(toml::Value::as_str)
                    .unwrap_or_default()
                    .to_owned()
            };
            zet(veld("id"), veld("bron"), veld("titel"));
        }
    }
    eisen
}

/// Clauses that are a part of a rule: tables with an id of their own, however deep.
fn delen(waarde: &str) -> Vec<toml::Table> {
    fn zoek(waarde: &toml::Value, gevonden: &mut Vec<toml::Table>) {
        match waarde {
            toml::Value::Table(tabel) => {
                if tabel.contains_key("id") && tabel.contains_key("citaat") {
                    gevonden.push(tabel.clone());
                }
                tabel.values().for_each(|w| zoek(w, gevonden));
            }
            toml::Value::Array(lijst) => lijst.iter().for_each(|w| zoek(w, gevonden)),
            _ => {}
        }
    }
    let mut gevonden = Vec::new();
    if let Ok(tabel) = format!("x = {waarde}").parse::<toml::Table>() {
        tabel.values().for_each(|w| zoek(w, &mut gevonden));
    }
    gevonden
}

/// In how many scenarios each id is named.
fn tel_scenarios(map: &Path, eisen: &mut BTreeMap<String, Eis>) -> usize {
    let mut aantal = 0;
    let Ok(bestanden) = fs::read_dir(map.join("scenarios")) else {
        return 0;
    };
    for bestand in bestanden {
        let tabel: toml::Table = fs::read_to_string(bestand.unwrap().path())
            .unwrap()
            .parse()
            .unwrap();
        let lijst = tabel
            .get("scenario")
            .and_then(toml::Value::as_array)
            .cloned()
            .unwrap_or_default();
        aantal += lijst.len();
        for scenario in lijst {
            let geschreven = scenario
                .get("verwacht")
                .map(ToString::to_string)
                .unwrap_or_default();
            for (id, eis) in eisen.iter_mut() {
                eis.scenarios += usize::from(geschreven.contains(&format!("\"{id}\"")));
            }
        }
    }
    aantal
}

fn buiten_beeld(map: &Path, eisen: &mut BTreeMap<String, Eis>) {
    let Ok(inhoud) = fs::read_to_string(map.join("buiten-beeld.toml")) else {
        return;
    };
    let tabel: toml::Table = inhoud.parse().unwrap();
    let lijst = tabel
        .get("buiten-beeld")
        .and_then(toml::Value::as_array)
        .cloned()
        .unwrap_or_default();
    for rij in lijst {
        let veld = |sleutel: &str| {
            rij.get(sleutel)
                .and_then(toml::Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let eis = eisen.entry(veld("id")).or_default();
        assert!(
            !veld("reden").is_empty(),
            "{} stands outside without a reason",
            veld("id")
        );
        (eis.bron, eis.buiten_beeld) = (veld("bron"), Some(veld("reden")));
    }
}

/// Where somebody sees it.
fn waar(eis: &Eis) -> String {
    if eis.buiten_beeld.is_some() {
        return "-".to_owned();
    }
    let plekken: BTreeSet<&str> = eis
        .soorten
        .iter()
        .map(|(soort, per)| match (soort.as_str(), per.as_str()) {
            ("controlelijst" | "zelf-beoordelen" | "tarief", _) => "contract",
            ("planveld", _) | (_, "planversie") => "plan",
            ("personeelseis", _) => "inzet",
            (_, "organisatie" | "contract-periode") => "Vandaag en contract",
            ("termijn" | "herhaling" | "melding" | "tijdvak" | "kalender" | "voor_elk", _) => {
                "Vandaag en dossier"
            }
            _ => "dossier",
        })
        .collect();
    plekken.into_iter().collect::<Vec<_>>().join(", ")
}

/// Rows of a table of the material that is not shipped; `None` where it is not here.
fn catalogus() -> Option<Vec<(String, String)>> {
    let pad = wortel().join("../shared/contracts/rules.csv");
    let Ok(inhoud) = fs::read_to_string(&pad) else {
        eprintln!("skipped: the requirement catalogue is not here");
        return None;
    };
    Some(
        inhoud
            .lines()
            .skip(1)
            .filter_map(|rij| rij.split_once(','))
            .map(|(id, rest)| {
                (
                    id.to_owned(),
                    rest.split(',').next().unwrap_or_default().to_owned(),
                )
            })
            .collect(),
    )
}

#[test]
fn every_demand_is_a_rule_a_list_or_stands_outside_with_a_reason() {
    let mut uit = String::from(
        "# Verantwoording\n\nPer contract elke eis uit de eisenlijst: wat voor regel het werd, in hoeveel proefvragen zij voorkomt en waar u haar ziet.\nDit bestand wordt geschreven door `cargo test -p leidraad-rules --test verantwoording`.\n",
    );
    let mut gevonden: BTreeSet<String> = BTreeSet::new();
    let mut totaal: BTreeMap<&str, usize> = BTreeMap::new();
    let mut profielen = Profielen::bestanden().unwrap();
    profielen.sort_by(|a, b| a.id.cmp(&b.id));
    for profiel in &profielen {
        let map = wortel().join("assets/contracten").join(&profiel.id.0);
        let mut eisen = eisen(&profiel.id.0, profiel.tekst());
        let scenarios = tel_scenarios(&map, &mut eisen);
        buiten_beeld(&map, &mut eisen);
        writeln!(
            uit,
            "\n## {}\n\n{} eisen, {scenarios} proefvragen.\n",
            profiel.naam,
            eisen.len()
        )
        .unwrap();
        uit.push_str("| Eis | Bron | Titel | Soort | Proefvragen | Waar |\n|---|---|---|---|---|---|\n");
        *totaal.entry("eisen").or_default() += eisen.len();
        *totaal.entry("proefvragen").or_default() += scenarios;
        for (id, eis) in &eisen {
            let soorten: BTreeSet<&str> = eis.soorten.iter().map(|(soort, _)| soort.as_str()).collect();
            let soort = match &eis.buiten_beeld {
                Some(reden) => format!("buiten beeld: {reden}"),
                None => soorten.into_iter().collect::<Vec<_>>().join(", "),
            };
            let (titel, bron) = (eis.titel.replace('|', "/"), eis.bron.replace('|', "/"));
            writeln!(
                uit,
                "| {id} | {bron} | {titel} | {soort} | {} | {} |",
                eis.scenarios,
                waar(eis)
            )
            .unwrap();
        }
        gevonden.extend(eisen.into_keys());
    }
    writeln!(
        uit,
        "\nSamen {} eisen en {} proefvragen.",
        totaal["eisen"], totaal["proefvragen"]
    )
    .unwrap();
    fs::write(wortel().join("docs/verantwoording.md"), uit).unwrap();
    let ontbreekt: Vec<String> = catalogus()
        .unwrap_or_default()
        .into_iter()
        .map(|(id, _)| id)
        .filter(|id| !gevonden.contains(id))
        .collect();
    assert!(ontbreekt.is_empty(), "nowhere: {}", ontbreekt.join(", "));
}
