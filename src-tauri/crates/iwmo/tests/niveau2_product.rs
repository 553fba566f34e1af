//! Level 2, assigned products: each rule, broken and kept.

mod voorbeeld;

use voorbeeld::wijzig::{BUDGET, CODE, EIND, PRODUCT, anders, fouten, met_tweede, omvang, regels};

#[test]
fn cd041_wants_a_size_with_a_code() {
    assert_eq!(regels(&anders(&[(&omvang(), "")])), ["CD041"]);
    assert_eq!(regels(&anders(&[(&omvang(), ""), (CODE, "")])), [""; 0]);
}

#[test]
fn cd075_wants_an_end_with_a_budget() {
    assert_eq!(regels(&anders(&[(&omvang(), BUDGET), (CODE, "")])), [""; 0]);
    assert_eq!(
        regels(&anders(&[(&omvang(), BUDGET), (CODE, ""), (EIND, "")])),
        ["CD075"]
    );
}

#[test]
fn cd076_wants_an_end_with_a_size_per_week() {
    assert_eq!(regels(&anders(&[(EIND, "")])), ["CD076"]);
    assert_eq!(
        regels(&anders(&[(EIND, ""), ("Frequentie>2<", "Frequentie>4<")])),
        [""; 0]
    );
}

#[test]
fn cd077_and_cd078_allow_a_budget_or_a_size_but_not_both() {
    assert_eq!(
        regels(&anders(&[(
            "</wmo301:Omvang>",
            &format!("</wmo301:Omvang>{BUDGET}")
        )])),
        ["CD077", "CD078"]
    );
}

#[test]
fn cd079_wants_a_product_without_a_budget() {
    assert_eq!(regels(&anders(&[(PRODUCT, ""), (&omvang(), "")])), ["CD079"]);
    assert_eq!(regels(&anders(&[(PRODUCT, ""), (&omvang(), BUDGET)])), [""; 0]);
}

#[test]
fn cd080_wants_no_size_without_a_code_after_2020() {
    assert_eq!(regels(&anders(&[(CODE, "")])), ["CD080"]);
    let oud = [
        (CODE, ""),
        ("2026-01-12", "2020-01-12"),
        ("2026-12-31", "2020-12-31"),
    ];
    assert_eq!(regels(&anders(&oud)), [""; 0]);
    let net = [
        (CODE, ""),
        ("2026-01-12", "2020-01-12"),
        ("2026-12-31", "2021-01-01"),
    ];
    assert_eq!(regels(&anders(&net)), ["CD080"]);
}

#[test]
fn cs335_allows_deleting_only_on_one_day() {
    let reden = format!("{EIND}<wmo301:RedenWijziging>13</wmo301:RedenWijziging>");
    assert_eq!(regels(&anders(&[(EIND, &reden)])), ["CS335"]);
    assert_eq!(
        regels(&anders(&[(EIND, &reden.replace("2026-12-31", "2026-01-12"))])),
        [""; 0]
    );
}

#[test]
fn cs336_refuses_reason_01() {
    let reden = |code: &str| format!("{EIND}<wmo301:RedenWijziging>{code}</wmo301:RedenWijziging>");
    assert_eq!(regels(&anders(&[(EIND, &reden("01"))])), ["CS336"]);
    assert_eq!(regels(&anders(&[(EIND, &reden("04"))])), [""; 0]);
}

#[test]
fn cs338_refuses_some_units_per_day_after_2020() {
    for (eenheid, goed) in [
        ("01", true),
        ("04", true),
        ("82", true),
        ("14", false),
        ("16", false),
        ("83", false),
        ("84", false),
    ] {
        let eenheid = format!("Eenheid>{eenheid}<");
        let per_dag = [
            ("Eenheid>04<", eenheid.as_str()),
            ("Frequentie>2<", "Frequentie>1<"),
        ];
        assert_eq!(regels(&anders(&per_dag)).is_empty(), goed, "{eenheid}");
        let oud = [
            per_dag.as_slice(),
            &[("2026-01-12", "2020-01-12"), ("2026-12-31", "2020-12-31")],
        ]
        .concat();
        assert_eq!(regels(&anders(&oud)), [""; 0], "{eenheid}");
        assert_eq!(regels(&anders(&per_dag[..1])), [""; 0], "{eenheid}");
    }
}

#[test]
fn tr302_refuses_the_same_product_in_overlapping_periods() {
    let gevonden = fouten(&met_tweede(&[]));
    assert_eq!(gevonden.len(), 1);
    assert_eq!(gevonden[0].regel, "TR302");
    assert_eq!(
        gevonden[0].pad,
        "Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]"
    );
    assert_eq!(regels(&met_tweede(&[("02A05", "02A06")])), [""; 0]);
    assert_eq!(regels(&met_tweede(&[("Categorie>02", "Categorie>03")])), [""; 0]);
    let aansluitend = [("2026-12-31", "2027-12-31"), ("2026-01-12", "2027-01-01")];
    assert_eq!(regels(&met_tweede(&aansluitend)), [""; 0]);
    let een_dag = [("2026-12-31", "2027-12-31"), ("2026-01-12", "2026-12-31")];
    assert_eq!(regels(&met_tweede(&een_dag)), ["TR302"]);
}

#[test]
fn tr302_looks_at_the_category_when_there_is_no_code_and_at_everything_when_there_is_no_category() {
    let omvang = omvang();
    let zonder_code = [(CODE, ""), (omvang.as_str(), "")];
    assert_eq!(regels(&met_tweede(&zonder_code)), ["TR302"]);
    assert_eq!(
        regels(&met_tweede(
            &[zonder_code.as_slice(), &[("Categorie>02", "Categorie>03")]].concat()
        )),
        [""; 0]
    );
    assert_eq!(
        regels(&met_tweede(&[(PRODUCT, ""), (omvang.as_str(), BUDGET)])),
        ["TR302"]
    );
}

#[test]
fn tr302_lets_aids_overlap_and_does_not_count_what_was_deleted() {
    let generiek = met_tweede(&[(PRODUCT, ""), (&omvang(), BUDGET)]);
    for categorie in ["11", "12", "13", "14"] {
        let vervang = format!("Categorie>{categorie}<");
        assert_eq!(
            regels(&met_tweede(&[]).replace("Categorie>02<", &vervang)),
            [""; 0],
            "{categorie}"
        );
        assert_eq!(
            regels(&generiek.replace("Categorie>02<", &vervang)),
            [""; 0],
            "{categorie}"
        );
    }
    let weg = |reden: &str| {
        let eind = format!(
            "<wmo301:Einddatum>2026-01-12</wmo301:Einddatum><wmo301:RedenWijziging>{reden}</wmo301:RedenWijziging>"
        );
        regels(&met_tweede(&[(EIND, &eind)]))
    };
    assert_eq!(weg("13"), [""; 0]);
    assert_eq!(weg("01"), ["CS336"]);
    assert_eq!(weg("05"), ["TR302"]);
}
