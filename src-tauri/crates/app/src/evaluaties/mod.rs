//! Evaluations: planned, written, fixed together with the next one, sent, printed.

mod feiten;
mod gevolg;
mod gevraagd;
mod keuzes;
pub(crate) mod lijst;
mod nieuw;
mod papier;
mod scherm;
mod tekst;
mod vaststellen;
mod werk;

use chrono::NaiveDate;
use leidraad_api::evaluaties::{
    EvaluatieAfdruk, EvaluatieBewaar, EvaluatieGetekend, EvaluatieGevolg, EvaluatieLijst, EvaluatieScherm,
    EvaluatieVast, EvaluatieVerstuur, EvaluatieVerzet, EvaluatieVraag, Evaluaties, EvaluatiesVraag,
    NieuweEvaluatie,
};
use leidraad_api::plannen::Voorbeeld;
use leidraad_api::toegang::Bewaard;
use leidraad_api::{Beller, Fout};
use leidraad_domain::evaluatie::EvaluatieStatus;
use leidraad_domain::id::{ClientId, EvaluatieId, FeitId};
use leidraad_store::evaluatie::{Band, EvaluatieRij};
use leidraad_store::{Lezer, Schrijver, StoreFout, Wie};

use crate::App;
use crate::feiten::ongeldig;
use crate::huisstijl::Huisstijl;
use crate::nee::Nee;
use crate::regels::Regels;
pub(crate) use feiten::{gehouden as feiten_gehouden, gepland as feit_gepland};
use gevraagd::handeling;
pub(crate) use werk::Openstaand;

/// Who writes an evaluation that nobody wrote in yet.
fn schrijver(beller: &Beller) -> &str {
    beller.gebruiker.as_ref().map_or("", |g| g.naam.as_str())
}

impl App {
    fn evaluatie_rij(&self, id: EvaluatieId) -> Result<EvaluatieRij, Nee> {
        self.lees(|l| Ok(l.evaluatie(id)?.ok_or_else(scherm::niet_gevonden)?))
    }

    fn evaluatie_scherm(
        &self,
        s: &Schrijver<'_>,
        beller: &Beller,
        id: EvaluatieId,
    ) -> Result<EvaluatieScherm, Nee> {
        let regels = &*self.regels()?;
        scherm::maak(regels, s.lezer(), id, schrijver(beller), beller.nu.date())
    }

    /// Saves how far a version is; another's save in between is told with the name.
    fn evaluatie_zet(&self, s: &Schrijver<'_>, e: &EvaluatieRij, wie: Wie) -> Result<(), Nee> {
        match s.evaluatie_zet(e, wie) {
            Err(StoreFout::IntussenGewijzigd) => {
                let door = s.lezer().evaluatie_door(e.id)?;
                Err(Fout::IntussenGewijzigd { door }.into())
            }
            other => Ok(other?),
        }
    }

    /// Puts the fact of the agreed day in the place of the one before.
    fn evaluatie_plan_feit(
        &self,
        s: &Schrijver<'_>,
        e: &EvaluatieRij,
        datum: Option<NaiveDate>,
        wie: Wie,
    ) -> Result<(), Nee> {
        for oud in s.lezer().evaluatie_feiten(e.id, Band::Gepland)? {
            s.feit_trek_in(oud, wie)?;
        }
        let vandaag = wie.nu.date();
        if let Some(datum) = datum
            && let Some(feit) = feiten::gepland(e, vandaag, datum)?
        {
            let id = FeitId(self.host.nieuw_id());
            s.feit_nieuw(id, e.client, &feit, wie)?;
            s.evaluatie_feit_nieuw(e.id, id, Band::Gepland, None, vandaag)?;
        }
        Ok(())
    }

    /// Plans an evaluation under the same toewijzing, or moves the one that is planned.
    fn evaluatie_plan(
        &self,
        s: &Schrijver<'_>,
        nieuw: EvaluatieRij,
        datum: NaiveDate,
        wie: Wie,
    ) -> Result<EvaluatieId, Nee> {
        let open = open_van(s, &nieuw)?;
        let rij = match open {
            Some(e) => {
                let e = EvaluatieRij {
                    gepland_op: Some(datum),
                    ..e
                };
                self.evaluatie_zet(s, &e, wie)?;
                e
            }
            None => {
                let e = EvaluatieRij {
                    status: EvaluatieStatus::Gepland,
                    gepland_op: Some(datum),
                    ..nieuw
                };
                s.evaluatie_nieuw(&e, &Default::default(), wie)?;
                e
            }
        };
        self.evaluatie_plan_feit(s, &rij, Some(datum), wie)?;
        Ok(rij.id)
    }

    fn evaluatie_papier(
        &self,
        vraag: &EvaluatieAfdruk,
        beller: &Beller,
    ) -> Result<leidraad_documents::Document, Nee> {
        let regels = &*self.regels()?;
        let huisstijl = self.stijl()?;
        let id = EvaluatieId(vraag.evaluatie);
        self.lees(|l| papier_van_evaluatie(regels, l, &huisstijl, id, vraag.groot, beller))
    }
}

/// The paper of an evaluation.
pub(crate) fn papier_van_evaluatie(
    regels: &Regels,
    l: Lezer<'_>,
    huisstijl: &Huisstijl,
    id: EvaluatieId,
    groot: bool,
    beller: &Beller,
) -> Result<leidraad_documents::Document, Nee> {
    let gelezen = scherm::lees(l, id, schrijver(beller), beller.nu.date())?;
    let e = scherm::maak(regels, l, id, schrijver(beller), beller.nu.date())?;
    let client = l.client(gelezen.rij.client)?.ok_or_else(scherm::niet_gevonden)?;
    let contacten = l.contactgegevens(gelezen.rij.client)?;
    Ok(papier::maak(
        huisstijl,
        &e,
        &gelezen.inhoud,
        &client.client,
        &contacten,
        groot,
    ))
}

/// The open evaluation that answers the same question as this one.
fn open_van(s: &Schrijver<'_>, e: &EvaluatieRij) -> Result<Option<EvaluatieRij>, Nee> {
    let all = s.lezer().evaluaties(e.client)?;
    Ok(all.into_iter().find(|other| {
        other.status.open()
            && other.vervangt.is_none()
            && other.toewijzing == e.toewijzing
            && handeling(other.soort) == handeling(e.soort)
    }))
}

/// A day that was agreed lies ahead, or is today.
fn komt_nog(dag: NaiveDate, vandaag: NaiveDate, veld: &str) -> Result<NaiveDate, Fout> {
    if dag < vandaag {
        return Err(ongeldig(veld, "verleden"));
    }
    Ok(dag)
}

/// A day on which something was done is not ahead.
fn is_geweest(dag: NaiveDate, vandaag: NaiveDate, veld: &str) -> Result<(), Fout> {
    if dag > vandaag {
        return Err(ongeldig(veld, "toekomst"));
    }
    Ok(())
}

impl Evaluaties for App {
    fn lijst(&self, beller: &Beller, vraag: EvaluatiesVraag) -> Result<EvaluatieLijst, Fout> {
        let regels = &*self.regels()?;
        Ok(self.lees(|l| lijst::lijst(regels, l, &vraag, beller, lijst::MEEST))?)
    }

    fn nieuw(&self, beller: &Beller, vraag: NieuweEvaluatie) -> Result<EvaluatieScherm, Fout> {
        let vandaag = beller.nu.date();
        let client = ClientId(vraag.client);
        let gepland = vraag
            .gepland_op
            .map(|dag| komt_nog(dag, vandaag, "gepland_op"))
            .transpose()?;
        let gekozen = vraag.soort.as_deref().map(tekst::soort_van).transpose()?;
        let id = EvaluatieId(self.host.nieuw_id());
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let l = s.lezer();
            scherm::toewijzing_van(l, client, vraag.toewijzing)?;
            let eerder = l.evaluaties(client)?;
            let soort = gekozen.unwrap_or_else(|| nieuw::soort(&eerder, vraag.toewijzing));
            let plan = tekst::plan_van(l, client, vraag.toewijzing)?;
            let rij = EvaluatieRij {
                plan: plan.as_ref().map(|p| p.id),
                ..nieuw::rij(id, client, vraag.toewijzing, soort)
            };
            let made = match (gepland, open_van(s, &rij)?) {
                (Some(datum), _) => {
                    let id = self.evaluatie_plan(s, rij, datum, wie)?;
                    self.beoordeel_opnieuw(s, client)?;
                    id
                }
                (None, Some(open)) => open.id,
                (None, None) => {
                    let inhoud = tekst::begin(l, &rij, plan.as_ref(), schrijver(beller), vandaag)?;
                    s.evaluatie_nieuw(&rij, &inhoud, wie)?;
                    id
                }
            };
            self.evaluatie_scherm(s, beller, made)
        })?)
    }

    fn open(&self, beller: &Beller, vraag: EvaluatieVraag) -> Result<EvaluatieScherm, Fout> {
        let id = EvaluatieId(vraag.evaluatie);
        let rij = self.evaluatie_rij(id)?;
        self.ingezien(beller, rij.client)?;
        let regels = &*self.regels()?;
        Ok(self.lees(|l| scherm::maak(regels, l, id, schrijver(beller), beller.nu.date()))?)
    }

    fn bewaar(&self, beller: &Beller, vraag: EvaluatieBewaar) -> Result<EvaluatieScherm, Fout> {
        let rij = self.evaluatie_rij(EvaluatieId(vraag.evaluatie))?;
        if !rij.status.open() {
            return Err(Fout::EvaluatieVast);
        }
        let inhoud = tekst::inhoud_van(&vraag)?;
        let soort = tekst::soort_van(&vraag.inhoud.soort)?;
        Ok(self.schrijf(beller, Some(rij.client), |s, wie| {
            let plan = match rij.status {
                EvaluatieStatus::Gepland => {
                    tekst::plan_van(s.lezer(), rij.client, rij.toewijzing)?.map(|p| p.id)
                }
                _ => rij.plan,
            };
            let e = EvaluatieRij {
                soort,
                plan,
                status: EvaluatieStatus::Concept,
                versie: vraag.versie,
                ..rij.clone()
            };
            self.evaluatie_zet(s, &e, wie)?;
            s.evaluatie_inhoud_zet(e.id, &inhoud)?;
            self.evaluatie_scherm(s, beller, e.id)
        })?)
    }

    fn verzet(&self, beller: &Beller, vraag: EvaluatieVerzet) -> Result<EvaluatieScherm, Fout> {
        let rij = self.evaluatie_rij(EvaluatieId(vraag.evaluatie))?;
        if !rij.status.open() {
            return Err(Fout::EvaluatieVast);
        }
        let datum = vraag
            .gepland_op
            .map(|dag| komt_nog(dag, beller.nu.date(), "gepland_op"))
            .transpose()?;
        Ok(self.schrijf(beller, Some(rij.client), |s, wie| {
            let e = EvaluatieRij {
                gepland_op: datum.or(rij.gepland_op),
                status: if datum.is_some() {
                    rij.status
                } else {
                    EvaluatieStatus::Vervallen
                },
                ..rij.clone()
            };
            self.evaluatie_zet(s, &e, wie)?;
            self.evaluatie_plan_feit(s, &e, datum, wie)?;
            self.beoordeel_opnieuw(s, e.client)?;
            self.evaluatie_scherm(s, beller, e.id)
        })?)
    }

    fn stel_vast(&self, beller: &Beller, vraag: EvaluatieVast) -> Result<EvaluatieGevolg, Fout> {
        Ok(self.evaluatie_vast(beller, &vraag)?)
    }

    fn corrigeer(&self, beller: &Beller, vraag: EvaluatieVraag) -> Result<EvaluatieScherm, Fout> {
        let oud = self.evaluatie_rij(EvaluatieId(vraag.evaluatie))?;
        if oud.vastgesteld_op.is_none() {
            return Err(ongeldig("status", "status"));
        }
        let id = EvaluatieId(self.host.nieuw_id());
        Ok(self.schrijf(beller, Some(oud.client), |s, wie| {
            let l = s.lezer();
            if let Some(na) = l
                .evaluatie_na(oud.id)?
                .map(|na| l.evaluatie(na))
                .transpose()?
                .flatten()
            {
                // One that was put aside is taken up again.
                if na.status == EvaluatieStatus::Vervallen {
                    let weer = EvaluatieRij {
                        status: EvaluatieStatus::Concept,
                        ..na.clone()
                    };
                    self.evaluatie_zet(s, &weer, wie)?;
                }
                return self.evaluatie_scherm(s, beller, na.id);
            }
            let inhoud = l.evaluatie_inhoud(oud.id)?;
            let rij = EvaluatieRij {
                id,
                status: EvaluatieStatus::Concept,
                nummer: oud.nummer + 1,
                vervangt: Some(oud.id),
                vastgesteld_op: None,
                ondertekend_op: None,
                versie: 1,
                ..oud.clone()
            };
            s.evaluatie_nieuw(&rij, &inhoud, wie)?;
            self.evaluatie_scherm(s, beller, id)
        })?)
    }

    fn verstuur(&self, beller: &Beller, vraag: EvaluatieVerstuur) -> Result<EvaluatieScherm, Fout> {
        Ok(self.evaluatie_verstuur(beller, &vraag)?)
    }

    fn getekend(&self, beller: &Beller, vraag: EvaluatieGetekend) -> Result<EvaluatieScherm, Fout> {
        let rij = self.evaluatie_rij(EvaluatieId(vraag.evaluatie))?;
        if rij.vastgesteld_op.is_none() {
            return Err(ongeldig("status", "status"));
        }
        is_geweest(vraag.op, beller.nu.date(), "op")?;
        Ok(self.schrijf(beller, Some(rij.client), |s, wie| {
            let e = EvaluatieRij {
                ondertekend_op: Some(vraag.op),
                ..rij.clone()
            };
            self.evaluatie_zet(s, &e, wie)?;
            self.evaluatie_scherm(s, beller, e.id)
        })?)
    }

    fn voorbeeld(&self, beller: &Beller, vraag: EvaluatieAfdruk) -> Result<Voorbeeld, Fout> {
        let document = self.evaluatie_papier(&vraag, beller)?;
        let paginas = leidraad_documents::pagineer(&document)
            .iter()
            .map(leidraad_documents::svg)
            .collect();
        Ok(Voorbeeld { paginas })
    }

    fn pdf(&self, beller: &Beller, vraag: EvaluatieAfdruk) -> Result<Bewaard, Fout> {
        let document = self.evaluatie_papier(&vraag, beller)?;
        let bytes =
            leidraad_documents::pdf(&document, &leidraad_documents::pagineer(&document)).map_err(|fout| {
                tracing::error!(%fout, "document");
                Fout::DocumentMislukt
            })?;
        let rij = self.evaluatie_rij(EvaluatieId(vraag.evaluatie))?;
        self.schrijf(beller, Some(rij.client), |_, _| Ok(()))?;
        Ok(self.bewaar_bestand("evaluatie.pdf", &bytes)?)
    }
}
