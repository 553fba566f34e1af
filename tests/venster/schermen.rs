//! Every screen with example data, by day and by night.

use leidraad_tests::venster::Start;
use leidraad_tests::venster::schermen::{SCHERMEN, Stand, richt_in};

/// Wider than the window: something is cut off, or must be pushed aside to be read.
const TE_BREED: &str = "return document.documentElement.scrollWidth > window.innerWidth;";

/// A screen that stops halfway leaves the one before on the glass: what went wrong is told nowhere else.
const LET_OP: &str = "window._fouten = [];
    addEventListener('error', (fout) => window._fouten.push(fout.message));
    addEventListener('unhandledrejection', (fout) => window._fouten.push(String(fout.reason)));";

fn misstanden(start: Start) -> Vec<String> {
    let venster = richt_in(start.nu("2027-01-06T09:00").maat(1280, 720), Stand::Vol);
    venster.run(LET_OP, &[]);
    let mut gevonden = Vec::new();
    for scherm in SCHERMEN.iter().filter(|scherm| !scherm.eigen_venster) {
        scherm.ga_naar(&venster);
        gevonden.extend(
            venster
                .axe()
                .iter()
                .map(|regel| format!("{}: {regel}", scherm.naam)),
        );
        for fout in venster
            .run("return window._fouten.splice(0);", &[])
            .as_array()
            .into_iter()
            .flatten()
        {
            gevonden.push(format!("{}: {fout}", scherm.naam));
        }
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
