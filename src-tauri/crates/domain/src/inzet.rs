//! Who comes to a client, since when: the fixed worker of a toewijzing, deputies, and who supervises.

use chrono::NaiveDate;

use crate::id::{ClientId, MedewerkerId, ToewijzingId};
use crate::woorden::woorden;

woorden! {
    /// As what somebody comes.
    InzetRol {
        /// The fixed worker.
        Vast = "vast";
        /// A deputy whom the client knows of.
        Vervanger = "vervanger";
        /// Supervises the work of the others.
        Begeleider = "begeleider";
    }
}

/// Somebody in a role, for a toewijzing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inzet {
    /// For what.
    pub toewijzing: ToewijzingId,
    /// For whom.
    pub client: ClientId,
    /// Who.
    pub medewerker: MedewerkerId,
    /// As what.
    pub rol: InzetRol,
    /// First day.
    pub van: NaiveDate,
    /// Last day, that day included; `None` has no end.
    pub tot: Option<NaiveDate>,
}

impl Inzet {
    /// Whether it holds on a day.
    pub fn geldt_op(&self, dag: NaiveDate) -> bool {
        self.van <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }
}

/// Who is fixed for a toewijzing on a day: of more than one, who began last.
pub fn vaste_medewerker(inzet: &[Inzet], toewijzing: ToewijzingId, dag: NaiveDate) -> Option<MedewerkerId> {
    inzet
        .iter()
        .filter(|i| i.rol == InzetRol::Vast && i.toewijzing == toewijzing && i.geldt_op(dag))
        .max_by_key(|i| i.van)
        .map(|i| i.medewerker)
}
