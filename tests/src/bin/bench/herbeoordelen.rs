//! How long it takes to evaluate everybody again.

use std::time::{Duration, Instant};

use leidraad_tests::testhost::Kantoor;
use serde_json::{Value, json};

use crate::meting::{Meting, ms, percentiel};

const RONDES: usize = 3;

/// Measures it: when nothing moves, and when the way of counting changes.
pub fn meet(kantoor: &Kantoor) -> Result<Meting, String> {
    let ronde = |command: &str, vraag: Value| -> Result<Duration, String> {
        let begin = Instant::now();
        let taak = kantoor.vraag(command, vraag);
        let stand = kantoor.wacht_op(&taak["taak"]);
        if stand.afgebroken || stand.gedaan == 0 {
            return Err(format!(
                "{command} stopped at {} of {}",
                stand.gedaan, stand.totaal
            ));
        }
        Ok(begin.elapsed())
    };
    let gelijk = (0..RONDES)
        .map(|_| ronde("contracten.herbeoordeel", json!({})))
        .collect::<Result<Vec<_>, _>>()?;
    let mut tellen = kantoor.vraag("contracten.tellen", json!({}));
    let mut anders = Vec::new();
    for vrij in [false, true, false] {
        tellen["betwiste_dagen_vrij"] = json!(vrij);
        anders.push(ronde("contracten.tel_anders", tellen.clone())?);
    }
    Ok(Meting {
        titel: "Alles opnieuw berekenen",
        hoe: "Alle cliënten, over vijf contracten: lezen, alle regels vragen, vergelijken en duurzaam bewaren in één \
              transactie, in een versleutelde opslag. Mediaan van drie rondes.",
        regels: vec![
            (
                "er verandert niets (doel: hoogstens 5 s)".to_owned(),
                ms(percentiel(&gelijk, 50)),
            ),
            (
                "er wordt anders geteld, datums verschuiven".to_owned(),
                ms(percentiel(&anders, 50)),
            ),
        ],
    })
}
