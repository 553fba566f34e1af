//! Under which contract a row falls, from whatever it says: gemeente, contract, product.

use leidraad_domain::code::{Categorie, Eenheid, Frequentie};
use leidraad_domain::nummer::Gemeentecode;
use leidraad_domain::toewijzing::Plaatsing;
use leidraad_rules::{Product, Profiel};

use super::rij::Invoerrij;
use crate::regels::Regels;
use crate::tabel::kolommen::kaal;

/// Names in a list that a sentence can hold.
const GENOEMD: usize = 8;

/// Where a new toewijzing belongs.
#[derive(Debug, Clone)]
pub(super) struct Plek {
    pub gemeente: Gemeentecode,
    pub categorie: Option<Categorie>,
    pub code: Option<String>,
    pub plaatsing: Option<Plaatsing>,
    /// How the contract counts the product.
    pub eenheid: Option<Eenheid>,
    pub frequentie: Option<Frequentie>,
}

/// What is wrong: column, code of the sentence, what stood there, what is expected.
pub(super) type Mis = (&'static str, &'static str, String, String);

fn opsomming(namen: impl Iterator<Item = String>) -> String {
    let mut namen: Vec<String> = namen.collect();
    namen.sort();
    namen.dedup();
    let meer = namen.len() > GENOEMD;
    namen.truncate(GENOEMD);
    let mut zin = namen.join(", ");
    if meer {
        zin.push_str(" of een andere");
    }
    zin
}

fn product_naam(p: &Product) -> String {
    format!("{} ({})", p.code, p.naam)
}

/// The gemeente that a row names.
///
/// # Errors
/// When it names something else.
pub(super) fn gemeente(rij: &Invoerrij) -> Result<Option<Gemeentecode>, Mis> {
    let Some(tekst) = &rij.gemeente else {
        return Ok(None);
    };
    leidraad_taal::gemeentecode(tekst)
        .and_then(|code| Gemeentecode::lees(&code).ok())
        .map(Some)
        .ok_or_else(|| ("gemeente", "gemeente", tekst.clone(), String::new()))
}

fn heet(profiel: &Profiel, contract: &str) -> bool {
    [&profiel.id.0, &profiel.kort, &profiel.naam]
        .iter()
        .any(|naam| kaal(naam) == contract)
}

/// Finds contract and product.
///
/// # Errors
/// What is missing or cannot be.
pub(super) fn vind(regels: &Regels, rij: &Invoerrij) -> Result<Plek, Mis> {
    let gemeente = gemeente(rij)?;
    let contract = rij.contract.as_deref().map(kaal);
    let mut profielen: Vec<&Profiel> = regels.profielen.alle().collect();
    if let (Some(gezocht), Some(tekst)) = (&contract, &rij.contract) {
        profielen.retain(|p| heet(p, gezocht));
        if profielen.is_empty() {
            let bekend = opsomming(regels.profielen.alle().map(|p| p.kort.clone()));
            return Err(("contract", "contract", tekst.clone(), bekend));
        }
    }
    let mogelijk: Vec<(&Profiel, &Product)> = profielen
        .iter()
        .flat_map(|profiel| profiel.producten.iter().map(move |p| (*profiel, p)))
        .filter(|(_, p)| gemeente.as_ref().is_none_or(|g| p.gemeenten.contains(g)))
        .collect();
    let gekozen: Vec<(&Profiel, &Product)> = match rij.product.as_deref() {
        None => mogelijk.clone(),
        Some(tekst) => {
            let gezocht = kaal(tekst);
            let past = |p: &Product| {
                [&p.code, &p.id.0, &p.naam]
                    .iter()
                    .any(|naam| kaal(naam) == gezocht)
            };
            mogelijk.iter().filter(|(_, p)| past(p)).copied().collect()
        }
    };
    match (gekozen.as_slice(), &rij.product) {
        ([(profiel, product)], _) => {
            let gemeente = match (gemeente, product.gemeenten.as_slice()) {
                (Some(gemeente), _) => gemeente,
                (None, [enige]) => enige.clone(),
                (None, meer) => {
                    let namen = opsomming(meer.iter().map(|g| leidraad_taal::gemeente(g.cijfers())));
                    return Err(("gemeente", "welke_gemeente", String::new(), namen));
                }
            };
            Ok(Plek {
                gemeente,
                categorie: Some(Categorie::van(&product.categorie)),
                code: Some(product.code.clone()),
                plaatsing: Some(Plaatsing {
                    contract: profiel.id.clone(),
                    product: product.id.clone(),
                    voorziening: product.voorziening,
                }),
                eenheid: Some(Eenheid::van(&product.eenheid)),
                frequentie: Some(Frequentie::van(&product.frequentie)),
            })
        }
        // A gemeente whose contract is not in the program yet: it waits, as one from a message does.
        ([], Some(code)) if mogelijk.is_empty() && contract.is_none() && gemeente.is_some() => gemeente
            .map_or_else(
                || Err(("contract", "welk_contract", String::new(), String::new())),
                |gemeente| {
                    Ok(Plek {
                        gemeente,
                        categorie: None,
                        code: Some(code.clone()),
                        plaatsing: None,
                        eenheid: None,
                        frequentie: None,
                    })
                },
            ),
        ([], Some(tekst)) => {
            let bekend = opsomming(mogelijk.iter().map(|(_, p)| product_naam(p)));
            Err(("product", "product", tekst.clone(), bekend))
        }
        (meer, _) if gemeente.is_none() && contract.is_none() && meer.len() != 1 => {
            Err(("contract", "welk_contract", String::new(), String::new()))
        }
        (meer, _) => {
            let bekend = opsomming(meer.iter().map(|(_, p)| product_naam(p)));
            Err(("product", "welk_product", String::new(), bekend))
        }
    }
}
