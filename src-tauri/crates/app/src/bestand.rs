//! Writing a file for the user: all of it, or what stood there before.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use leidraad_store::StoreFout;

use crate::nee::Nee;

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
