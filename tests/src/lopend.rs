//! A provider's own list of running clients, as somebody keeps it in Excel: a hundred and twenty people of five contracts,
//! and lists to order with whatever goes wrong in such files.

use std::path::Path;

use chrono::{Days, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

/// Headings of the big list: not ours, but what people write.
pub const KOPPEN: &[&str] = &[
    "Burgerservicenummer",
    "Voorl.",
    "Tussenvoegsel",
    "Achternaam",
    "Geb. datum",
    "M/V",
    "Adres",
    "Huisnr",
    "Postcode",
    "Woonplaats",
    "Telefoon",
    "Gemeente",
    "Productcode",
    "Toewijzingsnr.",
    "Ingangsdatum",
    "Einddatum",
    "Aantal",
    "In zorg sinds",
    "Datum plan",
    "Laatste evaluatie",
    "Vaste hulp",
    "Coördinator",
    "Opmerking",
];

/// Gemeente, product code: the five contracts, Hardenberg twice (AV and MV).
pub const PRODUCTEN: &[(&str, &str)] = &[
    ("Hardenberg", "01H01"),
    ("Hardenberg", "01H02"),
    ("Dalfsen", "02A01"),
    ("Coevorden", "02Z01"),
    ("Diemen", "01D01"),
    ("Heemskerk", "01A01"),
];

/// Test BSNs that pass the elfproef, from the range that is nobody's.
pub fn bsn(nummer: u32) -> String {
    let proef = |n: u32| {
        let cijfers: Vec<u32> = format!("{n:09}").bytes().map(|b| u32::from(b - b'0')).collect();
        let som: u32 = cijfers
            .iter()
            .take(8)
            .zip([9, 8, 7, 6, 5, 4, 3, 2])
            .map(|(c, w)| c * w)
            .sum();
        som % 11 == cijfers[8]
    };
    let goed = (999_900_000..=999_999_999)
        .filter(|n| proef(*n))
        .nth(nummer as usize);
    goed.unwrap().to_string()
}

fn dag(tekst: &str) -> NaiveDate {
    tekst.parse().unwrap()
}

fn schrijf_dag(blad: &mut Worksheet, rij: u32, kolom: u16, dag: NaiveDate, hoe: u32) {
    let als_datum = Format::new().set_num_format("dd-mm-yyyy");
    match hoe % 4 {
        // A date as Excel keeps it, a text, a text with two figures of a year, and a plain number of days.
        0 => {
            let waarde = ExcelDateTime::parse_from_str(&dag.to_string()).unwrap();
            blad.write_datetime_with_format(rij, kolom, &waarde, &als_datum)
                .unwrap();
        }
        1 => {
            blad.write_string(rij, kolom, dag.format("%-d-%-m-%Y").to_string())
                .unwrap();
        }
        2 => {
            blad.write_string(rij, kolom, dag.format("%d/%m/%y").to_string())
                .unwrap();
        }
        _ => {
            let sinds = (dag - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days();
            blad.write_number(rij, kolom, sinds as f64).unwrap();
        }
    }
}

/// Writes the big list: in care since 2019, a plan of 2024, and a last evaluation fourteen months before `vandaag`; dates
/// in every spelling, a title and an empty row above the headings, an empty row halfway and a hidden sheet before it.
pub fn schrijf(pad: &Path, aantal: u32, vandaag: &str) {
    let evaluatie = dag(vandaag) - Days::new(425);
    let mut map = Workbook::new();
    map.add_worksheet()
        .set_name("Oud")
        .unwrap()
        .set_hidden(true)
        .write_string(0, 0, "BSN")
        .unwrap();
    let blad = map.add_worksheet();
    blad.set_name("Cliënten").unwrap();
    blad.set_active(true);
    blad.merge_range(0, 0, 0, 5, "Cliëntenlijst Zorg Thuis", &Format::new())
        .unwrap();
    for (kolom, kop) in (0u16..).zip(KOPPEN) {
        blad.write_string(2, kolom, *kop).unwrap();
    }
    let mut rij = 3;
    for n in 0..aantal {
        if n == aantal / 2 {
            rij += 1;
        }
        let (gemeente, product) = PRODUCTEN[n as usize % PRODUCTEN.len()];
        let cijfers = bsn(n);
        let tekst = [
            (1, "C.J.".to_owned()),
            (3, format!("Proefpersoon{n}")),
            (5, if n % 2 == 0 { "v" } else { "man" }.to_owned()),
            (6, "Molenweg".to_owned()),
            (7, format!("{}a", n + 1)),
            (8, "7772 AB".to_owned()),
            (9, gemeente.to_owned()),
            (11, gemeente.to_owned()),
            (12, product.to_owned()),
            (20, format!("Hulp {}", n % 9)),
            (21, format!("Coördinator {}", n % 3)),
            (22, "zie map".to_owned()),
        ];
        for (kolom, waarde) in tekst {
            blad.write_string(rij, kolom, waarde).unwrap();
        }
        if n % 3 == 0 {
            blad.write_number(rij, 0, cijfers.parse::<f64>().unwrap())
                .unwrap();
        } else {
            blad.write_string(
                rij,
                0,
                format!("{}.{}.{}", &cijfers[..4], &cijfers[4..6], &cijfers[6..]),
            )
            .unwrap();
        }
        blad.write_number(rij, 13, f64::from(500_000 + n)).unwrap();
        blad.write_number(rij, 16, 120.0).unwrap();
        schrijf_dag(blad, rij, 4, dag("1941-05-12") + Days::new(u64::from(n)), n % 2);
        schrijf_dag(blad, rij, 14, dag("2027-01-01"), n);
        schrijf_dag(blad, rij, 15, dag("2028-12-31"), n + 1);
        schrijf_dag(blad, rij, 17, dag("2019-04-08"), n + 2);
        schrijf_dag(blad, rij, 18, dag("2024-05-15"), n + 3);
        schrijf_dag(blad, rij, 19, evaluatie, n);
        rij += 1;
    }
    map.save(pad).unwrap();
}

/// Writes a small list: headings and rows of text; a cell that begins with `=` is a formula with its value behind `|`.
pub fn schrijf_rijen(pad: &Path, koppen: &[&str], rijen: &[&[&str]]) {
    let mut map = Workbook::new();
    let blad = map.add_worksheet();
    for (kolom, kop) in (0u16..).zip(koppen) {
        blad.write_string(0, kolom, *kop).unwrap();
    }
    for (rij, cellen) in (1u32..).zip(rijen) {
        for (kolom, cel) in (0u16..).zip(*cellen) {
            match cel.strip_prefix('=').and_then(|f| f.split_once('|')) {
                Some((formule, waarde)) => {
                    let formule = rust_xlsxwriter::Formula::new(format!("={formule}")).set_result(waarde);
                    blad.write_formula(rij, kolom, formule).unwrap();
                }
                None => {
                    blad.write_string(rij, kolom, *cel).unwrap();
                }
            }
        }
    }
    map.save(pad).unwrap();
}
