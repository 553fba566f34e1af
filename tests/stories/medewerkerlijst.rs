//! A list of workers as somebody made it: read in, read in again, and written.

use leidraad_tests::lopend::schrijf_rijen;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::medewerkers::NU;

const KOPPEN: &[&str] = &[
    "Persnr",
    "Soort",
    "Voornaam",
    "Tussenvoegsel",
    "Achternaam",
    "In dienst",
    "Uren",
    "Werkgebied",
    "Vervoer",
    "VOG",
    "VOG profiel",
    "Functieaspecten",
    "Nederlands",
    "Andere talen",
    "Opleidingsniveau",
    "Richting",
    "Geheimhouding",
];
const JOLANDA: &[&str] = &[
    "1042",
    "Medewerker",
    "Jolanda",
    "de",
    "Boer",
    "1-2-2027",
    "22,5",
    "7772 AB",
    "e-bike",
    "15-1-2027",
    "45",
    "84 85",
    "C2",
    "Engels B1, Pools a2",
    "mbo-3",
    "zorg",
    "1-2-2027",
];

fn met(anders: &[(usize, &'static str)]) -> Vec<&'static str> {
    let mut rij = JOLANDA.to_vec();
    for (kolom, waarde) in anders {
        rij[*kolom] = waarde;
    }
    rij
}

fn voer_in(kantoor: &Kantoor, rijen: &[Vec<&str>], extra: Value) -> Value {
    let pad = kantoor.map().join("medewerkers-in.xlsx");
    let rijen: Vec<&[&str]> = rijen.iter().map(Vec::as_slice).collect();
    schrijf_rijen(&pad, KOPPEN, &rijen);
    voer_bestand_in(kantoor, &pad.to_string_lossy(), extra)
}

fn voer_bestand_in(kantoor: &Kantoor, pad: &str, extra: Value) -> Value {
    let mut vraag = json!({ "bestand": pad });
    vraag
        .as_object_mut()
        .unwrap()
        .extend(extra.as_object().cloned().unwrap_or_default());
    let taak = kantoor.vraag("medewerkers.invoer", vraag);
    kantoor.wacht_op(&taak["taak"]);
    kantoor.vraag("medewerkers.uitslag", taak)
}

fn uitkomsten(uitslag: &Value) -> Vec<String> {
    let rijen = uitslag["rijen"].as_array().unwrap();
    rijen.iter().map(|r| tekst(r, "uitkomst")).collect()
}

fn mis(uitslag: &Value, nr: usize) -> String {
    let rijen = uitslag["rijen"][nr]["opmerkingen"].as_array().unwrap();
    let regels: Vec<String> = rijen
        .iter()
        .map(|o| format!("{}: {}", tekst(o, "kolom"), tekst(o, "zin")))
        .collect();
    regels.join(" ")
}

fn enige(kantoor: &Kantoor) -> Value {
    let lijst = kantoor.vraag("medewerkers.lijst", json!({}));
    assert_eq!(lijst["totaal"], 1);
    kantoor.vraag(
        "medewerkers.toon",
        json!({ "medewerker": lijst["medewerkers"][0]["id"] }),
    )
}

#[test]
fn the_same_list_twice_changes_nothing() {
    let kantoor = Kantoor::nieuw(NU);
    let rijen = [JOLANDA.to_vec()];
    assert_eq!(uitkomsten(&voer_in(&kantoor, &rijen, json!({}))), ["nieuw"]);
    let eerst = enige(&kantoor);
    assert_eq!(eerst["velden"]["minuten_per_week"], 1350);
    assert_eq!(eerst["velden"]["werkgebied"], "7772");
    assert_eq!(
        eerst["papieren"].as_array().unwrap().len(),
        6,
        "{:#}",
        eerst["papieren"]
    );
    assert_eq!(uitkomsten(&voer_in(&kantoor, &rijen, json!({}))), ["ongewijzigd"]);
    assert_eq!(enige(&kantoor), eerst);
}

#[test]
fn a_later_list_renews_a_vog_beside_the_old_one_and_leaves_empty_cells_alone() {
    let kantoor = Kantoor::nieuw(NU);
    voer_in(&kantoor, &[JOLANDA.to_vec()], json!({}));
    let later = met(&[(4, ""), (6, ""), (8, ""), (9, "20-2-2027")]);
    assert_eq!(uitkomsten(&voer_in(&kantoor, &[later], json!({}))), ["aangevuld"]);
    let blad = enige(&kantoor);
    assert_eq!(
        (&blad["velden"]["achternaam"], &blad["velden"]["minuten_per_week"]),
        (&json!("Boer"), &json!(1350))
    );
    let vogs = blad["papieren"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|p| p["velden"]["soort"] == "vog");
    let standen: Vec<String> = vogs.map(|p| tekst(p, "stand")).collect();
    assert_eq!(standen, ["geldig", "later"]);
}

#[test]
fn a_paper_that_was_withdrawn_does_not_come_back_with_the_list() {
    let kantoor = Kantoor::nieuw(NU);
    voer_in(&kantoor, &[JOLANDA.to_vec()], json!({}));
    let blad = enige(&kantoor);
    let alle = blad["papieren"].as_array().unwrap();
    let vog = alle.iter().find(|p| p["velden"]["soort"] == "vog").unwrap();
    kantoor.vraag(
        "medewerkers.papier_trek_in",
        json!({ "papier": vog["id"], "reden": "Vervalst" }),
    );
    assert_eq!(
        uitkomsten(&voer_in(&kantoor, &[JOLANDA.to_vec()], json!({}))),
        ["ongewijzigd"]
    );
}

#[test]
fn a_dry_run_says_the_same_and_stores_nothing() {
    let kantoor = Kantoor::nieuw(NU);
    let uitslag = voer_in(&kantoor, &[JOLANDA.to_vec()], json!({ "proef": true }));
    assert_eq!(
        (uitkomsten(&uitslag), &uitslag["niets_bewaard"]),
        (vec!["nieuw".to_owned()], &json!(true))
    );
    assert_eq!(kantoor.vraag("medewerkers.lijst", json!({}))["totaal"], 0);
}

#[test]
fn what_is_wrong_in_a_row_is_told_with_its_column_and_the_good_rows_go_in() {
    let kantoor = Kantoor::nieuw(NU);
    let uitslag = voer_in(
        &kantoor,
        &[
            JOLANDA.to_vec(),
            met(&[(0, "")]),
            met(&[(0, "2"), (1, "Directeur")]),
            met(&[(0, "3"), (6, "veel"), (9, "31-2-2027")]),
            met(&[(0, "4"), (12, "goed")]),
            met(&[(0, "5"), (13, "Klingon B1")]),
            met(&[(0, "6"), (4, "")]),
            met(&[(4, "Smit")]),
            met(&[(0, "7"), (9, "2-3-2027")]),
        ],
        json!({}),
    );
    let verwacht: Vec<&str> = std::iter::once("nieuw").chain(["fout"; 8]).collect();
    assert_eq!(uitkomsten(&uitslag), verwacht, "{uitslag:#}");
    assert_eq!(
        mis(&uitslag, 1),
        "Persnr: Hier staat niets. Verwacht: het personeelsnummer."
    );
    assert!(mis(&uitslag, 2).starts_with("Soort: “Directeur” is niet bekend. Verwacht: BBL-leerling"));
    assert!(mis(&uitslag, 3).contains("Uren: “veel” is geen aantal uren"));
    assert!(
        mis(&uitslag, 3).contains("VOG: “31-2-2027” is geen datum"),
        "{}",
        mis(&uitslag, 3)
    );
    assert_eq!(
        mis(&uitslag, 4),
        "Nederlands: “goed” klopt niet: kies A1, A2, B1, B2, C1 of C2."
    );
    assert!(mis(&uitslag, 5).contains("Engels B2"));
    assert_eq!(
        mis(&uitslag, 6),
        "Achternaam: Hier staat niets. Verwacht: de achternaam."
    );
    assert!(mis(&uitslag, 7).contains("staat ook in rij 2"));
    assert!(mis(&uitslag, 8).contains("ligt in de toekomst"));
    assert_eq!(kantoor.vraag("medewerkers.lijst", json!({}))["totaal"], 1);
}

#[test]
fn what_is_written_as_a_list_reads_in_again_without_a_change() {
    let kantoor = Kantoor::nieuw(NU);
    voer_in(
        &kantoor,
        &[JOLANDA.to_vec(), met(&[(0, "2"), (1, "zzp"), (2, "Ada")])],
        json!({}),
    );
    let pad = kantoor.bewaar_straks_in("uit.xlsx");
    kantoor.vraag("medewerkers.naar_excel", json!({}));
    let uitslag = voer_bestand_in(&kantoor, &pad.to_string_lossy(), json!({}));
    assert_eq!(
        uitkomsten(&uitslag),
        ["ongewijzigd", "ongewijzigd"],
        "{uitslag:#}"
    );
}

#[test]
fn the_example_to_fill_in_can_be_read_back() {
    let kantoor = Kantoor::nieuw(NU);
    let pad = kantoor.bewaar_straks_in("voorbeeld.xlsx");
    kantoor.vraag("medewerkers.voorbeeldbestand", json!({}));
    let uitslag = voer_bestand_in(&kantoor, &pad.to_string_lossy(), json!({}));
    assert_eq!(uitkomsten(&uitslag), ["nieuw"], "{uitslag:#}");
}

#[test]
fn a_list_without_personnel_numbers_is_refused_and_nothing_is_read() {
    let kantoor = Kantoor::nieuw(NU);
    let pad = kantoor.map().join("x.xlsx");
    schrijf_rijen(&pad, &["Achternaam", "Uren"], &[&["Boer", "24"]]);
    let fout = kantoor
        .probeer("medewerkers.invoer", json!({ "bestand": pad }))
        .unwrap_err();
    assert!(fout.zin.contains("personeelsnummer"), "{}", fout.zin);
}
