//! What holds for every input: order does not matter, nothing panics, keys are unique.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use chrono::NaiveDate;
use leidraad_domain::contract::Voorziening::{Av, Mv};
use leidraad_domain::feit::Feit;
use leidraad_rules::{Afloop, BevindingReden, ToewijzingInvoer};
use proptest::prelude::*;
use steun::*;

/// Days around one client, with now and then a date from another world.
fn dag() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        60 => (0u64..1500).prop_map(|n| d("2026-11-01") + chrono::Days::new(n)),
        1 => prop_oneof![Just(d("0001-01-01")), Just(d("9999-12-31")), Just(d("1899-12-31")), Just(d("2041-01-02"))],
    ]
}

fn feit_uit(soort: usize, op: NaiveDate, datum: NaiveDate, nummer: Option<u32>, keus: bool) -> Feit {
    let (op, datum) = (op.to_string(), datum.to_string());
    let feit = match soort {
        0 => feit("start", &op, &[]),
        1 => feit("ander-startmoment-akkoord", &op, &[("datum", &datum)]),
        2 => feit("start-gepland", &op, &[("datum", &datum)]),
        3 => feit(
            "einde",
            &op,
            if keus {
                &[("reden", "21")]
            } else {
                &[("reden", "20")]
            },
        ),
        4 => feit("einde", &op, &[("reden", "21"), ("laatste-contact", &datum)]),
        5 => feit(
            "bericht-verzonden",
            &op,
            &[("code", if keus { "305" } else { "307" })],
        ),
        6 => feit(
            "bericht-verzonden",
            &op,
            &[("code", "305"), ("begindatum", &datum)],
        ),
        7 => feit(
            "bericht-verzonden",
            &op,
            &[("code", "307"), ("einddatum", &datum), ("reden", "21")],
        ),
        8 => feit(
            "plan",
            &op,
            &[
                ("status", if keus { "definitief" } else { "verstrekt" }),
                ("versie", "1"),
            ],
        ),
        9 => feit(
            "plan",
            &op,
            &[("status", if keus { "definitief" } else { "concept" })],
        ),
        10 => feit("evaluatie", &op, &[]),
        11 => feit(
            "geinformeerd",
            &op,
            &[("wie", "client"), ("over", "te-late-start")],
        ),
        12 => feit(
            "identiteit-vastgesteld",
            &op,
            if keus {
                &[("document", "paspoort")]
            } else {
                &[("nummer", "1")]
            },
        ),
        _ => feit("hervat", &op, &[]),
    };
    Feit {
        toewijzing: nummer,
        ..feit
    }
}

fn feiten() -> impl Strategy<Value = Vec<Feit>> {
    let een = (
        0usize..14,
        dag(),
        dag(),
        proptest::option::of(1u32..5),
        any::<bool>(),
    );
    prop::collection::vec(
        een.prop_map(|(soort, op, datum, nummer, keus)| feit_uit(soort, op, datum, nummer, keus)),
        0..14,
    )
}

fn toewijzingen() -> impl Strategy<Value = Vec<ToewijzingInvoer>> {
    let een = (
        dag(),
        dag(),
        proptest::option::of(dag()),
        proptest::option::weighted(0.4, 1u32..5),
        any::<bool>(),
    );
    prop::collection::vec(een, 1..4).prop_map(|rijen| {
        let maak = |(nummer, (dagtekening, ingang, einde, herziet, av)): (u32, (_, _, _, _, bool))| {
            ToewijzingInvoer {
                eerste_dagtekening: dagtekening,
                ingangsdatum: ingang,
                einddatum: einde,
                herziet,
                ..toewijzing(nummer, if av { Av } else { Mv }, "2027-02-01")
            }
        };
        (1..).zip(rijen).map(maak).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_order_of_facts_and_toewijzingen_does_not_matter(
        (toewijzingen, andere_t) in toewijzingen().prop_flat_map(|t| (Just(t.clone()), Just(t).prop_shuffle())),
        (feiten, andere_f) in feiten().prop_flat_map(|f| (Just(f.clone()), Just(f).prop_shuffle())),
    ) {
        prop_assert_eq!(beoordeel(&toewijzingen, &feiten), beoordeel(&andere_t, &andere_f));
    }

    #[test]
    fn keys_are_unique_and_safe_days_are_never_later(toewijzingen in toewijzingen(), feiten in feiten()) {
        let uit = beoordeel(&toewijzingen, &feiten);
        let mut sleutels: Vec<_> = uit.termijnen.iter().map(|t| &t.sleutel)
            .chain(uit.meldingen.iter().map(|m| &m.sleutel))
            .chain(uit.bevindingen.iter().map(|b| &b.sleutel))
            .collect();
        let aantal = sleutels.len();
        sleutels.sort();
        sleutels.dedup();
        prop_assert_eq!(sleutels.len(), aantal);
        for t in &uit.termijnen {
            prop_assert!(t.streefdatum <= t.uiterlijk);
        }
        prop_assert!(uit.termijnen.is_sorted_by_key(|t| t.uiterlijk));
        prop_assert!(uit.meldingen.is_sorted_by_key(|m| m.vanaf));
    }

    #[test]
    fn no_client_is_without_a_start(toewijzingen in toewijzingen(), feiten in feiten()) {
        // Every chain has its start: a term, or a finding that says why there is none.
        let uit = beoordeel(&toewijzingen, &feiten);
        let starts = uit.termijnen.iter().filter(|t| t.regel == "HARD-21a").count()
            + uit.bevindingen.iter().filter(|b| matches!(b.waarom, BevindingReden::DatumOnbruikbaar { .. })).count();
        prop_assert!(starts > 0);
    }
}

#[test]
fn two_messages_of_one_moment_are_told_in_one_order() {
    let zonder = feit("bericht-verzonden", "2029-10-22", &[("code", "307")]);
    let met = van(
        1,
        feit(
            "bericht-verzonden",
            "2029-10-22",
            &[("code", "307"), ("reden", "21")],
        ),
    );
    let t = toewijzing(1, Mv, "2027-02-01");
    assert_eq!(een(&t, &[zonder.clone(), met.clone()]), een(&t, &[met, zonder]));
}

#[test]
fn a_date_that_cannot_be_gives_a_finding_and_no_term() {
    for dagtekening in ["0001-01-01", "9999-12-31"] {
        let uit = een(&toewijzing(1, Mv, dagtekening), &[]);
        assert!(uit.termijnen.is_empty(), "{uit:#?}");
        let gevonden = bevinding(&uit, "HARD-21a").unwrap();
        assert!(
            matches!(&gevonden.waarom, BevindingReden::DatumOnbruikbaar { anker } if anker.datum == d(dagtekening))
        );
    }
}

#[test]
fn an_agreed_start_that_cannot_be_leaves_the_ten_days() {
    let akkoord = feit(
        "ander-startmoment-akkoord",
        "2027-02-09",
        &[("datum", "9999-12-31")],
    );
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &[akkoord]);
    assert_eq!(termijn(&uit, "HARD-21a").uiterlijk, d("2027-02-15"));
    assert!(bevinding(&uit, "HARD-21b").is_some());
}

#[test]
fn a_year_that_cannot_be_does_not_stop_the_evaluations_after_it() {
    let plan = |op| feit("plan", op, &[("status", "definitief")]);
    let uit = een(
        &toewijzing(1, Av, "2027-02-01"),
        &[plan("0001-01-01"), plan("2027-02-10")],
    );
    let evaluatie = termijn(&uit, "HARD-57a");
    assert_eq!(
        (evaluatie.uiterlijk, &evaluatie.afloop),
        (d("2028-02-10"), &Afloop::Open)
    );
    assert!(bevinding(&uit, "HARD-57a").is_some());
}

#[test]
fn counting_past_the_list_of_holidays_is_told() {
    let binnen = een(&toewijzing(1, Mv, "2040-12-03"), &[]);
    assert!(bevinding(&binnen, "HARD-21a").is_none());
    let buiten = een(&toewijzing(1, Mv, "2040-12-20"), &[]);
    assert!(matches!(
        bevinding(&buiten, "HARD-21a").unwrap().waarom,
        BevindingReden::BuitenFeestdagenlijst { .. }
    ));
}

#[test]
fn an_empty_client_gives_an_empty_outcome() {
    assert_eq!(
        beoordeel(&[], &[feit("start", "2027-02-10", &[])]),
        leidraad_rules::Uitkomst::default()
    );
}
