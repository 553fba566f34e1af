//! Counts over a period: minutes and pieces a day, a week and a month.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::code::Eenheid;
use leidraad_domain::contract::Voorziening;
use leidraad_domain::feit::Feit;
use leidraad_rules::{Oordeel, ToewijzingInvoer};
use steun::figuren::*;
use steun::*;

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
