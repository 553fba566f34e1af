//! Figures from facts.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::code::Eenheid;
use leidraad_domain::contract::ProductId;
use leidraad_rules::{BerekeningReden, Invoer, Profiel, TariefInvoer, ToewijzingInvoer, Uitkomst};
use steun::figuren::*;
use steun::proefcontract::KOP;
use steun::*;

const DALFSEN: &str = "dalfsen-begeleiding";
const COEVORDEN: &str = "coevorden-borger-odoorn";

#[track_caller]
fn alleen(uit: &Uitkomst, regel: &str, op: &str, waarde: &str) {
    assert_eq!(figuren(uit, regel), [(op.to_owned(), waarde.to_owned())]);
}

#[test]
fn a_session_is_shared_with_five_percent_of_the_whole_session_on_top() {
    let t = onder(DALFSEN, "individueel-2", "2027-01-04");
    let sessie = |minuten, clienten| {
        [levering(
            "2027-03-04",
            &[("minuten", minuten), ("clienten", clienten)],
        )]
    };
    alleen(
        &een(&t, &sessie("60", "4")),
        "DALF-102b",
        "2027-03-04",
        "18 minuut",
    );
    alleen(
        &een(&t, &sessie("60", "2")),
        "DALF-102b",
        "2027-03-04",
        "33 minuut",
    );
    alleen(
        &een(&t, &sessie("50", "3")),
        "DALF-102b",
        "2027-03-04",
        "19.17 minuut",
    );
    assert!(figuren(&een(&t, &sessie("60", "1")), "DALF-102b").is_empty());
    let groep = onder(DALFSEN, "groep-behoud", "2027-01-04");
    assert!(figuren(&een(&groep, &sessie("60", "4")), "DALF-102b").is_empty());
}

#[test]
fn waiting_runs_from_the_301_to_the_first_day_in_the_305() {
    let mut t = onder(DALFSEN, "individueel-1", "2027-02-01");
    t.verzonden = d("2027-02-02");
    let start = feit("start", "2027-02-16", &[]);
    let intake = feit("intake", "2027-02-09", &[]);
    let bericht = feit(
        "bericht-verzonden",
        "2027-02-17",
        &[("code", "305"), ("begindatum", "2027-02-15")],
    );
    let uit = een(&t, &[start.clone(), intake.clone(), bericht]);
    alleen(&uit, "DALF-70a", "2027-02-15", "13 kalenderdag");
    alleen(&uit, "DALF-70b", "2027-02-16", "7 kalenderdag");
    alleen(&een(&t, &[start]), "DALF-70a", "2027-02-16", "14 kalenderdag");
    assert!(figuren(&een(&t, &[intake]), "DALF-70a").is_empty());
}

#[test]
fn hht_is_paid_at_the_rate_less_what_the_client_pays() {
    let t = onder("duo-hbh", "hht", "2027-01-04");
    let met = |bijdrage| {
        let tarieven = [TariefInvoer {
            product: ProductId("hht".into()),
            per: "uur".into(),
            bedrag: 3500,
            bijdrage,
        }];
        let feiten = [levering("2027-03-04", &[("minuten", "90")])];
        let invoer = Invoer {
            tarieven: &tarieven,
            ..Invoer::van(std::slice::from_ref(&t), &feiten)
        };
        leidraad_rules::beoordeel(profielen(), kalender(), &invoer)
    };
    alleen(&met(Some(500)), "DUO-16.1d", "2027-03-04", "4500 eurocent");
    alleen(&met(None), "DUO-16.1d", "2027-03-04", "5250 eurocent");
    let zonder = een(&t, &[levering("2027-03-04", &[("minuten", "90")])]);
    assert!(figuren(&zonder, "DUO-16.1d").is_empty());
}

#[test]
fn two_percent_of_the_turnover_above_fifty_thousand_is_for_social_return() {
    let t = onder("duo-hbh", "hbh", "2027-01-04");
    let jaar = |omzet| {
        een(
            &t,
            &[feit(
                "jaarcijfers",
                "2028-02-01",
                &[("jaar", "2027"), ("omzet", omzet)],
            )],
        )
    };
    assert!(figuren(&jaar("5000000"), "DUO-18.2").is_empty());
    alleen(&jaar("6000000"), "DUO-18.2", "2028-02-01", "120000 eurocent");
}

fn klasse(uit: &Uitkomst, regel: &str) -> String {
    let gevonden = uit.berekeningen.iter().find(|b| b.regel == regel).unwrap();
    match &gevonden.waarom {
        BerekeningReden::Klasse { naam, .. } => naam.clone(),
        anders => panic!("{anders:?}"),
    }
}

#[test]
fn exactly_two_hours_a_week_is_basis_and_a_minute_more_is_plus() {
    let t = || onder(COEVORDEN, "zelfredzaamheid-licht", "2027-02-01");
    let twee = een(&met_omvang(t(), 2, Eenheid::Uur), &[]);
    alleen(&twee, "COEV-I.2.1b", "2027-02-01", "2 uur");
    assert_eq!(klasse(&twee, "COEV-I.2.1b"), "basis");
    let meer = een(&met_omvang(t(), 121, Eenheid::Minuut), &[]);
    assert_eq!(klasse(&meer, "COEV-I.2.1b"), "plus");
}

#[test]
fn only_coevorden_knows_basis_and_plus_by_dagdeel() {
    let t = |volume| {
        met_omvang(
            onder(COEVORDEN, "participatie-licht", "2027-02-01"),
            volume,
            Eenheid::Dagdeel,
        )
    };
    assert_eq!(
        klasse(&een(&in_gemeente(t(2), "0109"), &[]), "COEV-I.3.2b"),
        "basis"
    );
    assert_eq!(
        klasse(&een(&in_gemeente(t(3), "0109"), &[]), "COEV-I.3.2b"),
        "plus"
    );
    assert!(figuren(&een(&in_gemeente(t(3), "1681"), &[]), "COEV-I.3.2b").is_empty());
}

#[test]
fn every_pakket_has_its_norm_in_minutes() {
    for (product, regel, norm) in [
        ("ho1-a", "IJM-2.2A", "150 minuut"),
        ("ho1-b", "IJM-2.2B", "110 minuut"),
        ("ho1-c", "IJM-2.2C", "125 minuut"),
        ("ho1-d", "IJM-2.2D", "21 minuut"),
        ("ho1-e", "IJM-2.2D", "41 minuut"),
        ("ho1-f", "IJM-2.2D", "30 minuut"),
        ("ho1-g", "IJM-2.2D", "50 minuut"),
    ] {
        let uit = een(&onder("ijmond-ho", product, "2027-02-01"), &[]);
        alleen(&uit, regel, "2027-02-01", norm);
    }
}

#[test]
fn the_fixed_worker_is_the_one_on_record_or_else_who_came_most() {
    let bezoek = |op, wie| levering(op, &[("minuten", "60"), ("medewerker", wie)]);
    let bezoeken = [
        bezoek("2027-03-01", "m1"),
        bezoek("2027-03-08", "m2"),
        bezoek("2027-03-15", "m1"),
        bezoek("2027-03-22", "m1"),
    ];
    for (contract, product, regel) in [
        (HARDENBERG, "ho", "HARD-37a"),
        ("duo-hbh", "hbh", "DUO-7.6"),
        ("ijmond-ho", "ho2", "IJM-13"),
        (COEVORDEN, "zelfredzaamheid-licht", "COEV-I.6.3"),
    ] {
        let t = onder(contract, product, "2027-01-04");
        alleen(&een(&t, &bezoeken), regel, "2027-03-22", "75 procent");
        let vast = feit("vaste-medewerker", "2027-02-20", &[("medewerker", "m2")]);
        alleen(
            &een(&t, &[&bezoeken[..], &[vast]].concat()),
            regel,
            "2027-03-22",
            "25 procent",
        );
        let eerst = feit("vaste-medewerker", "2027-03-01", &[("medewerker", "m2")]);
        let later = feit("vaste-medewerker", "2027-03-15", &[("medewerker", "m1")]);
        alleen(
            &een(&t, &[&bezoeken[..], &[later, eerst]].concat()),
            regel,
            "2027-03-22",
            "75 procent",
        );
    }
}

#[test]
fn use_is_the_time_of_the_month_against_the_days_of_the_toewijzing_in_it() {
    // 28 days of 120 minutes a week: 480 minutes.
    let t = met_omvang(
        onder(DALFSEN, "individueel-1", "2027-02-01"),
        120,
        Eenheid::Minuut,
    );
    let indirect = levering("2027-02-20", &[("minuten", "60"), ("soort-tijd", "indirect")]);
    let feiten = [
        levering("2027-02-03", &[("minuten", "200")]),
        levering("2027-02-17", &[("minuten", "136")]),
        indirect,
    ];
    alleen(&een(&t, &feiten), "DALF-KPI4", "2027-02-20", "70 procent");
    let half = ToewijzingInvoer {
        ingangsdatum: d("2027-02-15"),
        ..t
    };
    let feiten = [levering("2027-02-17", &[("minuten", "120")])];
    alleen(&een(&half, &feiten), "DALF-KPI4", "2027-02-17", "50 procent");
}

#[test]
fn a_new_start_within_exactly_six_months_is_a_return() {
    let eerste = onder(DALFSEN, "individueel-1", "2027-01-04");
    let tweede = ToewijzingInvoer {
        nummer: 2,
        ..onder(DALFSEN, "individueel-1", "2028-02-01")
    };
    let met = |reden: &str, start: &str| {
        let feiten = [
            van(1, feit("start", "2027-01-11", &[])),
            van(
                1,
                feit(
                    "einde",
                    "2027-09-03",
                    &[("reden", reden), ("laatste-contact", "2027-08-31")],
                ),
            ),
            van(2, feit("start", start, &[])),
        ];
        figuren(
            &beoordeel(&[eerste.clone(), tweede.clone()], &feiten),
            "DALF-KPI2",
        )
    };
    assert_eq!(
        met("19", "2028-02-29"),
        [("2028-02-29".to_owned(), "1 terugkeer".to_owned())]
    );
    assert_eq!(
        met("19", "2028-03-01"),
        [("2028-03-01".to_owned(), "0 terugkeer".to_owned())]
    );
    assert!(met("20", "2028-02-29").is_empty());
}

#[test]
fn a_calculation_that_could_never_work_is_refused() {
    let kop = |soort: &str, per: &str| {
        format!(
            "[[{soort}]]\nid = \"PROEF-4\"\ntitel = \"Cijfer\"\nonderwerp = \"declaratie\"\nper = \"{per}\"\nbron = \"eis 4\"\n\
             citaat = \"x\"\nsterkte = \"contract\"\nrol = \"backoffice\"\nwat_nu = \"Reken.\"\n"
        )
    };
    let lees = |regel: String| Profiel::lees("proef.toml", &format!("{KOP}{regel}")).map(|_| ());
    let reken = |rest: &str| lees(format!("{}{rest}", kop("berekening", "toewijzing")));
    reken("bij = \"levering\"\nbewerking = { soort = \"uitnutting\" }").unwrap();
    for rest in [
        "bewerking = { soort = \"uitnutting\" }",
        "bij = \"start\"\nbewerking = { soort = \"uitnutting\" }",
        "bij = \"levering\"\nbewerking = { soort = \"uitnutting\", opslag = 5 }",
        "bij = \"levering\"\nbewerking = { soort = \"optellen\" }",
        "bij = \"start\"\nbewerking = { soort = \"dagen\", van = \"intake\", tot = \"start\" }",
        "bewerking = { soort = \"dagen\", van = \"termijn.X\", tot = \"start\" }",
        "bewerking = { soort = \"vaste-minuten\", product = {} }",
        "bewerking = { soort = \"omvangklasse\", eenheid = \"uur\", klassen = [{ naam = \"a\", tot_en_met = 2 }] }",
        "bewerking = { soort = \"omvangklasse\", eenheid = \"uur\", klassen = [] }",
        "bij = \"jaarcijfers\"\nbewerking = { soort = \"procent-van\", veld = \"jaar\", procent = 2 }",
    ] {
        assert!(reken(rest).is_err(), "{rest}");
    }
    let client = format!(
        "{}bij = \"levering\"\nbewerking = {{ soort = \"uitnutting\" }}",
        kop("berekening", "client")
    );
    assert!(lees(client).is_err());
}
