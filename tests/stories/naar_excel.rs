//! Every list of the day goes to Excel whole, and what leaves is in the log.

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

/// Rows of the file, heads first; of the one sheet with this name.
fn blad(kantoor: &Kantoor, command: &str, vraag: Value, naam: &str) -> Vec<Vec<Data>> {
    let pad = kantoor.bewaar_straks_in("lijst.xlsx");
    kantoor.vraag(command, vraag);
    let mut boek: Xlsx<_> = open_workbook(&pad).unwrap();
    let cellen = boek.worksheet_range(naam).unwrap();
    cellen.rows().map(<[Data]>::to_vec).collect()
}

/// Texts of a column under its head.
fn kolom(rijen: &[Vec<Data>], kop: &str) -> Vec<String> {
    let plek = rijen[0].iter().position(|cel| *cel == kop).unwrap();
    rijen[1..].iter().map(|rij| rij[plek].to_string()).collect()
}

fn aantal(lijst: &Value) -> usize {
    lijst.as_array().unwrap().len()
}

fn met_client() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    (kantoor, client)
}

#[test]
fn an_agenda_of_more_than_a_screen_is_whole_in_excel_and_on_paper() {
    let (kantoor, client) = met_client();
    for nummer in 0..251 {
        let wat = json!({ "soort": "anders", "op": "2027-02-11T09:00", "minuten": 60, "plaats": "locatie",
            "waar": format!("=kamer-{nummer}-"), "met": "", "notitie": "+1" });
        kantoor.vraag("afspraken.plan", json!({ "client": client, "inhoud": wat }));
    }
    let agenda = json!({ "van": "2027-02-08", "tot": "2027-02-14", "alle": true });
    let scherm = kantoor.vraag("afspraken.lijst", agenda.clone());
    assert_eq!((aantal(&scherm["afspraken"]), &scherm["meer"]), (250, &json!(1)));
    let rijen = blad(&kantoor, "excel.agenda", agenda.clone(), "Afspraken");
    let mut waar = kolom(&rijen, "Waar");
    waar.sort();
    waar.dedup();
    assert_eq!(waar.len(), 251);
    assert_eq!(waar[0], "=kamer-0-", "text stays text");
    assert_eq!(
        rijen[1][0].as_date().map(|dag| dag.to_string()).as_deref(),
        Some("2027-02-11")
    );
    let papier = kantoor
        .vraag("afspraken.voorbeeld", json!({ "agenda": agenda, "groot": false }))
        .to_string();
    let op_papier = (0..251).filter(|nummer| papier.contains(&format!("kamer-{nummer}-")));
    assert_eq!(op_papier.count(), 251);
}

#[test]
fn each_list_has_as_many_rows_as_its_screen() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.app.vul_medewerkers(12, 1).unwrap();
    kantoor.app.vul_voorbeeld(24, 1).unwrap();
    let lijst = kantoor.vraag("evaluaties.lijst", json!({ "wie": "alle" }));
    let rijen = blad(
        &kantoor,
        "excel.evaluaties",
        json!({ "wie": "alle" }),
        "Evaluaties",
    );
    assert!(aantal(&lijst["regels"]) > 0);
    assert_eq!(rijen.len() - 1, aantal(&lijst["regels"]));
    let namen: Vec<String> = lijst["regels"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| tekst(r, "client_naam"))
        .collect();
    assert_eq!(kolom(&rijen, "Cliënt"), namen);

    let lijst = kantoor.vraag("uitberichten.open", json!({}));
    let rijen = blad(
        &kantoor,
        "excel.uitberichten",
        json!({}),
        "Berichten aan de gemeente",
    );
    assert!(aantal(&lijst["berichten"]) > 0);
    assert_eq!(rijen.len() - 1, aantal(&lijst["berichten"]));
    assert!(kolom(&rijen, "Stand").iter().all(|stand| !stand.contains('_')));

    let lijst = kantoor.vraag("medewerkers.toezicht", json!({}));
    let rijen = blad(&kantoor, "excel.toezicht", json!({}), "Vraagt aandacht");
    assert!(aantal(&lijst["punten"]) > 0);
    assert_eq!(
        rijen.len() - 1,
        aantal(&lijst["punten"]) + aantal(&lijst["uitzonderingen"])
    );
    assert!(kolom(&rijen, "Soort").iter().all(|soort| !soort.contains('_')));

    let lijst = kantoor.vraag("beginsituatie.inhalen", json!({}));
    let rijen = blad(&kantoor, "excel.inhalen", json!({}), "Inhalen");
    assert_eq!(rijen.len() - 1, aantal(&lijst["regels"]));
}

#[test]
fn lists_of_one_client_stand_in_the_log_of_that_client() {
    let (kantoor, client) = met_client();
    let pad = kantoor.map().join("=SOM(1).pdf");
    std::fs::write(&pad, b"%PDF-1.7").unwrap();
    let stuk = json!({ "client": client, "bestand": pad, "soort": "overig", "naam": "=SOM(1).pdf",
        "datum": "2027-02-01", "toewijzing": null });
    kantoor.vraag("stukken.voeg_toe", stuk);
    kantoor.feit(&client, "start", "2027-02-08", json!({}));
    let over = json!({ "client": client });
    let stukken = blad(&kantoor, "excel.stukken", over.clone(), "Documenten");
    assert_eq!(kolom(&stukken, "Naam"), ["=SOM(1).pdf"]);
    let berichten = blad(
        &kantoor,
        "excel.uitberichten_van",
        over.clone(),
        "Berichten aan de gemeente",
    );
    assert_eq!(kolom(&berichten, "Stand"), ["Voorstel"]);
    blad(&kantoor, "excel.evaluaties", over.clone(), "Evaluaties");
    blad(&kantoor, "excel.termijnen", over.clone(), "Termijnen");
    let log = kantoor.vraag("logboek.toon", over).to_string();
    for handeling in [
        "Lijst met documenten naar Excel",
        "Berichten van een cliënt naar Excel",
        "Evaluaties naar Excel",
        "Termijnen naar Excel",
    ] {
        assert!(log.contains(handeling), "{handeling} in {log}");
    }
}
