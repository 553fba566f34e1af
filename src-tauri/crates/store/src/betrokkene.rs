//! People around a client that were entered by hand, beside the relations that came with a message. Somebody who is no
//! longer involved gets a last day and stays readable.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{BetrokkeneId, ClientId};
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE betrokkene (
    id BLOB PRIMARY KEY,
    client_id BLOB NOT NULL REFERENCES client (id),
    naam TEXT NOT NULL,
    rol TEXT NOT NULL,
    relatie TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    email TEXT NOT NULL,
    toelichting TEXT NOT NULL,
    eerst_bellen INTEGER NOT NULL,
    tot TEXT,
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX betrokkene_client ON betrokkene (client_id);
";

/// Somebody around a client.
#[derive(Debug, Clone)]
pub struct BetrokkeneRij {
    /// Which.
    pub id: BetrokkeneId,
    /// Around whom.
    pub client: ClientId,
    /// Name as it was typed.
    pub naam: String,
    /// What they are for us, a word of the caller.
    pub rol: String,
    /// What they are to the client, in words: `dochter`.
    pub relatie: String,
    /// Telephone number.
    pub telefoon: String,
    /// E-mail address.
    pub email: String,
    /// Remark.
    pub toelichting: String,
    /// Call this person first.
    pub eerst_bellen: bool,
    /// Last day on which they were involved.
    pub tot: Option<NaiveDate>,
    /// Version of the record.
    pub versie: u32,
    /// Saved at.
    pub gewijzigd_op: NaiveDateTime,
    /// Saved by.
    pub door: String,
}

const VRAAG: &str = "SELECT b.id, b.client_id, b.naam, b.rol, b.relatie, b.telefoon, b.email, b.toelichting, b.eerst_bellen,
    b.tot, b.versie, b.gewijzigd_op, g.naam FROM betrokkene b JOIN gebruiker g ON g.id = b.gewijzigd_door WHERE ";

fn rij(r: &Row<'_>) -> rusqlite::Result<BetrokkeneRij> {
    Ok(BetrokkeneRij {
        id: BetrokkeneId(r.get(0)?),
        client: ClientId(r.get(1)?),
        naam: r.get(2)?,
        rol: r.get(3)?,
        relatie: r.get(4)?,
        telefoon: r.get(5)?,
        email: r.get(6)?,
        toelichting: r.get(7)?,
        eerst_bellen: r.get(8)?,
        tot: r.get(9)?,
        versie: r.get(10)?,
        gewijzigd_op: r.get(11)?,
        door: r.get(12)?,
    })
}

impl Lezer<'_> {
    /// People around one client: who to call first, then who is still involved, by name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn betrokkenen(self, client: ClientId) -> Result<Vec<BetrokkeneRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "{VRAAG} b.client_id = ?1 ORDER BY b.tot IS NOT NULL, b.eerst_bellen DESC, b.naam, b.id"
        ))?;
        let rows = statement.query_map([client.0], rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One of them.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn betrokkene(self, id: BetrokkeneId) -> Result<Option<BetrokkeneRij>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(&format!("{VRAAG} b.id = ?1"))?
            .query_row([id.0], rij)
            .optional()?)
    }
}

impl Schrijver<'_> {
    /// Adds somebody (version 0), or saves over the version that was read. One client has one person to call first.
    ///
    /// # Errors
    /// [`StoreFout::IntussenGewijzigd`] when somebody saved in the meantime.
    pub fn betrokkene_bewaar(&self, b: &BetrokkeneRij, wie: Wie) -> Result<(), StoreFout> {
        if b.eerst_bellen {
            self.0
                .prepare_cached(
                    "UPDATE betrokkene SET eerst_bellen = 0 WHERE client_id = ?1 AND id <> ?2 AND eerst_bellen = 1",
                )?
                .execute((b.client.0, b.id.0))?;
        }
        let sql = if b.versie == 0 {
            "INSERT INTO betrokkene (id, client_id, naam, rol, relatie, telefoon, email, toelichting, eerst_bellen, tot,
                gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
             SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?11, ?12 WHERE ?13 = 0"
        } else {
            "UPDATE betrokkene SET naam = ?3, rol = ?4, relatie = ?5, telefoon = ?6, email = ?7, toelichting = ?8,
                eerst_bellen = ?9, tot = ?10, versie = versie + 1, gewijzigd_op = ?11, gewijzigd_door = ?12
             WHERE id = ?1 AND client_id = ?2 AND versie = ?13"
        };
        let changed = self.0.prepare_cached(sql)?.execute(rusqlite::params![
            b.id.0,
            b.client.0,
            b.naam,
            b.rol,
            b.relatie,
            b.telefoon,
            b.email,
            b.toelichting,
            b.eerst_bellen,
            b.tot,
            wie.nu,
            wie.gebruiker.0,
            b.versie,
        ])?;
        if changed == 0 {
            return Err(StoreFout::IntussenGewijzigd);
        }
        Ok(())
    }
}
