//! Coming in: first start, wrong passwords, recovery, and what nobody may do without signing in.

use leidraad_api::COMMANDS;
use leidraad_domain::gebruiker::Recht;
use leidraad_tests::testhost::{AGB, Kantoor, WACHTWOORD};
use serde_json::{Value, json};

fn eerste_start(field: &str, value: &str) -> Value {
    let mut vraag =
        json!({ "organisatie": "Zorg", "agb": AGB, "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
    vraag[field] = json!(value);
    vraag
}

#[test]
fn the_first_start_names_the_field_that_is_wrong_and_makes_nothing() {
    let kantoor = Kantoor::leeg("2027-01-06T09:00");
    for (field, value, code) in [
        ("organisatie", " ", "veld_leeg"),
        ("agb", "1234567", "veld_ongeldig"),
        ("gebruiker", "", "veld_leeg"),
        ("wachtwoord", "elf tekens.", "wachtwoord_te_kort"),
    ] {
        let fout = kantoor
            .probeer("toegang.eerste_start", eerste_start(field, value))
            .unwrap_err();
        assert_eq!((fout.code.as_str(), fout.veld.as_deref()), (code, Some(field)));
    }
    assert!(!kantoor.opslag().exists());
    assert_eq!(kantoor.vraag("toegang.stand", json!({}))["fase"], "eerste_start");
}

#[test]
fn the_store_is_unreadable_from_the_first_byte() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let bytes = std::fs::read(kantoor.opslag()).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains("Zorg Thuis") && !text.contains("CREATE TABLE"));
}

#[test]
fn nobody_does_anything_without_signing_in() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.vraag("toegang.vergrendel", json!({}));
    for command in COMMANDS
        .iter()
        .flat_map(|t| t.iter())
        .filter(|c| c.recht != Recht::Open)
    {
        assert_eq!(
            kantoor.nee(command.naam, json!({})),
            "niet_aangemeld",
            "{}",
            command.naam
        );
    }
}

#[test]
fn a_wrong_password_is_refused_and_after_three_the_wait_grows() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.vraag("toegang.vergrendel", json!({}));
    let wrong = json!({ "gebruiker": "Anja", "wachtwoord": "niet het goede" });
    let right = json!({ "gebruiker": "anja", "wachtwoord": WACHTWOORD });
    for _ in 0..3 {
        assert_eq!(
            kantoor.nee("toegang.ontgrendel", wrong.clone()),
            "wachtwoord_onjuist"
        );
    }
    assert_eq!(kantoor.nee("toegang.ontgrendel", right.clone()), "wacht");
    kantoor.klok("2027-01-06T09:01");
    assert_eq!(kantoor.vraag("toegang.ontgrendel", right)["fase"], "open");
}

#[test]
fn the_recovery_code_lets_somebody_in_with_a_new_password() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.vraag("toegang.vergrendel", json!({}));
    let vraag =
        |code: &str| json!({ "gebruiker": "Anja", "herstelcode": code, "wachtwoord": "een heel nieuwe zin" });
    assert_eq!(
        kantoor.nee("toegang.herstel", vraag("AAAA-BBBB")),
        "herstelcode_onjuist"
    );
    assert_eq!(
        kantoor.vraag("toegang.herstel", vraag(&kantoor.herstelcode.to_lowercase()))["fase"],
        "open"
    );
    kantoor.vraag("toegang.vergrendel", json!({}));
    let old = json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
    assert_eq!(kantoor.nee("toegang.ontgrendel", old), "wachtwoord_onjuist");
}

#[test]
fn the_recovery_code_can_be_kept_on_paper() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let pad = kantoor.bewaar_straks_in("herstelcode.pdf");
    let vraag = json!({ "herstelcode": kantoor.herstelcode, "gemaakt_op": "2027-01-06T09:00:00" });
    assert_eq!(
        kantoor.vraag("toegang.herstelcode_bewaren", vraag)["bestand"],
        "herstelcode.pdf"
    );
    assert!(std::fs::read(pad).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_second_first_start_does_not_touch_the_store() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let before = std::fs::read(kantoor.opslag()).unwrap();
    assert_eq!(
        kantoor.nee("toegang.eerste_start", eerste_start("gebruiker", "Ander")),
        "opslag_bestaat"
    );
    assert_eq!(std::fs::read(kantoor.opslag()).unwrap(), before);
}

#[test]
fn damaged_and_missing_files_are_said_to_be_so() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.vraag("toegang.vergrendel", json!({}));
    let right = json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD });
    std::fs::write(kantoor.opslag(), vec![7_u8; 8192]).unwrap();
    assert_eq!(kantoor.nee("toegang.ontgrendel", right.clone()), "opslag_stuk");
    std::fs::remove_file(leidraad_store::sleutels::pad_van(&kantoor.opslag())).unwrap();
    assert_eq!(kantoor.nee("toegang.ontgrendel", right), "sleutels_ontbreken");
}

#[test]
fn checking_finds_store_log_and_key_file_whole() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let stand = kantoor.app.controleer().unwrap();
    assert!(stand.opslag && stand.log && stand.sleutels);
}

#[test]
fn example_data_are_the_same_for_the_same_seed_and_day() {
    let made = || {
        let kantoor = Kantoor::nieuw("2027-01-06T09:00");
        kantoor.app.vul_voorbeeld(12, 7).unwrap();
        let list = kantoor.vraag("werklijst.toon", json!({ "tot": "2030-01-01" }));
        list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|i| format!("{} {}", i["client_naam"], i["uiterlijk"]))
            .collect::<Vec<_>>()
    };
    let (mut one, mut two) = (made(), made());
    one.sort();
    two.sort();
    assert!(!one.is_empty());
    assert_eq!(one, two);
}

#[test]
fn looking_twice_at_a_dossier_is_one_line_in_the_log_and_the_chain_stays_whole() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let size = || {
        // What waits is written before it is measured.
        kantoor.app.sluit_af().unwrap();
        std::fs::metadata(kantoor.opslag().with_extension("db-wal")).map_or(0, |m| m.len())
    };
    let client = kantoor.client();
    kantoor.dossier(&client);
    let after_first = size();
    kantoor.dossier(&client);
    assert_eq!(size(), after_first, "the second look wrote to the store");
    kantoor.klok("2027-01-06T09:11");
    kantoor.dossier(&client);
    assert!(size() > after_first, "a look after ten minutes is a new line");
    assert!(kantoor.app.controleer().unwrap().log);
}
