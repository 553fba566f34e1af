//! Answers as a table or as JSON, errors as one sentence, and the exit codes.

use std::io::Write;

use leidraad_app::FoutAntwoord;
use serde_json::{Value, json};

/// What a command came to.
pub(crate) type Uitslag = Result<Antwoord, Fout>;

/// An answer.
pub(crate) struct Antwoord {
    /// As `--json` prints it.
    pub json: Value,
    /// As people read it.
    pub tekst: String,
    /// The question has a negative answer: exit 1.
    pub nee: bool,
}

/// A refusal.
pub(crate) struct Fout {
    pub code: String,
    pub zin: String,
    pub veld: Option<String>,
    pub uitgang: u8,
    /// What can be told all the same, as the outcome per file.
    pub antwoord: Option<Value>,
}

impl Antwoord {
    pub fn ja(json: Value, tekst: impl Into<String>) -> Self {
        Self {
            json,
            tekst: tekst.into(),
            nee: false,
        }
    }
}

impl Fout {
    /// Wrong use: exit 2.
    pub fn gebruik(zin: impl Into<String>) -> Self {
        Self {
            code: "gebruik".to_owned(),
            zin: zin.into(),
            veld: None,
            uitgang: 2,
            antwoord: None,
        }
    }
}

impl From<FoutAntwoord> for Fout {
    fn from(fout: FoutAntwoord) -> Self {
        let uitgang = match fout.code.as_str() {
            "niet_gevonden" => 1,
            "veld_leeg" | "veld_ongeldig" | "vraag_ongeldig" | "onbekend_commando" | "wachtwoord_te_kort" => {
                2
            }
            "niet_aangemeld"
            | "geen_recht"
            | "wachtwoord_onjuist"
            | "wacht"
            | "herstelcode_onjuist"
            | "geblokkeerd"
            | "plan_vast"
            | "intussen_gewijzigd"
            | "client_bestaat"
            | "opslag_bestaat"
            | "opslag_bezet" => 3,
            "backup_stuk" | "bericht_stuk" | "werkblad_stuk" | "profiel_stuk" | "scenario_stuk" => 4,
            _ => 5,
        };
        Self {
            code: fout.code,
            zin: fout.zin,
            veld: fout.veld,
            uitgang,
            antwoord: None,
        }
    }
}

/// A reader that has seen enough, as `head`, is no fault.
fn druk_af(tekst: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{tekst}");
}

/// Prints and gives the exit code.
pub(crate) fn sluit_af(uitslag: Uitslag, als_json: bool) -> u8 {
    match uitslag {
        Ok(antwoord) => {
            if als_json {
                druk_af(&antwoord.json.to_string());
            } else if !antwoord.tekst.is_empty() {
                druk_af(&antwoord.tekst);
            }
            u8::from(antwoord.nee)
        }
        Err(fout) => {
            eprintln!("{}", fout.zin);
            if als_json {
                let mut whole = fout.antwoord.unwrap_or_else(|| json!({}));
                whole["fout"] = json!({ "code": fout.code, "zin": fout.zin, "veld": fout.veld });
                druk_af(&whole.to_string());
            }
            fout.uitgang
        }
    }
}

/// Rows under headings, columns as wide as their widest cell.
pub(crate) fn tabel(koppen: &[&str], rijen: &[Vec<String>]) -> String {
    let width = |i: usize| {
        let cells = rijen.iter().map(|r| r.get(i).map_or(0, |c| c.chars().count()));
        cells.chain([koppen[i].chars().count()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..koppen.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded: Vec<String> = cells
            .iter()
            .zip(&widths)
            .map(|(c, w)| format!("{c:<w$}"))
            .collect();
        padded.join("  ").trim_end().to_owned()
    };
    let mut lines = vec![line(koppen.to_vec())];
    lines.extend(rijen.iter().map(|r| line(r.iter().map(String::as_str).collect())));
    lines.join("\n")
}

/// The text at a key; empty when absent.
pub(crate) fn tekst(value: &Value, key: &str) -> String {
    match &value[key] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
