//! The level of education that a product asks.

use serde::Deserialize;

use super::plan::PlanOpstellerEis;
use super::reden::{NiveauReden, PersoneelReden};
use super::supervisie::SupervisorEis;
use super::{Bevonden, Zaak, beste, goed, samen};
use crate::medewerker::{Kwalificatie, Niveau};
use crate::regel::Tekst;
use crate::uitkomst::Oordeel;

/// `eis = { soort = "niveau", minstens = "mbo-4" }`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NiveauEis {
    /// The level of the worker.
    pub minstens: Niveau,
    /// Under supervision.
    supervisor: Option<SupervisorEis>,
    /// Who draws up the plan has this level too.
    #[serde(default)]
    pub ook_plan: bool,
}

/// `eis = { soort = "richting-of-denkniveau", diploma = "mbo-2", richtingen = ["zorg"], denkniveau = "mbo-3" }`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RichtingEis {
    /// A diploma from this level on, in one of the directions.
    diploma: Niveau,
    /// Words of a direction that fits.
    richtingen: Vec<Tekst>,
    /// Or this level of working and thinking. A diploma at this level shows it, whatever its direction.
    denkniveau: Niveau,
}

impl NiveauEis {
    /// What the supervisor must be.
    pub fn controleer(&self) -> Result<(), String> {
        self.supervisor.as_ref().map_or(Ok(()), SupervisorEis::controleer)
    }

    /// The same level, asked of who draws up the plan.
    pub fn als_opsteller(&self) -> PlanOpstellerEis {
        PlanOpstellerEis {
            opsteller: self.minstens,
            achterwacht: None,
        }
    }

    /// Level and supervision together.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Option<Bevonden> {
        let mut alle = vec![self.niveau(zaak)];
        alle.extend(self.supervisor.as_ref().map(|eis| eis.oordeel(zaak)));
        samen(alle)
    }

    fn niveau(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let (gevonden, nodig) = (zaak.niveau(), self.minstens);
        let oordeel = goed(gevonden.is_some_and(|niveau| niveau >= nodig));
        (
            oordeel,
            PersoneelReden::Niveau(NiveauReden::Niveau { gevonden, nodig }),
        )
    }
}

impl RichtingEis {
    /// A rule without directions asks nothing.
    pub fn controleer(&self) -> Result<(), String> {
        if self.richtingen.is_empty() {
            return Err("name the directions that fit".to_owned());
        }
        Ok(())
    }

    /// The best qualification decides.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let kwalificaties = zaak.medewerker.kwalificaties.iter();
        let (oordeel, reden) =
            beste(kwalificaties.filter_map(|k| self.een(zaak, k))).unwrap_or_else(|| self.te_laag(zaak));
        (oordeel, PersoneelReden::Niveau(reden))
    }

    fn een(&self, zaak: &Zaak<'_, '_>, kwalificatie: &Kwalificatie) -> Option<(Oordeel, NiveauReden)> {
        if let Kwalificatie::WerkEnDenkniveau { niveau, getoetst_op } = *kwalificatie {
            let getoetst = getoetst_op.is_none_or(|dag| dag <= zaak.inzet.op);
            return (getoetst && niveau >= self.denkniveau)
                .then_some((Oordeel::Akkoord, NiveauReden::Denkniveau { niveau }));
        }
        let niveau = zaak
            .niveau_van(kwalificatie)
            .filter(|niveau| *niveau >= self.diploma)?;
        if niveau >= self.denkniveau {
            return Some((Oordeel::Akkoord, NiveauReden::Denkniveau { niveau }));
        }
        let richting = match kwalificatie {
            Kwalificatie::Diploma { richting, .. } => richting.as_deref(),
            _ => None,
        };
        Some(match richting {
            None => (Oordeel::Waarschuwing, NiveauReden::RichtingOnbekend { niveau }),
            Some(richting) if self.past(richting) => {
                let (gevonden, nodig) = (Some(niveau), self.diploma);
                (Oordeel::Akkoord, NiveauReden::Niveau { gevonden, nodig })
            }
            Some(richting) => {
                let richting = richting.to_owned();
                (
                    Oordeel::Geblokkeerd,
                    NiveauReden::AndereRichting { niveau, richting },
                )
            }
        })
    }

    /// Whether one of the words of a direction stands on the list.
    fn past(&self, richting: &str) -> bool {
        let klein = richting.to_lowercase();
        let mut woorden = klein.split(|c: char| !c.is_alphanumeric());
        woorden.any(|woord| self.richtingen.iter().any(|eigen| eigen.0 == woord))
    }

    fn te_laag(&self, zaak: &Zaak<'_, '_>) -> (Oordeel, NiveauReden) {
        let (gevonden, nodig) = (zaak.niveau(), self.diploma);
        (Oordeel::Geblokkeerd, NiveauReden::Niveau { gevonden, nodig })
    }
}
