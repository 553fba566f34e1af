//! C16: a toewijzing that follows on an older one, and facts that name no toewijzing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::Voorziening::{Av, Mv};
use leidraad_rules::{Afloop, AnkerSoort, ToewijzingInvoer};
use steun::*;

/// Toewijzing 2 takes over from 1 on 1 June.
fn opvolging() -> [ToewijzingInvoer; 2] {
    let mut oud = toewijzing(1, Mv, "2027-02-01");
    oud.einddatum = Some(d("2027-05-31"));
    let mut nieuw = toewijzing(2, Mv, "2027-05-10");
    (nieuw.ingangsdatum, nieuw.herziet) = (d("2027-06-01"), Some(1));
    [oud, nieuw]
}

#[test]
fn the_start_does_not_begin_again_when_support_runs_on() {
    for start in [
        feit("start", "2027-02-10", &[]),
        van(1, feit("start", "2027-02-10", &[])),
    ] {
        let uit = beoordeel(&opvolging(), &[start]);
        let start = termijn(&uit, "HARD-21a");
        assert_eq!(
            (start.toewijzing.unwrap_or_default(), &start.afloop),
            (1, &voldaan("2027-02-10"))
        );
        assert!(melding(&uit, "HARD-21d").is_none());
    }
}

#[test]
fn a_start_that_is_still_due_keeps_its_first_date() {
    let [oud, mut nieuw] = opvolging();
    (nieuw.eerste_dagtekening, nieuw.ingangsdatum) = (d("2027-02-08"), d("2027-02-10"));
    let uit = beoordeel(&[oud, nieuw], &[]);
    let start = termijn(&uit, "HARD-21a");
    assert_eq!(
        (
            start.toewijzing.unwrap_or_default(),
            start.uiterlijk,
            &start.afloop
        ),
        (2, d("2027-02-15"), &Afloop::Open)
    );
}

#[test]
fn a_start_that_is_due_before_the_newer_takes_over_stays_with_the_older() {
    let uit = beoordeel(&opvolging(), &[]);
    let start = termijn(&uit, "HARD-21a");
    assert_eq!(
        (
            start.toewijzing.unwrap_or_default(),
            start.uiterlijk,
            &start.afloop
        ),
        (1, d("2027-02-15"), &Afloop::Open)
    );
}

#[test]
fn ending_the_older_one_for_the_newer_does_not_end_what_runs_on() {
    let [mut oud, mut nieuw] = opvolging();
    (oud.voorziening, nieuw.voorziening) = (Av, Av);
    let plan = feit("plan", "2027-02-10", &[("status", "definitief"), ("versie", "1")]);
    let einde = van(1, feit("einde", "2027-05-31", &[("reden", "37")]));
    let uit = beoordeel(&[oud, nieuw], &[feit("start", "2027-02-10", &[]), plan, einde]);
    let evaluatie = termijn(&uit, "HARD-57a");
    assert_eq!(
        (
            evaluatie.toewijzing.unwrap_or_default(),
            evaluatie.uiterlijk,
            &evaluatie.afloop
        ),
        (2, d("2028-02-10"), &Afloop::Open)
    );
}

#[test]
fn each_toewijzing_has_its_own_305() {
    let feiten = [
        feit("start", "2027-02-10", &[]),
        van(1, feit("bericht-verzonden", "2027-02-10", &[("code", "305")])),
    ];
    let uit = beoordeel(&opvolging(), &feiten);
    let berichten = termijnen(&uit, "HARD-63");
    assert_eq!(berichten.len(), 2);
    assert_eq!(
        (berichten[0].toewijzing, &berichten[0].afloop),
        (Some(1), &voldaan("2027-02-10"))
    );
    let tweede = berichten[1];
    assert_eq!(
        (
            tweede.toewijzing.unwrap_or_default(),
            tweede.uiterlijk,
            tweede.voorlopig
        ),
        (2, d("2027-06-01"), true)
    );
    assert_eq!(
        (&tweede.reden.anker.soort, &tweede.afloop),
        (&AnkerSoort::Ingangsdatum, &Afloop::Open)
    );
}

#[test]
fn an_extension_recomputes_the_307() {
    let mut t = toewijzing(1, Mv, "2027-02-01");
    t.einddatum = Some(d("2027-12-31"));
    assert_eq!(termijn(&een(&t, &[]), "HARD-30").uiterlijk, d("2028-01-05"));
    t.einddatum = Some(d("2028-06-30"));
    assert_eq!(termijn(&een(&t, &[]), "HARD-30").uiterlijk, d("2028-07-05"));
    t.einddatum = None;
    assert!(termijnen(&een(&t, &[]), "HARD-30").is_empty());
}

#[test]
fn an_unassigned_fact_of_an_earlier_period_closes_nothing_of_a_later_one() {
    let mut eerder = toewijzing(1, Mv, "2027-02-01");
    eerder.einddatum = Some(d("2027-05-31"));
    let later = toewijzing(2, Mv, "2028-02-01");
    let feiten = [
        feit("start", "2027-02-10", &[]),
        feit("einde", "2027-05-20", &[("reden", "21")]),
    ];
    let uit = beoordeel(&[later, eerder], &feiten);
    let starts = termijnen(&uit, "HARD-21a");
    assert_eq!(
        (starts[0].toewijzing, &starts[0].afloop),
        (Some(1), &voldaan("2027-02-10"))
    );
    assert_eq!(
        (starts[1].toewijzing, starts[1].uiterlijk, &starts[1].afloop),
        (Some(2), d("2028-02-15"), &Afloop::Open)
    );
    assert!(
        termijnen(&uit, "HARD-30")
            .iter()
            .all(|t| t.toewijzing.unwrap_or_default() == 1)
    );
}

#[test]
fn an_unassigned_fact_counts_for_every_toewijzing_that_had_begun() {
    let uit = beoordeel(
        &[toewijzing(1, Mv, "2027-02-01"), toewijzing(2, Av, "2027-02-03")],
        &[feit("start", "2027-02-10", &[])],
    );
    assert!(
        termijnen(&uit, "HARD-21a")
            .iter()
            .all(|t| t.afloop == voldaan("2027-02-10"))
    );
    assert_eq!(termijnen(&uit, "HARD-21a").len(), 2);
}

#[test]
fn an_unassigned_start_before_any_301_still_counts() {
    let uit = een(
        &toewijzing(1, Mv, "2027-02-01"),
        &[feit("start", "2027-01-20", &[])],
    );
    assert_eq!(termijn(&uit, "HARD-21a").afloop, voldaan("2027-01-20"));
}

#[test]
fn a_fact_of_another_toewijzing_counts_for_nothing() {
    let uit = een(
        &toewijzing(1, Mv, "2027-02-01"),
        &[van(9, feit("start", "2027-02-10", &[]))],
    );
    assert_eq!(termijn(&uit, "HARD-21a").afloop, Afloop::Open);
    assert!(termijnen(&uit, "HARD-63").is_empty());
}

#[test]
fn a_circle_of_toewijzingen_still_gets_its_dates() {
    let [mut een, mut twee] = opvolging();
    (een.herziet, twee.herziet) = (Some(2), Some(1));
    let mut zichzelf = toewijzing(3, Mv, "2027-02-01");
    zichzelf.herziet = Some(3);
    let uit = beoordeel(&[een, twee, zichzelf], &[]);
    let mut nummers: Vec<_> = termijnen(&uit, "HARD-21a")
        .iter()
        .map(|t| t.toewijzing.unwrap_or_default())
        .collect();
    nummers.sort_unstable();
    assert_eq!(nummers, [1, 2, 3]);
}

#[test]
fn two_that_follow_on_one_share_its_past_and_have_their_own_future() {
    let [oud, nieuw] = opvolging();
    let ander = ToewijzingInvoer {
        nummer: 3,
        ..nieuw.clone()
    };
    let uit = beoordeel(&[oud, nieuw, ander], &[van(1, feit("start", "2027-02-10", &[]))]);
    assert_eq!(termijn(&uit, "HARD-21a").toewijzing, Some(1));
    let berichten: Vec<_> = termijnen(&uit, "HARD-63")
        .iter()
        .map(|t| t.toewijzing.unwrap_or_default())
        .collect();
    assert_eq!(berichten, [1, 2, 3]);
}
