//! `plan`: making, showing, discussing, approving, fixing, handing over, comparing and printing.

mod bestand;
mod pdf;

use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::argumenten::PlanOpdracht;
use crate::toegang::Sessie;
use crate::uitvoer::{Antwoord, Fout, Uitslag, tekst};

pub(crate) fn voer_uit(sessie: &Sessie, opdracht: PlanOpdracht) -> Uitslag {
    sessie.meld_aan()?;
    match opdracht {
        PlanOpdracht::Maak {
            client,
            toewijzing,
            soort,
            velden,
        } => maak(sessie, client, toewijzing, soort, &velden),
        PlanOpdracht::Toon { id } => plan(sessie.roep("plannen.open", json!({ "plan": id }))?),
        PlanOpdracht::Stand {
            id,
            status,
            op,
            aan,
            hoe,
        } => {
            let vraag =
                json!({ "plan": id, "status": status, "op": dag(sessie, op), "aan": aan, "hoe": hoe });
            plan(sessie.roep("plannen.stand", vraag)?)
        }
        PlanOpdracht::Bespreek {
            id,
            met,
            op,
            niet_akkoord,
        } => {
            let vraag = json!({
                "plan": id, "op": dag(sessie, op), "met": met, "akkoord": niet_akkoord.is_none(),
                "bezwaar": niet_akkoord.unwrap_or_default(),
            });
            plan(sessie.roep("plannen.bespreek", vraag)?)
        }
        PlanOpdracht::KeurGoed { id, door, op } => {
            let vraag = json!({ "plan": id, "op": dag(sessie, op), "door": door });
            plan(sessie.roep("plannen.keur_goed", vraag)?)
        }
        PlanOpdracht::Toestemming {
            id,
            door,
            voor,
            op,
            toelichting,
        } => {
            let vraag = json!({
                "plan": id, "op": dag(sessie, op), "door": door, "voor": voor,
                "toelichting": toelichting.unwrap_or_default(),
            });
            plan(sessie.roep("plannen.toestemming", vraag)?)
        }
        PlanOpdracht::Vergelijk { id, met } => {
            vergelijk(sessie.roep("plannen.vergelijk", json!({ "plan": id, "met": met }))?)
        }
        PlanOpdracht::Pdf {
            client: Some(client),
            uit: Some(uit),
            groot,
            ..
        } => pdf::een(sessie, client, &uit, groot),
        PlanOpdracht::Pdf {
            map: Some(map),
            groot,
            ..
        } => pdf::alle(sessie, &map, groot),
        PlanOpdracht::Pdf { .. } => Err(Fout::gebruik(
            "Zeg van welke cliënt en waarheen, of gebruik --alle --map MAP.",
        )),
    }
}

/// *Gedaan op*; without it today.
fn dag(sessie: &Sessie, op: Option<NaiveDate>) -> NaiveDate {
    op.unwrap_or_else(|| leidraad_app::Host::nu(&*sessie.host).date())
}

/// What changed, one line each: `-` gone, `+` new.
fn vergelijk(verschil: Value) -> Uitslag {
    let tekst_van = |stukken: &Value| -> String {
        let stukken = stukken.as_array().into_iter().flatten();
        stukken.map(|stuk| tekst(stuk, "tekst")).collect()
    };
    let mut regels = Vec::new();
    for deel in verschil["delen"].as_array().into_iter().flatten() {
        let anders: Vec<&Value> = deel["regels"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|regel| regel["soort"] != "gelijk")
            .collect();
        if anders.is_empty() {
            continue;
        }
        regels.push(tekst(deel, "kop"));
        for regel in anders {
            for (teken, kant) in [("-", "oud"), ("+", "nieuw")] {
                let woorden = tekst_van(&regel[kant]);
                if !woorden.is_empty() {
                    regels.push(format!("  {teken} {}", woorden.replace('\n', " / ")));
                }
            }
        }
    }
    if regels.is_empty() {
        regels.push("Er is niets anders.".to_owned());
    }
    Ok(Antwoord::ja(verschil, regels.join("\n")))
}

fn plan(scherm: Value) -> Uitslag {
    let missing: Vec<String> = scherm["ontbreekt"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|o| format!("ontbreekt: {} ({})", tekst(o, "label"), tekst(o, "bron")))
        .collect();
    let p = &scherm["plan"];
    let tijd = tekst(&scherm["tijd"], "zin");
    let text = format!(
        "{} versie {}, {}, {}\n{tijd}\n{}",
        tekst(p, "soort"),
        tekst(p, "nummer"),
        tekst(p, "status"),
        tekst(p, "id"),
        missing.join("\n")
    );
    Ok(Antwoord::ja(scherm, text.trim_end()))
}

fn maak(
    sessie: &Sessie,
    client: Uuid,
    toewijzing: Option<u32>,
    soort: Option<String>,
    velden: &Path,
) -> Uitslag {
    let mut inhoud = bestand::lees(velden)?;
    let dossier = sessie.roep("clienten.dossier", json!({ "client": client }))?;
    let nummer = match toewijzing {
        Some(nummer) => json!(nummer),
        None => enige_toewijzing(&dossier)?,
    };
    // A draft that stood there already is somebody's work.
    let stond_er =
        rijen(&dossier, "plannen").any(|plan| plan["toewijzing"] == nummer && plan["status"] == "concept");
    let gooi_weg = |plan: &Value| match stond_er {
        true => Ok(Value::Null),
        false => sessie.roep("plannen.gooi_weg", json!({ "plan": plan["id"] })),
    };
    let made = sessie.roep("plannen.nieuw", json!({ "client": client, "toewijzing": nummer }))?;
    let kind = tekst(&made["plan"], "soort").to_lowercase();
    if let Some(asked) = soort
        .map(|s| s.to_lowercase())
        .filter(|s| *s != kind && !kind.starts_with(s.as_str()))
    {
        gooi_weg(&made["plan"])?;
        return Err(Fout::gebruik(format!(
            "Onder dit contract heet het plan '{kind}', niet '{asked}'."
        )));
    }
    inhoud["plan"] = made["plan"]["id"].clone();
    inhoud["versie"] = made["versie"].clone();
    match sessie.roep("plannen.bewaar", inhoud) {
        Ok(bewaard) => plan(bewaard),
        Err(fout) => {
            gooi_weg(&made["plan"])?;
            Err(fout)
        }
    }
}

fn rijen<'v>(dossier: &'v Value, sleutel: &str) -> impl Iterator<Item = &'v Value> {
    dossier[sleutel].as_array().into_iter().flatten()
}

fn enige_toewijzing(dossier: &Value) -> Result<Value, Fout> {
    let mogelijk: Vec<&Value> = rijen(dossier, "toewijzingen")
        .filter(|t| t["plan_mogelijk"] == json!(true))
        .collect();
    match mogelijk[..] {
        [enige] => Ok(enige["nummer"].clone()),
        [] => Err(Fout::gebruik(
            "Deze cliënt heeft geen toewijzing met een bekend contract.",
        )),
        _ => Err(Fout::gebruik(
            "Deze cliënt heeft meer toewijzingen. Zeg met --toewijzing NUMMER welke.",
        )),
    }
}
