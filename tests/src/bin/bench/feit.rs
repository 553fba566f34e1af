//! How long it takes from a fact to its new terms.

use crate::meting::Meting;

/// Measures it.
pub fn meet() -> Result<Meting, String> {
    Ok(Meting::nog_niet(
        "Feit vastleggen",
        "Eén feit vastgelegd en alle termijnen van de client opnieuw bepaald, p95.",
    ))
}
