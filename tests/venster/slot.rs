//! The lock of the window, acts beyond a role, a closed dossier, and an office that is brought back on an empty machine.

use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use leidraad_tests::venster::{Bureaublad, Start, Venster};
use serde_json::{Value, json};

use crate::binnen::kom_binnen;

const NU: &str = "2027-02-10T09:05";

/// An office with one client of Anja's, and somebody with this role.
fn kantoor(naam: &str, rol: &str) -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let vraag = json!({ "naam": naam, "rol": rol, "team": "Zuid", "wachtwoord": WACHTWOORD });
    kantoor.vraag("collegas.nieuw", vraag);
    let vraag = json!({
        "bsn": "999900006", "achternaam": "Veen", "voorvoegsel": "", "voorletters": "C", "geboortedatum": "1941-05-12",
        "geslacht": "2", "straat": "Molenweg", "huisnummer": 14, "postcode": "7772AB", "plaats": "Hardenberg",
        "telefoon": "",
    });
    let client = kantoor.vraag("clienten.nieuw", vraag)["client"].clone();
    (kantoor, client)
}

fn als(kantoor: &Kantoor, naam: &str) -> Venster {
    let venster = Start::op(&kantoor.opslag()).nu(NU).open();
    venster.wait_for_heading("Leidraad openen");
    venster.choose("Naam", naam);
    venster.fill("Wachtwoord", WACHTWOORD);
    venster.click("Openen");
    venster.wait_for_heading("Vandaag");
    venster
}

#[test]
fn the_window_locks_by_hand_and_with_the_screen_and_opens_where_it_was() {
    let (kantoor, client) = kantoor("Chris", "coordinator");
    kantoor.vraag(
        "collegas.vertrek",
        json!({ "collega": collega(&kantoor, "Chris") }),
    );
    let bureaublad = Bureaublad::start();
    let venster = Start::op(&kantoor.opslag())
        .nu(NU)
        .op_bureaublad(&bureaublad)
        .open();
    kom_binnen(&venster);
    venster.click("Vergrendelen");
    venster.wait_for_heading("Leidraad openen");
    venster.wait_until_gone("Vandaag");
    kom_binnen(&venster);
    venster.go(&format!("#/clienten/{}", client.as_str().expect("an id")));
    venster.wait_for_heading("Veen");
    bureaublad.vergrendel_scherm();
    venster.wait_for_heading("Leidraad openen");
    venster.wait_until_gone("Molenweg");
}

fn collega(kantoor: &Kantoor, naam: &str) -> String {
    let lijst = kantoor.vraag("collegas.lijst", json!({}));
    let alle = lijst["collegas"].as_array().expect("a list").clone();
    tekst(
        alle.iter().find(|c| c["naam"] == naam).expect("a colleague"),
        "id",
    )
}

#[test]
fn a_planner_who_tries_what_a_team_lead_does_reads_why_not_and_nothing_happens() {
    let (kantoor, client) = kantoor("Pien", "planner");
    let venster = als(&kantoor, "Pien");
    venster.go("#/beheer/bewaren");
    venster.wait_for_text("Vraag het aan een collega met die rol.");
    let sluiten = json!({ "client": client, "reden": "Dit mag zij niet beslissen.", "leden": [] });
    let fout = venster
        .rpc("afscherming.zet", sluiten)
        .expect_err("a planner closed a dossier");
    assert_eq!(
        fout["zin"],
        "Dit hoort niet bij uw rol. Vraag het aan een collega of aan de beheerder."
    );
    let stand = kantoor.vraag("afscherming.stand", json!({ "client": client }));
    assert_eq!(stand["afgeschermd"], false);
    let log = kantoor.vraag("logboek.toon", json!({}));
    let eerste = &log["regels"][0];
    assert_eq!(
        (&eerste["soort"], &eerste["wie"]),
        (&json!("Geweigerd"), &json!("Pien"))
    );
}

#[test]
fn a_closed_dossier_is_found_and_opened_in_need_with_a_reason() {
    let (kantoor, client) = kantoor("Chris", "coordinator");
    kantoor.vraag(
        "verdeling.draag_over",
        json!({ "clienten": [client], "naar": collega(&kantoor, "Anja") }),
    );
    let vraag = json!({ "client": client, "reden": "De cliënt is een collega van ons.", "leden": [] });
    kantoor.vraag("afscherming.zet", vraag);
    let venster = als(&kantoor, "Chris");
    venster.click("Cliënten");
    venster.wait_for_heading("Cliënten");
    venster.wait_for_text("Afgeschermd");
    venster.wait_until_gone("Hardenberg");
    venster.click("C. Veen");
    venster.wait_for_heading("Dit dossier is afgeschermd");
    venster.wait_for_text("Vraag het aan Anja of aan een teamleider.");
    venster.wait_until_still();
    assert_eq!(venster.axe(), Vec::<String>::new(), "closed");
    venster.fill("Waarom moet u nu in dit dossier zijn", "even");
    venster.click("Openen met noodtoegang");
    venster.wait_for_text("schrijf minstens tien tekens");
    venster.fill(
        "Waarom moet u nu in dit dossier zijn",
        "De buurvrouw belt dat er iemand gevallen is.",
    );
    venster.click("Openen met noodtoegang");
    venster.wait_for_text("Molenweg 14");
    let taken = kantoor.vraag("werklijst.toon", json!({ "wie": "mijn", "soort": "taak" }));
    assert_eq!(
        tekst(&taken["items"][0], "titel"),
        "Bekijk de noodtoegang tot dit dossier"
    );
}

#[test]
fn an_empty_machine_comes_back_from_a_backup_and_the_recovery_code_alone() {
    let (kantoor, _) = kantoor("Chris", "coordinator");
    let map = tempfile::tempdir().expect("no temporary folder");
    let gemaakt = kantoor.vraag("backup.maak", json!({ "map": map.path() }));
    assert!(!gemaakt.is_null());
    let backup = std::fs::read_dir(map.path())
        .expect("a folder")
        .filter_map(|een| Some(een.ok()?.path()))
        .find(|pad| pad.extension().is_some_and(|e| e == "backup"))
        .expect("a backup");
    let venster = Start::leeg().nu("2027-02-11T09:00").kies(&[backup]).open();
    venster.click("Een back-up terugzetten");
    venster.click("Bestand kiezen");
    venster.click("Ik heb alleen de herstelcode");
    venster.fill("Herstelcode", &kantoor.herstelcode);
    venster.click("Bekijken wat erin staat");
    venster.wait_for_text("Zorg Thuis");
    venster.click("Deze back-up terugzetten");
    venster.wait_for_heading("Leidraad openen");
    venster.click("Wachtwoord vergeten?");
    venster.choose("Naam", "Anja");
    venster.fill("Herstelcode", &kantoor.herstelcode);
    venster.fill("Nieuw wachtwoord", "de nieuwe zin van morgen");
    venster.fill("Wachtwoord nog een keer", "de nieuwe zin van morgen");
    venster.click("Wachtwoord bewaren en openen");
    venster.wait_for_heading("Vandaag");
    venster.click("Cliënten");
    venster.wait_for_text("C. Veen");
}
