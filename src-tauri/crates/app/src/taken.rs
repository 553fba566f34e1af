//! Long work: a job with its progress, that can be cancelled.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leidraad_api::Fout;
use leidraad_api::berichten::{InleesResultaat, InleesTellingen, TaakStand, Uitkomst};
use uuid::Uuid;

/// Most results that a job keeps; its counts go on.
const RESULTATEN_MAXIMUM: usize = 1000;

/// The jobs of this program.
#[derive(Default)]
pub(crate) struct Taken(Mutex<HashMap<Uuid, Arc<Taak>>>);

/// One job.
pub(crate) struct Taak {
    stand: Mutex<TaakStand>,
    stop: AtomicBool,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn leeg(taak: Uuid) -> TaakStand {
    TaakStand {
        taak,
        gedaan: 0,
        totaal: 0,
        klaar: false,
        afgebroken: false,
        resultaten: Vec::new(),
        tellingen: InleesTellingen::default(),
    }
}

impl Taken {
    pub(crate) fn nieuw(&self, id: Uuid) -> Arc<Taak> {
        let taak = Arc::new(Taak::van(leeg(id)));
        lock(&self.0).insert(id, Arc::clone(&taak));
        taak
    }

    pub(crate) fn zoek(&self, id: Uuid) -> Result<Arc<Taak>, Fout> {
        lock(&self.0).get(&id).cloned().ok_or(Fout::NietGevonden {
            wat: "taak".to_owned(),
        })
    }
}

impl Taak {
    fn van(stand: TaakStand) -> Self {
        Self {
            stand: Mutex::new(stand),
            stop: AtomicBool::new(false),
        }
    }

    /// A job that nobody follows.
    pub(crate) fn stil() -> Self {
        Self::van(leeg(Uuid::nil()))
    }

    /// One more is done.
    pub(crate) fn verder(&self) {
        lock(&self.stand).gedaan += 1;
    }

    /// Nothing of it counts.
    pub(crate) fn mislukt(&self) {
        lock(&self.stand).afgebroken = true;
    }

    pub(crate) fn stand(&self) -> TaakStand {
        lock(&self.stand).clone()
    }

    /// The stand without its results, to send often.
    pub(crate) fn voortgang(&self) -> TaakStand {
        let stand = lock(&self.stand);
        TaakStand {
            taak: stand.taak,
            gedaan: stand.gedaan,
            totaal: stand.totaal,
            klaar: stand.klaar,
            afgebroken: stand.afgebroken,
            resultaten: Vec::new(),
            tellingen: stand.tellingen.clone(),
        }
    }

    pub(crate) fn totaal(&self, totaal: u32) {
        lock(&self.stand).totaal = totaal;
    }

    pub(crate) fn gedaan(&self, resultaat: InleesResultaat) {
        let mut stand = lock(&self.stand);
        stand.gedaan += 1;
        stand.totaal = stand.totaal.max(stand.gedaan);
        match resultaat.uitkomst {
            Uitkomst::Verwerkt => stand.tellingen.verwerkt += 1,
            Uitkomst::Dubbel => stand.tellingen.dubbel += 1,
            Uitkomst::Afgekeurd | Uitkomst::Geweigerd => stand.tellingen.geweigerd += 1,
        }
        if stand.resultaten.len() >= RESULTATEN_MAXIMUM {
            stand.resultaten.remove(0);
        }
        stand.resultaten.push(resultaat);
    }

    pub(crate) fn klaar(&self) {
        let mut stand = lock(&self.stand);
        stand.klaar = true;
        stand.afgebroken |= self.moet_stoppen() && stand.gedaan < stand.totaal;
    }

    pub(crate) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    pub(crate) fn moet_stoppen(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
