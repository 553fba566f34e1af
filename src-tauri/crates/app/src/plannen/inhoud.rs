//! What a plan says, between the screen and the field.

use leidraad_api::Fout;
use leidraad_api::plannen::{ActiviteitScherm, DoelScherm, PlanBewaar};
use leidraad_domain::activiteit::{Activiteit, Dagdeel, Ritme, Weekdagen};
use leidraad_domain::plan::{Doel, PlanInhoud, PlanVeld};

use crate::feiten::ongeldig;

/// More rows than this are no plan.
const RIJEN_HOOGSTENS: usize = 500;

pub(crate) fn doel_scherm(d: &Doel) -> DoelScherm {
    DoelScherm {
        doel: d.doel.clone(),
        resultaat: d.resultaat.clone(),
        streefdatum: d.streefdatum,
    }
}

pub(crate) fn doel_van(d: &DoelScherm) -> Doel {
    Doel {
        doel: d.doel.clone(),
        resultaat: d.resultaat.clone(),
        streefdatum: d.streefdatum,
    }
}

pub(crate) fn activiteit_scherm(a: &Activiteit) -> ActiviteitScherm {
    ActiviteitScherm {
        activiteit: a.activiteit.clone(),
        ritme: a.ritme.map(Ritme::code),
        dagen: a.dagen.woorden().into_iter().map(str::to_owned).collect(),
        dagdeel: a.dagdeel.map(|deel| deel.code().to_owned()),
        van: a.van,
        tot: a.tot,
        minuten: a.minuten,
        door: a.door.clone(),
        toelichting: a.toelichting.clone(),
    }
}

pub(crate) fn activiteit_van(a: &ActiviteitScherm) -> Result<Activiteit, Fout> {
    let ritme = a
        .ritme
        .as_deref()
        .filter(|code| !code.is_empty())
        .map(|code| Ritme::van(code).ok_or_else(|| ongeldig("ritme", "ritme")))
        .transpose()?;
    let dagdeel = a
        .dagdeel
        .as_deref()
        .filter(|code| !code.is_empty())
        .map(|code| Dagdeel::van(code).ok_or_else(|| ongeldig("dagdeel", "keuze")))
        .transpose()?;
    let dagen = Weekdagen::van_woorden(a.dagen.iter().map(String::as_str))
        .ok_or_else(|| ongeldig("dagen", "lijst"))?;
    Ok(Activiteit {
        activiteit: a.activiteit.clone(),
        ritme,
        dagen,
        dagdeel,
        van: a.van,
        tot: a.tot,
        minuten: a.minuten.filter(|minuten| *minuten > 0),
        door: a.door.clone(),
        toelichting: a.toelichting.clone(),
    })
}

/// What somebody saves. Half a row is kept as it is: nothing that was typed is lost.
pub(crate) fn inhoud_van(vraag: &PlanBewaar) -> Result<PlanInhoud, Fout> {
    if vraag.doelen.len() > RIJEN_HOOGSTENS {
        return Err(ongeldig("doelen", "te_veel"));
    }
    if vraag.activiteiten.len() > RIJEN_HOOGSTENS {
        return Err(ongeldig("activiteit", "te_veel"));
    }
    Ok(PlanInhoud {
        velden: vraag
            .velden
            .iter()
            .filter(|v| !v.tekst.is_empty())
            .map(|v| PlanVeld {
                sleutel: v.sleutel.clone(),
                tekst: v.tekst.clone(),
            })
            .collect(),
        doelen: vraag.doelen.iter().map(doel_van).collect(),
        activiteiten: vraag
            .activiteiten
            .iter()
            .map(activiteit_van)
            .collect::<Result<_, _>>()?,
    })
}
