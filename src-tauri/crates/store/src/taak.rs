//! Tasks that people set themselves or a colleague: in the work list beside what the contracts ask.

use chrono::NaiveDate;
use leidraad_domain::id::{ClientId, GebruikerId, TaakId};
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE taak (
    id BLOB PRIMARY KEY,
    titel TEXT NOT NULL,
    notitie TEXT NOT NULL,
    uiterlijk TEXT NOT NULL,
    client_id BLOB REFERENCES client (id),
    voor BLOB NOT NULL REFERENCES gebruiker (id),
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gemaakt_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gedaan_op TEXT,
    ingetrokken_op TEXT
) STRICT;
CREATE INDEX taak_open ON taak (uiterlijk, id) WHERE gedaan_op IS NULL AND ingetrokken_op IS NULL;
";

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaakRij {
    /// Which.
    pub id: TaakId,
    /// What.
    pub titel: String,
    /// More about it; may be empty.
    pub notitie: String,
    /// By when.
    pub uiterlijk: NaiveDate,
    /// About whom.
    pub client: Option<ClientId>,
    /// Name of that client.
    pub client_naam: Option<String>,
    /// Whose task it is.
    pub voor: GebruikerId,
    /// Who set it.
    pub gemaakt_door: GebruikerId,
    /// The day on which it was done.
    pub gedaan_op: Option<NaiveDate>,
    /// The day on which it was taken back.
    pub ingetrokken_op: Option<NaiveDate>,
}

const VAN: &str =
    "SELECT t.id, t.titel, t.notitie, t.uiterlijk, t.client_id, c.naam, t.voor, t.gemaakt_door, t.gedaan_op,
    t.ingetrokken_op FROM taak t LEFT JOIN client c ON c.id = t.client_id";

fn rij(r: &Row<'_>) -> rusqlite::Result<TaakRij> {
    Ok(TaakRij {
        id: TaakId(r.get(0)?),
        titel: r.get(1)?,
        notitie: r.get(2)?,
        uiterlijk: r.get(3)?,
        client: r.get::<_, Option<uuid::Uuid>>(4)?.map(ClientId),
        client_naam: r.get(5)?,
        voor: GebruikerId(r.get(6)?),
        gemaakt_door: GebruikerId(r.get(7)?),
        gedaan_op: r.get(8)?,
        ingetrokken_op: r.get(9)?,
    })
}

impl Lezer<'_> {
    /// One task.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn taak(self, id: TaakId) -> Result<Option<TaakRij>, StoreFout> {
        let sql = format!("{VAN} WHERE t.id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id.0], rij).optional()?)
    }

    /// Every task that is still to do, by date.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn open_taken(self) -> Result<Vec<TaakRij>, StoreFout> {
        let sql = format!(
            "{VAN} WHERE t.gedaan_op IS NULL AND t.ingetrokken_op IS NULL ORDER BY t.uiterlijk, t.id"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([], rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Adds or replaces a task; who set it and when stays as it was.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn taak_bewaar(&self, taak: &TaakRij, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO taak (id, titel, notitie, uiterlijk, client_id, voor, gemaakt_door, gemaakt_op,
                    gewijzigd_door, gewijzigd_op, gedaan_op, ingetrokken_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, ?8, ?9, ?10)
                 ON CONFLICT (id) DO UPDATE SET titel = excluded.titel, notitie = excluded.notitie,
                    uiterlijk = excluded.uiterlijk, client_id = excluded.client_id, voor = excluded.voor,
                    gewijzigd_door = excluded.gewijzigd_door, gewijzigd_op = excluded.gewijzigd_op,
                    gedaan_op = excluded.gedaan_op, ingetrokken_op = excluded.ingetrokken_op",
            )?
            .execute(rusqlite::params![
                taak.id.0,
                taak.titel,
                taak.notitie,
                taak.uiterlijk,
                taak.client.map(|c| c.0),
                taak.voor.0,
                wie.gebruiker.0,
                wie.nu,
                taak.gedaan_op,
                taak.ingetrokken_op,
            ])?;
        Ok(())
    }
}
