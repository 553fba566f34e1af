//! `cargo xtask deny`: licences, bans and sources of what others made, by cargo-deny and the lists of `deny.toml`.

use crate::stap::{Uitkomst, cargo, voer_uit};

/// Asks cargo-deny; says how to get it when it is not there.
pub fn draai() -> Uitkomst {
    voer_uit(cargo(&["deny", "check", "licenses", "bans", "sources"])).map_err(|fout| {
        format!("{fout}\nIs cargo-deny er niet? Installeer het met: cargo install --locked cargo-deny")
    })
}
