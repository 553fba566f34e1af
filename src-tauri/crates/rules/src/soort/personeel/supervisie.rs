//! Who supervises: another worker, of a level or profession.

use serde::Deserialize;

use super::reden::{PersoneelReden, SupervisorReden};
use super::{Bevonden, PerProduct, Zaak, goed};
use crate::medewerker::{Medewerker, MedewerkerSoort, Niveau};
use crate::regel::Tekst;
use crate::soort::personeel::gronden::beroepsniveau;
use crate::uitkomst::Oordeel;

/// `{ minstens = "hbo" }` or `{ beroep = "gedragswetenschapper" }`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SupervisorEis {
    /// Level.
    minstens: Option<Niveau>,
    /// Level for a product that asks another.
    #[serde(default)]
    minstens_bij: PerProduct,
    /// Profession.
    beroep: Option<Tekst>,
    /// In which capacities; none is every one in which somebody counts as qualified.
    #[serde(default)]
    van: Vec<MedewerkerSoort>,
}

/// `eis = { soort = "supervisie", door = { minstens = "mbo-4" }, tot_niveau = "mbo-3" }`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SupervisieEis {
    pub door: SupervisorEis,
    /// Asked only of workers up to this level; of whom no level is known it is not asked.
    tot_niveau: Option<Niveau>,
}

/// Somebody named in a deployment or a plan: a worker by id, a level or profession by its word, or a name.
pub(crate) enum Persoon<'z> {
    Medewerker(&'z Medewerker),
    Woord(&'z str, Niveau),
    Onbekend,
}

impl<'z> Zaak<'z, '_> {
    /// Who is meant.
    pub fn persoon(&self, wie: &'z str) -> Persoon<'z> {
        let mut medewerkers = self.om.dossier.invoer.medewerkers.iter();
        if let Some(medewerker) = medewerkers.find(|m| m.id == wie) {
            return Persoon::Medewerker(medewerker);
        }
        let niveau = Niveau::van(wie).or_else(|| beroepsniveau(wie));
        niveau.map_or(Persoon::Onbekend, |niveau| Persoon::Woord(wie, niveau))
    }
}

impl SupervisorEis {
    /// Something must be asked.
    pub fn controleer(&self) -> Result<(), String> {
        if self.minstens.is_some() == self.beroep.is_some() {
            return Err("one of minstens and beroep".to_owned());
        }
        match self.minstens_bij.vreemd() {
            Some(naam) => Err(format!("`{naam}` is no product")),
            None => Ok(()),
        }
    }

    /// The levels that products ask.
    pub fn bij_product(&self) -> &PerProduct {
        &self.minstens_bij
    }

    /// Whether the deployment names somebody who may supervise it.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let (oordeel, reden) = self.gevonden(zaak);
        (oordeel, PersoneelReden::Supervisor(reden))
    }

    fn gevonden(&self, zaak: &Zaak<'_, '_>) -> (Oordeel, SupervisorReden) {
        let Some(id) = zaak.inzet.supervisor.as_deref() else {
            return (Oordeel::Geblokkeerd, SupervisorReden::Geen);
        };
        if id == zaak.medewerker.id {
            return (Oordeel::Geblokkeerd, SupervisorReden::Zelf);
        }
        let wie = id.to_owned();
        let (gevonden, beroep) = match zaak.persoon(id) {
            Persoon::Onbekend => return (Oordeel::Geblokkeerd, SupervisorReden::Onbekend { wie }),
            Persoon::Woord(woord, niveau) => (Some(niveau), self.beroep.as_ref().map(|b| b.0 == woord)),
            Persoon::Medewerker(m) if !self.mag(m.soort) => {
                let soort = m.soort;
                return (Oordeel::Geblokkeerd, SupervisorReden::TeltNiet { wie, soort });
            }
            Persoon::Medewerker(m) => {
                let beroep = self.beroep.as_ref().map(|b| m.heeft_beroep(&b.0));
                (zaak.van(m).niveau(), beroep)
            }
        };
        if let (Some(nodig), Some(aanwezig)) = (&self.beroep, beroep) {
            let nodig = nodig.0.clone();
            return (goed(aanwezig), SupervisorReden::Beroep { wie, nodig, aanwezig });
        }
        let nodig = self.minstens_bij.van(zaak.toewijzing).or(self.minstens);
        let nodig = nodig.unwrap_or(Niveau::Mbo1);
        let oordeel = goed(gevonden.is_some_and(|niveau| niveau >= nodig));
        (oordeel, SupervisorReden::Niveau { wie, gevonden, nodig })
    }

    fn mag(&self, soort: MedewerkerSoort) -> bool {
        if self.van.is_empty() {
            soort.telt_als_gekwalificeerd()
        } else {
            self.van.contains(&soort)
        }
    }
}

impl SupervisieEis {
    /// `None` for a worker of a higher level.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Option<Bevonden> {
        if let Some(hoogste) = self.tot_niveau
            && zaak.niveau().is_none_or(|niveau| niveau > hoogste)
        {
            return None;
        }
        Some(self.door.oordeel(zaak))
    }
}
