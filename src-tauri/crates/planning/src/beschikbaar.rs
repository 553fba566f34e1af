//! Whether a worker is free for a visit, and if not, why.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use leidraad_domain::id::{BezoekId, ClientId, MedewerkerId};
use leidraad_domain::nummer::Pc4;

use crate::afstand::{Afstanden, Klasse, Reistijd};
use crate::bezoek::{Bezoek, Minuut, Tijd, Tijdvak, maandag};
use crate::dag::{self, Dagplan, Reis, Stuk};

/// A stretch in which somebody can be planned, every week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Blok {
    /// On which day.
    pub dag: Weekday,
    /// From when until when.
    pub vak: Tijdvak,
}

/// Leave, illness or anything else for which somebody cannot come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Verlof {
    /// First day.
    pub van: NaiveDate,
    /// Last day, that day included; `None` while nobody knows.
    pub tot: Option<NaiveDate>,
    /// Only this part of each day; `None` is the whole day.
    pub deel: Option<Tijdvak>,
}

impl Verlof {
    /// Whether it touches a day.
    pub fn op(&self, dag: NaiveDate) -> bool {
        self.van <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }
}

/// What somebody works in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Uren {
    /// Minutes of the employment contract.
    pub contract: u32,
    /// Minutes that may come on top; they are told as overtime.
    pub meer: u32,
}

/// A worker as planning sees them. Visits and minutes are those of the days and weeks that are asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medewerker {
    /// Who.
    pub id: MedewerkerId,
    /// Where the work area lies; `None` when nobody recorded it.
    pub pc4: Option<Pc4>,
    /// When they can be planned. Blocks that touch are one.
    pub blokken: Vec<Blok>,
    /// When they are away.
    pub verlof: Vec<Verlof>,
    /// Visits that they have.
    pub gepland: Vec<Bezoek>,
    /// Hours of the week; `None` where there is no number of hours, as for a volunteer.
    pub uren: Option<Uren>,
    /// Minutes planned already, by the Monday of the week; journeys are not among them.
    pub weken: BTreeMap<NaiveDate, u32>,
    /// How long they travel.
    pub reistijd: Reistijd,
}

/// Why somebody is not free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bezet {
    /// Away.
    Afwezig(Verlof),
    /// Does not work on that day of the week.
    GeenWerkdag(Weekday),
    /// Works that day, at other times.
    AndereTijden(Vec<Tijdvak>),
    /// Has another visit at that time.
    AnderBezoek {
        /// Which.
        bezoek: BezoekId,
        /// At whom.
        client: ClientId,
        /// When.
        vak: Tijdvak,
    },
    /// Cannot get there in time, or not away in time.
    Reistijd {
        /// The visit before or after.
        bezoek: BezoekId,
        /// Minutes of the journey.
        nodig: u16,
        /// Minutes between the visits.
        over: u16,
        /// What the minutes come from; they may come from not knowing.
        klasse: Klasse,
    },
    /// No single visit is in the way; together they leave no room.
    DagVol,
    /// The week would have more hours than may be worked.
    UrenOp {
        /// Minutes planned already.
        gepland: u32,
        /// Minutes of this visit.
        nodig: u32,
        /// What the week may have at most, overtime included.
        hoogstens: u32,
    },
}

/// A visit of the same worker that must begin at another time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Verschuiving {
    /// Which.
    pub bezoek: BezoekId,
    /// Usual beginning.
    pub van: Minuut,
    /// New beginning.
    pub naar: Minuut,
}

/// How a visit fits in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inpassing {
    /// When it begins.
    pub begin: Minuut,
    /// What moves for it, the visit itself included. What already had to move without it counts too.
    pub verschuift: Vec<Verschuiving>,
    /// How many visits move because of it.
    pub verschoven: u32,
    /// Minutes of overtime that it brings.
    pub meerwerk: u32,
}

impl Medewerker {
    /// The stretches of a day in which this worker can be planned, in order, leave taken out.
    pub fn vrij(&self, dag: NaiveDate) -> Vec<Tijdvak> {
        let mut vrij = self.werkblokken(dag.weekday());
        for verlof in self.verlof.iter().filter(|verlof| verlof.op(dag)) {
            let Some(deel) = verlof.deel else {
                return Vec::new();
            };
            let zonder = |vak: Tijdvak| {
                let voor = Tijdvak::nieuw(vak.van(), vak.tot().min(deel.van()));
                let na = Tijdvak::nieuw(vak.van().max(deel.tot()), vak.tot());
                voor.into_iter().chain(na)
            };
            vrij = vrij.into_iter().flat_map(zonder).collect();
        }
        vrij
    }

    /// The stretches of a weekday in which this worker can be planned, in order; those that touch are one.
    fn werkblokken(&self, dag: Weekday) -> Vec<Tijdvak> {
        let mut samen: Vec<Tijdvak> = Vec::new();
        let mut vakken: Vec<_> = self.werktijden(dag).collect();
        vakken.sort_unstable();
        for vak in vakken {
            match samen.last_mut() {
                Some(vorig) if vak.van() <= vorig.tot() => {
                    *vorig = Tijdvak::nieuw(vorig.van(), vorig.tot().max(vak.tot())).unwrap_or(*vorig);
                }
                _ => samen.push(vak),
            }
        }
        samen
    }

    /// Overtime that more minutes bring in a week, or what stands in the way.
    ///
    /// # Errors
    /// [`Bezet::UrenOp`] when the week would have more than it may.
    pub fn meerwerk(&self, week: NaiveDate, nodig: u32) -> Result<u32, Bezet> {
        let Some(uren) = self.uren else { return Ok(0) };
        let gepland = self.weken.get(&week).copied().unwrap_or(0);
        let hoogstens = uren.contract.saturating_add(uren.meer);
        let straks = gepland.saturating_add(nodig);
        if straks > hoogstens {
            return Err(Bezet::UrenOp {
                gepland,
                nodig,
                hoogstens,
            });
        }
        Ok(straks.saturating_sub(uren.contract) - gepland.saturating_sub(uren.contract))
    }

    /// Minutes of the contract that are left in a week; negative is overtime already. `None` without a number of hours.
    pub fn uren_over(&self, week: NaiveDate) -> Option<i64> {
        let gepland = self.weken.get(&week).copied().unwrap_or(0);
        self.uren
            .map(|uren| i64::from(uren.contract) - i64::from(gepland))
    }

    /// What this worker has on a day, with these visits added.
    pub(crate) fn dag(&self, dag: NaiveDate, erbij: &[&Bezoek]) -> Vec<Stuk> {
        let had = self
            .gepland
            .iter()
            .filter(|bezoek| bezoek.dag == dag)
            .map(Stuk::gepland);
        let mut stukken: Vec<_> = had.collect();
        if !erbij.is_empty() {
            let vrij = self.vrij(dag);
            stukken.extend(erbij.iter().map(|bezoek| Stuk::nieuw(bezoek, &vrij)));
        }
        stukken
    }

    /// How this worker travels in an area.
    pub(crate) fn reis<'a>(&'a self, afstanden: &'a Afstanden) -> Reis<'a> {
        Reis {
            afstanden,
            tijd: &self.reistijd,
        }
    }

    /// How many visits of a day already move without anything added.
    pub(crate) fn al_verschoven(&self, dag: NaiveDate, afstanden: &Afstanden) -> u32 {
        let had = self.dag(dag, &[]);
        if had.iter().filter(|stuk| !stuk.staat).count() == 0 {
            return 0;
        }
        dag::pas(&had, self.reis(afstanden)).map_or(0, |plan| plan.verschoven)
    }

    fn werktijden(&self, dag: Weekday) -> impl Iterator<Item = Tijdvak> + '_ {
        self.blokken
            .iter()
            .filter(move |blok| blok.dag == dag)
            .map(|blok| blok.vak)
    }
}

/// Whether a worker is free for a visit.
///
/// # Errors
/// Every reason why not.
pub fn beschikbaar(
    medewerker: &Medewerker,
    bezoek: &Bezoek,
    afstanden: &Afstanden,
) -> Result<Inpassing, Vec<Bezet>> {
    inpassing(medewerker, bezoek, afstanden).ok_or_else(|| {
        let mut redenen: Vec<_> = buiten_tijden(medewerker, bezoek).into_iter().collect();
        // Of somebody who is not there at all nobody asks what else they do.
        if redenen.is_empty() && dagplan(medewerker, bezoek, afstanden).is_none() {
            redenen = in_de_weg(medewerker, bezoek, afstanden);
        }
        redenen.extend(meerwerk(medewerker, bezoek).err());
        redenen
    })
}

/// How a visit fits in, without the reasons why not: the quick question, asked of everybody.
pub(crate) fn inpassing(
    medewerker: &Medewerker,
    bezoek: &Bezoek,
    afstanden: &Afstanden,
) -> Option<Inpassing> {
    let meerwerk = meerwerk(medewerker, bezoek).ok()?;
    if !heeft_ruimte(&medewerker.vrij(bezoek.dag), bezoek) {
        return None;
    }
    let (stukken, plan) = dagplan(medewerker, bezoek, afstanden)?;
    let al = medewerker.al_verschoven(bezoek.dag, afstanden);
    Some(Inpassing {
        begin: plan.begin.last().copied().unwrap_or_default(),
        verschuift: verschuift(&stukken, &plan),
        verschoven: plan.verschoven.saturating_sub(al),
        meerwerk,
    })
}

fn dagplan(medewerker: &Medewerker, bezoek: &Bezoek, afstanden: &Afstanden) -> Option<(Vec<Stuk>, Dagplan)> {
    let stukken = medewerker.dag(bezoek.dag, &[bezoek]);
    let plan = dag::pas(&stukken, medewerker.reis(afstanden))?;
    Some((stukken, plan))
}

fn meerwerk(medewerker: &Medewerker, bezoek: &Bezoek) -> Result<u32, Bezet> {
    medewerker.meerwerk(maandag(bezoek.dag), u32::from(bezoek.minuten()))
}

/// Whether one of these stretches is long enough.
fn heeft_ruimte(vakken: &[Tijdvak], bezoek: &Bezoek) -> bool {
    let tussen = bezoek.tijd.tussen();
    let samen = vakken.iter().filter_map(|vak| vak.doorsnede(tussen));
    samen.map(Tijdvak::minuten).any(|lang| lang >= bezoek.minuten())
}

/// What begins at another time than usual.
pub(crate) fn verschuift(stukken: &[Stuk], plan: &Dagplan) -> Vec<Verschuiving> {
    let verschuiving = |(stuk, naar): (&Stuk, &Minuut)| {
        let van = stuk.gewoonlijk.filter(|van| van != naar)?;
        Some(Verschuiving {
            bezoek: stuk.bezoek,
            van,
            naar: *naar,
        })
    };
    stukken.iter().zip(&plan.begin).filter_map(verschuiving).collect()
}

fn buiten_tijden(medewerker: &Medewerker, bezoek: &Bezoek) -> Option<Bezet> {
    if heeft_ruimte(&medewerker.vrij(bezoek.dag), bezoek) {
        return None;
    }
    let weekdag = bezoek.dag.weekday();
    if medewerker.werktijden(weekdag).next().is_none() {
        return Some(Bezet::GeenWerkdag(weekdag));
    }
    // Leave is the reason when without it there would be room.
    let altijd = medewerker.werkblokken(weekdag);
    let verlof = medewerker.verlof.iter().filter(|verlof| verlof.op(bezoek.dag));
    match verlof.max_by_key(|verlof| (verlof.deel.is_none(), verlof.van)) {
        Some(verlof) if verlof.deel.is_none() || heeft_ruimte(&altijd, bezoek) => {
            Some(Bezet::Afwezig(*verlof))
        }
        _ => Some(Bezet::AndereTijden(altijd)),
    }
}

/// What keeps a visit out of a day that has room for it by its hours.
fn in_de_weg(medewerker: &Medewerker, bezoek: &Bezoek, afstanden: &Afstanden) -> Vec<Bezet> {
    let Tijd::Vast(vak) = bezoek.tijd else {
        return vec![Bezet::DagVol];
    };
    let reis = medewerker.reis(afstanden);
    let nieuw = Stuk::gepland(bezoek);
    let op_de_dag = medewerker.gepland.iter().filter(|ander| ander.dag == bezoek.dag);
    let redenen: Vec<_> = op_de_dag
        .filter_map(|ander| {
            let Tijd::Vast(zijn) = ander.tijd else { return None };
            let (nodig, klasse) = reis.tussen(&nieuw, &Stuk::gepland(ander));
            let over = if vak.tot() <= zijn.van() {
                zijn.van() - vak.tot()
            } else {
                vak.van().saturating_sub(zijn.tot())
            };
            if vak.overlapt(zijn) {
                Some(Bezet::AnderBezoek {
                    bezoek: ander.id,
                    client: ander.client,
                    vak: zijn,
                })
            } else {
                (over < nodig).then_some(Bezet::Reistijd {
                    bezoek: ander.id,
                    nodig,
                    over,
                    klasse,
                })
            }
        })
        .collect();
    if redenen.is_empty() {
        vec![Bezet::DagVol]
    } else {
        redenen
    }
}
