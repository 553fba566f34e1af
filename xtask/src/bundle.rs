//! `cargo xtask bundle`: the Debian package, put together with dpkg's own tools and nothing downloaded.

use std::fs;
use std::path::Path;

use crate::pakketten::{self, BOUW, TEST};
use crate::stap::{Uitkomst, cargo, lees, opdracht, project, voer_uit};
use crate::test::PROEF;
use crate::{scherm, ui};

const PROGRAMMAS: &[&str] = &["leidraad", "leidraad-cli"];
const ICONEN: &[&str] = &["32x32", "128x128", "256x256", "512x512"];

const STARTER: &str = "\
[Desktop Entry]
Type=Application
Name=Leidraad
GenericName=Werkprogramma voor Wmo-aanbieders
Comment=Elke termijn van elk contract, met het waarom erbij
Exec=leidraad
Icon=leidraad
Terminal=false
Categories=Office;
Keywords=Wmo;zorg;iWmo;termijnen;
StartupWMClass=leidraad
";

/// Builds the package; with `--probeer` installs it, opens its window and removes it again.
pub fn draai(argumenten: &[String]) -> Uitkomst {
    pakketten::zorg_voor(&[BOUW])?;
    ui::bouw()?;
    voer_uit(cargo(&[
        "build",
        "--release",
        // Not the workspace: what tests ask of a room does not belong in what is shipped.
        "--package",
        "leidraad",
        "--package",
        "leidraad-cli",
    ]))?;

    let soort = lees(opdracht(".", "dpkg", &["--print-architecture"]))?
        .trim()
        .to_owned();
    let naam = format!("leidraad_{}_{soort}", env!("CARGO_PKG_VERSION"));
    let boom = project().join("target/bundle").join(&naam);
    bestand(richt_in(&boom, &soort), &boom)?;
    let pakket = format!("target/bundle/{naam}.deb");
    voer_uit(opdracht(
        ".",
        "dpkg-deb",
        &["--root-owner-group", "--build", &boom.to_string_lossy(), &pakket],
    ))?;
    if argumenten.iter().any(|argument| argument == "--probeer") {
        probeer(&pakket)?;
    }
    println!("{pakket}");
    Ok(())
}

/// Lays out what the package holds.
fn richt_in(boom: &Path, soort: &str) -> std::io::Result<()> {
    if boom.exists() {
        fs::remove_dir_all(boom)?;
    }
    let release = project().join("target/release");
    for programma in PROGRAMMAS {
        kopieer(&release.join(programma), &boom.join("usr/bin").join(programma))?;
    }
    for icoon in ICONEN {
        let bron = project().join(format!("src-tauri/icons/{icoon}.png"));
        kopieer(
            &bron,
            &boom.join(format!("usr/share/icons/hicolor/{icoon}/apps/leidraad.png")),
        )?;
    }
    kopieer(
        &project().join("src-tauri/icons/icon.svg"),
        &boom.join("usr/share/icons/hicolor/scalable/apps/leidraad.svg"),
    )?;
    schrijf(&boom.join("usr/share/applications/leidraad.desktop"), STARTER)?;
    let grootte = lees(opdracht(".", "du", &["-sk", &boom.to_string_lossy()])).unwrap_or_default();
    let grootte = grootte.split_whitespace().next().unwrap_or("0").to_owned();
    let afhankelijk = afhankelijk(boom).map_err(std::io::Error::other)?;
    schrijf(
        &boom.join("DEBIAN/control"),
        &control(soort, &grootte, &afhankelijk),
    )
}

fn control(soort: &str, grootte: &str, afhankelijk: &str) -> String {
    format!(
        "Package: leidraad
Version: {}
Architecture: {soort}
Maintainer: Leidraad <leidraad@example.org>
Installed-Size: {grootte}
Depends: {afhankelijk}
Recommends: libayatana-appindicator3-1
Section: misc
Priority: optional
Description: Werkprogramma voor Wmo-aanbieders
 Leidraad houdt voor aanbieders van Wmo-ondersteuning bij wat elk contract
 met een gemeente vraagt: feiten gaan erin, termijnen en taken komen eruit,
 steeds met de bepaling en de berekening erbij.
",
        env!("CARGO_PKG_VERSION")
    )
}

/// Which packages hold the libraries that the programs are linked to, by dpkg itself.
fn afhankelijk(boom: &Path) -> Uitkomst<String> {
    let werkmap = project().join("target/bundle/shlibdeps");
    bestand(
        schrijf(
            &werkmap.join("debian/control"),
            "Source: leidraad\n\nPackage: leidraad\nArchitecture: any\n",
        ),
        &werkmap,
    )?;
    let mut vraag = opdracht("target/bundle/shlibdeps", "dpkg-shlibdeps", &["-O"]);
    vraag.args(
        PROGRAMMAS
            .iter()
            .map(|programma| boom.join("usr/bin").join(programma)),
    );
    let antwoord = lees(vraag)?;
    let regel = antwoord
        .lines()
        .find_map(|regel| regel.strip_prefix("shlibs:Depends="));
    regel
        .map(str::to_owned)
        .ok_or_else(|| "dpkg-shlibdeps noemt geen pakketten".to_owned())
}

/// Installs the package, runs the first window test on the installed program, and removes it.
fn probeer(pakket: &str) -> Uitkomst {
    pakketten::zorg_voor(&[TEST])?;
    pakketten::installeer(&[&format!("./{pakket}")])?;
    let test = [
        "--features",
        "leidraad-tests/venster",
        "--test",
        "venster",
        "--",
        "a_new_program_opens",
    ];
    let mut venster = cargo(&[&["test"], PROEF, &test].concat());
    venster.env("LEIDRAAD_PROGRAMMA", "/usr/bin/leidraad");
    let gezien = voer_uit(scherm::virtueel(venster))
        .and_then(|()| voer_uit(opdracht(".", "/usr/bin/leidraad-cli", &["--help"])));
    voer_uit(pakketten::apt(&["remove", "-y", "-qq", "leidraad"]))?;
    gezien
}

fn kopieer(bron: &Path, doel: &Path) -> std::io::Result<()> {
    maak_map(doel)?;
    fs::copy(bron, doel).map(drop)
}

fn schrijf(doel: &Path, inhoud: &str) -> std::io::Result<()> {
    maak_map(doel)?;
    fs::write(doel, inhoud)
}

fn maak_map(doel: &Path) -> std::io::Result<()> {
    doel.parent().map_or(Ok(()), fs::create_dir_all)
}

fn bestand(uitkomst: std::io::Result<()>, pad: &Path) -> Uitkomst {
    uitkomst.map_err(|fout| format!("{}: {fout}", pad.display()))
}
