//! Whether somebody is free, and why not.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use std::collections::BTreeMap;

use chrono::Weekday;
use leidraad_planning::afstand::Klasse;
use leidraad_planning::beschikbaar::{Bezet, Blok, Medewerker, Uren, Verlof, Verschuiving, beschikbaar};
use leidraad_planning::bezoek::{Bezoek, Dagdeel, Tijdvak, maandag};
use steun::vast::{bezoek, los, medewerker, om};
use steun::{client, dag, gebied, pc4, vak};

fn bezet(wie: &Medewerker, bezoek: &Bezoek) -> Vec<Bezet> {
    beschikbaar(wie, bezoek, &gebied().0).unwrap_err()
}

fn vrij(wie: &Medewerker, bezoek: &Bezoek) -> bool {
    beschikbaar(wie, bezoek, &gebied().0).is_ok()
}

#[test]
fn whoever_does_not_work_on_tuesday_is_told_so_and_not_that_hours_differ() {
    let mut wie = medewerker(1);
    wie.blokken.retain(|blok| blok.dag != Weekday::Tue);
    assert_eq!(
        bezet(&wie, &bezoek(1, om(540, 600))),
        [Bezet::GeenWerkdag(Weekday::Tue)]
    );
    assert_eq!(
        bezet(&medewerker(1), &bezoek(1, om(1000, 1060))),
        [Bezet::AndereTijden(vec![vak(480, 1020)])]
    );
}

#[test]
fn blocks_that_touch_are_one_and_a_break_parts_them() {
    let mut wie = medewerker(1);
    let blok = |van, tot| Blok {
        dag: Weekday::Tue,
        vak: vak(van, tot),
    };
    wie.blokken = vec![blok(720, 1020), blok(480, 720)];
    assert!(vrij(&wie, &bezoek(1, om(690, 750))));
    wie.blokken = vec![blok(730, 1020), blok(480, 720)];
    assert!(!vrij(&wie, &bezoek(1, om(690, 750))));
}

#[test]
fn leave_counts_up_to_and_including_its_last_day_and_only_its_part_of_the_day() {
    let bezoek = bezoek(1, om(540, 600));
    let met = |van: &str, tot: Option<&str>, deel: Option<Tijdvak>| {
        let verlof = Verlof {
            van: dag(van),
            tot: tot.map(dag),
            deel,
        };
        let wie = Medewerker {
            verlof: vec![verlof],
            ..medewerker(1)
        };
        (beschikbaar(&wie, &bezoek, &gebied().0).err(), verlof)
    };
    for (van, tot, deel) in [
        ("2027-03-02", Some("2027-03-02"), None),
        ("2027-02-20", Some("2027-03-02"), None),
        ("2027-02-20", None, None),
        ("2027-03-02", None, Some(vak(590, 700))),
    ] {
        let (redenen, verlof) = met(van, tot, deel);
        assert_eq!(
            redenen,
            Some(vec![Bezet::Afwezig(verlof)]),
            "{van} {tot:?} {deel:?}"
        );
    }
    for (van, tot, deel) in [
        ("2027-03-03", None, None),
        ("2027-02-20", Some("2027-03-01"), None),
        ("2027-03-02", None, Some(vak(600, 700))),
    ] {
        assert_eq!(met(van, tot, deel).0, None, "{van} {tot:?} {deel:?}");
    }
}

#[test]
fn another_visit_or_the_journey_to_it_is_named() {
    let mut wie = medewerker(1);
    wie.gepland = vec![Bezoek {
        pc4: Some(pc4(2)),
        ..bezoek(2, om(600, 660))
    }];
    let ander = Bezet::AnderBezoek {
        bezoek: wie.gepland[0].id,
        client: client(2),
        vak: vak(600, 660),
    };
    assert_eq!(bezet(&wie, &bezoek(1, om(630, 690))), [ander]);
    let reis = Bezet::Reistijd {
        bezoek: wie.gepland[0].id,
        nodig: 20,
        over: 19,
        klasse: Klasse::Aangrenzend,
    };
    assert_eq!(bezet(&wie, &bezoek(1, om(679, 739))), [reis]);
    assert!(vrij(&wie, &bezoek(1, om(680, 740))));
    let bij_dezelfde = Bezoek {
        client: client(2),
        ..bezoek(1, om(660, 720))
    };
    assert!(vrij(&wie, &bij_dezelfde), "no journey at the same client");
    let mut onbekend = bezoek(1, om(680, 740));
    onbekend.pc4 = None;
    let reis = Bezet::Reistijd {
        bezoek: wie.gepland[0].id,
        nodig: 30,
        over: 20,
        klasse: Klasse::Onbekend,
    };
    assert_eq!(
        bezet(&wie, &onbekend),
        [reis],
        "not knowing takes its own time, and says so"
    );
}

#[test]
fn hours_end_at_the_contract_and_what_may_come_on_top_is_overtime() {
    let bezoek = bezoek(1, om(540, 660));
    let met = |gepland: u32, meer: u32| {
        let weken = BTreeMap::from([(maandag(bezoek.dag), gepland)]);
        let wie = Medewerker {
            weken,
            uren: Some(Uren { contract: 600, meer }),
            ..medewerker(1)
        };
        beschikbaar(&wie, &bezoek, &gebied().0)
    };
    assert_eq!(met(480, 0).unwrap().meerwerk, 0);
    assert_eq!(
        met(481, 0),
        Err(vec![Bezet::UrenOp {
            gepland: 481,
            nodig: 120,
            hoogstens: 600
        }])
    );
    assert_eq!(met(500, 60).unwrap().meerwerk, 20);
    assert_eq!(met(600, 120).unwrap().meerwerk, 120);
    assert!(met(600, 119).is_err());
    let zonder = Medewerker {
        uren: None,
        ..medewerker(1)
    };
    assert!(vrij(&zonder, &bezoek));
}

#[test]
fn every_reason_is_told_at_once() {
    let mut wie = medewerker(1);
    wie.gepland = vec![bezoek(2, om(540, 600))];
    wie.uren = Some(Uren { contract: 0, meer: 0 });
    let redenen = bezet(&wie, &bezoek(1, om(540, 600)));
    assert!(
        matches!(redenen[..], [Bezet::AnderBezoek { .. }, Bezet::UrenOp { .. }]),
        "{redenen:?}"
    );
}

#[test]
fn a_loose_visit_keeps_its_usual_time_or_moves_and_is_told() {
    let mut wie = medewerker(1);
    let gevraagd = bezoek(1, los(Dagdeel::Ochtend, 60, Some(540)));
    assert_eq!(beschikbaar(&wie, &gevraagd, &gebied().0).unwrap().begin, 540);
    wie.gepland = vec![bezoek(2, om(570, 630))];
    let inpassing = beschikbaar(&wie, &gevraagd, &gebied().0).unwrap();
    assert_eq!(
        (inpassing.begin, inpassing.verschoven),
        (505, 1),
        "as near to nine as there is room"
    );
    // A loose visit of the worker gives way when the new one has a fixed time.
    wie.gepland = vec![bezoek(2, los(Dagdeel::Ochtend, 60, Some(540)))];
    let inpassing = beschikbaar(&wie, &bezoek(1, om(530, 590)), &gebied().0).unwrap();
    let verschuift = Verschuiving {
        bezoek: wie.gepland[0].id,
        van: 540,
        naar: 595,
    };
    assert_eq!(inpassing.verschuift, [verschuift]);
    wie.gepland.push(bezoek(3, om(480, 535)));
    wie.gepland.push(bezoek(4, om(605, 900)));
    assert_eq!(bezet(&wie, &bezoek(1, om(540, 600))), [Bezet::DagVol]);
}

#[test]
fn what_was_planned_double_before_is_not_blamed_on_a_new_visit() {
    let mut wie = medewerker(1);
    wie.gepland = vec![bezoek(2, om(540, 600)), bezoek(3, om(570, 630))];
    assert!(vrij(&wie, &bezoek(1, om(700, 760))));
}
