//! A client entered by hand before the message comes is recognised by BSN, and a follow-up toewijzing can be corrected.

use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::Kantoor;
use leidraad_tests::venster::Start;

use crate::binnen::kom_binnen;

#[test]
fn a_client_entered_by_hand_gets_the_301_that_comes_later_and_says_which_toewijzing_follows_which() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    let mut eerste = Product301::nieuw(1, "01H01", "2027-02-01");
    eerste.eind = "2027-03-31".to_owned();
    bericht.producten = vec![eerste, Product301::nieuw(2, "01H01", "2027-02-01")];
    bericht.producten[1].begin = "2027-04-01".to_owned();
    let bestand = kantoor.map().join("toewijzing.xml");
    std::fs::write(&bestand, bericht.xml()).expect("no message");
    let venster = Start::op(&kantoor.opslag())
        .nu("2027-02-10T09:05")
        .kies(&[bestand])
        .open();
    kom_binnen(&venster);
    venster.click("Cliënten");
    venster.click("Nieuwe cliënt");
    venster.fill("BSN", &bericht.bsn);
    venster.fill("Achternaam", "Bakker");
    venster.fill("Geboortedatum", "1-1-1940");
    venster.wait_until_still();
    assert_eq!(venster.axe(), Vec::<String>::new(), "by hand");
    venster.click("Cliënt bewaren");
    venster.wait_for_heading("Bakker");

    venster.click("Berichten");
    venster.click("Bestanden kiezen");
    venster.wait_for_text("1 bestand gekozen");
    venster.click("Inlezen");
    venster.wait_for_text("1 ingelezen");
    venster.click("Cliënten");
    venster.wait_for_text("1 cliënt");
    venster.go("#/berichten");
    venster.click("Dossier van");
    venster.click("Toewijzingen");
    venster.wait_for_text("Toewijzing 2");
    venster.wait_for_text("voorstel");
    venster.choose("Volgt op", "Geen: dit is een nieuwe toewijzing");
    venster.wait_for_text("Bewaard. De termijnen zijn opnieuw berekend.");
    venster.wait_until_gone("voorstel");
}
