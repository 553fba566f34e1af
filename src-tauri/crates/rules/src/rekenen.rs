//! Date arithmetic: from an anchor to a last day and a safe day. Day 0 is the anchor itself (C1).

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};

use crate::duur::{Duur, Eenheid, Richting};
use crate::kalender::{Kalender, weekend};
use crate::klok;
use crate::reden::StreefReden;

/// Years in which a date is believed. Dates from outside may be 0001 or 9999; nothing is counted from those.
const JAREN: std::ops::RangeInclusive<i32> = 1900..=2999;

/// A counted date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Telling {
    pub uiterlijk: NaiveDate,
    pub streefdatum: NaiveDate,
    pub overgeslagen: Vec<(NaiveDate, String)>,
    pub weekenden: bool,
    pub streef: StreefReden,
}

/// Whether a date can be counted with.
pub(crate) fn bruikbaar(dag: NaiveDate) -> bool {
    JAREN.contains(&dag.year())
}

/// Counts from `anker`; `duur` `None` is the day itself. `vervroegbaar` false: may only be done on the last day
/// itself, so the safe day is that day. `None` when anchor or outcome lies outside the believed years.
pub(crate) fn tel(
    kalender: &Kalender,
    anker: NaiveDate,
    duur: Option<Duur>,
    vervroegbaar: bool,
) -> Option<Telling> {
    if !bruikbaar(anker) {
        return None;
    }
    let mut telling = match duur {
        Some(Duur {
            aantal,
            eenheid: Eenheid::Werkdagen,
            richting,
        }) => werkdagen(kalender, anker, aantal, richting)?,
        Some(duur) => {
            let mut dag = kalenderdag(anker, duur)?;
            if duur.eenheid == Eenheid::Uren {
                return bruikbaar(dag).then(|| Telling {
                    uiterlijk: dag,
                    streefdatum: dag,
                    overgeslagen: Vec::new(),
                    weekenden: false,
                    streef: StreefReden::Gelijk,
                });
            }
            if kalender.telwijze().verlengen_tot_werkdag && duur.richting == Richting::Na {
                dag = kalender.werkdag_vanaf(dag)?;
            }
            op_de_dag(kalender, dag)
        }
        None => op_de_dag(kalender, anker),
    };
    let voor_het_begin = telling.streefdatum < anker && duur.is_none_or(|d| d.richting == Richting::Na);
    if !vervroegbaar || voor_het_begin {
        telling.streefdatum = telling.uiterlijk;
        telling.streef = StreefReden::Gelijk;
    }
    bruikbaar(telling.uiterlijk).then_some(telling)
}

/// A date that stands by itself; where nobody works that day, the safe day is the working day before (C6, C9).
pub(crate) fn op_de_dag(kalender: &Kalender, dag: NaiveDate) -> Telling {
    let eerder = if kalender.werkdag(dag) {
        None
    } else {
        kalender.werkdag_voor(dag)
    };
    Telling {
        uiterlijk: dag,
        streefdatum: eerder.unwrap_or(dag),
        overgeslagen: Vec::new(),
        weekenden: false,
        streef: if eerder.is_some() {
            StreefReden::GeenWerkdag
        } else {
            StreefReden::Gelijk
        },
    }
}

/// Days, weeks, months and years by the calendar (C7, C8). A month that is too short gives its last day.
fn kalenderdag(anker: NaiveDate, duur: Duur) -> Option<NaiveDate> {
    let dagen = |per: u64| match duur.richting {
        Richting::Na => anker.checked_add_days(Days::new(per * u64::from(duur.aantal))),
        Richting::Voor => anker.checked_sub_days(Days::new(per * u64::from(duur.aantal))),
    };
    let maanden = |per: u32| {
        let aantal = Months::new(duur.aantal.checked_mul(per)?);
        match duur.richting {
            Richting::Na => anker.checked_add_months(aantal),
            Richting::Voor => anker.checked_sub_months(aantal),
        }
    };
    match duur.eenheid {
        Eenheid::Werkdagen | Eenheid::Minuten => None,
        // An hour of the day is unknown: whole days, rounded up.
        Eenheid::Uren => dagen_uit_uren(anker, duur),
        Eenheid::EindVanMaand => einde_van_maand(anker, duur.aantal),
        Eenheid::Kalenderdagen => dagen(1),
        Eenheid::Weken => dagen(7),
        Eenheid::Maanden => maanden(1),
        Eenheid::Jaren => maanden(12),
    }
}

/// The last day of the month that lies `verder` months on (C12).
pub(crate) fn einde_van_maand(dag: NaiveDate, verder: u32) -> Option<NaiveDate> {
    dag.with_day(1)?
        .checked_add_months(Months::new(verder.checked_add(1)?))?
        .pred_opt()
}

fn dagen_uit_uren(anker: NaiveDate, duur: Duur) -> Option<NaiveDate> {
    let dagen = Days::new(u64::from(duur.aantal.div_ceil(24)));
    match duur.richting {
        Richting::Na => anker.checked_add_days(dagen),
        Richting::Voor => anker.checked_sub_days(dagen),
    }
}

/// The exact moment, hours or minutes on or back, by the clock on the wall (C13). `None` for other units.
pub(crate) fn na_uren(anker: NaiveDateTime, duur: Duur) -> Option<NaiveDateTime> {
    let minuten = match duur.eenheid {
        Eenheid::Uren => i64::from(duur.aantal) * 60,
        Eenheid::Minuten => i64::from(duur.aantal),
        _ => return None,
    };
    klok::verder(
        anker,
        if duur.richting == Richting::Na {
            minuten
        } else {
            -minuten
        },
    )
}

/// A moment that stands by itself: hours are never moved to a working day.
pub(crate) fn op_het_moment(moment: NaiveDateTime) -> Telling {
    Telling {
        uiterlijk: moment.date(),
        streefdatum: moment.date(),
        overgeslagen: Vec::new(),
        weekenden: false,
        streef: StreefReden::Gelijk,
    }
}

/// Working days (C2, C5, C10). The safe day is the earlier of both readings of the disputed holidays.
fn werkdagen(kalender: &Kalender, anker: NaiveDate, aantal: u32, richting: Richting) -> Option<Telling> {
    let telwijze = kalender.telwijze();
    let vrij = |dag: NaiveDate, betwist_vrij: bool| match kalender.feestdag(dag) {
        Some(feestdag) if feestdag.betwist => betwist_vrij,
        _ => kalender.vrije_dag(dag).is_some(),
    };
    let loop_naar = |betwist_vrij: bool| {
        let mut dag = anker;
        let mut nog = aantal;
        while nog > 0 {
            dag = stap(dag, richting)?;
            if !weekend(dag) && !vrij(dag, betwist_vrij) {
                nog -= 1;
            }
        }
        Some(dag)
    };
    let uiterlijk = loop_naar(telwijze.betwiste_dagen_vrij)?;
    let streefdatum = uiterlijk.min(loop_naar(!telwijze.betwiste_dagen_vrij)?);
    let (mut overgeslagen, mut betwist, mut weekenden) = (Vec::new(), Vec::new(), false);
    let ver = if richting == Richting::Na {
        uiterlijk
    } else {
        streefdatum
    };
    let mut dag = anker;
    while dag != ver {
        dag = stap(dag, richting)?;
        if weekend(dag) {
            weekenden = true;
        } else if let Some(feestdag) = kalender.feestdag(dag) {
            if feestdag.betwist {
                betwist.push((dag, feestdag.naam.clone()));
            }
            if kalender.vrije_dag(dag).is_some() {
                overgeslagen.push((dag, feestdag.naam.clone()));
            }
        }
    }
    let streef = if streefdatum < uiterlijk {
        StreefReden::Betwist(betwist)
    } else {
        StreefReden::Gelijk
    };
    Some(Telling {
        uiterlijk,
        streefdatum,
        overgeslagen,
        weekenden,
        streef,
    })
}

fn stap(dag: NaiveDate, richting: Richting) -> Option<NaiveDate> {
    match richting {
        Richting::Na => dag.succ_opt(),
        Richting::Voor => dag.pred_opt(),
    }
}

#[cfg(test)]
#[path = "rekenen_proef.rs"]
mod tests;

#[cfg(test)]
#[path = "rekenen_referentie.rs"]
mod referentie;
