//! What the log takes of a look into a dossier.

use std::time::Instant;

use serde_json::{Value, json};

use crate::kantoor::met_clienten;
use crate::meting::{Meting, ms, percentiel};

const DOSSIERS: usize = 500;
const RONDES: usize = 4;

/// Measures it: all dossiers after an hour, each a line in the log, and all of them again within ten minutes, which is none.
pub fn meet() -> Result<Meting, String> {
    let (kantoor, clienten) = met_clienten(DOSSIERS)?;
    let kijk = |client: &Value| {
        let begin = Instant::now();
        kantoor.vraag("clienten.dossier", json!({ "client": client }));
        begin.elapsed()
    };
    let allen = || clienten.iter().map(kijk).collect::<Vec<_>>();
    // Once before: statements are prepared for both. By turns, so that what else the machine does falls on both.
    allen();
    let (mut met, mut zonder) = (Vec::new(), Vec::new());
    for uur in 10..10 + RONDES {
        kantoor.klok(&format!("2027-02-10T{uur}:00"));
        met.extend(allen());
        zonder.extend(allen());
    }
    let rij = |wat: &str, hoeveel: usize| {
        let (met, zonder) = (percentiel(&met, hoeveel), percentiel(&zonder, hoeveel));
        let meer = met.saturating_sub(zonder).as_nanos() * 100 / zonder.as_nanos().max(1);
        (
            format!("{wat} (doel: hoogstens 15 % erbij)"),
            format!("{}, zonder {}: {meer} % erbij", ms(met), ms(zonder)),
        )
    };
    Ok(Meting {
        titel: "Inzage en logboek",
        hoe: "500 dossiers na elkaar geopend met een regel in het logboek, en daarna nog eens zonder (binnen tien minuten is dat \
              één inzage), vier keer om en om, in een versleutelde opslag met 2.000 cliënten.",
        regels: vec![rij("mediaan", 50), rij("p95", 95)],
    })
}
