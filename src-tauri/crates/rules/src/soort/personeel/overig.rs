//! Permissions, family, doubt, registrations and papers.

use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

use super::reden::PersoneelReden;
use super::{Bevonden, Zaak, goed};
use crate::regel::Tekst;

/// `eis = { soort = "toestemming", voor = "onderaannemer" }`: named in the deployment, or a fact of the municipality
/// on or before the day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ToestemmingEis {
    voor: Tekst,
}

/// `eis = { soort = "familie" }`: not the client's partner or family.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FamilieEis {}

/// `eis = { soort = "twijfel" }`: after doubt about the integrity of a worker only with a VOG of later.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TwijfelEis {}

/// `eis = { soort = "beroep", code = "registerplein" }`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeroepEis {
    code: Tekst,
}

/// `eis = { soort = "papier", papier = "legitimatie" }`: asked only where papers of the worker are recorded at all.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PapierEis {
    papier: Tekst,
}

impl ToestemmingEis {
    /// Permission on the day itself is in time.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let feiten = zaak.om.dossier.van_contract(&zaak.om.profiel.id);
        let gegeven = feiten.into_iter().filter(|feit| {
            feit.soort == FeitSoort::Toestemming
                && feit.tekst("door") == Some("opdrachtgever")
                && feit.tekst("voor") == Some(&self.voor.0)
        });
        let op = gegeven
            .map(|feit| feit.op.dag())
            .filter(|dag| *dag <= zaak.inzet.op)
            .min();
        let gegeven = op.is_some() || zaak.inzet.toestemmingen.contains(&self.voor.0);
        let voor = self.voor.0.clone();
        (goed(gegeven), PersoneelReden::Toestemming { voor, gegeven, op })
    }
}

impl FamilieEis {
    /// Whether the worker is family.
    #[allow(clippy::unused_self, reason = "every demand is asked the same way")]
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let familie = zaak.medewerker.familie;
        (goed(!familie), PersoneelReden::Familie { familie })
    }
}

impl TwijfelEis {
    /// `None` when nobody doubted. Doubt about a person counts under every contract.
    #[allow(clippy::unused_self, reason = "every demand is asked the same way")]
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Option<Bevonden> {
        let dag = zaak.inzet.op;
        let twijfel = zaak.om.dossier.invoer.feiten.iter().filter(|feit| {
            feit.soort == FeitSoort::TwijfelIntegriteit
                && feit.tekst("medewerker") == Some(&zaak.medewerker.id)
        });
        let op = twijfel.map(|feit| feit.op.dag()).filter(|op| *op <= dag).max()?;
        let vogs = zaak.medewerker.vog.iter().map(|vog| vog.afgegeven);
        let nieuwe_vog = vogs
            .filter(|afgegeven| (op < *afgegeven) && (*afgegeven <= dag))
            .max();
        Some((
            goed(nieuwe_vog.is_some()),
            PersoneelReden::Twijfel { op, nieuwe_vog },
        ))
    }
}

impl BeroepEis {
    /// Whether the registration is there.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let aanwezig = zaak.medewerker.heeft_beroep(&self.code.0);
        let code = self.code.0.clone();
        (goed(aanwezig), PersoneelReden::Beroep { code, aanwezig })
    }
}

impl PapierEis {
    /// `None` when no papers are recorded.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Option<Bevonden> {
        let papieren = &zaak.medewerker.papieren;
        if papieren.is_empty() {
            return None;
        }
        let aanwezig = papieren.contains(&self.papier.0);
        let papier = self.papier.0.clone();
        Some((goed(aanwezig), PersoneelReden::Papier { papier, aanwezig }))
    }
}
