//! The world of the command line: a clock, and file choices that were made beforehand.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDateTime;
use leidraad_api::berichten::TaakStand;
use leidraad_app::{Bestandsoort, Gebeurtenis, Host, Klok, Toast, machine, nieuw_id};
use uuid::Uuid;

pub(crate) struct CliHost {
    klok: Klok,
    /// A clock that was set stands still: the same question at the same moment gives the same answer.
    vast: Option<NaiveDateTime>,
    bewaar_als: Mutex<Option<PathBuf>>,
    taken: Sender<TaakStand>,
}

impl CliHost {
    pub fn nieuw(nu: Option<NaiveDateTime>) -> (Self, Receiver<TaakStand>) {
        let (taken, ontvanger) = channel();
        let host = Self {
            klok: Klok::echt(),
            vast: nu,
            bewaar_als: Mutex::default(),
            taken,
        };
        (host, ontvanger)
    }

    /// Where the next paper goes.
    pub fn bewaar_straks_als(&self, pad: PathBuf) {
        *self.bewaar_als.lock().unwrap_or_else(PoisonError::into_inner) = Some(pad);
    }
}

impl Host for CliHost {
    fn nu(&self) -> NaiveDateTime {
        self.vast.unwrap_or_else(|| self.klok.nu())
    }

    fn toegangspunt(&self) -> String {
        format!("opdrachtregel op {}", machine())
    }

    fn klok_is_echt(&self) -> bool {
        self.vast.is_none()
    }

    fn nieuw_id(&self) -> Uuid {
        nieuw_id()
    }

    fn kies_bestanden(&self, _: Bestandsoort) -> Vec<PathBuf> {
        Vec::new()
    }

    fn kies_map(&self) -> Option<PathBuf> {
        None
    }

    fn bewaar_als(&self, _: &str) -> Option<PathBuf> {
        self.bewaar_als
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }

    fn gebeurtenis(&self, gebeurtenis: Gebeurtenis) {
        if let Gebeurtenis::Taak(stand) = gebeurtenis {
            let _ = self.taken.send(*stand);
        }
    }

    fn toon_toast(&self, _: Toast) {}

    fn toon_aantal(&self, _: u32, _: &str) {}

    fn kopieer(&self, _: &str) -> bool {
        false
    }

    fn wis_kopie(&self, _: &str) {}
}
