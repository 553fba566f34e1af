//! Visits on a holiday: decided, and told in time.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_rules::{Afloop, BevindingReden, Oordeel, ToewijzingInvoer, Uitkomst};
use steun::*;

const REGEL: &str = "COEV-I.11-1";

fn t() -> ToewijzingInvoer {
    ToewijzingInvoer {
        contract: ContractId("coevorden-borger-odoorn".into()),
        product: ProductId("participatie-licht".into()),
        ..toewijzing(1, Voorziening::Mv, "2027-01-04")
    }
}

fn bezoek(dag: &str) -> Feit {
    feit(
        "levering-gepland",
        "2027-03-01",
        &[("van", &format!("{dag}T10:00"))],
    )
}

fn besluit(op: &str, dag: &str, gaat_door: &str) -> Feit {
    feit(
        "feestdag-besluit",
        op,
        &[("datum", dag), ("gaat_door", gaat_door)],
    )
}

fn verteld(op: &str, wie: &str) -> Feit {
    feit("geinformeerd", op, &[("wie", wie), ("over", "feestdag")])
}

fn mist(uit: &Uitkomst) -> Vec<FeitSoort> {
    match bevinding(uit, REGEL).map(|b| &b.waarom) {
        Some(BevindingReden::NietGeregeld { ontbreekt, .. }) => ontbreekt.clone(),
        _ => Vec::new(),
    }
}

#[test]
fn a_visit_on_a_holiday_asks_for_a_decision_and_for_telling_the_client() {
    // Tweede Paasdag; the working day before is Thursday, for Good Friday is a holiday too.
    let uit = een(&t(), &[bezoek("2027-03-29")]);
    let open = termijn(&uit, REGEL);
    assert_eq!((open.uiterlijk, &open.afloop), (d("2027-03-25"), &Afloop::Open));
    assert_eq!(mist(&uit), [FeitSoort::FeestdagBesluit, FeitSoort::Geinformeerd]);
    let b = bevinding(&uit, REGEL).unwrap();
    assert_eq!((b.op, b.uitkomst), (d("2027-03-29"), Oordeel::Waarschuwing));
    let m = melding(&uit, REGEL).unwrap();
    assert_eq!(
        (m.vanaf, &m.aan[..]),
        (d("2027-03-01"), &["client".to_owned()][..])
    );
}

#[test]
fn good_friday_and_the_fifth_of_may_count_and_an_ordinary_or_equated_day_does_not() {
    for (dag, telt) in [
        ("2027-03-26", true),
        ("2027-05-05", true),
        ("2027-05-07", false),
        ("2027-03-30", false),
    ] {
        assert_eq!(
            !termijnen(&een(&t(), &[bezoek(dag)]), REGEL).is_empty(),
            telt,
            "{dag}"
        );
    }
}

#[test]
fn decided_and_told_on_the_last_day_is_in_time() {
    let feiten = |op: &str| {
        een(
            &t(),
            &[
                bezoek("2027-03-29"),
                besluit("2027-03-20", "2027-03-29", "ja"),
                verteld(op, "client"),
            ],
        )
    };
    let uit = feiten("2027-03-25");
    assert_eq!(termijn(&uit, REGEL).afloop, voldaan("2027-03-25"));
    assert!(bevinding(&uit, REGEL).is_none());
    assert_eq!(melding(&uit, REGEL).unwrap().gedaan, Some(d("2027-03-25")));
    let te_laat = feiten("2027-03-26");
    assert_eq!(termijn(&te_laat, REGEL).afloop, voldaan("2027-03-26"));
    assert!(mist(&feiten("2027-03-29")).is_empty());
    assert_eq!(mist(&feiten("2027-03-30")), [FeitSoort::Geinformeerd]);
}

#[test]
fn when_it_does_not_take_place_the_municipality_is_told_too() {
    let mut feiten = vec![
        bezoek("2027-03-29"),
        besluit("2027-03-20", "2027-03-29", "nee"),
        verteld("2027-03-21", "client"),
    ];
    let uit = een(&t(), &feiten);
    assert_eq!(mist(&uit), [FeitSoort::Geinformeerd]);
    let m = melding(&uit, REGEL).unwrap();
    assert_eq!(
        (m.vanaf, &m.aan[..]),
        (d("2027-03-20"), &["opdrachtgever".to_owned()][..])
    );
    feiten.push(verteld("2027-03-22", "opdrachtgever"));
    let uit = een(&t(), &feiten);
    assert_eq!(termijn(&uit, REGEL).afloop, voldaan("2027-03-22"));
    assert!(bevinding(&uit, REGEL).is_none());
}

#[test]
fn a_decision_about_another_day_or_telling_from_before_it_does_not_count() {
    let uit = een(
        &t(),
        &[
            bezoek("2027-03-29"),
            besluit("2027-03-20", "2027-03-26", "ja"),
            verteld("2027-03-21", "client"),
        ],
    );
    assert_eq!(mist(&uit), [FeitSoort::FeestdagBesluit]);
    let uit = een(
        &t(),
        &[
            bezoek("2027-03-29"),
            besluit("2027-03-20", "2027-03-29", "ja"),
            verteld("2027-03-19", "client"),
        ],
    );
    assert_eq!(mist(&uit), [FeitSoort::Geinformeerd]);
}

#[test]
fn the_last_decision_counts() {
    let uit = een(
        &t(),
        &[
            bezoek("2027-03-29"),
            besluit("2027-03-15", "2027-03-29", "nee"),
            verteld("2027-03-16", "client"),
            besluit("2027-03-20", "2027-03-29", "ja"),
        ],
    );
    assert_eq!(mist(&uit), [FeitSoort::Geinformeerd]);
    assert_eq!(melding(&uit, REGEL).unwrap().aan, ["client"]);
}

#[test]
fn each_visit_stands_by_itself_and_two_on_one_day_are_one() {
    let uit = een(
        &t(),
        &[bezoek("2027-12-25"), bezoek("2027-12-26"), bezoek("2027-12-25")],
    );
    let dagen: Vec<_> = termijnen(&uit, REGEL).iter().map(|t| t.uiterlijk).collect();
    assert_eq!(dagen, [d("2027-12-24"), d("2027-12-24")]);
}
