//! The form of visits that come round, to and from what is kept; times and days as people type them.

use chrono::Weekday;
use leidraad_api::Fout;
use leidraad_api::feiten::Keuze;
use leidraad_api::inzet::ReeksVelden;
use leidraad_domain::bezoek::{Deel, Deelnemer, Minuut, Tijd, Wanneer};
use leidraad_domain::bezoekreeks::{Reeks, WEKEN_HOOGSTENS};
use leidraad_domain::id::{MedewerkerId, ReeksId, ToewijzingId};
use leidraad_store::Lezer;
use leidraad_taal::{dagdeel, weekdag};
use uuid::Uuid;

use crate::feiten::ongeldig;
use crate::nee::Nee;

/// Codes of the days, from Monday.
const DAGEN: [(&str, Weekday); 7] = [
    ("ma", Weekday::Mon),
    ("di", Weekday::Tue),
    ("wo", Weekday::Wed),
    ("do", Weekday::Thu),
    ("vr", Weekday::Fri),
    ("za", Weekday::Sat),
    ("zo", Weekday::Sun),
];
/// Longest name of a group or place.
const LANGST: usize = 200;
/// Most clients in a group.
const GROEP: usize = 60;

pub(crate) fn dagcode(dag: Weekday) -> &'static str {
    DAGEN
        .iter()
        .find(|(_, d)| *d == dag)
        .map_or("ma", |(code, _)| code)
}

pub(super) fn dagen() -> Vec<Keuze> {
    let keuze = |(code, _): &(&str, Weekday)| Keuze {
        waarde: (*code).to_owned(),
        label: weekdag(code),
    };
    DAGEN.iter().map(keuze).collect()
}

pub(super) fn dagdelen() -> Vec<Keuze> {
    let keuze = |deel: &Deel| Keuze {
        waarde: deel.code().to_owned(),
        label: dagdeel(deel.dagdeel()),
    };
    Deel::ALLE.iter().map(keuze).collect()
}

/// `9:00` or `09.00`.
pub(crate) fn minuut(tekst: &str) -> Option<Minuut> {
    let (uur, minuut) = tekst.trim().split_once([':', '.'])?;
    let (uur, minuut): (u16, u16) = (uur.parse().ok()?, minuut.parse().ok()?);
    (uur < 24 && minuut < 60).then_some(uur * 60 + minuut)
}

/// `09:00`.
pub(crate) fn klok(minuut: Minuut) -> String {
    format!("{:02}:{:02}", minuut / 60, minuut % 60)
}

/// When on its day, as it was typed: a part of the day with or without a wish, or a time.
pub(crate) fn tijd(deel: Option<&str>, om: &str, minuten: u16) -> Result<Tijd, Fout> {
    let om = match om.trim() {
        "" => None,
        tekst => Some(minuut(tekst).ok_or_else(|| ongeldig("om", "tijd"))?),
    };
    let deel = deel.map(str::trim).filter(|deel| !deel.is_empty());
    let wanneer = match deel {
        Some(code) => Wanneer::Dagdeel(Deel::van(code).ok_or_else(|| ongeldig("dagdeel", "keuze"))?, om),
        None => Wanneer::Om(om.ok_or_else(|| Fout::VeldLeeg {
            veld: "om".to_owned(),
        })?),
    };
    Tijd::nieuw(wanneer, minuten).ok_or_else(|| ongeldig("minuten", "past_niet"))
}

/// Part of the day and time, as they are typed.
pub(crate) fn tijd_velden(tijd: &Tijd) -> (Option<String>, String) {
    match tijd.wanneer {
        Wanneer::Om(om) => (None, klok(om)),
        Wanneer::Dagdeel(deel, liefst) => {
            (Some(deel.code().to_owned()), liefst.map(klok).unwrap_or_default())
        }
    }
}

fn tekst(veld: &str, tekst: &str) -> Result<String, Fout> {
    let tekst = tekst.trim();
    if tekst.chars().count() > LANGST {
        return Err(ongeldig(veld, "te_lang"));
    }
    Ok(tekst.to_owned())
}

/// The client of a toewijzing.
pub(crate) fn deelnemer(l: Lezer<'_>, toewijzing: Uuid) -> Result<Deelnemer, Nee> {
    let id = ToewijzingId(toewijzing);
    let rij = l.toewijzing(id)?.ok_or(Fout::NietGevonden {
        wat: "toewijzing".to_owned(),
    })?;
    Ok(Deelnemer {
        client: rij.client,
        toewijzing: id,
    })
}

/// What somebody typed.
pub(super) fn lees(l: Lezer<'_>, id: ReeksId, v: &ReeksVelden) -> Result<Reeks, Nee> {
    let (_, dag) = DAGEN
        .iter()
        .find(|(code, _)| *code == v.dag)
        .ok_or_else(|| ongeldig("dag", "keuze"))?;
    if !(1..=WEKEN_HOOGSTENS).contains(&v.om_de) {
        return Err(ongeldig("om_de", "weken").into());
    }
    if v.tot.is_some_and(|tot| tot < v.van) {
        return Err(ongeldig("tot", "einde_na_begin").into());
    }
    if v.toewijzingen.is_empty() {
        return Err(Fout::VeldLeeg {
            veld: "toewijzingen".to_owned(),
        }
        .into());
    }
    if v.toewijzingen.len() > GROEP {
        return Err(ongeldig("toewijzingen", "te_veel").into());
    }
    let mut deelnemers = Vec::new();
    for toewijzing in &v.toewijzingen {
        deelnemers.push(deelnemer(l, *toewijzing)?);
    }
    deelnemers.sort_unstable();
    deelnemers.dedup();
    let groep = tekst("groep", &v.groep)?;
    if deelnemers.len() > 1 && groep.is_empty() {
        return Err(Fout::VeldLeeg {
            veld: "groep".to_owned(),
        }
        .into());
    }
    if let Some(wie) = v.medewerker {
        l.medewerker(MedewerkerId(wie))?.ok_or(Fout::NietGevonden {
            wat: "medewerker".to_owned(),
        })?;
    }
    Ok(Reeks {
        id,
        dag: *dag,
        om_de: v.om_de,
        tijd: tijd(v.dagdeel.as_deref(), &v.om, v.minuten)?,
        van: v.van,
        tot: v.tot,
        medewerker: v.medewerker.map(MedewerkerId),
        deelnemers,
        groep,
        plaats: tekst("plaats", &v.plaats)?,
    })
}

/// The form of a series.
pub(super) fn velden(r: &Reeks) -> ReeksVelden {
    let (dagdeel, om) = tijd_velden(&r.tijd);
    ReeksVelden {
        dag: dagcode(r.dag).to_owned(),
        om_de: r.om_de,
        dagdeel,
        om,
        minuten: r.tijd.minuten,
        van: r.van,
        tot: r.tot,
        medewerker: r.medewerker.map(|m| m.0),
        toewijzingen: r.deelnemers.iter().map(|d| d.toewijzing.0).collect(),
        groep: r.groep.clone(),
        plaats: r.plaats.clone(),
    }
}
