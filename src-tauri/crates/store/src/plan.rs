//! Plans: every version is kept.

use chrono::NaiveDate;
use leidraad_domain::id::{ClientId, PlanId};
use leidraad_domain::plan::{PlanInhoud, PlanStatus, PlanVeld};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use rusqlite::{OptionalExtension, Row};

use crate::planrijen::{activiteiten, activiteiten_nieuw, doelen, doelen_nieuw};
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE plan (
    id BLOB PRIMARY KEY,
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing INTEGER NOT NULL,
    nummer INTEGER NOT NULL,
    status TEXT NOT NULL,
    datum TEXT,
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE UNIQUE INDEX plan_client ON plan (client_id, toewijzing, nummer);
CREATE TABLE plan_veld (
    plan_id BLOB NOT NULL REFERENCES plan (id),
    sleutel TEXT NOT NULL,
    tekst TEXT NOT NULL,
    PRIMARY KEY (plan_id, sleutel)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_doel (
    plan_id BLOB NOT NULL REFERENCES plan (id),
    volgorde INTEGER NOT NULL,
    doel TEXT NOT NULL,
    resultaat TEXT NOT NULL,
    streefdatum TEXT,
    PRIMARY KEY (plan_id, volgorde)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_activiteit (
    plan_id BLOB NOT NULL REFERENCES plan (id),
    volgorde INTEGER NOT NULL,
    activiteit TEXT NOT NULL,
    frequentie TEXT NOT NULL,
    wanneer TEXT NOT NULL,
    toelichting TEXT NOT NULL,
    PRIMARY KEY (plan_id, volgorde)
) STRICT, WITHOUT ROWID;
";

/// How often, on which days and when stand apart; what was written in words before is kept in the note.
pub(crate) const ACTIVITEIT_ALS_GEGEVENS: &str = "
ALTER TABLE plan_activiteit ADD COLUMN ritme TEXT;
ALTER TABLE plan_activiteit ADD COLUMN dagen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE plan_activiteit ADD COLUMN dagdeel TEXT;
ALTER TABLE plan_activiteit ADD COLUMN van TEXT;
ALTER TABLE plan_activiteit ADD COLUMN tot TEXT;
ALTER TABLE plan_activiteit ADD COLUMN minuten INTEGER;
ALTER TABLE plan_activiteit ADD COLUMN door TEXT NOT NULL DEFAULT '';
UPDATE plan_activiteit SET toelichting = trim(
    trim(frequentie)
    || CASE WHEN trim(frequentie) <> '' AND trim(wanneer) <> '' THEN ', ' ELSE '' END
    || trim(wanneer)
    || CASE WHEN trim(frequentie || wanneer) <> '' AND trim(toelichting) <> '' THEN '. ' ELSE '' END
    || trim(toelichting));
ALTER TABLE plan_activiteit DROP COLUMN frequentie;
ALTER TABLE plan_activiteit DROP COLUMN wanneer;
";

/// A version of a plan.
#[derive(Debug, Clone)]
pub struct PlanRij {
    /// Which.
    pub id: PlanId,
    /// Whose.
    pub client: ClientId,
    /// For which toewijzing.
    pub toewijzing: Toewijzingsnummer,
    /// Version number, from 1.
    pub nummer: u32,
    /// How far it is.
    pub status: PlanStatus,
    /// When it was fixed; `None` for a draft.
    pub datum: Option<NaiveDate>,
    /// Version of the record.
    pub versie: u32,
}

type Ruw = (PlanId, ClientId, u32, u32, String, Option<NaiveDate>, u32);

fn ruw(r: &Row<'_>) -> rusqlite::Result<Ruw> {
    Ok((
        PlanId(r.get(0)?),
        ClientId(r.get(1)?),
        r.get(2)?,
        r.get(3)?,
        r.get(4)?,
        r.get(5)?,
        r.get(6)?,
    ))
}

fn rij((id, client, toewijzing, nummer, status, datum, versie): Ruw) -> Result<PlanRij, StoreFout> {
    let status = PlanStatus::van(&status).ok_or(StoreFout::Waarde("plan.status"))?;
    Ok(PlanRij {
        id,
        client,
        toewijzing,
        nummer,
        status,
        datum,
        versie,
    })
}

const VRAAG: &str = "SELECT id, client_id, toewijzing, nummer, status, datum, versie FROM plan WHERE ";

impl Lezer<'_> {
    /// Plans of one client, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn plannen(self, client: ClientId) -> Result<Vec<PlanRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "{VRAAG} client_id = ?1 ORDER BY toewijzing DESC, nummer DESC"
        ))?;
        let rows = statement.query_map([client.0], ruw)?;
        rows.map(|row| rij(row?)).collect()
    }

    /// One version.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn plan(self, id: PlanId) -> Result<Option<PlanRij>, StoreFout> {
        let found = self
            .0
            .prepare_cached(&format!("{VRAAG} id = ?1"))?
            .query_row([id.0], ruw)
            .optional()?;
        found.map(rij).transpose()
    }

    /// What a version says.
    ///
    /// # Errors
    /// When the database refuses, or a value cannot be read.
    pub fn plan_inhoud(self, id: PlanId) -> Result<PlanInhoud, StoreFout> {
        let mut velden = self
            .0
            .prepare_cached("SELECT sleutel, tekst FROM plan_veld WHERE plan_id = ?1")?;
        Ok(PlanInhoud {
            velden: velden
                .query_map([id.0], |r| {
                    Ok(PlanVeld {
                        sleutel: r.get(0)?,
                        tekst: r.get(1)?,
                    })
                })?
                .collect::<Result<_, _>>()?,
            doelen: doelen(self.0, "plan", id.0)?,
            activiteiten: activiteiten(self.0, "plan", id.0)?,
        })
    }

    /// Who saved a version last.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn plan_door(self, id: PlanId) -> Result<String, StoreFout> {
        Ok(self.0.query_row(
            "SELECT g.naam FROM plan p JOIN gebruiker g ON g.id = p.gewijzigd_door WHERE p.id = ?1",
            [id.0],
            |r| r.get(0),
        )?)
    }
}

impl Schrijver<'_> {
    /// Adds a version.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn plan_nieuw(&self, plan: &PlanRij, inhoud: &PlanInhoud, wie: Wie) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT INTO plan (id, client_id, toewijzing, nummer, status, datum, gemaakt_op, gemaakt_door,
                gewijzigd_op, gewijzigd_door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, ?8)",
            rusqlite::params![
                plan.id.0,
                plan.client.0,
                plan.toewijzing,
                plan.nummer,
                plan.status.code(),
                plan.datum,
                wie.nu,
                wie.gebruiker.0
            ],
        )?;
        self.inhoud_nieuw(plan.id, inhoud)
    }

    /// Saves a version over the one that was read.
    ///
    /// # Errors
    /// [`StoreFout::IntussenGewijzigd`] when somebody saved in the meantime.
    pub fn plan_bewaar(&self, plan: &PlanRij, inhoud: &PlanInhoud, wie: Wie) -> Result<(), StoreFout> {
        let changed = self.0.execute(
            "UPDATE plan SET status = ?3, datum = ?4, versie = versie + 1, gewijzigd_op = ?5, gewijzigd_door = ?6
             WHERE id = ?1 AND versie = ?2",
            rusqlite::params![plan.id.0, plan.versie, plan.status.code(), plan.datum, wie.nu, wie.gebruiker.0],
        )?;
        if changed == 0 {
            return Err(StoreFout::IntussenGewijzigd);
        }
        self.inhoud_weg(plan.id)?;
        self.inhoud_nieuw(plan.id, inhoud)
    }

    /// Throws a version away with all that is in it.
    ///
    /// # Errors
    /// When the database refuses, as for a version that something else names.
    pub fn plan_weg(&self, id: PlanId) -> Result<(), StoreFout> {
        self.inhoud_weg(id)?;
        self.0.execute("DELETE FROM plan WHERE id = ?1", [id.0])?;
        Ok(())
    }

    fn inhoud_weg(&self, id: PlanId) -> Result<(), StoreFout> {
        for table in ["plan_veld", "plan_doel", "plan_activiteit"] {
            self.0
                .execute(&format!("DELETE FROM {table} WHERE plan_id = ?1"), [id.0])?;
        }
        Ok(())
    }

    fn inhoud_nieuw(&self, plan: PlanId, inhoud: &PlanInhoud) -> Result<(), StoreFout> {
        for veld in &inhoud.velden {
            self.0
                .prepare_cached("INSERT INTO plan_veld (plan_id, sleutel, tekst) VALUES (?1, ?2, ?3)")?
                .execute((plan.0, &veld.sleutel, &veld.tekst))?;
        }
        doelen_nieuw(&self.0, "plan", plan.0, &inhoud.doelen)?;
        activiteiten_nieuw(&self.0, "plan", plan.0, &inhoud.activiteiten)
    }
}
