//! What the screens ask when they open.

use leidraad_tests::testhost::Kantoor;
use serde_json::{Value, json};

use crate::groot::{duur, p95};
use crate::meting::Meting;

const RONDES: usize = 20;

/// Questions of a screen that is about nobody in particular.
fn vragen() -> Vec<(&'static str, &'static str, Value)> {
    let werk = |wie: &str| {
        json!({ "wie": wie, "kaart": null, "rol": null, "contract": null, "onderwerp": null, "soort": null, "tot": null,
            "na": null, "aantal": null })
    };
    let clienten = |wie: Value| json!({ "zoek": "", "wie": wie, "na": null, "aantal": 100 });
    vec![
        ("Vandaag, mijn werk", "werklijst.toon", werk("mijn")),
        ("Vandaag, mijn team", "werklijst.toon", werk("team")),
        ("Vandaag, iedereen", "werklijst.toon", werk("alle")),
        ("Cliënten, de mijne", "clienten.lijst", clienten(json!("mijn"))),
        ("Cliënten, iedereen", "clienten.lijst", clienten(Value::Null)),
        (
            "Agenda, een week",
            "afspraken.lijst",
            json!({ "van": "2027-03-22", "tot": "2027-03-28", "alle": true }),
        ),
        (
            "Evaluaties, de mijne",
            "evaluaties.lijst",
            json!({ "client": null, "tot": null, "wie": "mijn" }),
        ),
        (
            "Evaluaties, iedereen",
            "evaluaties.lijst",
            json!({ "client": null, "tot": null, "wie": "alle" }),
        ),
        ("Collega's", "collegas.lijst", json!({})),
        ("Berichten", "berichten.lijst", json!({})),
        ("Berichten, te versturen", "uitberichten.open", json!({})),
        ("Nieuwe producten", "toewijzingen.wachtlijst", json!({})),
        ("Contracten", "contracten.lijst", json!({})),
        ("Inhalen", "beginsituatie.inhalen", json!({})),
    ]
}

/// Questions about one client.
fn van_client(client: &Value) -> Vec<(&'static str, &'static str, Value)> {
    let over = json!({ "client": client });
    vec![
        ("Dossier", "clienten.dossier", over.clone()),
        ("Gegevens", "gegevens.toon", over.clone()),
        (
            "Gesprekken",
            "notities.lijst",
            json!({ "client": client, "na": null }),
        ),
        ("Documenten", "stukken.lijst", over.clone()),
        ("Afspraken van een cliënt", "afspraken.van_client", over.clone()),
        (
            "Evaluaties van een cliënt",
            "evaluaties.lijst",
            json!({ "client": client, "tot": null, "wie": null }),
        ),
        ("Berichten van een cliënt", "uitberichten.van_client", over),
    ]
}

/// Measures each question.
pub fn meet(kantoor: &Kantoor) -> Result<Meting, String> {
    let mut regels = Vec::new();
    for (naam, command, vraag) in vragen() {
        let mut duren = Vec::new();
        for _ in 0..RONDES {
            duren.push(duur(kantoor, command, &vraag)?.0);
        }
        regels.push((naam.to_owned(), p95(&duren)));
    }
    let lijst = duur(
        kantoor,
        "clienten.lijst",
        &json!({ "zoek": "", "na": null, "aantal": 1000 }),
    )?
    .1;
    let clienten: Vec<Value> = lijst["clienten"]
        .as_array()
        .into_iter()
        .flatten()
        .step_by(50)
        .map(|client| client["id"].clone())
        .collect();
    for plek in 0..van_client(&Value::Null).len() {
        let mut duren = Vec::new();
        let mut naam = "";
        for client in &clienten {
            let (titel, command, vraag) = van_client(client).swap_remove(plek);
            naam = titel;
            duren.push(duur(kantoor, command, &vraag)?.0);
        }
        regels.push((naam.to_owned(), p95(&duren)));
    }
    Ok(Meting {
        titel: "Schermen",
        hoe: "De vraag van een scherm als het opengaat, tot en met het antwoord in JSON (doel: hoogstens 50 ms); p95, met de \
              mediaan tussen haakjes.",
        regels,
    })
}
