//! Power cuts: at any call to the disk, with any part of what was not synced lost, torn or out of order.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use leidraad_store::backup::{Geheim, kijk, lijst};
use leidraad_store::sleutels::Sleutelbestand;
use leidraad_tests::testhost::{Kantoor, WACHTWOORD};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::dobbel::Dobbel;
use crate::kantoor::{kantoor, keur_alles, leg_vast, ontgrendel, opslag_in, sleutel};
use crate::schijf::Beeld;
use crate::toezicht::{self, Opdracht};
use crate::uitslag::{Uitslag, getal};

/// The other password, for whoever changes it all the time.
const ANDER: &str = "een tweede lange zin";
/// Most calls between two cuts.
const TUSSEN: usize = 250;

/// Works, cuts the power, looks what is left; so many times.
pub fn proef(keren: usize) -> Uitslag {
    let (kantoor, client) = kantoor();
    kantoor.vraag("toegang.vergrendel", json!({}));
    let sleutel = sleutel(&kantoor.opslag()).map_err(|fout| fout.to_string())?;
    toezicht::waak(kantoor.map());
    toezicht::onthoud(beeld_van(kantoor.map()));
    ontgrendel(&kantoor.app).map_err(|fout| fout.zin)?;

    let mut dobbel = Dobbel::nieuw(0xd00f);
    let mut dag = Werkdag {
        kantoor: &kantoor,
        client: &client,
        feiten: Vec::new(),
        gedaan: 0,
        wachtwoorden: [WACHTWOORD, ANDER],
    };
    let (mut backups, mut kwijt) = (0, 0);
    for keer in 1..=keren {
        let n = 1 + dobbel.tot(TUSSEN);
        toezicht::stel(Opdracht::Uitval(n as u64, keer as u64));
        let (beeld, bevestigd) = loop {
            if let Some(gezien) = toezicht::beeld() {
                break gezien;
            }
            dag.werk()?;
        };
        let bevestigd = &dag.feiten[..usize::try_from(bevestigd).map_err(|f| f.to_string())?];
        let map = tempfile::tempdir().map_err(|f| f.to_string())?;
        zet_neer(&beeld, kantoor.map(), map.path());
        let met = |fout: String| format!("after cut {keer} at call {n}: {fout}");
        let opslag = opslag_in(map.path());
        let regels = keur_alles(&opslag, &sleutel, &client, bevestigd, 1).map_err(met)?;
        kwijt += regels - bevestigd.len();
        sleutels(&opslag).map_err(met)?;
        backups += kopieen(map.path(), dag.wachtwoorden).map_err(met)?;
    }
    Ok(format!(
        "{} keer stroom weg tijdens {} bevestigde opdrachten, {} kopieën nagekeken: 0 verloren, 0 half; {} opdrachten \
         waren bewaard en nog niet beantwoord",
        getal(keren),
        getal(dag.feiten.len()),
        getal(backups),
        getal(kwijt)
    ))
}

/// Somebody at work.
struct Werkdag<'k> {
    kantoor: &'k Kantoor,
    client: &'k Value,
    feiten: Vec<Uuid>,
    gedaan: usize,
    wachtwoorden: [&'static str; 2],
}

impl Werkdag<'_> {
    /// The next thing: mostly a fact, now and then a backup or another password.
    fn werk(&mut self) -> Uitslag<()> {
        self.gedaan += 1;
        if self.gedaan.is_multiple_of(40) {
            let nu = format!(
                "2027-02-10T{:02}:{:02}",
                10 + self.gedaan / 2400 % 10,
                self.gedaan / 40 % 60
            );
            self.kantoor.klok(&nu);
            return self.vraag("backup.maak", json!({}));
        }
        if self.gedaan.is_multiple_of(90) {
            let [huidig, ander] = self.wachtwoorden;
            self.vraag(
                "collegas.wachtwoord",
                json!({ "huidig": huidig, "wachtwoord": ander }),
            )?;
            self.wachtwoorden = [ander, huidig];
            return Ok(());
        }
        let feit = leg_vast(&self.kantoor.app, self.client).map_err(|fout| fout.zin)?;
        self.feiten.push(feit);
        toezicht::bevestig();
        Ok(())
    }

    fn vraag(&self, command: &str, vraag: Value) -> Uitslag<()> {
        self.kantoor
            .probeer(command, vraag)
            .map(drop)
            .map_err(|fout| format!("{command}: {}", fout.zin))
    }
}

/// Everything that stands in a folder.
pub fn beeld_van(map: &Path) -> Beeld {
    let mut beeld = BTreeMap::new();
    for regel in fs::read_dir(map).into_iter().flatten().flatten() {
        let pad = regel.path();
        if pad.is_dir() {
            beeld.extend(beeld_van(&pad));
        } else if let Ok(inhoud) = fs::read(&pad) {
            beeld.insert(pad, inhoud);
        }
    }
    beeld
}

/// Writes what was left to another folder.
fn zet_neer(beeld: &Beeld, van: &Path, naar: &Path) {
    for (pad, inhoud) in beeld {
        let Ok(plaats) = pad.strip_prefix(van) else {
            continue;
        };
        let doel = naar.join(plaats);
        fs::create_dir_all(doel.parent().unwrap_or(naar)).expect("a folder");
        fs::write(doel, inhoud).expect("a file");
    }
}

fn sleutels(opslag: &Path) -> Uitslag<()> {
    match Sleutelbestand::heel(opslag) {
        Ok(true) => Ok(()),
        Ok(false) => Err("the key file is not as it was written".to_owned()),
        Err(fout) => Err(format!("the key file: {fout}")),
    }
}

/// Whatever has the name of a backup is whole; gives how many there were.
fn kopieen(map: &Path, wachtwoorden: [&str; 2]) -> Uitslag<usize> {
    let gevonden = lijst(&map.join("back-up")).unwrap_or_default();
    // The newest alone: the others were looked at when they were.
    for kopie in gevonden.iter().take(1) {
        let geopend = wachtwoorden
            .iter()
            .map(|w| kijk(&kopie.pad, Geheim::Wachtwoord("Anja", w)));
        let fouten: Vec<String> = geopend
            .filter_map(|g| g.err().map(|fout| fout.to_string()))
            .collect();
        if fouten.len() == wachtwoorden.len() {
            return Err(format!(
                "the backup {}: {}",
                kopie.pad.display(),
                fouten.join(", ")
            ));
        }
    }
    Ok(gevonden.len().min(1))
}
