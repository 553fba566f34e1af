//! Why a message cannot be read (level 1, XSD).

use std::fmt;

use crate::plaats::Plaats;

/// Longest piece of a message that a fault repeats.
const MAX_TEKENS: usize = 60;

/// Cuts a text at 60 characters.
pub(crate) fn kort(tekst: &str) -> String {
    tekst.chars().take(MAX_TEKENS).collect()
}

/// What stood in an element, at most 60 characters. It may be a person's data: show it to the person who
/// reads the message, never log it. Its debug output is hidden for that reason.
#[derive(Clone, PartialEq, Eq)]
pub struct Waarde(String);

impl Waarde {
    pub(crate) fn van(tekst: &str) -> Self {
        Self(kort(tekst))
    }

    /// A value that is not repeated at all (BSN).
    pub(crate) fn verborgen() -> Self {
        Self(String::new())
    }

    /// The value; empty when it is not repeated (BSN).
    pub fn tekst(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Waarde {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Waarde(…)")
    }
}

/// What an element should have held: the facets of its logical datatype (LDT).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Verwacht {
    /// Text of at most this many characters.
    #[error("at most {hoogstens} characters")]
    Tekst {
        /// Greatest number of characters.
        hoogstens: u16,
    },
    /// Text on one line.
    #[error("text without line breaks")]
    EenRegel,
    /// Exactly this many digits.
    #[error("{aantal} digits")]
    Cijfers {
        /// Number of digits.
        aantal: u16,
    },
    /// Only digits, at most this many.
    #[error("at most {hoogstens} digits and nothing else")]
    AlleenCijfers {
        /// Greatest number of digits.
        hoogstens: u16,
    },
    /// Only letters, at most this many.
    #[error("at most {hoogstens} letters and nothing else")]
    Letters {
        /// Greatest number of letters.
        hoogstens: u16,
    },
    /// An integer of 0 to this value.
    #[error("an integer of 0 to {hoogstens}")]
    Getal {
        /// Greatest value.
        hoogstens: u32,
    },
    /// `2026-01-05`, an existing day, without time zone.
    #[error("a date without time zone")]
    Datum,
    /// `09:15:00`, without time zone.
    #[error("a time without time zone")]
    Tijd,
    /// `1.0.0`.
    #[error("a version n.n.n")]
    Versie,
    /// This value and no other.
    #[error("the value {0}")]
    Vast(&'static str),
}

/// Why a message is not a readable 301: level 1, for which no retour exists. The first fault found.
///
/// `Display` is English and repeats nothing of the message but element names, namespaces, encodings and
/// releases.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Leesfout {
    /// Larger than [`crate::MAX_BYTES`] (OP179).
    #[error("message of {bytes} bytes is too large")]
    TeGroot {
        /// Size that was found.
        bytes: u64,
    },
    /// Not UTF-8 (OP192), UTF-16 for instance.
    #[error("{plaats}: not UTF-8")]
    NietUtf8 {
        /// The first byte that is no UTF-8.
        plaats: Plaats,
    },
    /// The XML declaration names another encoding than UTF-8 (OP192).
    #[error("{plaats}: encoding {opgegeven} instead of UTF-8")]
    AndereCodering {
        /// The declaration.
        plaats: Plaats,
        /// The encoding it names.
        opgegeven: String,
    },
    /// A document type declaration. It is refused whatever it holds, so no entity is ever expanded.
    #[error("{plaats}: document type declaration")]
    Dtd {
        /// The declaration.
        plaats: Plaats,
    },
    /// Not well-formed XML.
    #[error("{plaats}: not well-formed XML")]
    GeenXml {
        /// Where it goes wrong.
        plaats: Plaats,
    },
    /// The message stops before its end.
    #[error("{plaats}: message is cut off")]
    Afgebroken {
        /// The end of the message, with the element that was open there.
        plaats: Plaats,
    },
    /// More attributes or namespace declarations than any real message has.
    #[error("{plaats}: too many attributes")]
    TeVeelAttributen {
        /// The element.
        plaats: Plaats,
    },
    /// An attribute that iWmo does not know.
    #[error("{plaats}: unexpected attribute")]
    OnverwachtAttribuut {
        /// The element.
        plaats: Plaats,
        /// Name of the attribute.
        attribuut: String,
    },
    /// XML, but not a WMO301: another message, or something else.
    #[error("{plaats}: not a WMO301 but {naamruimte:?}")]
    AnderBericht {
        /// The root element.
        plaats: Plaats,
        /// Namespace of the root; empty when it has none.
        naamruimte: String,
        /// Which iWmo message it is, as 305; `None` for something else.
        soort: Option<u16>,
    },
    /// A 301 of another release than 3.2 (CS025, CS015).
    #[error("{plaats}: release {gevonden} instead of 3.2")]
    AndereUitgave {
        /// The root or the header.
        plaats: Plaats,
        /// The release, as `3.1`.
        gevonden: String,
    },
    /// A required element is not there, or not in its place.
    #[error("{plaats}: element missing")]
    OntbrekendElement {
        /// What stands in its place; the path is that of the missing element.
        plaats: Plaats,
    },
    /// An element that does not belong here: unknown, one too many, or out of order.
    #[error("{plaats}: unexpected element")]
    OnverwachtElement {
        /// The element.
        plaats: Plaats,
    },
    /// The right name in the wrong namespace.
    #[error("{plaats}: wrong namespace {naamruimte:?}")]
    VerkeerdeNaamruimte {
        /// The element.
        plaats: Plaats,
        /// The namespace it stands in; empty when it has none.
        naamruimte: String,
    },
    /// An element without content (RS033).
    #[error("{plaats}: empty element")]
    LeegElement {
        /// The element.
        plaats: Plaats,
    },
    /// Text between elements.
    #[error("{plaats}: text between elements")]
    OnverwachteTekst {
        /// The text, with the path of the element around it.
        plaats: Plaats,
    },
    /// A value that does not fit the datatype of its element.
    #[error("{plaats}: value is not {verwacht}")]
    VerkeerdeWaarde {
        /// The element.
        plaats: Plaats,
        /// What it held.
        waarde: Waarde,
        /// What it should have held.
        verwacht: Verwacht,
    },
}

impl Leesfout {
    /// Where the fault is; `None` when the whole message is too large.
    pub fn plaats(&self) -> Option<&Plaats> {
        match self {
            Self::TeGroot { .. } => None,
            Self::NietUtf8 { plaats }
            | Self::AndereCodering { plaats, .. }
            | Self::Dtd { plaats }
            | Self::GeenXml { plaats }
            | Self::Afgebroken { plaats }
            | Self::TeVeelAttributen { plaats }
            | Self::OnverwachtAttribuut { plaats, .. }
            | Self::AnderBericht { plaats, .. }
            | Self::AndereUitgave { plaats, .. }
            | Self::OntbrekendElement { plaats }
            | Self::OnverwachtElement { plaats }
            | Self::VerkeerdeNaamruimte { plaats, .. }
            | Self::LeegElement { plaats }
            | Self::OnverwachteTekst { plaats }
            | Self::VerkeerdeWaarde { plaats, .. } => Some(plaats),
        }
    }
}
