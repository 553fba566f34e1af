use proptest::prelude::*;

use super::*;
use crate::kalender::Telwijze;

fn d(tekst: &str) -> NaiveDate {
    tekst.parse().unwrap()
}

fn kalender() -> Kalender {
    Kalender::nederland().unwrap()
}

fn duur(aantal: u32, eenheid: Eenheid) -> Option<Duur> {
    Some(Duur {
        aantal,
        eenheid,
        richting: Richting::Na,
    })
}

fn terug(aantal: u32, eenheid: Eenheid) -> Option<Duur> {
    Some(Duur {
        aantal,
        eenheid,
        richting: Richting::Voor,
    })
}

#[track_caller]
fn check(anker: &str, duur: Option<Duur>, uiterlijk: &str, streefdatum: &str) {
    let telling = tel(&kalender(), d(anker), duur, true).unwrap();
    assert_eq!(
        (telling.uiterlijk, telling.streefdatum),
        (d(uiterlijk), d(streefdatum)),
        "from {anker}"
    );
}

fn werkdagen(aantal: u32) -> Option<Duur> {
    duur(aantal, Eenheid::Werkdagen)
}

#[test]
fn the_day_of_the_event_is_day_zero() {
    check("2027-02-01", werkdagen(1), "2027-02-02", "2027-02-02");
    check("2027-02-01", werkdagen(10), "2027-02-15", "2027-02-15");
}

#[test]
fn an_event_in_the_weekend_counts_from_the_next_working_day() {
    check("2027-02-05", werkdagen(1), "2027-02-08", "2027-02-08");
    check("2027-02-06", werkdagen(1), "2027-02-08", "2027-02-08");
    check("2027-02-07", werkdagen(1), "2027-02-08", "2027-02-08");
    check("2027-02-08", werkdagen(1), "2027-02-09", "2027-02-09");
}

#[test]
fn the_count_goes_on_over_the_end_of_the_year() {
    check("2026-12-18", werkdagen(10), "2027-01-05", "2027-01-05");
    let telling = tel(&kalender(), d("2026-12-18"), werkdagen(10), true).unwrap();
    let namen: Vec<_> = telling
        .overgeslagen
        .iter()
        .map(|(dag, naam)| (*dag, naam.as_str()))
        .collect();
    assert_eq!(
        namen,
        [
            (d("2026-12-25"), "Eerste Kerstdag"),
            (d("2027-01-01"), "Nieuwjaarsdag")
        ]
    );
    assert!(telling.weekenden);
}

#[test]
fn a_count_inside_one_week_skips_no_weekend() {
    let telling = tel(&kalender(), d("2027-02-01"), werkdagen(4), true).unwrap();
    assert_eq!((telling.uiterlijk, telling.weekenden), (d("2027-02-05"), false));
}

#[test]
fn the_safe_day_counts_disputed_holidays_as_working_days() {
    // 26 March 2027 is Goede Vrijdag, 29 March Tweede Paasdag.
    check("2027-03-24", werkdagen(1), "2027-03-25", "2027-03-25");
    check("2027-03-25", werkdagen(1), "2027-03-30", "2027-03-26");
    check("2027-03-26", werkdagen(1), "2027-03-30", "2027-03-30");
    // 5 May 2027 is a Wednesday, 6 May Hemelvaartsdag, 7 May equated by decree and still a working day.
    check("2027-05-03", werkdagen(2), "2027-05-07", "2027-05-05");
    let telling = tel(&kalender(), d("2027-05-03"), werkdagen(2), true).unwrap();
    assert_eq!(
        telling.streef,
        StreefReden::Betwist(vec![(d("2027-05-05"), "Bevrijdingsdag".into())])
    );
}

#[test]
fn a_holiday_in_the_weekend_changes_nothing() {
    // Both Christmas days of 2027 fall in the weekend.
    check("2027-12-24", werkdagen(1), "2027-12-27", "2027-12-27");
}

#[test]
fn other_ways_of_counting_are_settings() {
    let anders = |telwijze| tel(&kalender().met(telwijze), d("2027-05-03"), werkdagen(2), true).unwrap();
    let betwist = anders(Telwijze {
        betwiste_dagen_vrij: false,
        ..Telwijze::default()
    });
    assert_eq!(
        (betwist.uiterlijk, betwist.streefdatum),
        (d("2027-05-05"), d("2027-05-05"))
    );
    let gelijk = anders(Telwijze {
        gelijkgestelde_dagen_vrij: true,
        ..Telwijze::default()
    });
    assert_eq!(
        (gelijk.uiterlijk, gelijk.streefdatum),
        (d("2027-05-10"), d("2027-05-05"))
    );
    let verlengd = Telwijze {
        verlengen_tot_werkdag: true,
        ..Telwijze::default()
    };
    let twee_weken = tel(
        &kalender().met(verlengd),
        d("2027-02-06"),
        duur(2, Eenheid::Weken),
        true,
    )
    .unwrap();
    assert_eq!(
        (twee_weken.uiterlijk, twee_weken.streefdatum),
        (d("2027-02-22"), d("2027-02-22"))
    );
}

#[test]
fn weeks_are_seven_calendar_days_and_the_safe_day_is_a_working_day() {
    check("2027-02-01", duur(2, Eenheid::Weken), "2027-02-15", "2027-02-15");
    check("2027-02-06", duur(2, Eenheid::Weken), "2027-02-20", "2027-02-19");
    check("2027-03-15", duur(2, Eenheid::Weken), "2027-03-29", "2027-03-25");
}

#[test]
fn a_month_that_is_too_short_gives_its_last_day() {
    check(
        "2026-08-31",
        duur(6, Eenheid::Maanden),
        "2027-02-28",
        "2027-02-26",
    );
    check(
        "2027-08-31",
        duur(6, Eenheid::Maanden),
        "2028-02-29",
        "2028-02-29",
    );
    check(
        "2027-01-31",
        duur(3, Eenheid::Maanden),
        "2027-04-30",
        "2027-04-30",
    );
    check(
        "2028-02-29",
        duur(12, Eenheid::Maanden),
        "2029-02-28",
        "2029-02-28",
    );
    check("2028-02-29", duur(4, Eenheid::Jaren), "2032-02-29", "2032-02-27");
    check(
        "2027-02-28",
        duur(12, Eenheid::Maanden),
        "2028-02-28",
        "2028-02-28",
    );
}

#[test]
fn counting_back_never_moves_later() {
    check(
        "2027-03-31",
        terug(3, Eenheid::Werkdagen),
        "2027-03-24",
        "2027-03-24",
    );
    check(
        "2027-02-08",
        terug(1, Eenheid::Werkdagen),
        "2027-02-05",
        "2027-02-05",
    );
    check("2027-02-20", terug(1, Eenheid::Weken), "2027-02-13", "2027-02-12");
    check(
        "2027-03-31",
        terug(1, Eenheid::Maanden),
        "2027-02-28",
        "2027-02-26",
    );
}

#[test]
fn the_safe_day_never_lies_before_the_event() {
    check(
        "2027-02-06",
        duur(1, Eenheid::Kalenderdagen),
        "2027-02-07",
        "2027-02-07",
    );
    check("2027-02-06", None, "2027-02-06", "2027-02-06");
}

#[test]
fn what_may_only_be_done_on_the_day_itself_is_not_moved_earlier() {
    let telling = tel(&kalender(), d("2027-02-06"), duur(2, Eenheid::Weken), false).unwrap();
    assert_eq!(
        (telling.streefdatum, telling.streef),
        (d("2027-02-20"), StreefReden::Gelijk)
    );
}

#[test]
fn dates_that_nobody_believes_give_no_date() {
    for dag in ["0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31"] {
        for duur in [
            werkdagen(10),
            duur(12, Eenheid::Maanden),
            terug(6, Eenheid::Weken),
            None,
        ] {
            assert_eq!(tel(&kalender(), d(dag), duur, true), None, "{dag}");
        }
    }
    assert!(tel(&kalender(), NaiveDate::MAX, werkdagen(2600), true).is_none());
    assert!(tel(&kalender(), NaiveDate::MIN, terug(2600, Eenheid::Werkdagen), true).is_none());
    assert_eq!(tel(&kalender(), d("2999-12-31"), werkdagen(10), true), None);
    assert!(tel(&kalender(), d("1900-01-01"), werkdagen(10), true).is_some());
}

/// Day by day, as somebody with a paper calendar does it, with holidays computed instead of read.
fn traag(anker: NaiveDate, aantal: u32, betwist_vrij: bool) -> NaiveDate {
    let mut dag = anker;
    let mut geteld = 0;
    while geteld < aantal {
        dag = dag + Days::new(1);
        let pasen = pasen(dag.year());
        let vast = [(1, 1), (12, 25), (12, 26)].contains(&(dag.month(), dag.day()));
        let koningsdag = if d(&format!("{}-04-27", dag.year())).weekday() == chrono::Weekday::Sun {
            26
        } else {
            27
        };
        let rond_pasen = [1, 39, 50].iter().any(|na| pasen + Days::new(*na) == dag);
        let betwist = dag == pasen - Days::new(2) || (dag.month(), dag.day()) == (5, 5);
        let vrij =
            vast || (dag.month(), dag.day()) == (4, koningsdag) || rond_pasen || (betwist && betwist_vrij);
        if dag.weekday().number_from_monday() <= 5 && !vrij {
            geteld += 1;
        }
    }
    dag
}

/// First Easter Day by the Gregorian computus.
fn pasen(jaar: i32) -> NaiveDate {
    let (a, b, c) = (jaar % 19, jaar / 100, jaar % 100);
    let (e, f) = (b % 4, (b + 8) / 25);
    let h = (19 * a + b - b / 4 - (b - f + 1) / 3 + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    NaiveDate::from_ymd_opt(
        jaar,
        (n / 31).try_into().unwrap(),
        (n % 31 + 1).try_into().unwrap(),
    )
    .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn working_days_agree_with_counting_day_by_day(dagen in 0u64..7200, aantal in 1u32..40) {
        let anker = d("2020-01-01") + Days::new(dagen);
        let telling = tel(kalender_eens(), anker, werkdagen(aantal), true).unwrap();
        let (ruim, streng) = (traag(anker, aantal, true), traag(anker, aantal, false));
        prop_assert_eq!(telling.uiterlijk, ruim);
        prop_assert_eq!(telling.streefdatum, streng);
    }

    #[test]
    fn counting_back_undoes_counting_on(dagen in 0u64..7200, aantal in 1u32..40) {
        let kalender = kalender_eens();
        let anker = kalender.werkdag_vanaf(d("2020-06-01") + Days::new(dagen)).unwrap();
        let heen = tel(kalender, anker, werkdagen(aantal), true).unwrap().uiterlijk;
        let terug = tel(kalender, heen, terug(aantal, Eenheid::Werkdagen), true).unwrap();
        prop_assert_eq!(terug.uiterlijk, anker);
        prop_assert!(terug.streefdatum <= terug.uiterlijk);
    }

    #[test]
    fn no_date_panics(jaar in -262_000i32..262_000, dag in 1u32..366, aantal in 1u32..2600, soort in 0usize..5, na: bool) {
        let eenheid = [Eenheid::Werkdagen, Eenheid::Kalenderdagen, Eenheid::Weken, Eenheid::Maanden, Eenheid::Jaren][soort];
        let richting = if na { Richting::Na } else { Richting::Voor };
        let anker = NaiveDate::from_yo_opt(jaar, dag).unwrap();
        let telling = tel(kalender_eens(), anker, Some(Duur { aantal, eenheid, richting }), true);
        if let Some(telling) = telling {
            prop_assert!(bruikbaar(telling.uiterlijk) && telling.streefdatum <= telling.uiterlijk);
        }
    }
}

/// Reading the list once, not ten thousand times.
fn kalender_eens() -> &'static Kalender {
    static KALENDER: std::sync::OnceLock<Kalender> = std::sync::OnceLock::new();
    KALENDER.get_or_init(kalender)
}

#[test]
fn the_list_of_holidays_agrees_with_easter() {
    let kalender = kalender_eens();
    for jaar in 2020..=2040 {
        let pasen = pasen(jaar);
        let verwacht = [
            (pasen - Days::new(2), "Goede Vrijdag"),
            (pasen + Days::new(1), "Tweede Paasdag"),
            (pasen + Days::new(39), "Hemelvaartsdag"),
            (pasen + Days::new(50), "Tweede Pinksterdag"),
            (d(&format!("{jaar}-05-05")), "Bevrijdingsdag"),
        ];
        for (dag, naam) in verwacht {
            assert_eq!(
                kalender.feestdag(dag).map(|f| f.naam.as_str()),
                Some(naam),
                "{dag}"
            );
        }
        let van_het_jaar = (0..366).filter_map(|n| {
            kalender
                .feestdag(d(&format!("{jaar}-01-01")) + Days::new(n))
                .filter(|f| f.datum.year() == jaar)
        });
        let wettelijk = van_het_jaar
            .filter(|f| f.atw != crate::kalender::Atw::Gelijkgesteld)
            .count();
        assert_eq!(wettelijk, 9, "{jaar}");
    }
}
