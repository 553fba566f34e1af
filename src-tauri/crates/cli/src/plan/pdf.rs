//! `plan pdf`

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use uuid::Uuid;

use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tekst};

/// The newest plan of each toewijzing of a client.
fn nieuwste(sessie: &Sessie, client: &Value) -> Result<Vec<Value>, Fout> {
    let dossier = sessie.roep("clienten.dossier", json!({ "client": client }))?;
    let mut gezien = BTreeSet::new();
    let plannen = dossier["plannen"].as_array().cloned().unwrap_or_default();
    Ok(plannen
        .into_iter()
        .filter(|plan| gezien.insert(plan["toewijzing"].to_string()))
        .collect())
}

fn schrijf(sessie: &Sessie, plan: &Value, uit: PathBuf, groot: bool) -> Result<(), Fout> {
    sessie.host.bewaar_straks_als(uit);
    sessie
        .roep("plannen.pdf", json!({ "plan": plan["id"], "groot": groot }))
        .map(|_| ())
}

pub(super) fn een(sessie: &Sessie, client: Uuid, uit: &Path, groot: bool) -> Uitslag {
    let plannen = nieuwste(sessie, &json!(client))?;
    let Some(plan) = plannen.first() else {
        return Ok(Antwoord {
            json: json!({ "bestanden": [] }),
            tekst: "Deze cliënt heeft geen plan.".to_owned(),
            nee: true,
        });
    };
    schrijf(sessie, plan, uit.to_owned(), groot)?;
    Ok(Antwoord::ja(
        json!({ "bestanden": [uit] }),
        format!("Geschreven: {}", uit.display()),
    ))
}

/// A name without a person in it: toewijzing and version. Two gemeenten may use one number.
fn naam(plan: &Value, gebruikt: &mut BTreeSet<String>) -> String {
    let stam = format!("plan-{}-v{}", tekst(plan, "toewijzing"), tekst(plan, "nummer"));
    let mut naam = format!("{stam}.pdf");
    let mut keer = 2;
    while !gebruikt.insert(naam.clone()) {
        naam = format!("{stam}-{keer}.pdf");
        keer += 1;
    }
    naam
}

pub(super) fn alle(sessie: &Sessie, map: &Path, groot: bool) -> Uitslag {
    std::fs::create_dir_all(map)
        .map_err(|_| Fout::gebruik(format!("De map {} kan niet worden gemaakt.", map.display())))?;
    let (mut files, mut gebruikt, mut gedaan) = (Vec::new(), BTreeSet::new(), 0_u64);
    let mut na = Value::Null;
    loop {
        let mut page = sessie.roep("clienten.lijst", json!({ "na": na, "aantal": 200 }))?;
        let totaal = page["totaal"].as_u64().unwrap_or_default();
        for client in page["clienten"].as_array().into_iter().flatten() {
            for plan in nieuwste(sessie, &client["id"])? {
                let uit = map.join(naam(&plan, &mut gebruikt));
                schrijf(sessie, &plan, uit.clone(), groot)?;
                files.push(uit);
            }
            gedaan += 1;
            if gedaan.is_multiple_of(10) || gedaan == totaal {
                // How far it is goes beside the answer. Nobody who reads it is no reason to stop.
                let _ = writeln!(
                    std::io::stderr(),
                    "{gedaan} van {totaal} cliënten, {} plannen",
                    files.len()
                );
            }
        }
        na = page["volgende"].take();
        if na.is_null() {
            break;
        }
    }
    let text = format!("{} plannen geschreven in {}.", files.len(), map.display());
    Ok(Antwoord::ja(json!({ "bestanden": files }), text))
}
