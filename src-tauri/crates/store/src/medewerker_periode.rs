//! Days on which somebody was or is with us.

use leidraad_domain::id::MedewerkerId;
use leidraad_domain::medewerker::Periode;

use crate::{Lezer, Schrijver, StoreFout};

pub(crate) const TABEL: &str = "
CREATE TABLE medewerker_periode (
    medewerker_id BLOB NOT NULL REFERENCES medewerker (id),
    van TEXT NOT NULL,
    tot TEXT,
    PRIMARY KEY (medewerker_id, van)
) STRICT, WITHOUT ROWID;
";

impl Lezer<'_> {
    /// Periods of a worker, oldest first.
    pub(crate) fn periodes(self, id: MedewerkerId) -> Result<Vec<Periode>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT van, tot FROM medewerker_periode WHERE medewerker_id = ?1 ORDER BY van",
        )?;
        let rijen = statement.query_map([id.0], |r| {
            Ok(Periode {
                van: r.get(0)?,
                tot: r.get(1)?,
            })
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Puts these in the place of what was there.
    pub(crate) fn periodes_vervang(&self, id: MedewerkerId, periodes: &[Periode]) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("DELETE FROM medewerker_periode WHERE medewerker_id = ?1")?
            .execute([id.0])?;
        for p in periodes {
            self.0
                .prepare_cached(
                    "INSERT INTO medewerker_periode (medewerker_id, van, tot) VALUES (?1, ?2, ?3)",
                )?
                .execute((id.0, p.van, p.tot))?;
        }
        Ok(())
    }
}
