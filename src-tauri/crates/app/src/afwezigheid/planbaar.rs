//! Visits and workers of the register, as the planner knows them.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use leidraad_domain::bezoek::{Bezoek, Deel, Wanneer};
use leidraad_domain::contract::ContractId;
use leidraad_domain::nummer::Pc4;
use leidraad_domain::toewijzing::Plaatsing;
use leidraad_planning::afstand::Reistijd;
use leidraad_planning::beschikbaar::{Blok, Medewerker, Uren, Verlof};
use leidraad_planning::bezoek::{Bezoek as Vraag, Dagdeel, Tijd, Tijdvak};
use leidraad_store::planbeeld::{ClientKort, MedewerkerKort};

use crate::planning::beeld::Beeld;

/// Minutes a week that somebody may be asked to do more.
const MEER: u32 = 4 * 60;
/// Of whom nobody recorded times: from seven to eleven, every day.
const ALTIJD: (u16, u16) = (7 * 60, 23 * 60);

pub(super) fn pc4(c: &ClientKort) -> Option<Pc4> {
    Pc4::lees(c.postcode.as_deref()?.get(..4)?).ok()
}

/// A visit as the planner knows it.
pub(super) fn vraag(b: &Bezoek, plek: Option<&Plaatsing>, pc4: Option<Pc4>) -> Option<Vraag> {
    let tijd = match b.tijd.wanneer {
        Wanneer::Om(om) => Tijd::Vast(Tijdvak::nieuw(om, b.tijd.einde())?),
        Wanneer::Dagdeel(deel, liefst) => {
            let (van, tot) = deel.tussen();
            Tijd::Los {
                dagdeel: match deel {
                    Deel::Ochtend => Dagdeel::Ochtend,
                    Deel::Middag => Dagdeel::Middag,
                    Deel::Avond => Dagdeel::Avond,
                },
                tussen: Tijdvak::nieuw(van, tot)?,
                minuten: b.tijd.minuten,
                gewoonlijk: liefst,
            }
        }
    };
    let d = b.deelnemers.first()?;
    Some(Vraag {
        id: b.id,
        client: d.client,
        toewijzing: d.toewijzing,
        contract: plek.map_or_else(|| ContractId(String::new()), |p| p.contract.clone()),
        dag: b.dag,
        tijd,
        pc4,
    })
}

/// When somebody cannot come on these days.
pub(super) fn verlof(beeld: &Beeld, m: &MedewerkerKort, dagen: &HashSet<NaiveDate>) -> Vec<Verlof> {
    let weg = beeld.afwezig.get(&m.id).into_iter().flatten().map(|rij| Verlof {
        van: rij.afwezigheid.van,
        tot: rij.afwezigheid.tot,
        deel: rij
            .afwezigheid
            .deel
            .and_then(|(van, tot)| Tijdvak::nieuw(van, tot)),
    });
    // Who does not work here on a day cannot come on it.
    let niet_hier = dagen.iter().filter(|dag| !m.werkt_op(**dag)).map(|dag| Verlof {
        van: *dag,
        tot: Some(*dag),
        deel: None,
    });
    weg.chain(niet_hier).collect()
}

/// A worker as the planner knows them, without what is planned. The work area is the part of it where the visits are, when
/// it has one.
pub(super) fn planbaar(m: &MedewerkerKort, gebied: &HashSet<Pc4>) -> Medewerker {
    let eigen: Vec<Pc4> = m
        .werkgebied
        .split(' ')
        .filter_map(|tekst| Pc4::lees(tekst).ok())
        .collect();
    let dichtbij = eigen.iter().find(|pc4| gebied.contains(pc4)).or(eigen.first());
    let snel = m.vervoer.split(' ').any(|v| matches!(v, "auto" | "scooter"));
    let dagen = [0_u8, 1, 2, 3, 4, 5, 6]
        .into_iter()
        .filter_map(|n| chrono::Weekday::try_from(n).ok());
    let altijd = dagen.filter_map(|dag| {
        Some(Blok {
            dag,
            vak: Tijdvak::nieuw(ALTIJD.0, ALTIJD.1)?,
        })
    });
    let blok = |b: &leidraad_domain::medewerker::Blok| {
        Some(Blok {
            dag: b.dag,
            vak: Tijdvak::nieuw(b.van, b.tot)?,
        })
    };
    Medewerker {
        id: m.id,
        pc4: dichtbij.copied(),
        blokken: if m.blokken.is_empty() {
            altijd.collect()
        } else {
            m.blokken.iter().filter_map(blok).collect()
        },
        verlof: Vec::new(),
        gepland: Vec::new(),
        uren: m.minuten_per_week.map(|contract| Uren { contract, meer: MEER }),
        weken: BTreeMap::new(),
        reistijd: if snel { Reistijd::AUTO } else { Reistijd::FIETS },
    }
}
