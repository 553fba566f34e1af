//! Who coordinates a toewijzing, as it was taken over when the organisation began to use the program. The rest of a
//! beginsituatie is facts ([`crate::feit`]).

use chrono::NaiveDate;
use leidraad_domain::id::ClientId;
use leidraad_domain::toewijzing::Toewijzingsnummer;
use rusqlite::OptionalExtension;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE beginsituatie (
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing INTEGER NOT NULL,
    coordinator TEXT,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    PRIMARY KEY (client_id, toewijzing)
) STRICT, WITHOUT ROWID;
";

/// Setting: the day on which the organisation began to use the program.
const INGEBRUIKNAME: &str = "ingebruikname";

impl Lezer<'_> {
    /// The coordinator that was told for a toewijzing. The outer `None` is: no beginsituatie was recorded.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn begin_coordinator(
        self,
        client: ClientId,
        toewijzing: Toewijzingsnummer,
    ) -> Result<Option<Option<String>>, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT coordinator FROM beginsituatie WHERE client_id = ?1 AND toewijzing = ?2")?
            .query_row((client.0, toewijzing), |r| r.get(0))
            .optional()?)
    }

    /// Clients with a beginsituatie.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn begin_clienten(self) -> Result<u32, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT count(DISTINCT client_id) FROM beginsituatie")?
            .query_row([], |r| r.get(0))?)
    }

    /// The day on which the organisation began to use the program; `None` while nobody said so.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn ingebruikname(self) -> Result<Option<NaiveDate>, StoreFout> {
        self.instelling(INGEBRUIKNAME)?
            .map(|tekst| {
                tekst
                    .parse()
                    .map_err(|_| StoreFout::Waarde("instelling.ingebruikname"))
            })
            .transpose()
    }
}

impl Schrijver<'_> {
    /// Keeps that a beginsituatie was recorded, and who coordinates.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn beginsituatie_zet(
        &self,
        client: ClientId,
        toewijzing: Toewijzingsnummer,
        coordinator: Option<&str>,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO beginsituatie (client_id, toewijzing, coordinator, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO UPDATE SET coordinator = excluded.coordinator, gemaakt_op = excluded.gemaakt_op,
                    gemaakt_door = excluded.gemaakt_door",
            )?
            .execute((client.0, toewijzing, coordinator, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }

    /// Sets the day on which the organisation began to use the program.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn ingebruikname_zet(&self, dag: NaiveDate, wie: Wie) -> Result<(), StoreFout> {
        self.instelling_zet(INGEBRUIKNAME, &dag.to_string(), wie)
    }
}
