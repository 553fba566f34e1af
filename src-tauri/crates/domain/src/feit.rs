//! Facts: what happened with a client, when, and with which particulars.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::datum::Tijdstip;
use crate::feitsoort::{FeitSoort, VeldDef, VeldType};
use crate::toewijzing::Toewijzingsnummer;

/// The value of a field, of the type that the field's kind prescribes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waarde {
    /// Text, or a word of a closed list.
    Tekst(String),
    /// A day.
    Datum(NaiveDate),
    /// A day or a moment.
    Tijdstip(Tijdstip),
    /// A whole number, zero or more.
    Getal(u64),
    /// Yes or no.
    JaNee(bool),
    /// Words of a closed list.
    Lijst(Vec<String>),
}

/// Reads back as it is typed: ISO dates, `ja` and `nee`, words with commas.
impl std::fmt::Display for Waarde {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Tekst(text) => f.write_str(text),
            Self::Datum(day) => write!(f, "{day}"),
            Self::Tijdstip(moment) => write!(f, "{moment}"),
            Self::Getal(number) => write!(f, "{number}"),
            Self::JaNee(yes) => f.write_str(if *yes { "ja" } else { "nee" }),
            Self::Lijst(words) => f.write_str(&words.join(",")),
        }
    }
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feit {
    /// What kind.
    pub soort: FeitSoort,
    /// When it was done (*gedaan op*), not when it was recorded.
    pub op: Tijdstip,
    /// The toewijzing it belongs to, where a client has several; `None` counts for all of them.
    pub toewijzing: Option<Toewijzingsnummer>,
    /// Its particulars; only keys of the kind's table.
    pub velden: BTreeMap<&'static str, Waarde>,
}

/// Why a fact cannot be what was typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FeitFout {
    /// The kind has no such field.
    #[error("unknown field {0}")]
    OnbekendVeld(String),
    /// A field that the kind cannot do without is empty.
    #[error("field {0} is missing")]
    VeldOntbreekt(&'static str),
    /// The text is not of the field's type.
    #[error("field {veld} does not take this value")]
    VerkeerdeWaarde {
        /// The field.
        veld: &'static str,
        /// What it takes.
        verwacht: VeldType,
    },
}

impl Feit {
    /// Makes a fact from texts, as a form, the command line and the store give them. Empty texts count as absent.
    ///
    /// # Errors
    /// [`FeitFout`] on an unknown, missing or malformed field.
    pub fn van_tekst<'a>(
        soort: FeitSoort,
        op: Tijdstip,
        toewijzing: Option<Toewijzingsnummer>,
        teksten: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, FeitFout> {
        let mut velden = BTreeMap::new();
        for (key, text) in teksten {
            let def = soort
                .velden()
                .iter()
                .find(|def| def.naam == key)
                .ok_or_else(|| FeitFout::OnbekendVeld(key.to_owned()))?;
            let text = text.trim();
            if !text.is_empty() {
                velden.insert(def.naam, lees_waarde(def, text)?);
            }
        }
        match soort
            .velden()
            .iter()
            .find(|def| def.verplicht && !velden.contains_key(def.naam))
        {
            Some(missing) => Err(FeitFout::VeldOntbreekt(missing.naam)),
            None => Ok(Self {
                soort,
                op,
                toewijzing,
                velden,
            }),
        }
    }

    /// The text of a field.
    pub fn tekst(&self, veld: &str) -> Option<&str> {
        match self.velden.get(veld) {
            Some(Waarde::Tekst(text)) => Some(text),
            _ => None,
        }
    }

    /// The day in a field.
    pub fn datum(&self, veld: &str) -> Option<NaiveDate> {
        match self.velden.get(veld) {
            Some(Waarde::Datum(day)) => Some(*day),
            Some(Waarde::Tijdstip(moment)) => Some(moment.dag()),
            _ => None,
        }
    }

    /// The number in a field.
    pub fn getal(&self, veld: &str) -> Option<u64> {
        match self.velden.get(veld) {
            Some(Waarde::Getal(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether this fact counts for a toewijzing.
    pub fn geldt_voor(&self, nummer: Toewijzingsnummer) -> bool {
        self.toewijzing.is_none_or(|own| own == nummer)
    }
}

fn lees_waarde(def: &VeldDef, text: &str) -> Result<Waarde, FeitFout> {
    let value = match def.soort {
        VeldType::Tekst => Some(Waarde::Tekst(text.to_owned())),
        VeldType::Datum => text.parse().ok().map(Waarde::Datum),
        VeldType::Tijdstip => Tijdstip::lees(text).map(Waarde::Tijdstip),
        VeldType::Getal => text.parse().ok().map(Waarde::Getal),
        VeldType::JaNee => match text {
            "ja" | "true" => Some(Waarde::JaNee(true)),
            "nee" | "false" => Some(Waarde::JaNee(false)),
            _ => None,
        },
        VeldType::Keuze(words) => words.contains(&text).then(|| Waarde::Tekst(text.to_owned())),
        VeldType::Lijst(words) => {
            let chosen: Vec<String> = text
                .split(',')
                .map(|w| w.trim().to_owned())
                .filter(|w| !w.is_empty())
                .collect();
            chosen
                .iter()
                .all(|w| words.contains(&w.as_str()))
                .then_some(Waarde::Lijst(chosen))
        }
    };
    value.ok_or(FeitFout::VerkeerdeWaarde {
        veld: def.naam,
        verwacht: def.soort,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn op() -> Tijdstip {
        Tijdstip::lees("2027-02-09").unwrap()
    }

    #[test]
    fn a_fact_takes_only_the_fields_of_its_kind() {
        let fout = Feit::van_tekst(FeitSoort::Start, op(), None, [("datum", "2027-03-01")]);
        assert_eq!(fout, Err(FeitFout::OnbekendVeld("datum".into())));
    }

    #[test]
    fn a_field_that_cannot_be_missed_is_named() {
        let fout = Feit::van_tekst(FeitSoort::AnderStartmomentAkkoord, op(), None, [("datum", " ")]);
        assert_eq!(fout, Err(FeitFout::VeldOntbreekt("datum")));
    }

    #[test]
    fn a_word_outside_the_list_is_refused() {
        let fout = Feit::van_tekst(FeitSoort::Einde, op(), None, [("reden", "99")]);
        assert!(matches!(
            fout,
            Err(FeitFout::VerkeerdeWaarde { veld: "reden", .. })
        ));
    }

    #[test]
    fn every_value_reads_back_from_its_own_text() {
        let velden = [
            ("van", "2027-02-09T10:00:00"),
            ("minuten", "90"),
            ("maaltijd", "ja"),
            ("soort-tijd", "direct"),
        ];
        let feit = Feit::van_tekst(FeitSoort::Levering, op(), Some(1), velden).unwrap();
        let teksten: Vec<_> = feit.velden.iter().map(|(k, w)| (*k, w.to_string())).collect();
        let terug = Feit::van_tekst(
            FeitSoort::Levering,
            op(),
            Some(1),
            teksten.iter().map(|(k, w)| (*k, w.as_str())),
        );
        assert_eq!(terug, Ok(feit));
    }
}
