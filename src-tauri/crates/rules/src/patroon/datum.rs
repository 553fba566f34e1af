//! The dates that a rule can count from: of the toewijzing, of a fact, or the last day of another term.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::{Feit, Waarde};
use leidraad_domain::feitsoort::{FeitSoort, VeldType};
use serde::{Deserialize, Deserializer};

use super::{FeitPatroon, veld};
use crate::invoer::ToewijzingInvoer;
use crate::reden::AnkerSoort;
use crate::regel::RegelId;

/// A date that a rule counts from.
#[derive(Debug, Clone)]
pub(crate) enum Datumbron {
    /// A date of the toewijzing.
    Toewijzing(ToewijzingDatum),
    /// The last day of another term, by its rule.
    Termijn(RegelId),
    /// A fact.
    Feit(FeitPatroon),
}

/// How a date of the toewijzing begins.
const TOEWIJZING: &str = "toewijzing.";
/// How the date of another term begins.
const TERMIJN: &str = "termijn.";

/// Which date of a toewijzing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum ToewijzingDatum {
    EersteDagtekening,
    Verzonden,
    Ontvangen,
    Ingangsdatum,
    Einddatum,
}

/// The day of a fact: its own, or a date field; where that field may be left out and is, the fact's own day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FeitDatum {
    pub soort: FeitSoort,
    pub veld: Option<&'static str>,
}

/// One date or several, of which the earliest counts.
#[derive(Debug, Clone)]
pub(crate) struct Datumbronnen(pub Vec<Datumbron>);

impl ToewijzingDatum {
    pub fn van(self, toewijzing: &ToewijzingInvoer) -> Option<NaiveDate> {
        match self {
            Self::EersteDagtekening => Some(toewijzing.eerste_dagtekening),
            Self::Verzonden => Some(toewijzing.verzonden),
            Self::Ontvangen => Some(toewijzing.ontvangen),
            Self::Ingangsdatum => Some(toewijzing.ingangsdatum),
            Self::Einddatum => toewijzing.einddatum,
        }
    }

    pub fn soort(self) -> AnkerSoort {
        match self {
            Self::EersteDagtekening => AnkerSoort::EersteDagtekening,
            Self::Verzonden => AnkerSoort::Verzonden,
            Self::Ontvangen => AnkerSoort::Ontvangen,
            Self::Ingangsdatum => AnkerSoort::Ingangsdatum,
            Self::Einddatum => AnkerSoort::Einddatum,
        }
    }
}

impl FeitDatum {
    /// The day that a fact of this kind gives.
    pub fn dag(&self, feit: &Feit) -> NaiveDate {
        self.veld
            .and_then(|veld| feit.datum(veld))
            .unwrap_or_else(|| feit.op.dag())
    }

    /// The moment that a fact of this kind gives, when it has a time.
    pub fn moment(&self, feit: &Feit) -> Option<NaiveDateTime> {
        let tijdstip = match self.veld.and_then(|veld| feit.velden.get(veld)) {
            Some(Waarde::Tijdstip(moment)) => *moment,
            Some(Waarde::Datum(dag)) => Tijdstip::Dag(*dag),
            _ => feit.op,
        };
        match tijdstip {
            Tijdstip::Moment(moment) => Some(moment),
            Tijdstip::Dag(_) => None,
        }
    }

    /// What to call that day.
    pub fn soort(&self, feit: &Feit) -> AnkerSoort {
        let veld = self
            .veld
            .filter(|veld| feit.datum(veld).is_some())
            .map(str::to_owned);
        AnkerSoort::Feit {
            soort: self.soort,
            veld,
        }
    }
}

impl TryFrom<String> for Datumbron {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        if tekst.starts_with(TOEWIJZING) {
            ToewijzingDatum::try_from(tekst).map(Self::Toewijzing)
        } else if let Some(regel) = tekst.strip_prefix(TERMIJN) {
            RegelId::try_from(regel.to_owned()).map(Self::Termijn)
        } else {
            FeitDatum::try_from(tekst).map(|datum| Self::Feit(FeitPatroon::van_soort(datum)))
        }
    }
}

impl TryFrom<String> for ToewijzingDatum {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        match tekst.strip_prefix(TOEWIJZING) {
            Some("eerste_dagtekening") => Ok(Self::EersteDagtekening),
            Some("verzonden") => Ok(Self::Verzonden),
            Some("ontvangen") => Ok(Self::Ontvangen),
            Some("ingangsdatum") => Ok(Self::Ingangsdatum),
            Some("einddatum") => Ok(Self::Einddatum),
            _ => Err(format!("a toewijzing has no date `{tekst}`")),
        }
    }
}

impl TryFrom<String> for FeitDatum {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        let (code, naam) = match tekst.split_once('.') {
            Some((code, naam)) => (code, Some(naam)),
            None => (tekst.as_str(), None),
        };
        let soort = FeitSoort::van(code).ok_or_else(|| format!("there is no kind of fact `{code}`"))?;
        let veld = match naam.map(|naam| veld(soort, naam)).transpose()? {
            Some(def) if !matches!(def.soort, VeldType::Datum | VeldType::Tijdstip) => {
                return Err(format!("field `{}` of a fact `{code}` holds no date", def.naam));
            }
            def => def.map(|def| def.naam),
        };
        Ok(Self { soort, veld })
    }
}

impl<'de> Deserialize<'de> for FeitDatum {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        String::deserialize(source)?
            .try_into()
            .map_err(serde::de::Error::custom)
    }
}
