//! Words of the forms in which rules are made: per key its label, what to fill in, and what it takes.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::sjabloon::lees;

static VORMEN: LazyLock<Vormen> = LazyLock::new(|| lees(include_str!("../../../../assets/taal/vormen.toml")));

#[derive(Default, Deserialize)]
struct Vormen {
    veld: BTreeMap<String, VeldWoorden>,
}

/// A field of a form.
#[derive(Debug, Clone, Deserialize)]
pub struct VeldWoorden {
    /// Above the field.
    pub label: String,
    /// What to fill in.
    pub uitleg: String,
    /// `tekst`, `lange-tekst`, `keuze`, `ja-nee`, `getal`, `termijn`, `datum`, `feiten`, `onderdelen`.
    pub invoer: String,
    /// Cannot be left empty.
    #[serde(default)]
    pub verplicht: bool,
}

/// The words of a key, of the kind itself where it has its own, else of the key in any kind.
pub fn vormveld(soort: &str, sleutel: &str) -> Option<VeldWoorden> {
    let eigen = VORMEN.veld.get(&format!("{soort}.{sleutel}"));
    eigen.or_else(|| VORMEN.veld.get(sleutel)).cloned()
}

#[cfg(test)]
mod tests {
    use leidraad_rules::{SOORTEN, velden_van};

    use super::*;

    #[test]
    fn every_key_of_every_kind_has_its_words() {
        let zonder: Vec<String> = SOORTEN
            .iter()
            .flat_map(|soort| velden_van(soort).iter().map(move |sleutel| (soort, sleutel)))
            .filter(|(soort, sleutel)| vormveld(soort, sleutel).is_none())
            .map(|(soort, sleutel)| format!("{soort}.{sleutel}"))
            .collect();
        assert!(zonder.is_empty(), "without words: {zonder:?}");
    }
}
