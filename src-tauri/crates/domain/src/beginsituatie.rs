//! Where a client stood when the organisation began to use the program: in care for years, with a plan and evaluations
//! that were kept elsewhere.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::datum::Tijdstip;
use crate::feit::{Feit, Waarde};
use crate::feitsoort::FeitSoort;
use crate::toewijzing::Toewijzingsnummer;

/// What was taken over for one toewijzing. Everything may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beginsituatie {
    /// First day of care.
    pub in_zorg_sinds: Option<NaiveDate>,
    /// Day of the running plan.
    pub plan_van: Option<NaiveDate>,
    /// Its version, where the organisation counted them.
    pub plan_versie: Option<u32>,
    /// Day of the last evaluation.
    pub laatste_evaluatie: Option<NaiveDate>,
    /// Who comes as a rule.
    pub vaste_medewerker: Option<String>,
    /// Day on which the identity was established.
    pub identiteit: Option<NaiveDate>,
}

impl Beginsituatie {
    /// The facts that it stands for. A plan that was in use counts as fixed and handed over. Nobody remembers since when
    /// the fixed worker comes: that is the first day that is known, or `anders`.
    pub fn feiten(&self, toewijzing: Toewijzingsnummer, anders: NaiveDate) -> Vec<Feit> {
        let feit = |soort, op: NaiveDate, velden: BTreeMap<&'static str, Waarde>| Feit {
            soort,
            op: Tijdstip::Dag(op),
            toewijzing: Some(toewijzing),
            velden,
        };
        let mut feiten = Vec::new();
        feiten.extend(
            self.in_zorg_sinds
                .map(|op| feit(FeitSoort::Start, op, BTreeMap::new())),
        );
        for status in ["definitief", "verstrekt"] {
            let mut velden = BTreeMap::from([("status", Waarde::Tekst(status.to_owned()))]);
            velden.extend(
                self.plan_versie
                    .map(|versie| ("versie", Waarde::Getal(u64::from(versie)))),
            );
            feiten.extend(self.plan_van.map(|op| feit(FeitSoort::Plan, op, velden)));
        }
        feiten.extend(
            self.laatste_evaluatie
                .map(|op| feit(FeitSoort::Evaluatie, op, BTreeMap::new())),
        );
        if let Some(naam) = &self.vaste_medewerker {
            let op = self.eerste_dag().unwrap_or(anders);
            let velden = BTreeMap::from([("medewerker", Waarde::Tekst(naam.clone()))]);
            feiten.push(feit(FeitSoort::VasteMedewerker, op, velden));
        }
        feiten.extend(
            self.identiteit
                .map(|op| feit(FeitSoort::IdentiteitVastgesteld, op, BTreeMap::new())),
        );
        feiten
    }

    fn eerste_dag(&self) -> Option<NaiveDate> {
        [
            self.in_zorg_sinds,
            self.plan_van,
            self.laatste_evaluatie,
            self.identiteit,
        ]
        .into_iter()
        .flatten()
        .min()
    }

    /// Reads it back from its facts.
    pub fn van_feiten<'f>(feiten: impl IntoIterator<Item = &'f Feit>) -> Self {
        let mut begin = Self::default();
        for feit in feiten {
            let op = Some(feit.op.dag());
            match feit.soort {
                FeitSoort::Start => begin.in_zorg_sinds = op,
                FeitSoort::Plan => {
                    begin.plan_van = op;
                    begin.plan_versie = feit.getal("versie").and_then(|n| u32::try_from(n).ok());
                }
                FeitSoort::Evaluatie => begin.laatste_evaluatie = op,
                FeitSoort::VasteMedewerker => {
                    begin.vaste_medewerker = feit.tekst("medewerker").map(str::to_owned);
                }
                FeitSoort::IdentiteitVastgesteld => begin.identiteit = op,
                _ => {}
            }
        }
        begin
    }

    /// The same with what another knows besides; what the other leaves open stays.
    pub fn aangevuld(self, met: Self) -> Self {
        Self {
            in_zorg_sinds: met.in_zorg_sinds.or(self.in_zorg_sinds),
            plan_van: met.plan_van.or(self.plan_van),
            plan_versie: met.plan_versie.or(self.plan_versie),
            laatste_evaluatie: met.laatste_evaluatie.or(self.laatste_evaluatie),
            vaste_medewerker: met.vaste_medewerker.or(self.vaste_medewerker),
            identiteit: met.identiteit.or(self.identiteit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dag(tekst: &str) -> Option<NaiveDate> {
        tekst.parse().ok()
    }

    #[test]
    fn it_reads_back_from_its_facts() {
        let begin = Beginsituatie {
            in_zorg_sinds: dag("2019-04-08"),
            plan_van: dag("2024-05-15"),
            plan_versie: Some(3),
            laatste_evaluatie: dag("2026-01-01"),
            vaste_medewerker: Some("J. de Boer".to_owned()),
            identiteit: dag("2019-04-01"),
        };
        let vandaag = dag("2027-03-01").unwrap();
        let feiten = begin.feiten(7, vandaag);
        assert_eq!(feiten.len(), 6);
        assert!(feiten.iter().all(|f| f.toewijzing == Some(7)));
        assert_eq!(Beginsituatie::van_feiten(&feiten), begin);
    }

    #[test]
    fn what_the_other_leaves_open_stays() {
        let oud = Beginsituatie {
            in_zorg_sinds: dag("2019-04-08"),
            plan_van: dag("2024-05-15"),
            ..Beginsituatie::default()
        };
        let nieuw = Beginsituatie {
            plan_van: dag("2025-05-15"),
            ..Beginsituatie::default()
        };
        let samen = oud.aangevuld(nieuw);
        assert_eq!(
            (samen.in_zorg_sinds, samen.plan_van),
            (dag("2019-04-08"), dag("2025-05-15"))
        );
    }
}
