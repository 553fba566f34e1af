//! May this worker come, by language, consent, family and papers?
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use steun::personeel::{oordeel, oordelen};

const HARD: &str = "hardenberg-ho";
const IJM: &str = "ijmond-ho";
const DALF: &str = "dalfsen-begeleiding";

fn taal(contract: &str, product: &str, talen: &str, inzet: &str, regel: &str) -> String {
    let inzet = format!("op = 2027-06-01\n{inzet}");
    oordeel(contract, product, &format!("talen = [{talen}]"), &inzet, regel)
}

#[test]
fn dutch_at_a2_is_enough_and_a1_is_not() {
    for (contract, product, regel) in [
        (HARD, "ho", "HARD-35c"),
        ("duo-hbh", "hbh", "DUO-7.8"),
        (IJM, "ho2", "IJM-19a"),
    ] {
        let van = |talen| taal(contract, product, talen, "", regel);
        assert_eq!(van("{ taal = \"nl\", niveau = \"A2\" }"), "akkoord", "{regel}");
        assert_eq!(
            van("{ taal = \"nl\", niveau = \"A1\" }"),
            "geblokkeerd",
            "{regel}"
        );
        assert_eq!(
            van("{ taal = \"en\", niveau = \"C2\" }"),
            "geblokkeerd",
            "{regel}"
        );
        assert_eq!(van(""), "geblokkeerd", "{regel}: nothing recorded");
    }
}

#[test]
fn hardenberg_takes_any_language_with_consent() {
    let ja = "toestemmingen = [\"anderstalig\"]";
    let pools = "{ taal = \"pl\", niveau = \"C2\" }";
    assert_eq!(taal(HARD, "ho", pools, ja, "HARD-35c"), "waarschuwing");
    assert_eq!(taal(HARD, "ho", pools, ja, "HARD-36a"), "akkoord");
    assert_eq!(taal(HARD, "ho", pools, "", "HARD-36a"), "geblokkeerd");
    assert_eq!(
        taal(HARD, "ho", "{ taal = \"nl\", niveau = \"A2\" }", "", "HARD-36a"),
        ""
    );
    assert_eq!(
        taal("duo-hbh", "hbh", pools, ja, "DUO-7.8"),
        "geblokkeerd",
        "DUO knows no exception"
    );
}

#[test]
fn ijmond_takes_only_english_with_consent_and_a_client_who_speaks_it() {
    let met = |client: &str, taal: &str, inzet: &str, regel| {
        let rest = format!(
            "[client]\ntalen = [{client}]\n[[medewerker]]\nid = \"m\"\ntalen = [{{ taal = \"{taal}\", niveau = \"C1\" }}]\n\
             [[inzet]]\nmedewerker = \"m\"\nop = 2027-06-01\n{inzet}\n"
        );
        oordelen(IJM, "ho2", &rest, regel).remove(0)
    };
    let ja = "toestemmingen = [\"anderstalig\"]";
    let (b1, a2) = (
        "{ taal = \"en\", niveau = \"B1\" }",
        "{ taal = \"en\", niveau = \"A2\" }",
    );
    assert_eq!(met(b1, "en", ja, "IJM-19b"), "m akkoord");
    assert_eq!(met(b1, "en", ja, "IJM-19a"), "m waarschuwing");
    assert_eq!(met(b1, "en", "", "IJM-19b"), "m geblokkeerd", "no consent");
    assert_eq!(
        met(a2, "en", ja, "IJM-19b"),
        "m geblokkeerd",
        "the client's English"
    );
    assert_eq!(met(a2, "en", ja, "IJM-19a"), "m geblokkeerd");
    assert_eq!(met(b1, "pl", ja, "IJM-19b"), "m geblokkeerd", "another language");
}

#[test]
fn dalfsen_names_no_level_of_dutch() {
    assert_eq!(
        taal(
            DALF,
            "groep-behoud",
            "{ taal = \"nl\", niveau = \"A1\" }",
            "",
            "DALF-22a"
        ),
        "akkoord"
    );
    assert_eq!(taal(DALF, "groep-behoud", "", "", "DALF-22a"), "waarschuwing");
}

#[test]
fn a_subcontractor_needs_permission_on_or_before_the_day() {
    for (contract, product, regel) in [
        (HARD, "ho", "HARD-12"),
        (DALF, "individueel-1", "DALF-59"),
        ("coevorden-borger-odoorn", "participatie-licht", "COEV-13.1"),
    ] {
        let met = |soort: &str, op: &str| {
            let rest = format!(
                "[[gebeurtenis]]\nsoort = \"toestemming\"\nop = 2027-05-10\ndoor = \"opdrachtgever\"\nvoor = \"onderaannemer\"\n\
                 [[medewerker]]\nid = \"m\"\nsoort = \"{soort}\"\n[[inzet]]\nmedewerker = \"m\"\nop = {op}\n"
            );
            oordelen(contract, product, &rest, regel)
        };
        assert_eq!(met("onderaannemer", "2027-05-09"), ["m geblokkeerd"], "{regel}");
        assert_eq!(met("onderaannemer", "2027-05-10"), ["m akkoord"], "{regel}");
        assert!(met("medewerker", "2027-05-09").is_empty(), "{regel}");
    }
    let zzp = oordeel(
        DALF,
        "individueel-1",
        "soort = \"zzp\"",
        "op = 2027-05-10\ntoestemmingen = [\"onderaannemer\"]",
        "DALF-59",
    );
    assert_eq!(zzp, "akkoord");
}

#[test]
fn nobody_helps_his_own_family() {
    let van = |m| oordeel(DALF, "individueel-1", m, "op = 2027-06-01", "DALF-58");
    assert_eq!(van("familie = true"), "geblokkeerd");
    assert_eq!(van(""), "akkoord");
}

#[test]
fn a_paper_is_missed_only_where_papers_are_recorded() {
    let van = |m| oordeel(HARD, "ho", m, "op = 2027-06-01", "HARD-33e");
    assert_eq!(van(""), "");
    assert_eq!(van("papieren = [\"legitimatie\"]"), "waarschuwing");
    assert_eq!(van("papieren = [\"geheimhouding\"]"), "akkoord");
}

#[test]
fn each_worker_and_day_has_its_own_outcome() {
    let rest = "[[medewerker]]\nid = \"a\"\nvog = [{ afgegeven = 2027-05-02 }]\n[[medewerker]]\nid = \"b\"\n\
                [[inzet]]\nmedewerker = \"a\"\nop = 2027-05-01\n[[inzet]]\nmedewerker = \"a\"\nop = 2027-05-02\n\
                [[inzet]]\nmedewerker = \"b\"\nop = 2027-05-02\n";
    assert_eq!(
        oordelen(HARD, "ho", rest, "HARD-33a"),
        ["a geblokkeerd", "a akkoord", "b geblokkeerd"]
    );
}
