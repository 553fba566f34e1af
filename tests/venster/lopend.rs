//! A provider with clients in care for years begins on a Friday, and comes back on Monday.

use leidraad_tests::lopend::schrijf;
use leidraad_tests::testhost::Kantoor;
use leidraad_tests::venster::Start;

use crate::binnen::kom_binnen;

#[test]
fn a_hundred_and_twenty_running_clients_come_in_on_friday_and_monday_is_calm() {
    let kantoor = Kantoor::nieuw("2027-02-19T15:00");
    let lijst = kantoor.map().join("clienten.xlsx");
    schrijf(&lijst, 120, "2027-02-19");
    {
        let venster = Start::op(&kantoor.opslag())
            .nu("2027-02-19T15:00")
            .kies(&[lijst])
            .open();
        kom_binnen(&venster);
        venster.click("Cliënten");
        venster.wait_for_heading("Cliënten");
        venster.click("Lopende cliënten invoeren");
        venster.click("Bestand kiezen");
        venster.wait_for_text("120 rijen gevonden");
        venster.wait_until_still();
        assert_eq!(venster.axe(), Vec::<String>::new(), "columns");
        venster.click("Proef doen");
        venster.wait_for_text("Alle rijen zijn goed: 120 rijen. Er is nog niets bewaard.");
        venster.wait_until_still();
        assert_eq!(venster.axe(), Vec::<String>::new(), "dry run");
        venster.click("120 rijen invoeren");
        venster.wait_for_text("De lopende cliënten staan erin");
        venster.click("Cliënten");
        venster.wait_for_text("120 cliënten");
    }
    let venster = Start::op(&kantoor.opslag()).nu("2027-02-22T08:30").open();
    kom_binnen(&venster);
    venster.wait_for_text("Te laat");
    let kaart =
        "[...document.querySelectorAll('button,a')].map(tekst).find((naam) => naam.endsWith('Te laat'))";
    assert_eq!(
        venster.wait(kaart, &[]),
        Some("0 Te laat".into()),
        "{}",
        venster.text()
    );
}
