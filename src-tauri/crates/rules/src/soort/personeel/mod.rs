//! What can be asked of somebody who would work, one demand a file.

pub(crate) mod groep;
pub(crate) mod gronden;
pub(crate) mod niveau;
pub(crate) mod opleiding;
pub(crate) mod overig;
pub(crate) mod plan;
pub(crate) mod reden;
pub(crate) mod supervisie;
pub(crate) mod taal;
pub(crate) mod vervanging;
pub(crate) mod vog;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::contract::ProductId;

use crate::invoer::ToewijzingInvoer;
use crate::medewerker::{Inzet, Medewerker, Niveau};
use crate::regel::Sleutel;
use crate::soort::Omgeving;
use crate::soort::personeelseis::PersoneelseisRegel;
use crate::uitkomst::Oordeel;
use reden::PersoneelReden;

/// An outcome and why. `Geblokkeerd` means that the demand is not met; the rule says how bad that is.
pub(crate) type Bevonden = (Oordeel, PersoneelReden);

/// A deployment to judge: who, when, for which toewijzing.
pub(crate) struct Zaak<'z, 'o> {
    pub om: &'z Omgeving<'o>,
    pub medewerker: &'z Medewerker,
    pub inzet: &'z Inzet,
    pub toewijzing: Option<&'z ToewijzingInvoer>,
}

/// A level that depends on the product.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(transparent)]
pub(crate) struct PerProduct(BTreeMap<String, Niveau>);

impl PerProduct {
    /// The level for a toewijzing.
    pub fn van(&self, t: Option<&ToewijzingInvoer>) -> Option<Niveau> {
        self.bij(&t?.product)
    }

    /// The level for a product.
    pub fn bij(&self, product: &ProductId) -> Option<Niveau> {
        self.0.get(&product.0).copied()
    }

    /// A key that no product can have.
    pub fn vreemd(&self) -> Option<&str> {
        let mut sleutels = self.0.keys();
        sleutels
            .find(|naam| Sleutel::try_from((*naam).clone()).is_err())
            .map(String::as_str)
    }
}

impl<'z, 'o> Zaak<'z, 'o> {
    /// The same deployment of somebody else.
    pub fn van<'y>(&'y self, medewerker: &'y Medewerker) -> Zaak<'y, 'o> {
        Zaak { medewerker, ..*self }
    }

    /// First day of the first version of the contract.
    pub fn begin_contract(&self) -> NaiveDate {
        let versies = self.om.profielen.versies(&self.om.profiel.id);
        versies
            .first()
            .map_or(self.om.profiel.geldig_van, |eerste| eerste.geldig_van)
    }

    /// Another rule of this contract.
    pub fn regel(&self, id: &str) -> Option<&'z PersoneelseisRegel> {
        let regels = &self.om.profiel.regels.personeelseis;
        regels.iter().find(|regel| regel.id() == id)
    }
}

/// The best of several: agreed before a warning, a warning before a block; of equals the first.
pub(crate) fn beste<T>(alle: impl IntoIterator<Item = (Oordeel, T)>) -> Option<(Oordeel, T)> {
    alle.into_iter().min_by_key(|(oordeel, _)| *oordeel)
}

/// Agreed or not.
pub(crate) fn goed(ja: bool) -> Oordeel {
    if ja {
        Oordeel::Akkoord
    } else {
        Oordeel::Geblokkeerd
    }
}

/// Several demands together: the worst of them, and each reason.
pub(crate) fn samen(alle: Vec<Bevonden>) -> Option<Bevonden> {
    let oordeel = alle.iter().map(|(oordeel, _)| *oordeel).max()?;
    let mut redenen: Vec<PersoneelReden> = alle.into_iter().map(|(_, reden)| reden).collect();
    let reden = if redenen.len() == 1 {
        redenen.remove(0)
    } else {
        PersoneelReden::Samen(redenen)
    };
    Some((oordeel, reden))
}
