//! Requests of a client under the AVG, and what was decided.

use chrono::NaiveDate;
use leidraad_domain::id::{ClientId, TaakId, VerzoekId};
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE verzoek (
    id BLOB PRIMARY KEY,
    client_id BLOB NOT NULL REFERENCES client (id),
    soort TEXT NOT NULL,
    ontvangen TEXT NOT NULL,
    uiterlijk TEXT NOT NULL,
    wat TEXT NOT NULL,
    besluit TEXT,
    besluit_op TEXT,
    reden TEXT NOT NULL DEFAULT '',
    taak_id BLOB REFERENCES taak (id),
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX verzoek_client ON verzoek (client_id, ontvangen);
CREATE TABLE langer_bewaren (
    client_id BLOB PRIMARY KEY REFERENCES client (id),
    tot TEXT NOT NULL,
    reden TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;
";

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerzoekRij {
    /// Which.
    pub id: VerzoekId,
    /// Whose.
    pub client: ClientId,
    /// Kind, a word of the caller.
    pub soort: String,
    /// Received on.
    pub ontvangen: NaiveDate,
    /// Last day to answer.
    pub uiterlijk: NaiveDate,
    /// What is asked.
    pub wat: String,
    /// What was decided, a word of the caller, and when.
    pub besluit: Option<(String, NaiveDate)>,
    /// Why.
    pub reden: String,
    /// The task that reminds of it.
    pub taak: Option<TaakId>,
    /// Name of who recorded it.
    pub door: String,
    /// Name of who changed it last.
    pub gewijzigd_door: String,
}

/// A dossier that is kept longer than the law asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LangerBewaren {
    /// Until and with this day.
    pub tot: NaiveDate,
    /// Why.
    pub reden: String,
    /// Who said so.
    pub door: String,
}

const VAN: &str =
    "SELECT v.id, v.client_id, v.soort, v.ontvangen, v.uiterlijk, v.wat, v.besluit, v.besluit_op, v.reden,
    v.taak_id, g.naam, w.naam FROM verzoek v JOIN gebruiker g ON g.id = v.gemaakt_door
    JOIN gebruiker w ON w.id = v.gewijzigd_door";

fn rij(r: &Row<'_>) -> rusqlite::Result<VerzoekRij> {
    Ok(VerzoekRij {
        id: VerzoekId(r.get(0)?),
        client: ClientId(r.get(1)?),
        soort: r.get(2)?,
        ontvangen: r.get(3)?,
        uiterlijk: r.get(4)?,
        wat: r.get(5)?,
        besluit: r.get::<_, Option<_>>(6)?.zip(r.get(7)?),
        reden: r.get(8)?,
        taak: r.get::<_, Option<_>>(9)?.map(TaakId),
        door: r.get(10)?,
        gewijzigd_door: r.get(11)?,
    })
}

impl Lezer<'_> {
    /// Requests of a client, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn verzoeken(self, client: ClientId) -> Result<Vec<VerzoekRij>, StoreFout> {
        let sql = format!("{VAN} WHERE v.client_id = ?1 ORDER BY v.ontvangen DESC, v.id DESC");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([client.0], rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One request.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn verzoek(self, id: VerzoekId) -> Result<Option<VerzoekRij>, StoreFout> {
        let sql = format!("{VAN} WHERE v.id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id.0], rij).optional()?)
    }

    /// Whether a dossier is kept longer, and why.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn langer_bewaren(self, client: ClientId) -> Result<Option<LangerBewaren>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT l.tot, l.reden, g.naam FROM langer_bewaren l JOIN gebruiker g ON g.id = l.gemaakt_door
                 WHERE l.client_id = ?1",
            )?
            .query_row([client.0], |r| {
                Ok(LangerBewaren {
                    tot: r.get(0)?,
                    reden: r.get(1)?,
                    door: r.get(2)?,
                })
            })
            .optional()?)
    }
}

impl Schrijver<'_> {
    /// Adds a request, or what was decided on it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn verzoek_bewaar(&self, v: &VerzoekRij, wie: Wie) -> Result<(), StoreFout> {
        let (besluit, besluit_op) = v.besluit.clone().unzip();
        self.0
            .prepare_cached(
                "INSERT INTO verzoek (id, client_id, soort, ontvangen, uiterlijk, wat, besluit, besluit_op, reden, taak_id,
                    gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?11, ?12)
                 ON CONFLICT (id) DO UPDATE SET besluit = excluded.besluit, besluit_op = excluded.besluit_op,
                    reden = excluded.reden, gewijzigd_op = excluded.gewijzigd_op,
                    gewijzigd_door = excluded.gewijzigd_door",
            )?
            .execute(rusqlite::params![
                v.id.0,
                v.client.0,
                v.soort,
                v.ontvangen,
                v.uiterlijk,
                v.wat,
                besluit,
                besluit_op,
                v.reden,
                v.taak.map(|t| t.0),
                wie.nu,
                wie.gebruiker.0,
            ])?;
        Ok(())
    }

    /// Keeps a dossier longer, or with `None` no longer than the law asks.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn langer_bewaren_zet(
        &self,
        client: ClientId,
        langer: Option<(NaiveDate, &str)>,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        match langer {
            None => self
                .0
                .prepare_cached("DELETE FROM langer_bewaren WHERE client_id = ?1")?
                .execute([client.0])?,
            Some((tot, reden)) => self
                .0
                .prepare_cached(
                    "INSERT INTO langer_bewaren (client_id, tot, reden, gemaakt_op, gemaakt_door)
                     VALUES (?1, ?2, ?3, ?4, ?5)
                     ON CONFLICT (client_id) DO UPDATE SET tot = excluded.tot, reden = excluded.reden,
                        gemaakt_op = excluded.gemaakt_op, gemaakt_door = excluded.gemaakt_door",
                )?
                .execute((client.0, tot, reden, wie.nu, wie.gebruiker.0))?,
        };
        Ok(())
    }
}
