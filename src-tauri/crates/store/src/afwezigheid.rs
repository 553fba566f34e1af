//! Illness and leave, the facts that came of it, and what was done to find somebody else.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::afwezigheid::{Afwezigheid, AfwezigheidSoort};
use leidraad_domain::id::{AfwezigheidId, ClientId, FeitId, MedewerkerId};
use rusqlite::{Params, Row};
use uuid::Uuid;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE afwezigheid (
    id BLOB PRIMARY KEY,
    medewerker_id BLOB NOT NULL REFERENCES medewerker (id),
    soort TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT,
    deel_van INTEGER,
    deel_tot INTEGER,
    ingetrokken INTEGER NOT NULL DEFAULT 0,
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX afwezigheid_dag ON afwezigheid (van, tot) WHERE ingetrokken = 0;
CREATE INDEX afwezigheid_medewerker ON afwezigheid (medewerker_id, van) WHERE ingetrokken = 0;
CREATE TABLE afwezigheid_feit (
    afwezigheid_id BLOB NOT NULL REFERENCES afwezigheid (id),
    feit_id BLOB NOT NULL REFERENCES feit (id),
    client_id BLOB NOT NULL REFERENCES client (id),
    PRIMARY KEY (afwezigheid_id, feit_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE inspanning (
    id INTEGER PRIMARY KEY,
    afwezigheid_id BLOB NOT NULL REFERENCES afwezigheid (id),
    client_id BLOB REFERENCES client (id),
    gebeld INTEGER NOT NULL,
    tekst TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX inspanning_van ON inspanning (afwezigheid_id);
";

/// An absence, as stored.
#[derive(Debug, Clone)]
pub struct AfwezigheidRij {
    /// Which.
    pub id: AfwezigheidId,
    /// Who, when, why.
    pub afwezigheid: Afwezigheid,
    /// Name of the worker.
    pub naam: String,
    /// Version, from 1.
    pub versie: u32,
    /// Last changed by.
    pub door: String,
}

/// Something that was done because somebody is away.
#[derive(Debug, Clone)]
pub struct InspanningRij {
    /// The client it was about; `None` is all of them.
    pub client: Option<ClientId>,
    /// The client was told who comes.
    pub gebeld: bool,
    /// What.
    pub tekst: String,
    /// When.
    pub op: NaiveDateTime,
    /// By whom.
    pub door: String,
}

const VRAAG: &str =
    "SELECT a.id, a.medewerker_id, a.soort, a.van, a.tot, a.deel_van, a.deel_tot, a.versie, g.naam,
    trim(m.roepnaam || ' ' || coalesce(m.voorvoegsel || ' ', '') || m.achternaam)
    FROM afwezigheid a JOIN medewerker m ON m.id = a.medewerker_id JOIN gebruiker g ON g.id = a.gewijzigd_door
    WHERE a.ingetrokken = 0 AND ";

fn rij(r: &Row<'_>) -> rusqlite::Result<AfwezigheidRij> {
    Ok(AfwezigheidRij {
        id: AfwezigheidId(r.get(0)?),
        afwezigheid: Afwezigheid {
            medewerker: MedewerkerId(r.get(1)?),
            soort: AfwezigheidSoort::van(&r.get::<_, String>(2)?).unwrap_or(AfwezigheidSoort::Anders),
            van: r.get(3)?,
            tot: r.get(4)?,
            deel: match (r.get(5)?, r.get(6)?) {
                (Some(van), Some(tot)) => Some((van, tot)),
                _ => None,
            },
        },
        versie: r.get(7)?,
        door: r.get(8)?,
        naam: r.get(9)?,
    })
}

impl Lezer<'_> {
    fn afwezig_waar(self, waar: &str, wat: impl Params) -> Result<Vec<AfwezigheidRij>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached(&format!("{VRAAG} {waar} ORDER BY a.van DESC, a.id"))?;
        let rijen = statement.query_map(wat, rij)?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// Who is away in a period, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afwezigheden(self, van: NaiveDate, tot: NaiveDate) -> Result<Vec<AfwezigheidRij>, StoreFout> {
        self.afwezig_waar("a.van <= ?2 AND (a.tot IS NULL OR a.tot >= ?1)", (van, tot))
    }

    /// When a worker is or was away.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afwezigheden_van(self, medewerker: MedewerkerId) -> Result<Vec<AfwezigheidRij>, StoreFout> {
        self.afwezig_waar("a.medewerker_id = ?1", [medewerker.0])
    }

    /// One absence.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afwezigheid(self, id: AfwezigheidId) -> Result<Option<AfwezigheidRij>, StoreFout> {
        Ok(self.afwezig_waar("a.id = ?1", [id.0])?.pop())
    }

    /// Facts that came of an absence, and whose.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afwezigheid_feiten(self, id: AfwezigheidId) -> Result<Vec<(FeitId, ClientId)>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT a.feit_id, a.client_id FROM afwezigheid_feit a JOIN feit f ON f.id = a.feit_id
             WHERE a.afwezigheid_id = ?1 AND f.ingetrokken_op IS NULL",
        )?;
        let rijen = statement.query_map([id.0], |r| Ok((FeitId(r.get(0)?), ClientId(r.get(1)?))))?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// What was done because of an absence, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn inspanningen(self, id: AfwezigheidId) -> Result<Vec<InspanningRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT i.client_id, i.gebeld, i.tekst, i.gemaakt_op, g.naam FROM inspanning i
             JOIN gebruiker g ON g.id = i.gemaakt_door WHERE i.afwezigheid_id = ?1 ORDER BY i.id DESC",
        )?;
        let rijen = statement.query_map([id.0], |r| {
            Ok(InspanningRij {
                client: r.get::<_, Option<Uuid>>(0)?.map(ClientId),
                gebeld: r.get(1)?,
                tekst: r.get(2)?,
                op: r.get(3)?,
                door: r.get(4)?,
            })
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Records an absence.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afwezigheid_nieuw(&self, id: AfwezigheidId, a: &Afwezigheid, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO afwezigheid (id, medewerker_id, soort, van, tot, deel_van, deel_tot, gemaakt_op,
                    gemaakt_door, gewijzigd_op, gewijzigd_door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?8, ?9)",
            )?
            .execute((
                id.0,
                a.medewerker.0,
                a.soort.code(),
                a.van,
                a.tot,
                a.deel.map(|d| d.0),
                a.deel.map(|d| d.1),
                wie.nu,
                wie.gebruiker.0,
            ))?;
        Ok(())
    }

    /// Saves over the version that was read; `geldt` false takes it back.
    ///
    /// # Errors
    /// [`StoreFout::IntussenGewijzigd`], or when the database refuses.
    pub fn afwezigheid_wijzig(
        &self,
        (id, versie): (AfwezigheidId, u32),
        a: &Afwezigheid,
        geldt: bool,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        let geraakt = self
            .0
            .prepare_cached(
                "UPDATE afwezigheid SET soort = ?3, van = ?4, tot = ?5, deel_van = ?6, deel_tot = ?7, ingetrokken = ?8,
                    gewijzigd_op = ?9, gewijzigd_door = ?10, versie = versie + 1 WHERE id = ?1 AND versie = ?2",
            )?
            .execute((
                id.0,
                versie,
                a.soort.code(),
                a.van,
                a.tot,
                a.deel.map(|d| d.0),
                a.deel.map(|d| d.1),
                !geldt,
                wie.nu,
                wie.gebruiker.0,
            ))?;
        if geraakt == 0 {
            return Err(StoreFout::IntussenGewijzigd);
        }
        Ok(())
    }

    /// A fact that came of an absence.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afwezigheid_feit(
        &self,
        id: AfwezigheidId,
        feit: FeitId,
        client: ClientId,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO afwezigheid_feit (afwezigheid_id, feit_id, client_id) VALUES (?1, ?2, ?3)",
            )?
            .execute((id.0, feit.0, client.0))?;
        Ok(())
    }

    /// Something was done because of an absence.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn inspanning_nieuw(
        &self,
        id: AfwezigheidId,
        (client, gebeld): (Option<ClientId>, bool),
        tekst: &str,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO inspanning (afwezigheid_id, client_id, gebeld, tekst, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((id.0, client.map(|c| c.0), gebeld, tekst, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }
}
