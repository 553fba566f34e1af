//! Colleagues: who works with this program, in which role and team.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::commands;
use crate::toegang::Leeg;

/// Everybody.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct CollegasAntwoord {
    /// By name.
    pub collegas: Vec<Collega>,
    /// Names of teams, by name.
    pub teams: Vec<String>,
    /// Roles to choose from.
    pub rollen: Vec<RolKeuze>,
}

/// A role with its word.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct RolKeuze {
    /// Code.
    pub rol: String,
    /// Word for people.
    pub label: String,
}

/// A colleague.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Collega {
    /// Who.
    pub id: Uuid,
    /// Name, also to sign in with.
    pub naam: String,
    /// Role code.
    pub rol: String,
    /// Word for the role.
    pub rol_tekst: String,
    /// Team.
    pub team: Option<String>,
    /// It is the signed-in user.
    pub ik: bool,
    /// How many clients they look after today.
    pub clienten: u32,
    /// Leave that has not ended.
    pub verlof: Vec<VerlofRegel>,
}

/// Leave, and who takes over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerlofRegel {
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: NaiveDate,
    /// Who takes over.
    pub waarnemer: Uuid,
    /// Their name.
    pub waarnemer_naam: String,
    /// It runs today.
    pub nu: bool,
}

/// A new colleague.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct NieuweCollega {
    /// Name, also to sign in with.
    pub naam: String,
    /// Role code.
    pub rol: String,
    /// Team; empty is none.
    #[serde(default)]
    pub team: String,
    /// First password, at least twelve characters.
    pub wachtwoord: String,
}

/// Another role or team.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct CollegaWijziging {
    /// Who.
    pub collega: Uuid,
    /// Role code.
    pub rol: String,
    /// Team; empty is none.
    #[serde(default)]
    pub team: String,
}

/// Another password of one's own.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WachtwoordWijziging {
    /// The present one.
    pub huidig: String,
    /// The next, at least twelve characters.
    pub wachtwoord: String,
}

/// Somebody who leaves.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct CollegaVertrek {
    /// Who.
    pub collega: Uuid,
}

/// Another password for a colleague who lost theirs.
#[derive(Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AnderWachtwoord {
    /// Whose.
    pub collega: Uuid,
    /// The next, at least twelve characters.
    pub wachtwoord: String,
}

commands! {
    /// Who works with this program.
    Collegas = "collegas" {
        /// Everybody, with their caseload and leave.
        lijst(Leeg) -> CollegasAntwoord, recht Lezen, log Geen, verandert [];
        /// Adds a colleague, who can sign in at once.
        nieuw(NieuweCollega) -> CollegasAntwoord, recht Beheer, log Toegang, verandert [Collegas];
        /// Gives a colleague another role or team.
        wijzig(CollegaWijziging) -> CollegasAntwoord, recht Beheer, log Toegang, verandert [Collegas];
        /// Takes the key of somebody who leaves; what they did stays.
        vertrek(CollegaVertrek) -> CollegasAntwoord, recht Beheer, log Toegang, verandert [Collegas];
        /// Gives a colleague who lost theirs another password.
        ander_wachtwoord(AnderWachtwoord) -> Leeg, recht Beheer, log Toegang, verandert [];
        /// Sets another password of one's own.
        wachtwoord(WachtwoordWijziging) -> Leeg, recht Lezen, log Toegang, verandert [];
    }
}
