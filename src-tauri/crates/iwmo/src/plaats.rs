//! Where in a message something stands.

use std::fmt;

/// A place in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plaats {
    /// Line, from 1.
    pub regel: u32,
    /// Character on that line, from 1.
    pub kolom: u32,
    /// Element names from the root, as `Bericht/Client/Naam`; empty before the root.
    pub pad: String,
}

impl fmt::Display for Plaats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.regel, self.kolom)?;
        if self.pad.is_empty() {
            Ok(())
        } else {
            write!(f, ", {}", self.pad)
        }
    }
}

/// Line and column without the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Punt {
    pub(crate) regel: u32,
    pub(crate) kolom: u32,
}

impl Punt {
    /// The place at this point, under the given path.
    pub(crate) fn met(self, pad: String) -> Plaats {
        Plaats {
            regel: self.regel,
            kolom: self.kolom,
            pad,
        }
    }
}

/// Counts lines and columns along the text. It only moves forward, so a whole message costs one pass
/// however long its lines are.
pub(crate) struct Teller<'i> {
    tekst: &'i [u8],
    tot: usize,
    punt: Punt,
}

impl<'i> Teller<'i> {
    pub(crate) fn nieuw(tekst: &'i [u8]) -> Self {
        Self {
            tekst,
            tot: 0,
            punt: Punt { regel: 1, kolom: 1 },
        }
    }

    /// The point reached.
    pub(crate) fn punt(&self) -> Punt {
        self.punt
    }

    /// Line and column of a byte offset; an offset already passed gives the last point.
    pub(crate) fn naar(&mut self, offset: usize) -> Punt {
        let offset = offset.min(self.tekst.len());
        let stuk = self.tekst.get(self.tot..offset).unwrap_or_default();
        let na_regeleinde = match stuk.iter().rposition(|b| *b == b'\n') {
            Some(laatste) => {
                let regels = stuk.iter().filter(|b| **b == b'\n').count();
                self.punt.regel = self.punt.regel.saturating_add(klein(regels));
                self.punt.kolom = 1;
                stuk.get(laatste + 1..).unwrap_or_default()
            }
            None => stuk,
        };
        let tekens = na_regeleinde.iter().filter(|b| **b & 0xC0 != 0x80).count();
        self.punt.kolom = self.punt.kolom.saturating_add(klein(tekens));
        self.tot = self.tot.max(offset);
        self.punt
    }
}

fn klein(aantal: usize) -> u32 {
    u32::try_from(aantal).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_line_feeds() {
        let tekst = "één\r\ntwee <".as_bytes();
        let mut teller = Teller::nieuw(tekst);
        assert_eq!(teller.naar(5), Punt { regel: 1, kolom: 4 });
        assert_eq!(teller.naar(tekst.len() - 1), Punt { regel: 2, kolom: 6 });
    }
}
