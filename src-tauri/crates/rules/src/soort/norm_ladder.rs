//! The ladder behind a norm: which step a figure leads to, and what that step asks for.

use leidraad_domain::feit::Feit;
use serde::Deserialize;

use crate::duur::Binnen;
use crate::patroon::Patronen;
use crate::reden::{Anker, Reden, StreefReden};
use crate::regel::Sleutel;
use crate::rekenen;
use crate::soort::norm::NormRegel;
use crate::soort::norm_meting::Meting;
use crate::soort::termijn::moment;
use crate::soort::{Bereik, Omgeving, Som, grens::Grens, sleutel};
use crate::uitkomst::{Afloop, Melding, Uitkomst};

/// One step; the highest one of which a condition holds is the step of the period.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stap {
    /// When: any of these.
    pub wanneer: Vec<Voorwaarde>,
    /// A date, counted from the day of the figure.
    pub termijn: Option<StapTermijn>,
    /// Somebody must be told.
    pub melding: Option<StapMelding>,
}

/// When a step is reached: all of these.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Voorwaarde {
    /// What the figure is.
    pub cijfer: Grens,
    /// In so many periods in a row, this one included.
    #[serde(default = "een")]
    pub perioden: usize,
    /// The period before it led to this step or a higher one.
    #[serde(default)]
    pub na_stap: usize,
}

/// A date of a step.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StapTermijn {
    pub binnen: Binnen,
    /// What fulfils it; without it a later figure that meets the norm.
    #[serde(default)]
    pub vervuld_door: Patronen,
}

/// Whom to tell at a step.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StapMelding {
    pub aan: Vec<Sleutel>,
    pub gedaan_door: Patronen,
}

fn een() -> usize {
    1
}

impl Stap {
    /// Whether figure `nr` of a row leads here; `stap` is the step of the period right before it.
    fn bereikt(&self, rij: &[Meting<'_>], nr: usize, stap: usize) -> bool {
        self.wanneer.iter().any(|als| {
            let past = |meting: &Meting<'_>| als.cijfer.past(&meting.gemeten) == Some(true);
            als.na_stap <= stap && reeks(rij, nr, past) >= als.perioden
        })
    }
}

/// How many periods in a row, up to and with figure `nr`, are as asked. A period without a figure breaks the row.
pub(super) fn reeks(rij: &[Meting<'_>], nr: usize, past: impl Fn(&Meting<'_>) -> bool) -> usize {
    let mut aantal = 0;
    for plaats in (0..=nr).rev() {
        if !rij.get(plaats).is_some_and(&past) {
            break;
        }
        aantal += 1;
        if plaats == 0 || !rij[plaats].volgt_op(&rij[plaats - 1]) {
            break;
        }
    }
    aantal
}

/// The step of every figure of a row, oldest first; 0 is none.
pub(super) fn stappen(ladder: &[Stap], rij: &[Meting<'_>]) -> Vec<usize> {
    let mut stappen: Vec<usize> = Vec::new();
    for nr in 0..rij.len() {
        let aansluitend = nr > 0 && rij[nr].volgt_op(&rij[nr - 1]);
        let vorige = stappen
            .last()
            .copied()
            .filter(|_| aansluitend)
            .unwrap_or_default();
        let hoogste = ladder.iter().rposition(|stap| stap.bereikt(rij, nr, vorige));
        stappen.push(hoogste.map_or(0, |plaats| plaats + 1));
    }
    stappen
}

/// What a step asks for at figure `nr`.
pub(super) fn gevolgen<'a>(
    regel: &NormRegel,
    om: &Omgeving<'a>,
    bereik: &Bereik<'a>,
    (rij, stappen, nr): (&[Meting<'a>], &[usize], usize),
    uit: &mut Uitkomst,
) {
    let meting = &rij[nr];
    let Some(stap) = stappen[nr]
        .checked_sub(1)
        .and_then(|plaats| regel.stap.get(plaats))
    else {
        return;
    };
    // What is done after a later figure of the same step is about that one.
    let volgende = (nr + 1..rij.len()).find(|later| stappen[*later] == stappen[nr]);
    let tot = volgende.map(|later| rij[later].op);
    let door = |patronen: &Patronen| -> Option<&'a Feit> {
        let gekozen = patronen.kies(&bereik.feiten).into_iter();
        gekozen
            .filter(|(_, _, dag)| meting.op <= *dag && tot.is_none_or(|tot| *dag < tot))
            .map(|(_, feit, _)| feit)
            .next()
    };
    let anker = meting.anker();
    if let Some(termijn) = &stap.termijn
        && let Some(telling) = rekenen::tel(om.kalender, meting.op, termijn.binnen.0, true)
    {
        let vervuld = if termijn.vervuld_door.is_leeg() {
            let goed = |later: &&Meting<'a>| regel.norm.past(&later.gemeten) == Some(true);
            rij[nr + 1..].iter().find(goed).map(|later| later.feit)
        } else {
            door(&termijn.vervuld_door)
        };
        let afloop = vervuld.map_or(Afloop::Open, |feit| Afloop::Voldaan {
            op: feit.op.dag(),
            om: moment(feit),
        });
        let som = Som {
            anker: anker.clone(),
            startpunt: None,
            duur: termijn.binnen.0,
            afwijking: None,
            voorlopig: false,
            telling,
            om: None,
            deel: None,
        };
        let termijn = om.termijn(regel.id(), meting.t, meting.keer(), som, afloop);
        uit.bevindingen.extend(om.buiten_lijst(&termijn));
        uit.termijnen.push(termijn);
    }
    if let Some(melding) = &stap.melding {
        let toewijzing = meting.t.map(|t| t.nummer);
        uit.meldingen.push(Melding {
            sleutel: format!("{}/melding", sleutel(regel.id(), toewijzing, meting.keer())),
            regel: regel.id().to_owned(),
            contract: om.profiel.id.clone(),
            profiel_versie: om.profiel.geldig_van,
            toewijzing,
            keer: meting.keer(),
            vanaf: meting.op,
            aan: melding.aan.iter().map(|wie| wie.0.clone()).collect(),
            gedaan: door(&melding.gedaan_door).map(|feit| feit.op.dag()),
            reden: op_de_dag(anker),
        });
    }
}

/// The reason of what stands on the day of a fact itself.
fn op_de_dag(anker: Anker) -> Reden {
    Reden {
        anker,
        startpunt: None,
        duur: None,
        overgeslagen: Vec::new(),
        weekenden: false,
        afwijking: None,
        streef: StreefReden::Gelijk,
    }
}
