//! What the facts do not show as a rule wants it, and how bad that is.

use chrono::NaiveDate;
use leidraad_domain::contract::ContractId;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::toewijzing::Toewijzingsnummer;

use crate::reden::Anker;
use crate::soort::ladder::LadderReden;
use crate::soort::norm::NormReden;
use crate::soort::personeel::reden::PersoneelReden;
use crate::soort::telling::TellingReden;
use crate::soort::tijdvak::TijdvakReden;

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
    /// Toewijzing; `None` is the organisation.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// The worker it is about.
    pub medewerker: Option<String>,
    /// The day it is about.
    pub op: NaiveDate,
    /// Agreed, warning or block.
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
    /// A field holds a word that is not allowed here.
    NietToegestaan {
        /// The fact.
        feit: FeitSoort,
        /// Its field.
        veld: String,
        /// What it holds; empty is nothing.
        gevonden: String,
        /// What it may hold.
        toegestaan: Vec<String>,
    },
    /// This may not be at all.
    Verboden {
        /// The fact.
        feit: FeitSoort,
    },
    /// A number in a field is too high.
    TeHoog {
        /// The fact.
        feit: FeitSoort,
        /// Its field.
        veld: String,
        /// What it holds.
        aantal: u64,
        /// What it may hold.
        hoogstens: u64,
    },
    /// Outside the days of the toewijzing.
    BuitenLooptijd {
        /// The fact.
        feit: FeitSoort,
        /// First day.
        van: NaiveDate,
        /// Last day.
        tot: Option<NaiveDate>,
    },
    /// Outside the days of the contract.
    BuitenContract {
        /// The day and where it came from.
        anker: Anker,
        /// First day of the contract.
        van: NaiveDate,
        /// Last day.
        tot: Option<NaiveDate>,
    },
    /// After a date that closes it.
    NaTermijn {
        /// The fact.
        feit: FeitSoort,
        /// Rule of that date.
        regel: String,
        /// The date.
        uiterlijk: NaiveDate,
    },
    /// At the same time as other support.
    Overlapt {
        /// The fact.
        feit: FeitSoort,
        /// Day of the other.
        met: NaiveDate,
    },
    /// The amount of the toewijzing does not fit the product.
    Omvang {
        /// Units assigned.
        volume: u32,
        /// Should be a multiple of this; 0 when another product must stand beside it.
        veelvoud: u32,
    },
    /// The product is for a smaller or a larger household.
    Huishouden {
        /// Persons in the household.
        personen: u32,
    },
    /// What a visit asks for was not arranged.
    NietGeregeld {
        /// The visit.
        feit: FeitSoort,
        /// The facts that are missing.
        ontbreekt: Vec<FeitSoort>,
    },
    /// A count over a period.
    Telling(TellingReden),
    /// A span that lasts too long, or not long enough.
    Tijdvak(TijdvakReden),
    /// A step of a ladder.
    Ladder(LadderReden),
    /// A figure against its norm.
    Norm(NormReden),
    /// Whether somebody may work.
    Personeel(PersoneelReden),
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
            Self::NietToegestaan { .. } => "niet-toegestaan",
            Self::Verboden { .. } => "verboden",
            Self::TeHoog { .. } => "te-hoog",
            Self::BuitenLooptijd { .. } => "buiten-looptijd",
            Self::BuitenContract { .. } => "buiten-contract",
            Self::NaTermijn { .. } => "na-termijn",
            Self::Overlapt { .. } => "overlapt",
            Self::Omvang { .. } => "omvang",
            Self::Huishouden { .. } => "huishouden",
            Self::NietGeregeld { .. } => "niet-geregeld",
            Self::Telling(_) => "telling",
            Self::Tijdvak(_) => "tijdvak",
            Self::Ladder(_) => "ladder",
            Self::Norm(_) => "norm",
            Self::Personeel(_) => "personeel",
        }
    }
}
