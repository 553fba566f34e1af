//! Evaluations: planned, written, fixed, sent. None is ever deleted; a fixed one is corrected by a next version.

use chrono::NaiveDate;
use leidraad_domain::evaluatie::{Conclusie, EvaluatieInhoud, EvaluatieSoort, EvaluatieStatus};
use leidraad_domain::id::{ClientId, EvaluatieId, FeitId, PlanId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE evaluatie (
    id BLOB PRIMARY KEY,
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing INTEGER NOT NULL,
    plan_id BLOB REFERENCES plan (id),
    soort TEXT NOT NULL,
    status TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    vervangt BLOB UNIQUE REFERENCES evaluatie (id),
    gepland_op TEXT,
    gehouden_op TEXT,
    wijze TEXT,
    eigen_woorden TEXT NOT NULL DEFAULT '',
    tevredenheid INTEGER,
    verandert TEXT NOT NULL DEFAULT '',
    conclusie TEXT,
    voortgang TEXT,
    plan_besproken INTEGER NOT NULL DEFAULT 0,
    vastgesteld_op TEXT,
    ondertekend_op TEXT,
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX evaluatie_client ON evaluatie (client_id, toewijzing);
CREATE INDEX evaluatie_open ON evaluatie (gepland_op) WHERE status IN ('gepland', 'concept');
CREATE INDEX evaluatie_te_versturen ON evaluatie (soort) WHERE status = 'vastgesteld' AND soort IN ('eind', 'voortgang');
CREATE TABLE evaluatie_deelnemer (
    evaluatie_id BLOB NOT NULL REFERENCES evaluatie (id),
    volgorde INTEGER NOT NULL,
    rol TEXT NOT NULL,
    naam TEXT NOT NULL,
    tekent INTEGER NOT NULL,
    PRIMARY KEY (evaluatie_id, volgorde)
) STRICT, WITHOUT ROWID;
CREATE TABLE evaluatie_doel (
    evaluatie_id BLOB NOT NULL REFERENCES evaluatie (id),
    volgorde INTEGER NOT NULL,
    doel TEXT NOT NULL,
    streven TEXT NOT NULL,
    uitkomst TEXT,
    score INTEGER,
    toelichting TEXT NOT NULL,
    PRIMARY KEY (evaluatie_id, volgorde)
) STRICT, WITHOUT ROWID;
CREATE TABLE evaluatie_veld (
    evaluatie_id BLOB NOT NULL REFERENCES evaluatie (id),
    sleutel TEXT NOT NULL,
    tekst TEXT NOT NULL,
    PRIMARY KEY (evaluatie_id, sleutel)
) STRICT, WITHOUT ROWID;
CREATE TABLE evaluatie_feit (
    feit_id BLOB PRIMARY KEY REFERENCES feit (id),
    evaluatie_id BLOB NOT NULL REFERENCES evaluatie (id),
    band TEXT NOT NULL,
    aan TEXT,
    op TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX evaluatie_feit_van ON evaluatie_feit (evaluatie_id);
";

/// A version of an evaluation.
#[derive(Debug, Clone)]
pub struct EvaluatieRij {
    /// Which.
    pub id: EvaluatieId,
    /// Whose.
    pub client: ClientId,
    /// Under which toewijzing.
    pub toewijzing: Toewijzingsnummer,
    /// The version of the plan that it evaluates.
    pub plan: Option<PlanId>,
    /// What kind.
    pub soort: EvaluatieSoort,
    /// How far it is.
    pub status: EvaluatieStatus,
    /// Version number, from 1.
    pub nummer: u32,
    /// The version that this one corrects.
    pub vervangt: Option<EvaluatieId>,
    /// The day that was agreed.
    pub gepland_op: Option<NaiveDate>,
    /// The day it was held.
    pub gehouden_op: Option<NaiveDate>,
    /// What followed.
    pub conclusie: Option<Conclusie>,
    /// When it was fixed.
    pub vastgesteld_op: Option<NaiveDate>,
    /// When the paper was signed.
    pub ondertekend_op: Option<NaiveDate>,
    /// Version of the record.
    pub versie: u32,
}

impl EvaluatieRij {
    /// Still to be held or written, or written for the municipality and not sent.
    pub fn te_doen(&self) -> bool {
        let opsturen = matches!(self.soort, EvaluatieSoort::Eind | EvaluatieSoort::Voortgang);
        self.status.open() || (opsturen && self.status == EvaluatieStatus::Vastgesteld)
    }
}

/// Why a fact belongs to an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// It tells of the agreed day.
    Gepland,
    /// It tells that it was held, and what followed.
    Gehouden,
    /// It tells that it was sent.
    Verzonden,
}

impl Band {
    fn code(self) -> &'static str {
        match self {
            Self::Gepland => "gepland",
            Self::Gehouden => "gehouden",
            Self::Verzonden => "verzonden",
        }
    }
}

/// To whom an evaluation was sent, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verzending {
    /// To whom.
    pub aan: String,
    /// On which day.
    pub op: NaiveDate,
}

pub(crate) struct Ruw {
    rij: EvaluatieRij,
    soort: String,
    status: String,
    conclusie: Option<String>,
}

pub(crate) fn ruw(r: &Row<'_>) -> rusqlite::Result<Ruw> {
    Ok(Ruw {
        soort: r.get(4)?,
        status: r.get(5)?,
        conclusie: r.get(10)?,
        rij: EvaluatieRij {
            id: EvaluatieId(r.get(0)?),
            client: ClientId(r.get(1)?),
            toewijzing: r.get(2)?,
            plan: r.get::<_, Option<_>>(3)?.map(PlanId),
            soort: EvaluatieSoort::Periodiek,
            status: EvaluatieStatus::Concept,
            nummer: r.get(6)?,
            vervangt: r.get::<_, Option<_>>(7)?.map(EvaluatieId),
            gepland_op: r.get(8)?,
            gehouden_op: r.get(9)?,
            conclusie: None,
            vastgesteld_op: r.get(11)?,
            ondertekend_op: r.get(12)?,
            versie: r.get(13)?,
        },
    })
}

pub(crate) fn rij(ruw: Ruw) -> Result<EvaluatieRij, StoreFout> {
    let conclusie = ruw
        .conclusie
        .map(|code| Conclusie::van(&code).ok_or(StoreFout::Waarde("evaluatie.conclusie")));
    Ok(EvaluatieRij {
        soort: EvaluatieSoort::van(&ruw.soort).ok_or(StoreFout::Waarde("evaluatie.soort"))?,
        status: EvaluatieStatus::van(&ruw.status).ok_or(StoreFout::Waarde("evaluatie.status"))?,
        conclusie: conclusie.transpose()?,
        ..ruw.rij
    })
}

pub(crate) const KOLOMMEN: &str =
    "e.id, e.client_id, e.toewijzing, e.plan_id, e.soort, e.status, e.nummer, e.vervangt, e.gepland_op,
    e.gehouden_op, e.conclusie, e.vastgesteld_op, e.ondertekend_op, e.versie";

impl Lezer<'_> {
    /// Evaluations of one client, newest first. A version that was corrected stands among them.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluaties(self, client: ClientId) -> Result<Vec<EvaluatieRij>, StoreFout> {
        let sql = format!(
            "SELECT {KOLOMMEN} FROM evaluatie e WHERE client_id = ?1
             ORDER BY coalesce(gehouden_op, gepland_op, '9999') DESC, nummer DESC, id DESC"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([client.0], ruw)?;
        rows.map(|row| rij(row?)).collect()
    }

    /// One version.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluatie(self, id: EvaluatieId) -> Result<Option<EvaluatieRij>, StoreFout> {
        let found = self
            .0
            .prepare_cached(&format!("SELECT {KOLOMMEN} FROM evaluatie e WHERE id = ?1"))?
            .query_row([id.0], ruw)
            .optional()?;
        found.map(rij).transpose()
    }

    /// The version that corrects this one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluatie_na(self, id: EvaluatieId) -> Result<Option<EvaluatieId>, StoreFout> {
        let found = self
            .0
            .prepare_cached("SELECT id FROM evaluatie WHERE vervangt = ?1")?
            .query_row([id.0], |r| r.get(0))
            .optional()?;
        Ok(found.map(EvaluatieId))
    }

    /// Who saved a version last.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluatie_door(self, id: EvaluatieId) -> Result<String, StoreFout> {
        Ok(self.0.query_row(
            "SELECT g.naam FROM evaluatie e JOIN gebruiker g ON g.id = e.gewijzigd_door WHERE e.id = ?1",
            [id.0],
            |r| r.get(0),
        )?)
    }

    /// Facts that an evaluation recorded.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluatie_feiten(self, id: EvaluatieId, band: Band) -> Result<Vec<FeitId>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached("SELECT feit_id FROM evaluatie_feit WHERE evaluatie_id = ?1 AND band = ?2")?;
        let rows = statement.query_map((id.0, band.code()), |r| Ok(FeitId(r.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Facts of a client that some evaluation recorded.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn feiten_van_evaluaties(self, client: ClientId) -> Result<Vec<FeitId>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT f.feit_id FROM evaluatie_feit f JOIN evaluatie e ON e.id = f.evaluatie_id WHERE e.client_id = ?1",
        )?;
        let rows = statement.query_map([client.0], |r| Ok(FeitId(r.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// To whom a version was sent, oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluatie_verzendingen(self, id: EvaluatieId) -> Result<Vec<Verzending>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT aan, op FROM evaluatie_feit WHERE evaluatie_id = ?1 AND aan IS NOT NULL ORDER BY op, aan",
        )?;
        let rows = statement.query_map([id.0], |r| {
            Ok(Verzending {
                aan: r.get(0)?,
                op: r.get(1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Adds a version.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluatie_nieuw(
        &self,
        e: &EvaluatieRij,
        inhoud: &EvaluatieInhoud,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT INTO evaluatie (id, client_id, toewijzing, plan_id, soort, status, nummer, vervangt, gepland_op,
                gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?10, ?11)",
            rusqlite::params![
                e.id.0,
                e.client.0,
                e.toewijzing,
                e.plan.map(|p| p.0),
                e.soort.code(),
                e.status.code(),
                e.nummer,
                e.vervangt.map(|v| v.0),
                e.gepland_op,
                wie.nu,
                wie.gebruiker.0
            ],
        )?;
        self.evaluatie_inhoud_zet(e.id, inhoud)
    }

    /// Saves how far a version is, over the one that was read.
    ///
    /// # Errors
    /// [`StoreFout::IntussenGewijzigd`] when somebody saved in the meantime.
    pub fn evaluatie_zet(&self, e: &EvaluatieRij, wie: Wie) -> Result<(), StoreFout> {
        let changed = self.0.execute(
            "UPDATE evaluatie SET plan_id = ?3, soort = ?4, status = ?5, gepland_op = ?6, vastgesteld_op = ?7,
                ondertekend_op = ?8, versie = versie + 1, gewijzigd_op = ?9, gewijzigd_door = ?10
             WHERE id = ?1 AND versie = ?2",
            rusqlite::params![
                e.id.0,
                e.versie,
                e.plan.map(|p| p.0),
                e.soort.code(),
                e.status.code(),
                e.gepland_op,
                e.vastgesteld_op,
                e.ondertekend_op,
                wie.nu,
                wie.gebruiker.0
            ],
        )?;
        if changed == 0 {
            return Err(StoreFout::IntussenGewijzigd);
        }
        Ok(())
    }

    /// Keeps that a fact belongs to an evaluation; `aan` is to whom it was sent.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluatie_feit_nieuw(
        &self,
        id: EvaluatieId,
        feit: FeitId,
        band: Band,
        aan: Option<&str>,
        op: NaiveDate,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO evaluatie_feit (feit_id, evaluatie_id, band, aan, op) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((feit.0, id.0, band.code(), aan, op))?;
        Ok(())
    }
}
