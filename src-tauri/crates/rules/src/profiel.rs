//! A contract profile: products and rules that hold between two days, read from a file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::NaiveDate;
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::nummer::Gemeentecode;
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use crate::lezen::{self, FoutWat, ProfielFout, regelnummer};
use crate::opleidingen::Opleidingen;
use crate::regel::{Herkomst, Kop, Per, RegelTekst, Sleutel, Strekking, Tekst, voorziening};
use crate::soort::berekening::BerekeningRegel;
use crate::soort::controle::ControleRegel;
use crate::soort::herhaling::HerhalingRegel;
use crate::soort::kalender::KalenderRegel;
use crate::soort::ladder::LadderRegel;
use crate::soort::lijst::{ControlelijstRegel, ZelfBeoordelenRegel};
use crate::soort::melding::MeldingRegel;
use crate::soort::norm::NormRegel;
use crate::soort::personeelseis::PersoneelseisRegel;
use crate::soort::planveld::PlanveldRegel;
use crate::soort::tarief::TariefRegel;
use crate::soort::telling::TellingRegel;
use crate::soort::termijn::TermijnRegel;
use crate::soort::tijdvak::TijdvakRegel;
use crate::soort::volgorde::VolgordeRegel;
use crate::soort::voor_elk::VoorElkRegel;

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
    tekst: String,
    /// Ids of the rules that lie under this contract.
    landelijk: BTreeSet<String>,
    pub(crate) opleidingen: Opleidingen,
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

/// Every kind of rule: its word in a profile, its type, and what it can be counted by.
macro_rules! soorten {
    ($($veld:ident $woord:literal: $soort:ty, per $($per:ident)|+;)*) => {
        /// The words above the rules of each kind in a file, in the order of the documentation.
        pub const SOORTEN: &[&str] = &[$($woord),*];

        /// The keys of a kind of its own, beside those of every rule.
        pub fn velden_van(soort: &str) -> &'static [&'static str] {
            match soort {
                $($woord => <$soort>::VELDEN,)*
                _ => &[],
            }
        }

        /// The rules, by kind, in the order of the file.
        #[derive(Debug, Clone)]
        pub(crate) struct Regels {
            $(pub $veld: Vec<$soort>,)*
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
            #[serde(default)]
            product: Vec<ProductRij>,
            #[serde(default)]
            opleidingen: Opleidingen,
            $(#[serde(default, rename = $woord)] $veld: Vec<$soort>,)*
        }

        impl Regels {
            /// What every rule is about.
            pub fn alle(&self) -> Vec<Strekking<'_>> {
                let mut alle = Vec::new();
                $(alle.extend(self.$veld.iter().map(|regel| regel.strekking()));)*
                alle.extend(self.melding.iter().filter(|m| m.binnen.is_some()).map(|m| Strekking {
                    geeft_datum: true,
                    ..m.strekking()
                }));
                alle
            }

            /// Lays national rules under these, except those that a rule of the contract replaces. An own choice is
            /// only made where the contract says nothing on its topic.
            fn leg_eronder(&mut self, landelijk: &Regels) {
                let mut vervangen: Vec<String> = Vec::new();
                $(vervangen.extend(self.$veld.iter().flat_map(|r| &r.vervangt).map(|id| id.0.clone()));)*
                let onderwerpen: BTreeSet<String> =
                    self.alle().iter().map(|regel| regel.onderwerp.to_owned()).collect();
                let geldt = |regel: &Strekking<'_>| {
                    regel.sterkte != Herkomst::EigenKeuze || !onderwerpen.contains(regel.onderwerp)
                };
                $(self.$veld.extend(
                    landelijk
                        .$veld
                        .iter()
                        .filter(|r| !vervangen.iter().any(|id| id == r.id()) && geldt(&r.strekking()))
                        .cloned(),
                );)*
            }
        }

        impl Bestand {
            fn regels(self) -> Regels {
                Regels { $($veld: self.$veld,)* }
            }

            /// What each kind refuses by itself, and the subjects it can be counted by.
            fn per_soort(&self, fout: &impl Fn(Range<usize>, String, FoutWat) -> ProfielFout) -> Result<(), ProfielFout> {
                $(for (nr, regel) in self.$veld.iter().enumerate() {
                    let plek = || regel.koppen().first().map(Kop::plek).unwrap_or_default();
                    let mag = [$(Per::$per),+];
                    if !mag.contains(&regel.per) {
                        let wat = FoutWat::Per(mag.iter().map(|per| per.code()).collect::<Vec<_>>().join(", "));
                        return Err(fout(plek(), format!("{}[{nr}].per", $woord), wat));
                    }
                    regel
                        .controleer()
                        .map_err(|(k, wat)| fout(plek(), format!("{}[{nr}].{k}", $woord), FoutWat::Waarde(wat)))?;
                })*
                Ok(())
            }

            fn koppen(&self) -> Vec<(String, Kop<'_>)> {
                let mut koppen: Vec<(String, Kop<'_>)> = Vec::new();
                $(for (nr, regel) in self.$veld.iter().enumerate() {
                    koppen.extend(regel.koppen().into_iter().map(|kop| (format!("{}[{nr}]", $woord), kop)));
                })*
                koppen.sort_by_key(|(_, kop)| kop.plek().start);
                koppen
            }
        }
    };
}
soorten! {
    termijn "termijn": TermijnRegel, per Toewijzing | Client | Casus | ClientMedewerker | Bezoek | Organisatie | ContractPeriode | MedewerkerContract;
    tijdvak "tijdvak": TijdvakRegel, per Toewijzing | Client | Casus | Organisatie;
    herhaling "herhaling": HerhalingRegel, per Toewijzing;
    melding "melding": MeldingRegel, per Toewijzing | Client | Casus | ClientMedewerker | Bezoek | Organisatie | ContractPeriode;
    volgorde "volgorde": VolgordeRegel, per Planversie | Toewijzing | Client | Casus | Bezoek | Organisatie;
    controle "controle": ControleRegel, per Toewijzing | Client | Casus | Bezoek | Organisatie | ContractPeriode;
    ladder "ladder": LadderRegel, per Toewijzing | Casus;
    telling "telling": TellingRegel, per Toewijzing | Client | Bezoek | Organisatie;
    voor_elk "voor_elk": VoorElkRegel, per Bezoek;
    norm "norm": NormRegel, per ContractPeriode | Toewijzing;
    kalender "kalender": KalenderRegel, per ContractPeriode | Organisatie | Toewijzing;
    berekening "berekening": BerekeningRegel, per Toewijzing | Client | Bezoek | ContractPeriode;
    tarief "tarief": TariefRegel, per Toewijzing;
    personeelseis "personeelseis": PersoneelseisRegel, per ClientMedewerker | MedewerkerContract | Bezoek | Planversie;
    planveld "planveld": PlanveldRegel, per Planversie;
    controlelijst "controlelijst": ControlelijstRegel, per Organisatie | Client | Toewijzing | MedewerkerContract | ContractPeriode | Casus | Planversie | Bezoek | ClientMedewerker;
    zelf_beoordelen "zelf-beoordelen": ZelfBeoordelenRegel, per Organisatie | Client | Toewijzing | MedewerkerContract | ContractPeriode | Casus | Planversie | Bezoek | ClientMedewerker;
}

#[derive(Clone, Deserialize)]
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
            let plek = tekst.find("\ngeldig_tot").map_or(0, |plek| plek + 1);
            return Err(fout(plek..plek, "geldig_tot".into(), FoutWat::Looptijd));
        }
        bestand.controleer(&fout)?;
        let teksten = bestand.teksten(&fout)?;
        let producten = bestand.product.iter().cloned().map(ProductRij::product).collect();
        Ok(Self {
            id: ContractId(bestand.id.0.clone()),
            naam: bestand.naam.0.clone(),
            kort: bestand.kort.0.clone(),
            geldig_van: bestand.geldig_van,
            geldig_tot: bestand.geldig_tot,
            producten,
            plannaam: bestand.plannaam.clone(),
            tekst: tekst.to_owned(),
            landelijk: BTreeSet::new(),
            opleidingen: bestand.opleidingen.clone(),
            regels: bestand.regels(),
            teksten,
        })
    }

    /// Lays the national profile under this contract.
    pub(crate) fn leg_eronder(&mut self, landelijk: &Profiel) {
        self.regels.leg_eronder(&landelijk.regels);
        self.landelijk = landelijk
            .teksten
            .keys()
            .filter(|id| !self.teksten.contains_key(*id))
            .cloned()
            .collect();
        for (id, tekst) in &landelijk.teksten {
            self.teksten.entry(id.clone()).or_insert_with(|| tekst.clone());
        }
    }

    /// The rules that the contract has itself, without those that lie under it.
    pub fn eigen_regels(&self) -> impl Iterator<Item = &RegelTekst> {
        self.teksten
            .values()
            .filter(|tekst| !self.landelijk.contains(&tekst.id))
    }

    /// The words of every rule, by id.
    pub fn regels(&self) -> impl Iterator<Item = &RegelTekst> {
        self.teksten.values()
    }

    /// The file it was read from.
    pub fn tekst(&self) -> &str {
        &self.tekst
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
        self.per_soort(fout)?;
        let termijnen: Vec<&str> = self.termijn.iter().map(TermijnRegel::id).collect();
        for (nr, melding) in self.melding.iter().enumerate() {
            let Some(na) = &melding.na else {
                continue;
            };
            if let Some(vreemd) = na
                .get_ref()
                .0
                .iter()
                .find(|regel| !termijnen.contains(&regel.0.as_str()))
            {
                let wat = FoutWat::OnbekendeRegel(vreemd.0.clone());
                return Err(fout(na.span(), format!("melding[{nr}].na"), wat));
            }
        }
        for (nr, eis) in self.personeelseis.iter().enumerate() {
            if let Some(ander) = eis.verwijst_naar()
                && !self.personeelseis.iter().any(|regel| regel.id() == ander)
            {
                let plek = eis.koppen().first().map(Kop::plek).unwrap_or_default();
                let wat = FoutWat::OnbekendeRegel(ander.to_owned());
                return Err(fout(plek, format!("personeelseis[{nr}].eis"), wat));
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

    /// The words of every rule. An id may stand under two kinds, as a term and the norm over a quarter; its words are
    /// then those of the first.
    fn teksten(
        &self,
        fout: &impl Fn(Range<usize>, String, FoutWat) -> ProfielFout,
    ) -> Result<BTreeMap<String, RegelTekst>, ProfielFout> {
        let mut teksten: BTreeMap<String, RegelTekst> = BTreeMap::new();
        let mut gezien: Vec<(String, &'static str)> = Vec::new();
        for (pad, kop) in self.koppen() {
            let tekst = kop.tekst();
            let eigen = (tekst.id.clone(), tekst.soort);
            if gezien.contains(&eigen) {
                return Err(fout(
                    kop.plek(),
                    format!("{pad}.id"),
                    FoutWat::DubbeleId(tekst.id),
                ));
            }
            gezien.push(eigen);
            // One clause may be a term and a field of the plan: the kind that stands first in the table speaks for it.
            let rang = |soort: &str| SOORTEN.iter().position(|een| *een == soort);
            if teksten
                .get(&tekst.id)
                .is_none_or(|al| rang(tekst.soort) < rang(al.soort))
            {
                teksten.insert(tekst.id.clone(), tekst);
            }
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
