//! Counting no-shows: the nth of a year, what is paid and who must be told.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::Voorziening;
use leidraad_domain::feit::Feit;
use leidraad_rules::{Oordeel, ToewijzingInvoer};
use steun::figuren::*;
use steun::*;

fn no_show(gepland: &str) -> Feit {
    feit("no-show", &gepland[..10], &[("gepland", gepland)])
}

#[test]
fn the_third_no_show_of_a_year_is_not_paid() {
    let t = toewijzing(1, Voorziening::Av, "2027-01-04");
    let feiten = [
        no_show("2027-02-01T10:00"),
        no_show("2027-03-01T10:00"),
        no_show("2027-12-31T10:00"),
        no_show("2028-01-01T10:00"),
    ];
    let uit = een(&t, &feiten);
    assert_eq!(
        figuren(&uit, "HARD-24b"),
        [
            paar("2027-02-01", "60 minuut"),
            paar("2027-03-01", "60 minuut"),
            paar("2027-12-31", "0 minuut"),
            paar("2028-01-01", "60 minuut"),
        ]
    );
    let derde = bevinding(&uit, "HARD-24b").unwrap();
    assert_eq!(
        (derde.op, derde.uitkomst),
        (d("2027-12-31"), Oordeel::Geblokkeerd)
    );
    assert_eq!(dagen(&uit, "HARD-24b").len(), 1);
}

#[test]
fn exactly_twenty_four_hours_before_is_no_no_show() {
    let t = toewijzing(1, Voorziening::Av, "2027-01-04");
    let afgemeld = |op: &str| {
        let velden = [("gepland", "2027-03-10T10:00"), ("afgemeld", op)];
        een(&t, &[feit("no-show", "2027-03-10", &velden)])
    };
    assert_eq!(figuren(&afgemeld("2027-03-09T10:00"), "HARD-24b"), []);
    assert_eq!(
        figuren(&afgemeld("2027-03-09T10:01"), "HARD-24b"),
        [paar("2027-03-10", "60 minuut")]
    );
}

#[test]
fn a_no_show_that_could_be_planned_again_does_not_count() {
    let t = toewijzing(1, Voorziening::Av, "2027-01-04");
    let weer = feit(
        "no-show",
        "2027-02-15",
        &[("gepland", "2027-02-15T10:00"), ("herplanbaar", "ja")],
    );
    let uit = een(
        &t,
        &[no_show("2027-02-01T10:00"), weer, no_show("2027-03-01T10:00")],
    );
    assert_eq!(figuren(&uit, "HARD-24b").len(), 2);
    assert!(bevindingen(&uit, "HARD-24b").is_empty() && melding(&uit, "HARD-26b").is_none());
}

#[test]
fn the_no_shows_of_a_client_count_together_over_toewijzingen() {
    let een = toewijzing(1, Voorziening::Av, "2027-01-04");
    let twee = ToewijzingInvoer {
        nummer: 2,
        ..toewijzing(2, Voorziening::Mv, "2027-01-04")
    };
    let feiten = [
        van(1, no_show("2027-02-01T10:00")),
        van(2, no_show("2027-03-01T10:00")),
        van(1, no_show("2027-04-01T10:00")),
    ];
    let uit = beoordeel(&[een, twee], &feiten);
    assert_eq!(dagen(&uit, "HARD-24b"), ["2027-04-01"]);
    assert_eq!(melding(&uit, "HARD-26a").unwrap().vanaf, d("2027-03-01"));
}

#[test]
fn the_second_asks_for_a_talk_and_the_third_and_later_for_a_call() {
    let t = toewijzing(1, Voorziening::Av, "2027-01-04");
    let mut feiten = vec![no_show("2027-02-01T10:00")];
    assert!(melding(&een(&t, &feiten), "HARD-26a").is_none());
    feiten.push(no_show("2027-03-01T10:00"));
    let uit = een(&t, &feiten);
    let gesprek = melding(&uit, "HARD-26a").unwrap();
    assert_eq!((gesprek.vanaf, gesprek.gedaan), (d("2027-03-01"), None));
    assert_eq!(gesprek.aan, ["client"]);
    assert!(melding(&uit, "HARD-26b").is_none());
    feiten.push(feit(
        "contact",
        "2027-03-02",
        &[("met", "client"), ("over", "no-show")],
    ));
    feiten.push(feit("contact", "2027-02-20", &[("met", "opdrachtgever")]));
    feiten.push(no_show("2027-04-01T10:00"));
    feiten.push(no_show("2027-05-03T10:00"));
    feiten.push(feit("gemeld", "2027-04-02", &[("aan", "opdrachtgever")]));
    let uit = een(&t, &feiten);
    assert_eq!(melding(&uit, "HARD-26a").unwrap().gedaan, Some(d("2027-03-02")));
    let bellen: Vec<_> = uit
        .meldingen
        .iter()
        .filter(|m| m.regel == "HARD-26b")
        .map(|m| (m.vanaf, m.gedaan))
        .collect();
    assert_eq!(
        bellen,
        [(d("2027-04-01"), Some(d("2027-04-02"))), (d("2027-05-03"), None)]
    );
}

#[test]
fn dalfsen_pays_what_was_planned() {
    let t = onder("dalfsen-begeleiding", "individueel-2", "2027-01-04");
    let op = |dag: &str, minuten: &str| {
        feit(
            "no-show",
            dag,
            &[("gepland", &format!("{dag}T10:00")), ("minuten", minuten)],
        )
    };
    let uit = een(
        &t,
        &[
            op("2027-02-01", "90"),
            op("2027-03-01", "45"),
            op("2027-04-01", "90"),
        ],
    );
    assert_eq!(
        figuren(&uit, "DALF-81a"),
        [
            paar("2027-02-01", "90 minuut"),
            paar("2027-03-01", "45 minuut"),
            paar("2027-04-01", "0 minuut"),
        ]
    );
    assert_eq!(dagen(&uit, "DALF-81a"), ["2027-04-01"]);
    assert_eq!(melding(&uit, "DALF-81b").unwrap().vanaf, d("2027-04-01"));
}
