//! Sizes, spacing and colours of the paper, in ordinary and in large print.

use crate::model::Document;
use crate::pagina::{Kleur, Maat};

pub(crate) const PAPIER_BREEDTE: Maat = 59_528;
pub(crate) const PAPIER_HOOGTE: Maat = 84_189;
/// Two centimetres.
pub(crate) const MARGE: Maat = 5_669;
pub(crate) const ZETBREEDTE: Maat = PAPIER_BREEDTE - 2 * MARGE;

pub(crate) const TEKST: Kleur = Kleur(0x1b, 0x23, 0x29);
pub(crate) const GEDEMPT: Kleur = Kleur(0x5a, 0x68, 0x72);
pub(crate) const ACCENT: Kleur = Kleur(0x0b, 0x5d, 0x77);
pub(crate) const ACCENT_ZACHT: Kleur = Kleur(0xe3, 0xf0, 0xf4);
pub(crate) const LIJN: Kleur = Kleur(0xc3, 0xcc, 0xd1);
pub(crate) const HAARLIJN: Maat = 50;
pub(crate) const ACCENTLIJN: Maat = 100;

/// Highest and widest a logo is shown: 12 mm and about 60 mm.
pub(crate) const LOGO_HOOGTE: Maat = 3_401;
pub(crate) const LOGO_BREEDTE: Maat = 17_000;
/// Where the window of an envelope begins and ends: 50 and 80 mm from the top.
pub(crate) const VENSTER_BOVEN: Maat = 14_173;
pub(crate) const VENSTER_ONDER: Maat = 22_677;

/// Font size with the height of its line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Corps {
    pub grootte: Maat,
    pub regel: Maat,
}

/// The sizes of one print.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opmaak {
    pub groot: bool,
    /// A letter, which takes less room for its headings.
    pub brief: bool,
    pub basis: Corps,
    pub titel: Corps,
    pub organisatie: Corps,
    /// Subject of a letter.
    pub onderwerp: Corps,
    pub kop1: Corps,
    pub kop2: Corps,
}

impl Opmaak {
    pub(crate) fn voor(document: &Document) -> Self {
        let groot = document.groot;
        let brief = document.kop.brief.is_some();
        let opmaak = Self::van_druk(groot, brief);
        if brief {
            Self {
                kop1: opmaak.kop2,
                ..opmaak
            }
        } else {
            opmaak
        }
    }

    fn van_druk(groot: bool, brief: bool) -> Self {
        let corps = |grootte, regel| Corps { grootte, regel };
        if groot {
            Self {
                groot,
                brief,
                basis: corps(1600, 2350),
                titel: corps(2700, 3400),
                organisatie: corps(1800, 2400),
                onderwerp: corps(2000, 2600),
                kop1: corps(2100, 2700),
                kop2: corps(1700, 2400),
            }
        } else {
            Self {
                groot,
                brief,
                basis: corps(1100, 1600),
                titel: corps(2200, 2800),
                organisatie: corps(1300, 1800),
                onderwerp: corps(1400, 1900),
                kop1: corps(1500, 2000),
                kop2: corps(1200, 1700),
            }
        }
    }

    /// White space, in tenths of the base font size.
    pub(crate) fn wit(&self, tienden: Maat) -> Maat {
        self.basis.grootte * tienden / 10
    }

    /// Height of the running head from page 2 on, with the white below it.
    pub(crate) fn kopband(&self) -> Maat {
        self.basis.regel + self.wit(16)
    }

    /// Height of the footer, with the white above it.
    pub(crate) fn voetband(&self) -> Maat {
        self.basis.regel + self.wit(16)
    }

    /// Upper side of the text on a page.
    pub(crate) fn boven(&self, paginanummer: usize) -> Maat {
        if paginanummer == 1 {
            MARGE
        } else {
            MARGE + self.kopband()
        }
    }

    /// Lower side of the text on every page.
    pub(crate) fn onder(&self) -> Maat {
        PAPIER_HOOGTE - MARGE - self.voetband()
    }

    /// Height for text on every page but the first.
    pub(crate) fn zethoogte(&self) -> Maat {
        self.onder() - self.boven(2)
    }

    /// What is higher than this may be split over pages.
    pub(crate) fn deelbaar_vanaf(&self) -> Maat {
        self.zethoogte() / 3
    }
}
