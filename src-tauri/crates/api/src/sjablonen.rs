//! Templates of letters that the organisation can change, and what stands on all its papers.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::commands;
use crate::toegang::{Bewaard, Leeg};

/// Every template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjablonenLijst {
    /// In the order of the program.
    pub sjablonen: Vec<SjabloonRegel>,
}

/// A template in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonRegel {
    /// Name of its file, without its ending.
    pub naam: String,
    /// Words for people.
    pub label: String,
    /// When it is used.
    pub uitleg: String,
    /// It goes to a worker, and not to a client.
    pub medewerker: bool,
    /// It is sent, with an address and a date.
    pub brief: bool,
    /// The organisation changed it.
    pub eigen: bool,
}

/// Names a template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonVraag {
    /// Name.
    pub naam: String,
}

/// A template on screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BriefsjabloonScherm {
    /// The template in the list.
    pub sjabloon: SjabloonRegel,
    /// Its text now.
    pub tekst: String,
    /// The newest version, to send back when saving; 0 is ours.
    pub versie: u32,
    /// Fields that may stand in it.
    pub velden: Vec<SjabloonVeld>,
    /// Versions that were saved, newest first.
    pub versies: Vec<SjabloonVersie>,
}

/// A field that is filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonVeld {
    /// What stands between the braces.
    pub naam: String,
    /// What it becomes.
    pub wat: String,
}

/// A version that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonVersie {
    /// Number.
    pub versie: u32,
    /// Its text; `None` went back to ours.
    pub tekst: Option<String>,
    /// Made at.
    pub gemaakt_op: NaiveDateTime,
    /// By whom.
    pub door: String,
}

/// A text to look at or to save.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonTekst {
    /// Name.
    pub naam: String,
    /// Text.
    pub tekst: String,
    /// The version that was read.
    #[serde(default)]
    pub versie: u32,
    /// 16 point instead of 11.
    #[serde(default)]
    pub groot: bool,
}

/// What a text looks like, or what is wrong with it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonOordeel {
    /// What is wrong, in order of lines; empty is right.
    pub fouten: Vec<SjabloonFout>,
    /// The pages with example values; empty when something is wrong.
    pub paginas: Vec<String>,
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonFout {
    /// Line, from 1; `None` is about all of it.
    pub regel: Option<u32>,
    /// The sentence.
    pub zin: String,
}

/// A text that was read from a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct SjabloonGelezen {
    /// The text; `None` when the user cancelled.
    pub tekst: Option<String>,
}

/// What stands on every paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Huisstijl {
    /// Name of the organisation.
    pub organisatie: String,
    /// Telephone number.
    pub telefoon: String,
    /// Where letters are written.
    pub plaats: String,
    /// The logo as a `data:` address.
    pub logo: Option<String>,
    /// Name of its file.
    pub logo_naam: Option<String>,
}

/// Telephone and place to keep.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct HuisstijlBewaar {
    /// Telephone number.
    pub telefoon: String,
    /// Where letters are written.
    pub plaats: String,
}

commands! {
    /// Templates, and what stands on all papers.
    Sjablonen = "sjablonen" {
        /// Every template.
        lijst(Leeg) -> SjablonenLijst, recht Lezen, log Geen, verandert [];
        /// One template with its versions.
        open(SjabloonVraag) -> BriefsjabloonScherm, recht Lezen, log Geen, verandert [];
        /// What a text looks like, or what is wrong with it; nothing is kept.
        controleer(SjabloonTekst) -> SjabloonOordeel, recht Lezen, log Geen, verandert [];
        /// Keeps a new version.
        bewaar(SjabloonTekst) -> BriefsjabloonScherm, recht Contracten, log Gewijzigd, verandert [Contracten];
        /// Goes back to the text of the program; what was there stays as a version.
        standaard(SjabloonTekst) -> BriefsjabloonScherm, recht Contracten, log Gewijzigd, verandert [Contracten];
        /// Saves a text as a file.
        exporteer(SjabloonTekst) -> Bewaard, recht Lezen, log Geen, verandert [];
        /// Reads a text from a file; nothing is kept.
        importeer(SjabloonVraag) -> SjabloonGelezen, recht Contracten, log Geen, verandert [];
        /// What stands on every paper.
        huisstijl(Leeg) -> Huisstijl, recht Lezen, log Geen, verandert [];
        /// Keeps telephone and place.
        huisstijl_bewaar(HuisstijlBewaar) -> Huisstijl, recht Contracten, log Gewijzigd, verandert [Contracten];
        /// Chooses a logo (PNG or JPEG) and keeps it.
        logo_kies(Leeg) -> Huisstijl, recht Contracten, log Gewijzigd, verandert [Contracten];
        /// Papers without a logo again.
        logo_weg(Leeg) -> Huisstijl, recht Contracten, log Gewijzigd, verandert [Contracten];
    }
}
