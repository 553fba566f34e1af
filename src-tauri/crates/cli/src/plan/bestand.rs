//! The content of a plan in a TOML file, in the shape that a screen saves.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::uitvoer::Fout;

/// What an activity may hold. `frequentie` and `wanneer` are words, as in files of before.
const ACTIVITEIT: &[&str] = &[
    "activiteit",
    "ritme",
    "dagen",
    "dagdeel",
    "van",
    "tot",
    "minuten",
    "door",
    "toelichting",
    "frequentie",
    "wanneer",
];
const DOEL: &[&str] = &["doel", "resultaat", "streefdatum"];

fn stuk(bestand: &Path, zin: &str) -> Fout {
    Fout {
        code: "velden".to_owned(),
        zin: format!("{}: {zin}", bestand.display()),
        veld: None,
        uitgang: 4,
        antwoord: None,
    }
}

/// Dates and times of TOML as text; the rest as it is.
fn waarde(waarde: &toml::Value) -> Value {
    match waarde {
        toml::Value::Datetime(moment) => Value::String(moment.to_string()),
        toml::Value::String(tekst) => Value::String(tekst.clone()),
        toml::Value::Integer(getal) => json!(getal),
        toml::Value::Boolean(ja) => json!(ja),
        toml::Value::Float(getal) => json!(getal),
        toml::Value::Array(lijst) => lijst.iter().map(self::waarde).collect(),
        toml::Value::Table(tabel) => tabel
            .iter()
            .map(|(sleutel, w)| (sleutel.clone(), self::waarde(w)))
            .collect(),
    }
}

fn tekst(rij: &Map<String, Value>, sleutel: &str) -> String {
    rij.get(sleutel)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .trim()
        .to_owned()
}

fn leeg_is_niets(tekst: String) -> Value {
    if tekst.is_empty() {
        Value::Null
    } else {
        Value::String(tekst)
    }
}

/// Rows under a key, each with only keys that are known.
fn rijen(
    bestand: &Path,
    tabel: &toml::Table,
    sleutel: &str,
    bekend: &[&str],
) -> Result<Vec<Map<String, Value>>, Fout> {
    let lijst = tabel
        .get(sleutel)
        .and_then(toml::Value::as_array)
        .cloned()
        .unwrap_or_default();
    let mut rijen = Vec::new();
    for rij in lijst {
        let Value::Object(rij) = waarde(&rij) else {
            return Err(stuk(bestand, &format!("schrijf [[{sleutel}]] boven elke rij.")));
        };
        if let Some(onbekend) = rij.keys().find(|k| !bekend.contains(&k.as_str())) {
            let zin = format!(
                "de sleutel {onbekend} is onbekend bij {sleutel}; {} mogen.",
                bekend.join(", ")
            );
            return Err(stuk(bestand, &zin));
        }
        rijen.push(rij);
    }
    Ok(rijen)
}

fn activiteit(rij: &Map<String, Value>) -> Value {
    // Words about how often that are no rhythm, and words about when, are kept in the note.
    let noot: Vec<String> = ["frequentie", "wanneer", "toelichting"]
        .iter()
        .map(|sleutel| tekst(rij, sleutel))
        .filter(|deel| !deel.is_empty())
        .collect();
    json!({
        "activiteit": tekst(rij, "activiteit"),
        "ritme": leeg_is_niets(tekst(rij, "ritme")),
        "dagen": rij.get("dagen").cloned().unwrap_or_else(|| json!([])),
        "dagdeel": leeg_is_niets(tekst(rij, "dagdeel")),
        "van": leeg_is_niets(tijd(tekst(rij, "van"))),
        "tot": leeg_is_niets(tijd(tekst(rij, "tot"))),
        "minuten": rij.get("minuten").cloned().unwrap_or(Value::Null),
        "door": tekst(rij, "door"),
        "toelichting": noot.join(", "),
    })
}

/// `09:00` as a time with seconds.
fn tijd(tekst: String) -> String {
    if tekst.len() == 5 {
        format!("{tekst}:00")
    } else {
        tekst
    }
}

/// Goals, activities and fields of a TOML file.
pub(super) fn lees(bestand: &Path) -> Result<Value, Fout> {
    let text = std::fs::read_to_string(bestand).map_err(|_| {
        Fout::gebruik(format!(
            "Het bestand {} kan niet worden gelezen.",
            bestand.display()
        ))
    })?;
    let tabel: toml::Table = text.parse().map_err(|fout: toml::de::Error| {
        stuk(
            bestand,
            &format!("dit is geen goed TOML-bestand: {}", fout.message()),
        )
    })?;
    if let Some(onbekend) = tabel
        .keys()
        .find(|k| !["velden", "doelen", "activiteiten"].contains(&k.as_str()))
    {
        let zin = format!("de sleutel {onbekend} is onbekend; velden, doelen en activiteiten mogen.");
        return Err(stuk(bestand, &zin));
    }
    let doelen: Vec<Value> = rijen(bestand, &tabel, "doelen", DOEL)?
        .iter()
        .map(|d| {
            json!({
                "doel": tekst(d, "doel"), "resultaat": tekst(d, "resultaat"),
                "streefdatum": leeg_is_niets(tekst(d, "streefdatum")),
            })
        })
        .collect();
    let activiteiten: Vec<Value> = rijen(bestand, &tabel, "activiteiten", ACTIVITEIT)?
        .iter()
        .map(activiteit)
        .collect();
    let velden: Vec<Value> = tabel
        .get("velden")
        .and_then(toml::Value::as_table)
        .into_iter()
        .flatten()
        .map(|(sleutel, w)| json!({ "sleutel": sleutel, "tekst": veldtekst(&waarde(w)) }))
        .collect();
    Ok(json!({ "velden": velden, "doelen": doelen, "activiteiten": activiteiten }))
}

/// A list is one line each.
fn veldtekst(waarde: &Value) -> String {
    match waarde {
        Value::String(tekst) => tekst.clone(),
        Value::Array(lijst) => lijst.iter().map(veldtekst).collect::<Vec<_>>().join("\n"),
        Value::Null => String::new(),
        ander => ander.to_string(),
    }
}
