//! The language of the work, and a worker who speaks another.

use serde::Deserialize;

use super::reden::{AnderstaligReden, PersoneelReden, TaalReden};
use super::{Bevonden, Zaak, beste, goed};
use crate::medewerker::{Taal, Taalniveau};
use crate::regel::{RegelId, Sleutel};
use crate::uitkomst::Oordeel;

/// `eis = { soort = "taal", taal = "nl", minstens = "A2" }`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TaalEis {
    /// ISO 639-1.
    taal: Sleutel,
    /// CEFR level; without it only that the language is recorded.
    minstens: Option<Taalniveau>,
    /// The rule about workers who speak another language: where that one agrees, this one only warns.
    pub tenzij: Option<RegelId>,
}

/// `eis = { soort = "anderstalig", taal = "nl", minstens = "A2" }`: only with consent of the client. Asked of those
/// who do not reach the level, and of those for whom consent was recorded.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnderstaligEis {
    /// ISO 639-1: the language that the worker lacks.
    taal: Sleutel,
    /// CEFR level from which on the worker is no speaker of another language.
    minstens: Taalniveau,
    /// Only speakers of these languages; none is all.
    #[serde(default)]
    alleen: Vec<Sleutel>,
    /// How well the client must speak the language of the worker.
    client_minstens: Option<Taalniveau>,
}

/// The word in `Inzet::toestemmingen`.
const TOESTEMMING: &str = "anderstalig";

impl TaalEis {
    /// A language that is not recorded is not shown.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Bevonden {
        let gevonden = zaak.medewerker.taalniveau(&self.taal.0);
        let reden = |met_toestemming| {
            PersoneelReden::Taal(TaalReden {
                taal: self.taal.0.clone(),
                gevonden,
                nodig: self.minstens,
                met_toestemming,
            })
        };
        if gevonden.is_some_and(|niveau| self.minstens.is_none_or(|nodig| niveau >= nodig)) {
            return (Oordeel::Akkoord, reden(false));
        }
        let ander = self.tenzij.as_ref().and_then(|id| zaak.regel(&id.0));
        let mag = ander
            .and_then(|regel| regel.anderstalig())
            .and_then(|eis| eis.oordeel(zaak))
            .is_some_and(|(oordeel, _)| oordeel == Oordeel::Akkoord);
        if mag {
            (Oordeel::Waarschuwing, reden(true))
        } else {
            (Oordeel::Geblokkeerd, reden(false))
        }
    }
}

impl AnderstaligEis {
    /// `None` for a worker who speaks the language and for whom no consent was asked.
    pub fn oordeel(&self, zaak: &Zaak<'_, '_>) -> Option<Bevonden> {
        let niveau = zaak.medewerker.taalniveau(&self.taal.0);
        let toegestemd = zaak.inzet.toestemmingen.iter().any(|t| t == TOESTEMMING);
        let spreekt = niveau.is_some_and(|niveau| niveau >= self.minstens);
        let (oordeel, reden) = match (spreekt, toegestemd) {
            (true, false) => return None,
            (true, true) => (Oordeel::Akkoord, AnderstaligReden::Akkoord),
            (false, _) => beste(self.talen(zaak).map(|taal| self.met(zaak, toegestemd, taal)))
                .unwrap_or_else(|| (Oordeel::Geblokkeerd, self.andere_taal(toegestemd))),
        };
        Some((oordeel, PersoneelReden::Anderstalig(reden)))
    }

    /// The languages of the worker that may be; `None` stands for one that need not be named.
    fn talen<'z>(&'z self, zaak: &'z Zaak<'_, '_>) -> impl Iterator<Item = Option<&'z str>> {
        let genoemd = zaak.medewerker.talen.iter().map(|t: &Taal| t.taal.as_str());
        let mag = |taal: &&str| self.alleen.iter().any(|eigen| eigen.0 == **taal);
        let onbenoemd = self.alleen.is_empty().then_some(None);
        onbenoemd.into_iter().chain(genoemd.filter(mag).map(Some))
    }

    fn met(&self, zaak: &Zaak<'_, '_>, toegestemd: bool, taal: Option<&str>) -> (Oordeel, AnderstaligReden) {
        if !toegestemd {
            return (Oordeel::Geblokkeerd, AnderstaligReden::GeenToestemming);
        }
        let (Some(taal), Some(nodig)) = (taal, self.client_minstens) else {
            return (Oordeel::Akkoord, AnderstaligReden::Akkoord);
        };
        let talen = zaak.om.dossier.invoer.client.talen.iter();
        let gevonden = talen.filter(|t| t.taal == taal).map(|t| t.niveau).max();
        if gevonden.is_some_and(|niveau| niveau >= nodig) {
            return (Oordeel::Akkoord, AnderstaligReden::Akkoord);
        }
        let taal = taal.to_owned();
        let reden = AnderstaligReden::Client {
            taal,
            gevonden,
            nodig,
        };
        (goed(false), reden)
    }

    fn andere_taal(&self, toegestemd: bool) -> AnderstaligReden {
        if !toegestemd && self.alleen.is_empty() {
            return AnderstaligReden::GeenToestemming;
        }
        AnderstaligReden::AndereTaal {
            toegestaan: self.alleen.iter().map(|taal| taal.0.clone()).collect(),
        }
    }
}
