//! All that is kept of one worker, table by table, for whoever asks what is known of them. A test holds the list against
//! the tables that there are.

use leidraad_domain::id::MedewerkerId;

use crate::dossierdelen::{Deeltabel, Waarde};
use crate::{Lezer, StoreFout};

const VAN: &str = "medewerker_id = ?1";

/// Tables and which of their rows are about a worker.
const DELEN: &[(&str, &str)] = &[
    ("medewerker", "id = ?1"),
    ("medewerker_periode", VAN),
    ("medewerker_blok", VAN),
    ("papier", VAN),
    ("papier_gevraagd", VAN),
    (
        "bijlage",
        "papier_id IN (SELECT id FROM papier WHERE medewerker_id = ?1)",
    ),
    ("medewerker_relatie", "medewerker_id = ?1 OR collega_id = ?1"),
    ("uitzondering", VAN),
    ("afwezigheid", VAN),
    ("inzet", VAN),
    ("bezoekreeks", VAN),
    ("bezoek", VAN),
    ("levering", VAN),
];

/// Columns that stay: what the program makes itself, and what is said of a client.
const BLIJFT: &[(&str, &str)] = &[
    ("medewerker", "nr"),
    ("medewerker", "zoek"),
    ("medewerker", "sorteer"),
    ("levering", "opmerking"),
];

impl Lezer<'_> {
    /// All that is kept of a worker. Colleagues stand in it by name, clients by a number only.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerkerdelen(self, medewerker: MedewerkerId) -> Result<Vec<Deeltabel>, StoreFout> {
        let namen = self.namen()?;
        let mut delen = Vec::new();
        for (tabel, waar) in DELEN {
            let mut statement = self.0.prepare(&format!("SELECT * FROM {tabel} WHERE {waar}"))?;
            let alle: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mee: Vec<usize> = (0..alle.len())
                .filter(|nr| !BLIJFT.contains(&(*tabel, alle[*nr].as_str())))
                .collect();
            let mut rows = statement.query([medewerker.0])?;
            let mut rijen = Vec::new();
            while let Some(row) = rows.next()? {
                let waarde = |nr: &usize| {
                    Ok(match Waarde::van(row.get_ref(*nr)?) {
                        Waarde::Id(id) => namen
                            .get(&id)
                            .map_or(Waarde::Id(id), |naam| Waarde::Tekst(naam.clone())),
                        anders => anders,
                    })
                };
                rijen.push(mee.iter().map(waarde).collect::<Result<Vec<_>, StoreFout>>()?);
            }
            if !rijen.is_empty() {
                delen.push(Deeltabel {
                    naam: tabel,
                    kolommen: mee.iter().map(|nr| alle[*nr].clone()).collect(),
                    rijen,
                });
            }
        }
        Ok(delen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migratie::proef;

    #[test]
    fn every_table_that_leads_to_a_worker_is_shown_to_that_worker() {
        let connection = proef::opslag();
        let sql = "SELECT DISTINCT m.name FROM sqlite_master m, pragma_foreign_key_list(m.name) f
            WHERE m.type = 'table' AND f.\"table\" = 'medewerker'
            UNION SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) i
            WHERE m.type = 'table' AND i.name = 'medewerker_id'";
        let mut statement = connection.prepare(sql).unwrap();
        let tabellen = statement.query_map([], |r| r.get::<_, String>(0)).unwrap();
        let gemist: Vec<String> = tabellen
            .map(Result::unwrap)
            // Shown as people read it.
            .filter(|tabel| tabel != "logboek" && !DELEN.iter().any(|(deel, _)| deel == tabel))
            .collect();
        assert_eq!(gemist, Vec::<String>::new());
    }
}
