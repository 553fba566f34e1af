//! Lines of the log in words.

use std::sync::LazyLock;

use crate::opsomming;
use crate::sjabloon::{Zinnen, lees};

static HANDELINGEN: LazyLock<Zinnen> =
    LazyLock::new(|| lees(include_str!("../../../../assets/taal/logboek.toml")));

/// Kind of a line.
pub fn logsoort(soort: &str) -> String {
    match soort {
        "ingezien" => "Gelezen",
        "gezocht" => "Gezocht",
        "gewijzigd" => "Gewijzigd",
        "toegang" => "Toegang",
        "export" => "Uitgevoerd",
        "geweigerd" => "Geweigerd",
        "noodtoegang" => "Noodtoegang",
        ander => ander,
    }
    .to_owned()
}

/// What was done. Of a search the line says on what kinds of words, and how many it found: `clienten.lijst naam+bsn 3`.
pub fn handeling(handeling: &str) -> String {
    let mut delen = handeling.split(' ');
    let naam = delen.next().unwrap_or_default();
    let wat = HANDELINGEN.get(naam).map_or(naam, String::as_str);
    match (delen.next(), delen.next()) {
        (Some(soorten), Some(aantal)) => {
            let soorten: Vec<String> = soorten.split('+').map(|s| zoeksoort(s).to_owned()).collect();
            format!("{wat} op {}: {aantal} gevonden", opsomming(soorten))
        }
        _ => wat.to_owned(),
    }
}

/// A kind of word that was searched for.
fn zoeksoort(soort: &str) -> &str {
    match soort {
        "bsn" => "BSN",
        ander => ander,
    }
}

#[cfg(test)]
mod tests {
    use leidraad_api::{COMMANDS, LogSoort};
    use leidraad_domain::gebruiker::Recht;

    use super::*;

    /// Everybody who is signed in may read; only of other rights can somebody be refused.
    #[test]
    fn every_command_that_may_leave_a_line_has_words() {
        let missing: Vec<&str> = COMMANDS
            .iter()
            .flat_map(|t| t.iter())
            .filter(|c| c.log != LogSoort::Geen || !matches!(c.recht, Recht::Open | Recht::Lezen))
            .map(|c| c.naam)
            .filter(|naam| !HANDELINGEN.contains_key(*naam))
            .collect();
        assert_eq!(missing, Vec::<&str>::new());
    }

    #[test]
    fn no_words_are_left_of_commands_that_are_gone() {
        let alle: Vec<&str> = COMMANDS.iter().flat_map(|t| t.iter()).map(|c| c.naam).collect();
        // No commands: what is found at the next sign-in, and why somebody was refused.
        let extra = [
            "toegang.wachtwoord_onjuist",
            "afscherming.dicht",
            "afscherming.ander_team",
        ];
        let left: Vec<&String> = HANDELINGEN
            .keys()
            .filter(|k| !alle.contains(&k.as_str()) && !extra.contains(&k.as_str()))
            .collect();
        assert_eq!(left, Vec::<&String>::new());
    }

    #[test]
    fn a_search_says_on_what_and_how_many() {
        assert_eq!(
            handeling("clienten.lijst naam+bsn 3"),
            "Cliënten zoeken op naam en BSN: 3 gevonden"
        );
        assert_eq!(handeling("clienten.dossier"), "Dossier lezen");
        assert_eq!(handeling("oud.ding"), "oud.ding");
    }
}
