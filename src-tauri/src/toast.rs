//! Toasts of the desktop. Each waits for its click in a thread of its own, until the desktop takes it away.

use std::thread;

use leidraad_app::Toast;
use notify_rust::error::Result;
use notify_rust::{Hint, Notification, NotificationResponse};
use tauri::{AppHandle, Emitter};

use crate::venster;

/// Shows it at once, or not at all: a courtesy, so that a desktop without toasts only shows in the log.
pub fn toon(app: &AppHandle, toast: Toast) {
    let app = app.clone();
    let wacht = move || {
        if let Err(fout) = toon_en_wacht(&app, &toast) {
            tracing::info!(code = "toast_niet_getoond", %fout, "the desktop shows no toasts");
        }
    };
    if let Err(fout) = thread::Builder::new().name("toast".to_owned()).spawn(wacht) {
        tracing::info!(code = "toast_niet_getoond", %fout, "no thread for a toast");
    }
}

fn toon_en_wacht(app: &AppHandle, toast: &Toast) -> Result<()> {
    let getoond = Notification::new()
        .appname("Leidraad")
        .icon("leidraad")
        .hint(Hint::DesktopEntry("leidraad".to_owned()))
        .summary(&toast.titel)
        .body(&toast.tekst)
        .action("default", "Openen")
        .show()?;
    getoond.wait_for_response(|antwoord: &NotificationResponse| {
        if matches!(
            antwoord,
            NotificationResponse::Default | NotificationResponse::Action(_)
        ) {
            venster::naar_voren(app);
            if let Err(fout) = app.emit("toast_aangeklikt", &toast.doel) {
                tracing::warn!(%fout, "a click on a toast did not reach the screens");
            }
        }
    })
}
