//! Care that was given, visit by visit. A correction is a new line; the old one stays.

use chrono::NaiveDate;
use leidraad_domain::id::{BezoekId, ClientId, FeitId, LeveringId, MedewerkerId, ToewijzingId};
use rusqlite::{OptionalExtension, Params, Row};
use uuid::Uuid;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE levering (
    id BLOB PRIMARY KEY,
    bezoek_id BLOB NOT NULL,
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing_id BLOB NOT NULL REFERENCES toewijzing (id),
    medewerker_id BLOB REFERENCES medewerker (id),
    dag TEXT NOT NULL,
    begin INTEGER NOT NULL,
    minuten INTEGER NOT NULL,
    soort_tijd TEXT NOT NULL,
    aanwezig INTEGER NOT NULL,
    paraaf TEXT NOT NULL,
    opmerking TEXT NOT NULL,
    feit_id BLOB NOT NULL REFERENCES feit (id),
    in_plaats_van BLOB REFERENCES levering (id),
    geldt INTEGER NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE UNIQUE INDEX levering_bezoek ON levering (bezoek_id, client_id) WHERE geldt = 1;
CREATE INDEX levering_dag ON levering (dag) WHERE geldt = 1;
CREATE INDEX levering_client ON levering (client_id, dag);
";

/// A line of delivered care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeveringRij {
    /// Which.
    pub id: LeveringId,
    /// The visit.
    pub bezoek: BezoekId,
    /// To whom.
    pub client: ClientId,
    /// Under what.
    pub toewijzing: ToewijzingId,
    /// By whom.
    pub medewerker: Option<MedewerkerId>,
    /// On which day.
    pub dag: NaiveDate,
    /// First minute of the day.
    pub begin: u16,
    /// How long.
    pub minuten: u16,
    /// `direct`, `indirect`, `reis`, `overig`.
    pub soort_tijd: String,
    /// The client was there.
    pub aanwezig: bool,
    /// Initials of who signed for it.
    pub paraaf: String,
    /// What the client said of it.
    pub opmerking: String,
    /// The fact in the dossier.
    pub feit: FeitId,
    /// The line that it takes the place of.
    pub in_plaats_van: Option<LeveringId>,
    /// It counts.
    pub geldt: bool,
}

const KOLOMMEN: &str =
    "id, bezoek_id, client_id, toewijzing_id, medewerker_id, dag, begin, minuten, soort_tijd, aanwezig,
    paraaf, opmerking, feit_id, in_plaats_van, geldt";

fn rij(r: &Row<'_>) -> rusqlite::Result<LeveringRij> {
    Ok(LeveringRij {
        id: LeveringId(r.get(0)?),
        bezoek: BezoekId(r.get(1)?),
        client: ClientId(r.get(2)?),
        toewijzing: ToewijzingId(r.get(3)?),
        medewerker: r.get::<_, Option<Uuid>>(4)?.map(MedewerkerId),
        dag: r.get(5)?,
        begin: r.get(6)?,
        minuten: r.get(7)?,
        soort_tijd: r.get(8)?,
        aanwezig: r.get(9)?,
        paraaf: r.get(10)?,
        opmerking: r.get(11)?,
        feit: FeitId(r.get(12)?),
        in_plaats_van: r.get::<_, Option<Uuid>>(13)?.map(LeveringId),
        geldt: r.get(14)?,
    })
}

impl Lezer<'_> {
    fn leveringen_waar(self, waar: &str, wat: impl Params) -> Result<Vec<LeveringRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {KOLOMMEN} FROM levering WHERE {waar} ORDER BY dag, begin, id"
        ))?;
        let rijen = statement.query_map(wat, rij)?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// What was delivered in a period and counts.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn leveringen(self, van: NaiveDate, tot: NaiveDate) -> Result<Vec<LeveringRij>, StoreFout> {
        self.leveringen_waar("geldt = 1 AND dag BETWEEN ?1 AND ?2", (van, tot))
    }

    /// What was delivered to a client since a day, corrected lines too.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn leveringen_van(self, client: ClientId, van: NaiveDate) -> Result<Vec<LeveringRij>, StoreFout> {
        self.leveringen_waar("client_id = ?1 AND dag >= ?2", (client.0, van))
    }

    /// One line.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn levering(self, id: LeveringId) -> Result<Option<LeveringRij>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(&format!("SELECT {KOLOMMEN} FROM levering WHERE id = ?1"))?
            .query_row([id.0], rij)
            .optional()?)
    }
}

impl Schrijver<'_> {
    /// Adds a line; the one that it takes the place of counts no more.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn levering_nieuw(&self, l: &LeveringRij, wie: Wie) -> Result<(), StoreFout> {
        if let Some(oud) = l.in_plaats_van {
            self.levering_trek_in(oud)?;
        }
        self.0
            .prepare_cached(&format!(
                "INSERT INTO levering ({KOLOMMEN}, gemaakt_op, gemaakt_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"
            ))?
            .execute(rusqlite::params![
                l.id.0,
                l.bezoek.0,
                l.client.0,
                l.toewijzing.0,
                l.medewerker.map(|m| m.0),
                l.dag,
                l.begin,
                l.minuten,
                l.soort_tijd,
                l.aanwezig,
                l.paraaf,
                l.opmerking,
                l.feit.0,
                l.in_plaats_van.map(|v| v.0),
                l.geldt,
                wie.nu,
                wie.gebruiker.0,
            ])?;
        Ok(())
    }

    /// A line counts no more.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn levering_trek_in(&self, id: LeveringId) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("UPDATE levering SET geldt = 0 WHERE id = ?1")?
            .execute([id.0])?;
        Ok(())
    }
}
