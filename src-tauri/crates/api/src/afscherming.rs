//! Closed dossiers: who may open them, and opening one in need.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::ClientVraag;
use crate::command::commands;

/// How a dossier is closed, as far as the one who asks may know.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfschermingBlad {
    /// Whose; name as the client uses it.
    pub naam: String,
    /// Only those who are named may open it.
    pub afgeschermd: bool,
    /// Whom to ask.
    pub coordinator: Option<String>,
    /// The one who asks may open it now.
    pub mag_openen: bool,
    /// The one who asks may close and open it for others.
    pub mag_beheren: bool,
    /// Until when the one who asks may open it in need.
    pub noodtoegang_tot: Option<NaiveDateTime>,
    /// Hours that access in need lasts.
    pub uren: u32,
    /// Fewest characters of a reason.
    pub reden_minimum: u32,
    /// Why it was closed; only for who may open or manage it.
    pub reden: String,
    /// Who closed it.
    pub door: String,
    /// When.
    pub op: Option<NaiveDateTime>,
    /// Who may open it because they look after the client, by name.
    pub vanzelf: Vec<String>,
    /// Who may open it besides.
    pub leden: Vec<Uuid>,
    /// Everybody who can be put on the list.
    pub collegas: Vec<AfschermingLid>,
    /// Who opened it in need, newest first.
    pub noodtoegangen: Vec<NoodtoegangRegel>,
}

/// Somebody who can be on the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfschermingLid {
    /// Who.
    pub id: Uuid,
    /// Name.
    pub naam: String,
    /// Role, as a word for people.
    pub rol: String,
}

/// Somebody opened it in need.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NoodtoegangRegel {
    /// Who.
    pub wie: String,
    /// Since when.
    pub van: NaiveDateTime,
    /// Until when.
    pub tot: NaiveDateTime,
    /// Why.
    pub reden: String,
}

/// Closes a dossier, or changes who may open it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfschermingZet {
    /// Whose.
    pub client: Uuid,
    /// Why.
    pub reden: String,
    /// Who may open it beside those who look after the client.
    #[serde(default)]
    pub leden: Vec<Uuid>,
}

/// Something that is done for a reason.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AfschermingReden {
    /// Whose dossier.
    pub client: Uuid,
    /// Why.
    pub reden: String,
}

commands! {
    /// Closed dossiers.
    Afscherming = "afscherming" {
        /// Whether a dossier is closed, and what may be done then.
        stand(ClientVraag) -> AfschermingBlad,
            recht Lezen, log Geen, verandert [];
        /// Closes a dossier, or changes who may open it.
        zet(AfschermingZet) -> AfschermingBlad,
            recht Bewaren, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Opens it for everybody again.
        hef_op(AfschermingReden) -> AfschermingBlad,
            recht Bewaren, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Opens a closed dossier in need, for a few hours.
        noodtoegang(AfschermingReden) -> AfschermingBlad,
            recht Lezen, log Noodtoegang, verandert [Clienten, Termijnen];
    }
}
