//! Who comes to a client, since when and as what. What was a mistake is withdrawn; what was, stays.

use chrono::NaiveDate;
use leidraad_domain::id::{ClientId, FeitId, InzetId, MedewerkerId, ToewijzingId};
use leidraad_domain::inzet::{Inzet, InzetRol};
use rusqlite::Row;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE inzet (
    id BLOB PRIMARY KEY,
    toewijzing_id BLOB NOT NULL REFERENCES toewijzing (id),
    client_id BLOB NOT NULL REFERENCES client (id),
    medewerker_id BLOB NOT NULL REFERENCES medewerker (id),
    rol TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id),
    ingetrokken_op TEXT
) STRICT;
CREATE INDEX inzet_client ON inzet (client_id) WHERE ingetrokken_op IS NULL;
CREATE INDEX inzet_medewerker ON inzet (medewerker_id) WHERE ingetrokken_op IS NULL;
CREATE INDEX inzet_rol ON inzet (rol, van, tot) WHERE ingetrokken_op IS NULL;
CREATE TABLE inzet_feit (
    inzet_id BLOB NOT NULL REFERENCES inzet (id),
    feit_id BLOB NOT NULL REFERENCES feit (id),
    PRIMARY KEY (inzet_id, feit_id)
) STRICT, WITHOUT ROWID;
";

/// Somebody in a role.
#[derive(Debug, Clone)]
pub struct InzetRij {
    /// Which.
    pub id: InzetId,
    /// Who, for whom, as what, when.
    pub inzet: Inzet,
    /// Name of the worker.
    pub naam: String,
}

const VRAAG: &str = "SELECT i.id, i.toewijzing_id, i.client_id, i.medewerker_id, i.rol, i.van, i.tot,
    trim(m.roepnaam || ' ' || coalesce(m.voorvoegsel || ' ', '') || m.achternaam)
    FROM inzet i JOIN medewerker m ON m.id = i.medewerker_id WHERE i.ingetrokken_op IS NULL AND ";

fn inzet(r: &Row<'_>) -> rusqlite::Result<Inzet> {
    Ok(Inzet {
        toewijzing: ToewijzingId(r.get(1)?),
        client: ClientId(r.get(2)?),
        medewerker: MedewerkerId(r.get(3)?),
        rol: InzetRol::van(&r.get::<_, String>(4)?).unwrap_or(InzetRol::Vervanger),
        van: r.get(5)?,
        tot: r.get(6)?,
    })
}

fn rij(r: &Row<'_>) -> rusqlite::Result<InzetRij> {
    Ok(InzetRij {
        id: InzetId(r.get(0)?),
        inzet: inzet(r)?,
        naam: r.get(7)?,
    })
}

impl Lezer<'_> {
    fn inzet_waar(self, waar: &str, wat: impl rusqlite::Params) -> Result<Vec<InzetRij>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached(&format!("{VRAAG} {waar} ORDER BY i.van DESC, i.id"))?;
        let rijen = statement.query_map(wat, rij)?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// Who comes to a client, now, before and later, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn inzet_van_client(self, client: ClientId) -> Result<Vec<InzetRij>, StoreFout> {
        self.inzet_waar("i.client_id = ?1", [client.0])
    }

    /// One of them.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn inzet(self, id: InzetId) -> Result<Option<InzetRij>, StoreFout> {
        Ok(self.inzet_waar("i.id = ?1", [id.0])?.pop())
    }

    /// Who is fixed for any toewijzing in a period.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn vaste_inzet(self, van: NaiveDate, tot: NaiveDate) -> Result<Vec<Inzet>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, toewijzing_id, client_id, medewerker_id, rol, van, tot FROM inzet
             WHERE ingetrokken_op IS NULL AND rol = 'vast' AND van <= ?2 AND (tot IS NULL OR tot >= ?1)",
        )?;
        let rijen = statement.query_map((van, tot), inzet)?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// Facts that came with it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn inzet_feiten(self, id: InzetId) -> Result<Vec<FeitId>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached("SELECT feit_id FROM inzet_feit WHERE inzet_id = ?1")?;
        let rijen = statement.query_map([id.0], |r| r.get(0).map(FeitId))?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Adds somebody in a role, with the facts that came with it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn inzet_nieuw(&self, id: InzetId, i: &Inzet, feiten: &[FeitId], wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO inzet (id, toewijzing_id, client_id, medewerker_id, rol, van, tot, gemaakt_op, gemaakt_door,
                    gewijzigd_op, gewijzigd_door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?8, ?9)",
            )?
            .execute((
                id.0, i.toewijzing.0, i.client.0, i.medewerker.0, i.rol.code(), i.van, i.tot, wie.nu, wie.gebruiker.0,
            ))?;
        for feit in feiten {
            self.0
                .prepare_cached("INSERT INTO inzet_feit (inzet_id, feit_id) VALUES (?1, ?2)")?
                .execute((id.0, feit.0))?;
        }
        Ok(())
    }

    /// Says until when.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn inzet_tot(&self, id: InzetId, tot: Option<NaiveDate>, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE inzet SET tot = ?2, gewijzigd_op = ?3, gewijzigd_door = ?4 WHERE id = ?1",
            )?
            .execute((id.0, tot, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }

    /// It was a mistake.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn inzet_trek_in(&self, id: InzetId, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE inzet SET ingetrokken_op = ?2, gewijzigd_op = ?2, gewijzigd_door = ?3 WHERE id = ?1",
            )?
            .execute((id.0, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }
}
