//! Names and heads of the lists that leave the program as a file for Excel.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::sjabloon::{Zinnen, lees, zin};

static LIJSTEN: LazyLock<Lijsten> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/lijsten.toml")));
static ONBEKEND: Lijst = Lijst {
    naam: String::new(),
    koppen: Vec::new(),
};

#[derive(Default, Deserialize)]
struct Lijsten {
    lijst: BTreeMap<String, Lijst>,
    woord: Zinnen,
}

/// What a list is called, and its columns.
#[derive(Debug, Deserialize)]
pub struct Lijst {
    /// Name of the sheet and of the file; nothing personal.
    pub naam: String,
    /// Heads of the columns.
    pub koppen: Vec<String>,
}

/// A list by its key; without name and heads when there is none.
pub fn lijst(sleutel: &str) -> &'static Lijst {
    LIJSTEN.lijst.get(sleutel).unwrap_or(&ONBEKEND)
}

/// A word in a cell: what became of a message or appointment, what somebody must see to.
pub fn lijst_woord(woord: &str) -> String {
    zin(&LIJSTEN.woord, woord, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_a_name_that_excel_takes_and_heads_that_differ() {
        assert!(!LIJSTEN.lijst.is_empty());
        for (sleutel, lijst) in &LIJSTEN.lijst {
            assert!((1..=31).contains(&lijst.naam.chars().count()), "{sleutel}");
            assert!(
                !lijst.naam.contains(['[', ']', ':', '*', '?', '/', '\\']),
                "{sleutel}"
            );
            let mut koppen = lijst.koppen.clone();
            koppen.sort();
            koppen.dedup();
            assert_eq!(koppen.len(), lijst.koppen.len(), "{sleutel}");
        }
    }
}
