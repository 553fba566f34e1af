//! A note that is not finished: one for each user and client, so that a closed window loses nothing.

use chrono::NaiveDate;
use leidraad_domain::id::{ClientId, GebruikerId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use rusqlite::OptionalExtension;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE notitie_concept (
    client_id BLOB NOT NULL REFERENCES client (id),
    gebruiker_id BLOB NOT NULL REFERENCES gebruiker (id),
    toewijzing INTEGER,
    op TEXT NOT NULL,
    tekst TEXT NOT NULL,
    gewijzigd_op TEXT NOT NULL,
    PRIMARY KEY (client_id, gebruiker_id)
) STRICT, WITHOUT ROWID;
";

/// What was typed so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotitieConcept {
    /// About which toewijzing.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// The day it is about.
    pub op: NaiveDate,
    /// Text.
    pub tekst: String,
}

impl Lezer<'_> {
    /// What a user left unfinished about a client.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn notitie_concept(
        self,
        client: ClientId,
        gebruiker: GebruikerId,
    ) -> Result<Option<NotitieConcept>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT toewijzing, op, tekst FROM notitie_concept WHERE client_id = ?1 AND gebruiker_id = ?2",
            )?
            .query_row((client.0, gebruiker.0), |r| {
                Ok(NotitieConcept {
                    toewijzing: r.get(0)?,
                    op: r.get(1)?,
                    tekst: r.get(2)?,
                })
            })
            .optional()?)
    }
}

impl Schrijver<'_> {
    /// Keeps what was typed so far; without text there is nothing to keep.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn notitie_concept_zet(
        &self,
        client: ClientId,
        concept: Option<&NotitieConcept>,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        let Some(c) = concept else {
            self.0
                .prepare_cached("DELETE FROM notitie_concept WHERE client_id = ?1 AND gebruiker_id = ?2")?
                .execute((client.0, wie.gebruiker.0))?;
            return Ok(());
        };
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO notitie_concept (client_id, gebruiker_id, toewijzing, op, tekst, gewijzigd_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((client.0, wie.gebruiker.0, c.toewijzing, c.op, &c.tekst, wie.nu))?;
        Ok(())
    }
}
