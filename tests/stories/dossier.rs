//! What stands in a dossier besides terms: who somebody is, who stands around them, what was said, and papers.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

fn met_301() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    (kantoor, client)
}

fn blad(kantoor: &Kantoor, client: &Value) -> Value {
    kantoor.vraag("gegevens.toon", json!({ "client": client }))
}

/// The page as it is saved again, with changes.
fn formulier(blad: &Value, wijzig: impl Fn(&mut Value)) -> Value {
    let mut vraag = json!({
        "client": blad["client"], "versie": blad["versie"], "persoon": blad["persoon"], "bsn": null,
        "adressen": blad["adressen"],
    });
    wijzig(&mut vraag);
    vraag
}

#[test]
fn a_correction_by_hand_stays_while_messages_repeat_what_it_corrected_and_goes_when_one_says_something_new() {
    let (kantoor, client) = met_301();
    let first = blad(&kantoor, &client);
    assert_eq!(
        (&first["bron"], &first["verschillen"]),
        (&json!("2027-02-01"), &json!([]))
    );
    let saved = kantoor.vraag(
        "gegevens.bewaar",
        formulier(&first, |v| {
            v["persoon"]["achternaam"] = json!("Bakkers");
            v["persoon"]["partner_achternaam"] = json!("Veen");
            v["persoon"]["partner_voorvoegsel"] = json!("van der");
            v["persoon"]["naam_gebruik"] = json!("3");
            v["adressen"][0]["straat"] = json!("Molenpad");
            v["adressen"][0]["telefoon"] = json!(["06 12345678"]);
        }),
    );
    assert_eq!(saved["naam"], "C.J. van der Veen-Bakkers");
    let differs: Vec<_> = saved["verschillen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| tekst(v, "bericht"))
        .collect();
    assert_eq!(differs[0], "C.J. Bakker");
    assert!(differs.iter().any(|d| d.contains("Molenweg 14")));

    let mut again = Bericht301::nieuw("A2");
    again.dagtekening = "2027-02-05".into();
    kantoor.lees_tekst_in(&again.xml());
    let kept = blad(&kantoor, &client);
    assert_eq!(kept["naam"], "C.J. van der Veen-Bakkers");
    assert_eq!(kept["adressen"][0]["straat"], "Molenpad");
    assert_eq!(kept["bron"], "2027-02-05");

    let mut moved = Bericht301::nieuw("A3");
    moved.dagtekening = "2027-02-08".into();
    moved.straat = "Kerkweg".into();
    kantoor.lees_tekst_in(&moved.xml());
    let now = blad(&kantoor, &client);
    assert_eq!(
        now["adressen"][0]["straat"], "Kerkweg",
        "a message that says something new wins"
    );
    assert_eq!(now["naam"], "C.J. van der Veen-Bakkers", "and of nothing else");
    assert_eq!(now["adressen"][0]["telefoon"], json!(["06 12345678"]));
}

#[test]
fn a_form_is_checked_and_what_a_colleague_saved_is_not_lost() {
    let (kantoor, client) = met_301();
    let page = blad(&kantoor, &client);
    let refused = |wijzig: fn(&mut Value)| {
        let answer = kantoor
            .probeer("gegevens.bewaar", formulier(&page, wijzig))
            .unwrap_err();
        answer.veld.unwrap_or_default()
    };
    assert_eq!(refused(|v| v["persoon"]["achternaam"] = json!(" ")), "achternaam");
    assert_eq!(
        refused(|v| v["persoon"]["naam_gebruik"] = json!("2")),
        "partner_achternaam"
    );
    assert_eq!(
        refused(|v| v["persoon"]["geboortedatum"] = json!("2027-02-11")),
        "geboortedatum"
    );
    assert_eq!(refused(|v| v["bsn"] = json!("999900007")), "bsn");
    assert_eq!(
        refused(|v| v["adressen"][0]["postcode"] = json!("772 AB")),
        "postcode"
    );
    assert_eq!(
        refused(|v| v["adressen"][0]["telefoon"] = json!(["bel maar"])),
        "telefoon"
    );
    assert_eq!(refused(|v| v["adressen"][0]["email"] = json!("nee")), "email");
    assert_eq!(
        blad(&kantoor, &client)["versie"],
        page["versie"],
        "nothing was saved"
    );

    kantoor.vraag(
        "gegevens.bewaar",
        formulier(&page, |v| v["persoon"]["voornamen"] = json!("Cornelia")),
    );
    let late = formulier(&page, |v| v["persoon"]["voornamen"] = json!("Corrie"));
    assert_eq!(kantoor.nee("gegevens.bewaar", late), "intussen_gewijzigd");
    assert_eq!(blad(&kantoor, &client)["persoon"]["voornamen"], "Cornelia");
}

#[test]
fn unknown_parts_of_a_date_of_birth_stay_unknown() {
    let (kantoor, client) = met_301();
    let page = blad(&kantoor, &client);
    let saved = kantoor.vraag(
        "gegevens.bewaar",
        formulier(&page, |v| v["persoon"]["datum_gebruik"] = json!("2")),
    );
    assert_eq!(saved["persoon"]["geboortedatum"], "1941-01-01");
    let kop = &kantoor.dossier(&client)["client"];
    assert_eq!((&kop["geboren"], &kop["leeftijd"]), (&json!("1941"), &json!(86)));
    let found = |zoek: &str| kantoor.vraag("clienten.lijst", json!({ "zoek": zoek }))["totaal"].clone();
    assert_eq!((found("1941"), found("12-5-1941")), (json!(1), json!(0)));
}

#[test]
fn clients_at_the_same_address_find_each_other_and_neighbours_do_not() {
    let (kantoor, client) = met_301();
    let met = |bsn: &str, naam: &str, nummer: u32, postcode: &str| {
        let vraag = json!({
            "bsn": bsn, "achternaam": naam, "voorvoegsel": "", "voorletters": "P", "geboortedatum": "1939-01-02",
            "geslacht": "1", "straat": "Molenweg", "huisnummer": nummer, "postcode": postcode, "plaats": "Hardenberg",
            "telefoon": "",
        });
        kantoor.vraag("clienten.nieuw", vraag)["client"].clone()
    };
    let man = met("999900018", "Bakker", 14, "7772 ab");
    met("", "Buurman", 16, "7772AB");
    let home = &kantoor.dossier(&client)["bewoners"];
    assert_eq!(home, &json!([{ "client": man, "naam": "P. Bakker" }]));
    let page = blad(&kantoor, &man);
    assert_eq!(page["bewoners"][0]["client"], client);
    let moved = formulier(&page, |v| v["adressen"][0]["toevoeging"] = json!("bis"));
    assert_eq!(kantoor.vraag("gegevens.bewaar", moved)["bewoners"], json!([]));
}

#[test]
fn somebody_around_the_client_is_changed_called_first_and_ended_but_never_gone() {
    let (kantoor, client) = met_301();
    let wie = |naam: &str, eerst: bool| {
        json!({
            "naam": naam, "rol": "mantelzorger", "relatie": "dochter", "telefoon": "06-11112222", "email": "",
            "toelichting": "", "eerst_bellen": eerst, "tot": null,
        })
    };
    let add = |naam: &str, eerst: bool| {
        kantoor.vraag(
            "gegevens.betrokkene",
            json!({ "client": client, "id": null, "versie": 0, "wie": wie(naam, eerst) }),
        )["betrokkenen"]
            .clone()
    };
    add("Anna Smit", true);
    let two = add("Bea Smit", true);
    let first: Vec<_> = two
        .as_array()
        .unwrap()
        .iter()
        .map(|b| b["wie"]["eerst_bellen"].clone())
        .collect();
    assert_eq!(first, [true, false], "one of them is called first");
    assert_eq!(two[0]["wie"]["naam"], "Bea Smit");
    let found = kantoor.vraag("clienten.lijst", json!({ "zoek": "0611112222" }));
    assert_eq!(found["totaal"], 1, "the daughter is on the line");

    let mut ended = wie("Bea Smit", true);
    ended["tot"] = json!("2027-02-09");
    let end = |versie: u32| json!({ "client": client, "id": two[0]["id"], "versie": versie, "wie": ended });
    let after = kantoor.vraag("gegevens.betrokkene", end(1))["betrokkenen"].clone();
    assert_eq!(
        (&after[1]["wie"]["naam"], &after[1]["huidig"]),
        (&json!("Bea Smit"), &json!(false))
    );
    assert_eq!(kantoor.nee("gegevens.betrokkene", end(1)), "intussen_gewijzigd");
    let names: Vec<_> = kantoor.dossier(&client)["betrokkenen"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| tekst(&b["wie"], "naam"))
        .collect();
    assert_eq!(names, ["Anna Smit"], "the overview shows who is involved now");
}

#[test]
fn a_practical_fact_is_replaced_and_what_held_before_stays_readable() {
    let (kantoor, client) = met_301();
    let set = |tekst: &str| {
        kantoor.vraag(
            "gegevens.praktisch",
            json!({ "client": client, "soort": "huisdier", "tekst": tekst }),
        )
    };
    set("Grote hond, blijft in de gang");
    set("Hond overleden, twee katten");
    let own = |page: &Value| {
        let all = page["praktisch"].as_array().unwrap();
        all.iter()
            .find(|p| p["soort"] == "huisdier")
            .cloned()
            .unwrap_or_default()
    };
    let page = own(&blad(&kantoor, &client));
    assert_eq!(page["nu"]["tekst"], "Hond overleden, twee katten");
    assert_eq!(page["eerder"][0]["tekst"], "Grote hond, blijft in de gang");
    assert_eq!(page["nu"]["door"], "Anja");
    assert_eq!(
        own(&kantoor.dossier(&client)),
        page,
        "who plans sees the dog without looking for it"
    );
    set(" ");
    assert_eq!(own(&kantoor.dossier(&client)), Value::Null);
    assert_eq!(
        own(&blad(&kantoor, &client))["eerder"].as_array().unwrap().len(),
        2
    );
}

#[test]
fn a_note_is_corrected_withdrawn_and_found_by_what_it_says_now() {
    let (kantoor, client) = met_301();
    let write = |extra: Value| {
        let mut vraag = json!({ "client": client, "op": "2027-02-09", "tekst": "" });
        vraag
            .as_object_mut()
            .unwrap()
            .extend(extra.as_object().cloned().unwrap());
        vraag
    };
    assert_eq!(kantoor.nee("notities.bewaar", write(json!({}))), "veld_leeg");
    assert_eq!(
        kantoor.nee(
            "notities.bewaar",
            write(json!({ "tekst": "x", "op": "2027-02-11" }))
        ),
        "veld_ongeldig"
    );
    assert_eq!(
        kantoor.nee("notities.bewaar", write(json!({ "tekst": "x", "toewijzing": 9 }))),
        "veld_ongeldig"
    );
    let made = kantoor.vraag(
        "notities.bewaar",
        write(json!({ "tekst": "Dochter belde over de traplift; ze wil een offerte.", "toewijzing": 1 })),
    );
    let found = |zoek: &str| {
        let hits = kantoor.vraag("notities.zoek", json!({ "zoek": zoek }))["treffers"].clone();
        hits.as_array()
            .unwrap()
            .iter()
            .map(|t| t["fragment"].clone())
            .collect::<Vec<_>>()
    };
    let hit = found("TRAPL");
    assert!(
        hit[0]
            .as_array()
            .unwrap()
            .contains(&json!({ "tekst": "traplift", "raak": true })),
        "{hit:?}"
    );
    let correct =
        |versie: u32, tekst: &str| write(json!({ "id": made["id"], "versie": versie, "tekst": tekst }));
    kantoor.vraag(
        "notities.bewaar",
        correct(1, "Dochter belde over de scootmobiel."),
    );
    assert_eq!(
        kantoor.nee("notities.bewaar", correct(1, "Te laat.")),
        "intussen_gewijzigd"
    );
    assert_eq!((found("traplift").len(), found("scootmobiel").len()), (0, 1));
    let old = kantoor.vraag("notities.eerder", json!({ "id": made["id"] }));
    assert!(tekst(&old["versies"][0], "tekst").contains("traplift"));
    let line = |kantoor: &Kantoor| {
        let lines = kantoor.dossier(&client)["tijdlijn"].clone();
        lines
            .as_array()
            .unwrap()
            .iter()
            .filter(|r| r["soort"] == "notitie")
            .count()
    };
    assert_eq!(line(&kantoor), 1);

    assert_eq!(
        kantoor.nee("notities.trek_in", json!({ "id": made["id"], "reden": "" })),
        "veld_leeg"
    );
    kantoor.vraag(
        "notities.trek_in",
        json!({ "id": made["id"], "reden": "Verkeerde cliënt" }),
    );
    assert_eq!((found("scootmobiel").len(), line(&kantoor)), (0, 0));
    let list = kantoor.vraag("notities.lijst", json!({ "client": client }));
    assert_eq!(list["notities"][0]["ingetrokken"]["reden"], "Verkeerde cliënt");
    assert!(kantoor.app.controleer().unwrap().opslag, "the index is whole");
}

#[test]
fn attempts_to_reach_a_client_are_counted_beside_the_term_and_do_not_close_it() {
    let kantoor = Kantoor::nieuw("2027-02-03T09:00");
    let mut contract = Bericht301::nieuw("A1");
    contract.producten[0].code = "01A01".into();
    let xml = contract
        .xml()
        .replace(">0160<", ">0375<")
        .replace("<b:Eenheid>01<", "<b:Eenheid>84<");
    kantoor.lees_tekst_in(&xml);
    let client = kantoor.client();
    let term = |kantoor: &Kantoor| {
        let lines = kantoor.dossier(&client)["tijdlijn"].clone();
        let asks = lines
            .as_array()
            .unwrap()
            .iter()
            .find(|r| r["pogingen"] != Value::Null)
            .cloned();
        asks.unwrap_or_default()
    };
    assert_eq!(term(&kantoor), Value::Null);
    let open = |kantoor: &Kantoor| {
        let all = kantoor.vraag("werklijst.termijnen", json!({ "client": client }));
        all["termijnen"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|t| t["vervuld_op"] == Value::Null)
            .count()
    };
    let before = open(&kantoor);
    let tried = |op: &str, uitkomst: &str| {
        kantoor.feit(
            &client,
            "contactpoging",
            op,
            json!({ "kanaal": "telefoon", "uitkomst": uitkomst }),
        )
    };
    assert_eq!(tried("2027-02-02", "geen-gehoor")["veranderd"], json!([]));
    tried("2027-02-03", "voicemail");
    assert_eq!(open(&kantoor), before, "an attempt is proof, no contact");
    let found = term(&kantoor);
    assert_eq!(
        found["pogingen"],
        json!({ "aantal": 2, "laatste": "2027-02-03" }),
        "{found}"
    );
}

#[test]
fn an_unfinished_note_is_there_again_after_the_program_was_closed() {
    let (kantoor, client) = met_301();
    let concept = json!({ "client": client, "op": "2027-02-09", "tekst": "Halve zin over", "toewijzing": 1 });
    kantoor.vraag("notities.concept", concept.clone());
    let again = kantoor.tweede();
    let in_ = json!({ "gebruiker": "Anja", "wachtwoord": leidraad_tests::testhost::WACHTWOORD });
    again.rpc("toegang.ontgrendel", in_).unwrap();
    let list = again.rpc("notities.lijst", json!({ "client": client })).unwrap();
    assert_eq!(list["concept"], concept);
    kantoor.vraag(
        "notities.bewaar",
        json!({ "client": client, "op": "2027-02-09", "tekst": "Hele zin." }),
    );
    let list = kantoor.vraag("notities.lijst", json!({ "client": client }));
    assert_eq!(
        (&list["concept"], list["notities"].as_array().unwrap().len()),
        (&Value::Null, 1)
    );
}

#[test]
fn the_household_that_is_recorded_stands_on_the_page_and_gives_a_partner_eight_weeks() {
    let kantoor = Kantoor::nieuw("2027-03-10T09:00");
    let mut bericht = Bericht301::nieuw("A1");
    bericht.producten[0].code = "01H02".to_owned();
    kantoor.lees_tekst_in(&bericht.xml());
    let client = kantoor.client();
    kantoor.feit(&client, "overlijden", "2027-03-01", json!({}));
    assert_eq!(blad(&kantoor, &client)["huishouden"], Value::Null);
    assert_eq!(kantoor.termijn(&client, "HARD-31a"), Value::Null);

    kantoor.feit(
        &client,
        "huishouden",
        "2027-02-09",
        json!({ "personen": "2", "samenwonend": "ja" }),
    );
    assert_eq!(
        blad(&kantoor, &client)["huishouden"],
        json!({ "personen": 2, "partner": true, "sinds": "2027-02-09" })
    );
    assert_eq!(kantoor.termijn(&client, "HARD-31a")["uiterlijk"], "2027-04-26");
}
