//! What each of our packages depends on, by Cargo's own account.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

/// Per package of the workspace: the names of what it depends on, its tests left out.
pub fn afhankelijkheden() -> BTreeMap<String, BTreeSet<String>> {
    let manifest = leidraad_tests::project().join("Cargo.toml");
    let metadata = MetadataCommand::new()
        .manifest_path(manifest)
        .no_deps()
        .exec()
        .expect("cargo metadata");
    let van = |pakket: &cargo_metadata::Package| {
        let geleverd = pakket
            .dependencies
            .iter()
            .filter(|dep| dep.kind != DependencyKind::Development);
        geleverd.map(|dep| dep.name.clone()).collect()
    };
    metadata
        .workspace_packages()
        .into_iter()
        .map(|pakket| (pakket.name.to_string(), van(pakket)))
        .collect()
}
