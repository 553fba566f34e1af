//! What the rules say: termijnen, meldingen and bevindingen.

mod berekening;
mod bevinding;
mod stand;

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::contract::ContractId;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::toewijzing::Toewijzingsnummer;

pub use self::berekening::{Berekening, Meeteenheid};
pub use self::bevinding::{Bevinding, BevindingReden, Oordeel};
pub use self::stand::{Status, stand_om, stand_van};
use crate::reden::Reden;

/// Everything the rules say about a client, ordered by date and then rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uitkomst {
    /// Dates.
    pub termijnen: Vec<Termijn>,
    /// Who must be told what.
    pub meldingen: Vec<Melding>,
    /// What is blocked, or asks for attention.
    pub bevindingen: Vec<Bevinding>,
    /// Amounts, counts, shares and steps.
    pub berekeningen: Vec<Berekening>,
}

/// Something that must be done on or before a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Termijn {
    /// Stable key within the client: `HARD-21a/t720106/1`.
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// Id of the part of the rule whose words say why, where it is another than the rule itself.
    pub deel: Option<String>,
    /// Contract.
    pub contract: ContractId,
    /// First day of the version of the profile that was used.
    pub profiel_versie: NaiveDate,
    /// Toewijzing; `None` is the organisation.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// How many times it has come round, from 1.
    pub keer: u32,
    /// Last day, that day included.
    pub uiterlijk: NaiveDate,
    /// The last moment of that day, where hours count.
    pub uiterlijk_om: Option<NaiveDateTime>,
    /// The safe day, never later than the last day.
    pub streefdatum: NaiveDate,
    /// Rests on an expected date.
    pub voorlopig: bool,
    /// It may be done until then, but nobody is late without it, as a refusal: it falls away when the day passes.
    pub vrijblijvend: bool,
    /// How it ended, or that it is open.
    pub afloop: Afloop,
    /// Takes the place of a date on this day, that passed before the organisation used the program.
    pub inhalen_van: Option<NaiveDate>,
    /// Why.
    pub reden: Reden,
}

/// How a term ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Afloop {
    /// Still to be done.
    Open,
    /// Done, in time or late.
    Voldaan {
        /// When.
        op: NaiveDate,
        /// At what moment, where that is known.
        om: Option<NaiveDateTime>,
    },
    /// Nothing to be done any more.
    Vervallen {
        /// Why.
        waarom: VervalReden,
    },
}

/// Why a term fell away. A day after `uiterlijk` says that it was late when it fell away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VervalReden {
    /// Support ended.
    ZorgGeeindigd {
        /// Last day of support.
        op: NaiveDate,
    },
    /// The toewijzing ends before the last day of the term.
    ToewijzingGeeindigd {
        /// Last day of the toewijzing.
        op: NaiveDate,
    },
    /// A fact made it needless, as a refusal.
    NietMeerNodig {
        /// The fact.
        feit: FeitSoort,
        /// Its day.
        op: NaiveDate,
    },
}

/// Somebody must be told something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melding {
    /// Stable key within the client.
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// Contract.
    pub contract: ContractId,
    /// First day of the version of the profile that was used.
    pub profiel_versie: NaiveDate,
    /// Toewijzing; `None` is the organisation.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// How many times it has come round, from 1.
    pub keer: u32,
    /// From this day on; before it there is nothing to tell.
    pub vanaf: NaiveDate,
    /// Whom.
    pub aan: Vec<String>,
    /// When they were told.
    pub gedaan: Option<NaiveDate>,
    /// The arithmetic of the term that passed, or the fact that asks for it.
    pub reden: Reden,
}
