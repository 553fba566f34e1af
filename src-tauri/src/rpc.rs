//! The one way from a screen to the use cases.

use leidraad_app::{App, FoutAntwoord};
use serde_json::Value;
use tauri::State;
use tauri::async_runtime::spawn_blocking;

/// Carries out one command off the window's thread; the refusal is a [`FoutAntwoord`].
#[tauri::command]
pub async fn rpc(app: State<'_, App>, command: String, vraag: Value) -> Result<Value, FoutAntwoord> {
    let app = app.inner().clone();
    spawn_blocking(move || app.rpc(&command, vraag)).await.unwrap_or_else(|fout| {
        // The message of a panic may quote data; it stays out of the log.
        tracing::error!(afgebroken = fout.to_string().contains("cancelled"), "a command stopped halfway");
        Err(FoutAntwoord {
            code: "intern".to_owned(),
            zin: "Er ging iets mis in het programma. Probeer het opnieuw; blijft het, start Leidraad dan opnieuw."
                .to_owned(),
            veld: None,
        })
    })
}
