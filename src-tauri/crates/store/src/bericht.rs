//! iWmo messages as they came, and the answers to them.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{BerichtId, ClientId};
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE bericht (
    id BLOB PRIMARY KEY,
    soort TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    identificatie TEXT NOT NULL,
    dagtekening TEXT NOT NULL,
    bestand TEXT NOT NULL,
    inhoud BLOB NOT NULL,
    som BLOB NOT NULL UNIQUE,
    uitkomst TEXT NOT NULL,
    opmerkingen TEXT NOT NULL,
    client_id BLOB REFERENCES client (id),
    ontvangen TEXT NOT NULL,
    ontvangen_aangenomen INTEGER NOT NULL,
    retour TEXT,
    retour_op TEXT,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX bericht_client ON bericht (client_id, dagtekening);
CREATE INDEX bericht_kenmerk ON bericht (soort, gemeente, identificatie);
CREATE INDEX bericht_retour ON bericht (id) WHERE retour IS NOT NULL AND retour_op IS NULL;
";

/// A message.
#[derive(Debug, Clone)]
pub struct BerichtRij {
    /// Which.
    pub id: BerichtId,
    /// `301`.
    pub soort: String,
    /// Sender: gemeentecode.
    pub gemeente: String,
    /// Identificatie of the sender.
    pub identificatie: String,
    /// Dagtekening.
    pub dagtekening: NaiveDate,
    /// Name of the file it came in.
    pub bestand: String,
    /// What came of it, a word of the caller.
    pub uitkomst: String,
    /// Remarks, JSON of the caller.
    pub opmerkingen: String,
    /// Client, when stored.
    pub client: Option<ClientId>,
    /// Received on.
    pub ontvangen: NaiveDate,
    /// Nobody told; taken to be the dagtekening.
    pub ontvangen_aangenomen: bool,
    /// There is an answer.
    pub heeft_retour: bool,
    /// When the answer was saved to be sent.
    pub retour_op: Option<NaiveDateTime>,
    /// Read in at.
    pub gemaakt_op: NaiveDateTime,
}

/// A message to keep.
#[derive(Debug, Clone)]
pub struct NieuwBericht<'a> {
    /// The row.
    pub rij: &'a BerichtRij,
    /// The raw message.
    pub inhoud: &'a [u8],
    /// SHA-256 of the raw message.
    pub som: &'a [u8],
    /// The answer, when there is one.
    pub retour: Option<&'a str>,
}

const KOLOMMEN: &str = "id, soort, gemeente, identificatie, dagtekening, bestand, uitkomst, opmerkingen, client_id, \
    ontvangen, ontvangen_aangenomen, retour IS NOT NULL, retour_op, gemaakt_op";

fn rij(r: &Row<'_>) -> rusqlite::Result<BerichtRij> {
    Ok(BerichtRij {
        id: BerichtId(r.get(0)?),
        soort: r.get(1)?,
        gemeente: r.get(2)?,
        identificatie: r.get(3)?,
        dagtekening: r.get(4)?,
        bestand: r.get(5)?,
        uitkomst: r.get(6)?,
        opmerkingen: r.get(7)?,
        client: r.get::<_, Option<uuid::Uuid>>(8)?.map(ClientId),
        ontvangen: r.get(9)?,
        ontvangen_aangenomen: r.get(10)?,
        heeft_retour: r.get(11)?,
        retour_op: r.get(12)?,
        gemaakt_op: r.get(13)?,
    })
}

impl Lezer<'_> {
    /// The message with exactly these bytes.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bericht_met_som(self, som: &[u8]) -> Result<Option<BerichtRij>, StoreFout> {
        let sql = format!("SELECT {KOLOMMEN} FROM bericht WHERE som = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([som], rij).optional()?)
    }

    /// Whether a message of this kind and sender with this identificatie was stored (TR056).
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bericht_bekend(self, soort: &str, gemeente: &str, identificatie: &str) -> Result<bool, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM bericht WHERE soort = ?1 AND gemeente = ?2 AND identificatie = ?3)",
            )?
            .query_row((soort, gemeente, identificatie), |r| r.get(0))?)
    }

    /// A page of messages, newest first, before this id.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn berichten(self, voor: Option<BerichtId>, aantal: u32) -> Result<Vec<BerichtRij>, StoreFout> {
        let sql =
            format!("SELECT {KOLOMMEN} FROM bericht WHERE ?1 IS NULL OR id < ?1 ORDER BY id DESC LIMIT ?2");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map((voor.map(|b| b.0), aantal), rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Messages of one client, oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn berichten_van(self, client: ClientId) -> Result<Vec<BerichtRij>, StoreFout> {
        let sql = format!("SELECT {KOLOMMEN} FROM bericht WHERE client_id = ?1 ORDER BY dagtekening, id");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([client.0], rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The newest message from which a client's personal data could be taken, as it came.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bericht_bron(self, client: ClientId) -> Result<Option<Vec<u8>>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT inhoud FROM bericht WHERE client_id = ?1 AND soort = '301' AND uitkomst = 'verwerkt'
                 ORDER BY dagtekening DESC, id DESC LIMIT 1",
            )?
            .query_row([client.0], |r| r.get(0))
            .optional()?)
    }

    /// Messages of a client as they came, oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn berichten_xml(self, client: ClientId) -> Result<Vec<Vec<u8>>, StoreFout> {
        let sql = "SELECT inhoud FROM bericht WHERE client_id = ?1 ORDER BY dagtekening, id";
        let mut statement = self.0.prepare(sql)?;
        let rows = statement.query_map([client.0], |r| r.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every message of everybody.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn berichten_alle(self) -> Result<Vec<BerichtId>, StoreFout> {
        let mut statement = self.0.prepare("SELECT id FROM bericht ORDER BY id")?;
        let rows = statement.query_map([], |r| r.get(0).map(BerichtId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A message as it came.
    ///
    /// # Errors
    /// When there is no such message.
    pub fn bericht_xml(self, id: BerichtId) -> Result<Vec<u8>, StoreFout> {
        let sql = "SELECT inhoud FROM bericht WHERE id = ?1";
        Ok(self.0.prepare_cached(sql)?.query_row([id.0], |r| r.get(0))?)
    }

    /// Answers that were not saved yet: message, identificatie, and the answer itself.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn retouren_klaar(self) -> Result<Vec<(BerichtRij, String)>, StoreFout> {
        let sql = format!(
            "SELECT {KOLOMMEN}, retour FROM bericht WHERE retour IS NOT NULL AND retour_op IS NULL ORDER BY id"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([], |r| Ok((rij(r)?, r.get(14)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many answers were not saved yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn retouren_aantal(self) -> Result<u32, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT count(*) FROM bericht WHERE retour IS NOT NULL AND retour_op IS NULL")?
            .query_row([], |r| r.get(0))?)
    }

    /// The next number of an answer of ours: messages are never deleted, so the last row counts them without reading all.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn retour_nummer(self) -> Result<u32, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT coalesce(max(rowid), 0) + 1 FROM bericht")?
            .query_row([], |r| r.get(0))?)
    }
}

impl Schrijver<'_> {
    /// Keeps a message.
    ///
    /// # Errors
    /// When these bytes were kept before, or the database refuses.
    pub fn bericht_nieuw(&self, nieuw: &NieuwBericht<'_>, wie: Wie) -> Result<(), StoreFout> {
        let r = nieuw.rij;
        self.0
            .prepare_cached(
                "INSERT INTO bericht (id, soort, gemeente, identificatie, dagtekening, bestand, inhoud, som, uitkomst,
                    opmerkingen, client_id, ontvangen, ontvangen_aangenomen, retour, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            )?
            .execute(rusqlite::params![
                r.id.0,
                r.soort,
                r.gemeente,
                r.identificatie,
                r.dagtekening,
                r.bestand,
                nieuw.inhoud,
                nieuw.som,
                r.uitkomst,
                r.opmerkingen,
                r.client.map(|c| c.0),
                r.ontvangen,
                r.ontvangen_aangenomen,
                nieuw.retour,
                wie.nu,
                wie.gebruiker.0,
            ])?;
        Ok(())
    }

    /// Records that an answer was saved to be sent.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn retour_opgeslagen(&self, bericht: BerichtId, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("UPDATE bericht SET retour_op = ?2 WHERE id = ?1")?
            .execute((bericht.0, wie.nu))?;
        Ok(())
    }
}
