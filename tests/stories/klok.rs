//! A clock that is wrong: set back a year, ahead for a day, asleep over a weekend.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::json;

#[test]
fn a_clock_that_was_set_back_is_told_and_one_that_is_right_is_not() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    let klok = || kantoor.vraag("toegang.stand", json!({}))["klok_achter"].clone();
    assert!(klok().is_null());
    kantoor.klok("2026-01-06T09:00");
    assert_eq!(klok(), "2027-01-06T09:00:00");
    // An hour of summer time, or a journey, is no fault.
    kantoor.klok("2027-01-05T21:00");
    assert!(klok().is_null());
    kantoor.klok("2027-01-06T09:05");
    assert!(klok().is_null());
}

#[test]
fn what_is_done_under_a_wrong_clock_is_dated_by_hand_and_never_in_its_future() {
    let kantoor = Kantoor::nieuw("2027-01-06T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let client = kantoor.client();
    kantoor.klok("2026-01-06T09:00");
    let feit =
        |op: &str| json!({ "client": client, "soort": "contact", "op": op, "velden": { "met": "client" } });
    assert_eq!(
        kantoor.nee("feiten.leg_vast", feit("2027-01-06")),
        "veld_ongeldig"
    );
    kantoor.vraag("feiten.leg_vast", feit("2026-01-05"));
    assert!(
        kantoor.app.controleer().unwrap().log,
        "a line with an earlier moment is in the chain"
    );
}

#[test]
fn a_machine_that_slept_over_a_weekend_is_locked_and_in_the_new_week() {
    let kantoor = Kantoor::nieuw("2027-01-08T17:00");
    kantoor.vraag("toegang.actief", json!({}));
    kantoor.klok("2027-01-11T08:30");
    kantoor.tik();
    let stand = kantoor.vraag("toegang.stand", json!({}));
    assert_eq!(
        (tekst(&stand, "fase"), tekst(&stand, "vandaag")),
        ("vergrendeld".into(), "2027-01-11".into())
    );
}
