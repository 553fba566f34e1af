//! A message to the municipality that somebody records by hand: the start (305) or the end (307) of support.

use chrono::NaiveDate;

use crate::id::ClientId;
use crate::toewijzing::Toewijzingsnummer;

/// What it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UitberichtSoort {
    /// Support began.
    Start,
    /// Support ended.
    Stop,
}

impl UitberichtSoort {
    /// Number of iWmo.
    pub fn code(self) -> &'static str {
        match self {
            Self::Start => "305",
            Self::Stop => "307",
        }
    }

    /// Reads the number.
    pub fn van(code: &str) -> Option<Self> {
        [Self::Start, Self::Stop].into_iter().find(|s| s.code() == code)
    }
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UitberichtStand {
    /// Still to be sent.
    TeVersturen,
    /// Sent; no answer yet.
    Verstuurd {
        /// When.
        op: NaiveDate,
    },
    /// The municipality approved it.
    Geaccepteerd {
        /// Sent on.
        verstuurd: NaiveDate,
        /// Answered on.
        op: NaiveDate,
    },
    /// The municipality refused it: it counts as not sent (OP286).
    Geweigerd {
        /// Sent on.
        verstuurd: NaiveDate,
        /// Answered on.
        op: NaiveDate,
        /// Why: code and words of the answer.
        waarom: String,
    },
    /// Nobody will send it: it was made by mistake.
    Vervallen,
}

impl UitberichtStand {
    /// The word in store and API.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TeVersturen => "te_versturen",
            Self::Verstuurd { .. } => "verstuurd",
            Self::Geaccepteerd { .. } => "geaccepteerd",
            Self::Geweigerd { .. } => "geweigerd",
            Self::Vervallen => "vervallen",
        }
    }

    /// When it was sent.
    pub fn verstuurd(&self) -> Option<NaiveDate> {
        match self {
            Self::Verstuurd { op } => Some(*op),
            Self::Geaccepteerd { verstuurd, .. } | Self::Geweigerd { verstuurd, .. } => Some(*verstuurd),
            Self::TeVersturen | Self::Vervallen => None,
        }
    }
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitbericht {
    /// About whom.
    pub client: ClientId,
    /// About which toewijzing.
    pub toewijzing: Toewijzingsnummer,
    /// What it tells.
    pub soort: UitberichtSoort,
    /// First day of support.
    pub begindatum: Option<NaiveDate>,
    /// Last day of support; only of a 307.
    pub einddatum: Option<NaiveDate>,
    /// Reason of ending (WMO588); only of a 307.
    pub reden: Option<String>,
    /// How far it is.
    pub stand: UitberichtStand,
}

/// Which date or reason a message cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UitberichtMist {
    /// A 305 tells the first day.
    Begindatum,
    /// A 307 tells the last day.
    Einddatum,
    /// A 307 tells why.
    Reden,
    /// The end lies before the beginning.
    EindeVoorBegin,
}

impl Uitbericht {
    /// What is missing before it can be sent.
    pub fn mist(&self) -> Option<UitberichtMist> {
        match (self.soort, self.begindatum, self.einddatum, &self.reden) {
            (UitberichtSoort::Start, None, ..) => Some(UitberichtMist::Begindatum),
            (UitberichtSoort::Stop, _, None, _) => Some(UitberichtMist::Einddatum),
            (UitberichtSoort::Stop, Some(begin), Some(einde), _) if einde < begin => {
                Some(UitberichtMist::EindeVoorBegin)
            }
            (UitberichtSoort::Stop, _, _, None) => Some(UitberichtMist::Reden),
            _ => None,
        }
    }
}
