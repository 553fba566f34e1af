//! Facts of the organisation under a contract: a figure, an improvement plan, a report that was sent.

use std::collections::BTreeMap;

use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::id::FeitId;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE organisatiefeit (
    id BLOB PRIMARY KEY,
    contract TEXT NOT NULL,
    soort TEXT NOT NULL,
    op TEXT NOT NULL,
    velden TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    ingetrokken_op TEXT,
    ingetrokken_door BLOB REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX organisatiefeit_contract ON organisatiefeit (contract, op) WHERE ingetrokken_op IS NULL;
";

/// A fact of the organisation.
#[derive(Debug, Clone)]
pub struct OrganisatieFeitRij {
    /// Which.
    pub id: FeitId,
    /// Under which contract.
    pub contract: String,
    /// The fact; it has no toewijzing.
    pub feit: Feit,
    /// By whom.
    pub door: String,
}

impl Lezer<'_> {
    /// Facts under every contract, or one; oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn organisatiefeiten(self, contract: Option<&str>) -> Result<Vec<OrganisatieFeitRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT f.id, f.contract, f.soort, f.op, f.velden, g.naam FROM organisatiefeit f
             JOIN gebruiker g ON g.id = f.gemaakt_door
             WHERE f.ingetrokken_op IS NULL AND (?1 IS NULL OR f.contract = ?1) ORDER BY f.op, f.id",
        )?;
        let rows = statement.query_map([contract], |r| {
            Ok((
                FeitId(r.get(0)?),
                r.get::<_, String>(1)?,
                r.get::<_, String>(2)?,
                r.get::<_, String>(3)?,
                r.get::<_, String>(4)?,
                r.get::<_, String>(5)?,
            ))
        })?;
        rows.map(|row| {
            let (id, contract, soort, op, velden, door) = row?;
            let soort = FeitSoort::van(&soort).ok_or(StoreFout::Waarde("organisatiefeit.soort"))?;
            let op = Tijdstip::lees(&op).ok_or(StoreFout::Waarde("organisatiefeit.op"))?;
            let velden: BTreeMap<String, String> =
                serde_json::from_str(&velden).map_err(|_| StoreFout::Waarde("organisatiefeit.velden"))?;
            let teksten = velden.iter().map(|(k, v)| (k.as_str(), v.as_str()));
            let feit = Feit::van_tekst(soort, op, None, teksten)
                .map_err(|_| StoreFout::Waarde("organisatiefeit.velden"))?;
            Ok(OrganisatieFeitRij {
                id,
                contract,
                feit,
                door,
            })
        })
        .collect()
    }
}

impl Schrijver<'_> {
    /// Records a fact.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn organisatiefeit_nieuw(
        &self,
        id: FeitId,
        contract: &str,
        feit: &Feit,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        let velden: BTreeMap<&str, String> = feit.velden.iter().map(|(k, w)| (*k, w.to_string())).collect();
        let velden =
            serde_json::to_string(&velden).map_err(|_| StoreFout::Waarde("organisatiefeit.velden"))?;
        self.0.execute(
            "INSERT INTO organisatiefeit (id, contract, soort, op, velden, gemaakt_op, gemaakt_door)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                id.0,
                contract,
                feit.soort.code(),
                feit.op.to_string(),
                velden,
                wie.nu,
                wie.gebruiker.0,
            ),
        )?;
        Ok(())
    }

    /// Withdraws a fact.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn organisatiefeit_trek_in(&self, id: FeitId, wie: Wie) -> Result<(), StoreFout> {
        self.0.execute(
            "UPDATE organisatiefeit SET ingetrokken_op = ?2, ingetrokken_door = ?3
             WHERE id = ?1 AND ingetrokken_op IS NULL",
            (id.0, wie.nu, wie.gebruiker.0),
        )?;
        Ok(())
    }
}
