//! How much is late or for today, beside the clock of the desktop: a number, and the same in words.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tauri::menu::{Menu, MenuItem};
use tauri::tray::{MouseButton, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Result, Wry};

use crate::venster;

const ICOON: &str = "leidraad";
const OPENEN: &str = "openen";

/// The icon; made when there is something to count, which keeps it out of the start.
#[derive(Default)]
pub struct Balk {
    /// This desktop has no place for it.
    geen: Arc<AtomicBool>,
}

impl Balk {
    /// Shows this number with its words; a desktop that cannot is not asked again.
    pub fn toon(&self, app: &AppHandle, aantal: u32, zin: &str) {
        if self.geen.load(Ordering::Relaxed) {
            return;
        }
        let (geen, balk, zin) = (Arc::clone(&self.geen), app.clone(), zin.to_owned());
        let teken = move || {
            // The library behind it panics where the system lacks its part (libayatana-appindicator).
            let getekend = catch_unwind(AssertUnwindSafe(|| teken(&balk, aantal, &zin)));
            if !matches!(getekend, Ok(Ok(()))) {
                tracing::info!(code = "geen_balk", "no place beside the clock of the desktop");
                geen.store(true, Ordering::Relaxed);
            }
        };
        if let Err(fout) = app.run_on_main_thread(teken) {
            tracing::info!(code = "geen_balk", %fout, "the window is closing");
        }
    }
}

fn teken(app: &AppHandle, aantal: u32, zin: &str) -> Result<()> {
    let cijfer = if aantal == 0 {
        String::new()
    } else {
        aantal.to_string()
    };
    let menu = menu(app, zin)?;
    if let Some(balk) = app.tray_by_id(ICOON) {
        balk.set_menu(Some(menu))?;
        balk.set_tooltip(Some(zin))?;
        return balk.set_title(Some(cijfer));
    }
    let mut balk = TrayIconBuilder::with_id(ICOON)
        .menu(&menu)
        .show_menu_on_left_click(false)
        .tooltip(zin)
        .title(cijfer)
        .on_menu_event(|app, gekozen| {
            if gekozen.id().as_ref() == OPENEN {
                venster::naar_voren(app);
            }
        })
        .on_tray_icon_event(|balk, gebeurtenis| {
            if let TrayIconEvent::Click {
                button: MouseButton::Left,
                ..
            } = gebeurtenis
            {
                venster::naar_voren(balk.app_handle());
            }
        });
    if let Some(icoon) = app.default_window_icon() {
        balk = balk.icon(icoon.clone());
    }
    balk.build(app).map(drop)
}

/// Where a desktop shows no words beside the icon, its menu begins with them.
fn menu(app: &AppHandle, zin: &str) -> Result<Menu<Wry>> {
    let zin = MenuItem::new(app, zin, false, None::<&str>)?;
    let openen = MenuItem::with_id(app, OPENEN, "Leidraad openen", true, None::<&str>)?;
    Menu::with_items(app, &[&zin, &openen])
}
