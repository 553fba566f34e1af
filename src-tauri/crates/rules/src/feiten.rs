//! Which facts count for which toewijzing.

use chrono::NaiveDate;
use leidraad_domain::contract::ContractId;
use leidraad_domain::feit::Feit;

use crate::invoer::{Invoer, ToewijzingInvoer};
use crate::keten::Keten;

/// The facts of one client, seen from its toewijzingen.
pub(crate) struct Dossier<'a> {
    pub invoer: &'a Invoer<'a>,
}

impl<'a> Dossier<'a> {
    /// Facts of one toewijzing alone.
    ///
    /// A fact without a toewijzing counts for every toewijzing that had begun by its day, so that the start or the
    /// end of an earlier period never closes the dates of a later one. When none had begun it counts for all.
    pub fn van_een(&self, t: &'a ToewijzingInvoer) -> Vec<&'a Feit> {
        self.feiten(&[Keten::tot(t, self.invoer.toewijzingen)], |feit| {
            feit.toewijzing == Some(t.nummer)
        })
    }

    /// Facts of a toewijzing and all it follows on.
    pub fn van_keten(&self, keten: &Keten<'a>) -> Vec<&'a Feit> {
        let leden: Vec<Keten<'a>> = keten
            .leden()
            .map(|lid| Keten::tot(lid, self.invoer.toewijzingen))
            .collect();
        self.feiten(&leden, |feit| {
            feit.toewijzing.is_some_and(|nummer| keten.bevat(nummer))
        })
    }

    fn feiten(&self, tot: &[Keten<'a>], toegewezen: impl Fn(&Feit) -> bool) -> Vec<&'a Feit> {
        let mag = |feit: &Feit| {
            let op = feit.op.dag();
            match feit.toewijzing {
                Some(_) => toegewezen(feit),
                None => tot.iter().any(|keten| keten.begin() <= op) || !self.iets_begonnen(op),
            }
        };
        self.invoer.feiten.iter().filter(|feit| mag(feit)).collect()
    }

    /// An unassigned fact after the last day of a toewijzing is about the toewijzing that holds then, if there is one.
    pub fn is_van_latere(&self, feit: &Feit, dag: NaiveDate, t: &ToewijzingInvoer) -> bool {
        feit.toewijzing.is_none()
            && t.einddatum.is_some_and(|einde| einde < dag)
            && self.invoer.toewijzingen.iter().any(|ander| {
                ander.nummer != t.nummer
                    && ander.ingangsdatum <= dag
                    && ander.einddatum.is_none_or(|einde| einde >= dag)
            })
    }

    /// Facts under a contract: of its toewijzingen, and those that name none.
    pub fn van_contract(&self, contract: &ContractId) -> Vec<&'a Feit> {
        let hier = |nummer| {
            let mut van = self.invoer.toewijzingen.iter().filter(|t| t.nummer == nummer);
            van.any(|t| t.contract == *contract)
        };
        self.invoer
            .feiten
            .iter()
            .filter(|feit| feit.toewijzing.is_none_or(hier))
            .collect()
    }

    /// The place in `ketens` of the one that a fact belongs to: its own, the one that runs on its day, the last that
    /// had begun, or the first.
    pub fn keten_van(&self, ketens: &[Keten<'a>], feit: &Feit) -> usize {
        let op = feit.op.dag();
        let eigen = |keten: &&Keten<'_>| feit.toewijzing.is_some_and(|nummer| keten.bevat(nummer));
        let loopt = |keten: &&Keten<'_>| {
            keten
                .leden()
                .any(|lid| lid.ingangsdatum <= op && lid.einddatum.is_none_or(|einde| op <= einde))
        };
        let plaats = |zoek: &dyn Fn(&&Keten<'_>) -> bool| ketens.iter().position(|keten| zoek(&keten));
        let begonnen = || {
            let eerder = ketens
                .iter()
                .enumerate()
                .filter(|(_, keten)| keten.oudste().ingangsdatum <= op);
            eerder
                .max_by_key(|(_, keten)| keten.laatste.ingangsdatum)
                .map(|(nr, _)| nr)
        };
        plaats(&eigen)
            .or_else(|| plaats(&loopt))
            .or_else(begonnen)
            .unwrap_or_default()
    }

    fn iets_begonnen(&self, op: NaiveDate) -> bool {
        let alle = self.invoer.toewijzingen;
        alle.iter().any(|t| Keten::tot(t, alle).begin() <= op)
    }
}
