//! Messages 305 (start) and 307 (end) that somebody records by hand, and how far they are.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::ClientVraag;
use crate::command::commands;
use crate::feiten::{Keuze, Verandering};
use crate::toegang::Leeg;

/// What a message tells.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitberichtInhoud {
    /// `305` or `307`.
    pub soort: String,
    /// ToewijzingNummer.
    pub toewijzing: u32,
    /// First day of support.
    #[serde(default)]
    pub begindatum: Option<NaiveDate>,
    /// Last day of support; only of a 307.
    #[serde(default)]
    pub einddatum: Option<NaiveDate>,
    /// Reason of ending (WMO588); only of a 307.
    #[serde(default)]
    pub reden: Option<String>,
}

/// A message to record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuwUitbericht {
    /// Client.
    pub client: Uuid,
    /// What it tells.
    pub inhoud: UitberichtInhoud,
    /// It was sent already, on this day.
    #[serde(default)]
    pub verstuurd_op: Option<NaiveDate>,
}

/// A change to a message that was not sent yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitberichtWijzig {
    /// Message.
    pub bericht: Uuid,
    /// Version of the record that was read.
    pub versie: u32,
    /// What it tells.
    pub inhoud: UitberichtInhoud,
}

/// The next state of a message.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitberichtStap {
    /// Message.
    pub bericht: Uuid,
    /// Version of the record that was read.
    pub versie: u32,
    /// `verstuurd`, `geaccepteerd`, `geweigerd`, `vervallen`; `terug` undoes the last step.
    pub naar: String,
    /// *Gedaan op*; not needed for `vervallen` and `terug`.
    #[serde(default)]
    pub op: Option<NaiveDate>,
    /// Of a refusal: code of the answer (retourcode).
    #[serde(default)]
    pub retourcode: String,
    /// Of a refusal: why, in words.
    #[serde(default)]
    pub waarom: String,
}

/// Makes a new message in the place of a refused one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitberichtOpnieuw {
    /// The refused message.
    pub bericht: Uuid,
}

/// What a step did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitberichtGevolg {
    /// The message as it stands now.
    pub bericht: UitberichtRegel,
    /// Terms and duties that appeared, moved, closed or opened again.
    pub veranderd: Vec<Verandering>,
}

/// One message.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitberichtRegel {
    /// Message; `None` is a proposal: nobody recorded it yet.
    pub id: Option<Uuid>,
    /// Version of the record, to send back.
    pub versie: u32,
    /// Client.
    pub client: Uuid,
    /// Name of the client.
    pub client_naam: String,
    /// Name of the gemeente.
    pub gemeente: String,
    /// What it tells.
    pub inhoud: UitberichtInhoud,
    /// `305 start`.
    pub soort_label: String,
    /// Reason of ending in words.
    pub reden_label: Option<String>,
    /// `voorstel`, `te_versturen`, `verstuurd`, `geaccepteerd`, `geweigerd`, `vervallen`.
    pub stand: String,
    /// What became of it, or on what the proposal rests; one sentence.
    pub stand_zin: String,
    /// What must be filled in before it can be sent; one sentence.
    pub mist: Option<String>,
    /// The last day to send it, of the first open term.
    pub uiterlijk: Option<NaiveDate>,
    /// That day has passed.
    pub te_laat: bool,
    /// Key of that term, for "Waarom?".
    pub sleutel: Option<String>,
    /// Can be sent again in the place of this refused one.
    pub opnieuw: bool,
}

/// Messages and proposals.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Uitberichten {
    /// What asks for work first.
    pub berichten: Vec<UitberichtRegel>,
    /// Still to be sent: proposals, recorded, refused.
    pub te_versturen: u32,
    /// Sent and not answered.
    pub wacht_op_antwoord: u32,
    /// More clients have something to send than are shown: those whose day comes first stand here.
    pub meer: bool,
}

/// What the form chooses from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitberichtKeuzes {
    /// Reasons of ending.
    pub redenen: Vec<Keuze>,
    /// Codes of a refusal: code and what it means.
    pub retourcodes: Vec<Keuze>,
}

commands! {
    /// Messages recorded by hand.
    Uitgaand = "uitberichten" {
        /// What the form chooses from.
        keuzes(Leeg) -> UitberichtKeuzes, recht Lezen, log Geen, verandert [];
        /// Messages of one client, with what is proposed.
        van_client(ClientVraag) -> Uitberichten, recht Lezen, log Geen, verandert [];
        /// Messages of everybody that ask for something yet.
        open(Leeg) -> Uitberichten, recht Berichten, log Geen, verandert [];
        /// Records a message.
        nieuw(NieuwUitbericht) -> UitberichtGevolg, recht Berichten, log Gewijzigd, verandert [Berichten, Clienten, Termijnen];
        /// Changes a message that was not sent.
        wijzig(UitberichtWijzig) -> UitberichtGevolg, recht Berichten, log Gewijzigd, verandert [Berichten, Clienten];
        /// The next state.
        stap(UitberichtStap) -> UitberichtGevolg, recht Berichten, log Gewijzigd, verandert [Berichten, Clienten, Termijnen];
        /// A new message in the place of a refused one.
        opnieuw(UitberichtOpnieuw) -> UitberichtGevolg, recht Berichten, log Gewijzigd, verandert [Berichten, Clienten];
    }
}
