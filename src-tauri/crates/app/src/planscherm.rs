//! A plan as the screen shows it: fields of the contract and our own, what is missing, blocks and warnings.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::plannen::{
    ActiviteitScherm, DoelScherm, OntbrekendVeld, PlanBewaar, PlanRegel, PlanScherm, PlanVeldScherm,
};
use leidraad_domain::feit::Feit;
use leidraad_domain::id::PlanId;
use leidraad_domain::plan::{Activiteit, Doel, PlanInhoud, PlanStatus, PlanVeld};
use leidraad_rules::{PlanOordeel, ToewijzingInvoer, beoordeel_plan, plan_eisen};
use leidraad_store::Lezer;
use leidraad_store::plan::PlanRij;

use crate::beoordelen::invoer_van;
use crate::dossier::bevinding_regel;
use crate::nee::Nee;
use crate::regels::Regels;

/// Fields of every plan, besides those that the contract demands. Own choice.
const EIGEN_VELDEN: &[(&str, &str, &str)] = &[
    (
        "situatie",
        "Situatie van de cliënt",
        "Hoe woont en leeft de cliënt, en waarom is er ondersteuning nodig?",
    ),
    (
        "afspraken",
        "Afspraken met de cliënt",
        "Bijvoorbeeld sleutel, huisdier, wat de cliënt zelf doet, hoe afzeggen gaat.",
    ),
    (
        "bijgestaan-door",
        "Bijgestaan door",
        "Naam van wie de cliënt helpt bij het gesprek. Niemand? Vul dan 'geen' in.",
    ),
];

/// Activities to choose from. Own choice, after the usual work in and around the house.
const BIBLIOTHEEK: &[&str] = &[
    "Stof afnemen",
    "Stofzuigen",
    "Dweilen",
    "Bed verschonen",
    "Keukenblok schoonmaken",
    "Badkamer schoonmaken",
    "Toilet schoonmaken",
    "Afval wegbrengen",
    "Was doen",
    "Ramen binnenzijde",
    "Koelkast schoonmaken",
    "Trap stofzuigen",
];

pub(crate) fn toewijzing_van(l: Lezer<'_>, plan: &PlanRij) -> Result<ToewijzingInvoer, Nee> {
    let all = l.toewijzingen(plan.client)?;
    let found = all
        .iter()
        .find(|t| t.toewijzing.product.nummer == plan.toewijzing)
        .and_then(|rij| invoer_van(rij, &[]));
    found.ok_or(Nee(Fout::NietGevonden {
        wat: "toewijzing".to_owned(),
    }))
}

pub(crate) fn oordeel(
    regels: &Regels,
    l: Lezer<'_>,
    t: &ToewijzingInvoer,
    plan: &PlanRij,
    inhoud: &PlanInhoud,
    op: NaiveDate,
) -> Result<PlanOordeel, Nee> {
    let feiten: Vec<Feit> = l.feiten(plan.client)?.into_iter().map(|f| f.feit).collect();
    Ok(beoordeel_plan(
        &regels.profielen,
        t,
        &inhoud.gevuld(),
        plan.nummer,
        op,
        &feiten,
    ))
}

/// Name of the kind of plan under this contract.
pub(crate) fn plannaam(regels: &Regels, t: &ToewijzingInvoer, op: NaiveDate) -> String {
    let profiel = regels.profielen.op(&t.contract, op);
    profiel
        .and_then(|p| p.plannaam(t.voorziening))
        .unwrap_or("Plan")
        .to_owned()
}

/// A plan as a line of a list.
pub(crate) fn plan_regel(
    regels: &Regels,
    l: Lezer<'_>,
    plan: &PlanRij,
    vandaag: NaiveDate,
) -> Result<PlanRegel, Nee> {
    let datum = plan.datum.unwrap_or(vandaag);
    let (soort, ontbreekt) = match toewijzing_van(l, plan) {
        Ok(t) => {
            let missing = oordeel(regels, l, &t, plan, &l.plan_inhoud(plan.id)?, datum)?.ontbreekt;
            (plannaam(regels, &t, datum), missing.len())
        }
        Err(_) => ("Plan".to_owned(), 0),
    };
    Ok(PlanRegel {
        id: plan.id.0,
        soort,
        nummer: plan.nummer,
        status: plan.status.code().to_owned(),
        toewijzing: plan.toewijzing,
        datum,
        ontbreekt: ontbreekt as u32,
    })
}

pub(crate) fn scherm(
    regels: &Regels,
    l: Lezer<'_>,
    id: PlanId,
    vandaag: NaiveDate,
) -> Result<PlanScherm, Nee> {
    let plan = l.plan(id)?.ok_or(Fout::NietGevonden {
        wat: "plan".to_owned(),
    })?;
    let client = l.client(plan.client)?.ok_or(Fout::NietGevonden {
        wat: "client".to_owned(),
    })?;
    let inhoud = l.plan_inhoud(id)?;
    let t = toewijzing_van(l, &plan)?;
    let op = plan.datum.unwrap_or(vandaag);
    let oordeel = oordeel(regels, l, &t, &plan, &inhoud, op)?;
    let eisen = plan_eisen(&regels.profielen, &t.contract, t.voorziening, op, plan.nummer);
    let tekst = |sleutel: &str| {
        inhoud
            .velden
            .iter()
            .find(|v| v.sleutel == sleutel)
            .map(|v| v.tekst.clone())
    };
    let mut velden: Vec<PlanVeldScherm> = EIGEN_VELDEN
        .iter()
        .map(|(sleutel, label, hulp)| PlanVeldScherm {
            sleutel: (*sleutel).to_owned(),
            label: (*label).to_owned(),
            hulp: (*hulp).to_owned(),
            tekst: tekst(sleutel).unwrap_or_default(),
            bron: None,
        })
        .collect();
    for eis in eisen
        .iter()
        .filter(|e| e.veld != "doelen" && e.veld != "activiteiten")
    {
        match velden.iter_mut().find(|v| v.sleutel == eis.veld) {
            Some(veld) => {
                veld.bron = Some(eis.bron.clone());
                veld.label.clone_from(&eis.label);
            }
            None => velden.push(PlanVeldScherm {
                sleutel: eis.veld.clone(),
                label: eis.label.clone(),
                hulp: String::new(),
                tekst: tekst(&eis.veld).unwrap_or_default(),
                bron: Some(eis.bron.clone()),
            }),
        }
    }
    let profiel = regels.profielen.op(&t.contract, op);
    let onder = format!(
        "{} · {} · toewijzing {}",
        profiel.map_or_else(|| t.contract.0.clone(), |p| p.naam.clone()),
        t.voorziening.tekst(),
        t.nummer
    );
    Ok(PlanScherm {
        client: plan.client.0,
        client_naam: client.client.naam.voluit(),
        onder,
        bewerkbaar: plan.status == PlanStatus::Concept,
        versie: plan.versie,
        velden,
        doelen: inhoud
            .doelen
            .iter()
            .map(|d| DoelScherm {
                doel: d.doel.clone(),
                resultaat: d.resultaat.clone(),
                streefdatum: d.streefdatum,
            })
            .collect(),
        activiteiten: inhoud
            .activiteiten
            .iter()
            .map(|a| ActiviteitScherm {
                activiteit: a.activiteit.clone(),
                frequentie: a.frequentie.clone(),
                wanneer: a.wanneer.clone(),
                toelichting: a.toelichting.clone(),
            })
            .collect(),
        ontbreekt: oordeel
            .ontbreekt
            .iter()
            .map(|e| OntbrekendVeld {
                veld: e.veld.clone(),
                label: e.label.clone(),
                regel: e.regel.clone(),
                bron: e.bron.clone(),
                citaat: e.citaat.clone(),
            })
            .collect(),
        bevindingen: oordeel
            .bevindingen
            .iter()
            .map(|b| bevinding_regel(regels, b))
            .collect(),
        bibliotheek: BIBLIOTHEEK.iter().map(|a| (*a).to_owned()).collect(),
        plan: plan_regel(regels, l, &plan, vandaag)?,
    })
}

pub(crate) fn inhoud_van(vraag: &PlanBewaar) -> PlanInhoud {
    PlanInhoud {
        velden: vraag
            .velden
            .iter()
            .filter(|v| !v.tekst.is_empty())
            .map(|v| PlanVeld {
                sleutel: v.sleutel.clone(),
                tekst: v.tekst.clone(),
            })
            .collect(),
        doelen: vraag
            .doelen
            .iter()
            .map(|d| Doel {
                doel: d.doel.clone(),
                resultaat: d.resultaat.clone(),
                streefdatum: d.streefdatum,
            })
            .collect(),
        activiteiten: vraag
            .activiteiten
            .iter()
            .map(|a| Activiteit {
                activiteit: a.activiteit.clone(),
                frequentie: a.frequentie.clone(),
                wanneer: a.wanneer.clone(),
                toelichting: a.toelichting.clone(),
            })
            .collect(),
    }
}
