//! A plan that says which fields it has filled is held against the fields that the contract demands of its version.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

mod steun;

use leidraad_domain::contract::Voorziening::{self, Av, Mv};
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_rules::{BevindingReden, Oordeel};
use steun::*;

const ALLES: &str = "activiteiten, afspraken, bijgestaan-door, evaluatiemomenten";

fn plan(op: &str, status: &str, versie: &str, velden: &str) -> Feit {
    feit(
        "plan",
        op,
        &[("status", status), ("versie", versie), ("velden", velden)],
    )
}

/// Rule, day and missing fields of what is blocked for an empty field.
fn leeg(voorziening: Voorziening, feiten: &[Feit]) -> Vec<(String, String, String)> {
    let uit = een(&toewijzing(1, voorziening, "2027-01-04"), feiten);
    let rijen = uit.bevindingen.into_iter().filter_map(|b| match b.waarom {
        BevindingReden::VeldenOntbreken {
            feit: FeitSoort::Plan,
            velden,
        } => {
            assert_eq!((b.uitkomst, b.toewijzing), (Oordeel::Geblokkeerd, Some(1)));
            Some((b.regel, b.op.to_string(), velden.join(" ")))
        }
        _ => None,
    });
    rijen.collect()
}

fn rij(regel: &str, op: &str, velden: &str) -> (String, String, String) {
    (regel.to_owned(), op.to_owned(), velden.to_owned())
}

#[test]
fn every_rule_names_the_fields_that_a_plan_leaves_empty() {
    let plannen = [plan(
        "2027-02-01",
        "definitief",
        "1",
        "afspraken, evaluatiemomenten",
    )];
    assert_eq!(
        leeg(Av, &plannen),
        [
            rij("HARD-53a", "2027-02-01", "activiteiten"),
            rij("HARD-55", "2027-02-01", "bijgestaan-door")
        ]
    );
    let verstrekt = [plan(
        "2027-02-03",
        "verstrekt",
        "1",
        "afspraken,activiteiten,evaluatiemomenten",
    )];
    assert_eq!(
        leeg(Av, &verstrekt),
        [rij("HARD-55", "2027-02-03", "bijgestaan-door")]
    );
}

#[test]
fn a_complete_plan_is_not_blocked() {
    assert!(leeg(Av, &[plan("2027-02-01", "definitief", "1", ALLES)]).is_empty());
}

#[test]
fn a_draft_may_still_be_filled_in() {
    assert!(leeg(Av, &[plan("2027-02-01", "concept", "1", "afspraken")]).is_empty());
}

#[test]
fn a_plan_that_does_not_tell_its_fields_says_nothing_about_them() {
    let plannen = [feit(
        "plan",
        "2027-02-01",
        &[("status", "definitief"), ("versie", "1")],
    )];
    assert!(leeg(Av, &plannen).is_empty());
}

#[test]
fn a_second_version_must_say_what_has_changed() {
    let plannen = [
        plan("2027-02-01", "definitief", "1", ALLES),
        plan("2027-06-01", "definitief", "2", ALLES),
    ];
    assert_eq!(
        leeg(Av, &plannen),
        [rij(
            "HARD-57c",
            "2027-06-01",
            "gewijzigde-situatie gewijzigde-werkzaamheden"
        )]
    );
}

#[test]
fn another_kind_of_support_asks_for_other_fields() {
    let plannen = [plan("2027-02-01", "definitief", "1", ALLES)];
    assert_eq!(
        leeg(Mv, &plannen),
        [rij("HARD-17", "2027-02-01", "resultaten inzet")]
    );
}
