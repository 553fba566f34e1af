//! Backups: made, checked, kept, put back, and what is told when it does not work.

use leidraad_domain::id::ClientId;
use leidraad_store::sleutels::{Sleutelbestand, pad_van};
use leidraad_store::zoeken::Zoektekst;
use leidraad_store::{Store, StoreFout};
use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use serde_json::{Value, json};

fn maak(kantoor: &Kantoor) -> Value {
    kantoor.vraag("backup.maak", json!({}))
}

fn openen(pad: &str) -> Value {
    json!({ "pad": pad, "gebruiker": "Anja", "wachtwoord": WACHTWOORD })
}

fn nieuwste(stand: &Value) -> String {
    tekst(&stand["kopieen"][0], "pad")
}

#[test]
fn a_backup_shows_what_is_in_it_and_takes_the_organisation_back_to_that_moment() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(2, 1).unwrap();
    let stand = maak(&kantoor);
    assert_eq!(
        (&stand["laatste"], &stand["te_laat"]),
        (&json!("2027-01-06T09:00:00"), &json!(false))
    );
    kantoor.klok("2027-01-07T09:00");
    let piet = json!({ "naam": "Piet", "rol": "planner", "team": "", "wachtwoord": "de lange zin van Piet" });
    kantoor.vraag("collegas.nieuw", piet);
    let pad = nieuwste(&stand);
    let gezien = kantoor.vraag("backup.inzien", openen(&pad));
    assert_eq!(
        (&gezien["clienten"], &gezien["organisatie"]),
        (&json!(2), &json!("Zorg Thuis"))
    );
    assert_eq!(gezien["gebruikers"][0], "Anja (Beheerder)");
    let collegas = || {
        kantoor.vraag("collegas.lijst", json!({}))["collegas"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(collegas(), 2);

    assert_eq!(kantoor.vraag("backup.terug", openen(&pad))["fase"], "vergrendeld");
    kantoor.vraag(
        "toegang.ontgrendel",
        json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD }),
    );
    assert_eq!(collegas(), 1);
    assert!(kantoor.app.controleer().unwrap().log);
    let bewaard = kantoor.map().join("zorg.db.voor-terugzetten-20270107-090000");
    assert!(
        bewaard.exists() && pad_van(&bewaard).exists(),
        "the present store is kept"
    );
}

#[test]
fn an_empty_machine_needs_only_the_backup_and_the_recovery_code() {
    let oud = Kantoor::nieuw("2027-01-06T09:00");
    oud.app.vul_voorbeeld(2, 1).unwrap();
    let pad = nieuwste(&maak(&oud));
    let nieuw = Kantoor::leeg("2027-02-01T09:00");
    let vraag = json!({ "pad": pad, "herstelcode": oud.herstelcode.to_lowercase() });
    assert_eq!(nieuw.vraag("backup.inzien", vraag.clone())["vervangt"], false);
    assert_eq!(nieuw.vraag("backup.terug", vraag)["gebruikers"], json!(["Anja"]));
    let herstel =
        json!({ "gebruiker": "Anja", "herstelcode": oud.herstelcode, "wachtwoord": "een heel nieuwe zin" });
    nieuw.vraag("toegang.herstel", herstel);
    assert_eq!(nieuw.vraag("clienten.lijst", json!({}))["totaal"], 2);
}

#[test]
fn only_a_beheerder_puts_back_and_only_with_the_right_secret() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let collega =
        json!({ "naam": "Piet", "rol": "planner", "team": "", "wachtwoord": "de lange zin van Piet" });
    kantoor.vraag("collegas.nieuw", collega);
    let pad = nieuwste(&maak(&kantoor));
    let piet = json!({ "pad": pad, "gebruiker": "Piet", "wachtwoord": "de lange zin van Piet" });
    kantoor.vraag("toegang.vergrendel", json!({}));
    assert_eq!(kantoor.nee("backup.terug", piet.clone()), "geen_recht");
    let fout = json!({ "pad": pad, "gebruiker": "Anja", "wachtwoord": "niet de goede zin" });
    assert_eq!(kantoor.nee("backup.inzien", fout), "wachtwoord_onjuist");
    assert_eq!(
        kantoor.nee("backup.inzien", json!({ "pad": pad, "herstelcode": "0000" })),
        "herstelcode_onjuist"
    );
    kantoor.vraag(
        "toegang.ontgrendel",
        json!({ "gebruiker": "Piet", "wachtwoord": "de lange zin van Piet" }),
    );
    assert_eq!(kantoor.nee("backup.terug", openen(&pad)), "geen_recht");
    assert_eq!(kantoor.nee("backup.maak", json!({})), "geen_recht");
}

#[test]
fn the_day_has_one_backup_and_after_two_days_without_it_is_late() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    while kantoor.gebeurtenissen.try_recv().is_ok() {}
    let stand = |n: usize| {
        // The backup of the day is made beside the work; its end is told to open screens.
        for _ in 0..n {
            kantoor.tik();
            kantoor.wacht_op_verandering("toegang");
        }
        kantoor.vraag("backup.stand", json!({}))
    };
    assert!(stand(0)["laatste"].is_null());
    // Who just came in sees their work first.
    kantoor.tik();
    kantoor.klok("2027-01-06T09:01");
    assert_eq!(stand(1)["kopieen"].as_array().unwrap().len(), 1);
    kantoor.klok("2027-01-06T17:00");
    kantoor.tik();
    assert_eq!(stand(0)["kopieen"].as_array().unwrap().len(), 1);
    kantoor.klok("2027-01-08T09:02");
    assert_eq!(stand(0)["te_laat"], true);
    let later = stand(1);
    assert_eq!(
        (
            later["te_laat"].clone(),
            later["kopieen"].as_array().unwrap().len()
        ),
        (json!(false), 2)
    );
    assert_eq!(later["kopieen"][0]["soort"], "Dagelijks");
}

#[test]
fn a_clock_that_was_ahead_does_not_hold_back_the_backups_of_the_days_until_then() {
    let kantoor = Kantoor::nieuw("2028-01-06T09:00");
    while kantoor.gebeurtenissen.try_recv().is_ok() {}
    let maak_die_van = |dag: &str| {
        kantoor.klok(&format!("{dag}T09:00"));
        kantoor.tik();
        kantoor.klok(&format!("{dag}T09:01"));
        kantoor.tik();
        kantoor.wacht_op_verandering("toegang");
        kantoor.vraag("backup.stand", json!({}))["laatste"].clone()
    };
    assert_eq!(maak_die_van("2028-01-06"), "2028-01-06T09:01:00");
    assert_eq!(maak_die_van("2027-01-06"), "2027-01-06T09:01:00");
}

#[test]
fn messages_are_read_in_behind_one_backup_a_day() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let kopieen = || {
        let stand = kantoor.vraag("backup.stand", json!({}));
        let soorten = stand["kopieen"].as_array().unwrap().iter();
        soorten.map(|k| tekst(k, "soort").to_owned()).collect::<Vec<_>>()
    };
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    assert_eq!(kopieen(), ["Voor het inlezen"]);
    kantoor.klok("2027-01-06T15:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A2").xml());
    assert_eq!(kopieen().len(), 1);
    kantoor.klok("2027-01-07T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A3").xml());
    assert_eq!(kopieen().len(), 2);
}

#[test]
fn messages_are_read_in_also_when_no_backup_can_be_made_and_that_is_told() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let map = kantoor.map().join("stick");
    std::fs::create_dir(&map).unwrap();
    kantoor.bewaar_in_map(&map);
    kantoor.vraag("backup.kies_map", json!({}));
    std::fs::remove_dir(&map).unwrap();
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let clienten = kantoor.vraag("clienten.lijst", json!({}));
    assert_eq!(clienten["totaal"], 1);
    std::fs::create_dir(&map).unwrap();
    let stand = kantoor.vraag("backup.stand", json!({}));
    assert!(
        tekst(&stand, "fout").starts_with("De map is niet gevonden"),
        "{stand}"
    );
}

#[test]
fn a_folder_that_is_gone_is_told_in_a_sentence_and_rows_are_not_read_in_without_a_backup() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let map = kantoor.map().join("stick");
    std::fs::create_dir(&map).unwrap();
    kantoor.bewaar_in_map(&map);
    assert_eq!(kantoor.vraag("backup.kies_map", json!({}))["gekozen"], true);
    let goed = nieuwste(&maak(&kantoor));
    assert!(goed.contains("/stick/"));
    let weg = kantoor.map().join("weg");
    std::fs::rename(&map, &weg).unwrap();
    assert_eq!(kantoor.nee("backup.maak", json!({})), "map_ontbreekt");
    let stand = kantoor.vraag("backup.stand", json!({}));
    assert!(
        tekst(&stand, "fout").starts_with("De map is niet gevonden"),
        "{stand}"
    );
    std::fs::rename(&weg, &map).unwrap();
    assert_eq!(nieuwste(&kantoor.vraag("backup.stand", json!({}))), goed);
}

#[test]
fn what_is_no_backup_is_said_to_be_none() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let pad = nieuwste(&maak(&kantoor));
    assert_eq!(
        kantoor.nee("backup.inzien", openen("/nergens/x.backup")),
        "niet_gevonden"
    );
    let mut bytes = std::fs::read(&pad).unwrap();
    bytes[9000] ^= 4;
    std::fs::write(&pad, &bytes).unwrap();
    assert_eq!(kantoor.nee("backup.inzien", openen(&pad)), "backup_stuk");
    std::fs::write(pad_van(pad.as_ref()), b"{").unwrap();
    assert_eq!(kantoor.nee("backup.terug", openen(&pad)), "backup_stuk");
    assert_eq!(kantoor.vraag("toegang.stand", json!({}))["fase"], "open");
}

#[test]
fn who_is_put_back_is_found_by_their_own_words_whatever_the_index_of_the_backup_says() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(3, 1).unwrap();
    let allen = kantoor.vraag("clienten.lijst", json!({}))["clienten"].take();
    let (een, twee) = (allen[0]["id"].clone(), allen[1]["id"].clone());
    let zoek = |woord: &str| kantoor.vraag("clienten.lijst", json!({ "zoek": woord }))["clienten"].take();
    // As a copy that numbered its rows anew would have it: the words of one beside the row of another.
    let sleutel = Sleutelbestand::lees(&kantoor.opslag())
        .unwrap()
        .probeer("Anja", WACHTWOORD)
        .unwrap();
    let verkeerd = Zoektekst {
        naam: "Parkietenkooi".to_owned(),
        ..Zoektekst::default()
    };
    let store = Store::open(&kantoor.opslag(), sleutel).unwrap();
    for id in [&een, &twee] {
        let client = ClientId(id.as_str().unwrap().parse().unwrap());
        let gezet: Result<(), StoreFout> = store.schrijf(|s| s.client_indexeer(client, &verkeerd));
        gezet.unwrap();
    }
    drop(store);
    assert_eq!(zoek("Parkietenkooi").as_array().unwrap().len(), 2);

    let pad = nieuwste(&maak(&kantoor));
    kantoor.vraag("backup.terug", openen(&pad));
    kantoor.vraag(
        "toegang.ontgrendel",
        json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD }),
    );
    assert_eq!(zoek("Parkietenkooi"), json!([]));
    for client in [&allen[0], &allen[1], &allen[2]] {
        let naam = tekst(client, "naam");
        let achternaam = naam.rsplit(' ').next().unwrap();
        let gevonden = zoek(achternaam);
        assert!(
            gevonden
                .as_array()
                .unwrap()
                .iter()
                .any(|c| c["id"] == client["id"]),
            "{naam}"
        );
    }
}

#[test]
fn when_no_backup_can_be_made_the_older_ones_still_open() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let map = kantoor.map().join("kopieen");
    std::fs::create_dir(&map).unwrap();
    let vraag = json!({ "map": map });
    let oud = nieuwste(&kantoor.vraag("backup.maak", vraag.clone()));
    let weg = kantoor.map().join("elders");
    std::fs::rename(&map, &weg).unwrap();
    kantoor.klok("2027-01-07T09:00");
    assert_eq!(kantoor.nee("backup.maak", vraag.clone()), "map_ontbreekt");
    std::fs::rename(&weg, &map).unwrap();
    assert_eq!(
        kantoor.vraag("backup.inzien", openen(&oud))["organisatie"],
        "Zorg Thuis"
    );
    // Halfway through, the program was stopped: the part has another name.
    let half = map.join("leidraad-20270107-090000-hand.backup.deel123");
    std::fs::write(&half, b"SQL").unwrap();
    let daarna = kantoor.vraag("backup.maak", vraag);
    assert_eq!(daarna["kopieen"].as_array().unwrap().len(), 2);
    assert!(!half.exists());
    for kopie in daarna["kopieen"].as_array().unwrap() {
        kantoor.vraag("backup.inzien", openen(&tekst(kopie, "pad")));
    }
}
