//! Every table as it stands, for who takes everything out.

use crate::dossierdelen::Waarde;
use crate::{Lezer, StoreFout};

/// What is made of other tables, or given out as files.
const NIET: &str =
    "name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_zoek*' AND name NOT IN ('stuk_deel', 'bijlage_deel')";

impl Lezer<'_> {
    /// Reads several questions of one moment: what others write meanwhile is not seen.
    ///
    /// # Errors
    /// Whatever the questions answer.
    pub fn op_een_moment<T, F: From<StoreFout>>(
        self,
        vragen: impl FnOnce(Self) -> Result<T, F>,
    ) -> Result<T, F> {
        let stap = |sql: &str| self.0.execute_batch(sql).map_err(StoreFout::from);
        stap("BEGIN")?;
        let antwoord = vragen(self);
        stap("COMMIT")?;
        antwoord
    }

    /// Names of the tables, with how many rows each has.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn tabellen(self) -> Result<Vec<(String, u32)>, StoreFout> {
        let mut statement = self.0.prepare(&format!(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND {NIET} ORDER BY name"
        ))?;
        let namen = statement.query_map([], |r| r.get::<_, String>(0))?;
        let mut tabellen = Vec::new();
        for naam in namen {
            let naam = naam?;
            let aantal = self
                .0
                .query_row(&format!("SELECT count(*) FROM \"{naam}\""), [], |r| r.get(0))?;
            tabellen.push((naam, aantal));
        }
        Ok(tabellen)
    }

    /// The columns of a table.
    ///
    /// # Errors
    /// When there is no such table.
    pub fn tabel_kolommen(self, tabel: &str) -> Result<Vec<String>, StoreFout> {
        let statement = self.0.prepare(&self.alles_van(tabel)?)?;
        Ok(statement.column_names().map(str::to_owned).collect())
    }

    /// Gives the rows of a table one by one, as wide as its columns.
    ///
    /// # Errors
    /// When there is no such table, or whatever who takes them answers.
    pub fn tabel_rijen<F: From<StoreFout>>(
        self,
        tabel: &str,
        mut rij: impl FnMut(&[Waarde]) -> Result<(), F>,
    ) -> Result<(), F> {
        let vraag = self.alles_van(tabel)?;
        let mut statement = self.0.prepare(&vraag).map_err(StoreFout::from)?;
        let breed = statement.column_count();
        let mut rows = statement.query([]).map_err(StoreFout::from)?;
        let mut waarden = Vec::with_capacity(breed);
        while let Some(row) = rows.next().map_err(StoreFout::from)? {
            waarden.clear();
            for nr in 0..breed {
                waarden.push(Waarde::van(row.get_ref(nr).map_err(StoreFout::from)?));
            }
            rij(&waarden)?;
        }
        Ok(())
    }

    /// The question for all rows of a table that there is.
    fn alles_van(self, tabel: &str) -> Result<String, StoreFout> {
        if self.tabellen()?.iter().any(|(naam, _)| naam == tabel) {
            Ok(format!("SELECT * FROM \"{tabel}\""))
        } else {
            Err(StoreFout::Waarde("tabel"))
        }
    }
}
