//! Templates of the organisation for a plan: goals and activities, without names, days or times of anybody.

use leidraad_domain::contract::{ContractId, ProductId};
use leidraad_domain::id::SjabloonId;
use leidraad_domain::plan::PlanInhoud;

use crate::planrijen::{activiteiten, activiteiten_nieuw, doelen, doelen_nieuw};
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE plan_sjabloon (
    id BLOB PRIMARY KEY,
    naam TEXT NOT NULL,
    contract TEXT NOT NULL,
    product TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE UNIQUE INDEX plan_sjabloon_naam ON plan_sjabloon (contract, product, naam);
CREATE TABLE plan_sjabloon_doel (
    plan_sjabloon_id BLOB NOT NULL REFERENCES plan_sjabloon (id) ON DELETE CASCADE,
    volgorde INTEGER NOT NULL,
    doel TEXT NOT NULL,
    resultaat TEXT NOT NULL,
    streefdatum TEXT,
    PRIMARY KEY (plan_sjabloon_id, volgorde)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_sjabloon_activiteit (
    plan_sjabloon_id BLOB NOT NULL REFERENCES plan_sjabloon (id) ON DELETE CASCADE,
    volgorde INTEGER NOT NULL,
    activiteit TEXT NOT NULL,
    ritme TEXT,
    dagen INTEGER NOT NULL,
    dagdeel TEXT,
    van TEXT,
    tot TEXT,
    minuten INTEGER,
    door TEXT NOT NULL,
    toelichting TEXT NOT NULL,
    PRIMARY KEY (plan_sjabloon_id, volgorde)
) STRICT, WITHOUT ROWID;
";

/// A template.
#[derive(Debug, Clone)]
pub struct SjabloonRij {
    /// Which.
    pub id: SjabloonId,
    /// What the organisation calls it.
    pub naam: String,
    /// Contract of the plan that it was made from.
    pub contract: ContractId,
    /// Product of the plan that it was made from.
    pub product: ProductId,
}

impl Lezer<'_> {
    /// Every template of the organisation, by name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn sjablonen(self) -> Result<Vec<SjabloonRij>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached("SELECT id, naam, contract, product FROM plan_sjabloon ORDER BY naam, id")?;
        let rows = statement.query_map([], |r| {
            Ok(SjabloonRij {
                id: SjabloonId(r.get(0)?),
                naam: r.get(1)?,
                contract: ContractId(r.get(2)?),
                product: ProductId(r.get(3)?),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What a template holds.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn sjabloon_inhoud(self, id: SjabloonId) -> Result<PlanInhoud, StoreFout> {
        Ok(PlanInhoud {
            velden: Vec::new(),
            doelen: doelen(self.0, "plan_sjabloon", id.0)?,
            activiteiten: activiteiten(self.0, "plan_sjabloon", id.0)?,
        })
    }
}

impl Schrijver<'_> {
    /// Adds a template, in the place of one of the same name for the same product.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn sjabloon_zet(
        &self,
        sjabloon: &SjabloonRij,
        inhoud: &PlanInhoud,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0.execute(
            "DELETE FROM plan_sjabloon WHERE contract = ?1 AND product = ?2 AND naam = ?3",
            (&sjabloon.contract.0, &sjabloon.product.0, &sjabloon.naam),
        )?;
        self.0.execute(
            "INSERT INTO plan_sjabloon (id, naam, contract, product, gemaakt_op, gemaakt_door)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            rusqlite::params![
                sjabloon.id.0,
                sjabloon.naam,
                sjabloon.contract.0,
                sjabloon.product.0,
                wie.nu,
                wie.gebruiker.0
            ],
        )?;
        doelen_nieuw(&self.0, "plan_sjabloon", sjabloon.id.0, &inhoud.doelen)?;
        activiteiten_nieuw(&self.0, "plan_sjabloon", sjabloon.id.0, &inhoud.activiteiten)
    }

    /// Takes a template away. Plans that began with it keep what they have. False when it was not there.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn sjabloon_weg(&self, id: SjabloonId) -> Result<bool, StoreFout> {
        Ok(self
            .0
            .execute("DELETE FROM plan_sjabloon WHERE id = ?1", [id.0])?
            > 0)
    }
}
