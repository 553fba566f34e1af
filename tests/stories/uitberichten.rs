//! 305 and 307 recorded by hand: proposed, sent, refused, sent again.

use leidraad_tests::bericht301::Bericht301;
use leidraad_tests::testhost::{Kantoor, tekst};
use serde_json::{Value, json};

fn gestart() -> (Kantoor, Value) {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    kantoor.lees_tekst_in(&Bericht301::nieuw("A1").xml());
    let client = kantoor.client();
    kantoor.feit(&client, "start", "2027-02-09", json!({}));
    (kantoor, client)
}

fn van_client(kantoor: &Kantoor, client: &Value) -> Vec<Value> {
    let lijst = kantoor.vraag("uitberichten.van_client", json!({ "client": client }));
    lijst["berichten"].as_array().unwrap().clone()
}

fn stap(kantoor: &Kantoor, bericht: &Value, naar: &str, extra: Value) -> Value {
    let mut vraag = json!({ "bericht": bericht["id"], "versie": bericht["versie"], "naar": naar });
    vraag
        .as_object_mut()
        .unwrap()
        .extend(extra.as_object().cloned().unwrap_or_default());
    kantoor.vraag("uitberichten.stap", vraag)["bericht"].clone()
}

fn leg_vast(kantoor: &Kantoor, client: &Value, voorstel: &Value) -> Value {
    let vraag = json!({ "client": client, "inhoud": voorstel["inhoud"] });
    kantoor.vraag("uitberichten.nieuw", vraag)["bericht"].clone()
}

#[test]
fn a_start_without_305_proposes_one_with_the_first_day_and_sending_it_closes_the_term() {
    let (kantoor, client) = gestart();
    let berichten = van_client(&kantoor, &client);
    assert_eq!(berichten.len(), 1);
    let voorstel = &berichten[0];
    assert_eq!(
        (tekst(voorstel, "stand"), tekst(&voorstel["inhoud"], "soort")),
        ("voorstel".into(), "305".into())
    );
    assert_eq!(voorstel["inhoud"]["begindatum"], "2027-02-09");
    assert_eq!(
        tekst(voorstel, "stand_zin"),
        "De ondersteuning is gestart op di 9 feb 2027; er is nog geen 305."
    );
    let open = kantoor.vraag("uitberichten.open", json!({}));
    assert_eq!(
        (open["te_versturen"].as_u64(), &open["berichten"][0]["client"]),
        (Some(1), &client)
    );

    let bericht = leg_vast(&kantoor, &client, voorstel);
    assert_eq!(bericht["stand"], "te_versturen");
    assert_eq!(van_client(&kantoor, &client).len(), 1, "it is proposed no longer");
    let verstuurd = stap(&kantoor, &bericht, "verstuurd", json!({ "op": "2027-02-10" }));
    assert_eq!(
        tekst(&verstuurd, "stand_zin"),
        "Verstuurd op wo 10 feb 2027; wacht op antwoord van de gemeente."
    );
    assert_eq!(tekst(&kantoor.termijn(&client, "OP271"), "status"), "voldaan");
    let open = kantoor.vraag("uitberichten.open", json!({}));
    assert_eq!(
        (open["te_versturen"].as_u64(), open["wacht_op_antwoord"].as_u64()),
        (Some(0), Some(1))
    );
    let goed = stap(
        &kantoor,
        &verstuurd,
        "geaccepteerd",
        json!({ "op": "2027-02-10" }),
    );
    assert_eq!(goed["stand"], "geaccepteerd");
    assert_eq!(
        kantoor.vraag("uitberichten.open", json!({}))["berichten"],
        json!([])
    );
}

#[test]
fn a_refused_message_opens_the_term_again_tells_why_and_can_be_sent_again() {
    let (kantoor, client) = gestart();
    let bericht = leg_vast(&kantoor, &client, &van_client(&kantoor, &client)[0]);
    let verstuurd = stap(&kantoor, &bericht, "verstuurd", json!({ "op": "2027-02-10" }));
    kantoor.klok("2027-02-12T09:00");
    let waarom = json!({ "op": "2027-02-12", "retourcode": "9019", "waarom": "nummer onbekend" });
    let geweigerd = stap(&kantoor, &verstuurd, "geweigerd", waarom);
    assert_eq!(geweigerd["opnieuw"], true);
    assert_eq!(
        tekst(&geweigerd, "stand_zin"),
        "Geweigerd op vr 12 feb 2027: 9019 nummer onbekend. De termijn loopt weer."
    );
    let termijn = kantoor.termijn(&client, "OP271");
    assert_eq!(
        (tekst(&termijn, "status"), tekst(&termijn, "bijzonderheid")),
        (
            "open".into(),
            "305 startbericht geweigerd op vr 12 feb: 9019 nummer onbekend".into()
        )
    );
    assert_eq!(kantoor.vraag("uitberichten.open", json!({}))["te_versturen"], 1);

    let vraag = json!({ "bericht": geweigerd["id"] });
    let nieuw = kantoor.vraag("uitberichten.opnieuw", vraag.clone())["bericht"].clone();
    assert_eq!(kantoor.nee("uitberichten.opnieuw", vraag), "veld_ongeldig");
    assert_eq!(kantoor.vraag("uitberichten.open", json!({}))["te_versturen"], 1);
    stap(&kantoor, &nieuw, "verstuurd", json!({ "op": "2027-02-12" }));
    assert_eq!(tekst(&kantoor.termijn(&client, "OP271"), "status"), "voldaan");
    // The refusal stays readable.
    let zinnen: Vec<String> = van_client(&kantoor, &client)
        .iter()
        .map(|b| tekst(b, "stand_zin"))
        .collect();
    assert!(
        zinnen.contains(
            &"Geweigerd op vr 12 feb 2027: 9019 nummer onbekend. Er is een nieuw bericht gemaakt.".to_owned()
        ),
        "{zinnen:?}"
    );
}

#[test]
fn an_end_proposes_a_307_with_its_last_day_and_reason() {
    let (kantoor, client) = gestart();
    let bericht = leg_vast(&kantoor, &client, &van_client(&kantoor, &client)[0]);
    stap(&kantoor, &bericht, "verstuurd", json!({ "op": "2027-02-10" }));
    kantoor.klok("2027-03-26T09:00");
    let einde = json!({ "reden": "21", "laatste-contact": "2027-03-24" });
    kantoor.feit(&client, "einde", "2027-03-25", einde);
    let berichten = van_client(&kantoor, &client);
    let voorstel = berichten.iter().find(|b| b["stand"] == "voorstel").unwrap();
    assert_eq!(
        voorstel["inhoud"],
        json!({
            "soort": "307", "toewijzing": 1, "begindatum": "2027-02-09", "einddatum": "2027-03-24", "reden": "21",
        })
    );
    let stop = leg_vast(&kantoor, &client, voorstel);
    stap(&kantoor, &stop, "verstuurd", json!({ "op": "2027-03-26" }));
    assert_eq!(kantoor.termijn(&client, "HARD-30")["status"], "voldaan");
}

#[test]
fn each_step_can_be_undone_and_none_can_be_skipped() {
    let (kantoor, client) = gestart();
    let bericht = leg_vast(&kantoor, &client, &van_client(&kantoor, &client)[0]);
    let nee = |bericht: &Value, naar: &str, op: &str| {
        let vraag = json!({
            "bericht": bericht["id"], "versie": bericht["versie"], "naar": naar, "op": op, "waarom": "x",
        });
        kantoor.nee("uitberichten.stap", vraag)
    };
    assert_eq!(nee(&bericht, "geaccepteerd", "2027-02-10"), "veld_ongeldig");
    assert_eq!(nee(&bericht, "verstuurd", "2027-02-11"), "veld_ongeldig");
    let verstuurd = stap(&kantoor, &bericht, "verstuurd", json!({ "op": "2027-02-10" }));
    assert_eq!(
        nee(&verstuurd, "geweigerd", "2027-02-09"),
        "veld_ongeldig",
        "answered before it was sent"
    );
    assert_eq!(nee(&bericht, "terug", "2027-02-10"), "intussen_gewijzigd");
    let geweigerd = stap(
        &kantoor,
        &verstuurd,
        "geweigerd",
        json!({ "op": "2027-02-10", "waarom": "onbekend" }),
    );
    let terug = stap(&kantoor, &geweigerd, "terug", json!({}));
    assert_eq!(terug["stand"], "verstuurd");
    assert_eq!(tekst(&kantoor.termijn(&client, "OP271"), "status"), "voldaan");
    let terug = stap(&kantoor, &terug, "terug", json!({}));
    assert_eq!(terug["stand"], "te_versturen");
    assert_eq!(tekst(&kantoor.termijn(&client, "OP271"), "status"), "open");
    let weg = stap(&kantoor, &terug, "vervallen", json!({}));
    assert_eq!(weg["stand"], "vervallen");
    let standen: Vec<String> = van_client(&kantoor, &client)
        .iter()
        .map(|b| tekst(b, "stand"))
        .collect();
    assert_eq!(
        standen,
        ["voorstel", "vervallen"],
        "nothing was sent, so it is proposed again"
    );
}

#[test]
fn a_message_without_its_date_or_reason_cannot_be_sent() {
    let (kantoor, client) = gestart();
    let probeer = |inhoud: Value| {
        let vraag = json!({ "client": client, "inhoud": inhoud, "verstuurd_op": "2027-02-10" });
        kantoor.nee("uitberichten.nieuw", vraag)
    };
    assert_eq!(probeer(json!({ "soort": "305", "toewijzing": 1 })), "veld_leeg");
    assert_eq!(
        probeer(json!({ "soort": "307", "toewijzing": 1, "einddatum": "2027-02-09" })),
        "veld_leeg"
    );
    assert_eq!(
        probeer(
            json!({ "soort": "307", "toewijzing": 1, "begindatum": "2027-02-09", "einddatum": "2027-02-08", "reden": "21" })
        ),
        "veld_ongeldig"
    );
    assert_eq!(
        probeer(json!({ "soort": "305", "toewijzing": 1, "begindatum": "2027-02-11" })),
        "veld_ongeldig",
        "a start that is to come"
    );
    assert_eq!(
        probeer(json!({ "soort": "305", "toewijzing": 9 })),
        "veld_ongeldig"
    );
    assert!(
        van_client(&kantoor, &client)
            .iter()
            .all(|b| b["stand"] == "voorstel"),
        "nothing was kept"
    );
}
