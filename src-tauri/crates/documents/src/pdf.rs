//! Pages as PDF, the same bytes each time for the same pages.

use chrono::Datelike;
use lopdf::{Dictionary, Object, text_string};
use printpdf::{
    FontId, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Rect, TextItem, TextMatrix,
};

use crate::deelletter::deelletter;
use crate::fout::DocumentFout;
use crate::kenmerk::kenmerk;
use crate::letter::Letter;
use crate::model::Document;
use crate::pagina::{Kleur, Maat, Pagina};
use crate::punten::{inkt, punten};

const PROGRAMMA: &str = "Leidraad";

/// Writes the pages of `document` as PDF 1.7 with subset fonts, title and language.
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
    bron.pages = paginas.iter().map(pagina).collect();
    let mut geschreven = bron.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    vul_gegevens_in(&mut geschreven, document)?;
    let mut bytes = Vec::new();
    geschreven.compress();
    geschreven.save_to(&mut bytes)?;
    Ok(bytes)
}

fn letternaam(letter: Letter) -> FontId {
    FontId(letter.naam().to_owned())
}

fn pagina(pagina: &Pagina) -> PdfPage {
    let mut inhoud = Inhoud {
        hoogte: pagina.hoogte,
        kleur: None,
        ops: Vec::new(),
    };
    for vlak in &pagina.vlakken {
        inhoud.rechthoek((vlak.x, vlak.y), (vlak.breedte, vlak.hoogte), vlak.kleur);
    }
    for lijn in &pagina.lijnen {
        inhoud.rechthoek((lijn.x, lijn.y), (lijn.breedte, lijn.dikte), lijn.kleur);
    }
    inhoud.tekst(pagina);
    let papier = || Rect::from_wh(punten(pagina.breedte), punten(pagina.hoogte));
    PdfPage {
        media_box: papier(),
        trim_box: papier(),
        crop_box: papier(),
        ops: inhoud.ops,
    }
}

struct Inhoud {
    hoogte: Maat,
    kleur: Option<Kleur>,
    ops: Vec<Op>,
}

impl Inhoud {
    fn rechthoek(&mut self, (x, y): (Maat, Maat), (breedte, hoogte): (Maat, Maat), kleur: Kleur) {
        self.zet_kleur(kleur);
        let [x, y, breedte, hoogte] = [x, self.hoogte - y - hoogte, breedte, hoogte].map(punten);
        let mut rectangle = Rect::from_xywh(x, y, breedte, hoogte);
        rectangle.mode = Some(PaintMode::Fill);
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn tekst(&mut self, pagina: &Pagina) {
        self.ops.push(Op::StartTextSection);
        let mut gekozen = None;
        for run in &pagina.tekst {
            self.zet_kleur(run.kleur);
            if gekozen.replace((run.letter, run.grootte)) != Some((run.letter, run.grootte)) {
                let font = PdfFontHandle::External(letternaam(run.letter));
                self.ops.push(Op::SetFont {
                    font,
                    size: punten(run.grootte),
                });
            }
            let (x, y) = (punten(run.x), punten(self.hoogte - run.y));
            self.ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Translate(x, y),
            });
            self.ops.push(Op::ShowText {
                items: vec![TextItem::Text(run.tekst.clone())],
            });
        }
        self.ops.push(Op::EndTextSection);
    }

    fn zet_kleur(&mut self, kleur: Kleur) {
        if self.kleur.replace(kleur) != Some(kleur) {
            self.ops.push(Op::SetFillColor { col: inkt(kleur) });
        }
    }
}

/// Replaces what printpdf takes from a counter, and says title, date and language.
fn vul_gegevens_in(pdf: &mut lopdf::Document, document: &Document) -> Result<(), DocumentFout> {
    pdf.version = "1.7".to_owned();
    let dag = document.gemaakt_op;
    let datum = format!("D:{:04}{:02}{:02}000000Z", dag.year(), dag.month(), dag.day());
    let mut gegevens = Dictionary::new();
    gegevens.set("Title", text_string(&document.titel));
    gegevens.set("Author", text_string(&document.kop.organisatie));
    gegevens.set("Creator", text_string(PROGRAMMA));
    gegevens.set("Producer", text_string(PROGRAMMA));
    gegevens.set("CreationDate", Object::string_literal(datum.as_str()));
    gegevens.set("ModDate", Object::string_literal(datum.as_str()));
    let info = pdf.trailer.get(b"Info")?.as_reference()?;
    pdf.objects.insert(info, Object::Dictionary(gegevens));

    let catalogus = pdf.catalog_mut()?;
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
