//! Who may do what: every command of every area, tried by every role and by nobody.

use leidraad_api::{COMMANDS, Command, LogSoort};
use leidraad_domain::gebruiker::{Recht, Rol};
use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use serde_json::{Value, json};

/// The table as people agreed on it, written out once more: what a role may do, in the order of the program.
fn mag(rol: Rol, command: &Command) -> bool {
    use Rol::{Backoffice, Beheerder, Coordinator, Lezer, Planner, Teamleider};
    let rollen: &[Rol] = match command.recht {
        Recht::Open => return true,
        // An inspector reads everything and changes nothing.
        Recht::Lezen if command.log == LogSoort::Gewijzigd => &[],
        Recht::Werk => &[Beheerder, Coordinator, Planner, Teamleider, Backoffice],
        Recht::Lezen => &[Beheerder, Coordinator, Planner, Teamleider, Backoffice, Lezer],
        Recht::Dossier => &[Beheerder, Coordinator, Planner, Teamleider],
        Recht::Berichten => &[Beheerder, Coordinator, Backoffice],
        Recht::Personeel => &[Beheerder, Planner, Teamleider],
        Recht::Contracten | Recht::Bewaren => &[Beheerder, Teamleider],
        Recht::Beheer => &[Beheerder],
    };
    rollen.contains(&rol)
}

fn collega(kantoor: &Kantoor, rol: &str, zin: &str) {
    let vraag = json!({ "naam": rol, "rol": rol, "team": "", "wachtwoord": zin });
    kantoor.vraag("collegas.nieuw", vraag);
}

fn als(kantoor: &Kantoor, naam: &str, zin: &str) {
    kantoor.vraag("toegang.vergrendel", json!({}));
    kantoor.vraag(
        "toegang.ontgrendel",
        json!({ "gebruiker": naam, "wachtwoord": zin }),
    );
}

#[test]
fn every_command_is_tried_by_every_role_and_nothing_is_possible_beyond_the_table() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    for rol in Rol::ALLE {
        collega(&kantoor, rol.code(), "de lange zin van mij");
    }
    let mut tried = 0;
    for rol in Rol::ALLE {
        als(&kantoor, rol.code(), "de lange zin van mij");
        for command in COMMANDS.iter().flat_map(|t| t.iter()) {
            // No question has this form: whoever may, hears that; whoever may not, hears that first.
            let code = kantoor.nee(command.naam, Value::from(7));
            let verwacht = if mag(*rol, command) {
                "vraag_ongeldig"
            } else {
                "geen_recht"
            };
            assert_eq!(code, verwacht, "{} as {}", command.naam, rol.code());
            tried += 1;
        }
    }
    kantoor.vraag("toegang.vergrendel", json!({}));
    for command in COMMANDS.iter().flat_map(|t| t.iter()) {
        let open = command.recht == Recht::Open;
        let verwacht = if open { "vraag_ongeldig" } else { "niet_aangemeld" };
        assert_eq!(
            kantoor.nee(command.naam, Value::from(7)),
            verwacht,
            "{} as nobody",
            command.naam
        );
    }
    assert!(tried > 6 * 100, "{tried}");
}

#[test]
fn the_screen_shows_the_same_table() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let tabel = kantoor.vraag("beheer.rechten", json!({}));
    assert_eq!(tabel["rollen"].as_array().unwrap().len(), Rol::ALLE.len());
    let rij = |wat: &str| {
        let rijen = tabel["rijen"].as_array().unwrap();
        rijen.iter().find(|r| tekst(r, "recht") == wat).unwrap()["mag"].clone()
    };
    assert_eq!(rij("lezen"), json!([true, true, true, true, true, true]));
    assert_eq!(rij("werk"), json!([true, true, true, true, true, false]));
    assert_eq!(rij("dossier"), json!([true, true, true, true, false, false]));
    assert_eq!(rij("beheer"), json!([true, false, false, false, false, false]));
}

#[test]
fn passwords_that_everybody_guesses_are_refused() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    for zwak in [
        "Wachtwoord123!",
        "welkom bij leidraad",
        "aaaaaaaaaaaa",
        "121212121212",
        "Qwertyuiop2027",
        "123456789012",
        "Zorg Thuis 2027",
    ] {
        let vraag = json!({ "naam": "Piet", "rol": "planner", "team": "", "wachtwoord": zwak });
        assert_eq!(
            kantoor.nee("collegas.nieuw", vraag),
            "wachtwoord_bekend",
            "{zwak}"
        );
        let vraag = json!({ "huidig": WACHTWOORD, "wachtwoord": zwak });
        assert_eq!(
            kantoor.nee("collegas.wachtwoord", vraag),
            "wachtwoord_bekend",
            "{zwak}"
        );
    }
    collega(&kantoor, "planner", "vier natte eenden lopen");
}

#[test]
fn who_leaves_comes_in_no_more_and_stays_in_what_they_did() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    collega(&kantoor, "planner", "de lange zin van mij");
    let id = |naam: &str| {
        let lijst = kantoor.vraag("collegas.lijst", json!({}));
        let alle = lijst["collegas"].as_array().unwrap().clone();
        alle.iter()
            .find(|c| tekst(c, "naam") == naam)
            .map(|c| c["id"].clone())
    };
    let planner = id("planner").unwrap();
    assert_eq!(
        kantoor.nee("collegas.vertrek", json!({ "collega": id("Anja").unwrap() })),
        "veld_ongeldig",
        "somebody must be left who can add colleagues"
    );
    kantoor.vraag("collegas.vertrek", json!({ "collega": planner }));
    assert!(id("planner").is_none());
    kantoor.vraag("toegang.vergrendel", json!({}));
    let stand = kantoor.vraag("toegang.stand", json!({}));
    assert_eq!(stand["gebruikers"], json!(["Anja"]));
    let vraag = json!({ "gebruiker": "planner", "wachtwoord": "de lange zin van mij" });
    assert_eq!(kantoor.nee("toegang.ontgrendel", vraag), "wachtwoord_onjuist");
}

#[test]
fn a_beheerder_gives_a_colleague_another_password() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    collega(&kantoor, "planner", "de lange zin van mij");
    let lijst = kantoor.vraag("collegas.lijst", json!({}));
    let alle = lijst["collegas"].as_array().unwrap();
    let planner = alle.iter().find(|c| tekst(c, "naam") == "planner").unwrap()["id"].clone();
    kantoor.vraag(
        "collegas.ander_wachtwoord",
        json!({ "collega": planner, "wachtwoord": "een nieuwe zin van Anja" }),
    );
    kantoor.vraag("toegang.vergrendel", json!({}));
    let oud = json!({ "gebruiker": "planner", "wachtwoord": "de lange zin van mij" });
    assert_eq!(kantoor.nee("toegang.ontgrendel", oud), "wachtwoord_onjuist");
    als(&kantoor, "planner", "een nieuwe zin van Anja");
}

#[test]
fn a_window_that_nobody_touches_locks_itself() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let fase = || kantoor.vraag("toegang.stand", json!({}))["fase"].clone();
    kantoor.vraag("toegang.actief", json!({}));
    kantoor.klok("2027-01-06T09:09");
    kantoor.tik();
    assert_eq!(fase(), "open");
    kantoor.vraag("toegang.actief", json!({}));
    kantoor.klok("2027-01-06T09:18");
    kantoor.tik();
    assert_eq!(fase(), "open");
    kantoor.klok("2027-01-06T09:19");
    kantoor.tik();
    assert_eq!(fase(), "vergrendeld");
    als(&kantoor, "Anja", WACHTWOORD);
    kantoor.vraag("beheer.stel_in", json!({ "vergrendel_na": 30 }));
    kantoor.vraag("toegang.actief", json!({}));
    kantoor.klok("2027-01-06T09:45");
    kantoor.tik();
    assert_eq!(fase(), "open");
    assert_eq!(
        kantoor.nee("beheer.stel_in", json!({ "vergrendel_na": 0 })),
        "veld_ongeldig"
    );
}
