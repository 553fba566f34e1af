//! The act of a line of work that asks for an evaluation: to the record, not to a bare fact.

use leidraad_api::werklijst::Actie;
use leidraad_domain::evaluatie::{EvaluatieSoort, EvaluatieStatus};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::ClientId;
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_store::Lezer;
use leidraad_taal::{EvaluatieWoorden, evaluatie_woord};

use super::gevraagd::handeling;
use crate::nee::Nee;

/// The evaluations that are planned, being written, or waiting to be sent; read of whom it is asked.
#[derive(Clone, Copy)]
pub(crate) struct Openstaand<'a>(pub(crate) Lezer<'a>);

impl Openstaand<'_> {
    /// The act, for work that asks for an evaluation; any other act stays as it is.
    pub(crate) fn actie(
        self,
        client: ClientId,
        toewijzing: Toewijzingsnummer,
        actie: Actie,
    ) -> Result<Actie, Nee> {
        let Actie::Feit { feit, .. } = &actie else {
            return Ok(actie);
        };
        let soort = match FeitSoort::van(feit) {
            Some(FeitSoort::Evaluatie) => None,
            Some(FeitSoort::EindevaluatieVerzonden) => Some(EvaluatieSoort::Eind),
            Some(FeitSoort::VoortgangsverslagVerzonden) => Some(EvaluatieSoort::Voortgang),
            _ => return Ok(actie),
        };
        let gevraagd = soort.map_or(FeitSoort::Evaluatie, handeling);
        let open = self.0.evaluaties_open_van(client)?;
        let found = open
            .iter()
            .rfind(|e| e.toewijzing == toewijzing && handeling(e.soort) == gevraagd);
        let code = soort.map_or("evaluatie", EvaluatieSoort::code);
        let stap = match found {
            None => "nieuw",
            Some(e) if e.status == EvaluatieStatus::Vastgesteld => "verstuur",
            Some(_) => "vul-in",
        };
        Ok(Actie::Evaluatie {
            knop: evaluatie_woord(EvaluatieWoorden::Knop, &format!("{code}-{stap}")),
            evaluatie: found.map(|e| e.id.0),
            evaluatiesoort: soort.map(EvaluatieSoort::code).unwrap_or_default().to_owned(),
            toewijzing,
        })
    }
}
