//! Backups: what there is, making one, and putting one back.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::commands;
use crate::toegang::{Leeg, ToegangStand};

/// One backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BackupKopie {
    /// Where it stands, to put it back.
    pub pad: String,
    /// Name of the file.
    pub naam: String,
    /// When it was made.
    pub gemaakt_op: NaiveDateTime,
    /// Why, in words.
    pub soort: String,
    /// Size in words.
    pub grootte: String,
}

/// How it stands with the backups.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BackupStand {
    /// The folder.
    pub map: String,
    /// Somebody chose it; otherwise it is the one beside the store.
    pub gekozen: bool,
    /// The newest that was checked and found whole.
    pub laatste: Option<NaiveDateTime>,
    /// That is too long ago.
    pub te_laat: bool,
    /// Why the last attempt failed, in a sentence.
    pub fout: Option<String>,
    /// Newest first.
    pub kopieen: Vec<BackupKopie>,
}

/// Where a backup goes; `None` is the folder of this organisation.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BackupMaken {
    /// Folder.
    #[serde(default)]
    pub map: Option<String>,
}

/// A file that was chosen; `None` when cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BackupBestand {
    /// Where it stands.
    pub pad: Option<String>,
}

/// A backup with what opens it: name and password of that time, or the recovery code.
#[derive(Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BackupOpenen {
    /// Where it stands.
    pub pad: String,
    /// Name of a beheerder.
    #[serde(default)]
    pub gebruiker: String,
    /// Password that this user had then.
    #[serde(default)]
    pub wachtwoord: String,
    /// Instead of name and password.
    #[serde(default)]
    pub herstelcode: String,
}

/// What stands in a backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BackupInhoud {
    /// Name of the organisation.
    pub organisatie: String,
    /// Names with their role, in words.
    pub gebruikers: Vec<String>,
    /// How many clients.
    pub clienten: u32,
    /// When somebody last worked in it.
    pub laatste: Option<NaiveDateTime>,
    /// There is a store here, which is kept beside it.
    pub vervangt: bool,
}

commands! {
    /// Backups.
    Backups = "backup" {
        /// How it stands with them.
        stand(Leeg) -> BackupStand,
            recht Beheer, log Geen, verandert [];
        /// Makes one now.
        maak(BackupMaken) -> BackupStand,
            recht Beheer, log Export, verandert [Toegang];
        /// Asks for another folder.
        kies_map(Leeg) -> BackupStand,
            recht Beheer, log Gewijzigd, verandert [Toegang];
        /// Asks which backup is to be put back.
        kies(Leeg) -> BackupBestand,
            recht Open, log Geen, verandert [];
        /// Looks into one, without changing anything.
        inzien(BackupOpenen) -> BackupInhoud,
            recht Open, log Geen, verandert [];
        /// Puts one back; the present store is kept beside it, and everybody signs in again.
        terug(BackupOpenen) -> ToegangStand,
            recht Open, log Toegang, verandert [Toegang];
    }
}
