//! One wrong bit in store, keys, head of the log or backup: seen by the check, or refused at opening. Or mended: a page of
//! the store may stand in the log of writes as well, from which it is read. Then everything is as it was.

use std::fs;
use std::path::{Path, PathBuf};

use leidraad_domain::id::ClientId;
use leidraad_store::backup::{Geheim, kijk};
use leidraad_store::loglijst::Logvraag;
use leidraad_store::sleutels::{Sleutelbestand, pad_van};
use leidraad_store::{Opslagsleutel, Store, StoreFout};
use serde_json::json;
use uuid::Uuid;

use leidraad_tests::testhost::WACHTWOORD;

use crate::dobbel::Dobbel;
use crate::kantoor::{kantoor, keur, kopieer, leg_vast, opslag_in, sleutel, uuid};
use crate::uitslag::{Uitslag, getal};

/// Turns so many bits over, one at a time, spread over all files.
pub fn proef(keren: usize) -> Uitslag {
    let (kantoor, client) = kantoor();
    let gemaakt = kantoor.vraag("backup.maak", json!({ "map": kantoor.map() }));
    let backup = PathBuf::from(gemaakt["kopieen"][0]["pad"].as_str().unwrap_or_default());
    let feiten: Vec<Uuid> = (0..20)
        .map(|_| leg_vast(&kantoor.app, &client).map_err(|fout| fout.zin))
        .collect::<Uitslag<_>>()?;
    // As it stands while somebody works: with a log of writes beside it.
    let begin = tempfile::tempdir().map_err(|f| f.to_string())?;
    kopieer(kantoor.map(), begin.path());
    let goed = |naam: &str| begin.path().join(naam);
    let kopie = backup
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let sleutel = sleutel(&kantoor.opslag()).map_err(|f| f.to_string())?;
    let namen = [
        "zorg.db".to_owned(),
        "zorg.db-wal".to_owned(),
        "zorg.db.sleutels".to_owned(),
        "zorg.db.logkop".to_owned(),
        kopie.clone(),
        format!("{kopie}.sleutels"),
    ];
    let mut dobbel = Dobbel::nieuw(0xb175);
    let (mut geteld, mut hersteld) = (vec![0; namen.len()], 0);
    let proefmap = tempfile::tempdir().map_err(|f| f.to_string())?;
    kopieer(begin.path(), proefmap.path());
    let Gevolg::Heel(voor) = opslag_na(proefmap.path(), &sleutel, &client, &feiten) else {
        return Err("the store is not whole to begin with".to_owned());
    };
    for keer in 0..keren {
        let welk = keer % namen.len();
        let map = tempfile::tempdir().map_err(|f| f.to_string())?;
        kopieer(begin.path(), map.path());
        let pad = map.path().join(&namen[welk]);
        let mut inhoud = fs::read(goed(&namen[welk])).map_err(|f| format!("{}: {f}", namen[welk]))?;
        let plaats = dobbel.tot(inhoud.len());
        let bit = dobbel.tot(8);
        inhoud[plaats] ^= 1 << bit;
        fs::write(&pad, &inhoud).map_err(|f| f.to_string())?;
        let gevolg = match welk {
            0..=3 => opslag_na(map.path(), &sleutel, &client, &feiten),
            _ if backup_goed(&map.path().join(&kopie)) => Gevolg::Heel(String::new()),
            _ => Gevolg::Gezien,
        };
        match gevolg {
            Gevolg::Gezien => {}
            Gevolg::Heel(na) if welk <= 1 && na == voor => hersteld += 1,
            Gevolg::Heel(_) => {
                return Err(format!(
                    "bit {bit} of byte {plaats} of {} is not seen",
                    namen[welk]
                ));
            }
        }
        geteld[welk] += 1;
    }
    let per: Vec<String> = [
        "opslag",
        "schrijflog",
        "sleutels",
        "kop van het logboek",
        "back-up",
        "sleutels van de back-up",
    ]
    .iter()
    .zip(&geteld)
    .map(|(naam, aantal)| format!("{naam} {aantal}"))
    .collect();
    Ok(format!(
        "{} omgevallen bits, alle gezien, of hersteld uit het schrijflog met alles erin ({} keer): {}",
        getal(keren),
        getal(hersteld),
        per.join(", ")
    ))
}

/// What came of a wrong bit.
enum Gevolg {
    /// Told by the check, or refused.
    Gezien,
    /// The check calls everything whole; this stands in it.
    Heel(String),
}

fn opslag_na(map: &Path, sleutel: &Opslagsleutel, client: &serde_json::Value, feiten: &[Uuid]) -> Gevolg {
    let opslag = opslag_in(map);
    if !Sleutelbestand::heel(&opslag).unwrap_or(false) {
        return Gevolg::Gezien;
    }
    let Ok(store) = Store::open(&opslag, sleutel.clone()) else {
        return Gevolg::Gezien;
    };
    match keur(&store, client, feiten) {
        Ok(_) => Gevolg::Heel(inhoud(&store, client)),
        // Facts that are gone while pages and log are called whole would be a silent loss.
        Err(fout) if fout.contains("acknowledged") => Gevolg::Heel(fout),
        Err(_) => Gevolg::Gezien,
    }
}

/// All that is kept of the client, and the whole log.
fn inhoud(store: &Store, client: &serde_json::Value) -> String {
    let vraag = Logvraag {
        aantal: u32::MAX,
        ..Logvraag::default()
    };
    let client = ClientId(uuid(client));
    let gelezen = store.lees(|l| Ok::<_, StoreFout>((l.dossierdelen(client, true)?, l.logboek(vraag)?)));
    format!("{gelezen:?}")
}

fn backup_goed(kopie: &Path) -> bool {
    pad_van(kopie).exists()
        && Sleutelbestand::heel(kopie).unwrap_or(false)
        && kijk(kopie, Geheim::Wachtwoord("Anja", WACHTWOORD)).is_ok()
}
