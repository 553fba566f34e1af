//! `cargo xtask kijk`: a contact sheet of a screen.

use crate::pakketten::{self, BOUW, KIJK};
use crate::stap::{Uitkomst, cargo, opdracht, project, voer_uit};
use crate::test::PROEF;
use crate::{scherm, ui};

/// Makes the sheets of these screens.
pub fn draai(argumenten: &[String]) -> Uitkomst {
    let gevraagd = argumenten.first().map_or("", String::as_str);
    pakketten::zorg_voor(&[BOUW, KIJK])?;
    ui::bouw()?;
    voer_uit(cargo(&[&["build", "--bins"], PROEF].concat()))?;
    let kijk = project().join("target/debug/kijk");
    voer_uit(scherm::virtueel(opdracht(
        ".",
        &kijk.to_string_lossy(),
        &[gevraagd],
    )))
}
