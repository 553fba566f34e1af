//! Killed in the n-th call to the disk of everything that changes more than one file: afterwards the old or the new is
//! there, whole, and whoever comes back goes on.

use std::fs;
use std::path::Path;
use std::process::Command;

use leidraad_store::backup::{Geheim, kijk, lijst};
use leidraad_store::sleutels::Sleutelbestand;
use leidraad_store::{Store, StoreFout, oud};
use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{WACHTWOORD, moment};
use serde_json::{Value, json};

use crate::kantoor::{NU, kantoor, kopieer, ontgrendel, opslag_in, programma, sleutel};
use crate::toezicht::{self, Opdracht};
use crate::uitslag::{Uitslag, getal};

const ANDER: &str = "een tweede lange zin";
/// Name of the backup that is put back.
const KOPIE: &str = "leidraad-20270105-090000-hand.backup";

/// Something that changes files: what stands there before, what is done, and what must be true after a kill.
struct Overgang {
    naam: String,
    maak: Box<dyn Fn(&Path)>,
    keur: Keur,
}

type Keur = fn(&Path) -> Uitslag<()>;

fn overgangen() -> Vec<Overgang> {
    let mut alle: Vec<Overgang> = (1..oud::nieuwste())
        .map(|versie| Overgang {
            naam: format!("migratie-{versie}"),
            maak: Box::new(move |map| {
                let wie = ("Anja", WACHTWOORD);
                oud::maak(&opslag_in(map), versie, wie, moment(NU)).expect("an old store");
            }),
            keur: bijgebracht,
        })
        .collect();
    alle.push(Overgang {
        naam: "eerste-start".to_owned(),
        maak: Box::new(|_| {}),
        keur: begonnen,
    });
    let rest: [(&str, Keur); 3] = [
        ("backup", kopieen_heel),
        ("terugzetten", teruggezet),
        ("wachtwoord", een_wachtwoord),
    ];
    for (naam, keur) in rest {
        alle.push(Overgang {
            naam: naam.to_owned(),
            maak: Box::new(met_kopie),
            keur,
        });
    }
    alle
}

/// Every change, killed so many times, spread over all its calls.
pub fn proef(keren: usize) -> Uitslag {
    let mut verslag = Vec::new();
    for overgang in overgangen() {
        let begin = tempfile::tempdir().map_err(|f| f.to_string())?;
        (overgang.maak)(begin.path());
        let aantal = een_keer(&overgang, begin.path(), 0)?;
        for keer in 0..keren {
            let n = 1 + keer * aantal / keren;
            een_keer(&overgang, begin.path(), n)
                .map_err(|fout| format!("{} killed in call {n} of {aantal}: {fout}", overgang.naam))?;
        }
        verslag.push(format!("{} ({} aanroepen)", overgang.naam, getal(aantal)));
    }
    Ok(format!(
        "elk {} keer gestopt, steeds oud of nieuw en heel: {}",
        getal(keren),
        verslag.join(", ")
    ))
}

/// Does it in a program that dies in its n-th call, or never; looks; gives how many calls there were.
fn een_keer(overgang: &Overgang, begin: &Path, n: usize) -> Uitslag<usize> {
    let map = tempfile::tempdir().map_err(|f| f.to_string())?;
    kopieer(begin, map.path());
    let tijdelijk = tempfile::tempdir().map_err(|f| f.to_string())?;
    let uit = Command::new(std::env::current_exe().map_err(|f| f.to_string())?)
        .args(["kind", "overgang", &overgang.naam, &n.to_string()])
        .arg(map.path())
        .env("TMPDIR", tijdelijk.path())
        .output()
        .map_err(|fout| fout.to_string())?;
    let gezegd = String::from_utf8_lossy(&uit.stdout).trim().to_owned();
    let aantal = gezegd.parse();
    if n == 0 && aantal.is_err() {
        return Err(format!("{} does not work at all: {gezegd}", overgang.naam));
    }
    if n > 0 && uit.status.code().is_some() && aantal.is_err() {
        return Err(format!("the program stopped by itself: {gezegd}"));
    }
    (overgang.keur)(map.path())?;
    Ok(aantal.unwrap_or_default())
}

/// The program that is killed.
pub fn kind(naam: &str, n: u64, map: &Path) -> Uitslag<()> {
    toezicht::waak(map);
    let opslag = opslag_in(map);
    let (app, _kantoor) = programma(&opslag);
    if naam == "backup" || naam == "wachtwoord" {
        ontgrendel(&app).map_err(|fout| fout.zin)?;
    }
    toezicht::stel(if n == 0 { Opdracht::Tel } else { Opdracht::Sterf(n) });
    let gedaan = match naam {
        "eerste-start" => app.rpc("toegang.eerste_start", begin()),
        "backup" => app.rpc("backup.maak", json!({ "map": map })),
        "terugzetten" => app.rpc(
            "backup.terug",
            json!({ "pad": map.join(KOPIE), "gebruiker": "Anja", "wachtwoord": WACHTWOORD }),
        ),
        "wachtwoord" => app.rpc(
            "collegas.wachtwoord",
            json!({ "huidig": WACHTWOORD, "wachtwoord": ANDER }),
        ),
        _ => ontgrendel(&app),
    };
    gedaan.map_err(|fout| fout.zin)?;
    println!("{}", toezicht::geteld());
    Ok(())
}

fn begin() -> Value {
    json!({ "organisatie": "Zorg Thuis", "agb": "65656055", "gebruiker": "Anja", "wachtwoord": WACHTWOORD })
}

/// A store with a client more than its backup.
fn met_kopie(map: &Path) {
    let (kantoor, _) = kantoor();
    let gemaakt = kantoor.vraag("backup.maak", json!({ "map": kantoor.map() }));
    let pad = gemaakt["kopieen"][0]["pad"]
        .as_str()
        .expect("a backup")
        .to_owned();
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    kantoor.vraag("toegang.vergrendel", json!({}));
    for einde in ["", ".sleutels"] {
        fs::rename(
            format!("{pad}{einde}"),
            kantoor.map().join(format!("{KOPIE}{einde}")),
        )
        .expect("a name");
    }
    kopieer(kantoor.map(), map);
}

fn tekst(fout: StoreFout) -> String {
    fout.to_string()
}

fn heel(store: &Store) -> Uitslag<()> {
    match (store.heel().map_err(tekst)?, store.logboek_heel().map_err(tekst)?) {
        (true, true) => Ok(()),
        (heel, log) => Err(format!("pages whole: {heel}, log whole: {log}")),
    }
}

fn bijgebracht(map: &Path) -> Uitslag<()> {
    let opslag = opslag_in(map);
    let store = Store::open(&opslag, sleutel(&opslag).map_err(tekst)?).map_err(tekst)?;
    heel(&store)?;
    let feiten = store.lees(|l| l.feiten(oud::CLIENT)).map_err(tekst)?;
    match feiten.as_slice() {
        [feit] if feit.id == oud::FEIT => Ok(()),
        _ => Err("the fact from before is not there".to_owned()),
    }
}

/// Opens it as somebody who comes back would; gives what they see.
fn kom_terug(map: &Path, wachtwoorden: &[&str]) -> Uitslag<Value> {
    let (app, _kantoor) = programma(&opslag_in(map));
    let fase = app.rpc("toegang.stand", json!({})).map_err(|f| f.zin)?["fase"].clone();
    if fase != "vergrendeld" {
        return Err(format!("the program says {fase}"));
    }
    let mut laatste = String::new();
    for wachtwoord in wachtwoorden {
        let vraag = json!({ "gebruiker": "Anja", "wachtwoord": wachtwoord });
        match app.rpc("toegang.ontgrendel", vraag) {
            Ok(_) => {
                let heel = app.controleer().map_err(|fout| format!("{fout:?}"))?;
                if !(heel.opslag && heel.log && heel.sleutels) {
                    return Err(format!("{heel:?}"));
                }
                return app.rpc("clienten.lijst", json!({})).map_err(|f| f.zin);
            }
            Err(fout) => laatste = fout.zin,
        }
    }
    Err(laatste)
}

fn begonnen(map: &Path) -> Uitslag<()> {
    let (app, _kantoor) = programma(&opslag_in(map));
    let fase = app.rpc("toegang.stand", json!({})).map_err(|f| f.zin)?["fase"].clone();
    if fase == "eerste_start" {
        app.rpc("toegang.eerste_start", begin())
            .map_err(|fout| format!("the first start again: {}", fout.zin))?;
        drop(app);
    }
    kom_terug(map, &[WACHTWOORD]).map(drop)
}

fn kopieen_heel(map: &Path) -> Uitslag<()> {
    for kopie in lijst(map).map_err(tekst)? {
        kijk(&kopie.pad, Geheim::Wachtwoord("Anja", WACHTWOORD))
            .map_err(|fout| format!("{}: {fout}", kopie.pad.display()))?;
    }
    kom_terug(map, &[WACHTWOORD]).map(drop)
}

fn teruggezet(map: &Path) -> Uitslag<()> {
    let clienten = kom_terug(map, &[WACHTWOORD])?["totaal"].clone();
    if clienten != 1 && clienten != 2 {
        return Err(format!("{clienten} clients is neither the old nor the new store"));
    }
    Ok(())
}

fn een_wachtwoord(map: &Path) -> Uitslag<()> {
    if !Sleutelbestand::heel(&opslag_in(map)).map_err(tekst)? {
        return Err("the key file is not as it was written".to_owned());
    }
    kom_terug(map, &[WACHTWOORD, ANDER]).map(drop)
}
