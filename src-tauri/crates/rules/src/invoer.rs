//! What is asked: the toewijzingen of one client, and the facts.

use chrono::NaiveDate;
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::feit::Feit;
use leidraad_domain::toewijzing::Toewijzingsnummer;

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
    /// When that 301 came in.
    pub ontvangen: NaiveDate,
    /// First day of support.
    pub ingangsdatum: NaiveDate,
    /// Last day, that day included; the newest that was told (C16).
    pub einddatum: Option<NaiveDate>,
    /// Urgent.
    pub spoed: bool,
    /// The toewijzing that this one follows on.
    pub herziet: Option<Toewijzingsnummer>,
}

/// One client: all toewijzingen and all facts, in any order.
#[derive(Debug, Clone, Copy)]
pub struct Invoer<'a> {
    /// Toewijzingen under a contract that we know.
    pub toewijzingen: &'a [ToewijzingInvoer],
    /// Facts.
    pub feiten: &'a [Feit],
}
