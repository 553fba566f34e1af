//! Groups: how many clients, and what level when most of them have the heaviest support.

use serde::Deserialize;

use super::reden::PersoneelReden;
use super::supervisie::SupervisorEis;
use super::{Bevonden, Zaak, goed};
use crate::medewerker::Niveau;
use crate::uitkomst::Oordeel;

/// `eis = { soort = "groepsgrootte", hoogstens = 4 }`: asked only of a deployment in a group.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroepsgrootteEis {
    hoogstens: u32,
}

/// `eis = { soort = "groep", meerderheid = "hbo", anders = "mbo-4", supervisor = { minstens = "hbo" } }`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroepEis {
    /// The level when more than half of the group has the heaviest support. Always enough.
    meerderheid: Niveau,
    /// The level that is enough in another group, under the supervisor.
    anders: Niveau,
    supervisor: SupervisorEis,
}

impl GroepsgrootteEis {
    /// `None` for a deployment with one client.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Option<Bevonden> {
        let clienten = zaak.inzet.groep?.clienten;
        let hoogstens = self.hoogstens;
        let reden = PersoneelReden::Groepsgrootte { clienten, hoogstens };
        Some((goed(clienten <= hoogstens), reden))
    }
}

impl GroepEis {
    /// What the supervisor must be.
    pub fn controleer(&self) -> Result<(), String> {
        self.supervisor.controleer()
    }

    /// Exactly half is no majority. Of an unknown group the lower level is a warning.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let groep = zaak.inzet.groep;
        let zwaar = groep.map_or(0, |groep| groep.zwaar);
        let meerderheid = groep.is_some_and(|groep| groep.zwaar > groep.clienten.saturating_sub(groep.zwaar));
        let samenstelling = PersoneelReden::Groep {
            clienten: groep.map(|groep| groep.clienten),
            zwaar,
            meerderheid,
        };
        let gevonden = zaak.niveau();
        let haalt = |nodig: Niveau| gevonden.is_some_and(|niveau| niveau >= nodig);
        let niveau = |nodig| PersoneelReden::Niveau(super::reden::NiveauReden::Niveau { gevonden, nodig });
        if haalt(self.meerderheid) || meerderheid {
            let nodig = self.meerderheid;
            return (
                goed(haalt(nodig)),
                PersoneelReden::Samen(vec![niveau(nodig), samenstelling]),
            );
        }
        if !haalt(self.anders) {
            let redenen = vec![niveau(self.anders), samenstelling];
            return (Oordeel::Geblokkeerd, PersoneelReden::Samen(redenen));
        }
        let (onder, supervisor) = self.supervisor.oordeel(zaak);
        let oordeel = if groep.is_none() {
            onder.max(Oordeel::Waarschuwing)
        } else {
            onder
        };
        let redenen = vec![niveau(self.anders), supervisor, samenstelling];
        (oordeel, PersoneelReden::Samen(redenen))
    }
}
