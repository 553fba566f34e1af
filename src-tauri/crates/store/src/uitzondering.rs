//! Why somebody may work although a rule of a contract forbids it: who decided, and until when.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{MedewerkerId, UitzonderingId};
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE uitzondering (
    id BLOB PRIMARY KEY,
    medewerker_id BLOB NOT NULL REFERENCES medewerker (id),
    contract TEXT NOT NULL,
    regel TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT NOT NULL,
    reden TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    ingetrokken_op TEXT,
    ingetrokken_door BLOB REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX uitzondering_medewerker ON uitzondering (medewerker_id);
";

/// An exception, as stored.
#[derive(Debug, Clone)]
pub struct UitzonderingRij {
    /// Which.
    pub id: UitzonderingId,
    /// For whom.
    pub medewerker: MedewerkerId,
    /// Under which contract.
    pub contract: String,
    /// From which rule.
    pub regel: String,
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: NaiveDate,
    /// Why.
    pub reden: String,
    /// Decided at.
    pub gemaakt_op: NaiveDateTime,
    /// Decided by.
    pub door: String,
    /// Taken back at.
    pub ingetrokken_op: Option<NaiveDateTime>,
}

impl UitzonderingRij {
    /// Whether it holds on a day.
    pub fn geldt_op(&self, dag: NaiveDate) -> bool {
        self.ingetrokken_op.is_none() && self.van <= dag && dag <= self.tot
    }
}

const VRAAG: &str =
    "SELECT u.id, u.medewerker_id, u.contract, u.regel, u.van, u.tot, u.reden, u.gemaakt_op, g.naam,
    u.ingetrokken_op FROM uitzondering u JOIN gebruiker g ON g.id = u.gemaakt_door WHERE ";

fn rij(r: &Row<'_>) -> rusqlite::Result<UitzonderingRij> {
    Ok(UitzonderingRij {
        id: UitzonderingId(r.get(0)?),
        medewerker: MedewerkerId(r.get(1)?),
        contract: r.get(2)?,
        regel: r.get(3)?,
        van: r.get(4)?,
        tot: r.get(5)?,
        reden: r.get(6)?,
        gemaakt_op: r.get(7)?,
        door: r.get(8)?,
        ingetrokken_op: r.get(9)?,
    })
}

impl Lezer<'_> {
    /// Exceptions of a worker, newest first, those that were taken back too.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitzonderingen(self, van: MedewerkerId) -> Result<Vec<UitzonderingRij>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached(&format!("{VRAAG} u.medewerker_id = ?1 ORDER BY u.id DESC"))?;
        let rijen = statement.query_map([van.0], rij)?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// Everybody's exceptions that were not taken back and had not ended by a day, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn alle_uitzonderingen(self, vanaf: NaiveDate) -> Result<Vec<UitzonderingRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "{VRAAG} u.ingetrokken_op IS NULL AND u.tot >= ?1 ORDER BY u.id DESC"
        ))?;
        let rijen = statement.query_map([vanaf], rij)?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// Everybody's exceptions that were to hold on some day of a period, newest first, those that were taken back too.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitzonderingen_tussen(
        self,
        van: NaiveDate,
        tot: NaiveDate,
    ) -> Result<Vec<UitzonderingRij>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached(&format!("{VRAAG} u.van <= ?2 AND u.tot >= ?1 ORDER BY u.id DESC"))?;
        let rijen = statement.query_map([van, tot], rij)?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// One exception.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitzondering(self, id: UitzonderingId) -> Result<Option<UitzonderingRij>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(&format!("{VRAAG} u.id = ?1"))?
            .query_row([id.0], rij)
            .optional()?)
    }
}

impl Schrijver<'_> {
    /// Records an exception.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitzondering_nieuw(&self, u: &UitzonderingRij, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO uitzondering (id, medewerker_id, contract, regel, van, tot, reden, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute((
                u.id.0,
                u.medewerker.0,
                &u.contract,
                &u.regel,
                u.van,
                u.tot,
                &u.reden,
                wie.nu,
                wie.gebruiker.0,
            ))?;
        Ok(())
    }

    /// Takes an exception back; it stays readable.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitzondering_trek_in(&self, id: UitzonderingId, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE uitzondering SET ingetrokken_op = ?2, ingetrokken_door = ?3
                 WHERE id = ?1 AND ingetrokken_op IS NULL",
            )?
            .execute((id.0, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }
}
