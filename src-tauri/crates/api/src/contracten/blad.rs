//! Contracts written out, and side by side.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::feiten::Keuze;

/// Every contract.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContractenLijst {
    /// By name.
    pub contracten: Vec<ContractKaart>,
}

/// A contract in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContractKaart {
    /// Id.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Short name.
    pub kort: String,
    /// First day of the newest version.
    pub geldig_van: NaiveDate,
    /// Last day of it; `None` is open.
    pub geldig_tot: Option<NaiveDate>,
    /// Made or changed by the organisation itself.
    pub eigen: bool,
    /// How many rules of its own.
    pub regels: u32,
    /// How many clients have a toewijzing under it.
    pub clienten: u32,
}

/// Which contract, in which version.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContractVraag {
    /// Contract id.
    pub contract: String,
    /// First day of the version; `None` is the newest.
    #[serde(default)]
    pub versie: Option<NaiveDate>,
}

/// A contract written out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContractBlad {
    /// Id.
    pub id: String,
    /// Name.
    pub naam: String,
    /// First day of this version.
    pub geldig_van: NaiveDate,
    /// Last day of it.
    pub geldig_tot: Option<NaiveDate>,
    /// Every version and correction, newest first.
    pub versies: Vec<VersieInfo>,
    /// Products.
    pub producten: Vec<ProductKaart>,
    /// Topics with their rules; silent topics have none.
    pub onderwerpen: Vec<OnderwerpBlok>,
}

/// A version, or a correction of one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VersieInfo {
    /// First day.
    pub geldig_van: NaiveDate,
    /// `ingebouwd`, `nieuw`, `wijziging`, `correctie`.
    pub soort: String,
    /// Why.
    pub reden: String,
    /// By whom; empty for what came with the program.
    pub door: String,
    /// When.
    pub op: Option<NaiveDateTime>,
}

/// A product.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProductKaart {
    /// Id.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Names of gemeenten.
    pub gemeenten: Vec<String>,
    /// Category and code.
    pub code: String,
    /// AV or MV.
    pub voorziening: String,
}

/// A topic.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OnderwerpBlok {
    /// Topic.
    pub onderwerp: String,
    /// In words.
    pub label: String,
    /// The contract says nothing about it.
    pub zwijgt: bool,
    /// Its rules.
    pub regels: Vec<RegelBlad>,
}

/// A rule written out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RegelBlad {
    /// Id.
    pub id: String,
    /// Kind.
    pub soort: String,
    /// Kind in words.
    pub soort_label: String,
    /// Title.
    pub titel: String,
    /// What it says, as a sentence made from the rule.
    pub zin: String,
    /// For whom it holds, in words; empty is everybody.
    pub geldt: String,
    /// Clause.
    pub bron: String,
    /// Literal quote.
    pub citaat: String,
    /// Contract, law, national or own choice, in words.
    pub herkomst: String,
    /// How the words were read.
    pub toelichting: String,
    /// What to do.
    pub wat_nu: String,
    /// Whose work, in words.
    pub rol: String,
}

/// Contracts side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Vergelijking {
    /// Columns: id and short name.
    pub contracten: Vec<Keuze>,
    /// Rows.
    pub rijen: Vec<VergelijkRij>,
}

/// A topic across contracts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VergelijkRij {
    /// Topic.
    pub onderwerp: String,
    /// In words.
    pub label: String,
    /// The contracts do not say the same.
    pub verschilt: bool,
    /// One for each column.
    pub cellen: Vec<VergelijkCel>,
}

/// What one contract says about a topic.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VergelijkCel {
    /// Nothing.
    pub zwijgt: bool,
    /// Short sentences with the rule they come from.
    pub zinnen: Vec<VergelijkZin>,
}

/// One short sentence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VergelijkZin {
    /// Rule.
    pub regel: String,
    /// The sentence.
    pub zin: String,
    /// Clause.
    pub bron: String,
    /// No clause of the contract: law, national or own choice, in words.
    pub herkomst: Option<String>,
}
