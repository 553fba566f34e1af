//! What a figure must be, in words: `meer dan 95 %`, `hoogstens 6,5`, `van 70 tot en met 95 %`, `is voldoende`.

use serde::Deserialize;

use crate::breuk::Breuk;
use crate::uitkomst::Meeteenheid;

/// What was measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gemeten {
    /// A figure.
    Getal(Breuk),
    /// A judgement in a word.
    Woord(String),
}

/// A limit, with the words it was written in.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Grens {
    pub tekst: String,
    soort: GrensSoort,
    /// The unit behind the number, where there is one.
    eenheid: Option<Meeteenheid>,
}

#[derive(Debug, Clone)]
enum GrensSoort {
    MeerDan(Breuk),
    Minstens(Breuk),
    MinderDan(Breuk),
    Hoogstens(Breuk),
    /// Both included.
    Tussen(Breuk, Breuk),
    Is(Vec<String>),
    IsNiet(Vec<String>),
}

impl Grens {
    /// Whether what was measured keeps to it; `None` when a word stands where a number belongs, or the other way round.
    pub fn past(&self, gemeten: &Gemeten) -> Option<bool> {
        Some(match (&self.soort, gemeten) {
            (GrensSoort::MeerDan(grens), Gemeten::Getal(getal)) => getal > grens,
            (GrensSoort::Minstens(grens), Gemeten::Getal(getal)) => getal >= grens,
            (GrensSoort::MinderDan(grens), Gemeten::Getal(getal)) => getal < grens,
            (GrensSoort::Hoogstens(grens), Gemeten::Getal(getal)) => getal <= grens,
            (GrensSoort::Tussen(van, tot), Gemeten::Getal(getal)) => van <= getal && getal <= tot,
            (GrensSoort::Is(woorden), Gemeten::Woord(woord)) => woorden.contains(woord),
            (GrensSoort::IsNiet(woorden), Gemeten::Woord(woord)) => !woorden.contains(woord),
            _ => return None,
        })
    }

    /// Whether it is about words.
    pub fn woorden(&self) -> bool {
        matches!(self.soort, GrensSoort::Is(_) | GrensSoort::IsNiet(_))
    }

    /// Refuses a unit that is not the one of the figure.
    pub fn controleer(&self, eenheid: Option<Meeteenheid>) -> Result<(), String> {
        match self.eenheid {
            Some(eigen) if Some(eigen) != eenheid => Err(format!("`{}` is about another unit", self.tekst)),
            _ => Ok(()),
        }
    }
}

impl TryFrom<String> for Grens {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        let fout = || {
            format!(
                "`{tekst}` is no limit: write `meer dan 95 %`, `minstens 7,0`, `minder dan 3 %`, `hoogstens 8`, \
                 `van 70 tot en met 95 %`, `is voldoende` or `is niet onvoldoende`"
            )
        };
        let woorden = |rest: &str| {
            let woorden: Vec<String> = rest.split(" of ").map(|woord| woord.trim().to_owned()).collect();
            (!woorden.iter().any(String::is_empty)).then_some(woorden)
        };
        let begin = |woord: &str| tekst.strip_prefix(woord);
        if let Some(rest) = begin("is niet ") {
            let soort = GrensSoort::IsNiet(woorden(rest).ok_or_else(fout)?);
            return Ok(Self {
                tekst,
                soort,
                eenheid: None,
            });
        }
        if let Some(rest) = begin("is ") {
            let soort = GrensSoort::Is(woorden(rest).ok_or_else(fout)?);
            return Ok(Self {
                tekst,
                soort,
                eenheid: None,
            });
        }
        let (kaal, eenheid, maal) = if let Some(kaal) = tekst.strip_suffix(" %") {
            (kaal, Some(Meeteenheid::Procent), 1)
        } else if let Some(kaal) = tekst.strip_suffix(" euro") {
            (kaal, Some(Meeteenheid::Eurocent), 100)
        } else {
            (tekst.as_str(), None, 1)
        };
        let getal = |woord: &str| {
            Breuk::lees(woord)
                .and_then(|getal| getal.maal(maal))
                .ok_or_else(fout)
        };
        let soort = if let Some(rest) = kaal.strip_prefix("van ") {
            let (van, tot) = rest.split_once(" tot en met ").ok_or_else(fout)?;
            let (van, tot) = (getal(van)?, getal(tot)?);
            if van > tot {
                return Err(fout());
            }
            GrensSoort::Tussen(van, tot)
        } else {
            let (woord, rest) = kaal.rsplit_once(' ').ok_or_else(fout)?;
            let maak = match woord {
                "meer dan" => GrensSoort::MeerDan,
                "minstens" => GrensSoort::Minstens,
                "minder dan" => GrensSoort::MinderDan,
                "hoogstens" => GrensSoort::Hoogstens,
                _ => return Err(fout()),
            };
            maak(getal(rest)?)
        };
        Ok(Self {
            tekst,
            soort,
            eenheid,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(grens: &str, getal: &str) -> bool {
        let grens = Grens::try_from(grens.to_owned()).unwrap();
        grens.past(&Gemeten::Getal(Breuk::lees(getal).unwrap())).unwrap()
    }

    #[test]
    fn a_limit_itself_is_inside_or_outside_as_its_words_say() {
        assert!(!past("meer dan 95 %", "95") && past("meer dan 95 %", "95.01"));
        assert!(past("minstens 7,0", "7.0") && !past("minstens 7,0", "6.99"));
        assert!(!past("minder dan 3 %", "3") && past("minder dan 3 %", "2.99"));
        assert!(past("hoogstens 6,5", "6.5") && !past("hoogstens 6,5", "6.51"));
        assert!(past("van 70 tot en met 95 %", "70") && past("van 70 tot en met 95 %", "95"));
        assert!(!past("van 70 tot en met 95 %", "69.99") && !past("van 70 tot en met 95 %", "95.01"));
        assert!(past("minstens 10000 euro", "1000000") && !past("minstens 10000 euro", "999999"));
    }

    #[test]
    fn a_word_is_no_number() {
        let grens = Grens::try_from("is voldoende of goed".to_owned()).unwrap();
        assert_eq!(grens.past(&Gemeten::Woord("goed".into())), Some(true));
        assert_eq!(grens.past(&Gemeten::Woord("onvoldoende".into())), Some(false));
        assert_eq!(grens.past(&Gemeten::Getal(Breuk::heel(7))), None);
    }

    #[test]
    fn words_that_are_no_limit_are_refused() {
        for tekst in [
            "",
            "95",
            "ongeveer 95",
            "meer dan",
            "meer dan veel",
            "van 95 tot en met 70",
            "is ",
        ] {
            assert!(Grens::try_from(tekst.to_owned()).is_err(), "{tekst}");
        }
    }
}
