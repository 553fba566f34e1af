//! Several programs on one store at once, as two windows of a terminal server and a command line beside them.

use std::process::{Command, Stdio};

use serde_json::json;
use uuid::Uuid;

use crate::kantoor::{kantoor, keur_alles, leg_vast, ontgrendel, sleutel};
use crate::uitslag::{Uitslag, getal};

/// Programs besides this one.
const ANDEREN: usize = 3;

/// Each program records so many facts, at the same time, while this one backs up and reads.
pub fn proef(keren: usize) -> Uitslag {
    let (kantoor, client) = kantoor();
    let eigen = std::env::current_exe().map_err(|f| f.to_string())?;
    let kinderen = (0..ANDEREN).map(|_| {
        Command::new(&eigen)
            .args(["kind", "schrijf"])
            .arg(kantoor.opslag())
            .args([client.as_str().unwrap_or_default(), &keren.to_string()])
            .env("TMPDIR", kantoor.map())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|fout| fout.to_string())
    });
    let kinderen: Vec<_> = kinderen.collect::<Uitslag<_>>()?;
    let mut feiten = Vec::new();
    for keer in 0..keren {
        feiten.push(leg_vast(&kantoor.app, &client).map_err(|fout| format!("fact {keer}: {}", fout.zin))?);
        kantoor
            .probeer("werklijst.toon", json!({}))
            .map_err(|fout| fout.zin)?;
        if keer.is_multiple_of(50) {
            kantoor.klok(&format!(
                "2027-02-10T{:02}:{:02}",
                10 + keer / 3000 % 10,
                keer / 50 % 60
            ));
            kantoor
                .probeer("backup.maak", json!({}))
                .map_err(|fout| fout.zin)?;
        }
    }
    for kind in kinderen {
        let uit = kind.wait_with_output().map_err(|fout| fout.to_string())?;
        let gezegd = String::from_utf8_lossy(&uit.stdout).into_owned();
        let ids: Vec<Uuid> = gezegd.lines().filter_map(|regel| regel.parse().ok()).collect();
        if ids.len() != keren {
            return Err(format!("a program did {} of {keren}: {gezegd}", ids.len()));
        }
        feiten.extend(ids);
    }
    kantoor.vraag("toegang.vergrendel", json!({}));
    let sleutel = sleutel(&kantoor.opslag()).map_err(|f| f.to_string())?;
    keur_alles(&kantoor.opslag(), &sleutel, &client, &feiten, 0)?;
    ontgrendel(&kantoor.app).map_err(|fout| fout.zin)?;
    Ok(format!(
        "{} programma's legden samen {} feiten vast in één opslag: alle er, het logboek heel, niemand geweigerd",
        ANDEREN + 1,
        getal(feiten.len())
    ))
}
