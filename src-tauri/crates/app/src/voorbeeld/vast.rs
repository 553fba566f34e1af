//! Who comes to example clients: somebody of the register, most of whom may.

use chrono::NaiveDate;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::MedewerkerId;
use leidraad_domain::toewijzing::Plaatsing;
use leidraad_rules::Oordeel;
use leidraad_store::medewerker::MedewerkerFilter;
use leidraad_store::{Lezer, Schrijver};

use super::mensen::Toeval;
use super::{Verhaal, Voorbeeld};
use crate::App;
use crate::medewerkers::Personeel;
use crate::nee::Nee;
use crate::regels::Regels;

/// So many workers are enough to choose from.
const KEUS: u32 = 200;
/// One in so many clients has somebody who may not come, so that the team lead sees it.
const MAG_NIET: u32 = 12;

/// The workers to choose from.
pub(super) struct Vasten {
    personeel: Personeel,
    ids: Vec<MedewerkerId>,
    /// Names for a place that was asked before: who may, and who may not.
    bekend: Vec<(Plaatsing, Vec<String>, Vec<String>)>,
}

impl Vasten {
    pub(super) fn lees(l: Lezer<'_>, vandaag: NaiveDate) -> Result<Self, Nee> {
        let filter = MedewerkerFilter {
            actief_op: Some(vandaag),
            ..MedewerkerFilter::default()
        };
        let ids: Vec<_> = l
            .medewerkers(&filter, None, KEUS)?
            .into_iter()
            .map(|(rij, _)| rij.id)
            .collect();
        Ok(Self {
            personeel: Personeel::lees(l, ids.iter().copied())?,
            ids,
            bekend: Vec::new(),
        })
    }

    /// Somebody for a toewijzing; `None` when the register is empty.
    fn kies(
        &mut self,
        regels: &Regels,
        plek: &Plaatsing,
        vandaag: NaiveDate,
        toeval: &mut Toeval,
    ) -> Option<String> {
        if !self.bekend.iter().any(|(p, ..)| p == plek) {
            let (mut wel, mut niet) = (Vec::new(), Vec::new());
            let uitkomsten = self.personeel.mag(regels, plek, (&self.ids, &[]), vandaag);
            for (een, (_, cel)) in self.personeel.alle().iter().zip(uitkomsten) {
                let lijst = if cel.uitkomst == Oordeel::Geblokkeerd.code() {
                    &mut niet
                } else {
                    &mut wel
                };
                lijst.push(een.rij.medewerker.naam());
            }
            self.bekend.push((plek.clone(), wel, niet));
        }
        let (_, wel, niet) = self.bekend.iter().find(|(p, ..)| p == plek)?;
        let uit = if wel.is_empty() || toeval.tot(MAG_NIET) == 0 {
            niet
        } else {
            wel
        };
        let uit = if uit.is_empty() { wel } else { uit };
        uit.get(toeval.tot(uit.len() as u32) as usize).cloned()
    }
}

impl App {
    /// Records who comes since the day on which help began.
    pub(super) fn voorbeeld_vast(
        &self,
        s: &Schrijver<'_>,
        v: &Verhaal,
        vasten: &mut Vasten,
        (sinds, zaad): (NaiveDate, u64),
        made: &mut Voorbeeld,
    ) -> Result<(), Nee> {
        let toewijzingen = s.lezer().toewijzingen(v.client)?;
        let deze = toewijzingen
            .iter()
            .find(|t| t.toewijzing.product.nummer == v.toewijzing);
        let Some(plek) = deze.and_then(|t| t.toewijzing.plaatsing.as_ref()) else {
            return Ok(());
        };
        let mut toeval = Toeval::nieuw(zaad ^ 11, v.toewijzing);
        if let Some(naam) = vasten.kies(&*self.regels()?, plek, v.vandaag, &mut toeval) {
            let velden = [("medewerker", naam.as_str())];
            self.voorbeeld_feit(s, v, made, FeitSoort::VasteMedewerker, sinds, &velden)?;
        }
        Ok(())
    }
}
