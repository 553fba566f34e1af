//! Personal data, who lives there too, people around the client, and practical facts.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clienten::{ClientVraag, RelatieRegel};
use crate::command::commands;

/// Everything on the page with data.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Gegevens {
    /// Client.
    pub client: Uuid,
    /// Version of the record, to save over.
    pub versie: u32,
    /// Who saved it last.
    pub door: String,
    /// Name as the client uses it.
    pub naam: String,
    /// As in the form; the BSN is empty and asked apart.
    pub persoon: Persoon,
    /// `•••• •• 137`; `None` when not known.
    pub bsn_gemaskeerd: Option<String>,
    /// Addresses, telephone, e-mail.
    pub adressen: Vec<AdresVeld>,
    /// Dagtekening of the newest 301; `None` when everything was entered by hand.
    pub bron: Option<NaiveDate>,
    /// What differs from that message.
    pub verschillen: Vec<Verbeterd>,
    /// Other clients at the same address.
    pub bewoners: Vec<Bewoner>,
    /// Who live in the client's home; `None` when nobody recorded it.
    pub huishouden: Option<Huishouden>,
    /// People that came with the 301.
    pub relaties: Vec<RelatieRegel>,
    /// People entered by hand.
    pub betrokkenen: Vec<BetrokkeneRegel>,
    /// Practical facts of every kind.
    pub praktisch: Vec<PraktischRegel>,
}

/// Who the client is, as a form holds it. Empty is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Persoon {
    /// Own surname.
    pub achternaam: String,
    /// Its voorvoegsel.
    pub voorvoegsel: String,
    /// Surname of the partner.
    pub partner_achternaam: String,
    /// Its voorvoegsel.
    pub partner_voorvoegsel: String,
    /// First names.
    pub voornamen: String,
    /// Initials.
    pub voorletters: String,
    /// COD700: `1` to `4`.
    pub naam_gebruik: String,
    /// Date of birth; unknown parts stand at 1.
    pub geboortedatum: NaiveDate,
    /// COD170: which parts are unknown; empty when none.
    pub datum_gebruik: String,
    /// COD046: `0`, `1` or `2`.
    pub geslacht: String,
    /// COD747: interpreter; empty when not needed.
    pub communicatie: String,
    /// Language of the interpreter.
    pub taal: String,
}

/// An address with telephone and e-mail, as a form holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct AdresVeld {
    /// COD757: `01` to `04`.
    pub soort: String,
    /// The kind in words; not read.
    #[serde(default)]
    pub soort_tekst: String,
    /// Street.
    pub straat: String,
    /// House number.
    pub huisnummer: Option<u32>,
    /// House letter.
    pub huisletter: String,
    /// Addition.
    pub toevoeging: String,
    /// Postcode.
    pub postcode: String,
    /// Place.
    pub plaats: String,
    /// Organisation at that address.
    pub organisatie: String,
    /// At most two numbers.
    pub telefoon: Vec<String>,
    /// E-mail address.
    pub email: String,
    /// From when.
    pub begindatum: Option<NaiveDate>,
    /// Until when.
    pub einddatum: Option<NaiveDate>,
}

/// Something that was corrected by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Verbeterd {
    /// Name of the field.
    pub label: String,
    /// What the 301 says; empty when it says nothing.
    pub bericht: String,
}

/// Another client at the same address.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Bewoner {
    /// Client.
    pub client: Uuid,
    /// Name.
    pub naam: String,
}

/// Who live in the client's home, from the newest fact about it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Huishouden {
    /// Persons, the client included.
    pub personen: u32,
    /// A partner lives there.
    pub partner: bool,
    /// Since.
    pub sinds: NaiveDate,
}

/// Saves personal data over the version that was read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct GegevensBewaar {
    /// Client.
    pub client: Uuid,
    /// Version that was read.
    pub versie: u32,
    /// Who.
    pub persoon: Persoon,
    /// A BSN to put in the place of what is there; `None` leaves it.
    pub bsn: Option<String>,
    /// Where; a kind stands here once.
    pub adressen: Vec<AdresVeld>,
}

/// Somebody around the client, entered by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BetrokkeneRegel {
    /// Which.
    pub id: Uuid,
    /// Version of the record, to save over.
    pub versie: u32,
    /// What is kept of them.
    pub wie: Betrokkene,
    /// The role in words.
    pub rol_tekst: String,
    /// Still involved.
    pub huidig: bool,
}

/// What is kept of somebody around the client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct Betrokkene {
    /// Name.
    pub naam: String,
    /// What they are for us.
    pub rol: BetrokkeneRol,
    /// What they are to the client, in words.
    pub relatie: String,
    /// Telephone.
    pub telefoon: String,
    /// E-mail.
    pub email: String,
    /// Remark.
    pub toelichting: String,
    /// Call this person first.
    pub eerst_bellen: bool,
    /// Last day on which they were involved.
    pub tot: Option<NaiveDate>,
}

/// What somebody around the client is for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum BetrokkeneRol {
    /// To be called.
    Contactpersoon,
    /// Cares unpaid.
    Mantelzorger,
    /// Curator.
    Curator,
    /// Bewindvoerder.
    Bewindvoerder,
    /// Mentor.
    Mentor,
    /// Parent.
    Ouder,
    /// General practitioner.
    Huisarts,
    /// Anybody else.
    Overig,
}

impl BetrokkeneRol {
    /// Every role.
    pub const ALLE: &[Self] = &[
        Self::Contactpersoon,
        Self::Mantelzorger,
        Self::Curator,
        Self::Bewindvoerder,
        Self::Mentor,
        Self::Ouder,
        Self::Huisarts,
        Self::Overig,
    ];

    /// The word in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Contactpersoon => "contactpersoon",
            Self::Mantelzorger => "mantelzorger",
            Self::Curator => "curator",
            Self::Bewindvoerder => "bewindvoerder",
            Self::Mentor => "mentor",
            Self::Ouder => "ouder",
            Self::Huisarts => "huisarts",
            Self::Overig => "overig",
        }
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|rol| rol.code() == code)
    }
}

/// Adds or changes somebody around the client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct BetrokkeneBewaar {
    /// Around whom.
    pub client: Uuid,
    /// Who to change; `None` adds somebody.
    pub id: Option<Uuid>,
    /// Version that was read; 0 for somebody new.
    pub versie: u32,
    /// What is kept of them.
    pub wie: Betrokkene,
}

/// A kind of practical fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, export_to = "types.ts")]
pub enum PraktischSoort {
    /// How to get in.
    Sleutel,
    /// Animals in the house.
    Huisdier,
    /// Smoking in the house.
    Roken,
    /// Allergies.
    Allergie,
    /// A man or a woman as worker.
    Voorkeur,
    /// Where to park.
    Parkeren,
    /// Aids in the house.
    Hulpmiddelen,
    /// Anything else that who comes must know.
    Overig,
}

impl PraktischSoort {
    /// Every kind, in the order of the screen.
    pub const ALLE: &[Self] = &[
        Self::Sleutel,
        Self::Huisdier,
        Self::Roken,
        Self::Allergie,
        Self::Voorkeur,
        Self::Parkeren,
        Self::Hulpmiddelen,
        Self::Overig,
    ];

    /// The word in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sleutel => "sleutel",
            Self::Huisdier => "huisdier",
            Self::Roken => "roken",
            Self::Allergie => "allergie",
            Self::Voorkeur => "voorkeur",
            Self::Parkeren => "parkeren",
            Self::Hulpmiddelen => "hulpmiddelen",
            Self::Overig => "overig",
        }
    }
}

/// A kind of practical fact with what holds and held.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PraktischRegel {
    /// Which kind.
    pub soort: PraktischSoort,
    /// What holds now; `None` when nothing was said.
    pub nu: Option<PraktischFeit>,
    /// What held before, newest first.
    pub eerder: Vec<PraktischFeit>,
}

/// A practical fact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PraktischFeit {
    /// What.
    pub tekst: String,
    /// From this day.
    pub sinds: NaiveDate,
    /// Written by.
    pub door: String,
    /// Written at.
    pub op: NaiveDateTime,
}

/// Writes what holds from a day on. An empty text says that it holds no more.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export, export_to = "types.ts")]
pub struct PraktischZet {
    /// Client.
    pub client: Uuid,
    /// Which kind.
    pub soort: PraktischSoort,
    /// What.
    pub tekst: String,
    /// From this day; left out is today.
    #[serde(default)]
    pub sinds: Option<NaiveDate>,
}

commands! {
    /// Personal data and what belongs to it.
    GegevensVan = "gegevens" {
        /// Everything on the page.
        toon(ClientVraag) -> Gegevens, recht Lezen, log Ingezien, verandert [];
        /// Saves personal data by hand.
        bewaar(GegevensBewaar) -> Gegevens, recht Dossier, log Gewijzigd, verandert [Clienten];
        /// Adds or changes somebody around the client.
        betrokkene(BetrokkeneBewaar) -> Gegevens, recht Dossier, log Gewijzigd, verandert [Clienten];
        /// Writes a practical fact.
        praktisch(PraktischZet) -> Gegevens, recht Dossier, log Gewijzigd, verandert [Clienten];
    }
}
