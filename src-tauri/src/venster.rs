//! The window, and what the program does before it opens.

use std::error::Error;
use std::sync::Arc;

use leidraad_app::App;
use tauri::{AppHandle, Builder, Manager, RunEvent, Url, WebviewUrl, WebviewWindowBuilder, Wry};

use crate::argumenten::Argumenten;
use crate::host::Bureaublad;
use crate::{opslag, rpc, schermslot, tik};

/// Label of the window.
pub const HOOFD: &str = "hoofd";

/// Opens the window and stays until it closes.
///
/// # Errors
/// No window or no store; the message is for the user.
pub fn draai(argumenten: Argumenten) -> Result<(), Box<dyn Error>> {
    let program = commands(plugins(&argumenten)).build(tauri::generate_context!())?;
    let handle = program.handle();

    let pad = opslag::pad(&argumenten, &handle.path().app_data_dir()?)?;
    let app = App::new(Arc::new(Bureaublad::new(handle.clone(), argumenten.nu)), pad);
    if argumenten.voorbeeld {
        app.open_voorbeeld().map_err(|fout| fout.zin)?;
    }
    tik::start(app.clone())?;
    schermslot::start(&app);
    program.manage(app.clone());

    open(handle)?;
    tracing::info!(versie = env!("CARGO_PKG_VERSION"), "window open");
    program.run(move |program, gebeurtenis| {
        if matches!(gebeurtenis, RunEvent::Exit) {
            program.state::<App>().laat_niets_achter();
            program.cleanup_before_exit();
            if let Err(fout) = app.sluit_af() {
                tracing::error!(code = fout.code(), "the last looks are not in the log");
            }
            leidraad_app::einde(0);
        }
    });
    Ok(())
}

fn plugins(argumenten: &Argumenten) -> Builder<Wry> {
    let mut builder = Builder::default();
    // One window per store: the example and another store may stand beside the organisation's own. Tests start many.
    if !cfg!(feature = "proef") && !argumenten.voorbeeld && argumenten.opslag.is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| naar_voren(app)));
    }
    if !cfg!(feature = "proef") {
        builder = builder.plugin(tauri_plugin_window_state::Builder::new().build());
    }
    builder.plugin(tauri_plugin_dialog::init())
}

#[cfg(not(feature = "proef"))]
fn commands(builder: Builder<Wry>) -> Builder<Wry> {
    builder.invoke_handler(tauri::generate_handler![rpc::rpc])
}

#[cfg(feature = "proef")]
fn commands(builder: Builder<Wry>) -> Builder<Wry> {
    builder
        .append_invoke_initialization_script(crate::geschilderd::SCRIPT)
        .invoke_handler(tauri::generate_handler![
            rpc::rpc,
            crate::geschilderd::geschilderd
        ])
}

fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, HOOFD, WebviewUrl::default())
        .title("Leidraad")
        .inner_size(1280.0, 800.0)
        .min_inner_size(960.0, 600.0)
        .on_navigation(is_eigen)
        .build()
        .map(drop)
}

/// Nothing but our own screens is ever shown in the window.
fn is_eigen(url: &Url) -> bool {
    matches!(
        (url.scheme(), url.host_str()),
        ("tauri", Some("localhost")) | ("http", Some("tauri.localhost"))
    )
}

/// Brings the window before whatever somebody was doing; they asked for it.
pub fn naar_voren(app: &AppHandle) {
    if let Some(venster) = app.get_webview_window(HOOFD)
        && let Err(fout) = venster.unminimize().and_then(|()| venster.set_focus())
    {
        tracing::warn!(%fout, "the window could not come forward");
    }
}
