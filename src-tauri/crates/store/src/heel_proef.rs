//! A page that is half in the file and whole in the log beside it is not damaged; one that is nowhere whole is.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use leidraad_domain::id::GebruikerId;

use crate::logboek::Regel;
use crate::sleutels::Sleutelbestand;
use crate::{Opslagsleutel, Store, Wie};

/// Bytes of a page.
const PAGINA: usize = 4096;
/// Bytes before the first page in the log of pages, and before each page.
const KOP: usize = 32;
const PAGINAKOP: usize = 24;

/// A store as a power cut leaves it: the file, and a log of pages that were written since.
fn na_uitval() -> (tempfile::TempDir, Opslagsleutel) {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("zorg.db");
    let (_, sleutel, _) = Sleutelbestand::maak(&pad, "Anja", "een lange zin als sleutel").unwrap();
    let store = Store::maak(&pad, sleutel.clone()).unwrap();
    store.leeg_wal().unwrap();
    let regel = Regel {
        soort: "ingezien",
        handeling: "clienten.dossier",
        client: None,
        medewerker: None,
    };
    let wie = Wie {
        gebruiker: GebruikerId(uuid::Uuid::from_u128(1)),
        nu: chrono::NaiveDate::from_ymd_opt(2027, 1, 4).unwrap().into(),
    };
    store.schrijf(|s| s.log(regel, wie)).unwrap();
    let over = tempfile::tempdir().unwrap();
    for naam in ["zorg.db", "zorg.db-wal", "zorg.db.logkop"] {
        fs::copy(map.path().join(naam), over.path().join(naam)).unwrap();
    }
    (over, sleutel)
}

/// Numbers of the pages that stand in the log, from one.
fn in_log(map: &Path) -> BTreeSet<usize> {
    let log = fs::read(map.join("zorg.db-wal")).unwrap();
    let koppen = log[KOP..].chunks_exact(PAGINAKOP + PAGINA);
    koppen
        .map(|p| u32::from_be_bytes(p[..4].try_into().unwrap()) as usize)
        .collect()
}

/// Half a page of the file is what it never was.
fn scheur(map: &Path, pagina: usize) {
    let pad = map.join("zorg.db");
    let mut bytes = fs::read(&pad).unwrap();
    bytes[(pagina - 1) * PAGINA + PAGINA / 2..pagina * PAGINA].fill(0x5a);
    fs::write(pad, bytes).unwrap();
}

#[test]
fn a_page_that_is_whole_in_the_log_beside_the_file_is_no_damage() {
    let (map, sleutel) = na_uitval();
    let gescheurd = *in_log(map.path()).last().unwrap();
    scheur(map.path(), gescheurd);
    let store = Store::open(&map.path().join("zorg.db"), sleutel).unwrap();
    assert!(store.heel().unwrap());
    assert!(store.logboek_heel().unwrap());
}

#[test]
fn a_page_that_is_whole_nowhere_is_damage() {
    let (map, sleutel) = na_uitval();
    let laatste = fs::metadata(map.path().join("zorg.db")).unwrap().len() as usize / PAGINA;
    let elders = in_log(map.path());
    let gescheurd = (2..=laatste).rev().find(|p| !elders.contains(p)).unwrap();
    scheur(map.path(), gescheurd);
    let heel = Store::open(&map.path().join("zorg.db"), sleutel).and_then(|store| store.heel());
    assert!(!heel.unwrap_or(false));
}
