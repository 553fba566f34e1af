//! `plan maak`, `plan stand`, `plan pdf`

use std::path::{Path, PathBuf};

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
        PlanOpdracht::Stand { id, status, op } => {
            let op = op.unwrap_or_else(|| leidraad_app::Host::nu(&*sessie.host).date());
            plan(sessie.roep("plannen.stand", json!({ "plan": id, "status": status, "op": op }))?)
        }
        PlanOpdracht::Pdf {
            client: Some(client),
            uit: Some(uit),
            groot,
            ..
        } => pdf(sessie, client, &uit, groot),
        PlanOpdracht::Pdf {
            map: Some(map),
            groot,
            ..
        } => alle(sessie, &map, groot),
        PlanOpdracht::Pdf { .. } => Err(Fout::gebruik(
            "Zeg van welke cliënt en waarheen, of gebruik --alle --map MAP.",
        )),
    }
}

fn plan(scherm: Value) -> Uitslag {
    let missing: Vec<String> = scherm["ontbreekt"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|o| format!("ontbreekt: {} ({})", tekst(o, "label"), tekst(o, "bron")))
        .collect();
    let p = &scherm["plan"];
    let text = format!(
        "{} versie {}, {}, {}\n{}",
        tekst(p, "soort"),
        tekst(p, "nummer"),
        tekst(p, "status"),
        tekst(p, "id"),
        missing.join("\n")
    );
    Ok(Antwoord::ja(scherm, text.trim_end()))
}

/// Goals, activities and fields of a TOML file, in the shape that a screen saves.
fn inhoud(bestand: &Path) -> Result<Value, Fout> {
    let stuk = |zin: String| Fout {
        code: "velden".to_owned(),
        zin,
        veld: None,
        uitgang: 4,
        antwoord: None,
    };
    let text = std::fs::read_to_string(bestand).map_err(|_| {
        Fout::gebruik(format!(
            "Het bestand {} kan niet worden gelezen.",
            bestand.display()
        ))
    })?;
    let table: toml::Table = text.parse().map_err(|fout: toml::de::Error| {
        stuk(format!(
            "{} is geen goed TOML-bestand: {}",
            bestand.display(),
            fout.message()
        ))
    })?;
    let value =
        serde_json::to_value(table).map_err(|_| stuk("Het bestand kan niet worden gelezen.".to_owned()))?;
    let text_of = |v: &Value, key: &str| v.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = |key: &str| {
        value
            .get(key)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    if let Some(unknown) = value
        .as_object()
        .into_iter()
        .flatten()
        .map(|(k, _)| k)
        .find(|k| !["velden", "doelen", "activiteiten"].contains(&k.as_str()))
    {
        return Err(stuk(format!(
            "{}: de sleutel {unknown} is onbekend; velden, doelen en activiteiten mogen.",
            bestand.display()
        )));
    }
    let doelen: Vec<Value> = list("doelen")
        .iter()
        .map(|d| {
            let datum = text_of(d, "streefdatum");
            let datum = if datum.is_empty() {
                Value::Null
            } else {
                Value::String(datum)
            };
            json!({ "doel": text_of(d, "doel"), "resultaat": text_of(d, "resultaat"), "streefdatum": datum })
        })
        .collect();
    let activiteiten: Vec<Value> = list("activiteiten")
        .iter()
        .map(|a| {
            json!({
                "activiteit": text_of(a, "activiteit"), "frequentie": text_of(a, "frequentie"),
                "wanneer": text_of(a, "wanneer"), "toelichting": text_of(a, "toelichting"),
            })
        })
        .collect();
    let velden: Vec<Value> = value
        .get("velden")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(key, text)| json!({ "sleutel": key, "tekst": text.as_str().unwrap_or_default() }))
        .collect();
    Ok(json!({ "velden": velden, "doelen": doelen, "activiteiten": activiteiten }))
}

fn maak(
    sessie: &Sessie,
    client: Uuid,
    toewijzing: Option<u32>,
    soort: Option<String>,
    velden: &Path,
) -> Uitslag {
    let mut inhoud = inhoud(velden)?;
    let nummer = match toewijzing {
        Some(nummer) => json!(nummer),
        None => {
            let dossier = sessie.roep("clienten.dossier", json!({ "client": client }))?;
            let possible: Vec<&Value> = dossier["toewijzingen"]
                .as_array()
                .into_iter()
                .flatten()
                .filter(|t| t["plan_mogelijk"] == json!(true))
                .collect();
            match possible[..] {
                [only] => only["nummer"].clone(),
                [] => {
                    return Err(Fout::gebruik(
                        "Deze cliënt heeft geen toewijzing met een bekend contract.",
                    ));
                }
                _ => {
                    return Err(Fout::gebruik(
                        "Deze cliënt heeft meer toewijzingen. Zeg met --toewijzing NUMMER welke.",
                    ));
                }
            }
        }
    };
    let made = sessie.roep("plannen.nieuw", json!({ "client": client, "toewijzing": nummer }))?;
    let kind = tekst(&made["plan"], "soort").to_lowercase();
    if let Some(asked) = soort
        .map(|s| s.to_lowercase())
        .filter(|s| *s != kind && !kind.starts_with(s.as_str()))
    {
        return Err(Fout::gebruik(format!(
            "Onder dit contract heet het plan '{kind}', niet '{asked}'."
        )));
    }
    inhoud["plan"] = made["plan"]["id"].clone();
    inhoud["versie"] = made["versie"].clone();
    plan(sessie.roep("plannen.bewaar", inhoud)?)
}

/// The newest plan of a client.
fn nieuwste(sessie: &Sessie, client: &Value) -> Result<Option<Value>, Fout> {
    let dossier = sessie.roep("clienten.dossier", json!({ "client": client }))?;
    let plans = dossier["plannen"].as_array().cloned().unwrap_or_default();
    Ok(plans.into_iter().next().map(|p| p["id"].clone()))
}

fn schrijf(sessie: &Sessie, plan: &Value, uit: PathBuf, groot: bool) -> Result<(), Fout> {
    sessie.host.bewaar_straks_als(uit);
    sessie
        .roep("plannen.pdf", json!({ "plan": plan, "groot": groot }))
        .map(|_| ())
}

fn pdf(sessie: &Sessie, client: Uuid, uit: &Path, groot: bool) -> Uitslag {
    let Some(plan) = nieuwste(sessie, &json!(client))? else {
        return Ok(Antwoord {
            json: json!({ "bestanden": [] }),
            tekst: "Deze cliënt heeft geen plan.".to_owned(),
            nee: true,
        });
    };
    schrijf(sessie, &plan, uit.to_owned(), groot)?;
    Ok(Antwoord::ja(
        json!({ "bestanden": [uit] }),
        format!("Geschreven: {}", uit.display()),
    ))
}

fn alle(sessie: &Sessie, map: &Path, groot: bool) -> Uitslag {
    std::fs::create_dir_all(map)
        .map_err(|_| Fout::gebruik(format!("De map {} kan niet worden gemaakt.", map.display())))?;
    let mut files = Vec::new();
    let mut na = Value::Null;
    loop {
        let mut page = sessie.roep("clienten.lijst", json!({ "na": na, "aantal": 200 }))?;
        for client in page["clienten"].as_array().into_iter().flatten() {
            if let Some(plan) = nieuwste(sessie, &client["id"])? {
                // Named by id: a name of a person does not belong in a file name.
                let uit = map.join(format!("plan-{}.pdf", plan.as_str().unwrap_or_default()));
                schrijf(sessie, &plan, uit.clone(), groot)?;
                files.push(uit);
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
