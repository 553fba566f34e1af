//! Words of the contract room.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use leidraad_rules::{Status, Telwijze};
use serde::Deserialize;

use crate::sjabloon::{Zinnen, lees, zin};

static WOORDEN: LazyLock<Woorden> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/contracten.toml")));

#[derive(Default, Deserialize)]
struct Woorden {
    onderwerp: Zinnen,
    versie: Zinnen,
    soort: BTreeMap<String, (String, String)>,
    status: Zinnen,
}

/// A topic in words.
pub fn onderwerp(code: &str) -> String {
    zin(&WOORDEN.onderwerp, code, &[])
}

/// A kind of rule: its name, and what it is for.
pub fn regelsoort(code: &str) -> (String, String) {
    WOORDEN
        .soort
        .get(code)
        .cloned()
        .unwrap_or_else(|| (code.to_owned(), String::new()))
}

/// Why a proposal does not fit beside the versions that are there.
pub fn profielversie(code: &str) -> String {
    zin(&WOORDEN.versie, code, &[])
}

/// Where a term stands, in words.
pub fn status(status: Status) -> String {
    zin(&WOORDEN.status, status.code(), &[])
}

/// Where a term stands, by the code under which a list knows it.
pub fn termijn_status(code: &str) -> String {
    zin(&WOORDEN.status, code, &[])
}

/// What stands in the place of a client where something is the organisation's.
pub fn organisatie() -> &'static str {
    "Organisatie"
}

/// What must be done about a toewijzing whose product nobody knows.
pub fn wacht_op_contract(product: Option<&str>) -> String {
    format!(
        "Contract kiezen voor product {}",
        product.unwrap_or("zonder code")
    )
}

/// How days are counted, in one sentence.
pub fn telwijze(telwijze: Telwijze) -> String {
    let mut zinnen = vec![if telwijze.betwiste_dagen_vrij {
        "Goede Vrijdag en 5 mei tellen als vrije dag (instelling)."
    } else {
        "Goede Vrijdag en 5 mei tellen als werkdag (instelling)."
    }];
    if telwijze.gelijkgestelde_dagen_vrij {
        zinnen.push("Gelijkgestelde dagen tellen als vrije dag (instelling).");
    }
    if telwijze.verlengen_tot_werkdag {
        zinnen.push("Een termijn in dagen, weken of maanden loopt door tot een werkdag (instelling).");
    }
    zinnen.join(" ")
}
