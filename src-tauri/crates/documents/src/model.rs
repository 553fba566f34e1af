//! What a document says, without how it looks.
//!
//! Every text comes from the caller; this crate adds no words of its own.

use chrono::NaiveDate;

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
    /// Label and value, left column (the client).
    pub gegevens_links: Vec<(String, String)>,
    /// Label and value, right column (the contract).
    pub gegevens_rechts: Vec<(String, String)>,
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
}
