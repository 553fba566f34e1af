//! `feit`, `termijnen`, `werklijst`

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tabel, tekst};

/// `feit`
pub(crate) fn feit(
    sessie: &Sessie,
    client: Uuid,
    soort: &str,
    op: &str,
    toewijzing: Option<u32>,
    velden: &[(String, String)],
) -> Uitslag {
    sessie.meld_aan()?;
    let velden: BTreeMap<&str, &str> = velden.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let vraag =
        json!({ "client": client, "soort": soort, "op": op, "toewijzing": toewijzing, "velden": velden });
    let gevolg = sessie
        .roep("feiten.leg_vast", vraag)
        .map_err(|fout| met_soorten(sessie, fout, soort))?;
    let changed: Vec<String> = rijen(&gevolg["veranderd"])
        .iter()
        .map(|v| {
            format!(
                "{}: {} {}",
                tekst(v, "wat"),
                tekst(v, "titel"),
                tekst(v, "uiterlijk")
            )
        })
        .collect();
    let text = if changed.is_empty() {
        "Vastgelegd.".to_owned()
    } else {
        format!("Vastgelegd.\n{}", changed.join("\n"))
    };
    Ok(Antwoord::ja(gevolg, text))
}

/// A refusal with the kinds there are, when there is no such kind.
fn met_soorten(sessie: &Sessie, mut fout: Fout, soort: &str) -> Fout {
    if fout.veld.as_deref() != Some("soort") {
        return fout;
    }
    if let Ok(alle) = sessie.roep("feiten.soorten", json!({})) {
        let mut namen: Vec<String> = rijen(&alle["soorten"])
            .iter()
            .map(|s| tekst(s, "soort"))
            .collect();
        namen.sort_unstable();
        fout.zin = format!("Er is geen soort feit {soort}. Kies uit: {}.", namen.join(", "));
    }
    fout
}

/// `termijnen`
pub(crate) fn termijnen(
    sessie: &Sessie,
    client: Option<Uuid>,
    regel: Option<String>,
    status: Option<String>,
) -> Uitslag {
    sessie.meld_aan()?;
    let found = sessie.roep(
        "werklijst.termijnen",
        json!({ "client": client, "regel": regel, "status": status }),
    )?;
    let rows: Vec<Vec<String>> = rijen(&found["termijnen"])
        .iter()
        .map(|t| {
            ["uiterlijk", "status", "regel", "titel", "berekening"]
                .map(|k| tekst(t, k))
                .to_vec()
        })
        .collect();
    Ok(Antwoord::ja(
        found,
        tabel(&["Uiterlijk", "Stand", "Regel", "Wat", "Berekening"], &rows),
    ))
}

/// `werklijst`
pub(crate) fn werklijst(sessie: &Sessie, wie: &str, rol: Option<String>, tot: Option<NaiveDate>) -> Uitslag {
    sessie.meld_aan()?;
    let mut vraag = json!({ "wie": wie, "rol": rol, "tot": tot, "aantal": 1000 });
    let mut found = sessie.roep("werklijst.toon", vraag.clone())?;
    let mut items = rijen(&found["items"]);
    while !found["volgende"].is_null() {
        vraag["na"] = found["volgende"].clone();
        found = sessie.roep("werklijst.toon", vraag.clone())?;
        items.extend(rijen(&found["items"]));
    }
    found["items"] = Value::from(items);
    let rows: Vec<Vec<String>> = rijen(&found["items"])
        .iter()
        .map(|i| {
            ["uiterlijk", "stand", "titel", "client_naam", "contract"]
                .map(|k| tekst(i, k))
                .to_vec()
        })
        .collect();
    Ok(Antwoord::ja(
        found,
        tabel(&["Uiterlijk", "Stand", "Wat", "Cliënt", "Contract"], &rows),
    ))
}

fn rijen(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}
