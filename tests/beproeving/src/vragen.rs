//! Ten thousand damaged questions for every command: an answer or a refusal with a sentence, never a crash.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::lopend::schrijf;
use leidraad_tests::testhost::{Kantoor, moment};
use serde_json::{Value, json};

use crate::dobbel::Dobbel;
use crate::kantoor::{NU, ontgrendel};
use crate::uitslag::{Uitslag, getal};
use crate::vorm::{self, Vorm};
use crate::vraag::Maker;

/// No answer may take longer.
const LANGST: Duration = Duration::from_secs(10);

/// Crashes, in whatever thread.
static GECRASHT: AtomicUsize = AtomicUsize::new(0);
static WAAR: Mutex<String> = Mutex::new(String::new());

/// From now on crashes are counted, with the place of the last.
pub fn tel_crashes() {
    std::panic::set_hook(Box::new(|info| {
        GECRASHT.fetch_add(1, Ordering::SeqCst);
        if let Ok(mut waar) = WAAR.lock() {
            *waar = info.to_string();
        }
    }));
}

/// The crash that happened since, if any.
pub fn gecrasht() -> Option<String> {
    let waar = || WAAR.lock().map(|w| w.clone()).unwrap_or_default();
    (GECRASHT.load(Ordering::SeqCst) > 0).then(waar)
}

/// An office with something in it, with files of every kind.
fn kantoor() -> (Kantoor, Vec<String>) {
    let kantoor = Kantoor::nieuw(NU);
    kantoor.app.vul_voorbeeld(12, 3).expect("example data");
    let pad = |naam: &str| kantoor.map().join(naam);
    std::fs::write(pad("a.xml"), Bericht301::nieuw("A1").xml()).expect("a file");
    schrijf(&pad("b.xlsx"), 3, "2027-01-06");
    let project = leidraad_tests::project();
    let plaatje = project.join("src-tauri/crates/documents/tests/gedeeld/logo.png");
    std::fs::copy(plaatje, pad("c.png")).expect("a file");
    let paden = ["a.xml", "b.xlsx", "c.png", "", "zorg.db", "zorg.db.sleutels"];
    let paden = paden
        .iter()
        .map(|naam| pad(naam).to_string_lossy().into_owned())
        .collect();
    kantoor.kies_straks(&pad("a.xml"));
    kantoor.bewaar_straks_in("uit.bestand");
    (kantoor, paden)
}

/// So many questions for every command.
pub fn proef(keren: usize) -> Uitslag {
    let vormen = vorm::lees();
    let (kantoor, paden) = kantoor();
    std::env::set_current_dir(kantoor.map()).map_err(|f| f.to_string())?;
    let mut maker = Maker {
        typen: &vormen.typen,
        gezien: Vec::new(),
        paden,
        dobbel: Dobbel::nieuw(0xf0f0),
    };
    tel_crashes();
    // Reading first: what is known of the office is what questions are made of.
    for (naam, _) in &vormen.commandos {
        for vraag in [
            json!({}),
            json!({ "client": kantoor.vraag("clienten.lijst", json!({}))["clienten"][0]["id"] }),
        ] {
            if !naam.starts_with("toegang.")
                && let Ok(antwoord) = kantoor.probeer(naam, vraag)
            {
                maker.onthoud(&antwoord);
            }
        }
    }
    let mut telling = Telling::default();
    // A question that is well formed does its work: not more of them than fit in this time.
    let goed = Duration::from_micros(600).saturating_mul(u32::try_from(keren).unwrap_or(u32::MAX));
    for (naam, vraag) in &vormen.commandos {
        let mut over = goed;
        for _ in 0..keren {
            een(
                &kantoor,
                (naam, &Vorm::Naam(vraag.clone())),
                &mut maker,
                &mut over,
                &mut telling,
            )?;
        }
        while kantoor.gebeurtenissen.try_recv().is_ok() {}
    }
    let heel = kantoor.app.controleer();
    if !heel.as_ref().is_ok_and(|c| c.opslag && c.log && c.sleutels) {
        return Err(format!("afterwards: {heel:?}"));
    }
    Ok(format!(
        "{} vragen aan {} opdrachten: {} beantwoord, {} geweigerd met een zin, 0 keer vastgelopen; langste antwoord {} ms",
        getal(telling.gevraagd),
        vormen.commandos.len(),
        getal(telling.beantwoord),
        getal(telling.gevraagd - telling.beantwoord),
        telling.langste.as_millis()
    ))
}

#[derive(Default)]
struct Telling {
    gevraagd: usize,
    beantwoord: usize,
    langste: Duration,
}

fn een(
    kantoor: &Kantoor,
    (naam, vorm): (&str, &Vorm),
    maker: &mut Maker<'_>,
    over: &mut Duration,
    telling: &mut Telling,
) -> Uitslag<()> {
    let mut vraag = maker.maak(vorm, "", 0);
    let heel = !over.is_zero() && maker.dobbel.een_op(4);
    if !heel {
        maker.beschadig(&mut vraag);
        // Damage may leave it well formed; then it would do its work after all.
        if over.is_zero() {
            vraag = json!([vraag]);
        }
    }
    let getoond = vraag.to_string();
    let getoond: String = getoond.chars().take(400).collect();
    let begin = Instant::now();
    let antwoord = catch_unwind(AssertUnwindSafe(|| kantoor.probeer(naam, vraag)));
    let duur = begin.elapsed();
    *over = over.saturating_sub(duur);
    telling.gevraagd += 1;
    telling.langste = telling.langste.max(duur);
    if let Some(waar) = gecrasht() {
        return Err(format!("{naam} {getoond}: {waar}"));
    }
    if duur > LANGST {
        return Err(format!("{naam} {getoond}: {} s", duur.as_secs()));
    }
    match antwoord {
        Ok(Ok(antwoord)) => {
            telling.beantwoord += 1;
            if maker.dobbel.een_op(10) {
                maker.onthoud(&antwoord);
            }
        }
        Ok(Err(fout)) if fout.code == "intern" || !fout.zin.ends_with(['.', '?']) => {
            return Err(format!("{naam} {getoond}: {} ({})", fout.zin, fout.code));
        }
        Ok(Err(_)) => {}
        Err(_) => return Err(format!("{naam} {getoond}: crash")),
    }
    blijf_binnen(kantoor)
}

/// Some commands lock the program.
fn blijf_binnen(kantoor: &Kantoor) -> Uitslag<()> {
    let stand = kantoor
        .probeer("toegang.stand", json!({}))
        .map_err(|fout| fout.zin)?;
    let kan_alles = |stand: &Value| {
        let rechten = stand["gebruiker"]["rechten"].as_array();
        rechten.is_some_and(|r| r.contains(&Value::from("beheer")))
    };
    if kan_alles(&stand) {
        return Ok(());
    }
    // Wrong passwords made it wait.
    static UREN: AtomicUsize = AtomicUsize::new(0);
    let later = chrono::TimeDelta::hours(UREN.fetch_add(1, Ordering::SeqCst) as i64 + 1);
    kantoor.klok(&(moment(NU) + later).format("%Y-%m-%dT%H:%M").to_string());
    match ontgrendel(&kantoor.app) {
        Ok(stand) if kan_alles(&stand) => Ok(()),
        Ok(stand) => Err(format!("nobody is beheerder any more: {stand}")),
        Err(fout) => Err(fout.zin),
    }
}
