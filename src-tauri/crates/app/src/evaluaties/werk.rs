//! The act of a line of work that asks for an evaluation: to the record, not to a bare fact.

use std::collections::BTreeMap;

use leidraad_api::werklijst::Actie;
use leidraad_domain::evaluatie::{EvaluatieSoort, EvaluatieStatus};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, EvaluatieId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_store::Lezer;
use leidraad_taal::{EvaluatieWoorden, evaluatie_woord};

use super::gevraagd::handeling;
use crate::nee::Nee;

/// The evaluations that are planned, being written, or waiting to be sent.
pub(crate) struct Openstaand(
    BTreeMap<(ClientId, Toewijzingsnummer, FeitSoort), (EvaluatieId, EvaluatieStatus)>,
);

impl Openstaand {
    /// Reads them.
    pub(crate) fn lees(l: Lezer<'_>) -> Result<Self, Nee> {
        let open = l.evaluaties_open()?.into_iter().map(|(e, _)| {
            let key = (e.client, e.toewijzing, handeling(e.soort));
            (key, (e.id, e.status))
        });
        Ok(Self(open.collect()))
    }

    /// The act, for work that asks for an evaluation; any other act stays as it is.
    pub(crate) fn actie(&self, client: ClientId, toewijzing: Toewijzingsnummer, actie: Actie) -> Actie {
        let Actie::Feit { feit, .. } = &actie else {
            return actie;
        };
        let soort = match FeitSoort::van(feit) {
            Some(FeitSoort::Evaluatie) => None,
            Some(FeitSoort::EindevaluatieVerzonden) => Some(EvaluatieSoort::Eind),
            Some(FeitSoort::VoortgangsverslagVerzonden) => Some(EvaluatieSoort::Voortgang),
            _ => return actie,
        };
        let gevraagd = soort.map_or(FeitSoort::Evaluatie, handeling);
        let found = self.0.get(&(client, toewijzing, gevraagd));
        let code = soort.map_or("evaluatie", EvaluatieSoort::code);
        let stap = match found {
            None => "nieuw",
            Some((_, EvaluatieStatus::Vastgesteld)) => "verstuur",
            Some(_) => "vul-in",
        };
        Actie::Evaluatie {
            knop: evaluatie_woord(EvaluatieWoorden::Knop, &format!("{code}-{stap}")),
            evaluatie: found.map(|(id, _)| id.0),
            evaluatiesoort: soort.map(EvaluatieSoort::code).unwrap_or_default().to_owned(),
            toewijzing,
        }
    }
}
