//! Dates that come round by the calendar.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::feit::Feit;
use leidraad_rules::{Afloop, Horizon, Invoer, Over, Profiel, ToewijzingInvoer, Uitkomst};
use steun::proefcontract::KOP;
use steun::*;

fn in_horizon(contract: &str, over: Over, (van, tot): (&str, &str), feiten: &[Feit]) -> Uitkomst {
    let id = ContractId(contract.into());
    let invoer = Invoer {
        contract: Some(&id),
        horizon: Some(Horizon {
            van: d(van),
            tot: d(tot),
        }),
        over,
        ..Invoer::van(&[], feiten)
    };
    leidraad_rules::beoordeel(profielen(), kalender(), &invoer)
}

/// The last days of a rule for the organisation.
fn dagen(contract: &str, regel: &str, horizon: (&str, &str)) -> Vec<String> {
    let uit = in_horizon(contract, Over::Alles, horizon, &[]);
    termijnen(&uit, regel)
        .iter()
        .map(|t| t.uiterlijk.to_string())
        .collect()
}

fn van_contract(contract: &str, product: &str, dagtekening: &str) -> ToewijzingInvoer {
    ToewijzingInvoer {
        contract: ContractId(contract.into()),
        product: ProductId(product.into()),
        ..toewijzing(1, Voorziening::Mv, dagtekening)
    }
}

fn rapport(regel: &str, op: &str, velden: &[(&str, &str)]) -> Feit {
    let velden: Vec<_> = [("rapport", regel)]
        .into_iter()
        .chain(velden.iter().copied())
        .collect();
    feit("rapportage-verzonden", op, &velden)
}

#[test]
fn every_statement_has_its_day_of_the_year() {
    let jaar = ("2028-01-01", "2028-12-31");
    assert_eq!(dagen(HARDENBERG, "HARD-10", jaar), ["2028-02-29"]);
    assert_eq!(
        dagen(HARDENBERG, "HARD-10", ("2029-01-01", "2029-12-31")),
        ["2029-02-28"]
    );
    assert_eq!(dagen(HARDENBERG, "HARD-11", jaar), ["2028-03-31"]);
    assert_eq!(dagen(HARDENBERG, "HARD-44a", jaar), ["2028-01-31", "2028-07-30"]);
    assert_eq!(dagen("duo-hbh", "DUO-10.10", jaar), ["2028-02-29"]);
    assert_eq!(dagen("ijmond-ho", "IJM-62", jaar), ["2028-01-30", "2028-07-30"]);
    assert_eq!(dagen("ijmond-ho", "IJM-63", jaar), ["2028-04-01"]);
    assert_eq!(dagen("dalfsen-begeleiding", "DALF-74", jaar), ["2028-03-31"]);
    assert_eq!(dagen("coevorden-borger-odoorn", "COEV-4.3", jaar), ["2028-11-01"]);
    let maanden = dagen("ijmond-ho", "IJM-11", ("2028-02-01", "2028-03-31"));
    assert_eq!(maanden, ["2028-02-29", "2028-03-31"]);
}

#[test]
fn the_horizon_includes_its_own_days_and_without_it_nothing_comes_round() {
    assert_eq!(
        dagen(HARDENBERG, "HARD-10", ("2028-02-29", "2028-02-29")),
        ["2028-02-29"]
    );
    assert!(dagen(HARDENBERG, "HARD-10", ("2028-03-01", "2029-02-27")).is_empty());
    let id = ContractId(HARDENBERG.into());
    let invoer = Invoer {
        contract: Some(&id),
        ..Invoer::van(&[], &[])
    };
    assert!(
        leidraad_rules::beoordeel(profielen(), kalender(), &invoer)
            .termijnen
            .is_empty()
    );
}

#[test]
fn a_statement_on_a_sunday_is_safe_on_the_friday_before() {
    let uit = in_horizon(HARDENBERG, Over::Alles, ("2027-01-01", "2027-12-31"), &[]);
    let termijn = termijn(&uit, "HARD-10");
    assert_eq!(
        (termijn.uiterlijk, termijn.streefdatum),
        (d("2027-02-28"), d("2027-02-26"))
    );
    assert_eq!(termijn.sleutel, "HARD-10/organisatie/202601");
}

#[test]
fn a_year_before_the_contract_asks_nothing_of_the_organisation() {
    let jaar = ("2027-01-01", "2027-12-31");
    assert!(termijnen(&in_horizon(HARDENBERG, Over::Organisatie, jaar, &[]), "HARD-10").is_empty());
    let volgend = in_horizon(HARDENBERG, Over::Organisatie, ("2028-01-01", "2028-12-31"), &[]);
    assert_eq!(termijnen(&volgend, "HARD-10").len(), 1);
    assert!(
        termijnen(
            &in_horizon(HARDENBERG, Over::Client, ("2028-01-01", "2028-12-31"), &[]),
            "HARD-10"
        )
        .is_empty()
    );
}

#[test]
fn a_report_closes_the_period_it_names_or_the_one_that_had_just_ended() {
    let jaren = ("2028-01-01", "2029-12-31");
    let afloop = |feiten: &[Feit]| {
        let uit = in_horizon(HARDENBERG, Over::Alles, jaren, feiten);
        let rij: Vec<Afloop> = termijnen(&uit, "HARD-10")
            .iter()
            .map(|t| t.afloop.clone())
            .collect();
        rij
    };
    let open = Afloop::Open;
    assert_eq!(
        afloop(&[rapport("HARD-10", "2028-02-10", &[])]),
        [voldaan("2028-02-10"), open.clone()]
    );
    assert_eq!(
        afloop(&[rapport("HARD-10", "2028-12-31", &[])]),
        [voldaan("2028-12-31"), open.clone()]
    );
    assert_eq!(
        afloop(&[rapport("HARD-10", "2027-12-31", &[])]),
        [open.clone(), open.clone()]
    );
    let genoemd = rapport("HARD-10", "2029-02-01", &[("periode", "2027")]);
    assert_eq!(afloop(&[genoemd]), [voldaan("2029-02-01"), open.clone()]);
    assert_eq!(
        afloop(&[rapport("HARD-11", "2028-02-10", &[])]),
        [open.clone(), open]
    );
}

#[test]
fn a_month_of_its_own_is_closed_in_that_month() {
    let afloop = |op: &str| {
        let feiten = [rapport("IJM-11", op, &[])];
        let uit = in_horizon("ijmond-ho", Over::Alles, ("2027-03-01", "2027-03-31"), &feiten);
        termijn(&uit, "IJM-11").afloop.clone()
    };
    assert_eq!(afloop("2027-03-01"), voldaan("2027-03-01"));
    assert_eq!(afloop("2027-03-31"), voldaan("2027-03-31"));
    assert_eq!(
        (afloop("2027-02-28"), afloop("2027-04-01")),
        (Afloop::Open, Afloop::Open)
    );
}

#[test]
fn no_auditor_is_needed_below_two_hundred_thousand() {
    let bij = |omzet: &str| {
        let feiten = [feit(
            "jaarcijfers",
            "2028-02-01",
            &[("jaar", "2027"), ("omzet", omzet)],
        )];
        let uit = in_horizon(
            "dalfsen-begeleiding",
            Over::Alles,
            ("2028-01-01", "2028-12-31"),
            &feiten,
        );
        termijn(&uit, "DALF-74").afloop.clone()
    };
    assert!(matches!(bij("20000000"), Afloop::Vervallen { .. }));
    assert_eq!(bij("20000001"), Afloop::Open);
}

#[test]
fn a_month_with_support_is_declared_before_the_end_of_the_next() {
    for (contract, product, regel) in [
        (HARDENBERG, "ho", "HARD-50a"),
        ("duo-hbh", "hbh", "DUO-15.1e"),
        ("duo-hbh", "hht", "DUO-16.1g"),
        ("ijmond-ho", "ho2", "IJM-54"),
        ("dalfsen-begeleiding", "individueel-1", "DALF-83"),
        ("coevorden-borger-odoorn", "participatie-zwaar", "COEV-def-zp"),
    ] {
        let t = van_contract(contract, product, "2027-01-04");
        let levering = |op| feit("levering", op, &[("minuten", "60")]);
        let uit = een(
            &t,
            &[
                levering("2028-01-12"),
                levering("2028-01-31"),
                levering("2028-03-01"),
            ],
        );
        let dagen: Vec<_> = termijnen(&uit, regel).iter().map(|t| t.uiterlijk).collect();
        assert_eq!(dagen, [d("2028-02-29"), d("2028-04-30")], "{regel}");
    }
    let hbh = van_contract("duo-hbh", "hbh", "2027-01-04");
    let uit = een(&hbh, &[feit("levering", "2028-01-12", &[("minuten", "60")])]);
    assert!(termijnen(&uit, "DUO-16.1g").is_empty());
}

#[test]
fn a_declaration_closes_the_month_it_names_or_the_last_month_with_support() {
    let t = van_contract(HARDENBERG, "ho", "2027-01-04");
    let levering = |op| feit("levering", op, &[("minuten", "60")]);
    let bericht = |op, begin| feit("bericht-verzonden", op, &[("code", "323"), ("begindatum", begin)]);
    let zonder = feit("bericht-verzonden", "2027-04-05", &[("code", "323")]);
    let afloop = |laatste: Feit| {
        let uit = een(&t, &[levering("2027-02-10"), levering("2027-03-10"), laatste]);
        let rij: Vec<Afloop> = termijnen(&uit, "HARD-50a")
            .iter()
            .map(|t| t.afloop.clone())
            .collect();
        rij
    };
    assert_eq!(afloop(zonder), [Afloop::Open, voldaan("2027-04-05")]);
    assert_eq!(
        afloop(bericht("2027-04-05", "2027-02-01")),
        [voldaan("2027-04-05"), Afloop::Open]
    );
    assert_eq!(
        afloop(feit("declaratie", "2027-06-01", &[("periode", "2027-03")])),
        [Afloop::Open, voldaan("2027-06-01")]
    );
    assert_eq!(
        afloop(bericht("2027-04-05", "2027-04-01")),
        [Afloop::Open, Afloop::Open]
    );
}

#[test]
fn three_months_after_the_first_visit_of_a_month_an_invoice_may_be_refused() {
    let t = van_contract(HARDENBERG, "ho", "2027-01-04");
    let levering = |op| feit("levering", op, &[("minuten", "60")]);
    let uit = een(
        &t,
        &[
            levering("2027-03-25"),
            levering("2027-03-10"),
            levering("2027-11-30"),
        ],
    );
    let dagen: Vec<_> = termijnen(&uit, "HARD-50b").iter().map(|t| t.uiterlijk).collect();
    assert_eq!(dagen, [d("2027-06-10"), d("2028-02-29")]);
}

/// Last days and days of waiting under art. 10.5, for a 301 of Monday 1 February 2027: ten working days are over on the 15th.
fn wachtlijst(dagtekening: &str, tot: &str, feiten: &[Feit]) -> Vec<(String, String)> {
    let t = van_contract("duo-hbh", "hbh", dagtekening);
    let invoer = Invoer {
        horizon: Some(Horizon {
            van: d("2027-01-01"),
            tot: d(tot),
        }),
        ..Invoer::van(std::slice::from_ref(&t), feiten)
    };
    let uit = leidraad_rules::beoordeel(profielen(), kalender(), &invoer);
    let wacht = uit.berekeningen.iter().filter(|b| b.regel == "DUO-10.5");
    let rij: Vec<_> = wacht.map(|b| (b.op.to_string(), b.waarde.tekst(0))).collect();
    let dagen: Vec<_> = termijnen(&uit, "DUO-10.5")
        .iter()
        .map(|t| t.uiterlijk.to_string())
        .collect();
    assert_eq!(rij.iter().map(|(op, _)| op.clone()).collect::<Vec<_>>(), dagen);
    rij
}

#[test]
fn who_waits_stands_on_the_list_of_every_first_of_the_month_with_days_from_the_301() {
    let paar = |op: &str, dagen: &str| (op.to_owned(), dagen.to_owned());
    let lang = wachtlijst("2027-02-01", "2027-04-30", &[]);
    assert_eq!(lang, [paar("2027-03-01", "28"), paar("2027-04-01", "59")]);
    let gestart = wachtlijst("2027-02-01", "2027-04-30", &[feit("start", "2027-03-02", &[])]);
    assert_eq!(gestart, [paar("2027-03-01", "28")]);
    assert!(wachtlijst("2027-02-01", "2027-04-30", &[feit("start", "2027-03-01", &[])]).is_empty());
}

#[test]
fn the_list_begins_when_ten_working_days_are_over() {
    // The tenth working day of a 301 of 15 February is 1 March: not waiting yet.
    assert!(wachtlijst("2027-02-15", "2027-03-31", &[]).is_empty());
    let eerder = wachtlijst("2027-02-12", "2027-03-31", &[]);
    assert_eq!(eerder, [("2027-03-01".to_owned(), "17".to_owned())]);
}

#[test]
fn a_calendar_that_could_never_work_is_refused() {
    let regel = r#"[[kalender]]
id = "PROEF-3"
titel = "Verslag"
onderwerp = "rapportage"
per = "contract-periode"
bron = "eis 3"
citaat = "voor 1 maart"
sterkte = "contract"
rol = "teamleider"
wat_nu = "Stuur het verslag."
na = "kalenderjaar"
uiterlijk = ["voor 1 maart"]
vervuld_door = "rapportage-verzonden"
"#;
    let lees = |oud: &str, nieuw: &str| {
        assert!(regel.contains(oud), "{oud}");
        Profiel::lees("proef.toml", &format!("{KOP}{}", regel.replacen(oud, nieuw, 1))).map(|_| ())
    };
    lees("na", "na").unwrap();
    for (oud, nieuw) in [
        ("na = \"kalenderjaar\"", "na = \"iso-week\""),
        ("[\"voor 1 maart\"]", "[\"voor 1 maart\", \"voor 1 april\"]"),
        ("[\"voor 1 maart\"]", "[]"),
        ("[\"voor 1 maart\"]", "[\"voor 30 februari\"]"),
        ("[\"voor 1 maart\"]", "[\"binnen 3 maanden na het eerste feit\"]"),
        ("per = \"contract-periode\"", "per = \"toewijzing\""),
    ] {
        assert!(lees(oud, nieuw).is_err(), "{nieuw}");
    }
}
