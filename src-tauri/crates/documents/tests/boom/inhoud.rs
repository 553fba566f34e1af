//! What a page paints, and under which mark.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

/// The marks of one page.
#[derive(Default)]
pub struct Pagina {
    /// The text of each mark that has a number (MCID).
    pub teksten: BTreeMap<i64, String>,
    /// What is painted outside a mark, or marked wrongly.
    pub fouten: Vec<String>,
}

/// Reads the content of a page.
pub fn lees_pagina(pdf: &Document, naam: ObjectId) -> Pagina {
    let mut pagina = Pagina::default();
    let inhoud = pdf.get_page_content(naam);
    let fonts = pdf.get_page_fonts(naam).expect("fonts");
    let mut font = None;
    // The number of the open mark; an artifact has none.
    let mut open: Option<Option<i64>> = None;
    for stap in Content::decode(&inhoud).expect("operations").operations {
        match stap.operator.as_str() {
            "BDC" | "BMC" => {
                if open.is_some() {
                    pagina.fouten.push("a mark within a mark".to_owned());
                }
                let kenmerken = stap
                    .operands
                    .get(1)
                    .and_then(|kenmerken| kenmerken.as_dict().ok());
                let mcid = kenmerken.and_then(|kenmerken| kenmerken.get(b"MCID").ok()?.as_i64().ok());
                let artefact =
                    stap.operands.first().and_then(|soort| soort.as_name().ok()) == Some(b"Artifact");
                if artefact == mcid.is_some() {
                    pagina
                        .fouten
                        .push(format!("neither content nor artifact: {:?}", stap.operands));
                }
                if let Some(mcid) = mcid
                    && pagina.teksten.insert(mcid, String::new()).is_some()
                {
                    pagina.fouten.push(format!("mark {mcid} twice"));
                }
                open = Some(mcid);
            }
            "EMC" if open.take().is_none() => pagina.fouten.push("an end without begin".to_owned()),
            "Tf" => {
                let gekozen = stap.operands[0].as_name().expect("a font name");
                font = fonts
                    .get(gekozen)
                    .map(|font| font.get_font_encoding(pdf).expect("an encoding"));
            }
            "Tj" | "TJ" | "f" | "f*" | "B" | "S" | "Do" => match open {
                None => pagina.fouten.push(format!("{} outside a mark", stap.operator)),
                Some(Some(mcid)) => {
                    let bytes = stap.operands.first().and_then(|tekst| match tekst {
                        Object::String(bytes, _) => Some(bytes),
                        _ => None,
                    });
                    if let (Some(bytes), Some(font)) = (bytes, &font) {
                        let tekst = Document::decode_text(font, bytes).expect("readable text");
                        pagina.teksten.entry(mcid).or_default().push_str(&tekst);
                    }
                }
                Some(None) => {}
            },
            _ => {}
        }
    }
    let genummerd = pagina.teksten.keys().copied().eq(0..pagina.teksten.len() as i64);
    if open.is_some() || !genummerd {
        pagina
            .fouten
            .push("marks do not count from 0, or one stays open".to_owned());
    }
    pagina
}
