//! The work list of a team: what cards count, what was put off, given away or taken up, tasks, and the list in Excel.

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use leidraad_app::App;
use serde_json::{Value, json};

use crate::team::{NU, als, anja, geef, item, items, lijst, team, wijs};

#[test]
fn every_card_counts_exactly_the_list_it_opens_page_by_page() {
    let (kantoor, clients, bram) = team(3);
    geef(&kantoor, &clients[..2], &bram);
    kantoor.feit(&clients[0], "start", "2027-02-10", json!({}));
    for (titel, uiterlijk) in [
        ("Bellen", "2027-02-09"),
        ("Rooster maken", "2027-02-12"),
        ("Ver weg", "2027-06-01"),
    ] {
        kantoor.vraag(
            "eigen_taken.nieuw",
            json!({ "titel": titel, "uiterlijk": uiterlijk, "client": clients[2] }),
        );
    }
    let all = lijst(&kantoor.app, json!({ "wie": "alle" }));
    let weg = item(&all, "HARD-21a");
    kantoor.vraag(
        "werklijst.stel_uit",
        json!({ "item": wijs(&weg), "tot": "2027-02-12", "reden": "cliënt is op vakantie" }),
    );
    for wie in ["mijn", "team", "alle"] {
        for filter in [
            json!({}),
            json!({ "contract": "hardenberg-ho" }),
            json!({ "soort": "taak" }),
            json!({ "onderwerp": "start" }),
            json!({ "rol": "backoffice" }),
        ] {
            for kaart in [
                "te_laat",
                "vandaag",
                "deze_week",
                "binnenkort",
                "later",
                "wacht_op_contract",
                "uitgesteld",
                "taken",
            ] {
                let mut vraag = json!({ "wie": wie, "kaart": kaart, "aantal": 2 });
                vraag
                    .as_object_mut()
                    .unwrap()
                    .extend(filter.as_object().unwrap().clone());
                let mut page = lijst(&kantoor.app, vraag.clone());
                let (count, total) = (page["tellers"][kaart].clone(), page["totaal"].clone());
                let mut seen = items(&page);
                while let Some(na) = page["volgende"].as_str() {
                    vraag["na"] = json!(na);
                    page = lijst(&kantoor.app, vraag.clone());
                    seen.extend(items(&page));
                }
                let what = format!("{wie} {kaart} {filter}");
                assert_eq!(count, seen.len(), "{what}");
                assert_eq!(count, total, "{what}");
                let mut keys: Vec<String> = seen.iter().map(|i| wijs(i).to_string()).collect();
                keys.sort();
                keys.dedup();
                assert_eq!(keys.len(), seen.len(), "twice: {what}");
            }
        }
    }
    let all = lijst(&kantoor.app, json!({ "wie": "alle", "tot": "2027-12-31" }));
    for kaart in ["te_laat", "vandaag", "deze_week", "binnenkort", "later", "taken"] {
        assert!(
            all["tellers"][kaart].as_u64().unwrap() > 0,
            "{kaart}: {}",
            all["tellers"]
        );
    }
    assert_eq!(
        (
            &all["tellers"]["uitgesteld"],
            &all["tellers"]["zonder_coordinator"]
        ),
        (&json!(1), &json!(1))
    );
}

#[test]
fn what_was_put_off_comes_back_on_its_day_and_at_once_when_its_last_day_moves() {
    let (kantoor, clients, _) = team(1);
    let shown = || {
        let list = lijst(&kantoor.app, json!({}));
        items(&list).iter().any(|i| i["regel"] == "HARD-21a")
    };
    let start = item(&lijst(&kantoor.app, json!({})), "HARD-21a");
    assert_eq!(start["uiterlijk"], "2027-02-15");
    let put_off = |tot: &str| {
        kantoor.vraag(
            "werklijst.stel_uit",
            json!({ "item": wijs(&start), "tot": tot, "reden": "wacht op de dochter" }),
        )
    };
    // Never behind its last day.
    assert_eq!(put_off("2027-03-10")["uitgesteld_tot"], "2027-02-15");
    assert_eq!(put_off("2027-02-12")["uitgesteld_tot"], "2027-02-12");
    assert!(!shown());
    let behind = lijst(&kantoor.app, json!({ "kaart": "uitgesteld" }));
    assert_eq!(
        item(&behind, "HARD-21a")["uitgesteld"]["reden"],
        "wacht op de dochter"
    );
    assert_eq!(item(&behind, "HARD-21a")["uiterlijk"], "2027-02-15");
    assert!(
        !kantoor
            .app
            .open_werk("2027-03-01".parse().unwrap())
            .unwrap()
            .items
            .iter()
            .any(|i| i.regel == "HARD-21a")
    );
    // Recording something else evaluates the client again; it stays put off.
    kantoor.feit(&clients[0], "contact", "2027-02-10", json!({ "met": "client" }));
    assert!(!shown());
    kantoor.klok("2027-02-12T08:00");
    assert!(shown());
    kantoor.klok(NU);
    assert!(!shown());
    kantoor.feit(
        &clients[0],
        "ander-startmoment-akkoord",
        "2027-02-09",
        json!({ "datum": "2027-02-22" }),
    );
    assert!(shown(), "the last day moved");
    let ask = |tot: &str, reden: &str| json!({ "item": wijs(&start), "tot": tot, "reden": reden });
    assert_eq!(
        kantoor.nee("werklijst.stel_uit", ask("2027-02-10", "x")),
        "veld_ongeldig"
    );
    assert_eq!(
        kantoor.nee("werklijst.stel_uit", ask("2027-02-11", " ")),
        "veld_leeg"
    );
    kantoor.vraag("werklijst.stel_uit", ask("2027-02-12", "later"));
    assert!(!shown());
    kantoor.vraag("werklijst.zet_terug", wijs(&start));
    assert!(shown(), "undone");
}

#[test]
fn an_item_given_to_a_colleague_is_theirs_until_it_is_given_back() {
    let (kantoor, clients, bram) = team(1);
    geef(&kantoor, &clients, &anja(&kantoor));
    let start = item(&lijst(&kantoor.app, json!({})), "HARD-21a");
    let his = als(&kantoor, "Bram");
    let has = |app: &App| {
        items(&lijst(app, json!({ "wie": "mijn" })))
            .iter()
            .any(|i| i["regel"] == "HARD-21a")
    };
    kantoor.vraag(
        "werklijst.wijs_toe",
        json!({ "item": wijs(&start), "voor": bram }),
    );
    assert!(has(&his) && !has(&kantoor.app));
    assert_eq!(
        item(&lijst(&his, json!({ "wie": "mijn" })), "HARD-21a")["voor"]["naam"],
        "Bram"
    );
    kantoor.vraag(
        "werklijst.wijs_toe",
        json!({ "item": wijs(&start), "voor": null }),
    );
    assert!(!has(&his) && has(&kantoor.app));
}

#[test]
fn who_takes_an_item_up_is_seen_by_colleagues_and_lets_go_when_it_is_done() {
    let (kantoor, clients, _) = team(1);
    let his = als(&kantoor, "Bram");
    let start = item(&lijst(&his, json!({})), "HARD-21a");
    his.rpc("werklijst.pak_op", wijs(&start)).unwrap();
    let seen = item(&lijst(&kantoor.app, json!({})), "HARD-21a")["bezig"].clone();
    assert_eq!(
        (&seen["door"], &seen["ik"], &seen["sinds"]),
        (&json!("Bram"), &json!(false), &json!("2027-02-10T09:00:00"))
    );
    let feit = kantoor.feit(&clients[0], "start", "2027-02-10", json!({}));
    kantoor.vraag("feiten.trek_in", json!({ "feit": feit["feit"] }));
    assert_eq!(
        item(&lijst(&kantoor.app, json!({})), "HARD-21a")["bezig"],
        Value::Null
    );
    his.rpc("werklijst.pak_op", wijs(&start)).unwrap();
    his.rpc("werklijst.laat_los", wijs(&start)).unwrap();
    assert_eq!(
        item(&lijst(&kantoor.app, json!({})), "HARD-21a")["bezig"],
        Value::Null
    );
}

#[test]
fn a_task_for_a_colleague_stands_in_their_list_and_goes_when_it_is_done() {
    let (kantoor, clients, bram) = team(1);
    let his = als(&kantoor, "Bram");
    let made = kantoor.vraag(
        "eigen_taken.nieuw",
        json!({ "titel": "Sleutel ophalen", "notitie": "bij de buren", "uiterlijk": "2027-02-10", "client": clients[0],
            "voor": bram }),
    );
    let find = |app: &App| {
        let list = lijst(app, json!({ "wie": "mijn", "kaart": "taken" }));
        items(&list).into_iter().find(|i| i["titel"] == "Sleutel ophalen")
    };
    assert!(find(&kantoor.app).is_none());
    let task = find(&his).unwrap();
    assert_eq!(
        (&task["soort"], &task["actie"]["soort"]),
        (&json!("taak"), &json!("taak"))
    );
    assert_eq!(
        (&task["taak"]["gemaakt_door"], &task["taak"]["notitie"]),
        (&json!("Anja"), &json!("bij de buren"))
    );
    assert_eq!(task["client"], clients[0]);
    let which = json!({ "taak": made["taak"] });
    let done = his.rpc("eigen_taken.gedaan", which.clone()).unwrap();
    assert_eq!(done["gedaan_op"], "2027-02-10");
    assert!(find(&his).is_none());
    his.rpc("eigen_taken.heropen", which.clone()).unwrap();
    assert!(find(&his).is_some());
    let wordt = json!({ "titel": "Sleutel ophalen", "uiterlijk": "2027-02-20", "voor": anja(&kantoor) });
    kantoor.vraag(
        "eigen_taken.wijzig",
        json!({ "taak": made["taak"], "wordt": wordt }),
    );
    assert!(find(&his).is_none() && find(&kantoor.app).is_some());
    kantoor.vraag("eigen_taken.trek_in", which);
    assert!(find(&kantoor.app).is_none());
    assert_eq!(
        kantoor.nee(
            "eigen_taken.nieuw",
            json!({ "titel": " ", "uiterlijk": "2027-02-10" })
        ),
        "veld_leeg"
    );
}

#[test]
fn a_list_in_excel_has_real_dates_and_no_formulas_and_the_log_knows_it() {
    let (kantoor, clients, _) = team(1);
    kantoor.vraag(
        "eigen_taken.nieuw",
        json!({ "titel": "=1+1", "uiterlijk": "2027-02-12", "client": clients[0] }),
    );
    let pad = kantoor.bewaar_straks_in("lijst.xlsx");
    let list = lijst(&kantoor.app, json!({ "wie": "alle" }));
    let saved = kantoor.vraag("excel.werklijst", json!({ "wie": "alle" }));
    assert_eq!(saved["bestand"], "lijst.xlsx");
    let mut book: Xlsx<_> = open_workbook(&pad).unwrap();
    let sheet = book.worksheet_range("Werklijst").unwrap();
    let heads: Vec<String> = sheet
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(heads[..5], ["Uiterlijk", "Tijd", "Stand", "Wat", "Cliënt"]);
    assert_eq!(sheet.rows().count() - 1, items(&list).len());
    let task = sheet
        .rows()
        .find(|row| row[3] == Data::String("=1+1".to_owned()))
        .unwrap();
    assert_eq!(task[0].as_date().unwrap().to_string(), "2027-02-12");
    assert!(
        book.worksheet_formula("Werklijst")
            .unwrap()
            .rows()
            .flatten()
            .all(String::is_empty)
    );
    for (command, vraag, sheet) in [
        ("excel.clienten", json!({}), "Cliënten"),
        ("excel.berichten", json!({}), "Berichten"),
        ("excel.wachtlijst", json!({}), "Nieuwe producten"),
        ("excel.collegas", json!({}), "Collega's"),
        ("excel.caseload", json!({ "collega": anja(&kantoor) }), "Caseload"),
        ("excel.termijnen", json!({ "client": clients[0] }), "Termijnen"),
    ] {
        kantoor.vraag(command, vraag);
        let mut book: Xlsx<_> = open_workbook(&pad).unwrap();
        assert!(
            book.worksheet_range(sheet).unwrap().rows().count() >= 1,
            "{command}"
        );
    }
    assert!(kantoor.app.controleer().unwrap().log);
}

#[test]
fn an_indication_that_ends_is_told_under_every_contract_as_our_own_choice() {
    let (kantoor, clients, _) = team(1);
    kantoor.klok("2027-10-01T09:00");
    let end = item(
        &lijst(&kantoor.app, json!({ "onderwerp": "indicatie-einde" })),
        "EK-indicatie",
    );
    assert_eq!(end["uiterlijk"], "2027-10-08");
    let why = json!({ "client": clients[0], "sleutel": end["sleutel"] });
    assert_eq!(kantoor.vraag("werklijst.waarom", why)["herkomst"], "eigen-keuze");
    let told = end["actie"]["velden"].clone();
    kantoor.feit(&clients[0], "geinformeerd", "2027-10-01", told);
    assert_eq!(kantoor.termijn(&clients[0], "EK-indicatie")["status"], "voldaan");
}
