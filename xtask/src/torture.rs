//! `cargo xtask torture`: the long form of every proof of tests/beproeving, or of one.

use crate::stap::{Stappen, Uitkomst, cargo, opdracht, project, voer_uit};

const PROEVEN: &[&str] = &[
    "sterven",
    "uitval",
    "weigeren",
    "overgang",
    "bits",
    "samen",
    "inkijk",
    "netwerk",
    "klare-tekst",
    "vragen",
    "lezers",
];

/// The first argument is a proof, the second how often.
pub fn draai(argumenten: &[String]) -> Uitkomst {
    let profiel = ["--profile", "beproeving"];
    let pakketten = ["build", "--package", "leidraad-beproeving"];
    voer_uit(cargo(&[&pakketten[..], &profiel].concat()))?;
    let doel = std::env::var("CARGO_TARGET_DIR").map_or_else(|_| project().join("target"), Into::into);
    let programma = doel.join("beproeving/beproeving");
    let keren = argumenten.get(1).map_or("lang", String::as_str);
    let mut stappen = Stappen::default();
    for naam in PROEVEN
        .iter()
        .filter(|naam| argumenten.first().is_none_or(|een| een == *naam))
    {
        stappen.stap(naam, || {
            voer_uit(opdracht(".", &programma.to_string_lossy(), &[naam, keren]))
        })?;
    }
    stappen.sluit();
    Ok(())
}
