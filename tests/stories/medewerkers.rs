//! The register of who works for us: recorded, renewed, withdrawn, found.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::team::{als, nieuwe_collega};

pub(crate) const NU: &str = "2027-03-01T09:00";

/// An office with one worker, and that worker.
pub(crate) fn met_bram(velden: Value) -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw(NU);
    let bram = bij(&kantoor, "Bram", "100", velden);
    (kantoor, bram)
}

/// Adds a worker.
pub(crate) fn bij(kantoor: &Kantoor, roepnaam: &str, nummer: &str, extra: Value) -> Value {
    let mut velden = json!({
        "nummer": nummer, "soort": "medewerker", "roepnaam": roepnaam, "voorvoegsel": "van der", "achternaam": "Veen",
        "periodes": [{ "van": "2027-02-01", "tot": null }], "eerste_werkdag": "2027-02-01",
    });
    let meer = extra.as_object().cloned().unwrap_or_default();
    velden.as_object_mut().unwrap().extend(meer);
    kantoor.vraag("medewerkers.nieuw", json!({ "velden": velden }))["medewerker"]["id"].clone()
}

/// Adds a paper.
pub(crate) fn papier(kantoor: &Kantoor, wie: &Value, velden: Value) -> Value {
    kantoor.vraag(
        "medewerkers.papier",
        json!({ "medewerker": wie, "velden": velden }),
    )
}

fn standen(blad: &Value) -> Vec<(String, String)> {
    let papieren = blad["papieren"].as_array().unwrap();
    papieren
        .iter()
        .map(|p| (tekst(p, "tekst"), tekst(p, "stand")))
        .collect()
}

#[test]
fn a_renewal_keeps_the_old_paper_and_says_that_there_is_a_newer_one() {
    let (kantoor, bram) = met_bram(json!({}));
    papier(
        &kantoor,
        &bram,
        json!({ "soort": "vog", "code": "45", "op": "2026-12-01" }),
    );
    let blad = papier(
        &kantoor,
        &bram,
        json!({ "soort": "vog", "code": "45", "op": "2027-02-20", "gezien_door": "Anja" }),
    );
    let verwacht = [
        (
            "profiel 45, afgegeven op za 20 feb 2027".to_owned(),
            "geldig".to_owned(),
        ),
        (
            "profiel 45, afgegeven op di 1 dec 2026".to_owned(),
            "later".to_owned(),
        ),
    ];
    assert_eq!(standen(&blad), verwacht);
}

#[test]
fn a_paper_is_withdrawn_with_a_reason_and_stays_readable() {
    let (kantoor, bram) = met_bram(json!({}));
    let blad = papier(
        &kantoor,
        &bram,
        json!({ "soort": "taal", "code": "nl", "niveau": "B1" }),
    );
    assert_eq!(blad["medewerker"]["papieren"][1]["tekst"], "B1");
    let id = &blad["papieren"][0]["id"];
    assert_eq!(
        kantoor.nee(
            "medewerkers.papier_trek_in",
            json!({ "papier": id, "reden": " " })
        ),
        "veld_leeg"
    );
    let blad = kantoor.vraag(
        "medewerkers.papier_trek_in",
        json!({ "papier": id, "reden": "Verkeerde map" }),
    );
    assert_eq!(
        standen(&blad),
        [("Nederlands B1".to_owned(), "ingetrokken".to_owned())]
    );
    assert_eq!(blad["papieren"][0]["ingetrokken"]["reden"], "Verkeerde map");
    assert_eq!(blad["medewerker"]["papieren"][1]["stand"], "ontbreekt");
}

#[test]
fn the_same_paper_is_not_recorded_twice() {
    let (kantoor, bram) = met_bram(json!({}));
    let vog = json!({ "soort": "vog", "aspecten": [84, 85], "op": "2027-01-15" });
    papier(&kantoor, &bram, vog.clone());
    assert_eq!(
        kantoor.nee("medewerkers.papier", json!({ "medewerker": bram, "velden": vog })),
        "veld_ongeldig"
    );
}

#[test]
fn a_paper_of_tomorrow_or_without_what_its_kind_needs_is_refused_with_its_field() {
    let (kantoor, bram) = met_bram(json!({}));
    let nee = |velden: Value| {
        let vraag = json!({ "medewerker": bram, "velden": velden });
        let fout = kantoor.probeer("medewerkers.papier", vraag).unwrap_err();
        (fout.veld.unwrap(), fout.zin)
    };
    let (veld, zin) = nee(json!({ "soort": "vog", "op": "2027-03-02" }));
    assert_eq!(
        (veld.as_str(), zin.as_str()),
        ("papier.op", "Datum klopt niet: deze datum moet nog komen.")
    );
    assert_eq!(nee(json!({ "soort": "vog" })).0, "papier.op");
    assert_eq!(nee(json!({ "soort": "crebo", "code": "12" })).0, "papier.code");
    assert_eq!(nee(json!({ "soort": "taal", "code": "nl" })).0, "papier.niveau");
}

#[test]
fn who_saves_over_a_change_of_a_colleague_hears_it() {
    let (kantoor, bram) = met_bram(json!({}));
    let vraag = |naam: &str| {
        let velden =
            json!({ "nummer": "100", "soort": "medewerker", "roepnaam": naam, "achternaam": "Veen" });
        json!({ "medewerker": bram, "versie": 1, "velden": velden })
    };
    kantoor.vraag("medewerkers.bewaar", vraag("Bram"));
    assert_eq!(
        kantoor.nee("medewerkers.bewaar", vraag("Abraham")),
        "intussen_gewijzigd"
    );
}

#[test]
fn two_people_have_not_one_personnel_number() {
    let (kantoor, bram) = met_bram(json!({}));
    let velden = json!({ "nummer": "100", "soort": "zzp", "achternaam": "Smit" });
    assert_eq!(
        kantoor.nee("medewerkers.nieuw", json!({ "velden": velden })),
        "veld_ongeldig"
    );
    // Saving oneself with the own number is no clash.
    let zelf = json!({ "medewerker": bram, "versie": 1, "velden": { "nummer": "100", "soort": "medewerker", "achternaam": "Veen" } });
    kantoor.vraag("medewerkers.bewaar", zelf);
}

#[test]
fn times_that_overlap_are_refused_and_others_come_back_as_they_were_typed() {
    let (kantoor, bram) = met_bram(json!({
        "werkgebied": "7775, 7772 7772", "vervoer": ["fiets"], "minuten_per_week": 1440,
        "beschikbaar": [{ "dag": "di", "van": "8:30", "tot": "12:00" }, { "dag": "ma", "van": "08:00", "tot": "17:00" }],
    }));
    let velden = kantoor.vraag("medewerkers.toon", json!({ "medewerker": bram }))["velden"].clone();
    assert_eq!(velden["werkgebied"], "7772, 7775");
    let blokken = json!([{ "dag": "ma", "van": "08:00", "tot": "17:00" }, { "dag": "di", "van": "08:30", "tot": "12:00" }]);
    assert_eq!(velden["beschikbaar"], blokken);
    let dubbel = json!([{ "dag": "ma", "van": "08:00", "tot": "12:00" }, { "dag": "ma", "van": "11:59", "tot": "13:00" }]);
    let vraag = json!({ "velden": { "soort": "zzp", "achternaam": "Smit", "beschikbaar": dubbel } });
    assert_eq!(kantoor.nee("medewerkers.nieuw", vraag), "veld_ongeldig");
}

#[test]
fn a_list_finds_by_part_of_a_name_and_leaves_the_inactive_out() {
    let (kantoor, _) = met_bram(json!({}));
    bij(
        &kantoor,
        "Çelik",
        "200",
        json!({ "achternaam": "Öztürk", "voorvoegsel": "" }),
    );
    bij(
        &kantoor,
        "Els",
        "300",
        json!({ "inactief_sinds": "2027-02-15", "inactief_reden": "Met pensioen" }),
    );
    let namen = |vraag: Value| -> Vec<String> {
        let lijst = kantoor.vraag("medewerkers.lijst", vraag);
        lijst["medewerkers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| tekst(m, "naam"))
            .collect()
    };
    assert_eq!(namen(json!({})), ["Bram van der Veen", "Çelik Öztürk"]);
    assert_eq!(namen(json!({ "zoek": "ozt" })), ["Çelik Öztürk"]);
    assert_eq!(namen(json!({ "zoek": "100" })), ["Bram van der Veen"]);
    assert_eq!(
        namen(json!({ "zoek": "els", "ook_inactief": true })),
        ["Els van der Veen"]
    );
    assert!(namen(json!({ "zoek": "els" })).is_empty());
}

#[test]
fn pages_of_a_list_hold_everybody_once() {
    let kantoor = Kantoor::nieuw(NU);
    for nummer in 0..7 {
        bij(&kantoor, "Jo", &format!("n{nummer}"), json!({}));
    }
    let (mut gezien, mut na) = (Vec::new(), Value::Null);
    loop {
        let lijst = kantoor.vraag("medewerkers.lijst", json!({ "aantal": 3, "na": na }));
        assert_eq!(lijst["totaal"], 7);
        gezien.extend(
            lijst["medewerkers"]
                .as_array()
                .unwrap()
                .iter()
                .map(|m| tekst(m, "nummer")),
        );
        na = lijst["volgende"].clone();
        if na.is_null() {
            break;
        }
    }
    gezien.sort_unstable();
    assert_eq!(gezien, ["n0", "n1", "n2", "n3", "n4", "n5", "n6"]);
}

#[test]
fn a_coordinator_reads_the_register_and_does_not_write_it() {
    let (kantoor, bram) = met_bram(json!({}));
    nieuwe_collega(&kantoor, "Chantal");
    let chantal = als(&kantoor, "Chantal");
    let blad = chantal
        .rpc("medewerkers.toon", json!({ "medewerker": bram }))
        .unwrap();
    assert_eq!(
        (&blad["mag_wijzigen"], &blad["mag_toestaan"]),
        (&json!(false), &json!(false))
    );
    let vog = json!({ "medewerker": bram, "velden": { "soort": "vog", "op": "2027-02-20" } });
    assert_eq!(
        chantal.rpc("medewerkers.papier", vog).unwrap_err().code,
        "geen_recht"
    );
}

#[test]
fn family_of_a_client_and_a_colleague_one_cannot_work_with_are_recorded_and_taken_back() {
    let (kantoor, bram) = met_bram(json!({}));
    let els = bij(&kantoor, "Els", "200", json!({}));
    let blad = kantoor.vraag(
        "medewerkers.relatie",
        json!({ "medewerker": bram, "soort": "niet-samen", "collega": els, "toelichting": "Oud-partners" }),
    );
    assert_eq!(blad["relaties"][0]["naam"], "Els van der Veen");
    let zelf = json!({ "medewerker": bram, "soort": "niet-samen", "collega": bram });
    assert_eq!(kantoor.nee("medewerkers.relatie", zelf), "veld_ongeldig");
    let weg = json!({ "relatie": blad["relaties"][0]["id"] });
    assert_eq!(
        kantoor.vraag("medewerkers.relatie_trek_in", weg)["relaties"],
        json!([])
    );
}
