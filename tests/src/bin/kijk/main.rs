//! Contact sheets of the screens: small and large, light and dark, empty and full, on one picture.
//!
//! `cargo xtask kijk SCREEN|alle` builds the program and starts this under a virtual display.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a tool for the makers: it stops with what went wrong, and says where the picture is"
)]

mod vel;

use std::process::ExitCode;
use std::{env, fs};

use leidraad_tests::project;
use leidraad_tests::venster::schermen::{self, SCHERMEN, Scherm, Stand};
use leidraad_tests::venster::{Start, Venster};
use vel::Tegel;

const NU: &str = "2027-01-06T09:00";
/// Screens that the README shows.
const IN_LEESMIJ: &[&str] = &["vandaag", "overzicht", "plannen"];
const MATEN: [(u32, u32); 2] = [(1280, 720), (1920, 1080)];

fn main() -> ExitCode {
    let gevraagd = env::args().nth(1).unwrap_or_default();
    if gevraagd == "leesmij" {
        return leesmij();
    }
    let gekozen: Vec<_> = SCHERMEN
        .iter()
        .filter(|scherm| gevraagd == "alle" || scherm.naam == gevraagd)
        .collect();
    if gekozen.is_empty() {
        let namen: Vec<_> = SCHERMEN.iter().map(|scherm| scherm.naam).collect();
        eprintln!(
            "Geen scherm '{gevraagd}'. Kies uit: {}, alle, of leesmij.",
            namen.join(", ")
        );
        return ExitCode::from(2);
    }
    let map = project().join("kijk");
    fs::create_dir_all(&map).expect("the folder kijk is not writable");

    let mut vellen: Vec<Vec<Tegel>> = gekozen.iter().map(|_| Vec::new()).collect();
    for stand in [Stand::Leeg, Stand::Vol] {
        for maat in MATEN {
            for donker in [false, true] {
                fotografeer(&gekozen, &mut vellen, stand, maat, donker);
            }
        }
    }
    for (scherm, tegels) in gekozen.iter().zip(&vellen) {
        let doel = map.join(format!("{}.png", scherm.naam));
        vel::maak(scherm.naam, tegels, &doel);
        println!("kijk/{}.png", scherm.naam);
    }
    ExitCode::SUCCESS
}

/// The pictures of the README, in their own size.
fn leesmij() -> ExitCode {
    let map = project().join("docs/beeld");
    fs::create_dir_all(&map).expect("the folder docs is not writable");
    let venster = schermen::richt_in(start(Stand::Vol, MATEN[0], false), Stand::Vol);
    for naam in IN_LEESMIJ {
        let scherm = SCHERMEN.iter().find(|scherm| scherm.naam == *naam);
        scherm.expect("a picture of no screen").ga_naar(&venster);
        let doel = map.join(format!("{naam}.png"));
        fs::write(&doel, venster.screenshot()).expect("the folder docs is not writable");
        println!("docs/beeld/{naam}.png");
    }
    ExitCode::SUCCESS
}

/// One window serves all screens of a state, a size and a theme.
fn fotografeer(gekozen: &[&Scherm], vellen: &mut [Vec<Tegel>], stand: Stand, maat: (u32, u32), donker: bool) {
    let mut ingericht: Option<Venster> = None;
    for (scherm, tegels) in gekozen.iter().zip(vellen) {
        let vers = scherm
            .eigen_venster
            .then(|| scherm.open_eigen(start(stand, maat, donker), stand));
        let venster = match &vers {
            Some(venster) => venster,
            None => ingericht.get_or_insert_with(|| schermen::richt_in(start(stand, maat, donker), stand)),
        };
        scherm.ga_naar(venster);
        let thema = if donker { "donker" } else { "licht" };
        tegels.push(Tegel {
            bijschrift: format!("{} · {}×{} · {thema}", stand.naam(), maat.0, maat.1),
            maat,
            beeld: venster.screenshot_base64(),
        });
    }
}

fn start(stand: Stand, maat: (u32, u32), donker: bool) -> Start {
    let start = match stand {
        Stand::Leeg => Start::leeg(),
        Stand::Vol => Start::voorbeeld(),
    };
    let start = start.nu(NU).maat(maat.0, maat.1);
    if donker { start.donker() } else { start }
}
