//! An evaluation as the screen shows it: what it says, what the contract demands of it, and what follows from it.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::evaluaties::{EvaluatiePlan, EvaluatieScherm, EvaluatieVeldScherm, EvaluatieVerzending};
use leidraad_api::plannen::OntbrekendVeld;
use leidraad_domain::evaluatie::{EIGEN_SLEUTELS, EvaluatieInhoud, EvaluatieSoort, EvaluatieStatus};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, EvaluatieId};
use leidraad_domain::plan::PlanStatus;
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_rules::{PlanEis, Stuk, ToewijzingInvoer, evaluatie_eisen};
use leidraad_store::Lezer;
use leidraad_store::evaluatie::EvaluatieRij;
use leidraad_store::plan::PlanRij;
use leidraad_taal::{EvaluatieWoorden, evaluatie_woord};

use super::gevraagd::handeling;
use super::{gevolg, keuzes, lijst, tekst};
use crate::beoordelen::invoer_van;
use crate::nee::Nee;
use crate::plannen::plannaam;
use crate::regels::Regels;

/// A version with what it says and the plan it is about.
pub(super) struct Gelezen {
    pub rij: EvaluatieRij,
    pub inhoud: EvaluatieInhoud,
    pub plan: Option<PlanRij>,
}

pub(super) fn niet_gevonden() -> Fout {
    Fout::NietGevonden {
        wat: "evaluatie".to_owned(),
    }
}

/// Reads a version. What is only planned has no text yet: it shows the newest plan.
pub(super) fn lees(
    l: Lezer<'_>,
    id: EvaluatieId,
    schrijver: &str,
    vandaag: NaiveDate,
) -> Result<Gelezen, Nee> {
    let rij = l.evaluatie(id)?.ok_or_else(niet_gevonden)?;
    if rij.status == EvaluatieStatus::Gepland {
        let plan = tekst::plan_van(l, rij.client, rij.toewijzing)?;
        let inhoud = tekst::begin(l, &rij, plan.as_ref(), schrijver, vandaag)?;
        return Ok(Gelezen { rij, inhoud, plan });
    }
    Ok(Gelezen {
        inhoud: l.evaluatie_inhoud(id)?,
        plan: rij.plan.map(|plan| l.plan(plan)).transpose()?.flatten(),
        rij,
    })
}

/// What the rules need to know of the toewijzing.
pub(super) fn toewijzing_van(
    l: Lezer<'_>,
    client: ClientId,
    nummer: Toewijzingsnummer,
) -> Result<ToewijzingInvoer, Nee> {
    let all = l.toewijzingen(client)?;
    let found = all
        .iter()
        .find(|t| t.toewijzing.product.nummer == nummer)
        .and_then(|rij| invoer_van(rij, &[]));
    found.ok_or(Nee(Fout::NietGevonden {
        wat: "toewijzing".to_owned(),
    }))
}

fn stuk(soort: EvaluatieSoort) -> Stuk {
    match soort {
        EvaluatieSoort::Eind => Stuk::Eindevaluatie,
        EvaluatieSoort::Voortgang => Stuk::Voortgangsverslag,
        _ => Stuk::Evaluatie,
    }
}

fn eis_regel(eis: &PlanEis) -> OntbrekendVeld {
    OntbrekendVeld {
        veld: eis.veld.clone(),
        label: eis.label.clone(),
        regel: eis.regel.clone(),
        bron: eis.bron.clone(),
        citaat: eis.citaat.clone(),
        wat_nu: eis.wat_nu.clone(),
    }
}

/// Fields of the contract with their text, and texts of fields that the contract no longer asks for.
fn velden(eisen: &[PlanEis], inhoud: &EvaluatieInhoud) -> Vec<EvaluatieVeldScherm> {
    let mut lijst: Vec<EvaluatieVeldScherm> = Vec::new();
    for eis in eisen
        .iter()
        .filter(|e| !EIGEN_SLEUTELS.contains(&e.veld.as_str()))
    {
        if !lijst.iter().any(|v| v.sleutel == eis.veld) {
            lijst.push(EvaluatieVeldScherm {
                sleutel: eis.veld.clone(),
                label: eis.label.clone(),
                hulp: eis.hulp.clone(),
                tekst: inhoud.veld(&eis.veld).unwrap_or_default().to_owned(),
                bron: Some(eis.bron.clone()),
            });
        }
    }
    for veld in &inhoud.velden {
        if !lijst.iter().any(|v| v.sleutel == veld.sleutel) {
            lijst.push(EvaluatieVeldScherm {
                sleutel: veld.sleutel.clone(),
                label: veld.sleutel.clone(),
                hulp: String::new(),
                tekst: veld.tekst.clone(),
                bron: None,
            });
        }
    }
    lijst
}

/// The next evaluation that is planned already.
fn volgende_gepland(l: Lezer<'_>, e: &EvaluatieRij) -> Result<Option<NaiveDate>, Nee> {
    let gepland = l.evaluaties(e.client)?.into_iter().filter(|other| {
        other.id != e.id
            && other.toewijzing == e.toewijzing
            && other.status == EvaluatieStatus::Gepland
            && handeling(other.soort) == FeitSoort::Evaluatie
    });
    Ok(gepland.filter_map(|other| other.gepland_op).min())
}

/// Puts the screen together.
pub(super) fn maak(
    regels: &Regels,
    l: Lezer<'_>,
    id: EvaluatieId,
    schrijver: &str,
    vandaag: NaiveDate,
) -> Result<EvaluatieScherm, Nee> {
    let Gelezen { rij: e, inhoud, plan } = lees(l, id, schrijver, vandaag)?;
    let client = l.client(e.client)?.ok_or_else(niet_gevonden)?;
    let t = toewijzing_van(l, e.client, e.toewijzing)?;
    let op = inhoud.gehouden_op.or(e.gepland_op).unwrap_or(vandaag);
    let eisen = evaluatie_eisen(&regels.profielen, &t, stuk(e.soort), op);
    let volgt = gevolg::van(regels, l, &e, &inhoud, op, vandaag)?;
    let profiel = regels.profielen.op(&t.contract, op);
    let naam = client.client.naam.voluit();
    Ok(EvaluatieScherm {
        onder: format!(
            "{} · {} · toewijzing {}",
            profiel.map_or_else(|| t.contract.0.clone(), |p| p.naam.clone()),
            t.voorziening.tekst(),
            t.nummer
        ),
        plan: plan.map(|p| EvaluatiePlan {
            id: p.id.0,
            naam: format!(
                "{} versie {}{}",
                plannaam(regels, &t, p.datum.unwrap_or(vandaag)),
                p.nummer,
                if p.status == PlanStatus::Concept {
                    " (concept)"
                } else {
                    ""
                }
            ),
        }),
        bewerkbaar: e.status.open(),
        versie: e.versie,
        velden: velden(&eisen, &inhoud),
        ontbreekt: eisen
            .iter()
            .filter(|eis| !inhoud.gevuld(&eis.veld))
            .map(eis_regel)
            .collect(),
        eisen: eisen.iter().map(eis_regel).collect(),
        volgende_voorstel: volgt.volgende_voorstel,
        volgende_uiterlijk: volgt.volgende_uiterlijk,
        volgende_gepland: volgende_gepland(l, &e)?,
        indicatie_tot: t.einddatum,
        terugkoppeling: volgt.terugkoppeling,
        verzonden: l
            .evaluatie_verzendingen(id)?
            .into_iter()
            .map(|v| EvaluatieVerzending {
                aan: evaluatie_woord(EvaluatieWoorden::Aan, &v.aan),
                op: v.op,
            })
            .collect(),
        ondertekend_op: e.ondertekend_op,
        keuzes: keuzes::alle(),
        inhoud: tekst::tekst_van(e.soort, &inhoud),
        evaluatie: lijst::regel(regels, l, &e, &naam, vandaag)?,
    })
}
