//! A paper that somebody was asked for: since when, until it is there or the asking is taken back.

use chrono::NaiveDate;
use leidraad_domain::id::MedewerkerId;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE papier_gevraagd (
    medewerker_id BLOB NOT NULL REFERENCES medewerker (id),
    papier TEXT NOT NULL,
    op TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    voorbij_op TEXT,
    voorbij_door BLOB REFERENCES gebruiker (id)
) STRICT;
CREATE UNIQUE INDEX papier_gevraagd_open ON papier_gevraagd (medewerker_id, papier) WHERE voorbij_op IS NULL;
";

impl Lezer<'_> {
    /// What everybody was asked for and did not bring yet: who, the kind of paper, and the day it was asked.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn papieren_gevraagd(self) -> Result<Vec<(MedewerkerId, String, NaiveDate)>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT medewerker_id, papier, op FROM papier_gevraagd WHERE voorbij_op IS NULL",
        )?;
        let rijen = statement.query_map([], |r| Ok((MedewerkerId(r.get(0)?), r.get(1)?, r.get(2)?)))?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// This kind of paper was asked for on a day; whatever was asked before is over.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn papier_gevraagd(
        &self,
        van: MedewerkerId,
        papier: &str,
        op: NaiveDate,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.papier_niet_meer_gevraagd(van, papier, wie)?;
        self.0
            .prepare_cached(
                "INSERT INTO papier_gevraagd (medewerker_id, papier, op, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((van.0, papier, op, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }

    /// The paper is there, or the asking was a mistake.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn papier_niet_meer_gevraagd(
        &self,
        van: MedewerkerId,
        papier: &str,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE papier_gevraagd SET voorbij_op = ?3, voorbij_door = ?4
                 WHERE medewerker_id = ?1 AND papier = ?2 AND voorbij_op IS NULL",
            )?
            .execute((van.0, papier, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }
}
