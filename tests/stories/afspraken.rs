//! Appointments: planned, moved, cancelled, held; what the rules hear of it, and what another calendar gets.

use std::collections::BTreeMap;

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

fn met_client() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    (kantoor, client)
}

fn inhoud(soort: &str, op: &str) -> Value {
    json!({ "soort": soort, "op": op, "minuten": 60, "plaats": "thuis", "met": "dochter Els" })
}

fn plan(kantoor: &Kantoor, client: &Value, soort: &str, op: &str) -> Value {
    let vraag = json!({ "client": client, "inhoud": inhoud(soort, op) });
    kantoor.vraag("afspraken.plan", vraag)
}

/// Kinds of fact on the timeline, newest last.
fn feiten(kantoor: &Kantoor, client: &Value) -> Vec<String> {
    let dossier = kantoor.dossier(client);
    let regels = dossier["tijdlijn"].as_array().unwrap().clone();
    regels
        .iter()
        .filter(|r| r["soort"] == "feit")
        .map(|r| format!("{}: {}", tekst(r, "titel"), tekst(r, "toelichting")))
        .collect()
}

#[test]
fn a_planned_start_is_told_to_the_rules_and_beside_its_term() {
    let (kantoor, client) = met_client();
    let gevolg = plan(&kantoor, &client, "start", "2027-02-12T10:00");
    assert_eq!(gevolg["afspraak"]["te_laat"], json!([]));
    assert_eq!(
        feiten(&kantoor, &client),
        ["Start gepland: datum: vr 12 feb 2027 · plaats: thuis"]
    );
    let termijn = kantoor.termijn(&client, "HARD-21a");
    assert_eq!(
        (tekst(&termijn, "status"), tekst(&termijn, "bijzonderheid")),
        ("open".into(), "gepland op vr 12 feb".into())
    );
    // The 305 of Hardenberg is expected on the planned day.
    let bericht = kantoor.termijn(&client, "HARD-58b");
    assert_eq!(
        (tekst(&bericht, "uiterlijk"), bericht["voorlopig"].as_bool()),
        ("2027-02-12".into(), Some(true))
    );
}

#[test]
fn a_moment_after_the_last_day_is_warned_about_with_the_clause_and_not_blocked() {
    let (kantoor, client) = met_client();
    let toets = |dag: &str| {
        let vraag = json!({ "client": client, "soort": "start", "dag": dag });
        kantoor.vraag("afspraken.toets", vraag)
    };
    assert_eq!(toets("2027-02-15")["te_laat"], json!([]));
    assert_eq!(toets("2027-02-15")["uiterlijk"], "2027-02-15");
    assert_eq!(
        tekst(&toets("2027-02-16")["te_laat"][0], "zin"),
        "Valt na de laatste dag voor 'Start ondersteuning': ma 15 feb 2027 (eis 21)."
    );
    let gevolg = plan(&kantoor, &client, "start", "2027-02-16");
    assert_eq!(gevolg["afspraak"]["te_laat"][0]["bron"], "eis 21");
}

#[test]
fn what_moved_keeps_its_old_moment_and_the_rules_know_only_the_new_one() {
    let (kantoor, client) = met_client();
    let first = plan(&kantoor, &client, "start", "2027-02-12T10:00")["afspraak"].clone();
    let vraag = json!({
        "afspraak": first["id"], "versie": first["versie"], "inhoud": inhoud("start", "2027-02-15T14:30"),
    });
    kantoor.vraag("afspraken.wijzig", vraag.clone());
    let alle = kantoor.vraag("afspraken.van_client", json!({ "client": client }));
    let stand: Vec<(String, String, String)> = alle["afspraken"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| (tekst(a, "dag"), tekst(a, "stand"), tekst(a, "stand_zin")))
        .collect();
    assert_eq!(
        stand,
        [
            ("2027-02-15".into(), "gepland".into(), String::new()),
            (
                "2027-02-12".into(),
                "verplaatst".into(),
                "Verplaatst naar ma 15 feb 2027 om 14:30.".into()
            ),
        ]
    );
    assert_eq!(
        feiten(&kantoor, &client),
        ["Start gepland: datum: ma 15 feb 2027 · plaats: thuis"]
    );
    // The old moment is done with.
    assert_eq!(kantoor.nee("afspraken.wijzig", vraag), "intussen_gewijzigd");
}

#[test]
fn a_cancelled_one_tells_by_whom_and_takes_its_fact_back_until_it_stands_again() {
    let (kantoor, client) = met_client();
    let a = plan(&kantoor, &client, "start", "2027-02-12")["afspraak"].clone();
    let af = kantoor.vraag(
        "afspraken.zeg_af",
        json!({ "afspraak": a["id"], "versie": a["versie"], "door": "client", "reden": "ziek" }),
    );
    assert_eq!(
        tekst(&af["afspraak"], "stand_zin"),
        "Afgezegd door de cliënt: ziek."
    );
    assert!(feiten(&kantoor, &client).is_empty());
    assert_eq!(kantoor.termijn(&client, "HARD-21a")["bijzonderheid"], Value::Null);
    let terug = json!({ "afspraak": a["id"], "versie": af["afspraak"]["versie"] });
    kantoor.vraag("afspraken.herstel", terug);
    assert_eq!(feiten(&kantoor, &client).len(), 1);
}

#[test]
fn holding_it_records_the_facts_that_the_user_says_and_undoing_takes_them_back() {
    let (kantoor, client) = met_client();
    let a = plan(&kantoor, &client, "start", "2027-02-12T10:00")["afspraak"].clone();
    let gehouden = |op: &str, feiten: Value| json!({ "afspraak": a["id"], "versie": a["versie"], "op": op, "feiten": feiten });
    // Not before it took place, and only what it can have been.
    let vooraf = gehouden("2027-02-12T10:00", json!(["start"]));
    assert_eq!(kantoor.nee("afspraken.gehouden", vooraf), "veld_ongeldig");
    kantoor.klok("2027-02-12T12:00");
    let vreemd = gehouden("2027-02-12", json!(["einde"]));
    assert_eq!(kantoor.nee("afspraken.gehouden", vreemd), "veld_ongeldig");

    let vraag = gehouden("2027-02-12T10:00", json!(["start", "eerste-contact"]));
    let gevolg = kantoor.vraag("afspraken.gehouden", vraag);
    let gesloten: Vec<String> = gevolg["veranderd"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|v| v["wat"] == "gesloten")
        .map(|v| tekst(v, "titel"))
        .collect();
    assert!(
        gesloten.contains(&"Start ondersteuning".to_owned()),
        "{gesloten:?}"
    );
    assert_eq!(kantoor.termijn(&client, "HARD-21a")["status"], "voldaan");
    let terug = json!({ "afspraak": a["id"], "versie": gevolg["afspraak"]["versie"] });
    kantoor.vraag("afspraken.herstel", terug);
    assert_eq!(kantoor.termijn(&client, "HARD-21a")["status"], "open");
}

#[test]
fn the_list_of_a_day_is_mine_or_everybodys_and_goes_on_paper() {
    let (kantoor, client) = met_client();
    let ik = kantoor.vraag("afspraken.keuzes", json!({}))["ik"].clone();
    let mut mijn = inhoud("huisbezoek", "2027-02-11T13:00");
    mijn["collega"] = ik;
    kantoor.vraag("afspraken.plan", json!({ "client": client, "inhoud": mijn }));
    plan(&kantoor, &client, "intake", "2027-02-11T09:00");
    plan(&kantoor, &client, "intake", "2027-02-12T09:00");
    let lijst = |alle: bool| {
        let vraag = json!({ "van": "2027-02-11", "tot": "2027-02-11", "alle": alle });
        let lijst = kantoor.vraag("afspraken.lijst", vraag);
        let regels = lijst["afspraken"].as_array().unwrap().clone();
        regels
            .iter()
            .map(|a| format!("{} {}", tekst(a, "tijd"), tekst(a, "soort_label")))
            .collect::<Vec<_>>()
    };
    assert_eq!(lijst(false), ["13:00 Huisbezoek"]);
    assert_eq!(lijst(true), ["09:00 Intake", "13:00 Huisbezoek"]);
    let afdruk = json!({ "agenda": { "van": "2027-02-11", "tot": "2027-02-12", "alle": true } });
    let paginas = kantoor.vraag("afspraken.voorbeeld", afdruk)["paginas"].clone();
    assert_eq!(paginas.as_array().unwrap().len(), 1);
    let te_lang = json!({ "van": "2027-01-01", "tot": "2027-12-31" });
    assert_eq!(kantoor.nee("afspraken.lijst", te_lang), "veld_ongeldig");
}

/// Properties of each event, by name with its parameters, as another calendar reads the file.
fn lees_ics(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(
        text.split("\r\n").all(|line| line.len() <= 75),
        "a line is too long"
    );
    let unfolded = text.replace("\r\n ", "");
    let (mut events, mut open, mut stack) = (Vec::new(), BTreeMap::new(), Vec::new());
    for line in unfolded.trim_end().split("\r\n") {
        // A colon within quotes belongs to a parameter.
        let mut quoted = false;
        let colon = line
            .char_indices()
            .find(|(_, c)| {
                quoted ^= *c == '"';
                *c == ':' && !quoted
            })
            .unwrap()
            .0;
        let (name, value) = (&line[..colon], &line[colon + 1..]);
        match name {
            "BEGIN" => stack.push(value.to_owned()),
            "END" => {
                assert_eq!(stack.pop().as_deref(), Some(value), "parts are not nested");
                if value == "VEVENT" {
                    events.push(std::mem::take(&mut open));
                }
            }
            _ if stack.last().is_some_and(|part| part == "VEVENT") => {
                let plain = value
                    .replace("\\n", "\n")
                    .replace("\\,", ",")
                    .replace("\\;", ";")
                    .replace("\\\\", "\\");
                assert!(
                    open.insert(name.to_owned(), plain).is_none(),
                    "{name} stands twice"
                );
            }
            _ => {}
        }
    }
    assert!(stack.is_empty());
    events
}

#[test]
fn another_calendar_gets_a_number_and_a_name_only_when_asked() {
    let (kantoor, client) = met_client();
    let mut wat = inhoud("evaluatie", "2027-07-01T10:00");
    wat["waar"] = json!("Achterom, bel 2x; pas op: hond \\ kat");
    wat["notitie"] = json!("Praat graag over vroeger");
    let a = kantoor.vraag("afspraken.plan", json!({ "client": client, "inhoud": wat }))["afspraak"].clone();
    let pad = kantoor.bewaar_straks_in("afspraak.ics");
    let bewaar = |met_naam: bool| {
        let vraag = json!({ "afspraak": a["id"], "met_naam": met_naam });
        kantoor.vraag("afspraken.ics", vraag);
        std::fs::read(&pad).unwrap()
    };
    let zonder = bewaar(false);
    let text = String::from_utf8(zonder.clone()).unwrap();
    for secret in ["Bakker", "Molenweg", "Els", "Achterom", "vroeger"] {
        assert!(!text.contains(secret), "{secret} is in the file");
    }
    assert!(text.contains("METHOD:PUBLISH\r\n") && text.contains("TZID:Europe/Amsterdam\r\n"));
    let event = &lees_ics(&zonder)[0];
    assert_eq!(event["SUMMARY"], "Afspraak cliënt 1");
    assert_eq!(event["DTSTART;TZID=Europe/Amsterdam"], "20270701T100000");
    assert_eq!(event["DTEND;TZID=Europe/Amsterdam"], "20270701T110000");
    // Recorded at nine in the morning, in winter.
    assert_eq!(event["DTSTAMP"], "20270210T080000Z");
    assert_eq!(
        (event["SEQUENCE"].as_str(), event["STATUS"].as_str()),
        ("0", "CONFIRMED")
    );
    assert_eq!(zonder, bewaar(false), "the same appointment gives the same bytes");

    let met = &lees_ics(&bewaar(true))[0];
    assert_eq!(met["SUMMARY"], "Evaluatie: C.J. Bakker");
    assert_eq!(
        met["LOCATION"],
        "Molenweg 14, 7772 AB Hardenberg, Achterom, bel 2x; pas op: hond \\ kat"
    );
    assert_eq!(met["UID"], event["UID"]);
}

#[test]
fn another_calendar_hears_of_a_new_moment_and_of_a_cancelled_one() {
    let (kantoor, client) = met_client();
    let a = plan(&kantoor, &client, "evaluatie", "2027-02-11T10:00")["afspraak"].clone();
    let pad = kantoor.bewaar_straks_in("week.ics");
    let week = || {
        let agenda = json!({ "van": "2027-02-08", "tot": "2027-02-14", "alle": true });
        kantoor.vraag("afspraken.ics", json!({ "agenda": agenda }));
        lees_ics(&std::fs::read(&pad).unwrap())
    };
    let first = week();
    let b = kantoor.vraag(
        "afspraken.wijzig",
        json!({ "afspraak": a["id"], "versie": a["versie"], "inhoud": inhoud("evaluatie", "2027-02-18") }),
    )["afspraak"]
        .clone();
    let moved = week();
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0]["UID"], first[0]["UID"]);
    assert_eq!(moved[0]["DTSTART;VALUE=DATE"], "20270218");
    assert_eq!(moved[0]["SEQUENCE"], "1");
    kantoor.vraag(
        "afspraken.zeg_af",
        json!({ "afspraak": b["id"], "versie": b["versie"], "door": "onszelf", "reden": "" }),
    );
    let gone = week();
    assert_eq!(
        (gone[0]["STATUS"].as_str(), gone[0]["SEQUENCE"].as_str()),
        ("CANCELLED", "2")
    );
}

#[test]
fn an_appointment_takes_only_what_it_can_hold() {
    let (kantoor, client) = met_client();
    let fout = |key: &str, value: Value| {
        let mut wat = inhoud("intake", "2027-02-11T10:00");
        wat[key] = value;
        kantoor.nee("afspraken.plan", json!({ "client": client, "inhoud": wat }))
    };
    for (key, value) in [
        ("soort", json!("feest")),
        ("op", json!("11-2-2027")),
        ("plaats", json!("maan")),
        ("minuten", json!(1441)),
        ("minuten", json!(0)),
        ("toewijzing", json!(99)),
        ("collega", json!("00000000-0000-0000-0000-000000000000")),
    ] {
        assert_eq!(fout(key, value), "veld_ongeldig", "{key}");
    }
}
