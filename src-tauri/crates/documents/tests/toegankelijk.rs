//! Every paper is a tagged PDF in which all content is found once, in order, by whoever cannot see it.
#![expect(clippy::expect_used, reason = "a helper that cannot go on stops its test")]

mod boom;
mod gedeeld;

use boom::Boom;
use gedeeld::{alle_papieren, werkplan};
use leidraad_documents::{Blok, Document, Kop, pagineer, pdf};

fn boom(document: &Document) -> Boom {
    Boom::lees(&pdf(document, &pagineer(document)).expect("a PDF"))
}

fn met(blokken: Vec<Blok>) -> Document {
    Document {
        blokken,
        ..werkplan(false)
    }
}

#[test]
fn every_paper_has_all_its_content_in_the_tree_exactly_once() {
    for (naam, document) in alle_papieren() {
        let boom = boom(&document);
        assert_eq!(boom.fouten(), Vec::<String>::new(), "{naam}");
        assert!(boom.soorten().count() > 5, "{naam}");
    }
}

#[test]
fn the_tree_says_what_the_parts_are() {
    let boom = boom(&werkplan(false));
    let begin: Vec<&str> = boom.soorten().take(6).collect();
    assert_eq!(begin, ["Document", "P", "P", "H1", "L", "LI"]);
    assert_eq!(boom.teksten("H1"), ["Werkplan huishoudelijke ondersteuning"]);
    assert_eq!(
        boom.teksten("H2"),
        [
            "Waar dit plan over gaat",
            "Wat we willen bereiken",
            "Wie doet wat",
            "Afspraken",
            "Akkoord"
        ]
    );
    assert_eq!(boom.teksten("H3"), ["De hulp", "Als er iets verandert"]);
    assert_eq!(boom.teksten("TH"), ["Activiteit", "Waar", "Hoe vaak", "Wie"]);
    assert!(boom.teksten("Lbl").contains(&"Adres".to_owned()));
    assert!(
        boom.teksten("LBody")
            .contains(&"Lindelaan 14 7411 AB Deventer".to_owned())
    );
}

#[test]
fn a_text_over_several_pages_is_one_paragraph_with_its_words_apart() {
    let lang = "Stap voor stap weer zelf koken. ".repeat(400);
    let boom = boom(&met(vec![Blok::Alinea(lang.clone())]));
    assert!(boom.paginas() > 2);
    assert!(boom.teksten("P").contains(&lang.trim().to_owned()));
}

#[test]
fn a_repeated_table_heading_is_read_once() {
    let rijen = (0..80).map(|nummer| vec![format!("rij {nummer}"), String::new()]);
    let boom = boom(&met(vec![Blok::Tabel {
        koppen: vec!["Wat".into(), "Hoe".into()],
        breedtes: vec![],
        rijen: rijen.collect(),
    }]));
    assert!(boom.paginas() > 2);
    assert_eq!(boom.teksten("TH"), ["Wat", "Hoe"]);
    assert_eq!(boom.teksten("TD").len(), 160);
    assert_eq!(boom.fouten(), Vec::<String>::new());
}

#[test]
fn headings_skip_no_level_whatever_order_they_come_in() {
    let kop1 = || Blok::Kop1("Een".into());
    let kop2 = || Blok::Kop2("Twee".into());
    for blokken in [
        vec![kop2(), kop1(), kop2()],
        vec![kop2(), kop2()],
        vec![kop1(), kop2(), kop1()],
    ] {
        for titel in ["Titel", "  "] {
            let boom = boom(&Document {
                titel: titel.into(),
                ..met(blokken.clone())
            });
            assert_eq!(boom.fouten(), Vec::<String>::new(), "{titel} {blokken:?}");
        }
    }
}

#[test]
fn an_empty_document_and_odd_parts_are_tagged_too() {
    let leeg = Document {
        titel: String::new(),
        kop: Kop::default(),
        voet: String::new(),
        ..met(vec![])
    };
    assert_eq!(boom(&leeg).fouten(), Vec::<String>::new());
    let raar = met(vec![
        Blok::Kop1(String::new()),
        Blok::Lijst(vec![String::new(), "punt".into()]),
        Blok::Tabel {
            koppen: vec![],
            breedtes: vec![],
            rijen: vec![vec!["a".into()], vec![], vec!["b".into(), "c".into()]],
        },
        Blok::Tabel {
            koppen: vec!["alleen een kop".into()],
            breedtes: vec![],
            rijen: vec![vec![String::new(), "breder".into()]],
        },
        Blok::Gegevens(vec![
            (String::new(), String::new()),
            ("label".into(), String::new()),
        ]),
        Blok::Handtekeningen {
            personen: vec!["".into(), "naam\nrol\nnog een regel".into()],
            velden: vec!["Datum".into()],
        },
    ]);
    assert_eq!(boom(&raar).fouten(), Vec::<String>::new());
}

#[test]
fn a_paper_of_several_pages_has_its_chapters_as_bookmarks() {
    let gelezen = |document: &Document| {
        let bytes = pdf(document, &pagineer(document)).expect("a PDF");
        lopdf::Document::load_mem(&bytes).expect("a readable PDF")
    };
    let titels = |pdf: &lopdf::Document| -> Vec<String> {
        let inhoud = pdf.get_toc().expect("bookmarks").toc;
        inhoud.into_iter().map(|wijzer| wijzer.title).collect()
    };
    let verwacht = [
        "Waar dit plan over gaat",
        "Wat we willen bereiken",
        "Wie doet wat",
        "Afspraken",
        "Akkoord",
    ];
    assert_eq!(titels(&gelezen(&werkplan(false))), verwacht);
    let kort = gelezen(&met(vec![Blok::Kop1("Een".into())]));
    assert!(kort.catalog().expect("a catalogue").get(b"Outlines").is_err());
}

#[test]
fn a_logo_is_said_by_the_name_of_the_organisation() {
    let mut document = gedeeld::brieven::brief(false);
    let met_naam = boom(&document);
    assert_eq!(met_naam.vervangende_teksten("Figure"), ["Thuiszorg De Linde"]);
    assert_eq!(met_naam.teksten("H1"), ["Uw hulp begint later"]);
    document.kop.organisatie = String::new();
    let zonder = boom(&document);
    assert_eq!(zonder.fouten(), Vec::<String>::new());
    assert!(zonder.vervangende_teksten("Figure").is_empty());
}
