//! Toewijzingen that wait for their contract, as lines of the work list.

use chrono::NaiveDate;
use leidraad_domain::code::{Categorie, RedenWijziging};
use leidraad_domain::id::{ClientId, GebruikerId};
use leidraad_domain::toewijzing::Toewijzingsnummer;
use rusqlite::named_params;

use crate::verdeling::als_lijst;
use crate::{Lezer, StoreFout};

/// Step 3: counted and read in order with an index alone.
pub(crate) const INDEX: &str =
    "CREATE INDEX toewijzing_wachtrij ON toewijzing (gemeente, nummer, client_id, reden_wijziging)
    WHERE contract IS NULL;";

/// A toewijzing that waits.
#[derive(Debug, Clone)]
pub struct WachtRij {
    /// Gemeente, its CBS code.
    pub gemeente: String,
    /// ToewijzingNummer.
    pub nummer: Toewijzingsnummer,
    /// Whose.
    pub client: ClientId,
    /// Name of the client.
    pub naam: String,
    /// Productcode.
    pub code: Option<String>,
    /// Product category.
    pub categorie: Option<Categorie>,
    /// Whose client it is.
    pub coordinator: Option<GebruikerId>,
}

const WAAR: &str = "FROM main.toewijzing t INDEXED BY toewijzing_wachtrij
    WHERE t.contract IS NULL AND t.reden_wijziging IS NOT :weg
        AND NOT EXISTS (SELECT 1 FROM temp.verborgen v WHERE v.client_id = t.client_id)
        AND (:wie IS NULL OR EXISTS (SELECT 1 FROM coordinator k WHERE k.client_id = t.client_id AND k.van <= :dag
            AND (k.tot IS NULL OR k.tot >= :dag) AND k.gebruiker_id IN (SELECT unhex(value) FROM json_each(:wie))))";

impl Lezer<'_> {
    /// How many wait, of these colleagues or of everybody.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn wachtend_aantal(self, wie: Option<&[GebruikerId]>, dag: NaiveDate) -> Result<u32, StoreFout> {
        Ok(self
            .0
            .prepare_cached(&format!("SELECT count(*) {WAAR}"))?
            .query_row(
                named_params! {
                    ":weg": RedenWijziging::Verwijderd.code(), ":wie": wie.map(als_lijst), ":dag": dag,
                },
                |r| r.get(0),
            )?)
    }

    /// A page of those that wait, by gemeente and number, behind one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn wachtend(
        self,
        wie: Option<&[GebruikerId]>,
        dag: NaiveDate,
        na: Option<(&str, Toewijzingsnummer)>,
        aantal: u32,
    ) -> Result<Vec<WachtRij>, StoreFout> {
        let (gemeente, nummer) = na.unwrap_or_default();
        let ids: Vec<(String, Toewijzingsnummer)> = self
            .0
            .prepare_cached(&format!(
                "SELECT t.gemeente, t.nummer {WAAR} AND (t.gemeente, t.nummer) > (:gemeente, :nummer)
                 ORDER BY t.gemeente, t.nummer LIMIT :aantal"
            ))?
            .query_map(
                named_params! {
                    ":weg": RedenWijziging::Verwijderd.code(), ":wie": wie.map(als_lijst), ":dag": dag,
                    ":gemeente": gemeente, ":nummer": nummer, ":aantal": aantal,
                },
                |r| Ok((r.get(0)?, r.get(1)?)),
            )?
            .collect::<Result<_, _>>()?;
        let mut statement = self.0.prepare_cached(
            "SELECT t.client_id, c.naam, t.code, t.categorie FROM toewijzing t JOIN client c ON c.id = t.client_id
             WHERE t.gemeente = ?1 AND t.nummer = ?2",
        )?;
        ids.into_iter()
            .map(|(gemeente, nummer)| {
                let (client, naam, code, categorie) = statement.query_row((&gemeente, nummer), |r| {
                    let categorie: Option<String> = r.get(3)?;
                    Ok((ClientId(r.get(0)?), r.get(1)?, r.get(2)?, categorie))
                })?;
                Ok(WachtRij {
                    gemeente,
                    nummer,
                    client,
                    naam,
                    code,
                    categorie: categorie.as_deref().map(Categorie::van),
                    coordinator: self.coordinator(client, dag)?,
                })
            })
            .collect()
    }
}
