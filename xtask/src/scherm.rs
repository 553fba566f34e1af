//! Something to show windows on.

use std::env;
use std::process::Command;

const GROOTTE: &str = "-screen 0 1920x1200x24";

/// Whether windows can be shown here.
pub fn is_er() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|naam| env::var_os(naam).is_some_and(|waarde| !waarde.is_empty()))
}

/// The command under a virtual display, whatever display there is: tests must not pop up before somebody's work.
pub fn virtueel(opdracht: Command) -> Command {
    om(opdracht, &["xvfb-run", "-a", "-s", GROOTTE])
}

/// The command under a virtual display with a desktop bus.
pub fn virtueel_bureaublad(opdracht: Command) -> Command {
    virtueel(om(opdracht, &["dbus-run-session", "--"]))
}

fn om(opdracht: Command, met: &[&str]) -> Command {
    let mut buiten = Command::new(met.first().copied().unwrap_or_default());
    buiten
        .args(met.get(1..).unwrap_or_default())
        .arg(opdracht.get_program())
        .args(opdracht.get_args());
    for (naam, waarde) in opdracht.get_envs() {
        match waarde {
            Some(waarde) => buiten.env(naam, waarde),
            None => buiten.env_remove(naam),
        };
    }
    if let Some(map) = opdracht.get_current_dir() {
        buiten.current_dir(map);
    }
    buiten
}
