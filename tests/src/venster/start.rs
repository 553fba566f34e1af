//! How a window is started: which store, which clock, which answers to file dialogs.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::driver::Driver;
use super::sessie::Venster;

const AUTOMATISCH: [(&str, &str); 4] = [
    ("TAURI_AUTOMATION", "true"),
    ("TAURI_WEBVIEW_AUTOMATION", "true"),
    ("NO_AT_BRIDGE", "1"),
    ("GDK_BACKEND", "x11"),
];

// No bus of the desktop: its portal would answer for the theme, and start half a desktop under a virtual display.
const GEEN_BUS: &str = "disabled:";

/// A window to be opened. Each has its own folder for store and settings, gone when it closes.
pub struct Start {
    map: TempDir,
    argumenten: Vec<String>,
    omgeving: Vec<(String, String)>,
    donker: bool,
    maat: (u32, u32),
    bus: String,
}

impl Start {
    /// On a store that does not exist yet: the first-start wizard.
    pub fn leeg() -> Self {
        let map = tempfile::tempdir().expect("no temporary folder");
        let opslag = map.path().join("leidraad.db");
        Self::met(map, vec!["--opslag".to_owned(), opslag.display().to_string()])
    }

    /// On a store that is there already; it stays.
    pub fn op(opslag: &Path) -> Self {
        let map = tempfile::tempdir().expect("no temporary folder");
        Self::met(map, vec!["--opslag".to_owned(), opslag.display().to_string()])
    }

    /// On the example store, made anew.
    pub fn voorbeeld() -> Self {
        Self::met(
            tempfile::tempdir().expect("no temporary folder"),
            vec!["--voorbeeld".to_owned()],
        )
    }

    fn met(map: TempDir, argumenten: Vec<String>) -> Self {
        Self {
            map,
            argumenten,
            omgeving: Vec::new(),
            donker: false,
            maat: (1280, 800),
            bus: GEEN_BUS.to_owned(),
        }
    }

    /// Sets the clock: `2027-01-06T09:00`.
    pub fn nu(mut self, nu: &str) -> Self {
        self.argumenten.extend(["--nu".to_owned(), nu.to_owned()]);
        self
    }

    /// The user prefers dark.
    pub fn donker(mut self) -> Self {
        self.donker = true;
        self
    }

    /// On this desktop, which takes its toasts.
    #[cfg(feature = "venster")]
    pub fn op_bureaublad(mut self, bureaublad: &super::Bureaublad) -> Self {
        self.bus = bureaublad.adres().to_owned();
        self
    }

    /// Size of the window.
    pub fn maat(mut self, breed: u32, hoog: u32) -> Self {
        self.maat = (breed, hoog);
        self
    }

    /// As another window looks: its size, clock and theme, on this store.
    pub fn als(mut self, ander: Self) -> Self {
        let klok = ander.argumenten.iter().position(|argument| argument == "--nu");
        self.argumenten.extend(
            klok.into_iter()
                .flat_map(|plek| ander.argumenten[plek..plek + 2].to_vec()),
        );
        self.donker = ander.donker;
        self.maat = ander.maat;
        self
    }

    /// What the next file dialogs for opening answer.
    pub fn kies(self, bestanden: &[PathBuf]) -> Self {
        let paden = env::join_paths(bestanden).expect("a path with a colon in it");
        self.met_omgeving("LEIDRAAD_KIES", &paden.to_string_lossy())
    }

    /// Where the file dialogs for saving save: a file, or a folder that takes each proposed name.
    pub fn bewaar_als(self, doel: &Path) -> Self {
        self.met_omgeving("LEIDRAAD_BEWAAR_ALS", &doel.to_string_lossy())
    }

    fn met_omgeving(mut self, naam: &str, waarde: &str) -> Self {
        self.omgeving.push((naam.to_owned(), waarde.to_owned()));
        self
    }

    /// Opens the window.
    pub fn open(mut self) -> Venster {
        for (naam, map) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
        ] {
            let pad = self.map.path().join(map);
            fs::create_dir(&pad).expect("temporary folder is not writable");
            self = self.met_omgeving(naam, &pad.to_string_lossy());
        }
        for (naam, waarde) in AUTOMATISCH {
            self = self.met_omgeving(naam, waarde);
        }
        let bus = self.bus.clone();
        self = self.met_omgeving("DBUS_SESSION_BUS_ADDRESS", &bus);
        self.stel_thema_in();
        let driver = Driver::start(&self.omgeving).expect("no driver");
        Venster::open(driver, self.map, &programma(), &self.argumenten, self.maat)
    }

    // WebKitGTK takes `prefers-color-scheme` from the settings of GTK.
    fn stel_thema_in(&self) {
        let map = self.map.path().join("config/gtk-3.0");
        fs::create_dir(&map).expect("temporary folder is not writable");
        let donker = u8::from(self.donker);
        fs::write(
            map.join("settings.ini"),
            format!("[Settings]\ngtk-application-prefer-dark-theme={donker}\ngtk-enable-animations=0\n"),
        )
        .expect("temporary folder is not writable");
    }
}

/// The program under test: `LEIDRAAD_PROGRAMMA`, or the one built beside this test.
fn programma() -> PathBuf {
    if let Some(programma) = env::var_os("LEIDRAAD_PROGRAMMA") {
        return programma.into();
    }
    let ik = env::current_exe().expect("no path to this test");
    ik.ancestors()
        .map(|map| map.join("leidraad"))
        .find(|pad| pad.is_file())
        .expect("the program is not built: cargo xtask test builds it, with the feature `proef`")
}
