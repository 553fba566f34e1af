//! Words about visits, absence and who could come instead.

use std::sync::LazyLock;

use leidraad_domain::afwezigheid::AfwezigheidSoort;
use serde::Deserialize;

use crate::sjabloon::{Zinnen, lees, zin};

static WOORDEN: LazyLock<Woorden> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/planning.toml")));

#[derive(Default, Deserialize)]
struct Woorden {
    afwezig: Zinnen,
    zin: Zinnen,
}

/// A sentence about planning.
pub fn planning_zin(code: &str, data: &[(&str, &str)]) -> String {
    zin(&WOORDEN.zin, code, data)
}

/// Why somebody is away.
pub fn afwezig_soort(soort: AfwezigheidSoort) -> String {
    zin(&WOORDEN.afwezig, soort.code(), &[])
}

#[cfg(test)]
mod tests {
    use leidraad_domain::bezoek::Vervalt;

    use super::*;

    #[test]
    fn every_kind_of_absence_and_of_not_going_on_has_its_words() {
        assert!(
            AfwezigheidSoort::ALLE
                .iter()
                .all(|s| WOORDEN.afwezig.contains_key(s.code()))
        );
        for vervalt in Vervalt::ALLE {
            assert!(WOORDEN.zin.contains_key(vervalt.code()));
            assert!(WOORDEN.zin.contains_key(&format!("gedaan_{}", vervalt.code())));
        }
    }
}
