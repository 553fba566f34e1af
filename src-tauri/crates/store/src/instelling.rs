//! Settings of the organisation: how days are counted where contracts are silent.

use rusqlite::OptionalExtension;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE instelling (
    sleutel TEXT PRIMARY KEY,
    waarde TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;
";

impl Lezer<'_> {
    /// The value of a setting; `None` is the default.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn instelling(self, sleutel: &str) -> Result<Option<String>, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT waarde FROM instelling WHERE sleutel = ?1")?
            .query_row([sleutel], |r| r.get(0))
            .optional()?)
    }
}

impl Schrijver<'_> {
    /// Sets a setting.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn instelling_zet(&self, sleutel: &str, waarde: &str, wie: Wie) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT INTO instelling (sleutel, waarde, gemaakt_op, gemaakt_door) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO UPDATE SET waarde = excluded.waarde, gemaakt_op = excluded.gemaakt_op,
                gemaakt_door = excluded.gemaakt_door",
            (sleutel, waarde, wie.nu, wie.gebruiker.0),
        )?;
        Ok(())
    }
}
