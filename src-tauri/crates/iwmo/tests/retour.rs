//! The 302 that goes back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

mod voorbeeld;

use std::fs;
use std::process::Command;

use chrono::NaiveDate;
use leidraad_iwmo::{Retour, lees_301, schrijf_302, soort};
use voorbeeld::{initieel, met, referentie};

fn dag() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 6).unwrap()
}

#[test]
fn an_approved_302_is_the_header_of_the_301_and_nothing_more() {
    let heen = lees_301(initieel().as_bytes()).unwrap().header;
    let tekst = schrijf_302(&heen, "SYN302000001", dag(), Retour::Goedgekeurd);
    assert_eq!(soort(tekst.as_bytes()), Some(302));
    assert!(tekst.starts_with("<?xml") && tekst.ends_with("</wmo302:Bericht>\r\n"));
    assert_eq!(tekst.matches('\n').count(), tekst.matches("\r\n").count());
    assert!(!tekst.contains("RetourCode") && !tekst.contains("Client") && !tekst.contains("XsltVersie"));
    for deel in [
        "<wmo302:BerichtCode>415<",
        "<wmo302:Afzender>0363<",
        "<wmo302:Ontvanger>65656055<",
        "<iwmo:Identificatie>SYN301000001<",
        "<iwmo:Dagtekening>2026-01-05<",
        "<wmo302:IdentificatieRetour>SYN302000001<",
        "<wmo302:DagtekeningRetour>2026-01-06<",
    ] {
        assert_eq!(tekst.matches(deel).count(), 1, "{deel}");
    }
}

#[test]
fn a_rejected_302_carries_0001() {
    let heen = lees_301(initieel().as_bytes()).unwrap().header;
    let tekst = schrijf_302(&heen, "SYN302000002", dag(), Retour::Afgekeurd0001);
    assert_eq!(
        tekst
            .matches("<wmo302:RetourCode>0001</wmo302:RetourCode>")
            .count(),
        1
    );
}

#[test]
fn odd_characters_in_the_header_come_back_unchanged() {
    let tekst = met("SYN301000001", " A&amp;&lt;B&gt;é\"'");
    let heen = lees_301(tekst.as_bytes()).unwrap().header;
    let retour = schrijf_302(&heen, "R&1", dag(), Retour::Goedgekeurd);
    assert!(
        retour.contains("<iwmo:Identificatie> A&amp;&lt;B&gt;é\"'</iwmo:Identificatie>"),
        "{retour}"
    );
    assert!(retour.contains(">R&amp;1<"));
}

#[test]
fn the_302_equals_the_example_beside_the_workspace() {
    let Some(map) = referentie() else { return };
    let heen = lees_301(initieel().as_bytes()).unwrap().header;
    let voorbeeld = fs::read_to_string(map.join("examples/synthetic/302-a-goedgekeurd.xml")).unwrap();
    assert_eq!(
        schrijf_302(&heen, "SYN302000001", dag(), Retour::Goedgekeurd).trim_end(),
        voorbeeld.trim_end()
    );
}

#[test]
fn a_302_validates_against_its_schema() {
    let Some(map) = referentie() else { return };
    if Command::new("xmllint").arg("--version").output().is_err() {
        eprintln!("skipped: xmllint not found");
        return;
    }
    let schema = map.join("xsd/iwmo-3.2-retour-RECONSTRUCTED/wmo302.xsd");
    let doel = tempfile::tempdir().unwrap();
    for (naam, tekst) in [("a", initieel()), ("b", met("SYN301000001", "A&amp;&lt;B"))] {
        let heen = lees_301(tekst.as_bytes()).unwrap().header;
        for retour in [Retour::Goedgekeurd, Retour::Afgekeurd0001] {
            let pad = doel.path().join(format!("{naam}-{retour:?}.xml"));
            fs::write(&pad, schrijf_302(&heen, "SYN302000001", dag(), retour)).unwrap();
            let uitkomst = Command::new("xmllint")
                .arg("--noout")
                .arg("--schema")
                .arg(&schema)
                .arg(&pad)
                .output()
                .unwrap();
            assert!(
                uitkomst.status.success(),
                "{}",
                String::from_utf8_lossy(&uitkomst.stderr)
            );
        }
    }
}
