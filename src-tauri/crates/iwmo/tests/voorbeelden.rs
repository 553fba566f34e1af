//! Every example 301 is read whole and breaks no rule.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

mod voorbeeld;

use std::fs;
use std::path::{Path, PathBuf};

use leidraad_iwmo::{controleer_niveau2, lees_301};
use voorbeeld::{alle_301, referentie};

fn goed(berichten: &[PathBuf]) {
    for pad in berichten {
        let bericht =
            lees_301(&fs::read(pad).unwrap()).unwrap_or_else(|fout| panic!("{}: {fout}", pad.display()));
        assert_eq!(bericht.waarschuwingen, [], "{}", pad.display());
        assert_eq!(controleer_niveau2(&bericht), [], "{}", pad.display());
    }
}

#[test]
fn every_301_of_the_workspace_is_approved() {
    let berichten = alle_301(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/berichten"));
    assert!(berichten.len() >= 12, "{}", berichten.len());
    goed(&berichten);
}

#[test]
fn every_301_of_the_reference_data_is_approved() {
    let Some(map) = referentie() else { return };
    let berichten = alle_301(&map.join("examples"));
    assert!(berichten.len() >= 46, "{}", berichten.len());
    goed(&berichten);
}
