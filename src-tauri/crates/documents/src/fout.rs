//! What can go wrong while a document is made.

use crate::letter::Letter;

/// Why no PDF could be written. The text is for the log, not for the user.
#[derive(Debug, thiserror::Error)]
pub enum DocumentFout {
    /// The font that travels with the program cannot be read.
    #[error("font {0:?} cannot be read")]
    LettertypeOnleesbaar(Letter),
    /// The used glyphs could not be cut out of the font.
    #[error("font {letter:?} cannot be subset: {reden}")]
    LettertypeNietTeSnijden {
        /// The font.
        letter: Letter,
        /// What the subsetter reported.
        reden: String,
    },
    /// The PDF structure is not what the writer expects of printpdf.
    #[error("PDF structure: {0}")]
    Structuur(#[from] lopdf::Error),
    /// The bytes could not be written.
    #[error("PDF cannot be written: {0}")]
    Schrijven(#[from] std::io::Error),
}
