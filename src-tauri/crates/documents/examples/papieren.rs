//! Writes the example papers, in ordinary and large print, into the folder given: PDF and SVG.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use leidraad_documents::{pagineer, pdf, svg};

#[path = "../tests/gedeeld/mod.rs"]
mod gedeeld;

fn main() -> Result<(), Box<dyn Error>> {
    let map = std::env::args_os()
        .nth(1)
        .map_or_else(std::env::temp_dir, PathBuf::from);
    fs::create_dir_all(&map)?;
    for (naam, document) in gedeeld::alle_papieren() {
        let paginas = pagineer(&document);
        fs::write(map.join(format!("{naam}.pdf")), pdf(&document, &paginas)?)?;
        for pagina in &paginas {
            fs::write(map.join(format!("{naam}-{}.svg", pagina.nummer)), svg(pagina))?;
        }
    }
    Ok(())
}
