//! Data that leave the store: one dossier for who takes over or for the person it is about, or everything.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::berichten::{Taak, TaakStand};
use crate::command::commands;

/// One dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct DossierMeegeven {
    /// Whose.
    pub client: Uuid,
    /// With notes, documents, messages, complaints and BSN.
    pub gevoelig: bool,
    /// Why, and for whom; the log keeps it.
    pub reden: String,
    /// A folder for open files, in the place of one encrypted file; asked by the command line only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub map: Option<String>,
}

/// Everything of one person, for that person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzageGeven {
    /// Who.
    pub client: Uuid,
    /// Why; the log keeps it.
    pub reden: String,
    /// A folder for open files, in the place of one encrypted file; asked by the command line only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub map: Option<String>,
}

/// Everything of one worker, for that worker.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InzageMedewerker {
    /// Who.
    pub medewerker: Uuid,
    /// Why; the log keeps it.
    pub reden: String,
    /// A folder for open files, in the place of one encrypted file; asked by the command line only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub map: Option<String>,
}

/// A dossier that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Meegegeven {
    /// Name of the file, or of the folder; `None` when the user cancelled.
    pub bestand: Option<String>,
    /// What opens the file, shown once; `None` when nothing is encrypted.
    pub code: Option<String>,
    /// How many files are in it.
    pub bestanden: u32,
}

/// Everything.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AllesUitvoeren {
    /// Why; the log keeps it.
    pub reden: String,
    /// The folder; asked when it is not said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub map: Option<String>,
}

/// The job, and where it writes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitvoerGestart {
    /// The job; `None` when the user chose no folder.
    pub taak: Option<Uuid>,
    /// Name of the folder in which everything will stand.
    pub map: Option<String>,
}

commands! {
    /// Data that leave the store.
    Uitvoer = "uitvoer" {
        /// One dossier for who takes over, as one encrypted file through the file dialog.
        dossier(DossierMeegeven) -> Meegegeven,
            recht Dossier, log Export, verandert [];
        /// Everything of one person with the log of who looked, as one encrypted file through the file dialog.
        inzage(InzageGeven) -> Meegegeven,
            recht Beheer, log Export, verandert [];
        /// Everything of one worker with the log of who looked, as one encrypted file through the file dialog.
        medewerker(InzageMedewerker) -> Meegegeven,
            recht Beheer, log Export, verandert [];
        /// Everything in open formats, into a folder; answers with a job.
        alles(AllesUitvoeren) -> UitvoerGestart,
            recht Beheer, log Export, verandert [];
        /// How far the job is.
        taak(Taak) -> TaakStand,
            recht Beheer, log Geen, verandert [];
        /// Stops it; what was written is taken away.
        annuleer(Taak) -> TaakStand,
            recht Beheer, log Geen, verandert [];
    }
}
