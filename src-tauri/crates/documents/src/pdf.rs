//! Pages as PDF, the same bytes each time for the same pages.

use chrono::Datelike;
use lopdf::{Dictionary, Object, Stream, text_string};
use printpdf::{PdfDocument, PdfSaveOptions};

use crate::bladwijzers;
use crate::deelletter::deelletter;
use crate::fout::DocumentFout;
use crate::kenmerk::kenmerk;
use crate::letter::Letter;
use crate::model::Document;
use crate::pagina::Pagina;
use crate::paginabeeld::als_xobject;
use crate::paginainhoud::{beeldnaam, letternaam, pagina};
use crate::structuur::structuur;
use crate::tagboom;
use crate::xmp::xmp;

const PROGRAMMA: &str = "Leidraad";

/// Writes the pages of `document` as PDF 1.7 that conforms to PDF/UA-1 (ISO 14289-1), with subset fonts.
///
/// # Errors
/// When a font cannot be read or cut, or the bytes cannot be written.
pub fn pdf(document: &Document, paginas: &[Pagina]) -> Result<Vec<u8>, DocumentFout> {
    let mut bron = PdfDocument::new(&document.titel);
    for letter in Letter::ALLE {
        if let Some(font) = deelletter(letter, paginas)? {
            bron.resources
                .fonts
                .map
                .insert(letternaam(letter), printpdf::PdfFont::new(font));
        }
    }
    if let Some(beeld) = paginas.iter().flat_map(|pagina| &pagina.beelden).next() {
        bron.resources
            .xobjects
            .map
            .insert(beeldnaam(), als_xobject(&beeld.logo));
    }
    let structuur = structuur(paginas);
    bron.pages = paginas
        .iter()
        .zip(&structuur.paginas)
        .map(|(blad, groepen)| pagina(blad, groepen, &structuur))
        .collect();
    let mut geschreven = bron.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    tagboom::voeg_toe(&mut geschreven, &structuur)?;
    bladwijzers::voeg_toe(&mut geschreven, &structuur, paginas)?;
    vul_gegevens_in(&mut geschreven, document)?;
    geschreven.compress();
    let mut bytes = Vec::new();
    geschreven.save_modern(&mut bytes)?;
    Ok(bytes)
}

/// Replaces what printpdf takes from a counter, and says title, date, language and standard.
fn vul_gegevens_in(pdf: &mut lopdf::Document, document: &Document) -> Result<(), DocumentFout> {
    pdf.version = "1.7".to_owned();
    let dag = document.gemaakt_op;
    let titel = titel(document);
    let maker = document.kop.organisatie.as_str();
    let datum = format!("D:{:04}{:02}{:02}000000Z", dag.year(), dag.month(), dag.day());
    let mut gegevens = Dictionary::new();
    gegevens.set("Title", text_string(&titel));
    gegevens.set("Author", text_string(maker));
    gegevens.set("Creator", text_string(PROGRAMMA));
    gegevens.set("Producer", text_string(PROGRAMMA));
    gegevens.set("CreationDate", Object::string_literal(datum.as_str()));
    gegevens.set("ModDate", Object::string_literal(datum.as_str()));
    let info = pdf.trailer.get(b"Info")?.as_reference()?;
    pdf.objects.insert(info, Object::Dictionary(gegevens));

    let kop = Dictionary::from_iter([("Type", "Metadata".into()), ("Subtype", Object::from("XML"))]);
    let packet = Stream::new(kop, xmp(&titel, maker, PROGRAMMA, dag).into_bytes());
    let packet = pdf.add_object(packet.with_compression(false));

    let catalogus = pdf.catalog_mut()?;
    catalogus.set("Metadata", Object::Reference(packet));
    catalogus.set("Lang", Object::string_literal("nl-NL"));
    let mut voorkeuren = Dictionary::new();
    voorkeuren.set("DisplayDocTitle", true);
    catalogus.set("ViewerPreferences", Object::Dictionary(voorkeuren));

    pdf.trailer.remove(b"ID");
    let mut inhoud = Vec::new();
    pdf.clone().save_to(&mut inhoud)?;
    let merk = kenmerk(inhoud.iter().copied());
    let omgekeerd = kenmerk(inhoud.iter().rev().copied());
    let id = Object::string_literal(format!("{merk:016x}{omgekeerd:016x}"));
    pdf.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    Ok(())
}

/// The title on one line; a document without one is called after its kind or its maker.
fn titel(document: &Document) -> String {
    let kop = &document.kop;
    let mogelijk = [&document.titel, &kop.soort, &kop.organisatie].map(|tekst| {
        let woorden: Vec<&str> = tekst.split_whitespace().collect();
        woorden.join(" ")
    });
    let gevuld = mogelijk.into_iter().find(|tekst| !tekst.is_empty());
    gevuld.unwrap_or_else(|| PROGRAMMA.to_owned())
}
