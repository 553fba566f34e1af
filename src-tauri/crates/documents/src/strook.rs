//! A strip: a full-width slice of a page that is never cut.

use crate::letter::Letter;
use crate::opmaak::Corps;
use crate::pagina::{Beeld, Bron, Kleur, Lijn, Maat, Rol, Tekstrun, Vlak};
use crate::regels::{Regel, breek};

/// Parts of a page, placed from the upper side of the strip.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strook {
    /// White above, left out at the top of a page.
    pub voor: Maat,
    pub hoogte: Maat,
    /// The next strip stands on the same page.
    pub houdt_volgende: bool,
    /// The table whose heading is repeated above this strip on a new page.
    pub tabel: Option<usize>,
    pub vlakken: Vec<Vlak>,
    pub lijnen: Vec<Lijn>,
    pub beelden: Vec<Beeld>,
    pub tekst: Vec<Tekstrun>,
}

/// Text in one column of a row.
#[derive(Debug, Clone)]
pub(crate) struct Cel {
    pub x: Maat,
    pub regels: Vec<Regel>,
    pub letter: Letter,
    pub grootte: Maat,
    pub kleur: Kleur,
    pub rol: Rol,
}

impl Cel {
    /// A cell with its text broken to a width.
    pub(crate) fn nieuw(
        tekst: &str,
        (x, breedte): (Maat, Maat),
        (letter, grootte, kleur): (Letter, Maat, Kleur),
        rol: Rol,
    ) -> Self {
        Self {
            x,
            regels: breek(tekst, letter, grootte, breedte),
            letter,
            grootte,
            kleur,
            rol,
        }
    }

    fn run(&self, nummer: usize, corps: Corps, boven: Maat, blok: Option<usize>) -> Option<Tekstrun> {
        let regel = self.regels.get(nummer).filter(|regel| !regel.tekst.is_empty())?;
        Some(Tekstrun {
            x: self.x,
            y: boven + Letter::Gewoon.basislijn(corps.grootte, corps.regel),
            breedte: regel.breedte,
            tekst: regel.tekst.clone(),
            letter: self.letter,
            grootte: self.grootte,
            kleur: self.kleur,
            spatie_na: regel.spatie_na,
            bron: Bron {
                blok,
                rol: self.rol,
                herhaald: false,
            },
        })
    }
}

/// Cells side by side, one strip per line, with white above the first and below the last.
pub(crate) fn rij(cellen: &[Cel], corps: Corps, wit: (Maat, Maat), blok: Option<usize>) -> Vec<Strook> {
    let aantal = cellen.iter().map(|cel| cel.regels.len()).max().unwrap_or(0);
    (0..aantal)
        .map(|nummer| {
            let boven = if nummer == 0 { wit.0 } else { 0 };
            let onder = if nummer + 1 == aantal { wit.1 } else { 0 };
            Strook {
                hoogte: boven + corps.regel + onder,
                tekst: cellen
                    .iter()
                    .filter_map(|cel| cel.run(nummer, corps, boven, blok))
                    .collect(),
                ..Strook::default()
            }
        })
        .collect()
}

impl Strook {
    /// Strips stacked into one.
    pub(crate) fn gestapeld(stroken: Vec<Self>) -> Self {
        let mut stapel = Self::default();
        for mut strook in stroken {
            let omlaag = stapel.hoogte + strook.voor;
            strook.verschuif(0, omlaag);
            stapel.hoogte = omlaag + strook.hoogte;
            stapel.voeg_in(strook);
        }
        stapel
    }

    /// Strips side by side as one, as high as the highest.
    pub(crate) fn naast_elkaar(stroken: Vec<Self>) -> Self {
        let mut geheel = Self::default();
        for strook in stroken {
            geheel.hoogte = geheel.hoogte.max(strook.hoogte);
            geheel.voeg_in(strook);
        }
        geheel
    }

    pub(crate) fn verschuif(&mut self, dx: Maat, dy: Maat) {
        for vlak in &mut self.vlakken {
            (vlak.x, vlak.y) = (vlak.x + dx, vlak.y + dy);
        }
        for lijn in &mut self.lijnen {
            (lijn.x, lijn.y) = (lijn.x + dx, lijn.y + dy);
        }
        for beeld in &mut self.beelden {
            (beeld.x, beeld.y) = (beeld.x + dx, beeld.y + dy);
        }
        for run in &mut self.tekst {
            (run.x, run.y) = (run.x + dx, run.y + dy);
        }
    }

    fn voeg_in(&mut self, strook: Self) {
        self.vlakken.extend(strook.vlakken);
        self.lijnen.extend(strook.lijnen);
        self.beelden.extend(strook.beelden);
        self.tekst.extend(strook.tekst);
    }
}

/// Height of strips in the middle of a page.
pub(crate) fn hoogte(stroken: &[Strook]) -> Maat {
    stroken.iter().map(|strook| strook.voor + strook.hoogte).sum()
}

/// Keeps all strips on one page.
pub(crate) fn houd_bijeen(stroken: &mut [Strook]) {
    if let Some((_, eerdere)) = stroken.split_last_mut() {
        for strook in eerdere {
            strook.houdt_volgende = true;
        }
    }
}

/// Keeps the first two and the last two strips together: no line stands alone.
pub(crate) fn houd_randen_bijeen(stroken: &mut [Strook]) {
    let aantal = stroken.len();
    if aantal > 1 {
        stroken[0].houdt_volgende = true;
        stroken[aantal - 2].houdt_volgende = true;
    }
}

/// Keeps strips together unless they take more than `grens`; then only their edges.
pub(crate) fn houd_bijeen_tot(stroken: &mut [Strook], grens: Maat) {
    if hoogte(stroken) <= grens {
        houd_bijeen(stroken);
    } else {
        houd_randen_bijeen(stroken);
    }
}
