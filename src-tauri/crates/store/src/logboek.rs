//! Who saw and did what. Each line carries a sum over itself and the line before, so that a line that was changed or
//! taken away shows.

use chrono::NaiveDateTime;
use leidraad_domain::id::{ClientId, MedewerkerId};
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE logboek (
    nr INTEGER PRIMARY KEY,
    moment TEXT NOT NULL,
    gebruiker_id BLOB NOT NULL,
    soort TEXT NOT NULL,
    handeling TEXT NOT NULL,
    client_id BLOB,
    keten BLOB NOT NULL
) STRICT;
CREATE INDEX logboek_client ON logboek (client_id, nr) WHERE client_id IS NOT NULL;
";

/// Since there is a register of who works for us: whose.
pub(crate) const MEDEWERKER: &str = "
ALTER TABLE logboek ADD COLUMN medewerker_id BLOB;
CREATE INDEX logboek_medewerker ON logboek (medewerker_id, nr) WHERE medewerker_id IS NOT NULL;
";

/// A line to log.
#[derive(Debug, Clone, Copy)]
pub struct Regel<'a> {
    /// `ingezien`, `gewijzigd`, `toegang`, `export`.
    pub soort: &'a str,
    /// Name of the command.
    pub handeling: &'a str,
    /// Whose dossier.
    pub client: Option<ClientId>,
    /// About whom who works for us.
    pub medewerker: Option<MedewerkerId>,
}

fn som(vorige: &[u8], nr: i64, moment: NaiveDateTime, gebruiker: &[u8], regel: &[&str]) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(vorige);
    hash.update(nr.to_le_bytes());
    hash.update(moment.and_utc().timestamp_micros().to_le_bytes());
    hash.update(gebruiker);
    for text in regel {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().to_vec()
}

impl Lezer<'_> {
    /// Whether this user has a line of this command on this dossier since a moment.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn log_bekend(self, regel: Regel<'_>, wie: Wie, sinds: NaiveDateTime) -> Result<bool, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM logboek WHERE client_id = ?1 AND gebruiker_id = ?2 AND handeling = ?3
                    AND moment > ?4) OR EXISTS (SELECT 1 FROM logboek WHERE medewerker_id = ?5 AND gebruiker_id = ?2
                    AND handeling = ?3 AND moment > ?4)",
            )?
            .query_row(
                (
                    regel.client.map(|c| c.0),
                    wie.gebruiker.0,
                    regel.handeling,
                    sinds,
                    regel.medewerker.map(|m| m.0),
                ),
                |r| r.get(0),
            )?)
    }

    /// Whether no line was changed or taken away. Clients that were merged are not part of the sum.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn logboek_heel(self) -> Result<bool, StoreFout> {
        let mut statement = self
            .0
            .prepare("SELECT nr, moment, gebruiker_id, soort, handeling, keten FROM logboek ORDER BY nr")?;
        let mut rows = statement.query([])?;
        let (mut vorige, mut expected) = (Vec::new(), 1_i64);
        while let Some(r) = rows.next()? {
            let nr: i64 = r.get(0)?;
            let gebruiker: Vec<u8> = r.get(2)?;
            let (soort, handeling): (String, String) = (r.get(3)?, r.get(4)?);
            let keten: Vec<u8> = r.get(5)?;
            if nr != expected || som(&vorige, nr, r.get(1)?, &gebruiker, &[&soort, &handeling]) != keten {
                return Ok(false);
            }
            (vorige, expected) = (keten, nr + 1);
        }
        Ok(true)
    }
}

impl Schrijver<'_> {
    /// Adds a line.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn log(&self, regel: Regel<'_>, wie: Wie) -> Result<(), StoreFout> {
        let vorige: Option<(i64, Vec<u8>)> = self
            .0
            .prepare_cached("SELECT nr, keten FROM logboek ORDER BY nr DESC LIMIT 1")?
            .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        let (nr, vorige) = vorige.map_or((1, Vec::new()), |(nr, keten)| (nr + 1, keten));
        let keten = som(
            &vorige,
            nr,
            wie.nu,
            wie.gebruiker.0.as_bytes(),
            &[regel.soort, regel.handeling],
        );
        self.0
            .prepare_cached(
                "INSERT INTO logboek (nr, moment, gebruiker_id, soort, handeling, client_id, keten, medewerker_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute((
                nr,
                wie.nu,
                wie.gebruiker.0,
                regel.soort,
                regel.handeling,
                regel.client.map(|c| c.0),
                keten,
                regel.medewerker.map(|m| m.0),
            ))?;
        Ok(())
    }
}
