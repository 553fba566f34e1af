//! `evaluatie nieuw`, `lijst`, `toon`, `stel-vast`, `pdf`

use serde_json::{Value, json};

use crate::argumenten::EvaluatieOpdracht;
use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tekst};

pub(crate) fn voer_uit(sessie: &Sessie, opdracht: EvaluatieOpdracht) -> Uitslag {
    sessie.meld_aan()?;
    match opdracht {
        EvaluatieOpdracht::Nieuw {
            client,
            toewijzing,
            soort,
            op,
        } => toon(sessie.roep(
            "evaluaties.nieuw",
            json!({ "client": client, "toewijzing": toewijzing, "soort": soort, "gepland_op": op }),
        )?),
        EvaluatieOpdracht::Lijst { client, tot } => {
            lijst(sessie.roep("evaluaties.lijst", json!({ "client": client, "tot": tot }))?)
        }
        EvaluatieOpdracht::Toon { id } => toon(sessie.roep("evaluaties.open", json!({ "evaluatie": id }))?),
        EvaluatieOpdracht::StelVast {
            id,
            gehouden,
            volgende,
        } => {
            let mut scherm = sessie.roep("evaluaties.open", json!({ "evaluatie": id }))?;
            if let Some(op) = gehouden {
                scherm = met_dag(sessie, scherm, json!(op))?;
            }
            let vraag = json!({ "evaluatie": id, "versie": scherm["versie"], "volgende": volgende });
            let mut gevolg = sessie.roep("evaluaties.stel_vast", vraag)?;
            let text = regel(&gevolg["scherm"]["evaluatie"]);
            Ok(Antwoord::ja(gevolg.take(), text))
        }
        EvaluatieOpdracht::Pdf { id, uit, groot } => {
            sessie.host.bewaar_straks_als(uit.clone());
            sessie.roep("evaluaties.pdf", json!({ "evaluatie": id, "groot": groot }))?;
            Ok(Antwoord::ja(
                json!({ "bestanden": [uit] }),
                format!("Geschreven: {}", uit.display()),
            ))
        }
    }
}

/// Saves the day it was held, and gives the screen as it is then.
fn met_dag(sessie: &Sessie, mut scherm: Value, op: Value) -> Result<Value, Fout> {
    scherm["inhoud"]["gehouden_op"] = op;
    let velden: Vec<Value> = scherm["velden"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|v| json!({ "sleutel": v["sleutel"], "tekst": v["tekst"] }))
        .collect();
    sessie.roep(
        "evaluaties.bewaar",
        json!({
            "evaluatie": scherm["evaluatie"]["id"], "versie": scherm["versie"],
            "inhoud": scherm["inhoud"], "velden": velden,
        }),
    )
}

fn regel(r: &Value) -> String {
    let dagen = [
        ("uiterlijk", &r["termijn"]["uiterlijk"]),
        ("gepland", &r["gepland_op"]),
        ("gehouden", &r["gehouden_op"]),
    ];
    let dagen = dagen
        .iter()
        .filter_map(|(label, dag)| Some(format!("{label} {}", dag.as_str()?)));
    let mut delen = vec![
        tekst(r, "client_naam"),
        tekst(r, "soort_tekst"),
        tekst(r, "status_tekst"),
    ];
    delen.extend(dagen);
    delen.extend(r["id"].as_str().map(str::to_owned));
    delen.join(", ")
}

fn lijst(antwoord: Value) -> Uitslag {
    let regels: Vec<String> = antwoord["regels"]
        .as_array()
        .into_iter()
        .flatten()
        .map(regel)
        .collect();
    let text = if regels.is_empty() {
        "Er staat geen evaluatie open.".to_owned()
    } else {
        regels.join("\n")
    };
    Ok(Antwoord::ja(antwoord, text))
}

fn toon(scherm: Value) -> Uitslag {
    let mist = scherm["ontbreekt"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|o| format!("ontbreekt: {} ({})", tekst(o, "label"), tekst(o, "bron")));
    let mut regels = vec![regel(&scherm["evaluatie"])];
    regels.extend(mist);
    let text = regels.join("\n");
    Ok(Antwoord::ja(scherm, text))
}
