//! The file dialogs of a test build: nobody is there to click, so the environment holds the answers.

use std::env;
use std::path::{Path, PathBuf};

use leidraad_app::Bestandsoort;
use tauri::AppHandle;

/// The paths in `LEIDRAAD_KIES`. Of a folder the files that are in it at this moment, so that a test can lay others there.
pub fn kies(_: &AppHandle, _: Bestandsoort) -> Vec<PathBuf> {
    let mut gekozen = Vec::new();
    for pad in paden() {
        match pad.read_dir() {
            Ok(map) => gekozen.extend(map.flatten().map(|bestand| bestand.path())),
            Err(_) => gekozen.push(pad),
        }
    }
    gekozen
}

/// The first path in `LEIDRAAD_KIES`.
pub fn kies_map(_: &AppHandle) -> Option<PathBuf> {
    paden().into_iter().next()
}

fn paden() -> Vec<PathBuf> {
    env::var_os("LEIDRAAD_KIES")
        .map(|paden| env::split_paths(&paden).collect())
        .unwrap_or_default()
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
