//! iWmo messages in and out.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::toegang::{Bewaard, Leeg};

/// Files chosen in the file dialog.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Gekozen {
    /// Paths; empty when the user cancelled.
    pub bestanden: Vec<String>,
}

/// Files to read in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Inlezen {
    /// Paths of XML files and ZIPs.
    pub bestanden: Vec<String>,
    /// When they were received; `None` takes each message's dagtekening.
    #[serde(default)]
    pub ontvangen_op: Option<NaiveDate>,
    /// Mark as urgent.
    #[serde(default)]
    pub spoed: bool,
}

/// Names a running job.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Taak {
    /// Job.
    pub taak: Uuid,
}

/// How far a job is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TaakStand {
    /// Job.
    pub taak: Uuid,
    /// Messages done.
    pub gedaan: u32,
    /// Messages in all.
    pub totaal: u32,
    /// Finished or cancelled.
    pub klaar: bool,
    /// Cancelled: what was done before stays.
    pub afgebroken: bool,
    /// Result per file, at most the last thousand; `tellingen` counts all.
    pub resultaten: Vec<InleesResultaat>,
    /// Counted over all.
    pub tellingen: InleesTellingen,
}

/// What came of a job, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InleesTellingen {
    /// Read and stored.
    pub verwerkt: u32,
    /// Had come before; nothing changed.
    pub dubbel: u32,
    /// Refused.
    pub geweigerd: u32,
}

/// What came of one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum Uitkomst {
    /// Read and stored; a 302 that approves it is ready.
    Verwerkt,
    /// Had come before; nothing changed.
    Dubbel,
    /// Refused on level 2; a 302 with 0001 is ready.
    Afgekeurd,
    /// Could not be read or is not for us; no answer.
    Geweigerd,
}

/// What came of one file or one entry of a ZIP.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InleesResultaat {
    /// Name of the file, without its folder.
    pub bestand: String,
    /// Message kind: `301`; empty when it could not be told.
    pub soort: String,
    /// What came of it.
    pub uitkomst: Uitkomst,
    /// Sentences: faults, warnings, what changed.
    pub regels: Vec<InleesRegel>,
    /// Client, when stored.
    pub client: Option<Uuid>,
    /// Name of the client, when stored.
    pub client_naam: Option<String>,
    /// Toewijzing numbers in the message.
    pub toewijzingen: Vec<u32>,
}

/// One remark about a message.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InleesRegel {
    /// `fout`, `waarschuwing` or `info`.
    pub ernst: String,
    /// Code: a Leesfout, a rule of level 2 as `CS002`, or what changed.
    pub code: String,
    /// The sentence.
    pub zin: String,
}

/// A file to check without storing anything.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Controleer {
    /// Path.
    pub bestand: String,
}

/// What a check found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Gecontroleerd {
    /// Per file or entry.
    pub resultaten: Vec<InleesResultaat>,
}

/// A page of messages.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BerichtenVraag {
    /// Continue behind this key.
    #[serde(default)]
    pub na: Option<String>,
}

/// A page of messages.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BerichtenAntwoord {
    /// Newest first.
    pub berichten: Vec<BerichtRegel>,
    /// Key of the next page.
    pub volgende: Option<String>,
    /// Answers that wait to be sent.
    pub retouren_klaar: u32,
}

/// One message.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BerichtRegel {
    /// Message.
    pub id: Uuid,
    /// Kind: `301`.
    pub soort: String,
    /// Name of the gemeente.
    pub gemeente: String,
    /// Identificatie.
    pub identificatie: String,
    /// Dagtekening.
    pub dagtekening: NaiveDate,
    /// Read in at.
    pub ingelezen_op: NaiveDateTime,
    /// Received on.
    pub ontvangen: NaiveDate,
    /// Nobody told: taken to be the dagtekening.
    pub ontvangen_aangenomen: bool,
    /// What came of it.
    pub uitkomst: Uitkomst,
    /// Client.
    pub client: Option<Uuid>,
    /// Name of the client.
    pub client_naam: Option<String>,
    /// The answer: `klaar`, `opgeslagen`, or `geen`.
    pub retour: String,
    /// Remarks.
    pub regels: Vec<InleesRegel>,
}

commands! {
    /// iWmo messages.
    Berichten = "berichten" {
        /// Opens the file dialog.
        kies(Leeg) -> Gekozen, recht Berichten, log Geen, verandert [];
        /// Reads files in; answers with a job.
        inlezen(Inlezen) -> Taak, recht Berichten, log Geen, verandert [];
        /// How far a job is.
        taak(Taak) -> TaakStand, recht Berichten, log Geen, verandert [];
        /// Stops a job after the message it is at.
        annuleer(Taak) -> TaakStand, recht Berichten, log Geen, verandert [];
        /// Checks a file; stores nothing.
        controleer(Controleer) -> Gecontroleerd, recht Berichten, log Geen, verandert [];
        /// A page of messages.
        lijst(BerichtenVraag) -> BerichtenAntwoord, recht Berichten, log Geen, verandert [];
        /// Saves the answers that wait in a folder that the user chooses.
        retouren_opslaan(Leeg) -> Bewaard, recht Berichten, log Gewijzigd, verandert [Berichten];
    }
}
