//! What there is between somebody who works for us and a client or a colleague: family, or better not together.

use leidraad_domain::id::{ClientId, MedewerkerId, RelatieId};
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE medewerker_relatie (
    id BLOB PRIMARY KEY,
    medewerker_id BLOB NOT NULL REFERENCES medewerker (id),
    soort TEXT NOT NULL,
    client_id BLOB REFERENCES client (id),
    collega_id BLOB REFERENCES medewerker (id),
    toelichting TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    ingetrokken_op TEXT,
    ingetrokken_door BLOB REFERENCES gebruiker (id),
    CHECK ((client_id IS NULL) <> (collega_id IS NULL))
) STRICT;
CREATE INDEX medewerker_relatie_van ON medewerker_relatie (medewerker_id);
CREATE INDEX medewerker_relatie_client ON medewerker_relatie (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX medewerker_relatie_collega ON medewerker_relatie (collega_id) WHERE collega_id IS NOT NULL;
";

/// With whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// A client.
    Client(ClientId),
    /// A colleague.
    Collega(MedewerkerId),
}

/// A relation that holds.
#[derive(Debug, Clone)]
pub struct RelatieRij {
    /// Which.
    pub id: RelatieId,
    /// Whose.
    pub medewerker: MedewerkerId,
    /// `familie` or `niet-samen`.
    pub soort: String,
    /// With whom.
    pub met: Met,
    /// Name of the other.
    pub naam: String,
    /// More about it.
    pub toelichting: String,
}

const VRAAG: &str = "SELECT r.id, r.medewerker_id, r.soort, r.client_id, r.collega_id,
    coalesce(c.naam, trim(m.roepnaam || ' ' || coalesce(m.voorvoegsel || ' ', '') || m.achternaam)), r.toelichting
    FROM medewerker_relatie r LEFT JOIN client c ON c.id = r.client_id LEFT JOIN medewerker m ON m.id = r.collega_id
    WHERE r.ingetrokken_op IS NULL AND ";

fn rij(r: &Row<'_>) -> rusqlite::Result<RelatieRij> {
    let client = r.get::<_, Option<uuid::Uuid>>(3)?;
    Ok(RelatieRij {
        id: RelatieId(r.get(0)?),
        medewerker: MedewerkerId(r.get(1)?),
        soort: r.get(2)?,
        met: match client {
            Some(client) => Met::Client(ClientId(client)),
            None => Met::Collega(MedewerkerId(r.get(4)?)),
        },
        naam: r.get(5)?,
        toelichting: r.get(6)?,
    })
}

impl Lezer<'_> {
    /// What was recorded of a worker and holds.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerker_relaties(self, van: MedewerkerId) -> Result<Vec<RelatieRij>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached(&format!("{VRAAG} r.medewerker_id = ?1 ORDER BY r.id"))?;
        let rijen = statement.query_map([van.0], rij)?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// One relation that holds.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerker_relatie(self, id: RelatieId) -> Result<Option<RelatieRij>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(&format!("{VRAAG} r.id = ?1"))?
            .query_row([id.0], rij)
            .optional()?)
    }
}

impl Schrijver<'_> {
    /// Records a relation.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerker_relatie_nieuw(
        &self,
        (id, van): (RelatieId, MedewerkerId),
        soort: &str,
        met: Met,
        toelichting: &str,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        let (client, collega) = match met {
            Met::Client(id) => (Some(id.0), None),
            Met::Collega(id) => (None, Some(id.0)),
        };
        self.0
            .prepare_cached(
                "INSERT INTO medewerker_relatie (id, medewerker_id, soort, client_id, collega_id, toelichting, gemaakt_op,
                    gemaakt_door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute((id.0, van.0, soort, client, collega, toelichting, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }

    /// It holds no more.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerker_relatie_trek_in(&self, id: RelatieId, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE medewerker_relatie SET ingetrokken_op = ?2, ingetrokken_door = ?3
                 WHERE id = ?1 AND ingetrokken_op IS NULL",
            )?
            .execute((id.0, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }
}
