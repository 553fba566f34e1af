//! A desktop of our own on a bus of its own: it takes toasts and counts as a real one would, and can be clicked on.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use zbus::blocking::{Connection, Proxy, connection};
use zbus::message::Header;
use zbus::zvariant::OwnedValue;

use super::GEDULD;

const MELDINGEN: &str = "org.freedesktop.Notifications";
const MELDINGEN_PAD: &str = "/org/freedesktop/Notifications";
const BALK: &str = "org.kde.StatusNotifierWatcher";

// Nothing is started on demand: what is not here is not on this desktop.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"#;

/// A toast as the desktop got it.
#[derive(Debug)]
pub struct Getoond {
    /// For a click.
    pub id: u32,
    /// Title.
    pub titel: String,
    /// Text.
    pub tekst: String,
    /// Everything that came with it.
    pub alles: String,
}

/// The desktop; gone when dropped.
pub struct Bureaublad {
    bus: Child,
    adres: String,
    verbinding: Connection,
    toasts: Receiver<Getoond>,
    balk: Receiver<(String, String)>,
    _map: TempDir,
}

impl Bureaublad {
    /// Starts one.
    pub fn start() -> Self {
        let map = tempfile::tempdir().expect("no temporary folder");
        let config = map.path().join("bus.conf");
        fs::write(&config, BUS).expect("temporary folder is not writable");
        let mut bus = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon (apt: dbus-daemon)");
        let mut adres = String::new();
        BufReader::new(bus.stdout.take().expect("piped"))
            .read_line(&mut adres)
            .expect("no address of the bus");
        let adres = adres.trim().to_owned();
        let (toasts_in, toasts) = channel();
        let (balk_in, balk) = channel();
        let verbinding = connection::Builder::address(adres.as_str())
            .and_then(|b| {
                b.serve_at(
                    MELDINGEN_PAD,
                    Meldingen {
                        toasts: toasts_in,
                        laatste: 0,
                    },
                )
            })
            .and_then(|b| b.serve_at("/StatusNotifierWatcher", Balk { iconen: balk_in }))
            .and_then(|b| b.name(MELDINGEN))
            .and_then(|b| b.name(BALK))
            .and_then(connection::Builder::build)
            .expect("no desktop on the bus");
        Self {
            bus,
            adres,
            verbinding,
            toasts,
            balk,
            _map: map,
        }
    }

    /// Where its bus listens.
    pub(super) fn adres(&self) -> &str {
        &self.adres
    }

    /// Waits for the next toast.
    pub fn toast(&self) -> Getoond {
        self.toasts.recv_timeout(GEDULD).expect("no toast came")
    }

    /// Whether a toast came that nobody waited for.
    pub fn nog_een(&self) -> Option<Getoond> {
        self.toasts.try_recv().ok()
    }

    /// Clicks on a toast, and clicks on for a second: nobody is as fast as a test, and the program listens for clicks
    /// only once the toast is there. The first click that it hears is the only one.
    pub fn click(&self, toast: &Getoond) {
        for _ in 0..20 {
            self.verbinding
                .emit_signal(
                    None::<&str>,
                    MELDINGEN_PAD,
                    MELDINGEN,
                    "ActionInvoked",
                    &(toast.id, "default"),
                )
                .expect("the bus is gone");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Locks its screen, and says so for a second: the program may not listen yet.
    pub fn vergrendel_scherm(&self) {
        for _ in 0..20 {
            self.verbinding
                .emit_signal(
                    None::<&str>,
                    "/org/freedesktop/ScreenSaver",
                    "org.freedesktop.ScreenSaver",
                    "ActiveChanged",
                    &true,
                )
                .expect("the bus is gone");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until this stands beside the clock.
    pub fn wait_for_number(&self, cijfer: &str) {
        let (wie, pad) = self.balk.recv_timeout(GEDULD).expect("no icon beside the clock");
        let icoon = Proxy::new(&self.verbinding, wie, pad, "org.kde.StatusNotifierItem").expect("an icon");
        let begin = Instant::now();
        loop {
            let nu = icoon.get_property::<String>("XAyatanaLabel");
            if nu.as_deref() == Ok(cijfer) {
                return;
            }
            assert!(begin.elapsed() < GEDULD, "beside the clock stands {nu:?}");
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Bureaublad {
    fn drop(&mut self) {
        self.bus.kill().ok();
        self.bus.wait().ok();
    }
}

struct Meldingen {
    toasts: Sender<Getoond>,
    laatste: u32,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Meldingen {
    #[allow(clippy::too_many_arguments, reason = "so says the specification")]
    fn notify(
        &mut self,
        app: String,
        _vervangt: u32,
        icoon: String,
        titel: String,
        tekst: String,
        acties: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _duur: i32,
    ) -> u32 {
        self.laatste += 1;
        let alles = format!("{app} {icoon} {titel} {tekst} {acties:?} {hints:?}");
        let id = self.laatste;
        self.toasts
            .send(Getoond {
                id,
                titel,
                tekst,
                alles,
            })
            .ok();
        id
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".to_owned(), "body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        let proef = || "proef".to_owned();
        (proef(), proef(), "1".to_owned(), "1.2".to_owned())
    }
}

struct Balk {
    iconen: Sender<(String, String)>,
}

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Balk {
    fn register_status_notifier_item(&self, pad: String, #[zbus(header)] kop: Header<'_>) {
        let wie = kop.sender().map(ToString::to_string).unwrap_or_default();
        self.iconen.send((wie, pad)).ok();
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }
}
