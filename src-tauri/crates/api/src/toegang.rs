//! Coming in: first start, unlock, recovery.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::commands;

/// A question without particulars.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Leeg {}

/// Where the program stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum Fase {
    /// There is no store yet.
    EersteStart,
    /// There is a store; nobody is signed in.
    Vergrendeld,
    /// Somebody is signed in.
    Open,
}

/// Who is signed in, and what the frame of the window shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ToegangStand {
    /// Where the program stands.
    pub fase: Fase,
    /// Names to choose from when locked.
    pub gebruikers: Vec<String>,
    /// Signed-in user.
    pub gebruiker: Option<GebruikerInfo>,
    /// Name of the organisation, once open.
    pub organisatie: Option<String>,
    /// Today.
    pub vandaag: NaiveDate,
    /// The clock does not stand at the real time (example data and tests).
    pub proefklok: bool,
    /// The store holds example data.
    pub voorbeeld: bool,
    /// Until when was worked here, when that is more than a day after now: the clock of this machine was set back, or
    /// was ahead before. Terms that follow from today are wrong then.
    pub klok_achter: Option<NaiveDateTime>,
}

/// A user as the frame shows them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct GebruikerInfo {
    /// Name.
    pub naam: String,
    /// Role, as a word for people.
    pub rol: String,
    /// What the role may do: `lezen`, `dossier`, `berichten`, `contracten`, `beheer`.
    pub rechten: Vec<String>,
}

/// First start: the organisation and its first user, who becomes beheerder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct EersteStart {
    /// Name of the organisation.
    pub organisatie: String,
    /// AGB-code, eight digits.
    pub agb: String,
    /// Name of the first user.
    pub gebruiker: String,
    /// At least twelve characters.
    pub wachtwoord: String,
}

/// The recovery code: shown once, never stored.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Herstelcode {
    /// Groups of four with dashes.
    pub herstelcode: String,
    /// When it was made.
    pub gemaakt_op: NaiveDateTime,
}

/// Sign in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Ontgrendel {
    /// Name.
    pub gebruiker: String,
    /// Password.
    pub wachtwoord: String,
}

/// Set a new password with the recovery code, and sign in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Herstel {
    /// Name of an existing user.
    pub gebruiker: String,
    /// The recovery code; dashes, spaces and small letters do not matter.
    pub herstelcode: String,
    /// New password, at least twelve characters.
    pub wachtwoord: String,
}

/// What came of saving a paper through the file dialog.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Bewaard {
    /// Name of the file without its folder; `None` when the user cancelled.
    pub bestand: Option<String>,
}

commands! {
    /// Coming in and leaving.
    Toegang = "toegang" {
        /// Where the program stands.
        stand(Leeg) -> ToegangStand, recht Open, log Geen, verandert [];
        /// Makes the store with its first user and signs them in.
        eerste_start(EersteStart) -> Herstelcode, recht Open, log Toegang, verandert [Toegang];
        /// Saves the recovery code as a paper, while it is still on screen.
        herstelcode_bewaren(Herstelcode) -> Bewaard, recht Lezen, log Geen, verandert [];
        /// Signs in.
        ontgrendel(Ontgrendel) -> ToegangStand, recht Open, log Toegang, verandert [Toegang];
        /// Sets a new password with the recovery code.
        herstel(Herstel) -> ToegangStand, recht Open, log Toegang, verandert [Toegang];
        /// Somebody touched keys or mouse: the window stays open.
        actief(Leeg) -> Leeg, recht Open, log Geen, verandert [];
        /// Signs out and closes the store.
        vergrendel(Leeg) -> ToegangStand, recht Open, log Toegang, verandert [Toegang];
    }
}
