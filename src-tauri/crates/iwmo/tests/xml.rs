//! Level 1: what is no XML, or XML that means harm.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

mod voorbeeld;

use leidraad_iwmo::{Leesfout, MAX_BYTES, lees_301};
use voorbeeld::{initieel, met};

fn fout(tekst: &str) -> Leesfout {
    lees_301(tekst.as_bytes()).expect_err("must be refused")
}

fn plaats(fout: &Leesfout) -> (u32, u32, &str) {
    let plaats = fout.plaats().unwrap();
    (plaats.regel, plaats.kolom, &plaats.pad)
}

#[test]
fn a_301_with_a_dtd_is_refused() {
    let bom = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><wmo301:Bericht ";
    assert!(matches!(
        fout(&met("<wmo301:Bericht ", bom)),
        Leesfout::Dtd { .. }
    ));
    assert!(matches!(
        fout("<?xml version=\"1.0\"?><!DOCTYPE x ["),
        Leesfout::Dtd { .. }
    ));
    let fout = fout(&met("Achternaam>Jansen<", "Achternaam>&eigen;<"));
    assert!(matches!(fout, Leesfout::GeenXml { .. }), "{fout:?}");
    assert_eq!(plaats(&fout).2, "Bericht/Client/Naam/Geslachtsnaam/Achternaam");
}

#[test]
fn another_encoding_than_utf_8_is_refused() {
    let latin = fout(&met("UTF-8", "ISO-8859-1"));
    assert!(
        matches!(&latin, Leesfout::AndereCodering { opgegeven, .. } if opgegeven == "ISO-8859-1"),
        "{latin:?}"
    );
    let utf16: Vec<u8> = initieel().encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(matches!(lees_301(&utf16), Err(Leesfout::NietUtf8 { .. })));
    let mut bytes = initieel().into_bytes();
    let jansen = initieel().find("Jansen").unwrap();
    bytes[jansen] = 0xE9;
    let fout = lees_301(&bytes).unwrap_err();
    assert!(matches!(fout, Leesfout::NietUtf8 { .. }));
    assert_eq!(plaats(&fout).0, 26);
}

#[test]
fn text_that_is_no_xml_is_refused() {
    for tekst in [
        "",
        "   ",
        "hallo",
        "PK\u{3}\u{4}",
        "<a",
        "</a>",
        "<?xml version=\"1.0\"?>",
        "&amp;",
        "<a></b>",
    ] {
        assert!(lees_301(tekst.as_bytes()).is_err(), "{tekst}");
    }
    for (van, naar) in [
        ("</wmo301:Client>", "</wmo301:Klant>"),
        ("Achternaam>Jansen<", "Achternaam>Jan\u{1}sen<"),
        ("Achternaam>Jansen<", "Achternaam>Jan&#1;sen<"),
        ("Achternaam>Jansen<", "Achternaam>Jan & sen<"),
        ("Achternaam>Jansen<", "Achternaam>Jan]]>sen<"),
        ("<wmo301:Client>", "<los:Client>"),
        ("<wmo301:Client>", "<wmo301:Client a=1>"),
        ("<wmo301:Client>", "<wmo301:Client a='1' a='2'>"),
        ("<wmo301:Header>", "<?xml version=\"1.0\"?><wmo301:Header>"),
        ("</wmo301:Bericht>", "</wmo301:Bericht>rest"),
        ("</wmo301:Bericht>", "</wmo301:Bericht><a/>"),
    ] {
        let fout = fout(&met(van, naar));
        assert!(matches!(fout, Leesfout::GeenXml { .. }), "{naar}: {fout:?}");
    }
}

#[test]
fn a_message_cut_anywhere_is_called_cut_off() {
    let tekst = initieel();
    let eind = tekst.trim_end().len();
    for tot in 45..eind {
        let fout = lees_301(&tekst.as_bytes()[..tot]).unwrap_err();
        assert!(
            matches!(
                fout,
                Leesfout::Afgebroken { .. } | Leesfout::VerkeerdeWaarde { .. } | Leesfout::LeegElement { .. }
            ),
            "{tot}: {fout:?}"
        );
    }
    let fout = lees_301(&tekst.as_bytes()[..tekst.find("Jansen").unwrap()]).unwrap_err();
    assert_eq!(
        plaats(&fout),
        (26, 22, "Bericht/Client/Naam/Geslachtsnaam/Achternaam")
    );
}

#[test]
fn a_message_over_25_mb_is_refused_without_reading_it() {
    let groot = vec![b' '; usize::try_from(MAX_BYTES).unwrap() + 1];
    assert_eq!(lees_301(&groot), Err(Leesfout::TeGroot { bytes: MAX_BYTES + 1 }));
}

#[test]
fn hostile_nesting_attributes_and_namespaces_end_quickly_in_an_error() {
    let diep = format!("<wmo301:Client>{}", "<wmo301:a>".repeat(200_000));
    assert!(fout(&met("<wmo301:Client>", &diep)).plaats().is_some());
    assert!(matches!(
        fout(&"<a>".repeat(500_000)),
        Leesfout::AnderBericht { .. }
    ));
    let attributen: String = (0..300_000).map(|i| format!(" a{i}='1'")).collect();
    let veel = fout(&met("<wmo301:Client>", &format!("<wmo301:Client{attributen}>")));
    assert!(matches!(veel, Leesfout::TeVeelAttributen { .. }), "{veel:?}");
    let ruimten: String = (0..300_000).map(|i| format!(" xmlns:a{i}='urn:a'")).collect();
    let veel = fout(&met("<wmo301:Client>", &format!("<wmo301:Client{ruimten}>")));
    assert!(matches!(veel, Leesfout::TeVeelAttributen { .. }), "{veel:?}");
    let lang = "<!--x-->".repeat(200_000);
    assert!(lees_301(met("<wmo301:Client>", &format!("<wmo301:Client>{lang}")).as_bytes()).is_ok());
}
