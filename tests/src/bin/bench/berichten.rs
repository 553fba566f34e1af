//! How many 301 messages are read, checked and stored per second.

use crate::meting::Meting;

/// Measures it.
pub fn meet() -> Result<Meting, String> {
    Ok(Meting::nog_niet(
        "Berichten inlezen",
        "301-berichten per seconde, van bestand tot opgeslagen dossier.",
    ))
}
