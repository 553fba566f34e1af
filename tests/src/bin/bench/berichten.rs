//! How many 301 messages are read, checked and stored per second.

use std::fs;
use std::time::Instant;

use leidraad_domain::nummer::Bsn;
use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::Kantoor;
use serde_json::json;

use crate::meting::Meting;

const AANTAL: u32 = 1000;

/// Measures it.
pub fn meet() -> Result<Meting, String> {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let bsns = (999_900_006_u32..).filter_map(|n| Bsn::lees(&n.to_string()).ok());
    let bestanden: Vec<_> = (1..=AANTAL)
        .zip(bsns)
        .map(|(nummer, bsn)| {
            let mut bericht = Bericht301::nieuw(&format!("B{nummer}"));
            bericht.bsn = bsn.cijfers().to_owned();
            bericht.producten[0].nummer = nummer;
            let pad = kantoor.map().join(format!("{nummer}.xml"));
            fs::write(&pad, bericht.xml()).map_err(|fout| fout.to_string())?;
            Ok(pad)
        })
        .collect::<Result<_, String>>()?;
    let begin = Instant::now();
    let stand = kantoor.lees_in(&bestanden, json!({}));
    let duur = begin.elapsed();
    if stand.tellingen.verwerkt != AANTAL {
        return Err(format!(
            "only {} of {AANTAL} messages were stored",
            stand.tellingen.verwerkt
        ));
    }
    let per_seconde = u128::from(AANTAL) * 1000 / duur.as_millis().max(1);
    Ok(Meting {
        titel: "Berichten inlezen",
        hoe: "301-berichten per seconde, van bestand tot opgeslagen dossier met termijnen en retour; elk bericht in \
              een eigen duurzame transactie, in een versleutelde opslag.",
        regels: vec![(
            format!("{AANTAL} berichten"),
            format!("{per_seconde} per seconde"),
        )],
    })
}
