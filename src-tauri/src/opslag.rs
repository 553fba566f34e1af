//! Where the store stands.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::argumenten::Argumenten;

/// Path of the store; makes the folder when it is the program's own.
///
/// # Errors
/// The folder cannot be made.
pub fn pad(argumenten: &Argumenten, gegevens: &Path) -> io::Result<PathBuf> {
    if let Some(opslag) = &argumenten.opslag {
        return std::path::absolute(opslag);
    }
    let map = if argumenten.voorbeeld {
        gegevens.join("voorbeeld")
    } else {
        gegevens.to_owned()
    };
    maak_map(&map)?;
    Ok(map.join("leidraad.db"))
}

#[cfg(unix)]
fn maak_map(map: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(map)
}

#[cfg(not(unix))]
fn maak_map(map: &Path) -> io::Result<()> {
    fs::create_dir_all(map)
}
