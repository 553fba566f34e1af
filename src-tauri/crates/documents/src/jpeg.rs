//! The size of a JPEG, read from its frame header.

/// Width and height in pixels, and colours per pixel (1, 3 or 4).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Maten {
    pub breedte: u32,
    pub hoogte: u32,
    pub kleuren: u8,
}

/// Finds the frame header; `None` when there is none that a PDF reader takes.
pub(crate) fn maten(bestand: &[u8]) -> Option<Maten> {
    let mut rest = bestand.get(2..)?;
    loop {
        let (merk, na) = rest.split_first_chunk::<2>()?;
        let [0xFF, soort] = *merk else { return None };
        match soort {
            // Fill bytes, and marks without a length.
            0xFF => rest = rest.get(1..)?,
            0x01 | 0xD0..=0xD8 => rest = na,
            // Baseline, extended and progressive; not lossless, not arithmetic.
            0xC0..=0xC2 => return frame(na),
            0xD9 | 0xDA => return None,
            _ => {
                let lengte = u16::from_be_bytes(*na.first_chunk()?);
                rest = na.get(usize::from(lengte)..)?;
            }
        }
    }
}

fn frame(na: &[u8]) -> Option<Maten> {
    let (8, hoogte, breedte) = (
        *na.get(2)?,
        u16::from_be_bytes(*na.get(3..)?.first_chunk()?),
        u16::from_be_bytes(*na.get(5..)?.first_chunk()?),
    ) else {
        return None;
    };
    let kleuren = *na.get(7)?;
    let leesbaar = hoogte > 0 && breedte > 0 && matches!(kleuren, 1 | 3 | 4);
    leesbaar.then_some(Maten {
        breedte: breedte.into(),
        hoogte: hoogte.into(),
        kleuren,
    })
}
