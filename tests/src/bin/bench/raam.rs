//! The real window on a large store: from password to Vandaag, memory, scrolling.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use leidraad_store::sleutels::Sleutelbestand;
use leidraad_tests::testhost::{Kantoor, WACHTWOORD, moment};
use leidraad_tests::venster::{Start, Venster};
use serde_json::{Value, json};

use crate::groot::NU;
use crate::koud;
use crate::meting::{Meting, ms, percentiel};

const RONDES: usize = 5;
/// When memory is read after unlocking.
const RUST: Duration = Duration::from_secs(60);

/// Points of a frame: a fast turn of the wheel, and dragging the bar.
const WIEL: u32 = 240;
const BALK: u32 = 20_000;

/// Presses the button and answers the milliseconds until the work list has been painted.
const ONTGRENDEL: &str = "
    const klaar = arguments[arguments.length - 1];
    const begin = performance.now();
    document.querySelector('form').requestSubmit();
    const kijk = () => document.querySelector('[role=grid] [role=row] [role=gridcell]')
      ? requestAnimationFrame(() => requestAnimationFrame(() => klaar(performance.now() - begin)))
      : setTimeout(kijk, 1);
    kijk();";

/// Scrolls on, so many points a frame, to the end or for ten seconds, and answers the durations of the frames and the lines that were passed.
const ROL: &str = "
    const klaar = arguments[arguments.length - 1];
    const tabel = document.querySelector('[role=grid]');
    const rol = tabel.closest('.table') ?? tabel.parentElement;
    let doos = tabel;
    while (doos && doos.scrollHeight <= doos.clientHeight + 1) doos = doos.parentElement;
    doos = doos ?? rol;
    const beelden = [];
    const begin = performance.now();
    let vorig = begin;
    let stil = 0;
    const stap = (nu) => {
      beelden.push(nu - vorig);
      vorig = nu;
      const was = doos.scrollTop;
      doos.scrollTop = was + STAP;
      stil = doos.scrollTop === was ? stil + 1 : 0;
      if (nu - begin > 10000 || stil > 60)
        return klaar({ beelden, regels: Number(tabel.getAttribute('aria-rowcount')), ver: doos.scrollTop });
      requestAnimationFrame(stap);
    };
    requestAnimationFrame(stap);";

/// Measures it.
pub fn meet(kantoor: &Kantoor) -> Result<Meting, String> {
    let mut regels = Vec::new();
    let sleutel = sleutelafleiding(kantoor)?;
    let mut ontgrendeld = Vec::new();
    for ronde in 0..=RONDES {
        let venster = open(kantoor);
        let duur = ontgrendel(&venster)?;
        // The first fills the cache of the disk and does not count.
        if ronde > 0 {
            ontgrendeld.push(duur.saturating_sub(sleutel));
        }
        if ronde == RONDES {
            std::thread::sleep(RUST);
            let ons = pss_van(&venster)?;
            let kaal = koud::met_kaal_venster(RUST, pss)?;
            regels.push((
                "geheugen (PSS) boven een kaal venster, 60 s na ontgrendelen (doel: hoogstens 80 MB)"
                    .to_owned(),
                format!(
                    "{} MB ({} en {} MB)",
                    ons.saturating_sub(kaal) / 1000,
                    ons / 1000,
                    kaal / 1000
                ),
            ));
            regels.extend(rol(&venster)?);
        }
    }
    regels.insert(
        0,
        (
            "van wachtwoord tot geschilderde Vandaag, boven de sleutelafleiding (doel: hoogstens 500 ms)"
                .to_owned(),
            format!(
                "{} (sleutelafleiding {})",
                ms(percentiel(&ontgrendeld, 50)),
                ms(sleutel)
            ),
        ),
    );
    Ok(Meting {
        titel: "Het venster",
        hoe: "Het echte venster op de opslag van het grote kantoor, onder een virtueel scherm zonder grafische kaart; mediaan \
              van vijf keer openen.",
        regels,
    })
}

fn open(kantoor: &Kantoor) -> Venster {
    let venster = Start::op(&kantoor.opslag()).nu(NU).maat(1280, 800).open();
    venster.wait_for_heading("Leidraad openen");
    venster.fill("Wachtwoord", WACHTWOORD);
    venster
}

fn ontgrendel(venster: &Venster) -> Result<Duration, String> {
    let uit = venster.run_async(ONTGRENDEL);
    uit.as_f64()
        .map(|milli| Duration::from_secs_f64(milli / 1000.0))
        .ok_or_else(|| format!("no time: {uit}"))
}

/// The median of deriving the key alone.
fn sleutelafleiding(kantoor: &Kantoor) -> Result<Duration, String> {
    let mut duren = Vec::new();
    for _ in 0..RONDES {
        let mut bestand = Sleutelbestand::lees(&kantoor.opslag()).map_err(|fout| format!("{fout:?}"))?;
        let begin = Instant::now();
        bestand
            .open("Anja", WACHTWOORD, moment(NU))
            .map_err(|fout| format!("{fout:?}"))?;
        duren.push(begin.elapsed());
    }
    Ok(percentiel(&duren, 50))
}

fn rol(venster: &Venster) -> Result<Vec<(String, String)>, String> {
    let mut regels = Vec::new();
    for (naam, hash) in [
        ("Cliënten", "#/clienten?wie=alle"),
        ("Vandaag, iedereen", "#/vandaag"),
    ] {
        venster.go(hash);
        if naam.starts_with("Vandaag") {
            // Chosen as the user would, and remembered.
            venster
                .rpc("werklijst.kies", json!({ "wie": "alle" }))
                .map_err(|fout| fout.to_string())?;
        }
        for (hoe, stap) in [("met het wiel", WIEL), ("met de schuifbalk", BALK)] {
            venster.go(hash);
            venster.wait_until_still();
            let uit: Value = venster.run_async(&ROL.replace("STAP", &stap.to_string()));
            let mut beelden: Vec<f64> = uit["beelden"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_f64)
                .collect();
            beelden.sort_by(f64::total_cmp);
            let langste = beelden.last().copied().unwrap_or_default();
            let midden = beelden.get(beelden.len() / 2).copied().unwrap_or_default();
            let boven = beelden.iter().filter(|duur| **duur > 50.0).count();
            regels.push((
                format!(
                    "rollen door {naam} {hoe}: {} regels, {} beelden (doel: geen boven 50 ms)",
                    uit["regels"],
                    beelden.len()
                ),
                format!("{boven} boven 50 ms, midden {midden:.0} ms, langste {langste:.0} ms"),
            ));
        }
    }
    Ok(regels)
}

fn pss_van(venster: &Venster) -> Result<u64, String> {
    let driver = venster.driver();
    Ok(pss(driver)?.saturating_sub(pss_van_een(driver)))
}

/// Proportional share in kB of a process and everything under it.
fn pss(wortel: u32) -> Result<u64, String> {
    match boom(wortel).into_iter().map(pss_van_een).sum() {
        0 => Err(format!("nothing is told of the memory of {wortel}")),
        som => Ok(som),
    }
}

/// Of one process; nothing when it has ended.
fn pss_van_een(proces: u32) -> u64 {
    let rol = fs::read_to_string(format!("/proc/{proces}/smaps_rollup")).unwrap_or_default();
    rol.lines()
        .find_map(|regel| {
            regel
                .strip_prefix("Pss:")?
                .trim()
                .strip_suffix("kB")?
                .trim()
                .parse()
                .ok()
        })
        .unwrap_or_default()
}

fn boom(wortel: u32) -> Vec<u32> {
    let mut alle = vec![wortel];
    let mut plek = 0;
    while let Some(proces) = alle.get(plek).copied() {
        plek += 1;
        let taken = Path::new("/proc").join(proces.to_string()).join("task");
        for taak in taken.read_dir().into_iter().flatten().flatten() {
            let kinderen = fs::read_to_string(taak.path().join("children")).unwrap_or_default();
            alle.extend(
                kinderen
                    .split_whitespace()
                    .filter_map(|kind| kind.parse::<u32>().ok()),
            );
        }
    }
    alle
}
