//! With which rules a client was last evaluated, and how far ahead: what says whom to evaluate again.

use chrono::NaiveDate;
use leidraad_domain::id::ClientId;

use crate::{Lezer, Schrijver, StoreFout};

pub(crate) const TABEL: &str = "
CREATE TABLE beoordeeld (
    client_id BLOB PRIMARY KEY REFERENCES client (id),
    regels TEXT NOT NULL,
    horizon TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX beoordeeld_achter ON beoordeeld (regels, horizon);
";

/// Step 10: a sum over what the rules said, so that what did not change is not read to find that out.
pub(crate) const SOM: &str = "ALTER TABLE beoordeeld ADD COLUMN som INTEGER;";

impl Lezer<'_> {
    /// Clients that were evaluated with other rules than `regels`, or not as far as `horizon`; by id.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn achterstallig(self, regels: &str, horizon: NaiveDate) -> Result<Vec<ClientId>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT DISTINCT t.client_id FROM toewijzing t LEFT JOIN beoordeeld b ON b.client_id = t.client_id
             WHERE b.client_id IS NULL OR b.regels <> ?1 OR b.horizon < ?2 ORDER BY t.client_id",
        )?;
        let rows = statement.query_map((regels, horizon), |r| Ok(ClientId(r.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every client that has a toewijzing, by id.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn beoordeelbaar(self) -> Result<Vec<ClientId>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached("SELECT DISTINCT client_id FROM toewijzing ORDER BY client_id")?;
        let rows = statement.query_map([], |r| Ok(ClientId(r.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Remembers that a client was evaluated with these rules, up to this day.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn beoordeeld_zet(
        &self,
        client: ClientId,
        regels: &str,
        horizon: NaiveDate,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO beoordeeld (client_id, regels, horizon) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO UPDATE SET regels = excluded.regels, horizon = excluded.horizon",
            )?
            .execute((client.0, regels, horizon))?;
        Ok(())
    }

    /// Remembers the same of every client that has a toewijzing.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn beoordeeld_allen(&self, regels: &str, horizon: NaiveDate) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO beoordeeld (client_id, regels, horizon)
                 SELECT DISTINCT client_id, ?1, ?2 FROM toewijzing WHERE true
                 ON CONFLICT DO UPDATE SET regels = excluded.regels, horizon = excluded.horizon
                 WHERE regels <> excluded.regels OR horizon < excluded.horizon",
            )?
            .execute((regels, horizon))?;
        Ok(())
    }
}
