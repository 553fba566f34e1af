//! Kill -9 at any moment: what was acknowledged is there, what was not is there whole or not at all.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use uuid::Uuid;

use crate::dobbel::Dobbel;
use crate::kantoor::{kantoor, keur_alles, leg_vast, ontgrendel, programma, sleutel};
use crate::uitslag::{Uitslag, getal};

/// After so many a new office begins: of one client with thousands of facts every next fact takes longer to evaluate, and
/// every look at what is left as well.
const LEVENS: usize = 20;

/// Lets a program record facts, kills it, looks; so many times.
pub fn proef(keren: usize) -> Uitslag {
    let mut dobbel = Dobbel::nieuw(0x51e3);
    let (mut bevestigd, mut onbeantwoord) = (0, 0);
    let mut over = keren;
    while over > 0 {
        let (een, twee) = kantoorlevens(over.min(LEVENS), &mut dobbel)?;
        (bevestigd, onbeantwoord) = (bevestigd + een, onbeantwoord + twee);
        over -= over.min(LEVENS);
    }
    Ok(format!(
        "{} keer gestopt met kill -9 tijdens {} bevestigde opdrachten: 0 verloren, 0 half; {} opdrachten waren bewaard en \
         nog niet beantwoord",
        getal(keren),
        getal(bevestigd),
        getal(onbeantwoord)
    ))
}

fn kantoorlevens(keren: usize, dobbel: &mut Dobbel) -> Uitslag<(usize, usize)> {
    let (kantoor, client) = kantoor();
    kantoor.vraag("toegang.vergrendel", serde_json::json!({}));
    let opslag = kantoor.opslag();
    let sleutel = sleutel(&opslag).map_err(|fout| fout.to_string())?;
    let mut bevestigd = Vec::new();
    let mut geschreven = 0;
    for leven in 1..=keren {
        leef(&opslag, kantoor.map(), &client, dobbel, &mut bevestigd)?;
        // One fact per life may have been stored while its answer never came.
        geschreven = keur_alles(&opslag, &sleutel, &client, &bevestigd, leven)
            .map_err(|fout| format!("after life {leven}: {fout}"))?;
    }
    Ok((bevestigd.len(), geschreven - bevestigd.len()))
}

/// One life: until the kill, every line is an acknowledged fact.
fn leef(
    opslag: &Path,
    map: &Path,
    client: &Value,
    dobbel: &mut Dobbel,
    bevestigd: &mut Vec<Uuid>,
) -> Uitslag<()> {
    let mut kind = Command::new(std::env::current_exe().map_err(|f| f.to_string())?)
        .args(["kind", "schrijf"])
        .arg(opslag)
        .arg(client.as_str().unwrap_or_default())
        .env("TMPDIR", map)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|fout| fout.to_string())?;
    let uit = kind.stdout.take().ok_or("no stdout")?;
    let mut regels = BufReader::new(uit).lines();
    let eerste = regels
        .next()
        .ok_or("the program said nothing")?
        .map_err(|f| f.to_string())?;
    if eerste != "open" {
        return Err(eerste);
    }
    // Killed by the clock, and so anywhere in a write: after its number of facts, and then up to some milliseconds more.
    let feiten = dobbel.tot(100);
    for regel in regels.by_ref().take(feiten) {
        bevestigd.push(regel.map_err(|f| f.to_string())?.parse().map_err(|_| "no id")?);
    }
    std::thread::sleep(Duration::from_micros(dobbel.tot(15_000) as u64));
    kind.kill().map_err(|fout| fout.to_string())?;
    for regel in regels.map_while(Result::ok) {
        // A line that was cut off is no acknowledgement.
        bevestigd.extend(regel.parse::<Uuid>().ok().filter(|_| regel.len() == 36));
    }
    kind.wait().map_err(|fout| fout.to_string())?;
    Ok(())
}

/// The program that is killed: records facts until then, or so many.
pub fn schrijf(opslag: &Path, client: &str, keren: usize) -> Uitslag<()> {
    let (app, _kantoor) = programma(opslag);
    let mut uit = std::io::stdout();
    if let Err(fout) = ontgrendel(&app) {
        writeln!(uit, "{}", fout.zin).map_err(|f| f.to_string())?;
        return Err(fout.zin);
    }
    writeln!(uit, "open").map_err(|f| f.to_string())?;
    let client = Value::from(client);
    for _ in 0..keren {
        let feit = leg_vast(&app, &client).map_err(|fout| fout.zin)?;
        writeln!(uit, "{feit}").map_err(|f| f.to_string())?;
    }
    Ok(())
}
