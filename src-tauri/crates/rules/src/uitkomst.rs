//! What the rules say: termijnen, meldingen and bevindingen.

use chrono::NaiveDate;
use leidraad_domain::contract::ContractId;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::toewijzing::Toewijzingsnummer;

use crate::reden::{Anker, Reden};

/// Everything the rules say about a client, ordered by date and then rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uitkomst {
    /// Dates.
    pub termijnen: Vec<Termijn>,
    /// Who must be told what.
    pub meldingen: Vec<Melding>,
    /// What is blocked, or asks for attention.
    pub bevindingen: Vec<Bevinding>,
}

/// Something that must be done on or before a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Termijn {
    /// Stable key within the client: `HARD-21a/t720106/1`.
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// Contract.
    pub contract: ContractId,
    /// First day of the version of the profile that was used.
    pub profiel_versie: NaiveDate,
    /// Toewijzing.
    pub toewijzing: Toewijzingsnummer,
    /// How many times it has come round, from 1.
    pub keer: u32,
    /// Last day, that day included.
    pub uiterlijk: NaiveDate,
    /// The safe day, never later than the last day.
    pub streefdatum: NaiveDate,
    /// Rests on an expected date.
    pub voorlopig: bool,
    /// How it ended, or that it is open.
    pub afloop: Afloop,
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
    /// Toewijzing.
    pub toewijzing: Toewijzingsnummer,
    /// From this day on; before it there is nothing to tell.
    pub vanaf: NaiveDate,
    /// Whom.
    pub aan: Vec<String>,
    /// When they were told.
    pub gedaan: Option<NaiveDate>,
    /// The arithmetic of the term that passed.
    pub reden: Reden,
}

/// Whether something may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Oordeel {
    /// Yes.
    Akkoord,
    /// Yes, but look at it.
    Waarschuwing,
    /// No.
    Geblokkeerd,
}

impl Oordeel {
    /// `akkoord`, `waarschuwing`, `geblokkeerd`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Akkoord => "akkoord",
            Self::Waarschuwing => "waarschuwing",
            Self::Geblokkeerd => "geblokkeerd",
        }
    }
}

/// Something that the facts do not show as the rule wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bevinding {
    /// Stable key within the client.
    pub sleutel: String,
    /// Rule id.
    pub regel: String,
    /// Contract.
    pub contract: ContractId,
    /// First day of the version of the profile that was used.
    pub profiel_versie: NaiveDate,
    /// Toewijzing.
    pub toewijzing: Toewijzingsnummer,
    /// The day it is about.
    pub op: NaiveDate,
    /// Warning or block.
    pub uitkomst: Oordeel,
    /// Why.
    pub waarom: BevindingReden,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BevindingReden {
    /// No version of the contract holds on this day: no date can be told.
    GeenProfiel,
    /// A date that cannot be believed; the term that rests on it was left out.
    DatumOnbruikbaar {
        /// The date and where it came from.
        anker: Anker,
    },
    /// Counted where the list of holidays does not reach: only weekends were skipped.
    BuitenFeestdagenlijst {
        /// The last day that was counted.
        uiterlijk: NaiveDate,
    },
    /// The date was moved by a fact of a day on which it had already passed.
    VerplaatstNaAfloop {
        /// The last day as it stood.
        uiterlijk: NaiveDate,
        /// The fact that moved it.
        door: FeitSoort,
        /// The day of that fact.
        op: NaiveDate,
    },
    /// A field names another day than the one it should.
    DatumWijktAf {
        /// The fact.
        feit: FeitSoort,
        /// Its field.
        veld: String,
        /// The day it should name.
        verwacht: NaiveDate,
        /// The day it names.
        gevonden: NaiveDate,
    },
    /// Fields that must be filled are empty.
    VeldenOntbreken {
        /// The fact.
        feit: FeitSoort,
        /// Their keys.
        velden: Vec<String>,
    },
    /// Something should have happened first.
    NietEerst {
        /// What should come first.
        eerst: FeitSoort,
        /// When it happened; `None` is not yet.
        eerst_op: Option<NaiveDate>,
        /// When the thing after it happened.
        daarna_op: NaiveDate,
    },
}

impl BevindingReden {
    /// A word for it, part of the key.
    pub fn code(&self) -> &'static str {
        match self {
            Self::GeenProfiel => "geen-profiel",
            Self::DatumOnbruikbaar { .. } => "datum-onbruikbaar",
            Self::BuitenFeestdagenlijst { .. } => "buiten-feestdagenlijst",
            Self::VerplaatstNaAfloop { .. } => "verplaatst-na-afloop",
            Self::DatumWijktAf { .. } => "datum-wijkt-af",
            Self::VeldenOntbreken { .. } => "velden-ontbreken",
            Self::NietEerst { .. } => "niet-eerst",
        }
    }
}

/// Where a term stands, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Still to be done.
    Open,
    /// The last day has passed.
    TeLaat,
    /// Done in time.
    Voldaan,
    /// Done after the last day.
    VoldaanTeLaat,
    /// Fell away.
    Vervallen,
}

impl Status {
    /// The word in answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::TeLaat => "te_laat",
            Self::Voldaan => "voldaan",
            Self::VoldaanTeLaat => "voldaan_te_laat",
            Self::Vervallen => "vervallen",
        }
    }
}

/// Where a term stands on `vandaag`. The last day itself is not late.
pub fn stand_van(termijn: &Termijn, vandaag: NaiveDate) -> Status {
    match termijn.afloop {
        Afloop::Open if termijn.uiterlijk < vandaag => Status::TeLaat,
        Afloop::Open => Status::Open,
        Afloop::Voldaan { op } if op <= termijn.uiterlijk => Status::Voldaan,
        Afloop::Voldaan { .. } => Status::VoldaanTeLaat,
        Afloop::Vervallen { .. } => Status::Vervallen,
    }
}
