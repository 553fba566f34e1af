//! The desktop program: a window around the use cases. The only room that knows Tauri.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod argumenten;
mod balk;
#[cfg_attr(feature = "proef", path = "bestanden_proef.rs")]
mod bestanden;
#[cfg(feature = "proef")]
mod geschilderd;
mod host;
mod klembord;
mod opslag;
mod rpc;
mod schermslot;
mod tik;
mod toast;
mod venster;

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use argumenten::{Argumenten, Keuze};

fn main() -> ExitCode {
    leidraad_app::geen_afdruk_bij_crash();
    match argumenten::lees(env::args_os().skip(1)) {
        Ok(Keuze::Start(argumenten)) => start(argumenten),
        Ok(Keuze::Hulp) => match io::stdout().write_all(argumenten::HULP.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(zin) => {
            eprintln!("{zin}");
            ExitCode::from(2)
        }
    }
}

fn start(argumenten: Argumenten) -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(io::stderr)
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info")),
        )
        .init();
    match venster::draai(argumenten) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fout) => {
            eprintln!("Leidraad kan niet starten: {fout}");
            ExitCode::FAILURE
        }
    }
}
