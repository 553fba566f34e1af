//! What must come from the system: libraries, a virtual display, Node.

use std::process::{Command, Stdio};

use crate::stap::{Uitkomst, lees, opdracht, voer_uit};

/// To build the program: compiler, and perl for the encryption that is built along; and what it opens while it runs,
/// for its place beside the clock of the desktop.
pub const BOUW: &[&str] = &[
    "build-essential",
    "pkg-config",
    "perl",
    "libwebkit2gtk-4.1-dev",
    "libayatana-appindicator3-1",
];
/// To start it where there is no display.
pub const ZONDER_SCHERM: &[&str] = &["xvfb", "xauth", "dbus", "fonts-dejavu-core"];
/// To test it: windows by WebDriver, their toasts over a bus, papers by poppler, messages against their schemas by xmllint.
pub const TEST: &[&str] = &[
    "xvfb",
    "xauth",
    "dbus-daemon",
    "webkit2gtk-driver",
    "fonts-dejavu-core",
    "poppler-utils",
    "libxml2-utils",
];
/// To make contact sheets.
pub const KIJK: &[&str] = &[
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "fonts-dejavu-core",
    "librsvg2-bin",
];

/// Sees to it that these are there: installs them when allowed, else says in one line what to install.
pub fn zorg_voor(groepen: &[&[&str]]) -> Uitkomst {
    if !bestaat("dpkg-query") {
        println!("Geen Debian: zorg zelf voor {}.", groepen.concat().join(", "));
        return node();
    }
    let mut ontbreekt: Vec<&str> = groepen
        .concat()
        .into_iter()
        .filter(|pakket| !is_er(pakket))
        .collect();
    ontbreekt.sort_unstable();
    ontbreekt.dedup();
    if !ontbreekt.is_empty() {
        if lees(opdracht(".", "id", &["-u"]))?.trim() != "0" {
            return Err(format!(
                "Er ontbreken pakketten. Installeer ze met: sudo apt-get install {}",
                ontbreekt.join(" ")
            ));
        }
        installeer(&ontbreekt)?;
    }
    node()
}

/// Installs packages, or a package file, with apt.
pub fn installeer(pakketten: &[&str]) -> Uitkomst {
    voer_uit(apt(&["update", "-qq"]))?;
    voer_uit(apt(&[
        &["install", "-y", "-qq", "--no-install-recommends"],
        pakketten,
    ]
    .concat()))
}

/// `apt-get`, never asking anything.
pub fn apt(argumenten: &[&str]) -> Command {
    let mut apt = opdracht(".", "apt-get", argumenten);
    apt.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    apt
}

fn is_er(pakket: &str) -> bool {
    lees(opdracht(
        ".",
        "dpkg-query",
        &["-W", "-f=${db:Status-Abbrev}", pakket],
    ))
    .is_ok_and(|stand| stand.starts_with("ii"))
}

fn bestaat(programma: &str) -> bool {
    Command::new(programma)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}

fn node() -> Uitkomst {
    let versie = lees(opdracht(".", "node", &["--version"])).unwrap_or_default();
    let mut delen = versie
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(|deel| deel.parse().unwrap_or(0));
    let versie = (delen.next().unwrap_or(0), delen.next().unwrap_or(0));
    if versie >= (20, 19) && bestaat("npm") {
        return Ok(());
    }
    Err("Node ontbreekt of is te oud: installeer Node 20.19 of nieuwer, met npm.".to_owned())
}
