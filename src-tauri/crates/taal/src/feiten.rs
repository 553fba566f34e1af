//! Words for facts and their fields.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use leidraad_domain::feit::{Feit, Waarde};
use leidraad_domain::feitsoort::FeitSoort;
use serde::Deserialize;

use crate::datum::dag;
use crate::fout::veldnaam;
use crate::sjabloon::{Zinnen, lees};

static FEITEN: LazyLock<Feiten> = LazyLock::new(|| lees(include_str!("../../../../assets/taal/feiten.toml")));

#[derive(Default, Deserialize)]
struct Feiten {
    soort: BTreeMap<String, (String, String)>,
    woord: Zinnen,
}

/// What a kind of fact is called.
pub fn feit_label(soort: FeitSoort) -> String {
    FEITEN
        .soort
        .get(soort.code())
        .map_or_else(|| soort.code().to_owned(), |(label, _)| label.clone())
}

/// The words on the button that records it.
pub fn feit_knop(soort: FeitSoort) -> String {
    FEITEN
        .soort
        .get(soort.code())
        .map_or_else(|| soort.code().to_owned(), |(_, knop)| knop.clone())
}

/// What a field is called.
pub fn veld_label(veld: &str) -> String {
    veldnaam(veld)
}

/// A word of a closed list, for people.
pub fn woord(woord: &str) -> String {
    FEITEN
        .woord
        .get(woord)
        .cloned()
        .unwrap_or_else(|| woord.to_owned())
}

/// The particulars of a fact on one line. The number of an identity document is not repeated.
pub fn feit_samenvatting(feit: &Feit) -> String {
    let parts: Vec<String> = feit
        .velden
        .iter()
        .filter(|(veld, _)| !(feit.soort == FeitSoort::IdentiteitVastgesteld && **veld == "nummer"))
        .filter(|(veld, _)| !(feit.soort == FeitSoort::Plan && **veld == "velden"))
        .map(|(veld, waarde)| {
            let text = match waarde {
                Waarde::Datum(d) => dag(*d),
                Waarde::Tijdstip(t) => dag(t.dag()),
                Waarde::Tekst(t) => woord(t),
                Waarde::Lijst(words) => words.iter().map(|w| woord(w)).collect::<Vec<_>>().join(", "),
                other => other.to_string(),
            };
            format!("{}: {text}", veldnaam(veld).to_lowercase())
        })
        .collect();
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use leidraad_domain::feitsoort::VeldType;

    use super::*;

    #[test]
    fn every_kind_field_and_word_has_its_dutch() {
        for soort in FeitSoort::ALLE {
            assert!(FEITEN.soort.contains_key(soort.code()), "{}", soort.code());
            for veld in soort.velden() {
                assert_ne!(veldnaam(veld.naam), veld.naam, "{}", veld.naam);
                if let VeldType::Keuze(words) | VeldType::Lijst(words) = veld.soort {
                    assert!(
                        words.iter().all(|w| FEITEN.woord.contains_key(*w)),
                        "{} {words:?}",
                        veld.naam
                    );
                }
            }
        }
    }
}
