//! What screens may know.

use super::tekst::{Bron, lees};

const AREAS: &[&str] = &[
    "afspraken",
    "berichten",
    "brieven",
    "clienten",
    "feiten",
    "meldingen",
    "plannen",
    "toegang",
    "toewijzingen",
    "uitberichten",
    "werklijst",
];

fn schermen() -> Vec<Bron> {
    lees("ui/src", &["ts", "svelte"])
}

#[test]
fn only_the_platform_of_the_screens_knows_the_window() {
    for bron in schermen()
        .iter()
        .filter(|bron| !bron.pad.starts_with("ui/src/platform/"))
    {
        assert!(
            !bron.tekst.contains("@tauri-apps"),
            "{}: @tauri-apps belongs in ui/src/platform",
            bron.pad
        );
    }
}

#[test]
fn no_area_of_the_screens_imports_another() {
    for bron in schermen() {
        let Some(eigen) = AREAS
            .iter()
            .find(|area| bron.pad.starts_with(&format!("ui/src/{area}/")))
        else {
            continue;
        };
        for ander in AREAS.iter().filter(|area| *area != eigen) {
            assert!(
                !bron.tekst.contains(&format!("../{ander}/")),
                "{}: views may combine {eigen} and {ander}",
                bron.pad
            );
        }
    }
}

#[test]
fn shared_parts_know_no_area() {
    for bron in schermen()
        .iter()
        .filter(|bron| bron.pad.starts_with("ui/src/shared/"))
    {
        for area in AREAS {
            assert!(
                !bron.tekst.contains(&format!("../{area}/")),
                "{}: shared knows {area}",
                bron.pad
            );
        }
    }
}
