//! Reading the cells of one row by what they are; what cannot be read is noted beside its heading.

use chrono::NaiveDate;
use leidraad_api::beginsituatie::InvoerOpmerking;

use super::kolommen::Kolommen;
use super::waarden::{self, Eeuw, Gelezen, Nee};
use super::werkblad::{Cel, Rij, Werkblad};

/// Longest text that somebody means.
const TEKST_LANGST: usize = 200;

/// Reads cells by what they are, and notes what is wrong.
pub(crate) struct Lezer<'a> {
    blad: &'a Werkblad,
    kolommen: &'a Kolommen,
    cellen: &'a [Cel],
    vandaag: NaiveDate,
    /// What is wrong or strange so far.
    pub opmerkingen: Vec<InvoerOpmerking>,
}

impl<'a> Lezer<'a> {
    /// Of one row.
    pub fn nieuw(blad: &'a Werkblad, kolommen: &'a Kolommen, rij: &'a Rij, vandaag: NaiveDate) -> Self {
        Self {
            blad,
            kolommen,
            cellen: &rij.cellen,
            vandaag,
            opmerkingen: Vec::new(),
        }
    }

    /// The day on which it is read.
    pub fn vandaag(&self) -> NaiveDate {
        self.vandaag
    }

    /// The cell of something; an empty one when there is no such column.
    pub fn cel(&self, veld: &str) -> &'a Cel {
        const LEEG: &Cel = &Cel::Leeg;
        let kolom = self.kolommen.van_veld(veld);
        kolom.and_then(|nr| self.cellen.get(nr)).unwrap_or(LEEG)
    }

    fn kop(&self, veld: &str) -> String {
        kop_van(self.blad, self.kolommen, veld)
    }

    /// Notes that a cell is wrong.
    pub fn noteer(&mut self, veld: &str, (code, verwacht): Nee) {
        let gevonden = self.cel(veld).leesbaar();
        let opmerking = InvoerOpmerking {
            fout: code != "jaar_geraden",
            kolom: self.kop(veld),
            zin: leidraad_taal::invoerzin(code, &gevonden, &verwacht),
        };
        self.opmerkingen.push(opmerking);
    }

    /// A cell that is not empty, read; what cannot be read is noted.
    pub fn lees<T>(&mut self, veld: &str, lezen: impl FnOnce(&Cel) -> Result<T, Nee>) -> Option<T> {
        let gelezen = match self.cel(veld) {
            Cel::Leeg => return None,
            Cel::Fout(_) => Err(("celfout", String::new())),
            cel => lezen(cel),
        };
        gelezen.map_err(|nee| self.noteer(veld, nee)).ok()
    }

    /// A text.
    pub fn tekst(&mut self, veld: &str) -> Option<String> {
        self.lees(veld, |cel| {
            let tekst = cel.leesbaar();
            if tekst.chars().count() > TEKST_LANGST {
                return Err(("lang", TEKST_LANGST.to_string()));
            }
            Ok(tekst)
        })
    }

    /// A date.
    pub fn datum(&mut self, veld: &str, eeuw: Eeuw) -> Option<NaiveDate> {
        let (vandaag, sinds) = (self.vandaag, self.blad.sinds_1904);
        let Gelezen { dag, jaar_geraden } =
            self.lees(veld, |cel| waarden::datum(cel, eeuw, vandaag, sinds))?;
        if jaar_geraden {
            let zin = leidraad_taal::invoerzin("jaar_geraden", &leidraad_taal::dag(dag), "");
            let kolom = self.kop(veld);
            self.opmerkingen.push(InvoerOpmerking {
                fout: false,
                kolom,
                zin,
            });
        }
        Some(dag)
    }

    /// A date of something that happened.
    pub fn geweest(&mut self, veld: &str, eeuw: Eeuw) -> Option<NaiveDate> {
        let dag = self.datum(veld, eeuw)?;
        if dag > self.vandaag {
            self.noteer(veld, ("toekomst", String::new()));
            return None;
        }
        Some(dag)
    }
}

/// The heading above something; its own name when there is no such column.
pub(crate) fn kop_van(blad: &Werkblad, kolommen: &Kolommen, veld: &str) -> String {
    kolommen
        .van_veld(veld)
        .and_then(|nr| blad.koppen.get(nr))
        .filter(|kop| !kop.is_empty())
        .cloned()
        .unwrap_or_else(|| leidraad_taal::invoer_kolom(veld))
}
