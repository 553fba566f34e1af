//! Compiles the bare window's configuration in.

use std::io;

fn main() -> io::Result<()> {
    tauri_build::try_build(tauri_build::Attributes::new())
        .map_err(|fout| io::Error::other(format!("{fout:#}")))
}
