//! Every screen with example data, by day and by night.

use leidraad_tests::venster::Start;
use leidraad_tests::venster::schermen::{SCHERMEN, Stand, richt_in};

/// Wider than the window: something is cut off, or must be pushed aside to be read.
const TE_BREED: &str = "return document.documentElement.scrollWidth > window.innerWidth;";

fn misstanden(start: Start) -> Vec<String> {
    let venster = richt_in(start.nu("2027-01-06T09:00").maat(1280, 720), Stand::Vol);
    let mut gevonden = Vec::new();
    for scherm in SCHERMEN.iter().filter(|scherm| !scherm.eigen_venster) {
        scherm.ga_naar(&venster);
        gevonden.extend(
            venster
                .axe()
                .iter()
                .map(|regel| format!("{}: {regel}", scherm.naam)),
        );
        if venster.run(TE_BREED, &[]) == true {
            gevonden.push(format!("{}: wider than the window", scherm.naam));
        }
    }
    gevonden
}

#[test]
fn every_screen_is_accessible_and_fits_in_light() {
    assert_eq!(misstanden(Start::voorbeeld()), Vec::<String>::new());
}

#[test]
fn every_screen_is_accessible_and_fits_in_dark() {
    assert_eq!(misstanden(Start::voorbeeld().donker()), Vec::<String>::new());
}
