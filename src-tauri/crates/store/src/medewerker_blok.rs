//! Times in a usual week at which somebody can work.

use chrono::Weekday;
use leidraad_domain::id::MedewerkerId;
use leidraad_domain::medewerker::Blok;

use crate::{Lezer, Schrijver, StoreFout};

pub(crate) const TABEL: &str = "
CREATE TABLE medewerker_blok (
    medewerker_id BLOB NOT NULL REFERENCES medewerker (id),
    dag INTEGER NOT NULL,
    van INTEGER NOT NULL,
    tot INTEGER NOT NULL,
    PRIMARY KEY (medewerker_id, dag, van)
) STRICT, WITHOUT ROWID;
";

impl Lezer<'_> {
    /// Times of a worker, from Monday.
    pub(crate) fn blokken(self, id: MedewerkerId) -> Result<Vec<Blok>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT dag, van, tot FROM medewerker_blok WHERE medewerker_id = ?1 ORDER BY dag, van",
        )?;
        let rijen = statement.query_map([id.0], |r| {
            Ok(Blok {
                dag: Weekday::try_from(r.get::<_, u8>(0)?).unwrap_or(Weekday::Mon),
                van: r.get(1)?,
                tot: r.get(2)?,
            })
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Puts these in the place of what was there.
    pub(crate) fn blokken_vervang(&self, id: MedewerkerId, blokken: &[Blok]) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("DELETE FROM medewerker_blok WHERE medewerker_id = ?1")?
            .execute([id.0])?;
        for b in blokken {
            self.0
                .prepare_cached(
                    "INSERT INTO medewerker_blok (medewerker_id, dag, van, tot) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((id.0, b.dag.num_days_from_monday(), b.van, b.tot))?;
        }
        Ok(())
    }
}
