//! `cargo xtask test`: everything that must be true before a change comes in.

use crate::pakketten::{self, BOUW, TEST};
use crate::stap::{Stappen, Uitkomst, cargo, voer_uit};
use crate::{scherm, typen, ui};

/// The whole workspace with the test build of the program, in each step the same: else Cargo builds the window
/// library twice.
pub const PROEF: &[&str] = &["--workspace", "--features", "leidraad/proef"];

/// Does all steps; the first that fails ends it.
pub fn draai() -> Uitkomst {
    let mut stappen = Stappen::default();
    stappen.stap("pakketten van het systeem", || {
        pakketten::zorg_voor(&[BOUW, TEST])
    })?;
    stappen.stap("pakketten van de schermen", ui::pakketten)?;
    stappen.stap("schermen: stijl", || ui::npm("lint"))?;
    stappen.stap("schermen: typen", || ui::npm("check"))?;
    stappen.stap("schermen: tests", || ui::npm("test"))?;
    stappen.stap("schermen: bouw", ui::bouw)?;
    stappen.stap("rust: vorm", || voer_uit(cargo(&["fmt", "--all", "--check"])))?;
    stappen.stap("rust: clippy", clippy)?;
    let toen = typen::lees()?;
    stappen.stap("rust: bouw", || {
        voer_uit(cargo(&[&["build", "--bins"], PROEF].concat()))
    })?;
    stappen.stap("rust: tests", || voer_uit(cargo(&[&["test"], PROEF].concat())))?;
    stappen.stap("typen van de schermen bij", || typen::vergelijk(&toen))?;
    stappen.stap("venster", venster)?;
    stappen.sluit();
    Ok(())
}

fn clippy() -> Uitkomst {
    let venster = [
        "--features",
        "leidraad-tests/venster",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    voer_uit(cargo(&[&["clippy"], PROEF, &venster].concat()))
}

fn venster() -> Uitkomst {
    let venster = [
        "--features",
        "leidraad-tests/venster",
        "--test",
        "venster",
        "--",
        "--test-threads=1",
    ];
    voer_uit(scherm::virtueel(cargo(&[&["test"], PROEF, &venster].concat())))
}
