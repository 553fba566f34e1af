//! CSV as Dutch programs write it: `;`, `,` or tabs; UTF-8 or the old letters of Windows.

use leidraad_api::Fout;

use super::werkblad::{Cel, Cellen, stuk};

/// Rows and columns that somebody can have meant.
const RIJEN_MAXIMUM: usize = 20_000;
const KOLOMMEN_MAXIMUM: usize = 200;

pub(super) fn lees(bytes: &[u8]) -> Result<Cellen, Fout> {
    let (tekst, _, _) = if std::str::from_utf8(bytes).is_ok() || bytes.starts_with(&[0xff, 0xfe]) {
        encoding_rs::UTF_8.decode(bytes)
    } else {
        encoding_rs::WINDOWS_1252.decode(bytes)
    };
    if tekst.contains('\0') {
        return Err(stuk("soort"));
    }
    let mut lezer = csv::ReaderBuilder::new()
        .delimiter(scheiding(&tekst))
        .has_headers(false)
        .flexible(true)
        .from_reader(tekst.as_bytes());
    let mut cellen = Cellen::new();
    for regel in lezer.records() {
        let regel = regel.map_err(|_| stuk("beschadigd"))?;
        // An empty line is skipped by the reader, but counts as a row on the screen.
        let plaats = regel.position().map_or(cellen.len(), |p| {
            usize::try_from(p.line().saturating_sub(1)).unwrap_or(usize::MAX)
        });
        if plaats > RIJEN_MAXIMUM || regel.len() > KOLOMMEN_MAXIMUM {
            return Err(stuk("te_veel"));
        }
        if cellen.len() < plaats {
            cellen.resize_with(plaats, Vec::new);
        }
        cellen.push(regel.iter().map(Cel::tekst).collect());
    }
    Ok(cellen)
}

/// The mark that stands most often in the first line.
fn scheiding(tekst: &str) -> u8 {
    let eerste = tekst.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    [b';', b',', b'\t']
        .into_iter()
        .max_by_key(|teken| {
            let aantal = eerste.bytes().filter(|b| b == teken).count();
            (aantal, *teken == b';')
        })
        .unwrap_or(b';')
}
