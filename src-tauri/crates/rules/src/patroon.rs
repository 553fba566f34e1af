//! How a rule points at dates and facts: `toewijzing.einddatum`, `start`, `einde.laatste-contact`, or a fact with
//! particulars.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::{Feit, Waarde};
use leidraad_domain::feitsoort::{FeitSoort, VeldDef, VeldType};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::duur::{Binnen, Duur, Eenheid};
use crate::invoer::ToewijzingInvoer;
use crate::kalender::{Kalender, weekend};
use crate::reden::AnkerSoort;
use crate::regel::{Handeling, RegelId};
use crate::rekenen;

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

/// Facts of one kind, with or without certain words in their fields.
#[derive(Debug, Clone)]
pub(crate) struct FeitPatroon {
    pub datum: FeitDatum,
    waar: Vec<Woorden>,
    niet: Vec<Woorden>,
    minstens: Vec<(&'static str, u64)>,
    hoogstens: Vec<(&'static str, u64)>,
    heeft: Vec<&'static str>,
    te_laat_gemeld: Option<TeLaatGemeld>,
    op_feestdag: bool,
    in_weekend: bool,
    komt_nog: Option<&'static str>,
    eerste_per: Option<&'static str>,
}

/// Announced too short before it was planned, or not at all.
#[derive(Debug, Clone)]
struct TeLaatGemeld {
    gepland: &'static str,
    gemeld: &'static str,
    binnen: Duur,
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
    #[serde(default)]
    minstens: BTreeMap<String, u64>,
    #[serde(default)]
    hoogstens: BTreeMap<String, u64>,
    #[serde(default)]
    heeft: Vec<String>,
    te_laat_gemeld: Option<RuwTeLaat>,
    #[serde(default)]
    op_feestdag: bool,
    /// Only on a Saturday or Sunday.
    #[serde(default)]
    in_weekend: bool,
    /// Only when this date field names a day after that of the fact: what was planned beforehand.
    komt_nog: Option<String>,
    eerste_per: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuwTeLaat {
    gepland: String,
    gemeld: String,
    binnen: Binnen,
}

/// One pattern or several, of which any counts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Patronen(pub Vec<FeitPatroon>);

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

impl FeitPatroon {
    /// Every fact of a kind.
    pub fn van_soort(datum: FeitDatum) -> Self {
        Self {
            datum,
            waar: Vec::new(),
            niet: Vec::new(),
            minstens: Vec::new(),
            hoogstens: Vec::new(),
            heeft: Vec::new(),
            te_laat_gemeld: None,
            op_feestdag: false,
            in_weekend: false,
            komt_nog: None,
            eerste_per: None,
        }
    }

    /// Whether a fact is of this kind, has the words, and falls on a holiday where that is asked.
    pub fn past_op(&self, kalender: &Kalender, feit: &Feit) -> bool {
        self.past(feit) && (!self.op_feestdag || kalender.feestdag_van_de_wet(self.datum.dag(feit)).is_some())
    }

    /// Whether the pattern asks for a holiday.
    pub fn op_feestdag(&self) -> bool {
        self.op_feestdag
    }

    /// Whether a fact is of this kind and has the words.
    pub fn past(&self, feit: &Feit) -> bool {
        let heeft = |(veld, woorden): &Woorden| match feit.velden.get(veld) {
            Some(Waarde::Lijst(lijst)) => lijst.iter().any(|w| woorden.contains(w)),
            Some(waarde) => woorden.contains(&waarde.to_string()),
            None => false,
        };
        let minstens = |(veld, aantal): &(&str, u64)| feit.getal(veld).is_some_and(|n| n >= *aantal);
        let hoogstens = |(veld, aantal): &(&str, u64)| feit.getal(veld).is_some_and(|n| n <= *aantal);
        feit.soort == self.datum.soort
            && self.waar.iter().all(heeft)
            && !self.niet.iter().any(heeft)
            && self.minstens.iter().all(minstens)
            && self.hoogstens.iter().all(hoogstens)
            && self.heeft.iter().all(|veld| feit.velden.contains_key(veld))
            && self.te_laat_gemeld.as_ref().is_none_or(|regel| regel.past(feit))
            && (!self.in_weekend || weekend(self.datum.dag(feit)))
            && self
                .komt_nog
                .is_none_or(|veld| feit.datum(veld) > Some(feit.op.dag()))
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

impl TeLaatGemeld {
    /// Exactly at the border is in time. Without an announcement it is late; without a planned moment nobody can say.
    fn past(&self, feit: &Feit) -> bool {
        let moment = |veld: &'static str| {
            FeitDatum {
                soort: feit.soort,
                veld: Some(veld),
            }
            .moment(feit)
        };
        let dag = |veld: &str| feit.datum(veld);
        if !feit.velden.contains_key(self.gemeld) {
            return true;
        }
        match (moment(self.gepland), moment(self.gemeld)) {
            (Some(gepland), Some(gemeld)) => {
                rekenen::na_uren(gemeld, self.binnen).is_none_or(|grens| grens > gepland)
            }
            _ => match (dag(self.gepland), dag(self.gemeld)) {
                (Some(gepland), Some(gemeld)) => gemeld >= gepland,
                _ => true,
            },
        }
    }
}

impl Patronen {
    /// Whether any of the patterns fits.
    pub fn past(&self, feit: &Feit) -> bool {
        self.0.iter().any(|patroon| patroon.past(feit))
    }

    /// The matching facts with their day, by day.
    pub fn kies<'f>(&self, feiten: &[&'f Feit]) -> Vec<(&FeitPatroon, &'f Feit, NaiveDate)> {
        let mut gekozen: Vec<_> = self
            .0
            .iter()
            .flat_map(|p| {
                p.kies(feiten)
                    .into_iter()
                    .map(move |feit| (p, feit, p.datum.dag(feit)))
            })
            .collect();
        gekozen.sort_by_key(|(_, feit, dag)| (*dag, feit.op.moment()));
        gekozen
    }

    /// The kind of fact named first.
    pub fn soort(&self) -> Option<FeitSoort> {
        self.0.first().map(|p| p.datum.soort)
    }

    /// Whether there is none.
    pub fn is_leeg(&self) -> bool {
        self.0.is_empty()
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

/// What can be recorded is what the rule names first.
impl From<&Patronen> for Option<Handeling> {
    fn from(patronen: &Patronen) -> Self {
        patronen.0.first().map(Handeling::from)
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
        let naam = |naam: String| veld(soort, &naam).map(|def| def.naam);
        let getallen = |paren: BTreeMap<String, u64>| {
            let getal = |(naam, aantal): (String, u64)| match veld(soort, &naam)? {
                def if def.soort == VeldType::Getal => Ok((def.naam, aantal)),
                def => Err(format!("field `{}` holds no number", def.naam)),
            };
            paren.into_iter().map(getal).collect::<Result<Vec<_>, _>>()
        };
        let te_laat = |ruw: RuwTeLaat| match ruw.binnen.0 {
            Some(duur) if matches!(duur.eenheid, Eenheid::Uren | Eenheid::Minuten) => Ok(TeLaatGemeld {
                gepland: naam(ruw.gepland)?,
                gemeld: naam(ruw.gemeld)?,
                binnen: duur,
            }),
            _ => Err("`te_laat_gemeld` counts in hours or minutes".to_owned()),
        };
        Ok(Self {
            datum: ruw.feit,
            waar: woorden(ruw.waar)?,
            niet: woorden(ruw.niet)?,
            minstens: getallen(ruw.minstens)?,
            hoogstens: getallen(ruw.hoogstens)?,
            heeft: ruw.heeft.into_iter().map(naam).collect::<Result<_, _>>()?,
            te_laat_gemeld: ruw.te_laat_gemeld.map(te_laat).transpose()?,
            op_feestdag: ruw.op_feestdag,
            in_weekend: ruw.in_weekend,
            komt_nog: ruw.komt_nog.map(naam).transpose()?,
            eerste_per: ruw.eerste_per.map(naam).transpose()?,
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

/// Reads a string, a table or a list as what it stands for.
macro_rules! tekst_tabel_of_lijst {
    ($naam:ident, $een:ident, $wat:literal) => {
        impl<'de> Deserialize<'de> for $naam {
            fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                struct Lezer;
                impl<'de> Visitor<'de> for Lezer {
                    type Value = $naam;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($wat)
                    }

                    fn visit_str<E: serde::de::Error>(self, tekst: &str) -> Result<$naam, E> {
                        $een::deserialize(tekst.into_deserializer()).map(|een| $naam(vec![een]))
                    }

                    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<$naam, A::Error> {
                        $een::deserialize(MapAccessDeserializer::new(map)).map(|een| $naam(vec![een]))
                    }

                    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<$naam, A::Error> {
                        let lijst = Vec::<$een>::deserialize(SeqAccessDeserializer::new(seq))?;
                        if lijst.is_empty() {
                            Err(serde::de::Error::custom("an empty list says nothing"))
                        } else {
                            Ok($naam(lijst))
                        }
                    }
                }
                source.deserialize_any(Lezer)
            }
        }
    };
}
tekst_tabel_of_lijst!(
    Patronen,
    FeitPatroon,
    "a kind of fact, a table with `feit`, or a list of these"
);
tekst_tabel_of_lijst!(Datumbronnen, Datumbron, "a date, or a list of dates");

/// Reads a string or a table as what it stands for.
macro_rules! tekst_of_tabel {
    ($naam:ident, $tekst:expr, $ruw:ident => $van:expr, $wat:literal) => {
        impl<'de> Deserialize<'de> for $naam {
            fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                struct Lezer;
                impl<'de> Visitor<'de> for Lezer {
                    type Value = $naam;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($wat)
                    }

                    fn visit_str<E: serde::de::Error>(self, tekst: &str) -> Result<$naam, E> {
                        let lees: fn(String) -> Result<$naam, String> = $tekst;
                        lees(tekst.to_owned()).map_err(E::custom)
                    }

                    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<$naam, A::Error> {
                        let ruw = $ruw::deserialize(MapAccessDeserializer::new(map))?;
                        let lees: fn($ruw) -> Result<$naam, String> = $van;
                        lees(ruw).map_err(serde::de::Error::custom)
                    }
                }
                source.deserialize_any(Lezer)
            }
        }
    };
}
tekst_of_tabel!(
    FeitPatroon,
    |tekst| FeitDatum::try_from(tekst).map(FeitPatroon::van_soort),
    Ruw => FeitPatroon::try_from,
    "a kind of fact, or a table with `feit`"
);
tekst_of_tabel!(
    Datumbron,
    Datumbron::try_from,
    Ruw => |ruw| FeitPatroon::try_from(ruw).map(Datumbron::Feit),
    "a date as `toewijzing.ontvangen`, a kind of fact, or a table with `feit`"
);
