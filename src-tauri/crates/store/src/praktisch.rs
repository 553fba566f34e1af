//! Practical facts about a client: key, dog, smoke. One of each kind holds now; what held before stays readable.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::ClientId;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE praktisch (
    client_id BLOB NOT NULL REFERENCES client (id),
    sleutel TEXT NOT NULL,
    tekst TEXT NOT NULL,
    sinds TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    vervangen_op TEXT
) STRICT;
CREATE UNIQUE INDEX praktisch_nu ON praktisch (client_id, sleutel) WHERE vervangen_op IS NULL;
CREATE INDEX praktisch_client ON praktisch (client_id);
";

/// A practical fact.
#[derive(Debug, Clone)]
pub struct PraktischRij {
    /// Which kind, a word of the caller.
    pub sleutel: String,
    /// What holds; empty when it no longer does.
    pub tekst: String,
    /// From this day.
    pub sinds: NaiveDate,
    /// Written by.
    pub door: String,
    /// Written at.
    pub gemaakt_op: NaiveDateTime,
    /// When something else took its place; `None` when it holds now.
    pub vervangen_op: Option<NaiveDateTime>,
}

impl Lezer<'_> {
    /// Everything that holds and held for a client, newest first within a kind.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn praktisch(self, client: ClientId) -> Result<Vec<PraktischRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT p.sleutel, p.tekst, p.sinds, g.naam, p.gemaakt_op, p.vervangen_op
             FROM praktisch p JOIN gebruiker g ON g.id = p.gemaakt_door
             WHERE p.client_id = ?1 ORDER BY p.sleutel, p.gemaakt_op DESC, p.rowid DESC",
        )?;
        let rows = statement.query_map([client.0], |r| {
            Ok(PraktischRij {
                sleutel: r.get(0)?,
                tekst: r.get(1)?,
                sinds: r.get(2)?,
                door: r.get(3)?,
                gemaakt_op: r.get(4)?,
                vervangen_op: r.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Writes what holds from a day on; what held before is kept.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn praktisch_zet(
        &self,
        client: ClientId,
        sleutel: &str,
        tekst: &str,
        sinds: NaiveDate,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE praktisch SET vervangen_op = ?3 WHERE client_id = ?1 AND sleutel = ?2 AND vervangen_op IS NULL",
            )?
            .execute((client.0, sleutel, wie.nu))?;
        self.0
            .prepare_cached(
                "INSERT INTO praktisch (client_id, sleutel, tekst, sinds, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((client.0, sleutel, tekst, sinds, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }
}
