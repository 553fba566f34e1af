//! Whose client somebody is, since when, and who takes over during leave. What was, stays: a hand-over ends one row and
//! begins the next.

use chrono::{Days, NaiveDate};
use leidraad_domain::id::{ClientId, GebruikerId};
use rusqlite::OptionalExtension;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE coordinator (
    client_id BLOB NOT NULL REFERENCES client (id),
    gebruiker_id BLOB NOT NULL REFERENCES gebruiker (id),
    van TEXT NOT NULL,
    tot TEXT,
    wie BLOB NOT NULL REFERENCES gebruiker (id),
    wanneer TEXT NOT NULL,
    PRIMARY KEY (client_id, van)
) STRICT, WITHOUT ROWID;
CREATE INDEX coordinator_gebruiker ON coordinator (gebruiker_id, client_id, van, tot);
CREATE TABLE waarneming (
    gebruiker_id BLOB NOT NULL REFERENCES gebruiker (id),
    waarnemer_id BLOB NOT NULL REFERENCES gebruiker (id),
    van TEXT NOT NULL,
    tot TEXT NOT NULL,
    wie BLOB NOT NULL REFERENCES gebruiker (id),
    wanneer TEXT NOT NULL,
    PRIMARY KEY (gebruiker_id, van)
) STRICT, WITHOUT ROWID;
CREATE INDEX waarneming_waarnemer ON waarneming (waarnemer_id, van, tot);
";

/// Who looked after a client in a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoordinatorRij {
    /// Whose client it was.
    pub gebruiker: GebruikerId,
    /// First day.
    pub van: NaiveDate,
    /// Last day; `None` is until further notice.
    pub tot: Option<NaiveDate>,
}

/// A colleague who takes over during leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waarneming {
    /// Who is away.
    pub gebruiker: GebruikerId,
    /// Who takes over.
    pub waarnemer: GebruikerId,
    /// First day.
    pub van: NaiveDate,
    /// Last day, that day included.
    pub tot: NaiveDate,
}

/// Whose clients, on a day.
#[derive(Debug, Clone)]
pub enum Welke {
    /// Everybody's.
    Alle,
    /// Of these colleagues.
    Van(Vec<GebruikerId>, NaiveDate),
    /// Without a coordinator.
    Zonder(NaiveDate),
}

/// Ids as one value for `json_each`.
/// Condition on a table `e` with a client: looked after by one of `:wie` on `:vandaag`.
pub(crate) const VAN_WIE: &str = "e.client_id IN (SELECT k.client_id FROM coordinator k
    WHERE k.gebruiker_id IN (SELECT unhex(value) FROM json_each(:wie))
        AND k.van <= :vandaag AND (k.tot IS NULL OR k.tot >= :vandaag))";

pub(crate) fn als_lijst(wie: &[GebruikerId]) -> String {
    let ids: Vec<String> = wie.iter().map(|g| g.0.simple().to_string()).collect();
    serde_json::Value::from(ids).to_string()
}

impl Welke {
    /// The condition on a client, with `:dag` and `:wie`.
    pub(crate) fn sql(&self) -> &'static str {
        match self {
            Self::Alle => ":dag IS NULL AND :wie IS NULL",
            Self::Van(..) => {
                "c.id IN (SELECT client_id FROM coordinator WHERE gebruiker_id IN (SELECT unhex(value) FROM json_each(:wie))
                    AND van <= :dag AND (tot IS NULL OR tot >= :dag))"
            }
            Self::Zonder(_) => {
                ":wie IS NULL AND NOT EXISTS (SELECT 1 FROM coordinator k WHERE k.client_id = c.id AND k.van <= :dag
                    AND (k.tot IS NULL OR k.tot >= :dag))"
            }
        }
    }

    pub(crate) fn dag(&self) -> Option<NaiveDate> {
        match self {
            Self::Alle => None,
            Self::Van(_, dag) | Self::Zonder(dag) => Some(*dag),
        }
    }

    pub(crate) fn wie(&self) -> Option<String> {
        match self {
            Self::Van(wie, _) => Some(als_lijst(wie)),
            Self::Alle | Self::Zonder(_) => None,
        }
    }
}

impl Lezer<'_> {
    /// How many clients have no coordinator on a day.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn zonder_coordinator(self, dag: NaiveDate) -> Result<u32, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT (SELECT count(*) FROM client)
                    - (SELECT count(*) FROM coordinator WHERE van <= ?1 AND (tot IS NULL OR tot >= ?1))",
            )?
            .query_row([dag], |r| r.get(0))?)
    }

    /// Whether a client is one of these.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn is_client_van(self, client: ClientId, welke: &Welke) -> Result<bool, StoreFout> {
        Ok(match welke {
            Welke::Alle => true,
            Welke::Van(wie, dag) => self
                .coordinator(client, *dag)?
                .is_some_and(|van| wie.contains(&van)),
            Welke::Zonder(dag) => self.coordinator(client, *dag)?.is_none(),
        })
    }

    /// Everybody who looked after a client, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn coordinatoren(self, client: ClientId) -> Result<Vec<CoordinatorRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT gebruiker_id, van, tot FROM coordinator WHERE client_id = ?1 ORDER BY van DESC",
        )?;
        let rows = statement.query_map([client.0], |r| {
            Ok(CoordinatorRij {
                gebruiker: GebruikerId(r.get(0)?),
                van: r.get(1)?,
                tot: r.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Who looks after a client on a day.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn coordinator(self, client: ClientId, dag: NaiveDate) -> Result<Option<GebruikerId>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT gebruiker_id FROM coordinator WHERE client_id = ?1 AND van <= ?2 AND (tot IS NULL OR tot >= ?2)
                 ORDER BY van DESC LIMIT 1",
            )?
            .query_row((client.0, dag), |r| r.get(0).map(GebruikerId))
            .optional()?)
    }

    /// Clients of a colleague on a day, by name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn clienten_van(self, gebruiker: GebruikerId, dag: NaiveDate) -> Result<Vec<ClientId>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT c.id FROM coordinator k CROSS JOIN client c ON c.id = k.client_id
             WHERE k.gebruiker_id = ?1 AND k.van <= ?2 AND (k.tot IS NULL OR k.tot >= ?2) ORDER BY c.sorteer, c.id",
        )?;
        let rows = statement.query_map((gebruiker.0, dag), |r| r.get(0).map(ClientId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many clients everybody has on a day.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn caseloads(self, dag: NaiveDate) -> Result<Vec<(GebruikerId, u32)>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT gebruiker_id, count(*) FROM coordinator WHERE van <= ?1 AND (tot IS NULL OR tot >= ?1)
             GROUP BY gebruiker_id",
        )?;
        let rows = statement.query_map([dag], |r| Ok((GebruikerId(r.get(0)?), r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Leave that has not ended before a day, by its first day.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn waarnemingen(self, vanaf: NaiveDate) -> Result<Vec<Waarneming>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT gebruiker_id, waarnemer_id, van, tot FROM waarneming WHERE tot >= ?1 ORDER BY van, gebruiker_id",
        )?;
        let rows = statement.query_map([vanaf], |r| {
            Ok(Waarneming {
                gebruiker: GebruikerId(r.get(0)?),
                waarnemer: GebruikerId(r.get(1)?),
                van: r.get(2)?,
                tot: r.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Gives a client to a colleague from a day on, or to nobody. What was planned from that day on is replaced.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn coordinator_zet(
        &self,
        client: ClientId,
        naar: Option<GebruikerId>,
        vanaf: NaiveDate,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("DELETE FROM coordinator WHERE client_id = ?1 AND van >= ?2")?
            .execute((client.0, vanaf))?;
        let dag_ervoor = vanaf - Days::new(1);
        let vorige = self.lezer().coordinator(client, dag_ervoor)?;
        let door = vorige.filter(|v| Some(*v) == naar);
        // Still the same colleague: the row that ran goes on.
        self.0
            .prepare_cached(
                "UPDATE coordinator SET tot = ?3 WHERE client_id = ?1 AND van <= ?2 AND (tot IS NULL OR tot >= ?2)",
            )?
            .execute((
                client.0,
                dag_ervoor,
                if door.is_some() { None } else { Some(dag_ervoor) },
            ))?;
        if let (Some(naar), None) = (naar, door) {
            self.0
                .prepare_cached(
                    "INSERT INTO coordinator (client_id, gebruiker_id, van, wie, wanneer) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute((client.0, naar.0, vanaf, wie.gebruiker.0, wie.nu))?;
        }
        Ok(())
    }

    /// Says who takes over during leave; another arrangement that began on the same day is replaced.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn waarneming_zet(&self, w: &Waarneming, wie: Wie) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT OR REPLACE INTO waarneming (gebruiker_id, waarnemer_id, van, tot, wie, wanneer)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                w.gebruiker.0,
                w.waarnemer.0,
                w.van,
                w.tot,
                wie.gebruiker.0,
                wie.nu,
            ),
        )?;
        Ok(())
    }

    /// Takes an arrangement for leave away.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn waarneming_weg(&self, gebruiker: GebruikerId, van: NaiveDate) -> Result<(), StoreFout> {
        self.0.execute(
            "DELETE FROM waarneming WHERE gebruiker_id = ?1 AND van = ?2",
            (gebruiker.0, van),
        )?;
        Ok(())
    }
}
