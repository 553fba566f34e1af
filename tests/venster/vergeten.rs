//! Somebody forgot the password: the recovery code opens the door, and can be kept on paper at the first start.

use leidraad_tests::testhost::Kantoor;
use leidraad_tests::venster::Start;

#[test]
fn the_recovery_code_opens_the_store_under_a_new_password() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let open = || Start::op(&kantoor.opslag()).nu("2027-02-10T09:05").open();
    {
        let venster = open();
        venster.wait_for_heading("Leidraad openen");
        venster.fill("Wachtwoord", "een heel andere zin");
        venster.click("Openen");
        venster.wait_for_text("horen niet bij elkaar");
        venster.click("Wachtwoord vergeten?");
        venster.fill(
            "Herstelcode",
            &kantoor.herstelcode.to_lowercase().replace('-', " "),
        );
        venster.fill("Nieuw wachtwoord", "de nieuwe zin van morgen");
        venster.fill("Wachtwoord nog een keer", "de nieuwe zin van morgen");
        venster.wait_until_still();
        assert_eq!(venster.axe(), Vec::<String>::new(), "recovery");
        venster.click("Wachtwoord bewaren en openen");
        venster.wait_for_heading("Vandaag");
    }
    let venster = open();
    venster.wait_for_heading("Leidraad openen");
    venster.fill("Wachtwoord", "de nieuwe zin van morgen");
    venster.click("Openen");
    venster.wait_for_heading("Vandaag");
}
