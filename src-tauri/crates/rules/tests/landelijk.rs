//! The national rules under a contract: 305 and 307 within five working days, calamity, data breach, identity.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::ContractId;
use leidraad_domain::contract::Voorziening::{Av, Mv};
use leidraad_domain::feit::Feit;
use leidraad_rules::{AnkerSoort, ToewijzingInvoer, stand_van};
use steun::*;

/// A toewijzing of a contract that has no number of days of its own for the 307.
fn duo(dagtekening: &str) -> ToewijzingInvoer {
    ToewijzingInvoer {
        contract: ContractId("duo-hbh".into()),
        ..toewijzing(1, Mv, dagtekening)
    }
}

fn einde(op: &str, reden: &str, laatste: &str) -> Feit {
    feit("einde", op, &[("reden", reden), ("laatste-contact", laatste)])
}

#[test]
fn the_305_may_come_five_working_days_after_the_start_at_the_very_last() {
    let uit = een(
        &toewijzing(1, Mv, "2027-02-01"),
        &[feit("start", "2027-02-10", &[])],
    );
    let grens = termijn(&uit, "OP271");
    assert_eq!((grens.uiterlijk, grens.voorlopig), (d("2027-02-17"), false));
    assert_eq!(termijn(&uit, "HARD-63").uiterlijk, d("2027-02-10"));
}

#[test]
fn for_a_toewijzing_after_the_fact_the_305_counts_from_receipt_of_the_301() {
    let mut t = toewijzing(1, Mv, "2027-02-15");
    (t.ingangsdatum, t.ontvangen) = (d("2027-02-01"), d("2027-02-16"));
    let uit = een(&t, &[feit("start", "2027-02-03", &[])]);
    let grens = termijn(&uit, "OP271");
    assert_eq!(
        (grens.uiterlijk, &grens.reden.anker.soort),
        (d("2027-02-23"), &AnkerSoort::Ontvangen)
    );
    // Begun after receipt: then the start counts.
    let uit = een(&t, &[feit("start", "2027-02-22", &[])]);
    assert_eq!(termijn(&uit, "OP271").uiterlijk, d("2027-03-01"));
}

#[test]
fn a_contract_with_its_own_number_of_days_for_the_307_takes_the_place_of_the_national_one() {
    let stop = [feit("einde", "2027-02-26", &[("reden", "19")])];
    let hardenberg = een(&toewijzing(1, Mv, "2027-02-01"), &stop);
    assert!(termijnen(&hardenberg, "OP272").is_empty());
    assert_eq!(termijn(&hardenberg, "HARD-30").uiterlijk, d("2027-03-03"));
}

#[test]
fn a_definitive_end_after_a_temporary_one_counts_from_the_day_it_was_known() {
    let feiten = [
        einde("2027-03-01", "20", "2027-03-01"),
        feit(
            "bericht-verzonden",
            "2027-03-02",
            &[("code", "307"), ("reden", "20")],
        ),
        einde("2027-04-12", "19", "2027-03-01"),
    ];
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &feiten);
    let dagen: Vec<_> = termijnen(&uit, "HARD-30").iter().map(|t| t.uiterlijk).collect();
    assert_eq!(dagen, [d("2027-03-04"), d("2027-04-15")]);
    assert_eq!(
        stand_van(termijnen(&uit, "HARD-30")[1], d("2027-04-15")).code(),
        "open"
    );
    // Taken up again in between, it is an ordinary end.
    let hervat = [
        einde("2027-03-01", "20", "2027-03-01"),
        feit("hervat", "2027-03-15", &[]),
        einde("2027-04-12", "19", "2027-04-09"),
    ];
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &hervat);
    assert_eq!(termijnen(&uit, "HARD-30")[1].uiterlijk, d("2027-04-14"));
}

#[test]
fn a_data_breach_is_reported_within_seventy_two_hours_to_the_minute() {
    let lek = feit("datalek", "2027-03-26T16:30", &[]);
    let uit = een(&duo("2027-02-01"), std::slice::from_ref(&lek));
    let melding = termijn(&uit, "AVG-33");
    // The clock goes forward on 28 March: 72 hours later it says 17:30.
    assert_eq!(
        melding.uiterlijk_om.map(|om| om.to_string()),
        Some("2027-03-29 17:30:00".to_owned())
    );
    let ander = feit("gemeld", "2027-03-27T09:00", &[("aan", "opdrachtgever")]);
    let uit = een(&duo("2027-02-01"), &[lek, ander]);
    assert_eq!(stand_van(termijn(&uit, "AVG-33"), d("2027-03-29")).code(), "open");
}

#[test]
fn a_301_on_record_asks_for_its_302_within_three_working_days() {
    let binnen = feit("bericht-ontvangen", "2027-02-04", &[("code", "301")]);
    let uit = een(&toewijzing(1, Av, "2027-02-01"), &[binnen]);
    assert_eq!(termijn(&uit, "OP090").uiterlijk, d("2027-02-09"));
}

#[test]
fn the_end_of_the_indication_is_told_twelve_weeks_before_by_own_choice_where_the_contract_is_silent() {
    let mut t = toewijzing(1, Mv, "2027-02-01");
    t.einddatum = Some(d("2027-12-31"));
    let uit = een(&t, &[]);
    let eigen = termijn(&uit, "EK-indicatie");
    assert_eq!(eigen.uiterlijk, d("2027-10-08"));
    let verteld = feit(
        "geinformeerd",
        "2027-10-01",
        &[("wie", "client"), ("over", "einde-indicatie")],
    );
    let uit = een(&t, &[verteld]);
    assert_eq!(
        stand_van(termijn(&uit, "EK-indicatie"), d("2027-10-20")).code(),
        "voldaan"
    );
    // A contract with a rule of its own on this topic keeps that one alone.
    let mut anders = duo("2027-02-01");
    anders.einddatum = Some(d("2027-12-31"));
    let uit = een(&anders, &[]);
    assert!(termijnen(&uit, "EK-indicatie").is_empty());
    assert_eq!(termijn(&uit, "DUO-13.2a").uiterlijk, d("2027-10-08"));
}
