//! Pages as they will look: what the PDF, the preview and the print share.

use crate::letter::Letter;
use crate::logo::Logo;

/// A length in hundredths of a point. The origin is the upper left corner; y grows downwards.
pub type Maat = i32;

/// One A4 page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pagina {
    /// Page number, from 1.
    pub nummer: usize,
    /// Width of the paper.
    pub breedte: Maat,
    /// Height of the paper.
    pub hoogte: Maat,
    /// Filled areas, behind everything else.
    pub vlakken: Vec<Vlak>,
    /// Rules.
    pub lijnen: Vec<Lijn>,
    /// Pictures.
    pub beelden: Vec<Beeld>,
    /// Text in reading order.
    pub tekst: Vec<Tekstrun>,
}

/// A filled rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vlak {
    /// Left side.
    pub x: Maat,
    /// Upper side.
    pub y: Maat,
    /// Width.
    pub breedte: Maat,
    /// Height.
    pub hoogte: Maat,
    /// Colour of the filling.
    pub kleur: Kleur,
}

/// A horizontal rule; its thickness hangs below `y`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lijn {
    /// Left end.
    pub x: Maat,
    /// Upper side.
    pub y: Maat,
    /// Length.
    pub breedte: Maat,
    /// Thickness.
    pub dikte: Maat,
    /// Colour.
    pub kleur: Kleur,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beeld {
    /// Left side.
    pub x: Maat,
    /// Upper side.
    pub y: Maat,
    /// Width.
    pub breedte: Maat,
    /// Height.
    pub hoogte: Maat,
    /// What is shown.
    pub logo: Logo,
    /// Said to who cannot see it; an ornament when empty.
    pub beschrijving: String,
}

/// Text on one line in one font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tekstrun {
    /// Left side.
    pub x: Maat,
    /// Baseline.
    pub y: Maat,
    /// Width by the glyph advances.
    pub breedte: Maat,
    /// The characters; each has a glyph in `letter`.
    pub tekst: String,
    /// Font.
    pub letter: Letter,
    /// Font size.
    pub grootte: Maat,
    /// Colour.
    pub kleur: Kleur,
    /// The line ended at a space or newline; what follows is another word.
    pub spatie_na: bool,
    /// Where the text came from.
    pub bron: Bron,
}

/// Which part of the document a text run shows; the footing of a tagged PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bron {
    /// Index in `Document::blokken`; `None` for the opening of page 1 and for page furniture.
    pub blok: Option<usize>,
    /// What the text is within that block.
    pub rol: Rol,
    /// A repetition (running head, repeated table heading): an artifact, not content.
    pub herhaald: bool,
}

/// What a text run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rol {
    /// Name of the organisation at the top.
    Organisatie,
    /// Kind of document at the top.
    Soort,
    /// To whom a letter goes.
    Adres,
    /// Place and date of a letter.
    Datum,
    /// Title on page 1.
    Titel,
    /// Title and page number at the foot.
    Voet,
    /// Heading, level 1 or 2.
    Kop(u8),
    /// Paragraph.
    Alinea,
    /// Label of a fact, by its index.
    Label(usize),
    /// Value of a fact, by its index.
    Waarde(usize),
    /// Bullet of a list item, by its index.
    Lijstteken(usize),
    /// Text of a list item, by its index.
    Lijsttekst(usize),
    /// Heading of a column.
    Tabelkop {
        /// Column, from 0.
        kolom: usize,
    },
    /// Cell.
    Tabelcel {
        /// Row below the heading, from 0.
        rij: usize,
        /// Column, from 0.
        kolom: usize,
    },
    /// Heading of a frame.
    Kaderkop,
    /// Text of a frame.
    Kadertekst,
    /// Greeting at the end of a letter.
    Groet,
    /// Who signs, by index.
    Ondertekenaar(usize),
    /// In what capacity somebody signs, by index.
    Hoedanigheid(usize),
    /// Label of a line to write on.
    Schrijfveld {
        /// Index of who signs.
        wie: usize,
        /// Which line, from 0.
        veld: usize,
    },
}

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kleur(pub u8, pub u8, pub u8);
