//! Reads sources.

use std::fs;
use std::path::{Path, PathBuf};

use leidraad_tests::project;

/// A source.
pub struct Bron {
    /// From the folder of the project, with slashes.
    pub pad: String,
    /// Its text.
    pub tekst: String,
}

impl Bron {
    /// Whether the whole file is a test.
    pub fn is_test(&self) -> bool {
        self.pad.contains("/tests/") || self.pad.ends_with("/tests.rs") || self.pad.ends_with("_tests.rs")
    }

    /// The text before its own tests, which stand at the end.
    pub fn zonder_tests(&self) -> &str {
        self.tekst
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or(&self.tekst)
    }
}

/// All sources in a folder with these endings; generated folders left out.
pub fn lees(map: &str, eindes: &[&str]) -> Vec<Bron> {
    let project = project();
    let mut paden = Vec::new();
    verzamel(&project.join(map), eindes, &mut paden);
    assert!(!paden.is_empty(), "no sources in {map}");
    let bron = |pad: &PathBuf| Bron {
        pad: pad
            .strip_prefix(&project)
            .expect("inside")
            .to_string_lossy()
            .replace('\\', "/"),
        tekst: fs::read_to_string(pad).expect("readable"),
    };
    paden.iter().map(bron).collect()
}

fn verzamel(map: &Path, eindes: &[&str], paden: &mut Vec<PathBuf>) {
    for regel in fs::read_dir(map).expect("a folder") {
        let pad = regel.expect("a folder").path();
        let naam = pad.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if pad.is_dir() && !["gen", "target", "node_modules", "dist"].contains(&naam.as_str()) {
            verzamel(&pad, eindes, paden);
        } else if pad
            .extension()
            .is_some_and(|einde| eindes.iter().any(|ander| einde == *ander))
        {
            paden.push(pad);
        }
    }
}
