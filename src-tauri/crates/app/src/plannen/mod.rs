//! Plans: draft, what is missing, discussed, fixed, handed over, compared, printed.

mod bibliotheek;
mod blik;
mod inhoud;
mod scherm;
mod stappen;
mod verschil;
mod woorden;

use chrono::NaiveDate;
use leidraad_api::plannen::{
    Bibliotheek, NieuwPlan, PlanAfdruk, PlanBespreking, PlanBewaar, PlanGoedkeuring, PlanScherm, PlanStand,
    PlanToestemming, PlanVergelijk, PlanVergelijking, PlanVraag, Plannen, SjabloonBewaar, SjabloonWeg,
    Voorbeeld,
};
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::{ClientId, PlanId, SjabloonId};
use leidraad_domain::plan::PlanStatus;
use leidraad_rules::plan_eisen;
use leidraad_store::plan::PlanRij;
use leidraad_store::sjabloon::SjabloonRij;
use leidraad_store::{Lezer, StoreFout};

pub(crate) use self::bibliotheek::meegeleverd_sjabloon;
pub(crate) use self::blik::{Blik, toewijzing_van};
pub(crate) use self::inhoud::activiteit_van;
pub(crate) use self::scherm::{plan_regel, plannaam, scherm};

use self::bibliotheek::{als_sjabloon, bibliotheek};
use self::inhoud::inhoud_van;
use self::verschil::vergelijk;
use crate::App;
use crate::huisstijl::Huisstijl;
use crate::nee::Nee;
use crate::papier;
use crate::regels::Regels;

impl App {
    pub(crate) fn plan_rij(&self, id: PlanId) -> Result<PlanRij, Nee> {
        self.lees(|l| {
            Ok(l.plan(id)?.ok_or(Fout::NietGevonden {
                wat: "plan".to_owned(),
            })?)
        })
    }

    fn papier_van(&self, vraag: &PlanAfdruk, beller: &Beller) -> Result<leidraad_documents::Document, Nee> {
        let regels = &*self.regels()?;
        let huisstijl = self.stijl()?;
        let plan = PlanId(vraag.plan);
        self.lees(|l| papier_van_plan(regels, l, &huisstijl, plan, vraag.groot, beller.nu.date()))
    }

    fn plan_nieuw(&self, beller: &Beller, vraag: &NieuwPlan) -> Result<PlanScherm, Nee> {
        let regels = &*self.regels()?;
        let client = ClientId(vraag.client);
        let id = PlanId(self.host.nieuw_id());
        self.schrijf(beller, Some(client), |s, wie| {
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
            let mut inhoud = last.map(|p| l.plan_inhoud(p.id)).transpose()?.unwrap_or_default();
            // What changed is told anew in each version, and what comes from the dossier is asked again.
            let t = toewijzing_van(l, &plan)?;
            let eisen = plan_eisen(&regels.profielen, &t, beller.nu.date(), plan.nummer);
            inhoud.velden.retain(|v| {
                let mut opnieuw = eisen
                    .iter()
                    .filter(|eis| eis.vanaf_versie > 1 || eis.gegeven.is_some());
                !opnieuw.any(|eis| eis.veld == v.sleutel)
            });
            s.plan_nieuw(&plan, &inhoud, wie)?;
            scherm(regels, l, id, beller.nu.date())
        })
    }

    fn plan_bewaar(&self, beller: &Beller, vraag: &PlanBewaar) -> Result<PlanScherm, Nee> {
        let regels = &*self.regels()?;
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        if plan.status != PlanStatus::Concept {
            return Err(Nee(Fout::PlanVast));
        }
        let inhoud = inhoud_van(vraag)?;
        let plan = PlanRij {
            versie: vraag.versie,
            ..plan
        };
        let door = self.lees(|l| Ok(l.plan_door(plan.id)?))?;
        self.schrijf(beller, Some(plan.client), |s, wie| {
            s.plan_bewaar(&plan, &inhoud, wie).map_err(|fout| match fout {
                StoreFout::IntussenGewijzigd => Nee(Fout::IntussenGewijzigd { door }),
                other => other.into(),
            })?;
            scherm(regels, s.lezer(), plan.id, beller.nu.date())
        })
    }

    fn sjabloon_bewaar(&self, beller: &Beller, vraag: &SjabloonBewaar) -> Result<Bibliotheek, Nee> {
        let naam = vraag.naam.trim();
        if naam.is_empty() {
            return Err(Nee(Fout::VeldLeeg {
                veld: "naam".to_owned(),
            }));
        }
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        let id = SjabloonId(self.host.nieuw_id());
        self.schrijf(beller, None, |s, wie| {
            let l = s.lezer();
            let t = toewijzing_van(l, &plan)?;
            let inhoud = als_sjabloon(l.plan_inhoud(plan.id)?)?;
            let sjabloon = SjabloonRij {
                id,
                naam: naam.to_owned(),
                contract: t.contract.clone(),
                product: t.product.clone(),
            };
            s.sjabloon_zet(&sjabloon, &inhoud, wie)?;
            bibliotheek(l, &t)
        })
    }
}

fn bibliotheek_van(l: Lezer<'_>, plan: &PlanRij) -> Result<Bibliotheek, Nee> {
    bibliotheek(l, &toewijzing_van(l, plan)?)
}

/// The paper of a plan.
pub(crate) fn papier_van_plan(
    regels: &Regels,
    l: Lezer<'_>,
    huisstijl: &Huisstijl,
    plan: PlanId,
    groot: bool,
    vandaag: NaiveDate,
) -> Result<leidraad_documents::Document, Nee> {
    let plan = scherm(regels, l, plan, vandaag)?;
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
        huisstijl,
        &plan,
        &rij.client,
        &contacten,
        toewijzing,
        groot,
    ))
}

impl Plannen for App {
    fn nieuw(&self, beller: &Beller, vraag: NieuwPlan) -> Result<PlanScherm, Fout> {
        Ok(self.plan_nieuw(beller, &vraag)?)
    }

    fn open(&self, beller: &Beller, vraag: PlanVraag) -> Result<PlanScherm, Fout> {
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        self.ingezien(beller, plan.client)?;
        Ok(self.lees(|l| scherm(&*self.regels()?, l, plan.id, beller.nu.date()))?)
    }

    fn bewaar(&self, beller: &Beller, vraag: PlanBewaar) -> Result<PlanScherm, Fout> {
        Ok(self.plan_bewaar(beller, &vraag)?)
    }

    fn gooi_weg(&self, beller: &Beller, vraag: PlanVraag) -> Result<Leeg, Fout> {
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        if plan.status != PlanStatus::Concept {
            return Err(Fout::PlanVast);
        }
        let regels = &*self.regels()?;
        Ok(self.schrijf(beller, Some(plan.client), |s, _| {
            let stappen = scherm(regels, s.lezer(), plan.id, beller.nu.date())?.stappen;
            // The next draft would get the same number, and with it what was said about this text.
            if !stappen.besproken.is_empty() || !stappen.goedgekeurd.is_empty() {
                return Err(Nee(Fout::PlanBesproken));
            }
            s.plan_weg(plan.id)?;
            Ok(Leeg {})
        })?)
    }

    fn bespreek(&self, beller: &Beller, vraag: PlanBespreking) -> Result<PlanScherm, Fout> {
        Ok(self.plan_bespreek(beller, &vraag)?)
    }

    fn keur_goed(&self, beller: &Beller, vraag: PlanGoedkeuring) -> Result<PlanScherm, Fout> {
        Ok(self.plan_keur_goed(beller, &vraag)?)
    }

    fn toestemming(&self, beller: &Beller, vraag: PlanToestemming) -> Result<PlanScherm, Fout> {
        Ok(self.plan_toestemming(beller, &vraag)?)
    }

    fn stand(&self, beller: &Beller, vraag: PlanStand) -> Result<PlanScherm, Fout> {
        Ok(self.plan_stand(beller, &vraag)?)
    }

    fn vergelijk(&self, beller: &Beller, vraag: PlanVergelijk) -> Result<PlanVergelijking, Fout> {
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        self.ingezien(beller, plan.client)?;
        let regels: &Regels = &*self.regels()?;
        Ok(self.lees(|l| vergelijk(regels, l, &vraag, plan, beller.nu.date()))?)
    }

    fn bibliotheek(&self, _: &Beller, vraag: PlanVraag) -> Result<Bibliotheek, Fout> {
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        Ok(self.lees(|l| bibliotheek_van(l, &plan))?)
    }

    fn bewaar_sjabloon(&self, beller: &Beller, vraag: SjabloonBewaar) -> Result<Bibliotheek, Fout> {
        Ok(self.sjabloon_bewaar(beller, &vraag)?)
    }

    fn verwijder_sjabloon(&self, beller: &Beller, vraag: SjabloonWeg) -> Result<Bibliotheek, Fout> {
        let plan = self.plan_rij(PlanId(vraag.plan))?;
        Ok(self.schrijf(beller, None, |s, _| {
            if !s.sjabloon_weg(SjabloonId(vraag.sjabloon))? {
                return Err(Nee(Fout::NietGevonden {
                    wat: "sjabloon".to_owned(),
                }));
            }
            bibliotheek_van(s.lezer(), &plan)
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
