//! Reads patterns and dates as a profile writes them: a word, a table or a list.

use std::collections::BTreeMap;

use leidraad_domain::feitsoort::{VeldDef, VeldType};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Datumbron, Datumbronnen, FeitDatum, FeitPatroon, Patronen, TeLaatGemeld, Woorden, veld};
use crate::duur::{Binnen, Eenheid};

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
