//! Sentences about reading in running clients.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::sjabloon::{Zinnen, lees, zin};

static INVOER: LazyLock<Invoer> = LazyLock::new(|| lees(include_str!("../../../../assets/taal/invoer.toml")));

#[derive(Default, Deserialize)]
struct Invoer {
    inhalen: String,
    werkblad: Zinnen,
    kolom: Zinnen,
    rij: Zinnen,
}

/// What takes the place of something that should have been done before the organisation used the program.
pub fn inhalen(titel: &str) -> String {
    INVOER.inhalen.replace("{titel}", titel)
}

/// Why a table cannot be read.
pub(crate) fn werkblad(reden: &str) -> String {
    zin(&INVOER.werkblad, reden, &[])
}

/// The name of what a column can be.
pub fn invoer_kolom(veld: &str) -> String {
    zin(&INVOER.kolom, veld, &[])
}

/// What is wrong or strange in a row.
pub fn invoerzin(code: &str, gevonden: &str, verwacht: &str) -> String {
    zin(
        &INVOER.rij,
        code,
        &[("gevonden", gevonden), ("verwacht", verwacht)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_can_be_read_and_every_sentence_ends() {
        assert!(INVOER.werkblad.len() > 5 && INVOER.kolom.len() > 30 && INVOER.inhalen.contains("{titel}"));
        for zin in INVOER.rij.values().chain(INVOER.werkblad.values()) {
            assert!(zin.ends_with('.'), "{zin}");
        }
    }
}
