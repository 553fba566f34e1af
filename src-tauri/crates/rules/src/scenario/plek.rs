//! Where in the file something stands, to tell what is wrong with line and key.

use std::ops::Range;

use crate::lezen::{DataFout, FoutWat, regelnummer};

/// A place in the file.
#[derive(Clone)]
pub(super) struct Plek<'a> {
    bestand: &'a str,
    tekst: &'a str,
    /// `toewijzing[0]`; empty is the file itself.
    pad: String,
    begin: usize,
}

impl<'a> Plek<'a> {
    /// The file itself.
    pub fn bestand(bestand: &'a str, tekst: &'a str) -> Self {
        Self {
            bestand,
            tekst,
            pad: String::new(),
            begin: 0,
        }
    }

    /// A row of a list of tables.
    pub fn rij(&self, lijst: &str, nr: usize, span: Range<usize>) -> Self {
        Self {
            pad: self.sleutel(&format!("{lijst}[{nr}]")),
            begin: span.start,
            ..self.clone()
        }
    }

    /// The same table, at the line of one of its values.
    pub fn op(&self, span: Range<usize>) -> Self {
        Self {
            begin: span.start,
            ..self.clone()
        }
    }

    /// The line, from 1.
    pub fn regel(&self) -> usize {
        regelnummer(self.tekst, self.begin)
    }

    /// Something is wrong with a key of this table.
    pub fn fout(&self, sleutel: &str, wat: FoutWat) -> DataFout {
        DataFout {
            bestand: self.bestand.to_owned(),
            regel: self.regel(),
            sleutel: self.sleutel(sleutel),
            wat,
        }
    }

    /// A key that this table cannot do without.
    pub fn ontbreekt(&self, sleutel: &str) -> DataFout {
        self.fout(sleutel, FoutWat::Waarde(format!("missing field `{sleutel}`")))
    }

    /// A key that this table does not have.
    pub fn onbekend(&self, sleutel: &str, mag: &[&str]) -> DataFout {
        let mag: Vec<String> = mag.iter().map(|naam| format!("`{naam}`")).collect();
        let wat = format!("unknown field `{sleutel}`, expected one of {}", mag.join(", "));
        self.fout(sleutel, FoutWat::Waarde(wat))
    }

    /// A word that is not on the list.
    pub fn woord(&self, sleutel: &str, woord: &str, mag: &[&str]) -> DataFout {
        let mag = mag.iter().map(|woord| (*woord).to_owned()).collect();
        let woord = woord.to_owned();
        self.fout(sleutel, FoutWat::OnbekendWoord { woord, mag })
    }

    fn sleutel(&self, sleutel: &str) -> String {
        match self.pad.as_str() {
            "" => sleutel.to_owned(),
            pad => format!("{pad}.{sleutel}"),
        }
    }
}
