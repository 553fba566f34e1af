//! What one evaluation of a rule looks at: a chain of toewijzingen and its facts.

use chrono::NaiveDate;
use leidraad_domain::feit::Feit;

use crate::invoer::ToewijzingInvoer;
use crate::keten::Keten;

/// What one evaluation of a rule looks at: the facts that begin a case, and the facts that may close it.
pub(crate) struct Bereik<'a> {
    /// The toewijzing with those it follows on; `None` is the organisation, or a client without one.
    pub keten: Option<Keten<'a>>,
    /// Facts that belong to this toewijzing and to no other.
    pub ankers: Vec<&'a Feit>,
    /// Facts that count.
    pub feiten: Vec<&'a Feit>,
}

impl<'a> Bereik<'a> {
    /// The newest toewijzing.
    pub fn laatste(&self) -> Option<&'a ToewijzingInvoer> {
        self.keten.as_ref().map(|keten| keten.laatste)
    }

    /// The toewijzing that a fact of a day is about: its own, or the one that holds then.
    pub fn bij(&self, feit: Option<&Feit>, dag: NaiveDate) -> Option<&'a ToewijzingInvoer> {
        let keten = self.keten.as_ref()?;
        let eigen = feit.and_then(|f| keten.leden().find(|lid| f.toewijzing == Some(lid.nummer)));
        Some(eigen.unwrap_or_else(|| keten.bij(dag)))
    }
}
