//! Text broken into lines that fit a width.

use crate::letter::{Letter, naar_maat};
use crate::pagina::Maat;
use crate::schoon::{VASTE_SPATIE, schoon};

/// One line, without the spaces at its ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Regel {
    pub tekst: String,
    pub breedte: Maat,
    /// Ended at a space or newline, with more to come.
    pub spatie_na: bool,
}

/// Breaks a text at spaces and newlines, after a hyphen or slash within a word, and anywhere in a
/// word that is wider than the line. An empty text has no lines; an empty line within it is kept.
pub(crate) fn breek(tekst: &str, letter: Letter, grootte: Maat, breedte: Maat) -> Vec<Regel> {
    let tekst = schoon(tekst, letter);
    let tekst = tekst.trim();
    if tekst.is_empty() {
        return Vec::new();
    }
    let mut zetter = Zetter {
        letter,
        grootte,
        breedte,
        regels: Vec::new(),
        regel: String::new(),
        tred: 0,
    };
    for alinea in tekst.split('\n') {
        zetter.zet_alinea(alinea);
    }
    if let Some(laatste) = zetter.regels.last_mut() {
        laatste.spatie_na = false;
    }
    zetter.regels
}

/// Width of the widest part of a text that is not broken unless it has to be.
pub(crate) fn breedste_woord(tekst: &str, letter: Letter, grootte: Maat) -> Maat {
    let tekst = schoon(tekst, letter);
    let woorden = tekst.split([' ', '\n']).flat_map(woorddelen);
    woorden
        .map(|deel| letter.breedte(deel, grootte))
        .max()
        .unwrap_or(0)
}

/// No line holds more characters than this; what comes after them need not be looked at.
const REGEL_HOOGSTENS: usize = 500;

/// A text on one line, shortened with an ellipsis where it is too wide.
pub(crate) fn op_een_regel(tekst: &str, letter: Letter, grootte: Maat, breedte: Maat) -> Regel {
    let begin: String = tekst.chars().take(REGEL_HOOGSTENS).collect();
    let tekst = schoon(&begin, letter)
        .replace(['\n', VASTE_SPATIE], " ")
        .trim()
        .to_owned();
    let ruimte = letter.breedte(&tekst, grootte);
    if ruimte <= breedte {
        return Regel {
            tekst,
            breedte: ruimte,
            spatie_na: false,
        };
    }
    let mut tred = letter.tred('…');
    let passend = tekst.chars().take_while(|teken| {
        tred += letter.tred(*teken);
        naar_maat(tred, grootte) <= breedte
    });
    let tekst = format!("{}…", passend.collect::<String>().trim_end());
    Regel {
        breedte: letter.breedte(&tekst, grootte),
        tekst,
        spatie_na: false,
    }
}

struct Zetter {
    letter: Letter,
    grootte: Maat,
    breedte: Maat,
    regels: Vec<Regel>,
    regel: String,
    tred: i32,
}

impl Zetter {
    fn zet_alinea(&mut self, alinea: &str) {
        for woord in alinea.split(' ').filter(|woord| !woord.is_empty()) {
            for (index, deel) in woorddelen(woord).into_iter().enumerate() {
                self.zet_deel(deel, index == 0);
            }
        }
        self.sluit_regel(true);
    }

    fn zet_deel(&mut self, deel: &str, na_spatie: bool) {
        let tred = self.letter.treden(deel);
        let spatie = if na_spatie && !self.regel.is_empty() {
            self.letter.tred(' ')
        } else {
            0
        };
        if self.past((self.tred + spatie).saturating_add(tred)) {
            if spatie > 0 {
                self.regel.push(' ');
            }
            self.regel.push_str(deel);
            self.tred += spatie + tred;
            return;
        }
        if !self.regel.is_empty() {
            self.sluit_regel(na_spatie);
        }
        for teken in deel.chars() {
            let tred = self.letter.tred(teken);
            if !self.regel.is_empty() && !self.past(self.tred + tred) {
                self.sluit_regel(false);
            }
            self.regel.push(teken);
            self.tred += tred;
        }
    }

    fn past(&self, tred: i32) -> bool {
        naar_maat(tred, self.grootte) <= self.breedte
    }

    fn sluit_regel(&mut self, spatie_na: bool) {
        let tekst = std::mem::take(&mut self.regel).replace(VASTE_SPATIE, " ");
        let breedte = naar_maat(std::mem::take(&mut self.tred), self.grootte);
        self.regels.push(Regel {
            tekst,
            breedte,
            spatie_na,
        });
    }
}

/// Splits a word after each hyphen or slash that stands between letters.
fn woorddelen(woord: &str) -> Vec<&str> {
    let mut delen = Vec::new();
    let mut begin = 0;
    let mut vorige = ' ';
    let mut tekens = woord.char_indices().peekable();
    while let Some((plek, teken)) = tekens.next() {
        let volgende = tekens.peek().copied();
        if let Some((grens, na)) = volgende
            && matches!(teken, '-' | '/' | '–')
            && vorige.is_alphabetic()
            && na.is_alphabetic()
            && plek > begin
        {
            delen.push(&woord[begin..grens]);
            begin = grens;
        }
        vorige = teken;
    }
    delen.push(&woord[begin..]);
    delen
}
