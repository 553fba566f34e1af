//! Where the project stands.

use std::env;
use std::path::{Path, PathBuf};

/// The folder of the project.
///
/// As Cargo says now, not as it was at compile time: checkouts that share a target folder share their programs.
pub fn project() -> PathBuf {
    let pakket = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let pakket = Path::new(&pakket);
    let bovenste = pakket.ancestors().find(|map| map.join("Cargo.lock").exists());
    bovenste.unwrap_or(pakket).to_owned()
}
