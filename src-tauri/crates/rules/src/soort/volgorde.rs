//! Something must have happened before a plan is made.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;
use leidraad_domain::plan::PlanStatus;
use serde::Deserialize;
use toml::Spanned;

use crate::patroon::{FeitPatroon, veld};
use crate::regel::{Kop, RegelId, Tekst, regelsoort};
use crate::soort::termijn::lege_velden;
use crate::uitkomst::{BevindingReden, Oordeel};

regelsoort! {
    /// `[[volgorde]]`
    VolgordeRegel {
        /// What comes first. It may belong to any toewijzing: a person's identity is the same under each.
        eerst: FeitPatroon,
        /// What comes after it.
        daarna: FeitPatroon,
        /// How bad it is when it did not.
        gevolg: Gevolg,
        /// Fields of the first fact that may not be empty.
        vermeldt: Option<Vermeldt>,
    }
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

/// A rule that is not kept: its id, the day it is about and why.
pub(crate) struct NietGehouden<'r> {
    pub regel: &'r str,
    pub op: NaiveDate,
    pub waarom: BevindingReden,
}

impl VolgordeRegel {
    /// The rule and the rule that is a part of it.
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        let soort = self.eerst.datum.soort;
        let deel = self.vermeldt.as_ref().map(|v| Kop {
            id: &v.id,
            titel: &v.titel,
            bron: &v.bron,
            citaat: &v.citaat,
            hoort_bij: Some(self.id()),
            ..self.kop(soort)
        });
        [Some(self.kop(soort)), deel].into_iter().flatten().collect()
    }

    /// Fields that the first fact does not have would make a rule that never works.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        let velden = self.vermeldt.iter().flat_map(|v| &v.velden);
        velden
            .map(|naam| veld(self.eerst.datum.soort, naam))
            .try_for_each(|def| def.map(|_| ()))
            .map_err(|e| ("vermeldt.velden", e))
    }

    /// Whether the first fact had happened on a day.
    pub fn op_tijd(&self, feiten: &[Feit], daarna_op: NaiveDate) -> Option<NietGehouden<'_>> {
        let eerst_op = self.eerste(feiten).map(|feit| self.eerst.datum.dag(feit)).min();
        let te_laat = eerst_op.is_none_or(|op| op > daarna_op);
        te_laat.then(|| NietGehouden {
            regel: self.id(),
            op: daarna_op,
            waarom: BevindingReden::NietEerst {
                eerst: self.eerst.datum.soort,
                eerst_op,
                daarna_op,
            },
        })
    }

    /// Whether the first fact, once there, says all it must; one complete fact is enough.
    pub fn volledig(&self, feiten: &[Feit]) -> Option<NietGehouden<'_>> {
        let vermeldt = self.vermeldt.as_ref()?;
        let (op, velden) = self
            .eerste(feiten)
            .map(|feit| (self.eerst.datum.dag(feit), lege_velden(feit, &vermeldt.velden)))
            .min_by_key(|(op, velden)| (velden.len(), *op, velden.clone()))
            .filter(|(_, velden)| !velden.is_empty())?;
        let waarom = BevindingReden::VeldenOntbreken {
            feit: self.eerst.datum.soort,
            velden,
        };
        Some(NietGehouden {
            regel: &vermeldt.id.get_ref().0,
            op,
            waarom,
        })
    }

    fn eerste<'f>(&self, feiten: &'f [Feit]) -> impl Iterator<Item = &'f Feit> {
        feiten.iter().filter(|feit| self.eerst.past(feit))
    }

    /// The day of what comes after, for each version: of a plan the day on which it was fixed, of a draft the newest.
    pub fn daarna(&self, feiten: &[&Feit]) -> BTreeMap<u32, NaiveDate> {
        let vast = |feit: &Feit| feit.tekst("status").and_then(PlanStatus::van) > Some(PlanStatus::Concept);
        let mut dagen: BTreeMap<u32, (bool, NaiveDate)> = BTreeMap::new();
        for feit in feiten.iter().filter(|feit| self.daarna.past(feit)) {
            let nieuw = (vast(feit), self.daarna.datum.dag(feit));
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
