//! Talks divided over a year: dates of their own, each fulfilled by the next talk.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::feit::Feit;
use leidraad_rules::{Afloop, Horizon, Invoer, Uitkomst, VervalReden};
use steun::figuren::*;
use steun::*;

const COEVORDEN: &str = "coevorden-borger-odoorn";
const ZWAAR: &str = "COEV-I.2.3b";

fn besprekingen(dagen: &[&str]) -> Vec<Feit> {
    let start = feit("start", "2027-03-31", &[]);
    let rest = dagen.iter().map(|dag| feit("supervisie-bespreking", dag, &[]));
    std::iter::once(start).chain(rest).collect()
}

fn data(uit: &Uitkomst) -> Vec<(u32, String, Option<String>)> {
    termijnen(uit, ZWAAR)
        .iter()
        .map(|t| {
            let op = match t.afloop {
                Afloop::Voldaan { op, .. } => Some(op.to_string()),
                _ => None,
            };
            (t.keer, t.uiterlijk.to_string(), op)
        })
        .collect()
}

fn rij(keer: u32, uiterlijk: &str, op: Option<&str>) -> (u32, String, Option<String>) {
    (keer, uiterlijk.to_owned(), op.map(str::to_owned))
}

#[test]
fn two_talks_a_year_are_planned_one_for_each_half() {
    let t = onder(COEVORDEN, "zelfredzaamheid-zwaar", "2027-03-01");
    let uit = een(&t, &besprekingen(&[]));
    // 31 March + 6 months is the last day of September (C8).
    assert_eq!(
        data(&uit),
        [rij(1, "2027-09-30", None), rij(2, "2028-03-31", None)]
    );
    assert_eq!(figuren(&uit, ZWAAR), [paar("2028-03-30", "0 bespreking")]);
    assert!(termijnen(&uit, "COEV-I.2.2b").is_empty());
}

#[test]
fn each_date_is_fulfilled_by_the_next_talk_and_extra_talks_do_not_count_ahead() {
    let t = onder(COEVORDEN, "zelfredzaamheid-zwaar", "2027-03-01");
    let uit = een(&t, &besprekingen(&["2027-05-01", "2027-06-01", "2027-07-01"]));
    assert_eq!(
        data(&uit),
        [
            rij(1, "2027-09-30", Some("2027-05-01")),
            rij(2, "2028-03-31", Some("2027-06-01")),
            rij(3, "2028-09-30", None),
            rij(4, "2029-03-31", None),
        ]
    );
    assert_eq!(figuren(&uit, ZWAAR), [paar("2028-03-30", "3 bespreking")]);
}

#[test]
fn a_talk_on_the_anniversary_is_still_in_time() {
    let t = onder(COEVORDEN, "zelfredzaamheid-zwaar", "2027-03-01");
    let uit = een(&t, &besprekingen(&["2027-09-30", "2028-03-31"]));
    assert_eq!(data(&uit)[1], rij(2, "2028-03-31", Some("2028-03-31")));
    assert_eq!(
        figuren(&uit, ZWAAR),
        [
            paar("2028-03-30", "2 bespreking"),
            paar("2029-03-30", "0 bespreking")
        ]
    );
    let te_laat = een(&t, &besprekingen(&["2027-09-30", "2028-04-01"]));
    assert_eq!(data(&te_laat)[1], rij(2, "2028-03-31", Some("2028-04-01")));
    assert_eq!(
        figuren(&te_laat, ZWAAR),
        [
            paar("2028-03-30", "1 bespreking"),
            paar("2029-03-30", "1 bespreking")
        ]
    );
}

#[test]
fn every_year_that_has_begun_is_looked_at() {
    let t = onder(COEVORDEN, "zelfredzaamheid-zwaar", "2027-03-01");
    let mut feiten = besprekingen(&[]);
    feiten.push(feit("evaluatie", "2028-04-01", &[]));
    assert_eq!(data(&een(&t, &feiten)).len(), 4);
    feiten.pop();
    let horizon = Horizon {
        van: d("2027-01-01"),
        tot: d("2029-12-31"),
    };
    let toewijzingen = [t];
    let invoer = Invoer {
        horizon: Some(horizon),
        ..Invoer::van(&toewijzingen, &feiten)
    };
    let uit = leidraad_rules::beoordeel(profielen(), kalender(), &invoer);
    assert_eq!(data(&uit).len(), 6);
}

#[test]
fn the_dates_fall_away_when_support_ends() {
    let t = onder(COEVORDEN, "zelfredzaamheid-zwaar", "2027-03-01");
    let mut feiten = besprekingen(&["2027-09-01"]);
    feiten.push(feit("einde", "2028-01-15", &[("reden", "19")]));
    let uit = een(&t, &feiten);
    let alle = termijnen(&uit, ZWAAR);
    assert_eq!(alle.len(), 2);
    let weg = VervalReden::ZorgGeeindigd { op: d("2028-01-15") };
    assert_eq!(alle[1].afloop, Afloop::Vervallen { waarom: weg });
}
