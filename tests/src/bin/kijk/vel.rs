//! Puts pictures side by side on one sheet, as SVG, which `rsvg-convert` (apt: librsvg2-bin) paints.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

const BREED: u32 = 960;
const MARGE: u32 = 24;
const BIJSCHRIFT: u32 = 30;

/// One picture.
pub struct Tegel {
    /// What stands above it.
    pub bijschrift: String,
    /// Of the window.
    pub maat: (u32, u32),
    /// PNG in base64.
    pub beeld: String,
}

/// Writes the sheet: two columns, in the order given.
pub fn maak(titel: &str, tegels: &[Tegel], doel: &Path) {
    let (mut inhoud, mut boven) = (String::new(), MARGE + BIJSCHRIFT);
    for paar in tegels.chunks(2) {
        let hoog = paar
            .iter()
            .map(|tegel| BREED * tegel.maat.1 / tegel.maat.0)
            .max()
            .unwrap_or_default();
        for (kolom, tegel) in (0..).zip(paar) {
            let links = MARGE + kolom * (BREED + MARGE);
            write!(
                inhoud,
                "<text x='{links}' y='{}'>{titel} · {}</text>\
                 <image x='{links}' y='{boven}' width='{BREED}' height='{hoog}' href='data:image/png;base64,{}'/>",
                boven - 10,
                tegel.bijschrift,
                tegel.beeld
            )
            .expect("text takes text");
        }
        boven += hoog + MARGE + BIJSCHRIFT;
    }
    let breed = MARGE + 2 * (BREED + MARGE);
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{breed}' height='{boven}'>\
         <rect width='100%' height='100%' fill='#d0d3d6'/>\
         <g font-family='sans-serif' font-size='17' fill='#111'>{inhoud}</g></svg>"
    );
    let bron = doel.with_extension("svg");
    fs::write(&bron, svg).expect("the folder kijk is not writable");
    let klaar = Command::new("rsvg-convert")
        .arg("--unlimited")
        .arg("-o")
        .arg(doel)
        .arg(&bron)
        .status();
    assert!(
        klaar.is_ok_and(|stand| stand.success()),
        "rsvg-convert (apt: librsvg2-bin) did not paint {}",
        bron.display()
    );
    fs::remove_file(bron).ok();
}
