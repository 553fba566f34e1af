//! Pixels: a PNG laid on white, scaled down, and written again.

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Limits, Transformations};

use crate::logo::LogoFout;

/// Heights that are tried until the file is small: 12 mm at about 300 dots per inch, and less.
const HOOGTES: [u32; 4] = [144, 108, 72, 48];
const BREEDTE_HOOGSTENS: u32 = 800;
const BESTAND_HOOGSTENS: usize = 40_000;
/// A file of few bytes can hold very many pixels.
const PUNTEN_HOOGSTENS: u64 = 25_000_000;

/// An image on white, three bytes per pixel.
pub(crate) struct Plaatje {
    pub breedte: u32,
    pub hoogte: u32,
    punten: Vec<[u8; 3]>,
}

/// Reads a PNG of any kind.
pub(crate) fn lees_png(bestand: &[u8]) -> Result<Plaatje, LogoFout> {
    let limits = Limits { bytes: 200_000_000 };
    let mut decoder = Decoder::new_with_limits(std::io::Cursor::new(bestand), limits);
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut lezer = decoder.read_info().map_err(|_| LogoFout::Onleesbaar)?;
    let (breedte, hoogte) = lezer.info().size();
    if u64::from(breedte) * u64::from(hoogte) > PUNTEN_HOOGSTENS {
        return Err(LogoFout::TeGroot {
            hoogstens: crate::logo::LOGO_BESTAND_HOOGSTENS,
        });
    }
    let mut bytes = vec![0; lezer.output_buffer_size().ok_or(LogoFout::Onleesbaar)?];
    lezer.next_frame(&mut bytes).map_err(|_| LogoFout::Onleesbaar)?;
    let punten = match lezer.output_color_type().0 {
        ColorType::Rgba => bytes
            .as_chunks::<4>()
            .0
            .iter()
            .map(|[r, g, b, a]| [*r, *g, *b].map(|deel| op_wit(deel, *a)))
            .collect(),
        ColorType::GrayscaleAlpha => bytes
            .as_chunks::<2>()
            .0
            .iter()
            .map(|[grijs, a]| [op_wit(*grijs, *a); 3])
            .collect(),
        _ => return Err(LogoFout::Onleesbaar),
    };
    Ok(Plaatje {
        breedte,
        hoogte,
        punten,
    })
}

fn op_wit(deel: u8, dekking: u8) -> u8 {
    let (deel, dekking) = (u32::from(deel), u32::from(dekking));
    ((deel * dekking + 255 * (255 - dekking) + 127) / 255) as u8
}

impl Plaatje {
    /// Whether any pixel is not grey.
    pub(crate) fn in_kleur(&self) -> bool {
        self.punten.iter().any(|[r, g, b]| r != g || g != b)
    }

    /// The image at the largest size that stays small, with its PNG file.
    pub(crate) fn ingepakt(&self) -> Result<(Plaatje, Vec<u8>), LogoFout> {
        let mut kleinste = None;
        for hoogte in HOOGTES {
            let klein = self.verkleind(hoogte);
            let bestand = klein.als_png().map_err(|_| LogoFout::Onleesbaar)?;
            let past = bestand.len() <= BESTAND_HOOGSTENS;
            kleinste = Some((klein, bestand));
            if past {
                break;
            }
        }
        kleinste.ok_or(LogoFout::Onleesbaar)
    }

    /// Scaled down to fit, each pixel the average of those it stands for; never enlarged.
    fn verkleind(&self, hoogstens: u32) -> Self {
        let (breed, hoog) = (u64::from(self.breedte), u64::from(self.hoogte));
        let mut hoogte = hoog.min(hoogstens.into()).max(1);
        let mut breedte = (breed * hoogte / hoog.max(1)).max(1);
        if breedte > BREEDTE_HOOGSTENS.into() {
            breedte = BREEDTE_HOOGSTENS.into();
            hoogte = (hoog * breedte / breed.max(1)).max(1);
        }
        let deel = |plek: u64, van: u64, naar: u64| {
            let begin = plek * van / naar;
            begin as usize..(((plek + 1) * van / naar).max(begin + 1)) as usize
        };
        let mut punten = Vec::new();
        for y in 0..hoogte {
            for x in 0..breedte {
                let mut som = [0_u64; 3];
                let mut aantal = 0;
                for rij in deel(y, hoog, hoogte) {
                    let begin = rij * self.breedte as usize;
                    let kolommen = deel(x, breed, breedte);
                    for punt in &self.punten[begin + kolommen.start..begin + kolommen.end] {
                        aantal += 1;
                        for (som, deel) in som.iter_mut().zip(punt) {
                            *som += u64::from(*deel);
                        }
                    }
                }
                punten.push(som.map(|som| ((som + aantal / 2) / aantal.max(1)) as u8));
            }
        }
        Self {
            breedte: breedte as u32,
            hoogte: hoogte as u32,
            punten,
        }
    }

    fn als_png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let (kleur, bytes): (ColorType, Vec<u8>) = if self.in_kleur() {
            (ColorType::Rgb, self.punten.iter().flatten().copied().collect())
        } else {
            (
                ColorType::Grayscale,
                self.punten.iter().map(|[grijs, ..]| *grijs).collect(),
            )
        };
        let mut bestand = Vec::new();
        let mut encoder = Encoder::new(&mut bestand, self.breedte, self.hoogte);
        encoder.set_color(kleur);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        let mut schrijver = encoder.write_header()?;
        schrijver.write_image_data(&bytes)?;
        schrijver.finish()?;
        Ok(bestand)
    }
}
