//! Messages that cannot be: said what and where, nothing half stored.

use leidraad_api::berichten::Uitkomst;
use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::Kantoor;
use serde_json::json;

#[test]
fn a_message_that_cannot_be_read_says_what_and_where_and_leaves_nothing() {
    let whole = Bericht301::nieuw("A1").xml();
    let cases = [
        (
            "dtd",
            format!(
                "<!DOCTYPE a [<!ENTITY b \"bbb\">]>{}",
                whole.split_once("?>").unwrap().1
            ),
        ),
        ("afgebroken", whole[..whole.len() / 2].to_owned()),
        ("geen_xml", whole.replace("</t:Client>", "</t:Klant>")),
        (
            "ontbrekend_element",
            whole.replace("<t:Geslacht>2</t:Geslacht>", ""),
        ),
        ("verkeerde_waarde", whole.replace("2027-12-31", "2027-02-30")),
        ("andere_codering", whole.replace("UTF-8", "ISO-8859-1")),
        ("ander_bericht", whole.replace("wmo301", "wmo305")),
    ];
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    for (code, text) in cases {
        let result = kantoor.lees_tekst_in(&text);
        assert_eq!(result.uitkomst, Uitkomst::Geweigerd, "{code}");
        assert_eq!(result.regels[0].code, code, "{}", result.regels[0].zin);
        assert!(
            !result.regels[0].zin.contains("999900006"),
            "a BSN stands in the sentence"
        );
    }
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 0);
    assert_eq!(
        kantoor.vraag("berichten.lijst", json!({}))["berichten"],
        json!([])
    );
}

#[test]
fn a_message_of_more_than_25_mb_is_refused() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let filler = " ".repeat(25_000_001);
    let result = kantoor.lees_tekst_in(&format!("{}{filler}", Bericht301::nieuw("A1").xml()));
    assert_eq!(
        (result.uitkomst, result.regels[0].code.as_str()),
        (Uitkomst::Geweigerd, "te_groot")
    );
}

#[test]
fn checking_a_message_stores_nothing() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let pad = kantoor.map().join("b.xml");
    std::fs::write(&pad, Bericht301::nieuw("A1").xml()).unwrap();
    let checked = kantoor.vraag("berichten.controleer", json!({ "bestand": pad }));
    assert_eq!(checked["resultaten"][0]["uitkomst"], "verwerkt");
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 0);
}

#[test]
fn a_cancelled_job_keeps_what_was_read_and_stops() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let files: Vec<_> = (0..60)
        .map(|i| {
            let pad = kantoor.map().join(format!("{i}.xml"));
            let mut b = Bericht301::nieuw(&format!("A{i}"));
            b.producten[0].toegewezen.1 = format!("09:00:{i:02}");
            std::fs::write(&pad, b.xml()).unwrap();
            pad
        })
        .collect();
    let taak = kantoor.vraag("berichten.inlezen", json!({ "bestanden": files }));
    kantoor.vraag("berichten.annuleer", taak.clone());
    loop {
        if let leidraad_app::Gebeurtenis::Taak(stand) = kantoor.gebeurtenissen.recv().unwrap()
            && stand.klaar
        {
            break;
        }
    }
    let stand = kantoor.vraag("berichten.taak", taak);
    assert_eq!(stand["afgebroken"], true);
    let kept = kantoor.vraag("berichten.lijst", json!({}))["berichten"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(stand["gedaan"].as_u64(), Some(kept as u64));
}
