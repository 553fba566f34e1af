//! Where a term stands, seen from a day or a moment.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::datum::Tijdstip;

use super::{Afloop, Termijn};

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
