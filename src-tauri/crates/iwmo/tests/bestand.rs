//! Bare messages and zips of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

mod voorbeeld;

use std::fs::{self, File};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use leidraad_iwmo::{Bestandsfout, MAX_BYTES, aantal, elk_bericht, lees_301};
use tempfile::TempDir;
use voorbeeld::initieel;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

type Uitkomst = Vec<(String, Result<Vec<u8>, Bestandsfout>)>;

fn alles(pad: &Path) -> Result<Uitkomst, Bestandsfout> {
    let mut gevonden = Vec::new();
    elk_bericht(pad, |naam, inhoud| {
        gevonden.push((naam, inhoud));
        ControlFlow::Continue(())
    })?;
    Ok(gevonden)
}

fn zip(map: &TempDir, naam: &str, delen: &[(&str, &[u8])]) -> PathBuf {
    let pad = map.path().join(naam);
    let mut zip = ZipWriter::new(File::create(&pad).unwrap());
    for (naam, inhoud) in delen {
        if naam.ends_with('/') {
            zip.add_directory(*naam, SimpleFileOptions::default()).unwrap();
        } else {
            zip.start_file(*naam, SimpleFileOptions::default()).unwrap();
            zip.write_all(inhoud).unwrap();
        }
    }
    zip.finish().unwrap();
    pad
}

/// Rewrites bytes of every central and local header of a zip.
fn bewerk(pad: &Path, lokaal: usize, centraal: usize, wijzig: impl Fn(&mut [u8])) {
    let mut bytes = fs::read(pad).unwrap();
    for i in 0..bytes.len() - 4 {
        match &bytes[i..i + 4] {
            b"PK\x03\x04" => wijzig(&mut bytes[i + lokaal..i + lokaal + 4]),
            b"PK\x01\x02" => wijzig(&mut bytes[i + centraal..i + centraal + 4]),
            _ => {}
        }
    }
    fs::write(pad, bytes).unwrap();
}

#[test]
fn a_bare_message_is_one_message() {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("een.zip");
    fs::write(&pad, initieel()).unwrap();
    assert_eq!(aantal(&pad), Ok(1));
    assert_eq!(
        alles(&pad),
        Ok(vec![("een.zip".to_owned(), Ok(initieel().into_bytes()))])
    );
}

#[test]
fn a_zip_under_any_name_gives_its_messages_and_not_its_folders() {
    let map = tempfile::tempdir().unwrap();
    let bericht = initieel();
    let pad = zip(
        &map,
        "berichten.xml",
        &[
            ("map/", b""),
            ("map/a.xml", bericht.as_bytes()),
            ("b.xml", b"geen xml"),
        ],
    );
    assert_eq!(aantal(&pad), Ok(2));
    let gevonden = alles(&pad).unwrap();
    let namen: Vec<_> = gevonden.iter().map(|(naam, _)| naam.as_str()).collect();
    assert_eq!(namen, ["map/a.xml", "b.xml"]);
    assert!(lees_301(gevonden[0].1.as_ref().unwrap()).is_ok());
    assert!(lees_301(gevonden[1].1.as_ref().unwrap()).is_err());
}

#[test]
fn the_caller_can_stop() {
    let map = tempfile::tempdir().unwrap();
    let pad = zip(&map, "a.zip", &[("a.xml", b"a"), ("b.xml", b"b")]);
    let mut keren = 0;
    let uitkomst = elk_bericht(&pad, |_, _| {
        keren += 1;
        ControlFlow::Break(())
    });
    assert_eq!((uitkomst, keren), (Ok(()), 1));
}

#[test]
fn one_bad_entry_does_not_hide_the_others() {
    let map = tempfile::tempdir().unwrap();
    let genest = fs::read(zip(&map, "leeg.zip", &[])).unwrap();
    let pad = zip(
        &map,
        "a.zip",
        &[("zip.zip", &genest), ("goed.xml", initieel().as_bytes())],
    );
    let uitkomsten: Vec<_> = alles(&pad)
        .unwrap()
        .into_iter()
        .map(|(_, inhoud)| inhoud.map(|b| b.len()))
        .collect();
    assert_eq!(uitkomsten, [Err(Bestandsfout::GenesteZip), Ok(initieel().len())]);
}

#[test]
fn a_message_over_25_mb_is_too_large_whatever_its_zip_says() {
    let map = tempfile::tempdir().unwrap();
    let bom = vec![b' '; usize::try_from(MAX_BYTES).unwrap() + 1];
    let pad = zip(&map, "a.zip", &[("bom.xml", &bom)]);
    assert_eq!(
        alles(&pad).unwrap().remove(0).1.map(|bytes| bytes.len()),
        Err(Bestandsfout::TeGroot)
    );
    bewerk(&pad, 22, 24, |grootte| {
        grootte.copy_from_slice(&10u32.to_le_bytes())
    });
    let gelogen = alles(&pad).unwrap().remove(0).1.map(|bytes| bytes.len());
    assert!(
        matches!(gelogen, Err(Bestandsfout::TeGroot | Bestandsfout::Beschadigd)),
        "{gelogen:?}"
    );
    let kaal = map.path().join("bom.xml");
    fs::write(&kaal, &bom).unwrap();
    assert_eq!(
        alles(&kaal).unwrap().remove(0).1.map(|bytes| bytes.len()),
        Err(Bestandsfout::TeGroot)
    );
}

#[test]
fn an_encrypted_entry_is_refused() {
    let map = tempfile::tempdir().unwrap();
    let pad = zip(&map, "a.zip", &[("a.xml", initieel().as_bytes())]);
    bewerk(&pad, 6, 8, |vlaggen| vlaggen[0] |= 1);
    assert_eq!(alles(&pad).unwrap()[0].1, Err(Bestandsfout::Versleuteld));
}

#[test]
fn a_damaged_entry_is_reported() {
    let map = tempfile::tempdir().unwrap();
    let pad = zip(&map, "a.zip", &[("a.xml", initieel().as_bytes())]);
    bewerk(&pad, 14, 16, |crc| crc[0] ^= 1);
    assert_eq!(alles(&pad).unwrap()[0].1, Err(Bestandsfout::Beschadigd));
}

#[test]
fn a_zip_cut_short_is_damaged_and_a_missing_file_is_not_found() {
    let map = tempfile::tempdir().unwrap();
    let pad = zip(&map, "a.zip", &[("a.xml", initieel().as_bytes())]);
    let bytes = fs::read(&pad).unwrap();
    for tot in (4..bytes.len() - 1).step_by(7) {
        fs::write(&pad, &bytes[..tot]).unwrap();
        assert_eq!(alles(&pad), Err(Bestandsfout::Beschadigd), "{tot}");
    }
    let fout = Bestandsfout::NietTeLezen(std::io::ErrorKind::NotFound);
    assert_eq!(
        (
            alles(&map.path().join("weg.xml")),
            aantal(&map.path().join("weg.xml"))
        ),
        (Err(fout), Err(fout))
    );
}

#[test]
fn two_entries_of_one_name_are_refused() {
    let map = tempfile::tempdir().unwrap();
    let pad = zip(&map, "a.zip", &[("aa.xml", b"1"), ("ab.xml", b"2")]);
    let mut bytes = fs::read(&pad).unwrap();
    for i in 0..bytes.len() - 6 {
        if &bytes[i..i + 6] == b"ab.xml" {
            bytes[i + 1] = b'a';
        }
    }
    fs::write(&pad, bytes).unwrap();
    assert_eq!(alles(&pad), Err(Bestandsfout::DubbeleNaam));
}

#[test]
fn a_zip_of_too_many_files_is_refused() {
    let map = tempfile::tempdir().unwrap();
    let namen: Vec<_> = (0..10_001).map(|i| format!("{i}.xml")).collect();
    let delen: Vec<_> = namen.iter().map(|naam| (naam.as_str(), b"".as_slice())).collect();
    let pad = zip(&map, "a.zip", &delen);
    assert_eq!(alles(&pad), Err(Bestandsfout::TeVeel(10_001)));
    assert_eq!(aantal(&pad), Err(Bestandsfout::TeVeel(10_001)));
}
