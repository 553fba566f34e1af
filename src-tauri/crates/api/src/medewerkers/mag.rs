//! Whether somebody may work for a contract and product on a day, and why not.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Who, where, when.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MagVraag {
    /// One worker, with every reason; `None` is a page of all who are active.
    #[serde(default)]
    pub medewerker: Option<Uuid>,
    /// The day.
    pub op: NaiveDate,
    /// Only this contract.
    #[serde(default)]
    pub contract: Option<String>,
    /// Only this product.
    #[serde(default)]
    pub product: Option<String>,
    /// Name or personnel number.
    #[serde(default)]
    pub zoek: String,
    /// Only of this capacity.
    #[serde(default)]
    pub soort: Option<String>,
    /// Only who may not work somewhere of what was asked.
    #[serde(default)]
    pub alleen_geblokkeerd: bool,
    /// Page that follows on this key.
    #[serde(default)]
    pub na: Option<String>,
    /// Rows in a page.
    #[serde(default)]
    pub aantal: Option<u32>,
}

/// Workers by contracts and products.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MagAntwoord {
    /// The day.
    pub op: NaiveDate,
    /// Contracts with their products.
    pub kolommen: Vec<MagKolom>,
    /// Workers, by surname.
    pub rijen: Vec<MagRij>,
    /// Key of the next page; `None` is the last.
    pub volgende: Option<String>,
    /// How many workers there are in all.
    pub totaal: u32,
}

/// One product of one contract.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MagKolom {
    /// Contract.
    pub contract: String,
    /// Its short name.
    pub kort: String,
    /// Product of the contract; products of which the rules ask the same stand in one column.
    pub product: String,
    /// Name, or names.
    pub naam: String,
}

/// One worker.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MagRij {
    /// Who.
    pub medewerker: Uuid,
    /// Name.
    pub naam: String,
    /// Word for the capacity.
    pub soort_tekst: String,
    /// One for each column.
    pub cellen: Vec<MagCel>,
}

/// One worker for one product of one contract.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MagCel {
    /// `akkoord`, `waarschuwing` or `geblokkeerd`, exceptions included.
    pub uitkomst: String,
    /// The last day on which this still holds, as far as known papers tell; `None` has no known end, or it does not hold.
    pub geldig_tot: Option<NaiveDate>,
    /// Ids of the rules that block or warn, the worst first.
    pub regels: Vec<String>,
    /// What is missing or to look at, in a few words; empty is nothing.
    pub mist: String,
    /// A block was lifted by an exception.
    pub uitzondering: bool,
    /// Every rule that was asked; only when one worker was asked about.
    pub bevindingen: Vec<MagBevinding>,
}

/// What a rule says of a worker.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct MagBevinding {
    /// Contract.
    pub contract: String,
    /// Product.
    pub product: String,
    /// Rule.
    pub regel: String,
    /// Its title.
    pub titel: String,
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// `contract`, `wet`, `landelijk`, `eigen-keuze`, or `register` for what the register itself says.
    pub herkomst: String,
    /// `akkoord`, `waarschuwing` or `geblokkeerd`, exceptions left out.
    pub uitkomst: String,
    /// What was found.
    pub reden: String,
    /// What to do now.
    pub wat_nu: String,
    /// How the words of the clause were read.
    pub toelichting: String,
    /// What would put it right: `vog`, `taal`, `opleiding`, `beroep` or something to sign or hand out; empty is no paper.
    pub papier: String,
    /// The last day on which this holds.
    pub geldig_tot: Option<NaiveDate>,
    /// Somebody allowed it all the same.
    pub uitzondering: Option<UitzonderingRegel>,
}

/// An exception.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitzonderingRegel {
    /// Which.
    pub id: Uuid,
    /// Contract.
    pub contract: String,
    /// Its short name.
    pub kort: String,
    /// Rule.
    pub regel: String,
    /// Its title.
    pub titel: String,
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: NaiveDate,
    /// Why.
    pub reden: String,
    /// Who decided.
    pub door: String,
    /// When.
    pub op: NaiveDateTime,
    /// It holds today, and was not taken back.
    pub geldt: bool,
    /// It was taken back.
    pub ingetrokken: bool,
}

/// Allows what a rule of a contract forbids.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweUitzondering {
    /// For whom.
    pub medewerker: Uuid,
    /// Contract.
    pub contract: String,
    /// Rule.
    pub regel: String,
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: NaiveDate,
    /// Why.
    pub reden: String,
}

/// Which exception.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct UitzonderingVraag {
    /// Which.
    pub uitzondering: Uuid,
}
