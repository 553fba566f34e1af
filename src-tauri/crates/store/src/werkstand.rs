//! What people did with an item of the work list besides doing it: put it off, gave it to a colleague, took it up. It
//! hangs on the key of the item, so that it survives every evaluation.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{ClientId, GebruikerId};
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE werkstand (
    client_id BLOB NOT NULL,
    sleutel TEXT NOT NULL,
    uitgesteld_tot TEXT,
    uitgesteld_uiterlijk TEXT,
    uitgesteld_reden TEXT,
    voor BLOB REFERENCES gebruiker (id),
    bezig_door BLOB REFERENCES gebruiker (id),
    bezig_sinds TEXT,
    wie BLOB NOT NULL REFERENCES gebruiker (id),
    wanneer TEXT NOT NULL,
    PRIMARY KEY (client_id, sleutel)
) STRICT, WITHOUT ROWID;
CREATE INDEX werkstand_uitgesteld ON werkstand (uitgesteld_tot) WHERE uitgesteld_tot IS NOT NULL;
CREATE INDEX werkstand_voor ON werkstand (voor) WHERE voor IS NOT NULL;
";

/// Which item: a key within a client, or a key of the organisation or of a task when there is no client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plek {
    /// Whose; `None` is nobody's in particular.
    pub client: Option<ClientId>,
    /// Key.
    pub sleutel: String,
}

impl Plek {
    fn blob(&self) -> Vec<u8> {
        self.client.map_or_else(Vec::new, |c| c.0.as_bytes().to_vec())
    }
}

/// Put off until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitstel {
    /// The day on which it comes back.
    pub tot: NaiveDate,
    /// The last day as it was then: when it moves, the item comes back at once.
    pub uiterlijk: NaiveDate,
    /// Why.
    pub reden: String,
}

/// What people did with an item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Werkstand {
    /// Put off.
    pub uitstel: Option<Uitstel>,
    /// Given to a colleague.
    pub voor: Option<GebruikerId>,
    /// Taken up by a colleague, since.
    pub bezig: Option<(GebruikerId, NaiveDateTime)>,
}

impl Werkstand {
    /// Whether an item with this last day is put off today.
    pub fn uitgesteld(&self, uiterlijk: NaiveDate, vandaag: NaiveDate) -> bool {
        self.uitstel
            .as_ref()
            .is_some_and(|u| u.tot > vandaag && u.uiterlijk == uiterlijk)
    }
}

fn rij(r: &Row<'_>) -> rusqlite::Result<Werkstand> {
    let uitstel = match (r.get(0)?, r.get(1)?) {
        (Some(tot), Some(uiterlijk)) => Some(Uitstel {
            tot,
            uiterlijk,
            reden: r.get::<_, Option<String>>(2)?.unwrap_or_default(),
        }),
        _ => None,
    };
    let bezig: Option<uuid::Uuid> = r.get(4)?;
    let sinds: Option<NaiveDateTime> = r.get(5)?;
    Ok(Werkstand {
        uitstel,
        voor: r.get::<_, Option<uuid::Uuid>>(3)?.map(GebruikerId),
        bezig: bezig.map(GebruikerId).zip(sinds),
    })
}

impl Lezer<'_> {
    /// What people did with an item.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn werkstand(self, plek: &Plek) -> Result<Werkstand, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT uitgesteld_tot, uitgesteld_uiterlijk, uitgesteld_reden, voor, bezig_door, bezig_sinds
                 FROM werkstand WHERE client_id = ?1 AND sleutel = ?2",
            )?
            .query_row((plek.blob(), &plek.sleutel), rij)
            .optional()?
            .unwrap_or_default())
    }
}

impl Schrijver<'_> {
    /// Keeps what somebody did with an item.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn werkstand_zet(&self, plek: &Plek, stand: &Werkstand, wie: Wie) -> Result<(), StoreFout> {
        if *stand == Werkstand::default() {
            self.0
                .prepare_cached("DELETE FROM werkstand WHERE client_id = ?1 AND sleutel = ?2")?
                .execute((plek.blob(), &plek.sleutel))?;
            return Ok(());
        }
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO werkstand (client_id, sleutel, uitgesteld_tot, uitgesteld_uiterlijk,
                    uitgesteld_reden, voor, bezig_door, bezig_sinds, wie, wanneer)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(rusqlite::params![
                plek.blob(),
                plek.sleutel,
                stand.uitstel.as_ref().map(|u| u.tot),
                stand.uitstel.as_ref().map(|u| u.uiterlijk),
                stand.uitstel.as_ref().map(|u| &u.reden),
                stand.voor.map(|g| g.0),
                stand.bezig.map(|(g, _)| g.0),
                stand.bezig.map(|(_, sinds)| sinds),
                wie.gebruiker.0,
                wie.nu,
            ])?;
        Ok(())
    }

    /// What is done is nobody's any more: opened again later, it is taken up anew.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn werkstand_loslaten(&self, client: ClientId) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE werkstand SET bezig_door = NULL, bezig_sinds = NULL
                 WHERE client_id = ?1 AND bezig_door IS NOT NULL AND sleutel IN
                    (SELECT u.sleutel FROM uitkomst u WHERE u.client_id = ?1 AND u.open = 0)",
            )?
            .execute([client.0])?;
        Ok(())
    }
}
