//! How far two places lie apart, in classes that people recognise and can correct.
//!
//! A class comes from what somebody recorded, never from the difference of two postcodes: 7399 and 7411 may be
//! neighbours, 7770 and 7771 may lie at both ends of a municipality. What nobody recorded is *onbekend*, and said.

use std::collections::{HashMap, HashSet};

use leidraad_domain::nummer::Pc4;

/// How far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Klasse {
    /// Same neighbourhood.
    ZelfdeWijk,
    /// Same place.
    ZelfdePlaats,
    /// A place beside it.
    Aangrenzend,
    /// Nobody recorded it.
    Onbekend,
    /// Further.
    Ver,
}

/// Why a pair has its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Herkomst {
    /// The organisation said so of this pair.
    Gecorrigeerd,
    /// The same four digits.
    ZelfdePostcode,
    /// Both lie in one place.
    ZelfdePlaats,
    /// The neighbours of one of the two places are recorded; the other is, or is not, among them.
    Buren,
    /// An address, its place or the neighbours of both are missing.
    GeenGegevens,
}

/// What the organisation recorded of its area.
#[derive(Debug, Clone, Default)]
pub struct Afstanden {
    paren: HashMap<(Pc4, Pc4), Klasse>,
    plaatsen: HashMap<Pc4, u32>,
    namen: HashMap<String, u32>,
    buren: HashSet<(u32, u32)>,
    met_buren: HashSet<u32>,
}

impl Afstanden {
    /// Nothing recorded: only equal postcodes are near.
    pub fn nieuw() -> Self {
        Self::default()
    }

    /// Says in which place a postcode lies. The last word counts.
    pub fn ligt_in(&mut self, pc4: Pc4, plaats: &str) {
        let plaats = self.nummer(plaats);
        self.plaatsen.insert(pc4, plaats);
    }

    /// Says which places lie beside a place: all of them, so that any other place is far. An empty list says that there
    /// are none. Neighbours are mutual.
    pub fn grenst_aan(&mut self, plaats: &str, buren: &[&str]) {
        let plaats = self.nummer(plaats);
        self.met_buren.insert(plaats);
        for buur in buren {
            let buur = self.nummer(buur);
            self.buren.insert((plaats.min(buur), plaats.max(buur)));
        }
    }

    /// Corrects one pair, in both directions. It goes before everything else; `Onbekend` takes what was thought known
    /// back.
    pub fn corrigeer(&mut self, een: Pc4, ander: Pc4, klasse: Klasse) {
        self.paren.insert((een.min(ander), een.max(ander)), klasse);
    }

    /// How far, and why that.
    pub fn tussen(&self, een: Option<Pc4>, ander: Option<Pc4>) -> (Klasse, Herkomst) {
        let (Some(een), Some(ander)) = (een, ander) else {
            return (Klasse::Onbekend, Herkomst::GeenGegevens);
        };
        if let Some(klasse) = self.paren.get(&(een.min(ander), een.max(ander))) {
            return (*klasse, Herkomst::Gecorrigeerd);
        }
        if een == ander {
            return (Klasse::ZelfdeWijk, Herkomst::ZelfdePostcode);
        }
        let (Some(een), Some(ander)) = (self.plaatsen.get(&een), self.plaatsen.get(&ander)) else {
            return (Klasse::Onbekend, Herkomst::GeenGegevens);
        };
        if een == ander {
            (Klasse::ZelfdePlaats, Herkomst::ZelfdePlaats)
        } else if self.buren.contains(&(*een.min(ander), *een.max(ander))) {
            (Klasse::Aangrenzend, Herkomst::Buren)
        } else if self.met_buren.contains(een) || self.met_buren.contains(ander) {
            (Klasse::Ver, Herkomst::Buren)
        } else {
            (Klasse::Onbekend, Herkomst::GeenGegevens)
        }
    }

    /// Only how far.
    pub fn klasse(&self, een: Option<Pc4>, ander: Option<Pc4>) -> Klasse {
        self.tussen(een, ander).0
    }

    fn nummer(&mut self, plaats: &str) -> u32 {
        let plaats = plaats.trim().to_lowercase();
        let volgend = u32::try_from(self.namen.len()).unwrap_or(u32::MAX);
        *self.namen.entry(plaats).or_insert(volgend)
    }
}

/// Minutes that one worker needs to get somewhere, per class; by their means of travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reistijd {
    /// Within the neighbourhood.
    pub zelfde_wijk: u16,
    /// Within the place.
    pub zelfde_plaats: u16,
    /// To a place beside it.
    pub aangrenzend: u16,
    /// When nobody knows how far.
    pub onbekend: u16,
    /// Further.
    pub ver: u16,
}

impl Reistijd {
    /// By bicycle or public transport.
    pub const FIETS: Self = Self {
        zelfde_wijk: 10,
        zelfde_plaats: 15,
        aangrenzend: 40,
        onbekend: 40,
        ver: 75,
    };

    /// By car.
    pub const AUTO: Self = Self {
        zelfde_wijk: 5,
        zelfde_plaats: 10,
        aangrenzend: 20,
        onbekend: 30,
        ver: 45,
    };

    /// Minutes for a class.
    pub fn minuten(&self, klasse: Klasse) -> u16 {
        match klasse {
            Klasse::ZelfdeWijk => self.zelfde_wijk,
            Klasse::ZelfdePlaats => self.zelfde_plaats,
            Klasse::Aangrenzend => self.aangrenzend,
            Klasse::Onbekend => self.onbekend,
            Klasse::Ver => self.ver,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pc4(tekst: &str) -> Option<Pc4> {
        Some(Pc4::lees(tekst).unwrap())
    }

    fn gebied() -> Afstanden {
        let mut gebied = Afstanden::nieuw();
        for (code, plaats) in [
            ("7701", "Aa"),
            ("7702", "aa "),
            ("7703", "Bee"),
            ("7704", "Cee"),
            ("7705", "Dee"),
        ] {
            gebied.ligt_in(pc4(code).unwrap(), plaats);
        }
        gebied.grenst_aan("Aa", &["Bee"]);
        gebied
    }

    #[test]
    fn a_class_comes_from_what_was_recorded_and_not_from_digits() {
        let gebied = gebied();
        let klasse = |een, ander| gebied.klasse(pc4(een), pc4(ander));
        assert_eq!(klasse("7701", "7701"), Klasse::ZelfdeWijk);
        assert_eq!(klasse("7701", "7702"), Klasse::ZelfdePlaats);
        assert_eq!(klasse("7703", "7702"), Klasse::Aangrenzend);
        assert_eq!(klasse("7701", "7704"), Klasse::Ver);
        assert_eq!(
            klasse("7704", "7705"),
            Klasse::Onbekend,
            "nobody recorded their neighbours"
        );
        assert_eq!(
            klasse("7701", "7700"),
            Klasse::Onbekend,
            "one digit apart says nothing"
        );
        assert_eq!(gebied.klasse(None, pc4("7701")), Klasse::Onbekend);
    }

    #[test]
    fn a_correction_goes_first_in_both_directions() {
        let mut gebied = gebied();
        gebied.corrigeer(pc4("7704").unwrap(), pc4("7701").unwrap(), Klasse::Aangrenzend);
        let goed = (Klasse::Aangrenzend, Herkomst::Gecorrigeerd);
        assert_eq!(gebied.tussen(pc4("7701"), pc4("7704")), goed);
        assert_eq!(gebied.tussen(pc4("7704"), pc4("7701")), goed);
        gebied.corrigeer(pc4("7701").unwrap(), pc4("7702").unwrap(), Klasse::Onbekend);
        assert_eq!(gebied.klasse(pc4("7702"), pc4("7701")), Klasse::Onbekend);
    }
}
