//! The door of an office that is there already.

use leidraad_tests::testhost::WACHTWOORD;
use leidraad_tests::venster::Venster;

/// Unlocks and waits for Vandaag.
pub fn kom_binnen(venster: &Venster) {
    venster.wait_for_heading("Leidraad openen");
    venster.fill("Wachtwoord", WACHTWOORD);
    venster.click("Openen");
    venster.wait_for_heading("Vandaag");
}
