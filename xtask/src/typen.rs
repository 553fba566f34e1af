//! The types that `cargo test` writes for the screens.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::stap::{Uitkomst, project};

/// What stands in `ui/src/api`.
pub type Typen = BTreeMap<PathBuf, Vec<u8>>;

/// Reads them.
pub fn lees() -> Uitkomst<Typen> {
    let map = project().join("ui/src/api");
    let mut typen = Typen::new();
    for regel in fs::read_dir(&map).map_err(|fout| format!("{}: {fout}", map.display()))? {
        let pad = regel.map_err(|fout| fout.to_string())?.path();
        let inhoud = fs::read(&pad).map_err(|fout| format!("{}: {fout}", pad.display()))?;
        typen.insert(pad, inhoud);
    }
    Ok(typen)
}

/// Refuses when they are not what they were.
pub fn vergelijk(toen: &Typen) -> Uitkomst {
    let nu = lees()?;
    if *toen == nu {
        return Ok(());
    }
    Err(
        "De TypeScript in ui/src/api liep achter op de Rust en is opnieuw geschreven. \
         Draai de tests nog eens en commit ui/src/api mee."
            .to_owned(),
    )
}
