//! Something must have happened before something else: identity before a plan, permission before an end.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::plan::PlanStatus;
use serde::Deserialize;
use toml::Spanned;

use crate::duur::{Binnen, Duur, Richting};
use crate::patroon::{FeitPatroon, Patronen, veld};
use crate::regel::{BijHerziening, Handeling, Kop, Per, RegelId, Tekst, regelsoort};
use crate::rekenen;
use crate::soort::termijn::lege_velden;
use crate::soort::{Bereik, Omgeving, keer};
use crate::uitkomst::{BevindingReden, Oordeel, Uitkomst};

regelsoort! {
    /// `[[volgorde]]`
    VolgordeRegel "volgorde" {
        /// What comes first: any of these.
        #[serde(default)]
        eerst: Patronen,
        /// What comes first: all of these.
        #[serde(default)]
        eerst_alle: Patronen,
        /// It may be recorded under any toewijzing: a person's identity is the same under each.
        #[serde(default)]
        onder_elke_toewijzing: bool,
        /// What comes after it.
        daarna: Patronen,
        /// Facts that open a case: the first of `daarna` closes the first case, and so on. What comes first must then
        /// have happened since that case was opened.
        #[serde(default)]
        sinds: Patronen,
        /// True: on an earlier day. False: the same day will do.
        #[serde(default)]
        strikt: bool,
        /// What comes first carries the same word in this field. A `versie` that is not told is the first.
        zelfde: Option<String>,
        /// Only for what comes after such a fact, as support after a death.
        #[serde(default)]
        pas_na: Patronen,
        /// What came first longer ago than this counts no more: it was about something else.
        niet_ouder_dan: Option<Binnen>,
        /// Of plans: from this version on.
        #[serde(default = "eerste_versie")]
        vanaf_versie: u32,
        /// How bad it is when it did not.
        gevolg: Gevolg,
        /// Fields of the first fact that may not be empty.
        vermeldt: Option<Vermeldt>,
    }
}

fn eerste_versie() -> u32 {
    1
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Gevolg {
    Waarschuwing,
    Geblokkeerd,
}

impl From<Gevolg> for Oordeel {
    fn from(gevolg: Gevolg) -> Self {
        match gevolg {
            Gevolg::Waarschuwing => Self::Waarschuwing,
            Gevolg::Geblokkeerd => Self::Geblokkeerd,
        }
    }
}

/// The clause that says what must be recorded of the first fact.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vermeldt {
    pub id: Spanned<RegelId>,
    titel: Tekst,
    bron: Tekst,
    citaat: Tekst,
    velden: Vec<String>,
}

/// What came after: its day, the fact or the version of the plan that it was, and since when something counts.
#[derive(Clone, Copy)]
pub(crate) struct Daarna<'f> {
    pub op: NaiveDate,
    pub feit: Option<&'f Feit>,
    pub versie: Option<u32>,
    pub sinds: Option<NaiveDate>,
}

impl Daarna<'_> {
    /// A version of a plan.
    pub fn plan(op: NaiveDate, versie: u32) -> Self {
        Self {
            op,
            feit: None,
            versie: Some(versie),
            sinds: None,
        }
    }
}

/// A rule that is not kept: its id, the day it is about and why.
pub(crate) struct NietGehouden<'r> {
    pub regel: &'r str,
    pub op: NaiveDate,
    pub waarom: BevindingReden,
}

impl VolgordeRegel {
    /// The rule and the rule that is a part of it.
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let handeling: Option<Handeling> = self.patronen().into();
        let deel = self.vermeldt.as_ref().map(|v| Kop {
            id: &v.id,
            titel: &v.titel,
            bron: &v.bron,
            citaat: &v.citaat,
            hoort_bij: Some(self.id()),
            ..self.kop(handeling.clone())
        });
        [Some(self.kop(handeling)), deel].into_iter().flatten().collect()
    }

    fn patronen(&self) -> &Patronen {
        if self.eerst.is_leeg() {
            &self.eerst_alle
        } else {
            &self.eerst
        }
    }

    /// A rule that could never work is refused.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.eerst.is_leeg() == self.eerst_alle.is_leeg() {
            return Err((
                "eerst",
                "say what comes first, in `eerst` or in `eerst_alle`".to_owned(),
            ));
        }
        if self
            .patronen()
            .0
            .iter()
            .chain(&self.daarna.0)
            .any(FeitPatroon::op_feestdag)
        {
            return Err((
                "eerst",
                "`op_feestdag` belongs in a termijn or a melding".to_owned(),
            ));
        }
        for patroon in &self.patronen().0 {
            let soort = patroon.datum.soort;
            if let Some(naam) = &self.zelfde {
                veld(soort, naam).map_err(|e| ("zelfde", e))?;
            }
            for naam in self.vermeldt.iter().flat_map(|v| &v.velden) {
                veld(soort, naam).map_err(|e| ("vermeldt.velden", e))?;
            }
        }
        Ok(())
    }

    /// About a plan: judged when a plan is made as well.
    pub fn van_plan(&self) -> bool {
        self.per == Per::Planversie
    }

    /// Judges what came after, where that is no plan.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        if self.van_plan() {
            return;
        }
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            for (nr, (_, feit, dag)) in self.daarna.kies(&bereik.ankers).into_iter().enumerate() {
                let t = bereik.bij(Some(feit), dag);
                if !om.geldt_op(dag) || !om.past(&self.geldt, t) || !self.aan_de_orde(&bereik, feit, dag) {
                    continue;
                }
                let geopend = self
                    .sinds
                    .kies(&bereik.ankers)
                    .into_iter()
                    .nth(nr)
                    .map(|(_, _, dag)| dag);
                let sinds = |f: &&&Feit| geopend.is_none_or(|dag| f.op.dag() >= dag);
                let eigen: Vec<Feit> = bereik.feiten.iter().filter(sinds).map(|f| (*f).clone()).collect();
                let alle = if self.onder_elke_toewijzing {
                    om.dossier.invoer.feiten
                } else {
                    &eigen[..]
                };
                let daarna = Daarna {
                    op: dag,
                    feit: Some(feit),
                    versie: self.van_versie().then(|| versie(feit)),
                    sinds: self.sinds(om, dag),
                };
                if let Some(niet) = self.op_tijd(alle, daarna) {
                    let uitkomst = self.gevolg.into();
                    let nummer = t.map(|t| t.nummer);
                    uit.bevindingen.push(om.bevinding(
                        niet.regel,
                        nummer,
                        keer(nr),
                        niet.op,
                        uitkomst,
                        niet.waarom,
                    ));
                }
            }
        }
    }

    /// Whether versions are compared.
    pub fn van_versie(&self) -> bool {
        self.zelfde.as_deref() == Some("versie")
    }

    /// Whether the rule speaks of this version of a plan.
    pub fn voor_versie(&self, versie: u32) -> bool {
        versie >= self.vanaf_versie
    }

    /// The facts under which what comes first is looked for, when a plan of a toewijzing is judged: versions are
    /// counted by the toewijzing, a person is the same under each.
    pub fn voor_plan(&self, feiten: &[Feit], van: impl Fn(u32) -> bool) -> Vec<Feit> {
        let telt = |f: &&Feit| !self.van_versie() || f.toewijzing.is_none_or(&van);
        feiten.iter().filter(telt).cloned().collect()
    }

    fn aan_de_orde(&self, bereik: &Bereik<'_>, feit: &Feit, dag: NaiveDate) -> bool {
        let na = self.pas_na.kies(&bereik.feiten);
        (self.pas_na.is_leeg() || na.iter().any(|(_, _, op)| *op < dag)) && self.voor_versie(versie(feit))
    }

    /// The first day that counts.
    fn sinds(&self, om: &Omgeving<'_>, dag: NaiveDate) -> Option<NaiveDate> {
        let duur = Duur {
            richting: Richting::Voor,
            ..self.niet_ouder_dan?.0?
        };
        rekenen::tel(om.kalender, dag, Some(duur), true).map(|telling| telling.uiterlijk)
    }

    /// Whether what comes first had happened on a day.
    pub fn op_tijd(&self, feiten: &[Feit], daarna: Daarna<'_>) -> Option<NietGehouden<'_>> {
        let daarna_op = daarna.op;
        let zelfde = |feit: &Feit| match (self.zelfde.as_deref(), daarna.feit) {
            (Some(_), _) if self.van_versie() => daarna.versie.is_none_or(|nr| nr == versie(feit)),
            (Some(veld), Some(daarna)) => {
                let (eigen, zijn) = (daarna.velden.get(veld), feit.velden.get(veld));
                eigen.is_none() || zijn.is_none() || eigen == zijn
            }
            _ => true,
        };
        let te_laat = |op: Option<NaiveDate>| {
            op.is_none_or(|op| {
                if self.strikt {
                    op >= daarna_op
                } else {
                    op > daarna_op
                }
            })
        };
        let eerste = |patronen: &[FeitPatroon]| {
            let passend = |feit: &&Feit| patronen.iter().any(|p| p.past(feit)) && zelfde(feit);
            let dag = |feit: &Feit| {
                let past = patronen.iter().find(|p| p.past(feit));
                past.map_or(feit.op.dag(), |p| p.datum.dag(feit))
            };
            let telt = |dag: &NaiveDate| daarna.sinds.is_none_or(|sinds| sinds <= *dag);
            feiten.iter().filter(passend).map(dag).filter(telt).min()
        };
        let niet = |patroon: &FeitPatroon, eerst_op| NietGehouden {
            regel: self.id(),
            op: daarna_op,
            waarom: BevindingReden::NietEerst {
                eerst: patroon.datum.soort,
                eerst_op,
                daarna_op,
            },
        };
        if self.eerst_alle.is_leeg() {
            let op = eerste(&self.eerst.0);
            return self.eerst.0.first().filter(|_| te_laat(op)).map(|p| niet(p, op));
        }
        self.eerst_alle.0.iter().find_map(|patroon| {
            let op = eerste(std::slice::from_ref(patroon));
            te_laat(op).then(|| niet(patroon, op))
        })
    }

    /// Whether the first fact, once there, says all it must; one complete fact is enough.
    pub fn volledig(&self, feiten: &[Feit]) -> Option<NietGehouden<'_>> {
        let vermeldt = self.vermeldt.as_ref()?;
        let (op, velden) = self
            .eerste(feiten)
            .map(|feit| (feit.op.dag(), feit.soort, lege_velden(feit, &vermeldt.velden)))
            .min_by_key(|(op, _, velden)| (velden.len(), *op, velden.clone()))
            .filter(|(_, _, velden)| !velden.is_empty())
            .map(|(op, soort, velden)| (op, (soort, velden)))?;
        let waarom = BevindingReden::VeldenOntbreken {
            feit: velden.0,
            velden: velden.1,
        };
        Some(NietGehouden {
            regel: &vermeldt.id.get_ref().0,
            op,
            waarom,
        })
    }

    fn eerste<'f>(&self, feiten: &'f [Feit]) -> impl Iterator<Item = &'f Feit> {
        feiten.iter().filter(|feit| self.patronen().past(feit))
    }

    /// The day of what comes after, for each version: of a plan the day on which it was fixed, of a draft the newest.
    pub fn daarna(&self, feiten: &[&Feit]) -> BTreeMap<u32, NaiveDate> {
        let vast = |feit: &Feit| feit.tekst("status").and_then(PlanStatus::van) > Some(PlanStatus::Concept);
        let mut dagen: BTreeMap<u32, (bool, NaiveDate)> = BTreeMap::new();
        for (_, feit, op) in self.daarna.kies(feiten) {
            let nieuw = (vast(feit), op);
            let dag = dagen.entry(versie(feit)).or_insert(nieuw);
            let wint = match (nieuw.0, dag.0) {
                (true, true) => nieuw.1 < dag.1,
                (false, false) => nieuw.1 > dag.1,
                (nieuw_vast, _) => nieuw_vast,
            };
            if wint {
                *dag = nieuw;
            }
        }
        dagen
            .into_iter()
            .map(|(versie, (_, dag))| (versie, dag))
            .collect()
    }
}

/// Version of a plan that a fact is about; the first when it does not say.
pub(crate) fn versie(feit: &Feit) -> u32 {
    feit.getal("versie")
        .and_then(|nummer| u32::try_from(nummer).ok())
        .unwrap_or(1)
}
