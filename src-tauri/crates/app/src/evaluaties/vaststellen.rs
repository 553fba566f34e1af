//! Fixing an evaluation with everything that follows from it, and recording that it was sent: one transaction each.

use leidraad_api::evaluaties::{EvaluatieGevolg, EvaluatieScherm, EvaluatieVast, EvaluatieVerstuur};
use leidraad_api::{Beller, Fout};
use leidraad_domain::evaluatie::{Conclusie, EvaluatieSoort, EvaluatieStatus};
use leidraad_domain::id::{EvaluatieId, FeitId};
use leidraad_store::evaluatie::{Band, EvaluatieRij};

use super::{feiten, is_geweest, keuzes, komt_nog, scherm, schrijver};
use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;

impl App {
    pub(super) fn evaluatie_vast(
        &self,
        beller: &Beller,
        vraag: &EvaluatieVast,
    ) -> Result<EvaluatieGevolg, Nee> {
        let vandaag = beller.nu.date();
        let id = EvaluatieId(vraag.evaluatie);
        let rij = self.evaluatie_rij(id)?;
        if !rij.status.open() {
            return Err(Fout::EvaluatieVast.into());
        }
        let volgende_id = EvaluatieId(self.host.nieuw_id());
        self.schrijf(beller, Some(rij.client), |s, wie| {
            let gelezen = scherm::lees(s.lezer(), id, schrijver(beller), vandaag)?;
            let inhoud = gelezen.inhoud;
            let op = inhoud.gehouden_op.ok_or(Fout::VeldLeeg {
                veld: "gehouden_op".to_owned(),
            })?;
            is_geweest(op, vandaag, "gehouden_op")?;
            let volgende = vraag
                .volgende
                .map(|dag| komt_nog(dag, vandaag, "volgende"))
                .transpose()?;
            if volgende.is_some_and(|dag| dag <= op) {
                return Err(ongeldig("volgende", "na_evaluatie").into());
            }
            let e = EvaluatieRij {
                status: EvaluatieStatus::Vastgesteld,
                plan: gelezen.plan.map(|p| p.id),
                vastgesteld_op: Some(vandaag),
                versie: vraag.versie,
                ..rij.clone()
            };
            self.evaluatie_zet(s, &e, wie)?;
            s.evaluatie_inhoud_zet(id, &inhoud)?;
            // A version that corrects another tells the facts anew.
            if let Some(oud) = e.vervangt {
                for feit in s.lezer().evaluatie_feiten(oud, Band::Gehouden)? {
                    s.feit_trek_in(feit, wie)?;
                }
            }
            for feit in feiten::gehouden(&e, &inhoud, op)? {
                let feit_id = FeitId(self.host.nieuw_id());
                s.feit_nieuw(feit_id, e.client, &feit, wie)?;
                s.evaluatie_feit_nieuw(id, feit_id, Band::Gehouden, None, op)?;
            }
            if let Some(datum) = volgende {
                let next = EvaluatieRij {
                    id: volgende_id,
                    soort: EvaluatieSoort::Periodiek,
                    nummer: 1,
                    vervangt: None,
                    vastgesteld_op: None,
                    ondertekend_op: None,
                    gehouden_op: None,
                    conclusie: None,
                    versie: 1,
                    ..e.clone()
                };
                self.evaluatie_plan(s, next, datum, wie)?;
            }
            let veranderd = self.beoordeel_opnieuw(s, e.client)?;
            Ok(EvaluatieGevolg {
                scherm: self.evaluatie_scherm(s, beller, id)?,
                veranderd,
                plan_bijstellen: inhoud.conclusie.is_some_and(Conclusie::wijzigt_behoefte),
            })
        })
    }

    pub(super) fn evaluatie_verstuur(
        &self,
        beller: &Beller,
        vraag: &EvaluatieVerstuur,
    ) -> Result<EvaluatieScherm, Nee> {
        let rij = self.evaluatie_rij(EvaluatieId(vraag.evaluatie))?;
        if rij.vastgesteld_op.is_none() {
            return Err(ongeldig("status", "status").into());
        }
        if !keuzes::AAN.contains(&vraag.aan.as_str()) {
            return Err(ongeldig("aan", "keuze").into());
        }
        is_geweest(vraag.op, beller.nu.date(), "op")?;
        self.schrijf(beller, Some(rij.client), |s, wie| {
            let e = EvaluatieRij {
                status: EvaluatieStatus::Verstuurd,
                ..rij.clone()
            };
            self.evaluatie_zet(s, &e, wie)?;
            let feit = feiten::verzonden(&e, &vraag.aan, vraag.op)?;
            let id = FeitId(self.host.nieuw_id());
            s.feit_nieuw(id, e.client, &feit, wie)?;
            s.evaluatie_feit_nieuw(e.id, id, Band::Verzonden, Some(&vraag.aan), vraag.op)?;
            self.beoordeel_opnieuw(s, e.client)?;
            self.evaluatie_scherm(s, beller, e.id)
        })
    }
}
