//! The heartbeat: other processes' changes and a new day reach open screens without anybody asking.

use std::sync::{Arc, Weak};
use std::time::Duration;
use std::{io, thread};

use leidraad_app::App;

/// Calls [`App::tik`] each second for as long as the program lives.
///
/// # Errors
/// The system gives no thread.
pub fn start(app: &Arc<App>) -> io::Result<()> {
    let app = Arc::downgrade(app);
    thread::Builder::new()
        .name("tik".to_owned())
        .spawn(move || tik(&app))
        .map(drop)
}

fn tik(app: &Weak<App>) {
    while let Some(app) = app.upgrade() {
        app.tik();
        drop(app);
        thread::sleep(Duration::from_secs(1));
    }
}
