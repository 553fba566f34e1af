//! The example messages that tests start from.
#![allow(dead_code, reason = "each test binary uses its own part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]
#![allow(clippy::print_stderr, reason = "a skipped test says so")]

pub mod wijzig;

use std::fs;
use std::path::{Path, PathBuf};

/// The reference data beside the workspace, when it is there.
pub fn referentie() -> Option<PathBuf> {
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/iwmo");
    if map.is_dir() {
        return Some(map);
    }
    eprintln!("skipped: reference data not found");
    None
}

/// One message of `tests/berichten`.
pub fn bericht(naam: &str) -> String {
    let pad = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/berichten")
        .join(naam);
    fs::read_to_string(&pad).unwrap_or_else(|fout| panic!("{}: {fout}", pad.display()))
}

/// The first 301 of a client with one product.
pub fn initieel() -> String {
    bericht("301-a-initieel.xml")
}

/// `initieel` with one piece replaced; the piece must occur.
pub fn met(van: &str, naar: &str) -> String {
    let tekst = initieel();
    assert!(tekst.contains(van), "{van} does not occur");
    tekst.replacen(van, naar, 1)
}

/// Every 301 under a folder.
pub fn alle_301(map: &Path) -> Vec<PathBuf> {
    let mut gevonden = Vec::new();
    for deel in fs::read_dir(map).unwrap() {
        let pad = deel.unwrap().path();
        let naam = pad.file_name().unwrap().to_string_lossy().into_owned();
        if pad.is_dir() {
            gevonden.extend(alle_301(&pad));
        } else if naam.ends_with(".xml") && (naam.starts_with("301") || naam == "WMO301.xml") {
            gevonden.push(pad);
        }
    }
    gevonden.sort();
    gevonden
}
