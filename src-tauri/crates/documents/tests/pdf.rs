//! The PDF itself: readable text, metadata, size, time and the same bytes each time.
#![expect(clippy::expect_used, reason = "a helper that cannot go on stops its test")]

mod gedeeld;

use std::fs;
use std::process::Command;
use std::time::Instant;

use gedeeld::werkplan;
use leidraad_documents::{Blok, Document, pagineer, pdf, svg};

const KIND: &str = "LEIDRAAD_TEST_PDF_UIT";

fn bytes(document: &Document) -> Vec<u8> {
    pdf(document, &pagineer(document)).expect("a PDF")
}

/// Runs a poppler tool on a PDF; `None`, with a message, where the tool is not installed.
fn poppler(programma: &str, opties: &[&str], bytes: &[u8]) -> Option<String> {
    let map = tempfile::tempdir().expect("a folder");
    let pad = map.path().join("proef.pdf");
    fs::write(&pad, bytes).expect("a file");
    match Command::new(programma)
        .args(opties)
        .arg(&pad)
        .args(["-"].iter().filter(|_| programma == "pdftotext"))
        .output()
    {
        Ok(uit) => {
            assert!(uit.status.success(), "{}", String::from_utf8_lossy(&uit.stderr));
            assert_eq!(String::from_utf8_lossy(&uit.stderr), "");
            Some(String::from_utf8_lossy(&uit.stdout).into_owned())
        }
        Err(fout) => {
            eprintln!("skipped: {programma} (poppler-utils) does not run: {fout}");
            None
        }
    }
}

#[test]
fn text_reads_back_with_all_its_letters() {
    let alinea = "Cliënt Renée kiest façade, coördinator, € 21,00 – “goed” • mw. Yılmaz-Šimić; œuvre.";
    let mut document = werkplan(false);
    document.blokken.push(Blok::Alinea(alinea.into()));
    document
        .blokken
        .push(Blok::Kop1("Vóór ’t huis: ﬁets & <kat>".into()));
    let Some(tekst) = poppler("pdftotext", &["-layout"], &bytes(&document)) else {
        return;
    };
    let tekst = tekst.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(tekst.contains(alinea), "{tekst}");
    for deel in [
        "Vóór ’t huis: fiets & <kat>",
        "& <kat>",
        "mw. C. van der Veen-Bakker",
        "Stofzuigen en dweilen",
        "pagina 1 van",
    ] {
        assert!(tekst.contains(deel), "{deel}: {tekst}");
    }
}

#[test]
fn a_character_without_glyph_is_shown_as_replaced() {
    let mut document = werkplan(false);
    document.blokken = vec![Blok::Alinea(
        "voor 🐈 na, عربي, 漢, e\u{301}\u{200B}\u{7}én\u{AD}tje".into(),
    )];
    let Some(tekst) = poppler("pdftotext", &["-layout"], &bytes(&document)) else {
        return;
    };
    assert!(tekst.contains("voor □ na, □□□□, □, ééntje"), "{tekst}");
}

#[test]
fn metadata_says_title_and_language_and_fonts_are_embedded() {
    let mut document = werkplan(false);
    document.titel = "Werkplan cliënt".into();
    let bytes = bytes(&document);
    let gelezen = lopdf::Document::load_mem(&bytes).expect("a readable PDF");
    let catalogus = gelezen.catalog().expect("a catalogue");
    assert_eq!(
        catalogus
            .get(b"Lang")
            .and_then(lopdf::Object::as_str)
            .expect("language"),
        b"nl-NL"
    );
    let voorkeuren = catalogus
        .get(b"ViewerPreferences")
        .and_then(lopdf::Object::as_dict)
        .expect("preferences");
    assert!(
        voorkeuren
            .get(b"DisplayDocTitle")
            .and_then(lopdf::Object::as_bool)
            .expect("a choice")
    );
    if let Some(info) = poppler("pdfinfo", &[], &bytes) {
        for deel in ["Werkplan cliënt", "A4", "1.7", "Oct 12"] {
            assert!(info.contains(deel), "{deel}: {info}");
        }
    }
    if let Some(fonts) = poppler("pdffonts", &[], &bytes) {
        for naam in ["+Inter-Regular", "+Inter-SemiBold"] {
            let regel = fonts
                .lines()
                .find(|regel| regel.contains(naam))
                .expect("the font");
            assert!(regel.contains("yes yes yes"), "{regel}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_twice() {
    for groot in [false, true] {
        assert!(bytes(&werkplan(groot)) == bytes(&werkplan(groot)));
    }
    let mut ander = werkplan(false);
    ander.blokken.push(Blok::Alinea("anders".into()));
    assert!(bytes(&ander) != bytes(&werkplan(false)));
}

#[test]
fn another_process_writes_the_same_bytes() {
    if let Some(pad) = std::env::var_os(KIND) {
        for _ in 0..3 {
            fs::write(&pad, bytes(&werkplan(false))).expect("a file");
        }
        return;
    }
    let map = tempfile::tempdir().expect("a folder");
    let pad = map.path().join("kind.pdf");
    let dit = std::env::current_exe().expect("this test program");
    let kind = Command::new(dit)
        .args(["--exact", "another_process_writes_the_same_bytes"])
        .env(KIND, &pad)
        .output();
    assert!(kind.expect("a child process").status.success());
    assert!(fs::read(&pad).expect("the bytes of the child") == bytes(&werkplan(false)));
}

#[test]
fn a_plan_is_small_and_quick() {
    let document = werkplan(false);
    let eerste = bytes(&document);
    let begin = Instant::now();
    for _ in 0..10 {
        bytes(&document);
    }
    let per_stuk = begin.elapsed() / 10;
    eprintln!("{} kB, {per_stuk:?} each", eerste.len() / 1024);
    assert!(eerste.len() <= 150 * 1024);
    if !cfg!(debug_assertions) {
        assert!(per_stuk.as_millis() <= 50, "{per_stuk:?}");
    }
}

#[test]
fn svg_is_escaped_and_shows_the_same_text() {
    let mut document = werkplan(false);
    document.blokken = vec![Blok::Alinea("a < b & \"c\" > d é".into())];
    let beeld = svg(&pagineer(&document)[0]);
    assert!(beeld.starts_with("<svg xmlns=") && beeld.ends_with("</svg>"));
    assert!(beeld.contains(r#"viewBox="0 0 595.28 841.89""#));
    assert!(beeld.contains(">a &lt; b &amp; \"c\" &gt; d é</text>"), "{beeld}");
}
