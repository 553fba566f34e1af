//! How long a term is: a number of days, weeks, months or years, onwards or back.

use serde::de::value::SeqAccessDeserializer;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Eenheid {
    /// Days on which people work (C2).
    Werkdagen,
    /// Days.
    Kalenderdagen,
    /// Seven calendar days each (C7).
    Weken,
    /// The same day number, or the last day of a shorter month (C8).
    Maanden,
    /// Twelve months each.
    Jaren,
    /// Exact hours, through nights, weekends and changes of the clock (C13).
    Uren,
    /// Exact minutes (C13).
    Minuten,
    /// The last day of this month (0), the next (1) and so on (C12).
    EindVanMaand,
}

/// Which way is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Richting {
    /// Onwards from the anchor.
    Na,
    /// Back from the anchor.
    Voor,
}

/// The length of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Duur {
    /// How many, 1 or more; of `EindVanMaand` 0 or more.
    pub aantal: u32,
    /// Of what.
    pub eenheid: Eenheid,
    /// Which way.
    pub richting: Richting,
}

/// One term, or several from the same day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Binnens(pub Vec<Binnen>);

impl<'de> Deserialize<'de> for Binnens {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Lezer;
        impl<'de> Visitor<'de> for Lezer {
            type Value = Binnens;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a term as `10 werkdagen`, or a list of terms")
            }

            fn visit_str<E: serde::de::Error>(self, tekst: &str) -> Result<Binnens, E> {
                let een = Binnen::try_from(tekst.to_owned()).map_err(E::custom)?;
                Ok(Binnens(vec![een]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Binnens, A::Error> {
                let lijst = Vec::<Binnen>::deserialize(SeqAccessDeserializer::new(seq))?;
                if lijst.is_empty() {
                    return Err(serde::de::Error::custom("an empty list is no term"));
                }
                Ok(Binnens(lijst))
            }
        }
        source.deserialize_any(Lezer)
    }
}

/// A term as a profile writes it: `10 werkdagen`, `6 weken vooraf`, `dezelfde dag`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Binnen(pub Option<Duur>);

impl Eenheid {
    /// Longest term that is believed; own choice: anything above ten years is a typing error.
    fn hoogstens(self) -> u32 {
        match self {
            Self::Werkdagen => 2_600,
            Self::Kalenderdagen => 3_660,
            Self::Weken => 520,
            Self::Maanden => 120,
            Self::Jaren => 10,
            Self::Uren => 1_000,
            Self::Minuten => 10_000,
            Self::EindVanMaand => 24,
        }
    }

    fn lees(woord: &str) -> Option<Self> {
        Some(match woord {
            "werkdag" | "werkdagen" => Self::Werkdagen,
            "kalenderdag" | "kalenderdagen" => Self::Kalenderdagen,
            "week" | "weken" => Self::Weken,
            "maand" | "maanden" => Self::Maanden,
            "jaar" => Self::Jaren,
            "uur" => Self::Uren,
            "minuut" | "minuten" => Self::Minuten,
            _ => return None,
        })
    }
}

impl TryFrom<String> for Binnen {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        if tekst == "dezelfde dag" {
            return Ok(Self(None));
        }
        let einde = |aantal| {
            Ok(Self(Some(Duur {
                aantal,
                eenheid: Eenheid::EindVanMaand,
                richting: Richting::Na,
            })))
        };
        match tekst.as_str() {
            "einde van de maand" => return einde(0),
            "einde van de volgende maand" => return einde(1),
            _ => {}
        }
        let words: Vec<&str> = tekst.split(' ').collect();
        let (aantal, woord, richting) = match words[..] {
            [aantal, woord] => (aantal, woord, Richting::Na),
            [aantal, woord, "vooraf"] => (aantal, woord, Richting::Voor),
            _ => ("", "", Richting::Na),
        };
        match (aantal.parse(), Eenheid::lees(woord)) {
            (Ok(aantal), Some(eenheid)) if (1..=eenheid.hoogstens()).contains(&aantal) => {
                Ok(Self(Some(Duur {
                    aantal,
                    eenheid,
                    richting,
                })))
            }
            _ => Err(format!(
                "`{tekst}` is no term: write `10 werkdagen`, `6 weken vooraf`, `24 uur`, `einde van de volgende maand` or `dezelfde dag`"
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lees(tekst: &str) -> Result<Binnen, String> {
        Binnen::try_from(tekst.to_owned())
    }

    #[test]
    fn a_term_reads_as_people_write_it() {
        let tien = Duur {
            aantal: 10,
            eenheid: Eenheid::Werkdagen,
            richting: Richting::Na,
        };
        assert_eq!(lees("10 werkdagen"), Ok(Binnen(Some(tien))));
        let terug = Duur {
            aantal: 6,
            eenheid: Eenheid::Weken,
            richting: Richting::Voor,
        };
        assert_eq!(lees("6 weken vooraf"), Ok(Binnen(Some(terug))));
        assert_eq!(lees("dezelfde dag"), Ok(Binnen(None)));
    }

    #[test]
    fn a_term_that_cannot_be_is_refused() {
        for tekst in [
            "",
            "10",
            "0 werkdagen",
            "-3 werkdagen",
            "10 fietsdagen",
            "99999 werkdagen",
            "1,5 week",
            "tien werkdagen",
        ] {
            assert!(lees(tekst).is_err(), "{tekst}");
        }
    }
}
