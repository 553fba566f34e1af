//! The list of clients: everything a line shows in one question, by page or for clients that were found.

use chrono::NaiveDate;
use leidraad_domain::client::Geboortedatum;
use leidraad_domain::code::DatumGebruik;
use leidraad_domain::id::ClientId;
use rusqlite::{Row, named_params};

use crate::verdeling::Welke;
use crate::{Lezer, StoreFout};

/// A line of the list.
#[derive(Debug, Clone)]
pub struct LijstRij {
    /// Client.
    pub id: ClientId,
    /// Name as the client uses it.
    pub naam: String,
    /// Sort key.
    pub sorteer: String,
    /// Date of birth.
    pub geboortedatum: Geboortedatum,
    /// Place of residence.
    pub plaats: Option<String>,
    /// Ids of the contracts, each once.
    pub contracten: Vec<String>,
    /// The first open term.
    pub volgende: Option<EersteTermijn>,
    /// Only those who are named may open the dossier.
    pub afgeschermd: bool,
}

/// What a line says of the first open term.
#[derive(Debug, Clone)]
pub struct EersteTermijn {
    /// Rule id.
    pub regel: String,
    /// Contract.
    pub contract: String,
    /// Version of its profile.
    pub profiel_versie: NaiveDate,
    /// By when.
    pub uiterlijk: NaiveDate,
    /// It takes the place of a missed date.
    pub inhalen: bool,
}

/// Where a page of the list begins: behind this client.
#[derive(Debug, Clone)]
pub struct NaClient {
    /// Sort key of the last client of the page before.
    pub sorteer: String,
    /// Its id.
    pub id: ClientId,
}

const REGEL: &str = "
SELECT c.id, c.naam, c.sorteer, c.geboortedatum, c.datum_gebruik,
    (SELECT k.plaats FROM contactgegeven k WHERE k.client_id = c.id AND k.relatie = '' AND k.plaats IS NOT NULL
        ORDER BY k.soort LIMIT 1),
    (SELECT group_concat(DISTINCT t.contract) FROM toewijzing t WHERE t.client_id = c.id
        AND NOT EXISTS (SELECT 1 FROM temp.verborgen v WHERE v.client_id = c.id)),
    u.regel, u.contract, u.profiel_versie, u.uiterlijk, u.inhalen_van IS NOT NULL,
    EXISTS (SELECT 1 FROM afscherming a WHERE a.client_id = c.id)
FROM client c LEFT JOIN uitkomst u ON u.client_id = c.id AND u.sleutel = (
    SELECT e.sleutel FROM uitkomst e WHERE e.client_id = c.id AND e.open = 1 AND e.soort = 'termijn'
    ORDER BY e.uiterlijk, e.sleutel LIMIT 1)
WHERE ";

const PAGINA: &str = "(c.sorteer, c.id) > (:sorteer, :id) ORDER BY c.sorteer, c.id LIMIT :aantal";
const EEN: &str = "c.id = ?1";

fn rij(r: &Row<'_>) -> rusqlite::Result<LijstRij> {
    let tekst = |i: usize| r.get::<_, Option<String>>(i);
    Ok(LijstRij {
        id: ClientId(r.get(0)?),
        naam: r.get(1)?,
        sorteer: r.get(2)?,
        geboortedatum: Geboortedatum {
            datum: r.get(3)?,
            gebruik: tekst(4)?.map(|c| DatumGebruik::van(&c)),
        },
        plaats: r.get(5)?,
        contracten: tekst(6)?
            .map(|ids| ids.split(',').map(str::to_owned).collect())
            .unwrap_or_default(),
        volgende: match (tekst(7)?, tekst(8)?) {
            (Some(regel), Some(contract)) => Some(EersteTermijn {
                regel,
                contract,
                profiel_versie: r.get(9)?,
                uiterlijk: r.get(10)?,
                inhalen: r.get(11)?,
            }),
            _ => None,
        },
        afgeschermd: r.get(12)?,
    })
}

impl Lezer<'_> {
    /// A page of the list, by name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn clientlijst(
        self,
        welke: &Welke,
        na: Option<&NaClient>,
        aantal: u32,
    ) -> Result<Vec<LijstRij>, StoreFout> {
        let sql = format!("{REGEL}{} AND {PAGINA}", welke.sql());
        let mut statement = self.0.prepare_cached(&sql)?;
        let (sorteer, id) = na.map_or((String::new(), Vec::new()), |n| {
            (n.sorteer.clone(), n.id.0.as_bytes().to_vec())
        });
        let rows = statement.query_map(
            named_params! {
                ":dag": welke.dag(), ":wie": welke.wie(), ":sorteer": sorteer, ":id": id, ":aantal": aantal,
            },
            rij,
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The lines of clients that were found, in the order in which they were.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn clientlijst_van(self, clienten: &[ClientId]) -> Result<Vec<LijstRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!("{REGEL}{EEN}"))?;
        clienten
            .iter()
            .map(|client| Ok(statement.query_row([client.0], rij)?))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::contactgegeven::BEWONERS;
    use crate::migratie::proef;

    use super::*;

    #[test]
    fn every_line_of_the_list_comes_from_an_index() {
        for which in [PAGINA, EEN] {
            let plan = proef::plan(&format!("{REGEL}{which}"));
            assert!(
                !plan.iter().any(|p| p.starts_with("SCAN")) || which == PAGINA,
                "{plan:#?}"
            );
            assert!(plan.iter().any(|p| p.contains("uitkomst_eerste")), "{plan:#?}");
            assert!(plan.iter().any(|p| p.contains("toewijzing_client")), "{plan:#?}");
            assert!(
                plan.iter()
                    .all(|p| !p.contains("ORDER BY") || p.contains("DISTINCT")),
                "{plan:#?}"
            );
        }
        // Who may not open every dossier reads through views; the list stays as quick.
        let page = proef::plan_beperkt(&format!("{REGEL}{PAGINA}"));
        for index in ["client_volgorde", "uitkomst_eerste", "toewijzing_client"] {
            assert!(page.iter().any(|p| p.contains(index)), "{page:#?}");
        }
        assert!(
            !page
                .iter()
                .any(|p| p.contains("MATERIALIZE") || p.contains("AUTOMATIC")),
            "{page:#?}"
        );
        let page = proef::plan(&format!("{REGEL}{PAGINA}"));
        assert!(page.iter().any(|p| p.contains("client_volgorde")), "{page:#?}");
    }

    #[test]
    fn who_lives_at_the_same_address_comes_from_an_index() {
        let plan = proef::plan(BEWONERS);
        assert!(
            plan.iter().any(|p| p.contains("contactgegeven_adres")),
            "{plan:#?}"
        );
        assert!(!plan.iter().any(|p| p.starts_with("SCAN")), "{plan:#?}");
    }
}
