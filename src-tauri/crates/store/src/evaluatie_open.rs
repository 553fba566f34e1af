//! Evaluations that still ask for something, of one client and of everybody.

use chrono::NaiveDate;
use leidraad_domain::id::{ClientId, GebruikerId};
use rusqlite::named_params;

use crate::evaluatie::{EvaluatieRij, KOLOMMEN, rij, ruw};
use crate::verdeling::{VAN_WIE, als_lijst};
use crate::{Lezer, StoreFout};

impl Lezer<'_> {
    /// Evaluations of a client that are planned or being written, and reports for the municipality that were fixed and
    /// not sent, by planned day.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluaties_open_van(self, client: ClientId) -> Result<Vec<EvaluatieRij>, StoreFout> {
        let sql = format!(
            "SELECT {KOLOMMEN} FROM evaluatie e WHERE e.client_id = ?1 AND (e.status IN ('gepland', 'concept')
                OR e.status = 'vastgesteld' AND e.soort IN ('eind', 'voortgang')
                    AND NOT EXISTS (SELECT 1 FROM evaluatie na WHERE na.vervangt = e.id))
             ORDER BY 9, 1"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([client.0], ruw)?;
        rows.map(|row| rij(row?)).collect()
    }

    /// Evaluations that are being written, or planned up to a day: of the clients of some colleagues, or everybody's;
    /// with the name of the client, by planned day, the first so many.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evaluaties_open(
        self,
        wie: Option<&[GebruikerId]>,
        vandaag: NaiveDate,
        tot: NaiveDate,
        aantal: u32,
    ) -> Result<Vec<(EvaluatieRij, String)>, StoreFout> {
        let van = if wie.is_some() { VAN_WIE } else { ":wie IS NULL" };
        let sql = format!(
            "SELECT {KOLOMMEN}, c.naam FROM evaluatie e JOIN client c ON c.id = e.client_id
             WHERE e.status IN ('gepland', 'concept') AND (e.gepland_op IS NULL OR e.gepland_op <= :tot
                OR e.status = 'concept') AND {van} AND :vandaag = :vandaag
             ORDER BY 9, 1 LIMIT :aantal"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(
            named_params! {
                ":wie": wie.map(als_lijst), ":vandaag": vandaag, ":tot": tot, ":aantal": aantal,
            },
            |r| Ok((ruw(r)?, r.get(14)?)),
        )?;
        rows.map(|row| {
            let (found, naam) = row?;
            Ok((rij(found)?, naam))
        })
        .collect()
    }
}
