//! The drawing operations of a page: each piece of text marked as part of an element, all else as artifact.

use std::collections::BTreeMap;

use printpdf::{
    DictItem, FontId, Op, PaintMode, PdfFontHandle, PdfPage, Rect, TextItem, TextMatrix, XObjectId,
    XObjectTransform,
};

use crate::letter::Letter;
use crate::pagina::{Beeld, Kleur, Maat, Pagina, Rol, Tekstrun};
use crate::punten::{inkt, punten, schaal};
use crate::structuur::{Groep, Soort, Structuur};
use crate::tagboom::naam;

/// One page with its marks.
pub(crate) fn pagina(pagina: &Pagina, groepen: &[Groep], structuur: &Structuur) -> PdfPage {
    let mut inhoud = Inhoud {
        hoogte: pagina.hoogte,
        kleur: None,
        letter: None,
        ops: Vec::new(),
    };
    if !pagina.vlakken.is_empty() || !pagina.lijnen.is_empty() {
        inhoud.begin("Artifact", &[("Type", "Layout")]);
        for vlak in &pagina.vlakken {
            inhoud.rechthoek((vlak.x, vlak.y), (vlak.breedte, vlak.hoogte), vlak.kleur);
        }
        for lijn in &pagina.lijnen {
            inhoud.rechthoek((lijn.x, lijn.y), (lijn.breedte, lijn.dikte), lijn.kleur);
        }
        inhoud.ops.push(Op::EndMarkedContent);
    }
    for (index, beeld) in pagina.beelden.iter().enumerate() {
        match groepen.iter().position(|groep| groep.beeld == Some(index)) {
            Some(nummer) => inhoud.begin_element(naam(Soort::Figuur), nummer),
            None => inhoud.begin("Artifact", &[("Type", "Layout")]),
        }
        inhoud.beeld(beeld);
        inhoud.ops.push(Op::EndMarkedContent);
    }
    inhoud.ops.push(Op::StartTextSection);
    for (nummer, groep) in groepen
        .iter()
        .enumerate()
        .filter(|(_, groep)| groep.beeld.is_none())
    {
        inhoud.begin_element(naam(structuur.elementen[groep.element].soort), nummer);
        for run in groep.runs.iter().filter_map(|index| pagina.tekst.get(*index)) {
            inhoud.run(run);
        }
        inhoud.ops.push(Op::EndMarkedContent);
    }
    for run in pagina.tekst.iter().filter(|run| run.bron.herhaald) {
        let soort: &[(&str, &str)] = match run.bron.rol {
            Rol::Organisatie | Rol::Soort => &[("Type", "Pagination"), ("Subtype", "Header")],
            Rol::Voet => &[("Type", "Pagination"), ("Subtype", "Footer")],
            _ => &[("Type", "Pagination")],
        };
        inhoud.begin("Artifact", soort);
        inhoud.run(run);
        inhoud.ops.push(Op::EndMarkedContent);
    }
    inhoud.ops.push(Op::EndTextSection);
    let papier = || Rect::from_wh(punten(pagina.breedte), punten(pagina.hoogte));
    PdfPage {
        media_box: papier(),
        trim_box: papier(),
        crop_box: papier(),
        ops: inhoud.ops,
    }
}

/// Name of a font in the resources.
pub(crate) fn letternaam(letter: Letter) -> FontId {
    FontId(letter.naam().to_owned())
}

/// Name of the logo in the resources.
pub(crate) fn beeldnaam() -> XObjectId {
    XObjectId("Logo".to_owned())
}

struct Inhoud {
    hoogte: Maat,
    kleur: Option<Kleur>,
    letter: Option<(Letter, Maat)>,
    ops: Vec<Op>,
}

impl Inhoud {
    fn begin(&mut self, soort: &str, kenmerken: &[(&str, &str)]) {
        let kenmerken = kenmerken
            .iter()
            .map(|(naam, waarde)| ((*naam).to_owned(), DictItem::Name(waarde.as_bytes().to_vec())));
        self.markeer(soort, kenmerken.collect());
    }

    fn begin_element(&mut self, soort: &str, nummer: usize) {
        let nummer = DictItem::Int(nummer as i64);
        self.markeer(soort, BTreeMap::from([("MCID".to_owned(), nummer)]));
    }

    fn markeer(&mut self, soort: &str, map: BTreeMap<String, DictItem>) {
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: soort.to_owned(),
            properties: DictItem::Dict { map },
        });
    }

    fn rechthoek(&mut self, (x, y): (Maat, Maat), (breedte, hoogte): (Maat, Maat), kleur: Kleur) {
        self.zet_kleur(kleur);
        let [x, y, breedte, hoogte] = [x, self.hoogte - y - hoogte, breedte, hoogte].map(punten);
        let mut rectangle = Rect::from_xywh(x, y, breedte, hoogte);
        rectangle.mode = Some(PaintMode::Fill);
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn beeld(&mut self, beeld: &Beeld) {
        self.ops.push(Op::UseXobject {
            id: beeldnaam(),
            transform: XObjectTransform {
                translate_x: Some(punten(beeld.x)),
                translate_y: Some(punten(self.hoogte - beeld.y - beeld.hoogte)),
                scale_x: Some(schaal(beeld.breedte)),
                scale_y: Some(schaal(beeld.hoogte)),
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        });
    }

    fn run(&mut self, run: &Tekstrun) {
        self.zet_kleur(run.kleur);
        if self.letter.replace((run.letter, run.grootte)) != Some((run.letter, run.grootte)) {
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(letternaam(run.letter)),
                size: punten(run.grootte),
            });
        }
        let (x, y) = (punten(run.x), punten(self.hoogte - run.y));
        self.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Translate(x, y),
        });
        // Words are kept apart by a space, also where the line ends (ISO 32000-1, 14.8.2.5).
        let spatie = if run.spatie_na { " " } else { "" };
        self.ops.push(Op::ShowText {
            items: vec![TextItem::Text(format!("{}{spatie}", run.tekst))],
        });
    }

    fn zet_kleur(&mut self, kleur: Kleur) {
        if self.kleur.replace(kleur) != Some(kleur) {
            self.ops.push(Op::SetFillColor { col: inkt(kleur) });
        }
    }
}
