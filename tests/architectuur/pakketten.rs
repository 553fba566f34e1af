//! What comes from others: from where, under which licence, and what never. The lists stand in `deny.toml`.

use std::collections::{BTreeSet, VecDeque};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};
use leidraad_tests::project;
use toml::Value;

/// What is delivered.
const GELEVERD: &[&str] = &["leidraad", "leidraad-cli"];

fn lijsten() -> toml::Table {
    let tekst = std::fs::read_to_string(project().join("deny.toml")).expect("deny.toml");
    tekst.parse().expect("TOML")
}

fn woorden(lijst: &Value) -> Vec<&str> {
    let rij = lijst.as_array().expect("a list").iter();
    rij.map(|waarde| waarde.get("name").unwrap_or(waarde))
        .map(|waarde| waarde.as_str().expect("a name"))
        .collect()
}

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(project().join("Cargo.toml"))
        .exec()
        .expect("cargo metadata")
}

/// Everything that ends up in what is delivered: no tests, no tools to build with.
fn geleverd(metadata: &Metadata) -> Vec<&Package> {
    let resolve = metadata.resolve.as_ref().expect("a graph");
    let mut rij: VecDeque<_> = metadata
        .packages
        .iter()
        .filter(|p| GELEVERD.contains(&p.name.as_str()))
        .map(|p| &p.id)
        .collect();
    let mut gezien = BTreeSet::new();
    while let Some(id) = rij.pop_front() {
        if gezien.insert(id) {
            let knoop = resolve.nodes.iter().find(|n| n.id == *id).expect("a node");
            let echt = knoop
                .deps
                .iter()
                .filter(|d| d.dep_kinds.iter().any(|k| k.kind == DependencyKind::Normal));
            rij.extend(echt.map(|d| &d.pkg));
        }
    }
    metadata
        .packages
        .iter()
        .filter(|p| gezien.contains(&p.id))
        .collect()
}

#[test]
fn everything_comes_from_the_registry_of_rust() {
    let lijsten = lijsten();
    let mag = woorden(&lijsten["sources"]["allow-registry"]);
    for pakket in metadata().packages {
        let bron = pakket.source.as_ref().map(|b| b.repr.clone()).unwrap_or_default();
        let goed = bron.is_empty() || mag.iter().any(|m| bron.strip_prefix("registry+") == Some(m));
        assert!(goed, "{} comes from {bron}", pakket.name);
    }
}

#[test]
fn every_licence_may_be_in_a_program_under_ours() {
    let lijsten = lijsten();
    let mag: Vec<spdx::Licensee> = woorden(&lijsten["licenses"]["allow"])
        .iter()
        .map(|w| spdx::Licensee::parse(w).expect("a licence"))
        .collect();
    for pakket in metadata().packages {
        let tekst = pakket.license.clone().unwrap_or_default();
        let vorm = spdx::Expression::parse_mode(&tekst, spdx::ParseMode::LAX);
        let goed = vorm.is_ok_and(|v| v.evaluate(|vraag| mag.iter().any(|m| m.satisfies(vraag))));
        assert!(goed, "{} {} is under '{tekst}'", pakket.name, pakket.version);
    }
}

#[test]
fn what_makes_connections_does_not_come_in() {
    let lijsten = lijsten();
    let nooit = woorden(&lijsten["bans"]["deny"]);
    for systeem in woorden(&lijsten["graph"]["targets"]) {
        let metadata = MetadataCommand::new()
            .manifest_path(project().join("Cargo.toml"))
            .other_options(["--filter-platform".to_owned(), systeem.to_owned()])
            .exec()
            .expect("cargo metadata");
        let alle = geleverd(&metadata);
        assert!(alle.len() > 200, "{}", alle.len());
        for pakket in alle {
            assert!(
                !nooit.contains(&pakket.name.as_str()),
                "{systeem}: {} {}",
                pakket.name,
                pakket.version
            );
        }
    }
}
