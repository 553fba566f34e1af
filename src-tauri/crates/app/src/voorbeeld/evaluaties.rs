//! Evaluations of the example people: held a year after the plan, planned, and late.

use chrono::{Days, NaiveDate};
use leidraad_domain::evaluatie::{
    Conclusie, Deelnemer, DeelnemerRol, DoelResultaat, DoelUitkomst, EvaluatieInhoud, EvaluatieSoort,
    EvaluatieStatus, Voortgang, Wijze,
};
use leidraad_domain::id::{EvaluatieId, FeitId, PlanId};
use leidraad_domain::plan::PlanInhoud;
use leidraad_store::Schrijver;
use leidraad_store::evaluatie::{Band, EvaluatieRij};

use super::mensen::Toeval;
use super::{Verhaal, Voorbeeld};
use crate::App;
use crate::evaluaties::{feit_gepland, feiten_gehouden};
use crate::nee::Nee;

/// Days between a plan and its first evaluation.
const EERSTE: u64 = 150;

impl App {
    /// What became of the evaluations of a plan that was fixed on a day.
    pub(super) fn voorbeeld_evaluaties(
        &self,
        s: &Schrijver<'_>,
        v: &Verhaal,
        (plan, plandag): (PlanId, NaiveDate),
        toeval: &mut Toeval,
        made: &mut Voorbeeld,
    ) -> Result<(), Nee> {
        let leeg = |soort, status| EvaluatieRij {
            id: EvaluatieId(self.host.nieuw_id()),
            client: v.client,
            toewijzing: v.toewijzing,
            plan: Some(plan),
            soort,
            status,
            nummer: 1,
            vervangt: None,
            gepland_op: None,
            gehouden_op: None,
            conclusie: None,
            vastgesteld_op: None,
            ondertekend_op: None,
            versie: 1,
        };
        let inhoud = &s.lezer().plan_inhoud(plan)?;
        let op = plandag + Days::new(EERSTE + u64::from(toeval.tot(40)));
        let held = op < v.vandaag && toeval.tot(4) > 0;
        if held {
            let e = leeg(EvaluatieSoort::Eerste, EvaluatieStatus::Vastgesteld);
            let e = EvaluatieRij {
                gepland_op: Some(op),
                vastgesteld_op: Some(op),
                ..e
            };
            let tekst = verslag(op, inhoud, toeval.tot(3) == 0);
            s.evaluatie_nieuw(&e, &tekst, v.wie)?;
            s.evaluatie_zet(&e, v.wie)?;
            for feit in feiten_gehouden(&e, &tekst, op)? {
                let id = FeitId(self.host.nieuw_id());
                s.feit_nieuw(id, v.client, &feit, v.wie)?;
                s.evaluatie_feit_nieuw(e.id, id, Band::Gehouden, None, op)?;
                made.feiten += 1;
            }
        }
        // Some are planned ahead, some should have been held last week.
        let gepland = match toeval.tot(4) {
            0 => v.vandaag + Days::new(u64::from(toeval.tot(50))),
            1 if op < v.vandaag => v.vandaag - Days::new(u64::from(1 + toeval.tot(12))),
            _ => return Ok(()),
        };
        let soort = if held {
            EvaluatieSoort::Periodiek
        } else {
            EvaluatieSoort::Eerste
        };
        let e = EvaluatieRij {
            gepland_op: Some(gepland),
            ..leeg(soort, EvaluatieStatus::Gepland)
        };
        s.evaluatie_nieuw(&e, &EvaluatieInhoud::default(), v.wie)?;
        let afgesproken = gepland.min(v.vandaag) - Days::new(14);
        if let Some(feit) = feit_gepland(&e, afgesproken, gepland)? {
            let id = FeitId(self.host.nieuw_id());
            s.feit_nieuw(id, v.client, &feit, v.wie)?;
            s.evaluatie_feit_nieuw(e.id, id, Band::Gepland, None, afgesproken)?;
            made.feiten += 1;
        }
        Ok(())
    }
}

fn verslag(op: NaiveDate, plan: &PlanInhoud, kan_beter: bool) -> EvaluatieInhoud {
    let deelnemer = |rol, naam: &str| Deelnemer {
        rol,
        naam: naam.to_owned(),
        tekent: rol != DeelnemerRol::Netwerk,
    };
    let doelen = plan.doelen.iter().map(|d| DoelResultaat {
        doel: d.doel.clone(),
        streven: d.resultaat.clone(),
        uitkomst: Some(if kan_beter {
            DoelUitkomst::Deels
        } else {
            DoelUitkomst::Bereikt
        }),
        score: Some(if kan_beter { 6 } else { 8 }),
        toelichting: String::new(),
    });
    EvaluatieInhoud {
        gehouden_op: Some(op),
        wijze: Some(Wijze::Thuis),
        deelnemers: vec![
            deelnemer(DeelnemerRol::Client, ""),
            deelnemer(DeelnemerRol::Netwerk, "dochter"),
            deelnemer(DeelnemerRol::Medewerker, "Voorbeeld"),
        ],
        doelen: doelen.collect(),
        eigen_woorden: if kan_beter {
            "De hulp is aardig, maar komt vaak op een andere dag.".to_owned()
        } else {
            "Ik ben blij met mijn vaste hulp.".to_owned()
        },
        tevredenheid: Some(if kan_beter { 6 } else { 8 }),
        verandert: if kan_beter {
            "De hulp komt voortaan op dinsdagochtend.".to_owned()
        } else {
            "Alles blijft zoals het is.".to_owned()
        },
        conclusie: Some(Conclusie::Doorgaan),
        voortgang: Some(Voortgang::Voldoende),
        ..EvaluatieInhoud::default()
    }
}
