//! Scripts, formulas, braces and letters that turn a line around: whatever somebody types is that text on paper and in
//! lists, and nothing is carried out.

use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

const LASTIG: &[&str] = &[
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "+SUM(1;2)",
    "-2+3",
    "@SUM(A1)",
    "{{client}} {wat} %s",
    "=HYPERLINK(\"http://x.example\")",
    "\u{202e}omgekeerd\u{202c}",
    "a\tb",
    "<!--#exec-->&amp;&#x41;",
    "\"); DROP TABLE client; --",
];

/// All cells of a list, and how many of them are formulas.
fn cellen(pad: &Path) -> (Vec<String>, usize) {
    let mut boek: Xlsx<_> = open_workbook(pad).unwrap();
    let mut teksten = Vec::new();
    let mut formules = 0;
    for blad in boek.sheet_names() {
        let cellen = boek.worksheet_range(&blad).unwrap();
        teksten.extend(cellen.cells().filter_map(|(_, _, cel)| match cel {
            Data::String(tekst) => Some(tekst.clone()),
            _ => None,
        }));
        let gevuld = boek.worksheet_formula(&blad).unwrap();
        formules += gevuld.cells().filter(|(_, _, f)| !f.is_empty()).count();
    }
    (teksten, formules)
}

fn lijst(kantoor: &Kantoor, command: &str) -> Vec<String> {
    let pad = kantoor.bewaar_straks_in(&format!("{command}.xlsx"));
    kantoor.vraag(command, json!({}));
    let (teksten, formules) = cellen(&pad);
    assert_eq!(formules, 0, "{command}");
    teksten
}

#[test]
fn in_lists_for_excel_a_text_is_never_a_formula() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let mut ingevoerd = Vec::new();
    for text in LASTIG {
        let taak = json!({ "titel": text, "notitie": text, "uiterlijk": "2027-01-06", "client": null, "voor": null });
        kantoor.vraag("eigen_taken.nieuw", taak);
        let collega =
            json!({ "naam": text, "rol": "planner", "team": text, "wachtwoord": "de lange zin van mij" });
        kantoor.vraag("collegas.nieuw", collega);
        let velden = json!({
            "nummer": text, "soort": "medewerker", "roepnaam": text, "achternaam": text,
            "periodes": [{ "van": "2027-01-01", "tot": null }], "eerste_werkdag": "2027-01-01",
        });
        kantoor.vraag("medewerkers.nieuw", json!({ "velden": velden }));
        let client = json!({
            "bsn": "", "achternaam": text, "voorvoegsel": text, "voorletters": text, "geboortedatum": "1950-01-01",
            "geslacht": "2", "straat": text, "huisnummer": 1, "postcode": "7772 AB", "plaats": text, "telefoon": text,
        });
        // A name that cannot be one is refused; a refusal is a sentence.
        if kantoor.probeer("clienten.nieuw", client).is_ok() {
            ingevoerd.push(text);
        }
    }
    assert!(ingevoerd.len() > LASTIG.len() / 2, "{ingevoerd:?}");
    let werk = lijst(&kantoor, "excel.werklijst");
    let collegas = lijst(&kantoor, "excel.collegas");
    let mensen = lijst(&kantoor, "medewerkers.naar_excel");
    let clienten = lijst(&kantoor, "excel.clienten");
    lijst(&kantoor, "logboek.bewaar");
    for text in LASTIG {
        let zelfde = |cel: &String| cel.contains(text) || cel.contains(text.trim());
        assert!(werk.iter().any(zelfde), "{text} in {werk:?}");
        assert!(collegas.iter().any(zelfde), "{text} in {collegas:?}");
        assert!(mensen.iter().any(zelfde), "{text} in {mensen:?}");
        assert!(
            !ingevoerd.contains(&text) || clienten.iter().any(zelfde),
            "{text} in {clienten:?}"
        );
    }
}

/// What somebody reads on a paper, without the breaks of its lines.
fn gelezen(pad: &Path) -> String {
    let uit = Command::new("pdftotext").arg(pad).arg("-").output().unwrap();
    assert!(uit.status.success());
    zonder_wit(&String::from_utf8_lossy(&uit.stdout))
}

fn zonder_wit(text: &str) -> String {
    // Marks that turn a line around have no shape: on paper they are left out, which is what keeps it readable.
    text.chars()
        .filter(|c| !c.is_whitespace() && !('\u{202a}'..='\u{202e}').contains(c))
        .collect()
}

#[test]
fn on_paper_a_text_is_what_was_typed() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&leidraad_tests::bericht301::Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    let scherm = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 1 }));
    let plan = scherm["plan"]["id"].clone();
    let doelen: Vec<Value> = LASTIG
        .iter()
        .map(|text| json!({ "doel": text, "resultaat": text, "streefdatum": "2027-06-01" }))
        .collect();
    let werk: Vec<Value> = LASTIG
        .iter()
        .map(|text| json!({ "activiteit": text, "ritme": "1/week", "minuten": 5, "toelichting": text }))
        .collect();
    let alles = LASTIG.join("\n");
    let vraag = json!({
        "plan": plan, "versie": scherm["versie"], "velden": [{ "sleutel": "situatie", "tekst": alles }],
        "doelen": doelen, "activiteiten": werk,
    });
    let terug = kantoor.vraag("plannen.bewaar", vraag);
    assert_eq!(tekst(&terug["doelen"][0], "doel"), LASTIG[0]);
    let pad = kantoor.bewaar_straks_in("plan.pdf");
    kantoor.vraag("plannen.pdf", json!({ "plan": plan, "groot": false }));
    let gedrukt = gelezen(&pad);
    for text in LASTIG {
        assert!(gedrukt.contains(&zonder_wit(text)), "{text} in {gedrukt}");
    }
    let bytes = std::fs::read(&pad).unwrap();
    for woord in [
        "/JavaScript",
        "/JS",
        "/Launch",
        "/URI",
        "/OpenAction",
        "/EmbeddedFile",
    ] {
        assert!(
            !bytes.windows(woord.len()).any(|w| w == woord.as_bytes()),
            "{woord}"
        );
    }
    let beeld = kantoor
        .vraag("plannen.voorbeeld", json!({ "plan": plan, "groot": false }))
        .to_string();
    assert!(
        !beeld.contains("<script") && !beeld.contains("onload="),
        "the picture of it"
    );
}

#[test]
fn names_with_a_path_in_them_never_leave_the_folder_that_was_chosen() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let map = kantoor.map().join("gekozen");
    std::fs::create_dir(&map).unwrap();
    for (nummer, kenmerk) in ["../../x", "a/b", "C:\\x", "..", "con", "a b"].iter().enumerate() {
        let mut bericht = leidraad_tests::bericht301::Bericht301::nieuw(kenmerk);
        bericht.producten[0].nummer = 10 + nummer as u32;
        kantoor.lees_tekst_in(&bericht.xml());
    }
    let voor = bestanden(kantoor.map());
    kantoor.bewaar_in_map(&map);
    kantoor.vraag("berichten.retouren_opslaan", json!({}));
    assert_eq!(bestanden(kantoor.map()), voor, "nothing beside the folder");
    let gemaakt = bestanden(&map);
    assert!(gemaakt.len() >= 5, "{gemaakt:?}");
    assert!(
        gemaakt
            .iter()
            .all(|naam| naam.starts_with("302-") && !naam.contains("..")),
        "{gemaakt:?}"
    );
}

fn bestanden(map: &Path) -> Vec<String> {
    let mut namen: Vec<String> = std::fs::read_dir(map)
        .unwrap()
        .map(|r| r.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    namen.sort();
    namen
}
