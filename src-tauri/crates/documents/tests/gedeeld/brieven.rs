//! A letter, and papers with a logo.

use leidraad_documents::{Blok, Brief, Document, Kop, Logo};

use super::{paren, werkplan};

/// A drawing on a transparent ground, 1200 by 400 pixels.
pub const PNG: &[u8] = include_bytes!("logo.png");
/// The same on white, 300 by 100 pixels.
pub const JPEG: &[u8] = include_bytes!("logo.jpg");

/// The paper with a logo at the top.
pub fn met_logo(mut document: Document, bestand: &[u8]) -> Document {
    document.kop.logo = Logo::lees(bestand).ok();
    document
}

/// A letter as it comes from a template.
pub fn brief(groot: bool) -> Document {
    let alinea = |tekst: &str| Blok::Alinea(tekst.to_owned());
    let document = Document {
        titel: "Uw hulp begint later dan wij hadden afgesproken".into(),
        kop: Kop {
            organisatie: "Thuiszorg De Linde".into(),
            soort: "Brief".into(),
            brief: Some(Brief {
                adres: "Mevrouw C. van der Veen-Bakker\nLindelaan 14\n7411 AB Deventer".into(),
                datum: "Deventer, 12 oktober 2026".into(),
            }),
            gegevens_rechts: paren(&[
                ("Telefoon", "0570 – 00 00 00"),
                ("Contactpersoon", "dhr. A. de Graaf"),
            ]),
            ..Kop::default()
        },
        blokken: vec![
            alinea("Geachte mevrouw Van der Veen,"),
            alinea(
                "U krijgt hulp van ons. Het lukt ons niet om op tijd te beginnen. Dat vinden wij vervelend.",
            ),
            Blok::Kop1("Wat u kunt doen".into()),
            Blok::Lijst(vec![
                "Bel ons als u vragen hebt.".into(),
                "Bel de gemeente als u niet kunt wachten.".into(),
            ]),
            Blok::Ondertekening {
                groet: "Met vriendelijke groet,".into(),
                naam: "dhr. A. de Graaf\ncoördinator".into(),
            },
        ],
        ..werkplan(groot)
    };
    met_logo(document, if groot { JPEG } else { PNG })
}
