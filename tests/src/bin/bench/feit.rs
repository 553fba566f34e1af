//! How long it takes from a fact to its new terms.

use std::time::Instant;

use leidraad_tests::testhost::Kantoor;
use serde_json::json;

use crate::meting::{Meting, ms, percentiel};

const CLIENTEN: u32 = 2000;
const FEITEN: usize = 500;

/// Measures it.
pub fn meet() -> Result<Meting, String> {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor
        .app
        .vul_voorbeeld(CLIENTEN, 1)
        .map_err(|fout| fout.code())?;
    let mut clienten = Vec::new();
    let mut na = serde_json::Value::Null;
    while clienten.len() < FEITEN {
        let mut pagina = kantoor.vraag("clienten.lijst", json!({ "na": na, "aantal": 200 }));
        clienten.extend(
            pagina["clienten"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|c| c["id"].clone()),
        );
        na = pagina["volgende"].take();
    }
    let duren: Vec<_> = clienten
        .iter()
        .take(FEITEN)
        .map(|client| {
            let begin = Instant::now();
            kantoor.feit(
                client,
                "evaluatie",
                "2027-02-10",
                json!({ "uitkomst": "voldoende" }),
            );
            begin.elapsed()
        })
        .collect();
    Ok(Meting {
        titel: "Feit vastleggen",
        hoe: "Eén feit vastgelegd, alle termijnen van de cliënt opnieuw bepaald en duurzaam bewaard, in een versleutelde \
              opslag met 2.000 cliënten.",
        regels: vec![
            ("mediaan".to_owned(), ms(percentiel(&duren, 50))),
            (
                "p95 (doel: hoogstens 10 ms)".to_owned(),
                ms(percentiel(&duren, 95)),
            ),
        ],
    })
}
