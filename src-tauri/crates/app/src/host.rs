//! What a use case may ask of the world around it.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use leidraad_api::Onderdeel;
use leidraad_api::berichten::TaakStand;
use leidraad_api::meldingen::ToastDoel;
use uuid::Uuid;

/// What kind of file somebody is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bestandsoort {
    /// Messages: XML or ZIP.
    Berichten,
    /// A table: Excel, OpenDocument or CSV.
    Werkblad,
    /// A contract profile: TOML.
    Profiel,
    /// A template of a letter: a text file.
    Sjabloon,
    /// A logo: PNG or JPEG.
    Logo,
    /// A backup.
    Backup,
    /// A document for a dossier: PDF, picture, Word, Excel, text or e-mail.
    Stukken,
}

/// Something that open screens must hear.
#[derive(Debug, Clone)]
pub enum Gebeurtenis {
    /// These parts of the data changed, here or in another process.
    Veranderd(Vec<Onderdeel>),
    /// A long job moved on.
    Taak(Box<TaakStand>),
    /// The store of an older program is copied and brought up to date, before anybody is signed in.
    Bijwerken,
}

/// What the desktop tells outside the window. The system keeps it in clear: no names, nothing personal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// What it is about.
    pub titel: String,
    /// One or two sentences.
    pub tekst: String,
    /// What a click opens.
    pub doel: ToastDoel,
}

/// Name of this machine, as far as the system tells.
pub fn machine() -> String {
    std::env::var("COMPUTERNAME")
        .or_else(|_| std::fs::read_to_string("/etc/hostname"))
        .map(|naam| naam.trim().to_owned())
        .unwrap_or_default()
}

/// The world around the use cases: a desktop, a command line, or a test.
pub trait Host: Send + Sync {
    /// Now, in local time (Europe/Amsterdam).
    fn nu(&self) -> NaiveDateTime;
    /// With which program somebody works, as the log says it: the kind, and the machine.
    fn toegangspunt(&self) -> String;
    /// Whether `nu` is the real time.
    fn klok_is_echt(&self) -> bool;
    /// A new UUIDv7.
    fn nieuw_id(&self) -> Uuid;
    /// Asks the user for files; empty when cancelled.
    fn kies_bestanden(&self, soort: Bestandsoort) -> Vec<PathBuf>;
    /// Asks the user for a folder.
    fn kies_map(&self) -> Option<PathBuf>;
    /// Asks the user where to save a file; the proposal names no person.
    fn bewaar_als(&self, voorstel: &str) -> Option<PathBuf>;
    /// Tells open screens.
    fn gebeurtenis(&self, gebeurtenis: Gebeurtenis);
    /// Shows a toast, at once or not at all: a courtesy, nobody hears when it fails. A click on it brings the window
    /// forward and tells the screens `toast_aangeklikt`.
    fn toon_toast(&self, toast: Toast);
    /// Shows beside the clock of the desktop how much is late or for today, and the same in words.
    fn toon_aantal(&self, aantal: u32, zin: &str);
    /// Puts a text on the clipboard, outside its history where the desktop can; false when there is none.
    fn kopieer(&self, tekst: &str) -> bool;
    /// Empties the clipboard when it still holds this text.
    fn wis_kopie(&self, tekst: &str);
}
