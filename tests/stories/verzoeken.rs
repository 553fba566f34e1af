//! What a client asks about their data: a task reminds, a decision has a day and a reason.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

fn verzoek(client: &Value, soort: &str) -> Value {
    json!({ "client": client, "soort": soort, "ontvangen": "2027-01-31", "wat": "Mevrouw wil alles zien" })
}

#[test]
fn a_request_stands_on_the_work_list_until_it_is_decided() {
    let kantoor = Kantoor::nieuw("2027-02-01T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let client = kantoor.client();
    let blad = kantoor.vraag("verzoeken.nieuw", verzoek(&client, "inzage"));
    let een = &blad["verzoeken"][0];
    assert_eq!(tekst(een, "soort_tekst"), "Inzage");
    assert_eq!(
        tekst(een, "uiterlijk"),
        "2027-02-28",
        "a month, also at the end of a month"
    );
    let taken = |kantoor: &Kantoor| -> usize {
        let titel = "Verzoek om inzage beantwoorden";
        let lijst = kantoor.vraag("werklijst.toon", json!({ "wie": "alle", "tot": "2027-03-31" }));
        let items = lijst["items"].as_array().unwrap();
        items.iter().filter(|i| tekst(i, "titel") == titel).count()
    };
    assert_eq!(taken(&kantoor), 1);
    let besluit = |besluit: &str, op: &str, reden: &str| json!({ "id": een["id"], "besluit": besluit, "op": op, "reden": reden });
    assert_eq!(
        kantoor.nee("verzoeken.beslis", besluit("afgewezen", "2027-02-01", "")),
        "veld_leeg"
    );
    assert_eq!(
        kantoor.nee("verzoeken.beslis", besluit("toegewezen", "2027-01-30", "")),
        "veld_ongeldig"
    );
    let blad = kantoor.vraag("verzoeken.beslis", besluit("toegewezen", "2027-02-01", ""));
    assert_eq!(tekst(&blad["verzoeken"][0], "besluit_tekst"), "Toegewezen");
    assert_eq!(tekst(&blad["verzoeken"][0], "besluit_door"), "Anja");
    assert_eq!(taken(&kantoor), 0);
}

#[test]
fn to_destroy_takes_three_months_and_nothing_is_asked_of_a_day_to_come() {
    let kantoor = Kantoor::nieuw("2027-01-31T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let client = kantoor.client();
    let blad = kantoor.vraag("verzoeken.nieuw", verzoek(&client, "wissen"));
    assert_eq!(tekst(&blad["verzoeken"][0], "uiterlijk"), "2027-04-30");
    let morgen = json!({ "client": client, "soort": "bezwaar", "ontvangen": "2027-02-01", "wat": "nee" });
    assert_eq!(kantoor.nee("verzoeken.nieuw", morgen), "veld_ongeldig");
}

#[test]
fn a_dossier_is_kept_longer_with_a_reason_that_the_log_knows() {
    let kantoor = Kantoor::nieuw("2027-02-01T09:00");
    kantoor.app.vul_voorbeeld(1, 1).unwrap();
    let client = kantoor.client();
    let langer = |tot: Value, reden: &str| json!({ "client": client, "tot": tot, "reden": reden });
    assert_eq!(
        kantoor.nee("verzoeken.bewaar_langer", langer(json!("2045-01-01"), "")),
        "veld_leeg"
    );
    assert_eq!(
        kantoor.nee(
            "verzoeken.bewaar_langer",
            langer(json!("2027-02-01"), "rechtszaak")
        ),
        "veld_ongeldig"
    );
    let blad = kantoor.vraag(
        "verzoeken.bewaar_langer",
        langer(json!("2045-01-01"), "rechtszaak"),
    );
    assert_eq!(tekst(&blad["langer"], "reden"), "rechtszaak");
    let log = kantoor.vraag("logboek.toon", json!({ "client": client }));
    assert_eq!(tekst(&log["regels"][0], "reden"), "rechtszaak");
    let blad = kantoor.vraag("verzoeken.bewaar_langer", langer(Value::Null, "zaak gesloten"));
    assert_eq!(blad["langer"], Value::Null);
}
