//! The program's main job: a 301 goes in, a printed plan comes out.

use std::process::Command;

use leidraad_tests::testhost::{Kantoor, bericht, tekst};
use serde_json::json;

#[test]
fn a_301_goes_in_and_a_printed_plan_comes_out() {
    let kantoor = Kantoor::nieuw("2026-10-30T09:00");
    let read = kantoor.lees_in(&[bericht("301-014-hardenberg-ho.xml")], json!({}));
    assert_eq!((read.tellingen.verwerkt, read.tellingen.geweigerd), (1, 0));

    // 301 of Tuesday 27 October + 10 working days = Tuesday 10 November.
    let client = kantoor.client();
    let start = kantoor.termijn(&client, "HARD-21a");
    assert_eq!(
        (tekst(&start, "uiterlijk"), tekst(&start, "status")),
        ("2026-11-10".into(), "open".into())
    );
    assert!(kantoor.werk().contains(&"Start ondersteuning".to_owned()));

    kantoor.klok("2026-11-05T11:00");
    let gevolg = kantoor.feit(&client, "start", "2026-11-05", json!({}));
    let closed = gevolg["veranderd"]
        .as_array()
        .unwrap()
        .iter()
        .find(|v| v["wat"] == "gesloten")
        .unwrap();
    assert_eq!(closed["titel"], "Start ondersteuning");
    assert!(!kantoor.werk().contains(&"Start ondersteuning".to_owned()));

    let plan = kantoor.vraag("plannen.nieuw", json!({ "client": client, "toewijzing": 178238 }));
    let id = &plan["plan"]["id"];
    let missing: Vec<String> = plan["ontbreekt"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| format!("{} {}", tekst(o, "veld"), tekst(o, "bron")))
        .collect();
    assert_eq!(
        missing,
        [
            "activiteiten eis 53",
            "afspraken eis 53",
            "bijgestaan-door eis 55"
        ]
    );
    kantoor.vraag(
        "plannen.bewaar",
        json!({
            "plan": id, "versie": 1,
            "velden": [{ "sleutel": "afspraken", "tekst": "Sleutel bij de buren: “nr. 16”." },
                       { "sleutel": "bijgestaan-door", "tekst": "dochter" }],
            "doelen": [{ "doel": "Een schoon huis", "resultaat": "Elke week schoon", "streefdatum": "2027-05-01" }],
            "activiteiten": [{ "activiteit": "Stofzuigen", "ritme": "1/week", "dagen": ["di"], "dagdeel": "ochtend", "minuten": 45 }],
        }),
    );

    // Without an identity there is no plan (HARD-53b), and without its number neither (HARD-53c).
    let definitief = json!({ "plan": id, "status": "definitief", "op": "2026-11-05" });
    assert_eq!(kantoor.nee("plannen.stand", definitief.clone()), "geblokkeerd");
    kantoor.feit(
        &client,
        "identiteit-vastgesteld",
        "2026-11-05",
        json!({ "document": "paspoort" }),
    );
    assert_eq!(kantoor.nee("plannen.stand", definitief.clone()), "geblokkeerd");
    kantoor.feit(
        &client,
        "identiteit-vastgesteld",
        "2026-11-05",
        json!({ "document": "paspoort", "nummer": "SPECI2014" }),
    );
    let fixed = kantoor.vraag("plannen.stand", definitief);
    assert_eq!(fixed["plan"]["status"], "definitief");
    assert_eq!(
        tekst(&kantoor.termijn(&client, "HARD-57a"), "uiterlijk"),
        "2027-11-05"
    );

    let pad = kantoor.bewaar_straks_in("plan.pdf");
    kantoor.vraag("plannen.pdf", json!({ "plan": id }));
    let Ok(out) = Command::new("pdftotext")
        .args(["-layout"])
        .arg(&pad)
        .arg("-")
        .output()
    else {
        eprintln!("skipped: pdftotext is not installed");
        return;
    };
    let printed = String::from_utf8_lossy(&out.stdout).into_owned();
    for words in [
        "Werkplan",
        "Een schoon huis",
        "Stofzuigen",
        "elke week",
        "dinsdag, ochtend",
        "45 minuten",
        "Sleutel bij de buren: “nr. 16”.",
        "pagina 1 van",
    ] {
        assert!(printed.contains(words), "{words} is not on the paper:\n{printed}");
    }
    let bsn = kantoor.vraag("clienten.bsn", json!({ "client": client }));
    assert!(!printed.contains(&tekst(&bsn, "bsn")) && !printed.contains("SPECI2014"));
}
