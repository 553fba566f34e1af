//! From the start of the process to its first screen, against a bare window built with the same flags.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use crate::meting::{Meting, ms, percentiel, verhouding};

const RONDES: usize = 10;

/// Starts both in turn, each time with empty folders, so that what the machine is doing meets both alike.
pub fn meet() -> Result<Meting, String> {
    let programmas = programmas()?;
    let (mut kaal, mut leidraad) = (Vec::new(), Vec::new());
    // The first round of each fills the cache of the disk and does not count.
    for ronde in 0..=RONDES {
        for (naam, duren) in [("kaal", &mut kaal), ("leidraad", &mut leidraad)] {
            let duur = start(&programmas.join(naam), naam == "leidraad")?;
            if ronde > 0 {
                duren.push(duur);
            }
        }
    }
    let (van_kaal, van_leidraad) = (percentiel(&kaal, 50), percentiel(&leidraad, 50));
    let spreiding =
        |duren: &[Duration]| format!("{} – {}", ms(percentiel(duren, 0)), ms(percentiel(duren, 100)));
    Ok(Meting {
        titel: "Koude start",
        hoe: "Van het starten van het proces tot twee beelden nadat de eerste kop er staat; een nieuwe opslag en lege \
              mappen; om en om met een kaal Tauri-venster uit dezelfde bouw, 10 rondes, mediaan.",
        regels: vec![
            (
                "Leidraad".to_owned(),
                format!("{} ({})", ms(van_leidraad), spreiding(&leidraad)),
            ),
            (
                "Kaal venster".to_owned(),
                format!("{} ({})", ms(van_kaal), spreiding(&kaal)),
            ),
            ("Verhouding".to_owned(), verhouding(van_leidraad, van_kaal)),
            ("Verschil".to_owned(), ms(van_leidraad.saturating_sub(van_kaal))),
        ],
    })
}

fn programmas() -> Result<PathBuf, String> {
    let ik = env::current_exe().map_err(|fout| fout.to_string())?;
    ik.parent()
        .map(Path::to_owned)
        .ok_or_else(|| "no folder".to_owned())
}

/// What a reading says of a bare window that has stood for a while.
pub fn met_kaal_venster<T>(
    staat: Duration,
    lees: impl FnOnce(u32) -> Result<T, String>,
) -> Result<T, String> {
    let map = tempfile::tempdir().map_err(|fout| fout.to_string())?;
    let mut proces = spawn(&programmas()?.join("kaal"), map.path(), false)?;
    let gelezen = wacht(&mut proces).and_then(|()| {
        std::thread::sleep(staat);
        lees(proces.id())
    });
    proces.kill().ok();
    proces.wait().ok();
    gelezen
}

fn start(programma: &Path, met_opslag: bool) -> Result<Duration, String> {
    let map = tempfile::tempdir().map_err(|fout| fout.to_string())?;
    let begin = Instant::now();
    let mut proces = spawn(programma, map.path(), met_opslag)?;
    let gezien = wacht(&mut proces).map(|()| begin.elapsed());
    // It ends here, painted or not.
    proces.kill().ok();
    proces.wait().ok();
    gezien.map_err(|fout| format!("{}: {fout}", programma.display()))
}

fn spawn(programma: &Path, thuis: &Path, met_opslag: bool) -> Result<Child, String> {
    let mut opdracht = Command::new(programma);
    for (naam, onder) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
    ] {
        let pad = thuis.join(onder);
        fs::create_dir(&pad).map_err(|fout| fout.to_string())?;
        opdracht.env(naam, pad);
    }
    // No bus: waiting for half a desktop to start would be the larger part of both.
    opdracht
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        .env("RUST_LOG", "off");
    if met_opslag {
        opdracht.arg("--opslag").arg(thuis.join("leidraad.db"));
    }
    opdracht
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    opdracht
        .spawn()
        .map_err(|fout| format!("{}: {fout}", programma.display()))
}

fn wacht(proces: &mut Child) -> Result<(), String> {
    let uit = proces.stdout.take().ok_or("no stdout")?;
    match BufReader::new(uit).lines().next() {
        Some(Ok(regel)) if regel == "geschilderd" => Ok(()),
        _ => Err("it stopped before its first screen".to_owned()),
    }
}
