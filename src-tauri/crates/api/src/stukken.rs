//! Documents of a client, inside the store.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::ClientVraag;
use crate::command::commands;
use crate::notities::{Ingetrokken, Intrekken};
use crate::toegang::{Bewaard, Leeg};

/// Documents of one client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct StukkenAntwoord {
    /// Newest first; withdrawn ones too.
    pub stukken: Vec<StukRegel>,
}

/// A document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct StukRegel {
    /// Which.
    pub id: Uuid,
    /// ToewijzingNummer that it is about.
    pub toewijzing: Option<u32>,
    /// Kind.
    pub soort: StukSoort,
    /// The kind in words.
    pub soort_tekst: String,
    /// Name with its ending.
    pub naam: String,
    /// Day of the document.
    pub datum: NaiveDate,
    /// Form of the bytes.
    pub vorm: StukVorm,
    /// Bytes.
    pub grootte: u32,
    /// SHA-256 of the bytes, in hexadecimal.
    pub som: String,
    /// It recorded the fact that it was received.
    pub legde_vast: bool,
    /// Added at.
    pub gemaakt_op: NaiveDateTime,
    /// Added by.
    pub door: String,
    /// Why it was withdrawn.
    pub ingetrokken: Option<Ingetrokken>,
}

/// Kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum StukSoort {
    /// Decision of the gemeente.
    Beschikking,
    /// Report of the gemeente's investigation.
    Onderzoeksverslag,
    /// A plan that was signed.
    OndertekendPlan,
    /// Letter of the gemeente.
    Brief,
    /// A letter of ours.
    EigenBrief,
    /// Anything else.
    Overig,
}

impl StukSoort {
    /// Every kind.
    pub const ALLE: &[Self] = &[
        Self::Beschikking,
        Self::Onderzoeksverslag,
        Self::OndertekendPlan,
        Self::Brief,
        Self::EigenBrief,
        Self::Overig,
    ];

    /// The word in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Beschikking => "beschikking",
            Self::Onderzoeksverslag => "onderzoeksverslag",
            Self::OndertekendPlan => "ondertekend-plan",
            Self::Brief => "brief",
            Self::EigenBrief => "eigen-brief",
            Self::Overig => "overig",
        }
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|soort| soort.code() == code)
    }
}

/// What the bytes are, told by the bytes themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum StukVorm {
    /// PDF.
    Pdf,
    /// Picture.
    Png,
    /// Picture.
    Jpg,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// Text.
    Txt,
    /// E-mail.
    Eml,
    /// E-mail of Outlook.
    Msg,
}

impl StukVorm {
    /// Every form.
    pub const ALLE: &[Self] = &[
        Self::Pdf,
        Self::Png,
        Self::Jpg,
        Self::Docx,
        Self::Xlsx,
        Self::Txt,
        Self::Eml,
        Self::Msg,
    ];

    /// The word in the store, and the ending of a file's name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpg => "jpg",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Txt => "txt",
            Self::Eml => "eml",
            Self::Msg => "msg",
        }
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|vorm| vorm.code() == code)
    }
}

/// Files that were chosen for the dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct StukkenGekozen {
    /// Empty when cancelled.
    pub bestanden: Vec<String>,
}

/// A file to look at before it is added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct StukBekijk {
    /// Its path.
    pub bestand: String,
}

/// What a file is, so that little is left to fill in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct StukVoorstel {
    /// Name of the file.
    pub naam: String,
    /// Form.
    pub vorm: StukVorm,
    /// Bytes.
    pub grootte: u32,
    /// Kind, by its name.
    pub soort: StukSoort,
}

/// Adds a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct StukNieuw {
    /// Whose.
    pub client: Uuid,
    /// Path of the file.
    pub bestand: String,
    /// Kind.
    pub soort: StukSoort,
    /// Name in the dossier.
    pub naam: String,
    /// Day of the document.
    pub datum: NaiveDate,
    /// Day on which it was received, for the fact that is recorded with it; left out is today.
    #[serde(default)]
    pub ontvangen: Option<NaiveDate>,
    /// ToewijzingNummer that it is about.
    #[serde(default)]
    pub toewijzing: Option<u32>,
}

/// Names a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct StukVraag {
    /// Which.
    pub id: Uuid,
}

/// A picture to show.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct StukBeeld {
    /// `data:image/png;base64,…`; `None` when it is no picture.
    pub beeld: Option<String>,
}

commands! {
    /// Documents.
    Stukken = "stukken" {
        /// Documents of one client.
        lijst(ClientVraag) -> StukkenAntwoord, recht Lezen, log Ingezien, verandert [];
        /// Asks for files.
        kies(Leeg) -> StukkenGekozen, recht Dossier, log Geen, verandert [];
        /// What a file is.
        bekijk(StukBekijk) -> StukVoorstel, recht Dossier, log Geen, verandert [];
        /// Adds a document.
        voeg_toe(StukNieuw) -> StukkenAntwoord, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// A picture to show.
        beeld(StukVraag) -> StukBeeld, recht Lezen, log Ingezien, verandert [];
        /// Saves a document as a file again.
        bewaar_als(StukVraag) -> Bewaard, recht Lezen, log Ingezien, verandert [];
        /// Withdraws a document.
        trek_in(Intrekken) -> StukkenAntwoord, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
    }
}
