//! Words of evaluations.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::sjabloon::{Zinnen, lees, zin};

static WOORDEN: LazyLock<Tabel> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/evaluaties.toml")));

#[derive(Default, Deserialize)]
struct Tabel {
    soort: Zinnen,
    status: Zinnen,
    wijze: Zinnen,
    rol: Zinnen,
    uitkomst: Zinnen,
    conclusie: Zinnen,
    voortgang: Zinnen,
    aan: Zinnen,
    knop: Zinnen,
}

/// What the words of a list are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvaluatieWoorden {
    /// Kinds of evaluation.
    Soort,
    /// How far it is.
    Status,
    /// How it was held.
    Wijze,
    /// In what capacity somebody took part.
    Rol,
    /// Whether a goal was reached.
    Uitkomst,
    /// What follows.
    Conclusie,
    /// Whether the support works.
    Voortgang,
    /// To whom it was sent.
    Aan,
    /// Buttons of the work list.
    Knop,
}

/// A word of an evaluation, for people; nothing stays nothing.
pub fn evaluatie_woord(van: EvaluatieWoorden, code: &str) -> String {
    let lijst = match van {
        EvaluatieWoorden::Soort => &WOORDEN.soort,
        EvaluatieWoorden::Status => &WOORDEN.status,
        EvaluatieWoorden::Wijze => &WOORDEN.wijze,
        EvaluatieWoorden::Rol => &WOORDEN.rol,
        EvaluatieWoorden::Uitkomst => &WOORDEN.uitkomst,
        EvaluatieWoorden::Conclusie => &WOORDEN.conclusie,
        EvaluatieWoorden::Voortgang => &WOORDEN.voortgang,
        EvaluatieWoorden::Aan => &WOORDEN.aan,
        EvaluatieWoorden::Knop => &WOORDEN.knop,
    };
    zin(lijst, code, &[])
}

/// Each of some words with the words for people.
pub fn evaluatie_woorden<'c>(
    van: EvaluatieWoorden,
    codes: impl IntoIterator<Item = &'c str>,
) -> Vec<(String, String)> {
    codes
        .into_iter()
        .map(|code| (code.to_owned(), evaluatie_woord(van, code)))
        .collect()
}

#[cfg(test)]
mod tests {
    use leidraad_domain::evaluatie::{
        Conclusie, DeelnemerRol, DoelUitkomst, EvaluatieSoort, EvaluatieStatus, Voortgang, Wijze,
    };

    use super::*;

    #[test]
    fn every_word_has_its_dutch() {
        let known = |lijst: &Zinnen, codes: Vec<&str>| {
            for code in codes {
                assert!(lijst.contains_key(code), "{code}");
            }
        };
        known(
            &WOORDEN.soort,
            EvaluatieSoort::ALLE.iter().map(|w| w.code()).collect(),
        );
        known(
            &WOORDEN.status,
            EvaluatieStatus::ALLE.iter().map(|w| w.code()).collect(),
        );
        known(&WOORDEN.wijze, Wijze::ALLE.iter().map(|w| w.code()).collect());
        known(
            &WOORDEN.rol,
            DeelnemerRol::ALLE.iter().map(|w| w.code()).collect(),
        );
        known(
            &WOORDEN.uitkomst,
            DoelUitkomst::ALLE.iter().map(|w| w.code()).collect(),
        );
        known(
            &WOORDEN.conclusie,
            Conclusie::ALLE.iter().map(|w| w.code()).collect(),
        );
        known(
            &WOORDEN.voortgang,
            Voortgang::ALLE.iter().map(|w| w.code()).collect(),
        );
    }
}
