//! The report.

use std::fmt::Write as _;
use std::fs;

use leidraad_tests::project;

use crate::machine;
use crate::meting::Meting;

/// Writes `docs/metingen.md`.
pub fn schrijf(datum: &str, metingen: &[Meting]) -> Result<(), String> {
    let tekst = tekst(datum, metingen).map_err(|fout| fout.to_string())?;
    let map = project().join("docs");
    fs::create_dir_all(&map)
        .and_then(|()| fs::write(map.join("metingen.md"), &tekst))
        .map_err(|fout| fout.to_string())?;
    println!("\n{tekst}\ndocs/metingen.md");
    Ok(())
}

fn tekst(datum: &str, metingen: &[Meting]) -> Result<String, std::fmt::Error> {
    let mut uit = String::new();
    writeln!(uit, "# Metingen\n")?;
    writeln!(
        uit,
        "Geschreven door `cargo xtask bench` op {datum}, op de release-bouw."
    )?;
    writeln!(uit, "Machine: {}.", machine::beschrijf())?;
    for meting in metingen {
        writeln!(
            uit,
            "\n## {}\n\n{}\n\n| Wat | Waarde |\n|---|---|",
            meting.titel, meting.hoe
        )?;
        for (wat, waarde) in &meting.regels {
            writeln!(uit, "| {wat} | {waarde} |")?;
        }
    }
    Ok(uit)
}
