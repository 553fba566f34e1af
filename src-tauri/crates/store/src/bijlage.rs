//! Files at papers of workers: a scan of a diploma or VOG. Their bytes lie in the store itself, as those of documents do.

use chrono::NaiveDateTime;
use leidraad_domain::id::{BijlageId, MedewerkerId, PapierId};
use rusqlite::{OptionalExtension, Row};

use crate::notitie::Intrekking;
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE bijlage (
    id BLOB PRIMARY KEY,
    papier_id BLOB NOT NULL REFERENCES papier (id),
    naam TEXT NOT NULL,
    vorm TEXT NOT NULL,
    grootte INTEGER NOT NULL,
    som BLOB NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    ingetrokken_op TEXT,
    ingetrokken_door BLOB REFERENCES gebruiker (id),
    ingetrokken_reden TEXT
) STRICT;
CREATE INDEX bijlage_papier ON bijlage (papier_id, gemaakt_op);
CREATE TABLE bijlage_deel (
    bijlage_id BLOB NOT NULL REFERENCES bijlage (id),
    nr INTEGER NOT NULL,
    inhoud BLOB NOT NULL,
    PRIMARY KEY (bijlage_id, nr)
) STRICT;
";

/// A file at a paper, without its bytes.
#[derive(Debug, Clone)]
pub struct BijlageRij {
    /// Which.
    pub id: BijlageId,
    /// At which paper.
    pub papier: PapierId,
    /// Whose paper that is.
    pub medewerker: MedewerkerId,
    /// Name of the file.
    pub naam: String,
    /// Form of the bytes: `pdf`, `png`.
    pub vorm: String,
    /// Bytes.
    pub grootte: u32,
    /// SHA-256 of the bytes.
    pub som: Vec<u8>,
    /// Added at.
    pub gemaakt_op: NaiveDateTime,
    /// Added by.
    pub door: String,
    /// When, by whom and why it was withdrawn.
    pub ingetrokken: Option<Intrekking>,
}

const VRAAG: &str =
    "SELECT b.id, b.papier_id, p.medewerker_id, b.naam, b.vorm, b.grootte, b.som, b.gemaakt_op, g.naam,
    b.ingetrokken_op, i.naam, b.ingetrokken_reden FROM bijlage b JOIN papier p ON p.id = b.papier_id
    JOIN gebruiker g ON g.id = b.gemaakt_door LEFT JOIN gebruiker i ON i.id = b.ingetrokken_door WHERE ";

fn rij(r: &Row<'_>) -> rusqlite::Result<BijlageRij> {
    Ok(BijlageRij {
        id: BijlageId(r.get(0)?),
        papier: PapierId(r.get(1)?),
        medewerker: MedewerkerId(r.get(2)?),
        naam: r.get(3)?,
        vorm: r.get(4)?,
        grootte: r.get(5)?,
        som: r.get(6)?,
        gemaakt_op: r.get(7)?,
        door: r.get(8)?,
        ingetrokken: match (r.get(9)?, r.get(10)?) {
            (Some(op), Some(door)) => Some(Intrekking {
                op,
                door,
                reden: r.get::<_, Option<String>>(11)?.unwrap_or_default(),
            }),
            _ => None,
        },
    })
}

impl Lezer<'_> {
    /// Files at the papers of a worker, in the order in which they came, withdrawn ones too.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bijlagen(self, van: MedewerkerId) -> Result<Vec<BijlageRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "{VRAAG} p.medewerker_id = ?1 ORDER BY b.gemaakt_op, b.id"
        ))?;
        let rows = statement.query_map([van.0], rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One file.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bijlage(self, id: BijlageId) -> Result<Option<BijlageRij>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(&format!("{VRAAG} b.id = ?1"))?
            .query_row([id.0], rij)
            .optional()?)
    }

    /// Every file at every paper, with the form of its bytes.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bijlagen_alle(self) -> Result<Vec<(BijlageId, String)>, StoreFout> {
        let mut statement = self.0.prepare("SELECT id, vorm FROM bijlage ORDER BY id")?;
        let rows = statement.query_map([], |r| Ok((BijlageId(r.get(0)?), r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bijlage_inhoud(self, id: BijlageId) -> Result<Vec<u8>, StoreFout> {
        self.inhoud(
            "SELECT inhoud FROM bijlage_deel WHERE bijlage_id = ?1 ORDER BY nr",
            id.0,
        )
    }
}

impl Schrijver<'_> {
    /// Keeps a file with its bytes.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bijlage_nieuw(&self, bijlage: &BijlageRij, inhoud: &[u8], wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO bijlage (id, papier_id, naam, vorm, grootte, som, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(rusqlite::params![
                bijlage.id.0,
                bijlage.papier.0,
                bijlage.naam,
                bijlage.vorm,
                bijlage.grootte,
                bijlage.som,
                wie.nu,
                wie.gebruiker.0,
            ])?;
        self.inhoud(
            "INSERT INTO bijlage_deel (bijlage_id, nr, inhoud) VALUES (?1, ?2, ?3)",
            bijlage.id.0,
            inhoud,
        )
    }

    /// Withdraws a file: its line and bytes stay.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bijlage_trek_in(&self, id: BijlageId, reden: &str, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE bijlage SET ingetrokken_op = ?2, ingetrokken_door = ?3, ingetrokken_reden = ?4
                 WHERE id = ?1 AND ingetrokken_op IS NULL",
            )?
            .execute((id.0, wie.nu, wie.gebruiker.0, reden))?;
        Ok(())
    }
}
