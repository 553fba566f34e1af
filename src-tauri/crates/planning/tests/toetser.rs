//! An independent account finds every planted fault, and none in what the planner proposes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use std::collections::BTreeSet;

use chrono::Datelike;
use leidraad_domain::id::{BezoekId, MedewerkerId};
use leidraad_planning::beschikbaar::{Medewerker, Uren, Verlof};
use leidraad_planning::bezoek::{Bezoek, Tijd, maandag};
use leidraad_planning::kandidaat::Mag;
use leidraad_planning::samen::{Grenzen, Voorstel};
use steun::toets::{Fout, fouten};
use steun::{Maat, Toeval, Week, client, klein, medewerker_id, pc4, vak, week};
use uuid::Uuid;

#[test]
fn a_thousand_proposals_for_random_weeks_have_no_fault() {
    for zaad in 2000..3000 {
        let week = klein(zaad);
        assert_eq!(fouten(&week, &week.voorstel()), BTreeSet::new(), "week {zaad}");
    }
}

#[test]
fn proposals_of_the_bounded_search_have_no_fault() {
    for zaad in 0..12 {
        let maat = Maat {
            bezoeken: 24,
            medewerkers: 8,
            clienten: 8,
            dagen: 8,
        };
        let week = week(zaad, maat);
        let grenzen = Grenzen {
            stappen: 200,
            ..Grenzen::GEWOON
        };
        assert_eq!(
            fouten(&week, &week.voorstel_binnen(grenzen)),
            BTreeSet::new(),
            "week {zaad}"
        );
    }
}

/// Puts one fault in facts or proposal; `None` when there is nothing in it to spoil.
type Planter = fn(&mut Week, &mut Voorstel, &mut Toeval) -> Option<()>;

const SOORTEN: &[(&str, Planter, &[Fout])] = &[
    ("not allowed", mag_niet, &[Fout::MagNiet]),
    ("does not work that day", geen_werkdag, &[Fout::NietBeschikbaar]),
    ("leave", verlof, &[Fout::Verlof]),
    ("two visits at once", overlap, &[Fout::Overlap]),
    ("no time to travel", reistijd, &[Fout::Reistijd]),
    ("a week with too many hours", uren, &[Fout::Uren]),
    ("another time", andere_tijd, &[Fout::AndereTijd]),
    ("a visit that is missing", vergeten, &[Fout::Regels]),
    ("a visit that is there twice", dubbel, &[Fout::Regels]),
    ("a visit that nobody asked for", verzonnen, &[Fout::Regels]),
    (
        "a worker who does not exist",
        onbekend,
        &[Fout::OnbekendeMedewerker],
    ),
    ("points that are not right", punten, &[Fout::Telling]),
    ("open visits that are not counted", open, &[Fout::Telling]),
    (
        "a visit that moves and is not told",
        verzwegen,
        &[Fout::Verzet, Fout::Overlap, Fout::Reistijd],
    ),
];

#[test]
fn five_hundred_of_five_hundred_planted_faults_are_found() {
    let mut gevonden = 0;
    let mut per_soort = vec![0; SOORTEN.len()];
    let mut zaad = 10_000;
    while gevonden < 500 {
        let soort = gevonden % SOORTEN.len();
        let (naam, planter, verwacht) = SOORTEN[soort];
        zaad += 1;
        assert!(zaad < 60_000, "no week for: {naam}");
        let mut week = klein(zaad);
        let mut voorstel = week.voorstel();
        if planter(&mut week, &mut voorstel, &mut Toeval(zaad)).is_none() {
            continue;
        }
        let gezien = fouten(&week, &voorstel);
        assert!(
            gezien.iter().any(|fout| verwacht.contains(fout)),
            "{naam} in week {zaad}: {gezien:?}"
        );
        gevonden += 1;
        per_soort[soort] += 1;
    }
    assert!(per_soort.iter().all(|aantal| *aantal >= 35), "{per_soort:?}");
}

fn gevuld(
    week: &Week,
    voorstel: &Voorstel,
    toeval: &mut Toeval,
) -> Option<(Bezoek, usize, MedewerkerId, u16)> {
    let gevuld: Vec<_> = (0..voorstel.regels.len())
        .filter(|nummer| voorstel.regels[*nummer].door.is_some())
        .collect();
    let regel = *gevuld.get(toeval.tot(gevuld.len()))?;
    let (wie, begin) = voorstel.regels[regel].door?;
    let bezoek = week
        .bezoeken
        .iter()
        .find(|bezoek| bezoek.id == voorstel.regels[regel].bezoek)?;
    Some((bezoek.clone(), regel, wie, begin))
}

fn medewerker(week: &mut Week, wie: MedewerkerId) -> &mut Medewerker {
    week.medewerkers.iter_mut().find(|ander| ander.id == wie).unwrap()
}

fn mag_niet(week: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let (bezoek, _, wie, _) = gevuld(week, voorstel, toeval)?;
    week.oordelen.get_mut(&(wie, bezoek.client))?.mag = Mag::Nee;
    Some(())
}

fn geen_werkdag(week: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let (bezoek, _, wie, _) = gevuld(week, voorstel, toeval)?;
    medewerker(week, wie)
        .blokken
        .retain(|blok| blok.dag != bezoek.dag.weekday());
    Some(())
}

fn verlof(week: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let (bezoek, _, wie, begin) = gevuld(week, voorstel, toeval)?;
    let deel = toeval
        .kans(50)
        .then(|| vak(begin + bezoek.minuten() - 1, begin + bezoek.minuten()));
    let tot = toeval.kans(50).then_some(bezoek.dag);
    medewerker(week, wie).verlof.push(Verlof {
        van: bezoek.dag,
        tot,
        deel,
    });
    Some(())
}

/// Another visit of that worker, at that time.
fn erbij(week: &mut Week, bezoek: &Bezoek, wie: MedewerkerId, van: u16, tot: u16, waar: usize) {
    let ander = Bezoek {
        id: BezoekId(Uuid::from_u128(77)),
        client: client(99),
        tijd: Tijd::Vast(vak(van, tot)),
        pc4: Some(pc4(waar)),
        ..bezoek.clone()
    };
    medewerker(week, wie).gepland.push(ander);
}

fn overlap(week: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let (bezoek, _, wie, begin) = gevuld(week, voorstel, toeval)?;
    let einde = begin + bezoek.minuten();
    let (van, tot) = toeval.kies(&[
        (begin, einde),
        (einde - 15, einde + 30),
        (begin - 60, begin + 15),
        (begin + 15, einde - 15),
    ]);
    erbij(week, &bezoek, wie, van, tot, 0);
    Some(())
}

fn reistijd(week: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let (bezoek, _, wie, begin) = gevuld(week, voorstel, toeval)?;
    let hier = bezoek.pc4?;
    let waar = (0..7).find(|nummer| pc4(*nummer) != hier)?;
    let einde = begin + bezoek.minuten();
    let (van, tot) = toeval.kies(&[(einde, einde + 30), (begin - 30, begin)]);
    erbij(week, &bezoek, wie, van, tot, waar);
    Some(())
}

fn uren(week: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let (bezoek, _, wie, _) = gevuld(week, voorstel, toeval)?;
    let week_van = maandag(bezoek.dag);
    let van_hem = voorstel
        .regels
        .iter()
        .filter(|regel| regel.door.is_some_and(|(ander, _)| ander == wie));
    let minuten: u32 = van_hem
        .filter_map(|regel| week.bezoeken.iter().find(|bezoek| bezoek.id == regel.bezoek))
        .filter(|bezoek| maandag(bezoek.dag) == week_van)
        .map(|bezoek| u32::from(bezoek.minuten()))
        .sum();
    let hij = medewerker(week, wie);
    let al = hij.weken.get(&week_van).copied().unwrap_or(0);
    let contract = al + minuten - 1;
    hij.uren = Some(Uren { contract, meer: 0 });
    Some(())
}

fn andere_tijd(week: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let (bezoek, regel, wie, begin) = gevuld(week, voorstel, toeval)?;
    let anders = match bezoek.tijd {
        Tijd::Vast(_) => toeval.kies(&[begin + 15, begin - 1]),
        Tijd::Los { tussen, minuten, .. } => toeval.kies(&[tussen.van() - 1, tussen.tot() - minuten + 1]),
    };
    voorstel.regels[regel].door = Some((wie, anders));
    Some(())
}

fn vergeten(_: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let plek = toeval.tot(voorstel.regels.len());
    voorstel.regels.remove(plek);
    Some(())
}

fn dubbel(_: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let regel = voorstel.regels[toeval.tot(voorstel.regels.len())];
    voorstel.regels.push(regel);
    Some(())
}

fn verzonnen(_: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let plek = toeval.tot(voorstel.regels.len());
    voorstel.regels[plek].bezoek = BezoekId(Uuid::from_u128(3));
    Some(())
}

fn onbekend(week: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let (_, regel, _, begin) = gevuld(week, voorstel, toeval)?;
    voorstel.regels[regel].door = Some((medewerker_id(70), begin));
    Some(())
}

fn punten(_: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    voorstel.kosten.punten += toeval.kies(&[1, 10, 300]);
    Some(())
}

fn open(_: &mut Week, voorstel: &mut Voorstel, _: &mut Toeval) -> Option<()> {
    voorstel.kosten.open = voorstel.kosten.open.checked_sub(1)?;
    Some(())
}

fn verzwegen(_: &mut Week, voorstel: &mut Voorstel, toeval: &mut Toeval) -> Option<()> {
    let plek = toeval.tot(voorstel.verzet.len());
    (plek < voorstel.verzet.len()).then(|| voorstel.verzet.remove(plek))?;
    Some(())
}
