//! May this worker come, by education, level, supervision and group?
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use steun::personeel::{oordeel, oordelen};

const DALF: &str = "dalfsen-begeleiding";
const OP: &str = "op = 2027-06-01";

fn met(contract: &str, product: &str, kwalificaties: &str, regel: &str) -> String {
    oordeel(
        contract,
        product,
        &format!("kwalificaties = [{kwalificaties}]"),
        OP,
        regel,
    )
}

fn dalf(product: &str, kwalificaties: &str, regel: &str) -> String {
    met(DALF, product, kwalificaties, regel)
}

#[test]
fn dalfsen_takes_only_educations_of_its_lists() {
    let van = |k| dalf("individueel-2", k, "DALF-18");
    assert_eq!(van("{ soort = \"crebo\", code = \"92660\" }"), "akkoord");
    assert_eq!(
        van("{ soort = \"crebo\", code = \"92650\" }"),
        "waarschuwing",
        "mbo-3"
    );
    assert_eq!(van("{ soort = \"crebo\", code = \"12345\" }"), "geblokkeerd");
    assert_eq!(van("{ soort = \"rio\", code = \"34116\" }"), "akkoord");
    assert_eq!(
        van("{ soort = \"diploma\", niveau = \"hbo\" }"),
        "geblokkeerd",
        "no code of the list"
    );
    assert_eq!(van(""), "geblokkeerd");
    assert_eq!(
        dalf(
            "groep-behoud",
            "{ soort = \"crebo\", code = \"92650\" }",
            "DALF-18"
        ),
        "akkoord"
    );
    assert_eq!(
        dalf(
            "groep-ontwikkel",
            "{ soort = \"crebo\", code = \"92650\" }",
            "DALF-18"
        ),
        "geblokkeerd"
    );
}

#[test]
fn a_master_needs_a_bachelor() {
    let (master, bachelor) = (
        "{ soort = \"rio\", code = \"44113\" }",
        "{ soort = \"rio\", code = \"35158\" }",
    );
    assert_eq!(dalf("individueel-2", master, "DALF-18-M"), "geblokkeerd");
    assert_eq!(dalf("individueel-2", master, "DALF-18"), "geblokkeerd");
    assert_eq!(
        dalf("individueel-2", &format!("{master}, {bachelor}"), "DALF-18-M"),
        "akkoord"
    );
    assert_eq!(
        dalf(
            "individueel-2",
            "{ soort = \"rio\", code = \"60260\" }",
            "DALF-18-M"
        ),
        "geblokkeerd"
    );
    assert_eq!(dalf("individueel-2", bachelor, "DALF-18-M"), "");
    let anders = format!("{master}, {{ soort = \"crebo\", code = \"92660\" }}");
    assert_eq!(
        dalf("individueel-2", &anders, "DALF-18-M"),
        "waarschuwing",
        "another diploma carries"
    );
    assert_eq!(dalf("individueel-2", &anders, "DALF-18"), "akkoord");
}

#[test]
fn a_foreign_diploma_needs_a_comparison_and_an_associate_degree_is_mbo_4() {
    let van = |k, regel| dalf("individueel-2", k, regel);
    assert_eq!(
        van(
            "{ soort = \"buitenlands\", vergelijking = \"nuffic\" }",
            "DALF-18-F"
        ),
        "akkoord"
    );
    assert_eq!(
        van(
            "{ soort = \"buitenlands\", vergelijking = \"nuffic\" }",
            "DALF-18"
        ),
        "akkoord"
    );
    assert_eq!(van("{ soort = \"buitenlands\" }", "DALF-18-F"), "geblokkeerd");
    assert_eq!(
        van(
            "{ soort = \"buitenlands\", vergelijking = \"school\" }",
            "DALF-18"
        ),
        "geblokkeerd"
    );
    assert_eq!(van("{ soort = \"ad\" }", "DALF-18-AD"), "akkoord");
    assert_eq!(
        dalf("groep-ontwikkel", "{ soort = \"ad\" }", "DALF-98"),
        "akkoord"
    );
}

#[test]
fn evc_counts_for_staff_from_before_the_contract_once_tested() {
    let van = |in_dienst: &str, getoetst: &str, regel| {
        let m = format!(
            "in_dienst = {in_dienst}\nkwalificaties = [{{ soort = \"evc\", niveau = \"mbo-4\"{getoetst} }}]"
        );
        oordeel(DALF, "groep-ontwikkel", &m, OP, regel)
    };
    assert_eq!(
        van("2026-12-31", ", getoetst_op = 2027-06-01", "DALF-19a"),
        "akkoord"
    );
    assert_eq!(
        van("2026-12-31", ", getoetst_op = 2027-06-02", "DALF-19a"),
        "geblokkeerd"
    );
    assert_eq!(van("2026-12-31", "", "DALF-19a"), "geblokkeerd");
    assert_eq!(van("2026-12-31", "", "DALF-19b"), "");
    assert_eq!(
        van("2027-01-01", ", getoetst_op = 2027-01-01", "DALF-19b"),
        "geblokkeerd"
    );
    assert_eq!(
        van("2027-01-01", ", getoetst_op = 2027-01-01", "DALF-98"),
        "geblokkeerd"
    );
    assert_eq!(
        van("2026-12-31", ", getoetst_op = 2027-01-01", "DALF-98"),
        "akkoord"
    );
}

#[test]
fn groups_of_dalfsen_ask_mbo_3_and_mbo_4() {
    let diploma = |niveau| format!("{{ soort = \"diploma\", niveau = \"{niveau}\" }}");
    assert_eq!(dalf("groep-behoud", &diploma("mbo-3"), "DALF-90"), "akkoord");
    assert_eq!(dalf("groep-behoud", &diploma("mbo-2"), "DALF-90"), "geblokkeerd");
    assert_eq!(dalf("groep-ontwikkel", &diploma("mbo-4"), "DALF-98"), "akkoord");
    assert_eq!(
        dalf("groep-ontwikkel", &diploma("mbo-3"), "DALF-98"),
        "geblokkeerd"
    );
    assert_eq!(
        dalf("groep-behoud", &diploma("mbo-4"), "DALF-98"),
        "",
        "another product"
    );
}

#[test]
fn an_experience_expert_is_registered() {
    let van = |k: &str| {
        let m = format!("soort = \"ervaringsdeskundige\"\nkwalificaties = [{k}]");
        oordeel(DALF, "individueel-1", &m, OP, "DALF-20")
    };
    assert_eq!(van("{ soort = \"beroep\", code = \"registerplein\" }"), "akkoord");
    assert_eq!(van(""), "geblokkeerd");
}

#[test]
fn ho3_asks_mbo_2_in_a_direction_that_fits_or_mbo_3_thinking() {
    let van = |k| met("ijmond-ho", "ho3", k, "IJM-24");
    assert_eq!(
        van("{ soort = \"diploma\", niveau = \"mbo-2\", richting = \"Zorg en welzijn\" }"),
        "akkoord"
    );
    assert_eq!(
        van("{ soort = \"diploma\", niveau = \"mbo-2\", richting = \"techniek\" }"),
        "geblokkeerd"
    );
    assert_eq!(van("{ soort = \"diploma\", niveau = \"mbo-2\" }"), "waarschuwing");
    assert_eq!(
        van("{ soort = \"diploma\", niveau = \"mbo-1\", richting = \"zorg\" }"),
        "geblokkeerd"
    );
    assert_eq!(
        van("{ soort = \"werk-en-denkniveau\", niveau = \"mbo-3\" }"),
        "akkoord"
    );
    assert_eq!(
        van("{ soort = \"werk-en-denkniveau\", niveau = \"mbo-2\" }"),
        "geblokkeerd"
    );
    assert_eq!(met("ijmond-ho", "ho2", "", "IJM-24"), "");
}

fn heeft(niveau: &str) -> String {
    format!("kwalificaties = [{{ soort = \"diploma\", niveau = \"{niveau}\" }}]")
}

#[test]
fn a_plan_of_individueel_4_is_drawn_up_by_hbo_with_wo_behind_it() {
    let van = |velden: &str| {
        let rest = format!(
            "[[gebeurtenis]]\nsoort = \"plan\"\nop = 2027-02-01\n{velden}\n[[medewerker]]\nid = \"m\"\n{}\n",
            heeft("mbo-4")
        );
        oordelen(DALF, "individueel-4", &rest, "DALF-109").remove(0)
    };
    assert_eq!(
        van("status = \"definitief\"\nopsteller = \"hbo\"\nachterwacht = \"wo\""),
        "- akkoord"
    );
    assert_eq!(
        van("status = \"definitief\"\nopsteller = \"hbo\"\nachterwacht = \"hbo\""),
        "- geblokkeerd"
    );
    assert_eq!(
        van("status = \"definitief\"\nopsteller = \"hbo\""),
        "- geblokkeerd"
    );
    assert_eq!(
        van("status = \"definitief\"\nopsteller = \"m\"\nachterwacht = \"wo\""),
        "m geblokkeerd"
    );
    assert_eq!(
        van("status = \"definitief\"\nopsteller = \"Jansen\"\nachterwacht = \"wo\""),
        "- waarschuwing"
    );
    assert_eq!(van("status = \"concept\""), "- waarschuwing");
}

#[test]
fn a_replacement_of_a_lower_level_than_the_product_is_blocked() {
    let van = |code: &str| {
        let rest = format!(
            "[[medewerker]]\nid = \"oud\"\nkwalificaties = [{{ soort = \"rio\", code = \"34116\" }}]\n\
             [[medewerker]]\nid = \"m\"\nkwalificaties = [{{ soort = \"crebo\", code = \"{code}\" }}]\n\
             [[gebeurtenis]]\nsoort = \"uitval\"\nop = 2027-03-01\nmedewerker = \"oud\"\n\
             [[gebeurtenis]]\nsoort = \"vervanging\"\nop = 2027-03-02\nmedewerker = \"m\"\n"
        );
        oordelen(DALF, "groep-ontwikkel", &rest, "DALF-34").remove(0)
    };
    assert_eq!(van("92650"), "m geblokkeerd", "mbo-3");
    assert_eq!(van("92660"), "m waarschuwing", "mbo-4 for hbo");
}
