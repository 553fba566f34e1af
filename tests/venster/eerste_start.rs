//! What somebody sees who starts the program for the first time.

use leidraad_tests::venster::Start;

#[test]
fn a_new_program_opens_on_the_first_start_wizard_and_anyone_can_use_it() {
    let venster = Start::leeg().open();
    let kop = venster.wait("tekst(document.querySelector('h1'))", &[]);
    assert!(kop.is_some(), "no heading; {}", venster.text());
    assert_eq!(venster.axe(), Vec::<String>::new());
}
