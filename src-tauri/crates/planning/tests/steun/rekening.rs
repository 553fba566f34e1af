//! What somebody's visits cost, counted apart from the planner: minute by minute, quarter by quarter.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use leidraad_domain::id::{BezoekId, ClientId};
use leidraad_domain::nummer::Pc4;
use leidraad_planning::afstand::Klasse;
use leidraad_planning::beschikbaar::Medewerker;
use leidraad_planning::bezoek::{Bezoek, Tijd};
use leidraad_planning::kandidaat::{Mag, Niveau, Taal};

use super::toets::Fout;
use super::{Paren, Week};

pub fn werkt(wie: &Medewerker, op: NaiveDate, minuut: u16) -> bool {
    let in_blok = |van: u16, tot: u16| van <= minuut && minuut < tot;
    wie.blokken
        .iter()
        .any(|blok| blok.dag == op.weekday() && in_blok(blok.vak.van(), blok.vak.tot()))
}

pub fn weg(wie: &Medewerker, op: NaiveDate, minuut: u16) -> bool {
    wie.verlof.iter().any(|verlof| {
        let die_dag = verlof.van <= op && verlof.tot.unwrap_or(NaiveDate::MAX) >= op;
        die_dag
            && verlof
                .deel
                .is_none_or(|deel| deel.van() <= minuut && minuut < deel.tot())
    })
}

/// Overtime over all weeks; `None` where a week has too much.
pub fn over_uren<'a>(wie: &Medewerker, werk: impl Iterator<Item = &'a Bezoek>) -> Option<u64> {
    let Some(uren) = wie.uren else { return Some(0) };
    let mut weken: BTreeMap<(i32, u32), (u64, NaiveDate)> = BTreeMap::new();
    for bezoek in werk {
        let iso = bezoek.dag.iso_week();
        weken.entry((iso.year(), iso.week())).or_insert((0, bezoek.dag)).0 += u64::from(bezoek.minuten());
    }
    let mut som = 0;
    for ((jaar, nummer), (erbij, _)) in weken {
        let al: u64 = (wie.weken.iter())
            .filter(|(begin, _)| (begin.iso_week().year(), begin.iso_week().week()) == (jaar, nummer))
            .map(|(_, minuten)| u64::from(*minuten))
            .sum();
        let straks = al + erbij;
        if straks > u64::from(uren.contract) + u64::from(uren.meer) {
            return None;
        }
        som += (al..straks)
            .filter(|minuut| *minuut >= u64::from(uren.contract))
            .count() as u64;
    }
    Some(som)
}

/// A visit at its place on a day; `oud` was planned before.
pub struct Plek {
    bezoek: BezoekId,
    client: ClientId,
    pc4: Option<Pc4>,
    begin: u16,
    minuten: u16,
    oud_vast: bool,
}

fn reis(paren: &Paren, wie: &Medewerker, een: &Plek, ander: &Plek) -> u16 {
    if een.client == ander.client {
        return 0;
    }
    let klasse = match (een.pc4, ander.pc4) {
        (Some(een), Some(ander)) => paren[&(een, ander)],
        _ => Klasse::Onbekend,
    };
    match klasse {
        Klasse::ZelfdeWijk => wie.reistijd.zelfde_wijk,
        Klasse::ZelfdePlaats => wie.reistijd.zelfde_plaats,
        Klasse::Aangrenzend => wie.reistijd.aangrenzend,
        Klasse::Onbekend => wie.reistijd.onbekend,
        Klasse::Ver => wie.reistijd.ver,
    }
}

pub fn botst(paren: &Paren, wie: &Medewerker, een: &Plek, ander: &Plek) -> Option<Fout> {
    if een.oud_vast && ander.oud_vast {
        return None;
    }
    let (eerst, dan) = if een.begin <= ander.begin {
        (een, ander)
    } else {
        (ander, een)
    };
    let gat = i32::from(dan.begin) - i32::from(eerst.begin) - i32::from(eerst.minuten);
    if gat < 0 {
        return Some(Fout::Overlap);
    }
    (gat < i32::from(reis(paren, wie, een, ander))).then_some(Fout::Reistijd)
}

pub fn plek(bezoek: &Bezoek, begin: u16, oud_vast: bool) -> Plek {
    Plek {
        bezoek: bezoek.id,
        client: bezoek.client,
        pc4: bezoek.pc4,
        begin,
        minuten: bezoek.minuten(),
        oud_vast,
    }
}

/// The fewest visits that must begin at another time than usual, trying every quarter of an hour.
fn verschoven(
    week: &Week,
    wie: &Medewerker,
    dag: &mut Vec<Plek>,
    nog: &[(&Bezoek, bool)],
    hoogstens: u64,
) -> Option<u64> {
    let Some(((bezoek, nieuw), rest)) = nog.split_first() else {
        return Some(0);
    };
    let (van, tot, gewoon) = match bezoek.tijd {
        Tijd::Vast(vak) => (vak.van(), vak.van(), Some(vak.van())),
        Tijd::Los {
            tussen,
            minuten,
            gewoonlijk,
            ..
        } => (tussen.van(), tussen.tot() - minuten, gewoonlijk),
    };
    let mut beste: Option<u64> = None;
    // The usual time first, so that a day on which nothing moves ends the search.
    let eerst = gewoon.into_iter();
    for begin in eerst.chain((van..=tot).step_by(15).filter(|begin| Some(*begin) != gewoon)) {
        let grens = beste.map_or(hoogstens, |beste| beste.saturating_sub(1));
        let anders = u64::from(gewoon.is_some_and(|gewoon| gewoon != begin));
        let past = !nieuw
            || (begin..begin + bezoek.minuten())
                .all(|m| werkt(wie, bezoek.dag, m) && !weg(wie, bezoek.dag, m));
        let hier = plek(bezoek, begin, !nieuw && matches!(bezoek.tijd, Tijd::Vast(_)));
        if anders > grens
            || !past
            || dag
                .iter()
                .any(|ander| botst(&week.paren, wie, &hier, ander).is_some())
        {
            continue;
        }
        dag.push(hier);
        let rest = verschoven(week, wie, dag, rest, grens - anders);
        dag.pop();
        beste = rest.map(|rest| rest + anders).or(beste);
        if beste == Some(0) {
            break;
        }
    }
    beste
}

/// Points of a worker with these visits; `None` when they cannot do them.
pub fn kosten(week: &Week, wie: &Medewerker, bezoeken: &[&Bezoek]) -> Option<u64> {
    let gewicht = &week.gewichten;
    let mut op_tijd = bezoeken.to_vec();
    op_tijd.sort_by_key(|bezoek| volgorde(bezoek));
    let mut som = 0u64;
    let mut gezien = BTreeSet::new();
    for bezoek in &op_tijd {
        let oordeel = &week.oordelen[&(wie.id, bezoek.client)];
        let dagen = oordeel.laatst.map(|laatst| (bezoek.dag - laatst).num_days());
        let nieuw = !oordeel.vervanger && dagen.is_none_or(|dagen| dagen > 365);
        if gezien.insert(bezoek.client) {
            som += u64::from(gewicht.gezicht)
                + if nieuw {
                    u64::from(gewicht.nieuw_gezicht)
                } else {
                    0
                };
        }
        let soms = !oordeel.vervanger && !nieuw && oordeel.keren <= 5;
        let klasse = match (wie.pc4, bezoek.pc4) {
            (Some(een), Some(ander)) => week.paren[&(een, ander)],
            _ => Klasse::Onbekend,
        };
        let maandag = bezoek.dag.week(chrono::Weekday::Mon).first_day();
        let al = wie.weken.get(&maandag).copied().unwrap_or(0);
        let ruim = wie.uren.is_some_and(|uren| uren.contract >= al + 480);
        let delen = [
            (soms, gewicht.soms_geweest),
            (oordeel.niveau == Niveau::Lager, gewicht.niveau_lager),
            (oordeel.niveau == Niveau::Onbekend, gewicht.niveau_onbekend),
            (oordeel.taal == Taal::Niet, gewicht.taal_niet),
            (oordeel.taal == Taal::Onbekend, gewicht.taal_onbekend),
            (oordeel.mag == Mag::MetWaarschuwing, gewicht.waarschuwing),
            (klasse == Klasse::ZelfdePlaats, gewicht.zelfde_plaats),
            (klasse == Klasse::Aangrenzend, gewicht.aangrenzend),
            (klasse == Klasse::Onbekend, gewicht.afstand_onbekend),
            (klasse == Klasse::Ver, gewicht.ver),
            (!ruim, gewicht.weinig_uren_over),
        ];
        som += delen
            .iter()
            .filter(|(telt, _)| *telt)
            .map(|(_, punten)| u64::from(*punten))
            .sum::<u64>();
        if oordeel.mag == Mag::Nee {
            return None;
        }
    }
    som += over_uren(wie, op_tijd.iter().copied())? * u64::from(gewicht.meerwerk_minuut);
    let dagen: BTreeSet<_> = op_tijd.iter().map(|bezoek| bezoek.dag).collect();
    for op in dagen {
        let eigen: Vec<_> = wie
            .gepland
            .iter()
            .filter(|bezoek| bezoek.dag == op)
            .map(|bezoek| (bezoek, false))
            .collect();
        let zonder = verschoven(week, wie, &mut Vec::new(), &eigen, 99).unwrap_or(0);
        let erbij = op_tijd
            .iter()
            .filter(|bezoek| bezoek.dag == op)
            .map(|bezoek| (*bezoek, true));
        let samen: Vec<_> = eigen.into_iter().chain(erbij).collect();
        let met = verschoven(week, wie, &mut Vec::new(), &samen, 99)?;
        som += met.saturating_sub(zonder) * u64::from(gewicht.verschoven);
    }
    Some(som)
}

/// Day, beginning, id.
pub fn volgorde(bezoek: &Bezoek) -> (NaiveDate, u16, BezoekId) {
    let begin = match bezoek.tijd {
        Tijd::Vast(vak) => vak.van(),
        Tijd::Los {
            tussen, gewoonlijk, ..
        } => gewoonlijk.unwrap_or(tussen.van()),
    };
    (bezoek.dag, begin, bezoek.id)
}
