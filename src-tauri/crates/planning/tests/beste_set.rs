//! The exact set against every set there is.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use std::cmp::Reverse;

use chrono::NaiveDate;
use leidraad_domain::id::{BezoekId, MedewerkerId};
use leidraad_planning::bezoek::Bezoek;
use leidraad_planning::samen::{Bewijs, Grenzen, Onzeker, Voorstel};
use steun::rekening::{kosten, volgorde};
use steun::{Maat, Week, klein, week};

type Wie = Vec<(BezoekId, Option<MedewerkerId>)>;
/// What decides between equal sets, per visit: open last, then who was there last, then the id.
type Gelijk = Vec<(bool, Reverse<Option<NaiveDate>>, Option<MedewerkerId>)>;

/// Tries every set.
fn alles_geprobeerd(week: &Week) -> (u64, Wie) {
    let mut bezoeken: Vec<&Bezoek> = week.bezoeken.iter().collect();
    bezoeken.sort_by_key(|bezoek| volgorde(bezoek));
    let (n, m) = (bezoeken.len(), week.medewerkers.len());
    let deel = |set: usize| {
        (0..n)
            .filter(|nummer| set >> nummer & 1 == 1)
            .map(|nummer| bezoeken[nummer])
            .collect::<Vec<_>>()
    };
    let tabel: Vec<Vec<Option<u64>>> = (week.medewerkers.iter())
        .map(|wie| (0..1 << n).map(|set| kosten(week, wie, &deel(set))).collect())
        .collect();
    let mut beste: Option<(u64, Gelijk, Wie)> = None;
    for keuze in 0..(m + 1).pow(n as u32) {
        let door: Vec<_> = (0..n as u32)
            .map(|nummer| keuze / (m + 1).pow(nummer) % (m + 1))
            .collect();
        let open = door.iter().filter(|wie| **wie == m).count() as u64 * u64::from(week.gewichten.open);
        let set = |wie: usize| {
            door.iter()
                .enumerate()
                .filter(|(_, d)| **d == wie)
                .fold(0, |set, (nummer, _)| set | 1 << nummer)
        };
        let Some(punten) = (0..m)
            .map(|wie| tabel[wie][set(wie)])
            .try_fold(open, |som, deel| Some(som + deel?))
        else {
            continue;
        };
        if beste.as_ref().is_some_and(|(minst, ..)| *minst < punten) {
            continue;
        }
        let namen: Vec<_> = door
            .iter()
            .map(|wie| week.medewerkers.get(*wie).map(|wie| wie.id))
            .collect();
        let gelijk: Gelijk = (namen.iter().zip(&bezoeken))
            .map(|(wie, bezoek)| {
                (
                    wie.is_none(),
                    Reverse(wie.and_then(|wie| week.oordeel(wie, bezoek).laatst)),
                    *wie,
                )
            })
            .collect();
        let wie = bezoeken.iter().map(|bezoek| bezoek.id).zip(namen).collect();
        if beste
            .as_ref()
            .is_none_or(|(minst, eerder, _)| (punten, &gelijk) < (*minst, eerder))
        {
            beste = Some((punten, gelijk, wie));
        }
    }
    let (punten, _, wie) = beste.unwrap();
    (punten, wie)
}

fn wie(voorstel: &Voorstel) -> Wie {
    voorstel
        .regels
        .iter()
        .map(|regel| (regel.bezoek, regel.door.map(|(wie, _)| wie)))
        .collect()
}

#[test]
fn a_thousand_times_the_set_is_the_one_that_trying_everything_finds() {
    let mut gevuld = 0;
    let mut open = 0;
    for zaad in 0..1000 {
        let week = klein(zaad);
        let (punten, door) = alles_geprobeerd(&week);
        let voorstel = week.voorstel();
        assert_eq!(voorstel.bewijs, Bewijs::Beste, "week {zaad}");
        assert_eq!(voorstel.kosten.punten, punten, "points in week {zaad}");
        assert_eq!(wie(&voorstel), door, "tie-break in week {zaad}");
        open += voorstel.kosten.open;
        gevuld += voorstel.regels.len() - voorstel.kosten.open;
    }
    assert!(
        gevuld > 1000 && open > 300,
        "weeks say little: {gevuld} filled, {open} open"
    );
}

#[test]
fn without_lists_of_sets_the_search_finds_the_same() {
    let zwak = Grenzen {
        sets: 0,
        ..Grenzen::GEWOON
    };
    let mut vergeleken = 0;
    let middel = Maat {
        bezoeken: 10,
        medewerkers: 6,
        clienten: 4,
        dagen: 6,
    };
    for week in (0..300).map(klein).chain((0..60).map(|zaad| week(zaad, middel))) {
        let (met, zonder) = (week.voorstel(), week.voorstel_binnen(zwak));
        if met.bewijs == Bewijs::Beste && zonder.bewijs == Bewijs::Beste {
            assert_eq!(met, zonder);
            vergeleken += 1;
        }
    }
    assert!(vergeleken > 340, "{vergeleken}");
}

#[test]
fn the_order_in_which_facts_come_makes_no_difference() {
    for zaad in 0..200 {
        let week = klein(zaad);
        let mut andersom = week.clone();
        andersom.bezoeken.reverse();
        andersom.medewerkers.reverse();
        for wie in &mut andersom.medewerkers {
            wie.blokken.reverse();
        }
        assert_eq!(andersom.voorstel(), week.voorstel(), "week {zaad}");
    }
}

#[test]
fn for_one_visit_the_set_is_the_first_candidate() {
    for zaad in 0..500 {
        let mut week = klein(zaad);
        week.bezoeken.truncate(1);
        let eerste = week
            .kennis()
            .kandidaten(&week.bezoeken[0], &week.medewerkers)
            .lijst
            .into_iter()
            .next();
        let voorstel = week.voorstel();
        assert_eq!(
            voorstel.regels[0].door,
            eerste
                .as_ref()
                .map(|kandidaat| (kandidaat.medewerker, kandidaat.inpassing.begin)),
            "week {zaad}"
        );
        if let Some(eerste) = eerste {
            assert_eq!(voorstel.kosten.punten, u64::from(eerste.punten), "week {zaad}");
        }
    }
}

#[test]
fn a_search_that_was_stopped_says_so_and_names_points_that_nobody_beats() {
    let mut gestopt = 0;
    for zaad in 0..300 {
        let week = klein(zaad);
        let best = week.voorstel();
        let kort = week.voorstel_binnen(Grenzen {
            stappen: 1,
            ..Grenzen::GEWOON
        });
        if let Bewijs::NietBewezen { waarom, ondergrens } = kort.bewijs {
            gestopt += 1;
            assert_eq!(waarom, Onzeker::Stappen);
            assert!(ondergrens <= best.kosten.punten, "week {zaad}");
        }
        assert!(kort.kosten.punten >= best.kosten.punten, "week {zaad}");
    }
    assert!(gestopt > 50, "{gestopt}");
}

#[test]
fn the_bounded_search_never_claims_more_than_it_knows() {
    let mut gelijk = 0;
    for zaad in 0..300 {
        let week = klein(zaad);
        let best = week.voorstel();
        let deel = week.voorstel_binnen(Grenzen {
            bezoeken: 2,
            ..Grenzen::GEWOON
        });
        if week.bezoeken.len() <= 2 {
            assert_eq!(deel, best, "week {zaad}");
            continue;
        }
        let Bewijs::NietBewezen { waarom, ondergrens } = deel.bewijs else {
            panic!("week {zaad} claims to be the best")
        };
        assert_eq!(waarom, Onzeker::TeGroot);
        assert!(
            ondergrens <= best.kosten.punten && best.kosten.punten <= deel.kosten.punten,
            "week {zaad}"
        );
        gelijk += usize::from(deel.kosten.punten == best.kosten.punten);
    }
    assert!(gelijk > 150, "it finds the best only {gelijk} times");
}

#[test]
fn most_weeks_of_twenty_visits_with_twelve_candidates_are_proven() {
    let maat = Maat {
        bezoeken: 20,
        medewerkers: 12,
        clienten: 6,
        dagen: 5,
    };
    let bewezen = (0..10).filter(|zaad| week(*zaad, maat).voorstel().bewijs == Bewijs::Beste);
    assert!(bewezen.count() >= 8);
}
