//! Words in a profile that cannot be just anything: text that is not empty, topics, roles, keys and ids of rules.

use leidraad_domain::gebruiker::Rol;
use serde::Deserialize;

/// Text that may not be empty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Tekst(pub String);

impl TryFrom<String> for Tekst {
    type Error = String;

    fn try_from(tekst: String) -> Result<Self, Self::Error> {
        if tekst.trim().is_empty() {
            Err("may not be empty".to_owned())
        } else {
            Ok(Self(tekst))
        }
    }
}

/// A word of a closed list.
macro_rules! woord {
    ($(#[$doc:meta])* $name:ident, $test:expr, $wat:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[serde(try_from = "String")]
        pub(crate) struct $name(pub String);

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(tekst: String) -> Result<Self, Self::Error> {
                let test: fn(&str) -> bool = $test;
                if test(&tekst) { Ok(Self(tekst)) } else { Err(format!(concat!("`{}` is no ", $wat), tekst)) }
            }
        }
    };
}

/// Topics, which make "the contract is silent" and comparison possible.
pub const ONDERWERPEN: &[&str] = &[
    "contact",
    "start",
    "spoed",
    "intake",
    "bericht-305",
    "bericht-307",
    "tijdelijke-stop",
    "plan",
    "evaluatie",
    "eindevaluatie",
    "identiteit",
    "vog",
    "taal",
    "niveau",
    "supervisie",
    "vaste-medewerker",
    "vervanging",
    "aankondiging",
    "no-show",
    "signaal",
    "calamiteit",
    "klacht",
    "klachtoverzicht",
    "wachtlijst",
    "indicatie-einde",
    "einde",
    "overdracht",
    "partner",
    "overstap",
    "levering",
    "declaratie",
    "rapportage",
    "kpi",
    "datalek",
    "groep",
    "informatie",
    "overig",
];

fn slug(tekst: &str) -> bool {
    !tekst.is_empty()
        && tekst
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

woord!(
    /// Topic of a rule.
    Onderwerp, |tekst| ONDERWERPEN.contains(&tekst), "topic"
);
woord!(
    /// Code of a role.
    RolCode, |tekst| Rol::van(tekst).is_some(), "role"
);
woord!(
    /// Key of a field of a plan, or an id of a profile or product.
    Sleutel, slug, "key: small letters, digits and hyphens"
);
woord!(
    /// Id of a rule. It becomes part of keys, in which `/` separates.
    RegelId, |tekst| !tekst.is_empty() && tekst.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)),
    "rule id: letters, digits, dots and hyphens"
);
