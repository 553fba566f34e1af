//! Being told: what the desktop says, once, and never a name.

use leidraad_api::meldingen::ToastDoel;
use leidraad_api::werklijst::StandCode;
use leidraad_app::Toast;
use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use serde_json::{Value, json};

/// Somebody whose start is due on Monday 15 February 2027; a day later the client must hear and the cause be noted.
fn met_301(nu: &str) -> Kantoor {
    let kantoor = Kantoor::nieuw(nu);
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    kantoor
}

fn teksten(toasts: &[Toast]) -> Vec<&str> {
    toasts.iter().map(|toast| toast.tekst.as_str()).collect()
}

fn kaart(kaart: StandCode) -> ToastDoel {
    ToastDoel::Vandaag { kaart: Some(kaart) }
}

fn ontgrendel(kantoor: &Kantoor) {
    kantoor.vraag("toegang.vergrendel", json!({}));
    kantoor.app.tik();
    kantoor.vraag(
        "toegang.ontgrendel",
        json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD }),
    );
}

#[test]
fn whoever_comes_in_hears_once_what_vandaag_counts() {
    let kantoor = met_301("2027-02-16T09:00");
    let tellers = kantoor.vraag("werklijst.toon", json!({}))["tellers"].clone();
    assert_eq!((&tellers["te_laat"], &tellers["vandaag"]), (&json!(1), &json!(2)));
    let toasts = kantoor.tik();
    assert_eq!(
        teksten(&toasts),
        ["1 te laat, 2 voor vandaag. Klik om de lijst te openen."]
    );
    assert_eq!(toasts[0].doel, kaart(StandCode::TeLaat));
    assert_eq!(kantoor.tik(), []);

    // Not after a coffee break either, nor in a second window, nor after a restart.
    ontgrendel(&kantoor);
    assert_eq!(kantoor.tik(), []);
    let tweede = kantoor.tweede();
    tweede
        .rpc(
            "toegang.ontgrendel",
            json!({ "gebruiker": "Anja", "wachtwoord": WACHTWOORD }),
        )
        .unwrap();
    tweede.tik();
    assert_eq!(kantoor.tik(), []);
}

#[test]
fn when_nothing_is_due_nobody_hears_anything() {
    let kantoor = met_301("2027-02-10T07:00");
    assert_eq!(kantoor.tik(), []);
    kantoor.klok("2027-02-10T08:30");
    assert_eq!(kantoor.tik(), []);
    kantoor.klok("2027-02-11T08:30");
    assert_eq!(kantoor.tik(), []);
}

#[test]
fn the_digest_comes_again_at_the_set_time_unless_somebody_has_just_come_in() {
    let kantoor = met_301("2027-02-16T07:00");
    assert_eq!(kantoor.tik().len(), 1);
    kantoor.klok("2027-02-16T08:29");
    assert_eq!(kantoor.tik(), []);
    kantoor.klok("2027-02-16T08:30");
    assert_eq!(kantoor.tik().len(), 1);
    kantoor.klok("2027-02-16T08:31");
    assert_eq!(kantoor.tik(), []);

    let net_binnen = met_301("2027-02-16T08:15");
    assert_eq!(net_binnen.tik().len(), 1);
    net_binnen.klok("2027-02-16T08:30");
    assert_eq!(net_binnen.tik(), []);
}

#[test]
fn over_midnight_each_thing_that_became_urgent_is_told_by_itself() {
    let kantoor = met_301("2027-02-14T09:00");
    assert_eq!(kantoor.tik(), []);
    kantoor.klok("2027-02-14T23:59");
    assert_eq!(kantoor.tik(), []);
    kantoor.klok("2027-02-15T00:00");
    let toasts = kantoor.tik();
    assert_eq!(teksten(&toasts), ["Vandaag is de laatste dag."]);
    assert_eq!(toasts[0].titel, "Start ondersteuning");
    let client = kantoor.client();
    let doel =
        json!({ "soort": "item", "client": client, "contract": "hardenberg-ho", "sleutel": "HARD-21a/t1/1" });
    assert_eq!(serde_json::to_value(&toasts[0].doel).unwrap(), doel);
    kantoor.klok("2027-02-15T00:01");
    assert_eq!(kantoor.tik(), []);

    kantoor.klok("2027-02-16T00:00");
    assert_eq!(
        teksten(&kantoor.tik()),
        [
            "Dit is nu te laat: de laatste dag was ma 15 feb.",
            "Vandaag is de laatste dag.",
            "Vandaag is de laatste dag."
        ]
    );
}

#[test]
fn what_passed_while_the_computer_slept_is_told_when_it_wakes_and_only_then() {
    // Asleep from Sunday to Wednesday morning: late since Tuesday, and two duties since Wednesday.
    let kantoor = met_301("2027-02-14T09:00");
    kantoor.tik();
    kantoor.klok("2027-02-17T07:00");
    assert_eq!(
        teksten(&kantoor.tik()),
        [
            "Dit is nu te laat: de laatste dag was ma 15 feb.",
            "Dit is nu te laat: de laatste dag was di 16 feb.",
            "Dit is nu te laat: de laatste dag was di 16 feb."
        ]
    );
    kantoor.klok("2027-02-17T07:05");
    assert_eq!(kantoor.tik(), []);

    // Awake after the set time: the digest counts it all, so nothing else is said.
    let laat_wakker = met_301("2027-02-14T09:00");
    laat_wakker.tik();
    laat_wakker.klok("2027-02-17T09:30");
    assert_eq!(
        teksten(&laat_wakker.tik()),
        ["3 te laat. Klik om de lijst te openen."]
    );
}

#[test]
fn another_clock_repeats_nothing_and_loses_nothing() {
    let kantoor = met_301("2027-02-14T09:00");
    kantoor.tik();
    kantoor.klok("2027-02-15T00:30");
    assert_eq!(kantoor.tik().len(), 1);
    // Put back over midnight, and forward again.
    kantoor.klok("2027-02-14T23:30");
    assert_eq!(kantoor.tik(), []);
    kantoor.klok("2027-02-15T00:10");
    assert_eq!(kantoor.tik(), []);
    // For a moment the clock stands in the summer; in February it all comes as it should.
    kantoor.klok("2027-07-01T09:00");
    assert_eq!(kantoor.tik().len(), 1);
    kantoor.klok("2027-02-15T08:30");
    assert_eq!(
        teksten(&kantoor.tik()),
        ["1 voor vandaag. Klik om de lijst te openen."]
    );
    kantoor.klok("2027-02-16T00:00");
    assert_eq!(kantoor.tik().len(), 3);
    kantoor.klok("2027-07-01T09:00");
    assert_eq!(kantoor.tik().len(), 1);
}

#[test]
fn many_things_of_one_kind_are_one_toast() {
    let kantoor = Kantoor::nieuw("2027-02-14T09:00");
    for (n, bsn) in ["999900006", "999900018", "999900031", "999900043"]
        .iter()
        .enumerate()
    {
        let mut bericht = Bericht301::nieuw(&format!("A{n}"));
        bericht.bsn = (*bsn).to_owned();
        bericht.producten[0].nummer = n as u32 + 1;
        kantoor.lees_tekst_in(&bericht.xml());
    }
    kantoor.tik();
    kantoor.klok("2027-02-15T00:00");
    let toasts = kantoor.tik();
    assert_eq!(
        teksten(&toasts),
        ["Voor 4 regels op de lijst is vandaag de laatste dag."]
    );
    assert_eq!(toasts[0].doel, kaart(StandCode::Vandaag));
}

#[test]
fn an_hour_term_is_told_in_its_last_hours() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten = vec![Product301::nieuw(1, "02Z01", "2027-02-01")];
    let coevorden = bericht.xml().replace(">0160<", ">0109<");
    kantoor.lees_tekst_in(
        &coevorden
            .replace("Categorie>01<", "Categorie>02<")
            .replace("Eenheid>01<", "Eenheid>04<"),
    );
    let client = kantoor.client();
    kantoor.tik();
    kantoor.feit(&client, "spoedverzoek", "2027-02-10T08:30", json!({}));
    assert_eq!(kantoor.tik(), [], "a day to go");
    kantoor.klok("2027-02-11T04:29");
    kantoor.tik();
    kantoor.klok("2027-02-11T04:30");
    assert_eq!(teksten(&kantoor.tik()), ["Dit kan nog tot 08:30 uur."; 2]);
    kantoor.klok("2027-02-11T04:31");
    assert_eq!(kantoor.tik(), []);
}

#[test]
fn no_toast_names_anybody() {
    let kantoor = met_301("2027-02-14T09:00");
    let client = kantoor.client();
    let mut alles = kantoor.tik();
    for nu in [
        "2027-02-15T00:00",
        "2027-02-15T08:30",
        "2027-02-16T00:00",
        "2027-02-16T08:30",
    ] {
        kantoor.klok(nu);
        alles.extend(kantoor.tik());
    }
    assert!(alles.len() >= 6);
    let kop = kantoor.dossier(&client)["client"].clone();
    for toast in &alles {
        let woorden = format!("{} {}", toast.titel, toast.tekst);
        for naam in ["Bakker", "Molenweg", "999900006", "7772", &tekst(&kop, "naam")] {
            assert!(!woorden.contains(naam), "{woorden}");
        }
    }
}

#[test]
fn a_user_sets_the_time_or_turns_it_off() {
    let kantoor = met_301("2027-02-16T07:00");
    assert_eq!(
        kantoor.vraag("meldingen.stand", json!({})),
        json!({ "aan": true, "om": "08:30" })
    );
    kantoor.tik();
    let stel_in = |aan: bool, om: &str| kantoor.vraag("meldingen.stel_in", json!({ "aan": aan, "om": om }));
    stel_in(true, "13:00");
    kantoor.klok("2027-02-16T08:30");
    assert_eq!(kantoor.tik(), []);
    kantoor.klok("2027-02-16T13:00");
    assert_eq!(kantoor.tik().len(), 1);
    // A time that has passed is one for tomorrow.
    stel_in(true, "12:00");
    assert_eq!(kantoor.tik(), []);
    stel_in(false, "12:00");
    kantoor.klok("2027-02-17T12:00");
    assert_eq!(kantoor.tik(), []);
    // Turned on again: what was there already is not news.
    assert_eq!(stel_in(true, "12:00"), json!({ "aan": true, "om": "12:00" }));
    assert_eq!(kantoor.tik(), []);
    let fout = json!({ "aan": true, "om": "half negen" });
    assert_eq!(kantoor.nee("meldingen.stel_in", fout), "veld_ongeldig");

    kantoor.vraag("meldingen.voorbeeld", json!({}));
    let toasts = kantoor.tik();
    assert_eq!(toasts[0].titel, "Voorbeeld van een melding");
    assert_eq!(toasts[0].doel, ToastDoel::Vandaag { kaart: None });
}

#[test]
fn beside_the_clock_of_the_desktop_stands_what_vandaag_counts() {
    let kantoor = met_301("2027-02-15T09:00");
    kantoor.tik();
    assert_eq!(
        kantoor.in_de_balk(),
        (1, "Leidraad: 1 te laat of voor vandaag".to_owned())
    );
    let client: Value = kantoor.client();
    kantoor.feit(&client, "start", "2027-02-15", json!({}));
    kantoor.tik();
    let tellers = kantoor.vraag("werklijst.toon", json!({}))["tellers"].clone();
    let geteld = tellers["te_laat"].as_u64().unwrap() + tellers["vandaag"].as_u64().unwrap();
    assert_eq!(u64::from(kantoor.in_de_balk().0), geteld);
    kantoor.vraag("toegang.vergrendel", json!({}));
    kantoor.tik();
    assert_eq!(kantoor.in_de_balk(), (0, "Leidraad is vergrendeld".to_owned()));
}
