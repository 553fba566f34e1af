//! The open store, with the lines of the log that wait. A line of a look or a search is not written by itself: a durable
//! write costs as much as the look. It waits [`WACHT`] for others and goes with them, or earlier: in the transaction of
//! whatever is written next, before its own lines, and before the log is read, a copy is made, or somebody goes.
//!
//! What cannot be written stays here. Until it is, nobody is shown anything that asks for a line: the look is refused,
//! with why. It outlives the session, so that a window that locks itself loses nothing.

use std::borrow::Cow;
use std::ops::Deref;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use chrono::NaiveDateTime;
use leidraad_domain::id::{ClientId, MedewerkerId};
use leidraad_store::backup::{Kopie, Kopiesoort};
use leidraad_store::logboek::Regel;
use leidraad_store::{Schrijver, Store, StoreFout, Wie};

use crate::nee::Nee;
use crate::sessie::Sessie;

/// How long a line waits for others; so much of looks and searches a power cut may take from the log.
const WACHT: Duration = Duration::from_millis(100);

/// A line of a look or a search.
#[derive(Debug, Clone)]
pub(crate) struct Wachtregel {
    pub soort: &'static str,
    pub handeling: Cow<'static, str>,
    pub client: Option<ClientId>,
    pub medewerker: Option<MedewerkerId>,
    /// Who, and when they looked.
    pub wie: Wie,
}

impl Wachtregel {
    pub(crate) fn regel(&self) -> Regel<'_> {
        Regel {
            soort: self.soort,
            handeling: &self.handeling,
            client: self.client,
            medewerker: self.medewerker,
        }
    }

    /// Whether this is a look by the same person at the same thing, after a moment.
    fn is_als(&self, ander: &Self, sinds: NaiveDateTime) -> bool {
        self.wie.gebruiker == ander.wie.gebruiker
            && self.handeling == ander.handeling
            && (self.client, self.medewerker) == (ander.client, ander.medewerker)
            && self.wie.nu > sinds
    }
}

/// The lines that wait, of a program.
#[derive(Default)]
pub(crate) struct Wachtrij {
    /// Held by whoever writes, so that every line is written once.
    beurt: Mutex<()>,
    stand: Mutex<Stand>,
}

#[derive(Default)]
struct Stand {
    regels: Vec<Wachtregel>,
    /// Somebody comes for them.
    onderweg: bool,
    /// They were to be written, and were not.
    mislukt: bool,
}

fn slot<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Wachtrij {
    /// Adds a line that will be written with the next write.
    pub(crate) fn onthoud(&self, regel: Wachtregel) {
        slot(&self.stand).regels.push(regel);
    }
}

/// An open store. Its [`Store::schrijf`] and [`Store::maak_kopie`] are these, which begin with the lines that wait.
pub(crate) struct Opslag {
    store: Store,
    rij: Arc<Wachtrij>,
}

impl Deref for Opslag {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

impl Opslag {
    pub(crate) fn nieuw(store: Store, rij: Arc<Wachtrij>) -> Self {
        Self { store, rij }
    }

    /// Writes in one transaction, after the lines that wait.
    pub(crate) fn schrijf<T, F: From<StoreFout>>(
        &self,
        werk: impl FnOnce(&Schrijver<'_>) -> Result<T, F>,
    ) -> Result<T, F> {
        let _beurt = slot(&self.rij.beurt);
        let regels = slot(&self.rij.stand).regels.clone();
        let uitkomst = self.store.schrijf(|s| {
            for regel in &regels {
                s.log(regel.regel(), regel.wie)?;
            }
            werk(s)
        })?;
        let mut stand = slot(&self.rij.stand);
        stand.regels.drain(..regels.len());
        stand.mislukt = false;
        Ok(uitkomst)
    }

    /// Writes the lines that wait. Whoever comes while they are being written waits until they are.
    pub(crate) fn leg_vast(&self) -> Result<(), StoreFout> {
        {
            let _beurt = slot(&self.rij.beurt);
            if slot(&self.rij.stand).regels.is_empty() {
                return Ok(());
            }
        }
        self.schrijf(|_| Ok(())).inspect_err(|fout| {
            tracing::warn!(%fout, "looks are not in the log yet");
            slot(&self.rij.stand).mislukt = true;
        })
    }

    /// Writes what could not be written before.
    ///
    /// # Errors
    /// When it still cannot: then nothing may be shown that asks for a line.
    pub(crate) fn haal_in(&self) -> Result<(), StoreFout> {
        let mislukt = slot(&self.rij.stand).mislukt;
        if mislukt { self.leg_vast() } else { Ok(()) }
    }

    /// A copy, with the lines that wait. When they cannot be written the copy is made all the same: a store that takes
    /// no more is one to copy.
    pub(crate) fn maak_kopie(
        &self,
        map: &Path,
        soort: Kopiesoort,
        nu: NaiveDateTime,
    ) -> Result<Kopie, StoreFout> {
        let _ = self.leg_vast();
        self.store.maak_kopie(map, soort, nu)
    }
}

/// Whoever drops the last hold on a store leaves no line behind.
impl Drop for Opslag {
    fn drop(&mut self) {
        let _ = self.leg_vast();
    }
}

impl Sessie {
    /// Lets the line of a look wait, unless one like it waits or stands in the log since a moment.
    pub(crate) fn noteer_blik(
        self: &Arc<Self>,
        regel: Wachtregel,
        sinds: NaiveDateTime,
        bekend: impl FnOnce(&Store) -> Result<bool, StoreFout>,
    ) -> Result<(), Nee> {
        self.store.haal_in()?;
        let wacht = |stand: &Stand| stand.regels.iter().any(|ander| ander.is_als(&regel, sinds));
        if wacht(&slot(&self.store.rij.stand)) || bekend(&self.store)? {
            return Ok(());
        }
        self.laat_wachten(regel);
        Ok(())
    }

    /// Lets a line wait; whoever is the first sends somebody for all of them.
    pub(crate) fn laat_wachten(self: &Arc<Self>, regel: Wachtregel) {
        let rij = &self.store.rij;
        rij.onthoud(regel);
        if std::mem::replace(&mut slot(&rij.stand).onderweg, true) {
            return;
        }
        // Not a hold on the store: whoever locks it meanwhile has written them, and another may put a copy in its place.
        let (sessie, wachtrij) = (Arc::downgrade(self), Arc::clone(rij));
        let gestuurd = thread::Builder::new().name("logboek".to_owned()).spawn(move || {
            thread::sleep(WACHT);
            slot(&wachtrij.stand).onderweg = false;
            if let Some(sessie) = sessie.upgrade() {
                let _ = sessie.store.leg_vast();
            }
        });
        if gestuurd.is_err() {
            slot(&rij.stand).onderweg = false;
            let _ = self.store.leg_vast();
        }
    }
}
