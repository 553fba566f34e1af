//! Eis 53, 55, 57 and 62: what a plan says, identity before it, and evaluating it every year.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::ContractId;
use leidraad_domain::contract::Voorziening::{self, Av, Mv};
use leidraad_domain::feit::Feit;
use leidraad_rules::{Afloop, BevindingReden, Oordeel, VervalReden, beoordeel_plan, plan_eisen, stand_van};
use steun::*;

fn eisen(voorziening: Voorziening, versie: u32) -> Vec<(String, String)> {
    let t = toewijzing(1, voorziening, "2027-02-01");
    let eisen = plan_eisen(profielen(), &t, d("2027-02-01"), versie);
    eisen.into_iter().map(|eis| (eis.regel, eis.veld)).collect()
}

fn paren(lijst: &[(&str, &str)]) -> Vec<(String, String)> {
    lijst
        .iter()
        .map(|(regel, veld)| ((*regel).to_owned(), (*veld).to_owned()))
        .collect()
}

fn plan(op: &str, status: &str, versie: &str) -> Feit {
    feit("plan", op, &[("status", status), ("versie", versie)])
}

fn identiteit(op: &str) -> Feit {
    feit(
        "identiteit-vastgesteld",
        op,
        &[("document", "paspoort"), ("nummer", "SPECI2014")],
    )
}

#[test]
fn the_fields_follow_av_or_mv_and_the_version() {
    let eerste = [
        ("HARD-53a", "activiteiten"),
        ("HARD-53a", "afspraken"),
        ("HARD-57a", "evaluatiemomenten"),
        ("HARD-55", "bijgestaan-door"),
    ];
    assert_eq!(eisen(Av, 1), paren(&eerste));
    let extra = [
        ("HARD-57c", "gewijzigde-situatie"),
        ("HARD-57c", "gewijzigde-werkzaamheden"),
    ];
    assert_eq!(eisen(Av, 2), paren(&[&eerste[..], &extra].concat()));
    let mv = paren(&[
        ("HARD-17", "resultaten"),
        ("HARD-17", "inzet"),
        ("HARD-62a", "activiteiten"),
        ("HARD-62a", "afspraken"),
    ]);
    assert_eq!((eisen(Mv, 1), eisen(Mv, 2)), (mv.clone(), mv));
    let mut onbekend = toewijzing(1, Av, "2027-02-01");
    onbekend.contract = ContractId("bestaat-niet".into());
    assert!(plan_eisen(profielen(), &onbekend, d("2027-02-01"), 1).is_empty());
}

#[test]
fn a_plan_tells_what_is_missing() {
    let t = toewijzing(1, Av, "2027-02-01");
    let oordeel = beoordeel_plan(
        profielen(),
        &t,
        &["activiteiten", "doelen"],
        1,
        d("2027-02-10"),
        &[identiteit("2027-02-10")],
    );
    let velden: Vec<_> = oordeel.ontbreekt.iter().map(|eis| eis.veld.as_str()).collect();
    assert_eq!(velden, ["afspraken", "evaluatiemomenten", "bijgestaan-door"]);
    assert!(oordeel.bevindingen.is_empty());
}

#[test]
fn identity_on_the_day_of_the_plan_is_in_time_and_the_day_after_blocks() {
    let t = toewijzing(1, Av, "2027-02-01");
    let oordeel =
        |feiten: &[Feit]| beoordeel_plan(profielen(), &t, &[], 1, d("2027-02-10"), feiten).bevindingen;
    assert!(oordeel(&[identiteit("2027-02-09")]).is_empty());
    assert!(oordeel(&[identiteit("2027-02-10")]).is_empty());
    let later = oordeel(&[identiteit("2027-02-11")]);
    assert_eq!(
        (later.len(), later[0].regel.as_str(), later[0].uitkomst),
        (1, "HARD-53b", Oordeel::Geblokkeerd)
    );
    assert!(
        matches!(later[0].waarom, BevindingReden::NietEerst { eerst_op: Some(op), .. } if op == d("2027-02-11"))
    );
    let nooit = oordeel(&[]);
    assert!(
        matches!(nooit[..], [ref b] if matches!(b.waarom, BevindingReden::NietEerst { eerst_op: None, .. }))
    );
}

#[test]
fn identity_established_under_another_toewijzing_counts() {
    let t = toewijzing(2, Av, "2027-02-01");
    let feiten = [van(1, identiteit("2026-05-01"))];
    assert!(
        beoordeel_plan(profielen(), &t, &[], 1, d("2027-02-10"), &feiten)
            .bevindingen
            .is_empty()
    );
}

#[test]
fn kind_and_number_of_the_document_must_both_be_there() {
    let t = toewijzing(1, Av, "2027-02-01");
    for (velden, ontbreekt) in [
        (&[("document", "paspoort")][..], &["nummer"][..]),
        (&[("nummer", "SPECI2014")], &["document"]),
        (&[], &["document", "nummer"]),
    ] {
        let feiten = [feit("identiteit-vastgesteld", "2027-02-09", velden)];
        let oordeel = beoordeel_plan(profielen(), &t, &[], 1, d("2027-02-10"), &feiten).bevindingen;
        assert_eq!(
            (oordeel.len(), oordeel[0].regel.as_str(), oordeel[0].uitkomst),
            (1, "HARD-53c", Oordeel::Geblokkeerd)
        );
        assert!(
            matches!(&oordeel[0].waarom, BevindingReden::VeldenOntbreken { velden, .. } if velden == ontbreekt)
        );
    }
    let feiten = [
        feit("identiteit-vastgesteld", "2027-02-09", &[]),
        identiteit("2027-02-10"),
    ];
    assert!(
        beoordeel_plan(profielen(), &t, &[], 1, d("2027-02-10"), &feiten)
            .bevindingen
            .is_empty()
    );
}

#[test]
fn the_contract_asks_identity_for_av_only_and_the_law_for_mv() {
    let t = toewijzing(1, Mv, "2027-02-01");
    assert!(
        beoordeel_plan(profielen(), &t, &[], 1, d("2027-02-10"), &[])
            .bevindingen
            .is_empty()
    );
    let uit = een(&t, &[plan("2027-02-10", "definitief", "1")]);
    assert!(bevinding(&uit, "HARD-53b").is_none());
    let wet = bevinding(&uit, "WMO-5.2.8").unwrap();
    assert_eq!((wet.uitkomst, wet.op), (Oordeel::Waarschuwing, d("2027-02-10")));
}

#[test]
fn a_plan_in_the_facts_is_judged_on_the_day_it_was_fixed() {
    let t = toewijzing(1, Av, "2027-02-01");
    let concept = plan("2027-02-03", "concept", "1");
    let uit = een(&t, &[concept.clone(), identiteit("2027-02-05")]);
    assert_eq!(
        bevinding(&uit, "HARD-53b").map(|b| (b.uitkomst, b.op)),
        Some((Oordeel::Geblokkeerd, d("2027-02-03")))
    );
    let vast = [
        concept,
        identiteit("2027-02-05"),
        plan("2027-02-05", "definitief", "1"),
        plan("2027-02-09", "verstrekt", "1"),
    ];
    assert!(bevinding(&een(&t, &vast), "HARD-53b").is_none());
    let uit = een(
        &t,
        &[identiteit("2027-02-05"), plan("2027-02-04", "definitief", "1")],
    );
    assert_eq!(
        bevinding(&uit, "HARD-53b").map(|b| b.sleutel.as_str()),
        Some("HARD-53b/t1/1/niet-eerst")
    );
}

#[test]
fn the_plan_is_evaluated_within_a_year_of_being_fixed() {
    let t = toewijzing(1, Av, "2027-02-01");
    let uit = een(
        &t,
        &[
            plan("2027-02-10", "definitief", "1"),
            plan("2027-02-20", "verstrekt", "1"),
        ],
    );
    let evaluatie = termijn(&uit, "HARD-57a");
    assert_eq!(
        (evaluatie.uiterlijk, evaluatie.keer, &evaluatie.afloop),
        (d("2028-02-10"), 1, &Afloop::Open)
    );
    assert!(termijnen(&een(&t, &[plan("2027-02-10", "concept", "1")]), "HARD-57a").is_empty());
    let mv = toewijzing(1, Mv, "2027-02-01");
    assert!(termijnen(&een(&mv, &[plan("2027-02-10", "definitief", "1")]), "HARD-57a").is_empty());
}

#[test]
fn a_year_from_29_february_ends_on_28_february() {
    let uit = een(
        &toewijzing(1, Av, "2028-02-01"),
        &[plan("2028-02-29", "definitief", "1")],
    );
    assert_eq!(termijn(&uit, "HARD-57a").uiterlijk, d("2029-02-28"));
}

#[test]
fn an_evaluation_fulfils_the_running_date_and_begins_the_next() {
    let t = toewijzing(1, Av, "2027-02-01");
    let feiten = [
        plan("2027-02-10", "definitief", "1"),
        feit("evaluatie", "2028-02-10", &[]),
        feit("evaluatie", "2029-02-12", &[]),
    ];
    let uit = een(&t, &feiten);
    let rondes = termijnen(&uit, "HARD-57a");
    let gezien: Vec<_> = rondes
        .iter()
        .map(|r| (r.keer, r.uiterlijk, stand_van(r, d("2029-03-01")).code()))
        .collect();
    let verwacht = [
        (1, d("2028-02-10"), "voldaan"),
        (2, d("2029-02-10"), "voldaan_te_laat"),
        (3, d("2030-02-12"), "open"),
    ];
    assert_eq!(gezien, verwacht);
}

#[test]
fn a_new_version_begins_a_new_year() {
    let t = toewijzing(1, Av, "2027-02-01");
    let feiten = [
        plan("2027-02-10", "definitief", "1"),
        plan("2027-08-02", "definitief", "2"),
    ];
    let uit = een(&t, &feiten);
    let evaluatie = termijn(&uit, "HARD-57a");
    assert_eq!((evaluatie.keer, evaluatie.uiterlijk), (1, d("2028-08-02")));
    assert!(bevinding(&uit, "HARD-57a").is_none());
}

#[test]
fn evaluating_and_renewing_on_one_day_counts_as_done() {
    let t = toewijzing(1, Av, "2027-02-01");
    let feiten = [
        plan("2027-02-10", "definitief", "1"),
        plan("2028-02-01", "definitief", "2"),
        feit("evaluatie", "2028-02-01", &[]),
    ];
    let uit = een(&t, &feiten);
    let rondes = termijnen(&uit, "HARD-57a");
    assert_eq!(
        (rondes[0].uiterlijk, &rondes[0].afloop),
        (d("2028-02-10"), &voldaan("2028-02-01"))
    );
    assert_eq!(
        (rondes[1].uiterlijk, &rondes[1].afloop),
        (d("2029-02-01"), &Afloop::Open)
    );
}

#[test]
fn a_new_version_after_a_missed_evaluation_does_not_hide_it() {
    let t = toewijzing(1, Av, "2027-02-01");
    let uit = een(
        &t,
        &[
            plan("2027-02-10", "definitief", "1"),
            plan("2028-02-11", "definitief", "2"),
        ],
    );
    assert_eq!(termijn(&uit, "HARD-57a").uiterlijk, d("2029-02-11"));
    let gevonden = bevinding(&uit, "HARD-57a").unwrap();
    assert!(
        matches!(gevonden.waarom, BevindingReden::VerplaatstNaAfloop { uiterlijk, .. } if uiterlijk == d("2028-02-10"))
    );
}

#[test]
fn the_evaluation_falls_away_when_support_ended_before() {
    let t = toewijzing(1, Av, "2027-02-01");
    let plan = plan("2027-02-10", "definitief", "1");
    let uit = een(
        &t,
        &[plan.clone(), feit("einde", "2027-12-01", &[("reden", "31")])],
    );
    let waarom = VervalReden::ZorgGeeindigd { op: d("2027-12-01") };
    assert_eq!(termijn(&uit, "HARD-57a").afloop, Afloop::Vervallen { waarom });
    let tijdelijk = een(&t, &[plan, feit("einde", "2027-12-01", &[("reden", "20")])]);
    assert_eq!(termijn(&tijdelijk, "HARD-57a").afloop, Afloop::Open);
}

#[test]
fn the_safe_day_of_a_yearly_date_is_a_working_day() {
    // 13 February 2028 is a Sunday.
    let uit = een(
        &toewijzing(1, Av, "2027-02-01"),
        &[plan("2027-02-13", "definitief", "1")],
    );
    let evaluatie = termijn(&uit, "HARD-57a");
    assert_eq!(
        (evaluatie.uiterlijk, evaluatie.streefdatum),
        (d("2028-02-13"), d("2028-02-11"))
    );
}
