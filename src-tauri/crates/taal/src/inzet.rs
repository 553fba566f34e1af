//! Words about who comes to whom, and when.

use std::sync::LazyLock;

use chrono::{Datelike, Weekday};
use leidraad_domain::bezoek::{Minuut, Tijd, Wanneer};
use leidraad_domain::bezoekreeks::Reeks;
use leidraad_domain::inzet::InzetRol;
use serde::Deserialize;

use crate::plan::{dagdeel, weekdag};
use crate::sjabloon::{Zinnen, lees, zin};

static WOORDEN: LazyLock<Woorden> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/inzet.toml")));

#[derive(Default, Deserialize)]
struct Woorden {
    rol: Zinnen,
    zin: Zinnen,
}

/// A sentence about who comes.
pub fn inzet_zin(code: &str, data: &[(&str, &str)]) -> String {
    zin(&WOORDEN.zin, code, data)
}

/// As what somebody comes.
pub fn inzet_rol(rol: InzetRol) -> String {
    zin(&WOORDEN.rol, rol.code(), &[])
}

/// `9:00`.
pub fn kloktijd(minuut: Minuut) -> String {
    format!("{}:{:02}", minuut / 60, minuut % 60)
}

/// `2 uur`, `45 minuten`, `1 uur en 30 minuten`.
pub fn duur(minuten: u32) -> String {
    let deel = |code: &str, aantal: u32| zin(&WOORDEN.zin, code, &[("aantal", &aantal.to_string())]);
    match (minuten / 60, minuten % 60) {
        (0, rest) => deel("minuten", rest),
        (uren, 0) => deel("uur", uren),
        (uren, rest) => {
            let data = [("uur", deel("uur", uren)), ("minuten", deel("minuten", rest))];
            let data = data.each_ref().map(|(key, waarde)| (*key, waarde.as_str()));
            zin(&WOORDEN.zin, "uur_en_minuten", &data)
        }
    }
}

/// `om 9:00`, `in de ochtend`, `in de ochtend, liefst om 10:00`.
pub fn bezoektijd(tijd: &Tijd) -> String {
    match tijd.wanneer {
        Wanneer::Om(om) => inzet_zin("om", &[("tijd", &kloktijd(om))]),
        Wanneer::Dagdeel(deel, None) => inzet_zin("in_dagdeel", &[("dagdeel", &dagdeel(deel.dagdeel()))]),
        Wanneer::Dagdeel(deel, Some(liefst)) => {
            let data = [("dagdeel", dagdeel(deel.dagdeel())), ("tijd", kloktijd(liefst))];
            let data = data.each_ref().map(|(key, waarde)| (*key, waarde.as_str()));
            inzet_zin("in_dagdeel_liefst", &data)
        }
    }
}

fn dagnaam(dag: Weekday) -> String {
    let codes = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    codes
        .get(dag.num_days_from_monday() as usize)
        .map(|code| weekdag(code))
        .unwrap_or_default()
}

/// `elke 2 weken op dinsdag om 9:00, 2 uur`.
pub fn reeks_zin(reeks: &Reeks) -> String {
    let code = if reeks.om_de == 1 {
        "elke_week"
    } else {
        "elke_weken"
    };
    let data = [
        ("weken", reeks.om_de.to_string()),
        ("dag", dagnaam(reeks.eerste().weekday())),
        ("tijd", bezoektijd(&reeks.tijd)),
        ("duur", duur(u32::from(reeks.tijd.minuten))),
    ];
    let data = data.each_ref().map(|(key, waarde)| (*key, waarde.as_str()));
    inzet_zin(code, &data)
}

#[cfg(test)]
mod tests {
    use leidraad_domain::bezoek::Deel;
    use leidraad_domain::id::ReeksId;

    use super::*;

    #[test]
    fn a_series_reads_as_people_say_it() {
        let reeks = |om_de, wanneer, minuten| Reeks {
            id: ReeksId("00000000-0000-0000-0000-000000000000".parse().unwrap()),
            dag: Weekday::Tue,
            om_de,
            tijd: Tijd { wanneer, minuten },
            van: "2027-03-01".parse().unwrap(),
            tot: None,
            medewerker: None,
            deelnemers: Vec::new(),
            groep: String::new(),
            plaats: String::new(),
        };
        let zin = reeks_zin(&reeks(1, Wanneer::Om(540), 120));
        assert_eq!(zin, "elke week op dinsdag om 9:00, 2 uur");
        let zin = reeks_zin(&reeks(3, Wanneer::Dagdeel(Deel::Ochtend, Some(605)), 90));
        assert_eq!(
            zin,
            "elke 3 weken op dinsdag in de ochtend, liefst om 10:05, 1 uur en 30 minuten"
        );
        assert_eq!(
            bezoektijd(&reeks(1, Wanneer::Dagdeel(Deel::Middag, None), 45).tijd),
            "in de middag"
        );
        assert!(
            InzetRol::ALLE
                .iter()
                .all(|rol| WOORDEN.rol.contains_key(rol.code()))
        );
    }
}
