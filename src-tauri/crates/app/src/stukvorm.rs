//! What a file is, told by its bytes and not by its name.

use leidraad_api::stukken::StukVorm;

/// Why a file is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GeenStuk {
    /// A program or script.
    Programma,
    /// Nothing that we keep.
    Onbekend,
}

/// Endings of names of files that a computer carries out.
const PROGRAMMAS: &[&str] = &[
    "exe", "com", "bat", "cmd", "scr", "msi", "ps1", "vbs", "js", "jse", "wsf", "hta", "jar", "sh", "lnk",
    "reg", "dll", "docm", "xlsm", "html", "htm", "svg",
];
/// Beginnings of files that a computer carries out.
const MACHINETAAL: &[&[u8]] = &[b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe"];
/// Words with which the head of an e-mail begins.
const MAILKOPPEN: &[&str] = &[
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "delivered-to",
    "mime-version",
    "message-id",
    "x-",
    "content-type",
    "reply-to",
    "sender",
    "dkim-signature",
    "authentication-results",
    "arc-",
];

/// The form of a file.
pub(crate) fn vorm(naam: &str, bytes: &[u8]) -> Result<StukVorm, GeenStuk> {
    let einde = naam
        .rsplit_once('.')
        .map(|(_, e)| e.to_lowercase())
        .unwrap_or_default();
    if PROGRAMMAS.contains(&einde.as_str()) || MACHINETAAL.iter().any(|begin| bytes.starts_with(begin)) {
        return Err(GeenStuk::Programma);
    }
    // A PDF may have a few bytes before it.
    let begin = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if begin.windows(5).any(|w| w == b"%PDF-") {
        return Ok(StukVorm::Pdf);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(StukVorm::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(StukVorm::Jpg);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return kantoor(bytes);
    }
    // The compound file of older Office programs: of those only messages of Outlook.
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return if einde == "msg" {
            Ok(StukVorm::Msg)
        } else {
            Err(GeenStuk::Onbekend)
        };
    }
    let tekst = std::str::from_utf8(bytes).is_ok() || einde == "txt" || einde == "eml";
    if !tekst || bytes.contains(&0) {
        return Err(GeenStuk::Onbekend);
    }
    Ok(if einde == "eml" || is_mail(begin) {
        StukVorm::Eml
    } else {
        StukVorm::Txt
    })
}

/// Word and Excel are ZIPs; the names of their parts stand in the clear. Macros make a program of them.
fn kantoor(bytes: &[u8]) -> Result<StukVorm, GeenStuk> {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|w| w == name);
    if has(b"vbaProject.bin") {
        Err(GeenStuk::Programma)
    } else if has(b"word/document.xml") {
        Ok(StukVorm::Docx)
    } else if has(b"xl/workbook.xml") {
        Ok(StukVorm::Xlsx)
    } else {
        Err(GeenStuk::Onbekend)
    }
}

fn is_mail(begin: &[u8]) -> bool {
    let begin = String::from_utf8_lossy(begin).to_lowercase();
    let heads = begin
        .lines()
        .take(6)
        .filter(|line| line.contains(':') && MAILKOPPEN.iter().any(|head| line.starts_with(head)));
    heads.count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_decide_and_not_the_name() {
        assert_eq!(vorm("scan.jpg", b"\x89PNG\r\n\x1a\n...."), Ok(StukVorm::Png));
        assert_eq!(vorm("brief.txt", b"%PDF-1.7\n"), Ok(StukVorm::Pdf));
        assert_eq!(vorm("a", b"PK\x03\x04..word/document.xml"), Ok(StukVorm::Docx));
        assert_eq!(vorm("a", b"PK\x03\x04..xl/workbook.xml"), Ok(StukVorm::Xlsx));
        assert_eq!(
            vorm("a", "Beste mevrouw,\nTot dinsdag.".as_bytes()),
            Ok(StukVorm::Txt)
        );
        assert_eq!(
            vorm("a", b"From: a@b.nl\nTo: c@d.nl\nSubject: x\n\nHoi"),
            Ok(StukVorm::Eml)
        );
        assert_eq!(
            vorm("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."),
            Ok(StukVorm::Msg)
        );
    }

    #[test]
    fn programs_and_what_nobody_can_read_are_refused() {
        assert_eq!(vorm("brief.pdf", b"MZ\x90\x00"), Err(GeenStuk::Programma));
        assert_eq!(vorm("brief.pdf.exe", b"%PDF-1.7"), Err(GeenStuk::Programma));
        assert_eq!(
            vorm("brief.docx", b"PK\x03\x04 word/document.xml vbaProject.bin"),
            Err(GeenStuk::Programma)
        );
        assert_eq!(
            vorm("foto.heic", b"\x00\x00\x00\x18ftypheic"),
            Err(GeenStuk::Onbekend)
        );
        assert_eq!(
            vorm("archief.zip", b"PK\x03\x04 foto.png"),
            Err(GeenStuk::Onbekend)
        );
    }
}
