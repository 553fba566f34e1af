//! The logo of the organisation: read once, and made as small as paper needs.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::jpeg;
use crate::plaatje::{Plaatje, lees_png};

/// The largest file that is read, in bytes.
pub const LOGO_BESTAND_HOOGSTENS: usize = 5_000_000;
/// The largest JPEG, in bytes: it goes into every paper as it is.
pub const LOGO_JPEG_HOOGSTENS: usize = 60_000;

/// A logo that can be put on paper. Copies share their image.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo(Arc<Beelddata>);

/// Why a file cannot be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoFout {
    /// Neither PNG nor JPEG.
    #[error("the file is neither PNG nor JPEG")]
    GeenAfbeelding,
    /// The file begins well but cannot be read.
    #[error("the image cannot be read")]
    Onleesbaar,
    /// The file or the image is too large.
    #[error("the image is larger than {hoogstens} bytes")]
    TeGroot {
        /// What is allowed for this kind of file, in bytes.
        hoogstens: usize,
    },
    /// A JPEG in colours for a printing press (CMYK).
    #[error("the image is in colours for a printing press")]
    Drukkleuren,
}

/// How the bytes of an image are packed in a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verpakking {
    /// Zlib over the rows of a PNG.
    Png,
    /// A whole JPEG file.
    Jpeg,
}

#[derive(PartialEq, Eq)]
pub(crate) struct Beelddata {
    pub breedte: u32,
    pub hoogte: u32,
    pub in_kleur: bool,
    pub verpakking: Verpakking,
    /// The image as the PDF holds it.
    pub inhoud: Vec<u8>,
    /// The image as a `data:` address.
    pub adres: String,
}

impl Logo {
    /// Reads a PNG or JPEG file. A PNG is laid on white and scaled down to what 12 mm of paper shows.
    ///
    /// # Errors
    /// When the file is no image, damaged, too large or in colours for a printing press.
    pub fn lees(bestand: &[u8]) -> Result<Self, LogoFout> {
        if bestand.len() > LOGO_BESTAND_HOOGSTENS {
            return Err(LogoFout::TeGroot {
                hoogstens: LOGO_BESTAND_HOOGSTENS,
            });
        }
        let data = if bestand.starts_with(b"\x89PNG\r\n\x1a\n") {
            van_png(&lees_png(bestand)?.ingepakt()?)
        } else if bestand.starts_with(&[0xFF, 0xD8, 0xFF]) {
            van_jpeg(bestand)
        } else {
            Err(LogoFout::GeenAfbeelding)
        };
        Ok(Self(Arc::new(data?)))
    }

    pub(crate) fn data(&self) -> &Beelddata {
        &self.0
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo {}x{}", self.0.breedte, self.0.hoogte)
    }
}

fn van_png((plaatje, bestand): &(Plaatje, Vec<u8>)) -> Result<Beelddata, LogoFout> {
    Ok(Beelddata {
        breedte: plaatje.breedte,
        hoogte: plaatje.hoogte,
        in_kleur: plaatje.in_kleur(),
        verpakking: Verpakking::Png,
        inhoud: rijen_van_png(bestand),
        adres: format!("data:image/png;base64,{}", STANDARD.encode(bestand)),
    })
}

fn van_jpeg(bestand: &[u8]) -> Result<Beelddata, LogoFout> {
    let maten = jpeg::maten(bestand).ok_or(LogoFout::Onleesbaar)?;
    if maten.kleuren == 4 {
        return Err(LogoFout::Drukkleuren);
    }
    if bestand.len() > LOGO_JPEG_HOOGSTENS {
        return Err(LogoFout::TeGroot {
            hoogstens: LOGO_JPEG_HOOGSTENS,
        });
    }
    Ok(Beelddata {
        breedte: maten.breedte,
        hoogte: maten.hoogte,
        in_kleur: maten.kleuren == 3,
        verpakking: Verpakking::Jpeg,
        inhoud: bestand.to_vec(),
        adres: format!("data:image/jpeg;base64,{}", STANDARD.encode(bestand)),
    })
}

/// The packed rows of a PNG (IDAT) are what a PDF takes as Flate with a PNG predictor.
fn rijen_van_png(bestand: &[u8]) -> Vec<u8> {
    let mut rijen = Vec::new();
    let mut rest = bestand.get(8..).unwrap_or_default();
    while let Some((lengte, na)) = rest.split_first_chunk::<4>() {
        let lengte = u32::from_be_bytes(*lengte) as usize;
        let (Some(soort), Some(inhoud)) = (na.get(..4), na.get(4..4 + lengte)) else {
            break;
        };
        if soort == b"IDAT" {
            rijen.extend_from_slice(inhoud);
        }
        rest = na.get(4 + lengte + 4..).unwrap_or_default();
    }
    rijen
}
