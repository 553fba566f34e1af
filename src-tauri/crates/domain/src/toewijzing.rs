//! A toewijzing: what a gemeente assigns to us for one client, and which 301s told so.

use chrono::{NaiveDate, NaiveDateTime};

use crate::code::{Categorie, Eenheid, Frequentie, RedenWijziging};
use crate::contract::{ContractId, ProductId, Voorziening};
use crate::nummer::Gemeentecode;

/// ToewijzingNummer of iWmo: 0 to 999 999 999, unique per gemeente (TR332).
pub type Toewijzingsnummer = u32;

/// How much is assigned (CDT_Omvang).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omvang {
    /// Number of units; eurocents when the unit is euro.
    pub volume: u32,
    /// Unit.
    pub eenheid: Eenheid,
    /// Per what.
    pub frequentie: Frequentie,
}

/// What the newest 301 says of a toewijzing (klasse ToegewezenProduct).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToegewezenProduct {
    /// ToewijzingNummer.
    pub nummer: Toewijzingsnummer,
    /// Our reference of the request that this answers.
    pub referentie: Option<String>,
    /// Productcategorie; `None` for a generic toewijzing with only a budget.
    pub categorie: Option<Categorie>,
    /// Productcode, of the gemeente's own list.
    pub code: Option<String>,
    /// Toewijzingsdatum and -tijd: the newest wins, whatever the order of arrival (IV013, OP033x1, OP080).
    pub toegewezen: NaiveDateTime,
    /// First day on which support may be given.
    pub ingangsdatum: NaiveDate,
    /// Last day, that day included; `None` is open.
    pub einddatum: Option<NaiveDate>,
    /// Why it was changed; `None` is new or unchanged (IV099).
    pub reden_wijziging: Option<RedenWijziging>,
    /// How much.
    pub omvang: Option<Omvang>,
    /// Budget in eurocents.
    pub budget: Option<u32>,
    /// Remark of the gemeente.
    pub commentaar: Option<String>,
}

impl ToegewezenProduct {
    /// Reason 13 means: treat as never sent (OP033x1, TR384).
    pub fn verwijderd(&self) -> bool {
        self.reden_wijziging == Some(RedenWijziging::Verwijderd)
    }

    /// When a toewijzing was assigned that somebody entered: before every message, so that the first 301 with its number
    /// takes over. The Wmo is younger.
    pub fn met_de_hand_toegewezen() -> NaiveDateTime {
        NaiveDateTime::default()
    }

    /// Entered by somebody; no 301 told of it yet.
    pub fn met_de_hand(&self) -> bool {
        self.toegewezen == Self::met_de_hand_toegewezen()
    }

    /// Whether two products are the same kind of support (category and code).
    pub fn zelfde_product(&self, other: &Self) -> bool {
        self.categorie == other.categorie && self.code == other.code
    }
}

/// A toewijzing as the dossier keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toewijzing {
    /// The gemeente that assigned it.
    pub gemeente: Gemeentecode,
    /// What the newest version says.
    pub product: ToegewezenProduct,
    /// Dagtekening of the first 301 that carried this number: the clocks start here, since later 301s repeat
    /// unchanged toewijzingen.
    pub eerste_dagtekening: NaiveDate,
    /// When we received that first 301.
    pub ontvangen: NaiveDate,
    /// `ontvangen` was not told and taken to be the dagtekening.
    pub ontvangen_aangenomen: bool,
    /// Marked as urgent at import.
    pub spoed: bool,
    /// Contract, product and voorziening, once the product code is known to us.
    pub plaatsing: Option<Plaatsing>,
    /// The older toewijzing that this one follows on (a changed size comes as old ended + new number).
    pub herziet: Herziet,
}

/// Under which contract a toewijzing falls.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Plaatsing {
    /// Profile id.
    pub contract: ContractId,
    /// Product of that profile.
    pub product: ProductId,
    /// AV or MV.
    pub voorziening: Voorziening,
}

/// Which toewijzing this one follows on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Herziet {
    /// Number of the older toewijzing of the same gemeente; `None` follows on none.
    pub nummer: Option<Toewijzingsnummer>,
    /// A person said so, also of "none"; `false` is our proposal.
    pub bevestigd: bool,
}
