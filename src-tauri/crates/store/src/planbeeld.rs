//! What a board shows besides its visits: names, addresses and employment of many at once, a question for each kind.

use chrono::{NaiveDate, Weekday};
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::id::{ClientId, MedewerkerId, ToewijzingId};
use leidraad_domain::medewerker::{Blok, Periode};
use leidraad_domain::toewijzing::Plaatsing;
use uuid::Uuid;

use crate::{Lezer, StoreFout};

/// A client, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientKort {
    /// Who.
    pub id: ClientId,
    /// Name.
    pub naam: String,
    /// Telephone.
    pub telefoon: Option<String>,
    /// Postcode of the address.
    pub postcode: Option<String>,
    /// Place of the address.
    pub plaats: Option<String>,
    /// Language, where it is not Dutch.
    pub taal: Option<String>,
}

/// A toewijzing, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToewijzingKort {
    /// Which.
    pub id: ToewijzingId,
    /// ToewijzingNummer.
    pub nummer: u32,
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: Option<NaiveDate>,
    /// Contract and product.
    pub plaatsing: Option<Plaatsing>,
}

/// A worker, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MedewerkerKort {
    /// Who.
    pub id: MedewerkerId,
    /// Name.
    pub naam: String,
    /// What a list is sorted by.
    pub sorteer: String,
    /// Telephone.
    pub telefoon: Option<String>,
    /// Minutes a week that were agreed.
    pub minuten_per_week: Option<u32>,
    /// Four figures of postcodes, with spaces.
    pub werkgebied: String,
    /// Ways to travel, with spaces.
    pub vervoer: String,
    /// Works here no more from this day.
    pub inactief_sinds: Option<NaiveDate>,
    /// Employment; none is not known.
    pub periodes: Vec<Periode>,
    /// When they can work; none is not told.
    pub blokken: Vec<Blok>,
}

impl MedewerkerKort {
    /// Whether they work here on a day.
    pub fn werkt_op(&self, dag: NaiveDate) -> bool {
        let weg = self.inactief_sinds.is_some_and(|sinds| sinds <= dag);
        !weg && (self.periodes.is_empty() || self.periodes.iter().any(|p| p.bevat(dag)))
    }
}

fn lijst(ids: impl Iterator<Item = Uuid>) -> String {
    let ids: Vec<String> = ids.map(|id| id.simple().to_string()).collect();
    serde_json::Value::from(ids).to_string()
}

const ONDER: &str = "(SELECT unhex(value) FROM json_each(?1))";

impl Lezer<'_> {
    /// These clients.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn clienten_kort(self, ids: &[ClientId]) -> Result<Vec<ClientKort>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT c.id, c.naam, (SELECT coalesce(k.telefoon1, k.telefoon2) FROM contactgegeven k
                    WHERE k.client_id = c.id AND k.relatie = '' AND coalesce(k.telefoon1, k.telefoon2) IS NOT NULL LIMIT 1),
                a.postcode, a.plaats, c.communicatie_taal
             FROM client c LEFT JOIN contactgegeven a ON a.client_id = c.id AND a.relatie = '' AND a.soort = (
                SELECT min(b.soort) FROM contactgegeven b
                WHERE b.client_id = c.id AND b.relatie = '' AND b.postcode IS NOT NULL)
             WHERE c.id IN {ONDER}"
        ))?;
        let rijen = statement.query_map([lijst(ids.iter().map(|c| c.0))], |r| {
            Ok(ClientKort {
                id: ClientId(r.get(0)?),
                naam: r.get(1)?,
                telefoon: r.get(2)?,
                postcode: r.get(3)?,
                plaats: r.get(4)?,
                taal: r.get(5)?,
            })
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// These toewijzingen.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzingen_kort(self, ids: &[ToewijzingId]) -> Result<Vec<ToewijzingKort>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT id, nummer, ingangsdatum, einddatum, contract, product, voorziening FROM toewijzing WHERE id IN {ONDER}"
        ))?;
        let rijen = statement.query_map([lijst(ids.iter().map(|t| t.0))], |r| {
            let voorziening: Option<String> = r.get(6)?;
            let plaatsing = match (
                r.get(4)?,
                r.get(5)?,
                voorziening.and_then(|v| Voorziening::van(&v)),
            ) {
                (Some(contract), Some(product), Some(voorziening)) => Some(Plaatsing {
                    contract: ContractId(contract),
                    product: ProductId(product),
                    voorziening,
                }),
                _ => None,
            };
            Ok(ToewijzingKort {
                id: ToewijzingId(r.get(0)?),
                nummer: r.get(1)?,
                van: r.get(2)?,
                tot: r.get(3)?,
                plaatsing,
            })
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// Everybody who works here on some day of a period, by id. Three questions, however many there are.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerkers_kort(self, van: NaiveDate) -> Result<Vec<MedewerkerKort>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, trim(roepnaam || ' ' || coalesce(voorvoegsel || ' ', '') || achternaam), sorteer, telefoon,
                minuten_per_week, werkgebied, vervoer, inactief_sinds
             FROM medewerker WHERE inactief_sinds IS NULL OR inactief_sinds > ?1 ORDER BY id",
        )?;
        let rijen = statement.query_map([van], |r| {
            Ok(MedewerkerKort {
                id: MedewerkerId(r.get(0)?),
                naam: r.get(1)?,
                sorteer: r.get(2)?,
                telefoon: r.get(3)?,
                minuten_per_week: r.get(4)?,
                werkgebied: r.get(5)?,
                vervoer: r.get(6)?,
                inactief_sinds: r.get(7)?,
                periodes: Vec::new(),
                blokken: Vec::new(),
            })
        })?;
        let mut alle: Vec<MedewerkerKort> = rijen.collect::<Result<_, _>>()?;
        let plek = |alle: &[MedewerkerKort], id: Uuid| alle.binary_search_by_key(&id, |m| m.id.0).ok();
        let mut statement = self.0.prepare_cached(
            "SELECT medewerker_id, van, tot FROM medewerker_periode ORDER BY medewerker_id, van",
        )?;
        let mut rijen = statement.query([])?;
        while let Some(r) = rijen.next()? {
            if let Some(m) = plek(&alle, r.get(0)?).and_then(|nr| alle.get_mut(nr)) {
                m.periodes.push(Periode {
                    van: r.get(1)?,
                    tot: r.get(2)?,
                });
            }
        }
        let mut statement = self.0.prepare_cached(
            "SELECT medewerker_id, dag, van, tot FROM medewerker_blok ORDER BY medewerker_id, dag, van",
        )?;
        let mut rijen = statement.query([])?;
        while let Some(r) = rijen.next()? {
            if let Some(m) = plek(&alle, r.get(0)?).and_then(|nr| alle.get_mut(nr)) {
                m.blokken.push(Blok {
                    dag: Weekday::try_from(r.get::<_, u8>(1)?).unwrap_or(Weekday::Mon),
                    van: r.get(2)?,
                    tot: r.get(3)?,
                });
            }
        }
        Ok(alle)
    }

    /// Who is family of whom, and who was agreed not to come to whom: worker, client, kind, explanation.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn relaties_met_clienten(self) -> Result<Vec<(MedewerkerId, ClientId, String, String)>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT medewerker_id, client_id, soort, toelichting FROM medewerker_relatie
             WHERE client_id IS NOT NULL AND ingetrokken_op IS NULL",
        )?;
        let rijen = statement.query_map([], |r| {
            Ok((MedewerkerId(r.get(0)?), ClientId(r.get(1)?), r.get(2)?, r.get(3)?))
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }
}
