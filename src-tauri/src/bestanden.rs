//! The file dialogs of the system. They block, so they are called off the window's thread.

use std::path::PathBuf;

use leidraad_app::Bestandsoort;
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::venster;

/// Files of a kind.
pub fn kies(app: &AppHandle, soort: Bestandsoort) -> Vec<PathBuf> {
    let (titel, naam, achter): (_, _, &[&str]) = match soort {
        Bestandsoort::Berichten => ("Berichten kiezen", "Berichten", &["xml", "XML", "zip", "ZIP"]),
        Bestandsoort::Werkblad => (
            "Bestand kiezen",
            "Excel of CSV",
            &[
                "xlsx", "XLSX", "xlsm", "xls", "XLS", "xlsb", "ods", "ODS", "csv", "CSV",
            ],
        ),
        Bestandsoort::Stukken => (
            "Documenten kiezen",
            "Documenten",
            &[
                "pdf", "PDF", "png", "PNG", "jpg", "JPG", "jpeg", "JPEG", "docx", "xlsx", "txt", "eml", "msg",
            ],
        ),
        Bestandsoort::Sjabloon => ("Tekst kiezen", "Tekst", &["txt", "TXT"]),
        Bestandsoort::Logo => (
            "Logo kiezen",
            "Afbeeldingen",
            &["png", "PNG", "jpg", "JPG", "jpeg", "JPEG"],
        ),
        Bestandsoort::Backup => ("Back-up kiezen", "Back-ups", &["backup"]),
        Bestandsoort::Profiel => ("Contract kiezen", "Contracten", &["toml", "TOML"]),
    };
    let gekozen = dialoog(app, titel).add_filter(naam, achter).blocking_pick_files();
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
