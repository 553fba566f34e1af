//! The choices of the form of an evaluation.

use leidraad_api::evaluaties::EvaluatieKeuzes;
use leidraad_api::feiten::Keuze;
use leidraad_domain::evaluatie::{Conclusie, DeelnemerRol, DoelUitkomst, EvaluatieSoort, Voortgang, Wijze};
use leidraad_taal::{EvaluatieWoorden, evaluatie_woorden};

/// The municipality, by the words that rules use for it.
pub(super) const GEMEENTE: &[&str] = &["toegang", "opdrachtgever", "sociaal-werker"];
/// To whom an evaluation can be sent.
pub(super) const AAN: &[&str] = &["client", "netwerk", "toegang", "opdrachtgever", "sociaal-werker"];

fn lijst<'c>(van: EvaluatieWoorden, codes: impl IntoIterator<Item = &'c str>) -> Vec<Keuze> {
    evaluatie_woorden(van, codes)
        .into_iter()
        .map(|(waarde, label)| Keuze { waarde, label })
        .collect()
}

pub(super) fn soorten() -> Vec<Keuze> {
    lijst(
        EvaluatieWoorden::Soort,
        EvaluatieSoort::ALLE.iter().map(|w| w.code()),
    )
}

pub(super) fn alle() -> EvaluatieKeuzes {
    EvaluatieKeuzes {
        soorten: soorten(),
        wijzen: lijst(EvaluatieWoorden::Wijze, Wijze::ALLE.iter().map(|w| w.code())),
        rollen: lijst(EvaluatieWoorden::Rol, DeelnemerRol::ALLE.iter().map(|w| w.code())),
        uitkomsten: lijst(
            EvaluatieWoorden::Uitkomst,
            DoelUitkomst::ALLE.iter().map(|w| w.code()),
        ),
        conclusies: lijst(
            EvaluatieWoorden::Conclusie,
            Conclusie::ALLE.iter().map(|w| w.code()),
        ),
        voortgang: lijst(
            EvaluatieWoorden::Voortgang,
            Voortgang::ALLE.iter().map(|w| w.code()),
        ),
        aan: lijst(EvaluatieWoorden::Aan, AAN.iter().copied()),
    }
}
