//! The head of the log outside the database: number and sum of the last line, sealed with the store key. A log that
//! was cut short ends before its head.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::StoreFout;
use crate::backup::map_vastleggen;
use crate::slot::Opslagsleutel;

/// Bytes of the file: number, sum, seal.
const LENGTE: usize = 8 + 32 + 32;

/// The last line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kop {
    pub nr: i64,
    pub keten: Vec<u8>,
}

/// Where the head of the log of a store stands.
pub(crate) fn pad_van(opslag: &Path) -> PathBuf {
    let mut name = opslag.as_os_str().to_owned();
    name.push(".logkop");
    PathBuf::from(name)
}

fn zegel(sleutel: &Opslagsleutel, begin: &[u8]) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(b"leidraad logkop 1");
    hash.update(*sleutel.0);
    hash.update(begin);
    hash.finalize().to_vec()
}

fn bytes(kop: &Kop, sleutel: &Opslagsleutel) -> Vec<u8> {
    let mut alles = kop.nr.to_le_bytes().to_vec();
    alles.extend_from_slice(&kop.keten);
    alles.resize(40, 0);
    let zegel = zegel(sleutel, &alles);
    alles.extend_from_slice(&zegel);
    alles
}

/// Makes the file, for a store that has none.
pub(crate) fn maak(opslag: &Path, kop: &Kop, sleutel: &Opslagsleutel) -> Result<(), StoreFout> {
    let mut file = File::create(pad_van(opslag))?;
    file.write_all(&bytes(kop, sleutel))?;
    file.sync_all()?;
    map_vastleggen(opslag);
    Ok(())
}

/// Writes a head over the one before, in one piece. A file that was taken away is not made again: that must show.
pub(crate) fn zet(opslag: &Path, kop: &Kop, sleutel: &Opslagsleutel) {
    let written = OpenOptions::new()
        .write(true)
        .open(pad_van(opslag))
        .and_then(|mut file| {
            file.seek(SeekFrom::Start(0))?;
            file.write_all(&bytes(kop, sleutel))
        });
    // The line itself is in the log: a head that stays behind is no reason to refuse work.
    let _ = written;
}

/// The head; `None` when it is missing or not as it was written.
pub(crate) fn lees(opslag: &Path, sleutel: &Opslagsleutel) -> Option<Kop> {
    let mut alles = Vec::with_capacity(LENGTE);
    File::open(pad_van(opslag)).ok()?.read_to_end(&mut alles).ok()?;
    if alles.len() != LENGTE {
        return None;
    }
    let (begin, rest) = alles.split_at(40);
    if zegel(sleutel, begin) != rest {
        return None;
    }
    let (nr, keten) = begin.split_at(8);
    Some(Kop {
        nr: i64::from_le_bytes(nr.try_into().ok()?),
        keten: keten.to_vec(),
    })
}
