//! The count against a slow one that was written apart from it: day by day, with its own holidays.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::{na_uren, tel};
use crate::duur::{Duur, Eenheid, Richting};
use crate::kalender::{Kalender, Telwijze};

/// As many as the requirement asks for.
const GEVALLEN: u32 = 100_000;

/// Easter by the rule of Gauss (Gregorian), not from our list.
fn pasen(jaar: i32) -> NaiveDate {
    let (a, b, c) = (jaar % 19, jaar / 100, jaar % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(
        jaar,
        u32::try_from(n / 31).unwrap(),
        u32::try_from(n % 31 + 1).unwrap(),
    )
    .unwrap()
}

/// The days on which nobody works in a year; `streng`: Goede Vrijdag and 5 May are worked.
fn vrij(jaar: i32, betwiste_vrij: bool) -> BTreeSet<NaiveDate> {
    let dag = |m, d| NaiveDate::from_ymd_opt(jaar, m, d).unwrap();
    let p = pasen(jaar);
    let koningsdag = if dag(4, 27).weekday() == Weekday::Sun {
        dag(4, 26)
    } else {
        dag(4, 27)
    };
    let mut dagen = BTreeSet::from([
        dag(1, 1),
        p,
        p + Days::new(1),
        koningsdag,
        p + Days::new(39),
        p + Days::new(49),
        p + Days::new(50),
        dag(12, 25),
        dag(12, 26),
    ]);
    if betwiste_vrij {
        dagen.extend([p - Days::new(2), dag(5, 5)]);
    }
    dagen
}

fn werkdag(dag: NaiveDate, betwiste_vrij: bool) -> bool {
    !matches!(dag.weekday(), Weekday::Sat | Weekday::Sun) && !vrij(dag.year(), betwiste_vrij).contains(&dag)
}

fn stap(dag: NaiveDate, richting: Richting) -> NaiveDate {
    match richting {
        Richting::Na => dag + Days::new(1),
        Richting::Voor => dag - Days::new(1),
    }
}

fn langzaam(anker: NaiveDate, duur: Duur, betwiste_vrij: bool) -> NaiveDate {
    let dagen = |aantal: u32| (0..aantal).fold(anker, |dag, _| stap(dag, duur.richting));
    let maanden = |aantal: u32| {
        let teken = if duur.richting == Richting::Na { 1 } else { -1 };
        let index = anker.year() * 12 + anker.month0() as i32 + teken * i32::try_from(aantal).unwrap();
        let (jaar, maand) = (
            index.div_euclid(12),
            u32::try_from(index.rem_euclid(12)).unwrap() + 1,
        );
        let mut nummer = anker.day();
        loop {
            if let Some(dag) = NaiveDate::from_ymd_opt(jaar, maand, nummer) {
                return dag;
            }
            nummer -= 1;
        }
    };
    match duur.eenheid {
        Eenheid::Werkdagen => {
            let (mut dag, mut geteld) = (anker, 0);
            while geteld < duur.aantal {
                dag = stap(dag, duur.richting);
                geteld += u32::from(werkdag(dag, betwiste_vrij));
            }
            dag
        }
        Eenheid::Kalenderdagen => dagen(duur.aantal),
        Eenheid::Weken => dagen(duur.aantal * 7),
        Eenheid::Maanden => maanden(duur.aantal),
        Eenheid::Jaren => maanden(duur.aantal * 12),
        Eenheid::EindVanMaand => {
            let (mut dag, mut nog) = (anker, duur.aantal);
            loop {
                let morgen = dag + Days::new(1);
                if morgen.month() != dag.month() {
                    if nog == 0 {
                        return dag;
                    }
                    nog -= 1;
                }
                dag = morgen;
            }
        }
        Eenheid::Uren | Eenheid::Minuten => unreachable!("hours have a test of their own"),
    }
}

fn duren() -> impl Strategy<Value = Duur> {
    let eenheden = prop_oneof![
        4 => Just(Eenheid::Werkdagen),
        1 => Just(Eenheid::Kalenderdagen),
        1 => Just(Eenheid::Weken),
        2 => Just(Eenheid::Maanden),
        1 => Just(Eenheid::Jaren),
        1 => Just(Eenheid::EindVanMaand),
    ];
    (eenheden, 1u32..30, any::<bool>()).prop_map(|(eenheid, aantal, na)| Duur {
        aantal: match eenheid {
            Eenheid::Jaren => aantal % 5 + 1,
            Eenheid::EindVanMaand => aantal % 4,
            _ => aantal,
        },
        eenheid,
        richting: if na || eenheid == Eenheid::EindVanMaand {
            Richting::Na
        } else {
            Richting::Voor
        },
    })
}

/// Days of which every count stays within the list of holidays.
fn ankers() -> impl Strategy<Value = NaiveDate> {
    let eerste = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    (0u64..3285).prop_map(move |n| eerste + Days::new(n))
}

#[test]
fn a_hundred_thousand_random_terms_agree_with_counting_day_by_day() {
    let kalender = Kalender::nederland().unwrap();
    let mut runner = TestRunner::new(Config {
        cases: GEVALLEN,
        ..Config::default()
    });
    runner
        .run(
            &(ankers(), duren(), any::<bool>()),
            |(anker, duur, betwiste_vrij)| {
                let kalender = kalender.clone_met(betwiste_vrij);
                let telling = tel(&kalender, anker, Some(duur), true).unwrap();
                prop_assert_eq!(telling.uiterlijk, langzaam(anker, duur, betwiste_vrij));
                let streng = langzaam(anker, duur, !betwiste_vrij).min(telling.uiterlijk);
                if duur.eenheid == Eenheid::Werkdagen {
                    let voor_het_begin = duur.richting == Richting::Na && streng < anker;
                    prop_assert_eq!(
                        telling.streefdatum,
                        if voor_het_begin { telling.uiterlijk } else { streng }
                    );
                } else {
                    let mut veilig = telling.uiterlijk;
                    while !werkdag(veilig, betwiste_vrij) {
                        veilig = veilig - Days::new(1);
                    }
                    let voor_het_begin = duur.richting == Richting::Na && veilig < anker;
                    prop_assert_eq!(
                        telling.streefdatum,
                        if voor_het_begin { telling.uiterlijk } else { veilig }
                    );
                }
                Ok(())
            },
        )
        .unwrap();
}

impl Kalender {
    fn clone_met(&self, betwiste_dagen_vrij: bool) -> Self {
        self.clone().met(Telwijze {
            betwiste_dagen_vrij,
            ..Telwijze::default()
        })
    }
}

/// What the wall shows at a moment of UTC, by looking for the last Sundays day by day.
fn muur(utc: NaiveDateTime) -> NaiveDateTime {
    let laatste_zondag = |maand: u32| {
        let mut dag = NaiveDate::from_ymd_opt(utc.year(), maand, 31).unwrap();
        while dag.weekday() != Weekday::Sun {
            dag = dag - Days::new(1);
        }
        dag.and_hms_opt(1, 0, 0).unwrap()
    };
    let zomer = utc >= laatste_zondag(3) && utc < laatste_zondag(10);
    utc + TimeDelta::hours(if zomer { 2 } else { 1 })
}

#[test]
fn hours_agree_with_a_clock_that_is_read_at_the_end() {
    let eerste = NaiveDate::from_ymd_opt(2026, 1, 1)
        .unwrap()
        .and_hms_opt(0, 0, 0)
        .unwrap();
    let mut runner = TestRunner::new(Config {
        cases: 20_000,
        ..Config::default()
    });
    runner
        .run(&(0i64..5_000_000, 1u32..200), |(minuut, uren)| {
            let begin_utc = eerste + TimeDelta::minutes(minuut);
            let begin = muur(begin_utc);
            // The hour that happens twice is read as the first time.
            prop_assume!(muur(begin_utc - TimeDelta::hours(1)) != begin);
            let duur = Duur {
                aantal: uren,
                eenheid: Eenheid::Uren,
                richting: Richting::Na,
            };
            let einde = muur(begin_utc + TimeDelta::hours(i64::from(uren)));
            prop_assert_eq!(na_uren(begin, duur), Some(einde));
            Ok(())
        })
        .unwrap();
}
