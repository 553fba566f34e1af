//! Who is signed in on which store; reading, and writing with a log line in the same transaction.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{NaiveDateTime, TimeDelta};

use leidraad_api::command::Aangemeld;
use leidraad_api::{Beller, Command, Fout, LogSoort};
use leidraad_domain::id::{ClientId, MedewerkerId};
use leidraad_store::logboek::Regel;
use leidraad_store::organisatie::Organisatie;
use leidraad_store::sleutels::Sleutelbestand;
use leidraad_store::{Lezer, Schrijver, Wie};

use crate::Kern;
use crate::nee::Nee;
use crate::wachtregels::{Opslag, Wachtregel};
use crate::zoeklog::Zoekingen;

/// Reading the same dossier within this time is one look in the log.
pub(crate) const EEN_BLIK: TimeDelta = TimeDelta::minutes(10);

/// An open store and its user.
pub(crate) struct Sessie {
    pub store: Opslag,
    pub gebruiker: Aangemeld,
    pub organisatie: Organisatie,
    /// When somebody last touched keys or mouse of the window that told so.
    pub aangeraakt: Mutex<Option<NaiveDateTime>>,
    /// What this user is searching for.
    pub zoeken: Mutex<Zoekingen>,
}

impl Kern {
    pub(crate) fn sessie(&self) -> Option<Arc<Sessie>> {
        self.sessie.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Somebody comes in or goes. Who goes leaves nothing unwritten.
    pub(crate) fn zet_sessie(&self, sessie: Option<Arc<Sessie>>) {
        self.leg_alles_vast();
        self.wis_klembord();
        *self.sessie.write().unwrap_or_else(PoisonError::into_inner) = sessie;
        self.vergeet_regels();
    }

    /// Writes every look and every search, also one that somebody is still typing. What the store does not take now waits
    /// for whoever opens it next.
    fn leg_alles_vast(&self) {
        self.leg_zoeken_vast();
        if let Some(sessie) = self.sessie() {
            let _ = sessie.store.leg_vast();
        }
    }

    /// To be called before the program ends: writes what waits.
    ///
    /// # Errors
    /// When it cannot be written: what was looked at is then not in the log.
    pub fn sluit_af(&self) -> Result<(), Fout> {
        self.leg_zoeken_vast();
        self.leg_wachtend_vast().map_err(Fout::from)
    }

    /// Tries again what could not be written before.
    pub(crate) fn haal_log_in(&self) {
        if let Some(sessie) = self.sessie() {
            let _ = sessie.store.haal_in();
        }
    }

    /// Writes the lines that wait, for whoever reads the log.
    pub(crate) fn leg_wachtend_vast(&self) -> Result<(), Nee> {
        match self.sessie() {
            Some(sessie) => Ok(sessie.store.leg_vast()?),
            None => Ok(()),
        }
    }

    pub(crate) fn open_sessie(&self) -> Result<Arc<Sessie>, Nee> {
        self.sessie().ok_or(Nee(Fout::NietAangemeld))
    }

    /// Reads what this user may open.
    pub(crate) fn lees<T>(&self, vraag: impl FnOnce(Lezer<'_>) -> Result<T, Nee>) -> Result<T, Nee> {
        self.open_sessie()?.store.lees_beperkt(vraag)
    }

    /// Reads everything, also closed dossiers: for what is about the whole store and shows no contents of a dossier.
    pub(crate) fn lees_voluit<T>(&self, vraag: impl FnOnce(Lezer<'_>) -> Result<T, Nee>) -> Result<T, Nee> {
        self.open_sessie()?.store.lees(vraag)
    }

    /// Notes that somebody looked into a dossier. A screen that reads the same dossier again shortly after is one look.
    pub(crate) fn ingezien(&self, beller: &Beller, client: ClientId) -> Result<(), Nee> {
        // Who opens a dossier found it: the search stands above it.
        self.leg_zoeken_vast();
        self.noteer_blik(beller, Some(client), None)
    }

    /// Notes that somebody looked at what is about nobody in particular, as the whole log; shortly after is the same
    /// look.
    pub(crate) fn log_ingezien(&self, beller: &Beller) -> Result<(), Nee> {
        self.noteer_blik(beller, None, None)
    }

    /// Notes that somebody looked at a worker; shortly after is the same look.
    pub(crate) fn medewerker_ingezien(&self, beller: &Beller, medewerker: MedewerkerId) -> Result<(), Nee> {
        self.leg_zoeken_vast();
        self.noteer_blik(beller, None, Some(medewerker))
    }

    fn noteer_blik(
        &self,
        beller: &Beller,
        client: Option<ClientId>,
        medewerker: Option<MedewerkerId>,
    ) -> Result<(), Nee> {
        let Some(soort) = soort(beller.command.log) else {
            return Ok(());
        };
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        let blik = Wachtregel {
            soort,
            handeling: beller.command.naam.into(),
            client,
            medewerker,
            wie,
        };
        let (regel, sinds) = (blik.clone(), beller.nu - EEN_BLIK);
        sessie.noteer_blik(blik, sinds, |store| {
            store.lees(|l| match (client, medewerker) {
                (None, None) => l.log_bekend_algemeen(&regel.handeling, wie, sinds),
                _ => l.log_bekend(regel.regel(), wie, sinds),
            })
        })
    }

    /// Writes about a worker, with its log line, all or nothing.
    pub(crate) fn schrijf_medewerker<T>(
        &self,
        beller: &Beller,
        medewerker: MedewerkerId,
        werk: impl FnOnce(&Schrijver<'_>, Wie) -> Result<T, Nee>,
    ) -> Result<T, Nee> {
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        sessie.store.schrijf(|s| {
            let uitkomst = werk(s, wie)?;
            if let Some(soort) = soort(beller.command.log) {
                let regel = Regel {
                    soort,
                    handeling: beller.command.naam,
                    client: None,
                    medewerker: Some(medewerker),
                };
                s.log(regel, wie)?;
            }
            Ok(uitkomst)
        })
    }

    /// Adds the line that the command's row asks for, about a worker, with why.
    pub(crate) fn log_medewerker(
        &self,
        beller: &Beller,
        medewerker: MedewerkerId,
        reden: &str,
    ) -> Result<(), Nee> {
        let Some(soort) = soort(beller.command.log) else {
            return Ok(());
        };
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        let regel = Regel {
            soort,
            handeling: beller.command.naam,
            client: None,
            medewerker: Some(medewerker),
        };
        sessie
            .store
            .schrijf(|s| Ok::<_, Nee>(s.log_met_reden(regel, Some(reden), wie)?))
    }

    /// Writes, with the log line that the command's row asks for, all or nothing.
    pub(crate) fn schrijf<T>(
        &self,
        beller: &Beller,
        client: Option<ClientId>,
        werk: impl FnOnce(&Schrijver<'_>, Wie) -> Result<T, Nee>,
    ) -> Result<T, Nee> {
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        sessie.store.schrijf(|s| {
            let uitkomst = werk(s, wie)?;
            log(s, beller, client, wie)?;
            Ok(uitkomst)
        })
    }
}

impl Kern {
    /// Writes, with a log line that says why, all or nothing.
    pub(crate) fn schrijf_met_reden<T>(
        &self,
        beller: &Beller,
        client: Option<ClientId>,
        reden: &str,
        werk: impl FnOnce(&Schrijver<'_>, Wie) -> Result<T, Nee>,
    ) -> Result<T, Nee> {
        let sessie = self.open_sessie()?;
        let wie = Wie {
            gebruiker: sessie.gebruiker.id,
            nu: beller.nu,
        };
        sessie.store.schrijf(|s| {
            let uitkomst = werk(s, wie)?;
            log_met_reden(s, beller, client, Some(reden), wie)?;
            Ok(uitkomst)
        })
    }
}

/// The word of a kind in the log; none asks for no line.
fn soort(log: LogSoort) -> Option<&'static str> {
    Some(match log {
        LogSoort::Geen => return None,
        LogSoort::Ingezien => "ingezien",
        LogSoort::Gezocht => "gezocht",
        LogSoort::Gewijzigd => "gewijzigd",
        LogSoort::Toegang => "toegang",
        LogSoort::Export => "export",
        LogSoort::Noodtoegang => "noodtoegang",
    })
}

/// The line that the command's row asks for.
pub(crate) fn log(s: &Schrijver<'_>, beller: &Beller, client: Option<ClientId>, wie: Wie) -> Result<(), Nee> {
    log_met_reden(s, beller, client, None, wie)
}

/// The line that the command's row asks for, with why.
pub(crate) fn log_met_reden(
    s: &Schrijver<'_>,
    beller: &Beller,
    client: Option<ClientId>,
    reden: Option<&str>,
    wie: Wie,
) -> Result<(), Nee> {
    let Some(soort) = soort(beller.command.log) else {
        return Ok(());
    };
    let regel = Regel {
        soort,
        handeling: beller.command.naam,
        client,
        medewerker: None,
    };
    Ok(s.log_met_reden(regel, reden, wie)?)
}

impl Kern {
    /// Notes that somebody asked for what their role may not. When the store is busy the refusal stands without it.
    pub(crate) fn log_geweigerd(&self, command: &Command, wie: &Aangemeld) {
        let Some(sessie) = self.sessie() else { return };
        let regel = Regel {
            soort: "geweigerd",
            handeling: command.naam,
            client: None,
            medewerker: None,
        };
        let wie = Wie {
            gebruiker: wie.id,
            nu: self.host.nu(),
        };
        if let Err(fout) = sessie.store.schrijf(|s| s.log(regel, wie)) {
            tracing::warn!(%fout, "a refusal is not in the log");
        }
    }

    /// Somebody touched keys or mouse.
    pub(crate) fn aangeraakt(&self, nu: NaiveDateTime) {
        if let Some(sessie) = self.sessie() {
            *sessie.aangeraakt.lock().unwrap_or_else(PoisonError::into_inner) = Some(nu);
        }
    }

    /// Locks a window that nobody touched for too long: also when the machine slept in between. Who never told of a
    /// touch, as the command line, has no window to lock.
    pub(crate) fn vergrendel_vanzelf(&self, nu: NaiveDateTime) -> bool {
        let Some(sessie) = self.sessie() else { return false };
        let laatst = *sessie.aangeraakt.lock().unwrap_or_else(PoisonError::into_inner);
        let na = TimeDelta::minutes(i64::from(self.vergrendel_na(&sessie)));
        let vergeten = laatst.is_some_and(|laatst| nu - laatst >= na);
        if vergeten {
            self.zet_sessie(None);
        }
        vergeten
    }
}

/// Whether store, log and key file are whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Controle {
    /// Pages and references of the store.
    pub opslag: bool,
    /// No line of the log was changed or taken away.
    pub log: bool,
    /// The key file can be read and knows the signed-in user.
    pub sleutels: bool,
}

impl Kern {
    /// Whether the key file is as it was written; also when nobody is signed in.
    pub fn sleutels_heel(&self) -> bool {
        Sleutelbestand::heel(&self.opslag).unwrap_or(false)
    }

    /// Checks store, log and key file.
    ///
    /// # Errors
    /// When nobody is signed in, or the store cannot be read at all.
    pub fn controleer(&self) -> Result<Controle, Fout> {
        let sessie = self.open_sessie()?;
        self.leg_wachtend_vast()?;
        let opslag = sessie.store.heel().map_err(Nee::from)?;
        let log = sessie.store.logboek_heel().map_err(Nee::from)?;
        let sleutels = self.sleutels_heel()
            && Sleutelbestand::lees(&self.opslag)
                .is_ok_and(|bestand| bestand.namen().contains(&sessie.gebruiker.naam));
        Ok(Controle {
            opslag,
            log,
            sleutels,
        })
    }
}
