//! A replacement is worth what the product asks, and no less than who was replaced.

use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

use super::reden::{OpleidingReden, PersoneelReden};
use super::{Bevonden, Zaak};
use crate::regel::RegelId;
use crate::uitkomst::Oordeel;

/// `eis = { soort = "vervanging", volgens = "X-18" }`, judged at every fact `vervanging` that names a worker.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VervangingEis {
    /// The rule that says what education the product asks.
    pub volgens: RegelId,
}

impl VervangingEis {
    /// Below the level of the product is a block; below that of the worker who dropped out is a warning.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        if !zaak.medewerker.soort.telt_als_gekwalificeerd() {
            return (
                Oordeel::Geblokkeerd,
                PersoneelReden::Opleiding(OpleidingReden::Geen),
            );
        }
        let opleiding = zaak.regel(&self.volgens.0).and_then(|regel| regel.opleiding());
        if let Some(laag) = opleiding
            .map(|eis| eis.oordeel(zaak))
            .filter(|(oordeel, _)| *oordeel == Oordeel::Geblokkeerd)
        {
            return laag;
        }
        let gevonden = zaak.niveau();
        let eerder = self.uitgevallen(zaak);
        let oordeel = if eerder.is_some() && gevonden < eerder {
            Oordeel::Waarschuwing
        } else {
            Oordeel::Akkoord
        };
        (oordeel, PersoneelReden::Vervanging { gevonden, eerder })
    }

    /// Level of the worker who dropped out last, on or before the day.
    #[allow(clippy::unused_self, reason = "every demand is asked the same way")]
    fn uitgevallen(&self, zaak: &Zaak<'_, '_>) -> Option<crate::medewerker::Niveau> {
        let feiten = zaak.om.dossier.van_contract(&zaak.om.profiel.id).into_iter();
        let uitval = feiten
            .filter(|feit| feit.soort == FeitSoort::Uitval && feit.op.dag() <= zaak.inzet.op)
            .max_by_key(|feit| feit.op.dag())?;
        let wie = uitval.tekst("medewerker")?;
        let medewerkers = zaak.om.dossier.invoer.medewerkers;
        let medewerker = medewerkers.iter().find(|m| m.id == wie)?;
        zaak.van(medewerker).niveau()
    }
}
