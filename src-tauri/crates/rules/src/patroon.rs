//! How a rule points at dates and facts: `toewijzing.einddatum`, `start`, `einde.laatste-contact`, or a fact with
//! particulars.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leidraad_domain::feit::{Feit, Waarde};
use leidraad_domain::feitsoort::{FeitSoort, VeldDef, VeldType};
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::invoer::ToewijzingInvoer;
use crate::reden::AnkerSoort;
use crate::regel::Handeling;

/// A date that a rule counts from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum Datumbron {
    /// A date of the toewijzing.
    Toewijzing(ToewijzingDatum),
    /// A fact.
    Feit(FeitDatum),
}

/// How a date of the toewijzing begins.
const TOEWIJZING: &str = "toewijzing.";

/// Which date of a toewijzing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum ToewijzingDatum {
    EersteDagtekening,
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

/// Facts of one kind, with or without certain words in their fields.
#[derive(Debug, Clone)]
pub(crate) struct FeitPatroon {
    pub datum: FeitDatum,
    waar: Vec<Woorden>,
    niet: Vec<Woorden>,
    eerste_per: Option<&'static str>,
}

/// A field and the words that count.
type Woorden = (&'static str, Vec<String>);

/// The same as a table in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ruw {
    feit: FeitDatum,
    #[serde(default)]
    waar: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    niet: BTreeMap<String, Vec<String>>,
    eerste_per: Option<String>,
}

impl ToewijzingDatum {
    pub fn van(self, toewijzing: &ToewijzingInvoer) -> Option<NaiveDate> {
        match self {
            Self::EersteDagtekening => Some(toewijzing.eerste_dagtekening),
            Self::Ontvangen => Some(toewijzing.ontvangen),
            Self::Ingangsdatum => Some(toewijzing.ingangsdatum),
            Self::Einddatum => toewijzing.einddatum,
        }
    }

    pub fn soort(self) -> AnkerSoort {
        match self {
            Self::EersteDagtekening => AnkerSoort::EersteDagtekening,
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

impl FeitPatroon {
    /// Whether a fact is of this kind and has the words.
    pub fn past(&self, feit: &Feit) -> bool {
        let heeft = |(veld, woorden): &Woorden| match feit.velden.get(veld) {
            Some(Waarde::Lijst(lijst)) => lijst.iter().any(|w| woorden.contains(w)),
            Some(waarde) => woorden.contains(&waarde.to_string()),
            None => false,
        };
        feit.soort == self.datum.soort && self.waar.iter().all(heeft) && !self.niet.iter().any(heeft)
    }

    /// The facts that match, by day, in an order that does not depend on how they came; with `eerste_per` only the
    /// earliest for each value of that field.
    pub fn kies<'f>(&self, feiten: &[&'f Feit]) -> Vec<&'f Feit> {
        let mut gekozen: Vec<&'f Feit> = feiten.iter().copied().filter(|feit| self.past(feit)).collect();
        gekozen.sort_by_cached_key(|feit| {
            let velden: Vec<_> = feit
                .velden
                .iter()
                .map(|(veld, waarde)| (*veld, waarde.to_string()))
                .collect();
            (self.datum.dag(feit), feit.op.moment(), feit.toewijzing, velden)
        });
        if let Some(veld) = self.eerste_per {
            let mut gezien = Vec::new();
            gekozen.retain(|feit| {
                let waarde = (feit.velden.get(veld), feit.toewijzing);
                let eerste = waarde.0.is_none() || !gezien.contains(&waarde);
                gezien.push(waarde);
                eerste
            });
        }
        gekozen
    }
}

/// A field for which only one word counts is known beforehand.
impl From<&FeitPatroon> for Handeling {
    fn from(patroon: &FeitPatroon) -> Self {
        let bekend = patroon
            .waar
            .iter()
            .filter_map(|(veld, woorden)| match &woorden[..] {
                [woord] => Some(((*veld).to_owned(), woord.clone())),
                _ => None,
            });
        Self {
            soort: patroon.datum.soort,
            velden: bekend.collect(),
        }
    }
}

/// The field of a kind by its key.
pub(crate) fn veld(soort: FeitSoort, naam: &str) -> Result<&'static VeldDef, String> {
    soort
        .velden()
        .iter()
        .find(|def| def.naam == naam)
        .ok_or_else(|| format!("a fact `{}` has no field `{naam}`", soort.code()))
}

impl TryFrom<String> for Datumbron {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        if tekst.starts_with(TOEWIJZING) {
            ToewijzingDatum::try_from(tekst).map(Self::Toewijzing)
        } else {
            FeitDatum::try_from(tekst).map(Self::Feit)
        }
    }
}

impl TryFrom<String> for ToewijzingDatum {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        match tekst.strip_prefix(TOEWIJZING) {
            Some("eerste_dagtekening") => Ok(Self::EersteDagtekening),
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

impl TryFrom<Ruw> for FeitPatroon {
    type Error = String;

    fn try_from(ruw: Ruw) -> Result<Self, Self::Error> {
        let soort = ruw.feit.soort;
        let woorden = |paren: BTreeMap<String, Vec<String>>| {
            paren
                .into_iter()
                .map(|(naam, woorden)| controleer(veld(soort, &naam)?, woorden))
                .collect::<Result<Vec<_>, _>>()
        };
        let eerste_per = ruw
            .eerste_per
            .map(|naam| veld(soort, &naam))
            .transpose()?
            .map(|def| def.naam);
        Ok(Self {
            datum: ruw.feit,
            waar: woorden(ruw.waar)?,
            niet: woorden(ruw.niet)?,
            eerste_per,
        })
    }
}

/// A word that the field can never hold would make a rule that never works.
fn controleer(def: &'static VeldDef, woorden: Vec<String>) -> Result<Woorden, String> {
    if woorden.is_empty() {
        return Err(format!("field `{}` needs a word", def.naam));
    }
    if let VeldType::Keuze(lijst) | VeldType::Lijst(lijst) = def.soort
        && let Some(vreemd) = woorden.iter().find(|woord| !lijst.contains(&woord.as_str()))
    {
        return Err(format!("field `{}` never holds `{vreemd}`", def.naam));
    }
    Ok((def.naam, woorden))
}

impl<'de> Deserialize<'de> for FeitDatum {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        String::deserialize(source)?
            .try_into()
            .map_err(serde::de::Error::custom)
    }
}

/// `"start"`, or `{ feit = "bericht-verzonden", waar = { code = ["305"] } }`.
impl<'de> Deserialize<'de> for FeitPatroon {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Lezer;
        impl<'de> Visitor<'de> for Lezer {
            type Value = FeitPatroon;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a kind of fact, or a table with `feit`")
            }

            fn visit_str<E: serde::de::Error>(self, tekst: &str) -> Result<FeitPatroon, E> {
                let datum = FeitDatum::try_from(tekst.to_owned()).map_err(E::custom)?;
                Ok(FeitPatroon {
                    datum,
                    waar: Vec::new(),
                    niet: Vec::new(),
                    eerste_per: None,
                })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<FeitPatroon, A::Error> {
                let ruw = Ruw::deserialize(MapAccessDeserializer::new(map))?;
                FeitPatroon::try_from(ruw).map_err(serde::de::Error::custom)
            }
        }
        source.deserialize_any(Lezer)
    }
}
