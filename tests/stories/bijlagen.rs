//! Files at the papers of workers: inside the store, for who keeps the register, and never gone.

use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use serde_json::{Value, json};

use crate::medewerkers::{met_bram, papier};
use crate::team::als;

const SCAN: &[u8] = b"\x89PNG\r\n\x1a\nonvindbaar-geheim";

fn met_vog() -> (Kantoor, Value, Value) {
    let (kantoor, bram) = met_bram(json!({}));
    let vog = json!({ "soort": "vog", "code": "45", "op": "2027-01-15" });
    let blad = papier(&kantoor, &bram, vog);
    (kantoor, bram, blad["papieren"][0]["id"].clone())
}

fn bij(kantoor: &Kantoor, papier: &Value, naam: &str, bytes: &[u8]) -> Value {
    let pad = kantoor.map().join(naam);
    std::fs::write(&pad, bytes).unwrap();
    let blad = kantoor.vraag("bijlagen.voeg_toe", json!({ "papier": papier, "bestand": pad }));
    std::fs::remove_file(pad).unwrap();
    blad["papieren"][0]["bijlagen"].clone()
}

fn gedaan(kantoor: &Kantoor, wie: &Value) -> Vec<(String, String)> {
    let log = kantoor.vraag("logboek.toon", json!({ "medewerker": wie }));
    let regels = log["regels"].as_array().unwrap();
    regels
        .iter()
        .map(|r| (tekst(r, "wat"), tekst(r, "soort")))
        .collect()
}

#[test]
fn a_scan_of_a_paper_comes_back_byte_for_byte_and_every_look_has_its_line() {
    let (kantoor, bram, vog) = met_vog();
    let bijlagen = bij(&kantoor, &vog, "VOG Bram.png", SCAN);
    assert_eq!(
        (
            &bijlagen[0]["naam"],
            &bijlagen[0]["vorm"],
            &bijlagen[0]["grootte"]
        ),
        (&json!("VOG Bram.png"), &json!("png"), &json!(SCAN.len()))
    );
    for file in std::fs::read_dir(kantoor.map()).unwrap() {
        let raw = std::fs::read(file.unwrap().path()).unwrap_or_default();
        assert!(!raw.windows(17).any(|w| w == b"onvindbaar-geheim"));
    }
    let id = json!({ "id": bijlagen[0]["id"] });
    let beeld = kantoor.vraag("bijlagen.beeld", id.clone())["beeld"].clone();
    assert!(
        beeld
            .as_str()
            .unwrap()
            .starts_with("data:image/png;base64,iVBORw0KGgpv")
    );
    let terug = kantoor.bewaar_straks_in("terug.png");
    kantoor.vraag("bijlagen.bewaar_als", id);
    assert_eq!(std::fs::read(terug).unwrap(), SCAN);
    let log = gedaan(&kantoor, &bram);
    for wat in ["toevoegen", "bekijken", "als bestand bewaren"] {
        let wat = format!("Bijlage bij een papier {wat}");
        assert!(log.iter().any(|(w, _)| *w == wat), "{wat}: {log:?}");
    }
    let bewaard = log
        .iter()
        .find(|(w, _)| w.ends_with("als bestand bewaren"))
        .unwrap();
    assert_eq!(bewaard.1, "Uitgevoerd");
}

#[test]
fn who_does_not_keep_the_register_sees_the_paper_and_not_its_scan() {
    let (kantoor, bram, vog) = met_vog();
    let bijlagen = bij(&kantoor, &vog, "vog.png", SCAN);
    let nieuw = json!({ "naam": "Cora", "rol": "coordinator", "team": "", "wachtwoord": WACHTWOORD });
    kantoor.vraag("collegas.nieuw", nieuw);
    let cora = als(&kantoor, "Cora");
    let blad = cora
        .rpc("medewerkers.toon", json!({ "medewerker": bram }))
        .unwrap();
    assert_eq!(blad["papieren"][0]["velden"]["code"], "45");
    assert_eq!(blad["papieren"][0]["bijlagen"], json!([]));
    let nee = cora
        .rpc("bijlagen.beeld", json!({ "id": bijlagen[0]["id"] }))
        .unwrap_err();
    assert_eq!(nee.code, "geen_recht");
}

#[test]
fn a_scan_is_withdrawn_with_a_reason_and_can_still_be_read() {
    let (kantoor, _, vog) = met_vog();
    let bijlagen = bij(&kantoor, &vog, "vog.png", SCAN);
    let id = &bijlagen[0]["id"];
    assert_eq!(
        kantoor.nee("bijlagen.trek_in", json!({ "id": id, "reden": " " })),
        "veld_leeg"
    );
    let blad = kantoor.vraag("bijlagen.trek_in", json!({ "id": id, "reden": "Van een ander" }));
    let over = &blad["papieren"][0]["bijlagen"];
    assert_eq!(over.as_array().unwrap().len(), 1, "withdrawn, not deleted");
    assert_eq!(over[0]["ingetrokken"]["reden"], "Van een ander");
    assert!(kantoor.vraag("bijlagen.beeld", json!({ "id": id }))["beeld"].is_string());
}

#[test]
fn a_program_under_the_name_of_a_scan_is_refused_and_nothing_is_kept() {
    let (kantoor, bram, vog) = met_vog();
    let cases: [(&str, &[u8]); 3] = [
        ("vog.pdf", b"MZ\x90"),
        ("vog.pdf.exe", b"%PDF-1.7"),
        ("leeg.png", b""),
    ];
    for (naam, bytes) in cases {
        let pad = kantoor.map().join(naam);
        std::fs::write(&pad, bytes).unwrap();
        let fout = kantoor
            .probeer("bijlagen.voeg_toe", json!({ "papier": vog, "bestand": pad }))
            .unwrap_err();
        assert_eq!(
            (fout.code.as_str(), fout.veld.as_deref()),
            ("veld_ongeldig", Some("bestand")),
            "{naam}"
        );
    }
    let blad = kantoor.vraag("medewerkers.toon", json!({ "medewerker": bram }));
    assert_eq!(blad["papieren"][0]["bijlagen"], json!([]));
}

#[test]
fn scans_leave_as_files_when_everything_leaves() {
    let (kantoor, _, vog) = met_vog();
    let bijlagen = bij(&kantoor, &vog, "vog.png", SCAN);
    let uit = kantoor.map().join("uit");
    std::fs::create_dir(&uit).unwrap();
    kantoor.bewaar_in_map(&uit);
    let gestart = kantoor.vraag("uitvoer.alles", json!({ "reden": "ander programma" }));
    let stand = kantoor.wacht_op(&gestart["taak"]);
    assert!(!stand.afgebroken && stand.gedaan == stand.totaal, "{stand:?}");
    let pad = format!("bijlagen/{}.png", tekst(&bijlagen[0], "id"));
    let map = uit.join(tekst(&gestart, "map"));
    assert_eq!(std::fs::read(map.join(pad)).unwrap(), SCAN);
    assert!(!map.join("gegevens/bijlage_deel.json").exists());
}

#[test]
fn nothing_is_added_to_a_paper_that_was_withdrawn() {
    let (kantoor, _, vog) = met_vog();
    let reden = json!({ "papier": vog, "reden": "Van een naamgenoot." });
    kantoor.vraag("medewerkers.papier_trek_in", reden);
    let pad = kantoor.map().join("te laat.png");
    std::fs::write(&pad, SCAN).unwrap();
    let vraag = json!({ "papier": vog, "bestand": pad });
    assert_eq!(kantoor.nee("bijlagen.voeg_toe", vraag), "niet_gevonden");
}
