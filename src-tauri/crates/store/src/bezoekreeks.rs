//! Visits that come round. A series that changes ends and another follows it.

use std::collections::HashMap;

use chrono::{NaiveDate, Weekday};
use leidraad_domain::bezoek::{Deel, Deelnemer, Tijd, Wanneer};
use leidraad_domain::bezoekreeks::Reeks;
use leidraad_domain::id::{BezoekId, ClientId, MedewerkerId, ReeksId, ToewijzingId};
use rusqlite::{Params, Row};
use uuid::Uuid;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE bezoekreeks (
    id BLOB PRIMARY KEY,
    dag INTEGER NOT NULL,
    om_de INTEGER NOT NULL,
    dagdeel TEXT,
    om INTEGER,
    minuten INTEGER NOT NULL,
    van TEXT NOT NULL,
    tot TEXT,
    medewerker_id BLOB REFERENCES medewerker (id),
    groep TEXT NOT NULL,
    plaats TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
-- Id of a visit of a series: the day, then the end of the id of the series.
CREATE UNIQUE INDEX bezoekreeks_staart ON bezoekreeks (substr(id, 7));
CREATE INDEX bezoekreeks_medewerker ON bezoekreeks (medewerker_id) WHERE medewerker_id IS NOT NULL;
CREATE TABLE bezoekreeks_client (
    reeks_id BLOB NOT NULL REFERENCES bezoekreeks (id),
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing_id BLOB NOT NULL REFERENCES toewijzing (id),
    PRIMARY KEY (reeks_id, client_id, toewijzing_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bezoekreeks_client_van ON bezoekreeks_client (client_id, reeks_id);
";

const KOLOMMEN: &str =
    "r.id, r.dag, r.om_de, r.dagdeel, r.om, r.minuten, r.van, r.tot, r.medewerker_id, r.groep, r.plaats";

/// When on its day, from the columns part of the day, minute, minutes.
pub(crate) fn tijd(deel: Option<String>, om: Option<u16>, minuten: u16) -> Tijd {
    let wanneer = match (deel.and_then(|d| Deel::van(&d)), om) {
        (Some(deel), liefst) => Wanneer::Dagdeel(deel, liefst),
        (None, om) => Wanneer::Om(om.unwrap_or_default()),
    };
    Tijd { wanneer, minuten }
}

/// The columns part of the day and minute.
pub(crate) fn kolommen(tijd: &Tijd) -> (Option<&'static str>, Option<u16>) {
    match tijd.wanneer {
        Wanneer::Om(om) => (None, Some(om)),
        Wanneer::Dagdeel(deel, liefst) => (Some(deel.code()), liefst),
    }
}

fn reeks(r: &Row<'_>) -> rusqlite::Result<Reeks> {
    Ok(Reeks {
        id: ReeksId(r.get(0)?),
        dag: Weekday::try_from(r.get::<_, u8>(1)?).unwrap_or(Weekday::Mon),
        om_de: r.get(2)?,
        tijd: tijd(r.get(3)?, r.get(4)?, r.get(5)?),
        van: r.get(6)?,
        tot: r.get(7)?,
        medewerker: r.get::<_, Option<Uuid>>(8)?.map(MedewerkerId),
        groep: r.get(9)?,
        plaats: r.get(10)?,
        deelnemers: Vec::new(),
    })
}

impl Lezer<'_> {
    /// Series with a condition, in the order of their ids, with who is visited. One pass, however many there are.
    fn reeksen_waar(self, waar: &str, wat: impl Params + Clone) -> Result<Vec<Reeks>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {KOLOMMEN} FROM bezoekreeks r WHERE {waar} ORDER BY r.id"
        ))?;
        let mut reeksen: Vec<Reeks> = statement
            .query_map(wat.clone(), reeks)?
            .collect::<Result<_, _>>()?;
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT c.reeks_id, c.client_id, c.toewijzing_id FROM bezoekreeks_client c
             JOIN bezoekreeks r ON r.id = c.reeks_id WHERE {waar} ORDER BY c.reeks_id, c.client_id"
        ))?;
        let mut rijen = statement.query(wat)?;
        let mut van: HashMap<Uuid, Vec<Deelnemer>> = HashMap::with_capacity(reeksen.len());
        while let Some(r) = rijen.next()? {
            let deelnemer = Deelnemer {
                client: ClientId(r.get(1)?),
                toewijzing: ToewijzingId(r.get(2)?),
            };
            van.entry(r.get(0)?).or_default().push(deelnemer);
        }
        for reeks in &mut reeksen {
            reeks.deelnemers = van.remove(&reeks.id.0).unwrap_or_default();
        }
        Ok(reeksen)
    }

    /// Every series with a visit in a period, or of which a visit was moved into it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn reeksen(self, van: NaiveDate, tot: NaiveDate) -> Result<Vec<Reeks>, StoreFout> {
        self.reeksen_waar(
            "((r.van <= ?2 AND (r.tot IS NULL OR r.tot >= ?1))
                OR r.id IN (SELECT b.reeks_id FROM bezoek b WHERE b.geldt = 1 AND b.dag BETWEEN ?1 AND ?2))",
            (van, tot),
        )
    }

    /// Every series of a client, also those that ended.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn reeksen_van_client(self, client: ClientId) -> Result<Vec<Reeks>, StoreFout> {
        self.reeksen_waar(
            "r.id IN (SELECT k.reeks_id FROM bezoekreeks_client k WHERE k.client_id = ?1)",
            [client.0],
        )
    }

    /// One series.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn reeks(self, id: ReeksId) -> Result<Option<Reeks>, StoreFout> {
        Ok(self.reeksen_waar("r.id = ?1", [id.0])?.pop())
    }

    /// The series that a visit is of, and its day in it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn reeks_van_bezoek(self, bezoek: BezoekId) -> Result<Option<(Reeks, NaiveDate)>, StoreFout> {
        let Some((dag, staart)) = bezoek.in_reeks() else {
            return Ok(None);
        };
        let reeks = self.reeksen_waar("substr(r.id, 7) = ?1", [staart])?.pop();
        Ok(reeks.filter(|r| r.heeft(dag)).map(|r| (r, dag)))
    }
}

impl Schrijver<'_> {
    /// Adds a series.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn reeks_nieuw(&self, r: &Reeks, wie: Wie) -> Result<(), StoreFout> {
        let (dagdeel, om) = kolommen(&r.tijd);
        self.0
            .prepare_cached(
                "INSERT INTO bezoekreeks (id, dag, om_de, dagdeel, om, minuten, van, tot, medewerker_id, groep, plaats,
                    gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?12, ?13)",
            )?
            .execute((
                r.id.0,
                r.dag.num_days_from_monday(),
                r.om_de,
                dagdeel,
                om,
                r.tijd.minuten,
                r.van,
                r.tot,
                r.medewerker.map(|m| m.0),
                &r.groep,
                &r.plaats,
                wie.nu,
                wie.gebruiker.0,
            ))?;
        for d in &r.deelnemers {
            self.0
                .prepare_cached(
                    "INSERT INTO bezoekreeks_client (reeks_id, client_id, toewijzing_id) VALUES (?1, ?2, ?3)",
                )?
                .execute((r.id.0, d.client.0, d.toewijzing.0))?;
        }
        Ok(())
    }

    /// Says until when a series goes on. A last day before its first leaves no visit.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn reeks_tot(&self, id: ReeksId, tot: Option<NaiveDate>, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "UPDATE bezoekreeks SET tot = ?2, gewijzigd_op = ?3, gewijzigd_door = ?4 WHERE id = ?1",
            )?
            .execute((id.0, tot, wie.nu, wie.gebruiker.0))?;
        Ok(())
    }
}
