//! Plans: draft, what is missing, fixed, handed over, printed.

use chrono::NaiveDate;
use leidraad_api::plannen::{
    ActiviteitScherm, DoelScherm, NieuwPlan, OntbrekendVeld, PlanAfdruk, PlanBewaar, PlanRegel, PlanScherm,
    PlanStand, PlanVeldScherm, PlanVraag, Plannen, Voorbeeld,
};
use leidraad_api::toegang::Bewaard;
use leidraad_api::{Beller, Fout};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, FeitId, PlanId};
use leidraad_domain::plan::{Activiteit, Doel, PlanInhoud, PlanStatus, PlanVeld};
use leidraad_rules::{Oordeel, PlanOordeel, ToewijzingInvoer, beoordeel_plan, plan_eisen};
use leidraad_store::plan::PlanRij;
use leidraad_store::{Lezer, StoreFout};

use crate::App;
use crate::beoordelen::invoer_van;
use crate::dossier::bevinding_regel;
use crate::nee::Nee;
use crate::papier;
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

fn toewijzing_van(l: Lezer<'_>, plan: &PlanRij) -> Result<ToewijzingInvoer, Nee> {
    let all = l.toewijzingen(plan.client)?;
    let found = all
        .iter()
        .find(|t| t.toewijzing.product.nummer == plan.toewijzing)
        .and_then(invoer_van);
    found.ok_or(Nee(Fout::NietGevonden {
        wat: "toewijzing".to_owned(),
    }))
}

fn oordeel(
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

fn scherm(regels: &Regels, l: Lezer<'_>, id: PlanId, vandaag: NaiveDate) -> Result<PlanScherm, Nee> {
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

fn inhoud_van(vraag: &PlanBewaar) -> PlanInhoud {
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

impl App {
    fn plan_rij(&self, id: PlanId) -> Result<PlanRij, Nee> {
        self.lees(|l| {
            Ok(l.plan(id)?.ok_or(Fout::NietGevonden {
                wat: "plan".to_owned(),
            })?)
        })
    }

    fn papier_van(&self, vraag: &PlanAfdruk, beller: &Beller) -> Result<leidraad_documents::Document, Nee> {
        let regels = self.regels()?;
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
        let regels = self.regels()?;
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
        self.schrijf(beller, Some(plan.client), |_, _| Ok(()))?;
        Ok(self.lees(|l| scherm(self.regels()?, l, plan.id, beller.nu.date()))?)
    }

    fn bewaar(&self, beller: &Beller, vraag: PlanBewaar) -> Result<PlanScherm, Fout> {
        let regels = self.regels()?;
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
        let regels = self.regels()?;
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
