//! Closed dossiers: who opens them, what others still see, access in need, and dossiers of another team.

use std::collections::BTreeSet;

use leidraad_api::{COMMANDS, Command, LogSoort};
use leidraad_app::{App, Gebeurtenis};
use leidraad_domain::gebruiker::Recht;
use leidraad_tests::testhost::{Kantoor, WACHTWOORD, tekst};
use serde_json::{Value, json};

use crate::team::{als, geef, id_van, items, lijst, team};

const REDEN: &str = "De cliënt is een collega van ons.";
const NOOD: &str = "De buurvrouw belt dat zij gevallen is.";

fn nee(app: &App, command: &str, vraag: Value) -> String {
    match app.rpc(command, vraag) {
        Ok(antwoord) => panic!("{command} was not refused: {antwoord}"),
        Err(fout) => fout.code,
    }
}

pub(crate) fn erbij(kantoor: &Kantoor, naam: &str, rol: &str, van: &str) -> String {
    let vraag = json!({ "naam": naam, "rol": rol, "team": van, "wachtwoord": WACHTWOORD });
    id_van(&kantoor.vraag("collegas.nieuw", vraag), naam)
}

fn sluit(kantoor: &Kantoor, client: &Value, leden: &[&str]) {
    let vraag = json!({ "client": client, "reden": REDEN, "leden": leden });
    kantoor.vraag("afscherming.zet", vraag);
}

/// Two clients of Bram (team Noord), of whom the first is closed.
fn gesloten() -> (Kantoor, Value, Value) {
    let (kantoor, clients, bram) = team(2);
    geef(&kantoor, &clients, &bram);
    erbij(&kantoor, "Chris", "coordinator", "Zuid");
    erbij(&kantoor, "Tess", "teamleider", "Noord");
    erbij(&kantoor, "Tom", "teamleider", "Zuid");
    erbij(&kantoor, "Pien", "planner", "Noord");
    sluit(&kantoor, &clients[0], &[]);
    (kantoor, clients[0].clone(), clients[1].clone())
}

#[test]
fn only_who_looks_after_the_client_leads_the_team_or_is_named_opens_a_closed_dossier() {
    let (kantoor, dicht, open) = gesloten();
    let vraag = || json!({ "client": dicht });
    for (naam, mag) in [
        ("Bram", true),
        ("Tess", true),
        ("Tom", false),
        ("Chris", false),
        ("Pien", false),
        ("Anja", false),
    ] {
        let app = als(&kantoor, naam);
        let stand = app.rpc("afscherming.stand", vraag()).unwrap();
        assert_eq!(stand["mag_openen"], json!(mag), "{naam}");
        match mag {
            true => drop(app.rpc("clienten.dossier", vraag()).unwrap()),
            false => {
                assert_eq!(nee(&app, "clienten.dossier", vraag()), "afgeschermd", "{naam}");
                let mag_weten = json!(["Anja", "Tom"].contains(&naam));
                assert_eq!(json!(stand["reden"] != ""), mag_weten, "{naam}");
            }
        }
        app.rpc("clienten.dossier", json!({ "client": open })).unwrap();
    }
    // On the list, and off it again.
    let chris = id_van(&kantoor.vraag("collegas.lijst", json!({})), "Chris");
    sluit(&kantoor, &dicht, &[&chris]);
    let hers = als(&kantoor, "Chris");
    hers.rpc("clienten.dossier", vraag()).unwrap();
    sluit(&kantoor, &dicht, &[]);
    assert_eq!(nee(&hers, "clienten.dossier", vraag()), "afgeschermd");
    // Who stands in during leave.
    let bram = id_van(&kantoor.vraag("collegas.lijst", json!({})), "Bram");
    let verlof = json!({ "collega": bram, "waarnemer": chris, "van": "2027-02-11", "tot": "2027-02-12" });
    kantoor.vraag("verdeling.verlof", verlof);
    kantoor.klok("2027-02-11T09:00");
    hers.rpc("clienten.dossier", vraag()).unwrap();
    kantoor.klok("2027-02-13T09:00");
    assert_eq!(nee(&hers, "clienten.dossier", vraag()), "afgeschermd");
    // Open for everybody again.
    let weg = json!({ "client": dicht, "reden": "Zij werkt hier niet meer." });
    kantoor.vraag("afscherming.hef_op", weg);
    hers.rpc("clienten.dossier", vraag()).unwrap();
}

#[test]
fn a_closed_dossier_is_found_by_name_and_shows_nothing_else() {
    let (kantoor, dicht, _) = gesloten();
    let bram = als(&kantoor, "Bram");
    let chris = als(&kantoor, "Chris");
    let rij = |app: &App, zoek: &str| {
        let gevonden = app
            .rpc("clienten.lijst", json!({ "zoek": zoek, "wie": "alle" }))
            .unwrap();
        let alle = gevonden["clienten"].as_array().unwrap().clone();
        alle.into_iter().find(|c| c["id"] == dicht)
    };
    let heel = rij(&bram, "").unwrap();
    let naam = tekst(&heel, "naam");
    assert!(!heel["geboortedatum"].is_null() && !heel["plaats"].is_null() && !heel["volgende"].is_null());
    for zoek in ["", naam.as_str()] {
        let kaal = rij(&chris, zoek).unwrap();
        assert_eq!(
            kaal,
            json!({
                "id": dicht, "naam": naam, "geboren": kaal["geboren"], "geboortedatum": null, "leeftijd": null,
                "plaats": null, "contracten": [], "coordinator": "Bram", "volgende": null, "afgeschermd": true,
            }),
            "{zoek}"
        );
        assert!(!tekst(&kaal, "geboren").contains("19"), "{kaal}");
    }
    let adres = bram
        .rpc("gegevens.toon", json!({ "client": dicht }))
        .unwrap()
        .to_string();
    for zoek in ["999900006", "0612345678", "Hardenberg", "7772"] {
        let eerst = rij(&bram, zoek).is_some();
        assert!(rij(&chris, zoek).is_none(), "{zoek}");
        assert!(
            eerst || !adres.contains(zoek),
            "{zoek} should have found somebody"
        );
    }
}

/// One question that many commands understand: whoever asks for less leaves the rest.
fn ruime_vraag() -> Value {
    json!({
        "zoek": "", "wie": "alle", "rol": "alle", "van": "2027-01-01", "tot": "2027-12-31", "dag": "2027-02-10",
        "dagen": 28, "per": "client", "aantal": 1000, "maand": "2027-02", "week": "2027-02-08", "jaar": 2027,
        "periode": "2027-02", "tekst": "en", "groot": false, "namen": true, "weken": 4, "regels": [],
    })
}

fn leest(command: &Command) -> bool {
    matches!(
        command.log,
        LogSoort::Geen | LogSoort::Ingezien | LogSoort::Gezocht
    ) && command.verandert.is_empty()
}

/// Everything that this program tells to the wide question, by command.
fn alles_wat_het_zegt(app: &App) -> Vec<(&'static str, String)> {
    COMMANDS
        .iter()
        .flat_map(|t| t.iter())
        .filter(|c| leest(c) && c.recht != Recht::Open)
        .filter_map(|c| Some((c.naam, app.rpc(c.naam, ruime_vraag()).ok()?.to_string())))
        .collect()
}

/// Every word of a dossier that somebody could know it by.
fn kenmerken(app: &App, client: &Value) -> BTreeSet<String> {
    let vraag = json!({ "client": client });
    let dossier = app.rpc("clienten.dossier", vraag.clone()).unwrap();
    let mut woorden = BTreeSet::new();
    for contact in dossier["contactgegevens"].as_array().unwrap() {
        woorden.insert(tekst(contact, "straat"));
        woorden.extend(
            contact["telefoon"]
                .as_array()
                .unwrap()
                .iter()
                .map(|t| t.as_str().unwrap().to_owned()),
        );
    }
    woorden.insert(tekst(&dossier["client"], "geboortedatum"));
    let bsn = app.rpc("clienten.bsn", vraag.clone()).unwrap();
    woorden.insert(tekst(&bsn, "bsn"));
    for plan in dossier["plannen"].as_array().unwrap() {
        woorden.insert(tekst(plan, "id"));
    }
    woorden.retain(|w| w.len() > 5);
    woorden
}

/// Where the name of whoever is closed stands: to find the dossier, and to plan the visits.
const NAAM_MAG: &[&str] = &[
    "clienten.lijst",
    "planning.",
    "levering.",
    "afwezigheid.",
    "cijfers.planning",
];

#[test]
fn no_list_search_or_count_tells_what_stands_in_a_closed_dossier() {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    for (naam, rol, van) in [
        ("Bram", "coordinator", "Noord"),
        ("Chantal", "coordinator", "Zuid"),
        ("Dennis", "teamleider", "Noord"),
    ] {
        erbij(&kantoor, naam, rol, van);
    }
    kantoor.app.vul_voorbeeld(30, 11).unwrap();
    let bram = als(&kantoor, "Bram");
    let dennis = als(&kantoor, "Dennis");
    let chantal = als(&kantoor, "Chantal");
    let zijn = bram.rpc("clienten.lijst", json!({ "wie": "mijn" })).unwrap();
    let mut gezien = BTreeSet::new();
    for client in zijn["clienten"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["id"].clone())
    {
        let woorden = kenmerken(&bram, &client);
        let id = client.as_str().unwrap();
        for (command, antwoord) in alles_wat_het_zegt(&dennis) {
            if woorden.iter().any(|w| antwoord.contains(w)) || antwoord.contains(id) {
                gezien.insert(command);
            }
        }
        let vraag = json!({ "client": client, "reden": REDEN, "leden": [] });
        dennis.rpc("afscherming.zet", vraag).unwrap();
        for (command, antwoord) in alles_wat_het_zegt(&chantal) {
            let lek: Vec<&String> = woorden.iter().filter(|w| antwoord.contains(*w)).collect();
            assert!(lek.is_empty(), "{command} tells {lek:?}");
            let naam_mag = NAAM_MAG.iter().any(|begin| command.starts_with(begin));
            assert!(naam_mag || !antwoord.contains(id), "{command} tells of {id}");
        }
    }
    // While they were open, they stood in many answers.
    gezien.retain(|command| !NAAM_MAG.iter().any(|begin| command.starts_with(begin)));
    assert!(gezien.len() >= 3, "{gezien:?}");
}

#[test]
fn every_command_that_names_a_closed_dossier_or_something_in_it_is_refused() {
    let (kantoor, dicht, _) = gesloten();
    kantoor.vraag("toegang.vergrendel", json!({}));
    let bram = als(&kantoor, "Bram");
    let taak = json!({ "titel": "Bellen", "notitie": "", "uiterlijk": "2027-02-12", "client": dicht });
    let taak = bram.rpc("eigen_taken.nieuw", taak).unwrap()["taak"].clone();
    let dossier = bram.rpc("clienten.dossier", json!({ "client": dicht })).unwrap();
    let toewijzing = dossier["toewijzingen"][0]["id"].clone();
    // Planning goes on, whole-store work too, and closing is asked by who may not open it.
    let door = [
        "planning",
        "levering",
        "afwezigheid",
        "afscherming",
        "logboek",
        "bewaren",
        "toegang",
    ];
    let toch = ["afwezigheid.overdracht", "afwezigheid.overdracht_pdf"];
    let mut geprobeerd = 0;
    for naam in ["Chris", "Pien", "Anja"] {
        let app = als(&kantoor, naam);
        for command in COMMANDS.iter().flat_map(|t| t.iter()) {
            let area = command.naam.split('.').next().unwrap();
            if command.recht == Recht::Open || door.contains(&area) && !toch.contains(&command.naam) {
                continue;
            }
            for vraag in [
                json!({ "client": dicht }),
                json!({ "clienten": [dicht] }),
                json!({ "diep": [{ "taak": taak }] }),
                json!({ "sleutel": format!("iets|{}|meer", toewijzing.as_str().unwrap()) }),
            ] {
                let code = nee(&app, command.naam, vraag);
                assert!(
                    code == "afgeschermd" || code == "geen_recht",
                    "{} as {naam}: {code}",
                    command.naam
                );
                geprobeerd += u32::from(code == "afgeschermd");
            }
        }
    }
    assert!(geprobeerd > 4 * 200, "{geprobeerd}");
}

#[test]
fn access_in_need_opens_for_four_hours_and_others_hear_of_it() {
    let (kantoor, dicht, _) = gesloten();
    let chris = als(&kantoor, "Chris");
    let bram = als(&kantoor, "Bram");
    bram.tik();
    let vraag = |reden: &str| json!({ "client": dicht, "reden": reden });
    assert_eq!(nee(&chris, "afscherming.noodtoegang", vraag(" ")), "veld_leeg");
    assert_eq!(
        nee(&chris, "afscherming.noodtoegang", vraag("even")),
        "veld_ongeldig"
    );
    let stand = chris.rpc("afscherming.noodtoegang", vraag(NOOD)).unwrap();
    assert_eq!(stand["noodtoegang_tot"], "2027-02-10T13:00:00");
    chris.rpc("clienten.dossier", json!({ "client": dicht })).unwrap();

    // The coordinator and the lead of the team have a task each; nobody else.
    kantoor.tik();
    bram.tik();
    let toasts = kantoor.tik();
    let toast = toasts.iter().find(|t| t.titel == "Noodtoegang gebruikt").unwrap();
    assert!(!format!("{toast:?}").contains("Chris"), "{toast:?}");
    let apps = ["Bram", "Tess", "Tom", "Pien"].map(|naam| (naam, als(&kantoor, naam)));
    let taken = |naam: &str| -> Vec<Value> {
        let app = &apps.iter().find(|(ander, _)| *ander == naam).unwrap().1;
        let alle = items(&lijst(app, json!({ "wie": "mijn" })));
        alle.into_iter()
            .filter(|i| tekst(i, "titel").contains("noodtoegang"))
            .collect()
    };
    for naam in ["Bram", "Tess"] {
        let een = &taken(naam)[0];
        assert!(tekst(&een["taak"], "notitie").contains(NOOD), "{een}");
        assert!(tekst(&een["taak"], "notitie").contains("Chris"), "{een}");
    }
    assert!(taken("Tom").is_empty() && taken("Pien").is_empty());
    // Who used it does not tick off that others look.
    let hers = json!({ "taak": taken("Bram")[0]["taak"]["id"] });
    for command in ["eigen_taken.gedaan", "eigen_taken.trek_in"] {
        assert_eq!(nee(&chris, command, hers.clone()), "geen_recht");
    }
    bram.rpc("eigen_taken.gedaan", hers).unwrap();
    assert!(taken("Bram").is_empty() && taken("Tess").len() == 1);

    // A kind of its own in the log, with the reason; what was refused stands there too.
    // It ends by itself, also for a screen that is open.
    kantoor.klok("2027-02-10T12:59");
    chris.tik();
    while kantoor.gebeurtenissen.try_recv().is_ok() {}
    kantoor.klok("2027-02-10T13:00");
    chris.tik();
    let gehoord: Vec<Gebeurtenis> = kantoor.gebeurtenissen.try_iter().collect();
    let clienten =
        |g: &Gebeurtenis| matches!(g, Gebeurtenis::Veranderd(d) if d.iter().any(|d| d.code() == "clienten"));
    assert!(gehoord.iter().any(clienten), "{gehoord:?}");
    assert_eq!(
        nee(&chris, "clienten.dossier", json!({ "client": dicht })),
        "afgeschermd"
    );
    let log = kantoor.vraag("logboek.toon", json!({ "client": dicht }));
    let regels = log["regels"].as_array().unwrap();
    let nood = regels.iter().find(|r| r["soort"] == "Noodtoegang").unwrap();
    assert_eq!((&nood["wie"], &nood["reden"]), (&json!("Chris"), &json!(NOOD)));
    assert_eq!(
        (&regels[0]["soort"], &regels[0]["wie"]),
        (&json!("Geweigerd"), &json!("Chris"))
    );
    let stand = bram.rpc("afscherming.stand", json!({ "client": dicht })).unwrap();
    assert_eq!(stand["noodtoegangen"][0]["reden"], json!(NOOD));
}

#[test]
fn a_board_shows_the_visits_of_a_closed_dossier_and_no_more() {
    let (kantoor, client, _, bram) = crate::afwezigheid::met_bezoeken();
    erbij(&kantoor, "Pien", "planner", "");
    sluit(&kantoor, &client, &[]);
    let pien = als(&kantoor, "Pien");
    let week = |dag: &str| {
        let vraag = json!({ "van": dag, "dagen": 7, "per": "medewerker" });
        pien.rpc("planning.bord", vraag).unwrap()
    };
    let b = week("2027-03-01")["bezoeken"][0].clone();
    assert_eq!(b["clienten"][0]["client"], client);
    assert_eq!(b["tekens"], json!([]), "the rules still know the product");
    let vraag = json!({
        "bezoek": b["id"], "wijziging": b["wijziging"], "dag": "2027-03-02", "om": "10:00", "minuten": b["minuten"],
        "medewerker": bram,
    });
    pien.rpc("planning.verplaats", vraag).unwrap();
    assert_eq!(week("2027-03-01")["bezoeken"][0]["dag"], "2027-03-02");
    let overdracht = json!({ "client": client, "medewerker": bram, "van": "2027-03-01" });
    assert_eq!(nee(&pien, "afwezigheid.overdracht", overdracht), "afgeschermd");
}
