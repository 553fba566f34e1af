//! Versions, products, and quotes that are literal.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use std::path::Path;

use leidraad_domain::contract::{ContractId, Voorziening};
use leidraad_domain::nummer::Gemeentecode;
use leidraad_rules::{FoutWat, Invoer, Profiel, Profielen};
use steun::proefcontract::{KOP, TERMIJN};
use steun::*;

fn versie(van: &str, tot: Option<&str>, termijn: &str) -> Profiel {
    let tot = tot.map(|dag| format!("geldig_tot = {dag}\n")).unwrap_or_default();
    let kop = KOP.replace("geldig_van = 2027-01-01\n", &format!("geldig_van = {van}\n{tot}"));
    Profiel::lees(
        "proef.toml",
        &format!("{kop}{}", TERMIJN.replace("5 werkdagen", termijn)),
    )
    .unwrap()
}

#[test]
fn the_version_of_the_day_of_the_anchor_counts() {
    let profielen = Profielen::van([
        versie("2028-01-01", None, "2 werkdagen"),
        versie("2027-01-01", None, "5 werkdagen"),
    ])
    .unwrap();
    let id = ContractId("proef".into());
    let van = |dag| profielen.op(&id, d(dag)).map(|p| p.geldig_van);
    assert_eq!(van("2020-01-01"), Some(d("2027-01-01")));
    assert_eq!(van("2027-12-31"), Some(d("2027-01-01")));
    assert_eq!(van("2028-01-01"), Some(d("2028-01-01")));
    assert_eq!(
        profielen.alle().map(|p| p.geldig_van).collect::<Vec<_>>(),
        [d("2028-01-01")]
    );
    for (ontvangen, uiterlijk) in [("2027-12-31", "2028-01-07"), ("2028-01-03", "2028-01-05")] {
        let mut t = toewijzing(1, Voorziening::Av, ontvangen);
        t.contract = id.clone();
        let uit = leidraad_rules::beoordeel(&profielen, kalender(), &Invoer::van(&[t], &[]));
        assert_eq!(termijn(&uit, "PROEF-1").uiterlijk, d(uiterlijk));
    }
}

#[test]
fn after_the_last_version_nothing_is_told_in_silence() {
    let profielen = Profielen::van([versie("2027-01-01", Some("2027-12-31"), "5 werkdagen")]).unwrap();
    let mut t = toewijzing(1, Voorziening::Av, "2028-01-01");
    t.contract = ContractId("proef".into());
    let uit = leidraad_rules::beoordeel(&profielen, kalender(), &Invoer::van(&[t], &[]));
    assert!(uit.termijnen.is_empty() && bevinding(&uit, "geen-profiel").is_some());
}

#[test]
fn versions_that_overlap_are_refused() {
    let fout = |a, b| Profielen::van([a, b]).map(|_| ()).unwrap_err().wat;
    let overlap = fout(
        versie("2027-01-01", Some("2028-06-30"), "5 werkdagen"),
        versie("2028-01-01", None, "2 werkdagen"),
    );
    assert_eq!(overlap, FoutWat::Overlap(d("2027-01-01")));
    let zelfde = fout(
        versie("2027-01-01", None, "5 werkdagen"),
        versie("2027-01-01", None, "2 werkdagen"),
    );
    assert_eq!(zelfde, FoutWat::Overlap(d("2027-01-01")));
    assert!(
        Profiel::lees(
            "p",
            &KOP.replace("[[product]]", "geldig_tot = 2026-12-31\n[[product]]")
        )
        .is_err()
    );
}

#[test]
fn a_toewijzing_finds_its_contract_by_gemeente_and_code() {
    let gemeente = |code| Gemeentecode::lees(code).unwrap();
    let (profiel, product) = profielen().product_van(&gemeente("0160"), "01", "01H01").unwrap();
    assert_eq!(
        (profiel.kort.as_str(), product.voorziening),
        ("Hardenberg", Voorziening::Av)
    );
    let (_, product) = profielen().product_van(&gemeente("0160"), "01", "01H02").unwrap();
    assert_eq!(product.voorziening, Voorziening::Mv);
    assert!(
        profielen()
            .product_van(&gemeente("0148"), "01", "01H01")
            .is_none()
    );
    assert!(
        profielen()
            .product_van(&gemeente("0160"), "02", "01H01")
            .is_none()
    );
}

/// A file of the material that is not shipped; a test that needs it says so when it is not there.
fn materiaal(pad: &str) -> Option<String> {
    let vol = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/contracts")
        .join(pad);
    let tekst = std::fs::read_to_string(vol).ok();
    if tekst.is_none() {
        eprintln!("skipped: {pad} is not here");
    }
    tekst
}

/// Without mark-up, and with one space wherever there is any.
fn plat(tekst: &str) -> String {
    let mut binnen_haken = false;
    let kaal: String = tekst
        .chars()
        .map(|c| match c {
            '<' => {
                binnen_haken = true;
                ' '
            }
            '>' if binnen_haken => {
                binnen_haken = false;
                ' '
            }
            _ if binnen_haken => ' ',
            c => c,
        })
        .collect();
    let kaal = kaal
        .replace("**", "")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replace("&euro;", "€");
    kaal.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_quote_stands_literally_in_the_contract() {
    let bronnen = [
        (HARDENBERG, "bronnen/000_352c95fc9b675636.txt"),
        ("duo-hbh", "bronnen/001_037b8fb3ca53e520.txt"),
        ("dalfsen-begeleiding", "bronnen/002_b24debb015337207.txt"),
        ("coevorden-borger-odoorn", "bronnen/003_98dfad5bce73879d.txt"),
        ("ijmond-ho", "bronnen/004_46a23a546d31cf15.txt"),
    ];
    let mut vreemd = Vec::new();
    for profiel in profielen().alle() {
        let (_, bestand) = bronnen
            .iter()
            .find(|(id, _)| *id == profiel.id.0)
            .expect("a source for every contract");
        let Some(bron) = materiaal(bestand) else { return };
        let bron = plat(&bron);
        let landelijk = |id: &str| {
            let mut eronder = profielen().landelijk().unwrap().regels();
            eronder.any(|regel| regel.id == id)
        };
        for regel in profiel.regels().filter(|regel| {
            ["contract", "eigen-keuze"].contains(&regel.herkomst.code()) && !landelijk(&regel.id)
        }) {
            if !bron.contains(&plat(&regel.citaat)) {
                vreemd.push(format!("{} {}: {}", profiel.id, regel.id, regel.citaat));
            }
        }
    }
    assert!(vreemd.is_empty(), "{}", vreemd.join("\n"));
}

#[test]
fn every_product_of_the_list_is_known() {
    let Some(lijst) = materiaal("producten.csv") else {
        return;
    };
    for rij in lijst.lines().skip(1).map(|r| r.split(',').collect::<Vec<_>>()) {
        let gemeente = Gemeentecode::lees(rij[3].split(' ').next().unwrap()).unwrap();
        let (profiel, product) = profielen().product_van(&gemeente, rij[4], rij[5]).unwrap();
        let gevonden = [
            &profiel.id.0,
            &product.id.0,
            &product.naam,
            &product.eenheid,
            &product.frequentie,
        ];
        assert_eq!(
            gevonden.map(String::as_str),
            [rij[0], rij[1], rij[2], rij[6], rij[7]]
        );
        assert_eq!(product.voorziening.code(), rij[8]);
    }
}

#[test]
fn the_holidays_agree_with_the_list() {
    let Some(lijst) = materiaal("holidays.csv") else {
        return;
    };
    for rij in lijst.lines().skip(1).map(|r| r.split(',').collect::<Vec<_>>()) {
        let feestdag = kalender()
            .feestdag(d(rij[0]))
            .unwrap_or_else(|| panic!("{} is missing", rij[0]));
        assert_eq!(feestdag.naam, rij[2]);
        let doordeweeks = !["za", "zo"].contains(&rij[1]);
        assert_eq!(
            kalender().werkdag(d(rij[0])),
            doordeweeks && rij[4] == "nee",
            "{}",
            rij[0]
        );
        assert_eq!(
            feestdag.betwist,
            ["Goede Vrijdag", "Bevrijdingsdag"].contains(&rij[2])
        );
    }
}
