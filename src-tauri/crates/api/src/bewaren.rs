//! How long records are kept: once a year a proposal of what may go, approved by two, carried out, and told in numbers.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::toegang::{Bewaard, Leeg};

/// A line of a proposal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VoorstelRegel {
    /// Which record.
    pub record: Uuid,
    /// Kind in words.
    pub soort: String,
    /// Whose dossier; `None` of a message that was refused.
    pub client: Option<Uuid>,
    /// Name of the client.
    pub naam: String,
    /// Day of its youngest part.
    pub jongste: NaiveDate,
    /// Why it stays; `None` when it goes.
    pub blijft: Option<String>,
}

/// Somebody who approved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Akkoord {
    /// Name.
    pub wie: String,
    /// When.
    pub op: NaiveDateTime,
}

/// What is to be destroyed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Voorstel {
    /// Which.
    pub id: Uuid,
    /// Everything in it is older than this day.
    pub peildag: NaiveDate,
    /// Made at.
    pub gemaakt_op: NaiveDateTime,
    /// Made by.
    pub door: String,
    /// Its lines, oldest first.
    pub regels: Vec<VoorstelRegel>,
    /// Who approved.
    pub akkoorden: Vec<Akkoord>,
    /// How many must approve.
    pub nodig: u32,
    /// The user approved already.
    pub ik_ook: bool,
}

/// How many of one kind were destroyed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Telregel {
    /// Kind in words.
    pub wat: String,
    /// How many.
    pub aantal: u32,
}

/// What came of a proposal: numbers, no names of clients.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VernietigingVerslag {
    /// Which.
    pub id: Uuid,
    /// Everything was older than this day.
    pub peildag: NaiveDate,
    /// Carried out at.
    pub op: NaiveDateTime,
    /// Carried out by.
    pub door: String,
    /// Who approved.
    pub akkoorden: Vec<Akkoord>,
    /// How many.
    pub tellingen: Vec<Telregel>,
}

/// The open proposal, and what was destroyed before.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BewaarBlad {
    /// For how many years the law wants every record kept.
    pub jaren: u32,
    /// What may go today: how many dossiers and single records.
    pub mag_weg: u32,
    /// The open proposal.
    pub voorstel: Option<Voorstel>,
    /// Reports, newest first.
    pub verslagen: Vec<VernietigingVerslag>,
}

/// Whether a line of the open proposal stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RegelBlijft {
    /// Which proposal.
    pub vernietiging: Uuid,
    /// Which record.
    pub record: Uuid,
    /// Why it stays; empty is that it goes after all.
    pub reden: String,
}

/// Names a proposal or report.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VernietigingVraag {
    /// Which.
    pub vernietiging: Uuid,
}

commands! {
    /// Keeping and destroying.
    Bewaren = "bewaren" {
        /// The open proposal and the reports.
        toon(Leeg) -> BewaarBlad,
            recht Bewaren, log Ingezien, verandert [];
        /// Makes a proposal of all that was kept long enough.
        stel_voor(Leeg) -> BewaarBlad,
            recht Beheer, log Gewijzigd, verandert [];
        /// Says that a line stays and why, or that it goes after all; who approved must look again.
        blijft(RegelBlijft) -> BewaarBlad,
            recht Bewaren, log Gewijzigd, verandert [];
        /// Approves the proposal.
        akkoord(VernietigingVraag) -> BewaarBlad,
            recht Bewaren, log Gewijzigd, verandert [];
        /// Takes the proposal back; nothing is destroyed.
        trek_in(VernietigingVraag) -> BewaarBlad,
            recht Beheer, log Gewijzigd, verandert [];
        /// Destroys what two approved and may still go.
        vernietig(VernietigingVraag) -> BewaarBlad,
            recht Beheer, log Gewijzigd,
            verandert [Clienten, Termijnen, Plannen, Berichten, Medewerkers, Planning];
        /// Saves the report as PDF.
        verslag(VernietigingVraag) -> Bewaard,
            recht Bewaren, log Export, verandert [];
    }
}
