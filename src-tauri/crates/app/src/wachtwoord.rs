//! What a password must be: long, and not one that everybody guesses first.

use std::collections::HashSet;
use std::sync::LazyLock;

use leidraad_api::Fout;

/// Fewest characters.
const MINIMUM: usize = 12;
/// Fewest different characters.
const VERSCHILLEND: usize = 5;

static BEKEND: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("../../../../assets/wachtwoorden.txt")
        .lines()
        .filter(|regel| !regel.starts_with('#'))
        .collect()
});

/// Refuses a password that is too short, or that is a known one or one of these words with some digits and signs.
pub(crate) fn keur(wachtwoord: &str, eigen: &[&str]) -> Result<(), Fout> {
    if wachtwoord.chars().count() < MINIMUM {
        return Err(Fout::WachtwoordTeKort {
            minimum: MINIMUM as u32,
        });
    }
    let kern = kern_van(wachtwoord);
    let verschillend: HashSet<char> = wachtwoord.chars().collect();
    let oplopend = wachtwoord.chars().zip(wachtwoord.chars().skip(1));
    let rij = oplopend
        .filter(|(a, b)| u32::from(*b).abs_diff(u32::from(*a)) == 1)
        .count();
    let bekend = verschillend.len() < VERSCHILLEND
        || rij + 3 >= wachtwoord.chars().count()
        || BEKEND.contains(kern.as_str())
        || eigen.iter().any(|woord| kern_van(woord) == kern);
    if bekend {
        Err(Fout::WachtwoordBekend)
    } else {
        Ok(())
    }
}

/// In small letters, without spaces, and without digits and signs at the end.
fn kern_van(tekst: &str) -> String {
    let klein: String = tekst
        .to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    klein.trim_end_matches(|c: char| !c.is_alphabetic()).to_owned()
}
