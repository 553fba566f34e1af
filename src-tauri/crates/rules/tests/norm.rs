//! Figures against their norm, and the ladder behind it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::feit::Feit;
use leidraad_rules::{Afloop, Invoer, Meeteenheid, Profiel, Uitkomst};
use steun::proefcontract::KOP;
use steun::*;

const DALFSEN: &str = "dalfsen-begeleiding";

/// What a contract says about figures, without any toewijzing.
fn cijfers(contract: &str, feiten: &[Feit]) -> Uitkomst {
    let id = ContractId(contract.into());
    let invoer = Invoer {
        contract: Some(&id),
        ..Invoer::van(&[], feiten)
    };
    leidraad_rules::beoordeel(profielen(), kalender(), &invoer)
}

fn kpi(naam: &str, op: &str, periode: &str, waarde: &str) -> Feit {
    feit(
        "kpi",
        op,
        &[("naam", naam), ("periode", periode), ("waarde", waarde)],
    )
}

fn aandeel(naam: &str, op: &str, periode: &str, teller: &str, noemer: &str) -> Feit {
    let velden = [
        ("naam", naam),
        ("periode", periode),
        ("teller", teller),
        ("noemer", noemer),
    ];
    feit("kpi", op, &velden)
}

/// The figures of a rule in one unit, by day.
fn reeks(uit: &Uitkomst, regel: &str, eenheid: Meeteenheid) -> Vec<String> {
    let van = uit
        .berekeningen
        .iter()
        .filter(|b| b.regel == regel && b.eenheid == eenheid);
    van.map(|b| b.waarde.tekst(2)).collect()
}

fn stappen(uit: &Uitkomst, regel: &str) -> Vec<String> {
    reeks(uit, regel, Meeteenheid::Stap)
}

/// The steps that a row of quarters leads to.
fn kwartalen(naam: &str, regel: &str, waarden: &[&str]) -> Vec<String> {
    let dagen = [
        "2027-04-05",
        "2027-07-05",
        "2027-10-05",
        "2028-01-05",
        "2028-04-05",
        "2028-07-05",
    ];
    let perioden = ["2027-K1", "2027-K2", "2027-K3", "2027-K4", "2028-K1", "2028-K2"];
    let feiten: Vec<Feit> = waarden
        .iter()
        .zip(dagen.iter().zip(perioden))
        .filter(|(waarde, _)| !waarde.is_empty())
        .map(|(waarde, (dag, periode))| kpi(naam, dag, periode, waarde))
        .collect();
    stappen(&cijfers(DALFSEN, &feiten), regel)
}

#[test]
fn exactly_ninety_five_percent_misses_the_norm_without_a_step() {
    let uit = cijfers(
        DALFSEN,
        &[aandeel(
            "begeleidingsplannen",
            "2027-04-05",
            "2027-K1",
            "19",
            "20",
        )],
    );
    assert_eq!(reeks(&uit, "DALF-KPI3", Meeteenheid::Procent), ["95"]);
    assert_eq!(stappen(&uit, "DALF-KPI3"), ["0"]);
    assert_eq!(bevinding(&uit, "DALF-KPI3").unwrap().op, d("2027-04-05"));
    let uit = cijfers(
        DALFSEN,
        &[aandeel(
            "begeleidingsplannen",
            "2027-04-05",
            "2027-K1",
            "96",
            "100",
        )],
    );
    assert!(bevinding(&uit, "DALF-KPI3").is_none());
    assert_eq!(stappen(&uit, "DALF-KPI3"), ["0"]);
}

#[test]
fn a_quarter_below_the_norm_begins_the_ladder_and_the_next_climbs() {
    assert_eq!(kwartalen("begeleidingsplannen", "DALF-KPI3", &["94.99"]), ["1"]);
    assert_eq!(kwartalen("begeleidingsplannen", "DALF-KPI3", &["90"]), ["1"]);
    assert_eq!(kwartalen("begeleidingsplannen", "DALF-KPI3", &["89,99"]), ["2"]);
    let klim = kwartalen(
        "begeleidingsplannen",
        "DALF-KPI3",
        &["94", "93", "80", "94", "94", "94"],
    );
    assert_eq!(klim, ["1", "2", "3", "4", "5", "5"]);
}

#[test]
fn a_good_quarter_and_a_quarter_without_a_figure_begin_anew() {
    let goed = kwartalen("begeleidingsplannen", "DALF-KPI3", &["94", "93", "96", "94"]);
    assert_eq!(goed, ["1", "2", "0", "1"]);
    assert_eq!(
        kwartalen("begeleidingsplannen", "DALF-KPI3", &["94", "", "94"]),
        ["1", "1"]
    );
}

#[test]
fn a_lead_time_above_ten_percent_is_step_two_at_once() {
    assert_eq!(kwartalen("doorlooptijd", "DALF-KPI1", &["0"]), ["0"]);
    assert_eq!(kwartalen("doorlooptijd", "DALF-KPI1", &["0.1"]), ["1"]);
    assert_eq!(kwartalen("doorlooptijd", "DALF-KPI1", &["10"]), ["1"]);
    assert_eq!(kwartalen("doorlooptijd", "DALF-KPI1", &["10.01"]), ["2"]);
    assert_eq!(
        kwartalen("doorlooptijd", "DALF-KPI1", &["5", "5", "5", "5", "5"]),
        ["1", "2", "3", "4", "5"]
    );
}

#[test]
fn the_steps_ask_for_an_analysis_a_plan_and_recovery() {
    let cijfer = |dag, periode| kpi("doorlooptijd", dag, periode, "12");
    let feiten = [
        cijfer("2027-04-05", "2027-K1"),
        feit(
            "verklaring",
            "2027-04-19",
            &[("over", "anders"), ("oorzaak", "weinig plek")],
        ),
        cijfer("2027-07-05", "2027-K2"),
        feit("verbeterplan", "2027-07-27", &[]),
        cijfer("2027-10-04", "2027-K3"),
    ];
    let uit = cijfers(DALFSEN, &feiten);
    let dagen: Vec<_> = termijnen(&uit, "DALF-KPI1")
        .iter()
        .map(|t| (t.uiterlijk, t.afloop.clone()))
        .collect();
    let verwacht = [
        (d("2027-04-19"), voldaan("2027-04-19")),
        (d("2027-07-26"), voldaan("2027-07-27")),
        (d("2027-11-01"), Afloop::Open),
    ];
    assert_eq!(dagen, verwacht);
    let hersteld = [&feiten[..], &[kpi("doorlooptijd", "2028-01-03", "2027-K4", "0")]].concat();
    let uit = cijfers(DALFSEN, &hersteld);
    assert_eq!(termijnen(&uit, "DALF-KPI1")[2].afloop, voldaan("2028-01-03"));
}

#[test]
fn return_needs_more_than_ten_percent_twice_for_step_three() {
    let jaren = |waarden: &[&str]| {
        let rij = waarden.iter().zip(["2027", "2028", "2029", "2030"]);
        let feiten: Vec<Feit> = rij
            .map(|(waarde, jaar)| kpi("terugkeer", &format!("{jaar}-12-31"), jaar, waarde))
            .collect();
        stappen(&cijfers(DALFSEN, &feiten), "DALF-KPI2")
    };
    assert_eq!(jaren(&["8"]), ["0"]);
    assert_eq!(jaren(&["8.01", "9", "10", "10"]), ["1", "2", "2", "2"]);
    assert_eq!(jaren(&["9", "10.5", "11", "9"]), ["1", "2", "3", "4"]);
}

#[test]
fn use_of_seventy_and_ninety_five_percent_is_inside_the_band() {
    let maanden = |waarden: &[&str]| {
        let rij = waarden.iter().zip(["2027-03", "2027-04", "2027-05", "2027-06"]);
        let feiten: Vec<Feit> = rij
            .map(|(waarde, maand)| kpi("uitnutting", &format!("{maand}-28"), maand, waarde))
            .collect();
        cijfers(DALFSEN, &feiten)
    };
    for waarde in ["70", "95", "82,5"] {
        let uit = maanden(&[waarde]);
        assert!(
            bevinding(&uit, "DALF-KPI4").is_none() && melding(&uit, "DALF-KPI4").is_none(),
            "{waarde}"
        );
    }
    for waarde in ["69.99", "95.01"] {
        let uit = maanden(&[waarde]);
        let melding = melding(&uit, "DALF-KPI4").unwrap();
        assert_eq!(
            (melding.vanaf, &melding.aan[..]),
            (d("2027-03-28"), &["opdrachtgever".to_owned()][..])
        );
        assert_eq!(stappen(&uit, "DALF-KPI4"), ["1"]);
    }
    assert_eq!(
        stappen(&maanden(&["60", "99", "60", "60"]), "DALF-KPI4"),
        ["1", "2", "3", "3"]
    );
}

#[test]
fn the_norms_of_ijmond_hold_on_the_border_as_they_are_written() {
    let uit = |feit: Feit| cijfers("ijmond-ho", &[feit]);
    let klacht = |teller| aandeel("formele-klachten", "2027-07-10", "2027-H1", teller, "1000");
    let cijfer = |waarde| kpi("tevredenheid", "2027-07-10", "2027-H1", waarde);
    let samen = |waarde| kpi("samenwerking", "2027-07-10", "2027-H1", waarde);
    assert!(bevinding(&uit(klacht("29")), "IJM-5.3b").is_none());
    assert!(bevinding(&uit(klacht("30")), "IJM-5.3b").is_some());
    assert!(bevinding(&uit(cijfer("7.0")), "IJM-5.3a").is_none());
    assert!(bevinding(&uit(cijfer("6,9")), "IJM-5.3a").is_some());
    assert!(bevinding(&uit(samen("Voldoende")), "IJM-5.3c").is_none());
    assert!(bevinding(&uit(samen("onvoldoende")), "IJM-5.3c").is_some());
}

#[test]
fn two_periods_in_a_row_that_were_judged_insufficient_are_told() {
    let oordeel = |dag, periode, waarde| kpi("tevredenheid", dag, periode, waarde);
    let eerste = oordeel("2027-07-01", "2027-H1", "onvoldoende");
    let alleen = cijfers("duo-hbh", std::slice::from_ref(&eerste));
    assert!(bevinding(&alleen, "DUO-10.11d").is_none());
    let goed = oordeel("2028-01-05", "2027-H2", "voldoende");
    let onderbroken = [
        eerste.clone(),
        goed,
        oordeel("2028-07-01", "2028-H1", "onvoldoende"),
    ];
    assert!(bevinding(&cijfers("duo-hbh", &onderbroken), "DUO-10.11d").is_none());
    let weer = [eerste, oordeel("2028-01-05", "2027-H2", "onvoldoende")];
    assert_eq!(
        bevinding(&cijfers("duo-hbh", &weer), "DUO-10.11d").unwrap().op,
        d("2028-01-05")
    );
}

#[test]
fn profit_and_turnover_are_held_against_their_limits() {
    let jaar = |contract: &str, omzet: &str, winst: &str| {
        let velden = [("jaar", "2027"), ("omzet", omzet), ("winst", winst)];
        cijfers(contract, &[feit("jaarcijfers", "2028-02-01", &velden)])
    };
    assert!(bevinding(&jaar(DALFSEN, "10000000", "800000"), "DALF-55").is_none());
    assert!(bevinding(&jaar(DALFSEN, "10000000", "800001"), "DALF-55").is_some());
    assert!(bevinding(&jaar("ijmond-ho", "10000000", "1000000"), "IJM-65").is_none());
    assert!(bevinding(&jaar("ijmond-ho", "10000000", "1000001"), "IJM-65").is_some());
    let coevorden = |omzet| jaar("coevorden-borger-odoorn", omzet, "0");
    assert!(bevinding(&coevorden("1000000"), "COEV-9.1").is_none());
    assert!(bevinding(&coevorden("999999"), "COEV-9.1").is_some());
}

#[test]
fn the_average_of_the_month_decides_and_volunteers_do_not_count() {
    let mut t = toewijzing(1, Voorziening::Mv, "2027-01-04");
    t.contract = ContractId(DALFSEN.into());
    t.product = ProductId("groep-behoud".into());
    let groep = |op, clienten| {
        let velden = [
            ("clienten", clienten),
            ("begeleiders", "1"),
            ("vrijwilligers", "2"),
        ];
        feit("levering", op, &velden)
    };
    let gemiddeld = [groep("2027-03-01", "9"), groep("2027-03-08", "7")];
    let uit = een(&t, &gemiddeld);
    assert_eq!(reeks(&uit, "DALF-88", Meeteenheid::ClientPerBegeleider), ["8"]);
    assert!(bevinding(&uit, "DALF-88").is_none());
    let te_groot = [
        groep("2027-03-01", "9"),
        groep("2027-03-08", "8"),
        groep("2027-04-05", "8"),
    ];
    let uit = een(&t, &te_groot);
    assert_eq!(
        reeks(&uit, "DALF-88", Meeteenheid::ClientPerBegeleider),
        ["8.50", "8"]
    );
    assert_eq!(bevinding(&uit, "DALF-88").unwrap().op, d("2027-03-08"));
    t.product = ProductId("groep-ontwikkel".into());
    let half = [groep("2027-03-01", "6"), groep("2027-03-08", "7")];
    assert!(
        bevinding(&een(&t, &half), "DALF-96").is_none() && bevinding(&een(&t, &half), "DALF-88").is_none()
    );
    let boven = [groep("2027-03-01", "7"), groep("2027-03-08", "7")];
    assert!(bevinding(&een(&t, &boven), "DALF-96").is_some());
}

#[test]
fn a_figure_nobody_can_read_is_told_and_gives_no_step() {
    let uit = cijfers(DALFSEN, &[kpi("uitnutting", "2027-04-01", "2027-03", "veel")]);
    assert_eq!(
        bevinding(&uit, "DALF-KPI4").unwrap().waarom.code(),
        "niet-toegestaan"
    );
    assert!(stappen(&uit, "DALF-KPI4").is_empty());
    let uit = cijfers(DALFSEN, &[kpi("uitnutting", "2027-04-01", "maart", "60")]);
    assert_eq!(
        bevinding(&uit, "DALF-KPI4").unwrap().waarom.code(),
        "niet-toegestaan"
    );
}

#[test]
fn a_later_figure_over_the_same_period_takes_the_place_of_the_earlier() {
    let feiten = [
        kpi("begeleidingsplannen", "2027-04-05", "2027-K1", "80"),
        kpi("begeleidingsplannen", "2027-04-12", "2027-Q1", "97"),
    ];
    let uit = cijfers(DALFSEN, &feiten);
    assert_eq!(stappen(&uit, "DALF-KPI3"), ["0"]);
    assert!(bevinding(&uit, "DALF-KPI3").is_none());
}

#[test]
fn a_norm_that_could_never_work_is_refused() {
    let regel = r#"[[norm]]
id = "PROEF-2"
titel = "Cijfer"
onderwerp = "kpi"
per = "contract-periode"
bron = "eis 2"
citaat = "meer dan 95%"
sterkte = "contract"
rol = "teamleider"
wat_nu = "Kijk naar het cijfer."
cijfer = "kpi"
periode = "periode"
teller = "teller"
noemer = "noemer"
eenheid = "procent"
norm = "meer dan 95 %"
"#;
    let lees = |oud: &str, nieuw: &str| {
        assert!(regel.contains(oud), "{oud}");
        Profiel::lees("proef.toml", &format!("{KOP}{}", regel.replacen(oud, nieuw, 1))).map(|_| ())
    };
    lees("kpi", "kpi").unwrap();
    for (oud, nieuw) in [
        ("norm = \"meer dan 95 %\"", "norm = \"ongeveer 95 %\""),
        ("norm = \"meer dan 95 %\"", "norm = \"minstens 95 euro\""),
        ("norm = \"meer dan 95 %\"", "norm = \"is voldoende\""),
        ("periode = \"periode\"", "periode = \"maand\""),
        ("periode = \"periode\"", "tijdvak = \"toewijzing\""),
        ("noemer = \"noemer\"\n", ""),
        ("teller = \"teller\"", "teller = \"naam\""),
        ("eenheid = \"procent\"\n", ""),
        (
            "norm = \"meer dan 95 %\"",
            "norm = \"meer dan 95 %\"\n[[norm.stap]]\nwanneer = []",
        ),
        (
            "norm = \"meer dan 95 %\"",
            "norm = \"meer dan 95 %\"\n[[norm.stap]]\nwanneer = [{ cijfer = \"meer dan 1 %\", na_stap = 2 }]",
        ),
    ] {
        assert!(lees(oud, nieuw).is_err(), "{nieuw}");
    }
}
