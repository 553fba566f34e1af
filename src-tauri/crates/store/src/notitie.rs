//! Notes. A note is corrected by a newer version (the older ones stay) and withdrawn with a reason. Triggers keep the
//! search index right, whatever writes.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{ClientId, NotitieId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE notitie (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing INTEGER,
    op TEXT NOT NULL,
    tekst TEXT NOT NULL,
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id),
    ingetrokken_op TEXT,
    ingetrokken_door BLOB REFERENCES gebruiker (id),
    ingetrokken_reden TEXT
) STRICT;
CREATE INDEX notitie_client ON notitie (client_id, op DESC, nr DESC);
CREATE TABLE notitie_oud (
    notitie INTEGER NOT NULL REFERENCES notitie (nr),
    versie INTEGER NOT NULL,
    op TEXT NOT NULL,
    tekst TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    PRIMARY KEY (notitie, versie)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE notitie_zoek USING fts5 (
    tekst, content = 'notitie', content_rowid = 'nr', tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3 4 5 6 7 8'
);
CREATE TRIGGER notitie_erbij AFTER INSERT ON notitie BEGIN
    INSERT INTO notitie_zoek (rowid, tekst) VALUES (new.nr, new.tekst);
END;
CREATE TRIGGER notitie_anders AFTER UPDATE OF tekst, ingetrokken_op ON notitie WHEN old.ingetrokken_op IS NULL BEGIN
    INSERT INTO notitie_zoek (notitie_zoek, rowid, tekst) VALUES ('delete', old.nr, old.tekst);
    INSERT INTO notitie_zoek (rowid, tekst) SELECT new.nr, new.tekst WHERE new.ingetrokken_op IS NULL;
END;
";

/// A note.
#[derive(Debug, Clone)]
pub struct NotitieRij {
    /// Which.
    pub id: NotitieId,
    /// About whom.
    pub client: ClientId,
    /// About which toewijzing; `None` is about the client.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// The day it is about.
    pub op: NaiveDate,
    /// What it says.
    pub tekst: String,
    /// Version, from 1.
    pub versie: u32,
    /// First written at.
    pub gemaakt_op: NaiveDateTime,
    /// First written by.
    pub door: String,
    /// Corrected at.
    pub gewijzigd_op: NaiveDateTime,
    /// Corrected by.
    pub gewijzigd_door: String,
    /// When, by whom and why it was withdrawn.
    pub ingetrokken: Option<Intrekking>,
}

/// Why something no longer holds.
#[derive(Debug, Clone)]
pub struct Intrekking {
    /// When.
    pub op: NaiveDateTime,
    /// By whom.
    pub door: String,
    /// Why.
    pub reden: String,
}

/// What a note said before it was corrected.
#[derive(Debug, Clone)]
pub struct NotitieOud {
    /// The day it was about.
    pub op: NaiveDate,
    /// What it said.
    pub tekst: String,
    /// Written at.
    pub gemaakt_op: NaiveDateTime,
    /// Written by.
    pub door: String,
}

/// Where a page of notes begins: behind this one.
#[derive(Debug, Clone, Copy)]
pub struct NaNotitie {
    /// Day of the last note of the page before.
    pub op: NaiveDate,
    /// Its number in the store.
    pub nr: i64,
}

const VRAAG: &str =
    "SELECT n.id, n.client_id, n.toewijzing, n.op, n.tekst, n.versie, n.gemaakt_op, g.naam, n.gewijzigd_op,
    w.naam, n.ingetrokken_op, i.naam, n.ingetrokken_reden, n.nr
    FROM notitie n JOIN gebruiker g ON g.id = n.gemaakt_door JOIN gebruiker w ON w.id = n.gewijzigd_door
    LEFT JOIN gebruiker i ON i.id = n.ingetrokken_door WHERE ";

pub(crate) fn rij(r: &Row<'_>) -> rusqlite::Result<NotitieRij> {
    Ok(NotitieRij {
        id: NotitieId(r.get(0)?),
        client: ClientId(r.get(1)?),
        toewijzing: r.get(2)?,
        op: r.get(3)?,
        tekst: r.get(4)?,
        versie: r.get(5)?,
        gemaakt_op: r.get(6)?,
        door: r.get(7)?,
        gewijzigd_op: r.get(8)?,
        gewijzigd_door: r.get(9)?,
        ingetrokken: match (r.get(10)?, r.get(11)?) {
            (Some(op), Some(door)) => Some(Intrekking {
                op,
                door,
                reden: r.get::<_, Option<String>>(12)?.unwrap_or_default(),
            }),
            _ => None,
        },
    })
}

impl Lezer<'_> {
    /// A page of notes of one client, newest first, withdrawn ones too, with the key of each.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn notities(
        self,
        client: ClientId,
        na: Option<NaNotitie>,
        aantal: u32,
    ) -> Result<Vec<(NotitieRij, NaNotitie)>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "{VRAAG} n.client_id = ?1 AND (n.op, n.nr) < (?2, ?3) ORDER BY n.op DESC, n.nr DESC LIMIT ?4"
        ))?;
        let (op, nr) = na.map_or(("9999-12-31".to_owned(), i64::MAX), |na| {
            (na.op.to_string(), na.nr)
        });
        let rows = statement.query_map((client.0, op, nr, aantal), |r| {
            Ok((
                rij(r)?,
                NaNotitie {
                    op: r.get(3)?,
                    nr: r.get(13)?,
                },
            ))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One note.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn notitie(self, id: NotitieId) -> Result<Option<NotitieRij>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(&format!("{VRAAG} n.id = ?1"))?
            .query_row([id.0], rij)
            .optional()?)
    }

    /// What a note said before, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn notitie_oud(self, id: NotitieId) -> Result<Vec<NotitieOud>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT o.op, o.tekst, o.gemaakt_op, g.naam FROM notitie n JOIN notitie_oud o ON o.notitie = n.nr
             JOIN gebruiker g ON g.id = o.gemaakt_door WHERE n.id = ?1 ORDER BY o.versie DESC",
        )?;
        let rows = statement.query_map([id.0], |r| {
            Ok(NotitieOud {
                op: r.get(0)?,
                tekst: r.get(1)?,
                gemaakt_op: r.get(2)?,
                door: r.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Writes a note.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn notitie_nieuw(
        &self,
        id: NotitieId,
        client: ClientId,
        toewijzing: Option<Toewijzingsnummer>,
        op: NaiveDate,
        tekst: &str,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO notitie (id, client_id, toewijzing, op, tekst, gemaakt_op, gemaakt_door, gewijzigd_op,
                    gewijzigd_door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?6, ?7)",
            )?
            .execute((
                id.0,
                client.0,
                toewijzing,
                op,
                tekst,
                wie.nu,
                wie.gebruiker.0,
            ))?;
        Ok(())
    }

    /// Corrects the version that was read; what it said before is kept.
    ///
    /// # Errors
    /// [`StoreFout::IntussenGewijzigd`] when somebody corrected or withdrew it in the meantime.
    pub fn notitie_verbeter(
        &self,
        id: NotitieId,
        versie: u32,
        toewijzing: Option<Toewijzingsnummer>,
        op: NaiveDate,
        tekst: &str,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO notitie_oud (notitie, versie, op, tekst, gemaakt_op, gemaakt_door)
                 SELECT nr, versie, op, tekst, gewijzigd_op, gewijzigd_door FROM notitie
                 WHERE id = ?1 AND versie = ?2 AND ingetrokken_op IS NULL",
            )?
            .execute((id.0, versie))?;
        let changed = self
            .0
            .prepare_cached(
                "UPDATE notitie SET toewijzing = ?3, op = ?4, tekst = ?5, versie = versie + 1, gewijzigd_op = ?6,
                    gewijzigd_door = ?7 WHERE id = ?1 AND versie = ?2 AND ingetrokken_op IS NULL",
            )?
            .execute((id.0, versie, toewijzing, op, tekst, wie.nu, wie.gebruiker.0))?;
        if changed == 0 {
            return Err(StoreFout::IntussenGewijzigd);
        }
        Ok(())
    }

    /// Withdraws a note: it stays readable and is no longer found.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn notitie_trek_in(&self, id: NotitieId, reden: &str, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE notitie SET ingetrokken_op = ?2, ingetrokken_door = ?3, ingetrokken_reden = ?4
                 WHERE id = ?1 AND ingetrokken_op IS NULL",
            )?
            .execute((id.0, wie.nu, wie.gebruiker.0, reden))?;
        Ok(())
    }
}
