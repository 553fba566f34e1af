//! Files at the papers of workers: added, shown, saved again, withdrawn. What may be kept is what may be kept in a dossier.

use leidraad_api::bijlagen::{BijlageNieuw, BijlageRegel, Bijlagen};
use leidraad_api::medewerkers::MedewerkerBlad;
use leidraad_api::notities::Intrekken;
use leidraad_api::stukken::{StukBeeld, StukVorm, StukVraag, StukkenGekozen};
use leidraad_api::toegang::{Bewaard, Leeg};
use leidraad_api::{Beller, Fout};
use leidraad_domain::id::{BijlageId, PapierId};
use leidraad_store::bijlage::BijlageRij;
use sha2::{Digest, Sha256};

use crate::host::Bestandsoort;
use crate::nee::Nee;
use crate::notities::{gevuld, ingetrokken};
use crate::stukken::{beeld, lees_bestand};
use crate::{App, Kern};

/// Most characters of a reason, and of a name.
const LANGST: usize = 200;
/// What a saved copy is called: the name of the file may hold somebody's name.
const NAAM: &str = "papier-medewerker";

pub(crate) fn regel(rij: &BijlageRij) -> BijlageRegel {
    BijlageRegel {
        id: rij.id.0,
        naam: rij.naam.clone(),
        vorm: StukVorm::van(&rij.vorm).unwrap_or(StukVorm::Txt),
        grootte: rij.grootte,
        gemaakt_op: rij.gemaakt_op,
        door: rij.door.clone(),
        ingetrokken: rij.ingetrokken.as_ref().map(ingetrokken),
    }
}

impl Kern {
    fn bijlage_rij(&self, id: BijlageId) -> Result<BijlageRij, Nee> {
        self.lees(|l| {
            Ok(l.bijlage(id)?.ok_or(Fout::NietGevonden {
                wat: "bestand".to_owned(),
            })?)
        })
    }

    /// The bytes, when they are what was kept.
    fn bijlage_bytes(&self, rij: &BijlageRij) -> Result<Vec<u8>, Nee> {
        let bytes = self.lees(|l| Ok(l.bijlage_inhoud(rij.id)?))?;
        if Sha256::digest(&bytes).as_slice() == rij.som {
            Ok(bytes)
        } else {
            Err(Fout::OpslagStuk.into())
        }
    }
}

impl Bijlagen for App {
    fn kies(&self, _: &Beller, _: Leeg) -> Result<StukkenGekozen, Fout> {
        let gekozen = self.host.kies_bestanden(Bestandsoort::Stukken);
        Ok(StukkenGekozen {
            bestanden: gekozen.iter().map(|p| p.to_string_lossy().into_owned()).collect(),
        })
    }

    fn voeg_toe(&self, beller: &Beller, vraag: BijlageNieuw) -> Result<MedewerkerBlad, Fout> {
        let (naam, bytes, vorm) = lees_bestand(&vraag.bestand)?;
        let papier = PapierId(vraag.papier);
        let van = self.lees(|l| {
            // What was withdrawn is history: nothing is added to it.
            let geldend = l.papier(papier)?.filter(|p| p.ingetrokken.is_none());
            Ok(geldend.ok_or(Fout::NietGevonden {
                wat: "papier".to_owned(),
            })?)
        })?;
        let rij = BijlageRij {
            id: BijlageId(self.host.nieuw_id()),
            papier,
            medewerker: van.medewerker,
            naam: naam.chars().take(LANGST).collect(),
            vorm: vorm.code().to_owned(),
            grootte: bytes.len() as u32,
            som: Sha256::digest(&bytes).to_vec(),
            gemaakt_op: beller.nu,
            door: String::new(),
            ingetrokken: None,
        };
        self.met_blad(beller, van.medewerker, |s, wie| {
            Ok(s.bijlage_nieuw(&rij, &bytes, wie)?)
        })
    }

    fn beeld(&self, beller: &Beller, vraag: StukVraag) -> Result<StukBeeld, Fout> {
        let rij = self.bijlage_rij(BijlageId(vraag.id))?;
        let bytes = self.bijlage_bytes(&rij)?;
        self.medewerker_ingezien(beller, rij.medewerker)?;
        Ok(StukBeeld {
            beeld: beeld(&rij.vorm, &bytes),
        })
    }

    fn bewaar_als(&self, beller: &Beller, vraag: StukVraag) -> Result<Bewaard, Fout> {
        let rij = self.bijlage_rij(BijlageId(vraag.id))?;
        let bytes = self.bijlage_bytes(&rij)?;
        Ok(
            self.bewaar_bestand_na(&format!("{NAAM}.{}", rij.vorm), &bytes, || {
                self.schrijf_medewerker(beller, rij.medewerker, |_, _| Ok(()))
            })?,
        )
    }

    fn trek_in(&self, beller: &Beller, vraag: Intrekken) -> Result<MedewerkerBlad, Fout> {
        let reden = gevuld("reden", &vraag.reden, LANGST)?;
        let rij = self.bijlage_rij(BijlageId(vraag.id))?;
        self.met_blad(beller, rij.medewerker, |s, wie| {
            Ok(s.bijlage_trek_in(rij.id, &reden, wie)?)
        })
    }
}
