//! The WebKitWebDriver process: one per window, so that each window has its own environment.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{io, thread};

/// A running driver; dropping it ends it and the program it started.
pub struct Driver {
    proces: Child,
    /// Where it listens.
    pub poort: u16,
}

impl Driver {
    /// Starts one with this environment and waits until it listens.
    ///
    /// # Errors
    /// It is not installed, or does not answer.
    pub fn start(omgeving: &[(String, String)]) -> io::Result<Self> {
        let poort = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let proces = Command::new("WebKitWebDriver")
            .arg(format!("--port={poort}"))
            .envs(omgeving.iter().map(|(naam, waarde)| (naam, waarde)))
            .stdin(Stdio::null())
            .spawn()
            .map_err(|fout| io::Error::other(format!("WebKitWebDriver (apt: webkit2gtk-driver): {fout}")))?;
        let driver = Self { proces, poort };
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", poort)).is_err() {
            if begin.elapsed() > Duration::from_secs(10) {
                return Err(io::Error::other("WebKitWebDriver does not listen"));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }
}

impl Driver {
    /// The process that the program runs under.
    pub fn proces(&self) -> u32 {
        self.proces.id()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Already ended is as good.
        self.proces.kill().ok();
        self.proces.wait().ok();
    }
}
