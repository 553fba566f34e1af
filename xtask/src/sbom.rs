//! `cargo xtask sbom`: what is in the program, as CycloneDX, for whoever must know whether a fault elsewhere is in here.
//! The same sources give the same file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Value, json};

use crate::stap::{Uitkomst, cargo, lees, project};

/// What is delivered.
const GELEVERD: &[&str] = &["leidraad", "leidraad-cli"];

/// Writes it to the file that is the first argument, else to `target/leidraad.cdx.json`.
pub fn draai(argumenten: &[String]) -> Uitkomst {
    let naar = argumenten
        .first()
        .map_or_else(|| project().join("target/leidraad.cdx.json"), Into::into);
    let tekst = serde_json::to_string_pretty(&maak()?).map_err(|fout| fout.to_string())?;
    if let Some(map) = naar.parent() {
        fs::create_dir_all(map).map_err(|fout| fout.to_string())?;
    }
    fs::write(&naar, tekst).map_err(|fout| format!("{}: {fout}", naar.display()))?;
    println!("{}", naar.display());
    Ok(())
}

fn maak() -> Uitkomst<Value> {
    let metadata = lees(cargo(&["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|fout| fout.to_string())?;
    let ons = rij(&metadata["packages"])
        .iter()
        .find(|p| p["name"] == GELEVERD[0]);
    let versie = ons.map(|p| tekst(&p["version"])).unwrap_or_default();
    let (mut delen, banden) = van_rust(&metadata)?;
    delen.extend(van_npm()?);
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "name": "leidraad", "version": versie } },
        "components": delen,
        "dependencies": banden,
    }))
}

fn rij(waarde: &Value) -> &[Value] {
    waarde.as_array().map_or(&[], Vec::as_slice)
}

fn tekst(waarde: &Value) -> String {
    waarde.as_str().unwrap_or_default().to_owned()
}

fn deel(soort: &str, naam: &str, versie: &str, licentie: &Value) -> Value {
    let purl = format!("pkg:{soort}/{}@{versie}", naam.replace('@', "%40"));
    let mut deel =
        json!({ "type": "library", "bom-ref": purl, "name": naam, "version": versie, "purl": purl });
    if let Some(licentie) = licentie.as_str() {
        deel["licenses"] = json!([{ "expression": licentie.replace('/', " OR ") }]);
    }
    deel
}

/// The sums of the lock file, by name and version.
fn sommen() -> Uitkomst<BTreeMap<(String, String), String>> {
    let slot = fs::read_to_string(project().join("Cargo.lock")).map_err(|fout| fout.to_string())?;
    let waarde = |stuk: &str, sleutel: &str| {
        let regel = stuk
            .lines()
            .find_map(|r| r.strip_prefix(&format!("{sleutel} = \"")))?;
        Some(regel.trim_end_matches('"').to_owned())
    };
    let van = |stuk: &str| {
        Some((
            (waarde(stuk, "name")?, waarde(stuk, "version")?),
            waarde(stuk, "checksum")?,
        ))
    };
    Ok(slot.split("[[package]]").filter_map(van).collect())
}

/// What is compiled in, with what asks for what; no tests, no tools to build with.
fn van_rust(metadata: &Value) -> Uitkomst<(Vec<Value>, Vec<Value>)> {
    let sommen = sommen()?;
    let pakketten: BTreeMap<&str, &Value> = rij(&metadata["packages"])
        .iter()
        .filter_map(|p| Some((p["id"].as_str()?, p)))
        .collect();
    let knopen: BTreeMap<&str, &Value> = rij(&metadata["resolve"]["nodes"])
        .iter()
        .filter_map(|n| Some((n["id"].as_str()?, n)))
        .collect();
    let mut rest: Vec<&str> = pakketten
        .iter()
        .filter(|(_, p)| GELEVERD.contains(&p["name"].as_str().unwrap_or_default()))
        .map(|(id, _)| *id)
        .collect();
    let mut gezien = BTreeSet::new();
    let mut banden: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let purl = |id: &str| {
        let pakket = pakketten.get(id)?;
        Some(format!(
            "pkg:cargo/{}@{}",
            tekst(&pakket["name"]),
            tekst(&pakket["version"])
        ))
    };
    while let Some(id) = rest.pop() {
        if !gezien.insert(id) {
            continue;
        }
        let vraagt = banden.entry(purl(id).unwrap_or_default()).or_default();
        for dep in knopen.get(id).map_or(&[][..], |k| rij(&k["deps"])) {
            let gewoon = rij(&dep["dep_kinds"]).iter().any(|k| k["kind"].is_null());
            if let (true, Some(pkg)) = (gewoon, dep["pkg"].as_str()) {
                vraagt.extend(purl(pkg));
                rest.push(pkg);
            }
        }
    }
    let delen = gezien.iter().filter_map(|id| pakketten.get(id)).map(|pakket| {
        let (naam, versie) = (tekst(&pakket["name"]), tekst(&pakket["version"]));
        let mut deel = deel("cargo", &naam, &versie, &pakket["license"]);
        if let Some(som) = sommen.get(&(naam, versie)) {
            deel["hashes"] = json!([{ "alg": "SHA-256", "content": som }]);
        }
        deel
    });
    let banden = banden
        .iter()
        .map(|(van, naar)| json!({ "ref": van, "dependsOn": naar }));
    Ok((delen.collect(), banden.collect()))
}

/// What the screens are made of; what only builds or tests them is left out, but for Svelte, which is compiled in.
fn van_npm() -> Uitkomst<Vec<Value>> {
    let slot = fs::read_to_string(project().join("ui/package-lock.json")).map_err(|fout| fout.to_string())?;
    let slot: Value = serde_json::from_str(&slot).map_err(|fout| fout.to_string())?;
    let leeg = serde_json::Map::new();
    let pakketten = slot["packages"].as_object().unwrap_or(&leeg);
    let erin = |(pad, pakket): &(&String, &Value)| {
        !pad.is_empty() && (pakket["dev"] != true || pad.as_str() == "node_modules/svelte")
    };
    Ok(pakketten
        .iter()
        .filter(erin)
        .map(|(pad, pakket)| {
            let naam = pad
                .rsplit_once("node_modules/")
                .map_or(pad.as_str(), |(_, naam)| naam);
            deel("npm", naam, &tekst(&pakket["version"]), &pakket["license"])
        })
        .collect())
}
