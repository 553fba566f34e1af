//! Facts. A fact is never changed or deleted: it is withdrawn, and stays readable.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::{ClientId, FeitId};
use rusqlite::Row;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE feit (
    id BLOB PRIMARY KEY,
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing INTEGER,
    soort TEXT NOT NULL,
    op TEXT NOT NULL,
    velden TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    ingetrokken_op TEXT,
    ingetrokken_door BLOB REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX feit_client ON feit (client_id, op) WHERE ingetrokken_op IS NULL;
";

/// Step 3: taken over when the organisation began to use the program.
pub(crate) const BEGIN: &str = "ALTER TABLE feit ADD COLUMN begin INTEGER NOT NULL DEFAULT 0;";

/// A fact with who recorded it.
#[derive(Debug, Clone)]
pub struct FeitRij {
    /// Which.
    pub id: FeitId,
    /// Whose.
    pub client: ClientId,
    /// The fact.
    pub feit: Feit,
    /// *Geregistreerd op*.
    pub geregistreerd_op: NaiveDateTime,
    /// By whom.
    pub door: String,
    /// Part of the beginsituatie.
    pub begin: bool,
}

const VRAAG: &str =
    "SELECT f.id, f.client_id, f.toewijzing, f.soort, f.op, f.velden, f.gemaakt_op, g.naam, f.begin
    FROM feit f JOIN gebruiker g ON g.id = f.gemaakt_door WHERE f.ingetrokken_op IS NULL AND ";

type Ruw = (
    FeitId,
    ClientId,
    Option<u32>,
    String,
    String,
    String,
    NaiveDateTime,
    String,
    bool,
);

fn ruw(r: &Row<'_>) -> rusqlite::Result<Ruw> {
    Ok((
        FeitId(r.get(0)?),
        ClientId(r.get(1)?),
        r.get(2)?,
        r.get(3)?,
        r.get(4)?,
        r.get(5)?,
        r.get(6)?,
        r.get(7)?,
        r.get(8)?,
    ))
}

fn feit(toewijzing: Option<u32>, soort: &str, op: &str, velden: &str) -> Result<Feit, StoreFout> {
    let soort = FeitSoort::van(soort).ok_or(StoreFout::Waarde("feit.soort"))?;
    let op = Tijdstip::lees(op).ok_or(StoreFout::Waarde("feit.op"))?;
    let velden: BTreeMap<String, String> =
        serde_json::from_str(velden).map_err(|_| StoreFout::Waarde("feit.velden"))?;
    let velden = velden.iter().map(|(k, v)| (k.as_str(), v.as_str()));
    Feit::van_tekst(soort, op, toewijzing, velden).map_err(|_| StoreFout::Waarde("feit.velden"))
}

fn rij(
    (id, client, toewijzing, soort, op, velden, geregistreerd_op, door, begin): Ruw,
) -> Result<FeitRij, StoreFout> {
    Ok(FeitRij {
        id,
        client,
        feit: feit(toewijzing, &soort, &op, &velden)?,
        geregistreerd_op,
        door,
        begin,
    })
}

impl Lezer<'_> {
    /// Facts of one client, oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn feiten(self, client: ClientId) -> Result<Vec<FeitRij>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached(&format!("{VRAAG} f.client_id = ?1 ORDER BY f.op, f.id"))?;
        let rows = statement.query_map([client.0], ruw)?;
        rows.map(|row| rij(row?)).collect()
    }

    /// The same without who recorded them and when: what the rules ask.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn feiten_kaal(self, client: ClientId) -> Result<Vec<Feit>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT toewijzing, soort, op, velden FROM feit WHERE client_id = ?1 AND ingetrokken_op IS NULL
             ORDER BY op, id",
        )?;
        let mut rijen = statement.query([client.0])?;
        let mut feiten = Vec::new();
        while let Some(r) = rijen.next()? {
            let tekst = |kolom: usize| Ok::<_, rusqlite::Error>(r.get_ref(kolom)?.as_str()?);
            feiten.push(feit(r.get(0)?, tekst(1)?, tekst(2)?, tekst(3)?)?);
        }
        Ok(feiten)
    }

    /// One fact; `None` when it was withdrawn.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn feit(self, id: FeitId) -> Result<Option<FeitRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!("{VRAAG} f.id = ?1"))?;
        let mut rows = statement.query_map([id.0], ruw)?;
        rows.next().map(|row| rij(row?)).transpose()
    }
}

impl Schrijver<'_> {
    /// Records a fact.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn feit_nieuw(&self, id: FeitId, client: ClientId, feit: &Feit, wie: Wie) -> Result<(), StoreFout> {
        self.feit_schrijf(id, client, feit, false, wie)
    }

    /// Records a fact of the beginsituatie.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn feit_begin(&self, id: FeitId, client: ClientId, feit: &Feit, wie: Wie) -> Result<(), StoreFout> {
        self.feit_schrijf(id, client, feit, true, wie)
    }

    fn feit_schrijf(
        &self,
        id: FeitId,
        client: ClientId,
        feit: &Feit,
        begin: bool,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        let velden: BTreeMap<&str, String> = feit.velden.iter().map(|(k, w)| (*k, w.to_string())).collect();
        let velden = serde_json::to_string(&velden).map_err(|_| StoreFout::Waarde("feit.velden"))?;
        self.0
            .prepare_cached(
                "INSERT INTO feit (id, client_id, toewijzing, soort, op, velden, gemaakt_op, gemaakt_door, begin)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute((
                id.0,
                client.0,
                feit.toewijzing,
                feit.soort.code(),
                feit.op.to_string(),
                velden,
                wie.nu,
                wie.gebruiker.0,
                begin,
            ))?;
        Ok(())
    }

    /// Withdraws a fact.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn feit_trek_in(&self, id: FeitId, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE feit SET ingetrokken_op = ?2, ingetrokken_door = ?3 WHERE id = ?1 AND ingetrokken_op IS NULL",
            )?
            .execute((id.0, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }
}
