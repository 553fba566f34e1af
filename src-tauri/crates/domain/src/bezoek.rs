//! Visits: when on their day, to whom, by whom. Those of a period follow from the series and from what is different about
//! single visits; nothing else of them is kept.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use crate::activiteit::Dagdeel;
use crate::bezoekreeks::Reeks;
use crate::id::{BezoekId, ClientId, MedewerkerId, ReeksId, ToewijzingId};
use crate::woorden::woorden;

/// Minutes since midnight, local time.
pub type Minuut = u16;

/// Minutes of a day.
pub const DAG: Minuut = 24 * 60;

/// When on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wanneer {
    /// At this time.
    Om(Minuut),
    /// Within a part of the day; the client's own wish, when there is one.
    Dagdeel(Deel, Option<Minuut>),
}

woorden! {
    /// Parts of the day within which a visit can lie.
    Deel {
        /// Before 12:30.
        Ochtend = "ochtend";
        /// From 12:30.
        Middag = "middag";
        /// From 17:30.
        Avond = "avond";
    }
}

impl Deel {
    /// From when until when: 7:00, 12:30, 17:30, 23:00.
    pub fn tussen(self) -> (Minuut, Minuut) {
        match self {
            Self::Ochtend => (7 * 60, 12 * 60 + 30),
            Self::Middag => (12 * 60 + 30, 17 * 60 + 30),
            Self::Avond => (17 * 60 + 30, 23 * 60),
        }
    }

    /// The same part, as a plan spells it.
    pub fn dagdeel(self) -> Dagdeel {
        match self {
            Self::Ochtend => Dagdeel::Ochtend,
            Self::Middag => Dagdeel::Middag,
            Self::Avond => Dagdeel::Avond,
        }
    }
}

/// When on its day, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tijd {
    /// When.
    pub wanneer: Wanneer,
    /// Minutes.
    pub minuten: u16,
}

impl Tijd {
    /// `None` when it does not fit on one day, or in its part of the day.
    pub fn nieuw(wanneer: Wanneer, minuten: u16) -> Option<Self> {
        let (van, tot) = match wanneer {
            Wanneer::Om(om) => (om, DAG),
            Wanneer::Dagdeel(deel, liefst) => {
                let (van, tot) = deel.tussen();
                (liefst.unwrap_or(van).max(van), tot)
            }
        };
        let vroeg = matches!(wanneer, Wanneer::Dagdeel(deel, Some(liefst)) if liefst < deel.tussen().0);
        let past = !vroeg && minuten > 0 && van.checked_add(minuten).is_some_and(|einde| einde <= tot);
        past.then_some(Self { wanneer, minuten })
    }

    /// First minute, as far as it is known: the wish, else the beginning of its part of the day.
    pub fn begin(&self) -> Minuut {
        match self.wanneer {
            Wanneer::Om(om) => om,
            Wanneer::Dagdeel(deel, liefst) => liefst.unwrap_or(deel.tussen().0),
        }
    }

    /// The minute after the last.
    pub fn einde(&self) -> Minuut {
        self.begin().saturating_add(self.minuten)
    }
}

/// A client who is visited, under a toewijzing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deelnemer {
    /// Who.
    pub client: ClientId,
    /// Under what.
    pub toewijzing: ToewijzingId,
}

woorden! {
    /// Why a visit does not go on.
    Vervalt {
        /// The client cancelled in time, or it was agreed.
        Afgezegd = "afgezegd";
        /// The client was not there, or cancelled late.
        NoShow = "no-show";
        /// Support is interrupted: hospital, holiday.
        Onderbreking = "onderbreking";
        /// We skip it.
        Overgeslagen = "overgeslagen";
    }
}

/// By whom a single visit is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DoorWie {
    /// As its series says.
    Reeks,
    /// By somebody else.
    Medewerker(MedewerkerId),
    /// Somebody said that nobody comes yet.
    Niemand,
}

/// What is kept of a single visit, because something is different about it or because it is extra.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bewaard {
    /// Which.
    pub id: BezoekId,
    /// The series it is of, and its day in it; `None` is an extra visit.
    pub reeks: Option<(ReeksId, NaiveDate)>,
    /// On which day it is now.
    pub dag: NaiveDate,
    /// When on that day.
    pub tijd: Tijd,
    /// By whom.
    pub door: DoorWie,
    /// Why it does not go on; `None` goes on.
    pub vervalt: Option<Vervalt>,
    /// Of an extra visit: to whom. Otherwise empty.
    pub deelnemers: Vec<Deelnemer>,
    /// Number of the change, to see whether it was after publishing.
    pub wijziging: i64,
}

/// A visit as it is planned now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bezoek {
    /// Which.
    pub id: BezoekId,
    /// The series it is of.
    pub reeks: Option<ReeksId>,
    /// On which day.
    pub dag: NaiveDate,
    /// When on that day.
    pub tijd: Tijd,
    /// Who would come; absence is not looked at.
    pub medewerker: Option<MedewerkerId>,
    /// To whom; more than one is a group.
    pub deelnemers: Vec<Deelnemer>,
    /// Name of the group; empty is at the client's home.
    pub groep: String,
    /// Where; empty is at the client's home.
    pub plaats: String,
    /// Why it does not go on.
    pub vervalt: Option<Vervalt>,
    /// Number of the last change of this visit; 0 is none.
    pub wijziging: i64,
    /// The day it had in its series, when it was moved to another one.
    pub eerst_op: Option<NaiveDate>,
}

impl Bezoek {
    /// Whether it goes on.
    pub fn gaat_door(&self) -> bool {
        self.vervalt.is_none()
    }

    /// Whether it is to this client.
    pub fn bij(&self, client: ClientId) -> bool {
        self.deelnemers.iter().any(|d| d.client == client)
    }

    /// The order in which visits are shown: day, beginning, id.
    pub fn volgorde(&self) -> (NaiveDate, Minuut, BezoekId) {
        (self.dag, self.tijd.begin(), self.id)
    }
}

/// Bytes of an id that hold the time it was made.
const STEMPEL: usize = 6;

impl BezoekId {
    /// The id of a visit of a series that nobody kept anything of: that of the series, with the day in the place of the
    /// time it was made.
    pub fn van_reeks(reeks: ReeksId, dag: NaiveDate) -> Self {
        let mut bytes = *reeks.0.as_bytes();
        let nummer = u64::try_from(dag.num_days_from_ce())
            .unwrap_or_default()
            .to_be_bytes();
        let (stempel, nummer) = (bytes.iter_mut().take(STEMPEL), nummer.iter().skip(8 - STEMPEL));
        stempel.zip(nummer).for_each(|(byte, deel)| *byte = *deel);
        Self(Uuid::from_bytes(bytes))
    }

    /// Its day in its series, and the end of the id of that series, by which the series is found. `None` is an id that
    /// was made: an extra visit. No id was made in the first minutes of 1970.
    pub fn in_reeks(self) -> Option<(NaiveDate, [u8; 16 - STEMPEL])> {
        let (stempel, staart) = self.0.as_bytes().split_at(STEMPEL);
        let nummer = stempel
            .iter()
            .fold(0_u64, |som, byte| som << 8 | u64::from(*byte));
        let dag = NaiveDate::from_num_days_from_ce_opt(i32::try_from(nummer).ok()?)?;
        Some((dag, staart.try_into().ok()?))
    }
}

impl ReeksId {
    /// The end of the id, by which the series of a visit is found.
    pub fn staart(self) -> [u8; 16 - STEMPEL] {
        let mut staart = [0; 16 - STEMPEL];
        staart.copy_from_slice(&self.0.as_bytes()[STEMPEL..]);
        staart
    }
}

/// The visits of a period, in order: every series on its days, with what was kept of single visits in its place, and the
/// extra ones. `vast` says who is fixed for a toewijzing on a day.
pub fn bezoeken(
    reeksen: &[Reeks],
    bewaard: &[Bewaard],
    vast: impl Fn(ToewijzingId, NaiveDate) -> Option<MedewerkerId>,
    (van, tot): (NaiveDate, NaiveDate),
) -> Vec<Bezoek> {
    let in_periode = |dag: NaiveDate| van <= dag && dag <= tot;
    let mut uit = Vec::new();
    let eigen: HashSet<BezoekId> = bewaard.iter().map(|b| b.id).collect();
    let op_id: HashMap<ReeksId, &Reeks> = reeksen.iter().map(|r| (r.id, r)).collect();
    for reeks in reeksen {
        for dag in reeks.dagen(van, tot) {
            if !eigen.contains(&BezoekId::van_reeks(reeks.id, dag)) {
                uit.push(reeks.bezoek(dag, &vast));
            }
        }
    }
    for b in bewaard.iter().filter(|b| in_periode(b.dag)) {
        let Some((reeks, dag)) = b.reeks else {
            uit.push(los(b));
            continue;
        };
        // What was kept of a visit holds as long as its series has that visit.
        let Some(reeks) = op_id.get(&reeks).filter(|r| r.heeft(dag)) else {
            continue;
        };
        uit.push(anders(reeks.bezoek(dag, |t, _| vast(t, b.dag)), b, dag));
    }
    uit.sort_by_key(Bezoek::volgorde);
    uit
}

fn anders(gewoon: Bezoek, b: &Bewaard, eerst_op: NaiveDate) -> Bezoek {
    Bezoek {
        dag: b.dag,
        tijd: b.tijd,
        medewerker: match b.door {
            DoorWie::Reeks => gewoon.medewerker,
            DoorWie::Medewerker(wie) => Some(wie),
            DoorWie::Niemand => None,
        },
        vervalt: b.vervalt,
        wijziging: b.wijziging,
        eerst_op: (b.dag != eerst_op).then_some(eerst_op),
        ..gewoon
    }
}

fn los(b: &Bewaard) -> Bezoek {
    Bezoek {
        id: b.id,
        reeks: None,
        dag: b.dag,
        tijd: b.tijd,
        medewerker: match b.door {
            DoorWie::Medewerker(wie) => Some(wie),
            DoorWie::Reeks | DoorWie::Niemand => None,
        },
        deelnemers: b.deelnemers.clone(),
        groep: String::new(),
        plaats: String::new(),
        vervalt: b.vervalt,
        wijziging: b.wijziging,
        eerst_op: None,
    }
}
