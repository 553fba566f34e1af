//! The examples of docs/profielen.md: every kind of rule has one, and each is read as it stands there.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use std::collections::BTreeSet;

use leidraad_rules::{Profiel, SOORTEN};
use steun::proefcontract::KOP;

const UITLEG: &str = include_str!("../../../../docs/profielen.md");

/// What rules can be counted by; an example leaves it out.
const PER: &[&str] = &[
    "toewijzing",
    "client",
    "organisatie",
    "bezoek",
    "casus",
    "contract-periode",
    "planversie",
    "medewerker-contract",
    "client-medewerker",
];

/// A chapter of the kinds: which kinds it is about, and its examples.
struct Hoofdstuk<'u> {
    soorten: Vec<&'u str>,
    voorbeelden: Vec<&'u str>,
}

fn hoofdstukken() -> Vec<Hoofdstuk<'static>> {
    let soorten = UITLEG.split("\n## ").find(|deel| deel.starts_with("De soorten"));
    let delen = soorten.unwrap().split("\n### ").skip(1);
    delen
        .map(|deel| {
            let titel = deel.lines().next().unwrap().split(':').next().unwrap();
            let blokken = deel.split("```toml\n").skip(1);
            Hoofdstuk {
                soorten: titel.split(" en ").collect(),
                voorbeelden: blokken.map(|blok| blok.split("```").next().unwrap()).collect(),
            }
        })
        .collect()
}

/// A whole profile with this example as its only rule besides the ones that it names.
fn profiel(soort: &str, voorbeeld: &str, per: &str, genoemd: &str) -> String {
    let id = voorbeeld
        .split("rapport = [\"")
        .nth(1)
        .map_or("PROEF-1", |rest| rest.split('"').next().unwrap());
    let kop = format!(
        "[[{soort}]]\nid = \"{id}\"\ntitel = \"Titel\"\nonderwerp = \"overig\"\nper = \"{per}\"\nbron = \"eis 1\"\n\
         citaat = \"zo staat het er\"\nsterkte = \"contract\"\nrol = \"coordinator\"\nwat_nu = \"Doe het.\"\n"
    );
    format!("{KOP}{genoemd}\n{kop}{voorbeeld}")
}

#[test]
fn every_kind_of_rule_has_an_example_in_the_documentation_that_is_read_as_it_stands() {
    let hoofdstukken = hoofdstukken();
    let termijn = hoofdstukken[0].voorbeelden[0];
    assert!(termijn.starts_with("[[termijn]]"));
    Profiel::lees("uitleg.toml", &format!("{KOP}{termijn}")).unwrap();
    let mut gezien = BTreeSet::from(["termijn"]);
    for hoofdstuk in &hoofdstukken[1..] {
        for (nummer, voorbeeld) in hoofdstuk.voorbeelden.iter().enumerate() {
            let soort = hoofdstuk.soorten[nummer.min(hoofdstuk.soorten.len() - 1)];
            let gelezen = PER.iter().map(|per| {
                let tekst = profiel(soort, voorbeeld, per, termijn);
                Profiel::lees("uitleg.toml", &tekst)
                    .map(|_| ())
                    .map_err(|fout| fout.to_string())
            });
            let fouten: Vec<String> = gelezen.filter_map(Result::err).collect();
            assert!(fouten.len() < PER.len(), "{soort}: {}", fouten.join("\n"));
            gezien.insert(soort);
        }
    }
    assert_eq!(gezien, SOORTEN.iter().copied().collect());
}
