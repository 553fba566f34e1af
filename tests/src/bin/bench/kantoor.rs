//! An office to measure in.

use leidraad_tests::testhost::Kantoor;
use serde_json::{Value, json};

/// How many clients it has.
const CLIENTEN: u32 = 2000;

/// An office with two thousand clients, and the ids of so many of them.
pub fn met_clienten(aantal: usize) -> Result<(Kantoor, Vec<Value>), String> {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor
        .app
        .vul_voorbeeld(CLIENTEN, 1)
        .map_err(|fout| fout.code())?;
    let mut clienten = Vec::new();
    let mut na = Value::Null;
    while clienten.len() < aantal {
        let mut pagina = kantoor.vraag("clienten.lijst", json!({ "na": na, "aantal": 200 }));
        let ids = pagina["clienten"].as_array().into_iter().flatten();
        clienten.extend(ids.map(|client| client["id"].clone()));
        na = pagina["volgende"].take();
    }
    clienten.truncate(aantal);
    Ok((kantoor, clienten))
}
