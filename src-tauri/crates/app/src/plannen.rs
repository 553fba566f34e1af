//! Plans: draft, what is missing, fixed, handed over, printed.

use leidraad_api::plannen::{
    NieuwPlan, PlanAfdruk, PlanBewaar, PlanScherm, PlanStand, PlanVraag, Plannen, Voorbeeld,
};
use leidraad_api::toegang::Bewaard;
use leidraad_api::{Beller, Fout};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, FeitId, PlanId};
use leidraad_domain::plan::PlanStatus;
use leidraad_rules::Oordeel;
use leidraad_store::StoreFout;
use leidraad_store::plan::PlanRij;

use crate::App;
use crate::dossier::bevinding_regel;
use crate::nee::Nee;
use crate::papier;
use crate::planscherm::{inhoud_van, oordeel, scherm, toewijzing_van};

impl App {
    fn plan_rij(&self, id: PlanId) -> Result<PlanRij, Nee> {
        self.lees(|l| {
            Ok(l.plan(id)?.ok_or(Fout::NietGevonden {
                wat: "plan".to_owned(),
            })?)
        })
    }

    fn papier_van(&self, vraag: &PlanAfdruk, beller: &Beller) -> Result<leidraad_documents::Document, Nee> {
        let regels = &*self.regels()?;
        let organisatie = self.open_sessie()?.organisatie.naam.clone();
        self.lees(|l| {
            let plan = scherm(regels, l, PlanId(vraag.plan), beller.nu.date())?;
            let client = ClientId(plan.client);
            let rij = l.client(client)?.ok_or(Fout::NietGevonden {
                wat: "client".to_owned(),
            })?;
            let contacten = l.contactgegevens(client)?;
            let toewijzingen = l.toewijzingen(client)?;
            let toewijzing = toewijzingen
                .iter()
                .find(|t| t.toewijzing.product.nummer == plan.plan.toewijzing);
            Ok(papier::plan(
                &organisatie,
                &plan,
                &rij.client,
                &contacten,
                toewijzing,
                vraag.groot,
            ))
        })
    }
}

impl Plannen for App {
    fn nieuw(&self, beller: &Beller, vraag: NieuwPlan) -> Result<PlanScherm, Fout> {
        let regels = &*self.regels()?;
        let client = ClientId(vraag.client);
        let id = PlanId(self.host.nieuw_id());
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let l = s.lezer();
            let last = l
                .plannen(client)?
                .into_iter()
                .find(|p| p.toewijzing == vraag.toewijzing);
            let plan = match &last {
                Some(draft) if draft.status == PlanStatus::Concept => {
                    return scherm(regels, l, draft.id, beller.nu.date());
                }
                _ => PlanRij {
                    id,
                    client,
                    toewijzing: vraag.toewijzing,
                    nummer: last.as_ref().map_or(1, |p| p.nummer + 1),
                    status: PlanStatus::Concept,
                    datum: None,
                    versie: 1,
                },
            };
            toewijzing_van(l, &plan)?;
            let mut inhoud = last.map(|p| l.plan_inhoud(p.id)).transpose()?.unwrap_or_default();
            // What changed is told anew in each version.
            inhoud.velden.retain(|v| !v.sleutel.starts_with("gewijzigde-"));
            s.plan_nieuw(&plan, &inhoud, wie)?;
            scherm(regels, l, id, beller.nu.date())
        })?)
    }

    fn open(&self, beller: &Beller, vraag: PlanVraag) -> Result<PlanScherm, Fout> {
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        self.ingezien(beller, plan.client)?;
        Ok(self.lees(|l| scherm(&*self.regels()?, l, plan.id, beller.nu.date()))?)
    }

    fn bewaar(&self, beller: &Beller, vraag: PlanBewaar) -> Result<PlanScherm, Fout> {
        let regels = &*self.regels()?;
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        if plan.status != PlanStatus::Concept {
            return Err(Fout::PlanVast);
        }
        let inhoud = inhoud_van(&vraag);
        let plan = PlanRij {
            versie: vraag.versie,
            ..plan
        };
        let door = self.lees(|l| Ok(l.plan_door(plan.id)?))?;
        Ok(self.schrijf(beller, Some(plan.client), |s, wie| {
            s.plan_bewaar(&plan, &inhoud, wie).map_err(|fout| match fout {
                StoreFout::IntussenGewijzigd => Nee(Fout::IntussenGewijzigd { door }),
                other => other.into(),
            })?;
            scherm(regels, s.lezer(), plan.id, beller.nu.date())
        })?)
    }

    fn stand(&self, beller: &Beller, vraag: PlanStand) -> Result<PlanScherm, Fout> {
        let regels = &*self.regels()?;
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        let ongeldig = |veld: &str, verwacht: &str| Fout::VeldOngeldig {
            veld: veld.to_owned(),
            verwacht: verwacht.to_owned(),
        };
        if vraag.op > beller.nu.date() {
            return Err(ongeldig("op", "toekomst"));
        }
        let status = match (plan.status, PlanStatus::van(&vraag.status)) {
            (PlanStatus::Concept, Some(PlanStatus::Definitief)) => PlanStatus::Definitief,
            (PlanStatus::Definitief, Some(PlanStatus::Verstrekt)) => PlanStatus::Verstrekt,
            _ => return Err(ongeldig("status", "status")),
        };
        Ok(self.schrijf(beller, Some(plan.client), |s, wie| {
            let l = s.lezer();
            let inhoud = l.plan_inhoud(plan.id)?;
            let t = toewijzing_van(l, &plan)?;
            if status == PlanStatus::Definitief {
                let oordeel = oordeel(regels, l, &t, &plan, &inhoud, vraag.op)?;
                if let Some(b) = oordeel
                    .bevindingen
                    .iter()
                    .find(|b| b.uitkomst == Oordeel::Geblokkeerd)
                {
                    let r = bevinding_regel(regels, b);
                    let titel = regels.profielen.regel(&b.contract, b.profiel_versie, &b.regel);
                    let wat = titel.map_or_else(|| r.zin.clone(), |t| t.titel.clone());
                    return Err(Fout::Geblokkeerd {
                        regel: r.regel,
                        bron: r.bron,
                        wat,
                    }
                    .into());
                }
                if let Some(eis) = oordeel.ontbreekt.first() {
                    let wat = format!("vul in: {}", eis.label);
                    return Err(Fout::Geblokkeerd {
                        regel: eis.regel.clone(),
                        bron: eis.bron.clone(),
                        wat,
                    }
                    .into());
                }
            }
            let datum = if status == PlanStatus::Definitief {
                Some(vraag.op)
            } else {
                plan.datum
            };
            s.plan_bewaar(
                &PlanRij {
                    status,
                    datum,
                    ..plan.clone()
                },
                &inhoud,
                wie,
            )?;
            let nummer = plan.nummer.to_string();
            let gevuld = inhoud.gevuld().join(",");
            let velden = [
                ("status", status.code()),
                ("versie", nummer.as_str()),
                ("velden", gevuld.as_str()),
            ];
            let feit = Feit::van_tekst(
                FeitSoort::Plan,
                Tijdstip::Dag(vraag.op),
                Some(plan.toewijzing),
                velden,
            )
            .map_err(|_| Fout::Intern {
                wat: "plan.feit".to_owned(),
            })?;
            s.feit_nieuw(FeitId(self.host.nieuw_id()), plan.client, &feit, wie)?;
            self.beoordeel_opnieuw(s, plan.client)?;
            scherm(regels, l, plan.id, beller.nu.date())
        })?)
    }

    fn voorbeeld(&self, beller: &Beller, vraag: PlanAfdruk) -> Result<Voorbeeld, Fout> {
        let document = self.papier_van(&vraag, beller)?;
        let paginas = leidraad_documents::pagineer(&document)
            .iter()
            .map(leidraad_documents::svg)
            .collect();
        Ok(Voorbeeld { paginas })
    }

    fn pdf(&self, beller: &Beller, vraag: PlanAfdruk) -> Result<Bewaard, Fout> {
        let document = self.papier_van(&vraag, beller)?;
        let bytes =
            leidraad_documents::pdf(&document, &leidraad_documents::pagineer(&document)).map_err(|fout| {
                tracing::error!(%fout, "document");
                Fout::DocumentMislukt
            })?;
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        self.schrijf(beller, Some(plan.client), |_, _| Ok(()))?;
        Ok(self.bewaar_bestand("plan.pdf", &bytes)?)
    }
}
