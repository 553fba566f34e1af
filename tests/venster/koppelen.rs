//! A product code that no contract knows: it waits, is linked once, and has dates. The answers to the gemeente are saved.

use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::Kantoor;
use leidraad_tests::venster::Start;

use crate::binnen::kom_binnen;

#[test]
fn an_unknown_product_is_linked_once_and_its_toewijzing_has_dates() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten = vec![Product301::nieuw(1, "01X77", "2027-02-01")];
    // The dialogs for files and for a folder both give this one.
    let post = kantoor.map().join("post");
    std::fs::create_dir(&post).expect("no folder");
    std::fs::write(post.join("toewijzing.xml"), bericht.xml()).expect("no message");
    let venster = Start::op(&kantoor.opslag())
        .nu("2027-02-10T09:05")
        .kies(std::slice::from_ref(&post))
        .open();
    kom_binnen(&venster);
    venster.click("Berichten");
    venster.click("Bestanden kiezen");
    venster.wait_for_text("1 bestand gekozen");
    venster.click("Inlezen");
    venster.wait_for_text("1 ingelezen");

    venster.click("Nieuwe producten");
    venster.wait_for_text("01X77");
    venster.choose("Contract", "Hardenberg huishoudelijke ondersteuning");
    venster.choose("Product", "Huishoudelijke ondersteuning (algemene voorziening)");
    venster.wait_until_still();
    assert_eq!(venster.axe(), Vec::<String>::new(), "linking");
    venster.click("Koppelen");
    venster.wait_for_text("1 toewijzing hoort nu bij");
    venster.click("Vandaag");
    venster.wait_for_text("Start ondersteuning");

    venster.click("Berichten");
    venster.click("Retouren bewaren");
    venster.wait_for_text("opgeslagen");
    assert!(post.join("302-0160-A1.xml").is_file());
}
