//! Damages a file: bytes, pieces, words of its own kind, and whatever stands packed in it. Our own and not a fuzzer that
//! asks for a nightly compiler: the parsers are safe Rust, so what is looked for is a panic, a hang or a silent yes, and
//! those come out without coverage of every branch.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::dobbel::Dobbel;

/// Pieces that parsers look for.
const WOORDEN: &[&[u8]] = &[
    b"<",
    b">",
    b"</",
    b"/>",
    b"<!DOCTYPE a [<!ENTITY b \"c\">]>",
    b"&b;",
    b"&#x0;",
    b"&#1114112;",
    b"<![CDATA[",
    b"]]>",
    b"<?xml version=\"1.1\"?>",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\x00",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\x00\x00\x00\x00",
    b"[[termijn]]",
    b"[",
    b"]",
    b"{{",
    b"}}",
    b"{",
    b"}",
    b"\"\"\"",
    b"'''",
    b"=",
    b"#",
    b"\n",
    b"\r\n",
    b";",
    b",",
    b"\"",
    b"9999999999999999999",
    b"-1",
    b"1e999",
    b"2027-02-30",
    b"IHDR",
    b"IDAT",
    b"\xff\xd8",
    b"\xff\xc0",
    b"\xff\xda",
    b"../../",
    b"\xf0\x9f\x91\xa8\xe2\x80\x8d",
    b"\xe2\x80\xae",
    b"null",
    b"true",
    b"\\u0000",
    b"\\ud800",
];

/// One of the files, damaged.
pub fn beschadig(voorraad: &[Vec<u8>], dobbel: &mut Dobbel) -> Vec<u8> {
    let mut bytes = dobbel.kies(voorraad).clone();
    if bytes.starts_with(b"PK") && !dobbel.een_op(3) {
        return ingepakt(&bytes, dobbel).unwrap_or(bytes);
    }
    for _ in 0..=dobbel.tot(8) {
        een(&mut bytes, voorraad, dobbel);
    }
    bytes
}

fn een(bytes: &mut Vec<u8>, voorraad: &[Vec<u8>], dobbel: &mut Dobbel) {
    let lengte = bytes.len();
    let plaats = dobbel.tot(lengte + 1);
    match dobbel.tot(9) {
        0 if plaats < lengte => bytes[plaats] ^= 1 << dobbel.tot(8),
        1 if plaats < lengte => bytes[plaats] = dobbel.tot(256) as u8,
        2 => bytes.truncate(plaats),
        3 => {
            let tot = (plaats + dobbel.tot(200)).min(lengte);
            bytes.drain(plaats..tot);
        }
        4 => {
            let tot = (plaats + dobbel.tot(200)).min(lengte);
            let stuk = bytes[plaats..tot].repeat(1 + dobbel.tot(20));
            bytes.splice(plaats..plaats, stuk);
        }
        5 => {
            let ander = dobbel.kies(voorraad);
            let van = dobbel.tot(ander.len());
            bytes.truncate(plaats);
            bytes.extend_from_slice(&ander[van..]);
        }
        6 => {
            let woord = dobbel
                .kies(WOORDEN)
                .repeat(if dobbel.een_op(50) { 5000 } else { 1 });
            bytes.splice(plaats..plaats, woord);
        }
        7 => {
            let woord = *dobbel.kies(WOORDEN);
            let tot = (plaats + woord.len()).min(lengte);
            bytes.splice(plaats..tot, woord.iter().copied());
        }
        _ => cijfer(bytes, plaats, dobbel),
    }
    bytes.truncate(2_000_000);
}

/// Another digit in a number near a place: the file stays readable, and says something else.
fn cijfer(bytes: &mut [u8], plaats: usize, dobbel: &mut Dobbel) {
    let gevonden = bytes.iter().skip(plaats).position(u8::is_ascii_digit);
    if let Some(verder) = gevonden {
        bytes[plaats + verder] = b'0' + dobbel.tot(10) as u8;
    }
}

/// A packed file with one of its parts damaged and all of it packed again, so that it is not the sum that refuses it.
fn ingepakt(bytes: &[u8], dobbel: &mut Dobbel) -> Option<Vec<u8>> {
    let mut archief = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let welk = dobbel.tot(archief.len());
    let mut nieuw = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archief.len() {
        let mut deel = archief.by_index(index).ok()?;
        let mut inhoud = Vec::new();
        deel.read_to_end(&mut inhoud).ok()?;
        let mut naam = deel.name().ok()?.into_owned();
        drop(deel);
        if index == welk {
            for _ in 0..=dobbel.tot(4) {
                een(&mut inhoud, &[b"<a/>".to_vec()], dobbel);
            }
            if dobbel.een_op(10) {
                naam.insert_str(0, "../../");
            }
        }
        nieuw.start_file(naam, SimpleFileOptions::default()).ok()?;
        nieuw.write_all(&inhoud).ok()?;
    }
    Some(nieuw.finish().ok()?.into_inner())
}
