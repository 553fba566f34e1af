//! The clipboard of the desktop, for what may not stay there.

use std::sync::{Mutex, PoisonError};

use arboard::Clipboard;

/// The clipboard. On Linux what was copied lives in the program that copied it, so it is kept open.
#[derive(Default)]
pub struct Klembord(Mutex<Option<Clipboard>>);

impl Klembord {
    fn met<T>(&self, doe: impl FnOnce(&mut Clipboard) -> Result<T, arboard::Error>) -> Option<T> {
        let mut plaats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if plaats.is_none() {
            *plaats = Clipboard::new().ok();
        }
        let gedaan = plaats.as_mut().map(doe)?;
        if let Err(fout) = &gedaan {
            // Never what lies there: only what went wrong.
            tracing::warn!(%fout, "the clipboard does not answer");
        }
        gedaan.ok()
    }

    /// Puts a text there, and asks the desktop not to keep it in a history.
    pub fn zet(&self, tekst: &str) -> bool {
        self.met(|klembord| buiten_de_geschiedenis(klembord.set()).text(tekst))
            .is_some()
    }

    /// Empties it when it still holds this text.
    pub fn wis(&self, tekst: &str) {
        if self.met(|klembord| klembord.get_text()).as_deref() == Some(tekst) {
            let _ = self.met(|klembord| klembord.clear());
        }
    }
}

#[cfg(target_os = "linux")]
fn buiten_de_geschiedenis(zet: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtLinux;
    zet.exclude_from_history()
}

#[cfg(windows)]
fn buiten_de_geschiedenis(zet: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows;
    zet.exclude_from_history().exclude_from_cloud()
}

#[cfg(target_os = "macos")]
fn buiten_de_geschiedenis(zet: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtApple;
    zet.exclude_from_history()
}
