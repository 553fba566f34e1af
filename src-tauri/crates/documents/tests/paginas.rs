//! How text, tables and signatures fall over pages, read from the page model.

mod gedeeld;

use gedeeld::{brieven, werkplan};
use leidraad_documents::sjabloon::Sjabloonsoort;
use leidraad_documents::{Blok, Document, Pagina, Rol, Tekstrun, pagineer};

const MARGE: i32 = 5_669;

fn met(blokken: Vec<Blok>) -> Document {
    Document {
        blokken,
        ..werkplan(false)
    }
}

fn inhoud(paginas: &[Pagina]) -> impl Iterator<Item = (&Pagina, &Tekstrun)> {
    paginas
        .iter()
        .flat_map(|pagina| pagina.tekst.iter().map(move |run| (pagina, run)))
        .filter(|(_, run)| run.bron.blok.is_some() && !run.bron.herhaald)
}

fn zonder_wit(tekst: &str) -> String {
    tekst.chars().filter(|teken| !teken.is_whitespace()).collect()
}

fn gezet(paginas: &[Pagina]) -> String {
    inhoud(paginas).map(|(_, run)| run.tekst.as_str()).collect()
}

fn binnen_de_marges(paginas: &[Pagina]) {
    for pagina in paginas {
        for run in &pagina.tekst {
            let plek = format!("page {}: {run:?}", pagina.nummer);
            assert!(run.x >= MARGE, "{plek}");
            assert!(run.x + run.breedte <= pagina.breedte - MARGE, "{plek}");
            assert!(run.y - run.grootte >= MARGE - run.grootte / 2, "{plek}");
            assert!(run.y <= pagina.hoogte - MARGE, "{plek}");
        }
        for (x, y, breedte, hoogte) in pagina
            .vlakken
            .iter()
            .map(|v| (v.x, v.y, v.breedte, v.hoogte))
            .chain(pagina.lijnen.iter().map(|l| (l.x, l.y, l.breedte, l.dikte)))
        {
            assert!(x >= MARGE && y >= MARGE && x + breedte <= pagina.breedte - MARGE);
            assert!(y + hoogte <= pagina.hoogte - MARGE);
        }
        let voet = pagina
            .tekst
            .iter()
            .filter(|run| run.bron.rol == Rol::Voet)
            .map(|run| run.y)
            .min();
        let onderste = pagina
            .tekst
            .iter()
            .filter(|run| run.bron.rol != Rol::Voet)
            .map(|run| run.y)
            .max();
        assert!(
            onderste < voet,
            "text of page {} runs into its footer",
            pagina.nummer
        );
    }
}

fn doelen(aantal: usize) -> Vec<Blok> {
    let rij = |nummer: usize| {
        vec![
            format!("Doel {nummer}"),
            "Mevrouw houdt de woonkamer schoon\nen vraagt hulp als het niet lukt.".to_owned(),
            "elke week".to_owned(),
        ]
    };
    vec![Blok::Tabel {
        koppen: vec!["Doel".into(), "Resultaat".into(), "Wanneer".into()],
        breedtes: vec![2, 6, 2],
        rijen: (1..=aantal).map(rij).collect(),
    }]
}

#[test]
fn the_example_stays_within_the_margins_in_both_prints() {
    for groot in [false, true] {
        let paginas = pagineer(&werkplan(groot));
        binnen_de_marges(&paginas);
        let kleinste = paginas
            .iter()
            .flat_map(|pagina| &pagina.tekst)
            .map(|run| run.grootte)
            .min();
        assert_eq!(kleinste, Some(if groot { 1_600 } else { 1_100 }));
    }
}

#[test]
fn twenty_thousand_characters_in_one_paragraph_are_all_set() {
    let tekst = "De cliënt krijgt hulp bij het huishouden. ".repeat(480);
    let paginas = pagineer(&met(vec![Blok::Alinea(tekst.clone())]));
    binnen_de_marges(&paginas);
    assert!(tekst.len() > 20_000 && paginas.len() > 4);
    assert_eq!(zonder_wit(&gezet(&paginas)), zonder_wit(&tekst));
}

#[test]
fn more_text_gives_more_pages_and_each_says_its_number() {
    let lengten: Vec<usize> = [1, 200, 400]
        .map(|n| pagineer(&met(vec![Blok::Alinea("woord ".repeat(n * 5))])).len())
        .to_vec();
    assert!(
        lengten[0] == 1 && lengten[0] < lengten[1] && lengten[1] < lengten[2],
        "{lengten:?}"
    );
    let paginas = pagineer(&met(doelen(60)));
    for (index, pagina) in paginas.iter().enumerate() {
        let nummer = format!("pagina {} van {}", index + 1, paginas.len());
        assert!(pagina.tekst.iter().any(|run| run.tekst == nummer), "{nummer}");
    }
}

#[test]
fn sixty_goals_keep_their_rows_whole_below_a_repeated_heading() {
    let paginas = pagineer(&met(doelen(60)));
    binnen_de_marges(&paginas);
    assert!(paginas.len() >= 3);
    for pagina in &paginas {
        let koppen = pagina.tekst.iter().filter(|run| run.tekst == "Resultaat").count();
        assert_eq!(koppen, 1, "heading on page {}", pagina.nummer);
    }
    for rij in 0..60 {
        let op: Vec<usize> = inhoud(&paginas)
            .filter(|(_, run)| matches!(run.bron.rol, Rol::Tabelcel { rij: van, .. } if van == rij))
            .map(|(pagina, _)| pagina.nummer)
            .collect();
        assert!(
            op.len() >= 4 && op.windows(2).all(|paar| paar[0] == paar[1]),
            "row {rij}: {op:?}"
        );
    }
}

#[test]
fn a_row_higher_than_a_page_is_split_without_loss() {
    let lang = "Stap voor stap weer zelf koken, eerst samen en later alleen. ".repeat(200);
    let regels = "eerste\ntweede\n\nvierde".to_owned();
    let rijen = vec![vec![lang.clone(), regels], vec!["kort".to_owned()]];
    let tabel = Blok::Tabel {
        koppen: vec!["Wat".into(), "Hoe".into()],
        breedtes: vec![1, 1],
        rijen,
    };
    let paginas = pagineer(&met(vec![tabel]));
    binnen_de_marges(&paginas);
    assert!(paginas.len() > 2);
    let kolom: String = inhoud(&paginas)
        .filter(|(_, run)| matches!(run.bron.rol, Rol::Tabelcel { rij: 0, kolom: 0 }))
        .map(|(_, run)| run.tekst.as_str())
        .collect();
    assert_eq!(zonder_wit(&kolom), zonder_wit(&lang));
}

#[test]
fn a_word_of_three_hundred_characters_is_broken_in_text_and_table() {
    let woord = "Ongelooflijkverschrikkelijklangwoord".repeat(9);
    let rij = vec![
        woord.clone(),
        "x".into(),
        woord.clone(),
        "x".into(),
        "x".into(),
        "x".into(),
    ];
    let tabel = Blok::Tabel {
        koppen: vec!["Kop".into(); 6],
        breedtes: vec![],
        rijen: vec![rij],
    };
    let paginas = pagineer(&met(vec![
        Blok::Alinea(woord.clone()),
        Blok::Kader {
            titel: String::new(),
            tekst: woord.clone(),
        },
        tabel,
    ]));
    binnen_de_marges(&paginas);
    let letters = gezet(&paginas).chars().filter(|teken| *teken == 'O').count();
    assert_eq!(letters, 4 * 9);
}

#[test]
fn newlines_in_cells_paragraphs_and_facts_start_a_new_line() {
    let tekst = "eerste regel\r\ntweede regel".to_owned();
    let paginas = pagineer(&met(vec![
        Blok::Alinea(tekst.clone()),
        Blok::Gegevens(vec![("Adres".into(), tekst.clone())]),
        Blok::Tabel {
            koppen: vec!["Kop".into()],
            breedtes: vec![1],
            rijen: vec![vec![tekst]],
        },
    ]));
    let eerste = inhoud(&paginas)
        .filter(|(_, run)| run.tekst == "eerste regel")
        .count();
    let tweede = inhoud(&paginas)
        .filter(|(_, run)| run.tekst == "tweede regel")
        .count();
    assert_eq!((eerste, tweede), (3, 3));
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    for regels in 20..46 {
        for volgt in [
            Blok::Alinea("Een alinea die volgt. ".repeat(20)),
            doelen(3).remove(0),
            Blok::Lijst(vec!["punt".into(); 5]),
            Blok::Kader {
                titel: "Let op".into(),
                tekst: "tekst ".repeat(60),
            },
        ] {
            let paginas = pagineer(&met(vec![
                Blok::Alinea(vec!["regel"; regels].join("\n")),
                Blok::Kop1("Hoofdstuk".into()),
                Blok::Kop2("Paragraaf".into()),
                volgt,
            ]));
            for pagina in &paginas {
                let mut rollen = pagina
                    .tekst
                    .iter()
                    .filter(|run| run.bron.blok.is_some())
                    .map(|run| run.bron);
                let laatste = rollen.next_back().map(|bron| bron.rol);
                assert!(
                    !matches!(laatste, Some(Rol::Kop(_) | Rol::Tabelkop { .. })),
                    "{regels} lines: {laatste:?}"
                );
            }
        }
    }
}

#[test]
fn a_paragraph_leaves_no_single_line_on_a_page() {
    for regels in 25..46 {
        let paginas = pagineer(&met(vec![
            Blok::Alinea(vec!["regel"; regels].join("\n")),
            Blok::Alinea("Een alinea van een paar regels die over de bladzijde kan lopen. ".repeat(5)),
        ]));
        for pagina in &paginas {
            let aantal = pagina.tekst.iter().filter(|run| run.bron.blok == Some(1)).count();
            assert_ne!(aantal, 1, "{regels} lines, page {}", pagina.nummer);
        }
    }
}

#[test]
fn signatures_stay_together_and_bring_the_agreement_along() {
    for regels in 15..46 {
        for groot in [false, true] {
            let mut document = met(vec![
                Blok::Alinea(vec!["regel"; regels].join("\n")),
                Blok::Kop1("Akkoord".into()),
                Blok::Alinea("Wij zijn het eens.".into()),
                Blok::Handtekeningen {
                    personen: vec!["mw. Een\ncliënt".into(), "dhr. Twee".into(), "mw. Drie".into()],
                    velden: vec!["Datum".into(), "Handtekening".into()],
                },
            ]);
            document.groot = groot;
            let paginas = pagineer(&document);
            let mut op: Vec<usize> = inhoud(&paginas)
                .filter(|(_, run)| run.bron.blok >= Some(1))
                .map(|(p, _)| p.nummer)
                .collect();
            op.dedup();
            assert_eq!(op.len(), 1, "{regels} lines: pages {op:?}");
        }
    }
}

#[test]
fn odd_input_gives_pages_and_no_panic() {
    let leeg = Document {
        titel: String::new(),
        kop: Default::default(),
        blokken: vec![],
        voet: String::new(),
        ..werkplan(false)
    };
    assert_eq!(pagineer(&leeg).len(), 1);
    let lang = "Lang".repeat(2_000);
    let paginas = pagineer(&Document {
        titel: lang.clone(),
        kop: leidraad_documents::Kop {
            organisatie: lang.clone(),
            soort: lang.clone(),
            gegevens_links: vec![(lang.clone(), lang.clone()); 3],
            gegevens_rechts: vec![(String::new(), String::new())],
            ..Default::default()
        },
        voet: lang.clone(),
        blokken: vec![
            Blok::Kop1(lang.clone()),
            Blok::Kop2(String::new()),
            Blok::Tabel {
                koppen: vec![lang.clone()],
                breedtes: vec![0],
                rijen: vec![vec![]; 2],
            },
            Blok::Tabel {
                koppen: vec![],
                breedtes: vec![],
                rijen: vec![],
            },
            Blok::Tabel {
                koppen: vec![],
                breedtes: vec![],
                rijen: vec![vec!["x".into(); 24]],
            },
            Blok::Handtekeningen {
                personen: vec![lang.clone()],
                velden: vec![lang; 2],
            },
            Blok::Handtekeningen {
                personen: vec![],
                velden: vec![],
            },
        ],
        ..werkplan(true)
    });
    binnen_de_marges(&paginas);
    assert!(paginas.len() > 3);
}

#[test]
fn a_letter_has_its_address_in_the_window_and_fits_on_one_page() {
    for soort in Sjabloonsoort::ALLE.into_iter().filter(|soort| soort.is_brief()) {
        for groot in [false, true] {
            let paginas = pagineer(&brieven::uit_sjabloon(soort, groot));
            binnen_de_marges(&paginas);
            assert!(
                groot || paginas.len() == 1,
                "{soort:?} takes {} pages",
                paginas.len()
            );
            let regels = paginas[0].tekst.iter().filter(|run| run.bron.rol == Rol::Adres);
            let regels: Vec<&Tekstrun> = regels.collect();
            assert_eq!(regels.len(), 3);
            for regel in regels {
                // 50 to 80 mm from the top.
                assert!(
                    regel.x == MARGE && regel.y - regel.grootte > 14_000 && regel.y < 22_677,
                    "{regel:?}"
                );
            }
        }
    }
}
