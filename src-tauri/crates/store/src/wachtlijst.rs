//! Toewijzingen with the day on which support started, to tell who waits and who waited.

use chrono::NaiveDate;
use leidraad_domain::code::RedenWijziging;
use leidraad_domain::contract::ContractId;
use leidraad_domain::id::ClientId;

use crate::{Lezer, StoreFout};

/// A toewijzing and its start.
#[derive(Debug, Clone)]
pub struct WachtRij {
    /// Contract.
    pub contract: ContractId,
    /// Client.
    pub client: ClientId,
    /// Name of the client.
    pub naam: String,
    /// ToewijzingNummer.
    pub nummer: u32,
    /// Dagtekening of the first message.
    pub sinds: NaiveDate,
    /// Last day of the toewijzing.
    pub tot: Option<NaiveDate>,
    /// First day of support; `None` is not yet.
    pub gestart: Option<NaiveDate>,
}

impl Lezer<'_> {
    /// Toewijzingen that had not started on a day, or not yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn wachtenden(self, sinds: NaiveDate) -> Result<Vec<WachtRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT t.contract, t.client_id, c.naam, t.nummer, t.eerste_dagtekening, t.einddatum,
                (SELECT min(substr(f.op, 1, 10)) FROM feit f WHERE f.client_id = t.client_id AND f.soort = 'start'
                    AND f.ingetrokken_op IS NULL AND (f.toewijzing IS NULL OR f.toewijzing = t.nummer)) AS gestart
             FROM toewijzing t JOIN client c ON c.id = t.client_id
             WHERE t.contract IS NOT NULL AND (t.reden_wijziging IS NULL OR t.reden_wijziging <> ?2)
                AND t.herziet IS NULL AND (gestart IS NULL OR gestart >= ?1)
             ORDER BY t.eerste_dagtekening, t.nummer",
        )?;
        let rijen = statement.query_map((sinds, RedenWijziging::Verwijderd.code()), |r| {
            Ok(WachtRij {
                contract: ContractId(r.get(0)?),
                client: ClientId(r.get(1)?),
                naam: r.get(2)?,
                nummer: r.get(3)?,
                sinds: r.get(4)?,
                tot: r.get(5)?,
                gestart: r.get(6)?,
            })
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }
}
