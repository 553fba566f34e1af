//! The chapters as bookmarks, to get around in a paper of several pages.

use lopdf::{Dictionary, Document, Object, ObjectId, text_string};

use crate::fout::DocumentFout;
use crate::pagina::Pagina;
use crate::structuur::{Kind, Soort, Structuur};

/// Adds a bookmark per chapter; a single page needs none.
pub(crate) fn voeg_toe(
    pdf: &mut Document,
    structuur: &Structuur,
    paginas: &[Pagina],
) -> Result<(), DocumentFout> {
    let bladen: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let koppen = structuur
        .elementen
        .iter()
        .filter(|element| element.soort == Soort::Kop(2));
    let hoofdstukken: Vec<(String, Object)> = koppen
        .filter_map(|kop| hoofdstuk(&kop.kinderen, structuur, paginas, &bladen))
        .collect();
    if paginas.len() < 2 || hoofdstukken.is_empty() {
        return Ok(());
    }
    let geheel = pdf.new_object_id();
    let namen: Vec<ObjectId> = hoofdstukken.iter().map(|_| pdf.new_object_id()).collect();
    for (nummer, (titel, plek)) in hoofdstukken.into_iter().enumerate() {
        let mut wijzer = Dictionary::new();
        wijzer.set("Title", text_string(&titel));
        wijzer.set("Parent", Object::Reference(geheel));
        wijzer.set("Dest", plek);
        let buren = [("Prev", nummer.checked_sub(1)), ("Next", nummer.checked_add(1))];
        for (buur, naam) in buren {
            if let Some(naam) = naam.and_then(|nummer| namen.get(nummer)) {
                wijzer.set(buur, Object::Reference(*naam));
            }
        }
        pdf.objects.insert(namen[nummer], Object::Dictionary(wijzer));
    }
    let lijst = Dictionary::from_iter([
        ("Type", Object::from("Outlines")),
        ("Count", Object::Integer(namen.len() as i64)),
        ("First", Object::Reference(namen[0])),
        ("Last", Object::Reference(namen[namen.len() - 1])),
    ]);
    pdf.objects.insert(geheel, Object::Dictionary(lijst));
    pdf.catalog_mut()?.set("Outlines", Object::Reference(geheel));
    Ok(())
}

/// The text of a heading and the place just above it.
fn hoofdstuk(
    inhoud: &[Kind],
    structuur: &Structuur,
    paginas: &[Pagina],
    bladen: &[ObjectId],
) -> Option<(String, Object)> {
    let mut titel = String::new();
    let mut plek = None;
    for kind in inhoud {
        let Kind::Inhoud { pagina, nummer } = kind else {
            continue;
        };
        let blad = paginas.get(*pagina)?;
        for index in &structuur.paginas.get(*pagina)?.get(*nummer)?.runs {
            let run = blad.tekst.get(*index)?;
            titel.push_str(&run.tekst);
            titel.push_str(if run.spatie_na { " " } else { "" });
            plek.get_or_insert((*pagina, blad.hoogte - run.y + 2 * run.grootte));
        }
    }
    let (pagina, boven) = plek?;
    let plek = vec![
        Object::Reference(*bladen.get(pagina)?),
        "XYZ".into(),
        Object::Null,
        Object::Integer(i64::from(boven / 100)),
        Object::Null,
    ];
    Some((titel, Object::Array(plek)))
}
