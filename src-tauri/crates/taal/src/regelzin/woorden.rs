//! Facts, dates and other values of a profile, in words.

use leidraad_domain::feitsoort::FeitSoort;
use toml::Value;

use crate::feiten::{feit_label, woord};

/// Facts in words: any of several.
pub(super) fn feiten(waarde: &Value) -> String {
    match waarde {
        // Only the first word of the sentence has a capital.
        Value::Array(rijen) => {
            let namen = rijen.iter().map(feiten).enumerate();
            let klein = |(nr, naam): (usize, String)| if nr == 0 { naam } else { kleine_letter(&naam) };
            namen.map(klein).collect::<Vec<_>>().join(" of ")
        }
        Value::String(feit) => feit_naam(feit),
        Value::Table(tabel) => {
            let naam = tabel
                .get("feit")
                .and_then(Value::as_str)
                .map(feit_naam)
                .unwrap_or_default();
            let mut bij: Vec<String> = Vec::new();
            if let Some(Value::Table(waar)) = tabel.get("waar") {
                bij.extend(waar.values().map(|w| woorden(w).join(" of ")));
            }
            if let Some(Value::Table(niet)) = tabel.get("niet") {
                bij.extend(niet.values().map(|w| format!("niet {}", woorden(w).join(" of "))));
            }
            if tabel.contains_key("te_laat_gemeld") {
                bij.push("te laat afgezegd".to_owned());
            }
            if tabel.get("op_feestdag").and_then(Value::as_bool) == Some(true) {
                bij.push("op een feestdag".to_owned());
            }
            if bij.is_empty() {
                naam
            } else {
                format!("{naam} ({})", bij.join(", "))
            }
        }
        _ => String::new(),
    }
}

fn feit_naam(code: &str) -> String {
    let soort = code.split('.').next().unwrap_or(code);
    FeitSoort::van(soort).map_or_else(|| code.to_owned(), feit_label)
}

pub(super) fn anker(waarde: &Value) -> String {
    match waarde {
        Value::Array(rijen) => rijen.iter().map(anker).collect::<Vec<_>>().join(" of "),
        Value::String(tekst) => match tekst.as_str() {
            "toewijzing.eerste_dagtekening" => "de dagtekening van de 301".to_owned(),
            "toewijzing.verzonden" => "de verzending van de opdracht".to_owned(),
            "toewijzing.ontvangen" => "de ontvangst van de opdracht".to_owned(),
            "toewijzing.ingangsdatum" => "de ingangsdatum".to_owned(),
            "toewijzing.einddatum" => "de einddatum".to_owned(),
            andere => feit_naam(andere).to_lowercase(),
        },
        andere => feiten(andere).to_lowercase(),
    }
}

/// The words in a value, for people.
pub(super) fn woorden(waarde: &Value) -> Vec<String> {
    match waarde {
        Value::String(tekst) => vec![woord(tekst)],
        Value::Array(lijst) => lijst.iter().flat_map(woorden).collect(),
        Value::Table(tabel) => tabel.values().flat_map(woorden).collect(),
        andere => vec![andere.to_string()],
    }
}

pub(super) fn hoofdletter(zin: &str) -> String {
    let mut tekens = zin.chars();
    tekens.next().map_or_else(String::new, |eerste| {
        eerste.to_uppercase().chain(tekens).collect()
    })
}

fn kleine_letter(naam: &str) -> String {
    let woord = naam.split(' ').next().unwrap_or_default();
    // VOG and the like stay as they are.
    if woord.chars().skip(1).any(char::is_uppercase) {
        return naam.to_owned();
    }
    let mut tekens = naam.chars();
    tekens.next().map_or_else(String::new, |eerste| {
        eerste.to_lowercase().chain(tekens).collect()
    })
}
