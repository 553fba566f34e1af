//! Words of a plan: how often and when something is done, how much time that is, and what comes from the dossier.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime};
use leidraad_domain::activiteit::{Activiteit, Dagdeel, Periode, Ritme};
use serde::Deserialize;

use crate::datum::dag;
use crate::sjabloon::{Zinnen, lees, zin};

static PLAN: LazyLock<Plan> = LazyLock::new(|| lees(include_str!("../../../../assets/taal/plan.toml")));

#[derive(Default, Deserialize)]
struct Plan {
    eigen: Vec<EigenVeld>,
    dagdeel: Zinnen,
    dag: Zinnen,
    zin: Zinnen,
}

/// A field of every plan, whatever the contract asks.
#[derive(Debug, Clone, Deserialize)]
pub struct EigenVeld {
    /// Key.
    pub sleutel: String,
    /// Words above the field.
    pub label: String,
    /// What to write.
    pub hulp: String,
    /// `tekst` or `regel`.
    pub invoer: String,
}

/// The fields of every plan.
pub fn eigen_planvelden() -> &'static [EigenVeld] {
    &PLAN.eigen
}

/// A sentence about a plan, its places filled.
pub fn plan_zin(code: &str, data: &[(&str, &str)]) -> String {
    zin(&PLAN.zin, code, data)
}

/// `elke week`, `4 keer per jaar`.
pub fn ritme(ritme: Ritme) -> String {
    let getal = |n: u8| n.to_string();
    match ritme {
        Ritme::Keer(1, Periode::Weken(1)) => plan_zin("elke_week", &[]),
        Ritme::Keer(1, Periode::Weken(2)) => plan_zin("om_de_week", &[]),
        Ritme::Keer(1, Periode::Weken(n)) => plan_zin("elke_weken", &[("weken", &getal(n))]),
        Ritme::Keer(n, Periode::Weken(1)) => plan_zin("per_week", &[("keer", &getal(n))]),
        Ritme::Keer(n, Periode::Weken(weken)) => {
            plan_zin("per_weken", &[("keer", &getal(n)), ("weken", &getal(weken))])
        }
        Ritme::Keer(1, Periode::Maand) => plan_zin("elke_maand", &[]),
        Ritme::Keer(n, Periode::Maand) => plan_zin("per_maand", &[("keer", &getal(n))]),
        Ritme::Keer(1, Periode::Jaar) => plan_zin("elk_jaar", &[]),
        Ritme::Keer(n, Periode::Jaar) => plan_zin("per_jaar", &[("keer", &getal(n))]),
        Ritme::Eenmalig => plan_zin("eenmalig", &[]),
        Ritme::ZoNodig => plan_zin("zo_nodig", &[]),
    }
}

/// `ochtend`.
pub fn dagdeel(deel: Dagdeel) -> String {
    zin(&PLAN.dagdeel, deel.code(), &[])
}

/// `maandag` of `ma`.
pub fn weekdag(code: &str) -> String {
    zin(&PLAN.dag, code, &[])
}

fn tijd(tijd: NaiveTime) -> String {
    tijd.format("%H:%M").to_string()
}

/// `dinsdag, donderdag en vrijdag`.
fn opsomming(woorden: &[String]) -> String {
    match woorden {
        [] => String::new(),
        [een] => een.clone(),
        [eerste @ .., laatste] => format!("{} en {laatste}", eerste.join(", ")),
    }
}

/// On which days and at what time: `dinsdag en donderdag, ochtend, van 09:00 tot 10:30`; empty when nothing is said.
pub fn activiteit_moment(a: &Activiteit) -> String {
    let dagen: Vec<String> = a.dagen.woorden().iter().map(|woord| weekdag(woord)).collect();
    let klok = match (a.van, a.tot) {
        (Some(van), Some(tot)) => plan_zin("van_tot", &[("van", &tijd(van)), ("tot", &tijd(tot))]),
        (Some(van), None) => plan_zin("vanaf", &[("van", &tijd(van))]),
        _ => String::new(),
    };
    let delen = [
        opsomming(&dagen),
        a.dagdeel.map(dagdeel).unwrap_or_default(),
        klok,
    ];
    delen
        .into_iter()
        .filter(|deel| !deel.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// `45 minuten`; empty when not told.
pub fn activiteit_duur(a: &Activiteit) -> String {
    match a.minuten_per_keer() {
        None => String::new(),
        Some(1) => plan_zin("een_minuut", &[]),
        Some(n) => plan_zin("minuten", &[("minuten", &n.to_string())]),
    }
}

/// `elke week op dinsdag, ochtend, 45 minuten, door Anja`.
pub fn activiteit(a: &Activiteit) -> String {
    let ritme = a.ritme.map_or_else(|| plan_zin("geen_ritme", &[]), ritme);
    let moment = activiteit_moment(a);
    let eerst = if a.dagen.is_leeg() {
        [ritme, moment]
            .into_iter()
            .filter(|deel| !deel.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    } else {
        format!("{ritme} {}", plan_zin("op_dagen", &[("dagen", &moment)]))
    };
    let door = a.door.trim();
    let door = if door.is_empty() {
        String::new()
    } else {
        plan_zin("door", &[("wie", door)])
    };
    [eerst, activiteit_duur(a), door]
        .into_iter()
        .filter(|deel| !deel.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// How much time a week the plan takes, beside what is assigned.
pub fn plan_tijd(per_week: u32, toegewezen: Option<u32>) -> String {
    let minuten = per_week.to_string();
    let Some(deel) = toegewezen else {
        return plan_zin("tijd", &[("minuten", &minuten)]);
    };
    let code = match per_week.cmp(&deel) {
        std::cmp::Ordering::Equal => "tijd_past",
        std::cmp::Ordering::Greater => "tijd_meer",
        std::cmp::Ordering::Less => "tijd_minder",
    };
    let verschil = per_week.abs_diff(deel).to_string();
    let data = [
        ("minuten", minuten.as_str()),
        ("toegewezen", &deel.to_string()),
        ("verschil", &verschil),
    ];
    plan_zin(code, &data)
}

/// Days that stand one a line, as people say them; a line that is no day stays as it is.
pub fn momenten(tekst: &str) -> String {
    tekst
        .lines()
        .map(|regel| {
            regel
                .trim()
                .parse::<NaiveDate>()
                .map_or_else(|_| regel.trim().to_owned(), dag)
        })
        .filter(|regel| !regel.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use leidraad_domain::activiteit::Weekdagen;

    use super::*;

    fn met(ritme: &str, dagen: &[&str]) -> Activiteit {
        Activiteit {
            activiteit: "Stofzuigen".into(),
            ritme: Ritme::van(ritme),
            dagen: Weekdagen::van_woorden(dagen.iter().copied()).unwrap(),
            ..Activiteit::default()
        }
    }

    #[test]
    fn an_activity_reads_as_people_say_it() {
        let a = Activiteit {
            dagdeel: Some(Dagdeel::Ochtend),
            minuten: Some(45),
            ..met("1/week", &["di"])
        };
        assert_eq!(activiteit(&a), "elke week op dinsdag, ochtend, 45 minuten");
        let b = Activiteit {
            van: NaiveTime::from_hms_opt(9, 0, 0),
            tot: NaiveTime::from_hms_opt(10, 30, 0),
            door: "Anja".into(),
            ..met("2/week", &["ma", "wo", "vr"])
        };
        assert_eq!(
            activiteit(&b),
            "2 keer per week op maandag, woensdag en vrijdag, van 09:00 tot 10:30, 90 minuten, door Anja"
        );
        assert_eq!(activiteit(&met("4/jaar", &[])), "4 keer per jaar");
        assert_eq!(activiteit(&met("", &[])), "nog niet afgesproken hoe vaak");
    }

    #[test]
    fn every_rhythm_part_of_the_day_and_field_has_its_words() {
        for r in Ritme::GEBRUIKELIJK {
            let woorden = ritme(*r);
            assert!(!woorden.contains('{') && !woorden.contains('_'), "{woorden}");
        }
        assert!(Dagdeel::ALLE.iter().all(|d| PLAN.dagdeel.contains_key(d.code())));
        assert_eq!(eigen_planvelden().len(), 3);
    }

    #[test]
    fn time_is_compared_with_what_is_assigned() {
        assert_eq!(plan_tijd(90, None), "Samen gemiddeld 90 minuten per week.");
        assert!(plan_tijd(120, Some(120)).ends_with("precies de toewijzing."));
        assert!(plan_tijd(150, Some(120)).ends_with("30 minuten meer."));
        assert!(plan_tijd(100, Some(120)).ends_with("20 minuten over."));
    }

    #[test]
    fn days_are_said_and_other_lines_stay() {
        assert_eq!(
            momenten("2027-06-01\nna de zomer\n"),
            "di 1 jun 2027\nna de zomer"
        );
    }
}
