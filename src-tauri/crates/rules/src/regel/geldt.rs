//! What a rule is about and for whom it holds.

use leidraad_domain::contract::{ProductId, Voorziening};
use leidraad_domain::nummer::Gemeentecode;
use serde::Deserialize;

use crate::invoer::{ClientInvoer, ToewijzingInvoer};
use crate::regel::Sleutel;

/// What a rule is about, and what its outcomes are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Per {
    Toewijzing,
    Planversie,
    Client,
    ClientMedewerker,
    MedewerkerContract,
    Bezoek,
    Casus,
    ContractPeriode,
    Organisatie,
}

impl Per {
    /// The word in a profile.
    pub fn code(self) -> &'static str {
        match self {
            Self::Toewijzing => "toewijzing",
            Self::Planversie => "planversie",
            Self::Client => "client",
            Self::ClientMedewerker => "client-medewerker",
            Self::MedewerkerContract => "medewerker-contract",
            Self::Bezoek => "bezoek",
            Self::Casus => "casus",
            Self::ContractPeriode => "contract-periode",
            Self::Organisatie => "organisatie",
        }
    }

    /// Counted for the organisation under a contract, not for a client.
    pub fn van_organisatie(self) -> bool {
        matches!(self, Self::ContractPeriode | Self::Organisatie)
    }

    /// Counted per toewijzing and its chain; otherwise each fact is a case of its own.
    pub fn van_toewijzing(self) -> bool {
        matches!(self, Self::Toewijzing | Self::Planversie)
    }
}

/// What happens to a rule when a toewijzing follows on an older one (C16).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum BijHerziening {
    /// The clock runs on: facts of the older toewijzing count.
    #[default]
    LooptDoor,
    /// Each toewijzing has its own.
    Opnieuw,
    /// A toewijzing with another amount has its own; with the same amount the clock runs on.
    OpnieuwBijAndereOmvang,
}

/// For which toewijzingen a rule holds; an empty list holds for all.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Geldt {
    #[serde(default, deserialize_with = "voorzieningen")]
    voorziening: Vec<Voorziening>,
    #[serde(default)]
    product: Vec<Sleutel>,
    /// Only in these gemeenten.
    #[serde(default)]
    gemeente: Vec<Sleutel>,
    /// Only urgent ones, or only others.
    spoed: Option<bool>,
    /// Only with a partner in the house, or only without.
    partner: Option<bool>,
}

impl Geldt {
    /// Whether the rule holds for a toewijzing of a client. Without a toewijzing only a rule for all holds.
    pub fn past(&self, t: Option<&ToewijzingInvoer>, client: &ClientInvoer) -> bool {
        self.partner.is_none_or(|partner| partner == client.partner)
            && match t {
                Some(t) => self.voor_toewijzing(t),
                None => self.voorziening.is_empty() && self.product.is_empty() && self.gemeente.is_empty(),
            }
    }

    /// The same for what only the toewijzing tells.
    pub fn voor_toewijzing(&self, t: &ToewijzingInvoer) -> bool {
        let deze_gemeente = |code: &Gemeentecode| self.gemeente.iter().any(|eigen| eigen.0 == code.cijfers());
        self.voor(t.voorziening, Some(&t.product))
            && self.spoed.is_none_or(|spoed| spoed == t.spoed)
            && (self.gemeente.is_empty() || t.gemeente.as_ref().is_none_or(deze_gemeente))
    }

    pub fn voor(&self, voorziening: Voorziening, product: Option<&ProductId>) -> bool {
        let dit_product = |id: &ProductId| self.product.iter().any(|eigen| eigen.0 == id.0);
        (self.voorziening.is_empty() || self.voorziening.contains(&voorziening))
            && (self.product.is_empty() || product.is_none_or(dit_product))
    }
}

fn voorzieningen<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Vec<Voorziening>, D::Error> {
    let lees = |code: &String| {
        Voorziening::van(code)
            .ok_or_else(|| serde::de::Error::custom(format!("`{code}` is neither AV nor MV")))
    };
    Vec::<String>::deserialize(source)?.iter().map(lees).collect()
}

/// AV or MV.
pub(crate) fn voorziening<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Voorziening, D::Error> {
    let code = String::deserialize(source)?;
    Voorziening::van(&code).ok_or_else(|| serde::de::Error::custom(format!("`{code}` is neither AV nor MV")))
}
