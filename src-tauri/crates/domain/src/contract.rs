//! Names by which a contract profile and its products are known.

use std::fmt;

/// Id of a contract profile.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContractId(pub String);

/// Id of a product within a profile.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProductId(pub String);

impl fmt::Display for ContractId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ProductId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// On what footing support is given (Wmo 2015 art. 1.1.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voorziening {
    /// Algemene voorziening.
    Av,
    /// Maatwerkvoorziening.
    Mv,
}

impl Voorziening {
    /// `AV` or `MV`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Av => "AV",
            Self::Mv => "MV",
        }
    }

    /// Reads `AV` or `MV`.
    pub fn van(code: &str) -> Option<Self> {
        match code {
            "AV" => Some(Self::Av),
            "MV" => Some(Self::Mv),
            _ => None,
        }
    }

    /// In words.
    pub fn tekst(self) -> &'static str {
        match self {
            Self::Av => "algemene voorziening",
            Self::Mv => "maatwerkvoorziening",
        }
    }
}
