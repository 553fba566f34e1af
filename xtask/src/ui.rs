//! The screens: their packages and their build, each only when something changed.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;

use crate::stap::{Uitkomst, opdracht, project, voer_uit};

const NIET_VAN_ONS: &[&str] = &["node_modules", "dist"];

/// Installs the packages that the lock file names.
pub fn pakketten() -> Uitkomst {
    let ui = project().join("ui");
    let stempel = ui.join("node_modules/.leidraad");
    let nu = vingerafdruk(&[&ui.join("package-lock.json")])?;
    if fs::read_to_string(&stempel).is_ok_and(|toen| toen == nu) {
        return Ok(());
    }
    voer_uit(opdracht("ui", "npm", &["ci", "--no-audit", "--no-fund"]))?;
    schrijf(&stempel, &nu)
}

/// Builds the screens into `ui/dist`.
pub fn bouw() -> Uitkomst {
    pakketten()?;
    let ui = project().join("ui");
    let stempel = project().join("target/ui.stempel");
    let nu = vingerafdruk(&[&ui])?;
    let gebouwd =
        fs::read_to_string(ui.join("dist/index.html")).is_ok_and(|pagina| pagina.contains("<script"));
    if gebouwd && fs::read_to_string(&stempel).is_ok_and(|toen| toen == nu) {
        return Ok(());
    }
    npm("build")?;
    schrijf(&stempel, &nu)
}

/// Runs a script of `ui/package.json`.
pub fn npm(script: &str) -> Uitkomst {
    voer_uit(opdracht("ui", "npm", &["run", "--silent", script]))
}

// Content, not times: a checkout or a test run that writes the same again changes nothing.
fn vingerafdruk(paden: &[&Path]) -> Uitkomst<String> {
    let mut hasher = DefaultHasher::new();
    for pad in paden {
        neem_op(pad, &mut hasher).map_err(|fout| format!("{}: {fout}", pad.display()))?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn neem_op(pad: &Path, hasher: &mut DefaultHasher) -> std::io::Result<()> {
    if pad.is_file() {
        pad.file_name().hash(hasher);
        fs::read(pad)?.hash(hasher);
        return Ok(());
    }
    let mut inhoud: Vec<_> = fs::read_dir(pad)?
        .map(|regel| regel.map(|regel| regel.path()))
        .collect::<Result<_, _>>()?;
    inhoud.sort();
    for pad in inhoud {
        if !NIET_VAN_ONS.iter().any(|map| pad.ends_with(map)) {
            neem_op(&pad, hasher)?;
        }
    }
    Ok(())
}

fn schrijf(stempel: &Path, nu: &str) -> Uitkomst {
    if let Some(map) = stempel.parent() {
        fs::create_dir_all(map).map_err(|fout| format!("{}: {fout}", map.display()))?;
    }
    fs::write(stempel, nu).map_err(|fout| format!("{}: {fout}", stempel.display()))
}
