//! Profiles with one mistake each: refused with file, line and key. The line of the mistake ends in `# <- fout`, the
//! first line of the file names the key.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

use std::fs;
use std::path::{Path, PathBuf};

use leidraad_rules::{FoutWat, Profiel, Profielen};

const GOED: &str = include_str!("profiel_goed.toml");

fn bestanden() -> Vec<PathBuf> {
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fout_profielen");
    let mut paden: Vec<PathBuf> = fs::read_dir(map)
        .unwrap()
        .map(|rij| rij.unwrap().path())
        .collect();
    paden.sort();
    paden
}

#[test]
fn the_profile_that_all_mistakes_are_made_in_is_right_itself() {
    let profiel = Profiel::lees("goed.toml", GOED).unwrap_or_else(|fout| panic!("{fout}"));
    assert!(profiel.regels().count() >= 17);
}

#[test]
fn one_mistake_is_refused_with_file_line_and_key() {
    let bestanden = bestanden();
    assert!(bestanden.len() >= 60, "{}", bestanden.len());
    let mut anders = Vec::new();
    for pad in bestanden {
        let naam = pad.file_name().unwrap().to_string_lossy().into_owned();
        let tekst = fs::read_to_string(&pad).unwrap();
        let eerste = tekst.lines().next().unwrap().strip_prefix("# sleutel: ").unwrap();
        let sleutel = eerste.trim_end_matches(" # <- fout");
        let merken: Vec<usize> = tekst
            .lines()
            .enumerate()
            .filter(|(_, regel)| regel.ends_with("# <- fout"))
            .map(|(nr, _)| nr + 1)
            .collect();
        let is = match Profiel::lees(&naam, &tekst) {
            Ok(_) => {
                anders.push(format!("{naam}: is not refused"));
                continue;
            }
            Err(fout) => fout,
        };
        let verwacht = (naam.as_str(), merken.as_slice(), sleutel);
        if (is.bestand.as_str(), &[is.regel][..], is.sleutel.as_str()) != verwacht {
            anders.push(format!(
                "{naam}: told {is}; expected line {merken:?}, key {sleutel}"
            ));
        }
    }
    assert!(anders.is_empty(), "{}", anders.join("\n"));
}

#[test]
fn two_versions_that_hold_on_one_day_are_refused() {
    let lees = |tekst: &str| Profiel::lees("proef.toml", tekst).unwrap();
    let oud = GOED.replacen(
        "geldig_van = 2027-01-01",
        "geldig_van = 2026-01-01\ngeldig_tot = 2027-01-01",
        1,
    );
    let fout = Profielen::van([lees(&oud), lees(GOED)]).map(|_| ()).unwrap_err();
    assert_eq!(
        (fout.bestand.as_str(), fout.sleutel.as_str()),
        ("proef/2027-01-01", "geldig_van")
    );
    assert!(matches!(fout.wat, FoutWat::Overlap(_)), "{fout}");
    let precies = oud.replacen("geldig_tot = 2027-01-01", "geldig_tot = 2026-12-31", 1);
    assert!(Profielen::van([lees(&precies), lees(GOED)]).is_ok());
}

#[test]
fn two_contracts_cannot_use_one_product_code() {
    let lees = |tekst: &str| Profiel::lees("proef.toml", tekst).unwrap();
    let ander = GOED.replacen("id = \"proef\"", "id = \"ander\"", 1);
    let fout = Profielen::van([lees(&ander), lees(GOED)])
        .map(|_| ())
        .unwrap_err();
    assert_eq!(fout.wat, FoutWat::DubbelProduct("99H01".into()));
}
