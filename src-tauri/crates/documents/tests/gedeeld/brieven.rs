//! Letters from templates, and papers with a logo.

use leidraad_documents::sjabloon::{Sjabloon, Sjabloonsoort, VELDEN};
use leidraad_documents::{Brief, Document, Kop, Logo};

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

/// What is filled in for a client who does not exist.
fn waarde(veld: &str) -> &'static str {
    match veld {
        "organisatie.naam" => "Thuiszorg De Linde",
        "organisatie.telefoon" => "0570 – 00 00 00",
        "coordinator.naam" => "dhr. A. de Graaf",
        "gemeente.naam" => "Deventer",
        "contract.naam" => "Huishoudelijke ondersteuning Deventer",
        "client.aanhef" => "Geachte mevrouw Van der Veen",
        "client.naam" => "mevrouw C. van der Veen-Bakker",
        "client.adres" => "Lindelaan 14",
        "client.plaats" => "Deventer",
        "product.naam" => "hulp bij het huishouden",
        "start.uiterlijk" => "maandag 12 oktober 2026",
        "start.gepland" => "maandag 26 oktober 2026",
        "reden" => {
            "Uw vaste medewerker is ziek geworden. Wij hebben nog niemand anders die op uw dag kan komen."
        }
        "medewerker.naam" => "Selin Yılmaz",
        "medewerker.dag" => "donderdag van 9.00 tot 11.15 uur",
        "afspraak.dag" => "dinsdag 20 oktober 2026",
        "afspraak.tijd" => "10.00 uur",
        "afspraak.met" => "Anton de Graaf",
        "afspraak.onderwerp" => {
            "Wij vragen u hoe het gaat. Daarna kijken wij samen of de afspraken nog kloppen."
        }
        _ => "12 oktober 2026",
    }
}

/// A paper from the template that comes with the program.
pub fn uit_sjabloon(soort: Sjabloonsoort, groot: bool) -> Document {
    let waarden = VELDEN
        .iter()
        .map(|veld| (veld.naam, waarde(veld.naam).to_owned()));
    let ingevuld = Sjabloon::lees(soort, soort.standaard())
        .and_then(|sjabloon| sjabloon.vul(&waarden.collect()))
        .expect("a template that is right");
    let brief = Brief {
        adres: "Mevrouw C. van der Veen-Bakker\nLindelaan 14\n7411 AB Deventer".into(),
        datum: "Deventer, 12 oktober 2026".into(),
    };
    let document = Document {
        titel: ingevuld.titel,
        kop: Kop {
            organisatie: "Thuiszorg De Linde".into(),
            soort: if soort.is_brief() { "Brief" } else { "Afspraken" }.into(),
            brief: soort.is_brief().then_some(brief),
            gegevens_rechts: paren(&[
                ("Telefoon", "0570 – 00 00 00"),
                ("Contactpersoon", "dhr. A. de Graaf"),
            ]),
            ..Kop::default()
        },
        blokken: ingevuld.blokken,
        ..werkplan(groot)
    };
    met_logo(document, if groot { JPEG } else { PNG })
}

/// The letter about a late start.
pub fn brief(groot: bool) -> Document {
    uit_sjabloon(Sjabloonsoort::LateStart, groot)
}
