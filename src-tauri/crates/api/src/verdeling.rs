//! Whose client somebody is, handing over a caseload, and standing in during leave.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::ClientVraag;
use crate::command::commands;
use crate::toegang::Leeg;

/// Who looks after a client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerdelingVanClient {
    /// Today's coordinator.
    pub coordinator: Option<Uuid>,
    /// Colleagues to choose from.
    pub keuzes: Vec<VerdelingKeuze>,
    /// Everybody who did, will or does, newest first.
    pub eerder: Vec<VerdelingRegel>,
}

/// A colleague to choose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerdelingKeuze {
    /// Who.
    pub id: Uuid,
    /// Name.
    pub naam: String,
    /// Team.
    pub team: Option<String>,
}

/// Who looked after a client in a time.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerdelingRegel {
    /// Name.
    pub naam: String,
    /// First day.
    pub van: NaiveDate,
    /// Last day; `None` is until further notice.
    pub tot: Option<NaiveDate>,
}

/// Gives clients to a colleague.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Overdracht {
    /// Which clients.
    pub clienten: Vec<Uuid>,
    /// To whom; `None` is nobody.
    pub naar: Option<Uuid>,
    /// From which day on; default today.
    #[serde(default)]
    pub vanaf: Option<NaiveDate>,
}

/// What was handed over, and what undoes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Overgedragen {
    /// How many clients moved.
    pub clienten: u32,
    /// Questions that put everything back, one for each coordinator from before.
    pub terug: Vec<Overdracht>,
}

/// Whose caseload, from which day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct CaseloadVraag {
    /// Whose.
    pub collega: Uuid,
    /// On which day; default today.
    #[serde(default)]
    pub op: Option<NaiveDate>,
}

/// A caseload.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Caseload {
    /// By name.
    pub clienten: Vec<CaseloadRegel>,
}

/// A client of a caseload, with what waits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct CaseloadRegel {
    /// Client.
    pub client: Uuid,
    /// Name.
    pub naam: String,
    /// Short names of the contracts.
    pub contracten: Vec<String>,
    /// Open terms that are late.
    pub te_laat: u32,
    /// Open terms up to fourteen days ahead, late ones included.
    pub open: u32,
}

/// Leave: who takes over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerlofVraag {
    /// Who is away.
    pub collega: Uuid,
    /// Who takes over.
    pub waarnemer: Uuid,
    /// First day.
    pub van: NaiveDate,
    /// Last day, that day included.
    pub tot: NaiveDate,
}

/// Names leave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct VerlofWeg {
    /// Who is away.
    pub collega: Uuid,
    /// First day.
    pub van: NaiveDate,
}

commands! {
    /// Whose client somebody is.
    Verdeling = "verdeling" {
        /// Who looks after a client, and did before.
        van_client(ClientVraag) -> VerdelingVanClient, recht Lezen, log Geen, verandert [];
        /// A colleague's clients, with what waits.
        caseload(CaseloadVraag) -> Caseload, recht Lezen, log Geen, verandert [];
        /// Gives clients to a colleague from a day on.
        draag_over(Overdracht) -> Overgedragen, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Collegas];
        /// Says who takes over during leave.
        verlof(VerlofVraag) -> Leeg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Collegas];
        /// Takes leave away.
        verlof_weg(VerlofWeg) -> Leeg, recht Dossier, log Gewijzigd, verandert [Clienten, Termijnen, Collegas];
    }
}
