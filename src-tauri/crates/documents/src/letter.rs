//! The fonts that travel with the program, and how wide their glyphs are.

use std::sync::LazyLock;

use ttf_parser::{Face, GlyphId};

use crate::pagina::Maat;

/// A cut of Inter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Letter {
    /// Inter Regular.
    Gewoon,
    /// Inter SemiBold.
    Vet,
}

/// Shown for a character Inter does not have. This cut has no U+FFFD; the empty square is the usual sign.
const VERVANGING: char = '□';

static GEWOON: LazyLock<Option<Snede>> = LazyLock::new(|| Snede::lees(Letter::Gewoon));
static VET: LazyLock<Option<Snede>> = LazyLock::new(|| Snede::lees(Letter::Vet));

/// A font that was read, with the answers for the Latin letters that make up nearly all text.
struct Snede {
    face: Face<'static>,
    latijn: Vec<Option<Glyph>>,
}

#[derive(Clone, Copy)]
struct Glyph {
    nummer: u16,
    tred: i32,
}

impl Snede {
    fn lees(letter: Letter) -> Option<Self> {
        let face = Face::parse(letter.bytes(), 0).ok()?;
        let mut snede = Self {
            face,
            latijn: Vec::new(),
        };
        snede.latijn = ('\0'..'\u{250}').map(|teken| snede.zoek(teken)).collect();
        Some(snede)
    }

    fn glyph(&self, teken: char) -> Option<Glyph> {
        match self.latijn.get(teken as usize) {
            Some(bekend) => *bekend,
            None => self.zoek(teken),
        }
    }

    fn zoek(&self, teken: char) -> Option<Glyph> {
        let glyph = self.face.glyph_index(teken)?;
        Some(Glyph {
            nummer: glyph.0,
            tred: self.tred(glyph),
        })
    }

    fn tred(&self, glyph: GlyphId) -> i32 {
        let units = i32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0));
        units * 1000 / i32::from(self.face.units_per_em())
    }
}

impl Letter {
    /// All cuts.
    pub const ALLE: [Self; 2] = [Self::Gewoon, Self::Vet];

    /// The whole font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Gewoon => include_bytes!("../../../../assets/fonts/Inter-Regular.ttf"),
            Self::Vet => include_bytes!("../../../../assets/fonts/Inter-SemiBold.ttf"),
        }
    }

    /// PostScript name.
    pub(crate) fn naam(self) -> &'static str {
        match self {
            Self::Gewoon => "Inter-Regular",
            Self::Vet => "Inter-SemiBold",
        }
    }

    /// Weight on the scale of CSS and OS/2.
    pub(crate) fn gewicht(self) -> u16 {
        match self {
            Self::Gewoon => 400,
            Self::Vet => 600,
        }
    }

    fn snede(self) -> Option<&'static Snede> {
        match self {
            Self::Gewoon => GEWOON.as_ref(),
            Self::Vet => VET.as_ref(),
        }
    }

    /// Whether the font file could be read.
    pub(crate) fn is_leesbaar(self) -> bool {
        self.snede().is_some()
    }

    /// Index of the glyph, `None` where the font lacks the character.
    pub(crate) fn glyph(self, teken: char) -> Option<u16> {
        Some(self.snede()?.glyph(teken)?.nummer)
    }

    /// The character itself, or the one shown in its place.
    pub(crate) fn zichtbaar(self, teken: char) -> char {
        if self.glyph(teken).is_some() {
            teken
        } else if self.glyph(VERVANGING).is_some() {
            VERVANGING
        } else {
            '?'
        }
    }

    /// Advance in thousandths of an em, rounded down as printpdf does for the PDF width table.
    pub(crate) fn tred(self, teken: char) -> i32 {
        self.snede().map_or(600, |snede| {
            snede
                .glyph(teken)
                .map_or_else(|| snede.tred(GlyphId(0)), |glyph| glyph.tred)
        })
    }

    /// Advance of a text in thousandths of an em.
    pub(crate) fn treden(self, tekst: &str) -> i32 {
        tekst
            .chars()
            .fold(0, |som: i32, teken| som.saturating_add(self.tred(teken)))
    }

    /// Width of a text at a font size.
    pub(crate) fn breedte(self, tekst: &str, grootte: Maat) -> Maat {
        naar_maat(self.treden(tekst), grootte)
    }

    /// Distance from the top of a line to its baseline, with the glyphs centred in the line.
    pub(crate) fn basislijn(self, grootte: Maat, regelhoogte: Maat) -> Maat {
        let (boven, onder) = self.snede().map_or((969, 241), |snede| {
            let em = i32::from(snede.face.units_per_em());
            (
                i32::from(snede.face.ascender()) * 1000 / em,
                -i32::from(snede.face.descender()) * 1000 / em,
            )
        });
        let glyphs = (boven + onder) * grootte / 1000;
        (regelhoogte - glyphs) / 2 + boven * grootte / 1000
    }
}

/// Thousandths of an em to a length, rounded up so that what fits by this measure fits on paper.
pub(crate) fn naar_maat(duizendsten: i32, grootte: Maat) -> Maat {
    let precies = i64::from(duizendsten) * i64::from(grootte);
    Maat::try_from((precies + 999) / 1000).unwrap_or(Maat::MAX)
}
