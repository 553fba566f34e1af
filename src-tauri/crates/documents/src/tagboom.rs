//! The structure tree as PDF objects: elements, their attributes, and the way back from each page.

use lopdf::{Dictionary, Object, ObjectId, text_string};

use crate::fout::DocumentFout;
use crate::structuur::{DOCUMENT, Element, Kind, Soort, Structuur};

/// Adds the tree to a written document, and ties its pages to it.
pub(crate) fn voeg_toe(pdf: &mut lopdf::Document, structuur: &Structuur) -> Result<(), DocumentFout> {
    let paginas: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let wortel = pdf.new_object_id();
    let namen: Vec<ObjectId> = structuur.elementen.iter().map(|_| pdf.new_object_id()).collect();
    for (nummer, element) in structuur.elementen.iter().enumerate() {
        let ouder = if nummer == DOCUMENT {
            wortel
        } else {
            namen[element.ouder]
        };
        let element = schrijf(element, ouder, &namen, &paginas);
        pdf.objects.insert(namen[nummer], Object::Dictionary(element));
    }

    let mut nummers = Vec::new();
    for (index, (pagina, groepen)) in paginas.iter().zip(&structuur.paginas).enumerate() {
        let ouders = groepen
            .iter()
            .map(|groep| Object::Reference(namen[groep.element]));
        let ouders = pdf.add_object(Object::Array(ouders.collect()));
        nummers.extend([Object::Integer(index as i64), Object::Reference(ouders)]);
        let pagina = pdf.get_object_mut(*pagina)?.as_dict_mut()?;
        pagina.set("StructParents", index as i64);
        pagina.set("Tabs", "S");
        pagina.remove(b"Annots");
    }
    let terugweg = pdf.add_object(Object::Dictionary(woorden([("Nums", Object::Array(nummers))])));
    let boom = woorden([
        ("Type", "StructTreeRoot".into()),
        ("K", Object::Array(vec![Object::Reference(namen[DOCUMENT])])),
        ("ParentTree", Object::Reference(terugweg)),
        ("ParentTreeNextKey", Object::Integer(paginas.len() as i64)),
    ]);
    pdf.objects.insert(wortel, Object::Dictionary(boom));

    let catalogus = pdf.catalog_mut()?;
    catalogus.set("StructTreeRoot", Object::Reference(wortel));
    catalogus.set("MarkInfo", Object::Dictionary(woorden([("Marked", true.into())])));
    Ok(())
}

fn schrijf(element: &Element, ouder: ObjectId, namen: &[ObjectId], paginas: &[ObjectId]) -> Dictionary {
    let eerste = element.kinderen.iter().find_map(|kind| match kind {
        Kind::Inhoud { pagina, .. } => Some(*pagina),
        Kind::Element(_) => None,
    });
    let kinderen: Vec<Object> = element
        .kinderen
        .iter()
        .map(|kind| match kind {
            Kind::Element(nummer) => Object::Reference(namen[*nummer]),
            Kind::Inhoud { pagina, nummer } if Some(*pagina) == eerste => Object::Integer(*nummer as i64),
            Kind::Inhoud { pagina, nummer } => Object::Dictionary(woorden([
                ("Type", "MCR".into()),
                ("Pg", Object::Reference(paginas[*pagina])),
                ("MCID", Object::Integer(*nummer as i64)),
            ])),
        })
        .collect();
    let mut geschreven = woorden([
        ("Type", "StructElem".into()),
        ("S", naam(element.soort).into()),
        ("P", Object::Reference(ouder)),
    ]);
    match kinderen.as_slice() {
        [] => {}
        [enig] => geschreven.set("K", enig.clone()),
        _ => geschreven.set("K", Object::Array(kinderen)),
    }
    if let Some(pagina) = eerste {
        geschreven.set("Pg", Object::Reference(paginas[pagina]));
    }
    let kenmerk = match element.soort {
        Soort::Kolomkop => Some(("Table", "Scope", "Column")),
        Soort::Puntenlijst => Some(("List", "ListNumbering", "Disc")),
        Soort::Lijst => Some(("List", "ListNumbering", "None")),
        _ => None,
    };
    if let Some((eigenaar, kenmerk, waarde)) = kenmerk {
        let kenmerken = woorden([("O", eigenaar.into()), (kenmerk, waarde.into())]);
        geschreven.set("A", Object::Dictionary(kenmerken));
    }
    if let Some((beschrijving, kader)) = &element.beeld {
        let kader = kader.map(|zijde| Object::Integer(i64::from(zijde / 100)));
        let kenmerken = woorden([
            ("O", "Layout".into()),
            ("Placement", "Block".into()),
            ("BBox", Object::Array(kader.to_vec())),
        ]);
        geschreven.set("A", Object::Dictionary(kenmerken));
        geschreven.set("Alt", text_string(beschrijving));
    }
    geschreven
}

/// The standard structure type of ISO 32000-1, 14.8.4.
pub(crate) fn naam(soort: Soort) -> &'static str {
    match soort {
        Soort::Document => "Document",
        Soort::Kop(1) => "H1",
        Soort::Kop(2) => "H2",
        Soort::Kop(_) => "H3",
        Soort::Alinea => "P",
        Soort::Puntenlijst | Soort::Lijst => "L",
        Soort::Item => "LI",
        Soort::Merk => "Lbl",
        Soort::Itemtekst => "LBody",
        Soort::Tabel => "Table",
        Soort::Rij => "TR",
        Soort::Kolomkop => "TH",
        Soort::Cel => "TD",
        Soort::Figuur => "Figure",
    }
}

fn woorden<const N: usize>(paren: [(&str, Object); N]) -> Dictionary {
    Dictionary::from_iter(paren)
}
