//! Product codes that we do not know yet, and which toewijzing follows on which.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::toegang::Leeg;

/// Product codes that wait for a contract, and what they can be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Wachtlijst {
    /// Codes that wait.
    pub wacht: Vec<WachtRegel>,
    /// Contracts with their products.
    pub contracten: Vec<ContractInfo>,
}

/// A product code that waits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WachtRegel {
    /// Gemeentecode.
    pub gemeente: String,
    /// Name of the gemeente, or its code.
    pub gemeente_naam: String,
    /// Productcategorie; empty when not given.
    pub categorie: String,
    /// Category in words.
    pub categorie_tekst: String,
    /// Productcode; empty when not given.
    pub code: String,
    /// Clients that wait for it; the first few.
    pub clienten: Vec<String>,
    /// How many toewijzingen.
    pub aantal: u32,
}

/// A contract with its products.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ContractInfo {
    /// Profile id.
    pub id: String,
    /// Name.
    pub naam: String,
    /// Short name.
    pub kort: String,
    /// Products.
    pub producten: Vec<ProductInfo>,
}

/// A product of a contract.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct ProductInfo {
    /// Product id, with `/AV` or `/MV` where both exist.
    pub id: String,
    /// Name.
    pub naam: String,
    /// `AV` or `MV`.
    pub voorziening: String,
}

/// Says which contract and product a code is; remembered for next time.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Koppel {
    /// Gemeentecode.
    pub gemeente: String,
    /// Productcategorie.
    pub categorie: String,
    /// Productcode.
    pub code: String,
    /// Profile id.
    pub contract: String,
    /// Product id.
    pub product: String,
    /// `AV` or `MV`.
    pub voorziening: String,
}

/// How many toewijzingen got their contract.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Gekoppeld {
    /// Number.
    pub aantal: u32,
}

/// Says which toewijzing this one follows on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct HerzietKeuze {
    /// The newer toewijzing.
    pub toewijzing: Uuid,
    /// Number of the older one; `None` is none.
    pub herziet: Option<u32>,
}

commands! {
    /// Toewijzingen that need a word of a person.
    Toewijzingen = "toewijzingen" {
        /// Codes that wait for a contract.
        wachtlijst(Leeg) -> Wachtlijst, recht Lezen, log Geen, verandert [];
        /// Says which contract and product a code is.
        koppel(Koppel) -> Gekoppeld, recht Contracten, log Gewijzigd, verandert [Clienten, Termijnen, Berichten];
        /// Says which toewijzing this one follows on.
        herziet(HerzietKeuze) -> Leeg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen];
    }
}
