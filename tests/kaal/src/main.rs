//! A window with one heading and nothing behind it.

use std::io::{self, Write};

use tauri::{Builder, WebviewUrl, WebviewWindowBuilder};

const SCRIPT: &str = concat!(";", include_str!("../../../src-tauri/src/geschilderd.js"));

#[tauri::command]
fn geschilderd() -> Result<(), String> {
    writeln!(io::stdout(), "geschilderd").map_err(|fout| fout.to_string())
}

fn main() -> tauri::Result<()> {
    let program = Builder::default()
        .append_invoke_initialization_script(SCRIPT)
        .invoke_handler(tauri::generate_handler![geschilderd])
        .build(tauri::generate_context!())?;
    WebviewWindowBuilder::new(&program, "hoofd", WebviewUrl::default())
        .title("Kaal")
        .inner_size(1280.0, 800.0)
        .build()?;
    program.run(|_, _| {});
    Ok(())
}
