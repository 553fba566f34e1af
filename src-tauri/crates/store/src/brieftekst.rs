//! Templates of letters that the organisation changed: every version is kept; one without a text goes back to ours.

use chrono::NaiveDateTime;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE brieftekst (
    naam TEXT NOT NULL,
    versie INTEGER NOT NULL,
    tekst TEXT,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    PRIMARY KEY (naam, versie)
) STRICT, WITHOUT ROWID;
";

/// A version of a template.
#[derive(Debug, Clone)]
pub struct BrieftekstRij {
    /// Version number, from 1.
    pub versie: u32,
    /// The text; `None` is the one that comes with the program.
    pub tekst: Option<String>,
    /// Made at.
    pub gemaakt_op: NaiveDateTime,
    /// By whom.
    pub door: String,
}

impl Lezer<'_> {
    /// Versions of a template, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn brieftekst_versies(self, naam: &str) -> Result<Vec<BrieftekstRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT s.versie, s.tekst, s.gemaakt_op, g.naam FROM brieftekst s
             JOIN gebruiker g ON g.id = s.gemaakt_door WHERE s.naam = ?1 ORDER BY s.versie DESC",
        )?;
        let rows = statement.query_map([naam], |r| {
            Ok(BrieftekstRij {
                versie: r.get(0)?,
                tekst: r.get(1)?,
                gemaakt_op: r.get(2)?,
                door: r.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Adds a version behind the one that was read; no text goes back to ours.
    ///
    /// # Errors
    /// [`StoreFout::IntussenGewijzigd`] when somebody added one in the meantime.
    pub fn brieftekst_nieuw(
        &self,
        naam: &str,
        na: u32,
        tekst: Option<&str>,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        let newest = self
            .lezer()
            .brieftekst_versies(naam)?
            .first()
            .map_or(0, |v| v.versie);
        if newest != na {
            return Err(StoreFout::IntussenGewijzigd);
        }
        self.0.execute(
            "INSERT INTO brieftekst (naam, versie, tekst, gemaakt_op, gemaakt_door) VALUES (?1, ?2, ?3, ?4, ?5)",
            (naam, na + 1, tekst, wie.nu, wie.gebruiker.0),
        )?;
        Ok(())
    }
}
