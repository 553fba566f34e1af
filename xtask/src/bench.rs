//! `cargo xtask bench`: what it takes, measured on the release build.

use crate::pakketten::{self, BOUW, ZONDER_SCHERM};
use crate::stap::{Uitkomst, cargo, opdracht, project, voer_uit};
use crate::test::PROEF;
use crate::{scherm, ui};

/// Measures and writes `docs/metingen.md`; the first argument is the date to write, else today's.
pub fn draai(argumenten: &[String]) -> Uitkomst {
    pakketten::zorg_voor(&[BOUW, ZONDER_SCHERM])?;
    ui::bouw()?;
    voer_uit(cargo(&[&["build", "--release", "--bins"], PROEF].concat()))?;
    let bench = project().join("target/release/bench");
    let argumenten: Vec<&str> = argumenten.iter().map(String::as_str).collect();
    voer_uit(scherm::virtueel(opdracht(
        ".",
        &bench.to_string_lossy(),
        &argumenten,
    )))
}
