//! A contract profile: products and rules that hold between two days, read from a file.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::nummer::Gemeentecode;
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use crate::lezen::{self, FoutWat, ProfielFout, regelnummer};
use crate::regel::{Kop, Per, RegelTekst, Sleutel, Tekst, voorziening};
use crate::soort::herhaling::HerhalingRegel;
use crate::soort::melding::MeldingRegel;
use crate::soort::planveld::PlanveldRegel;
use crate::soort::termijn::TermijnRegel;
use crate::soort::volgorde::VolgordeRegel;

/// One version of a contract.
#[derive(Debug, Clone)]
pub struct Profiel {
    /// Id of the contract.
    pub id: ContractId,
    /// Name.
    pub naam: String,
    /// Short name for lists.
    pub kort: String,
    /// First day on which this version holds.
    pub geldig_van: NaiveDate,
    /// Last day, that day included; `None` is open.
    pub geldig_tot: Option<NaiveDate>,
    /// Products.
    pub producten: Vec<Product>,
    plannaam: BTreeMap<String, Tekst>,
    pub(crate) regels: Regels,
    pub(crate) teksten: BTreeMap<String, RegelTekst>,
}

/// A product of a contract: how a toewijzing names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Id within the profile; AV and MV of one product share it.
    pub id: ProductId,
    /// Name.
    pub naam: String,
    /// Gemeenten that use the code.
    pub gemeenten: Vec<Gemeentecode>,
    /// Productcategorie (WMO020).
    pub categorie: String,
    /// Productcode of the gemeente.
    pub code: String,
    /// AV or MV.
    pub voorziening: Voorziening,
    /// Eenheid (WJ756).
    pub eenheid: String,
    /// Frequentie (WMO757).
    pub frequentie: String,
}

/// The rules, by kind, in the order of the file.
#[derive(Debug, Clone)]
pub(crate) struct Regels {
    pub termijn: Vec<TermijnRegel>,
    pub melding: Vec<MeldingRegel>,
    pub volgorde: Vec<VolgordeRegel>,
    pub herhaling: Vec<HerhalingRegel>,
    pub planveld: Vec<PlanveldRegel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    id: Sleutel,
    naam: Tekst,
    kort: Tekst,
    #[serde(default)]
    plannaam: BTreeMap<String, Tekst>,
    #[serde(deserialize_with = "lezen::dag")]
    geldig_van: NaiveDate,
    #[serde(default, deserialize_with = "lezen::dag_of_niets")]
    geldig_tot: Option<NaiveDate>,
    product: Vec<ProductRij>,
    #[serde(default)]
    termijn: Vec<TermijnRegel>,
    #[serde(default)]
    melding: Vec<MeldingRegel>,
    #[serde(default)]
    volgorde: Vec<VolgordeRegel>,
    #[serde(default)]
    herhaling: Vec<HerhalingRegel>,
    #[serde(default)]
    planveld: Vec<PlanveldRegel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProductRij {
    id: Sleutel,
    naam: Tekst,
    #[serde(deserialize_with = "gemeenten")]
    gemeenten: Vec<Gemeentecode>,
    categorie: Tekst,
    code: Spanned<Tekst>,
    #[serde(deserialize_with = "voorziening")]
    voorziening: Voorziening,
    eenheid: Tekst,
    frequentie: Tekst,
}

fn gemeenten<'de, D: Deserializer<'de>>(source: D) -> Result<Vec<Gemeentecode>, D::Error> {
    let lees = |code: &String| {
        Gemeentecode::lees(code).map_err(|_| serde::de::Error::custom(format!("`{code}` is no gemeentecode")))
    };
    Vec::<String>::deserialize(source)?.iter().map(lees).collect()
}

impl Profiel {
    /// Reads a profile from the text of its file. A rule without a source, an unknown key or word, a term that
    /// cannot be and an id that stands twice are refused.
    ///
    /// # Errors
    /// [`ProfielFout`] with file, line and key.
    pub fn lees(bestandsnaam: &str, tekst: &str) -> Result<Self, ProfielFout> {
        let bestand: Bestand = lezen::lees(bestandsnaam, tekst)?;
        let fout = |plek: Range<usize>, sleutel: String, wat| ProfielFout {
            bestand: bestandsnaam.to_owned(),
            regel: regelnummer(tekst, plek.start),
            sleutel,
            wat,
        };
        if bestand.geldig_tot.is_some_and(|tot| tot < bestand.geldig_van) {
            let plek = tekst.find("geldig_tot").unwrap_or_default();
            return Err(fout(plek..plek, "geldig_tot".into(), FoutWat::Looptijd));
        }
        bestand.controleer(&fout)?;
        let teksten = bestand.teksten(&fout)?;
        let producten = bestand.product.into_iter().map(ProductRij::product).collect();
        Ok(Self {
            id: ContractId(bestand.id.0),
            naam: bestand.naam.0,
            kort: bestand.kort.0,
            geldig_van: bestand.geldig_van,
            geldig_tot: bestand.geldig_tot,
            producten,
            plannaam: bestand.plannaam,
            regels: Regels {
                termijn: bestand.termijn,
                melding: bestand.melding,
                volgorde: bestand.volgorde,
                herhaling: bestand.herhaling,
                planveld: bestand.planveld,
            },
            teksten,
        })
    }

    /// The words of every rule, by id.
    pub fn regels(&self) -> impl Iterator<Item = &RegelTekst> {
        self.teksten.values()
    }

    /// What this contract calls a plan, under an AV or an MV.
    pub fn plannaam(&self, voorziening: Voorziening) -> Option<&str> {
        self.plannaam.get(voorziening.code()).map(|naam| naam.0.as_str())
    }

    /// Whether this version holds on a day.
    pub fn geldt_op(&self, dag: NaiveDate) -> bool {
        self.geldig_van <= dag && self.geldig_tot.is_none_or(|tot| dag <= tot)
    }
}

impl Bestand {
    fn controleer(
        &self,
        fout: &impl Fn(Range<usize>, String, FoutWat) -> ProfielFout,
    ) -> Result<(), ProfielFout> {
        for (nr, regel) in self.termijn.iter().enumerate() {
            let plek = || regel.koppen().first().map(Kop::plek).unwrap_or_default();
            regel
                .controleer()
                .map_err(|(k, wat)| fout(plek(), format!("termijn[{nr}].{k}"), FoutWat::Waarde(wat)))?;
        }
        for (nr, regel) in self.volgorde.iter().enumerate() {
            let plek = || regel.koppen().first().map(Kop::plek).unwrap_or_default();
            regel
                .controleer()
                .map_err(|(k, wat)| fout(plek(), format!("volgorde[{nr}].{k}"), FoutWat::Waarde(wat)))?;
        }
        for (nr, melding) in self.melding.iter().enumerate() {
            let na = melding.na.get_ref();
            if !self.termijn.iter().any(|termijn| termijn.id() == na.0) {
                let wat = FoutWat::OnbekendeRegel(na.0.clone());
                return Err(fout(melding.na.span(), format!("melding[{nr}].na"), wat));
            }
        }
        let mut codes = Vec::new();
        for (nr, product) in self.product.iter().enumerate() {
            for gemeente in &product.gemeenten {
                let code = (gemeente, &product.categorie.0, &product.code.get_ref().0);
                if codes.contains(&code) {
                    let wat = FoutWat::DubbelProduct(code.2.clone());
                    return Err(fout(product.code.span(), format!("product[{nr}].code"), wat));
                }
                codes.push(code);
            }
        }
        Ok(())
    }

    fn teksten(
        &self,
        fout: &impl Fn(Range<usize>, String, FoutWat) -> ProfielFout,
    ) -> Result<BTreeMap<String, RegelTekst>, ProfielFout> {
        let mut koppen: Vec<(String, Kop<'_>)> = Vec::new();
        macro_rules! alle {
            ($($soort:ident: $per:ident),*) => {
                $(for (nr, regel) in self.$soort.iter().enumerate() {
                    let pad = format!("{}[{nr}]", stringify!($soort));
                    for kop in regel.koppen() {
                        if kop.per != Per::$per {
                            let wat = FoutWat::Waarde(format!("this kind of rule is per {}", Per::$per.code()));
                            return Err(fout(kop.plek(), format!("{pad}.per"), wat));
                        }
                        koppen.push((pad.clone(), kop));
                    }
                })*
            };
        }
        alle!(
            termijn: Toewijzing, melding: Toewijzing, volgorde: Planversie, herhaling: Toewijzing, planveld: Planversie
        );
        koppen.sort_by_key(|(_, kop)| kop.plek().start);
        let mut teksten = BTreeMap::new();
        for (pad, kop) in koppen {
            let tekst = kop.tekst();
            if teksten.contains_key(&tekst.id) {
                return Err(fout(
                    kop.plek(),
                    format!("{pad}.id"),
                    FoutWat::DubbeleId(tekst.id),
                ));
            }
            teksten.insert(tekst.id.clone(), tekst);
        }
        Ok(teksten)
    }
}

impl ProductRij {
    fn product(self) -> Product {
        Product {
            id: ProductId(self.id.0),
            naam: self.naam.0,
            gemeenten: self.gemeenten,
            categorie: self.categorie.0,
            code: self.code.into_inner().0,
            voorziening: self.voorziening,
            eenheid: self.eenheid.0,
            frequentie: self.frequentie.0,
        }
    }
}
