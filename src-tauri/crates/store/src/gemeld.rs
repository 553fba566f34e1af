//! What the desktop told whom, about which day: so that neither a restart nor another process tells it again.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::GebruikerId;
use rusqlite::OptionalExtension;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE gemeld (
    gebruiker_id BLOB NOT NULL REFERENCES gebruiker (id),
    sleutel TEXT NOT NULL,
    dag TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    PRIMARY KEY (gebruiker_id, sleutel, dag)
) STRICT, WITHOUT ROWID;
";

impl Lezer<'_> {
    /// When this user was told this about this day; `None` is not yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gemeld(
        self,
        gebruiker: GebruikerId,
        sleutel: &str,
        dag: NaiveDate,
    ) -> Result<Option<NaiveDateTime>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT gemaakt_op FROM gemeld WHERE gebruiker_id = ?1 AND sleutel = ?2 AND dag = ?3",
            )?
            .query_row((gebruiker.0, sleutel, dag), |r| r.get(0))
            .optional()?)
    }

    /// The last day before this one about which this user was told this.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gemeld_voor(
        self,
        gebruiker: GebruikerId,
        sleutel: &str,
        dag: NaiveDate,
    ) -> Result<Option<NaiveDate>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT max(dag) FROM gemeld WHERE gebruiker_id = ?1 AND sleutel = ?2 AND dag < ?3",
            )?
            .query_row((gebruiker.0, sleutel, dag), |r| r.get(0))?)
    }
}

impl Schrijver<'_> {
    /// Remembers that this is told; false when somebody was first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gemeld_zet(&self, sleutel: &str, dag: NaiveDate, wie: Wie) -> Result<bool, StoreFout> {
        let nieuw = self
            .0
            .prepare_cached(
                "INSERT OR IGNORE INTO gemeld (gebruiker_id, sleutel, dag, gemaakt_op) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((wie.gebruiker.0, sleutel, dag, wie.nu))?;
        Ok(nieuw == 1)
    }

    /// Forgets what was told about days after this one: a wrong clock had told it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gemeld_vergeet_na(&self, gebruiker: GebruikerId, dag: NaiveDate) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("DELETE FROM gemeld WHERE gebruiker_id = ?1 AND dag > ?2")?
            .execute((gebruiker.0, dag))?;
        Ok(())
    }
}
