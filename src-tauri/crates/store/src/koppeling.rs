//! What users said a product code is: data of the profile that they edit.

use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::nummer::Gemeentecode;
use leidraad_domain::toewijzing::Plaatsing;
use rusqlite::OptionalExtension;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE koppeling (
    gemeente TEXT NOT NULL,
    categorie TEXT NOT NULL,
    code TEXT NOT NULL,
    contract TEXT NOT NULL,
    product TEXT NOT NULL,
    voorziening TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    PRIMARY KEY (gemeente, categorie, code)
) STRICT, WITHOUT ROWID;
";

impl Lezer<'_> {
    /// What users said this code is. Category and code are empty where a toewijzing has none.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn koppeling(
        self,
        gemeente: &Gemeentecode,
        categorie: &str,
        code: &str,
    ) -> Result<Option<Plaatsing>, StoreFout> {
        let row = self
            .0
            .prepare_cached(
                "SELECT contract, product, voorziening FROM koppeling
                 WHERE gemeente = ?1 AND categorie = ?2 AND code = ?3",
            )?
            .query_row((gemeente.cijfers(), categorie, code), |r| {
                Ok((r.get(0)?, r.get(1)?, r.get::<_, String>(2)?))
            })
            .optional()?;
        row.map(|(contract, product, voorziening)| {
            let voorziening =
                Voorziening::van(&voorziening).ok_or(StoreFout::Waarde("koppeling.voorziening"))?;
            Ok(Plaatsing {
                contract: ContractId(contract),
                product: ProductId(product),
                voorziening,
            })
        })
        .transpose()
    }
}

impl Schrijver<'_> {
    /// Remembers what a code is.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn koppeling_bewaar(
        &self,
        gemeente: &Gemeentecode,
        categorie: &str,
        code: &str,
        plaatsing: &Plaatsing,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT INTO koppeling (gemeente, categorie, code, contract, product, voorziening, gemaakt_op, gemaakt_door)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT DO UPDATE SET contract = excluded.contract, product = excluded.product,
                voorziening = excluded.voorziening, gemaakt_op = excluded.gemaakt_op,
                gemaakt_door = excluded.gemaakt_door",
            rusqlite::params![
                gemeente.cijfers(),
                categorie,
                code,
                plaatsing.contract.0,
                plaatsing.product.0,
                plaatsing.voorziening.code(),
                wie.nu,
                wie.gebruiker.0,
            ],
        )?;
        Ok(())
    }
}
