//! Documents of a client. Their bytes lie in the store itself, in parts; nothing stands in the clear beside it.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{ClientId, FeitId, StukId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use rusqlite::{OptionalExtension, Row};

use crate::notitie::Intrekking;
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE stuk (
    id BLOB PRIMARY KEY,
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing INTEGER,
    soort TEXT NOT NULL,
    naam TEXT NOT NULL,
    datum TEXT NOT NULL,
    vorm TEXT NOT NULL,
    grootte INTEGER NOT NULL,
    som BLOB NOT NULL,
    feit_id BLOB REFERENCES feit (id),
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    ingetrokken_op TEXT,
    ingetrokken_door BLOB REFERENCES gebruiker (id),
    ingetrokken_reden TEXT
) STRICT;
CREATE INDEX stuk_client ON stuk (client_id, datum);
CREATE TABLE stuk_deel (
    stuk_id BLOB NOT NULL REFERENCES stuk (id),
    nr INTEGER NOT NULL,
    inhoud BLOB NOT NULL,
    PRIMARY KEY (stuk_id, nr)
) STRICT;
";

/// A document, without its bytes.
#[derive(Debug, Clone)]
pub struct StukRij {
    /// Which.
    pub id: StukId,
    /// Whose.
    pub client: ClientId,
    /// About which toewijzing.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// Kind, a word of the caller.
    pub soort: String,
    /// Name with its ending.
    pub naam: String,
    /// Day of the document.
    pub datum: NaiveDate,
    /// Form of the bytes: `pdf`, `png`.
    pub vorm: String,
    /// Bytes.
    pub grootte: u32,
    /// SHA-256 of the bytes.
    pub som: Vec<u8>,
    /// The fact that was recorded with it.
    pub feit: Option<FeitId>,
    /// Added at.
    pub gemaakt_op: NaiveDateTime,
    /// Added by.
    pub door: String,
    /// When, by whom and why it was withdrawn.
    pub ingetrokken: Option<Intrekking>,
}

const VRAAG: &str =
    "SELECT s.id, s.client_id, s.toewijzing, s.soort, s.naam, s.datum, s.vorm, s.grootte, s.som, s.feit_id,
    s.gemaakt_op, g.naam, s.ingetrokken_op, i.naam, s.ingetrokken_reden FROM stuk s
    JOIN gebruiker g ON g.id = s.gemaakt_door LEFT JOIN gebruiker i ON i.id = s.ingetrokken_door WHERE ";

fn rij(r: &Row<'_>) -> rusqlite::Result<StukRij> {
    Ok(StukRij {
        id: StukId(r.get(0)?),
        client: ClientId(r.get(1)?),
        toewijzing: r.get(2)?,
        soort: r.get(3)?,
        naam: r.get(4)?,
        datum: r.get(5)?,
        vorm: r.get(6)?,
        grootte: r.get(7)?,
        som: r.get(8)?,
        feit: r.get::<_, Option<uuid::Uuid>>(9)?.map(FeitId),
        gemaakt_op: r.get(10)?,
        door: r.get(11)?,
        ingetrokken: match (r.get(12)?, r.get(13)?) {
            (Some(op), Some(door)) => Some(Intrekking {
                op,
                door,
                reden: r.get::<_, Option<String>>(14)?.unwrap_or_default(),
            }),
            _ => None,
        },
    })
}

impl Lezer<'_> {
    /// Documents of one client, newest first, withdrawn ones too.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn stukken(self, client: ClientId) -> Result<Vec<StukRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "{VRAAG} s.client_id = ?1 ORDER BY s.datum DESC, s.id DESC"
        ))?;
        let rows = statement.query_map([client.0], rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One document.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn stuk(self, id: StukId) -> Result<Option<StukRij>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(&format!("{VRAAG} s.id = ?1"))?
            .query_row([id.0], rij)
            .optional()?)
    }

    /// Every document of everybody, with the form of its bytes.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn stukken_alle(self) -> Result<Vec<(StukId, String)>, StoreFout> {
        let mut statement = self.0.prepare("SELECT id, vorm FROM stuk ORDER BY id")?;
        let rows = statement.query_map([], |r| Ok((StukId(r.get(0)?), r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The bytes of a document.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn stuk_inhoud(self, id: StukId) -> Result<Vec<u8>, StoreFout> {
        self.inhoud(
            "SELECT inhoud FROM stuk_deel WHERE stuk_id = ?1 ORDER BY nr",
            id.0,
        )
    }
}

impl Schrijver<'_> {
    /// Keeps a document with its bytes.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn stuk_nieuw(&self, stuk: &StukRij, inhoud: &[u8], wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO stuk (id, client_id, toewijzing, soort, naam, datum, vorm, grootte, som, feit_id, gemaakt_op,
                    gemaakt_door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(rusqlite::params![
                stuk.id.0,
                stuk.client.0,
                stuk.toewijzing,
                stuk.soort,
                stuk.naam,
                stuk.datum,
                stuk.vorm,
                stuk.grootte,
                stuk.som,
                stuk.feit.map(|f| f.0),
                wie.nu,
                wie.gebruiker.0,
            ])?;
        self.inhoud(
            "INSERT INTO stuk_deel (stuk_id, nr, inhoud) VALUES (?1, ?2, ?3)",
            stuk.id.0,
            inhoud,
        )
    }

    /// Withdraws a document: its line and bytes stay.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn stuk_trek_in(&self, id: StukId, reden: &str, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE stuk SET ingetrokken_op = ?2, ingetrokken_door = ?3, ingetrokken_reden = ?4
                 WHERE id = ?1 AND ingetrokken_op IS NULL",
            )?
            .execute((id.0, wie.nu, wie.gebruiker.0, reden))?;
        Ok(())
    }
}
