//! A font cut down to the glyphs a document uses.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::ParsedFont;
use subsetter::GlyphRemapper;

use crate::fout::DocumentFout;
use crate::kenmerk::{kenmerk, zes_letters};
use crate::letter::Letter;
use crate::pagina::Pagina;

/// Cuts `letter` for the characters on the pages; `None` when it is not used.
pub(crate) fn deelletter(letter: Letter, paginas: &[Pagina]) -> Result<Option<ParsedFont>, DocumentFout> {
    let runs = paginas
        .iter()
        .flat_map(|pagina| &pagina.tekst)
        .filter(|run| run.letter == letter);
    let mut tekens: BTreeSet<char> = runs.flat_map(|run| run.tekst.chars()).collect();
    if tekens.is_empty() {
        return Ok(None);
    }
    tekens.insert(' ');
    if !letter.is_leesbaar() {
        return Err(DocumentFout::LettertypeOnleesbaar(letter));
    }
    let glyphs: BTreeMap<char, u16> = tekens
        .into_iter()
        .filter_map(|teken| Some((teken, letter.glyph(teken)?)))
        .collect();
    let mut nummering = GlyphRemapper::new();
    let gebruikt: BTreeSet<u16> = glyphs.values().copied().collect();
    for glyph in &gebruikt {
        nummering.remap(*glyph);
    }
    let bytes = subsetter::subset(letter.bytes(), 0, &nummering).map_err(|fout| {
        DocumentFout::LettertypeNietTeSnijden {
            letter,
            reden: fout.to_string(),
        }
    })?;
    // The only warning is that a subset carries no character map; it is filled in below.
    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
        .ok_or(DocumentFout::LettertypeOnleesbaar(letter))?;
    for (teken, glyph) in &glyphs {
        if let Some(nieuw) = nummering.get(*glyph) {
            font.set_codepoint_mapping(u32::from(*teken), nieuw);
        }
    }
    let merk = zes_letters(kenmerk(gebruikt.iter().flat_map(|glyph| glyph.to_be_bytes())));
    font.font_name = Some(format!("{merk}+{}", letter.naam()));
    font.pdf_font_metrics.us_weight_class = letter.gewicht();
    Ok(Some(font))
}
