//! How a rule points at dates and facts: `toewijzing.einddatum`, `start`, `einde.laatste-contact`, or a fact with
//! particulars.

mod datum;
mod lezen;
mod te_laat;

use chrono::NaiveDate;
use leidraad_domain::feit::{Feit, Waarde};
use leidraad_domain::feitsoort::{FeitSoort, VeldDef};

pub(crate) use self::datum::{Datumbron, Datumbronnen, FeitDatum, ToewijzingDatum};
use self::te_laat::TeLaatGemeld;
use crate::kalender::{Kalender, weekend};
use crate::regel::Handeling;

/// Facts of one kind, with or without certain words in their fields.
#[derive(Debug, Clone)]
pub(crate) struct FeitPatroon {
    pub datum: FeitDatum,
    waar: Vec<Woorden>,
    niet: Vec<Woorden>,
    minstens: Vec<(&'static str, u64)>,
    hoogstens: Vec<(&'static str, u64)>,
    heeft: Vec<&'static str>,
    te_laat_gemeld: Option<TeLaatGemeld>,
    op_feestdag: bool,
    in_weekend: bool,
    komt_nog: Option<&'static str>,
    eerste_per: Option<&'static str>,
}

/// A field and the words that count.
type Woorden = (&'static str, Vec<String>);

/// One pattern or several, of which any counts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Patronen(pub Vec<FeitPatroon>);

impl FeitPatroon {
    /// Every fact of a kind.
    pub fn van_soort(datum: FeitDatum) -> Self {
        Self {
            datum,
            waar: Vec::new(),
            niet: Vec::new(),
            minstens: Vec::new(),
            hoogstens: Vec::new(),
            heeft: Vec::new(),
            te_laat_gemeld: None,
            op_feestdag: false,
            in_weekend: false,
            komt_nog: None,
            eerste_per: None,
        }
    }

    /// Whether a fact is of this kind, has the words, and falls on a holiday where that is asked.
    pub fn past_op(&self, kalender: &Kalender, feit: &Feit) -> bool {
        self.past(feit) && (!self.op_feestdag || kalender.feestdag_van_de_wet(self.datum.dag(feit)).is_some())
    }

    /// Whether the pattern asks for a holiday.
    pub fn op_feestdag(&self) -> bool {
        self.op_feestdag
    }

    /// Whether a fact is of this kind and has the words.
    pub fn past(&self, feit: &Feit) -> bool {
        let heeft = |(veld, woorden): &Woorden| match feit.velden.get(veld) {
            Some(Waarde::Lijst(lijst)) => lijst.iter().any(|w| woorden.contains(w)),
            Some(waarde) => woorden.contains(&waarde.to_string()),
            None => false,
        };
        let minstens = |(veld, aantal): &(&str, u64)| feit.getal(veld).is_some_and(|n| n >= *aantal);
        let hoogstens = |(veld, aantal): &(&str, u64)| feit.getal(veld).is_some_and(|n| n <= *aantal);
        feit.soort == self.datum.soort
            && self.waar.iter().all(heeft)
            && !self.niet.iter().any(heeft)
            && self.minstens.iter().all(minstens)
            && self.hoogstens.iter().all(hoogstens)
            && self.heeft.iter().all(|veld| feit.velden.contains_key(veld))
            && self.te_laat_gemeld.as_ref().is_none_or(|regel| regel.past(feit))
            && (!self.in_weekend || weekend(self.datum.dag(feit)))
            && self
                .komt_nog
                .is_none_or(|veld| feit.datum(veld) > Some(feit.op.dag()))
    }

    /// The facts that match, by day, in an order that does not depend on how they came; with `eerste_per` only the
    /// earliest for each value of that field.
    pub fn kies<'f>(&self, feiten: &[&'f Feit]) -> Vec<&'f Feit> {
        let mut gekozen: Vec<&'f Feit> = feiten.iter().copied().filter(|feit| self.past(feit)).collect();
        gekozen.sort_by_cached_key(|feit| {
            let velden: Vec<_> = feit
                .velden
                .iter()
                .map(|(veld, waarde)| (*veld, waarde.to_string()))
                .collect();
            (self.datum.dag(feit), feit.op.moment(), feit.toewijzing, velden)
        });
        if let Some(veld) = self.eerste_per {
            let mut gezien = Vec::new();
            gekozen.retain(|feit| {
                let waarde = (feit.velden.get(veld), feit.toewijzing);
                let eerste = waarde.0.is_none() || !gezien.contains(&waarde);
                gezien.push(waarde);
                eerste
            });
        }
        gekozen
    }
}

impl Patronen {
    /// Whether any of the patterns fits.
    pub fn past(&self, feit: &Feit) -> bool {
        self.0.iter().any(|patroon| patroon.past(feit))
    }

    /// The matching facts with their day, by day.
    pub fn kies<'f>(&self, feiten: &[&'f Feit]) -> Vec<(&FeitPatroon, &'f Feit, NaiveDate)> {
        let mut gekozen: Vec<_> = self
            .0
            .iter()
            .flat_map(|p| {
                p.kies(feiten)
                    .into_iter()
                    .map(move |feit| (p, feit, p.datum.dag(feit)))
            })
            .collect();
        gekozen.sort_by_key(|(_, feit, dag)| (*dag, feit.op.moment()));
        gekozen
    }

    /// The kind of fact named first.
    pub fn soort(&self) -> Option<FeitSoort> {
        self.0.first().map(|p| p.datum.soort)
    }

    /// Whether there is none.
    pub fn is_leeg(&self) -> bool {
        self.0.is_empty()
    }
}

/// A field for which only one word counts is known beforehand.
impl From<&FeitPatroon> for Handeling {
    fn from(patroon: &FeitPatroon) -> Self {
        let bekend = patroon
            .waar
            .iter()
            .filter_map(|(veld, woorden)| match &woorden[..] {
                [woord] => Some(((*veld).to_owned(), woord.clone())),
                _ => None,
            });
        Self {
            soort: patroon.datum.soort,
            velden: bekend.collect(),
        }
    }
}

/// What can be recorded is what the rule names first.
impl From<&Patronen> for Option<Handeling> {
    fn from(patronen: &Patronen) -> Self {
        patronen.0.first().map(Handeling::from)
    }
}

/// The field of a kind by its key.
pub(crate) fn veld(soort: FeitSoort, naam: &str) -> Result<&'static VeldDef, String> {
    soort
        .velden()
        .iter()
        .find(|def| def.naam == naam)
        .ok_or_else(|| format!("a fact `{}` has no field `{naam}`", soort.code()))
}
