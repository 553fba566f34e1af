//! The desktop as the use cases see it.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use leidraad_app::{Bestandsoort, Gebeurtenis, Host, Klok, Toast, machine, nieuw_id};
use tauri::{AppHandle, Emitter};
use uuid::Uuid;

use crate::balk::Balk;
use crate::klembord::Klembord;
use crate::{bestanden, toast};

/// A window with a clock.
pub struct Bureaublad {
    window: AppHandle,
    klok: Klok,
    balk: Balk,
    klembord: Klembord,
}

impl Bureaublad {
    /// The desktop around this program.
    pub fn new(window: AppHandle, nu: Option<NaiveDateTime>) -> Self {
        Self {
            window,
            klok: nu.map_or_else(Klok::echt, Klok::vanaf),
            balk: Balk::default(),
            klembord: Klembord::default(),
        }
    }
}

impl Host for Bureaublad {
    fn nu(&self) -> NaiveDateTime {
        self.klok.nu()
    }

    fn toegangspunt(&self) -> String {
        format!("venster op {}", machine())
    }

    fn klok_is_echt(&self) -> bool {
        self.klok.is_echt()
    }

    fn nieuw_id(&self) -> Uuid {
        nieuw_id()
    }

    fn kies_bestanden(&self, soort: Bestandsoort) -> Vec<PathBuf> {
        bestanden::kies(&self.window, soort)
    }

    fn kies_map(&self) -> Option<PathBuf> {
        bestanden::kies_map(&self.window)
    }

    fn bewaar_als(&self, voorstel: &str) -> Option<PathBuf> {
        bestanden::bewaar_als(&self.window, voorstel)
    }

    fn gebeurtenis(&self, gebeurtenis: Gebeurtenis) {
        let verstuurd = match gebeurtenis {
            Gebeurtenis::Veranderd(delen) => {
                let codes: Vec<_> = delen.into_iter().map(|deel| deel.code()).collect();
                self.window.emit("veranderd", codes)
            }
            Gebeurtenis::Taak(stand) => self.window.emit("taak", stand),
            Gebeurtenis::Bijwerken => self.window.emit("bijwerken", ()),
        };
        if let Err(fout) = verstuurd {
            tracing::warn!(%fout, "an open screen did not hear of a change");
        }
    }

    fn toon_toast(&self, toast: Toast) {
        toast::toon(&self.window, toast);
    }

    fn toon_aantal(&self, aantal: u32, zin: &str) {
        self.balk.toon(&self.window, aantal, zin);
    }

    fn kopieer(&self, tekst: &str) -> bool {
        self.klembord.zet(tekst)
    }

    fn wis_kopie(&self, tekst: &str) {
        self.klembord.wis(tekst);
    }
}
