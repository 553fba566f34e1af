//! What no source may say.

use super::tekst::{Bron, lees};

const KLOK: &[&str] = &["Local::now", "Utc::now", "now_v7", "SystemTime::now"];
const CONTRACTEN: &[&str] = &["hardenberg", "dalfsen", "diemen", "coevorden", "ijmond"];
const LANGST: usize = 400;

fn rust() -> Vec<Bron> {
    lees("src-tauri", &["rs"])
}

#[test]
fn one_file_looks_at_the_clock_and_makes_ids() {
    for bron in rust()
        .iter()
        .filter(|bron| !bron.pad.ends_with("crates/app/src/klok.rs"))
    {
        for woord in KLOK {
            assert!(
                !bron.tekst.contains(woord),
                "{}: {woord} belongs in app/src/klok.rs",
                bron.pad
            );
        }
    }
}

#[test]
fn no_contract_has_its_own_code() {
    for bron in rust().iter().filter(|bron| !bron.is_test()) {
        let tekst = bron.zonder_tests().to_lowercase();
        for naam in CONTRACTEN {
            assert!(
                !tekst.contains(naam),
                "{}: {naam} belongs in assets/contracten",
                bron.pad
            );
        }
    }
}

#[test]
fn only_the_store_writes_sql() {
    for bron in rust()
        .iter()
        .filter(|bron| !bron.pad.contains("crates/store/") && !bron.is_test())
    {
        let tekst = bron.zonder_tests();
        for woord in ["SELECT ", "INSERT INTO ", "DELETE FROM ", "PRAGMA "] {
            assert!(
                !tekst.contains(woord),
                "{}: SQL belongs in crates/store",
                bron.pad
            );
        }
    }
}

#[test]
fn no_file_is_longer_than_a_person_reads_at_once() {
    let schermen = lees("ui/src", &["ts", "svelte", "css"]);
    let eigen = schermen
        .iter()
        .filter(|bron| !bron.pad.starts_with("ui/src/api/"));
    for bron in rust().iter().chain(eigen) {
        let regels = bron.tekst.lines().count();
        assert!(
            regels <= LANGST,
            "{} has {regels} lines; {LANGST} is the most",
            bron.pad
        );
    }
}
