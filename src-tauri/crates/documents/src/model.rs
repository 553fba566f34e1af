//! What a document says, without how it looks.
//!
//! Every text comes from the caller; this crate adds no words of its own.

use chrono::NaiveDate;

use crate::logo::Logo;

/// A paper for a client: a plan, a letter, a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Title, large on page 1, in the footer of each page and in the PDF metadata.
    pub titel: String,
    /// What stands above the text on page 1.
    pub kop: Kop,
    /// The text, in reading order.
    pub blokken: Vec<Blok>,
    /// Page number line; `{n}` becomes the page, `{m}` the number of pages ("pagina {n} van {m}").
    pub voet: String,
    /// Date in the PDF metadata. It is not printed.
    pub gemaakt_op: NaiveDate,
    /// Large print: 16 pt instead of 11 pt.
    pub groot: bool,
}

/// The opening of page 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kop {
    /// Who gives the document, on each page.
    pub organisatie: String,
    /// What it is ("Werkplan"), on each page.
    pub soort: String,
    /// At the top right of page 1, at most 12 mm high.
    pub logo: Option<Logo>,
    /// Makes the paper a letter: address for the window of an envelope, date, and the title as subject.
    pub brief: Option<Brief>,
    /// Label and value, left column (the client).
    pub gegevens_links: Vec<(String, String)>,
    /// Label and value, right column (the contract); in a letter beside the address.
    pub gegevens_rechts: Vec<(String, String)>,
}

/// What a letter has above its subject.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brief {
    /// Name and address, a line each.
    pub adres: String,
    /// Place and date ("Deventer, 12 oktober 2026").
    pub datum: String,
}

/// A piece of the text. Newlines in a text are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blok {
    /// Heading of a chapter.
    Kop1(String),
    /// Heading within a chapter.
    Kop2(String),
    /// Paragraph.
    Alinea(String),
    /// Labels with their values.
    Gegevens(Vec<(String, String)>),
    /// List with bullets.
    Lijst(Vec<String>),
    /// Table; its heading row is repeated on each page.
    Tabel {
        /// Heading per column.
        koppen: Vec<String>,
        /// Width per column in parts; equal columns where it does not match `koppen`.
        breedtes: Vec<u16>,
        /// Cells per row; a short row is filled with empty cells.
        rijen: Vec<Vec<String>>,
    },
    /// A framed remark.
    Kader {
        /// Heading in the frame; none when empty.
        titel: String,
        /// The remark.
        tekst: String,
    },
    /// Room to sign; stays together on one page.
    Handtekeningen {
        /// Who signs; the first line is the name, further lines the capacity.
        personen: Vec<String>,
        /// What each writes on a line ("Datum", "Handtekening").
        velden: Vec<String>,
    },
    /// The end of a letter, with room for a signature between greeting and name.
    Ondertekening {
        /// "Met vriendelijke groet,".
        groet: String,
        /// Who signs, with capacity or organisation on lines of their own.
        naam: String,
    },
}
