//! The contract room: reading, comparing, what-if, correcting a rule, a contract of one's own, and counting otherwise.

use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

/// An office with one client: 301 of Monday 1 February 2027, MV.
fn kantoor() -> Kantoor {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    let mut b = Bericht301::nieuw("A1");
    b.producten = vec![Product301::nieuw(1, "01H02", "2027-02-01")];
    kantoor.lees_tekst_in(&b.xml());
    kantoor
}

fn bewerk(kantoor: &Kantoor) -> Value {
    kantoor.vraag("contracten.bewerk", json!({ "contract": "hardenberg-ho" }))
}

/// The rule in a form, by its id.
fn regel<'v>(profiel: &'v mut Value, id: &str) -> &'v mut Value {
    let regels = profiel["regels"].as_array_mut().unwrap();
    regels.iter_mut().find(|r| r["velden"]["id"] == id).unwrap()
}

fn voorstel(profiel: &Value, soort: &str) -> Value {
    json!({ "profiel": profiel, "soort": soort, "reden": "De gemeente heeft het zo bevestigd." })
}

fn start(kantoor: &Kantoor) -> String {
    tekst(&kantoor.termijn(&kantoor.client(), "HARD-21a"), "uiterlijk")
}

#[test]
fn every_contract_reads_as_sentences_with_clause_and_quote() {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    let lijst = kantoor.vraag("contracten.lijst", json!({}));
    assert_eq!(lijst["contracten"].as_array().unwrap().len(), 5);
    for contract in lijst["contracten"].as_array().unwrap() {
        let blad = kantoor.vraag("contracten.toon", json!({ "contract": contract["id"] }));
        let regels: Vec<&Value> = blad["onderwerpen"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|o| o["regels"].as_array().unwrap())
            .collect();
        assert!(regels.len() > 60, "{} has {}", contract["id"], regels.len());
        for r in regels {
            for sleutel in ["zin", "bron", "citaat", "soort_label", "titel"] {
                assert!(!tekst(r, sleutel).is_empty(), "{} without {sleutel}", r["id"]);
            }
        }
    }
}

#[test]
fn the_comparison_shows_who_is_silent_and_who_differs() {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    let v = kantoor.vraag("contracten.vergelijk", json!({}));
    let plaats = |id: &str| {
        v["contracten"]
            .as_array()
            .unwrap()
            .iter()
            .position(|c| c["waarde"] == id)
            .unwrap()
    };
    let rij = |onderwerp: &str| {
        v["rijen"]
            .as_array()
            .unwrap()
            .iter()
            .find(|r| r["onderwerp"] == onderwerp)
            .unwrap()
            .clone()
    };
    assert_eq!(rij("contact")["cellen"][plaats("hardenberg-ho")]["zwijgt"], true);
    assert_eq!(rij("contact")["cellen"][plaats("ijmond-ho")]["zwijgt"], false);
    assert_eq!(rij("start")["verschilt"], true);
}

#[test]
fn what_if_shows_what_would_move_and_keeps_nothing() {
    let kantoor = kantoor();
    let client = kantoor.client();
    let feit = json!({ "client": client, "soort": "ander-startmoment-akkoord", "op": "2027-02-03",
        "velden": { "datum": "2027-03-01" } });
    let antwoord = kantoor.vraag(
        "contracten.wat_als",
        json!({ "client": client, "feiten": [feit] }),
    );
    let regels = antwoord["regels"].as_array().unwrap();
    let start_regel = regels.iter().find(|r| r["regel"] == "HARD-21a").unwrap();
    assert_eq!(
        (
            tekst(start_regel, "datum"),
            tekst(start_regel, "was"),
            tekst(start_regel, "verandering")
        ),
        ("2027-03-01".into(), "2027-02-15".into(), "verschoven".into())
    );
    assert_eq!(start(&kantoor), "2027-02-15");
}

#[test]
fn what_if_needs_no_client() {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    let toewijzing = json!({ "contract": "ijmond-ho", "product": "ho2", "dagtekening": "2027-02-01" });
    let antwoord = kantoor.vraag("contracten.wat_als", json!({ "toewijzing": toewijzing }));
    let regels = antwoord["regels"].as_array().unwrap();
    let contact = regels.iter().find(|r| r["regel"] == "IJM-35").unwrap();
    assert_eq!(
        (tekst(contact, "datum"), tekst(contact, "verandering")),
        ("2027-02-03".into(), "nieuw".into())
    );
}

#[test]
fn a_correction_says_what_moves_before_it_counts() {
    let kantoor = kantoor();
    let mut profiel = bewerk(&kantoor);
    regel(&mut profiel, "HARD-21a")["velden"]["binnen"] = json!("15 werkdagen");
    let oordeel = kantoor.vraag("contracten.controleer", voorstel(&profiel, "correctie"));
    assert_eq!(oordeel["fouten"], json!([]));
    assert_eq!(oordeel["gevolg"]["clienten"], 1);
    let verschoven = oordeel["gevolg"]["voorbeelden"].as_array().unwrap();
    let start_regel = verschoven
        .iter()
        .find(|v| v["titel"] == "Start ondersteuning")
        .unwrap();
    assert_eq!(
        (tekst(start_regel, "was"), tekst(start_regel, "wordt")),
        ("2027-02-15".into(), "2027-02-22".into())
    );
    assert_eq!(start(&kantoor), "2027-02-15", "looking changes nothing");

    let bewaard = kantoor.vraag("contracten.bewaar", voorstel(&profiel, "correctie"));
    assert!(!kantoor.wacht_op(&bewaard["taak"]).afgebroken);
    assert_eq!(start(&kantoor), "2027-02-22");
    let blad = kantoor.vraag("contracten.toon", json!({ "contract": "hardenberg-ho" }));
    assert_eq!(tekst(&blad["versies"][0], "soort"), "correctie");
    assert_eq!(
        tekst(&blad["versies"][0], "reden"),
        "De gemeente heeft het zo bevestigd."
    );
}

#[test]
fn a_change_counts_from_its_day_and_leaves_older_anchors_alone() {
    let kantoor = kantoor();
    let mut profiel = bewerk(&kantoor);
    profiel["kop"]["geldig_van"] = json!("2027-03-01");
    regel(&mut profiel, "HARD-21a")["velden"]["binnen"] = json!("5 werkdagen");
    let bewaard = kantoor.vraag("contracten.bewaar", voorstel(&profiel, "wijziging"));
    kantoor.wacht_op(&bewaard["taak"]);
    assert_eq!(start(&kantoor), "2027-02-15");
    kantoor.klok("2027-03-10T09:00");
    let mut b = Bericht301::nieuw("A2");
    b.dagtekening = "2027-03-08".into();
    b.bsn = "999900018".into();
    b.producten = vec![Product301::nieuw(2, "01H02", "2027-03-08")];
    kantoor.lees_tekst_in(&b.xml());
    let termijnen = kantoor.vraag("werklijst.termijnen", json!({ "regel": "HARD-21a" }));
    let dagen: Vec<String> = termijnen["termijnen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| tekst(t, "uiterlijk"))
        .collect();
    assert_eq!(dagen, ["2027-02-15", "2027-03-15"]);
}

#[test]
fn a_fault_is_told_at_its_rule_and_field_and_nothing_is_saved() {
    let kantoor = kantoor();
    let mut profiel = bewerk(&kantoor);
    regel(&mut profiel, "HARD-21a")["velden"]["binnen"] = json!("10 fietsdagen");
    let oordeel = kantoor.vraag("contracten.controleer", voorstel(&profiel, "correctie"));
    let fout = &oordeel["fouten"][0];
    let plaats = usize::try_from(fout["regel"].as_u64().unwrap()).unwrap();
    assert_eq!(profiel["regels"][plaats]["velden"]["id"], "HARD-21a");
    assert_eq!(tekst(fout, "sleutel"), "binnen");
    assert_eq!(
        kantoor.nee("contracten.bewaar", voorstel(&profiel, "correctie")),
        "profiel_stuk"
    );
    let mut zonder_reden = voorstel(&bewerk(&kantoor), "correctie");
    zonder_reden["reden"] = json!(" ");
    assert_eq!(kantoor.nee("contracten.bewaar", zonder_reden), "veld_leeg");
    assert_eq!(start(&kantoor), "2027-02-15");
}

/// A contract of another municipality, typed in the forms.
fn zesde() -> Value {
    let elke = |id: &str, titel: &str, onderwerp: &str| {
        json!({ "id": id, "titel": titel, "onderwerp": onderwerp, "per": "toewijzing", "bron": "artikel 4",
            "citaat": "De aanbieder begint binnen vijf werkdagen.", "sterkte": "contract", "rol": "planner",
            "wat_nu": "Plan de start." })
    };
    let mut termijn = elke("ZES-1", "Start in Zesdam", "start");
    for (k, w) in [
        ("vanaf", "toewijzing.eerste_dagtekening"),
        ("binnen", "5 werkdagen"),
        ("vervuld_door", "start"),
    ] {
        termijn[k] = json!(w);
    }
    let mut melding = elke("ZES-2", "Gemeente informeren", "start");
    for (k, w) in [
        ("na", "ZES-1"),
        ("aan", "[\"opdrachtgever\"]"),
        (
            "gedaan_door",
            "{ feit = \"gemeld\", waar = { aan = [\"opdrachtgever\"] } }",
        ),
    ] {
        melding[k] = json!(w);
    }
    json!({
        "kop": { "id": "zesdam-ho", "naam": "Zesdam huishoudelijke hulp", "kort": "Zesdam", "geldig_van": "2027-01-01" },
        "producten": [{ "id": "ho", "naam": "Huishoudelijke hulp", "gemeenten": "[\"0160\"]", "categorie": "01",
            "code": "01Z99", "voorziening": "MV", "eenheid": "01", "frequentie": "2" }],
        "regels": [{ "soort": "termijn", "velden": termijn }, { "soort": "melding", "velden": melding }],
    })
}

#[test]
fn a_sixth_contract_is_made_in_the_forms_and_counts_at_once() {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    let vormen = kantoor.vraag("contracten.vormen", json!({}));
    assert!(
        vormen["soorten"]
            .as_array()
            .unwrap()
            .iter()
            .any(|s| s["soort"] == "termijn")
    );
    let oordeel = kantoor.vraag("contracten.controleer", voorstel(&zesde(), "nieuw"));
    assert_eq!(oordeel["fouten"], json!([]));
    let bewaard = kantoor.vraag("contracten.bewaar", voorstel(&zesde(), "nieuw"));
    kantoor.wacht_op(&bewaard["taak"]);

    let mut b = Bericht301::nieuw("A1");
    b.producten = vec![Product301::nieuw(1, "01Z99", "2027-02-01")];
    kantoor.lees_tekst_in(&b.xml());
    let client = kantoor.client();
    assert_eq!(
        tekst(&kantoor.termijn(&client, "ZES-1"), "uiterlijk"),
        "2027-02-08"
    );
    assert!(kantoor.werk().contains(&"Start in Zesdam".to_owned()));
    // The law lies under this contract too.
    kantoor.feit(&client, "start", "2027-02-03", json!({}));
    assert_eq!(
        tekst(&kantoor.termijn(&client, "OP271"), "uiterlijk"),
        "2027-02-10"
    );
    // It is there for the next session, and a second of the same name is refused.
    let dubbel = kantoor.vraag("contracten.controleer", voorstel(&zesde(), "nieuw"));
    assert!(tekst(&dubbel["fouten"][0], "zin").starts_with("Dit contract is er al"));
}

#[test]
fn a_profile_goes_out_to_a_file_and_comes_in_again() {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    let pad = kantoor.bewaar_straks_in("profiel.toml");
    let uit = kantoor.vraag("contracten.uitvoer", json!({ "contract": "ijmond-ho" }));
    assert_eq!(tekst(&uit, "bestand"), "profiel.toml");
    kantoor.kies_straks(&pad);
    let terug = kantoor.vraag("contracten.invoer", json!({}));
    assert_eq!(
        terug["profiel"],
        kantoor.vraag("contracten.bewerk", json!({ "contract": "ijmond-ho" }))
    );
    std::fs::write(&pad, "id = ").unwrap();
    let stuk = kantoor.vraag("contracten.invoer", json!({}));
    assert_eq!(stuk["profiel"], Value::Null);
    assert!(!tekst(&stuk, "fout").is_empty());
}

#[test]
fn counting_otherwise_moves_the_dates_of_everybody() {
    let kantoor = Kantoor::nieuw("2027-03-16T09:00");
    let mut b = Bericht301::nieuw("A1");
    b.dagtekening = "2027-03-15".into();
    b.producten = vec![Product301::nieuw(1, "01H02", "2027-03-15")];
    kantoor.lees_tekst_in(&b.xml());
    // Goede Vrijdag 26 March and Easter Monday 29 March are skipped.
    assert_eq!(start(&kantoor), "2027-03-31");
    let mut tellen = kantoor.vraag("contracten.tellen", json!({}));
    tellen["betwiste_dagen_vrij"] = json!(false);
    let taak = kantoor.vraag("contracten.tel_anders", tellen);
    kantoor.wacht_op(&taak["taak"]);
    assert_eq!(start(&kantoor), "2027-03-30");
    let opnieuw = kantoor.vraag("contracten.herbeoordeel", json!({}));
    let stand = kantoor.wacht_op(&opnieuw["taak"]);
    assert_eq!((stand.gedaan, stand.totaal, stand.afgebroken), (1, 1, false));
}

#[test]
fn a_cancelled_evaluation_leaves_everything_as_it_was() {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    kantoor.app.vul_voorbeeld(600, 7).unwrap();
    let before = kantoor.vraag("werklijst.termijnen", json!({}));
    let mut tellen = kantoor.vraag("contracten.tellen", json!({}));
    tellen["verlengen_tot_werkdag"] = json!(true);
    let taak = kantoor.vraag("contracten.tel_anders", tellen.clone());
    kantoor.vraag("berichten.annuleer", taak.clone());
    let stand = kantoor.wacht_op(&taak["taak"]);
    assert!(stand.afgebroken, "{} of {} were done", stand.gedaan, stand.totaal);
    assert_ne!(kantoor.vraag("contracten.tellen", json!({})), tellen);
    assert_eq!(kantoor.vraag("werklijst.termijnen", json!({})), before);
}
