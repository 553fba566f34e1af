//! Weeks that workers and clients were told of, and who was called about what changed afterwards.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::BezoekId;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE publicatie (
    week TEXT PRIMARY KEY,
    wijziging INTEGER NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE bezoek_gebeld (
    bezoek_id BLOB NOT NULL,
    wijziging INTEGER NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    PRIMARY KEY (bezoek_id, wijziging)
) STRICT, WITHOUT ROWID;
";

/// A week that was told.
#[derive(Debug, Clone)]
pub struct PublicatieRij {
    /// Its Monday.
    pub week: NaiveDate,
    /// Changes of visits with a higher number came after it.
    pub wijziging: i64,
    /// When.
    pub op: NaiveDateTime,
    /// By whom.
    pub door: String,
}

impl Lezer<'_> {
    /// Weeks of a period that were told.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn publicaties(self, van: NaiveDate, tot: NaiveDate) -> Result<Vec<PublicatieRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT p.week, p.wijziging, p.gemaakt_op, g.naam FROM publicatie p
             JOIN gebruiker g ON g.id = p.gemaakt_door WHERE p.week BETWEEN ?1 AND ?2 ORDER BY p.week",
        )?;
        let rijen = statement.query_map((van, tot), |r| {
            Ok(PublicatieRij {
                week: r.get(0)?,
                wijziging: r.get(1)?,
                op: r.get(2)?,
                door: r.get(3)?,
            })
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// The last change of each of the visits in a period of which somebody was told.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebeld_over(self, van: NaiveDate, tot: NaiveDate) -> Result<HashMap<BezoekId, i64>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT g.bezoek_id, max(g.wijziging) FROM bezoek_gebeld g JOIN bezoek b ON b.id = g.bezoek_id AND b.geldt = 1
             WHERE b.dag BETWEEN ?1 AND ?2 OR b.reeks_dag BETWEEN ?1 AND ?2 GROUP BY g.bezoek_id",
        )?;
        let rijen = statement.query_map((van, tot), |r| Ok((BezoekId(r.get(0)?), r.get(1)?)))?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// A week is told as it is now.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn publiceer(&self, week: NaiveDate, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO publicatie (week, wijziging, gemaakt_op, gemaakt_door)
                 VALUES (?1, (SELECT coalesce(max(nr), 0) FROM bezoek), ?2, ?3)",
            )?
            .execute((week, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }

    /// Who is concerned was told of a change.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebeld(&self, bezoek: BezoekId, wijziging: i64, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO bezoek_gebeld (bezoek_id, wijziging, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((bezoek.0, wijziging, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }
}
