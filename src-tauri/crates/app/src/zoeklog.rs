//! Searches in the log. A screen searches again at each key: a search is one line, when it is held. That is when
//! somebody opens a dossier, searches for something else, types no further for a while, or goes. What was typed stays in
//! memory; the line says on what kinds of words, and how many were found.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use chrono::{NaiveDateTime, TimeDelta};
use leidraad_api::Beller;
use leidraad_store::Wie;
use leidraad_store::zoekwoord::zoekwoorden;

use crate::Kern;
use crate::nee::Nee;
use crate::sessie::{EEN_BLIK, Sessie};
use crate::wachtregels::Wachtregel;

/// Who types no further for this long has what they searched for.
const GEHOUDEN: TimeDelta = TimeDelta::seconds(10);

/// What somebody searches for, by command: the search over everything asks for clients and for notes at once.
pub(crate) type Zoekingen = BTreeMap<&'static str, Zoeking>;

/// A search as it is typed.
pub(crate) struct Zoeking {
    getypt: String,
    regel: String,
    op: NaiveDateTime,
    vastgelegd: bool,
}

impl Zoeking {
    /// Whether this text is the same search: a letter more or less, or a screen that reads again.
    fn gaat_verder(&self, getypt: &str, nu: NaiveDateTime) -> bool {
        let zelfde = self.getypt == getypt;
        if self.vastgelegd {
            return zelfde && nu - self.op < EEN_BLIK;
        }
        zelfde || self.getypt.starts_with(getypt) || getypt.starts_with(&self.getypt)
    }
}

/// Kinds of words of clients, in the order in which they were typed.
fn soorten(getypt: &str) -> String {
    let mut soorten: Vec<&str> = Vec::new();
    for woord in zoekwoorden(getypt) {
        if !soorten.contains(&woord.soort()) {
            soorten.push(woord.soort());
        }
    }
    soorten.join("+")
}

impl Kern {
    /// Somebody searched for clients.
    pub(crate) fn gezocht(&self, beller: &Beller, getypt: &str, gevonden: u32) -> Result<(), Nee> {
        self.onthoud_zoeking(beller, getypt, &soorten(getypt), gevonden)
    }

    /// Somebody searched in texts.
    pub(crate) fn gezocht_in_tekst(&self, beller: &Beller, getypt: &str, gevonden: u32) -> Result<(), Nee> {
        self.onthoud_zoeking(beller, getypt, "tekst", gevonden)
    }

    fn onthoud_zoeking(
        &self,
        beller: &Beller,
        getypt: &str,
        soorten: &str,
        gevonden: u32,
    ) -> Result<(), Nee> {
        let getypt = getypt.trim();
        if getypt.is_empty() || soorten.is_empty() {
            return Ok(());
        }
        let sessie = self.open_sessie()?;
        sessie.store.haal_in()?;
        let naam = beller.command.naam;
        let nieuw = Zoeking {
            getypt: getypt.to_owned(),
            regel: format!("{naam} {soorten} {gevonden}"),
            op: beller.nu,
            vastgelegd: false,
        };
        let getikt = sessie
            .aangeraakt
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_some();
        let mut zoekingen = sessie.zoeken.lock().unwrap_or_else(PoisonError::into_inner);
        match zoekingen.get_mut(naam) {
            Some(vorige) if vorige.gaat_verder(getypt, beller.nu) => {
                if !vorige.vastgelegd {
                    *vorige = nieuw;
                }
            }
            vorige => {
                if let Some(vorige) = vorige {
                    leg_vast(&sessie, vorige);
                }
                zoekingen.insert(naam, nieuw);
            }
        }
        // Who has no keys, as the command line, searches once.
        if let Some(zoeking) = zoekingen.get_mut(naam).filter(|_| !getikt) {
            leg_vast(&sessie, zoeking);
        }
        Ok(())
    }

    /// Notes what was searched for, before something that came of it.
    pub(crate) fn leg_zoeken_vast(&self) {
        self.leg_vast_als(|_| true);
    }

    /// Notes what nobody types further on.
    pub(crate) fn leg_gehouden_zoeken_vast(&self) {
        let nu = self.host.nu();
        self.leg_vast_als(|zoeking| nu - zoeking.op >= GEHOUDEN);
    }

    fn leg_vast_als(&self, nu: impl Fn(&Zoeking) -> bool) {
        let Some(sessie) = self.sessie() else { return };
        let mut zoekingen = sessie.zoeken.lock().unwrap_or_else(PoisonError::into_inner);
        for zoeking in zoekingen.values_mut().filter(|z| nu(z)) {
            leg_vast(&sessie, zoeking);
        }
    }
}

fn leg_vast(sessie: &Arc<Sessie>, zoeking: &mut Zoeking) {
    if zoeking.vastgelegd {
        return;
    }
    sessie.laat_wachten(Wachtregel {
        soort: "gezocht",
        handeling: zoeking.regel.clone().into(),
        client: None,
        medewerker: None,
        wie: Wie {
            gebruiker: sessie.gebruiker.id,
            nu: zoeking.op,
        },
    });
    zoeking.vastgelegd = true;
}
