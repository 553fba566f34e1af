//! Lines of looks wait together. A kill takes at most those of the last moment, and none from before something that was
//! written; a disk that refuses loses none.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use leidraad_app::App;
use leidraad_store::loglijst::{LogboekRij, Logvraag};
use leidraad_store::{Opslagsleutel, Store, StoreFout};
use leidraad_tests::testhost::{Kantoor, moment};
use serde_json::{Value, json};

use crate::dobbel::Dobbel;
use crate::kantoor::{NU, kantoor, leg_vast, ontgrendel, programma, sleutel};
use crate::toezicht::{self, Hoe, Opdracht};
use crate::uitslag::{Uitslag, getal};

/// The command that is a look.
const BLIK: &str = "clienten.dossier";
/// Lines wait a tenth of a second. A machine on which others work gets this long.
const HOOGSTENS: Duration = Duration::from_secs(2);

/// Lets a program look and kills it, so many times; then lets the disk refuse, as often.
pub fn proef(keren: usize) -> Uitslag {
    let (gezien, kwijt, oudste) = gedood(keren)?;
    let geweigerd = geweigerd(keren)?;
    Ok(format!(
        "{} keer kill -9 na {} inzages: {} stonden nog niet in het logboek, de oudste {} ms oud, geen van voor een \
         bewaarde opdracht; {} keer een schijf die weigert: 0 inzages kwijt",
        getal(keren),
        getal(gezien),
        getal(kwijt),
        oudste.as_millis(),
        getal(geweigerd)
    ))
}

/// The next look is another one: more than ten minutes after the last.
fn later(kantoor: &Kantoor, nummer: i64) {
    let nu = moment(NU) + TimeDelta::minutes(11 * nummer);
    kantoor.klok(&nu.format("%Y-%m-%dT%H:%M").to_string());
}

fn blikken(opslag: &Path, sleutel: &Opslagsleutel, client: &Value) -> Uitslag<Vec<LogboekRij>> {
    let in_woorden = |fout: StoreFout| fout.to_string();
    let store = Store::open(opslag, sleutel.clone()).map_err(in_woorden)?;
    if !store.logboek_heel().map_err(in_woorden)? {
        return Err("the log is not whole".to_owned());
    }
    let vraag = Logvraag {
        client: Some(leidraad_domain::id::ClientId(crate::kantoor::uuid(client))),
        aantal: u32::MAX,
        ..Logvraag::default()
    };
    let mut rijen = store.lees(|l| l.logboek(vraag)).map_err(in_woorden)?;
    rijen.retain(|r| r.handeling == BLIK);
    rijen.reverse();
    Ok(rijen)
}

fn gedood(keren: usize) -> Uitslag<(usize, usize, Duration)> {
    let mut dobbel = Dobbel::nieuw(0x1007);
    let (mut gezien, mut kwijt, mut oudste) = (0, 0, Duration::ZERO);
    for keer in 1..=keren {
        let (kantoor, client) = kantoor();
        let opslag = kantoor.opslag();
        let sleutel = sleutel(&opslag).map_err(|fout| fout.to_string())?;
        let voor = blikken(&opslag, &sleutel, &client)?.len();
        let leven = leef(&opslag, kantoor.map(), &client, &mut dobbel)?;
        let in_log = blikken(&opslag, &sleutel, &client)?.len() - voor;
        if in_log < leven.voor_feit {
            return Err(format!(
                "life {keer}: {in_log} looks in the log, {} were before something that was written",
                leven.voor_feit
            ));
        }
        gezien += leven.op.len();
        // One may have been noted while its answer never came.
        let weg = leven.op.get(in_log.min(leven.op.len())..).unwrap_or_default();
        kwijt += weg.len();
        if let (Some(eerste), Some(laatste)) = (weg.first(), leven.op.last()) {
            oudste = oudste.max(laatste.saturating_sub(*eerste));
        }
        if oudste > HOOGSTENS {
            return Err(format!(
                "life {keer}: a look of {} ms before is gone",
                oudste.as_millis()
            ));
        }
    }
    Ok((gezien, kwijt, oudste))
}

/// What was acknowledged in one life.
struct Leven {
    /// When each look was answered, since it began.
    op: Vec<Duration>,
    /// How many of them before the last thing that was written.
    voor_feit: usize,
}

fn leef(opslag: &Path, map: &Path, client: &Value, dobbel: &mut Dobbel) -> Uitslag<Leven> {
    let mut kind = Command::new(std::env::current_exe().map_err(|f| f.to_string())?)
        .args(["kind", "kijk"])
        .arg(opslag)
        .arg(client.as_str().unwrap_or_default())
        .env("TMPDIR", map)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|fout| fout.to_string())?;
    let mut regels = BufReader::new(kind.stdout.take().ok_or("no stdout")?).lines();
    let mut leven = Leven {
        op: Vec::new(),
        voor_feit: 0,
    };
    let mut onthoud = |regel: &str| match regel.strip_prefix("blik ").map(str::parse) {
        Some(Ok(micros)) => leven.op.push(Duration::from_micros(micros)),
        _ if regel == "feit" => leven.voor_feit = leven.op.len(),
        _ => {}
    };
    for regel in regels.by_ref().take(2 + dobbel.tot(120)) {
        onthoud(&regel.map_err(|f| f.to_string())?);
    }
    std::thread::sleep(Duration::from_micros(dobbel.tot(15_000) as u64));
    kind.kill().map_err(|fout| fout.to_string())?;
    for regel in regels.map_while(Result::ok) {
        onthoud(&regel);
    }
    kind.wait().map_err(|fout| fout.to_string())?;
    Ok(leven)
}

/// The program that is killed: looks, and now and then writes.
pub fn kijk(opslag: &Path, client: &str) -> Uitslag<()> {
    let (app, kantoor) = programma(opslag);
    ontgrendel(&app).map_err(|fout| fout.zin)?;
    let mut uit = std::io::stdout();
    let client = Value::from(client);
    let begin = Instant::now();
    for nummer in 1.. {
        later(&kantoor, nummer);
        app.rpc(BLIK, json!({ "client": client }))
            .map_err(|fout| fout.zin)?;
        writeln!(uit, "blik {}", begin.elapsed().as_micros()).map_err(|f| f.to_string())?;
        if nummer % 40 == 0 {
            leg_vast(&app, &client).map_err(|fout| fout.zin)?;
            writeln!(uit, "feit").map_err(|f| f.to_string())?;
        }
    }
    Ok(())
}

/// Looks on a disk that refuses: what was shown is in the log when the disk works again, what was refused is not, and in
/// between somebody heard of it.
fn geweigerd(keren: usize) -> Uitslag<usize> {
    let (kantoor, client) = kantoor();
    kantoor.vraag("toegang.vergrendel", json!({}));
    let sleutel = sleutel(&kantoor.opslag()).map_err(|fout| fout.to_string())?;
    let voor = blikken(&kantoor.opslag(), &sleutel, &client)?.len();
    toezicht::waak(kantoor.map());
    ontgrendel(&kantoor.app).map_err(|fout| fout.zin)?;
    let kijk = |nummer: i64| blik(&kantoor, &kantoor.app, &client, nummer);
    let (mut gezien, mut nummer) = (Vec::new(), 0);
    for keer in 0..keren {
        toezicht::stel(Opdracht::Weiger(1, Hoe::ALLE[keer % 2 * 2]));
        let begin = Instant::now();
        // The first is shown; that its line cannot be written is told to who looks next.
        loop {
            nummer += 1;
            match kijk(nummer) {
                Ok(op) => gezien.push(op),
                Err(code) if code == "schijf_vol" || code == "schijf" => break,
                Err(code) => return Err(format!("time {keer}: {code}")),
            }
            if begin.elapsed() > HOOGSTENS {
                return Err(format!("time {keer}: nobody hears that looks are not in the log"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        toezicht::stel(Opdracht::Tel);
        nummer += 1;
        gezien.push(kijk(nummer).map_err(|code| format!("time {keer}, afterwards: {code}"))?);
    }
    kantoor.app.sluit_af().map_err(|fout| fout.code())?;
    let in_log = blikken(&kantoor.opslag(), &sleutel, &client)?;
    let in_log: Vec<_> = in_log[voor..].iter().map(|r| r.moment).collect();
    if in_log != gezien {
        return Err(format!(
            "{} looks in the log, {} were shown",
            in_log.len(),
            gezien.len()
        ));
    }
    Ok(keren)
}

fn blik(kantoor: &Kantoor, app: &App, client: &Value, nummer: i64) -> Result<chrono::NaiveDateTime, String> {
    later(kantoor, nummer);
    app.rpc(BLIK, json!({ "client": client }))
        .map_err(|fout| fout.code)?;
    Ok(moment(NU) + TimeDelta::minutes(11 * nummer))
}
