//! Screenshots come as base64.

/// The bytes; characters outside the alphabet are skipped.
pub fn decodeer(tekst: &str) -> Vec<u8> {
    let (mut uit, mut bits, mut aantal) = (Vec::with_capacity(tekst.len() / 4 * 3), 0_u32, 0_u32);
    for teken in tekst.bytes() {
        let zes = match teken {
            b'A'..=b'Z' => teken - b'A',
            b'a'..=b'z' => teken - b'a' + 26,
            b'0'..=b'9' => teken - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(zes);
        aantal += 6;
        if aantal >= 8 {
            aantal -= 8;
            uit.push((bits >> aantal) as u8);
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_was_encoded_comes_back() {
        assert_eq!(super::decodeer("TGVpZHJhYWQ="), b"Leidraad");
        assert_eq!(super::decodeer(""), b"");
    }
}
