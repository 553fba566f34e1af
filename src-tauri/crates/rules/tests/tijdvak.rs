//! Spans: four weeks of urgent help, eight weeks for a partner, six weeks without support.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_rules::{
    Afloop, BevindingReden, ClientInvoer, Invoer, Oordeel, ToewijzingInvoer, Uitkomst, VervalReden,
};
use steun::*;

fn spoed(dagtekening: &str) -> ToewijzingInvoer {
    ToewijzingInvoer {
        contract: ContractId("coevorden-borger-odoorn".into()),
        product: ProductId("zelfredzaamheid-licht".into()),
        spoed: true,
        ..toewijzing(1, Voorziening::Mv, dagtekening)
    }
}

fn ijmond(dagtekening: &str) -> ToewijzingInvoer {
    ToewijzingInvoer {
        contract: ContractId("ijmond-ho".into()),
        product: ProductId("ho2".into()),
        ..toewijzing(1, Voorziening::Mv, dagtekening)
    }
}

fn levering(op: &str) -> Feit {
    feit("levering", op, &[("minuten", "60")])
}

fn dagen(uit: &Uitkomst, regel: &str) -> Vec<String> {
    let eigen = uit.bevindingen.iter().filter(|b| b.regel == regel);
    eigen.map(|b| b.op.to_string()).collect()
}

#[test]
fn day_twenty_eight_is_the_last_of_urgent_help() {
    let feiten = [
        feit("start", "2027-03-01", &[]),
        levering("2027-03-28"),
        levering("2027-03-29"),
    ];
    let uit = een(&spoed("2027-03-01"), &feiten);
    let termijn = termijn(&uit, "COEV-I.9.6b");
    assert_eq!(
        (termijn.uiterlijk, &termijn.afloop),
        (d("2027-03-28"), &Afloop::Open)
    );
    let blok = bevinding(&uit, "COEV-I.9.6b").unwrap();
    assert_eq!((blok.op, blok.uitkomst), (d("2027-03-29"), Oordeel::Geblokkeerd));
    assert_eq!(dagen(&uit, "COEV-I.9.6b").len(), 1);
    let gewoon = ToewijzingInvoer {
        spoed: false,
        ..spoed("2027-03-01")
    };
    assert!(termijnen(&een(&gewoon, &feiten), "COEV-I.9.6b").is_empty());
}

#[test]
fn urgent_help_without_a_start_counts_from_the_first_delivery_and_ends_with_the_end() {
    let feiten = [
        levering("2027-03-03"),
        feit("einde", "2027-03-30", &[("reden", "19")]),
    ];
    let uit = een(&spoed("2027-03-01"), &feiten);
    assert_eq!(termijn(&uit, "COEV-I.9.6b").uiterlijk, d("2027-03-30"));
    assert_eq!(termijn(&uit, "COEV-I.9.6b").afloop, voldaan("2027-03-30"));
}

#[test]
fn regular_support_after_urgent_help_is_not_blocked() {
    let later = ToewijzingInvoer {
        nummer: 2,
        spoed: false,
        herziet: Some(1),
        ..spoed("2027-03-29")
    };
    let feiten = [
        van(1, feit("start", "2027-03-01", &[])),
        van(2, levering("2027-04-05")),
    ];
    let uit = beoordeel(&[spoed("2027-03-01"), later], &feiten);
    assert_eq!(termijn(&uit, "COEV-I.9.6b").uiterlijk, d("2027-03-28"));
    assert!(dagen(&uit, "COEV-I.9.6b").is_empty());
}

fn partner(t: ToewijzingInvoer, partner: bool, feiten: &[Feit]) -> Uitkomst {
    let client = ClientInvoer {
        partner,
        ..ClientInvoer::default()
    };
    let toewijzingen = [t];
    let invoer = Invoer {
        client: &client,
        ..Invoer::van(&toewijzingen, feiten)
    };
    leidraad_rules::beoordeel(profielen(), kalender(), &invoer)
}

#[test]
fn a_partner_keeps_support_for_fifty_six_days() {
    let mv = || toewijzing(1, Voorziening::Mv, "2027-01-04");
    let feiten = [
        feit("overlijden", "2027-03-01", &[]),
        levering("2027-04-26"),
        levering("2027-04-27"),
    ];
    let uit = partner(mv(), true, &feiten);
    assert_eq!(termijn(&uit, "HARD-31a").uiterlijk, d("2027-04-26"));
    assert_eq!(dagen(&uit, "HARD-31a"), ["2027-04-27"]);
    assert!(termijnen(&partner(mv(), false, &feiten), "HARD-31a").is_empty());
    let av = toewijzing(1, Voorziening::Av, "2027-01-04");
    assert!(termijnen(&partner(av, true, &feiten), "HARD-31a").is_empty());
    let verhuisd = [
        feit("wlz-verhuizing", "2027-03-01", &[]),
        feit("einde", "2027-04-01", &[("reden", "23")]),
    ];
    let uit = partner(mv(), true, &verhuisd);
    assert_eq!(termijn(&uit, "HARD-31a").afloop, voldaan("2027-04-01"));
}

#[test]
fn half_a_year_is_counted_to_the_end_of_a_shorter_month() {
    let t = ToewijzingInvoer {
        spoed: false,
        ..spoed("2027-03-01")
    };
    let feiten = [feit("behoefte-gewijzigd", "2027-08-31", &[])];
    assert_eq!(
        termijn(&een(&t, &feiten), "COEV-I.6.4a").uiterlijk,
        d("2028-02-29")
    );
    let weg = [feit("contract-geeindigd", "2027-08-31", &[])];
    assert_eq!(
        termijn(&een(&ijmond("2027-01-04"), &weg), "IJM-9").uiterlijk,
        d("2028-02-29")
    );
}

fn stop(op: &str, velden: &[(&str, &str)]) -> Feit {
    feit("onderbreking", op, velden)
}

fn bericht(op: &str) -> Feit {
    feit("bericht-verzonden", op, &[("code", "307"), ("reden", "20")])
}

fn duur(uit: &Uitkomst) -> Vec<(String, String)> {
    let eigen = uit.berekeningen.iter().filter(|b| b.regel == "IJM-39");
    eigen
        .map(|b| {
            (
                b.op.to_string(),
                format!("{} {}", b.waarde.tekst(0), b.eenheid.code()),
            )
        })
        .collect()
}

#[test]
fn a_stop_known_to_last_forty_two_days_is_told_at_the_start() {
    // 1 March to 11 April is 42 days.
    let lang = stop("2027-03-01", &[("van", "2027-03-01"), ("tot", "2027-04-11")]);
    let uit = een(&ijmond("2027-01-04"), &[levering("2027-02-24"), lang.clone()]);
    let open = termijn(&uit, "IJM-39");
    assert_eq!((open.uiterlijk, open.voorlopig), (d("2027-03-03"), false));
    assert_eq!(
        duur(&uit),
        [("2027-04-11".to_owned(), "42 kalenderdag".to_owned())]
    );
    assert!(melding(&uit, "IJM-39").is_none());
    let zonder_levering = een(&ijmond("2027-01-04"), std::slice::from_ref(&lang));
    assert_eq!(termijn(&zonder_levering, "IJM-39").uiterlijk, d("2027-03-08"));
    let gedaan = een(&ijmond("2027-01-04"), &[lang, bericht("2027-03-02")]);
    assert_eq!(termijn(&gedaan, "IJM-39").afloop, voldaan("2027-03-02"));
    assert!(bevinding(&gedaan, "IJM-59a").is_none());
}

#[test]
fn a_stop_known_to_last_forty_one_days_asks_nothing_and_a_message_is_a_warning() {
    let kort = stop("2027-03-01", &[("van", "2027-03-01"), ("tot", "2027-04-10")]);
    let uit = een(&ijmond("2027-01-04"), &[kort, bericht("2027-03-02")]);
    assert!(termijnen(&uit, "IJM-39").is_empty() && melding(&uit, "IJM-39").is_none());
    assert_eq!(duur(&uit)[0].1, "41 kalenderdag");
    let vroeg = bevinding(&uit, "IJM-59a").unwrap();
    assert_eq!(
        (vroeg.op, vroeg.uitkomst),
        (d("2027-03-02"), Oordeel::Waarschuwing)
    );
}

#[test]
fn an_open_stop_is_told_from_day_forty_two() {
    let open = stop("2027-03-01", &[("van", "2027-03-01")]);
    let uit = een(&ijmond("2027-01-04"), &[levering("2027-02-24"), open.clone()]);
    let m = melding(&uit, "IJM-39").unwrap();
    assert_eq!(
        (m.vanaf, m.gedaan, &m.aan[..]),
        (d("2027-04-11"), None, &["opdrachtgever".to_owned()][..])
    );
    let t = termijn(&uit, "IJM-39");
    assert_eq!((t.uiterlijk, t.voorlopig), (d("2027-04-16"), true));
    assert_eq!(duur(&uit), []);
    let uit = een(&ijmond("2027-01-04"), &[open, bericht("2027-04-12")]);
    assert_eq!(melding(&uit, "IJM-39").unwrap().gedaan, Some(d("2027-04-12")));
    assert_eq!(termijn(&uit, "IJM-39").afloop, voldaan("2027-04-12"));
}

#[test]
fn a_restart_before_day_forty_two_asks_nothing() {
    let hervat = |op: &str| {
        let feiten = [
            stop("2027-03-01", &[("van", "2027-03-01")]),
            feit("hervat", op, &[]),
        ];
        een(&ijmond("2027-01-04"), &feiten)
    };
    let op_tijd = hervat("2027-04-11");
    assert!(termijnen(&op_tijd, "IJM-39").is_empty() && melding(&op_tijd, "IJM-39").is_none());
    assert_eq!(
        duur(&op_tijd),
        [("2027-04-10".to_owned(), "41 kalenderdag".to_owned())]
    );
    let te_lang = hervat("2027-04-12");
    assert_eq!(
        duur(&te_lang),
        [("2027-04-11".to_owned(), "42 kalenderdag".to_owned())]
    );
    assert_eq!(termijn(&te_lang, "IJM-39").uiterlijk, d("2027-04-16"));
    assert!(melding(&te_lang, "IJM-39").is_some());
}

#[test]
fn a_known_stop_that_ends_early_needs_no_message_any_more() {
    let lang = stop("2027-03-01", &[("van", "2027-03-01"), ("tot", "2027-05-31")]);
    let uit = een(&ijmond("2027-01-04"), &[lang, feit("hervat", "2027-03-15", &[])]);
    let waarom = VervalReden::NietMeerNodig {
        feit: FeitSoort::Hervat,
        op: d("2027-03-15"),
    };
    assert_eq!(termijn(&uit, "IJM-39").afloop, Afloop::Vervallen { waarom });
}

#[test]
fn a_stop_message_without_a_reason_is_blocked_and_fulfils_nothing() {
    let lang = stop("2027-03-01", &[("van", "2027-03-01"), ("tot", "2027-05-31")]);
    let leeg = feit("bericht-verzonden", "2027-03-02", &[("code", "307")]);
    let uit = een(&ijmond("2027-01-04"), &[lang, leeg]);
    let blok = uit
        .bevindingen
        .iter()
        .find(|b| b.regel == "IJM-39" && b.uitkomst == Oordeel::Geblokkeerd)
        .unwrap();
    assert!(matches!(&blok.waarom, BevindingReden::VeldenOntbreken { velden, .. } if velden == &["reden"]));
    assert_eq!(termijn(&uit, "IJM-39").afloop, Afloop::Open);
}

#[test]
fn each_stop_has_its_own_message_and_what_was_told_last_counts() {
    let feiten = [
        stop("2027-03-01", &[("van", "2027-03-01")]),
        stop("2027-03-10", &[("van", "2027-03-01"), ("tot", "2027-04-30")]),
        bericht("2027-03-03"),
        feit("hervat", "2027-05-01", &[]),
        stop("2027-07-01", &[("van", "2027-07-01")]),
    ];
    let uit = een(&ijmond("2027-01-04"), &feiten);
    let alle = termijnen(&uit, "IJM-39");
    assert_eq!(alle.len(), 2);
    assert_eq!(
        (alle[0].uiterlijk, &alle[0].afloop),
        (d("2027-03-08"), &voldaan("2027-03-03"))
    );
    assert_eq!(
        (alle[1].uiterlijk, &alle[1].afloop),
        (d("2027-08-18"), &Afloop::Open)
    );
    assert_eq!(
        duur(&uit),
        [("2027-04-30".to_owned(), "61 kalenderdag".to_owned())]
    );
}
