//! Steps before an end for compelling reasons.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::Voorziening;
use leidraad_domain::feit::Feit;
use leidraad_rules::{Oordeel, Uitkomst};
use steun::*;

fn gesprek(nummer: &str, op: &str) -> Feit {
    feit(
        "gesprek",
        op,
        &[("nummer", nummer), ("verslag", "ja"), ("gedeeld", "ja")],
    )
}

fn gemeld(op: &str) -> Feit {
    feit("gemeld", op, &[("aan", "opdrachtgever")])
}

fn waarschuwing(nummer: &str, op: &str) -> Feit {
    feit(
        "waarschuwing",
        op,
        &[("nummer", nummer), ("door", "opdrachtgever")],
    )
}

fn poging(op: &str) -> Feit {
    feit("hervattingspoging", op, &[("uitkomst", "mislukt")])
}

fn einde(op: &str) -> Feit {
    feit("einde", op, &[("reden", "22"), ("grond", "gewichtige-reden")])
}

fn afsluiting(op: &str, bijlagen: &str) -> Feit {
    let velden = [("ondertekend", "ja"), ("bijlagen", bijlagen)];
    feit("beeindigingsmelding", op, &velden)
}

const ALLES: &str = "dossier,afspraken,waarschuwingen";

/// Every step in order, the last on 1 June.
fn volledig() -> Vec<Feit> {
    vec![
        gesprek("1", "2027-02-01"),
        gesprek("2", "2027-02-15"),
        gemeld("2027-02-16"),
        waarschuwing("1", "2027-02-22"),
        poging("2027-03-01"),
        gemeld("2027-03-02"),
        waarschuwing("2", "2027-03-08"),
        afsluiting("2027-06-01", ALLES),
    ]
}

fn zonder(weg: &str, dag: &str) -> Vec<Feit> {
    let mut feiten = volledig();
    let aantal = feiten.len();
    feiten.retain(|f| f.soort.code() != weg || f.op.dag() != d(dag));
    assert_eq!(feiten.len() + 1, aantal);
    feiten
}

fn uit(feiten: &[Feit]) -> Uitkomst {
    een(&toewijzing(1, Voorziening::Mv, "2027-01-04"), feiten)
}

/// Rule, day and number of the highest step.
fn stap(uit: &Uitkomst) -> Option<(String, String, String)> {
    let mut alle = uit.berekeningen.iter().filter(|b| b.eenheid.code() == "stap");
    let eerste = alle
        .next()
        .map(|b| (b.regel.clone(), b.op.to_string(), b.waarde.tekst(0)));
    assert!(alle.next().is_none());
    eerste
}

fn rij(regel: &str, op: &str, waarde: &str) -> Option<(String, String, String)> {
    Some((regel.to_owned(), op.to_owned(), waarde.to_owned()))
}

fn blokken(uit: &Uitkomst) -> Vec<(String, String)> {
    let eigen = uit.bevindingen.iter().filter(|b| b.regel.starts_with("HARD-29"));
    let geblokkeerd = eigen.filter(|b| b.uitkomst == Oordeel::Geblokkeerd);
    geblokkeerd.map(|b| (b.regel.clone(), b.op.to_string())).collect()
}

fn blok(regel: &str, op: &str) -> (String, String) {
    (regel.to_owned(), op.to_owned())
}

#[test]
fn nothing_is_said_when_nobody_climbs() {
    let uit = uit(&[
        gemeld("2027-02-16"),
        feit("einde", "2027-03-01", &[("reden", "19")]),
    ]);
    assert_eq!(stap(&uit), None);
    assert_eq!(blokken(&uit), []);
}

#[test]
fn each_step_counts_with_all_before_it() {
    let feiten = volledig();
    let verwacht = [
        (1, "HARD-29a", "2027-02-01", "1"),
        (2, "HARD-29b", "2027-02-15", "2"),
        (3, "HARD-29b", "2027-02-15", "2"),
        (4, "HARD-29c", "2027-02-22", "3"),
        (5, "HARD-29d", "2027-03-01", "4"),
        (6, "HARD-29d", "2027-03-01", "4"),
        (7, "HARD-29e", "2027-03-08", "5"),
        (8, "HARD-29f", "2027-06-01", "6"),
    ];
    for (aantal, regel, op, waarde) in verwacht {
        assert_eq!(stap(&uit(&feiten[..aantal])), rij(regel, op, waarde), "{aantal}");
    }
    assert_eq!(blokken(&uit(&feiten)), []);
}

#[test]
fn after_all_steps_the_end_may_come_on_a_later_day() {
    let mut feiten = volledig();
    feiten.push(einde("2027-06-02"));
    assert_eq!(blokken(&uit(&feiten)), []);
    feiten.pop();
    feiten.push(einde("2027-06-01"));
    assert_eq!(blokken(&uit(&feiten)), [blok("HARD-29f", "2027-06-01")]);
}

#[test]
fn a_warning_before_the_second_report_names_the_missing_step() {
    let kaal = feit(
        "gesprek",
        "2027-02-15",
        &[("nummer", "2"), ("verslag", "ja"), ("gedeeld", "nee")],
    );
    let feiten = [
        gesprek("1", "2027-02-01"),
        kaal,
        gemeld("2027-02-16"),
        waarschuwing("1", "2027-02-22"),
    ];
    let uit = uit(&feiten);
    assert_eq!(
        stap(&uit),
        rij("HARD-29b", "2027-02-01", "1").map(|(_, op, w)| ("HARD-29a".to_owned(), op, w))
    );
    // The second talk itself was taken without a report; the warning came while that step had no proof.
    assert_eq!(blokken(&uit), [blok("HARD-29b", "2027-02-22")]);
}

#[test]
fn an_end_without_the_new_attempt_is_blocked() {
    let mut feiten = zonder("hervattingspoging", "2027-03-01");
    feiten.push(einde("2027-06-02"));
    let uit = uit(&feiten);
    assert_eq!(stap(&uit), rij("HARD-29c", "2027-02-22", "3"));
    assert_eq!(
        blokken(&uit),
        [
            blok("HARD-29d", "2027-03-08"),
            blok("HARD-29d", "2027-06-01"),
            blok("HARD-29d", "2027-06-02"),
            blok("HARD-29f", "2027-06-02"),
        ]
    );
}

#[test]
fn acute_unsafety_lets_the_attempt_be_skipped() {
    let mut feiten = zonder("hervattingspoging", "2027-03-01");
    feiten.push(feit(
        "onderbreking",
        "2027-02-23",
        &[("van", "2027-02-23"), ("reden", "acuut-onveilig")],
    ));
    feiten.push(einde("2027-06-02"));
    let goed = uit(&feiten);
    assert_eq!(stap(&goed), rij("HARD-29f", "2027-06-01", "6"));
    assert_eq!(blokken(&goed), []);
}

#[test]
fn one_report_is_not_two() {
    let uit = uit(&zonder("gemeld", "2027-03-02"));
    assert_eq!(stap(&uit), rij("HARD-29d", "2027-03-01", "4"));
    assert_eq!(blokken(&uit), [blok("HARD-29e", "2027-06-01")]);
}

#[test]
fn an_end_report_without_all_annexes_or_a_signature_is_none() {
    let mut feiten = zonder("beeindigingsmelding", "2027-06-01");
    feiten.push(afsluiting("2027-06-01", "dossier,afspraken"));
    feiten.push(feit("beeindigingsmelding", "2027-06-01", &[("bijlagen", ALLES)]));
    feiten.push(einde("2027-06-02"));
    let uit = uit(&feiten);
    assert_eq!(stap(&uit), rij("HARD-29e", "2027-03-08", "5"));
    assert_eq!(blokken(&uit), [blok("HARD-29f", "2027-06-02")]);
}

#[test]
fn an_end_with_nothing_before_it_misses_every_step() {
    let uit = uit(&[einde("2027-06-02")]);
    assert_eq!(stap(&uit), rij("HARD-29a", "2027-06-02", "0"));
    let regels: Vec<String> = blokken(&uit).into_iter().map(|(regel, _)| regel).collect();
    assert_eq!(
        regels,
        [
            "HARD-29a", "HARD-29b", "HARD-29c", "HARD-29d", "HARD-29e", "HARD-29f"
        ]
    );
}

#[test]
fn the_municipality_is_told_once_the_second_talk_is_done() {
    let feiten = volledig();
    let eerst = uit(&feiten[..2]);
    let m = melding(&eerst, "HARD-29c").unwrap();
    assert_eq!((m.vanaf, m.gedaan), (d("2027-02-15"), None));
    assert_eq!(
        melding(&uit(&feiten[..3]), "HARD-29c").unwrap().gedaan,
        Some(d("2027-02-16"))
    );
    assert!(melding(&uit(&feiten[..1]), "HARD-29c").is_none());
}
