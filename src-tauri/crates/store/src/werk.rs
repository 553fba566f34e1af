//! Open outcomes as a list of work: counted by day with an index alone, and read page by page. Counts and pages are
//! made of the same conditions, so that a card counts exactly what its list shows.

use chrono::NaiveDate;
use leidraad_domain::id::{ClientId, GebruikerId};
use rusqlite::{ToSql, named_params};

use crate::uitkomst::{KOLOMMEN, UitkomstSoort, WerkRij, rij};
use crate::verborgen::niet_verborgen;
use crate::verdeling::als_lijst;
use crate::{Lezer, StoreFout};

/// Which open outcomes.
#[derive(Debug, Clone)]
pub struct WerkVraag {
    /// Today.
    pub vandaag: NaiveDate,
    /// First last day; `None` is all that is late.
    pub van: Option<NaiveDate>,
    /// Last last day; `None` is no limit.
    pub tot: Option<NaiveDate>,
    /// Whose work; `None` is everybody's.
    pub wie: Option<Vec<GebruikerId>>,
    /// Of one role.
    pub rol: Option<String>,
    /// Of one contract.
    pub contract: Option<String>,
    /// Of these rules.
    pub regels: Option<Vec<String>>,
    /// Of one kind.
    pub soort: Option<UitkomstSoort>,
}

/// Where something stands in the list: by last day, client, key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WerkPlaats {
    /// Last day.
    pub uiterlijk: NaiveDate,
    /// Client; the nil id is nobody.
    pub client: ClientId,
    /// Key within the client.
    pub sleutel: String,
}

/// A duty stands from its day on; before that there is nothing to tell.
const TELT: &str = "u.open = 1 AND u.dubbel = 0 AND u.uiterlijk >= :van AND u.uiterlijk <= :tot
    AND (u.soort = 'termijn' OR u.uiterlijk <= :vandaag)
    AND (:rol IS NULL OR u.rol = :rol) AND (:contract IS NULL OR u.contract = :contract)
    AND (:soort IS NULL OR u.soort = :soort)
    AND (:regels IS NULL OR u.regel IN (SELECT value FROM json_each(:regels)))";

const WIE: &str = "(SELECT unhex(value) FROM json_each(:wie))";

const UITGESTELD: &str = "w.client_id = b.client_id AND w.sleutel = b.sleutel AND w.uitgesteld_tot > :vandaag
    AND w.uitgesteld_uiterlijk = b.uiterlijk";

/// The keys of everything that somebody may have to do, put off or not. An item that was given to a colleague is that
/// colleague's; all others are of whoever looks after the client.
fn bron(wie: bool) -> String {
    let sleutel = "u.uiterlijk AS uiterlijk, u.client_id AS client_id, u.sleutel AS sleutel";
    if !wie {
        // Named here so that nothing but the date decides in which order it is read.
        return format!(
            "SELECT {sleutel} FROM main.uitkomst u INDEXED BY uitkomst_werk WHERE {TELT} AND :wie IS NULL AND {}",
            niet_verborgen("u.client_id")
        );
    }
    format!(
        "SELECT {sleutel} FROM coordinator k CROSS JOIN uitkomst u ON u.client_id = k.client_id
         WHERE k.gebruiker_id IN {WIE} AND k.van <= :vandaag AND (k.tot IS NULL OR k.tot >= :vandaag) AND {TELT}
            AND NOT EXISTS (SELECT 1 FROM werkstand a WHERE a.client_id = u.client_id AND a.sleutel = u.sleutel
                AND a.voor IS NOT NULL AND a.voor NOT IN {WIE})
         UNION ALL
         SELECT {sleutel} FROM werkstand a CROSS JOIN uitkomst u ON u.client_id = a.client_id AND u.sleutel = a.sleutel
         WHERE a.voor IN {WIE} AND {TELT}
            AND NOT EXISTS (SELECT 1 FROM coordinator k WHERE k.client_id = a.client_id AND k.gebruiker_id IN {WIE}
                AND k.van <= :vandaag AND (k.tot IS NULL OR k.tot >= :vandaag))"
    )
}

impl WerkVraag {
    fn met<T>(&self, werk: impl FnOnce(&[(&str, &dyn ToSql)]) -> T) -> T {
        let lijst = |items: Vec<String>| serde_json::Value::from(items).to_string();
        let wie = self.wie.as_deref().map(als_lijst);
        werk(named_params! {
            ":vandaag": self.vandaag,
            ":van": self.van.map_or_else(|| "0000-01-01".to_owned(), |dag| dag.to_string()),
            ":tot": self.tot.map_or_else(|| "9999-12-31".to_owned(), |dag| dag.to_string()),
            ":rol": self.rol,
            ":contract": self.contract,
            ":soort": self.soort.map(UitkomstSoort::code),
            ":wie": wie,
            ":regels": self.regels.clone().map(lijst),
        })
    }

    fn bron(&self) -> String {
        bron(self.wie.is_some())
    }
}

impl Lezer<'_> {
    /// How many items have each day as their last, by day: those on the list, or those that were put off.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn werk_dagen(self, vraag: &WerkVraag, uitgesteld: bool) -> Result<Vec<(NaiveDate, u32)>, StoreFout> {
        let bron = vraag.bron();
        let per_dag = |sql: String| -> Result<Vec<(NaiveDate, u32)>, StoreFout> {
            let mut statement = self.0.prepare_cached(&sql)?;
            vraag.met(|params| {
                let rows = statement.query_map(params, |r| Ok((r.get(0)?, r.get(1)?)))?;
                Ok(rows.collect::<Result<_, _>>()?)
            })
        };
        let weg = per_dag(format!(
            "SELECT b.uiterlijk, count(*) FROM werkstand w CROSS JOIN ({bron}) b ON {UITGESTELD}
             GROUP BY b.uiterlijk ORDER BY b.uiterlijk"
        ))?;
        if uitgesteld {
            return Ok(weg);
        }
        let mut alle = per_dag(format!(
            "SELECT uiterlijk, count(*) FROM ({bron}) GROUP BY uiterlijk ORDER BY uiterlijk"
        ))?;
        for (dag, aantal) in weg {
            if let Ok(plek) = alle.binary_search_by_key(&dag, |(dag, _)| *dag)
                && let Some((_, over)) = alle.get_mut(plek)
            {
                *over = over.saturating_sub(aantal);
            }
        }
        Ok(alle)
    }

    /// A page of the list, behind a place: what stands on it, or what was put off; each with the client's coordinator.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn werk(
        self,
        vraag: &WerkVraag,
        uitgesteld: bool,
        na: Option<&WerkPlaats>,
        aantal: u32,
    ) -> Result<Vec<(WerkRij, Option<GebruikerId>)>, StoreFout> {
        let vanaf = WerkVraag {
            van: na.map(|na| na.uiterlijk).max(vraag.van),
            ..vraag.clone()
        };
        let niet = if uitgesteld { "" } else { "NOT" };
        let sql = format!(
            "SELECT b.client_id, b.sleutel FROM ({bron}) b
             WHERE {niet} EXISTS (SELECT 1 FROM werkstand w WHERE {UITGESTELD})
                AND (:na_dag IS NULL OR (b.uiterlijk, b.client_id, b.sleutel) > (:na_dag, :na_client, :na_sleutel))
             ORDER BY b.uiterlijk, b.client_id, b.sleutel LIMIT :aantal",
            bron = vraag.bron(),
        );
        let plaats = named_params! {
            ":na_dag": na.map(|na| na.uiterlijk),
            ":na_client": na.map(|na| na.client.0),
            ":na_sleutel": na.map(|na| &na.sleutel),
            ":aantal": aantal,
        };
        let mut statement = self.0.prepare_cached(&sql)?;
        let sleutels: Vec<(ClientId, String)> = vanaf.met(|params| {
            let params: Vec<(&str, &dyn ToSql)> = params.iter().chain(plaats).copied().collect();
            let rows = statement.query_map(params.as_slice(), |r| Ok((ClientId(r.get(0)?), r.get(1)?)))?;
            rows.collect::<Result<_, _>>().map_err(StoreFout::from)
        })?;
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {KOLOMMEN}, c.naam FROM uitkomst u JOIN client c ON c.id = u.client_id
             WHERE u.client_id = ?1 AND u.sleutel = ?2"
        ))?;
        sleutels
            .into_iter()
            .map(|(client, sleutel)| {
                let (uitkomst, naam) =
                    statement.query_row((client.0, &sleutel), |r| Ok((rij(r)?, r.get(18)?)))?;
                let rij = WerkRij {
                    client,
                    naam,
                    uitkomst,
                };
                Ok((rij, self.coordinator(client, vraag.vandaag)?))
            })
            .collect()
    }
}
