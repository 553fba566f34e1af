//! What is asked: a client with toewijzingen and facts, workers who might come, or the organisation.

use chrono::NaiveDate;
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::feit::Feit;
use leidraad_domain::huishouden::Huishouden;
use leidraad_domain::nummer::Gemeentecode;
use leidraad_domain::toewijzing::{Omvang, Toewijzingsnummer};

use crate::medewerker::{Inzet, Medewerker, Taal};

/// What the rules need to know of a toewijzing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToewijzingInvoer {
    /// Number.
    pub nummer: Toewijzingsnummer,
    /// Profile.
    pub contract: ContractId,
    /// Product of that profile.
    pub product: ProductId,
    /// AV or MV.
    pub voorziening: Voorziening,
    /// Dagtekening of the first 301 with this number.
    pub eerste_dagtekening: NaiveDate,
    /// When the municipality sent it.
    pub verzonden: NaiveDate,
    /// When that 301 came in.
    pub ontvangen: NaiveDate,
    /// First day of support.
    pub ingangsdatum: NaiveDate,
    /// Last day, that day included; the newest that was told (C16).
    pub einddatum: Option<NaiveDate>,
    /// How much; `None` is not told.
    pub omvang: Option<Omvang>,
    /// The municipality; `None` is not told.
    pub gemeente: Option<Gemeentecode>,
    /// Urgent.
    pub spoed: bool,
    /// The toewijzing that this one follows on.
    pub herziet: Option<Toewijzingsnummer>,
    /// Later 301s with the same number that changed something, oldest first.
    pub herzieningen: Vec<Herziening>,
}

/// A later 301 of the same toewijzing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Herziening {
    /// Its dagtekening.
    pub dagtekening: NaiveDate,
    /// The last day that it told.
    pub einddatum: Option<NaiveDate>,
    /// The amount of support is another than before.
    pub andere_omvang: bool,
    /// The amount that was assigned before it; `None` is not told.
    pub omvang_ervoor: Option<Omvang>,
}

impl ToewijzingInvoer {
    /// The amount that the first 301 told.
    pub(crate) fn omvang_bij_begin(&self) -> Option<Omvang> {
        let eerste = self.herzieningen.iter().find(|h| h.andere_omvang);
        eerste.map_or_else(
            || self.omvang.clone(),
            |h| h.omvang_ervoor.clone().or_else(|| self.omvang.clone()),
        )
    }

    /// The amount that holds on the day of a 301, that 301 included.
    pub(crate) fn omvang_op(&self, dagtekening: NaiveDate) -> Option<&Omvang> {
        let later = self
            .herzieningen
            .iter()
            .find(|h| h.andere_omvang && h.dagtekening > dagtekening);
        later
            .and_then(|h| h.omvang_ervoor.as_ref())
            .or(self.omvang.as_ref())
    }
}

/// What the rules need to know of a client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientInvoer {
    /// Persons in the household; `None` is not told.
    pub huishouden: Option<u32>,
    /// A partner lives there.
    pub partner: bool,
    /// Languages other than Dutch, with their level.
    pub talen: Vec<Taal>,
}

impl ClientInvoer {
    /// With what facts tell of the household, also for what happened before they were recorded.
    pub(crate) fn met_feiten(&self, feiten: &[Feit]) -> Self {
        let Some(huis) = Huishouden::van(feiten) else {
            return self.clone();
        };
        Self {
            huishouden: Some(huis.personen),
            partner: huis.partner,
            talen: self.talen.clone(),
        }
    }
}

/// A rate of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TariefInvoer {
    /// Product of the profile.
    pub product: ProductId,
    /// `minuut`, `uur`, `dagdeel`, `maand`.
    pub per: String,
    /// In eurocents.
    pub bedrag: u64,
    /// What the client pays of it, in eurocents.
    pub bijdrage: Option<u64>,
}

/// Which rules are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Over {
    /// Everything: a scenario.
    #[default]
    Alles,
    /// What is counted per client, toewijzing or case.
    Client,
    /// What is counted for the organisation under a contract.
    Organisatie,
}

/// Days between which periods are counted that come without a fact; both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Horizon {
    /// First day.
    pub van: NaiveDate,
    /// Last day.
    pub tot: NaiveDate,
}

/// One client: all toewijzingen and all facts, in any order.
#[derive(Debug, Clone, Copy)]
pub struct Invoer<'a> {
    /// Toewijzingen under a contract that we know.
    pub toewijzingen: &'a [ToewijzingInvoer],
    /// Facts.
    pub feiten: &'a [Feit],
    /// The client.
    pub client: &'a ClientInvoer,
    /// Workers who are named in facts or would be deployed.
    pub medewerkers: &'a [Medewerker],
    /// Deployments to judge.
    pub inzetten: &'a [Inzet],
    /// Rates.
    pub tarieven: &'a [TariefInvoer],
    /// A contract that is asked about without any toewijzing.
    pub contract: Option<&'a ContractId>,
    /// How far periods without a fact are looked at; `None` is not at all.
    pub horizon: Option<Horizon>,
    /// Which rules are asked.
    pub over: Over,
    /// Dates and duties are asked alone, without findings and figures.
    pub alleen_datums: bool,
    /// The day on which the organisation began to use the program: what should have been done before it is caught up.
    pub ingebruikname: Option<NaiveDate>,
}

/// Nothing told of the client.
const ONBEKEND: &ClientInvoer = &ClientInvoer {
    huishouden: None,
    partner: false,
    talen: Vec::new(),
};

impl<'a> Invoer<'a> {
    /// A client of whom only toewijzingen and facts are told.
    pub fn van(toewijzingen: &'a [ToewijzingInvoer], feiten: &'a [Feit]) -> Self {
        Self {
            toewijzingen,
            feiten,
            client: ONBEKEND,
            medewerkers: &[],
            inzetten: &[],
            tarieven: &[],
            contract: None,
            horizon: None,
            over: Over::Alles,
            alleen_datums: false,
            ingebruikname: None,
        }
    }
}
