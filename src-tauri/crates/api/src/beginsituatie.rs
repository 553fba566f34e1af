//! Running clients: where they stood when the organisation began to use the program, one by one or from a table.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::berichten::{Gekozen, Taak};
use crate::clienten::ClientVraag;
use crate::command::commands;
use crate::toegang::{Bewaard, Leeg};
use crate::werklijst::TermijnRegel;

/// The beginsituatie of a client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Beginsituatie {
    /// Client.
    pub client: Uuid,
    /// Day on which the organisation began to use the program; `None` while nobody said so.
    pub ingebruikname: Option<NaiveDate>,
    /// Per toewijzing, newest first.
    pub toewijzingen: Vec<BeginToewijzing>,
}

/// The beginsituatie of one toewijzing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BeginToewijzing {
    /// ToewijzingNummer.
    pub toewijzing: u32,
    /// Contract or gemeente, and number.
    pub label: String,
    /// What the contract calls a plan.
    pub plannaam: String,
    /// Something was recorded.
    pub ingevuld: bool,
    /// What was recorded.
    pub velden: BeginVelden,
}

/// What is known of a running client. Everything may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
#[serde(default)]
pub struct BeginVelden {
    /// First day of care.
    pub in_zorg_sinds: Option<NaiveDate>,
    /// Day of the running plan.
    pub plan_van: Option<NaiveDate>,
    /// Its version.
    pub plan_versie: Option<u32>,
    /// Day of the last evaluation.
    pub laatste_evaluatie: Option<NaiveDate>,
    /// Who comes as a rule.
    pub vaste_medewerker: String,
    /// Who coordinates.
    pub coordinator: String,
    /// Day on which the identity was established.
    pub identiteit: Option<NaiveDate>,
}

/// Takes the place of what was recorded before.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BeginBewaar {
    /// Client.
    pub client: Uuid,
    /// ToewijzingNummer; may be left out when the client has only one.
    #[serde(default)]
    pub toewijzing: Option<u32>,
    /// What is known.
    pub velden: BeginVelden,
}

/// Since when the organisation uses the program.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Ingebruikname {
    /// The day; `None` while nobody said so: then it becomes the day of the first beginsituatie.
    pub dag: Option<NaiveDate>,
    /// Clients with a beginsituatie.
    pub clienten: u32,
    /// What is to be caught up.
    pub inhalen: u32,
}

/// Sets it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ZetIngebruikname {
    /// The day, not in the future.
    pub dag: NaiveDate,
}

/// What should have been done before the organisation used the program.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InhaalLijst {
    /// By the day on which it is ordinary work.
    pub regels: Vec<InhaalRegel>,
}

/// One thing to catch up.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InhaalRegel {
    /// Name of the client.
    pub client_naam: String,
    /// Short name of the contract.
    pub contract: String,
    /// The term that takes its place.
    pub termijn: TermijnRegel,
}

/// A table to look into.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InvoerBestand {
    /// Path.
    pub bestand: String,
    /// Sheet; `None` takes the first that is not empty.
    #[serde(default)]
    pub blad: Option<String>,
}

/// What is in a table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InvoerBlik {
    /// Name of the file, without its folder.
    pub naam: String,
    /// Sheets that can be seen.
    pub bladen: Vec<String>,
    /// The sheet that was read.
    pub blad: String,
    /// Row of the headings, as the spreadsheet counts.
    pub koprij: u32,
    /// Columns with what they seem to be.
    pub kolommen: Vec<InvoerKolom>,
    /// What a column can be.
    pub velden: Vec<InvoerVeld>,
    /// The first rows as text.
    pub rijen: Vec<Vec<String>>,
    /// Rows that are not empty.
    pub aantal: u32,
    /// The columns were told before, for the same headings.
    pub onthouden: bool,
}

/// One column.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InvoerKolom {
    /// Its heading.
    pub kop: String,
    /// What it seems to be, a key of `velden`; `None` is not used.
    pub veld: Option<String>,
}

/// What a column can be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InvoerVeld {
    /// Key.
    pub sleutel: String,
    /// Name.
    pub label: String,
    /// Nothing can be done without it.
    pub nodig: bool,
}

/// A table to read in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InvoerVraag {
    /// Path.
    pub bestand: String,
    /// Sheet; `None` takes the first that is not empty.
    #[serde(default)]
    pub blad: Option<String>,
    /// What each column is, in order; `None` takes what it seems to be.
    #[serde(default)]
    pub kolommen: Option<Vec<Option<String>>>,
    /// Only say what would happen.
    #[serde(default)]
    pub proef: bool,
    /// Nothing is stored when any row is bad.
    #[serde(default)]
    pub alles_of_niets: bool,
}

/// What came of a table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InvoerUitslag {
    /// Nothing was stored: only said what would happen.
    pub proef: bool,
    /// Nothing was stored: a row was bad, it was cancelled, or the disk refused.
    pub niets_bewaard: bool,
    /// Cancelled.
    pub afgebroken: bool,
    /// What could not be done at all, in a sentence.
    pub fout: Option<String>,
    /// Counted.
    pub tellingen: InvoerTellingen,
    /// Per row, in the order of the table.
    pub rijen: Vec<InvoerRij>,
}

/// What came of the rows, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InvoerTellingen {
    /// New clients.
    pub nieuw: u32,
    /// Known clients whose beginsituatie was recorded.
    pub aangevuld: u32,
    /// Known, and nothing was new.
    pub ongewijzigd: u32,
    /// Bad rows.
    pub fout: u32,
}

/// What came of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum RijUitkomst {
    /// A new client.
    Nieuw,
    /// A known client.
    Aangevuld,
    /// Nothing was new.
    Ongewijzigd,
    /// Not stored.
    Fout,
}

/// One row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InvoerRij {
    /// As the spreadsheet counts.
    pub rij: u32,
    /// Name of the client, as far as it could be read.
    pub naam: String,
    /// What came of it.
    pub uitkomst: RijUitkomst,
    /// Client, when stored or known.
    pub client: Option<Uuid>,
    /// Worker, when the table holds workers.
    #[serde(default)]
    pub medewerker: Option<Uuid>,
    /// What is wrong or strange.
    pub opmerkingen: Vec<InvoerOpmerking>,
}

/// What is wrong or strange in a row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct InvoerOpmerking {
    /// The row is not stored for it; `false` is only to know.
    pub fout: bool,
    /// Heading of the column; empty when it is about the row.
    pub kolom: String,
    /// What is wrong and what is expected.
    pub zin: String,
}

commands! {
    /// Running clients.
    Beginsituaties = "beginsituatie" {
        /// The beginsituatie of a client.
        toon(ClientVraag) -> Beginsituatie, recht Lezen, log Ingezien, verandert [];
        /// Records it, in the place of what was recorded before.
        bewaar(BeginBewaar) -> Beginsituatie, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
        /// Since when the organisation uses the program.
        ingebruikname(Leeg) -> Ingebruikname, recht Lezen, log Geen, verandert [];
        /// Sets it; everybody is evaluated again in a job.
        zet_ingebruikname(ZetIngebruikname) -> Taak, recht Contracten, log Gewijzigd, verandert [Termijnen];
        /// What should have been done before.
        inhalen(Leeg) -> InhaalLijst, recht Lezen, log Geen, verandert [];
        /// Opens the file dialog for a table.
        kies(Leeg) -> Gekozen, recht Dossier, log Geen, verandert [];
        /// Looks into a table; stores nothing.
        bekijk(InvoerBestand) -> InvoerBlik, recht Dossier, log Geen, verandert [];
        /// Reads a table in, or says what would happen; answers with a job.
        invoer(InvoerVraag) -> Taak, recht Dossier, log Geen, verandert [];
        /// Stops the job after the row it is at.
        annuleer(Taak) -> Taak, recht Dossier, log Geen, verandert [];
        /// What came of the job.
        uitslag(Taak) -> InvoerUitslag, recht Dossier, log Geen, verandert [];
        /// Saves the bad rows with what is wrong with them.
        fouten_opslaan(Taak) -> Bewaard, recht Dossier, log Geen, verandert [];
        /// Saves an example table to fill in.
        voorbeeldbestand(Leeg) -> Bewaard, recht Dossier, log Geen, verandert [];
    }
}
