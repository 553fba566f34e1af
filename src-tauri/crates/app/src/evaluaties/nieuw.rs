//! An evaluation that begins: asked for by hand, or planned because its day stands in a plan.

use chrono::NaiveDate;
use leidraad_domain::evaluatie::{EvaluatieSoort, EvaluatieStatus};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, EvaluatieId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_store::evaluatie::EvaluatieRij;
use leidraad_store::plan::PlanRij;
use leidraad_store::{Schrijver, Wie};

use super::open_van;
use crate::App;
use crate::nee::Nee;

/// The first one of a toewijzing, or one that comes round.
pub(super) fn soort(eerder: &[EvaluatieRij], toewijzing: Toewijzingsnummer) -> EvaluatieSoort {
    let gehouden = |e: &EvaluatieRij| e.toewijzing == toewijzing && e.gehouden_op.is_some();
    if eerder.iter().any(gehouden) {
        EvaluatieSoort::Periodiek
    } else {
        EvaluatieSoort::Eerste
    }
}

/// A record in which nothing stands yet.
pub(super) fn rij(
    id: EvaluatieId,
    client: ClientId,
    toewijzing: Toewijzingsnummer,
    soort: EvaluatieSoort,
) -> EvaluatieRij {
    EvaluatieRij {
        id,
        client,
        toewijzing,
        plan: None,
        soort,
        status: EvaluatieStatus::Concept,
        nummer: 1,
        vervangt: None,
        gepland_op: None,
        gehouden_op: None,
        conclusie: None,
        vastgesteld_op: None,
        ondertekend_op: None,
        versie: 1,
    }
}

impl App {
    /// Plans the first evaluation of which the day stands in a plan that is fixed. Where one is planned or being written
    /// already, here or in the agenda, that one stays as it was agreed.
    pub(crate) fn evaluatie_uit_plan(
        &self,
        s: &Schrijver<'_>,
        plan: &PlanRij,
        dagen: &[NaiveDate],
        wie: Wie,
    ) -> Result<(), Nee> {
        let vandaag = wie.nu.date();
        let Some(dag) = dagen.iter().filter(|dag| **dag >= vandaag).min() else {
            return Ok(());
        };
        let l = s.lezer();
        let eerder = l.evaluaties(plan.client)?;
        let id = EvaluatieId(self.host.nieuw_id());
        let rij = EvaluatieRij {
            plan: Some(plan.id),
            ..rij(id, plan.client, plan.toewijzing, soort(&eerder, plan.toewijzing))
        };
        let afgesproken = l.feiten(plan.client)?.into_iter().any(|f| {
            f.feit.soort == FeitSoort::EvaluatieGepland
                && f.feit.geldt_voor(plan.toewijzing)
                && f.feit.datum("datum").is_some_and(|op| op >= vandaag)
        });
        if !afgesproken && open_van(s, &rij)?.is_none() {
            self.evaluatie_plan(s, rij, *dag, wie)?;
        }
        Ok(())
    }
}
