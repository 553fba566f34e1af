//! Who may know whom.

use super::manifest::afhankelijkheden;

/// Each room with the rooms it may know. Whoever is missing here may know none.
const PIJLEN: &[(&str, &[&str])] = &[
    ("leidraad", &["app", "api"]),
    ("leidraad-cli", &["app", "api"]),
    (
        "leidraad-app",
        &[
            "rules",
            "planning",
            "iwmo",
            "documents",
            "taal",
            "store",
            "api",
            "domain",
        ],
    ),
    ("leidraad-taal", &["domain", "rules", "iwmo", "api"]),
    ("leidraad-rules", &["domain"]),
    ("leidraad-planning", &["domain"]),
    ("leidraad-iwmo", &["domain"]),
    ("leidraad-documents", &["domain"]),
    ("leidraad-store", &["domain"]),
    ("leidraad-api", &["domain"]),
    ("leidraad-domain", &[]),
];

/// Libraries that one room keeps to itself, by the beginning of their name.
const EIGEN: &[(&str, &[&str])] = &[
    ("tauri", &["leidraad"]),
    ("rusqlite", &["leidraad-store"]),
    ("libsqlite3-sys", &["leidraad-store"]),
    ("printpdf", &["leidraad-documents"]),
    ("lopdf", &["leidraad-documents"]),
    ("ttf-parser", &["leidraad-documents"]),
    ("ts-rs", &["leidraad-api"]),
    ("rpassword", &["leidraad-cli"]),
];

// Not shipped: tests may know everything, the bare window is there to be measured, xtask is a tool.
const NIET_GELEVERD: &[&str] = &["leidraad-tests", "leidraad-beproeving", "kaal", "xtask"];

#[test]
fn every_room_knows_only_the_rooms_it_may_know() {
    for (pakket, kent) in geleverd() {
        let mag = PIJLEN
            .iter()
            .find(|(naam, _)| *naam == pakket)
            .map_or(&[][..], |(_, mag)| mag);
        for ander in kent.iter().filter_map(|naam| naam.strip_prefix("leidraad-")) {
            assert!(mag.contains(&ander), "{pakket} may not know leidraad-{ander}");
        }
    }
}

#[test]
fn a_library_of_one_room_stays_in_that_room() {
    for (pakket, kent) in geleverd() {
        for (begin, mag) in EIGEN {
            let kent_het = kent.iter().any(|naam| naam.starts_with(begin));
            assert!(
                !kent_het || mag.contains(&pakket.as_str()),
                "only {mag:?} may know {begin}, not {pakket}"
            );
        }
    }
}

#[test]
fn the_records_of_the_field_cannot_be_serialised() {
    let alle = afhankelijkheden();
    assert!(
        !alle["leidraad-domain"]
            .iter()
            .any(|naam| naam.starts_with("serde")),
        "domain knows serde"
    );
}

#[test]
fn planning_knows_nothing_but_the_field_and_its_dates() {
    let alle = afhankelijkheden();
    let kent: Vec<_> = alle["leidraad-planning"].iter().map(String::as_str).collect();
    assert_eq!(kent, ["chrono", "leidraad-domain"]);
}

#[test]
fn every_room_is_drawn() {
    for (pakket, _) in geleverd() {
        assert!(
            PIJLEN.iter().any(|(naam, _)| *naam == pakket),
            "{pakket} is not in the picture"
        );
    }
}

fn geleverd() -> impl Iterator<Item = (String, std::collections::BTreeSet<String>)> {
    afhankelijkheden()
        .into_iter()
        .filter(|(naam, _)| !NIET_GELEVERD.contains(&naam.as_str()))
}
