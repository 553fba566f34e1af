//! A plan as the screen shows it: fields of the contract and our own, rows, what is missing, and how far it came.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::plannen::{OntbrekendVeld, PlanInvoer, PlanRegel, PlanScherm, PlanTijd, PlanVeldScherm};
use leidraad_domain::activiteit::{minuten_per_week, toegewezen_per_week};
use leidraad_domain::id::PlanId;
use leidraad_domain::plan::PlanStatus;
use leidraad_rules::{Gegeven, PlanEis, ToewijzingInvoer, Veldvorm};
use leidraad_store::Lezer;
use leidraad_store::plan::PlanRij;

use super::blik::Blik;
use super::inhoud::{activiteit_scherm, doel_scherm};
use super::stappen::stappen;
use crate::dossier::bevinding_regel;
use crate::nee::Nee;
use crate::regels::Regels;

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
    Ok(match Blik::lees(regels, l, plan.clone(), vandaag) {
        Ok(blik) => regel_van(regels, &blik),
        Err(Nee(Fout::NietGevonden { .. })) => PlanRegel {
            id: plan.id.0,
            soort: "Plan".to_owned(),
            nummer: plan.nummer,
            status: plan.status.code().to_owned(),
            toewijzing: plan.toewijzing,
            datum: plan.datum.unwrap_or(vandaag),
            ontbreekt: 0,
        },
        Err(nee) => return Err(nee),
    })
}

pub(crate) fn regel_van(regels: &Regels, blik: &Blik) -> PlanRegel {
    PlanRegel {
        id: blik.plan.id.0,
        soort: plannaam(regels, &blik.toewijzing, blik.op),
        nummer: blik.plan.nummer,
        status: blik.status().to_owned(),
        toewijzing: blik.plan.toewijzing,
        datum: blik.op,
        ontbreekt: blik.oordeel.ontbreekt.len() as u32,
    }
}

fn invoer(vorm: Veldvorm) -> PlanInvoer {
    match vorm {
        Veldvorm::Tekst => PlanInvoer::Tekst,
        Veldvorm::Regel => PlanInvoer::Regel,
        Veldvorm::Datum => PlanInvoer::Datum,
        Veldvorm::Keuze => PlanInvoer::Keuze,
        Veldvorm::Lijst => PlanInvoer::Lijst,
        Veldvorm::Momenten => PlanInvoer::Momenten,
    }
}

/// Where a field that nobody writes by hand follows from.
fn volgt(gegeven: Gegeven) -> Option<&'static str> {
    match gegeven {
        Gegeven::Frequentie | Gegeven::DagenEnTijden => Some("activiteiten"),
        Gegeven::Smart => Some("doelen"),
        Gegeven::Besproken | Gegeven::Overeenstemming => Some("bespreking"),
        _ => None,
    }
}

fn eis_veld(blik: &Blik, eis: &PlanEis) -> PlanVeldScherm {
    PlanVeldScherm {
        sleutel: eis.veld.clone(),
        label: eis.label.clone(),
        hulp: eis.hulp.clone(),
        invoer: invoer(eis.invoer),
        keuzes: eis.keuzes.clone(),
        tekst: tekst(blik, &eis.veld),
        uit_dossier: blik.gegeven(eis),
        volgt: eis.gegeven.and_then(volgt).map(str::to_owned),
        bron: Some(eis.bron.clone()),
        kop: Some(eis.titel.clone()),
        citaat: Some(eis.citaat.clone()),
    }
}

fn tekst(blik: &Blik, sleutel: &str) -> String {
    let veld = blik.inhoud.velden.iter().find(|v| v.sleutel == sleutel);
    veld.map(|v| v.tekst.clone()).unwrap_or_default()
}

/// Our own fields first, then those of the contract in its order; one that both have stands where the contract's stands.
fn velden(blik: &Blik) -> Vec<PlanVeldScherm> {
    let tabel = ["doelen", "activiteiten"];
    let eisen: Vec<&PlanEis> = blik
        .eisen
        .iter()
        .filter(|eis| !tabel.contains(&eis.veld.as_str()))
        .collect();
    let eigen = leidraad_taal::eigen_planvelden()
        .iter()
        .filter(|eigen| eisen.iter().all(|eis| eis.veld != eigen.sleutel))
        .map(|eigen| PlanVeldScherm {
            sleutel: eigen.sleutel.clone(),
            label: eigen.label.clone(),
            hulp: eigen.hulp.clone(),
            invoer: if eigen.invoer == "regel" {
                PlanInvoer::Regel
            } else {
                PlanInvoer::Tekst
            },
            keuzes: Vec::new(),
            tekst: tekst(blik, &eigen.sleutel),
            uit_dossier: None,
            volgt: None,
            bron: None,
            kop: None,
            citaat: None,
        });
    let mut gezien = BTreeSet::new();
    let geeist = eisen
        .iter()
        .filter(|eis| gezien.insert(eis.veld.as_str()))
        .map(|eis| eis_veld(blik, eis));
    let mut velden: Vec<PlanVeldScherm> = eigen.collect();
    velden.extend(geeist);
    for veld in &mut velden {
        if veld.hulp.is_empty() {
            let eigen = leidraad_taal::eigen_planvelden()
                .iter()
                .find(|e| e.sleutel == veld.sleutel);
            veld.hulp = eigen.map(|e| e.hulp.clone()).unwrap_or_default();
        }
    }
    velden
}

fn tijd(blik: &Blik) -> Option<PlanTijd> {
    let per_week = minuten_per_week(&blik.inhoud.activiteiten)?;
    let toegewezen = blik.toewijzing.omvang.as_ref().and_then(toegewezen_per_week);
    Some(PlanTijd {
        per_week,
        toegewezen,
        zin: leidraad_taal::plan_tijd(per_week, toegewezen),
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
    let mut versies = Vec::new();
    for rij in l.plannen(plan.client)? {
        if rij.toewijzing == plan.toewijzing {
            versies.push(plan_regel(regels, l, &rij, vandaag)?);
        }
    }
    let blik = Blik::lees(regels, l, plan, vandaag)?;
    let t = &blik.toewijzing;
    let profiel = regels.profielen.op(&t.contract, blik.op);
    let onder = format!(
        "{} · {} · toewijzing {}",
        profiel.map_or_else(|| t.contract.0.clone(), |p| p.naam.clone()),
        t.voorziening.tekst(),
        t.nummer
    );
    Ok(PlanScherm {
        client: blik.plan.client.0,
        client_naam: blik.client.naam.voluit(),
        onder,
        bewerkbaar: blik.plan.status == PlanStatus::Concept,
        versie: blik.plan.versie,
        velden: velden(&blik),
        doelen: blik.inhoud.doelen.iter().map(doel_scherm).collect(),
        activiteiten: blik.inhoud.activiteiten.iter().map(activiteit_scherm).collect(),
        zinnen: blik
            .inhoud
            .activiteiten
            .iter()
            .map(leidraad_taal::activiteit)
            .collect(),
        tijd: tijd(&blik),
        ontbreekt: blik
            .oordeel
            .ontbreekt
            .iter()
            .map(|e| OntbrekendVeld {
                veld: e.veld.clone(),
                label: e.label.clone(),
                regel: e.regel.clone(),
                bron: e.bron.clone(),
                citaat: e.citaat.clone(),
                wat_nu: e.wat_nu.clone(),
            })
            .collect(),
        bevindingen: blik
            .oordeel
            .bevindingen
            .iter()
            .map(|b| bevinding_regel(regels, b))
            .collect(),
        stappen: stappen(&blik),
        versies,
        plan: regel_van(regels, &blik),
    })
}
