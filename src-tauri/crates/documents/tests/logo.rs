//! The logo: which files are taken, how large it is shown, and what it adds to a paper.
#![expect(clippy::expect_used, reason = "a helper that cannot go on stops its test")]

mod gedeeld;

use gedeeld::brieven::{JPEG, PNG, brief, met_logo};
use gedeeld::werkplan;
use leidraad_documents::{Document, Logo, LogoFout, pagineer, pdf, svg};

const TWAALF_MM: i32 = 3_402;
const MARGE: i32 = 5_669;

fn png(breedte: u32, hoogte: u32, punt: impl Fn(u32, u32) -> [u8; 3]) -> Vec<u8> {
    let punten = (0..hoogte).flat_map(|y| (0..breedte).map(move |x| (x, y)));
    let bytes: Vec<u8> = punten.flat_map(|(x, y)| punt(x, y)).collect();
    let mut bestand = Vec::new();
    let mut encoder = png::Encoder::new(&mut bestand, breedte, hoogte);
    encoder.set_color(png::ColorType::Rgb);
    let mut schrijver = encoder.write_header().expect("a header");
    schrijver.write_image_data(&bytes).expect("an image");
    schrijver.finish().expect("an end");
    bestand
}

fn bytes(document: &Document) -> Vec<u8> {
    pdf(document, &pagineer(document)).expect("a PDF")
}

#[test]
fn the_logo_stands_at_the_top_right_of_the_first_page_only() {
    let vormen: [(u32, u32); 4] = [(1200, 400), (4000, 100), (60, 900), (3, 3)];
    for (breedte, hoogte) in vormen {
        let bestand = png(breedte, hoogte, |_, _| [11, 93, 119]);
        let paginas = pagineer(&met_logo(werkplan(true), &bestand));
        assert!(paginas[1..].iter().all(|pagina| pagina.beelden.is_empty()));
        let beeld = &paginas[0].beelden[0];
        assert!(beeld.hoogte <= TWAALF_MM && beeld.breedte > 0, "{beeld:?}");
        assert_eq!(
            (beeld.x + beeld.breedte, beeld.y),
            (paginas[0].breedte - MARGE, MARGE)
        );
        for run in &paginas[0].tekst {
            let ernaast = run.x + run.breedte <= beeld.x || run.y - run.grootte >= beeld.y + beeld.hoogte;
            assert!(ernaast, "{run:?} in {beeld:?}");
        }
    }
}

#[test]
fn a_logo_of_any_size_adds_little_to_a_paper() {
    let ruis = |x: u32, y: u32| [(x * 7 + y * 13) as u8, (x * y) as u8, (x ^ (y * 31)) as u8];
    let zonder = bytes(&werkplan(false)).len();
    for bestand in [PNG.to_vec(), JPEG.to_vec(), png(1500, 500, ruis)] {
        let met = bytes(&met_logo(werkplan(false), &bestand)).len();
        assert!(met > zonder && met - zonder < 45_000, "{met} for {zonder}");
    }
}

#[test]
fn a_transparent_logo_lies_on_white_in_preview_and_pdf() {
    let beeld = svg(&pagineer(&brief(false))[0]);
    assert!(beeld.contains("href=\"data:image/png;base64,"));
    assert!(svg(&pagineer(&brief(true))[0]).contains("href=\"data:image/jpeg;base64,"));
    assert!(bytes(&brief(false)) == bytes(&brief(false)));
}

#[test]
fn what_cannot_be_a_logo_is_refused_with_the_reason() {
    assert_eq!(Logo::lees(b"GIF89a").err(), Some(LogoFout::GeenAfbeelding));
    assert_eq!(Logo::lees(&[]).err(), Some(LogoFout::GeenAfbeelding));
    assert_eq!(Logo::lees(&PNG[..200]).err(), Some(LogoFout::Onleesbaar));
    assert_eq!(Logo::lees(&JPEG[..20]).err(), Some(LogoFout::Onleesbaar));
    let drukkerij = include_bytes!("gedeeld/logo-drukkerij.jpg");
    assert_eq!(Logo::lees(drukkerij).err(), Some(LogoFout::Drukkleuren));
    let groot = [JPEG, &vec![0; 60_000]].concat();
    assert_eq!(
        Logo::lees(&groot).err(),
        Some(LogoFout::TeGroot { hoogstens: 60_000 })
    );
    assert!(matches!(
        Logo::lees(&vec![0; 6_000_000]),
        Err(LogoFout::TeGroot { .. })
    ));
}

#[test]
fn a_damaged_file_is_refused_or_read_and_never_breaks_the_program() {
    for bestand in [PNG, JPEG] {
        for plek in (0..bestand.len()).step_by(bestand.len() / 60) {
            let mut stuk = bestand.to_vec();
            stuk[plek] ^= 0xFF;
            if let Ok(logo) = Logo::lees(&stuk) {
                let mut document = werkplan(false);
                document.kop.logo = Some(logo);
                assert!(!pagineer(&document)[0].beelden.is_empty());
            }
        }
    }
}
