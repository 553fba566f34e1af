//! Damaged messages end in an error or in a message, never in a panic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

mod voorbeeld;

use std::fs;
use std::path::Path;

use leidraad_iwmo::{controleer_niveau2, lees_301, soort};
use voorbeeld::alle_301;

/// A small fixed sequence of numbers (xorshift), so that a failure comes back.
struct Dobbel(u64);

impl Dobbel {
    fn tot(&mut self, grens: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(grens.max(1)).unwrap()).unwrap()
    }
}

fn verdraagt(bytes: &[u8]) -> bool {
    soort(bytes);
    match lees_301(bytes) {
        Ok(bericht) => {
            controleer_niveau2(&bericht);
            true
        }
        Err(fout) => {
            let plaats = fout.plaats().expect("small messages have a place");
            assert!(plaats.regel >= 1 && plaats.kolom >= 1 && !fout.to_string().is_empty());
            false
        }
    }
}

fn berichten() -> Vec<Vec<u8>> {
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/berichten");
    alle_301(&map).iter().map(|pad| fs::read(pad).unwrap()).collect()
}

#[test]
fn a_message_cut_at_every_97th_byte_is_refused() {
    for bericht in berichten() {
        for tot in (0..bericht.trim_ascii_end().len()).step_by(97) {
            assert!(!verdraagt(&bericht[..tot]), "cut at {tot}");
        }
    }
}

/// Byte ranges of every element, from its start tag to its end tag.
fn elementen(tekst: &str) -> Vec<(usize, usize)> {
    let mut open = Vec::new();
    let mut gevonden = Vec::new();
    for (begin, _) in tekst.match_indices('<') {
        let Some(lengte) = tekst[begin..].find('>') else {
            break;
        };
        match tekst.as_bytes().get(begin + 1) {
            Some(b'/') => gevonden.extend(open.pop().map(|van| (van, begin + lengte + 1))),
            Some(b'?' | b'!') => {}
            _ => open.push(begin),
        }
    }
    gevonden
}

#[test]
fn elements_deleted_doubled_renamed_or_swapped_never_panic() {
    let mut dobbel = Dobbel(0x1eaf_d0c5);
    let (mut gelezen, mut geweigerd) = (0, 0);
    for bericht in berichten() {
        let tekst = String::from_utf8(bericht).unwrap();
        for _ in 0..300 {
            let mut nieuw = tekst.clone();
            for _ in 0..=dobbel.tot(3) {
                let alle = elementen(&nieuw);
                if alle.is_empty() {
                    break;
                }
                let (van, tot) = alle[dobbel.tot(alle.len())];
                let deel = nieuw[van..tot].to_owned();
                match dobbel.tot(5) {
                    0 => nieuw.replace_range(van..tot, ""),
                    1 => nieuw.insert_str(tot, &deel),
                    2 => {
                        nieuw.replace_range(van..tot, &deel.replace("Naam", "Noom").replace("Datum", "Dotum"))
                    }
                    3 => {
                        let (ander, _) = alle[dobbel.tot(alle.len())];
                        nieuw.insert_str(ander, &deel);
                    }
                    _ => nieuw.replace_range(van..tot, &deel.replace("wmo301:", "iwmo:")),
                }
            }
            if verdraagt(nieuw.as_bytes()) {
                gelezen += 1
            } else {
                geweigerd += 1
            }
        }
    }
    assert!(
        gelezen > 50 && geweigerd > 1000,
        "{gelezen} read, {geweigerd} refused"
    );
}

#[test]
fn changed_bytes_never_panic() {
    let mut dobbel = Dobbel(0x0bad_5eed);
    for bericht in berichten() {
        for _ in 0..500 {
            let mut nieuw = bericht.clone();
            for _ in 0..=dobbel.tot(6) {
                let index = dobbel.tot(nieuw.len());
                nieuw[index] = b"<>&;\"'/ !?[]-=:x0\0\xC3\xFF"[dobbel.tot(20)];
            }
            verdraagt(&nieuw);
        }
    }
}
