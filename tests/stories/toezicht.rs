//! What a team lead sees to: who is counted on and may not come, papers that end, who leaves.

use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

use crate::medewerkers::{bij, papier};
use crate::team::{als, lijst, team};

/// One client under Hardenberg, of whom Bram is the fixed worker. He has everything but a VOG.
fn met_bram_bij_een_client() -> (Kantoor, Value, Value) {
    let (kantoor, clienten, _) = team(1);
    let velden = json!({ "periodes": [{ "van": "2027-02-01", "tot": null }] });
    let bram = bij(&kantoor, "Bram", "100", velden);
    papier(
        &kantoor,
        &bram,
        json!({ "soort": "taal", "code": "nl", "niveau": "B1" }),
    );
    for code in ["geheimhouding", "competenties", "legitimatie"] {
        let velden = json!({ "soort": "verklaring", "code": code, "op": "2027-02-01" });
        papier(&kantoor, &bram, velden);
    }
    let wie = json!({ "medewerker": "B. van der Veen" });
    kantoor.feit(&clienten[0], "vaste-medewerker", "2027-02-08", wie);
    (kantoor, clienten[0].clone(), bram)
}

fn vog(kantoor: &Kantoor, wie: &Value, extra: Value) {
    let mut velden =
        json!({ "soort": "vog", "code": "45", "aspecten": [41, 43, 84, 85], "op": "2027-01-15" });
    velden
        .as_object_mut()
        .unwrap()
        .extend(extra.as_object().cloned().unwrap());
    papier(kantoor, wie, velden);
}

fn toezicht(kantoor: &Kantoor) -> Value {
    kantoor.vraag("medewerkers.toezicht", json!({}))
}

fn punten(kantoor: &Kantoor) -> Vec<(String, String)> {
    let toezicht = toezicht(kantoor);
    let alle = toezicht["punten"].as_array().unwrap();
    alle.iter()
        .map(|p| (tekst(p, "soort"), tekst(p, "papier")))
        .collect()
}

fn op_vandaag(lijst: &Value) -> Vec<Value> {
    let alle = lijst["items"].as_array().unwrap().iter();
    alle.filter(|item| item["soort"] == "personeel")
        .cloned()
        .collect()
}

fn van(soort: &str, papier: &str) -> (String, String) {
    (soort.to_owned(), papier.to_owned())
}

#[test]
fn who_is_counted_on_and_may_not_come_stands_on_vandaag_and_a_new_vog_closes_it() {
    let (kantoor, client, bram) = met_bram_bij_een_client();
    let blik = toezicht(&kantoor);
    assert_eq!(blik["tellers"]["mag_niet"], 1, "{blik:#}");
    let punt = &blik["punten"][0];
    assert_eq!((&punt["medewerker"], &punt["papier"]), (&bram, &json!("vog")));
    assert_eq!(punt["contracten"], json!(["Hardenberg"]));
    assert_eq!(punt["clienten"][0]["client"], client);
    let alle = kantoor.vraag("werklijst.toon", json!({ "wie": "alle", "kaart": "personeel" }));
    assert_eq!(
        (&alle["tellers"]["personeel"], &alle["totaal"]),
        (&json!(1), &json!(1))
    );
    let item = &op_vandaag(&alle)[0];
    assert_eq!(item["titel"], "VOG: mag niet werken voor Hardenberg");
    assert_eq!(
        (&item["rol"], &item["stand"]),
        (&json!("teamleider"), &json!("vandaag"))
    );
    assert_eq!(item["actie"]["medewerker"], bram);
    let waarom = kantoor.vraag("werklijst.waarom", json!({ "sleutel": item["sleutel"] }));
    assert!(tekst(&waarom, "citaat").len() > 20, "{waarom:#}");
    assert!(!tekst(&waarom, "wat_nu").is_empty());

    vog(&kantoor, &bram, json!({}));
    assert_eq!(punten(&kantoor), []);
    let alle = kantoor.vraag("werklijst.toon", json!({ "wie": "alle" }));
    assert!(op_vandaag(&alle).is_empty());
    let weg = kantoor.nee("werklijst.waarom", json!({ "sleutel": item["sleutel"] }));
    assert_eq!(weg, "niet_gevonden");
}

#[test]
fn a_line_can_be_put_off_and_a_coordinator_does_not_see_it_among_own_work() {
    let (kantoor, _, _) = met_bram_bij_een_client();
    let mijn = lijst(&als(&kantoor, "Bram"), json!({ "wie": "mijn" }));
    assert!(op_vandaag(&mijn).is_empty());
    let alle = kantoor.vraag("werklijst.toon", json!({ "wie": "alle" }));
    let sleutel = &op_vandaag(&alle)[0]["sleutel"];
    let uitstel =
        json!({ "item": { "sleutel": sleutel }, "tot": "2027-02-15", "reden": "VOG is aangevraagd" });
    kantoor.vraag("werklijst.stel_uit", uitstel);
    let alle = kantoor.vraag("werklijst.toon", json!({ "wie": "alle" }));
    assert!(op_vandaag(&alle).is_empty());
    assert_eq!(
        (&alle["tellers"]["uitgesteld"], &alle["tellers"]["personeel"]),
        (&json!(1), &json!(0))
    );
}

#[test]
fn an_exception_takes_the_line_away_and_is_reported_until_it_ends() {
    let (kantoor, _, bram) = met_bram_bij_een_client();
    let regels: Vec<Value> = {
        let vraag = json!({ "medewerker": bram, "op": "2027-02-10", "contract": "hardenberg-ho" });
        let cel = kantoor.vraag("medewerkers.mag", vraag)["rijen"][0]["cellen"][0].clone();
        let alle = cel["bevindingen"].as_array().unwrap().iter();
        alle.filter(|b| b["uitkomst"] == "geblokkeerd")
            .map(|b| b["regel"].clone())
            .collect()
    };
    for regel in &regels {
        let vraag = json!({ "medewerker": bram, "contract": "hardenberg-ho", "regel": regel, "van": "2027-02-10",
            "tot": "2027-02-28", "reden": "Gemeente akkoord" });
        kantoor.vraag("medewerkers.sta_toe", vraag);
    }
    let blik = toezicht(&kantoor);
    assert_eq!(blik["tellers"]["mag_niet"], 0);
    assert_eq!(blik["tellers"]["uitzonderingen"], json!(regels.len()));
    assert_eq!(blik["uitzonderingen"][0]["naam"], "Bram van der Veen");
    assert_eq!(
        blik["uitzonderingen"][0]["uitzondering"]["reden"],
        "Gemeente akkoord"
    );
    kantoor.klok("2027-03-01T09:00");
    let blik = toezicht(&kantoor);
    assert_eq!(blik["tellers"]["uitzonderingen"], 0);
    assert_eq!(blik["tellers"]["mag_niet"], 1);
}

#[test]
fn a_pass_that_ends_is_in_sight_for_ninety_days_and_on_vandaag_from_its_own_lead_time() {
    let (kantoor, _, bram) = met_bram_bij_een_client();
    vog(&kantoor, &bram, json!({}));
    let pas = json!({ "soort": "verklaring", "code": "legitimatie", "op": "2027-02-02", "geldig_tot": "2027-03-15" });
    let blad = kantoor.vraag("medewerkers.toon", json!({ "medewerker": bram }));
    let oude = blad["papieren"].as_array().unwrap().iter();
    let oude = oude
        .clone()
        .find(|p| p["velden"]["code"] == "legitimatie")
        .unwrap();
    kantoor.vraag(
        "medewerkers.papier_trek_in",
        json!({ "papier": oude["id"], "reden": "Kwijt" }),
    );
    papier(&kantoor, &bram, pas);
    assert_eq!(punten(&kantoor), [van("verloopt", "legitimatie")]);
    let blik = toezicht(&kantoor);
    let tellers = &blik["tellers"];
    assert_eq!(
        (&tellers["binnen_30"], &tellers["binnen_60"]),
        (&json!(0), &json!(1)),
        "33 days"
    );
    assert_eq!(blik["punten"][0]["op_vandaag"], false);
    let nieuw = json!({ "tijden": [{ "papier": "verklaring", "dagen": 40 }] });
    let tijden = kantoor.vraag("medewerkers.zet_aanloop", nieuw);
    let vog = tijden["tijden"]
        .as_array()
        .unwrap()
        .iter()
        .find(|t| t["papier"] == "vog")
        .unwrap();
    assert_eq!(vog["dagen"], 56, "the others stay");
    let alle = kantoor.vraag("werklijst.toon", json!({ "wie": "alle", "kaart": "personeel" }));
    assert_eq!(op_vandaag(&alle)[0]["uiterlijk"], "2027-03-15");
    let te_ver = json!({ "tijden": [{ "papier": "vog", "dagen": 366 }] });
    assert_eq!(kantoor.nee("medewerkers.zet_aanloop", te_ver), "veld_ongeldig");
    // The new pass closes it.
    let nieuwe = json!({ "soort": "verklaring", "code": "legitimatie", "op": "2027-02-09" });
    papier(&kantoor, &bram, nieuwe);
    assert_eq!(punten(&kantoor), []);
}

#[test]
fn nobody_is_reminded_of_the_papers_of_who_is_inactive() {
    let (kantoor, _, _) = team(1);
    bij(&kantoor, "Els", "200", json!({}));
    assert_eq!(punten(&kantoor), [van("ontbreekt", "vog")]);
    let stop = json!({ "inactief_sinds": "2027-02-05", "inactief_reden": "Met pensioen", "periodes": [] });
    bij(&kantoor, "Ada", "300", stop);
    assert_eq!(punten(&kantoor), [van("ontbreekt", "vog")], "of Els alone");
}

#[test]
fn who_leaves_has_clients_and_open_tasks_in_one_list() {
    let (kantoor, client, bram) = met_bram_bij_een_client();
    vog(&kantoor, &bram, json!({}));
    let blad = kantoor.vraag("medewerkers.toon", json!({ "medewerker": bram }));
    let mut velden = blad["velden"].clone();
    velden["periodes"] = json!([{ "van": "2027-02-01", "tot": "2027-02-26" }]);
    // The user of the same name has a task.
    velden["voorvoegsel"] = json!("");
    velden["achternaam"] = json!("Bram");
    velden["roepnaam"] = json!("");
    kantoor.vraag(
        "medewerkers.bewaar",
        json!({ "medewerker": bram, "versie": blad["versie"], "velden": velden }),
    );
    let wie = json!({ "medewerker": "Bram" });
    kantoor.feit(&client, "vaste-medewerker", "2027-02-09", wie);
    let app = als(&kantoor, "Bram");
    let ik = crate::team::id_van(&kantoor.vraag("collegas.lijst", json!({})), "Bram");
    let taak = json!({ "titel": "Sleutel terugbrengen", "notitie": "", "uiterlijk": "2027-02-20", "client": client, "voor": ik });
    app.rpc("eigen_taken.nieuw", taak).unwrap();
    let caseload = kantoor.vraag("medewerkers.caseload", json!({ "medewerker": bram }));
    assert_eq!(caseload["vertrekt"], "2027-02-26");
    assert_eq!(caseload["clienten"][0]["client"], client, "{caseload:#}");
    assert_eq!(caseload["clienten"][0]["als"], "vast");
    assert_eq!(caseload["clienten"][0]["contract"], "Hardenberg");
    assert_eq!(caseload["taken"][0]["titel"], "Sleutel terugbrengen");
    assert_eq!(punten(&kantoor), [van("vertrekt", "")]);
    assert_eq!(toezicht(&kantoor)["punten"][0]["tot"], "2027-02-26");
}

#[test]
fn a_name_that_fits_two_workers_is_nobody() {
    let (kantoor, _, bram) = met_bram_bij_een_client();
    let clienten = |wie: &Value| {
        let caseload = kantoor.vraag("medewerkers.caseload", json!({ "medewerker": wie }));
        caseload["clienten"].as_array().unwrap().len()
    };
    assert_eq!(clienten(&bram), 1);
    let bas = bij(&kantoor, "Bas", "101", json!({}));
    assert_eq!((clienten(&bram), clienten(&bas)), (0, 0));
}

#[test]
fn the_matrix_can_show_only_who_is_blocked_somewhere() {
    let (kantoor, _, bram) = met_bram_bij_een_client();
    let els = bij(&kantoor, "Els", "200", json!({}));
    vog(&kantoor, &bram, json!({}));
    let vraag = json!({ "op": "2027-02-10", "contract": "hardenberg-ho", "alleen_geblokkeerd": true });
    let matrix = kantoor.vraag("medewerkers.mag", vraag);
    assert_eq!(
        (&matrix["totaal"], &matrix["volgende"]),
        (&json!(1), &Value::Null)
    );
    assert_eq!(matrix["rijen"][0]["medewerker"], els);
}

#[test]
fn toasts_for_a_team_lead_name_no_worker() {
    let (kantoor, _, _) = met_bram_bij_een_client();
    let toasts: Vec<String> = kantoor
        .tik()
        .into_iter()
        .map(|t| format!("{} {}", t.titel, t.tekst))
        .collect();
    assert!(!toasts.is_empty());
    assert!(toasts.iter().all(|t| !t.contains("Veen")), "{toasts:?}");
}

#[test]
fn the_example_has_something_for_a_team_lead_and_fixed_workers_of_the_register() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.app.vul_medewerkers(12, 1).unwrap();
    kantoor.app.vul_voorbeeld(24, 1).unwrap();
    let blik = toezicht(&kantoor);
    for wat in ["mag_niet", "ontbreekt", "binnen_30", "vertrekt"] {
        assert!(
            blik["tellers"][wat].as_u64().unwrap() > 0,
            "{wat}: {:#}",
            blik["tellers"]
        );
    }
    // One VOG, two answers.
    let henk = kantoor.vraag("medewerkers.lijst", json!({ "zoek": "Henk van Dijk" }))["medewerkers"][0]["id"]
        .clone();
    let mag = |contract: &str| {
        let vraag = json!({ "medewerker": henk, "op": "2027-02-10", "contract": contract });
        let rij = kantoor.vraag("medewerkers.mag", vraag)["rijen"][0].clone();
        tekst(&rij["cellen"][0], "uitkomst")
    };
    assert_ne!(mag("hardenberg-ho"), "geblokkeerd");
    assert_eq!(mag("dalfsen-begeleiding"), "geblokkeerd");
}

#[test]
fn a_letter_asks_for_the_paper_that_is_missing_and_says_why() {
    let (kantoor, _, bram) = met_bram_bij_een_client();
    let huisstijl = json!({ "telefoon": "0523 12 34 56", "plaats": "Hardenberg" });
    kantoor.vraag("sjablonen.huisstijl_bewaar", huisstijl);
    let vraag = json!({ "medewerker": bram, "papier": "vog" });
    let scherm = kantoor.vraag("medewerkers.brief", vraag.clone());
    assert_eq!(scherm["sjabloon"], "medewerker-vog");
    let veld = |naam: &str| {
        let alle = scherm["velden"].as_array().unwrap();
        tekst(alle.iter().find(|v| v["naam"] == naam).unwrap(), "waarde")
    };
    assert_eq!(veld("medewerker.aanhef"), "Beste Bram");
    assert_eq!(veld("papier.uiterlijk"), "woensdag 24 februari 2027");
    assert!(veld("papier.reden").len() > 20, "{}", veld("papier.reden"));
    assert_eq!(veld("afzender.naam"), "Anja");
    let beeld = kantoor.vraag("medewerkers.brief_voorbeeld", vraag.clone());
    assert_eq!(beeld["ontbreekt"], json!([]));
    let pad = kantoor.bewaar_straks_in("brief.pdf");
    let gemaakt = kantoor.vraag("medewerkers.brief_maak", json!({ "brief": vraag }));
    assert_eq!(gemaakt["gemaakt"], true);
    assert!(std::fs::read(pad).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_letter_that_lacks_a_reason_is_not_made_and_a_client_gets_no_letter_for_workers() {
    let (kantoor, client, bram) = met_bram_bij_een_client();
    let brief = json!({ "medewerker": bram, "papier": "scholing", "velden": { "papier.reden": "" } });
    let nee = kantoor.nee(
        "medewerkers.brief_maak",
        json!({ "brief": brief, "afdruk": true }),
    );
    assert_eq!(nee, "veld_leeg");
    let vraag = json!({ "client": client, "sjabloon": "medewerker-vog" });
    assert_eq!(kantoor.nee("brieven.begin", vraag), "niet_gevonden");
}

#[test]
fn visits_after_the_last_day_of_who_leaves_are_marked() {
    let (kantoor, client, bram) = met_bram_bij_een_client();
    vog(&kantoor, &bram, json!({}));
    let blad = kantoor.vraag("inzet.van_client", json!({ "client": client }));
    let toewijzing = &blad["toewijzingen"][0]["toewijzing"];
    let reeks = json!({ "velden": { "dag": "di", "om_de": 1, "om": "09:00", "minuten": 90,
        "van": "2027-02-16", "tot": null, "medewerker": bram, "toewijzingen": [toewijzing] } });
    kantoor.vraag("inzet.reeks_nieuw", reeks);
    let blad = kantoor.vraag("medewerkers.toon", json!({ "medewerker": bram }));
    let mut velden = blad["velden"].clone();
    velden["periodes"] = json!([{ "van": "2027-02-01", "tot": "2027-02-26" }]);
    kantoor.vraag(
        "medewerkers.bewaar",
        json!({ "medewerker": bram, "versie": blad["versie"], "velden": velden }),
    );
    let caseload = kantoor.vraag("medewerkers.caseload", json!({ "medewerker": bram }));
    let bezoeken: Vec<(String, bool)> = caseload["bezoeken"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| (tekst(b, "dag"), b["na_vertrek"] == true))
        .collect();
    let verwacht = [
        ("2027-02-16", false),
        ("2027-02-23", false),
        ("2027-03-02", true),
        ("2027-03-09", true),
    ];
    assert_eq!(bezoeken, verwacht.map(|(dag, na)| (dag.to_owned(), na)));
    assert_eq!(caseload["bezoeken"][0]["tot"], "10:30");
}

/// The one line about the pass of Bram, which ends on 22 February.
fn met_pas() -> (Kantoor, Value) {
    let (kantoor, _, bram) = met_bram_bij_een_client();
    vog(&kantoor, &bram, json!({}));
    let blad = kantoor.vraag("medewerkers.toon", json!({ "medewerker": bram }));
    let alle = blad["papieren"].as_array().unwrap();
    let oude = alle
        .iter()
        .find(|p| p["velden"]["code"] == "legitimatie")
        .unwrap();
    let intrekken = json!({ "papier": oude["id"], "reden": "Kwijt" });
    kantoor.vraag("medewerkers.papier_trek_in", intrekken);
    let pas = json!({ "soort": "verklaring", "code": "legitimatie", "op": "2027-02-02", "geldig_tot": "2027-02-22" });
    papier(&kantoor, &bram, pas);
    (kantoor, bram)
}

fn staat_op_vandaag(kantoor: &Kantoor) -> bool {
    let alle = kantoor.vraag("werklijst.toon", json!({ "wie": "alle", "kaart": "personeel" }));
    !op_vandaag(&alle).is_empty()
}

#[test]
fn a_paper_that_was_asked_for_leaves_vandaag_until_its_last_day_and_stays_in_sight() {
    let (kantoor, bram) = met_pas();
    assert!(staat_op_vandaag(&kantoor), "12 days ahead");
    let vraag = |op: Value| json!({ "medewerker": bram, "papier": "legitimatie", "op": op });
    assert_eq!(
        kantoor.nee("medewerkers.gevraagd", vraag(json!("2027-02-11"))),
        "veld_ongeldig"
    );
    let blik = kantoor.vraag("medewerkers.gevraagd", vraag(json!("2027-02-10")));
    assert_eq!(blik["punten"][0]["gevraagd_op"], "2027-02-10");
    assert_eq!(blik["punten"][0]["op_vandaag"], false);
    assert!(!staat_op_vandaag(&kantoor));
    kantoor.klok("2027-02-22T09:00");
    assert!(staat_op_vandaag(&kantoor), "its last day is never calm");
    kantoor.klok("2027-02-12T09:00");
    assert!(!staat_op_vandaag(&kantoor));
    // Taken back.
    let blik = kantoor.vraag("medewerkers.gevraagd", vraag(Value::Null));
    assert_eq!(blik["punten"][0]["gevraagd_op"], Value::Null);
    assert!(staat_op_vandaag(&kantoor));
}

#[test]
fn asking_for_one_paper_does_not_calm_the_next_one() {
    let (kantoor, bram) = met_pas();
    let vraag = json!({ "medewerker": bram, "papier": "legitimatie", "op": "2027-02-10" });
    kantoor.vraag("medewerkers.gevraagd", vraag);
    // It came, and ends soon as well.
    let pas = json!({ "soort": "verklaring", "code": "legitimatie", "op": "2027-02-10", "geldig_tot": "2027-02-24" });
    papier(&kantoor, &bram, pas);
    let blik = toezicht(&kantoor);
    assert_eq!(blik["punten"][0]["tot"], "2027-02-24");
    assert_eq!(blik["punten"][0]["gevraagd_op"], Value::Null);
    assert!(staat_op_vandaag(&kantoor));
}

#[test]
fn a_letter_that_asks_for_a_paper_records_that_it_was_asked_for_when_it_is_saved() {
    let (kantoor, bram) = met_pas();
    let huisstijl = json!({ "telefoon": "0523 12 34 56", "plaats": "Hardenberg" });
    kantoor.vraag("sjablonen.huisstijl_bewaar", huisstijl);
    let vraag = json!({ "medewerker": bram, "papier": "legitimatie" });
    kantoor.vraag("medewerkers.brief_voorbeeld", vraag.clone());
    assert_eq!(
        toezicht(&kantoor)["punten"][0]["gevraagd_op"],
        Value::Null,
        "a look asks nothing"
    );
    kantoor.bewaar_straks_in("brief.pdf");
    kantoor.vraag("medewerkers.brief_maak", json!({ "brief": vraag }));
    assert_eq!(toezicht(&kantoor)["punten"][0]["gevraagd_op"], "2027-02-10");
    assert!(!staat_op_vandaag(&kantoor));
}

#[test]
fn who_may_not_come_stays_on_vandaag_whatever_was_asked() {
    let (kantoor, _, bram) = met_bram_bij_een_client();
    let vraag = json!({ "medewerker": bram, "papier": "vog", "op": "2027-02-10" });
    let blik = kantoor.vraag("medewerkers.gevraagd", vraag);
    assert_eq!(blik["punten"][0]["soort"], "mag_niet");
    assert_eq!(blik["punten"][0]["gevraagd_op"], "2027-02-10");
    assert!(staat_op_vandaag(&kantoor));
}

#[test]
fn a_team_lead_hears_within_a_minute_who_is_counted_on_and_may_not_come_and_then_once_a_week() {
    let (kantoor, clienten, _) = team(1);
    bij(&kantoor, "Bram", "100", json!({}));
    kantoor.tik();
    let hoort = |nu: &str| {
        kantoor.klok(nu);
        let toasts = kantoor.tik().into_iter();
        toasts
            .filter(|t| t.titel == "Ingezet, maar mag niet")
            .map(|t| t.tekst)
            .collect::<Vec<_>>()
    };
    assert!(hoort("2027-02-10T09:01").is_empty());
    let wie = json!({ "medewerker": "B. van der Veen" });
    kantoor.feit(&clienten[0], "vaste-medewerker", "2027-02-08", wie);
    let gezegd = hoort("2027-02-10T09:02");
    assert_eq!(gezegd.len(), 1, "{gezegd:?}");
    assert!(
        !gezegd[0].contains("Hardenberg") && !gezegd[0].contains("Veen"),
        "{gezegd:?}"
    );
    assert!(hoort("2027-02-10T09:03").is_empty());
    assert!(hoort("2027-02-12T07:00").is_empty(), "not every morning");
    assert_eq!(hoort("2027-02-15T07:00").len(), 1, "Monday");
}
