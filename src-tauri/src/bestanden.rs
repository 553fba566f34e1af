//! The file dialogs of the system. They block, so they are called off the window's thread.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::venster;

/// Message files.
pub fn kies(app: &AppHandle) -> Vec<PathBuf> {
    let gekozen = dialoog(app, "Berichten kiezen")
        .add_filter("Berichten", &["xml", "XML", "zip", "ZIP"])
        .blocking_pick_files();
    gekozen.unwrap_or_default().into_iter().filter_map(pad).collect()
}

/// A folder.
pub fn kies_map(app: &AppHandle) -> Option<PathBuf> {
    dialoog(app, "Map kiezen").blocking_pick_folder().and_then(pad)
}

/// Where to save a file.
pub fn bewaar_als(app: &AppHandle, voorstel: &str) -> Option<PathBuf> {
    dialoog(app, "Opslaan als")
        .set_file_name(voorstel)
        .blocking_save_file()
        .and_then(pad)
}

fn dialoog(app: &AppHandle, titel: &str) -> FileDialogBuilder<Wry> {
    let dialoog = app.dialog().file().set_title(titel);
    match app.get_webview_window(venster::HOOFD) {
        Some(venster) => dialoog.set_parent(&venster),
        None => dialoog,
    }
}

fn pad(gekozen: FilePath) -> Option<PathBuf> {
    gekozen.into_path().ok()
}
