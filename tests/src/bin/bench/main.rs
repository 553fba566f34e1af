//! What the program takes, measured on the release build. `cargo xtask bench` builds everything and starts this under a
//! virtual display; the outcome is `docs/metingen.md`.

#![allow(
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a tool for the makers: it says how far it is, and a ratio is no money"
)]

mod berichten;
mod feit;
mod groot;
mod herbeoordelen;
mod inzage;
mod kantoor;
mod koud;
mod machine;
mod meting;
mod papier;
mod raam;
mod regels;
mod rooster;
mod schermen;
mod verslag;
mod zoeken;

use std::env;
use std::process::ExitCode;

use leidraad_app::Klok;
use meting::Meting;

/// One measurement: its name while it runs, and how it is done.
type Stap = (&'static str, fn() -> Result<Vec<Meting>, String>);

const STAPPEN: &[Stap] = &[
    ("koude start", || Ok(vec![koud::meet()?])),
    ("berichten inlezen", || Ok(vec![berichten::meet()?])),
    ("regels", || Ok(vec![regels::meet()?])),
    ("feit vastleggen", || Ok(vec![feit::meet()?])),
    ("inzage", || Ok(vec![inzage::meet()?])),
    ("rooster", || Ok(vec![rooster::meet()?])),
    ("groot kantoor", groot::meet),
];

/// Measurements that only run by name.
const APART: &[Stap] = &[("groot kantoor weer", groot::meet_weer)];

fn main() -> ExitCode {
    let datum = env::args()
        .nth(1)
        .unwrap_or_else(|| Klok::echt().nu().date().to_string());
    // With a name only that one, and no report: to see whether a change helped.
    if let Some(naam) = env::args().nth(2) {
        return toon_een(&naam);
    }
    match meet_alles().and_then(|metingen| verslag::schrijf(&datum, &metingen)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fout) => {
            eprintln!("{fout}");
            ExitCode::FAILURE
        }
    }
}

fn meet_alles() -> Result<Vec<Meting>, String> {
    let mut metingen = Vec::new();
    for (naam, meet) in STAPPEN {
        println!("meet: {naam}");
        metingen.extend(meet()?);
    }
    Ok(metingen)
}

fn toon_een(naam: &str) -> ExitCode {
    let Some((_, meet)) = STAPPEN.iter().chain(APART).find(|(stap, _)| *stap == naam) else {
        eprintln!("there is no measurement {naam}");
        return ExitCode::FAILURE;
    };
    match meet() {
        Ok(metingen) => {
            for (wat, hoeveel) in metingen.into_iter().flat_map(|meting| meting.regels) {
                println!("{wat}: {hoeveel}");
            }
            ExitCode::SUCCESS
        }
        Err(fout) => {
            eprintln!("{fout}");
            ExitCode::FAILURE
        }
    }
}
