//! What a column can be, and what its heading makes of it.

use std::collections::BTreeMap;

use leidraad_api::Fout;
use leidraad_api::beginsituatie::InvoerVeld;
use sha2::{Digest, Sha256};

use super::Tabelsoort;
use super::werkblad::stuk;

/// Letters and figures of a heading, small and without accents.
pub(crate) fn kaal(tekst: &str) -> String {
    tekst
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            'ö' | 'ó' | 'ò' | 'ô' => Some('o'),
            'ë' | 'é' | 'è' | 'ê' => Some('e'),
            'ï' | 'í' | 'ì' | 'î' => Some('i'),
            'ü' | 'ú' | 'ù' | 'û' => Some('u'),
            'ä' | 'á' | 'à' | 'â' => Some('a'),
            c if c.is_ascii_alphanumeric() => Some(c),
            _ => None,
        })
        .collect()
}

/// What a heading says that the column is.
pub(super) fn raad(soort: &Tabelsoort, kop: &str) -> Option<&'static str> {
    let kop = kaal(kop);
    soort
        .velden
        .iter()
        .find(|(_, namen)| namen.contains(&kop.as_str()))
        .map(|(sleutel, _)| *sleutel)
}

/// What a column can be, for a screen.
pub(super) fn velden(soort: &Tabelsoort) -> Vec<InvoerVeld> {
    soort
        .velden
        .iter()
        .map(|(sleutel, _)| InvoerVeld {
            sleutel: (*sleutel).to_owned(),
            label: leidraad_taal::invoer_kolom(sleutel),
            nodig: *sleutel == soort.nodig,
        })
        .collect()
}

/// Headings of the example, in the order of the list.
pub(super) fn voorbeeldkoppen(soort: &Tabelsoort) -> Vec<(&'static str, String)> {
    soort
        .velden
        .iter()
        .map(|(sleutel, _)| (*sleutel, leidraad_taal::invoer_kolom(sleutel)))
        .collect()
}

/// What each heading seems to be; of two that seem the same the first.
pub(super) fn geraden(soort: &Tabelsoort, koppen: &[String]) -> Vec<Option<String>> {
    let mut gezien: Vec<&str> = Vec::new();
    koppen
        .iter()
        .map(|kop| {
            let veld = raad(soort, kop).filter(|veld| !gezien.contains(veld))?;
            gezien.push(veld);
            Some(veld.to_owned())
        })
        .collect()
}

/// Where each thing stands.
#[derive(Debug, Clone)]
pub(crate) struct Kolommen {
    plaats: BTreeMap<&'static str, usize>,
}

impl Kolommen {
    /// From what a user said of each column.
    ///
    /// # Errors
    /// When two columns are the same, the one that is needed is missing, or a word is unknown.
    pub fn van(soort: &Tabelsoort, keuze: &[Option<String>]) -> Result<Self, Fout> {
        let mut plaats = BTreeMap::new();
        for (nr, veld) in keuze.iter().enumerate() {
            let Some(veld) = veld.as_deref().filter(|v| !v.is_empty()) else {
                continue;
            };
            let (sleutel, _) = soort
                .velden
                .iter()
                .find(|(sleutel, _)| *sleutel == veld)
                .ok_or_else(|| Fout::VraagOngeldig {
                    pad: "kolommen".to_owned(),
                })?;
            if plaats.insert(*sleutel, nr).is_some() {
                return Err(stuk("kolom_dubbel"));
            }
        }
        if plaats.is_empty() {
            return Err(stuk("geen_kolommen"));
        }
        if !plaats.contains_key(soort.nodig) {
            return Err(stuk(soort.ontbreekt));
        }
        Ok(Self { plaats })
    }

    /// The column of something.
    pub fn van_veld(&self, veld: &str) -> Option<usize> {
        self.plaats.get(veld).copied()
    }
}

/// The setting under which the choice for these headings is remembered. Headings are no names, but a sum says nothing
/// at all.
pub(super) fn sleutel_van(soort: &Tabelsoort, koppen: &[String]) -> String {
    let som = Sha256::digest(koppen.join("\u{1f}").as_bytes());
    let som: String = som.iter().take(12).map(|b| format!("{b:02x}")).collect();
    format!("invoer.{}.{som}", soort.onthoud)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::beginsituatie::CLIENTEN;
    use crate::medewerkers::MEDEWERKERS;

    #[test]
    fn headings_are_known_by_several_names_and_only_once() {
        let koppen = [
            "Burgerservicenummer",
            "Coördinator",
            "In zorg sinds:",
            "BSN",
            "Opmerking",
        ]
        .map(str::to_owned);
        let keuze = geraden(&CLIENTEN, &koppen);
        let keuze: Vec<_> = keuze.iter().map(Option::as_deref).collect();
        assert_eq!(
            keuze,
            [
                Some("bsn"),
                Some("coordinator"),
                Some("in-zorg-sinds"),
                None,
                None
            ]
        );
    }

    #[test]
    fn no_heading_means_two_things() {
        for soort in [&CLIENTEN, &MEDEWERKERS] {
            let mut alle: Vec<_> = soort.velden.iter().flat_map(|(_, namen)| namen.iter()).collect();
            let aantal = alle.len();
            alle.sort_unstable();
            alle.dedup();
            assert_eq!(alle.len(), aantal);
        }
    }

    #[test]
    fn the_headings_of_the_example_are_known() {
        for soort in [&CLIENTEN, &MEDEWERKERS] {
            for (sleutel, kop) in voorbeeldkoppen(soort) {
                assert_eq!(raad(soort, &kop), Some(sleutel), "{kop}");
            }
        }
    }
}
