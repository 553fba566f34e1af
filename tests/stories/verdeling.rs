//! Colleagues: who looks after whom, a caseload that moves, leave, and coming in with a password of one's own.

use leidraad_tests::testhost::{WACHTWOORD, tekst};
use serde_json::{Value, json};

use crate::team::{als, anja, clienten_van, geef, items, lijst, nieuwe_collega, over, team};

#[test]
fn mine_holds_my_clients_and_who_has_none_sees_everybodys() {
    let (kantoor, clients, bram) = team(3);
    assert_eq!(lijst(&kantoor.app, json!({}))["wie"], "alle");
    geef(&kantoor, &clients[..1], &bram);
    geef(&kantoor, &clients[1..2], &anja(&kantoor));
    let mine = lijst(&kantoor.app, json!({}));
    assert_eq!(
        (&mine["wie"], over(&mine)),
        (&json!("mijn"), vec![clients[1].clone()])
    );
    let his = als(&kantoor, "Bram");
    assert_eq!(over(&lijst(&his, json!({}))), vec![clients[0].clone()]);
    assert_eq!(over(&lijst(&his, json!({ "wie": "alle" }))).len(), 3);
    // Asked once to see all, it stays so for this user.
    his.rpc("werklijst.kies", json!({ "wie": "alle" })).unwrap();
    assert_eq!(lijst(&his, json!({}))["wie"], "alle");
    assert_eq!(lijst(&kantoor.app, json!({}))["wie"], "mijn");
    let names = |vraag: Value| clienten_van(&kantoor.vraag("clienten.lijst", vraag));
    assert_eq!(names(json!({ "wie": "mijn" })), clients[1..2]);
    assert_eq!(names(json!({ "zonder_coordinator": true })), clients[2..]);
    let all = kantoor.vraag("clienten.lijst", json!({}));
    assert_eq!(all["clienten"][0]["coordinator"], "Bram");
}

#[test]
fn a_team_sees_the_clients_of_its_people_only() {
    let (kantoor, clients, bram) = team(2);
    let chris = nieuwe_collega(&kantoor, "Chris");
    let zuid = json!({ "collega": chris, "rol": "coordinator", "team": "Zuid" });
    kantoor.vraag("collegas.wijzig", zuid);
    geef(&kantoor, &clients[..1], &bram);
    geef(&kantoor, &clients[1..], &chris);
    let dana = nieuwe_collega(&kantoor, "Dana");
    assert!(!dana.is_empty());
    let hers = als(&kantoor, "Dana");
    assert_eq!(
        over(&lijst(&hers, json!({ "wie": "team" }))),
        vec![clients[0].clone()]
    );
}

#[test]
fn during_leave_the_deputy_sees_both_caseloads_and_for_whom() {
    let (kantoor, clients, bram) = team(2);
    let anja = anja(&kantoor);
    geef(&kantoor, &clients[..1], &anja);
    geef(&kantoor, &clients[1..], &bram);
    let his = als(&kantoor, "Bram");
    let leave = json!({ "collega": anja, "waarnemer": bram, "van": "2027-02-11", "tot": "2027-02-12" });
    kantoor.vraag("verdeling.verlof", leave);
    assert_eq!(over(&lijst(&his, json!({}))).len(), 1);
    kantoor.klok("2027-02-11T09:00");
    let both = lijst(&his, json!({}));
    assert_eq!((over(&both).len(), &both["namens"]), (2, &json!(["Anja"])));
    for i in items(&both) {
        let expected = if i["client"] == clients[0] {
            json!("Anja")
        } else {
            Value::Null
        };
        assert_eq!(i["namens"], expected);
    }
    assert_eq!(over(&lijst(&kantoor.app, json!({}))).len(), 1);
    kantoor.klok("2027-02-13T09:00");
    assert_eq!(over(&lijst(&his, json!({}))).len(), 1);
    kantoor.klok("2027-02-11T09:00");
    kantoor.vraag(
        "verdeling.verlof_weg",
        json!({ "collega": anja, "van": "2027-02-11" }),
    );
    assert_eq!(over(&lijst(&his, json!({}))).len(), 1);
    let alone = json!({ "collega": anja, "waarnemer": anja, "van": "2027-02-11", "tot": "2027-02-12" });
    assert_eq!(kantoor.nee("verdeling.verlof", alone), "veld_ongeldig");
}

#[test]
fn a_caseload_moves_from_its_day_on_is_kept_as_history_and_can_be_put_back() {
    let (kantoor, clients, bram) = team(3);
    let anja = anja(&kantoor);
    geef(&kantoor, &clients, &anja);
    let before = kantoor.vraag("verdeling.caseload", json!({ "collega": anja }));
    assert_eq!(clienten_van_caseload(&before), clients);
    assert!(before["clienten"][0]["open"].as_u64().unwrap() > 0);
    let moved = kantoor.vraag(
        "verdeling.draag_over",
        json!({ "clienten": clients[..2], "naar": bram, "vanaf": "2027-03-01" }),
    );
    assert_eq!(moved["clienten"], 2);
    let count = |wie: &str, op: &str| {
        let load = kantoor.vraag("verdeling.caseload", json!({ "collega": wie, "op": op }));
        clienten_van_caseload(&load).len()
    };
    assert_eq!((count(&anja, "2027-02-28"), count(&bram, "2027-02-28")), (3, 0));
    assert_eq!((count(&anja, "2027-03-01"), count(&bram, "2027-03-01")), (1, 2));
    let history = kantoor.vraag("verdeling.van_client", json!({ "client": clients[0] }));
    let lines: Vec<_> = history["eerder"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (tekst(r, "naam"), tekst(r, "tot")))
        .collect();
    assert_eq!(
        lines,
        [
            ("Bram".to_owned(), String::new()),
            ("Anja".to_owned(), "2027-02-28".to_owned())
        ]
    );
    assert_eq!(history["coordinator"], json!(anja));
    for back in moved["terug"].as_array().unwrap() {
        kantoor.vraag("verdeling.draag_over", back.clone());
    }
    assert_eq!((count(&anja, "2027-03-01"), count(&bram, "2027-03-01")), (3, 0));
    let history = kantoor.vraag("verdeling.van_client", json!({ "client": clients[0] }));
    assert_eq!(history["eerder"].as_array().unwrap().len(), 1);
}

fn clienten_van_caseload(caseload: &Value) -> Vec<Value> {
    let all = caseload["clienten"].as_array().unwrap();
    all.iter().map(|c| c["client"].clone()).collect()
}

#[test]
fn a_colleague_signs_in_with_their_own_password_and_changes_it() {
    let (kantoor, _, bram) = team(1);
    let his = als(&kantoor, "Bram");
    let fresh = "een andere lange zin";
    let wrong = json!({ "huidig": "niet zijn zin hoor", "wachtwoord": fresh });
    assert_eq!(
        his.rpc("collegas.wachtwoord", wrong).unwrap_err().code,
        "wachtwoord_onjuist"
    );
    let short = json!({ "huidig": WACHTWOORD, "wachtwoord": "kort" });
    assert_eq!(
        his.rpc("collegas.wachtwoord", short).unwrap_err().code,
        "wachtwoord_te_kort"
    );
    his.rpc(
        "collegas.wachtwoord",
        json!({ "huidig": WACHTWOORD, "wachtwoord": fresh }),
    )
    .unwrap();
    let app = kantoor.tweede();
    let sign = |wachtwoord: &str| {
        app.rpc(
            "toegang.ontgrendel",
            json!({ "gebruiker": "Bram", "wachtwoord": wachtwoord }),
        )
    };
    assert!(sign(WACHTWOORD).is_err());
    assert_eq!(sign(fresh).unwrap()["gebruiker"]["rol"], "Coördinator");
    // A coordinator adds nobody; a name is one colleague's; somebody must be left who can add colleagues.
    let more = json!({ "naam": "Eva", "rol": "coordinator", "wachtwoord": WACHTWOORD });
    assert_eq!(his.rpc("collegas.nieuw", more).unwrap_err().code, "geen_recht");
    let again = json!({ "naam": "bram", "rol": "planner", "wachtwoord": WACHTWOORD });
    assert_eq!(kantoor.nee("collegas.nieuw", again), "veld_ongeldig");
    let down = json!({ "collega": anja(&kantoor), "rol": "planner" });
    assert_eq!(kantoor.nee("collegas.wijzig", down), "veld_ongeldig");
    let up = json!({ "collega": bram, "rol": "beheerder", "team": "Zuid" });
    let list = kantoor.vraag("collegas.wijzig", up);
    assert_eq!(list["teams"], json!(["Zuid"]));
    assert!(kantoor.app.controleer().unwrap().log);
}
