//! Data that leave the store: one dossier in an encrypted file, everything in open formats.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

const BSN: &str = "999900006";

/// A client with a note that looks like a formula, a document, a complaint and a sensitive BSN.
fn met_dossier() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    let notitie = json!({ "id": null, "versie": 0, "client": client, "op": "2027-02-09", "toewijzing": null,
        "tekst": "=HYPERLINK(\"http://kwaad\";\"klik\") parkietenkooi" });
    kantoor.vraag("notities.bewaar", notitie);
    let pad = kantoor.map().join("brief.txt");
    std::fs::write(&pad, "de inhoud van de brief").unwrap();
    let stuk = json!({ "client": client, "bestand": pad, "soort": "overig", "naam": "Brief huisarts.txt",
        "datum": "2027-02-02", "toewijzing": null });
    kantoor.vraag("stukken.voeg_toe", stuk);
    std::fs::remove_file(&pad).unwrap();
    kantoor.feit(&client, "klacht", "2027-02-08", json!({ "kanaal": "brief" }));
    kantoor.feit(&client, "eerste-contact", "2027-02-08", json!({}));
    (kantoor, client)
}

/// The files in an encrypted ZIP.
fn open_zip(pad: &Path, code: &str) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(pad).unwrap()).unwrap();
    (0..zip.len())
        .map(|nr| {
            let mut file = zip.by_index_decrypt(nr, code.as_bytes()).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn staat_in(bytes: &[u8], woord: &str) -> bool {
    bytes.windows(woord.len()).any(|w| w == woord.as_bytes())
}

fn laatste(kantoor: &Kantoor) -> Value {
    kantoor.vraag("logboek.toon", json!({}))["regels"][0].clone()
}

/// Whether 7-Zip, which who receives the file has, opens all of it; `None` when the tool is not there.
fn opent_in_7zip(pad: &Path, code: &str) -> Option<bool> {
    let Ok(out) = Command::new("7z")
        .args(["t", &format!("-p{code}")])
        .arg(pad)
        .output()
    else {
        eprintln!("skipped: 7z is not installed");
        return None;
    };
    Some(out.status.success())
}

#[test]
fn a_dossier_leaves_as_one_encrypted_file_with_paper_data_and_documents() {
    let (kantoor, client) = met_dossier();
    let pad = kantoor.bewaar_straks_in("mee.zip");
    let vraag = json!({ "client": client, "gevoelig": true, "reden": "overdracht aan Zorg Elders" });
    let mee = kantoor.vraag("uitvoer.dossier", vraag);
    let code = tekst(&mee, "code");
    assert_eq!(code.len(), 24, "{code}");
    let ruw = std::fs::read(&pad).unwrap();
    for woord in ["parkietenkooi", BSN, "de inhoud van de brief", "huisarts"] {
        assert!(!staat_in(&ruw, woord), "{woord}");
    }
    assert_ne!(opent_in_7zip(&pad, &code), Some(false));
    assert_ne!(opent_in_7zip(&pad, "AAAA-AAAA-AAAA-AAAA-AAAA"), Some(true));
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&pad).unwrap()).unwrap();
    assert!(zip.by_index_decrypt(0, b"AAAA-AAAA-AAAA-AAAA-AAAA").is_err());
    let files = open_zip(&pad, &code);
    assert_eq!(json!(files.len()), mee["bestanden"]);
    assert!(files["dossier.pdf"].starts_with(b"%PDF"));
    assert_eq!(files["documenten/0001.txt"], b"de inhoud van de brief");
    assert!(files["berichten/0001.xml"].starts_with(b"<?xml"));
    let data: Value = serde_json::from_slice(&files["gegevens/alles.json"]).unwrap();
    assert_eq!(data["client"][0]["bsn"], BSN);
    assert_eq!(
        data["notitie"][0]["tekst"],
        "=HYPERLINK(\"http://kwaad\";\"klik\") parkietenkooi"
    );
    assert_eq!(data["notitie"][0]["gemaakt_door"], "Anja");
    let notities = String::from_utf8(files["gegevens/notitie.csv"].clone()).unwrap();
    assert!(notities.contains("\"'=HYPERLINK("), "{notities}");
    let regel = laatste(&kantoor);
    assert_eq!(
        ["soort", "wat", "reden"].map(|k| tekst(&regel, k)),
        ["Uitgevoerd", "Dossier meegeven", "overdracht aan Zorg Elders"]
    );
    assert_eq!(
        kantoor.nee(
            "uitvoer.dossier",
            json!({ "client": client, "gevoelig": true, "reden": " " })
        ),
        "veld_leeg"
    );
}

#[test]
fn without_sensitive_parts_no_bsn_note_document_or_complaint_goes_along() {
    let (kantoor, client) = met_dossier();
    let pad = kantoor.bewaar_straks_in("mee.zip");
    let vraag = json!({ "client": client, "gevoelig": false, "reden": "overdracht" });
    let mee = kantoor.vraag("uitvoer.dossier", vraag);
    let files = open_zip(&pad, &tekst(&mee, "code"));
    assert!(
        !files
            .keys()
            .any(|naam| naam.contains("documenten") || naam.contains("berichten"))
    );
    for (naam, bytes) in &files {
        for woord in [BSN, "parkietenkooi", "huisarts", "klacht"] {
            assert!(
                naam == "LEESMIJ.txt" || !staat_in(bytes, woord),
                "{woord} in {naam}"
            );
        }
    }
    let data: Value = serde_json::from_slice(&files["gegevens/alles.json"]).unwrap();
    assert_eq!(data["feit"].as_array().unwrap().len(), 1);
    assert_eq!(data["toewijzing"].as_array().unwrap().len(), 1);
}

#[test]
fn who_asks_sees_everything_and_who_looked() {
    let (kantoor, client) = met_dossier();
    kantoor.dossier(&client);
    let vraag = json!({ "client": client, "reden": "verzoek van de cliënt", "map": kantoor.map() });
    let gegeven = kantoor.vraag("uitvoer.inzage", vraag);
    assert_eq!(gegeven["code"], Value::Null);
    let map = kantoor.map().join(tekst(&gegeven, "bestand"));
    let data: Value =
        serde_json::from_slice(&std::fs::read(map.join("gegevens/alles.json")).unwrap()).unwrap();
    let log: Vec<String> = data["logboek"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| tekst(r, "wat"))
        .collect();
    assert_eq!(log[0], "Inzage geven");
    assert!(log.contains(&"Dossier lezen".to_owned()), "{log:?}");
    assert!(
        std::fs::read(map.join("dossier.pdf"))
            .unwrap()
            .starts_with(b"%PDF")
    );
    assert!(map.join("documenten/0001.txt").exists());
}

#[test]
fn everything_leaves_in_open_formats_and_every_client_can_see_that() {
    let (kantoor, client) = met_dossier();
    let uit = kantoor.map().join("uit");
    std::fs::create_dir(&uit).unwrap();
    kantoor.bewaar_in_map(&uit);
    let gestart = kantoor.vraag("uitvoer.alles", json!({ "reden": "ander programma" }));
    let stand = kantoor.wacht_op(&gestart["taak"]);
    assert!(
        !stand.afgebroken && stand.gedaan == stand.totaal && stand.totaal > 10,
        "{stand:?}"
    );
    let map = uit.join(tekst(&gestart, "map"));
    let lees = |naam: &str| std::fs::read(map.join(naam)).unwrap();
    let clienten: Value = serde_json::from_slice(&lees("gegevens/client.json")).unwrap();
    assert_eq!(clienten[0]["bsn"], BSN);
    let stukken: Value = serde_json::from_slice(&lees("gegevens/stuk.json")).unwrap();
    let naam = format!("documenten/{}.txt", tekst(&stukken[0], "id"));
    assert_eq!(lees(&naam), b"de inhoud van de brief");
    let log = kantoor.vraag("logboek.toon", json!({ "client": client }));
    let wat: Vec<String> = log["regels"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| tekst(r, "wat"))
        .collect();
    assert!(wat.contains(&"Alles uitvoeren".to_owned()), "{wat:?}");
    for file in std::fs::read_dir(&map).unwrap() {
        assert!(!file.unwrap().file_name().to_string_lossy().contains(BSN));
    }
}

#[test]
fn what_is_stopped_or_fails_leaves_nothing_behind() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.app.vul_voorbeeld(300, 1).unwrap();
    let uit = kantoor.map().join("uit");
    std::fs::create_dir(&uit).unwrap();
    let vraag = json!({ "reden": "proef", "map": uit });
    let gestart = kantoor.vraag("uitvoer.alles", vraag.clone());
    kantoor.vraag("uitvoer.annuleer", json!({ "taak": gestart["taak"] }));
    let stand = kantoor.wacht_op(&gestart["taak"]);
    assert!(stand.afgebroken);
    assert_eq!(std::fs::read_dir(&uit).unwrap().count(), 0);
    let weg = json!({ "reden": "proef", "map": kantoor.map().join("weg") });
    assert_eq!(kantoor.nee("uitvoer.alles", weg), "map_ontbreekt");
    // A second in the same minute does not write over the first.
    let gestart = kantoor.vraag("uitvoer.alles", vraag.clone());
    kantoor.wacht_op(&gestart["taak"]);
    assert_eq!(kantoor.nee("uitvoer.alles", vraag), "schijf");
}

#[test]
fn a_worker_who_asks_sees_what_is_kept_and_who_looked_and_no_client_by_name() {
    let (kantoor, client) = met_dossier();
    let naam = tekst(&kantoor.dossier(&client)["client"], "naam");
    let velden = json!({ "telefoon": "06 12 34 56 78" });
    let bram = crate::medewerkers::bij(&kantoor, "Bram", "100", velden);
    let vog = json!({ "soort": "vog", "code": "45", "op": "2026-12-01" });
    crate::medewerkers::papier(&kantoor, &bram, vog);
    let familie = json!({ "medewerker": bram, "soort": "familie", "client": client, "toelichting": "neef" });
    kantoor.vraag("medewerkers.relatie", familie);
    kantoor.vraag("medewerkers.toon", json!({ "medewerker": bram }));
    kantoor.vraag("medewerkers.caseload", json!({ "medewerker": bram }));

    let pad = kantoor.bewaar_straks_in("inzage.zip");
    let zonder = json!({ "medewerker": bram, "reden": " " });
    assert_eq!(kantoor.nee("uitvoer.medewerker", zonder), "veld_leeg");
    let vraag = json!({ "medewerker": bram, "reden": "verzoek van Bram" });
    let gegeven = kantoor.vraag("uitvoer.medewerker", vraag);
    let files = open_zip(&pad, &tekst(&gegeven, "code"));
    assert!(files["medewerker.pdf"].starts_with(b"%PDF"));
    let alles = &files["gegevens/alles.json"];
    for woord in [
        "06 12 34 56 78",
        "vog",
        "neef",
        "Caseload van een medewerker bekijken",
        "Medewerker lezen",
    ] {
        assert!(staat_in(alles, woord), "{woord} is missing");
    }
    assert!(
        files.values().all(|bytes| !staat_in(bytes, &naam)),
        "a client by name"
    );
    let regels = kantoor.vraag("logboek.toon", json!({ "medewerker": bram }))["regels"].take();
    let regel = regels
        .as_array()
        .unwrap()
        .iter()
        .find(|r| tekst(r, "reden") == "verzoek van Bram");
    assert_eq!(tekst(regel.unwrap(), "wat"), "Inzage geven aan een medewerker");
}

#[test]
fn searching_workers_is_a_line_in_the_log() {
    let (kantoor, _) = met_dossier();
    crate::medewerkers::bij(&kantoor, "Bram", "100", json!({}));
    kantoor.vraag("medewerkers.lijst", json!({ "zoek": "Veen" }));
    kantoor.vraag("medewerkers.lijst", json!({}));
    assert_eq!(
        tekst(&laatste(&kantoor), "wat"),
        "Medewerkers zoeken op naam: 1 gevonden"
    );
}
