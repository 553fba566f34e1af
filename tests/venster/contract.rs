//! The lock, and the screens of the contract room, in the real window: what they show, and that anyone can use them.

use leidraad_tests::testhost::Kantoor;
use leidraad_tests::venster::Start;

#[test]
fn a_person_looks_at_contracts_and_finds_a_rule_with_its_clause() {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    let venster = Start::op(&kantoor.opslag()).nu("2027-02-03T09:00").open();
    venster.wait_for_heading("Leidraad openen");
    venster.wait_until_still();
    assert_eq!(venster.axe(), Vec::<String>::new(), "unlock");
    venster.fill("Wachtwoord", "dit is niet het wachtwoord");
    venster.click("Openen");
    venster.wait_for_text("horen niet bij elkaar");
    venster.fill("Wachtwoord", leidraad_tests::testhost::WACHTWOORD);
    venster.click("Openen");
    venster.wait_for_heading("Vandaag");
    for (adres, kop, woorden) in [
        ("#/contracten", "Contracten", "Tellen"),
        ("#/contracten/ijmond-ho/regels", "IJmond", "Contract zwijgt"),
        (
            "#/contracten/ijmond-ho/organisatie",
            "IJmond",
            "Beschikbaarheidswijzer",
        ),
        (
            "#/contracten/vergelijk",
            "Contracten vergelijken",
            "Eerste contact",
        ),
        ("#/contracten/watals", "Wat als", "Er wordt niets bewaard"),
        ("#/clienten", "Cliënten", "Er zijn nog geen cliënten"),
        (
            "#/contracten/wachtlijst",
            "Nieuwe producten",
            "Geen nieuwe producten",
        ),
    ] {
        venster.go(adres);
        venster.wait_for_heading(kop);
        venster.wait_for_text(woorden);
        venster.wait_until_still();
        assert_eq!(venster.axe(), Vec::<String>::new(), "{adres}");
    }
}
