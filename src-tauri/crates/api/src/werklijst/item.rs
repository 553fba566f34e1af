//! One line of the work list.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Where a date stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum StandCode {
    /// Passed.
    TeLaat,
    /// Today is the last day.
    Vandaag,
    /// Before Sunday.
    DezeWeek,
    /// Within fourteen days.
    Binnenkort,
    /// Further away.
    Later,
}

/// What kind of item it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum ItemSoort {
    /// Something with a last day.
    Termijn,
    /// Somebody must be told.
    Melding,
    /// A toewijzing that waits for its contract.
    Toewijzing,
    /// Something that the organisation must do under a contract.
    Organisatie,
    /// A task that somebody set.
    Taak,
    /// About who works for us: a paper that ends, or who is counted on and may not come.
    Personeel,
}

/// One line of the work list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct WerkItem {
    /// Stable key within the client.
    pub sleutel: String,
    /// Kind.
    pub soort: ItemSoort,
    /// Client; `None` is the organisation.
    pub client: Option<Uuid>,
    /// Name of the client or worker, or `Organisatie`.
    pub client_naam: String,
    /// Short name of the contract; `None` when it waits for one.
    pub contract: Option<String>,
    /// Id of that contract.
    pub contract_id: Option<String>,
    /// ToewijzingNummer; 0 is the organisation.
    pub toewijzing: u32,
    /// Rule id; empty for a toewijzing that waits.
    pub regel: String,
    /// What must be done.
    pub titel: String,
    /// The last day.
    pub uiterlijk: NaiveDate,
    /// The last moment of that day, where hours count.
    #[ts(optional = nullable)]
    pub uiterlijk_om: Option<NaiveDateTime>,
    /// The safe day, when it is earlier.
    pub streefdatum: NaiveDate,
    /// Rests on an expected date.
    pub voorlopig: bool,
    /// Where it stands.
    pub stand: StandCode,
    /// Days until the last day; negative is late.
    pub dagen: i32,
    /// Role code of whose work it is.
    pub rol: String,
    /// What to do about it.
    pub actie: Actie,
    /// Whose client it is.
    #[ts(optional = nullable)]
    pub coordinator: Option<String>,
    /// For whom the signed-in user does this: a colleague on leave.
    #[ts(optional = nullable)]
    pub namens: Option<String>,
    /// Given to a colleague.
    #[ts(optional = nullable)]
    pub voor: Option<CollegaNaam>,
    /// Taken up by somebody.
    #[ts(optional = nullable)]
    pub bezig: Option<Bezig>,
    /// Put off.
    #[ts(optional = nullable)]
    pub uitgesteld: Option<Uitgesteld>,
    /// More about a task.
    #[ts(optional = nullable)]
    pub taak: Option<TaakInfo>,
}

/// A colleague by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct CollegaNaam {
    /// Who.
    pub id: Uuid,
    /// Name.
    pub naam: String,
}

/// Somebody took an item up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Bezig {
    /// Name.
    pub door: String,
    /// It is the signed-in user.
    pub ik: bool,
    /// Since when.
    pub sinds: NaiveDateTime,
}

/// An item was put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Uitgesteld {
    /// The day on which it comes back.
    pub tot: NaiveDate,
    /// Why.
    pub reden: String,
}

/// More about a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct TaakInfo {
    /// Which.
    pub id: Uuid,
    /// More about it; may be empty.
    pub notitie: String,
    /// Whose task it is.
    pub voor: CollegaNaam,
    /// Name of who set it.
    pub gemaakt_door: String,
}

/// The next act.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "soort", rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum Actie {
    /// Record a fact of this kind.
    Feit {
        /// Kind of fact.
        feit: String,
        /// Words on the button.
        knop: String,
        /// Fields that are already known.
        velden: std::collections::BTreeMap<String, String>,
    },
    /// Plan an evaluation, or go to the one that is planned or being written.
    Evaluatie {
        /// Words on the button.
        knop: String,
        /// The record, when there is one.
        evaluatie: Option<Uuid>,
        /// Kind of evaluation.
        evaluatiesoort: String,
        /// ToewijzingNummer.
        toewijzing: u32,
    },
    /// Go to the plan.
    Plan {
        /// Words on the button.
        knop: String,
    },
    /// Record a fact of the organisation under a contract.
    Organisatie {
        /// Contract id.
        contract: String,
        /// Kind of fact; empty lets the user choose.
        feit: String,
        /// Words on the button.
        knop: String,
        /// Fields that are already known.
        velden: std::collections::BTreeMap<String, String>,
    },
    /// Tick a task off.
    Taak {
        /// Words on the button.
        knop: String,
    },
    /// Say which contract it is.
    Koppelen {
        /// Words on the button.
        knop: String,
    },
    /// Go to the worker.
    Medewerker {
        /// Who.
        medewerker: Uuid,
        /// Words on the button.
        knop: String,
    },
    /// Go to the dossier.
    Dossier {
        /// Words on the button.
        knop: String,
    },
}
