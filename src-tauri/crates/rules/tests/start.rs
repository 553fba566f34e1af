//! Eis 21: start within ten working days of the 301, another start with the client's approval, and telling the client.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

mod steun;

use leidraad_domain::contract::Voorziening::{Av, Mv};
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_rules::{
    Afloop, AnkerSoort, BevindingReden, Oordeel, Status, StreefReden, VervalReden, stand_van,
};
use steun::*;

#[test]
fn without_approval_the_ten_days_stand() {
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &[]);
    let start = termijn(&uit, "HARD-21a");
    assert_eq!(
        (start.uiterlijk, start.streefdatum, &start.afloop),
        (d("2027-02-15"), d("2027-02-15"), &Afloop::Open)
    );
    assert_eq!(
        (start.sleutel.as_str(), start.keer, start.voorlopig),
        ("HARD-21a/t1/1", 1, false)
    );
    let melding = melding(&uit, "HARD-21d").unwrap();
    assert_eq!(
        (melding.vanaf, melding.gedaan, melding.aan.as_slice()),
        (d("2027-02-16"), None, &["client".to_owned()][..])
    );
}

#[test]
fn approval_of_the_client_moves_the_start_and_the_telling() {
    let akkoord = feit(
        "ander-startmoment-akkoord",
        "2027-02-09",
        &[("datum", "2027-03-01")],
    );
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &[akkoord]);
    let start = termijn(&uit, "HARD-21a");
    assert_eq!(
        (start.uiterlijk, start.streefdatum),
        (d("2027-03-01"), d("2027-03-01"))
    );
    assert_eq!(melding(&uit, "HARD-21d").unwrap().vanaf, d("2027-03-02"));
    let afwijking = start.reden.afwijking.as_ref().unwrap();
    assert_eq!(
        (afwijking.regel.as_str(), afwijking.feit),
        ("HARD-21b", FeitSoort::AnderStartmomentAkkoord)
    );
    assert_eq!(
        (afwijking.op, afwijking.datum),
        (d("2027-02-09"), d("2027-03-01"))
    );
    assert!(bevinding(&uit, "HARD-21b").is_none());
}

#[test]
fn the_reason_names_anchor_clause_and_skipped_days() {
    let uit = een(&toewijzing(720106, Mv, "2026-12-18"), &[]);
    let start = termijn(&uit, "HARD-21a");
    assert_eq!(
        (start.uiterlijk, start.sleutel.as_str()),
        (d("2027-01-05"), "HARD-21a/t720106/1")
    );
    assert_eq!(start.reden.anker.soort, AnkerSoort::EersteDagtekening);
    assert_eq!(start.reden.anker.datum, d("2026-12-18"));
    assert_eq!(start.reden.startpunt.as_deref(), Some("HARD-21c"));
    let overgeslagen = [
        (d("2026-12-25"), "Eerste Kerstdag".to_owned()),
        (d("2027-01-01"), "Nieuwjaarsdag".to_owned()),
    ];
    assert_eq!(start.reden.overgeslagen, overgeslagen);
    assert!(start.reden.weekenden);
}

#[test]
fn a_301_from_before_the_first_version_uses_the_first_version() {
    let uit = een(&toewijzing(1, Mv, "2026-12-18"), &[]);
    assert_eq!(termijn(&uit, "HARD-21a").profiel_versie, d("2027-01-01"));
}

#[test]
fn the_clock_starts_at_the_301_and_not_at_its_receipt_or_the_first_day_of_support() {
    let mut t = toewijzing(1, Av, "2027-02-01");
    (t.ontvangen, t.ingangsdatum) = (d("2027-02-03"), d("2027-02-08"));
    assert_eq!(termijn(&een(&t, &[]), "HARD-21a").uiterlijk, d("2027-02-15"));
}

#[test]
fn the_safe_day_is_earlier_where_a_holiday_is_disputed() {
    // Ten working days from 15 March 2027: over Goede Vrijdag and Tweede Paasdag.
    let uit = een(&toewijzing(1, Mv, "2027-03-15"), &[]);
    let start = termijn(&uit, "HARD-21a");
    assert_eq!(
        (start.uiterlijk, start.streefdatum),
        (d("2027-03-31"), d("2027-03-30"))
    );
    assert_eq!(
        start.reden.streef,
        StreefReden::Betwist(vec![(d("2027-03-26"), "Goede Vrijdag".into())])
    );
}

#[test]
fn an_agreed_start_on_a_saturday_has_the_friday_as_safe_day() {
    let akkoord = feit(
        "ander-startmoment-akkoord",
        "2027-02-09",
        &[("datum", "2027-03-06")],
    );
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &[akkoord]);
    let start = termijn(&uit, "HARD-21a");
    assert_eq!(
        (start.uiterlijk, start.streefdatum),
        (d("2027-03-06"), d("2027-03-05"))
    );
    assert_eq!(start.reden.streef, StreefReden::GeenWerkdag);
}

#[test]
fn the_approval_that_was_given_last_counts() {
    let eerst = feit(
        "ander-startmoment-akkoord",
        "2027-02-09",
        &[("datum", "2027-03-08")],
    );
    let later = feit(
        "ander-startmoment-akkoord",
        "2027-02-12",
        &[("datum", "2027-03-01")],
    );
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &[later, eerst]);
    assert_eq!(termijn(&uit, "HARD-21a").uiterlijk, d("2027-03-01"));
}

#[test]
fn approval_after_the_last_day_moves_it_but_is_reported() {
    let op = |dag| feit("ander-startmoment-akkoord", dag, &[("datum", "2027-03-01")]);
    let op_tijd = een(&toewijzing(1, Mv, "2027-02-01"), &[op("2027-02-15")]);
    assert!(bevinding(&op_tijd, "HARD-21b").is_none());
    let te_laat = een(&toewijzing(1, Mv, "2027-02-01"), &[op("2027-02-16")]);
    assert_eq!(termijn(&te_laat, "HARD-21a").uiterlijk, d("2027-03-01"));
    let gevonden = bevinding(&te_laat, "HARD-21b").unwrap();
    assert_eq!(
        (gevonden.uitkomst, gevonden.op),
        (Oordeel::Waarschuwing, d("2027-02-16"))
    );
    assert!(
        matches!(gevonden.waarom, BevindingReden::VerplaatstNaAfloop { uiterlijk, .. } if uiterlijk == d("2027-02-15"))
    );
}

#[test]
fn a_start_on_the_last_day_is_in_time_and_nobody_needs_to_be_told() {
    let uit = een(
        &toewijzing(1, Mv, "2027-02-01"),
        &[feit("start", "2027-02-15", &[])],
    );
    let start = termijn(&uit, "HARD-21a");
    assert_eq!(start.afloop, voldaan("2027-02-15"));
    assert_eq!(stand_van(start, d("2027-06-01")), Status::Voldaan);
    assert!(melding(&uit, "HARD-21d").is_none());
}

#[test]
fn a_start_one_day_late_stays_to_be_told_until_the_client_was_told() {
    let start = feit("start", "2027-02-16", &[]);
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), std::slice::from_ref(&start));
    assert_eq!(
        stand_van(termijn(&uit, "HARD-21a"), d("2027-02-16")).code(),
        "voldaan_te_laat"
    );
    assert_eq!(melding(&uit, "HARD-21d").unwrap().gedaan, None);

    let ander = feit(
        "geinformeerd",
        "2027-02-16",
        &[("wie", "client"), ("over", "feestdag")],
    );
    let gemeente = feit(
        "geinformeerd",
        "2027-02-16",
        &[("wie", "opdrachtgever"), ("over", "te-late-start")],
    );
    let uit = een(
        &toewijzing(1, Mv, "2027-02-01"),
        &[start.clone(), ander, gemeente],
    );
    assert_eq!(melding(&uit, "HARD-21d").unwrap().gedaan, None);

    let client = feit(
        "geinformeerd",
        "2027-02-17",
        &[("wie", "client"), ("over", "te-late-start")],
    );
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &[start, client]);
    assert_eq!(melding(&uit, "HARD-21d").unwrap().gedaan, Some(d("2027-02-17")));
}

#[test]
fn what_was_told_before_another_start_was_agreed_does_not_count_for_that_start() {
    let verteld = |op| {
        feit(
            "geinformeerd",
            op,
            &[("wie", "client"), ("over", "te-late-start")],
        )
    };
    let akkoord = feit(
        "ander-startmoment-akkoord",
        "2027-02-16",
        &[("datum", "2027-03-01")],
    );
    let t = toewijzing(1, Mv, "2027-02-01");
    let uit = een(&t, &[verteld("2027-02-15"), akkoord.clone()]);
    assert_eq!(melding(&uit, "HARD-21d").unwrap().gedaan, None);
    let uit = een(&t, &[verteld("2027-03-02"), akkoord]);
    assert_eq!(melding(&uit, "HARD-21d").unwrap().gedaan, Some(d("2027-03-02")));
}

#[test]
fn the_last_day_itself_is_not_late() {
    let uit = een(&toewijzing(1, Mv, "2027-02-01"), &[]);
    let start = termijn(&uit, "HARD-21a");
    assert_eq!(stand_van(start, d("2027-02-15")).code(), "open");
    assert_eq!(stand_van(start, d("2027-02-16")).code(), "te_laat");
}

#[test]
fn the_start_falls_away_when_support_ends_before_it_was_due() {
    let einde = |op| feit("einde", op, &[("reden", "21")]);
    let t = toewijzing(1, Mv, "2027-02-01");
    let uit = een(&t, &[einde("2027-02-10")]);
    let start = termijn(&uit, "HARD-21a");
    let waarom = VervalReden::ZorgGeeindigd { op: d("2027-02-10") };
    assert_eq!(start.afloop, Afloop::Vervallen { waarom });
    assert_eq!(stand_van(start, d("2027-06-01")).code(), "vervallen");
    assert!(melding(&uit, "HARD-21d").is_none());
    assert_eq!(
        termijn(&een(&t, &[einde("2027-02-16")]), "HARD-21a").afloop,
        Afloop::Open
    );
}

#[test]
fn a_temporary_stop_or_taking_up_again_does_not_end_the_duty_to_start() {
    let t = toewijzing(1, Mv, "2027-02-01");
    let tijdelijk = een(&t, &[feit("einde", "2027-02-10", &[("reden", "20")])]);
    assert_eq!(termijn(&tijdelijk, "HARD-21a").afloop, Afloop::Open);
    let hervat = een(
        &t,
        &[
            feit("einde", "2027-02-10", &[("reden", "21")]),
            feit("hervat", "2027-02-12", &[]),
        ],
    );
    assert_eq!(termijn(&hervat, "HARD-21a").afloop, Afloop::Open);
}

#[test]
fn the_start_falls_away_when_the_toewijzing_ends_before_it_was_due() {
    let mut t = toewijzing(1, Mv, "2027-02-01");
    t.einddatum = Some(d("2027-02-14"));
    let waarom = VervalReden::ToewijzingGeeindigd { op: d("2027-02-14") };
    assert_eq!(
        termijn(&een(&t, &[]), "HARD-21a").afloop,
        Afloop::Vervallen { waarom }
    );
    t.einddatum = Some(d("2027-02-15"));
    assert_eq!(termijn(&een(&t, &[]), "HARD-21a").afloop, Afloop::Open);
}

#[test]
fn all_three_texts_are_found() {
    let hardenberg = leidraad_domain::contract::ContractId(HARDENBERG.into());
    let tekst = |id| profielen().regel(&hardenberg, d("2027-01-01"), id).unwrap();
    assert_eq!(tekst("HARD-21a").handeling, Some(FeitSoort::Start));
    assert_eq!(
        tekst("HARD-21b").handeling,
        Some(FeitSoort::AnderStartmomentAkkoord)
    );
    assert_eq!(tekst("HARD-21c").hoort_bij.as_deref(), Some("HARD-21a"));
    assert_eq!(tekst("HARD-21d").handeling, Some(FeitSoort::Geinformeerd));
    assert_eq!(
        (
            tekst("HARD-21a").titel.as_str(),
            tekst("HARD-21a").herkomst.code()
        ),
        ("Start ondersteuning", "contract")
    );
    assert!(
        profielen()
            .regel(&hardenberg, d("2027-01-01"), "HARD-99")
            .is_none()
    );
}

#[test]
fn a_reason_survives_being_kept_as_text() {
    let akkoord = feit(
        "ander-startmoment-akkoord",
        "2027-03-09",
        &[("datum", "2027-04-03")],
    );
    let uit = een(
        &toewijzing(1, Mv, "2027-03-15"),
        &[
            akkoord,
            feit("start-gepland", "2027-03-16", &[("datum", "2027-04-01")]),
        ],
    );
    for termijn in &uit.termijnen {
        let tekst = serde_json::to_string(&termijn.reden).unwrap();
        assert_eq!(
            serde_json::from_str::<leidraad_rules::Reden>(&tekst).unwrap(),
            termijn.reden,
            "{tekst}"
        );
    }
    let tekst = serde_json::to_string(&termijn(&uit, "HARD-21a").reden).unwrap();
    assert!(tekst.contains(r#""feit":"ander-startmoment-akkoord""#), "{tekst}");
}
