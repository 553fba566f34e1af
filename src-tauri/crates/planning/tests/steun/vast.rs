//! One visit and one worker to begin with.

use std::collections::BTreeMap;

use chrono::Weekday;
use leidraad_domain::contract::ContractId;
use leidraad_domain::id::{BezoekId, ToewijzingId};
use leidraad_planning::afstand::Reistijd;
use leidraad_planning::beschikbaar::{Blok, Medewerker, Uren};
use leidraad_planning::bezoek::{Bezoek, Dagdeel, Tijd};
use uuid::Uuid;

use super::{client, dag, medewerker_id, pc4, vak};

pub fn om(van: u16, tot: u16) -> Tijd {
    Tijd::Vast(vak(van, tot))
}

pub fn los(dagdeel: Dagdeel, minuten: u16, gewoonlijk: Option<u16>) -> Tijd {
    Tijd::Los {
        dagdeel,
        tussen: dagdeel.gewoonlijk(),
        minuten,
        gewoonlijk,
    }
}

/// A visit on Tuesday 2 March 2027, in the first area.
pub fn bezoek(nummer: u128, tijd: Tijd) -> Bezoek {
    Bezoek {
        id: BezoekId(Uuid::from_u128(nummer)),
        client: client(nummer as usize),
        toewijzing: ToewijzingId(Uuid::from_u128(1)),
        contract: ContractId("voorbeeld".into()),
        dag: dag("2027-03-02"),
        tijd,
        pc4: Some(pc4(0)),
    }
}

/// Works all week from eight to five, by car, with twenty-four hours.
pub fn medewerker(nummer: usize) -> Medewerker {
    let week = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
    ];
    Medewerker {
        id: medewerker_id(nummer),
        pc4: Some(pc4(0)),
        blokken: week
            .map(|dag| Blok {
                dag,
                vak: vak(480, 1020),
            })
            .to_vec(),
        verlof: Vec::new(),
        gepland: Vec::new(),
        uren: Some(Uren {
            contract: 1440,
            meer: 0,
        }),
        weken: BTreeMap::new(),
        reistijd: Reistijd::AUTO,
    }
}
