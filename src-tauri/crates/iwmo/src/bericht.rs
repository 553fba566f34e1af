//! What a 301 says, once it has been read.

use std::fmt;

use chrono::NaiveDate;
use leidraad_domain::client::{Client, Contactgegeven, Relatie};
use leidraad_domain::nummer::{Agb, Gemeentecode};
use leidraad_domain::toewijzing::ToegewezenProduct;

use crate::plaats::Plaats;

/// Header of a 301. A retour copies it unchanged (IV028), so its texts stand here as they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The gemeente that sent it.
    pub afzender: Gemeentecode,
    /// The provider it is for.
    pub ontvanger: Agb,
    /// BerichtIdentificatie, 1 to 12 characters, unique per message kind and sender (TR056).
    pub identificatie: String,
    /// Dagtekening.
    pub dagtekening: NaiveDate,
    /// BasisschemaXsdVersie, any n.n.n.
    pub basis_xsd: String,
    /// BerichtXsdVersie, any n.n.n.
    pub bericht_xsd: String,
}

/// A value that is not on its code list. The message is read all the same and the value kept as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waarschuwing {
    /// The element.
    pub plaats: Plaats,
    /// The code list, as `WJ756`.
    pub lijst: &'static str,
    /// The value, at most 60 characters.
    pub waarde: String,
}

/// A 301: what a gemeente assigns to one provider for one client.
///
/// Debug output shows the header and numbers, no person.
#[derive(Clone, PartialEq, Eq)]
pub struct Toewijzingsbericht {
    /// Header.
    pub header: Header,
    /// Nine digits; the elfproef is level 2 (CS002).
    pub bsn: String,
    /// The client; its own `bsn` is `None`.
    pub client: Client,
    /// People around the client.
    pub relaties: Vec<Relatie>,
    /// Where the client can be reached, at least one.
    pub contacten: Vec<Contactgegeven>,
    /// What is assigned, at least one.
    pub producten: Vec<ToegewezenProduct>,
    /// Values outside their code list, in the order of the message.
    pub waarschuwingen: Vec<Waarschuwing>,
}

impl fmt::Debug for Toewijzingsbericht {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Toewijzingsbericht")
            .field("header", &self.header)
            .field("relaties", &self.relaties.len())
            .field("contacten", &self.contacten.len())
            .field("producten", &self.producten.len())
            .field("waarschuwingen", &self.waarschuwingen.len())
            .finish_non_exhaustive()
    }
}
