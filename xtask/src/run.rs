//! `cargo xtask run`: build it and start it.

use crate::pakketten::{self, BOUW, ZONDER_SCHERM};
use crate::stap::{Uitkomst, cargo, opdracht, project, voer_uit};
use crate::{scherm, ui};

/// Builds and starts the program with these arguments.
///
/// The dev profile: a first build takes minutes instead of a quarter of an hour, the tests use the same artefacts, and
/// what would feel slow in it (keys, papers) is optimised there too.
pub fn draai(argumenten: &[String]) -> Uitkomst {
    let zonder_scherm = !scherm::is_er();
    pakketten::zorg_voor(if zonder_scherm {
        &[BOUW, ZONDER_SCHERM]
    } else {
        &[BOUW]
    })?;
    ui::bouw()?;
    voer_uit(cargo(&["build", "--workspace", "--bin", "leidraad"]))?;

    let programma = project().join("target/debug/leidraad");
    let argumenten: Vec<&str> = argumenten
        .iter()
        .map(String::as_str)
        .filter(|argument| *argument != "--")
        .collect();
    let leidraad = opdracht(".", &programma.to_string_lossy(), &argumenten);
    if zonder_scherm {
        println!(
            "Er is geen scherm: Leidraad draait nu onzichtbaar, op een nagebootst scherm. Stop met Ctrl+C."
        );
        return voer_uit(scherm::virtueel_bureaublad(leidraad));
    }
    voer_uit(leidraad)
}
