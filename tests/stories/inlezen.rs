//! Reading 301s in, in every order in which they come.

use leidraad_api::berichten::{InleesResultaat, Uitkomst};
use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::{Kantoor, bericht, tekst};
use serde_json::{Value, json};

fn toewijzing(kantoor: &Kantoor, nummer: u32) -> Value {
    let dossier = kantoor.dossier(&kantoor.client());
    let all = dossier["toewijzingen"].as_array().unwrap();
    all.iter()
        .find(|t| t["nummer"] == nummer)
        .cloned()
        .unwrap_or_default()
}

/// The second message about toewijzing 1: longer, a week later.
fn verlengd(kenmerk: &str) -> Bericht301 {
    let mut b = Bericht301::nieuw(kenmerk);
    b.dagtekening = "2027-02-08".into();
    b.straat = "Nieuweweg".into();
    b.producten[0].toegewezen = ("2027-02-08".into(), "10:00:00".into());
    b.producten[0].eind = "2028-06-30".into();
    b.producten[0].reden = "04".into();
    b
}

#[test]
fn the_newest_toewijzing_wins_whatever_the_order_of_arrival_and_the_clock_starts_at_the_first() {
    for newest_first in [false, true] {
        let kantoor = Kantoor::nieuw("2027-02-10T09:00");
        let mut messages = [Bericht301::nieuw("A1").xml(), verlengd("A2").xml()];
        if newest_first {
            messages.reverse();
        }
        messages
            .iter()
            .for_each(|m| assert_eq!(kantoor.lees_tekst_in(m).uitkomst, Uitkomst::Verwerkt));
        let t = toewijzing(&kantoor, 1);
        assert_eq!(tekst(&t, "einddatum"), "2028-06-30");
        assert_eq!(tekst(&t, "eerste_dagtekening"), "2027-02-01");
        assert_eq!(
            tekst(&kantoor.termijn(&kantoor.client(), "HARD-21a"), "uiterlijk"),
            "2027-02-15"
        );
        let dossier = kantoor.dossier(&kantoor.client());
        assert_eq!(
            dossier["contactgegevens"][0]["straat"], "Nieuweweg 14",
            "an old address came back"
        );
    }
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let message = Bericht301::nieuw("A1").xml();
    kantoor.lees_tekst_in(&message);
    let before = kantoor.dossier(&kantoor.client());
    assert_eq!(kantoor.lees_tekst_in(&message).uitkomst, Uitkomst::Dubbel);
    assert_eq!(kantoor.dossier(&kantoor.client()), before);
    assert_eq!(kantoor.vraag("berichten.lijst", json!({}))["retouren_klaar"], 1);
}

#[test]
fn a_toewijzing_that_a_later_message_does_not_name_stays() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let mut other = verlengd("A2");
    other.producten = vec![Product301 {
        code: "01H02".into(),
        ..Product301::nieuw(2, "01H02", "2027-02-08")
    }];
    kantoor.lees_tekst_in(&other.xml());
    assert_eq!(tekst(&toewijzing(&kantoor, 1), "einddatum"), "2027-12-31");
    assert_eq!(toewijzing(&kantoor, 2)["nummer"], 2);
}

#[test]
fn reason_13_counts_as_never_sent() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    assert!(!kantoor.werk().is_empty());
    let mut removed = verlengd("A2");
    removed.producten[0].reden = "13".into();
    removed.producten[0].eind = removed.producten[0].begin.clone();
    assert_eq!(kantoor.lees_tekst_in(&removed.xml()).uitkomst, Uitkomst::Verwerkt);
    assert!(kantoor.werk().is_empty());
    let terms = kantoor.vraag("werklijst.termijnen", json!({}));
    assert_eq!(terms["termijnen"], json!([]));
}

#[test]
fn a_message_for_another_provider_is_refused_and_nothing_is_kept() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut b = Bericht301::nieuw("A1");
    b.agb = "12345678".into();
    let result = kantoor.lees_tekst_in(&b.xml());
    assert_eq!(
        (result.uitkomst, result.regels[0].code.as_str()),
        (Uitkomst::Geweigerd, "niet_voor_ons")
    );
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 0);
    assert_eq!(
        kantoor.vraag("berichten.lijst", json!({}))["berichten"],
        json!([])
    );
}

#[test]
fn a_fault_of_level_2_is_answered_with_0001_and_makes_no_client() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut b = Bericht301::nieuw("A1");
    b.bsn = "999900007".into();
    let result = kantoor.lees_tekst_in(&b.xml());
    assert_eq!(
        (result.uitkomst, result.regels[0].code.as_str()),
        (Uitkomst::Afgekeurd, "CS002")
    );
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 0);
    kantoor.bewaar_straks_in("x");
    kantoor.vraag("berichten.retouren_opslaan", json!({}));
    let retour = std::fs::read_to_string(kantoor.map().join("302-0160-A1.xml")).unwrap();
    assert!(
        retour.contains("RetourCode>0001<") && retour.contains("BerichtCode>415<"),
        "{retour}"
    );
}

#[test]
fn an_approved_message_gets_a_302_with_only_a_header_and_is_offered_once() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    kantoor.bewaar_straks_in("x");
    kantoor.vraag("berichten.retouren_opslaan", json!({}));
    let retour = std::fs::read_to_string(kantoor.map().join("302-0160-A1.xml")).unwrap();
    assert!(
        retour.contains("Identificatie>A1<") && !retour.contains("RetourCode") && !retour.contains("Client")
    );
    assert_eq!(kantoor.vraag("berichten.lijst", json!({}))["retouren_klaar"], 0);
}

#[test]
fn a_retour_that_could_not_be_written_has_its_line_in_the_log_and_stays_to_be_saved() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    kantoor.bewaar_in_map(&kantoor.map().join("weg"));
    kantoor.nee("berichten.retouren_opslaan", json!({}));
    let log = kantoor.vraag("logboek.toon", json!({}));
    assert_eq!(log["regels"][0]["wat"], "Antwoorden op berichten bewaren");
    assert_eq!(kantoor.vraag("berichten.lijst", json!({}))["retouren_klaar"], 1);
}

#[test]
fn a_message_dated_after_today_is_read_with_a_warning() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let met = |kenmerk: &str, dagtekening: &str| {
        let mut bericht = Bericht301::nieuw(kenmerk);
        bericht.dagtekening = dagtekening.to_owned();
        kantoor.lees_tekst_in(&bericht.xml())
    };
    let codes = |resultaat: InleesResultaat| -> Vec<String> {
        assert_eq!(resultaat.uitkomst, Uitkomst::Verwerkt);
        let waarschuwingen = resultaat.regels.into_iter().filter(|r| r.ernst == "waarschuwing");
        waarschuwingen.map(|r| r.code).collect()
    };
    assert_eq!(codes(met("A1", "2027-02-10")), [""; 0]);
    assert_eq!(codes(met("A2", "2027-02-11")), ["TR135"]);
}

#[test]
fn the_same_identificatie_with_other_content_is_refused() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let result = kantoor.lees_tekst_in(&verlengd("A1").xml());
    assert_eq!(
        (result.uitkomst, result.regels[0].code.as_str()),
        (Uitkomst::Geweigerd, "zelfde_kenmerk")
    );
    assert_eq!(tekst(&toewijzing(&kantoor, 1), "einddatum"), "2027-12-31");
}

#[test]
fn a_number_of_another_client_is_refused() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let mut other = Bericht301::nieuw("A2");
    other.bsn = "999900018".into();
    let result = kantoor.lees_tekst_in(&other.xml());
    assert_eq!(
        (result.uitkomst, result.regels[0].code.as_str()),
        (Uitkomst::Geweigerd, "nummer_van_ander")
    );
    assert_eq!(kantoor.vraag("clienten.lijst", json!({}))["totaal"], 1);
}

#[test]
fn received_on_is_asked_and_when_nobody_says_it_is_marked_as_assumed() {
    for (asked, expected, assumed) in [
        (Value::Null, "2027-02-01", true),
        (json!("2027-02-03"), "2027-02-03", false),
    ] {
        let kantoor = Kantoor::nieuw("2027-02-10T09:00");
        let pad = kantoor.map().join("b.xml");
        std::fs::write(&pad, Bericht301::nieuw("A1").xml()).unwrap();
        kantoor.lees_in(&[pad], json!({ "ontvangen_op": asked, "spoed": !assumed }));
        let t = toewijzing(&kantoor, 1);
        assert_eq!(
            (
                tekst(&t, "ontvangen").as_str(),
                t["ontvangen_aangenomen"].as_bool()
            ),
            (expected, Some(assumed))
        );
        assert_eq!(t["spoed"].as_bool(), Some(!assumed));
        assert_eq!(
            tekst(&kantoor.termijn(&kantoor.client(), "HARD-21a"), "uiterlijk"),
            "2027-02-15"
        );
    }
}

#[test]
fn a_changed_size_is_proposed_as_following_on_the_old_one_and_can_be_corrected() {
    let kantoor = Kantoor::nieuw("2027-03-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    kantoor.feit(&client, "start", "2027-02-10", json!({}));
    let mut changed = verlengd("A2");
    changed.dagtekening = "2027-03-01".into();
    changed.producten[0].eind = "2027-03-07".into();
    changed.producten[0].reden = "08".into();
    changed.producten.push(Product301 {
        begin: "2027-03-08".into(),
        minuten: 180,
        ..Product301::nieuw(2, "01H01", "2027-03-01")
    });
    let result = kantoor.lees_tekst_in(&changed.xml());
    assert!(
        result.regels.iter().any(|r| r.code == "herziet"),
        "{:?}",
        result.regels
    );
    let t = toewijzing(&kantoor, 2);
    assert_eq!(
        (t["herziet"].as_u64(), t["herziet_bevestigd"].as_bool()),
        (Some(1), Some(false))
    );
    assert_eq!(
        kantoor.vraag("werklijst.termijnen", json!({ "regel": "HARD-21a" }))["termijnen"]
            .as_array()
            .unwrap()
            .len(),
        1
    );

    kantoor.vraag(
        "toewijzingen.herziet",
        json!({ "toewijzing": t["id"], "herziet": null }),
    );
    let starts = kantoor.vraag("werklijst.termijnen", json!({ "regel": "HARD-21a" }));
    assert_eq!(
        starts["termijnen"].as_array().unwrap().len(),
        2,
        "a new start has its own term"
    );
    // A later message must not propose again what a person denied.
    let mut again = changed.clone();
    again.kenmerk = "A3".into();
    kantoor.lees_tekst_in(&again.xml());
    assert_eq!(toewijzing(&kantoor, 2)["herziet"], Value::Null);
}

#[test]
fn an_unknown_product_code_waits_and_is_asked_only_once() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let mut b = Bericht301::nieuw("A1");
    b.producten[0].code = "01X99".into();
    kantoor.lees_tekst_in(&b.xml());
    let list = kantoor.vraag("toewijzingen.wachtlijst", json!({}));
    assert_eq!(
        (
            list["wacht"][0]["code"].as_str(),
            list["wacht"][0]["gemeente_naam"].as_str()
        ),
        (Some("01X99"), Some("Hardenberg"))
    );
    assert_eq!(
        kantoor.vraag("werklijst.toon", json!({}))["tellers"]["wacht_op_contract"],
        1
    );
    let contracten = list["contracten"].as_array().unwrap();
    let contract = contracten.iter().find(|c| c["id"] == "hardenberg-ho").unwrap();
    let product = contract["producten"]
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["voorziening"] == "AV")
        .unwrap();
    let koppel = json!({
        "gemeente": "0160", "categorie": "01", "code": "01X99",
        "contract": contract["id"], "product": product["id"], "voorziening": "AV",
    });
    assert_eq!(kantoor.vraag("toewijzingen.koppel", koppel)["aantal"], 1);
    assert_eq!(
        tekst(&kantoor.termijn(&kantoor.client(), "HARD-21a"), "uiterlijk"),
        "2027-02-15"
    );
    let mut second = Bericht301::nieuw("A2");
    second.bsn = "999900018".into();
    second.producten = vec![Product301::nieuw(2, "01X99", "2027-02-01")];
    kantoor.lees_tekst_in(&second.xml());
    assert_eq!(
        kantoor.vraag("toewijzingen.wachtlijst", json!({}))["wacht"],
        json!([])
    );
}

#[test]
fn a_client_entered_by_hand_is_recognised_by_bsn_and_keeps_the_telephone() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let hand = json!({
        "bsn": "9999 00 006", "achternaam": "Baker", "voorvoegsel": "", "voorletters": "C.", "geboortedatum": "1941-05-12",
        "geslacht": "2", "straat": "", "huisnummer": null, "postcode": "", "plaats": "", "telefoon": "0612345678",
    });
    let made = kantoor.vraag("clienten.nieuw", hand.clone());
    kantoor.feit(&made["client"], "eerste-contact", "2027-02-02", json!({}));
    assert_eq!(kantoor.nee("clienten.nieuw", hand), "client_bestaat");
    let result = kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    assert!(result.regels.iter().any(|r| r.code == "bekende_client"));
    let dossier = kantoor.dossier(&kantoor.client());
    assert_eq!(dossier["client"]["id"], made["client"]);
    assert_eq!(dossier["client"]["naam"], "C.J. Bakker");
    assert_eq!(dossier["contactgegevens"][0]["telefoon"], json!(["0612345678"]));
    assert!(
        dossier["tijdlijn"]
            .as_array()
            .unwrap()
            .iter()
            .any(|r| r["titel"] == "Eerste contact")
    );
}

#[test]
fn many_files_each_have_their_own_result_and_one_bad_one_hides_none() {
    let kantoor = Kantoor::nieuw("2026-11-10T09:00");
    let bad = kantoor.map().join("kapot.xml");
    std::fs::write(&bad, "<a><b></a>").unwrap();
    let files = [
        bericht("301-002-hardenberg-ho.xml"),
        bad,
        bericht("301-003-hardenberg-ho.xml"),
    ];
    let read = kantoor.lees_in(&files, json!({}));
    let outcomes: Vec<_> = read.resultaten.iter().map(|r| r.uitkomst).collect();
    assert_eq!(
        outcomes,
        [Uitkomst::Verwerkt, Uitkomst::Geweigerd, Uitkomst::Verwerkt]
    );
    assert_eq!((read.gedaan, read.totaal, read.klaar), (3, 3, true));
}
