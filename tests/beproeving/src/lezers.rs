//! Whatever reads a file of somebody else, given damaged ones: an answer or a refusal, never a crash, never for long.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use leidraad_app::vraagbaak;
use leidraad_store::backup::{Geheim, kijk};
use leidraad_store::sleutels::{Sleutelbestand, pad_van};
use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::lopend::schrijf;
use leidraad_tests::testhost::{Kantoor, WACHTWOORD};
use serde_json::{Value, json};

use crate::dobbel::Dobbel;
use crate::kantoor::kantoor;
use crate::mutatie::beschadig;
use crate::uitslag::{Uitslag, getal};
use crate::vragen::{gecrasht, tel_crashes};

/// No file may take longer.
const LANGST: Duration = Duration::from_secs(10);

/// Who reads, what good files look like, and how.
struct Lezer {
    naam: &'static str,
    voorraad: Vec<Vec<u8>>,
    lees: fn(&Kantoor, &[u8]),
}

/// Of each reader so many damaged files, or so many seconds when `seconden`.
pub fn proef(keren: usize, seconden: bool) -> Uitslag {
    let (kantoor, _) = kantoor();
    tel_crashes();
    let mut verslag = Vec::new();
    for lezer in lezers(&kantoor)? {
        let begin = Instant::now();
        let mut dobbel = Dobbel::nieuw(0xbeef);
        let mut gedaan = 0;
        // What went wrong once is tried for ever.
        for kwaad in gevonden(lezer.naam) {
            een(&kantoor, &lezer, &kwaad)?;
        }
        let tijd = Duration::from_secs(keren as u64);
        while (seconden && begin.elapsed() < tijd) || (!seconden && gedaan < keren) {
            let kwaad = beschadig(&lezer.voorraad, &mut dobbel);
            een(&kantoor, &lezer, &kwaad)?;
            gedaan += 1;
        }
        verslag.push(format!("{} {}", lezer.naam, getal(gedaan)));
    }
    Ok(format!(
        "beschadigde bestanden, 0 keer vastgelopen: {}",
        verslag.join(", ")
    ))
}

fn een(kantoor: &Kantoor, lezer: &Lezer, bytes: &[u8]) -> Uitslag<()> {
    let begin = Instant::now();
    let gelezen = catch_unwind(AssertUnwindSafe(|| (lezer.lees)(kantoor, bytes)));
    let traag = begin.elapsed() > LANGST;
    if gelezen.is_err() || traag || gecrasht().is_some() {
        let pad = std::env::temp_dir().join(format!("beproeving-{}", lezer.naam.replace(' ', "-")));
        fs::write(&pad, bytes).map_err(|f| f.to_string())?;
        let waar = gecrasht().unwrap_or_else(|| format!("{} s", begin.elapsed().as_secs()));
        return Err(format!(
            "{}: {waar}; the file stands in {}, keep it in tests/beproeving/gevonden/{}",
            lezer.naam,
            pad.display(),
            lezer.naam.replace(' ', "-")
        ));
    }
    Ok(())
}

/// Files that were too much for a reader once: `gevonden/<reader>/`.
fn gevonden(naam: &str) -> Vec<Vec<u8>> {
    let map = leidraad_tests::project()
        .join("tests/beproeving/gevonden")
        .join(naam.replace(' ', "-"));
    bestanden(&map, "")
}

/// The files in a folder with this ending, those below it too.
fn bestanden(map: &Path, einde: &str) -> Vec<Vec<u8>> {
    let mut alle = Vec::new();
    let mut paden: Vec<PathBuf> = fs::read_dir(map)
        .into_iter()
        .flatten()
        .flatten()
        .map(|r| r.path())
        .collect();
    paden.sort();
    for pad in paden {
        if pad.is_dir() {
            alle.extend(bestanden(&pad, einde));
        } else if pad.to_string_lossy().ends_with(einde) {
            alle.extend(fs::read(&pad));
        }
    }
    alle
}

fn lezers(kantoor: &Kantoor) -> Uitslag<Vec<Lezer>> {
    let project = leidraad_tests::project();
    let assets = |map: &str, einde: &str| bestanden(&project.join(map), einde);
    let mut berichten = assets("tests/berichten", ".xml");
    berichten.push(retour(kantoor)?);
    let xlsx = kantoor.map().join("begin.xlsx");
    schrijf(&xlsx, 4, "2027-01-06");
    let csv = "Achternaam;Voorletters;Geboortedatum;BSN;Gemeente;Productcode\nBakker;A;01-02-1950;999900006;Dalfsen;02A01\n";
    let plaatjes = [
        assets("src-tauri/crates/documents/tests/gedeeld", ".jpg"),
        assets("src-tauri/crates/documents/tests/gedeeld", ".png"),
    ]
    .concat();
    kantoor.bewaar_straks_in("kopie");
    let gemaakt = kantoor.vraag("backup.maak", json!({ "map": kantoor.map() }));
    let backup = gemaakt["kopieen"][0]["pad"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let lees = |pad: &Path| fs::read(pad).map_err(|fout| fout.to_string());
    Ok(vec![
        Lezer {
            naam: "zip",
            voorraad: vec![zip(&berichten)],
            lees: bericht,
        },
        Lezer {
            naam: "bericht",
            voorraad: berichten,
            lees: bericht,
        },
        Lezer {
            naam: "werkblad",
            voorraad: vec![lees(&xlsx)?],
            lees: |k, b| tabel(k, b, "x.xlsx"),
        },
        Lezer {
            naam: "csv",
            voorraad: vec![csv.into(), csv.replace(';', ",").into()],
            lees: |k, b| tabel(k, b, "x.csv"),
        },
        Lezer {
            naam: "profiel",
            voorraad: profielen(&project),
            lees: profiel,
        },
        Lezer {
            naam: "scenario",
            voorraad: scenarios(&project),
            lees: scenario,
        },
        Lezer {
            naam: "sjabloon",
            voorraad: assets("assets/sjablonen", ".txt"),
            lees: sjabloon,
        },
        Lezer {
            naam: "logo",
            voorraad: plaatjes.clone(),
            lees: logo,
        },
        Lezer {
            naam: "document",
            voorraad: [plaatjes, vec![lees(&xlsx)?, b"%PDF-1.7\n".to_vec()]].concat(),
            lees: document,
        },
        Lezer {
            naam: "sleutels",
            voorraad: vec![lees(&pad_van(&kantoor.opslag()))?],
            lees: sleutels,
        },
        Lezer {
            naam: "back-up",
            voorraad: vec![lees(Path::new(&backup))?],
            lees: reservekopie,
        },
    ])
}

/// A 302 that the program wrote.
fn retour(kantoor: &Kantoor) -> Uitslag<Vec<u8>> {
    kantoor.lees_tekst_in(&Bericht301::nieuw("R1").xml());
    let map = kantoor.map().join("retouren");
    fs::create_dir(&map).map_err(|f| f.to_string())?;
    kantoor.bewaar_in_map(&map);
    kantoor.vraag("berichten.retouren_opslaan", json!({}));
    bestanden(&map, ".xml")
        .pop()
        .ok_or_else(|| "no 302 was written".to_owned())
}

fn zip(berichten: &[Vec<u8>]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (nummer, bericht) in berichten.iter().take(3).enumerate() {
        zip.start_file(format!("{nummer}.xml"), zip::write::SimpleFileOptions::default())
            .expect("a zip");
        zip.write_all(bericht).expect("a zip");
    }
    zip.finish().expect("a zip").into_inner()
}

fn profielen(project: &Path) -> Vec<Vec<u8>> {
    let alle = bestanden(&project.join("assets/contracten"), ".toml");
    alle.into_iter()
        .filter(|b| b.starts_with(b"#") || contains(b, b"geldig_van"))
        .collect()
}

fn scenarios(project: &Path) -> Vec<Vec<u8>> {
    let alle = bestanden(&project.join("assets/contracten"), ".toml");
    alle.into_iter()
        .filter(|b| contains(b, b"[[scenario]]") || contains(b, b"verwacht"))
        .collect()
}

fn contains(bytes: &[u8], deel: &[u8]) -> bool {
    bytes.windows(deel.len()).any(|venster| venster == deel)
}

fn leg_neer(kantoor: &Kantoor, naam: &str, bytes: &[u8]) -> PathBuf {
    let pad = kantoor.map().join(naam);
    fs::write(&pad, bytes).expect("a file");
    pad
}

/// A refusal says why, in a sentence.
fn zin(antwoord: Result<Value, leidraad_app::FoutAntwoord>) {
    if let Err(fout) = antwoord {
        assert!(
            fout.zin.ends_with('.') && fout.code != "intern",
            "{} ({})",
            fout.zin,
            fout.code
        );
    }
}

fn bericht(kantoor: &Kantoor, bytes: &[u8]) {
    let pad = leg_neer(kantoor, "x.xml", bytes);
    zin(kantoor.probeer("berichten.controleer", json!({ "bestand": pad })));
}

fn tabel(kantoor: &Kantoor, bytes: &[u8], naam: &str) {
    let pad = leg_neer(kantoor, naam, bytes);
    zin(kantoor.probeer("beginsituatie.bekijk", json!({ "bestand": pad, "blad": null })));
    zin(kantoor.probeer("medewerkers.bekijk", json!({ "bestand": pad, "blad": null })));
    let vraag =
        json!({ "bestand": pad, "blad": null, "kolommen": null, "proef": true, "alles_of_niets": false });
    if let Ok(taak) = kantoor.probeer("beginsituatie.invoer", vraag) {
        kantoor.wacht_op(&taak["taak"]);
    }
}

fn profiel(_: &Kantoor, bytes: &[u8]) {
    let _ = vraagbaak::controleer_profiel("x.toml", &String::from_utf8_lossy(bytes));
}

fn scenario(_: &Kantoor, bytes: &[u8]) {
    let _ = vraagbaak::scenario("x.toml", &String::from_utf8_lossy(bytes));
}

fn sjabloon(kantoor: &Kantoor, bytes: &[u8]) {
    let tekst = String::from_utf8_lossy(bytes).into_owned();
    let vraag = json!({ "naam": "brief-afspraak", "tekst": tekst, "versie": 0, "groot": false });
    zin(kantoor.probeer("sjablonen.controleer", vraag));
}

fn logo(kantoor: &Kantoor, bytes: &[u8]) {
    kantoor.kies_straks(&leg_neer(kantoor, "x.png", bytes));
    zin(kantoor.probeer("sjablonen.logo_kies", json!({})));
}

fn document(kantoor: &Kantoor, bytes: &[u8]) {
    let pad = leg_neer(kantoor, "x.pdf", bytes);
    zin(kantoor.probeer("stukken.bekijk", json!({ "bestand": pad })));
}

fn sleutels(kantoor: &Kantoor, bytes: &[u8]) {
    let opslag = kantoor.map().join("x.db");
    fs::write(pad_van(&opslag), bytes).expect("a file");
    let _ = Sleutelbestand::heel(&opslag);
    if let Ok(bestand) = Sleutelbestand::lees(&opslag) {
        bestand.namen();
        let _ = bestand.probeer("Anja", WACHTWOORD);
    }
}

fn reservekopie(kantoor: &Kantoor, bytes: &[u8]) {
    let pad = leg_neer(kantoor, "leidraad-20270101-090000-hand.backup", bytes);
    fs::copy(pad_van(&kantoor.opslag()), pad_van(&pad)).expect("a file");
    let _ = kijk(&pad, Geheim::Wachtwoord("Anja", WACHTWOORD));
}
