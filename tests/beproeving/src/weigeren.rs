//! A disk that is full, broken or read-only from the n-th call on: no crash, a Dutch sentence, and it works when the disk
//! does again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use leidraad_app::FoutAntwoord;
use leidraad_store::backup::lijst as lijst_van;
use leidraad_store::oud;
use leidraad_store::sleutels::pad_van;
use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::lopend::{bsn, schrijf_rijen};
use leidraad_tests::testhost::{Kantoor, WACHTWOORD, moment};
use serde_json::{Value, json};

use crate::kantoor::{NU, kantoor, kopieer, ontgrendel, opslag_in, programma};
use crate::toezicht::{self, Hoe, Opdracht};
use crate::uitslag::{Uitslag, getal};

/// The last n of the issue.
const HOOGSTENS: u64 = 500;
/// Codes that say that the fault is ours, which a disk is not.
const ONZE_SCHULD: [&str; 3] = ["intern", "vraag_ongeldig", "onbekend_commando"];
/// Nothing may keep the store busy for longer.
const LANGST: Duration = Duration::from_secs(10);
/// The act of which older files must stay what they were.
const BACKUP: &str = "back-up maken";
/// What stood in the file that is saved over.
const OUD: &[u8] = b"wat er eerst stond";

/// An office on a disk that fails.
struct Bank {
    kantoor: Kantoor,
    client: Value,
    map: tempfile::TempDir,
}

type Daad = fn(&Bank, u64) -> Result<(), FoutAntwoord>;

/// What people do: name, what stands ready, what is done; and how many of the calls are tried, one in so many.
const DADEN: &[(&str, Option<Daad>, Daad, u64)] = &[
    ("bewaren", None, feit, 1),
    ("berichten inlezen", None, berichten, 1),
    ("lijst invoeren", None, lijst, 3),
    (BACKUP, Some(later), backup, 1),
    ("Excel opslaan", Some(oud_bestand), excel, 1),
    ("retouren opslaan", Some(retour_klaar), retouren, 1),
    ("logboek opslaan", Some(oud_bestand), logboek, 1),
    ("wachtwoord wijzigen", None, wachtwoord, 2),
    ("aanmelden", Some(vergrendel), aanmelden, 2),
    ("terugzetten", Some(kopie_klaar), terugzetten, 5),
    ("eerste start", Some(leeg), eerste_start, 5),
    ("migratie", Some(oude_opslag), migratie, 5),
];

/// Lets the n-th call fail in every way, for n = 1, 1 + `stap`, 1 + 2 × `stap` ... up to the last call or the 500th.
pub fn proef(stap: usize) -> Uitslag {
    let mut verslag = Vec::new();
    let mut samen = 0;
    for (naam, klaar, daad, grof) in DADEN {
        let mut keren = 0;
        for hoe in Hoe::ALLE {
            let bank = bank();
            if *naam == BACKUP {
                backup(&bank, 0).map_err(|fout| fout.zin)?;
            }
            let stap = stap as u64 * grof;
            keren += weiger(&bank, (*klaar, *daad), hoe, stap)
                .map_err(|fout| format!("{naam}, disk {hoe:?}, {fout}"))?;
        }
        samen += keren;
        verslag.push(format!("{naam} {}", getal(keren)));
    }
    Ok(format!(
        "{} geweigerde aanroepen (vol, kapot, alleen-lezen): 0 keer vastgelopen, steeds een zin, daarna gelukt: {}",
        getal(samen),
        verslag.join(", ")
    ))
}

fn bank() -> Bank {
    let (kantoor, client) = kantoor();
    kantoor.vraag("toegang.vergrendel", json!({}));
    toezicht::waak(kantoor.map());
    ontgrendel(&kantoor.app).expect("in");
    let map = tempfile::tempdir_in(kantoor.map()).expect("a folder");
    Bank { kantoor, client, map }
}

fn weiger(bank: &Bank, (klaar, daad): (Option<Daad>, Daad), hoe: Hoe, stap: u64) -> Uitslag<usize> {
    let mut keren = 0;
    for n in (1..=HOOGSTENS).step_by(usize::try_from(stap).unwrap_or(1)) {
        if let Some(klaar) = klaar {
            klaar(bank, n).map_err(|fout| format!("before call {n}: {}", fout.zin))?;
        }
        let eerder = kopieen(bank)?;
        toezicht::stel(Opdracht::Weiger(n, hoe));
        let eerst = daad(bank, n);
        let geraakt = toezicht::geraakt();
        toezicht::stel(Opdracht::Tel);
        match eerst {
            Ok(()) => {}
            Err(fout) if !geraakt => return Err(format!("without a fault: {}", fout.zin)),
            Err(fout) if ONZE_SCHULD.contains(&fout.code.as_str()) || !is_zin(&fout.zin) => {
                return Err(format!("call {n}: {} ({})", fout.zin, fout.code));
            }
            Err(_) => {
                let over = kopieen(bank)?;
                if eerder.iter().any(|(pad, bytes)| over.get(pad) != Some(bytes)) {
                    return Err(format!("call {n}: an older backup is not what it was"));
                }
                daad(bank, n).map_err(|fout| format!("call {n}, once more: {} ({})", fout.zin, fout.code))?
            }
        }
        keren += usize::from(geraakt);
        if !geraakt {
            break;
        }
    }
    let heel = bank.kantoor.app.controleer();
    match heel {
        Ok(c) if c.opslag && c.log && c.sleutels => Ok(keren),
        ander => Err(format!("afterwards: {ander:?}")),
    }
}

/// The backups in the folder, each with its key file, byte for byte.
fn kopieen(bank: &Bank) -> Uitslag<BTreeMap<PathBuf, Vec<u8>>> {
    let mut gevonden = BTreeMap::new();
    for kopie in lijst_van(bank.map.path()).unwrap_or_default() {
        for pad in [pad_van(&kopie.pad), kopie.pad] {
            let bytes = fs::read(&pad).map_err(|fout| format!("a backup cannot be read: {fout}"))?;
            gevonden.insert(pad, bytes);
        }
    }
    Ok(gevonden)
}

/// A sentence for people: it begins and ends as one, and names no call of the system.
fn is_zin(zin: &str) -> bool {
    zin.ends_with('.')
        && zin.starts_with(char::is_uppercase)
        && !zin.contains("os error")
        && zin.contains(' ')
}

fn vraag(bank: &Bank, command: &str, vraag: Value) -> Result<Value, FoutAntwoord> {
    bank.kantoor.probeer(command, vraag)
}

fn feit(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    let feit = json!({ "client": bank.client, "soort": "contact", "op": "2027-01-06", "velden": { "met": "client" } });
    vraag(bank, "feiten.leg_vast", feit).map(drop)
}

/// The refusal of a job, as if it were a command's.
fn van_taak(zin: &str) -> FoutAntwoord {
    FoutAntwoord {
        code: "taak".to_owned(),
        zin: zin.to_owned(),
        veld: None,
    }
}

fn berichten(bank: &Bank, n: u64) -> Result<(), FoutAntwoord> {
    let paden: Vec<_> = (0..3_u32)
        .map(|i| {
            let nummer = u32::try_from(n).unwrap_or(0) * 10 + i + 1000;
            let mut bericht = Bericht301::nieuw(&format!("B{nummer}"));
            bericht.producten[0].nummer = nummer;
            bericht.producten[0].toegewezen.1 = format!("09:{:02}:{:02}", nummer / 60 % 60, nummer % 60);
            let pad = buiten(bank).join(format!("{i}.xml"));
            fs::write(&pad, bericht.xml()).expect("outside the disk that fails");
            pad
        })
        .collect();
    let taak = vraag(bank, "berichten.inlezen", json!({ "bestanden": paden }))?;
    let stand = bank.kantoor.wacht_op(&taak["taak"]);
    let fout = stand.resultaten.iter().find(|r| {
        !matches!(
            r.uitkomst,
            leidraad_api::berichten::Uitkomst::Verwerkt | leidraad_api::berichten::Uitkomst::Dubbel
        )
    });
    match fout {
        Some(resultaat) => Err(van_taak(resultaat.regels.first().map_or("", |r| &r.zin))),
        None => Ok(()),
    }
}

/// Where files of others stand: not on the disk that fails.
fn buiten(_: &Bank) -> &'static Path {
    static MAP: std::sync::OnceLock<tempfile::TempDir> = std::sync::OnceLock::new();
    MAP.get_or_init(|| tempfile::tempdir().expect("a folder")).path()
}

fn lijst(bank: &Bank, n: u64) -> Result<(), FoutAntwoord> {
    let pad = buiten(bank).join("lijst.xlsx");
    let naam = format!("Bakker{n}");
    let nummer = bsn(u32::try_from(n).unwrap_or(0) + 1000);
    let volg = (5000 + n).to_string();
    let koppen = [
        "BSN",
        "Toewijzingsnummer",
        "Achternaam",
        "Voorletters",
        "Geboortedatum",
        "Gemeente",
        "Productcode",
        "Ingangsdatum",
    ];
    let rij = [
        nummer.as_str(),
        volg.as_str(),
        naam.as_str(),
        "A",
        "1950-01-02",
        "Hardenberg",
        "01H01",
        "2027-01-01",
    ];
    schrijf_rijen(&pad, &koppen, &[&rij]);
    let kolommen = Value::Null;
    let vraag_ = json!({ "bestand": pad, "blad": null, "kolommen": kolommen, "proef": false, "alles_of_niets": false });
    // A second backup in the same second would have the name of the first.
    let minuut = format!("2027-02-10T{:02}:{:02}", 9 + n / 60 % 12, n % 60);
    bank.kantoor.klok(&minuut);
    let taak = vraag(bank, "beginsituatie.invoer", vraag_)?;
    bank.kantoor.wacht_op(&taak["taak"]);
    let uitslag = vraag(bank, "beginsituatie.uitslag", taak)?;
    match (uitslag["fout"].as_str(), uitslag["tellingen"]["fout"].as_u64()) {
        (None, Some(0)) => Ok(()),
        (None, _) => Err(van_taak(&uitslag["rijen"].to_string())),
        (Some(zin), _) => Err(van_taak(zin)),
    }
}

fn backup(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    vraag(bank, "backup.maak", json!({ "map": bank.map.path() })).map(drop)
}

/// Each backup has a name of its own, and the first stood there before anything failed.
fn later(bank: &Bank, n: u64) -> Result<(), FoutAntwoord> {
    let minuut = format!("2027-02-10T{:02}:{:02}", 10 + n / 60 % 12, n % 60);
    bank.kantoor.klok(&minuut);
    Ok(())
}

fn doel(bank: &Bank) -> std::path::PathBuf {
    let naam = bank.map.path().file_name().unwrap_or_default();
    bank.kantoor
        .bewaar_straks_in(&Path::new(naam).join("uit").to_string_lossy())
}

fn oud_bestand(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    fs::write(doel(bank), OUD).expect("a file");
    Ok(())
}

/// Saves over a file: the new one stands there, or what stood there before.
fn bewaar(bank: &Bank, command: &str, inhoud: Value) -> Result<(), FoutAntwoord> {
    let pad = doel(bank);
    let antwoord = vraag(bank, command, inhoud);
    let staat = fs::read(&pad).unwrap_or_default();
    let goed = if antwoord.is_ok() {
        staat.len() > OUD.len()
    } else {
        staat == OUD
    };
    let over = fs::read_dir(bank.map.path()).map_or(0, Iterator::count);
    match (goed, over) {
        (true, 1) => antwoord.map(drop),
        _ => Err(FoutAntwoord {
            code: ONZE_SCHULD[0].to_owned(),
            zin: format!("{} bytes in the file, {over} files in the folder", staat.len()),
            veld: None,
        }),
    }
}

fn excel(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    bewaar(bank, "excel.clienten", json!({}))
}

fn logboek(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    bewaar(bank, "logboek.bewaar", json!({}))
}

fn retour_klaar(bank: &Bank, n: u64) -> Result<(), FoutAntwoord> {
    bank.kantoor.bewaar_in_map(bank.map.path());
    berichten(bank, n)
}

fn retouren(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    vraag(bank, "berichten.retouren_opslaan", json!({})).map(drop)
}

fn wachtwoord(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    let vraag_ = json!({ "huidig": WACHTWOORD, "wachtwoord": WACHTWOORD });
    vraag(bank, "collegas.wachtwoord", vraag_).map(drop)
}

fn vergrendel(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    vraag(bank, "toegang.vergrendel", json!({})).map(drop)
}

fn aanmelden(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    ontgrendel(&bank.kantoor.app).map(drop)
}

fn kopie_klaar(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    if fs::read_dir(bank.map.path()).map_or(0, Iterator::count) == 0 {
        backup(bank, 0)?;
    }
    vergrendel(bank, 0)
}

fn terugzetten(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    let gevonden = leidraad_store::backup::lijst(bank.map.path()).unwrap_or_default();
    let pad = gevonden.first().map(|k| k.pad.clone()).unwrap_or_default();
    let vraag_ = json!({ "pad": pad, "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
    // Whoever just locked the program may still be evaluated in the background: the sentence says to wait.
    let begin = Instant::now();
    loop {
        match vraag(bank, "backup.terug", vraag_.clone()) {
            Err(fout) if fout.code == "opslag_bezet" && begin.elapsed() < LANGST => {
                std::thread::sleep(Duration::from_millis(5));
            }
            antwoord => break antwoord.map(drop)?,
        }
    }
    ontgrendel(&bank.kantoor.app).map(drop)
}

/// Empties the folder beside the office.
fn leeg(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    let _ = fs::remove_dir_all(bank.map.path());
    fs::create_dir(bank.map.path()).expect("a folder");
    Ok(())
}

fn eerste_start(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    let (app, _kantoor) = programma(&opslag_in(bank.map.path()));
    let vraag_ =
        json!({ "organisatie": "Zorg", "agb": "65656055", "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
    app.rpc("toegang.eerste_start", vraag_).map(drop)
}

fn oude_opslag(bank: &Bank, n: u64) -> Result<(), FoutAntwoord> {
    leeg(bank, n)?;
    let oud_map = buiten(bank).join("oud");
    if !oud_map.exists() {
        fs::create_dir(&oud_map).expect("a folder");
        oud::maak(&opslag_in(&oud_map), 1, ("Anja", WACHTWOORD), moment(NU)).expect("an old store");
    }
    kopieer(&oud_map, bank.map.path());
    Ok(())
}

fn migratie(bank: &Bank, _: u64) -> Result<(), FoutAntwoord> {
    let (app, _kantoor) = programma(&opslag_in(bank.map.path()));
    ontgrendel(&app)?;
    match app.controleer() {
        Ok(c) if c.opslag && c.log && c.sleutels => Ok(()),
        ander => Err(van_taak(&format!("{ander:?}"))),
    }
}
