//! Files that are no files: a device that never ends, a pipe that nobody fills.

#![cfg(unix)]

use leidraad_tests::testhost::Kantoor;
use serde_json::json;

#[test]
fn what_never_ends_is_not_read_as_a_file() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let pijp = kantoor.map().join("pijp.xlsx");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pijp)
            .status()
            .unwrap()
            .success()
    );
    for bestand in ["/dev/zero", &pijp.to_string_lossy()] {
        let blad = json!({ "bestand": bestand, "blad": null });
        assert_eq!(
            kantoor.probeer("beginsituatie.bekijk", blad).unwrap_err().code,
            "werkblad_stuk"
        );
        let stuk = kantoor.probeer("stukken.bekijk", json!({ "bestand": bestand }));
        assert_eq!(stuk.unwrap_err().code, "veld_ongeldig");
        let gelezen = kantoor.vraag("berichten.controleer", json!({ "bestand": bestand }));
        assert_eq!(gelezen["resultaten"][0]["uitkomst"], "geweigerd", "{gelezen}");
    }
}
