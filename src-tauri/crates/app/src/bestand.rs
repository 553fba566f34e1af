//! Reading a file of the user, and writing one: all of it, or what stood there before.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;

use leidraad_store::StoreFout;

use crate::nee::Nee;

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ongelezen {
    /// Not there, or not ours to read.
    Weg,
    /// No ordinary file: a folder, a device that never ends, a pipe that nobody fills.
    GeenBestand,
    /// More bytes than allowed.
    TeGroot,
}

/// The bytes of an ordinary file of at most so many.
///
/// # Errors
/// [`Ongelezen`] with why.
pub(crate) fn lees(pad: &Path, hoogstens: u64) -> Result<Vec<u8>, Ongelezen> {
    let weg = |_| Ongelezen::Weg;
    // Before it is opened: opening a pipe waits for whoever writes.
    if !fs::metadata(pad).map_err(weg)?.is_file() {
        return Err(Ongelezen::GeenBestand);
    }
    let mut bytes = Vec::new();
    let bestand = File::open(pad).map_err(weg)?;
    bestand
        .take(hoogstens.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(weg)?;
    if bytes.len() as u64 > hoogstens {
        return Err(Ongelezen::TeGroot);
    }
    Ok(bytes)
}

/// Writes beside the name and takes it then: a disk that is full costs nobody the file of last month.
pub(crate) fn zet(pad: &Path, bytes: &[u8]) -> Result<(), Nee> {
    let mut naam = OsString::from(pad);
    naam.push(".deel");
    let deel = Path::new(&naam);
    let gezet = File::create(deel)
        .and_then(|mut bestand| {
            bestand.write_all(bytes)?;
            bestand.sync_all()
        })
        .and_then(|()| fs::rename(deel, pad));
    gezet.map_err(|fout| {
        let _ = fs::remove_file(deel);
        StoreFout::from(fout).into()
    })
}
