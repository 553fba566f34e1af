//! A person's name, and how it is written according to NaamGebruik (COD700).

use crate::code::NaamGebruik;

/// A surname with its voorvoegsel, as `van der` + `Veen`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Achternaam {
    /// The surname itself.
    pub achternaam: String,
    /// What stands before it, in small letters.
    pub voorvoegsel: Option<String>,
}

impl Achternaam {
    fn voluit(&self) -> String {
        match &self.voorvoegsel {
            Some(voorvoegsel) => format!("{voorvoegsel} {}", self.achternaam),
            None => self.achternaam.clone(),
        }
    }
}

/// The parts of a name as iWmo gives them (CDT_VolledigeNaam).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naam {
    /// Own surname.
    pub geslachtsnaam: Achternaam,
    /// Surname of the partner, when given.
    pub partnernaam: Option<Achternaam>,
    /// First names in full.
    pub voornamen: Option<String>,
    /// Initials without dots, at most six letters.
    pub voorletters: Option<String>,
    /// Which of the surnames the person uses.
    pub gebruik: NaamGebruik,
}

impl Naam {
    /// The surname as the person uses it: `van der Veen-Bakker`.
    pub fn achternaam(&self) -> String {
        let eigen = self.geslachtsnaam.voluit();
        match (&self.partnernaam, &self.gebruik) {
            (Some(partner), NaamGebruik::Partner) => partner.voluit(),
            (Some(partner), NaamGebruik::PartnerEigen) => format!("{}-{eigen}", partner.voluit()),
            (Some(partner), NaamGebruik::EigenPartner) => format!("{eigen}-{}", partner.voluit()),
            _ => eigen,
        }
    }

    /// Initials and surname: `C.J. van der Veen-Bakker`.
    pub fn voluit(&self) -> String {
        let letters: String = match (&self.voorletters, &self.voornamen) {
            (Some(letters), _) => letters.chars().flat_map(|c| [c, '.']).collect(),
            (None, Some(names)) => names
                .split_whitespace()
                .filter_map(|n| n.chars().next())
                .flat_map(|c| [c, '.'])
                .collect(),
            (None, None) => String::new(),
        };
        if letters.is_empty() {
            self.achternaam()
        } else {
            format!("{letters} {}", self.achternaam())
        }
    }

    /// What a list is sorted by: the main surname without voorvoegsel, in small letters.
    pub fn sorteersleutel(&self) -> String {
        let first = match (&self.partnernaam, &self.gebruik) {
            (Some(partner), NaamGebruik::Partner | NaamGebruik::PartnerEigen) => partner,
            _ => &self.geslachtsnaam,
        };
        let letters = self.voorletters.as_deref().unwrap_or_default();
        format!("{} {letters}", first.achternaam).to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn naam(gebruik: NaamGebruik) -> Naam {
        Naam {
            geslachtsnaam: Achternaam {
                achternaam: "Bakker".into(),
                voorvoegsel: None,
            },
            partnernaam: Some(Achternaam {
                achternaam: "Veen".into(),
                voorvoegsel: Some("van der".into()),
            }),
            voornamen: None,
            voorletters: Some("CJ".into()),
            gebruik,
        }
    }

    #[test]
    fn the_name_is_written_the_way_the_person_uses_it() {
        assert_eq!(naam(NaamGebruik::Eigen).voluit(), "C.J. Bakker");
        assert_eq!(naam(NaamGebruik::Partner).voluit(), "C.J. van der Veen");
        assert_eq!(
            naam(NaamGebruik::PartnerEigen).voluit(),
            "C.J. van der Veen-Bakker"
        );
        assert_eq!(
            naam(NaamGebruik::EigenPartner).voluit(),
            "C.J. Bakker-van der Veen"
        );
    }

    #[test]
    fn a_list_is_sorted_without_the_voorvoegsel() {
        assert_eq!(naam(NaamGebruik::Partner).sorteersleutel(), "veen cj");
    }
}
