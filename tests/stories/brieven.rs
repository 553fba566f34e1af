//! Letters: filled in from the dossier, made, kept and recorded; templates that the organisation changes; many at once.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use leidraad_tests::bericht301::{Bericht301, Product301};
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

const LATE: &str = "brief-late-start";

fn te_laat() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-17T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    let gegevens = json!({ "telefoon": "0523 28 91 11", "plaats": "Hardenberg" });
    kantoor.vraag("sjablonen.huisstijl_bewaar", gegevens);
    (kantoor, client)
}

fn begin(kantoor: &Kantoor, client: &Value, sjabloon: &str) -> Value {
    kantoor.vraag("brieven.begin", json!({ "client": client, "sjabloon": sjabloon }))
}

fn waarde(scherm: &Value, naam: &str) -> String {
    let velden = scherm["velden"].as_array().unwrap();
    tekst(velden.iter().find(|v| v["naam"] == naam).unwrap(), "waarde")
}

/// What is printed on a PDF; `None` when the tool is not there.
fn gedrukt(pad: &Path) -> Option<String> {
    let out = Command::new("pdftotext")
        .arg("-layout")
        .arg(pad)
        .arg("-")
        .output();
    let Ok(out) = out else {
        eprintln!("skipped: pdftotext is not installed");
        return None;
    };
    Some(String::from_utf8_lossy(&out.stdout).into_owned())
}

fn brief(client: &Value) -> Value {
    json!({
        "client": client, "sjabloon": LATE,
        "velden": { "start.gepland": "maandag 1 maart 2027", "reden": "Uw medewerker is ziek." },
    })
}

#[test]
fn a_letter_is_filled_in_from_the_dossier_and_asks_only_what_is_missing() {
    let (kantoor, client) = te_laat();
    let scherm = begin(&kantoor, &client, LATE);
    assert_eq!(waarde(&scherm, "client.aanhef"), "Geachte mevrouw Bakker");
    assert_eq!(waarde(&scherm, "start.uiterlijk"), "maandag 15 februari 2027");
    assert_eq!(waarde(&scherm, "gemeente.naam"), "Hardenberg");
    assert_eq!(waarde(&scherm, "organisatie.telefoon"), "0523 28 91 11");
    let beeld = kantoor.vraag(
        "brieven.voorbeeld",
        json!({ "client": client, "sjabloon": LATE, "velden": {} }),
    );
    assert_eq!(
        beeld["ontbreekt"],
        json!([
            "dag waarop de hulp wel begint",
            "waarom de hulp later begint, in hele zinnen"
        ])
    );
    assert_eq!(
        beeld["paginas"].as_array().unwrap().len(),
        1,
        "what is missing is marked on the page"
    );
    let maak = json!({ "brief": { "client": client, "sjabloon": LATE, "velden": {} } });
    assert_eq!(kantoor.nee("brieven.maak", maak), "veld_leeg");
    // A planned start is known.
    let afspraak = json!({ "soort": "start", "op": "2027-03-01", "plaats": "thuis" });
    kantoor.vraag("afspraken.plan", json!({ "client": client, "inhoud": afspraak }));
    assert_eq!(
        waarde(&begin(&kantoor, &client, LATE), "start.gepland"),
        "maandag 1 maart 2027"
    );
}

#[test]
fn a_letter_that_was_sent_is_kept_and_closes_the_duty_only_when_the_user_says_so() {
    let (kantoor, client) = te_laat();
    let informeren = || kantoor.werk().iter().any(|t| t.starts_with("Cliënt informeren"));
    assert!(informeren());
    let scherm = begin(&kantoor, &client, LATE);
    let sluit = scherm["feit"]["sluit"].as_array().unwrap();
    assert!(
        sluit
            .iter()
            .any(|t| t.as_str().unwrap().starts_with("Cliënt informeren")),
        "{sluit:?}"
    );

    // Cancelled in the file dialog: nothing is kept or recorded.
    let maak = |bewaar: bool, feit: bool| {
        let vraag = json!({ "brief": brief(&client), "bewaar": bewaar, "feit": feit });
        kantoor.vraag("brieven.maak", vraag)
    };
    assert_eq!(maak(true, true)["gemaakt"], false);
    assert!(informeren());

    let pad = kantoor.bewaar_straks_in("brief.pdf");
    let gemaakt = maak(true, false);
    assert_eq!(tekst(&gemaakt, "bestand"), "brief.pdf");
    assert!(informeren(), "nobody said that it was sent");
    let stukken = kantoor.vraag("stukken.lijst", json!({ "client": client }))["stukken"].clone();
    assert_eq!(tekst(&stukken[0], "soort_tekst"), "brief aan de cliënt");
    assert_eq!(stukken[0]["id"], gemaakt["stuk"]);
    let bytes = std::fs::read(&pad).unwrap();
    assert_eq!(stukken[0]["grootte"], bytes.len());
    if let Some(printed) = gedrukt(&pad) {
        for words in [
            "Uw hulp begint later",
            "maandag 1 maart 2027",
            "Uw medewerker is ziek.",
            "0523 28 91 11",
        ] {
            assert!(printed.contains(words), "{words} is not on the paper:\n{printed}");
        }
    }
    // The same letter gives the same bytes.
    maak(false, true);
    assert_eq!(std::fs::read(&pad).unwrap(), bytes);
    assert!(!informeren());
}

#[test]
fn a_letter_that_could_not_be_saved_has_its_line_in_the_log_and_was_not_sent() {
    let (kantoor, client) = te_laat();
    let regels = || {
        let log = kantoor.vraag("logboek.toon", json!({ "client": client }));
        let maken = |r: &&Value| tekst(r, "wat") == "Brief maken";
        log["regels"].as_array().unwrap().iter().filter(maken).count()
    };
    kantoor.bewaar_straks_als(&kantoor.map().join("weg").join("brief.pdf"));
    let vraag = json!({ "brief": brief(&client), "bewaar": true, "feit": true });
    kantoor.nee("brieven.maak", vraag);
    assert_eq!(
        regels(),
        1,
        "before the file, as of everything that leaves the program"
    );
    let stukken = kantoor.vraag("stukken.lijst", json!({ "client": client }));
    assert_eq!(stukken["stukken"], json!([]));
    let open = |t: &String| t.starts_with("Cliënt informeren");
    assert!(
        kantoor.werk().iter().any(open),
        "a letter without a file informs nobody"
    );

    kantoor.bewaar_straks_in("brief.pdf");
    kantoor.vraag("brieven.maak", json!({ "brief": brief(&client) }));
    assert_eq!(regels(), 2);
}

#[test]
fn a_letter_can_be_printed_without_a_file() {
    let (kantoor, client) = te_laat();
    let vraag = json!({ "brief": brief(&client), "afdruk": true, "bewaar": true });
    let gemaakt = kantoor.vraag("brieven.maak", vraag);
    assert_eq!(gemaakt["paginas"].as_array().unwrap().len(), 1);
    assert_eq!(gemaakt["bestand"], Value::Null);
    assert!(gemaakt["stuk"].is_string());
}

#[test]
fn an_organisation_changes_a_template_and_goes_back_and_every_version_stays() {
    let (kantoor, client) = te_laat();
    let open = || kantoor.vraag("sjablonen.open", json!({ "naam": LATE }));
    let ons = tekst(&open(), "tekst");
    let eigen = "Titel: Later\n\n{client.aanhef},\n\nHet wordt later.";
    let bewaar = |versie: u64| json!({ "naam": LATE, "tekst": eigen, "versie": versie });
    let scherm = kantoor.vraag("sjablonen.bewaar", bewaar(0));
    assert_eq!(
        (scherm["versie"].as_u64(), scherm["sjabloon"]["eigen"].as_bool()),
        (Some(1), Some(true))
    );
    assert_eq!(
        begin(&kantoor, &client, LATE)["velden"].as_array().unwrap().len(),
        1
    );
    assert_eq!(kantoor.nee("sjablonen.bewaar", bewaar(0)), "intussen_gewijzigd");

    let terug = kantoor.vraag(
        "sjablonen.standaard",
        json!({ "naam": LATE, "tekst": "", "versie": 1 }),
    );
    assert_eq!(tekst(&terug, "tekst"), ons);
    assert_eq!(terug["sjabloon"]["eigen"], false);
    assert_eq!(
        tekst(&terug["versies"][1], "tekst"),
        eigen,
        "the version of the organisation stays"
    );
}

#[test]
fn what_is_wrong_in_a_template_is_told_with_its_line_and_field_and_cannot_be_saved() {
    let (kantoor, _) = te_laat();
    let fout = "Titel: Later\n\nDag {client.naam},\n\nU bent {client.leeftijd} jaar. {afspraak.dag}";
    let oordeel = kantoor.vraag("sjablonen.controleer", json!({ "naam": LATE, "tekst": fout }));
    let zinnen: Vec<(u64, String)> = oordeel["fouten"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["regel"].as_u64().unwrap(), tekst(f, "zin")))
        .collect();
    assert_eq!(
        zinnen,
        [
            (
                5,
                "Het veld {client.leeftijd} bestaat niet. Kies een veld uit de lijst.".to_owned()
            ),
            (
                5,
                "Het veld {afspraak.dag} kan niet in dit sjabloon. Kies een veld uit de lijst.".to_owned()
            ),
        ]
    );
    assert_eq!(oordeel["paginas"], json!([]));
    let bewaar = json!({ "naam": LATE, "tekst": fout, "versie": 0 });
    assert_eq!(kantoor.nee("sjablonen.bewaar", bewaar), "veld_ongeldig");
    for naam in [
        "brief-late-start",
        "brief-indicatie-eindigt",
        "map-thuis",
        "brief-afspraak",
    ] {
        let ons = kantoor.vraag("sjablonen.open", json!({ "naam": naam }))["tekst"].clone();
        let oordeel = kantoor.vraag("sjablonen.controleer", json!({ "naam": naam, "tekst": ons }));
        assert_eq!(oordeel["fouten"], json!([]), "{naam}");
        assert!(!oordeel["paginas"].as_array().unwrap().is_empty(), "{naam}");
    }
    assert_eq!(
        kantoor.nee("sjablonen.open", json!({ "naam": "brief-geheim" })),
        "niet_gevonden"
    );
}

#[test]
fn a_template_goes_out_as_a_text_file_and_comes_in_again() {
    let (kantoor, _) = te_laat();
    let tekst_nu = tekst(&kantoor.vraag("sjablonen.open", json!({ "naam": LATE })), "tekst");
    let pad = kantoor.bewaar_straks_in("sjabloon.txt");
    kantoor.vraag("sjablonen.exporteer", json!({ "naam": LATE, "tekst": tekst_nu }));
    kantoor.kies_straks(&pad);
    let gelezen = kantoor.vraag("sjablonen.importeer", json!({ "naam": LATE }));
    assert_eq!(tekst(&gelezen, "tekst"), tekst_nu);
    std::fs::write(&pad, [0xff, 0xfe, 0x00]).unwrap();
    assert_eq!(
        kantoor.nee("sjablonen.importeer", json!({ "naam": LATE })),
        "veld_ongeldig"
    );
}

#[test]
fn the_logo_stands_on_every_paper_and_a_file_that_is_none_is_refused() {
    let (kantoor, client) = te_laat();
    let pad = kantoor.map().join("logo.png");
    std::fs::write(&pad, b"geen plaatje").unwrap();
    kantoor.kies_straks(&pad);
    assert_eq!(kantoor.nee("sjablonen.logo_kies", json!({})), "veld_ongeldig");
    let logo = leidraad_tests::project().join("src-tauri/crates/documents/tests/gedeeld/logo.png");
    kantoor.kies_straks(&logo);
    let stijl = kantoor.vraag("sjablonen.logo_kies", json!({}));
    assert_eq!(tekst(&stijl, "logo_naam"), "logo.png");
    let met_beeld = |paginas: &Value| paginas[0].as_str().unwrap().contains("<image");
    let beeld = kantoor.vraag("brieven.voorbeeld", brief(&client));
    assert!(met_beeld(&beeld["paginas"]));
    let agenda = json!({ "agenda": { "van": "2027-02-17", "tot": "2027-02-17" } });
    assert!(met_beeld(
        &kantoor.vraag("afspraken.voorbeeld", agenda)["paginas"]
    ));
    let zonder = kantoor.vraag("sjablonen.logo_weg", json!({}));
    assert_eq!(zonder["logo"], Value::Null);
    assert_eq!(zonder["telefoon"], "0523 28 91 11", "the rest stays");
}

#[test]
fn a_letter_is_made_for_many_without_names_of_people_in_the_names_of_files() {
    let (kantoor, _) = te_laat();
    for (nr, bsn, naam) in [(2, "999900018", "Visser"), (3, "999900031", "Mulder")] {
        let bericht = Bericht301 {
            bsn: bsn.to_owned(),
            achternaam: naam.to_owned(),
            producten: vec![Product301::nieuw(nr, "01H01", "2027-02-01")],
            ..Bericht301::nieuw(&format!("A{nr}"))
        };
        kantoor.lees_tekst_in(&bericht.xml());
    }
    let keuze = json!({ "soort": "brief-indicatie-eindigt", "einde_voor": "2027-12-31" });
    let gevonden = kantoor.vraag("brieven.kandidaten", keuze);
    let kandidaten = gevonden["kandidaten"].as_array().unwrap();
    assert_eq!(kandidaten.len(), 3);
    assert!(
        kandidaten.iter().all(|k| k["ontbreekt"] == json!([])),
        "{kandidaten:?}"
    );
    let te_vroeg = json!({ "soort": "brief-indicatie-eindigt", "einde_voor": "2027-12-30" });
    assert_eq!(
        kantoor.vraag("brieven.kandidaten", te_vroeg)["kandidaten"],
        json!([])
    );

    let wie: Vec<Value> = kandidaten
        .iter()
        .map(|k| json!({ "client": k["client"], "toewijzing": k["toewijzing"] }))
        .collect();
    let maak = |soort: &str| {
        kantoor.bewaar_straks_in("x");
        let gestart = kantoor.vraag("brieven.reeks", json!({ "soort": soort, "wie": wie }));
        kantoor.wacht_op(&gestart["taak"])
    };
    let lees = |stand: &leidraad_api::berichten::TaakStand| -> Vec<(String, Vec<u8>)> {
        let namen: BTreeSet<_> = stand.resultaten.iter().map(|r| r.bestand.clone()).collect();
        namen
            .into_iter()
            .map(|n| (n.clone(), std::fs::read(kantoor.map().join(n)).unwrap()))
            .collect()
    };
    let stand = maak("brief-indicatie-eindigt");
    assert_eq!((stand.tellingen.verwerkt, stand.tellingen.geweigerd), (3, 0));
    let eerst = lees(&stand);
    assert!(
        eerst
            .iter()
            .all(|(naam, _)| naam.starts_with("brief-indicatie-eindigt-000"))
    );
    for (naam, _) in &eerst {
        assert!(
            !["Bakker", "Visser", "Mulder", "9999"]
                .iter()
                .any(|p| naam.contains(p)),
            "{naam}"
        );
    }
    assert_eq!(
        lees(&maak("brief-indicatie-eindigt")),
        eerst,
        "the same data gives the same bytes"
    );
    // Nobody has a plan yet: each line says so, and nothing is made.
    let plannen = maak("plan");
    assert_eq!((plannen.tellingen.verwerkt, plannen.tellingen.geweigerd), (0, 3));
    assert!(
        plannen.resultaten[0].regels[0]
            .zin
            .starts_with("Niet gemaakt: plan ontbreekt.")
    );
}
