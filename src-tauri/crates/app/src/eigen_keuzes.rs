//! How strongly the organisation keeps its own choices in planning: block, warn, or off. What contract or law asks is
//! never among them; that is lifted for one worker, with a reason.

use leidraad_api::eigen_keuzes::{EigenKeuze, EigenKeuzeZet, EigenKeuzes, EigenKeuzesAntwoord};
use leidraad_api::feiten::Keuze;
use leidraad_api::toegang::Leeg;
use leidraad_api::{Beller, Fout};
use leidraad_rules::Oordeel;
use leidraad_store::Lezer;
use leidraad_taal::planning_zin;

use crate::App;
use crate::feiten::ongeldig;
use crate::nee::Nee;

/// What the organisation decides for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Eigen {
    /// Demands on who comes of which a profile says that they are an own choice.
    Eis,
    /// The register says that somebody does not go to this client.
    NietSamen,
    /// Two visits of one worker at the same time.
    Dubbel,
    /// Outside the times at which somebody can work.
    BuitenTijden,
}

/// How strongly it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sterkte {
    /// Nobody plans against it.
    Blokkeert,
    /// It says so, and lets it happen.
    Waarschuwt,
    /// It says nothing.
    Uit,
}

/// Each with how strong it is until somebody says otherwise.
const ALLE: &[(Eigen, &str, Sterkte)] = &[
    (Eigen::Eis, "eigen_eis", Sterkte::Waarschuwt),
    (Eigen::NietSamen, "niet_samen", Sterkte::Blokkeert),
    (Eigen::Dubbel, "dubbel", Sterkte::Waarschuwt),
    (Eigen::BuitenTijden, "buiten_tijden", Sterkte::Waarschuwt),
];
const STERKTEN: &[(Sterkte, &str)] = &[
    (Sterkte::Blokkeert, "blokkeert"),
    (Sterkte::Waarschuwt, "waarschuwt"),
    (Sterkte::Uit, "uit"),
];

impl Sterkte {
    fn code(self) -> &'static str {
        let van = STERKTEN.iter().find(|(sterkte, _)| *sterkte == self);
        van.map(|(_, code)| *code).unwrap_or_default()
    }

    fn van(code: &str) -> Option<Self> {
        let van = STERKTEN.iter().find(|(_, c)| *c == code);
        van.map(|(sterkte, _)| *sterkte)
    }

    /// What is left of a judgement that is an own choice.
    pub(crate) fn telt(self, gevonden: Oordeel) -> Oordeel {
        match self {
            Self::Blokkeert => gevonden,
            Self::Waarschuwt => gevonden.min(Oordeel::Waarschuwing),
            Self::Uit => Oordeel::Akkoord,
        }
    }
}

fn sleutel(code: &str) -> String {
    format!("planning.sterkte.{code}")
}

/// How strong each choice is.
#[derive(Debug, Clone)]
pub(crate) struct Sterkten(Vec<(Eigen, Sterkte)>);

impl Sterkten {
    pub(crate) fn lees(l: Lezer<'_>) -> Result<Self, Nee> {
        let alle = ALLE.iter().map(|(eigen, code, gewoon)| {
            let gekozen = l.instelling(&sleutel(code))?;
            let gekozen = gekozen.as_deref().and_then(Sterkte::van);
            Ok((*eigen, gekozen.unwrap_or(*gewoon)))
        });
        Ok(Self(alle.collect::<Result<_, Nee>>()?))
    }

    pub(crate) fn van(&self, eigen: Eigen) -> Sterkte {
        let van = self.0.iter().find(|(e, _)| *e == eigen);
        van.map_or(Sterkte::Waarschuwt, |(_, sterkte)| *sterkte)
    }

    fn scherm(&self) -> EigenKeuzesAntwoord {
        let keuzes = ALLE.iter().map(|(eigen, code, _)| EigenKeuze {
            code: (*code).to_owned(),
            label: planning_zin(&format!("eigen_{code}"), &[]),
            uitleg: planning_zin(&format!("eigen_{code}_uitleg"), &[]),
            sterkte: self.van(*eigen).code().to_owned(),
        });
        let sterkten = STERKTEN.iter().map(|(_, code)| Keuze {
            waarde: (*code).to_owned(),
            label: planning_zin(&format!("sterkte_{code}"), &[]),
        });
        EigenKeuzesAntwoord {
            keuzes: keuzes.collect(),
            sterkten: sterkten.collect(),
        }
    }
}

impl EigenKeuzes for App {
    fn toon(&self, _: &Beller, _: Leeg) -> Result<EigenKeuzesAntwoord, Fout> {
        Ok(self.lees(Sterkten::lees)?.scherm())
    }

    fn zet(&self, beller: &Beller, vraag: EigenKeuzeZet) -> Result<EigenKeuzesAntwoord, Fout> {
        if !ALLE.iter().any(|(_, code, _)| *code == vraag.code) {
            return Err(ongeldig("code", "keuze"));
        }
        let sterkte = Sterkte::van(&vraag.sterkte).ok_or_else(|| ongeldig("sterkte", "keuze"))?;
        Ok(self.schrijf(beller, None, |s, wie| {
            s.instelling_zet(&sleutel(&vraag.code), sterkte.code(), wie)?;
            Ok(Sterkten::lees(s.lezer())?.scherm())
        })?)
    }
}
