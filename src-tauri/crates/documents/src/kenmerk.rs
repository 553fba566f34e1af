//! A fingerprint of bytes (FNV-1a), for names in the PDF that must be the same each time.

/// Fingerprint that is equal on every computer and in every version of the compiler.
pub(crate) fn kenmerk(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |som: u64, byte| {
        (som ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Six capitals, as the name of a subset font begins.
pub(crate) fn zes_letters(mut getal: u64) -> String {
    let mut letters = String::new();
    for _ in 0..6 {
        letters.push(char::from(b'A' + (getal % 26) as u8));
        getal /= 26;
    }
    letters
}
