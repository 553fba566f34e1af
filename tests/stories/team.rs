//! An office where several people work: what the stories of the work list and of the colleagues have in common.

use leidraad_app::App;
use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use serde_json::{Value, json};

pub(crate) const NU: &str = "2027-02-10T09:00";

/// An office with some clients and a colleague, Bram.
pub(crate) fn team(clienten: u32) -> (Kantoor, Vec<Value>, String) {
    let kantoor = Kantoor::nieuw(NU);
    for nummer in 0..clienten {
        let mut bericht = Bericht301::nieuw(&format!("A{nummer}"));
        bericht.bsn = BSNS[nummer as usize].to_owned();
        for product in &mut bericht.producten {
            product.nummer += nummer;
        }
        kantoor.lees_tekst_in(&bericht.xml());
    }
    let ids = clienten_van(&kantoor.vraag("clienten.lijst", json!({})));
    let bram = nieuwe_collega(&kantoor, "Bram");
    (kantoor, ids, bram)
}

pub(crate) const BSNS: [&str; 3] = ["999900006", "999900018", "999900031"];

pub(crate) fn nieuwe_collega(kantoor: &Kantoor, naam: &str) -> String {
    let vraag = json!({ "naam": naam, "rol": "coordinator", "team": "Noord", "wachtwoord": WACHTWOORD });
    let lijst = kantoor.vraag("collegas.nieuw", vraag);
    id_van(&lijst, naam)
}

pub(crate) fn id_van(collegas: &Value, naam: &str) -> String {
    let all = collegas["collegas"].as_array().unwrap();
    tekst(all.iter().find(|c| c["naam"] == naam).unwrap(), "id")
}

pub(crate) fn anja(kantoor: &Kantoor) -> String {
    id_van(&kantoor.vraag("collegas.lijst", json!({})), "Anja")
}

pub(crate) fn clienten_van(lijst: &Value) -> Vec<Value> {
    let all = lijst["clienten"].as_array().unwrap();
    all.iter().map(|c| c["id"].clone()).collect()
}

pub(crate) fn als(kantoor: &Kantoor, naam: &str) -> App {
    let app = kantoor.tweede();
    app.rpc(
        "toegang.ontgrendel",
        json!({ "gebruiker": naam, "wachtwoord": WACHTWOORD }),
    )
    .unwrap();
    app
}

pub(crate) fn lijst(app: &App, vraag: Value) -> Value {
    app.rpc("werklijst.toon", vraag).unwrap()
}

pub(crate) fn items(lijst: &Value) -> Vec<Value> {
    lijst["items"].as_array().unwrap().clone()
}

pub(crate) fn over(lijst: &Value) -> Vec<Value> {
    let mut clients: Vec<Value> = items(lijst).iter().map(|i| i["client"].clone()).collect();
    clients.dedup();
    clients.sort_by_key(Value::to_string);
    clients.dedup();
    clients
}

pub(crate) fn item(lijst: &Value, regel: &str) -> Value {
    let found = items(lijst).into_iter().find(|i| i["regel"] == regel);
    found.unwrap_or_else(|| panic!("no {regel}"))
}

pub(crate) fn wijs(item: &Value) -> Value {
    let contract = if item["client"].is_null() {
        item["contract_id"].clone()
    } else {
        Value::Null
    };
    json!({ "client": item["client"], "contract": contract, "sleutel": item["sleutel"] })
}

pub(crate) fn geef(kantoor: &Kantoor, clienten: &[Value], naar: &str) -> Value {
    kantoor.vraag(
        "verdeling.draag_over",
        json!({ "clienten": clienten, "naar": naar }),
    )
}
