//! Rates as the contract prints them, with the days on which they hold.

use chrono::NaiveDate;
use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

use crate::breuk::Breuk;
use crate::invoer::ToewijzingInvoer;
use crate::lezen;
use crate::patroon::{FeitDatum, FeitPatroon};
use crate::regel::{BijHerziening, Kop, Sleutel, regelsoort};
use crate::soort::berekening::{BerekeningReden, klasse_van};
use crate::soort::{Omgeving, keer};
use crate::uitkomst::{Meeteenheid, Uitkomst};

regelsoort! {
    /// `[[tarief]]`: a clause with its table of rates. A later rate is a row more, with its own first day.
    TariefRegel "tarief" {
        /// The rows.
        rij: Vec<Rij>,
    }
}

/// One rate.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rij {
    pub product: Vec<Sleutel>,
    /// Only in these gemeenten.
    #[serde(default)]
    pub gemeente: Vec<Sleutel>,
    /// Only for this class of a rule with `omvangklasse`.
    pub klasse: Option<Sleutel>,
    pub eenheid: TariefEenheid,
    /// In eurocents.
    pub bedrag: u32,
    /// First day.
    #[serde(deserialize_with = "lezen::dag")]
    pub geldig_van: NaiveDate,
    /// Last day, that day included; without it until the next rate.
    #[serde(default, deserialize_with = "lezen::dag_of_niets")]
    pub geldig_tot: Option<NaiveDate>,
}

/// What a rate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum TariefEenheid {
    Minuut,
    Uur,
    Dagdeel,
    Maand,
}

impl TariefEenheid {
    fn code(self) -> &'static str {
        match self {
            Self::Minuut => "minuut",
            Self::Uur => "uur",
            Self::Dagdeel => "dagdeel",
            Self::Maand => "maand",
        }
    }
}

impl Rij {
    fn past(&self, t: &ToewijzingInvoer, klasse: Option<&str>, dag: NaiveDate) -> bool {
        let gemeente = t.gemeente.as_ref();
        self.product.iter().any(|product| product.0 == t.product.0)
            && (self.gemeente.is_empty()
                || gemeente.is_some_and(|code| self.gemeente.iter().any(|eigen| eigen.0 == code.cijfers())))
            && self
                .klasse
                .as_ref()
                .is_none_or(|eigen| klasse == Some(eigen.0.as_str()))
            && self.geldig_van <= dag
            && self.geldig_tot.is_none_or(|tot| dag <= tot)
    }
}

impl TariefRegel {
    pub fn koppen(&self) -> Vec<Kop<'_>> {
        vec![self.kop(None)]
    }

    /// A rule that could never work is refused; so are two rates for the same from the same day.
    pub fn controleer(&self) -> Result<(), (&'static str, String)> {
        if self.rij.is_empty() {
            return Err(("rij", "a table without rates says nothing".to_owned()));
        }
        for (nr, rij) in self.rij.iter().enumerate() {
            if rij.product.is_empty() {
                return Err(("rij", "a rate without a product is for nobody".to_owned()));
            }
            if rij.geldig_tot.is_some_and(|tot| tot < rij.geldig_van) {
                return Err(("rij", "`geldig_tot` lies before `geldig_van`".to_owned()));
            }
            let deelt = |a: &[Sleutel], b: &[Sleutel]| {
                a.is_empty() || b.is_empty() || a.iter().any(|s| b.contains(s))
            };
            let dubbel = self.rij[..nr].iter().any(|eerder| {
                eerder.geldig_van == rij.geldig_van
                    && eerder.klasse == rij.klasse
                    && deelt(&eerder.gemeente, &rij.gemeente)
                    && deelt(&eerder.product, &rij.product)
            });
            if dubbel {
                let wat = format!(
                    "two rates of {} cents and another for the same from {}",
                    rij.bedrag, rij.geldig_van
                );
                return Err(("rij", wat));
            }
        }
        Ok(())
    }

    /// The rate of a toewijzing on a day: of those that hold, the newest.
    fn op(&self, t: &ToewijzingInvoer, klasse: Option<&str>, dag: NaiveDate) -> Option<&Rij> {
        let passend = self.rij.iter().filter(|rij| rij.past(t, klasse, dag));
        passend.max_by_key(|rij| rij.geldig_van)
    }

    /// Tells the rate that belongs to every delivery.
    pub fn beoordeel(&self, om: &Omgeving<'_>, uit: &mut Uitkomst) {
        let leveringen = FeitPatroon::van_soort(FeitDatum {
            soort: FeitSoort::Levering,
            veld: None,
        });
        for bereik in om.bereiken(self.per, BijHerziening::LooptDoor) {
            for (nr, feit) in leveringen.kies(&bereik.ankers).into_iter().enumerate() {
                let dag = feit.op.dag();
                let Some(t) = bereik.bij(Some(feit), dag) else {
                    continue;
                };
                let klasse = klasse_van(om, t);
                let Some(rij) = self.op(t, klasse, dag) else {
                    continue;
                };
                if !om.geldt_op(dag) || !om.past(&self.geldt, Some(t)) {
                    continue;
                }
                let waarom = BerekeningReden::Tarief {
                    per: rij.eenheid.code().to_owned(),
                    klasse: rij.klasse.as_ref().map(|klasse| klasse.0.clone()),
                    geldig_van: rij.geldig_van,
                };
                let waarde = Breuk::heel(i64::from(rij.bedrag));
                uit.berekeningen.push(om.berekening(
                    self.id(),
                    Some(t.nummer),
                    keer(nr),
                    dag,
                    waarde,
                    Meeteenheid::Eurocent,
                    waarom,
                ));
            }
        }
    }
}
