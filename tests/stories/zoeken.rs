//! The caller is on the line: who is it?

use leidraad_tests::testhost::Kantoor;
use serde_json::{Value, json};

fn kantoor() -> Kantoor {
    let kantoor = Kantoor::nieuw("2027-02-10T09:00");
    let people = [
        (
            "999900006",
            "van der",
            "Veen",
            "CJ",
            "1941-05-12",
            "Molenweg",
            14,
            "7772AB",
            "0612345678",
        ),
        (
            "999900018",
            "",
            "Çelik",
            "A",
            "1950-11-03",
            "Veenweg",
            3,
            "7775 KL",
            "+31 523 26 12 34",
        ),
        ("", "", "Veenstra", "B", "1962-01-30", "Brink", 140, "7776CD", ""),
        (
            "",
            "de",
            "Boer",
            "V",
            "1941-05-13",
            "Dorpsstraat",
            7,
            "7772AC",
            "0687654321",
        ),
    ];
    for (bsn, voorvoegsel, achternaam, voorletters, geboren, straat, nummer, postcode, telefoon) in people {
        let vraag = json!({
            "bsn": bsn, "achternaam": achternaam, "voorvoegsel": voorvoegsel, "voorletters": voorletters,
            "geboortedatum": geboren, "geslacht": "2", "straat": straat, "huisnummer": nummer, "postcode": postcode,
            "plaats": "Hardenberg", "telefoon": telefoon,
        });
        kantoor.vraag("clienten.nieuw", vraag);
    }
    kantoor
}

fn namen(antwoord: &Value) -> Vec<&str> {
    let all = antwoord["clienten"].as_array().unwrap();
    all.iter().map(|c| c["naam"].as_str().unwrap()).collect()
}

fn zoek(kantoor: &Kantoor, zoek: &str) -> Value {
    kantoor.vraag("clienten.lijst", json!({ "zoek": zoek }))
}

#[test]
fn whatever_the_caller_says_finds_the_client() {
    let kantoor = kantoor();
    let veen = "C.J. van der Veen";
    for (typed, expected) in [
        ("van der veen", veen),
        ("Veen, van der", veen),
        ("veen cj", veen),
        ("999900006", veen),
        ("9999 00 006", veen),
        ("12-5-1941", veen),
        ("12051941", veen),
        ("12 mei 1941", veen),
        ("1941-05-12", veen),
        ("06 1234 5678", veen),
        ("+31612345678", veen),
        ("06-1234", veen),
        ("7772 AB", veen),
        ("7772ab", veen),
        ("molenweg 14", veen),
        ("celik", "A. Çelik"),
        ("ÇELIK", "A. Çelik"),
        ("0523 261234", "A. Çelik"),
        ("3 november 1950", "A. Çelik"),
        ("boer 13-05-1941", "V. de Boer"),
        ("7776cd 140", "B. Veenstra"),
    ] {
        assert_eq!(namen(&zoek(&kantoor, typed)), [expected], "{typed}");
    }
    assert_eq!(zoek(&kantoor, "14-5-1941")["totaal"], 0);
    assert_eq!(zoek(&kantoor, "--")["totaal"], 0);
}

#[test]
fn the_best_hits_come_first_and_pages_follow_each_other() {
    let kantoor = kantoor();
    let all = ["C.J. van der Veen", "B. Veenstra", "A. Çelik"];
    let found = zoek(&kantoor, "veen");
    assert_eq!(namen(&found), all, "names before the street");
    assert_eq!((&found["totaal"], &found["volgende"]), (&json!(3), &Value::Null));
    let mut na = Value::Null;
    for expected in all {
        let page = kantoor.vraag("clienten.lijst", json!({ "zoek": "veen", "aantal": 1, "na": na }));
        assert_eq!(namen(&page), [expected]);
        na = page["volgende"].clone();
    }
    assert_eq!(na, Value::Null);
    let wrong = json!({ "zoek": "veen", "na": "geen sleutel" });
    assert_eq!(kantoor.nee("clienten.lijst", wrong), "vraag_ongeldig");
}

#[test]
fn the_list_is_read_page_by_page_in_order_of_name() {
    let kantoor = kantoor();
    let mut seen = Vec::new();
    let mut na = Value::Null;
    loop {
        let page = kantoor.vraag("clienten.lijst", json!({ "aantal": 3, "na": na }));
        seen.extend(namen(&page).into_iter().map(str::to_owned));
        na = page["volgende"].clone();
        if na == Value::Null {
            break;
        }
    }
    assert_eq!(
        seen,
        ["V. de Boer", "C.J. van der Veen", "B. Veenstra", "A. Çelik"]
    );
}

#[test]
fn notes_are_found_newest_first_and_only_with_enough_letters() {
    let kantoor = kantoor();
    let list = kantoor.vraag("clienten.lijst", json!({}));
    for (n, op) in [(0, "2027-02-01"), (1, "2027-02-02"), (2, "2027-02-03")] {
        let client = &list["clienten"][n]["id"];
        let tekst = format!("Gesprek {n} over de scootmobiel en de gemeente");
        kantoor.vraag(
            "notities.bewaar",
            json!({ "client": client, "op": op, "tekst": tekst }),
        );
    }
    let ask = |zoek: &str, na: &Value| {
        kantoor.vraag("notities.zoek", json!({ "zoek": zoek, "aantal": 2, "na": na }))
    };
    let first = ask("scoot gemeente", &Value::Null);
    let days = |page: &Value| {
        let all = page["treffers"].as_array().unwrap();
        all.iter()
            .map(|t| t["op"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(days(&first), ["2027-02-03", "2027-02-02"]);
    let second = ask("scoot gemeente", &first["volgende"]);
    assert_eq!(
        (days(&second), &second["volgende"]),
        (vec!["2027-02-01".to_owned()], &Value::Null)
    );
    assert_eq!(
        days(&ask("a scootmobiel", &Value::Null)).len(),
        2,
        "one letter says nothing"
    );
    assert!(days(&ask("sc", &Value::Null)).is_empty());
    assert!(days(&ask("s c o", &Value::Null)).is_empty());
    assert!(days(&ask("rolstoel", &Value::Null)).is_empty());
}
