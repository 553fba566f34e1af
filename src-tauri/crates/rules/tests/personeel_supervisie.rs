//! May this worker come, by supervision and by group?
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use steun::personeel::{oordeel, oordelen};

const DALF: &str = "dalfsen-begeleiding";
const COEV: &str = "coevorden-borger-odoorn";
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

/// Worker m with a supervisor s of a level.
fn onder(product: &str, m: &str, s: &str, regel: &str) -> String {
    let rest = format!(
        "[[medewerker]]\nid = \"m\"\n{m}\n[[medewerker]]\nid = \"s\"\n{s}\n\
         [[inzet]]\nmedewerker = \"m\"\nop = 2027-06-01\nsupervisor = \"s\"\n"
    );
    let contract = if product.starts_with("groep") || product.starts_with("indiv") {
        DALF
    } else {
        COEV
    };
    oordelen(contract, product, &rest, regel)
        .pop()
        .unwrap_or_default()
}

fn heeft(niveau: &str) -> String {
    format!("kwalificaties = [{{ soort = \"diploma\", niveau = \"{niveau}\" }}]")
}

#[test]
fn regular_support_asks_mbo_4_under_hbo() {
    let product = "zelfredzaamheid-regulier-lerend";
    let van = |m, s| onder(product, &heeft(m), &heeft(s), "COEV-I.2.2a");
    assert_eq!(van("mbo-4", "hbo"), "m akkoord");
    assert_eq!(van("mbo-3", "hbo"), "m geblokkeerd");
    assert_eq!(van("mbo-4", "mbo-4"), "m geblokkeerd");
    let alleen = met(
        COEV,
        product,
        "{ soort = \"diploma\", niveau = \"hbo\" }",
        "COEV-I.2.2a",
    );
    assert_eq!(alleen, "geblokkeerd", "without a supervisor");
    let vrijwilliger = format!("soort = \"vrijwilliger\"\n{}", heeft("hbo"));
    assert_eq!(
        onder(product, &heeft("mbo-4"), &vrijwilliger, "COEV-I.2.2a"),
        "m geblokkeerd"
    );
}

#[test]
fn heavy_support_asks_a_behavioural_scientist() {
    let gw = "kwalificaties = [{ soort = \"beroep\", code = \"gedragswetenschapper\" }]";
    assert_eq!(
        onder("zelfredzaamheid-zwaar", &heeft("hbo"), gw, "COEV-I.2.3a"),
        "m akkoord"
    );
    assert_eq!(
        onder(
            "zelfredzaamheid-zwaar",
            &heeft("hbo"),
            &heeft("wo"),
            "COEV-I.2.3a"
        ),
        "m geblokkeerd"
    );
    assert_eq!(
        onder("zelfredzaamheid-zwaar", &heeft("mbo-4"), gw, "COEV-I.2.3a"),
        "m geblokkeerd"
    );
}

#[test]
fn mbo_3_always_works_under_mbo_4_or_hbo() {
    let van = |m, s| onder("zelfredzaamheid-licht", &heeft(m), &heeft(s), "COEV-I.7.2.2a");
    assert_eq!(van("mbo-3", "mbo-4"), "m akkoord");
    assert_eq!(van("mbo-3", "mbo-3"), "m geblokkeerd");
    assert_eq!(van("mbo-4", "mbo-3"), "", "not asked of mbo-4");
    assert_eq!(
        onder(
            "participatie-regulier-lerend",
            &heeft("mbo-3"),
            &heeft("mbo-4"),
            "COEV-I.3.3a"
        ),
        "m akkoord"
    );
    assert_eq!(
        met(
            COEV,
            "participatie-licht",
            "{ soort = \"diploma\", niveau = \"mbo-2\" }",
            "COEV-I.3.2a"
        ),
        "geblokkeerd"
    );
}

#[test]
fn volunteers_work_under_somebody_who_is_qualified() {
    let vrijwilliger = "soort = \"vrijwilliger\"";
    assert_eq!(
        onder(
            "participatie-licht",
            vrijwilliger,
            &heeft("mbo-3"),
            "COEV-I.7.2.2c"
        ),
        "m akkoord"
    );
    assert_eq!(
        onder("participatie-licht", vrijwilliger, vrijwilliger, "COEV-I.7.2.2c"),
        "m geblokkeerd"
    );
    assert_eq!(
        onder("participatie-licht", vrijwilliger, &heeft("mbo-3"), "COEV-I.3.2a"),
        "",
        "counts for no level"
    );
    assert_eq!(
        onder("groep-ontwikkel", vrijwilliger, &heeft("mbo-3"), "DALF-89"),
        "m geblokkeerd"
    );
    assert_eq!(
        onder("groep-ontwikkel", vrijwilliger, &heeft("mbo-4"), "DALF-89"),
        "m akkoord"
    );
    assert_eq!(
        onder("groep-behoud", vrijwilliger, &heeft("mbo-3"), "DALF-89"),
        "m akkoord"
    );
    let zzp = format!("soort = \"zzp\"\n{}", heeft("mbo-4"));
    assert_eq!(
        onder("individueel-1", vrijwilliger, &zzp, "DALF-24"),
        "m geblokkeerd",
        "not on the staff"
    );
}

#[test]
fn exactly_half_of_a_group_is_no_majority() {
    let van = |zwaar: u32, niveau: &str, supervisor: &str| {
        let rest = format!(
            "[[medewerker]]\nid = \"m\"\n{}\n[[medewerker]]\nid = \"s\"\n{}\n[[inzet]]\nmedewerker = \"m\"\n\
             op = 2027-06-01\n{supervisor}\ngroep = {{ clienten = 8, zwaar = {zwaar} }}\n",
            heeft(niveau),
            heeft("hbo")
        );
        oordelen(COEV, "participatie-zwaar", &rest, "COEV-I.3.4").remove(0)
    };
    assert_eq!(van(5, "hbo", ""), "m akkoord");
    assert_eq!(van(5, "mbo-4", "supervisor = \"s\""), "m geblokkeerd");
    assert_eq!(van(4, "mbo-4", "supervisor = \"s\""), "m akkoord");
    assert_eq!(van(4, "mbo-4", ""), "m geblokkeerd");
    assert_eq!(van(4, "mbo-3", "supervisor = \"s\""), "m geblokkeerd");
}

#[test]
fn individual_support_in_a_group_takes_four() {
    let van = |clienten: u32| {
        let inzet = format!("{OP}\ngroep = {{ clienten = {clienten} , zwaar = 0 }}");
        oordeel(DALF, "individueel-3", "", &inzet, "DALF-102a")
    };
    assert_eq!((van(4), van(5)), ("akkoord".to_owned(), "geblokkeerd".to_owned()));
}
