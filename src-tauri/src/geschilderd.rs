//! A test build says on stdout when its first screen stands there, for `cargo xtask bench`.

use std::io::{self, Write};

/// Calls [`geschilderd`] after the first heading has been painted. The bare window of the benchmark uses the same.
pub const SCRIPT: &str = concat!(";", include_str!("geschilderd.js"));

/// Says that the first screen has been painted.
#[tauri::command]
pub fn geschilderd() -> Result<(), String> {
    writeln!(io::stdout(), "geschilderd").map_err(|fout| fout.to_string())
}
