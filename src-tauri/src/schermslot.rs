//! When the system locks its screen or goes to sleep, the window locks too. On Linux the desktop tells on its buses; on
//! other systems the idle lock does it, which also counts the time that the machine slept.

use leidraad_app::App;

/// Listens for as long as the program lives; a desktop that tells nothing leaves the idle lock.
#[cfg(target_os = "linux")]
pub fn start(app: &App) {
    for bus in [linux::Bus::Systeem, linux::Bus::Sessie] {
        let app = app.clone();
        let luister = move || {
            if let Err(fout) = linux::luister(bus, || app.scherm_op_slot()) {
                tracing::info!(%fout, ?bus, "not told of lock and sleep; the idle lock stays");
            }
        };
        if let Err(fout) = std::thread::Builder::new()
            .name("schermslot".to_owned())
            .spawn(luister)
        {
            tracing::warn!(%fout, "not told of lock and sleep; the idle lock stays");
        }
    }
}

/// Nothing to listen to here.
#[cfg(not(target_os = "linux"))]
pub fn start(_: &App) {}

#[cfg(target_os = "linux")]
mod linux {
    use zbus::blocking::fdo::DBusProxy;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::zvariant::OwnedObjectPath;
    use zbus::{MatchRule, Message, Result, message};

    const LOGIN: &str = "org.freedesktop.login1";

    /// Who tells.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Bus {
        /// Sleep, and a session that is locked from elsewhere.
        Systeem,
        /// The desktop's own screen lock.
        Sessie,
    }

    /// Interface and member of what tells: the desktop's lock, two names of it.
    const SCHERM: [&str; 2] = ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"];

    fn regel(interface: &'static str, member: &'static str) -> Result<zbus::match_rule::Builder<'static>> {
        MatchRule::builder()
            .msg_type(message::Type::Signal)
            .interface(interface)?
            .member(member)
    }

    /// The session in which this program runs.
    fn eigen_sessie(bus: &Connection) -> Result<OwnedObjectPath> {
        bus.call_method(
            Some(LOGIN),
            "/org/freedesktop/login1",
            Some("org.freedesktop.login1.Manager"),
            "GetSessionByPID",
            &std::process::id(),
        )?
        .body()
        .deserialize()
    }

    fn regels(bus: Bus, verbinding: &Connection) -> Result<Vec<MatchRule<'static>>> {
        match bus {
            Bus::Systeem => {
                let slaap = regel("org.freedesktop.login1.Manager", "PrepareForSleep")?.build();
                let mut alle = vec![slaap];
                if let Ok(sessie) = eigen_sessie(verbinding) {
                    alle.push(
                        regel("org.freedesktop.login1.Session", "Lock")?
                            .path(sessie.into_inner())?
                            .build(),
                    );
                }
                Ok(alle)
            }
            Bus::Sessie => SCHERM
                .iter()
                .map(|naam| Ok(regel(naam, "ActiveChanged")?.build()))
                .collect(),
        }
    }

    /// Whether this message says that the screen is locked or sleep begins.
    pub fn is_slot(bericht: &Message) -> bool {
        let kop = bericht.header();
        match kop.member().map(|member| member.as_str()) {
            Some("Lock") => true,
            Some("PrepareForSleep" | "ActiveChanged") => bericht.body().deserialize().unwrap_or(false),
            _ => false,
        }
    }

    /// Calls `doe` each time, until the bus is gone.
    ///
    /// # Errors
    /// There is no such bus.
    pub fn luister(bus: Bus, doe: impl Fn()) -> Result<()> {
        let verbinding = match bus {
            Bus::Systeem => Connection::system()?,
            Bus::Sessie => Connection::session()?,
        };
        let berichten = MessageIterator::from(&verbinding);
        let dbus = DBusProxy::new(&verbinding)?;
        for regel in regels(bus, &verbinding)? {
            dbus.add_match_rule(regel)?;
        }
        for bericht in berichten {
            let bericht = bericht?;
            if bericht.message_type() == message::Type::Signal && is_slot(&bericht) {
                doe();
            }
        }
        Ok(())
    }

    #[cfg(test)]
    #[allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
    mod tests {
        use super::*;

        fn signaal(interface: &str, member: &str, waarde: Option<bool>) -> Message {
            let builder = Message::signal("/org/freedesktop/ScreenSaver", interface, member).unwrap();
            match waarde {
                Some(waarde) => builder.build(&waarde).unwrap(),
                None => builder.build(&()).unwrap(),
            }
        }

        #[test]
        fn locking_and_going_to_sleep_lock_and_coming_back_does_not() {
            assert!(is_slot(&signaal(SCHERM[0], "ActiveChanged", Some(true))));
            assert!(!is_slot(&signaal(SCHERM[0], "ActiveChanged", Some(false))));
            assert!(is_slot(&signaal(
                "org.freedesktop.login1.Manager",
                "PrepareForSleep",
                Some(true)
            )));
            assert!(!is_slot(&signaal(
                "org.freedesktop.login1.Manager",
                "PrepareForSleep",
                Some(false)
            )));
            assert!(is_slot(&signaal("org.freedesktop.login1.Session", "Lock", None)));
            assert!(!is_slot(&signaal(
                "org.freedesktop.login1.Session",
                "Unlock",
                None
            )));
            assert!(!is_slot(&signaal(SCHERM[0], "ActiveChanged", None)));
        }
    }
}
