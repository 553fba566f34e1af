//! Counts over a period: the nth no-show, minutes and pieces a week, dates divided over a year.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::code::{Eenheid, Frequentie};
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::feit::Feit;
use leidraad_domain::toewijzing::Omvang;
use leidraad_rules::{Afloop, Bevinding, Horizon, Invoer, Oordeel, ToewijzingInvoer, Uitkomst, VervalReden};
use steun::*;

fn onder(contract: &str, product: &str, dagtekening: &str) -> ToewijzingInvoer {
    ToewijzingInvoer {
        contract: ContractId(contract.into()),
        product: ProductId(product.into()),
        ..toewijzing(1, Voorziening::Mv, dagtekening)
    }
}

fn met_omvang(t: ToewijzingInvoer, volume: u32, eenheid: Eenheid) -> ToewijzingInvoer {
    let omvang = Omvang {
        volume,
        eenheid,
        frequentie: Frequentie::Week,
    };
    ToewijzingInvoer {
        omvang: Some(omvang),
        ..t
    }
}

/// Rule, day and figure.
fn figuren(uit: &Uitkomst, regel: &str) -> Vec<(String, String)> {
    let eigen = uit.berekeningen.iter().filter(|b| b.regel == regel);
    eigen
        .map(|b| {
            (
                b.op.to_string(),
                format!("{} {}", b.waarde.tekst(2), b.eenheid.code()),
            )
        })
        .collect()
}

fn bevindingen<'u>(uit: &'u Uitkomst, regel: &str) -> Vec<&'u Bevinding> {
    uit.bevindingen.iter().filter(|b| b.regel == regel).collect()
}

fn dagen(uit: &Uitkomst, regel: &str) -> Vec<String> {
    bevindingen(uit, regel).iter().map(|b| b.op.to_string()).collect()
}

fn paar(op: &str, waarde: &str) -> (String, String) {
    (op.to_owned(), waarde.to_owned())
}

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

fn levering(op: &str, velden: &[(&str, &str)]) -> Feit {
    feit("levering", op, velden)
}

#[test]
fn a_hundred_and_twenty_minutes_of_hht_in_a_week_are_the_most() {
    let t = onder("duo-hbh", "hht", "2027-01-04");
    let uit = |laatste: &str| {
        een(
            &t,
            &[
                levering("2027-03-01", &[("minuten", "60")]),
                levering("2027-03-07", &[("minuten", laatste)]),
                levering("2027-03-08", &[("minuten", "120")]),
            ],
        )
    };
    assert!(bevindingen(&uit("60"), "DUO-4").is_empty());
    assert_eq!(
        figuren(&uit("60"), "DUO-4"),
        [paar("2027-03-07", "120 minuut"), paar("2027-03-14", "120 minuut")]
    );
    assert_eq!(dagen(&uit("61"), "DUO-4"), ["2027-03-07"]);
    assert_eq!(
        bevinding(&uit("61"), "DUO-4").unwrap().uitkomst,
        Oordeel::Geblokkeerd
    );
}

#[test]
fn planned_and_given_hht_are_not_added_to_each_other() {
    let t = onder("duo-hbh", "hht", "2027-01-04");
    let gepland = |tot: &str| {
        let velden = [("van", "2027-03-01T09:00"), ("tot", tot)];
        een(
            &t,
            &[
                feit("levering-gepland", "2027-02-20", &velden),
                levering("2027-03-01", &[("minuten", "120")]),
            ],
        )
    };
    assert!(bevindingen(&gepland("2027-03-01T11:00"), "DUO-4").is_empty());
    assert_eq!(figuren(&gepland("2027-03-01T11:00"), "DUO-4").len(), 1);
    assert_eq!(dagen(&gepland("2027-03-01T11:01"), "DUO-4"), ["2027-03-01"]);
}

#[test]
fn more_than_the_toewijzing_in_a_week_is_a_warning_and_other_time_does_not_count() {
    let t = met_omvang(onder("duo-hbh", "hbh", "2027-01-04"), 2, Eenheid::Uur);
    let uit = |minuten: &str| {
        een(
            &t,
            &[
                levering("2027-03-01", &[("minuten", minuten)]),
                levering("2027-03-02", &[("minuten", "30"), ("soort-tijd", "reis")]),
            ],
        )
    };
    assert!(bevindingen(&uit("120"), "DUO-12.1").is_empty());
    assert_eq!(
        figuren(&uit("120"), "DUO-12.1"),
        [paar("2027-03-07", "120 minuut")]
    );
    let warn = uit("121");
    let warn = bevinding(&warn, "DUO-12.1").unwrap();
    assert_eq!((warn.op, warn.uitkomst), (d("2027-03-01"), Oordeel::Waarschuwing));
    let hard = met_omvang(toewijzing(1, Voorziening::Mv, "2027-01-04"), 120, Eenheid::Minuut);
    let uit = een(&hard, &[levering("2027-03-01", &[("minuten", "121")])]);
    assert_eq!(dagen(&uit, "HARD-49"), ["2027-03-01"]);
}

#[test]
fn a_third_dagdeel_on_a_day_is_blocked() {
    let t = onder("dalfsen-begeleiding", "groep-behoud", "2027-01-04");
    let uit = |op: &str| {
        een(
            &t,
            &[
                levering("2027-03-01", &[("dagdelen", "2")]),
                levering(op, &[("dagdelen", "1")]),
            ],
        )
    };
    assert_eq!(dagen(&uit("2027-03-01"), "DALF-86"), ["2027-03-01"]);
    assert!(bevindingen(&uit("2027-03-02"), "DALF-86").is_empty());
    let uren = |tot: &str| {
        let velden = [("van", "2027-03-01T09:00"), ("tot", tot)];
        een(&t, &[feit("levering-gepland", "2027-02-20", &velden)])
    };
    assert!(bevindingen(&uren("2027-03-01T17:00"), "DALF-86").is_empty());
    assert_eq!(dagen(&uren("2027-03-01T17:01"), "DALF-86"), ["2027-03-01"]);
    let individueel = onder("dalfsen-begeleiding", "individueel-1", "2027-01-04");
    let uit = een(&individueel, &[levering("2027-03-01", &[("dagdelen", "3")])]);
    assert!(bevindingen(&uit, "DALF-86").is_empty());
}

#[test]
fn a_month_with_only_calls_is_a_warning() {
    let t = onder("dalfsen-begeleiding", "individueel-1", "2027-01-04");
    let bel = |op| levering(op, &[("minuten", "30"), ("contact", "telefoon")]);
    let bezoek = levering("2027-03-31", &[("minuten", "60"), ("contact", "fysiek")]);
    let uit = een(
        &t,
        &[bel("2027-02-01"), bel("2027-03-02"), bezoek, bel("2027-04-01")],
    );
    assert_eq!(dagen(&uit, "DALF-30b"), ["2027-02-28", "2027-04-30"]);
    assert_eq!(
        bevinding(&uit, "DALF-30b").unwrap().uitkomst,
        Oordeel::Waarschuwing
    );
}

#[test]
fn pakket_a_gives_two_pieces_and_never_two_weeks_in_a_row() {
    let t = onder("ijmond-ho", "ho1-a", "2026-12-01");
    // ISO week 53 of 2026 runs from 28 December to 3 January.
    let feiten = ["2026-12-29", "2027-01-05", "2027-01-12", "2027-01-26"].map(|dag| levering(dag, &[]));
    let uit = een(&t, &feiten);
    assert_eq!(dagen(&uit, "IJM-61b"), ["2027-01-05"]);
    assert_eq!(bevinding(&uit, "IJM-61b").unwrap().uitkomst, Oordeel::Geblokkeerd);
    assert_eq!(figuren(&uit, "IJM-61b").len(), 4);
    assert!(
        figuren(&uit, "IJM-61b")
            .iter()
            .all(|(_, waarde)| waarde == "2 stuks")
    );
    let om_de_week = ["2026-12-22", "2027-01-03", "2027-01-11"].map(|dag| levering(dag, &[]));
    let uit = een(&t, &om_de_week[1..]);
    assert!(bevindingen(&uit, "IJM-61b").is_empty());
    assert_eq!(dagen(&een(&t, &om_de_week), "IJM-61b"), ["2027-01-03"]);
}

#[test]
fn a_packet_is_one_piece_a_week() {
    let t = onder("ijmond-ho", "ho1-b", "2027-01-04");
    let feiten = ["2027-03-01", "2027-03-04", "2027-03-08"].map(|dag| levering(dag, &[]));
    assert_eq!(
        figuren(&een(&t, &feiten), "IJM-61a"),
        [paar("2027-03-07", "1 stuks"), paar("2027-03-14", "1 stuks")]
    );
    let verteld = levering("2027-03-15", &[("stuks", "3")]);
    assert_eq!(
        figuren(&een(&t, &[verteld]), "IJM-61a"),
        [paar("2027-03-21", "3 stuks")]
    );
}

#[test]
fn tailored_support_is_counted_in_minutes_a_week() {
    let t = onder("ijmond-ho", "ho2", "2026-12-01");
    let uit = een(
        &t,
        &[
            levering("2026-12-28", &[("minuten", "100")]),
            levering(
                "2027-01-03",
                &[("van", "2027-01-03T09:00"), ("tot", "2027-01-03T10:05")],
            ),
            levering("2027-01-04", &[("minuten", "50")]),
        ],
    );
    assert_eq!(
        figuren(&uit, "IJM-61c"),
        [paar("2027-01-03", "165 minuut"), paar("2027-01-10", "50 minuut")]
    );
}

#[test]
fn a_month_holds_no_more_than_six_times_a_week() {
    let t = met_omvang(onder("ijmond-ho", "ho2", "2027-01-04"), 100, Eenheid::Minuut);
    let uit = |laatste: &str| {
        let velden = [("minuten", laatste)];
        een(
            &t,
            &[
                levering("2027-03-01", &[("minuten", "500")]),
                levering("2027-03-31", &velden),
                levering("2027-04-01", &velden),
            ],
        )
    };
    assert!(bevindingen(&uit("100"), "IJM-56").is_empty());
    assert_eq!(dagen(&uit("101"), "IJM-56"), ["2027-03-31"]);
}

#[test]
fn the_whole_toewijzing_holds_no_more_than_its_weeks_broken_ones_too() {
    // Wednesday 3 to Monday 15 March: three ISO weeks.
    let t = ToewijzingInvoer {
        einddatum: Some(d("2027-03-15")),
        ..met_omvang(
            onder("ijmond-ho", "ho1-b", "2027-03-03"),
            1,
            Eenheid::StuksInspanning,
        )
    };
    let uit = |stuks: &str| {
        een(
            &t,
            &[
                levering("2027-03-03", &[("stuks", "2")]),
                levering("2027-03-15", &[("stuks", stuks)]),
            ],
        )
    };
    assert!(bevindingen(&uit("1"), "IJM-56").is_empty());
    assert_eq!(dagen(&uit("2"), "IJM-56"), ["2027-03-15"]);
}

#[test]
fn a_week_without_help_after_drop_out_is_seen_until_there_is_help_again() {
    let t = onder("duo-hbh", "hbh", "2027-01-04");
    let uit = een(
        &t,
        &[
            levering("2027-03-01", &[("minuten", "60")]),
            feit("uitval", "2027-03-08", &[("medewerker", "m1")]),
            levering("2027-03-22", &[("minuten", "60")]),
            feit("evaluatie", "2027-04-10", &[]),
        ],
    );
    assert_eq!(dagen(&uit, "DUO-12.9"), ["2027-03-14", "2027-03-21"]);
}

#[test]
fn a_second_insufficient_plan_is_a_warning_and_a_new_request_begins_anew() {
    let t = onder("duo-hbh", "hbh", "2027-01-04");
    let slecht = |op| feit("verbeterplan-beoordeeld", op, &[("uitkomst", "onvoldoende")]);
    let vraag = |op| feit("verbeterplan-gevraagd", op, &[]);
    let een_keer = [
        vraag("2027-02-01"),
        slecht("2027-02-15"),
        vraag("2027-06-01"),
        slecht("2027-06-15"),
    ];
    assert!(bevindingen(&een(&t, &een_keer), "DUO-10.11c").is_empty());
    let twee_keer = [vraag("2027-02-01"), slecht("2027-02-15"), slecht("2027-02-22")];
    assert_eq!(dagen(&een(&t, &twee_keer), "DUO-10.11c"), ["2027-02-22"]);
}

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

/// A rule of a kind with these keys is refused for one of them.
#[track_caller]
fn geweigerd(soort: &str, velden: &str, sleutel: &str) {
    let kop = steun::proefcontract::KOP;
    let tekst = format!(
        "{kop}[[{soort}]]\nid = \"PROEF-1\"\ntitel = \"Proef\"\nonderwerp = \"overig\"\nper = \"{}\"\n\
         bron = \"eis 1\"\ncitaat = \"proef\"\nsterkte = \"contract\"\nrol = \"planner\"\nwat_nu = \"Proef.\"\n{velden}\n",
        if soort == "voor_elk" {
            "bezoek"
        } else {
            "toewijzing"
        }
    );
    let fout = leidraad_rules::Profiel::lees("proef.toml", &tekst)
        .map(|_| ())
        .unwrap_err();
    assert_eq!(fout.sleutel, format!("{soort}[0].{sleutel}"), "{fout}");
}

#[test]
fn a_rule_of_these_kinds_that_can_never_work_is_refused() {
    let per_week = "telt = \"levering\"\ntijdvak = \"iso-week\"";
    geweigerd("telling", per_week, "telt");
    geweigerd("telling", &format!("{per_week}\nhoogstens = 2"), "gevolg");
    geweigerd(
        "telling",
        &format!("{per_week}\nhoogstens = \"omvang\"\ngevolg = \"waarschuwing\""),
        "som",
    );
    geweigerd(
        "telling",
        &format!("{per_week}\nminstens = 1\ngevolg = \"waarschuwing\""),
        "minstens",
    );
    geweigerd(
        "telling",
        &format!("{per_week}\nminstens = 2\nverdeeld = true"),
        "verdeeld",
    );
    geweigerd(
        "telling",
        &format!("{per_week}\nwaarde = {{ veld = \"medewerker\", eenheid = \"minuut\" }}"),
        "waarde.veld",
    );
    geweigerd("tijdvak", "vanaf = \"start\"", "hoogstens");
    geweigerd(
        "tijdvak",
        "vanaf = \"start\"\nhoogstens = \"4 weken\"",
        "gesloten_door",
    );
    geweigerd(
        "tijdvak",
        "vanaf = \"onderbreking.van\"\nminstens = \"6 weken\"",
        "plicht",
    );
    geweigerd(
        "ladder",
        "stap = []\nbewijs = \"gesprek\"\nsluit = \"einde\"",
        "stap",
    );
    geweigerd(
        "voor_elk",
        "bij = \"levering-gepland.van\"\nuiterlijk = \"1 werkdag vooraf\"\ngevolg = \"waarschuwing\"\neis = []",
        "eis",
    );
}
