//! An approval counts for the version of the plan that it names, also while the plan is being made.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

mod steun;

use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::feit::Feit;
use leidraad_rules::{Status, ToewijzingInvoer, beoordeel_plan, stand_van};
use steun::*;

fn regulier() -> ToewijzingInvoer {
    let mut t = toewijzing(1, Voorziening::Mv, "2027-02-01");
    t.contract = ContractId("coevorden-borger-odoorn".into());
    t.product = ProductId("zelfredzaamheid-regulier-lerend".into());
    t
}

fn goedgekeurd(door: &str, versie: &str) -> Feit {
    feit(
        "plan-goedgekeurd",
        "2027-03-01",
        &[("door", door), ("versie", versie)],
    )
}

/// The rules that block version `versie` of a plan of 10 March.
fn geblokkeerd(versie: u32, feiten: &[Feit]) -> Vec<String> {
    let oordeel = beoordeel_plan(profielen(), &regulier(), &[], versie, d("2027-03-10"), feiten);
    let regels = oordeel.bevindingen.into_iter().map(|b| b.regel);
    regels
        .filter(|regel| ["COEV-I.2.2b", "COEV-I.10-9"].contains(&regel.as_str()))
        .collect()
}

#[test]
fn the_first_version_needs_the_supervisor_and_a_later_one_the_resident_as_well() {
    assert_eq!(geblokkeerd(1, &[]), ["COEV-I.2.2b"]);
    assert_eq!(geblokkeerd(2, &[]).len(), 2);
    let beide = [goedgekeurd("hbo", "2"), goedgekeurd("client", "2")];
    assert!(geblokkeerd(2, &beide).is_empty());
}

#[test]
fn an_approval_of_the_version_before_does_not_count() {
    let eerste = [goedgekeurd("hbo", "1"), goedgekeurd("client", "1")];
    assert!(geblokkeerd(1, &eerste).is_empty());
    assert_eq!(geblokkeerd(2, &eerste).len(), 2);
}

#[test]
fn an_approval_under_another_toewijzing_does_not_count() {
    assert!(geblokkeerd(1, &[van(1, goedgekeurd("hbo", "1"))]).is_empty());
    assert_eq!(
        geblokkeerd(1, &[van(2, goedgekeurd("hbo", "1"))]),
        ["COEV-I.2.2b"]
    );
}

#[test]
fn a_right_that_nobody_uses_falls_away_and_is_never_late() {
    let uit = een(&regulier(), &[]);
    let laatste = termijn(&uit, "COEV-I.9.2");
    assert_eq!(stand_van(laatste, d("2027-02-08")), Status::Open);
    assert_eq!(stand_van(laatste, d("2027-02-09")), Status::Vervallen);
}
