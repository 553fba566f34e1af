//! Who drew up a plan, and who stands behind it.

use leidraad_domain::feit::Feit;
use serde::Deserialize;

use super::reden::{PersoneelReden, PlanRol};
use super::supervisie::Persoon;
use super::{Bevonden, Zaak, goed, samen};
use crate::medewerker::Niveau;
use crate::uitkomst::Oordeel;

/// `eis = { soort = "plan", opsteller = "hbo", achterwacht = "wo" }`, per planversie.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanOpstellerEis {
    pub opsteller: Niveau,
    pub achterwacht: Option<Niveau>,
}

impl PlanOpstellerEis {
    /// Judges a plan. A concept that names nobody yet is a warning.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>, plan: &Feit) -> Option<Bevonden> {
        let mut alle = vec![een(zaak, plan, PlanRol::Opsteller, self.opsteller)];
        alle.extend(
            self.achterwacht
                .map(|nodig| een(zaak, plan, PlanRol::Achterwacht, nodig)),
        );
        let concept = plan.tekst("status") == Some("concept");
        let (oordeel, reden) = samen(alle)?;
        let oordeel = if concept {
            oordeel.min(Oordeel::Waarschuwing)
        } else {
            oordeel
        };
        Some((oordeel, reden))
    }
}

/// The level of somebody in a plan. A name that says nothing of a level is for a person to look at.
fn een(zaak: &Zaak<'_, '_>, plan: &Feit, als: PlanRol, nodig: Niveau) -> Bevonden {
    let veld = match als {
        PlanRol::Opsteller => "opsteller",
        PlanRol::Achterwacht => "achterwacht",
    };
    let wie = plan.tekst(veld);
    let (gevonden, bekend) = match wie.map(|wie| zaak.persoon(wie)) {
        None => (None, true),
        Some(Persoon::Onbekend) => (None, false),
        Some(Persoon::Woord(_, niveau)) => (Some(niveau), true),
        Some(Persoon::Medewerker(m)) => (zaak.van(m).niveau(), true),
    };
    let oordeel = if bekend {
        goed(gevonden.is_some_and(|niveau| niveau >= nodig))
    } else {
        Oordeel::Waarschuwing
    };
    let wie = wie.map(str::to_owned);
    let reden = PersoneelReden::Plan {
        als,
        wie,
        gevonden,
        nodig,
    };
    (oordeel, reden)
}
