//! Numbers with a check of their own: BSN, AGB-code, gemeentecode, the digits of a postcode.

use std::fmt;

/// A burgerservicenummer: nine digits that pass the elfproef (iWmo CS002).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bsn(String);

/// An AGB-code of a provider: eight digits (iWmo LDT_AgbCode).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Agb(String);

/// A gemeente by its four-digit CBS code (iWmo LDT_Gemeente).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gemeentecode(String);

/// The four digits of a Dutch postcode: 1000 to 9999. They name an area; their difference says nothing of a distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pc4(u16);

/// Why a text is not the number it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NummerFout {
    /// Wrong number of digits, or something that is no digit.
    #[error("not {0} digits")]
    Cijfers(usize),
    /// Nine digits that fail the elfproef.
    #[error("fails the elfproef")]
    Elfproef,
}

fn digits(text: &str, count: usize) -> Result<String, NummerFout> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    if text.len() == count && text.bytes().all(|b| b.is_ascii_digit()) {
        Ok(text)
    } else {
        Err(NummerFout::Cijfers(count))
    }
}

impl Bsn {
    /// Reads a BSN; eight digits get their leading zero back. Spaces and dots are ignored.
    ///
    /// # Errors
    /// [`NummerFout`] when the digits or the elfproef are wrong, or all digits are zero.
    pub fn lees(text: &str) -> Result<Self, NummerFout> {
        let text = match digits(text, 8) {
            Ok(eight) => format!("0{eight}"),
            Err(_) => digits(text, 9)?,
        };
        let sum: i32 = text
            .bytes()
            .zip([9, 8, 7, 6, 5, 4, 3, 2, -1])
            .map(|(digit, weight)| i32::from(digit - b'0') * weight)
            .sum();
        if sum % 11 == 0 && text != "000000000" {
            Ok(Self(text))
        } else {
            Err(NummerFout::Elfproef)
        }
    }

    /// All nine digits. Show them only when somebody asked, and record that.
    pub fn cijfers(&self) -> &str {
        &self.0
    }

    /// The last three digits behind dots, as screens and papers show it.
    pub fn gemaskeerd(&self) -> String {
        format!("•••• •• {}", &self.0[6..])
    }
}

/// A BSN does not end up in a log by accident: debug output is masked too.
impl fmt::Debug for Bsn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bsn({})", self.gemaskeerd())
    }
}

impl Agb {
    /// Reads an AGB-code.
    ///
    /// # Errors
    /// [`NummerFout::Cijfers`] when it is not eight digits.
    pub fn lees(text: &str) -> Result<Self, NummerFout> {
        digits(text, 8).map(Self)
    }

    /// The eight digits.
    pub fn cijfers(&self) -> &str {
        &self.0
    }
}

impl Gemeentecode {
    /// Reads a CBS gemeentecode.
    ///
    /// # Errors
    /// [`NummerFout::Cijfers`] when it is not four digits.
    pub fn lees(text: &str) -> Result<Self, NummerFout> {
        digits(text, 4).map(Self)
    }

    /// The four digits.
    pub fn cijfers(&self) -> &str {
        &self.0
    }
}

impl Pc4 {
    /// Reads the four digits, or a whole postcode: `7772`, `7772AB`, `7772 ab`.
    ///
    /// # Errors
    /// [`NummerFout::Cijfers`] when it is neither, or begins with a zero.
    pub fn lees(text: &str) -> Result<Self, NummerFout> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (cijfers, letters) = text.split_at_checked(4).ok_or(NummerFout::Cijfers(4))?;
        let letters_goed = letters.is_empty()
            || (letters.len() == 2 && letters.bytes().all(|letter| letter.is_ascii_alphabetic()));
        if letters_goed && cijfers.bytes().all(|cijfer| cijfer.is_ascii_digit()) && !cijfers.starts_with('0')
        {
            cijfers.parse().map(Self).map_err(|_| NummerFout::Cijfers(4))
        } else {
            Err(NummerFout::Cijfers(4))
        }
    }

    /// The four digits.
    pub fn cijfers(self) -> u16 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bsn_passes_the_elfproef_or_is_refused() {
        assert!(Bsn::lees("999900006").is_ok());
        assert_eq!(Bsn::lees("999900007"), Err(NummerFout::Elfproef));
        assert_eq!(Bsn::lees("123456789"), Err(NummerFout::Elfproef));
        assert_eq!(Bsn::lees("000000000"), Err(NummerFout::Elfproef));
        assert_eq!(Bsn::lees("99990000a"), Err(NummerFout::Cijfers(9)));
        assert_eq!(Bsn::lees("é99900006"), Err(NummerFout::Cijfers(9)));
    }

    #[test]
    fn a_bsn_of_eight_digits_gets_its_leading_zero() {
        assert_eq!(
            Bsn::lees("10464554").map(|b| b.cijfers().to_owned()),
            Ok("010464554".to_owned())
        );
    }

    #[test]
    fn debug_output_of_a_bsn_hides_it() {
        let text = format!("{:?}", Bsn::lees("999900006").unwrap());
        assert_eq!(text, "Bsn(•••• •• 006)");
    }

    #[test]
    fn agb_and_gemeente_have_a_fixed_length() {
        assert!(Agb::lees("65656055").is_ok());
        assert!(Agb::lees("6565605").is_err());
        assert!(Gemeentecode::lees("0160").is_ok());
        assert!(Gemeentecode::lees("160").is_err());
    }

    #[test]
    fn the_digits_of_a_postcode_are_read_from_a_whole_postcode_too() {
        for goed in ["7772", "7772AB", " 7772 ab"] {
            assert_eq!(Pc4::lees(goed).map(Pc4::cijfers), Ok(7772), "{goed}");
        }
        for fout in ["", "777", "0772", "77722", "7772A", "77é2", "7772é", "7772 ABC"] {
            assert!(Pc4::lees(fout).is_err(), "{fout}");
        }
    }
}
