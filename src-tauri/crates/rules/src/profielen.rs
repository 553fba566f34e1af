//! All contracts in all their versions.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::contract::ContractId;
use leidraad_domain::nummer::Gemeentecode;

use crate::lezen::{FoutWat, ProfielFout};
use crate::profiel::{Product, Profiel};
use crate::regel::RegelTekst;

/// File name and text of every profile in the program.
pub(crate) const INGEBOUWD: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/profielen.rs"));

/// Every contract that is known.
#[derive(Debug, Clone, Default)]
pub struct Profielen {
    /// Versions of a contract, oldest first; never an empty list.
    per_contract: BTreeMap<ContractId, Vec<Profiel>>,
    /// Law and national agreements; they lie under every contract.
    landelijk: Vec<Profiel>,
}

/// Id of the profile that lies under every contract.
const LANDELIJK: &str = "landelijk";

impl Profielen {
    /// The profiles in the program.
    ///
    /// # Errors
    /// [`ProfielFout`] with file, line and key of the first fault.
    pub fn ingebouwd() -> Result<Self, ProfielFout> {
        Self::van(Self::bestanden()?)
    }

    /// The files of the program, each read by itself.
    ///
    /// # Errors
    /// [`ProfielFout`] with file, line and key of the first fault.
    pub fn bestanden() -> Result<Vec<Profiel>, ProfielFout> {
        let mut profielen = Vec::new();
        for (bestand, tekst) in INGEBOUWD {
            let profiel = Profiel::lees(bestand, tekst)?;
            let hoort = format!("{}/{}.toml", profiel.id, profiel.geldig_van);
            if hoort != *bestand {
                return Err(fout(bestand, "id", FoutWat::Bestandsnaam(hoort)));
            }
            profielen.push(profiel);
        }
        Ok(profielen)
    }

    /// Profiles that were read one by one.
    ///
    /// # Errors
    /// [`ProfielFout`] when two versions of a contract hold on one day, or two contracts use one product code.
    pub fn van(profielen: impl IntoIterator<Item = Profiel>) -> Result<Self, ProfielFout> {
        let (landelijk, contracten): (Vec<Profiel>, Vec<Profiel>) = profielen
            .into_iter()
            .partition(|profiel| profiel.id.0 == LANDELIJK);
        let mut per_contract: BTreeMap<ContractId, Vec<Profiel>> = BTreeMap::new();
        for mut profiel in contracten {
            let geldt = landelijk.iter().filter(|l| l.geldig_van <= profiel.geldig_van);
            if let Some(onder) = geldt.max_by_key(|l| l.geldig_van) {
                profiel.leg_eronder(onder);
            }
            per_contract.entry(profiel.id.clone()).or_default().push(profiel);
        }
        for versies in per_contract.values_mut() {
            versies.sort_by_key(|profiel| profiel.geldig_van);
            for paar in versies.windows(2) {
                if let [oud, nieuw] = paar
                    && oud.geldt_op(nieuw.geldig_van)
                    && (oud.geldig_tot.is_some() || oud.geldig_van == nieuw.geldig_van)
                {
                    let naam = format!("{}/{}", nieuw.id, nieuw.geldig_van);
                    return Err(fout(&naam, "geldig_van", FoutWat::Overlap(oud.geldig_van)));
                }
            }
        }
        let alle = Self {
            per_contract,
            landelijk,
        };
        alle.eenduidig()?;
        Ok(alle)
    }

    /// The newest version of every contract.
    pub fn alle(&self) -> impl Iterator<Item = &Profiel> {
        self.per_contract.values().filter_map(|versies| versies.last())
    }

    /// The national profile by itself, newest version.
    pub fn landelijk(&self) -> Option<&Profiel> {
        self.landelijk.iter().max_by_key(|profiel| profiel.geldig_van)
    }

    /// The version that holds on a day. A version without a last day holds until the next begins; a date before the
    /// first version uses the first. `None` for an unknown contract and after the last day of the last version.
    pub fn op(&self, id: &ContractId, dag: NaiveDate) -> Option<&Profiel> {
        let versies = self.versies(id);
        let eerste = versies.first()?;
        let begonnen = versies.iter().rev().find(|profiel| profiel.geldig_van <= dag);
        begonnen.map_or(Some(eerste), |profiel| Some(profiel).filter(|p| p.geldt_op(dag)))
    }

    /// The contract and product that a toewijzing names, by the newest versions.
    pub fn product_van(
        &self,
        gemeente: &Gemeentecode,
        categorie: &str,
        code: &str,
    ) -> Option<(&Profiel, &Product)> {
        self.alle().find_map(|profiel| {
            let product = profiel
                .producten
                .iter()
                .find(|p| p.gemeenten.contains(gemeente) && p.categorie == categorie && p.code == code)?;
            Some((profiel, product))
        })
    }

    /// The words of a rule, in the version of the contract that holds on `versie` (the `profiel_versie` of an outcome).
    pub fn regel(&self, contract: &ContractId, versie: NaiveDate, regel: &str) -> Option<&RegelTekst> {
        self.op(contract, versie)?.teksten.get(regel)
    }

    /// Every version of a contract, oldest first.
    pub fn versies(&self, id: &ContractId) -> &[Profiel] {
        self.per_contract.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    fn eenduidig(&self) -> Result<(), ProfielFout> {
        for profiel in self.alle() {
            for product in &profiel.producten {
                for gemeente in &product.gemeenten {
                    let ander = self.product_van(gemeente, &product.categorie, &product.code);
                    if ander.is_some_and(|(ander, _)| ander.id != profiel.id) {
                        let naam = format!("{}/{}", profiel.id, profiel.geldig_van);
                        return Err(fout(
                            &naam,
                            "product",
                            FoutWat::DubbelProduct(product.code.clone()),
                        ));
                    }
                }
            }
        }
        Ok(())
    }
}

fn fout(bestand: &str, sleutel: &str, wat: FoutWat) -> ProfielFout {
    ProfielFout {
        bestand: bestand.to_owned(),
        regel: 1,
        sleutel: sleutel.to_owned(),
        wat,
    }
}
