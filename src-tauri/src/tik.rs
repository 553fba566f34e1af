//! The heartbeat: other processes' changes and a new day reach open screens without anybody asking.

use std::time::Duration;
use std::{io, thread};

use leidraad_app::App;

/// Calls [`App::tik`] each second for as long as the program lives.
///
/// # Errors
/// The system gives no thread.
pub fn start(app: App) -> io::Result<()> {
    let tik = move || {
        loop {
            app.tik();
            thread::sleep(Duration::from_secs(1));
        }
    };
    thread::Builder::new().name("tik".to_owned()).spawn(tik).map(drop)
}
