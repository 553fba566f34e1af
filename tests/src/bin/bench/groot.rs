//! A large provider's office, filled once for all that is measured in it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use leidraad_tests::project;
use leidraad_tests::testhost::{Kantoor, WACHTWOORD};
use serde_json::{Value, json};

use crate::meting::{Meting, ms, percentiel};
use crate::{herbeoordelen, papier, raam, schermen, zoeken};

/// Clients in it. Each has two toewijzingen and some ten notes; more than one plan each on average.
const CLIENTEN: u32 = 50_000;
/// Says another number, to try something quickly.
const ANDERS: &str = "LEIDRAAD_BENCH_CLIENTEN";
/// The clock in it.
pub const NU: &str = "2027-03-20T09:00";

/// Fills it and measures everything that needs it. A copy stays behind for [`meet_weer`].
pub fn meet() -> Result<Vec<Meting>, String> {
    let kantoor = Kantoor::nieuw(NU);
    let begin = Instant::now();
    let inhoud = kantoor
        .app
        .vul_voorbeeld(clienten(), 1)
        .map_err(|fout| fout.code())?;
    let vullen = begin.elapsed();
    let bytes = std::fs::metadata(kantoor.opslag())
        .map_err(|fout| fout.to_string())?
        .len();
    let gevuld = Meting {
        titel: "Een groot kantoor",
        hoe: "Voorbeeldgegevens over alle contracten, door dezelfde deur als echte berichten, in een versleutelde opslag. \
              De metingen hieronder zijn in dit kantoor gedaan.",
        regels: vec![
            ("cliënten".to_owned(), inhoud.clienten.to_string()),
            ("toewijzingen".to_owned(), inhoud.toewijzingen.to_string()),
            ("plannen".to_owned(), inhoud.plannen.to_string()),
            ("notities".to_owned(), inhoud.notities.to_string()),
            ("feiten".to_owned(), inhoud.feiten.to_string()),
            ("grootte".to_owned(), format!("{} MB", bytes / 1_000_000)),
            ("vullen".to_owned(), format!("{} s", vullen.as_secs())),
        ],
    };
    gevuld.toon();
    kopieer(kantoor.map(), &bewaard())?;
    let mut metingen = vec![gevuld];
    metingen.extend(alles(&kantoor)?);
    Ok(metingen)
}

/// Measures in the office that an earlier run filled: to see whether a change helped. A third word on the command line
/// names the one measurement that is wanted.
pub fn meet_weer() -> Result<Vec<Meting>, String> {
    let kantoor = Kantoor::leeg(NU);
    kopieer(&bewaard(), kantoor.map())?;
    kantoor.vraag(
        "toegang.ontgrendel",
        json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD }),
    );
    alles(&kantoor)
}

type Stap = fn(&Kantoor) -> Result<Meting, String>;

fn alles(kantoor: &Kantoor) -> Result<Vec<Meting>, String> {
    let stappen: [(&str, Stap); 5] = [
        ("zoeken", zoeken::meet),
        ("schermen", schermen::meet),
        ("papier", papier::meet),
        ("raam", raam::meet),
        ("herbeoordelen", herbeoordelen::meet),
    ];
    let een = env::args().nth(3);
    let mut metingen = Vec::new();
    for (naam, meet) in stappen {
        if een.as_ref().is_some_and(|een| een != naam) {
            continue;
        }
        let meting = meet(kantoor)?;
        meting.toon();
        metingen.push(meting);
    }
    Ok(metingen)
}

fn clienten() -> u32 {
    env::var(ANDERS)
        .ok()
        .and_then(|aantal| aantal.parse().ok())
        .unwrap_or(CLIENTEN)
}

fn bewaard() -> PathBuf {
    project().join("target/groot-kantoor")
}

/// Copies a folder of files, by another process: closing a file drops every lock that a process has on it, and the store is open.
fn kopieer(van: &Path, naar: &Path) -> Result<(), String> {
    let kopie = || -> std::io::Result<bool> {
        fs::create_dir_all(naar)?;
        let alles = van.join(".");
        let klaar = Command::new("cp").arg("-R").arg(alles).arg(naar).status()?;
        Ok(klaar.success())
    };
    match kopie() {
        Ok(true) => Ok(()),
        Ok(false) => Err(format!("{}: not copied", van.display())),
        Err(fout) => Err(format!("{}: {fout}", van.display())),
    }
}

/// How long a question takes, answer as JSON included.
pub fn duur(kantoor: &Kantoor, command: &str, vraag: &Value) -> Result<(Duration, Value), String> {
    let begin = Instant::now();
    let antwoord = kantoor
        .probeer(command, vraag.clone())
        .map_err(|fout| format!("{command}: {}", fout.zin))?;
    Ok((begin.elapsed(), antwoord))
}

/// `p95 (mediaan)` of some durations.
pub fn p95(duren: &[Duration]) -> String {
    format!("{} ({})", ms(percentiel(duren, 95)), ms(percentiel(duren, 50)))
}
