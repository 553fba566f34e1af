//! Eis 58, 63 and 30: the 305 before the start, the 307 within three working days of the end.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::Voorziening::{Av, Mv};
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_rules::{Afloop, AnkerSoort, BevindingReden, Oordeel, VervalReden, stand_van};
use steun::*;

fn verzonden(op: &str, code: &str, velden: &[(&str, &str)]) -> Feit {
    feit("bericht-verzonden", op, &[&[("code", code)], velden].concat())
}

fn start(op: &str) -> Feit {
    feit("start", op, &[])
}

#[test]
fn without_a_start_or_a_plan_for_it_there_is_no_305_to_send() {
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &[]);
    assert!(termijnen(&uit, "HARD-63").is_empty() && termijnen(&uit, "HARD-58b").is_empty());
}

#[test]
fn av_and_mv_each_have_their_own_clause() {
    for (voorziening, regel, ander) in [(Av, "HARD-58b", "HARD-63"), (Mv, "HARD-63", "HARD-58b")] {
        let uit = een(&toewijzing(1, voorziening, "2027-02-01"), &[start("2027-02-10")]);
        let bericht = termijn(&uit, regel);
        assert_eq!(
            (bericht.uiterlijk, bericht.streefdatum, bericht.voorlopig),
            (d("2027-02-10"), d("2027-02-10"), false)
        );
        assert!(termijnen(&uit, ander).is_empty());
    }
}

#[test]
fn a_305_for_a_start_on_a_sunday_is_not_moved_earlier() {
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &[start("2027-02-14")]);
    let bericht = termijn(&uit, "HARD-63");
    assert_eq!(
        (bericht.uiterlijk, bericht.streefdatum),
        (d("2027-02-14"), d("2027-02-14"))
    );
}

#[test]
fn a_planned_start_gives_an_expected_date() {
    let t = toewijzing(1, Mv, "2027-02-01");
    let gepland = |op, datum| feit("start-gepland", op, &[("datum", datum)]);
    let akkoord = feit(
        "ander-startmoment-akkoord",
        "2027-02-09",
        &[("datum", "2027-03-01")],
    );
    let uit = een(&t, &[gepland("2027-02-04", "2027-02-12"), akkoord.clone()]);
    let bericht = termijn(&uit, "HARD-63");
    assert_eq!((bericht.uiterlijk, bericht.voorlopig), (d("2027-03-01"), true));
    let uit = een(&t, &[gepland("2027-02-11", "2027-03-03"), akkoord.clone()]);
    let bericht = termijn(&uit, "HARD-63");
    assert_eq!((bericht.uiterlijk, bericht.voorlopig), (d("2027-03-03"), true));
    let veld = Some("datum".to_owned());
    assert_eq!(
        bericht.reden.anker.soort,
        AnkerSoort::Feit {
            soort: FeitSoort::StartGepland,
            veld
        }
    );
    let uit = een(
        &t,
        &[gepland("2027-02-11", "2027-03-03"), akkoord, start("2027-03-02")],
    );
    let bericht = termijn(&uit, "HARD-63");
    assert_eq!((bericht.uiterlijk, bericht.voorlopig), (d("2027-03-02"), false));
}

#[test]
fn a_305_on_the_day_of_the_start_is_in_time_and_the_day_after_is_late() {
    for (op, status) in [
        ("2027-02-09", "voldaan"),
        ("2027-02-10", "voldaan"),
        ("2027-02-11", "voldaan_te_laat"),
    ] {
        let uit = een(
            &toewijzing(1, Av, "2027-02-01"),
            &[start("2027-02-10"), verzonden(op, "305", &[])],
        );
        assert_eq!(
            stand_van(termijn(&uit, "HARD-58b"), d("2027-03-01")).code(),
            status,
            "{op}"
        );
    }
}

#[test]
fn another_message_is_no_305() {
    let ontvangen = feit("bericht-ontvangen", "2027-02-10", &[("code", "305")]);
    let feiten = [
        start("2027-02-10"),
        verzonden("2027-02-10", "315", &[]),
        ontvangen,
    ];
    let uit = een(&toewijzing(1, Av, "2027-02-01"), &feiten);
    assert_eq!(termijn(&uit, "HARD-58b").afloop, Afloop::Open);
}

#[test]
fn a_305_with_another_start_date_asks_for_a_correction() {
    let t = toewijzing(1, Mv, "2027-02-01");
    let fout = verzonden("2027-02-08", "305", &[("begindatum", "2027-02-08")]);
    let uit = een(&t, &[start("2027-02-10"), fout.clone()]);
    assert_eq!(termijn(&uit, "HARD-63").afloop, voldaan("2027-02-08"));
    let gevonden = bevinding(&uit, "HARD-63").unwrap();
    assert_eq!(gevonden.uitkomst, Oordeel::Waarschuwing);
    assert!(
        matches!(&gevonden.waarom, BevindingReden::DatumWijktAf { verwacht, gevonden, .. }
        if *verwacht == d("2027-02-10") && *gevonden == d("2027-02-08"))
    );
    let goed = verzonden("2027-02-10", "305", &[("begindatum", "2027-02-10")]);
    let uit = een(&t, &[start("2027-02-10"), fout, goed]);
    assert_eq!(termijn(&uit, "HARD-63").afloop, voldaan("2027-02-10"));
    assert!(bevinding(&uit, "HARD-63").is_none());
}

#[test]
fn an_expected_305_falls_away_with_the_end_and_a_real_one_does_not() {
    let t = toewijzing(1, Mv, "2027-02-01");
    let einde = feit("einde", "2027-02-10", &[("reden", "21")]);
    let gepland = feit("start-gepland", "2027-02-02", &[("datum", "2027-02-12")]);
    let uit = een(&t, &[gepland, einde.clone()]);
    let waarom = VervalReden::ZorgGeeindigd { op: d("2027-02-10") };
    assert_eq!(termijn(&uit, "HARD-63").afloop, Afloop::Vervallen { waarom });
    let uit = een(&t, &[start("2027-02-10"), einde]);
    assert_eq!(termijn(&uit, "HARD-63").afloop, Afloop::Open);
}

#[test]
fn the_307_is_due_three_working_days_after_the_last_day() {
    let t = toewijzing(1, Mv, "2027-02-01");
    let zonder = een(&t, &[feit("einde", "2027-05-03", &[("reden", "21")])]);
    // 5 May and Hemelvaartsdag are skipped; the safe day counts 5 May.
    let bericht = termijn(&zonder, "HARD-30");
    assert_eq!(
        (bericht.uiterlijk, bericht.streefdatum),
        (d("2027-05-10"), d("2027-05-07"))
    );
    let met = een(
        &t,
        &[feit(
            "einde",
            "2027-05-03",
            &[("reden", "21"), ("laatste-contact", "2027-04-28")],
        )],
    );
    let bericht = termijn(&met, "HARD-30");
    assert_eq!((bericht.uiterlijk, bericht.voorlopig), (d("2027-05-03"), false));
    assert_eq!(bericht.reden.anker.datum, d("2027-04-28"));
}

#[test]
fn a_307_on_the_third_working_day_is_in_time() {
    let t = toewijzing(1, Av, "2027-02-01");
    for (op, status) in [
        ("2027-02-10", "voldaan"),
        ("2027-02-15", "voldaan"),
        ("2027-02-16", "voldaan_te_laat"),
    ] {
        let uit = een(
            &t,
            &[
                feit("einde", "2027-02-10", &[("reden", "21")]),
                verzonden(op, "307", &[("reden", "21")]),
            ],
        );
        assert_eq!(
            stand_van(termijn(&uit, "HARD-30"), d("2027-03-01")).code(),
            status,
            "{op}"
        );
        assert!(bevinding(&uit, "HARD-30").is_none());
    }
}

#[test]
fn a_307_without_a_reason_is_blocked() {
    let feiten = [
        feit("einde", "2027-02-10", &[("reden", "21")]),
        verzonden("2027-02-11", "307", &[]),
    ];
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &feiten);
    assert_eq!(termijn(&uit, "HARD-30").afloop, voldaan("2027-02-11"));
    let gevonden = bevinding(&uit, "HARD-30").unwrap();
    assert_eq!(
        (gevonden.uitkomst, gevonden.op),
        (Oordeel::Geblokkeerd, d("2027-02-11"))
    );
    assert!(
        matches!(&gevonden.waarom, BevindingReden::VeldenOntbreken { velden, .. } if velden == &["reden"])
    );
}

#[test]
fn the_end_of_the_toewijzing_is_an_expected_end() {
    let mut t = toewijzing(1, Mv, "2027-02-01");
    t.einddatum = Some(d("2027-12-31"));
    let uit = een(&t, &[]);
    let bericht = termijn(&uit, "HARD-30");
    // 31 December 2027 is a Friday, 1 January a Saturday.
    assert_eq!(
        (bericht.uiterlijk, bericht.voorlopig, &bericht.afloop),
        (d("2028-01-05"), true, &Afloop::Open)
    );
    assert_eq!(bericht.reden.anker.soort, AnkerSoort::Einddatum);
    let uit = een(&t, &[feit("einde", "2027-10-01", &[("reden", "21")])]);
    let bericht = termijn(&uit, "HARD-30");
    assert_eq!((bericht.uiterlijk, bericht.voorlopig), (d("2027-10-06"), false));
    let uit = een(
        &t,
        &[verzonden(
            "2028-01-04",
            "307",
            &[("einddatum", "2027-12-31"), ("reden", "19")],
        )],
    );
    assert_eq!(termijn(&uit, "HARD-30").afloop, voldaan("2028-01-04"));
}

#[test]
fn a_stop_for_a_while_and_the_stop_for_good_each_have_their_307() {
    let t = toewijzing(1, Mv, "2027-02-01");
    let einde = |op, reden| feit("einde", op, &[("reden", reden)]);
    let feiten = [
        einde("2027-08-02", "21"),
        einde("2027-05-11", "20"),
        verzonden("2027-05-12", "307", &[("reden", "20")]),
    ];
    let uit = een(&t, &feiten);
    let berichten = termijnen(&uit, "HARD-30");
    assert_eq!(berichten.len(), 2);
    assert_eq!(
        (berichten[0].keer, &berichten[0].afloop),
        (1, &voldaan("2027-05-12"))
    );
    assert_eq!(
        (berichten[1].keer, berichten[1].uiterlijk, &berichten[1].afloop),
        (2, d("2027-08-05"), &Afloop::Open)
    );
}
