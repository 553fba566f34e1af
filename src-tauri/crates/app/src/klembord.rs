//! What was copied and may not stay: a BSN leaves the clipboard half a minute after it was put there, or at once when
//! the program locks; unless somebody copied something else since.

use std::sync::{Mutex, PoisonError};

use chrono::{NaiveDateTime, TimeDelta};
use leidraad_api::Fout;
use zeroize::Zeroizing;

use crate::Kern;
use crate::nee::Nee;

/// Long enough to paste it in another program.
const BLIJFT: TimeDelta = TimeDelta::seconds(30);

/// What lies on the clipboard because of us.
struct Kopie {
    tekst: Zeroizing<String>,
    op: NaiveDateTime,
}

/// The last thing that was copied.
#[derive(Default)]
pub(crate) struct Klembord(Mutex<Option<Kopie>>);

impl Kern {
    /// Puts something on the clipboard for half a minute.
    pub(crate) fn kopieer_even(&self, tekst: String, nu: NaiveDateTime) -> Result<(), Nee> {
        let tekst = Zeroizing::new(tekst);
        if !self.host.kopieer(&tekst) {
            return Err(Nee(Fout::KlembordMislukt));
        }
        *self.klembord.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Kopie { tekst, op: nu });
        Ok(())
    }

    /// Takes away what lies there for too long; a clock that was set back counts as too long.
    pub(crate) fn ruim_klembord_op(&self, nu: NaiveDateTime) {
        let mut plaats = self.klembord.0.lock().unwrap_or_else(PoisonError::into_inner);
        let oud = |kopie: &mut Kopie| nu < kopie.op || nu - kopie.op >= BLIJFT;
        if let Some(kopie) = plaats.take_if(oud) {
            self.host.wis_kopie(&kopie.tekst);
        }
    }

    /// Takes it away at once.
    pub(crate) fn wis_klembord(&self) {
        let kopie = self
            .klembord
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(kopie) = kopie {
            self.host.wis_kopie(&kopie.tekst);
        }
    }
}
