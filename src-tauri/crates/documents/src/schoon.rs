//! Text made fit for paper: composed characters, no invisible ones, one kind of newline.

use unicode_normalization::UnicodeNormalization;

use crate::letter::Letter;

/// Space that may not become a line end; drawn as an ordinary space.
pub(crate) const VASTE_SPATIE: char = '\u{A0}';

/// Joined letters that come along when text is copied from a PDF.
const LIGATUREN: [(&str, &str); 5] = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];

/// Cleans a text and replaces what the font cannot draw.
pub(crate) fn schoon(tekst: &str, letter: Letter) -> String {
    let mut tekst = tekst.replace("\r\n", "\n");
    if tekst.contains(|teken| matches!(teken, '\u{FB00}'..='\u{FB04}')) {
        for (ligatuur, letters) in LIGATUREN {
            tekst = tekst.replace(ligatuur, letters);
        }
    }
    tekst
        .nfc()
        .filter_map(leesbaar)
        .map(|teken| match teken {
            '\n' | VASTE_SPATIE => teken,
            _ => letter.zichtbaar(teken),
        })
        .collect()
}

fn leesbaar(teken: char) -> Option<char> {
    match teken {
        '\n' => Some('\n'),
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{3000}' => Some(' '),
        VASTE_SPATIE | '\u{2007}' | '\u{202F}' => Some(VASTE_SPATIE),
        '\u{2010}' | '\u{2011}' => Some('-'),
        _ if teken.is_control() || is_onzichtbaar(teken) => None,
        _ => Some(teken),
    }
}

/// Soft hyphen, joiners, direction marks, variation selectors and the byte order mark.
fn is_onzichtbaar(teken: char) -> bool {
    matches!(teken,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}
