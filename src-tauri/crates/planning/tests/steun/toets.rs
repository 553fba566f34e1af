//! An independent account of what is right and what it costs. Knows the data of the planner and none of its arithmetic: a day
//! is 96 quarters of an hour that are free or taken, and classes come from a table that was written out by hand.

use std::collections::{BTreeMap, BTreeSet};

use leidraad_domain::id::MedewerkerId;
use leidraad_planning::beschikbaar::Medewerker;
use leidraad_planning::bezoek::{Bezoek, Tijd};
use leidraad_planning::kandidaat::Mag;
use leidraad_planning::samen::Voorstel;

use super::Week;
use super::rekening::{Plek, botst, kosten, over_uren, plek, weg, werkt};

/// What is wrong with a proposal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fout {
    Regels,
    OnbekendeMedewerker,
    MagNiet,
    AndereTijd,
    NietBeschikbaar,
    Verlof,
    Overlap,
    Reistijd,
    Uren,
    Verzet,
    Telling,
}

/// Everything that is wrong.
pub fn fouten(week: &Week, voorstel: &Voorstel) -> BTreeSet<Fout> {
    let mut uit = BTreeSet::new();
    let gevraagd: BTreeSet<_> = week.bezoeken.iter().map(|bezoek| bezoek.id).collect();
    let genoemd: BTreeSet<_> = voorstel.regels.iter().map(|regel| regel.bezoek).collect();
    if gevraagd != genoemd || voorstel.regels.len() != week.bezoeken.len() {
        uit.insert(Fout::Regels);
        return uit;
    }
    let mut van: BTreeMap<MedewerkerId, Vec<(&Bezoek, u16)>> = BTreeMap::new();
    for regel in &voorstel.regels {
        let bezoek = week
            .bezoeken
            .iter()
            .find(|bezoek| bezoek.id == regel.bezoek)
            .unwrap();
        if let Some((wie, begin)) = regel.door {
            van.entry(wie).or_default().push((bezoek, begin));
        }
    }
    let mut punten = 0;
    for (id, werk) in &van {
        let Some(wie) = week.medewerkers.iter().find(|wie| wie.id == *id) else {
            uit.insert(Fout::OnbekendeMedewerker);
            continue;
        };
        werk.iter()
            .for_each(|(bezoek, begin)| een_bezoek(week, wie, bezoek, *begin, &mut uit));
        dagen(week, wie, werk, voorstel, &mut uit);
        if over_uren(wie, werk.iter().map(|(bezoek, _)| *bezoek)).is_none() {
            uit.insert(Fout::Uren);
        }
        let bezoeken: Vec<_> = werk.iter().map(|(bezoek, _)| *bezoek).collect();
        punten += kosten(week, wie, &bezoeken).unwrap_or_default();
    }
    let open = voorstel
        .regels
        .iter()
        .filter(|regel| regel.door.is_none())
        .count();
    punten += open as u64 * u64::from(week.gewichten.open);
    if uit.is_empty() && (voorstel.kosten.open != open || voorstel.kosten.punten != punten) {
        uit.insert(Fout::Telling);
    }
    uit
}

fn een_bezoek(week: &Week, wie: &Medewerker, bezoek: &Bezoek, begin: u16, uit: &mut BTreeSet<Fout>) {
    if week.oordelen[&(wie.id, bezoek.client)].mag == Mag::Nee {
        uit.insert(Fout::MagNiet);
    }
    let goed = match bezoek.tijd {
        Tijd::Vast(vak) => begin == vak.van(),
        Tijd::Los { tussen, minuten, .. } => begin >= tussen.van() && begin + minuten <= tussen.tot(),
    };
    if !goed {
        uit.insert(Fout::AndereTijd);
    }
    if !(begin..begin + bezoek.minuten()).all(|minuut| werkt(wie, bezoek.dag, minuut)) {
        uit.insert(Fout::NietBeschikbaar);
    }
    if (begin..begin + bezoek.minuten()).any(|minuut| weg(wie, bezoek.dag, minuut)) {
        uit.insert(Fout::Verlof);
    }
}

/// The days as the proposal tells them: own visits where they were, or where the proposal says that they move to.
fn dagen(
    week: &Week,
    wie: &Medewerker,
    werk: &[(&Bezoek, u16)],
    voorstel: &Voorstel,
    uit: &mut BTreeSet<Fout>,
) {
    let alle: BTreeSet<_> = werk.iter().map(|(bezoek, _)| bezoek.dag).collect();
    for op in alle {
        let verzet: Vec<_> = voorstel
            .verzet
            .iter()
            .filter(|verzet| verzet.medewerker == wie.id && verzet.dag == op)
            .collect();
        let mut dag: Vec<Plek> = Vec::new();
        let mut zwerft = Vec::new();
        for eigen in wie.gepland.iter().filter(|bezoek| bezoek.dag == op) {
            let naar = verzet
                .iter()
                .find(|verzet| verzet.verschuiving.bezoek == eigen.id)
                .map(|verzet| verzet.verschuiving.naar);
            match (naar, eigen.tijd) {
                (Some(_), Tijd::Vast(_)) => _ = uit.insert(Fout::Verzet),
                (naar, Tijd::Vast(vak)) => dag.push(plek(eigen, naar.unwrap_or(vak.van()), true)),
                (naar, Tijd::Los { gewoonlijk, .. }) => match naar.or(gewoonlijk) {
                    Some(begin) => dag.push(plek(eigen, begin, false)),
                    None => zwerft.push(eigen),
                },
            }
        }
        for (bezoek, begin) in werk.iter().filter(|(bezoek, _)| bezoek.dag == op) {
            let gewoon = match bezoek.tijd {
                Tijd::Vast(vak) => Some(vak.van()),
                Tijd::Los { gewoonlijk, .. } => gewoonlijk,
            };
            let gezegd = verzet
                .iter()
                .any(|verzet| verzet.verschuiving.bezoek == bezoek.id);
            if gezegd != gewoon.is_some_and(|gewoon| gewoon != *begin) {
                uit.insert(Fout::Verzet);
            }
            dag.push(plek(bezoek, *begin, false));
        }
        for (nummer, een) in dag.iter().enumerate() {
            uit.extend(
                dag[..nummer]
                    .iter()
                    .filter_map(|ander| botst(&week.paren, wie, een, ander)),
            );
        }
        // Loose visits without a usual time must fit somewhere.
        if uit.is_empty() && !zet_neer(week, wie, &mut dag, &zwerft) {
            uit.insert(Fout::Overlap);
        }
    }
}

fn zet_neer(week: &Week, wie: &Medewerker, dag: &mut Vec<Plek>, nog: &[&Bezoek]) -> bool {
    let Some((bezoek, rest)) = nog.split_first() else {
        return true;
    };
    let Tijd::Los { tussen, minuten, .. } = bezoek.tijd else {
        return false;
    };
    (tussen.van()..=tussen.tot() - minuten).step_by(15).any(|begin| {
        let hier = plek(bezoek, begin, false);
        if dag
            .iter()
            .any(|ander| botst(&week.paren, wie, &hier, ander).is_some())
        {
            return false;
        }
        dag.push(hier);
        let goed = zet_neer(week, wie, dag, rest);
        dag.pop();
        goed
    })
}
