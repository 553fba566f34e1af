//! What happens with a plan, as facts: discussed, approved, permitted, fixed, handed over.

use chrono::NaiveDate;
use leidraad_api::plannen::{
    BesprekingRegel, GoedkeuringRegel, PlanBespreking, PlanGoedkeuring, PlanScherm, PlanStand, PlanStappen,
    PlanToestemming, ToestemmingRegel, VerstrekkingRegel,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::{Feit, Waarde};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{FeitId, PlanId};
use leidraad_domain::plan::PlanStatus;
use leidraad_rules::{BevindingReden, Oordeel};
use leidraad_store::plan::PlanRij;
use leidraad_store::{Schrijver, Wie};
use leidraad_taal::woord;

use super::blik::Blik;
use super::scherm::scherm;
use crate::App;
use crate::beoordelen::vraag_regels;
use crate::dossier::bevinding_regel;
use crate::feiten::{feit_fout, ongeldig};
use crate::nee::Nee;
use crate::regels::Regels;

/// How far a plan came.
pub(crate) fn stappen(blik: &Blik) -> PlanStappen {
    let tekst = |feit: &Feit, veld: &str| feit.tekst(veld).unwrap_or_default().to_owned();
    let in_woorden = |feit: &Feit, veld: &str| feit.tekst(veld).map(woord).unwrap_or_default();
    PlanStappen {
        besproken: blik
            .besprekingen()
            .map(|rij| BesprekingRegel {
                feit: rij.id.0,
                op: rij.feit.op.dag(),
                met: tekst(&rij.feit, "met"),
                akkoord: match rij.feit.velden.get("akkoord") {
                    Some(Waarde::JaNee(ja)) => Some(*ja),
                    _ => None,
                },
                bezwaar: tekst(&rij.feit, "bezwaar"),
            })
            .collect(),
        goedgekeurd: blik
            .van_versie(FeitSoort::PlanGoedgekeurd)
            .map(|rij| GoedkeuringRegel {
                feit: rij.id.0,
                op: rij.feit.op.dag(),
                door: in_woorden(&rij.feit, "door"),
            })
            .collect(),
        goedkeuring_nodig: blik.oordeel.bevindingen.iter().any(|b| {
            matches!(
                b.waarom,
                BevindingReden::NietEerst {
                    eerst: FeitSoort::PlanGoedgekeurd,
                    ..
                }
            )
        }),
        toestemmingen: blik
            .van_toewijzing(FeitSoort::Toestemming)
            .map(|rij| ToestemmingRegel {
                feit: rij.id.0,
                op: rij.feit.op.dag(),
                door: in_woorden(&rij.feit, "door"),
                voor: in_woorden(&rij.feit, "voor"),
                toelichting: tekst(&rij.feit, "toelichting"),
            })
            .collect(),
        vastgesteld_op: blik.plan.datum,
        verstrekt: blik
            .van_versie(FeitSoort::Plan)
            .filter(|rij| rij.feit.tekst("status") == Some(PlanStatus::Verstrekt.code()))
            .map(|rij| VerstrekkingRegel {
                op: rij.feit.op.dag(),
                aan: in_woorden(&rij.feit, "aan"),
                hoe: in_woorden(&rij.feit, "hoe"),
            })
            .collect(),
    }
}

fn geblokkeerd(regels: &Regels, b: &leidraad_rules::Bevinding) -> Nee {
    let r = bevinding_regel(regels, b);
    let titel = regels.profielen.regel(&b.contract, b.profiel_versie, &b.regel);
    let wat = titel.map_or_else(|| r.zin.clone(), |t| t.titel.clone());
    Nee(Fout::Geblokkeerd {
        regel: r.regel,
        bron: r.bron,
        wat,
    })
}

/// What stands in the way of fixing a plan.
fn mag_vast(regels: &Regels, blik: &Blik) -> Result<(), Nee> {
    let mut bevindingen = blik.oordeel.bevindingen.iter();
    if let Some(b) = bevindingen.find(|b| b.uitkomst == Oordeel::Geblokkeerd) {
        return Err(geblokkeerd(regels, b));
    }
    match blik.oordeel.ontbreekt.first() {
        Some(eis) => Err(Nee(Fout::Geblokkeerd {
            regel: eis.regel.clone(),
            bron: eis.bron.clone(),
            wat: format!("vul in: {}", eis.label),
        })),
        None => Ok(()),
    }
}

impl App {
    /// Records facts of a plan, asks the rules again, and shows the plan.
    fn met_feiten<'a>(
        &self,
        beller: &Beller,
        plan: PlanId,
        op: NaiveDate,
        feiten: impl FnOnce(&PlanRij) -> Vec<(FeitSoort, Vec<(&'a str, String)>)>,
    ) -> Result<PlanScherm, Nee> {
        if op > beller.nu.date() {
            return Err(ongeldig("op", "toekomst").into());
        }
        let regels = &*self.regels()?;
        let plan = self.plan_rij(plan)?;
        self.schrijf(beller, Some(plan.client), |s, wie| {
            for (soort, velden) in feiten(&plan) {
                self.planfeit(s, &plan, soort, op, &velden, wie)?;
            }
            self.beoordeel_opnieuw(s, plan.client)?;
            scherm(regels, s.lezer(), plan.id, beller.nu.date())
        })
    }

    fn planfeit(
        &self,
        s: &Schrijver<'_>,
        plan: &PlanRij,
        soort: FeitSoort,
        op: NaiveDate,
        velden: &[(&str, String)],
        wie: Wie,
    ) -> Result<(), Nee> {
        let velden = velden.iter().map(|(veld, tekst)| (*veld, tekst.as_str()));
        let feit =
            Feit::van_tekst(soort, Tijdstip::Dag(op), Some(plan.toewijzing), velden).map_err(feit_fout)?;
        Ok(s.feit_nieuw(FeitId(self.host.nieuw_id()), plan.client, &feit, wie)?)
    }

    pub(crate) fn plan_bespreek(&self, beller: &Beller, vraag: &PlanBespreking) -> Result<PlanScherm, Nee> {
        let leeg = |veld: &str| Fout::VeldLeeg {
            veld: veld.to_owned(),
        };
        if vraag.met.trim().is_empty() {
            return Err(leeg("met").into());
        }
        if !vraag.akkoord && vraag.bezwaar.trim().is_empty() {
            return Err(leeg("bezwaar").into());
        }
        self.met_feiten(beller, PlanId(vraag.plan), vraag.op, |plan| {
            let versie = plan.nummer.to_string();
            let ja = if vraag.akkoord { "ja" } else { "nee" };
            let bezwaar = if vraag.akkoord {
                String::new()
            } else {
                vraag.bezwaar.clone()
            };
            let mut feiten = vec![(
                FeitSoort::PlanBesproken,
                vec![
                    ("versie", versie.clone()),
                    ("met", vraag.met.clone()),
                    ("akkoord", ja.to_owned()),
                    ("bezwaar", bezwaar),
                ],
            )];
            // Who agrees with the plan approves this version of it.
            if vraag.akkoord {
                let door = vec![("door", "client".to_owned()), ("versie", versie)];
                feiten.push((FeitSoort::PlanGoedgekeurd, door));
            }
            feiten
        })
    }

    pub(crate) fn plan_keur_goed(&self, beller: &Beller, vraag: &PlanGoedkeuring) -> Result<PlanScherm, Nee> {
        if vraag.door.trim().is_empty() {
            return Err(Nee(Fout::VeldLeeg {
                veld: "door".to_owned(),
            }));
        }
        self.met_feiten(beller, PlanId(vraag.plan), vraag.op, |plan| {
            let velden = vec![("door", vraag.door.clone()), ("versie", plan.nummer.to_string())];
            vec![(FeitSoort::PlanGoedgekeurd, velden)]
        })
    }

    pub(crate) fn plan_toestemming(
        &self,
        beller: &Beller,
        vraag: &PlanToestemming,
    ) -> Result<PlanScherm, Nee> {
        self.met_feiten(beller, PlanId(vraag.plan), vraag.op, |_| {
            let velden = vec![
                ("door", vraag.door.clone()),
                ("voor", vraag.voor.clone()),
                ("toelichting", vraag.toelichting.clone()),
            ];
            vec![(FeitSoort::Toestemming, velden)]
        })
    }

    /// Fixes a plan, or records that it was handed over.
    pub(crate) fn plan_stand(&self, beller: &Beller, vraag: &PlanStand) -> Result<PlanScherm, Nee> {
        if vraag.op > beller.nu.date() {
            return Err(ongeldig("op", "toekomst").into());
        }
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        match (plan.status, PlanStatus::van(&vraag.status)) {
            (PlanStatus::Concept, Some(PlanStatus::Definitief)) => self.plan_vast(beller, plan, vraag.op),
            (PlanStatus::Definitief | PlanStatus::Verstrekt, Some(PlanStatus::Verstrekt)) => {
                self.plan_verstrek(beller, plan, vraag)
            }
            _ => Err(ongeldig("status", "status").into()),
        }
    }

    fn plan_vast(&self, beller: &Beller, plan: PlanRij, op: NaiveDate) -> Result<PlanScherm, Nee> {
        let regels = &*self.regels()?;
        let (id, client) = (plan.id, plan.client);
        self.schrijf(beller, Some(client), |s, wie| {
            let blik = Blik::lees(regels, s.lezer(), plan, op)?;
            mag_vast(regels, &blik)?;
            let gevuld = blik.gevuld().join(",");
            let inhoud = blik.vastgelegd();
            let evaluatiedagen = blik.evaluatiedagen();
            let plan = PlanRij {
                status: PlanStatus::Definitief,
                datum: Some(op),
                ..blik.plan
            };
            s.plan_bewaar(&plan, &inhoud, wie)?;
            let velden = [
                ("status", plan.status.code().to_owned()),
                ("versie", plan.nummer.to_string()),
                ("velden", gevuld),
            ];
            self.planfeit(s, &plan, FeitSoort::Plan, op, &velden, wie)?;
            self.evaluatie_uit_plan(s, &plan, &evaluatiedagen, wie)?;
            self.beoordeel_opnieuw(s, client)?;
            scherm(regels, s.lezer(), id, beller.nu.date())
        })
    }

    fn plan_verstrek(&self, beller: &Beller, plan: PlanRij, vraag: &PlanStand) -> Result<PlanScherm, Nee> {
        let regels = &*self.regels()?;
        let vandaag = beller.nu.date();
        if plan.datum.is_some_and(|vast| vraag.op < vast) {
            return Err(ongeldig("op", "na_vaststellen").into());
        }
        self.schrijf(beller, Some(plan.client), |s, wie| {
            let l = s.lezer();
            let eerder: Vec<String> = geblokkeerde(regels, s, &plan, vandaag)?
                .into_iter()
                .map(|b| b.sleutel)
                .collect();
            let aan = vraag.aan.clone().unwrap_or_else(|| "client".to_owned());
            let inhoud = l.plan_inhoud(plan.id)?;
            if aan == "client" {
                let plan = PlanRij {
                    status: PlanStatus::Verstrekt,
                    ..plan.clone()
                };
                s.plan_bewaar(&plan, &inhoud, wie)?;
            }
            let velden = [
                ("status", PlanStatus::Verstrekt.code().to_owned()),
                ("versie", plan.nummer.to_string()),
                ("velden", inhoud.gevuld().join(",")),
                ("aan", aan),
                ("hoe", vraag.hoe.clone().unwrap_or_default()),
            ];
            self.planfeit(s, &plan, FeitSoort::Plan, vraag.op, &velden, wie)?;
            // Handing over may itself be what a rule forbids.
            let nieuw = geblokkeerde(regels, s, &plan, vandaag)?;
            if let Some(b) = nieuw.iter().find(|b| !eerder.contains(&b.sleutel)) {
                return Err(geblokkeerd(regels, b));
            }
            self.beoordeel_opnieuw(s, plan.client)?;
            scherm(regels, l, plan.id, vandaag)
        })
    }
}

/// What blocks the client now.
fn geblokkeerde(
    regels: &Regels,
    s: &Schrijver<'_>,
    plan: &PlanRij,
    vandaag: NaiveDate,
) -> Result<Vec<leidraad_rules::Bevinding>, Nee> {
    let mut bevindingen = vraag_regels(regels, s.lezer(), plan.client, vandaag)?.bevindingen;
    bevindingen.retain(|b| b.uitkomst == Oordeel::Geblokkeerd && b.toewijzing == Some(plan.toewijzing));
    Ok(bevindingen)
}
