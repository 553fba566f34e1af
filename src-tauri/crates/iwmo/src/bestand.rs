//! The files that messages come in: a bare XML, or a zip of them.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::niveau1::MAX_BYTES;

/// Most files in one zip.
pub const MAX_BESTANDEN: usize = 10_000;

/// Most bytes that one zip may give, counted while decompressing: 500 MB.
pub const MAX_TOTAAL: u64 = 500_000_000;

/// Why a file, or one message of a zip, cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Bestandsfout {
    /// The system does not let us read it.
    #[error("cannot be read: {0}")]
    NietTeLezen(io::ErrorKind),
    /// Larger than [`MAX_BYTES`], whatever its zip says of it.
    #[error("larger than {MAX_BYTES} bytes")]
    TeGroot,
    /// The zip gives more than [`MAX_TOTAAL`]; what follows in it was not read.
    #[error("zip gives more than {MAX_TOTAAL} bytes")]
    TotaalTeGroot,
    /// More files than [`MAX_BESTANDEN`] in one zip.
    #[error("zip holds {0} files, more than {MAX_BESTANDEN}")]
    TeVeel(usize),
    /// The zip, or this file in it, is damaged.
    #[error("zip is damaged")]
    Beschadigd,
    /// Two files of the zip have the same name, so that one would hide the other.
    #[error("zip holds the same name twice")]
    DubbeleNaam,
    /// Behind a password.
    #[error("encrypted")]
    Versleuteld,
    /// A zip inside a zip.
    #[error("zip inside a zip")]
    GenesteZip,
    /// Compressed in another way than deflate; the number is that of the zip format when known.
    #[error("compression method {0:?} is not supported")]
    AndereCompressie(Option<u16>),
}

impl From<ZipError> for Bestandsfout {
    fn from(fout: ZipError) -> Self {
        match fout {
            ZipError::Io(fout) => Self::van_io(&fout),
            ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
                Self::Versleuteld
            }
            ZipError::CompressionMethodNotSupported(methode) => Self::AndereCompressie(Some(methode)),
            ZipError::UnsupportedArchive(_) => Self::AndereCompressie(None),
            _ => Self::Beschadigd,
        }
    }
}

impl Bestandsfout {
    fn van_io(fout: &io::Error) -> Self {
        match fout.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => {
                Self::Beschadigd
            }
            soort => Self::NietTeLezen(soort),
        }
    }
}

/// Gives every message of a file to `per_bericht`, one at a time: its name and its bytes, or why that one
/// cannot be had. A zip is known by its content, not by its name; folders in it are passed over, and one bad
/// entry does not hide the others. `per_bericht` stops the rest with [`ControlFlow::Break`].
///
/// # Errors
/// [`Bestandsfout`] when the file as a whole cannot be opened, or a zip has given all it may
/// ([`Bestandsfout::TotaalTeGroot`], after the messages that came before).
pub fn elk_bericht(
    path: &Path,
    per_bericht: impl FnMut(String, Result<Vec<u8>, Bestandsfout>) -> ControlFlow<()>,
) -> Result<(), Bestandsfout> {
    hoogstens(path, MAX_TOTAAL, per_bericht)
}

fn hoogstens(
    path: &Path,
    totaal: u64,
    mut per_bericht: impl FnMut(String, Result<Vec<u8>, Bestandsfout>) -> ControlFlow<()>,
) -> Result<(), Bestandsfout> {
    let mut bestand = open(path)?;
    if !is_zip(&mut bestand)? {
        let naam = path
            .file_name()
            .map(|naam| naam.to_string_lossy().into_owned())
            .unwrap_or_default();
        let mut bytes = Vec::new();
        let uitkomst = begrensd(&mut bestand, MAX_BYTES, &mut bytes);
        let _ = per_bericht(naam, uitkomst.map(|()| bytes));
        return Ok(());
    }
    let mut archief = archief(bestand)?;
    let mut over = totaal;
    for index in 0..archief.len() {
        let deel = archief.by_index_data(index)?;
        if deel.is_dir() {
            continue;
        }
        let naam = match deel.name() {
            Ok(naam) => naam.into_owned(),
            Err(_) => String::from_utf8_lossy(deel.name_raw()).into_owned(),
        };
        let inhoud = if deel.encrypted() {
            Err(Bestandsfout::Versleuteld)
        } else {
            pak_uit(&mut archief, index, &mut over)
        };
        if inhoud == Err(Bestandsfout::TotaalTeGroot) {
            return Err(Bestandsfout::TotaalTeGroot);
        }
        if per_bericht(naam, inhoud).is_break() {
            break;
        }
    }
    Ok(())
}

/// How many times [`elk_bericht`] will call, for a progress bar: 1 for a bare message.
///
/// # Errors
/// [`Bestandsfout`] when the file as a whole cannot be opened.
pub fn aantal(path: &Path) -> Result<usize, Bestandsfout> {
    let mut bestand = open(path)?;
    if !is_zip(&mut bestand)? {
        return Ok(1);
    }
    let archief = archief(bestand)?;
    let berichten = (0..archief.len()).filter(|i| archief.by_index_data(*i).is_ok_and(|deel| !deel.is_dir()));
    Ok(berichten.count())
}

fn open(path: &Path) -> Result<File, Bestandsfout> {
    let openen = || {
        let soort = std::fs::metadata(path)?.file_type();
        // Opening a pipe waits for whoever writes; a device may never end.
        if !soort.is_file() && !soort.is_dir() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        File::open(path)
    };
    openen().map_err(|fout| Bestandsfout::van_io(&fout))
}

/// Whether a file starts as a zip (`PK` and one of its three record marks); leaves it at its start.
fn is_zip(bestand: &mut File) -> Result<bool, Bestandsfout> {
    let begin = begin(bestand).and_then(|begin| bestand.rewind().map(|()| begin));
    begin
        .map(|begin| zip_kop(&begin))
        .map_err(|fout| Bestandsfout::van_io(&fout))
}

fn begin(bron: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut kop = Vec::new();
    bron.take(4).read_to_end(&mut kop)?;
    Ok(kop)
}

fn zip_kop(bytes: &[u8]) -> bool {
    [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"]
        .iter()
        .any(|kop| bytes.starts_with(*kop))
}

fn archief(bestand: File) -> Result<ZipArchive<File>, Bestandsfout> {
    let archief = ZipArchive::new(bestand)?;
    if archief.len() > MAX_BESTANDEN {
        return Err(Bestandsfout::TeVeel(archief.len()));
    }
    if archief.has_duplicate_names() {
        return Err(Bestandsfout::DubbeleNaam);
    }
    Ok(archief)
}

/// Decompresses one entry and takes what it gave off what the zip may still give.
fn pak_uit(archief: &mut ZipArchive<File>, index: usize, over: &mut u64) -> Result<Vec<u8>, Bestandsfout> {
    let mut deel = archief.by_index(index)?;
    let grens = MAX_BYTES.min(*over);
    let mut bytes = Vec::new();
    let uitkomst = begrensd(&mut deel, grens, &mut bytes);
    *over = over.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    match uitkomst {
        Err(Bestandsfout::TeGroot) if grens < MAX_BYTES => Err(Bestandsfout::TotaalTeGroot),
        Ok(()) if zip_kop(&bytes) => Err(Bestandsfout::GenesteZip),
        uitkomst => uitkomst.map(|()| bytes),
    }
}

/// Reads at most so many bytes, measured and not believed.
fn begrensd(bron: &mut impl Read, grens: u64, bytes: &mut Vec<u8>) -> Result<(), Bestandsfout> {
    let gelezen = bron
        .take(grens + 1)
        .read_to_end(bytes)
        .map_err(|fout| Bestandsfout::van_io(&fout))?;
    if u64::try_from(gelezen).unwrap_or(u64::MAX) > grens {
        Err(Bestandsfout::TeGroot)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_zip_stops_once_it_has_given_all_it_may() {
        let map = tempfile::tempdir().unwrap();
        let pad = map.path().join("a.zip");
        let mut zip = zip::ZipWriter::new(File::create(&pad).unwrap());
        for naam in ["a", "b", "c", "d"] {
            zip.start_file(naam, zip::write::SimpleFileOptions::default())
                .unwrap();
            zip.write_all(&[b'x'; 100]).unwrap();
        }
        zip.finish().unwrap();
        let gegeven = |totaal| {
            let mut keren = 0;
            let uitkomst = hoogstens(&pad, totaal, |_, inhoud| {
                assert_eq!(inhoud.map(|bytes| bytes.len()), Ok(100));
                keren += 1;
                ControlFlow::Continue(())
            });
            (uitkomst, keren)
        };
        assert_eq!(gegeven(400), (Ok(()), 4));
        assert_eq!(gegeven(399), (Err(Bestandsfout::TotaalTeGroot), 3));
        assert_eq!(gegeven(50), (Err(Bestandsfout::TotaalTeGroot), 0));
    }
}
