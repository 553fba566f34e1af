//! Words of what leaves the store: headings of the paper, and the page that stands beside the files.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::sjabloon::{Zinnen, lees, zin};

static WOORDEN: LazyLock<Tabel> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/uitvoer.toml")));

#[derive(Default, Deserialize)]
struct Tabel {
    leesmij_dossier: String,
    leesmij_medewerker: String,
    leesmij_alles: String,
    woord: Zinnen,
}

/// A word on the paper of a dossier.
pub fn uitvoer_woord(code: &str) -> String {
    zin(&WOORDEN.woord, code, &[])
}

/// What stands beside the files of one dossier.
pub fn leesmij_dossier() -> &'static str {
    &WOORDEN.leesmij_dossier
}

/// What stands beside the files of one worker.
pub fn leesmij_medewerker() -> &'static str {
    &WOORDEN.leesmij_medewerker
}

/// What stands beside everything.
pub fn leesmij_alles() -> &'static str {
    &WOORDEN.leesmij_alles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_beside_the_files_can_be_read() {
        assert!(leesmij_dossier().contains("dossier.pdf") && leesmij_alles().contains("gegevens"));
        assert_eq!(uitvoer_woord("client"), "Cliënt");
    }
}
