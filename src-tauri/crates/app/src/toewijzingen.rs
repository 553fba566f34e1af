//! Product codes that wait for their contract, and which toewijzing follows on which.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_api::toegang::Leeg;
use leidraad_api::toewijzingen::{
    ContractInfo, Gekoppeld, HerzietKeuze, Koppel, ProductInfo, Toewijzingen, WachtRegel, Wachtlijst,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::code::Categorie;
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::id::ToewijzingId;
use leidraad_domain::nummer::Gemeentecode;
use leidraad_domain::toewijzing::{Herziet, Plaatsing, ToegewezenProduct};
use leidraad_store::Lezer;
use leidraad_store::toewijzing_versie::VersieRij;

use crate::App;
use crate::herziet::volgt_op;
use crate::nee::Nee;
use crate::regels::Regels;

/// Category and code of a product, empty where it has none.
fn codes(p: &ToegewezenProduct) -> (String, String) {
    (
        p.categorie
            .as_ref()
            .map(|c| c.code().to_owned())
            .unwrap_or_default(),
        p.code.clone().unwrap_or_default(),
    )
}

/// The contract that a product falls under: what a user said, else what a profile says.
pub(crate) fn plaats(
    regels: &Regels,
    l: Lezer<'_>,
    gemeente: &Gemeentecode,
    p: &ToegewezenProduct,
) -> Result<Option<Plaatsing>, Nee> {
    let (categorie, code) = codes(p);
    if let Some(said) = l.koppeling(gemeente, &categorie, &code)? {
        return Ok(Some(said));
    }
    Ok(regels
        .profielen
        .product_van(gemeente, &categorie, &code)
        .map(|(profiel, product)| Plaatsing {
            contract: profiel.id.clone(),
            product: product.id.clone(),
            voorziening: product.voorziening,
        }))
}

/// Names of clients that wait for a code: enough to recognise it by.
const NAMEN: usize = 6;

impl Toewijzingen for App {
    fn wachtlijst(&self, _: &Beller, _: Leeg) -> Result<Wachtlijst, Fout> {
        let regels = &*self.regels()?;
        let mut wacht: BTreeMap<(String, String, String), WachtRegel> = BTreeMap::new();
        self.lees(|l| {
            for rij in l.toewijzingen_zonder_contract()? {
                let t = &rij.toewijzing;
                if t.product.verwijderd() {
                    continue;
                }
                let (categorie, code) = codes(&t.product);
                let gemeente = t.gemeente.cijfers().to_owned();
                let line = wacht
                    .entry((gemeente.clone(), categorie.clone(), code.clone()))
                    .or_insert_with(|| WachtRegel {
                        gemeente_naam: leidraad_taal::gemeente(&gemeente),
                        gemeente,
                        categorie_tekst: Categorie::van(&categorie).tekst().to_owned(),
                        categorie,
                        code,
                        clienten: Vec::new(),
                        aantal: 0,
                    });
                line.aantal += 1;
                if line.clienten.len() < NAMEN {
                    let naam = l
                        .client(rij.client)?
                        .map(|c| c.client.naam.voluit())
                        .unwrap_or_default();
                    if !line.clienten.contains(&naam) {
                        line.clienten.push(naam);
                    }
                }
            }
            Ok(())
        })?;
        let contracten = regels
            .profielen
            .alle()
            .map(|p| ContractInfo {
                id: p.id.0.clone(),
                naam: p.naam.clone(),
                kort: p.kort.clone(),
                producten: p
                    .producten
                    .iter()
                    .map(|x| ProductInfo {
                        id: x.id.0.clone(),
                        naam: x.naam.clone(),
                        voorziening: x.voorziening.code().to_owned(),
                    })
                    .collect(),
            })
            .collect();
        Ok(Wachtlijst {
            wacht: wacht.into_values().collect(),
            contracten,
        })
    }

    fn koppel(&self, beller: &Beller, vraag: Koppel) -> Result<Gekoppeld, Fout> {
        let regels = &*self.regels()?;
        let ongeldig = |veld: &str| Fout::VeldOngeldig {
            veld: veld.to_owned(),
            verwacht: "keuze".to_owned(),
        };
        let gemeente = Gemeentecode::lees(&vraag.gemeente).map_err(|_| ongeldig("gemeente"))?;
        let voorziening = Voorziening::van(&vraag.voorziening).ok_or_else(|| ongeldig("product"))?;
        let profiel =
            regels
                .profielen
                .alle()
                .find(|p| p.id.0 == vraag.contract)
                .ok_or(Fout::NietGevonden {
                    wat: "contract".to_owned(),
                })?;
        if !profiel
            .producten
            .iter()
            .any(|p| p.id.0 == vraag.product && p.voorziening == voorziening)
        {
            return Err(ongeldig("product"));
        }
        let plaatsing = Plaatsing {
            contract: ContractId(vraag.contract),
            product: ProductId(vraag.product),
            voorziening,
        };
        Ok(self.schrijf(beller, None, |s, wie| {
            s.koppeling_bewaar(&gemeente, &vraag.categorie, &vraag.code, &plaatsing, wie)?;
            let mut aantal = 0;
            for mut rij in s.lezer().toewijzingen_zonder_contract()? {
                let (categorie, code) = codes(&rij.toewijzing.product);
                if rij.toewijzing.gemeente == gemeente && categorie == vraag.categorie && code == vraag.code {
                    rij.toewijzing.plaatsing = Some(plaatsing.clone());
                    s.toewijzing_bewaar(&rij, wie)?;
                    self.stel_herziet_voor(s, rij.client, wie)?;
                    self.beoordeel_opnieuw(s, rij.client)?;
                    aantal += 1;
                }
            }
            Ok(Gekoppeld { aantal })
        })?)
    }

    fn herziet(&self, beller: &Beller, vraag: HerzietKeuze) -> Result<Leeg, Fout> {
        let id = ToewijzingId(vraag.toewijzing);
        let missing = || {
            Nee(Fout::NietGevonden {
                wat: "toewijzing".to_owned(),
            })
        };
        let client = self.lees(|l| Ok(l.toewijzing(id)?.ok_or_else(missing)?.client))?;
        Ok(self.schrijf(beller, Some(client), |s, wie| {
            let mut rij = s.lezer().toewijzing(id)?.ok_or_else(missing)?;
            let others = s.lezer().toewijzingen(client)?;
            let own = rij.toewijzing.product.nummer;
            let possible = |n: u32| {
                n != own
                    && others.iter().any(|o| o.toewijzing.product.nummer == n)
                    && !volgt_op(&others, n, own)
            };
            if vraag.herziet.is_some_and(|n| !possible(n)) {
                return Err(Fout::VeldOngeldig {
                    veld: "toewijzing".to_owned(),
                    verwacht: "toewijzing".to_owned(),
                }
                .into());
            }
            rij.toewijzing.herziet = Herziet {
                nummer: vraag.herziet,
                bevestigd: true,
            };
            s.toewijzing_bewaar(&rij, wie)?;
            self.beoordeel_opnieuw(s, client)?;
            Ok(Leeg {})
        })?)
    }
}

/// What a 301 told of a toewijzing, to see later what it changed.
pub(crate) fn versie_van(
    toewijzing: ToewijzingId,
    dagtekening: NaiveDate,
    product: &ToegewezenProduct,
) -> VersieRij {
    let omvang = product
        .omvang
        .as_ref()
        .map(|o| format!("{} {} {}", o.volume, o.eenheid.code(), o.frequentie.code()));
    VersieRij {
        toewijzing,
        toegewezen: product.toegewezen,
        dagtekening,
        einddatum: product.einddatum,
        omvang: omvang.unwrap_or_default(),
    }
}
