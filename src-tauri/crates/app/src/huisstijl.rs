//! What stands on every paper of the organisation: name, telephone, place, logo.

use leidraad_documents::{Kop, Logo, LogoFout};
use leidraad_store::organisatiegegevens::OrganisatieGegevens;

use crate::Kern;
use crate::feiten::ongeldig;
use crate::nee::Nee;

/// Read once for a paper, or for many.
pub(crate) struct Huisstijl {
    pub organisatie: String,
    pub telefoon: String,
    pub plaats: String,
    pub logo: Option<Logo>,
}

impl Huisstijl {
    pub(crate) fn van(organisatie: &str, gegevens: &OrganisatieGegevens) -> Self {
        Self {
            organisatie: organisatie.to_owned(),
            telefoon: gegevens.telefoon.clone(),
            plaats: gegevens.plaats.clone(),
            // It was read when it was chosen: a paper does without rather than not come.
            logo: gegevens
                .logo
                .as_ref()
                .and_then(|(_, bytes)| Logo::lees(bytes).ok()),
        }
    }

    /// The opening of a paper: who gives it, and what it is.
    pub(crate) fn kop(&self, soort: &str) -> Kop {
        Kop {
            organisatie: self.organisatie.clone(),
            soort: soort.to_owned(),
            logo: self.logo.clone(),
            ..Kop::default()
        }
    }
}

impl Kern {
    /// What stands on every paper now.
    pub(crate) fn stijl(&self) -> Result<Huisstijl, Nee> {
        let organisatie = self.open_sessie()?.organisatie.naam.clone();
        self.lees(|l| Ok(Huisstijl::van(&organisatie, &l.organisatie_gegevens()?)))
    }
}

/// Why a file cannot be the logo, at its field.
pub(crate) fn logo_fout(fout: LogoFout) -> Nee {
    let verwacht = match fout {
        LogoFout::GeenAfbeelding => "logo_soort",
        LogoFout::Onleesbaar => "logo_stuk",
        LogoFout::TeGroot { .. } => "logo_groot",
        LogoFout::Drukkleuren => "logo_kleuren",
    };
    ongeldig("logo", verwacht).into()
}
