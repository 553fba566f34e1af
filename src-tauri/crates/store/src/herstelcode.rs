//! The recovery code: a secret that people can write down and type again.

use crate::StoreFout;
use crate::slot::toeval;

/// Letters of a recovery code: no I, L, O or U, which are misread.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters in a recovery code: 160 bits.
const CODE_LENGTE: usize = 32;

/// Letters in a code for a file that is handed over: 100 bits. People say it over the telephone.
const UITGEEFCODE_LENGTE: usize = 20;

/// A new code, in groups of four.
pub(crate) fn nieuwe_code() -> Result<String, StoreFout> {
    code::<CODE_LENGTE>()
}

/// A new code for a file that is handed over.
///
/// # Errors
/// When the system gives no randomness.
pub fn uitgeefcode() -> Result<String, StoreFout> {
    code::<UITGEEFCODE_LENGTE>()
}

fn code<const N: usize>() -> Result<String, StoreFout> {
    let letters: Vec<u8> = toeval::<N>()?
        .iter()
        .map(|b| LETTERS[usize::from(b % 32)])
        .collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|g| g.iter().map(|b| char::from(*b)).collect())
        .collect();
    Ok(groups.join("-"))
}

/// Dashes, spaces and small letters do not matter; O is read as 0, I and L as 1.
pub(crate) fn zonder_opmaak(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}
