//! Short words for tests: dates, facts, toewijzingen.
#![allow(dead_code, reason = "every test file uses some of these")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail"
)]

pub mod figuren;
pub mod personeel;
pub mod proefcontract;

use std::sync::OnceLock;

use chrono::NaiveDate;
use leidraad_domain::contract::{ContractId, ProductId, Voorziening};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::feit::Feit;
use leidraad_domain::feitsoort::FeitSoort;
use leidraad_rules::{
    Afloop, Bevinding, Invoer, Kalender, Melding, Profielen, Termijn, ToewijzingInvoer, Uitkomst,
};

/// Hardenberg, the contract of these tests.
pub const HARDENBERG: &str = "hardenberg-ho";

pub fn d(tekst: &str) -> NaiveDate {
    tekst.parse().unwrap()
}

pub fn profielen() -> &'static Profielen {
    static PROFIELEN: OnceLock<Profielen> = OnceLock::new();
    PROFIELEN.get_or_init(|| Profielen::ingebouwd().unwrap())
}

pub fn kalender() -> &'static Kalender {
    static KALENDER: OnceLock<Kalender> = OnceLock::new();
    KALENDER.get_or_init(|| Kalender::nederland().unwrap())
}

/// A toewijzing of 301 of `dagtekening` that begins that day and has no end.
pub fn toewijzing(nummer: u32, voorziening: Voorziening, dagtekening: &str) -> ToewijzingInvoer {
    ToewijzingInvoer {
        nummer,
        contract: ContractId(HARDENBERG.into()),
        product: ProductId("ho".into()),
        voorziening,
        eerste_dagtekening: d(dagtekening),
        verzonden: d(dagtekening),
        ontvangen: d(dagtekening),
        ingangsdatum: d(dagtekening),
        einddatum: None,
        omvang: None,
        gemeente: None,
        spoed: false,
        herziet: None,
        herzieningen: Vec::new(),
    }
}

/// A fact that counts for every toewijzing: `feit("start", "2027-02-10", &[])`.
pub fn feit(soort: &str, op: &str, velden: &[(&str, &str)]) -> Feit {
    let soort = FeitSoort::van(soort).unwrap_or_else(|| panic!("no kind {soort}"));
    Feit::van_tekst(soort, Tijdstip::lees(op).unwrap(), None, velden.iter().copied()).unwrap()
}

/// The same of one toewijzing.
pub fn van(nummer: u32, feit: Feit) -> Feit {
    Feit {
        toewijzing: Some(nummer),
        ..feit
    }
}

pub fn beoordeel(toewijzingen: &[ToewijzingInvoer], feiten: &[Feit]) -> Uitkomst {
    leidraad_rules::beoordeel(profielen(), kalender(), &Invoer::van(toewijzingen, feiten))
}

pub fn een(t: &ToewijzingInvoer, feiten: &[Feit]) -> Uitkomst {
    beoordeel(std::slice::from_ref(t), feiten)
}

pub fn termijnen<'u>(uit: &'u Uitkomst, regel: &str) -> Vec<&'u Termijn> {
    uit.termijnen.iter().filter(|t| t.regel == regel).collect()
}

/// The only term of a rule.
#[track_caller]
pub fn termijn<'u>(uit: &'u Uitkomst, regel: &str) -> &'u Termijn {
    let alle = termijnen(uit, regel);
    assert_eq!(alle.len(), 1, "{regel}: {alle:#?}");
    alle[0]
}

pub fn melding<'u>(uit: &'u Uitkomst, regel: &str) -> Option<&'u Melding> {
    uit.meldingen.iter().find(|m| m.regel == regel)
}

pub fn bevinding<'u>(uit: &'u Uitkomst, regel: &str) -> Option<&'u Bevinding> {
    uit.bevindingen.iter().find(|b| b.regel == regel)
}

pub fn voldaan(op: &str) -> Afloop {
    Afloop::Voldaan { op: d(op), om: None }
}
