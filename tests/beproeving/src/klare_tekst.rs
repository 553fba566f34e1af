//! After a day of work and a crash nothing about a person stands on the disk in clear, but where somebody chose it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use leidraad_app::geen_afdruk_bij_crash;
use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::lopend::{bsn, schrijf_rijen};
use leidraad_tests::testhost::{AGB, Kantoor, WACHTWOORD};
use serde_json::{Value, json};

use crate::kantoor::{opslag_in, programma};
use crate::uitslag::{Uitslag, getal};

/// Every planted name begins so, and nothing else does.
const NAAM: &str = "Vlasakker";
/// Where files of others stand, and where somebody saves: there it may be found.
const GEKOZEN: [&str; 2] = ["bron", "gekozen"];
const KOPPEN: &[&str] = &[
    "BSN",
    "Voorl.",
    "Achternaam",
    "Geb. datum",
    "Gemeente",
    "Productcode",
    "Toewijzingsnr.",
    "Ingangsdatum",
    "Einddatum",
];

fn naam(nummer: u32) -> String {
    let letter = |n: u32| char::from(b'a' + (n % 26) as u8);
    format!(
        "{NAAM}{}{}{}",
        letter(nummer / 676),
        letter(nummer / 26),
        letter(nummer)
    )
}

/// Plants so many people, lets a program work with them and crash, and looks for them everywhere.
pub fn proef(mensen: usize) -> Uitslag {
    let map = tempfile::tempdir().map_err(|f| f.to_string())?;
    for deel in ["gegevens", "bron", "gekozen", "tmp", "home", "werk"] {
        fs::create_dir(map.path().join(deel)).map_err(|f| f.to_string())?;
    }
    let log = fs::File::create(map.path().join("log.txt")).map_err(|f| f.to_string())?;
    // With room for a picture of the memory: whether there is one is up to the program.
    let uit = Command::new("sh")
        .args(["-c", "ulimit -c unlimited; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().map_err(|f| f.to_string())?)
        .args(["kind", "dag"])
        .arg(map.path())
        .arg(mensen.to_string())
        .current_dir(map.path().join("werk"))
        .env("TMPDIR", map.path().join("tmp"))
        .env("HOME", map.path().join("home"))
        .env("XDG_CACHE_HOME", map.path().join("home/cache"))
        .env("RUST_LOG", "info")
        .stderr(Stdio::from(log))
        .output()
        .map_err(|fout| fout.to_string())?;
    let gezegd = String::from_utf8_lossy(&uit.stdout).into_owned();
    if !gezegd.contains("dag voorbij") {
        return Err(format!("the day did not end: {gezegd}"));
    }
    let gezocht = Gezocht::nieuw(mensen);
    let (bestanden, bytes) = gezocht.nergens(map.path())?;
    if gezocht.in_map(&map.path().join("bron"))? == 0 {
        return Err("the search finds nothing where it must: it is no proof".to_owned());
    }
    Ok(format!(
        "{} mensen met naam en BSN, na een dag werk en een crash: 0 keer gevonden in {} bestanden ({} kB) van opslag, \
         back-up, logboek, tijdelijke map en thuismap; geen afdruk van het geheugen",
        getal(mensen),
        bestanden,
        getal(bytes / 1024)
    ))
}

/// The day itself, in a program that crashes at its end.
pub fn dag(map: &Path, mensen: usize) -> Uitslag<()> {
    geen_afdruk_bij_crash();
    tracing_subscriber::fmt().with_writer(std::io::stderr).init();
    let opslag = opslag_in(&map.join("gegevens"));
    let (app, kantoor) = programma(&opslag);
    let dag = Dag {
        app: &app,
        kantoor: &kantoor,
        map,
    };
    let vraag =
        json!({ "organisatie": "Zorg Thuis", "agb": AGB, "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
    dag.vraag("toegang.eerste_start", vraag)?;
    dag.lijst_erin(mensen)?;
    dag.berichten_erin(mensen)?;
    dag.zoeken_en_schrijven(mensen)?;
    dag.papier_en_lijsten()?;
    dag.geweigerd();
    app.tik();
    dag.vraag("backup.maak", json!({}))?;
    println!("dag voorbij");
    std::process::abort();
}

struct Dag<'d> {
    app: &'d leidraad_app::App,
    kantoor: &'d Kantoor,
    map: &'d Path,
}

impl Dag<'_> {
    fn vraag(&self, command: &str, vraag: Value) -> Uitslag<Value> {
        self.app
            .rpc(command, vraag)
            .map_err(|fout| format!("{command}: {}", fout.zin))
    }

    fn bron(&self, naam: &str) -> PathBuf {
        self.map.join("bron").join(naam)
    }

    fn lijst_erin(&self, mensen: usize) -> Uitslag<()> {
        let rijen: Vec<[String; 9]> = (0..mensen as u32)
            .map(|n| {
                let vast = ["01-02-1950", "Hardenberg", "01H01"].map(str::to_owned);
                let [dag, gemeente, product] = vast;
                let (van, tot) = ("01-01-2027".to_owned(), "31-12-2027".to_owned());
                [
                    bsn(n),
                    "A".to_owned(),
                    naam(n),
                    dag,
                    gemeente,
                    product,
                    (n + 1).to_string(),
                    van,
                    tot,
                ]
            })
            .collect();
        let rijen: Vec<Vec<&str>> = rijen
            .iter()
            .map(|r| r.iter().map(String::as_str).collect())
            .collect();
        let rijen: Vec<&[&str]> = rijen.iter().map(Vec::as_slice).collect();
        let pad = self.bron("lijst.xlsx");
        schrijf_rijen(&pad, KOPPEN, &rijen);
        self.vraag("beginsituatie.bekijk", json!({ "bestand": pad, "blad": null }))?;
        let vraag = json!({ "bestand": pad, "blad": null, "kolommen": null, "proef": false, "alles_of_niets": false });
        let taak = self.vraag("beginsituatie.invoer", vraag)?;
        self.kantoor.wacht_op(&taak["taak"]);
        let uitslag = self.vraag("beginsituatie.uitslag", taak)?;
        if uitslag["tellingen"]["nieuw"] != json!(mensen) {
            return Err(format!("{} {}", uitslag["tellingen"], uitslag["rijen"][0]));
        }
        Ok(())
    }

    fn berichten_erin(&self, mensen: usize) -> Uitslag<()> {
        let mut bericht = Bericht301::nieuw("P1");
        bericht.achternaam = naam(1);
        bericht.bsn = bsn(mensen as u32 - 1);
        let heel = bericht.xml();
        let (goed, stuk) = (self.bron("goed.xml"), self.bron("stuk.xml"));
        fs::write(&goed, &heel).map_err(|f| f.to_string())?;
        fs::write(&stuk, heel.replace("</t:Client>", "")).map_err(|f| f.to_string())?;
        self.vraag("berichten.controleer", json!({ "bestand": stuk }))?;
        let taak = self.vraag("berichten.inlezen", json!({ "bestanden": [goed, stuk] }))?;
        self.kantoor.wacht_op(&taak["taak"]);
        Ok(())
    }

    fn zoeken_en_schrijven(&self, mensen: usize) -> Uitslag<()> {
        for nummer in (0..mensen as u32).step_by(7) {
            let gevonden = self.vraag("clienten.lijst", json!({ "zoek": naam(nummer) }))?;
            let client = &gevonden["clienten"][0]["id"];
            self.vraag("clienten.dossier", json!({ "client": client }))?;
            self.vraag("clienten.bsn", json!({ "client": client }))?;
            let tekst = format!("{} {} belde over de hulp.", naam(nummer), bsn(nummer));
            let notitie = json!({ "client": client, "id": null, "versie": 0, "toewijzing": null, "op": "2027-01-06", "tekst": tekst });
            self.vraag("notities.bewaar", notitie)?;
            let concept = json!({ "client": client, "id": null, "tekst": tekst, "op": "2027-01-06", "toewijzing": null });
            let _ = self.app.rpc("notities.concept", concept);
            self.vraag("notities.zoek", json!({ "zoek": naam(nummer) }))?;
        }
        Ok(())
    }

    fn papier_en_lijsten(&self) -> Uitslag<()> {
        let gekozen = self.map.join("gekozen");
        let lijst = self.vraag("clienten.lijst", json!({}))?;
        let client = &lijst["clienten"][0]["id"];
        let dossier = self.vraag("clienten.dossier", json!({ "client": client }))?;
        let toewijzing = dossier["toewijzingen"][0]["nummer"].clone();
        let plan = self.vraag(
            "plannen.nieuw",
            json!({ "client": client, "toewijzing": toewijzing }),
        )?;
        let afdruk = json!({ "plan": plan["plan"]["id"], "id": plan["id"], "groot": false });
        let mut papieren = 0;
        for command in ["plannen.voorbeeld", "plannen.pdf"] {
            self.kantoor.bewaar_straks_als(&gekozen.join("plan.pdf"));
            papieren += usize::from(self.app.rpc(command, afdruk.clone()).is_ok());
        }
        for (command, bestand) in [
            ("excel.clienten", "clienten.xlsx"),
            ("excel.werklijst", "werk.xlsx"),
            ("logboek.bewaar", "log.xlsx"),
        ] {
            self.kantoor.bewaar_straks_als(&gekozen.join(bestand));
            self.vraag(command, json!({}))?;
        }
        if papieren < 2 {
            return Err(format!(
                "no plan was printed: {}",
                plan.to_string().chars().take(200).collect::<String>()
            ));
        }
        Ok(())
    }

    /// What goes wrong may say in the log that it did, and not about whom.
    fn geweigerd(&self) {
        for vraag in [
            json!({ "client": naam(2), "soort": naam(2), "op": bsn(2), "velden": { "met": naam(2) } }),
            json!({ "bestand": self.map.join(format!("{}.xml", naam(3))) }),
            json!({ "naam": naam(4), "bsn": bsn(4) }),
            json!({ "gebruiker": naam(5), "wachtwoord": bsn(5) }),
        ] {
            for command in [
                "feiten.leg_vast",
                "berichten.controleer",
                "clienten.nieuw",
                "toegang.ontgrendel",
            ] {
                let _ = self.app.rpc(command, vraag.clone());
            }
        }
        let _ = self.app.rpc(&naam(6), json!({}));
    }
}

/// What is looked for.
struct Gezocht {
    nummers: Vec<String>,
}

impl Gezocht {
    fn nieuw(mensen: usize) -> Self {
        let mut nummers: Vec<String> = (0..mensen as u32).map(bsn).collect();
        nummers.sort();
        Self { nummers }
    }

    /// How often something is found in these bytes, as bytes or as wide letters.
    fn in_bytes(&self, bytes: &[u8]) -> usize {
        let smal: Vec<u8> = bytes.iter().copied().filter(|b| *b != 0).collect();
        let namen = smal
            .windows(NAAM.len())
            .filter(|venster| venster.eq_ignore_ascii_case(NAAM.as_bytes()))
            .count();
        let is_nummer = |venster: &&[u8]| {
            venster.iter().all(u8::is_ascii_digit)
                && std::str::from_utf8(venster)
                    .is_ok_and(|t| self.nummers.binary_search_by(|n| n.as_str().cmp(t)).is_ok())
        };
        namen + smal.windows(9).filter(is_nummer).count()
    }

    fn in_map(&self, map: &Path) -> Uitslag<usize> {
        let mut gevonden = 0;
        for regel in fs::read_dir(map).map_err(|f| f.to_string())?.flatten() {
            gevonden += self.in_bytes(&fs::read(regel.path()).unwrap_or_default());
        }
        Ok(gevonden)
    }

    /// Looks everywhere but where somebody chose it; gives how many files and bytes there were.
    fn nergens(&self, map: &Path) -> Uitslag<(usize, usize)> {
        let (mut bestanden, mut bytes) = (0, 0);
        let mut te_doen = vec![map.to_owned()];
        while let Some(hier) = te_doen.pop() {
            for regel in fs::read_dir(&hier).map_err(|f| f.to_string())?.flatten() {
                let pad = regel.path();
                let naam = regel.file_name().to_string_lossy().into_owned();
                if GEKOZEN.contains(&naam.as_str()) && hier == map {
                    continue;
                }
                if self.in_bytes(naam.as_bytes()) > 0 || naam.starts_with("core") {
                    return Err(format!("a file is called {naam}"));
                }
                if pad.is_dir() {
                    te_doen.push(pad);
                    continue;
                }
                let inhoud = fs::read(&pad).map_err(|f| f.to_string())?;
                let keren = self.in_bytes(&inhoud);
                if keren > 0 {
                    return Err(format!("{} says it {keren} times", pad.display()));
                }
                bestanden += 1;
                bytes += inhoud.len();
            }
        }
        Ok((bestanden, bytes))
    }
}
