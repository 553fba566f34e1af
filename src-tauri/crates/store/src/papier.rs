//! What somebody can show: VOG, languages, diplomas, trainings, signatures. Rows are added and withdrawn, never changed.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{MedewerkerId, PapierId};
use leidraad_domain::papier::{Papier, PapierSoort};
use rusqlite::{OptionalExtension, Row};

use crate::notitie::Intrekking;
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE papier (
    id BLOB PRIMARY KEY,
    medewerker_id BLOB NOT NULL REFERENCES medewerker (id),
    soort TEXT NOT NULL,
    code TEXT NOT NULL,
    niveau TEXT NOT NULL,
    richting TEXT NOT NULL,
    aspecten TEXT NOT NULL,
    op TEXT,
    geldig_tot TEXT,
    gezien_door TEXT NOT NULL,
    gezien_op TEXT,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    ingetrokken_op TEXT,
    ingetrokken_door BLOB REFERENCES gebruiker (id),
    ingetrokken_reden TEXT
) STRICT;
CREATE INDEX papier_medewerker ON papier (medewerker_id, soort, op);
";

/// A paper, as stored.
#[derive(Debug, Clone)]
pub struct PapierRij {
    /// Which.
    pub id: PapierId,
    /// Whose.
    pub medewerker: MedewerkerId,
    /// What it says.
    pub papier: Papier,
    /// Recorded at.
    pub gemaakt_op: NaiveDateTime,
    /// Recorded by.
    pub door: String,
    /// When, by whom and why it was withdrawn.
    pub ingetrokken: Option<Intrekking>,
}

const VRAAG: &str = "SELECT p.id, p.medewerker_id, p.soort, p.code, p.niveau, p.richting, p.aspecten, p.op, p.geldig_tot,
    p.gezien_door, p.gezien_op, p.gemaakt_op, g.naam, p.ingetrokken_op, i.naam, p.ingetrokken_reden
    FROM papier p JOIN gebruiker g ON g.id = p.gemaakt_door LEFT JOIN gebruiker i ON i.id = p.ingetrokken_door WHERE ";

fn rij(r: &Row<'_>) -> rusqlite::Result<Option<PapierRij>> {
    let (soort, aspecten): (String, String) = (r.get(2)?, r.get(6)?);
    let Some(soort) = PapierSoort::van(&soort) else {
        return Ok(None);
    };
    Ok(Some(PapierRij {
        id: PapierId(r.get(0)?),
        medewerker: MedewerkerId(r.get(1)?),
        papier: Papier {
            soort,
            code: r.get(3)?,
            niveau: r.get(4)?,
            richting: r.get(5)?,
            aspecten: aspecten.split(' ').filter_map(|a| a.parse().ok()).collect(),
            op: r.get(7)?,
            geldig_tot: r.get(8)?,
            gezien_door: r.get(9)?,
            gezien_op: r.get(10)?,
        },
        gemaakt_op: r.get(11)?,
        door: r.get(12)?,
        ingetrokken: match (r.get(13)?, r.get(14)?) {
            (Some(op), Some(door)) => Some(Intrekking {
                op,
                door,
                reden: r.get::<_, Option<String>>(15)?.unwrap_or_default(),
            }),
            _ => None,
        },
    }))
}

impl Lezer<'_> {
    /// Papers of a worker, newest first within a kind, withdrawn ones too.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn papieren(self, van: MedewerkerId) -> Result<Vec<PapierRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "{VRAAG} p.medewerker_id = ?1 ORDER BY p.soort, p.op DESC, p.id DESC"
        ))?;
        let rijen = statement.query_map([van.0], rij)?;
        rijen.filter_map(|r| r.transpose()).map(|r| Ok(r?)).collect()
    }

    /// Who has a paper that ends by a day, or no VOG at all.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn papier_vraagt(self, tot: NaiveDate) -> Result<Vec<MedewerkerId>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT medewerker_id FROM papier WHERE ingetrokken_op IS NULL AND geldig_tot <= ?1
             UNION SELECT m.id FROM medewerker m WHERE m.inactief_sinds IS NULL AND NOT EXISTS
                (SELECT 1 FROM papier p WHERE p.medewerker_id = m.id AND p.soort = 'vog' AND p.ingetrokken_op IS NULL)",
        )?;
        let rijen = statement.query_map([tot], |r| r.get(0).map(MedewerkerId))?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// One paper.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn papier(self, id: PapierId) -> Result<Option<PapierRij>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(&format!("{VRAAG} p.id = ?1"))?
            .query_row([id.0], rij)
            .optional()?
            .flatten())
    }
}

impl Schrijver<'_> {
    /// Adds a paper.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn papier_nieuw(
        &self,
        id: PapierId,
        van: MedewerkerId,
        p: &Papier,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        let aspecten: Vec<String> = p.aspecten.iter().map(u32::to_string).collect();
        self.0
            .prepare_cached(
                "INSERT INTO papier (id, medewerker_id, soort, code, niveau, richting, aspecten, op, geldig_tot, gezien_door,
                    gezien_op, gemaakt_op, gemaakt_door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?
            .execute(rusqlite::params![
                id.0,
                van.0,
                p.soort.code(),
                p.code,
                p.niveau,
                p.richting,
                aspecten.join(" "),
                p.op,
                p.geldig_tot,
                p.gezien_door,
                p.gezien_op,
                wie.nu,
                wie.gebruiker.0,
            ])?;
        Ok(())
    }

    /// Withdraws a paper: it stays, and counts no more.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn papier_trek_in(&self, id: PapierId, reden: &str, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE papier SET ingetrokken_op = ?2, ingetrokken_door = ?3, ingetrokken_reden = ?4
                 WHERE id = ?1 AND ingetrokken_op IS NULL",
            )?
            .execute((id.0, wie.nu, wie.gebruiker.0, reden))?;
        Ok(())
    }
}
