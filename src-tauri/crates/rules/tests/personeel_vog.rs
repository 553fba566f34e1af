//! May this worker come, by the VOG?
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use steun::personeel::{oordeel, oordelen};

const HARD: &str = "hardenberg-ho";

fn vog(contract: &str, product: &str, afgegeven: &str, dag: &str, op: &str, regel: &str) -> String {
    let m = format!("{dag}\nvog = [{{ afgegeven = {afgegeven} }}]");
    oordeel(contract, product, &m, &format!("op = {op}"), regel)
}

#[test]
fn hardenberg_counts_three_months_back_from_employment() {
    let van = |afgegeven, in_dienst| {
        vog(
            HARD,
            "ho",
            afgegeven,
            &format!("in_dienst = {in_dienst}"),
            "2027-12-01",
            "HARD-33b",
        )
    };
    assert_eq!(van("2027-03-01", "2027-06-01"), "akkoord");
    assert_eq!(van("2027-02-28", "2027-06-01"), "geblokkeerd");
    assert_eq!(
        van("2027-02-28", "2027-05-31"),
        "akkoord",
        "31 May back to the end of February"
    );
    assert_eq!(van("2027-02-27", "2027-05-31"), "geblokkeerd");
    assert_eq!(van("2027-06-01", "2027-06-01"), "akkoord", "the first day itself");
    assert_eq!(
        van("2027-06-10", "2027-06-01"),
        "akkoord",
        "not issued earlier than three months before"
    );
}

#[test]
fn nobody_comes_before_the_vog_is_there() {
    for (contract, product, regel) in [(HARD, "ho", "HARD-33a"), ("ijmond-ho", "ho2", "IJM-16a")] {
        let van = |op| {
            vog(
                contract,
                product,
                "2027-06-10",
                "in_dienst = 2027-06-01",
                op,
                regel,
            )
        };
        assert_eq!(van("2027-06-09"), "geblokkeerd");
        assert_eq!(van("2027-06-10"), "akkoord");
        let geen = oordeel(
            contract,
            product,
            "soort = \"vrijwilliger\"",
            "op = 2027-06-10",
            regel,
        );
        assert_eq!(geen, "geblokkeerd", "{regel}: a volunteer too");
    }
}

#[test]
fn dalfsen_coevorden_and_ijmond_count_three_months_on_from_the_vog() {
    for (contract, product, dag, regel) in [
        ("dalfsen-begeleiding", "individueel-1", "in_dienst", "DALF-21b"),
        (
            "coevorden-borger-odoorn",
            "participatie-licht",
            "in_dienst",
            "COEV-15.1",
        ),
        ("ijmond-ho", "ho2", "eerste_werkdag", "IJM-16b"),
    ] {
        let van = |afgegeven, eerste: &str| {
            vog(
                contract,
                product,
                afgegeven,
                &format!("{dag} = {eerste}"),
                "2027-12-01",
                regel,
            )
        };
        assert_eq!(van("2027-03-01", "2027-06-01"), "akkoord", "{regel}");
        assert_eq!(van("2027-03-01", "2027-06-02"), "geblokkeerd", "{regel}");
        assert_eq!(van("2027-02-28", "2027-05-28"), "akkoord", "{regel}");
        assert_eq!(
            van("2027-02-28", "2027-05-31"),
            "geblokkeerd",
            "{regel}: no month end here"
        );
        assert_eq!(van("2027-11-30", "2028-02-29"), "akkoord", "{regel}: leap day");
        assert_eq!(
            van("2027-06-01", "2027-06-01"),
            "akkoord",
            "{regel}: issued that day"
        );
        assert_eq!(
            van("2027-06-02", "2027-06-01"),
            "geblokkeerd",
            "{regel}: issued after it"
        );
    }
}

#[test]
fn in_ijmond_the_first_day_of_work_counts_and_not_employment() {
    let dagen = "in_dienst = 2027-06-01\neerste_werkdag = 2027-06-08";
    assert_eq!(
        vog("ijmond-ho", "ho2", "2027-03-07", dagen, "2027-07-01", "IJM-16b"),
        "geblokkeerd"
    );
    assert_eq!(
        vog("ijmond-ho", "ho2", "2027-03-08", dagen, "2027-07-01", "IJM-16b"),
        "akkoord"
    );
    let oud = "eerste_werkdag = 2015-01-05";
    assert_eq!(
        vog("ijmond-ho", "ho2", "2024-01-05", oud, "2027-07-01", "IJM-16b"),
        "waarschuwing"
    );
}

#[test]
fn in_duo_a_vog_counts_sixty_months_that_day_included() {
    let van = |op| {
        vog(
            "duo-hbh",
            "hbh",
            "2023-02-28",
            "in_dienst = 2023-03-01",
            op,
            "DUO-7.7",
        )
    };
    assert_eq!(van("2027-11-27"), "akkoord");
    assert_eq!(van("2027-11-28"), "waarschuwing", "three months ahead");
    assert_eq!(van("2028-02-28"), "waarschuwing", "the last day");
    assert_eq!(van("2028-02-29"), "geblokkeerd");
}

#[test]
fn a_good_vog_is_not_hidden_by_an_older_one() {
    let m = "in_dienst = 2027-06-01\nvog = [{ afgegeven = 2020-01-01, profiel = \"45\" }, { afgegeven = 2027-05-01, profiel = \"45\" }]";
    assert_eq!(
        oordeel(
            "dalfsen-begeleiding",
            "individueel-1",
            m,
            "op = 2027-06-01",
            "DALF-21b"
        ),
        "akkoord"
    );
}

#[test]
fn one_vog_must_be_recent_and_have_the_aspects() {
    let van = |vogs: &str| {
        let m = format!("in_dienst = 2027-06-01\nvog = [{vogs}]");
        oordeel(HARD, "ho", &m, "op = 2027-06-01", "HARD-33c")
    };
    let compleet = "{ afgegeven = 2027-05-01, aspecten = [11, 41, 43, 84, 85] }";
    assert_eq!(van(compleet), "akkoord");
    assert_eq!(
        van("{ afgegeven = 2027-05-01, aspecten = [41, 43, 85] }"),
        "geblokkeerd"
    );
    assert_eq!(van("{ afgegeven = 2027-05-01, profiel = \"45\" }"), "geblokkeerd");
    let verdeeld = "{ afgegeven = 2020-01-01, aspecten = [41, 43, 84, 85] }, { afgegeven = 2027-05-01 }";
    assert_eq!(
        van(verdeeld),
        "geblokkeerd",
        "the old one has them, the recent one has not"
    );
    assert_eq!(
        van(&format!("{{ afgegeven = 2027-04-01 }}, {compleet}")),
        "akkoord"
    );
}

#[test]
fn dalfsen_asks_profile_45() {
    let van = |vog: &str| {
        let m = format!("in_dienst = 2027-06-01\nvog = [{vog}]");
        oordeel(
            "dalfsen-begeleiding",
            "groep-behoud",
            &m,
            "op = 2027-06-01",
            "DALF-21a",
        )
    };
    assert_eq!(van("{ afgegeven = 2027-05-01, profiel = \"45\" }"), "akkoord");
    assert_eq!(
        van("{ afgegeven = 2027-05-01, aspecten = [41, 43, 84, 85] }"),
        "geblokkeerd"
    );
    assert_eq!(van(""), "geblokkeerd");
}

#[test]
fn after_doubt_only_a_newer_vog_lets_somebody_work() {
    let van = |op: &str| {
        let rest = format!(
            "[[gebeurtenis]]\nsoort = \"twijfel-integriteit\"\nop = 2027-05-01\nmedewerker = \"m\"\n\
             [[medewerker]]\nid = \"m\"\nvog = [{{ afgegeven = 2027-05-01 }}, {{ afgegeven = 2027-05-20 }}]\n\
             [[inzet]]\nmedewerker = \"m\"\nop = {op}\n"
        );
        oordelen("dalfsen-begeleiding", "individueel-1", &rest, "DALF-21c")
    };
    assert!(van("2027-04-30").is_empty(), "before the doubt");
    assert_eq!(van("2027-05-19"), ["m geblokkeerd"]);
    assert_eq!(van("2027-05-20"), ["m akkoord"]);
}
