//! Letters to clients: filled in from the dossier, looked at, made; one, or many at once.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::berichten::{Taak, TaakStand};
use crate::command::commands;
use crate::feiten::Verandering;

/// Begins a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BriefBegin {
    /// Client.
    pub client: Uuid,
    /// Name of the template.
    pub sjabloon: String,
    /// ToewijzingNummer; `None` takes the newest.
    #[serde(default)]
    pub toewijzing: Option<u32>,
    /// The appointment it is about; `None` takes the next.
    #[serde(default)]
    pub afspraak: Option<Uuid>,
}

/// The form of a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BriefScherm {
    /// Name of the template.
    pub sjabloon: String,
    /// Words for people.
    pub label: String,
    /// ToewijzingNummer that the values are of.
    pub toewijzing: Option<u32>,
    /// Fields of the template, in the order of the program.
    pub velden: Vec<BriefVeld>,
    /// What sending it may be recorded as.
    pub feit: Option<BriefFeit>,
}

/// A field of a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BriefVeld {
    /// What stands between the braces.
    pub naam: String,
    /// What it becomes.
    pub label: String,
    /// What the dossier says; empty is not known.
    pub waarde: String,
    /// Whole sentences.
    pub zinnen: bool,
}

/// A fact that sending the letter may be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BriefFeit {
    /// What would be recorded, in words.
    pub wat: String,
    /// Titles of open terms and duties that ask for it.
    pub sluit: Vec<String>,
}

/// A letter with its values.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BriefVraag {
    /// Client.
    pub client: Uuid,
    /// Name of the template.
    pub sjabloon: String,
    /// ToewijzingNummer that the values are of.
    #[serde(default)]
    pub toewijzing: Option<u32>,
    /// Values by field.
    pub velden: BTreeMap<String, String>,
    /// 16 point instead of 11.
    #[serde(default)]
    pub groot: bool,
}

/// The letter as it will print.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BriefBeeld {
    /// One SVG a page.
    pub paginas: Vec<String>,
    /// Fields without a value; their place is marked on the page.
    pub ontbreekt: Vec<String>,
}

/// Makes a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BriefMaak {
    /// The letter.
    pub brief: BriefVraag,
    /// Gives the pages to print instead of a PDF through the file dialog.
    #[serde(default)]
    pub afdruk: bool,
    /// Keeps the PDF in the dossier.
    #[serde(default)]
    pub bewaar: bool,
    /// Records the fact that it was sent.
    #[serde(default)]
    pub feit: bool,
}

/// What came of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BriefGemaakt {
    /// It was made; `false` when the user cancelled: then nothing was kept or recorded.
    pub gemaakt: bool,
    /// Name of the file.
    pub bestand: Option<String>,
    /// Pages to print.
    pub paginas: Vec<String>,
    /// The document in the dossier.
    pub stuk: Option<Uuid>,
    /// Terms and duties that the fact closed.
    pub veranderd: Vec<Verandering>,
}

/// For whom papers could be made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksKeuze {
    /// Name of a template, or `plan`.
    pub soort: String,
    /// Only under this contract.
    #[serde(default)]
    pub contract: Option<String>,
    /// Only toewijzingen that end on or before this day.
    #[serde(default)]
    pub einde_voor: Option<NaiveDate>,
}

/// For whom papers could be made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksKandidaten {
    /// By name, at most a thousand.
    pub kandidaten: Vec<ReeksKandidaat>,
    /// There are more.
    pub meer: bool,
    /// Fields that the dossier never knows: asked once, for all.
    pub velden: Vec<BriefVeld>,
}

/// One client under one toewijzing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksKandidaat {
    /// Client.
    pub client: Uuid,
    /// Name.
    pub client_naam: String,
    /// ToewijzingNummer.
    pub toewijzing: u32,
    /// Short name of the contract.
    pub contract: String,
    /// Last day of the toewijzing.
    pub einde: Option<NaiveDate>,
    /// What is not known, in words.
    pub ontbreekt: Vec<String>,
}

/// Makes papers for many.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksMaak {
    /// Name of a template, or `plan`.
    pub soort: String,
    /// For whom.
    pub wie: Vec<ReeksWie>,
    /// Values that are the same for all.
    #[serde(default)]
    pub velden: BTreeMap<String, String>,
    /// 16 point instead of 11.
    #[serde(default)]
    pub groot: bool,
}

/// One client under one toewijzing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksWie {
    /// Client.
    pub client: Uuid,
    /// ToewijzingNummer.
    pub toewijzing: u32,
}

/// A job that was started.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ReeksGestart {
    /// The job; `None` when the user chose no folder.
    pub taak: Option<Uuid>,
}

commands! {
    /// Letters.
    Brieven = "brieven" {
        /// The form of a letter, filled in from the dossier.
        begin(BriefBegin) -> BriefScherm, recht Lezen, log Geen, verandert [];
        /// The letter as it will print.
        voorbeeld(BriefVraag) -> BriefBeeld, recht Lezen, log Geen, verandert [];
        /// Makes it: a PDF through the file dialog, or pages to print; keeps and records what was asked.
        maak(BriefMaak) -> BriefGemaakt, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// For whom papers could be made.
        kandidaten(ReeksKeuze) -> ReeksKandidaten, recht Dossier, log Geen, verandert [];
        /// Makes papers for many, into a folder that the user chooses; answers with a job.
        reeks(ReeksMaak) -> ReeksGestart, recht Dossier, log Geen, verandert [];
        /// How far a job is.
        taak(Taak) -> TaakStand, recht Dossier, log Geen, verandert [];
        /// Stops a job after the paper it is at.
        annuleer(Taak) -> TaakStand, recht Dossier, log Geen, verandert [];
    }
}
