//! Who is named as the fixed worker of a toewijzing, as the newest fact tells. The name is text: who it is, is asked of
//! the register.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::code::RedenWijziging;
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::id::{ClientId, ToewijzingId};
use leidraad_domain::toewijzing::{Plaatsing, Toewijzingsnummer};

use crate::verborgen::niet_verborgen;
use crate::{Lezer, StoreFout};

/// The facts that name somebody, without reading all others.
pub(crate) const INDEX: &str = "CREATE INDEX feit_vaste_medewerker ON feit (client_id, op)
    WHERE soort = 'vaste-medewerker' AND ingetrokken_op IS NULL;";

/// A toewijzing with the name of its fixed worker.
#[derive(Debug, Clone)]
pub struct VasteRij {
    /// Whose.
    pub client: ClientId,
    /// Name of the client.
    pub client_naam: String,
    /// Which toewijzing.
    pub toewijzing_id: ToewijzingId,
    /// ToewijzingNummer.
    pub toewijzing: Toewijzingsnummer,
    /// Contract and product, when they are known.
    pub plaatsing: Option<Plaatsing>,
    /// Who, as the fact names them.
    pub naam: String,
    /// Since when.
    pub sinds: NaiveDate,
}

impl Lezer<'_> {
    /// Fixed workers of all toewijzingen that have not ended on a day, by name of the client.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn vaste_medewerkers(self, dag: NaiveDate) -> Result<Vec<VasteRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT f.client_id, c.naam, t.nummer, t.contract, t.product, t.voorziening, f.velden, f.op, t.id
             FROM main.feit f INDEXED BY feit_vaste_medewerker
             JOIN toewijzing t ON t.client_id = f.client_id AND (f.toewijzing IS NULL OR f.toewijzing = t.nummer)
             JOIN client c ON c.id = f.client_id
             WHERE f.soort = 'vaste-medewerker' AND f.ingetrokken_op IS NULL
                AND (t.einddatum IS NULL OR t.einddatum >= ?1) AND t.reden_wijziging IS NOT ?2 AND {}
             ORDER BY c.sorteer, f.client_id, t.nummer, f.op, f.id",
            niet_verborgen("f.client_id")
        ))?;
        let mut rows = statement.query((dag, RedenWijziging::Verwijderd.code()))?;
        let mut gevonden: Vec<VasteRij> = Vec::new();
        while let Some(r) = rows.next()? {
            let velden: BTreeMap<String, String> = serde_json::from_str(&r.get::<_, String>(6)?)
                .map_err(|_| StoreFout::Waarde("feit.velden"))?;
            let op = Tijdstip::lees(&r.get::<_, String>(7)?).ok_or(StoreFout::Waarde("feit.op"))?;
            let voorziening = r.get::<_, Option<String>>(5)?.and_then(|v| Voorziening::van(&v));
            let rij = VasteRij {
                client: ClientId(r.get(0)?),
                client_naam: r.get(1)?,
                toewijzing: r.get(2)?,
                plaatsing: match (r.get(3)?, r.get(4)?, voorziening) {
                    (Some(contract), Some(product), Some(voorziening)) => Some(Plaatsing {
                        contract: ContractId(contract),
                        product: ProductId(product),
                        voorziening,
                    }),
                    _ => None,
                },
                naam: velden.get("medewerker").cloned().unwrap_or_default(),
                sinds: op.dag(),
                toewijzing_id: ToewijzingId(r.get(8)?),
            };
            // Of one toewijzing the newest fact comes last.
            match gevonden.last_mut() {
                Some(v) if (v.client, v.toewijzing) == (rij.client, rij.toewijzing) => *v = rij,
                _ => gevonden.push(rij),
            }
        }
        Ok(gevonden)
    }
}
