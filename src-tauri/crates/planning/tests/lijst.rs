//! Who stands where in the list of candidates, and why somebody is not in it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use std::collections::HashMap;

use leidraad_planning::afstand::{Herkomst, Klasse};
use leidraad_planning::beschikbaar::{Bezet, Medewerker};
use leidraad_planning::bezoek::Bezoek;
use leidraad_planning::gewichten::Gewichten;
use leidraad_planning::kandidaat::{Bekend, Factor, Mag, Niveau, Oordeel, Taal, Valt};
use steun::vast::{bezoek, medewerker, om};
use steun::{Week, dag, gebied, medewerker_id, pc4};

const GOED: Oordeel = Oordeel {
    mag: Mag::Ja,
    keren: 0,
    laatst: None,
    vervanger: false,
    niveau: Niveau::Gelijkwaardig,
    taal: Taal::Zelfde,
};

fn lijst(wie: Vec<Medewerker>, oordelen: &[Oordeel], bezoek: Bezoek) -> Week {
    let (afstanden, paren) = gebied();
    let bij = bezoek.client;
    Week {
        oordelen: HashMap::from_iter(
            wie.iter()
                .zip(oordelen)
                .map(|(wie, oordeel)| ((wie.id, bij), *oordeel)),
        ),
        bezoeken: vec![bezoek],
        medewerkers: wie,
        afstanden,
        paren,
        gewichten: Gewichten::GEWOON,
    }
}

fn volgorde(oordelen: &[Oordeel]) -> Vec<usize> {
    let wie = (0..oordelen.len()).map(medewerker).collect();
    let week = lijst(wie, oordelen, bezoek(1, om(540, 600)));
    let lijst = week
        .kennis()
        .kandidaten(&week.bezoeken[0], &week.medewerkers)
        .lijst;
    let nummer = |id| {
        (0..oordelen.len())
            .find(|nummer| medewerker_id(*nummer) == id)
            .unwrap()
    };
    lijst
        .iter()
        .map(|kandidaat| nummer(kandidaat.medewerker))
        .collect()
}

#[test]
fn whom_the_client_knows_comes_first_and_a_year_makes_a_stranger() {
    let kent = |keren, laatst: &str| Oordeel {
        keren,
        laatst: Some(dag(laatst)),
        ..GOED
    };
    let oordelen = [
        GOED,
        kent(0, "2026-03-01"),
        kent(5, "2026-03-02"),
        kent(6, "2026-03-02"),
        kent(6, "2027-02-20"),
    ];
    assert_eq!(volgorde(&oordelen), [4, 3, 2, 1, 0]);
    let op = dag("2027-03-02");
    assert_eq!(
        oordelen.map(|oordeel| oordeel.bekend(op)),
        [
            Bekend::Nieuw,
            Bekend::LangGeleden,
            Bekend::Soms,
            Bekend::Vaak,
            Bekend::Vaak
        ]
    );
    assert!(
        !Oordeel {
            vervanger: true,
            ..GOED
        }
        .bekend(op)
        .nieuw_gezicht()
    );
}

#[test]
fn each_thing_that_speaks_against_somebody_puts_them_behind() {
    let tegen = [
        Oordeel {
            niveau: Niveau::Onbekend,
            ..GOED
        },
        Oordeel {
            niveau: Niveau::Lager,
            ..GOED
        },
        Oordeel {
            taal: Taal::Niet,
            ..GOED
        },
        Oordeel {
            mag: Mag::MetWaarschuwing,
            ..GOED
        },
    ];
    for minder in tegen {
        assert_eq!(volgorde(&[minder, GOED]), [1, 0], "{minder:?}");
    }
    assert_eq!(volgorde(&[GOED, GOED]), [0, 1], "equal: the lower id");
    assert_eq!(
        volgorde(&[
            Oordeel {
                mag: Mag::Nee,
                ..GOED
            },
            GOED
        ]),
        [1]
    );
}

#[test]
fn distance_and_hours_count_and_not_knowing_is_told() {
    let mut wie: Vec<_> = (0..5).map(medewerker).collect();
    wie[0].pc4 = None;
    wie[1].pc4 = Some(pc4(5));
    wie[2].pc4 = Some(pc4(1));
    wie[3].uren = None;
    let week = lijst(wie, &[GOED; 5], bezoek(1, om(540, 600)));
    let lijst = week
        .kennis()
        .kandidaten(&week.bezoeken[0], &week.medewerkers)
        .lijst;
    assert_eq!(
        lijst
            .iter()
            .map(|kandidaat| kandidaat.medewerker)
            .collect::<Vec<_>>(),
        [4, 3, 2, 0, 1].map(medewerker_id)
    );
    let heeft = |plek: usize, factor: Factor| lijst[plek].factoren.iter().any(|weegt| weegt.factor == factor);
    assert!(heeft(
        3,
        Factor::Afstand(Klasse::Onbekend, Herkomst::GeenGegevens)
    ));
    assert!(heeft(4, Factor::Afstand(Klasse::Ver, Herkomst::Buren)));
    assert!(heeft(1, Factor::UrenOver(None)) && heeft(0, Factor::UrenOver(Some(1440))));
}

#[test]
fn the_reasons_of_a_candidate_add_up_to_its_points() {
    for zaad in 0..200 {
        let week = steun::klein(zaad);
        for bezoek in &week.bezoeken {
            for kandidaat in week.kennis().kandidaten(bezoek, &week.medewerkers).lijst {
                let som: u32 = kandidaat.factoren.iter().map(|weegt| weegt.punten).sum();
                assert_eq!(som, kandidaat.punten, "week {zaad}");
            }
        }
    }
}

#[test]
fn why_not_names_the_rules_and_the_diary_together() {
    let mut wie = medewerker(0);
    wie.gepland = vec![bezoek(2, om(540, 600))];
    let week = lijst(
        vec![wie],
        &[Oordeel {
            mag: Mag::Nee,
            ..GOED
        }],
        bezoek(1, om(540, 600)),
    );
    let redenen = week
        .kennis()
        .beoordeel(&week.bezoeken[0], &week.medewerkers[0])
        .unwrap_err();
    assert!(
        matches!(
            redenen[..],
            [Valt::MagNiet, Valt::Bezet(Bezet::AnderBezoek { .. })]
        ),
        "{redenen:?}"
    );
    let telling = week.kennis().kandidaten(&week.bezoeken[0], &week.medewerkers);
    assert_eq!((telling.lijst.len(), telling.mag_niet, telling.bezet), (0, 1, 0));
}
