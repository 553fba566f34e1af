//! The contract profiles and the calendar: those of the program, with what the organisation made or corrected on top.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use chrono::NaiveDate;
use leidraad_api::Fout;
use leidraad_api::contracten::TelInstellingen;
use leidraad_domain::contract::ContractId;
use leidraad_domain::toewijzing::Plaatsing;
use leidraad_rules::{DataFout, Kalender, Profiel, Profielen, Telwijze};
use leidraad_store::Lezer;
use leidraad_store::profiel::ProfielRij;
use sha2::{Digest, Sha256};

use crate::Kern;
use crate::nee::Nee;

/// Keys of the settings.
const BETWIST: &str = "tellen.betwiste-dagen-vrij";
const GELIJKGESTELD: &str = "tellen.gelijkgestelde-dagen-vrij";
const VERLENGEN: &str = "tellen.verlengen-tot-werkdag";

/// Changes when outcomes are kept in another way, so that everybody is evaluated again after such a release.
const UITKOMST_VORM: &str = "uitkomst-2";

/// What the rules need besides facts.
pub(crate) struct Regels {
    pub profielen: Profielen,
    pub kalender: Kalender,
    /// The day on which the organisation began to use the program.
    pub ingebruikname: Option<NaiveDate>,
    /// Changes when any profile or setting changes: who was evaluated with another one is evaluated again.
    pub stempel: String,
}

impl Kern {
    /// The rules as they are now.
    pub(crate) fn regels(&self) -> Result<Arc<Regels>, Nee> {
        let bekend = self.regels.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(regels) = bekend {
            return Ok(regels);
        }
        let (eigen, tellen, ingebruikname) = match self.sessie() {
            Some(sessie) => sessie
                .store
                .lees(|l| Ok::<_, Nee>((l.profielen()?, lees_telling(l)?, l.ingebruikname()?)))?,
            None => (Vec::new(), standaard(), None),
        };
        let regels = Arc::new(Regels::van(&eigen, tellen, ingebruikname)?);
        *self.regels.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&regels));
        Ok(regels)
    }

    /// Another store, or somebody changed a profile: they are read again when they are needed.
    pub(crate) fn vergeet_regels(&self) {
        *self.regels.write().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Regels {
    /// The profiles of the program with these texts in the place of, or beside, their versions.
    pub(crate) fn van(
        eigen: &[ProfielRij],
        tellen: TelInstellingen,
        ingebruikname: Option<NaiveDate>,
    ) -> Result<Self, Nee> {
        let stuk = |f: &DataFout| {
            Nee(Fout::ProfielStuk {
                waar: format!("{}: {}", f.bestand, leidraad_taal::datafout(f)),
            })
        };
        let mut versies: BTreeMap<(String, NaiveDate), Profiel> = BTreeMap::new();
        for profiel in Profielen::bestanden().map_err(|f| stuk(&f))? {
            versies.insert((profiel.id.0.clone(), profiel.geldig_van), profiel);
        }
        for rij in eigen {
            let naam = format!("{}/{}", rij.contract, rij.geldig_van);
            let profiel = Profiel::lees(&naam, &rij.tekst).map_err(|f| stuk(&f))?;
            versies.insert((rij.contract.clone(), rij.geldig_van), profiel);
        }
        let mut som = Sha256::new();
        for profiel in versies.values() {
            som.update(profiel.tekst());
        }
        som.update(format!("{tellen:?}{ingebruikname:?}"));
        som.update(UITKOMST_VORM);
        let stempel = som
            .finalize()
            .iter()
            .take(8)
            .map(|b| format!("{b:02x}"))
            .collect();
        let profielen = Profielen::van(versies.into_values()).map_err(|f| stuk(&f))?;
        let kalender = Kalender::nederland().map_err(|f| stuk(&f))?.met(telwijze(tellen));
        Ok(Self {
            profielen,
            kalender,
            ingebruikname,
            stempel,
        })
    }

    /// What came with the program, counted as nobody changed it.
    pub(crate) fn ingebouwd() -> Result<Self, Nee> {
        Self::van(&[], standaard(), None)
    }

    /// Name of a product, in the newest version of its contract.
    pub(crate) fn product(&self, plek: &Plaatsing) -> String {
        let profiel = self.profielen.alle().find(|p| p.id == plek.contract);
        let product = profiel.and_then(|p| p.producten.iter().find(|p| p.id == plek.product));
        product.map_or_else(|| plek.product.0.clone(), |p| p.naam.clone())
    }

    /// Short name of a contract.
    pub(crate) fn kort(&self, contract: &ContractId) -> String {
        self.profielen
            .alle()
            .find(|p| p.id == *contract)
            .map_or_else(|| contract.0.clone(), |p| p.kort.clone())
    }
}

fn telwijze(tellen: TelInstellingen) -> Telwijze {
    Telwijze {
        betwiste_dagen_vrij: tellen.betwiste_dagen_vrij,
        gelijkgestelde_dagen_vrij: tellen.gelijkgestelde_dagen_vrij,
        verlengen_tot_werkdag: tellen.verlengen_tot_werkdag,
    }
}

fn standaard() -> TelInstellingen {
    let gewoon = Telwijze::default();
    TelInstellingen {
        betwiste_dagen_vrij: gewoon.betwiste_dagen_vrij,
        gelijkgestelde_dagen_vrij: gewoon.gelijkgestelde_dagen_vrij,
        verlengen_tot_werkdag: gewoon.verlengen_tot_werkdag,
    }
}

/// How this organisation counts.
pub(crate) fn lees_telling(l: Lezer<'_>) -> Result<TelInstellingen, Nee> {
    let gewoon = standaard();
    let lees = |sleutel, anders| Ok::<_, Nee>(l.instelling(sleutel)?.map_or(anders, |waarde| waarde == "ja"));
    Ok(TelInstellingen {
        betwiste_dagen_vrij: lees(BETWIST, gewoon.betwiste_dagen_vrij)?,
        gelijkgestelde_dagen_vrij: lees(GELIJKGESTELD, gewoon.gelijkgestelde_dagen_vrij)?,
        verlengen_tot_werkdag: lees(VERLENGEN, gewoon.verlengen_tot_werkdag)?,
    })
}

/// The settings with their keys and words.
pub(crate) fn telling_regels(tellen: TelInstellingen) -> [(&'static str, &'static str); 3] {
    let woord = |ja| if ja { "ja" } else { "nee" };
    [
        (BETWIST, woord(tellen.betwiste_dagen_vrij)),
        (GELIJKGESTELD, woord(tellen.gelijkgestelde_dagen_vrij)),
        (VERLENGEN, woord(tellen.verlengen_tot_werkdag)),
    ]
}
