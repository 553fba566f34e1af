//! Two versions of a plan beside each other.

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::plannen::{PlanVergelijk, PlanVergelijking, Stuk, Verschil, VerschilDeel, VerschilRegel};
use leidraad_domain::id::PlanId;
use leidraad_store::Lezer;
use leidraad_store::plan::PlanRij;
use leidraad_taal::{dag, momenten, plan_zin};

use super::blik::Blik;
use super::scherm::regel_van;
use super::woorden::{gemeen, woorden};
use crate::nee::Nee;
use crate::regels::Regels;

/// A part of a plan: words above it, and its lines.
type Deel = (String, Vec<String>);

fn lijn(delen: [String; 3]) -> String {
    delen
        .into_iter()
        .filter(|deel| !deel.trim().is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// A plan as parts and lines, in the order of the paper.
fn delen(blik: &Blik) -> Vec<Deel> {
    let inhoud = blik.vastgelegd();
    let doelen = inhoud.doelen.iter().map(|d| {
        lijn([
            d.doel.clone(),
            d.resultaat.clone(),
            d.streefdatum.map(dag).unwrap_or_default(),
        ])
    });
    let activiteiten = inhoud.activiteiten.iter().map(|a| {
        lijn([
            a.activiteit.clone(),
            leidraad_taal::activiteit(a),
            a.toelichting.clone(),
        ])
    });
    let mut delen = vec![
        (plan_zin("doelen", &[]), doelen.collect()),
        (plan_zin("activiteiten", &[]), activiteiten.collect()),
    ];
    for veld in &inhoud.velden {
        let eis = blik.eisen.iter().find(|eis| eis.veld == veld.sleutel);
        let eigen = leidraad_taal::eigen_planvelden()
            .iter()
            .find(|e| e.sleutel == veld.sleutel);
        let kop = eis
            .map(|eis| eis.label.clone())
            .or_else(|| eigen.map(|e| e.label.clone()))
            .unwrap_or_else(|| veld.sleutel.clone());
        delen.push((kop, momenten(&veld.tekst).lines().map(str::to_owned).collect()));
    }
    delen
}

fn een(soort: Verschil, tekst: &str) -> VerschilRegel {
    let stuk = vec![Stuk {
        tekst: tekst.to_owned(),
        anders: soort != Verschil::Gelijk,
    }];
    let (oud, nieuw) = match soort {
        Verschil::Weg => (stuk, Vec::new()),
        Verschil::Erbij => (Vec::new(), stuk),
        _ => (stuk.clone(), stuk),
    };
    VerschilRegel { soort, oud, nieuw }
}

/// Lines between two that both have: changed lines stand beside each other, what is left is gone or new.
fn tussen(oud: &[String], nieuw: &[String], regels: &mut Vec<VerschilRegel>) {
    let samen = oud.len().min(nieuw.len());
    for (a, b) in oud.iter().zip(nieuw) {
        let (a, b) = woorden(a, b);
        regels.push(VerschilRegel {
            soort: Verschil::Anders,
            oud: a,
            nieuw: b,
        });
    }
    regels.extend(oud[samen..].iter().map(|a| een(Verschil::Weg, a)));
    regels.extend(nieuw[samen..].iter().map(|b| een(Verschil::Erbij, b)));
}

fn regels(oud: &[String], nieuw: &[String]) -> Vec<VerschilRegel> {
    let mut regels = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (a, b) in gemeen(oud, nieuw) {
        tussen(&oud[i..a], &nieuw[j..b], &mut regels);
        regels.push(een(Verschil::Gelijk, &nieuw[b]));
        (i, j) = (a + 1, b + 1);
    }
    tussen(&oud[i..], &nieuw[j..], &mut regels);
    regels
}

/// Lays the parts of two plans beside each other, those of the newer first.
fn naast_elkaar(oud: Vec<Deel>, nieuw: Vec<Deel>) -> Vec<VerschilDeel> {
    let van = |delen: &[Deel], kop: &str| {
        let deel = delen.iter().find(|(eigen, _)| eigen == kop);
        deel.map(|(_, regels)| regels.clone()).unwrap_or_default()
    };
    let weg = oud
        .iter()
        .filter(|(kop, _)| nieuw.iter().all(|(eigen, _)| eigen != kop));
    let koppen: Vec<String> = nieuw.iter().chain(weg).map(|(kop, _)| kop.clone()).collect();
    koppen
        .into_iter()
        .map(|kop| VerschilDeel {
            regels: regels(&van(&oud, &kop), &van(&nieuw, &kop)),
            kop,
        })
        .filter(|deel| !deel.regels.is_empty())
        .collect()
}

/// What changed between a version and the one before, or another.
pub(crate) fn vergelijk(
    alle: &Regels,
    l: Lezer<'_>,
    vraag: &PlanVergelijk,
    plan: PlanRij,
    vandaag: NaiveDate,
) -> Result<PlanVergelijking, Nee> {
    let oud = match vraag.met {
        Some(met) => {
            let found = l.plan(PlanId(met))?.filter(|p| p.client == plan.client);
            Some(found.ok_or(Fout::NietGevonden {
                wat: "plan".to_owned(),
            })?)
        }
        None => l
            .plannen(plan.client)?
            .into_iter()
            .find(|p| p.toewijzing == plan.toewijzing && p.nummer < plan.nummer),
    };
    let nieuw = Blik::lees(alle, l, plan, vandaag)?;
    let oud = oud.map(|rij| Blik::lees(alle, l, rij, vandaag)).transpose()?;
    let delen = naast_elkaar(oud.as_ref().map(delen).unwrap_or_default(), delen(&nieuw));
    let anders = delen
        .iter()
        .flat_map(|deel| &deel.regels)
        .filter(|regel| regel.soort != Verschil::Gelijk)
        .count();
    Ok(PlanVergelijking {
        oud: oud.map(|blik| regel_van(alle, &blik)),
        nieuw: regel_van(alle, &nieuw),
        delen,
        anders: anders as u32,
    })
}
