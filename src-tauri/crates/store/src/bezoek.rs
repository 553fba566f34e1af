//! What is different about single visits, and extra visits. A row is a state of a visit; the newest of an act that was not
//! undone counts.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::bezoek::{Bewaard, Deelnemer, DoorWie, Vervalt};
use leidraad_domain::id::{BezoekId, ClientId, FeitId, HandelingId, MedewerkerId, ReeksId, ToewijzingId};
use rusqlite::{OptionalExtension, Params, Row};
use uuid::Uuid;

use crate::bezoekreeks::{kolommen, tijd};
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE handeling (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    soort TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    ongedaan_op TEXT,
    ongedaan_door BLOB REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX handeling_laatste ON handeling (gemaakt_door, nr) WHERE ongedaan_op IS NULL;
CREATE TABLE handeling_feit (
    handeling INTEGER NOT NULL REFERENCES handeling (nr),
    feit_id BLOB NOT NULL REFERENCES feit (id),
    client_id BLOB NOT NULL REFERENCES client (id),
    bezoek_id BLOB,
    PRIMARY KEY (handeling, feit_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE bezoek (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    handeling INTEGER NOT NULL REFERENCES handeling (nr),
    reeks_id BLOB REFERENCES bezoekreeks (id),
    reeks_dag TEXT,
    client_id BLOB REFERENCES client (id),
    toewijzing_id BLOB REFERENCES toewijzing (id),
    dag TEXT NOT NULL,
    dagdeel TEXT,
    om INTEGER,
    minuten INTEGER NOT NULL,
    door TEXT NOT NULL,
    medewerker_id BLOB REFERENCES medewerker (id),
    vervalt TEXT,
    reden TEXT NOT NULL,
    geldt INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX bezoek_nu ON bezoek (id) WHERE geldt = 1;
CREATE INDEX bezoek_dag ON bezoek (dag) WHERE geldt = 1;
CREATE INDEX bezoek_reeks ON bezoek (reeks_dag, reeks_id) WHERE geldt = 1;
CREATE INDEX bezoek_client ON bezoek (client_id) WHERE geldt = 1 AND client_id IS NOT NULL;
CREATE INDEX bezoek_van ON bezoek (id, nr);
CREATE INDEX bezoek_handeling ON bezoek (handeling);
";

/// An act of somebody who plans.
#[derive(Debug, Clone)]
pub struct HandelingRij {
    /// Its number: later acts have higher ones.
    pub nr: i64,
    /// Which.
    pub id: HandelingId,
    /// What was done, a word of the caller.
    pub soort: String,
    /// When.
    pub gemaakt_op: NaiveDateTime,
    /// By whom.
    pub door: String,
    /// It was undone.
    pub ongedaan: bool,
}

/// A state that a visit had, with the act that brought it.
#[derive(Debug, Clone)]
pub struct BezoekStand {
    /// The act.
    pub handeling: HandelingRij,
    /// The state.
    pub bewaard: Bewaard,
    /// Why, in words.
    pub reden: String,
}

const KOLOMMEN: &str =
    "b.id, b.reeks_id, b.reeks_dag, b.client_id, b.toewijzing_id, b.dag, b.dagdeel, b.om, b.minuten,
    b.door, b.medewerker_id, b.vervalt, b.nr, b.reden";

fn bewaard(r: &Row<'_>) -> rusqlite::Result<Bewaard> {
    let door: String = r.get(9)?;
    let deelnemer = match (r.get(3)?, r.get(4)?) {
        (Some(client), Some(toewijzing)) => Some(Deelnemer {
            client: ClientId(client),
            toewijzing: ToewijzingId(toewijzing),
        }),
        _ => None,
    };
    Ok(Bewaard {
        id: BezoekId(r.get(0)?),
        reeks: match (r.get(1)?, r.get(2)?) {
            (Some(reeks), Some(dag)) => Some((ReeksId(reeks), dag)),
            _ => None,
        },
        deelnemers: deelnemer.into_iter().collect(),
        dag: r.get(5)?,
        tijd: tijd(r.get(6)?, r.get(7)?, r.get(8)?),
        door: match (door.as_str(), r.get::<_, Option<Uuid>>(10)?) {
            (_, Some(wie)) => DoorWie::Medewerker(MedewerkerId(wie)),
            ("reeks", None) => DoorWie::Reeks,
            _ => DoorWie::Niemand,
        },
        vervalt: r.get::<_, Option<String>>(11)?.and_then(|v| Vervalt::van(&v)),
        wijziging: r.get(12)?,
    })
}

impl Lezer<'_> {
    fn bewaard_waar(self, waar: &str, wat: impl Params) -> Result<Vec<Bewaard>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {KOLOMMEN} FROM bezoek b WHERE b.geldt = 1 AND {waar}"
        ))?;
        let rijen = statement.query_map(wat, bewaard)?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// What is kept of visits that are in a period, or were before they moved.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bewaarde_bezoeken(self, van: NaiveDate, tot: NaiveDate) -> Result<Vec<Bewaard>, StoreFout> {
        self.bewaard_waar(
            "(b.dag BETWEEN ?1 AND ?2 OR b.reeks_dag BETWEEN ?1 AND ?2)",
            (van, tot),
        )
    }

    /// What is kept of visits to a client.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bewaarde_bezoeken_van(self, client: ClientId) -> Result<Vec<Bewaard>, StoreFout> {
        self.bewaard_waar(
            "(b.client_id = ?1 OR b.reeks_id IN (SELECT k.reeks_id FROM bezoekreeks_client k WHERE k.client_id = ?1))",
            [client.0],
        )
    }

    /// What is kept of one visit.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bewaard_bezoek(self, id: BezoekId) -> Result<Option<Bewaard>, StoreFout> {
        Ok(self.bewaard_waar("b.id = ?1", [id.0])?.pop())
    }

    /// Every state that a visit had, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bezoek_standen(self, id: BezoekId) -> Result<Vec<BezoekStand>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {KOLOMMEN}, h.nr, h.id, h.soort, h.gemaakt_op, g.naam, h.ongedaan_op IS NOT NULL
             FROM bezoek b JOIN handeling h ON h.nr = b.handeling JOIN gebruiker g ON g.id = h.gemaakt_door
             WHERE b.id = ?1 ORDER BY b.nr DESC"
        ))?;
        let rijen = statement.query_map([id.0], |r| {
            Ok(BezoekStand {
                bewaard: bewaard(r)?,
                reden: r.get(13)?,
                handeling: handeling(r, 14)?,
            })
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// The last act of a user that was not undone.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn laatste_handeling(
        self,
        wie: leidraad_domain::id::GebruikerId,
    ) -> Result<Option<HandelingRij>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT h.nr, h.id, h.soort, h.gemaakt_op, g.naam, 0 FROM handeling h
                 JOIN gebruiker g ON g.id = h.gemaakt_door
                 WHERE h.gemaakt_door = ?1 AND h.ongedaan_op IS NULL ORDER BY h.nr DESC LIMIT 1",
            )?
            .query_row([wie.0], |r| handeling(r, 0))
            .optional()?)
    }

    /// Visits that an act changed, and whether a later act changed them again.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn handeling_bezoeken(self, nr: i64) -> Result<Vec<(BezoekId, bool)>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached("SELECT id, geldt FROM bezoek WHERE handeling = ?1")?;
        let rijen = statement.query_map([nr], |r| Ok((BezoekId(r.get(0)?), r.get(1)?)))?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// Facts that an act recorded, and whose.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn handeling_feiten(self, nr: i64) -> Result<Vec<(FeitId, ClientId)>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached("SELECT feit_id, client_id FROM handeling_feit WHERE handeling = ?1")?;
        let rijen = statement.query_map([nr], |r| Ok((FeitId(r.get(0)?), ClientId(r.get(1)?))))?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }
}

fn handeling(r: &Row<'_>, vanaf: usize) -> rusqlite::Result<HandelingRij> {
    Ok(HandelingRij {
        nr: r.get(vanaf)?,
        id: HandelingId(r.get(vanaf + 1)?),
        soort: r.get(vanaf + 2)?,
        gemaakt_op: r.get(vanaf + 3)?,
        door: r.get(vanaf + 4)?,
        ongedaan: r.get(vanaf + 5)?,
    })
}

impl Schrijver<'_> {
    /// Begins an act; gives its number.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn handeling_nieuw(&self, id: HandelingId, soort: &str, wie: Wie) -> Result<i64, StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO handeling (id, soort, gemaakt_op, gemaakt_door) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((id.0, soort, wie.nu, wie.gebruiker.0))?;
        Ok(self.0.last_insert_rowid())
    }

    /// A fact that an act recorded, of a visit when it is of one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn handeling_feit(
        &self,
        nr: i64,
        feit: FeitId,
        client: ClientId,
        bezoek: Option<BezoekId>,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO handeling_feit (handeling, feit_id, client_id, bezoek_id) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((nr, feit.0, client.0, bezoek.map(|b| b.0)))?;
        Ok(())
    }

    /// Keeps a new state of a visit.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bezoek_bewaar(&self, handeling: i64, b: &Bewaard, reden: &str) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("UPDATE bezoek SET geldt = 0 WHERE id = ?1 AND geldt = 1")?
            .execute([b.id.0])?;
        let (dagdeel, om) = kolommen(&b.tijd);
        let (door, wie) = match b.door {
            DoorWie::Reeks => ("reeks", None),
            DoorWie::Niemand => ("niemand", None),
            DoorWie::Medewerker(wie) => ("medewerker", Some(wie.0)),
        };
        let deelnemer = b.deelnemers.first();
        self.0
            .prepare_cached(
                "INSERT INTO bezoek (id, handeling, reeks_id, reeks_dag, client_id, toewijzing_id, dag, dagdeel, om,
                    minuten, door, medewerker_id, vervalt, reden, geldt)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 1)",
            )?
            .execute((
                b.id.0,
                handeling,
                b.reeks.map(|(reeks, _)| reeks.0),
                b.reeks.map(|(_, dag)| dag),
                deelnemer.map(|d| d.client.0),
                deelnemer.map(|d| d.toewijzing.0),
                b.dag,
                dagdeel,
                om,
                b.tijd.minuten,
                door,
                wie,
                b.vervalt.map(Vervalt::code),
                reden,
            ))?;
        Ok(())
    }

    /// Undoes an act: its visits are again as they were before it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn handeling_ongedaan(&self, nr: i64, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("UPDATE handeling SET ongedaan_op = ?2, ongedaan_door = ?3 WHERE nr = ?1")?
            .execute((nr, wie.nu, wie.gebruiker.0))?;
        self.0
            .prepare_cached("UPDATE bezoek SET geldt = 0 WHERE handeling = ?1")?
            .execute([nr])?;
        self.0
            .prepare_cached(
                "UPDATE bezoek SET geldt = 1 WHERE nr IN (
                    SELECT max(b.nr) FROM bezoek b JOIN handeling h ON h.nr = b.handeling
                    WHERE h.ongedaan_op IS NULL AND b.id IN (SELECT id FROM bezoek WHERE handeling = ?1) GROUP BY b.id)",
            )?
            .execute([nr])?;
        Ok(())
    }
}
