//! Nothing is cut off and nothing breaks, whatever people type: all text comes out, within the margins.

mod gedeeld;

use gedeeld::brieven::brief;
use gedeeld::werkplan;
use leidraad_documents::{Blok, Brief, Document, Pagina, Rol, pagineer};

const MARGE: i32 = 5_669;

/// What may be typed too much of.
fn overvloed() -> [(&'static str, String); 5] {
    [
        (
            "twintigduizend tekens",
            "De cliënt krijgt hulp bij het huishouden. ".repeat(480),
        ),
        (
            "woorden van tweehonderd tekens",
            format!("{} ", "Woningaanpassing".repeat(13)).repeat(12),
        ),
        ("een woord van drieduizend tekens", "zelfredzaamheid".repeat(200)),
        (
            "beeldtekens en Arabisch",
            "🧹👵🏽🐈‍⬛ مرحبا بكم في المنزل 漢字 ".repeat(80),
        ),
        ("regels", "regel\n\n".repeat(300)),
    ]
}

fn zichtbaar(tekst: &str) -> String {
    tekst.chars().filter(|teken| !teken.is_whitespace()).collect()
}

/// The text of the parts that a test looks for, in order.
fn gezet(paginas: &[Pagina], rol: impl Fn(Rol) -> bool) -> String {
    let runs = paginas.iter().flat_map(|pagina| &pagina.tekst);
    let gezocht = runs.filter(|run| !run.bron.herhaald && rol(run.bron.rol));
    gezocht.map(|run| zichtbaar(&run.tekst)).collect()
}

fn keur(naam: &str, document: &Document) -> Vec<Pagina> {
    let paginas = pagineer(document);
    for (index, pagina) in paginas.iter().enumerate() {
        let nummer = format!("pagina {} van {}", index + 1, paginas.len());
        assert!(
            pagina.tekst.iter().any(|run| run.tekst == nummer),
            "{naam}: {nummer}"
        );
        let voet = pagina
            .tekst
            .iter()
            .filter(|run| run.bron.rol == Rol::Voet)
            .map(|run| run.y)
            .min();
        for run in &pagina.tekst {
            let plek = format!("{naam}, page {}: {run:?}", pagina.nummer);
            assert!(
                run.x >= MARGE && run.x + run.breedte <= pagina.breedte - MARGE,
                "{plek}"
            );
            assert!(run.y - run.grootte >= MARGE - run.grootte / 2, "{plek}");
            assert!(run.bron.rol == Rol::Voet || Some(run.y) < voet, "{plek}");
        }
    }
    paginas
}

/// As many visible characters as there are letters to draw; what the font lacks is a square.
fn verwacht(tekst: &str) -> String {
    let paginas = pagineer(&Document {
        blokken: vec![Blok::Alinea(tekst.to_owned())],
        ..werkplan(false)
    });
    let uit = gezet(&paginas, |rol| rol == Rol::Alinea);
    if tekst.is_ascii() {
        assert_eq!(uit, zichtbaar(tekst));
    }
    uit
}

#[test]
fn every_part_of_a_paper_can_hold_too_much_in_both_prints() {
    for (naam, tekst) in overvloed() {
        let verwacht = verwacht(&tekst);
        let vet = |uit: String| uit.chars().count() == verwacht.chars().count();
        for groot in [false, true] {
            let met = |blok: Blok| Document {
                blokken: vec![blok],
                ..werkplan(groot)
            };
            let kort = || "kort".to_owned();
            let paginas = keur(naam, &met(Blok::Alinea(tekst.clone())));
            assert!(gezet(&paginas, |rol| rol == Rol::Alinea) == verwacht, "{naam}");
            let paginas = keur(naam, &met(Blok::Lijst(vec![kort(), tekst.clone()])));
            assert!(
                gezet(&paginas, |rol| rol == Rol::Lijsttekst(1)) == verwacht,
                "{naam}"
            );
            let paginas = keur(
                naam,
                &met(Blok::Gegevens(vec![
                    (tekst.clone(), kort()),
                    (kort(), tekst.clone()),
                ])),
            );
            for rol in [Rol::Label(0), Rol::Waarde(1)] {
                let uit: String = paginas
                    .iter()
                    .flat_map(|pagina| &pagina.tekst)
                    .filter(|run| run.bron.rol == rol && run.bron.blok.is_some())
                    .map(|run| zichtbaar(&run.tekst))
                    .collect();
                assert!(uit == verwacht, "{naam}: {rol:?}");
            }
            let paginas = keur(
                naam,
                &met(Blok::Kader {
                    titel: kort(),
                    tekst: tekst.clone(),
                }),
            );
            assert!(
                gezet(&paginas, |rol| rol == Rol::Kadertekst) == verwacht,
                "{naam}"
            );
            let paginas = keur(naam, &met(Blok::Kop1(tekst.clone())));
            assert!(vet(gezet(&paginas, |rol| rol == Rol::Kop(1))), "{naam}");
            let paginas = keur(
                naam,
                &met(Blok::Tabel {
                    koppen: vec![kort(), tekst.clone(), kort()],
                    breedtes: vec![1, 2, 1],
                    rijen: vec![vec![kort(), kort(), tekst.clone()]; 2],
                }),
            );
            assert!(
                vet(gezet(&paginas, |rol| rol == Rol::Tabelkop { kolom: 1 })),
                "{naam}"
            );
            for rij in 0..2 {
                let uit = gezet(&paginas, |rol| rol == Rol::Tabelcel { rij, kolom: 2 });
                assert!(uit == verwacht, "{naam}: row {rij}");
            }
            let personen = vec![format!("naam\n{tekst}"), kort()];
            let velden = vec!["Datum".to_owned(), tekst.clone()];
            let paginas = keur(naam, &met(Blok::Handtekeningen { personen, velden }));
            assert!(
                gezet(&paginas, |rol| rol == Rol::Hoedanigheid(0)) == verwacht,
                "{naam}"
            );
        }
    }
}

#[test]
fn every_part_of_the_opening_of_a_letter_can_hold_too_much() {
    for (naam, tekst) in overvloed() {
        let verwacht = verwacht(&tekst);
        for groot in [false, true] {
            let mut document = brief(groot);
            document.kop.brief = Some(Brief {
                adres: tekst.clone(),
                datum: tekst.clone(),
            });
            document.blokken.push(Blok::Ondertekening {
                groet: tekst.clone(),
                naam: tekst.clone(),
            });
            let paginas = keur(naam, &document);
            for rol in [Rol::Adres, Rol::Datum, Rol::Groet] {
                let uit = gezet(&paginas, |van| van == rol);
                assert!(uit.ends_with(&verwacht), "{naam}: {rol:?}");
            }
            let mut document = brief(groot);
            document.titel = tekst.clone();
            document.kop.organisatie = tekst.clone();
            document.kop.gegevens_rechts = vec![("Telefoon".to_owned(), tekst.clone())];
            let paginas = keur(naam, &document);
            assert!(gezet(&paginas, |rol| rol == Rol::Waarde(0)) == verwacht, "{naam}");
            let organisatie = gezet(&paginas, |rol| rol == Rol::Organisatie);
            assert!(organisatie.chars().count() == verwacht.chars().count(), "{naam}");
        }
    }
}

#[test]
fn what_the_font_lacks_is_a_visible_square() {
    assert_eq!(verwacht("🧹 en مرحبا"), "□en□□□□□");
}

#[test]
fn sixty_goals_with_much_text_all_come_out_in_both_prints() {
    for groot in [false, true] {
        let rij = |nummer: usize| {
            let lang = "Stap voor stap weer zelf koken, eerst samen en later alleen. ".repeat(nummer % 9);
            vec![format!("Doel {nummer}"), lang, "elke week".to_owned()]
        };
        let rijen: Vec<Vec<String>> = (0..60).map(rij).collect();
        let document = Document {
            blokken: vec![Blok::Tabel {
                koppen: vec!["Doel".into(), "Resultaat".into(), "Wanneer".into()],
                breedtes: vec![2, 6, 2],
                rijen: rijen.clone(),
            }],
            ..werkplan(groot)
        };
        let paginas = keur("zestig doelen", &document);
        for pagina in &paginas {
            let koppen = pagina.tekst.iter().filter(|run| run.tekst == "Resultaat").count();
            assert_eq!(koppen, 1, "heading on page {}", pagina.nummer);
        }
        for (rij, cellen) in rijen.iter().enumerate() {
            for (kolom, cel) in cellen.iter().enumerate() {
                let uit = gezet(&paginas, |rol| rol == Rol::Tabelcel { rij, kolom });
                assert_eq!(uit, zichtbaar(cel));
            }
        }
    }
}

#[test]
fn nobody_signs_on_a_page_with_nothing_else() {
    let slot = |naam: &str| match naam {
        "plan" => Blok::Handtekeningen {
            personen: vec!["mw. Een\ncliënt".into(), "dhr. Twee".into()],
            velden: vec!["Datum".into(), "Handtekening".into()],
        },
        _ => Blok::Ondertekening {
            groet: "Met vriendelijke groet,".into(),
            naam: "dhr. Twee\ncoördinator".into(),
        },
    };
    for regels in (20..64).step_by(3) {
        let rijen = vec![vec!["een rij".to_owned()]; regels / 2];
        let tabel = Blok::Tabel {
            koppen: vec!["Wat".into()],
            breedtes: vec![],
            rijen,
        };
        for voor in [
            Blok::Alinea("Een regel tekst die over de bladzijde loopt. ".repeat(regels)),
            Blok::Lijst(vec!["punt".into(); regels]),
            tabel,
        ] {
            for (naam, groot) in [("plan", false), ("brief", false), ("plan", true), ("brief", true)] {
                let paginas = pagineer(&Document {
                    blokken: vec![voor.clone(), slot(naam)],
                    ..werkplan(groot)
                });
                let laatste = paginas.last().map(|pagina| &pagina.tekst);
                let met_tekst = laatste.is_some_and(|runs| runs.iter().any(|run| run.bron.blok == Some(0)));
                assert!(met_tekst, "{regels} lines, {naam}, {groot}");
            }
        }
    }
}
