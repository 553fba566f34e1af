//! Proposals to destroy what was kept long enough: who approved, what came of it. Once carried out only numbers are left.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{ClientId, GebruikerId, VernietigingId};
use rusqlite::OptionalExtension;
use uuid::Uuid;

use crate::bewaartermijn::{Oud, Recordsoort};
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE vernietiging (
    id BLOB PRIMARY KEY,
    peildag TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    uitgevoerd_op TEXT,
    uitgevoerd_door BLOB REFERENCES gebruiker (id)
) STRICT;
CREATE UNIQUE INDEX vernietiging_open ON vernietiging (uitgevoerd_op IS NULL) WHERE uitgevoerd_op IS NULL;
CREATE TABLE vernietiging_akkoord (
    vernietiging_id BLOB NOT NULL REFERENCES vernietiging (id),
    gebruiker_id BLOB NOT NULL REFERENCES gebruiker (id),
    gemaakt_op TEXT NOT NULL,
    PRIMARY KEY (vernietiging_id, gebruiker_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE vernietiging_regel (
    vernietiging_id BLOB NOT NULL REFERENCES vernietiging (id),
    soort TEXT NOT NULL,
    record_id BLOB NOT NULL,
    client_id BLOB,
    jongste TEXT NOT NULL,
    blijft TEXT,
    PRIMARY KEY (vernietiging_id, record_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE vernietiging_telling (
    vernietiging_id BLOB NOT NULL REFERENCES vernietiging (id),
    soort TEXT NOT NULL,
    aantal INTEGER NOT NULL,
    PRIMARY KEY (vernietiging_id, soort)
) STRICT, WITHOUT ROWID;
";

/// A proposal, or what came of one.
#[derive(Debug, Clone)]
pub struct VernietigingRij {
    /// Which.
    pub id: VernietigingId,
    /// Everything in it is older than this day.
    pub peildag: NaiveDate,
    /// Made at.
    pub gemaakt_op: NaiveDateTime,
    /// Name of who made it.
    pub door: String,
    /// Who approved: who, name, when.
    pub akkoorden: Vec<(GebruikerId, String, NaiveDateTime)>,
    /// When and by whom it was carried out.
    pub uitgevoerd: Option<(NaiveDateTime, String)>,
    /// What was destroyed: kind, how many.
    pub tellingen: Vec<(String, u32)>,
}

/// A line of a proposal.
#[derive(Debug, Clone)]
pub struct VernietigingRegel {
    /// What.
    pub oud: Oud,
    /// Name of the client, when there is one.
    pub naam: String,
    /// Why it stays; `None` when it goes.
    pub blijft: Option<String>,
}

impl Lezer<'_> {
    /// Proposals and what came of them, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn vernietigingen(self) -> Result<Vec<VernietigingRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT v.id, v.peildag, v.gemaakt_op, g.naam, v.uitgevoerd_op, u.naam FROM vernietiging v
             JOIN gebruiker g ON g.id = v.gemaakt_door LEFT JOIN gebruiker u ON u.id = v.uitgevoerd_door
             ORDER BY v.gemaakt_op DESC, v.id DESC",
        )?;
        let rows = statement.query_map([], |r| {
            Ok(VernietigingRij {
                id: VernietigingId(r.get(0)?),
                peildag: r.get(1)?,
                gemaakt_op: r.get(2)?,
                door: r.get(3)?,
                akkoorden: Vec::new(),
                uitgevoerd: r.get::<_, Option<_>>(4)?.zip(r.get(5)?),
                tellingen: Vec::new(),
            })
        })?;
        let mut alle = rows.collect::<Result<Vec<_>, _>>()?;
        for rij in &mut alle {
            rij.akkoorden = self.akkoorden(rij.id)?;
            rij.tellingen = self.tellingen(rij.id)?;
        }
        Ok(alle)
    }

    fn akkoorden(self, id: VernietigingId) -> Result<Vec<(GebruikerId, String, NaiveDateTime)>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT a.gebruiker_id, g.naam, a.gemaakt_op FROM vernietiging_akkoord a
             JOIN gebruiker g ON g.id = a.gebruiker_id WHERE a.vernietiging_id = ?1 ORDER BY a.gemaakt_op, g.naam",
        )?;
        let rows = statement.query_map([id.0], |r| Ok((GebruikerId(r.get(0)?), r.get(1)?, r.get(2)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn tellingen(self, id: VernietigingId) -> Result<Vec<(String, u32)>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT soort, aantal FROM vernietiging_telling WHERE vernietiging_id = ?1 ORDER BY soort",
        )?;
        let rows = statement.query_map([id.0], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Lines of a proposal, oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn vernietiging_regels(self, id: VernietigingId) -> Result<Vec<VernietigingRegel>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT r.soort, r.record_id, r.client_id, r.jongste, r.blijft, coalesce(c.naam, '')
             FROM vernietiging_regel r LEFT JOIN client c ON c.id = r.client_id
             WHERE r.vernietiging_id = ?1 ORDER BY r.jongste, r.soort, r.record_id",
        )?;
        let mut rows = statement.query([id.0])?;
        let mut regels = Vec::new();
        while let Some(r) = rows.next()? {
            let soort: String = r.get(0)?;
            regels.push(VernietigingRegel {
                oud: Oud {
                    soort: Recordsoort::van(&soort).ok_or(StoreFout::Waarde("soort"))?,
                    id: r.get(1)?,
                    client: r.get::<_, Option<_>>(2)?.map(ClientId),
                    jongste: r.get(3)?,
                },
                blijft: r.get(4)?,
                naam: r.get(5)?,
            });
        }
        Ok(regels)
    }
}

impl Schrijver<'_> {
    /// Makes a proposal.
    ///
    /// # Errors
    /// When there is an open one already, or the database refuses.
    pub fn vernietiging_nieuw(
        &self,
        id: VernietigingId,
        peildag: NaiveDate,
        wat: &[Oud],
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO vernietiging (id, peildag, gemaakt_op, gemaakt_door) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((id.0, peildag, wie.nu, wie.gebruiker.0))?;
        for oud in wat {
            self.0
                .prepare_cached(
                    "INSERT INTO vernietiging_regel (vernietiging_id, soort, record_id, client_id, jongste)
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute((
                    id.0,
                    oud.soort.code(),
                    oud.id,
                    oud.client.map(|c| c.0),
                    oud.jongste,
                ))?;
        }
        Ok(())
    }

    /// Says why a line stays, or with `None` that it goes; whoever approved, approved something else.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn vernietiging_blijft(
        &self,
        id: VernietigingId,
        record: Uuid,
        blijft: Option<&str>,
    ) -> Result<bool, StoreFout> {
        let gevonden = self
            .0
            .prepare_cached(
                "UPDATE vernietiging_regel SET blijft = ?3 WHERE vernietiging_id = ?1 AND record_id = ?2",
            )?
            .execute((id.0, record, blijft))?;
        self.0
            .prepare_cached("DELETE FROM vernietiging_akkoord WHERE vernietiging_id = ?1")?
            .execute([id.0])?;
        Ok(gevonden > 0)
    }

    /// Somebody approves.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn vernietiging_akkoord(&self, id: VernietigingId, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO vernietiging_akkoord (vernietiging_id, gebruiker_id, gemaakt_op) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO NOTHING",
            )?
            .execute((id.0, wie.gebruiker.0, wie.nu))?;
        Ok(())
    }

    /// Keeps the numbers of what was carried out, and nothing of whom it was.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn vernietiging_klaar(
        &self,
        id: VernietigingId,
        tellingen: &[(&str, u32)],
        wie: Wie,
    ) -> Result<(), StoreFout> {
        for (soort, aantal) in tellingen {
            self.0
                .prepare_cached(
                    "INSERT INTO vernietiging_telling (vernietiging_id, soort, aantal) VALUES (?1, ?2, ?3)",
                )?
                .execute((id.0, soort, aantal))?;
        }
        self.regels_weg(id)?;
        self.0
            .prepare_cached("UPDATE vernietiging SET uitgevoerd_op = ?2, uitgevoerd_door = ?3 WHERE id = ?1")?
            .execute((id.0, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }

    /// Takes a proposal back.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn vernietiging_weg(&self, id: VernietigingId) -> Result<(), StoreFout> {
        self.regels_weg(id)?;
        for tabel in ["vernietiging_akkoord", "vernietiging"] {
            let kolom = if tabel == "vernietiging" {
                "id"
            } else {
                "vernietiging_id"
            };
            self.0
                .execute(&format!("DELETE FROM {tabel} WHERE {kolom} = ?1"), [id.0])?;
        }
        Ok(())
    }

    fn regels_weg(&self, id: VernietigingId) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("DELETE FROM vernietiging_regel WHERE vernietiging_id = ?1")?
            .execute([id.0])?;
        Ok(())
    }

    /// The open proposal.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn vernietiging_open(&self) -> Result<Option<VernietigingId>, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT id FROM vernietiging WHERE uitgevoerd_op IS NULL")?
            .query_row([], |r| r.get(0).map(VernietigingId))
            .optional()?)
    }
}
