//! `[[toewijzing]]` and `[[tarief]]`: what the municipality assigned, in its versions, and at which rates.

use leidraad_domain::code::{Eenheid, Frequentie};
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::nummer::Gemeentecode;
use leidraad_domain::toewijzing::Omvang;
use toml::Spanned;

use super::bestand::{OmvangTabel, TariefTabel, ToewijzingTabel};
use super::plek::Plek;
use crate::invoer::{Herziening, TariefInvoer, ToewijzingInvoer};
use crate::lezen::{DataFout, FoutWat};
use crate::profiel::{Product, Profiel};

const EENHEDEN: &[&str] = &["minuut", "uur", "dagdeel", "stuks", "etmaal", "euro"];
const FREQUENTIES: &[&str] = &["dag", "week", "maand", "totaal"];
/// What a rate is per.
const PER: &[&str] = &["minuut", "uur", "dagdeel", "stuks", "etmaal", "week", "maand"];

/// Reads the toewijzingen. A second table with the same number is a later 301 of the same toewijzing.
pub(super) fn lees(
    rijen: Vec<Spanned<ToewijzingTabel>>,
    contract: &ContractId,
    versies: &[Profiel],
    gemeente: Option<&Gemeentecode>,
    plek: &Plek<'_>,
) -> Result<Vec<ToewijzingInvoer>, DataFout> {
    let nummers: Vec<u32> = rijen.iter().map(|rij| rij.get_ref().nummer).collect();
    let mut op_dag: Vec<(Plek<'_>, ToewijzingTabel)> = rijen
        .into_iter()
        .enumerate()
        .map(|(nr, rij)| (plek.rij("toewijzing", nr, rij.span()), rij.into_inner()))
        .collect();
    op_dag.sort_by_key(|(_, rij)| rij.dagtekening);
    let mut toewijzingen: Vec<ToewijzingInvoer> = Vec::new();
    for (plek, rij) in op_dag {
        if let Some(herziet) = rij.herziet.as_ref().filter(|h| !nummers.contains(h.get_ref())) {
            let wat = FoutWat::OnbekendeToewijzing(*herziet.get_ref());
            return Err(plek.op(herziet.span()).fout("herziet", wat));
        }
        match toewijzingen.iter_mut().find(|t| t.nummer == rij.nummer) {
            Some(eerder) => herzie(eerder, rij, versies, &plek)?,
            None => toewijzingen.push(nieuw(rij, contract, versies, gemeente, &plek)?),
        }
    }
    Ok(toewijzingen)
}

fn nieuw(
    rij: ToewijzingTabel,
    contract: &ContractId,
    versies: &[Profiel],
    gemeente: Option<&Gemeentecode>,
    plek: &Plek<'_>,
) -> Result<ToewijzingInvoer, DataFout> {
    let product = match &rij.product {
        Some(id) => product(id, versies, plek)?,
        None => enige_product(versies).ok_or_else(|| plek.ontbreekt("product"))?,
    };
    let omvang = rij.omvang.map(|tabel| omvang(tabel, plek)).transpose()?;
    Ok(ToewijzingInvoer {
        nummer: rij.nummer,
        contract: contract.clone(),
        product: product.id.clone(),
        voorziening: voorziening(rij.voorziening.as_ref(), plek)?.unwrap_or(product.voorziening),
        eerste_dagtekening: rij.dagtekening,
        verzonden: rij.verzonden.unwrap_or(rij.dagtekening),
        ontvangen: rij.ontvangen.unwrap_or(rij.dagtekening),
        ingangsdatum: rij.ingangsdatum.unwrap_or(rij.dagtekening),
        einddatum: rij.einddatum,
        omvang,
        gemeente: gemeente.cloned(),
        spoed: rij.spoed,
        herziet: rij.herziet.map(Spanned::into_inner).filter(|h| *h != rij.nummer),
        herzieningen: Vec::new(),
    })
}

/// What a later 301 does not tell stays as it was.
fn herzie(
    t: &mut ToewijzingInvoer,
    rij: ToewijzingTabel,
    versies: &[Profiel],
    plek: &Plek<'_>,
) -> Result<(), DataFout> {
    let ander_product = match &rij.product {
        Some(id) => Some(product(id, versies, plek)?.id.clone()).filter(|id| *id != t.product),
        None => None,
    };
    let andere_omvang = rij
        .omvang
        .map(|tabel| omvang(tabel, plek))
        .transpose()?
        .filter(|omvang| t.omvang.as_ref() != Some(omvang));
    t.herzieningen.push(Herziening {
        dagtekening: rij.dagtekening,
        einddatum: rij.einddatum,
        andere_omvang: ander_product.is_some() || andere_omvang.is_some(),
        omvang_ervoor: t.omvang.clone(),
    });
    t.einddatum = rij.einddatum.or(t.einddatum);
    t.ingangsdatum = rij.ingangsdatum.unwrap_or(t.ingangsdatum);
    t.product = ander_product.unwrap_or_else(|| t.product.clone());
    t.omvang = andere_omvang.or_else(|| t.omvang.clone());
    t.voorziening = voorziening(rij.voorziening.as_ref(), plek)?.unwrap_or(t.voorziening);
    Ok(())
}

fn producten(versies: &[Profiel]) -> impl Iterator<Item = &Product> {
    versies.iter().rev().flat_map(|profiel| &profiel.producten)
}

fn product<'p>(
    id: &Spanned<String>,
    versies: &'p [Profiel],
    plek: &Plek<'_>,
) -> Result<&'p Product, DataFout> {
    producten(versies)
        .find(|product| product.id.0 == *id.get_ref())
        .ok_or_else(|| {
            let mut mag: Vec<&str> = producten(versies).map(|product| product.id.0.as_str()).collect();
            mag.dedup();
            plek.op(id.span()).woord("product", id.get_ref(), &mag)
        })
}

/// A contract with one product needs no word for it.
fn enige_product(versies: &[Profiel]) -> Option<&Product> {
    let eerste = producten(versies).next()?;
    producten(versies)
        .all(|product| product.id == eerste.id)
        .then_some(eerste)
}

fn voorziening(code: Option<&Spanned<String>>, plek: &Plek<'_>) -> Result<Option<Voorziening>, DataFout> {
    let lees = |code: &Spanned<String>| {
        Voorziening::van(code.get_ref()).ok_or_else(|| {
            plek.op(code.span())
                .woord("voorziening", code.get_ref(), &["AV", "MV"])
        })
    };
    code.map(lees).transpose()
}

fn omvang(tabel: Spanned<OmvangTabel>, plek: &Plek<'_>) -> Result<Omvang, DataFout> {
    let plek = plek.op(tabel.span());
    let OmvangTabel {
        volume,
        eenheid,
        frequentie,
    } = tabel.into_inner();
    let eenheid = match eenheid.as_str() {
        "minuut" => Eenheid::Minuut,
        "uur" => Eenheid::Uur,
        "dagdeel" => Eenheid::Dagdeel,
        "stuks" => Eenheid::StuksInspanning,
        "etmaal" => Eenheid::Etmaal,
        "euro" => Eenheid::Euro,
        _ => return Err(plek.woord("omvang.eenheid", &eenheid, EENHEDEN)),
    };
    let frequentie = match frequentie.as_str() {
        "dag" => Frequentie::Dag,
        "week" => Frequentie::Week,
        "maand" => Frequentie::Maand,
        "totaal" => Frequentie::Totaal,
        _ => return Err(plek.woord("omvang.frequentie", &frequentie, FREQUENTIES)),
    };
    Ok(Omvang {
        volume,
        eenheid,
        frequentie,
    })
}

/// Reads the rates.
pub(super) fn tarieven(
    rijen: Vec<Spanned<TariefTabel>>,
    versies: &[Profiel],
    plek: &Plek<'_>,
) -> Result<Vec<TariefInvoer>, DataFout> {
    let lees = |(nr, rij): (usize, Spanned<TariefTabel>)| {
        let plek = plek.rij("tarief", nr, rij.span());
        let rij = rij.into_inner();
        if !PER.contains(&rij.per.get_ref().as_str()) {
            return Err(plek.op(rij.per.span()).woord("per", rij.per.get_ref(), PER));
        }
        Ok(TariefInvoer {
            product: ProductId(product(&rij.product, versies, &plek)?.id.0.clone()),
            per: rij.per.into_inner(),
            bedrag: rij.bedrag,
            bijdrage: rij.bijdrage,
        })
    };
    rijen.into_iter().enumerate().map(lees).collect()
}
