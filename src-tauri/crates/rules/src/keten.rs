//! Toewijzingen that follow on each other: a changed size comes as an old one that ends and a new number (C16).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leidraad_domain::toewijzing::Toewijzingsnummer;

use crate::invoer::ToewijzingInvoer;

/// A toewijzing and those it follows on, oldest first. Of one contract.
#[derive(Debug, Clone)]
pub(crate) struct Keten<'a> {
    voorgangers: Vec<&'a ToewijzingInvoer>,
    /// The newest.
    pub laatste: &'a ToewijzingInvoer,
}

impl<'a> Keten<'a> {
    /// The chain that ends in a toewijzing.
    pub fn tot(laatste: &'a ToewijzingInvoer, alle: &'a [ToewijzingInvoer]) -> Self {
        let mut gezien = BTreeSet::from([laatste.nummer]);
        let mut voorgangers = Vec::new();
        let mut jongste = laatste;
        while let Some(ouder) = voorganger(jongste, alle).filter(|ouder| gezien.insert(ouder.nummer)) {
            voorgangers.push(ouder);
            jongste = ouder;
        }
        voorgangers.reverse();
        Self { voorgangers, laatste }
    }

    /// Every whole chain, by the number of its newest. Toewijzingen that point at each other in a circle each stand alone.
    pub fn alle(alle: &'a [ToewijzingInvoer]) -> Vec<Self> {
        let opgevolgd = |t: &ToewijzingInvoer| {
            alle.iter().any(|ander| {
                ander.nummer != t.nummer && ander.contract == t.contract && ander.herziet == Some(t.nummer)
            })
        };
        let mut ketens: Vec<Self> = alle
            .iter()
            .filter(|t| !opgevolgd(t))
            .map(|t| Self::tot(t, alle))
            .collect();
        for t in alle {
            if !ketens.iter().any(|keten| keten.bevat(t.nummer)) {
                ketens.push(Self {
                    voorgangers: Vec::new(),
                    laatste: t,
                });
            }
        }
        ketens.sort_by_key(|keten| keten.laatste.nummer);
        ketens
    }

    /// The same chain in parts, each of toewijzingen in a row with one amount of support. An
    /// amount that is not told may be another.
    pub fn per_omvang(&self) -> Vec<Self> {
        let mut delen: Vec<Self> = Vec::new();
        for lid in self.leden() {
            let eigen = lid.omvang_bij_begin();
            let zelfde = |deel: &&mut Self| eigen.is_some() && deel.laatste.omvang == eigen;
            match delen.last_mut().filter(zelfde) {
                Some(deel) => deel.voorgangers.push(std::mem::replace(&mut deel.laatste, lid)),
                None => delen.push(Self {
                    voorgangers: Vec::new(),
                    laatste: lid,
                }),
            }
        }
        delen
    }

    /// The oldest.
    pub fn oudste(&self) -> &'a ToewijzingInvoer {
        self.voorgangers.first().copied().unwrap_or(self.laatste)
    }

    /// The chain without its newest; `None` when it follows on nothing.
    pub fn ervoor(&self) -> Option<Self> {
        let (laatste, voorgangers) = self.voorgangers.split_last()?;
        Some(Self {
            voorgangers: voorgangers.to_vec(),
            laatste,
        })
    }

    /// All, oldest first.
    pub fn leden(&self) -> impl DoubleEndedIterator<Item = &'a ToewijzingInvoer> {
        self.voorgangers.iter().copied().chain([self.laatste])
    }

    /// Whether a number belongs to it.
    pub fn bevat(&self, nummer: Toewijzingsnummer) -> bool {
        self.leden().any(|lid| lid.nummer == nummer)
    }

    /// The one that holds on a day: the newest that has begun, or the oldest.
    pub fn bij(&self, dag: NaiveDate) -> &'a ToewijzingInvoer {
        self.leden()
            .rev()
            .find(|lid| lid.ingangsdatum <= dag)
            .unwrap_or_else(|| self.oudste())
    }

    /// The first day to which an unassigned fact can refer. Support under a toewijzing that follows on another
    /// begins when it takes over; any other begins when it is told, or earlier when told late.
    pub fn begin(&self) -> NaiveDate {
        let t = self.laatste;
        if self.voorgangers.is_empty() {
            t.eerste_dagtekening.min(t.ingangsdatum)
        } else {
            t.ingangsdatum
        }
    }
}

fn voorganger<'a>(t: &ToewijzingInvoer, alle: &'a [ToewijzingInvoer]) -> Option<&'a ToewijzingInvoer> {
    let nummer = t.herziet?;
    alle.iter()
        .find(|ander| ander.nummer == nummer && ander.contract == t.contract)
}
