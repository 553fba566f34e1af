//! What the organisation must do under a contract.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::feiten::FeitSoortInfo;

/// What the organisation must do under a contract, and the facts about it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OrganisatieBlad {
    /// Contract id.
    pub contract: String,
    /// Short name.
    pub kort: String,
    /// Terms and duties, by date.
    pub regels: Vec<OrganisatieRegel>,
    /// Facts, newest first.
    pub feiten: Vec<OrganisatieFeit>,
    /// Kinds of fact that belong to the organisation, with their forms.
    pub soorten: Vec<FeitSoortInfo>,
}

/// A term, duty, warning or figure of the organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OrganisatieRegel {
    /// Key, for "Waarom?".
    pub sleutel: String,
    /// Rule.
    pub regel: String,
    /// `termijn`, `melding`, `bevinding`, `berekening`.
    pub soort: String,
    /// Title.
    pub titel: String,
    /// The day.
    pub datum: NaiveDate,
    /// `open`, `te_laat`, `voldaan`, ...; of a warning its outcome.
    pub status: String,
    /// What it says.
    pub tekst: String,
    /// Clause.
    pub bron: String,
}

/// A fact of the organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OrganisatieFeit {
    /// The fact.
    pub id: Uuid,
    /// What it is called.
    pub label: String,
    /// When.
    pub op: NaiveDate,
    /// Its particulars.
    pub tekst: String,
    /// By whom.
    pub door: String,
}

/// A fact of the organisation to record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuwOrganisatieFeit {
    /// Contract id.
    pub contract: String,
    /// Kind.
    pub soort: String,
    /// *Gedaan op*.
    pub op: String,
    /// Fields, all as text.
    #[serde(default)]
    pub velden: BTreeMap<String, String>,
}

/// A fact of the organisation to withdraw.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct OrganisatieTrekIn {
    /// Contract id.
    pub contract: String,
    /// The fact.
    pub feit: Uuid,
}
