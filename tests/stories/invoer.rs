//! A list of running clients as somebody made it: what is read, what is refused, and in which words.

use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::lopend::schrijf;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::lijsten::{BAKKER, KOPPEN, VRIJDAG, lijst, met, mis, rijen, te_laat, voer_in};

#[test]
fn bad_rows_are_told_with_row_and_column_and_saved_with_the_reason_while_good_rows_go_in() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let rijen: Vec<Vec<&str>> = vec![
        BAKKER.to_vec(),
        met(BAKKER, &[(0, "999900007"), (6, "2")]),
        met(BAKKER, &[(0, ""), (6, "3")]),
        met(BAKKER, &[(0, "9999.00.080"), (3, "31-02-1940"), (6, "4")]),
        met(
            BAKKER,
            &[(0, "9999.00.080"), (5, "01X99"), (6, "5"), (9, "1-1-2030")],
        ),
        met(BAKKER, &[(0, "9999.00.080"), (6, "1")]),
        met(BAKKER, &[(0, "9999.00.080"), (2, ""), (6, ""), (7, "")]),
    ];
    let tabel: Vec<&[&str]> = rijen.iter().map(Vec::as_slice).collect();
    let pad = lijst(&kantoor, KOPPEN, &tabel);
    let uitslag = voer_in(&kantoor, &pad, json!({}));
    assert_eq!(
        (
            uitslag["tellingen"]["nieuw"].as_u64(),
            uitslag["tellingen"]["fout"].as_u64()
        ),
        (Some(1), Some(6)),
        "{uitslag}"
    );
    assert!(
        mis(&uitslag, 3).contains("BSN: “999900007” is geen goed BSN"),
        "{}",
        mis(&uitslag, 3)
    );
    assert!(
        mis(&uitslag, 4).contains("BSN: Hier staat niets. Verwacht: het BSN"),
        "{}",
        mis(&uitslag, 4)
    );
    assert_eq!(
        mis(&uitslag, 5),
        "Geboortedatum: “31-02-1940” is geen datum. Verwacht: dag, maand en jaar, zoals 15-3-2024."
    );
    assert!(
        mis(&uitslag, 6).contains("In zorg sinds: 1-1-2030 ligt in de toekomst"),
        "{}",
        mis(&uitslag, 6)
    );
    assert!(
        mis(&uitslag, 6).contains("Product: “01X99” hoort niet bij dit contract. Verwacht: 01H01 ("),
        "{}",
        mis(&uitslag, 6)
    );
    assert!(
        mis(&uitslag, 7).contains("Toewijzingsnummer: Toewijzing 1 hoort bij een andere cliënt"),
        "{}",
        mis(&uitslag, 7)
    );
    for woord in [
        "Achternaam: Hier staat niets",
        "Toewijzingsnummer: Hier staat niets",
        "Ingangsdatum: Hier staat niets",
    ] {
        assert!(mis(&uitslag, 8).contains(woord), "{}", mis(&uitslag, 8));
    }
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 1);

    // The bad rows come back in a table of their own, and that table can be corrected and read in.
    let taak = kantoor.vraag("beginsituatie.invoer", json!({ "bestand": pad, "proef": true }));
    kantoor.wacht_op(&taak["taak"]);
    let terug = kantoor.bewaar_straks_in("fouten.xlsx");
    kantoor.vraag("beginsituatie.fouten_opslaan", taak);
    let blik = kantoor.vraag("beginsituatie.bekijk", json!({ "bestand": terug }));
    assert_eq!(
        (blik["kolommen"][0]["kop"].as_str(), blik["aantal"].as_u64()),
        (Some("Wat er mis is"), Some(6))
    );
    assert!(
        blik["rijen"][0][0]
            .as_str()
            .unwrap()
            .starts_with("BSN: “999900007” is geen goed BSN")
    );
}

#[test]
fn all_or_nothing_stores_nothing_when_one_row_is_bad() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let fout = met(BAKKER, &[(0, "999900007"), (6, "2")]);
    let pad = lijst(&kantoor, KOPPEN, &[BAKKER, &fout]);
    let uitslag = voer_in(&kantoor, &pad, json!({ "alles_of_niets": true }));
    assert_eq!(
        (
            uitslag["niets_bewaard"].as_bool(),
            uitslag["tellingen"]["fout"].as_u64()
        ),
        (Some(true), Some(1))
    );
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 0);
    let pad = lijst(&kantoor, KOPPEN, &[BAKKER]);
    let uitslag = voer_in(&kantoor, &pad, json!({ "alles_of_niets": true }));
    assert_eq!(uitslag["niets_bewaard"], false);
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 1);
}

#[test]
fn a_known_client_is_found_by_bsn_and_keeps_what_the_message_told() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let rij = met(BAKKER, &[(0, "9999 00 006"), (2, "Jansen"), (8, "1-1-2030")]);
    let uitslag = voer_in(&kantoor, &lijst(&kantoor, KOPPEN, &[&rij]), json!({}));
    assert_eq!(uitslag["tellingen"]["aangevuld"], 1, "{uitslag}");
    assert!(
        mis(&uitslag, 2).contains("In Leidraad heet deze cliënt C.J. Bakker"),
        "{}",
        mis(&uitslag, 2)
    );
    let dossier = kantoor.dossier(&kantoor.client());
    assert_eq!(dossier["client"]["naam"], "C.J. Bakker");
    assert_eq!(dossier["toewijzingen"][0]["einddatum"], "2027-12-31");
    assert_eq!(dossier["client"]["in_zorg_sinds"], "2019-04-08");
}

#[test]
fn a_message_that_comes_later_takes_over_a_toewijzing_that_was_typed() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let rij = met(BAKKER, &[(6, "1")]);
    voer_in(&kantoor, &lijst(&kantoor, KOPPEN, &[&rij]), json!({}));
    let client = kantoor.client();
    assert_eq!(
        kantoor.dossier(&client)["toewijzingen"][0]["einddatum"],
        "2027-12-31"
    );
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten = vec![Product301 {
        eind: "2028-06-30".into(),
        minuten: 180,
        ..Product301::nieuw(1, "01H01", "2027-02-01")
    }];
    let gelezen = kantoor.lees_tekst_in(&bericht.xml());
    assert_eq!(json!(gelezen.uitkomst), "verwerkt", "{gelezen:?}");
    let dossier = kantoor.dossier(&kantoor.client());
    let toewijzingen = dossier["toewijzingen"].as_array().unwrap();
    assert_eq!(toewijzingen.len(), 1);
    assert_eq!(
        (
            tekst(&toewijzingen[0], "einddatum"),
            tekst(&toewijzingen[0], "omvang")
        ),
        ("2028-06-30".into(), "180 minuten per week".into())
    );
    assert_eq!(te_laat(&kantoor), Vec::<String>::new());
}

#[test]
fn a_cancelled_list_keeps_what_was_done_and_says_so() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let pad = kantoor.map().join("clienten.xlsx");
    schrijf(&pad, 120, "2027-02-26");
    let taak = kantoor.vraag("beginsituatie.invoer", json!({ "bestand": pad }));
    kantoor.vraag("beginsituatie.annuleer", taak.clone());
    kantoor.wacht_op(&taak["taak"]);
    let uitslag = kantoor.vraag("beginsituatie.uitslag", taak);
    assert_eq!(
        (uitslag["afgebroken"].as_bool(), uitslag["fout"].as_str()),
        (Some(true), None)
    );
    assert!(rijen(&uitslag).len() < 120);
    assert_eq!(
        kantoor.vraag("clienten.lijst", json!({}))["totaal"],
        rijen(&uitslag).len()
    );
}

#[test]
fn the_columns_are_told_once_for_the_same_headings() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let mut koppen = KOPPEN.to_vec();
    koppen[9] = "Ooit begonnen";
    let pad = lijst(&kantoor, &koppen, &[BAKKER]);
    let blik = kantoor.vraag("beginsituatie.bekijk", json!({ "bestand": pad }));
    assert!(blik["kolommen"][9]["veld"].is_null() && blik["onthouden"] == false);
    let mut keuze: Vec<Value> = blik["kolommen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|k| k["veld"].clone())
        .collect();
    keuze[9] = json!("in-zorg-sinds");
    voer_in(&kantoor, &pad, json!({ "kolommen": keuze, "proef": true }));
    let blik = kantoor.vraag("beginsituatie.bekijk", json!({ "bestand": pad }));
    assert_eq!(
        (blik["kolommen"][9]["veld"].as_str(), blik["onthouden"].as_bool()),
        (Some("in-zorg-sinds"), Some(true))
    );
    keuze[10] = json!("in-zorg-sinds");
    assert_eq!(
        kantoor.nee(
            "beginsituatie.invoer",
            json!({ "bestand": pad, "kolommen": keuze })
        ),
        "werkblad_stuk"
    );
}

#[test]
fn a_formula_counts_with_the_value_that_was_kept_and_an_error_in_a_cell_is_told() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let goed = met(BAKKER, &[(9, "=DATE(2019,4,8)|43563"), (12, "=A1|J. de Boer")]);
    let fout = met(BAKKER, &[(0, "9999.00.080"), (6, "2"), (9, "=1/0|#DIV/0!")]);
    let uitslag = voer_in(&kantoor, &lijst(&kantoor, KOPPEN, &[&goed, &fout]), json!({}));
    assert_eq!(uitslag["tellingen"]["nieuw"], 1, "{uitslag}");
    assert_eq!(
        kantoor.dossier(&kantoor.client())["client"]["in_zorg_sinds"],
        "2019-04-08"
    );
    assert!(
        mis(&uitslag, 3).starts_with("In zorg sinds: "),
        "{}",
        mis(&uitslag, 3)
    );
}

#[test]
fn a_csv_of_a_dutch_program_reads_with_its_own_mark_and_letters() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let pad = kantoor.map().join("lijst.csv");
    let regels = [KOPPEN.join(";"), met(BAKKER, &[(2, "Brönnimann")]).join(";")].join("\r\n");
    let oud: Vec<u8> = regels
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    std::fs::write(&pad, oud).unwrap();
    assert_eq!(voer_in(&kantoor, &pad, json!({}))["tellingen"]["nieuw"], 1);
    assert_eq!(
        kantoor.dossier(&kantoor.client())["client"]["naam"],
        "C.J. Brönnimann"
    );
    let komma = kantoor.map().join("komma.csv");
    std::fs::write(&komma, format!("{}\n{}\n", KOPPEN.join(","), BAKKER.join(","))).unwrap();
    let blik = kantoor.vraag("beginsituatie.bekijk", json!({ "bestand": komma }));
    assert_eq!(blik["kolommen"].as_array().unwrap().len(), KOPPEN.len());
}

#[test]
fn what_is_no_table_is_refused_in_words() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let bekijk = |naam: &str, inhoud: &[u8]| {
        let pad = kantoor.map().join(naam);
        std::fs::write(&pad, inhoud).unwrap();
        kantoor
            .probeer("beginsituatie.bekijk", json!({ "bestand": pad }))
            .unwrap_err()
    };
    assert!(
        bekijk("a.xlsx", b"PK\x03\x04 dit is geen zip")
            .zin
            .contains("beschadigd")
    );
    assert!(
        bekijk("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 en verder niets")
            .zin
            .contains("beschadigd")
    );
    assert!(
        bekijk("a.pdf", b"%PDF-1.7\n\0\0\0")
            .zin
            .contains("Dit soort bestand")
    );
    assert!(bekijk("leeg.csv", b"").zin.contains("geen rijen"));
    assert!(
        bekijk("groot.csv", &vec![b'a'; 26 * 1024 * 1024])
            .zin
            .contains("25 MB")
    );
    let weg = kantoor
        .probeer("beginsituatie.bekijk", json!({ "bestand": "/bestaat/niet.xlsx" }))
        .unwrap_err();
    assert_eq!(weg.code, "werkblad_stuk");
}

#[test]
fn the_example_can_be_read_back_as_it_is() {
    let kantoor = Kantoor::nieuw("2027-03-01T09:00");
    let pad = kantoor.bewaar_straks_in("voorbeeld.xlsx");
    kantoor.vraag("beginsituatie.voorbeeldbestand", json!({}));
    let uitslag = voer_in(&kantoor, &pad, json!({}));
    assert_eq!(uitslag["tellingen"]["nieuw"], 1, "{uitslag}");
    let client = &kantoor.dossier(&kantoor.client())["client"];
    assert_eq!(client["naam"], "C.J. van der Veen-Bakker");
}

#[test]
fn two_toewijzingen_of_one_client_are_two_rows_and_the_same_one_twice_is_told() {
    let kantoor = Kantoor::nieuw(VRIJDAG);
    let tweede = met(BAKKER, &[(6, "2"), (5, "01H02")]);
    let pad = lijst(&kantoor, KOPPEN, &[BAKKER, &tweede, BAKKER]);
    for proef in [true, false] {
        let uitslag = voer_in(&kantoor, &pad, json!({ "proef": proef }));
        let t = &uitslag["tellingen"];
        assert_eq!(
            (t["nieuw"].as_u64(), t["aangevuld"].as_u64(), t["fout"].as_u64()),
            (Some(1), Some(1), Some(1)),
            "{uitslag}"
        );
        assert!(
            mis(&uitslag, 4).contains("staat ook op rij 2"),
            "{}",
            mis(&uitslag, 4)
        );
    }
}
