//! Compiles the window's configuration in, with the built screens or a page that says they are missing.

use std::{fs, io, path::Path};

const NIET_GEBOUWD: &str = "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Leidraad</title>\
<h1>De schermen zijn nog niet gebouwd</h1><p>Start het programma met <code>cargo xtask run</code>.</p></html>\n";

fn main() -> io::Result<()> {
    // A plain `cargo check` on a fresh checkout has no built screens, and the configuration demands the folder.
    let pagina = Path::new("../ui/dist/index.html");
    if !pagina.exists() {
        fs::create_dir_all("../ui/dist")?;
        fs::write(pagina, NIET_GEBOUWD)?;
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::try_build(tauri_build::Attributes::new())
        .map_err(|fout| io::Error::other(format!("{fout:#}")))
}
