//! Which evaluation a rule asks for: by the fact that would close it.

use chrono::NaiveDate;
use leidraad_api::evaluaties::EvaluatieTermijn;
use leidraad_domain::evaluatie::EvaluatieSoort;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::toewijzing::Toewijzingsnummer;
use leidraad_rules::RegelTekst;
use leidraad_store::evaluatie::EvaluatieRij;
use leidraad_store::uitkomst::UitkomstRij;

use crate::regels::Regels;
use crate::werklijst::{regeltekst, stand_code, telt_vandaag};

/// Facts that close what asks for an evaluation.
const HANDELINGEN: &[FeitSoort] = &[
    FeitSoort::Evaluatie,
    FeitSoort::EindevaluatieVerzonden,
    FeitSoort::VoortgangsverslagVerzonden,
];

/// The fact by which an evaluation of this kind closes what asks for it.
pub(crate) fn handeling(soort: EvaluatieSoort) -> FeitSoort {
    match soort {
        EvaluatieSoort::Eind => FeitSoort::EindevaluatieVerzonden,
        EvaluatieSoort::Voortgang => FeitSoort::VoortgangsverslagVerzonden,
        _ => FeitSoort::Evaluatie,
    }
}

/// The kind that a rule asks for the `keer`th time; `None` when it asks for something else.
pub(crate) fn soort(tekst: &RegelTekst, keer: u32) -> Option<EvaluatieSoort> {
    match tekst.handeling? {
        FeitSoort::Evaluatie if keer <= 1 => Some(EvaluatieSoort::Eerste),
        FeitSoort::Evaluatie => Some(EvaluatieSoort::Periodiek),
        FeitSoort::EindevaluatieVerzonden => Some(EvaluatieSoort::Eind),
        FeitSoort::VoortgangsverslagVerzonden => Some(EvaluatieSoort::Voortgang),
        _ => None,
    }
}

/// Ids of every rule that asks for an evaluation, whatever the contract.
pub(crate) fn regels_die_vragen(regels: &Regels) -> Vec<&str> {
    let mut ids: Vec<&str> = regels
        .profielen
        .alle()
        .flat_map(|p| p.regels())
        .filter(|t| t.handeling.is_some_and(|h| HANDELINGEN.contains(&h)))
        .map(|t| t.id.as_str())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// An open outcome that asks for an evaluation.
pub(crate) struct Gevraagd<'u> {
    pub uitkomst: &'u UitkomstRij,
    pub soort: EvaluatieSoort,
    pub termijn: EvaluatieTermijn,
}

impl Gevraagd<'_> {
    /// Whether this evaluation is what was asked for.
    pub fn past(&self, e: &EvaluatieRij) -> bool {
        self.hoort_bij(e.toewijzing, e.soort)
    }

    /// Whether an evaluation of this kind under this toewijzing is what was asked for.
    pub fn hoort_bij(&self, toewijzing: Toewijzingsnummer, soort: EvaluatieSoort) -> bool {
        self.uitkomst.toewijzing == toewijzing && handeling(self.soort) == handeling(soort)
    }
}

/// What is asked for now, by date.
pub(crate) fn open<'u>(
    regels: &Regels,
    uitkomsten: impl IntoIterator<Item = &'u UitkomstRij>,
    vandaag: NaiveDate,
) -> Vec<Gevraagd<'u>> {
    uitkomsten
        .into_iter()
        .filter(|u| u.open && telt_vandaag(u, vandaag))
        .filter_map(|u| {
            let tekst = regeltekst(regels, u)?;
            Some(Gevraagd {
                uitkomst: u,
                soort: soort(tekst, u.keer)?,
                termijn: EvaluatieTermijn {
                    sleutel: u.sleutel.clone(),
                    titel: tekst.titel.clone(),
                    uiterlijk: u.uiterlijk,
                    stand: stand_code(u.uiterlijk, vandaag),
                    bron: tekst.bron.clone(),
                },
            })
        })
        .collect()
}
