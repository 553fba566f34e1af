//! How long before its end a paper comes on Vandaag: a setting for each kind.

use leidraad_api::Fout;
use leidraad_api::medewerkers::{Aanlooptijd, Aanlooptijden};
use leidraad_store::{Lezer, Schrijver, Wie};
use leidraad_taal::{MedewerkerWoorden, medewerker_woord};

use crate::feiten::ongeldig;
use crate::nee::Nee;

/// Kinds of paper with the days that count until somebody says otherwise. A VOG takes weeks to come.
const SOORTEN: &[(&str, u32)] = &[
    ("vog", 56),
    ("taal", 28),
    ("opleiding", 56),
    ("beroep", 56),
    ("scholing", 28),
    ("verklaring", 14),
];
/// A year ahead is no reminder any more.
const HOOGSTENS: u32 = 365;

fn sleutel(papier: &str) -> String {
    format!("personeel.aanloop.{papier}")
}

/// The days of every kind.
pub(super) struct Aanloop(Vec<(&'static str, u32)>);

impl Aanloop {
    pub(super) fn lees(l: Lezer<'_>) -> Result<Self, Nee> {
        let tijden = SOORTEN.iter().map(|(papier, gewoon)| {
            let eigen = l.instelling(&sleutel(papier))?.and_then(|d| d.parse().ok());
            Ok((*papier, eigen.unwrap_or(*gewoon)))
        });
        Ok(Self(tijden.collect::<Result<_, Nee>>()?))
    }

    /// Of a kind of paper; what is signed or handed out is one kind.
    pub(super) fn dagen(&self, papier: &str) -> u32 {
        let van = |welk: &str| self.0.iter().find(|(p, _)| *p == welk).map(|(_, d)| *d);
        van(papier).or_else(|| van("verklaring")).unwrap_or_default()
    }

    pub(super) fn scherm(&self) -> Aanlooptijden {
        let tijden = self.0.iter().map(|(papier, dagen)| Aanlooptijd {
            papier: (*papier).to_owned(),
            label: medewerker_woord(MedewerkerWoorden::Vereist, papier),
            dagen: *dagen,
        });
        Aanlooptijden {
            tijden: tijden.collect(),
        }
    }
}

/// Keeps the days of the kinds that were named.
pub(super) fn zet(s: &Schrijver<'_>, wie: Wie, nieuw: &Aanlooptijden) -> Result<(), Nee> {
    for tijd in &nieuw.tijden {
        if !SOORTEN.iter().any(|(papier, _)| *papier == tijd.papier) {
            return Err(ongeldig("papier", "keuze").into());
        }
        if tijd.dagen > HOOGSTENS {
            return Err(Nee(Fout::VeldOngeldig {
                veld: format!("aanloop.{}", tijd.papier),
                verwacht: "aantal_dagen".to_owned(),
            }));
        }
        s.instelling_zet(&sleutel(&tijd.papier), &tijd.dagen.to_string(), wie)?;
    }
    Ok(())
}
