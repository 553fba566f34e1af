//! How long it takes from a fact to its new terms.

use std::time::Instant;

use serde_json::json;

use crate::kantoor::met_clienten;
use crate::meting::{Meting, ms, percentiel};

const FEITEN: usize = 500;

/// Measures it.
pub fn meet() -> Result<Meting, String> {
    let (kantoor, clienten) = met_clienten(FEITEN)?;
    let duren: Vec<_> = clienten
        .iter()
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
