//! The file dialogs of a test build: nobody is there to click, so the environment holds the answers.

use std::env;
use std::path::{Path, PathBuf};

use leidraad_app::Bestandsoort;
use tauri::AppHandle;

/// The paths in `LEIDRAAD_KIES`.
pub fn kies(_: &AppHandle, _: Bestandsoort) -> Vec<PathBuf> {
    env::var_os("LEIDRAAD_KIES")
        .map(|paden| env::split_paths(&paden).collect())
        .unwrap_or_default()
}

/// The first path in `LEIDRAAD_KIES`.
pub fn kies_map(app: &AppHandle) -> Option<PathBuf> {
    kies(app, Bestandsoort::Berichten).into_iter().next()
}

/// `LEIDRAAD_BEWAAR_ALS`, or the proposal inside it when that is a folder.
pub fn bewaar_als(_: &AppHandle, voorstel: &str) -> Option<PathBuf> {
    let doel = PathBuf::from(env::var_os("LEIDRAAD_BEWAAR_ALS")?);
    Some(if doel.is_dir() {
        doel.join(Path::new(voorstel).file_name()?)
    } else {
        doel
    })
}
