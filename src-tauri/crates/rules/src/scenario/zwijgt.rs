//! Of which topics the contract says nothing.

use super::Scenario;
use crate::invoer::ToewijzingInvoer;
use crate::profiel::Profiel;
use crate::profielen::Profielen;
use crate::regel::{Geldt, Herkomst, ONDERWERPEN};

/// Topics that are about a term: a contract that names the topic without a term is silent on it.
const TERMEN: &[(&str, &str)] = &[
    ("contact", "contacttermijn"),
    ("start", "starttermijn"),
    ("klacht", "klachttermijn"),
    ("bericht-305", "305-termijn"),
    ("bericht-307", "307-termijn"),
];

/// How a topic is written among the silent ones.
pub(super) fn woord(onderwerp: &'static str) -> &'static str {
    let term = TERMEN.iter().find(|(naam, _)| *naam == onderwerp);
    term.map_or(onderwerp, |(_, woord)| woord)
}

/// The topics on which the contract itself is silent for these toewijzingen: law and national agreements do not speak
/// for it.
pub(super) fn zwijgt(scenario: &Scenario, profielen: &Profielen) -> Vec<String> {
    let versies = profielen.versies(&scenario.contract);
    let profiel = profielen
        .op(&scenario.contract, scenario.peildatum.dag())
        .or(versies.last());
    let Some(profiel) = profiel else {
        return Vec::new();
    };
    // Whether a client has a partner, or is in a hurry, is no matter of what the contract says.
    let geldt = |geldt: &Geldt| {
        let past = |t: &ToewijzingInvoer| geldt.voor(t.voorziening, Some(&t.product));
        scenario.toewijzingen.is_empty() || scenario.toewijzingen.iter().any(past)
    };
    let stil = ONDERWERPEN.iter().filter(|naam| !spreekt(profiel, naam, &geldt));
    stil.map(|naam| woord(naam).to_owned()).collect()
}

/// Whether a rule of the contract is about a topic.
fn spreekt(profiel: &Profiel, onderwerp: &str, geldt: &dyn Fn(&Geldt) -> bool) -> bool {
    let term = TERMEN.iter().any(|(naam, _)| *naam == onderwerp);
    profiel.regels.alle().iter().any(|regel| {
        let eigen = match regel.sterkte {
            Herkomst::Contract => true,
            // Our own choice where the contract is silent does not speak for it either.
            Herkomst::EigenKeuze => !term && profiel.eigen_regels().any(|eigen| eigen.onderwerp == onderwerp),
            Herkomst::Wet | Herkomst::Landelijk => false,
        };
        eigen && regel.onderwerp == onderwerp && (!term || regel.geeft_datum) && geldt(regel.geldt)
    })
}
