//! Where files go that leave the store: one encrypted file, or a folder. Nothing is written in the clear on the way; what
//! is not finished has another name, and is taken away when it fails.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use leidraad_api::Fout;
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, ZipWriter};

use crate::nee::Nee;

/// Takes files.
pub(super) trait Doel {
    /// Writes a file. Its name says nothing of a person: names in an encrypted ZIP can be read by everybody.
    fn bestand(&mut self, naam: &str, bytes: &[u8]) -> Result<(), Nee>;
}

pub(super) fn schijf<E>(_: E) -> Nee {
    Nee(Fout::Schijf {
        wat: "Schrijven van het bestand".to_owned(),
    })
}

/// With this behind its name, a file or folder is not finished.
fn bezig(pad: &Path) -> PathBuf {
    let mut naam = pad.as_os_str().to_owned();
    naam.push(".bezig");
    PathBuf::from(naam)
}

/// A ZIP of which every file is encrypted (AES-256, as 7-Zip and others read it).
pub(super) struct Zipdoel {
    zip: Option<ZipWriter<File>>,
    code: String,
    pad: PathBuf,
    pub aantal: u32,
}

impl Zipdoel {
    pub fn nieuw(pad: &Path, code: &str) -> Result<Self, Nee> {
        Ok(Self {
            zip: Some(ZipWriter::new(File::create(bezig(pad)).map_err(schijf)?)),
            code: code.to_owned(),
            pad: pad.to_owned(),
            aantal: 0,
        })
    }

    /// Gives it its name.
    pub fn klaar(mut self) -> Result<u32, Nee> {
        let zip = self.zip.take().ok_or_else(|| schijf(()))?;
        let gemaakt = zip
            .finish()
            .map_err(schijf)
            .and_then(|file| file.sync_all().map_err(schijf))
            .and_then(|()| fs::rename(bezig(&self.pad), &self.pad).map_err(schijf));
        if gemaakt.is_err() {
            let _ = fs::remove_file(bezig(&self.pad));
        }
        gemaakt.map(|()| self.aantal)
    }
}

impl Doel for Zipdoel {
    fn bestand(&mut self, naam: &str, bytes: &[u8]) -> Result<(), Nee> {
        let zip = self.zip.as_mut().ok_or_else(|| schijf(()))?;
        let wijze = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .with_aes_encryption(AesMode::Aes256, &self.code);
        zip.start_file(naam, wijze).map_err(schijf)?;
        zip.write_all(bytes).map_err(schijf)?;
        self.aantal += 1;
        Ok(())
    }
}

impl Drop for Zipdoel {
    fn drop(&mut self) {
        // Not finished: something went wrong on the way.
        if self.zip.take().is_some() {
            let _ = fs::remove_file(bezig(&self.pad));
        }
    }
}

/// A folder of open files.
pub(super) struct Mapdoel {
    pad: PathBuf,
    klaar: bool,
    pub aantal: u32,
}

impl Mapdoel {
    /// A new folder with this name in a folder that is there.
    pub fn nieuw(in_map: &Path, naam: &str) -> Result<Self, Nee> {
        if !in_map.is_dir() {
            return Err(Nee(Fout::MapOntbreekt));
        }
        let pad = in_map.join(naam);
        if pad.exists() {
            return Err(Nee(Fout::Schijf {
                wat: format!("Maken van de map {naam}, die er al is,"),
            }));
        }
        fs::create_dir(bezig(&pad)).map_err(schijf)?;
        Ok(Self {
            pad,
            klaar: false,
            aantal: 0,
        })
    }

    fn open(&self, naam: &str) -> Result<File, Nee> {
        let pad = bezig(&self.pad).join(naam);
        if let Some(map) = pad.parent() {
            fs::create_dir_all(map).map_err(schijf)?;
        }
        File::create(pad).map_err(schijf)
    }

    /// A file that is written piece by piece.
    pub fn stroom(&mut self, naam: &str) -> Result<std::io::BufWriter<File>, Nee> {
        self.aantal += 1;
        Ok(std::io::BufWriter::new(self.open(naam)?))
    }

    /// Gives the folder its name.
    pub fn klaar(mut self) -> Result<u32, Nee> {
        fs::rename(bezig(&self.pad), &self.pad).map_err(schijf)?;
        self.klaar = true;
        Ok(self.aantal)
    }
}

impl Doel for Mapdoel {
    fn bestand(&mut self, naam: &str, bytes: &[u8]) -> Result<(), Nee> {
        self.aantal += 1;
        self.open(naam)?.write_all(bytes).map_err(schijf)
    }
}

impl Drop for Mapdoel {
    fn drop(&mut self) {
        if !self.klaar {
            let _ = fs::remove_dir_all(bezig(&self.pad));
        }
    }
}
