//! What a use case may ask of the world around it.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use leidraad_api::Onderdeel;
use leidraad_api::berichten::TaakStand;
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
}

/// The world around the use cases: a desktop, a command line, or a test.
pub trait Host: Send + Sync {
    /// Now, in local time (Europe/Amsterdam).
    fn nu(&self) -> NaiveDateTime;
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
}
