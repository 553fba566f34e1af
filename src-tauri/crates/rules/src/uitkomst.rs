//! What the rules say: termijnen, meldingen and bevindingen.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::contract::ContractId;
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_domain::toewijzing::Toewijzingsnummer;

use crate::breuk::Breuk;
use crate::reden::{Anker, Reden};
use crate::soort::berekening::BerekeningReden;
use crate::soort::ladder::LadderReden;
use crate::soort::norm::NormReden;
use crate::soort::personeel::reden::PersoneelReden;
use crate::soort::telling::TellingReden;
use crate::soort::tijdvak::TijdvakReden;

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

/// A figure that a rule gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Berekening {
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
    /// The day it is about.
    pub op: NaiveDate,
    /// The figure, exact.
    pub waarde: Breuk,
    /// Of what.
    pub eenheid: Meeteenheid,
    /// How it came about.
    pub waarom: BerekeningReden,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is its own word")]
pub enum Meeteenheid {
    Minuut,
    Uur,
    Kalenderdag,
    Werkdag,
    Eurocent,
    Procent,
    Stuks,
    /// Of a ladder; 0 is none.
    Stap,
    Terugkeer,
    Bespreking,
    ClientPerBegeleider,
}

impl Meeteenheid {
    /// The word in answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Minuut => "minuut",
            Self::Uur => "uur",
            Self::Kalenderdag => "kalenderdag",
            Self::Werkdag => "werkdag",
            Self::Eurocent => "eurocent",
            Self::Procent => "procent",
            Self::Stuks => "stuks",
            Self::Stap => "stap",
            Self::Terugkeer => "terugkeer",
            Self::Bespreking => "bespreking",
            Self::ClientPerBegeleider => "client-per-begeleider",
        }
    }
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
    stand_om(termijn, Tijdstip::Dag(vandaag))
}

/// Where a term stands at a moment. The last day, and the last minute where hours count, is not late.
pub fn stand_om(termijn: &Termijn, nu: Tijdstip) -> Status {
    let voorbij = |dag: NaiveDate, om: Option<NaiveDateTime>| match (termijn.uiterlijk_om, om) {
        (Some(grens), Some(om)) => om > grens,
        _ => dag > termijn.uiterlijk,
    };
    let moment = match nu {
        Tijdstip::Moment(moment) => Some(moment),
        Tijdstip::Dag(_) => None,
    };
    match termijn.afloop {
        Afloop::Open if voorbij(nu.dag(), moment) && termijn.vrijblijvend => Status::Vervallen,
        Afloop::Open if voorbij(nu.dag(), moment) => Status::TeLaat,
        Afloop::Open => Status::Open,
        Afloop::Voldaan { op, om } if voorbij(op, om) => Status::VoldaanTeLaat,
        Afloop::Voldaan { .. } => Status::Voldaan,
        Afloop::Vervallen { .. } => Status::Vervallen,
    }
}
