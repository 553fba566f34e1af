//! What stands on every paper of the organisation: telephone, place, logo.

use rusqlite::OptionalExtension;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE organisatie_gegevens (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    telefoon TEXT NOT NULL,
    plaats TEXT NOT NULL,
    logo BLOB,
    logo_naam TEXT,
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
";

/// What stands on every paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrganisatieGegevens {
    /// Telephone number; empty is not known.
    pub telefoon: String,
    /// Where letters are written; empty is not known.
    pub plaats: String,
    /// The logo as it was read, with the name of its file.
    pub logo: Option<(String, Vec<u8>)>,
}

impl Lezer<'_> {
    /// What stands on every paper; empty until somebody fills it in.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn organisatie_gegevens(self) -> Result<OrganisatieGegevens, StoreFout> {
        let found = self
            .0
            .prepare_cached("SELECT telefoon, plaats, logo_naam, logo FROM organisatie_gegevens")?
            .query_row([], |r| {
                let naam: Option<String> = r.get(2)?;
                let bytes: Option<Vec<u8>> = r.get(3)?;
                Ok(OrganisatieGegevens {
                    telefoon: r.get(0)?,
                    plaats: r.get(1)?,
                    logo: naam.zip(bytes),
                })
            })
            .optional()?;
        Ok(found.unwrap_or_default())
    }
}

impl Schrijver<'_> {
    /// Keeps what stands on every paper.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn organisatie_gegevens_zet(&self, g: &OrganisatieGegevens, wie: Wie) -> Result<(), StoreFout> {
        let (naam, logo) = g.logo.as_ref().map(|(naam, bytes)| (naam, bytes)).unzip();
        self.0.execute(
            "INSERT OR REPLACE INTO organisatie_gegevens (id, telefoon, plaats, logo, logo_naam, gewijzigd_op,
                gewijzigd_door) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
            (&g.telefoon, &g.plaats, logo, naam, wie.nu, wie.gebruiker.0),
        )?;
        Ok(())
    }
}
