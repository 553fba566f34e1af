//! Illness or leave of somebody who works for us: when, and until when as far as anybody knows. Of what is not recorded.

use chrono::NaiveDate;

use crate::bezoek::{Minuut, Tijd};
use crate::id::MedewerkerId;
use crate::woorden::woorden;

woorden! {
    /// Why somebody is away.
    AfwezigheidSoort {
        /// Ill.
        Ziek = "ziek";
        /// On leave.
        Verlof = "verlof";
        /// Anything else: a course, another task.
        Anders = "anders";
    }
}

impl AfwezigheidSoort {
    /// The word for it in the fact of a replacement.
    pub fn reden(self) -> &'static str {
        match self {
            Self::Ziek => "ziekte",
            Self::Verlof => "verzuim",
            Self::Anders => "anders",
        }
    }
}

/// Somebody is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Afwezigheid {
    /// Who.
    pub medewerker: MedewerkerId,
    /// Why.
    pub soort: AfwezigheidSoort,
    /// First day.
    pub van: NaiveDate,
    /// Last day as far as it is known, that day included; `None` while nobody knows.
    pub tot: Option<NaiveDate>,
    /// Only this part of each day, from and until; `None` is the whole day.
    pub deel: Option<(Minuut, Minuut)>,
}

impl Afwezigheid {
    /// Whether it touches a day.
    pub fn op(&self, dag: NaiveDate) -> bool {
        self.van <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }

    /// Whether a visit of that day at that time cannot be done.
    pub fn raakt(&self, dag: NaiveDate, tijd: &Tijd) -> bool {
        let samen = |(van, tot): (Minuut, Minuut)| van < tijd.einde() && tijd.begin() < tot;
        self.op(dag) && self.deel.is_none_or(samen)
    }

    /// What cannot be right: the field, and a word for what it takes.
    ///
    /// # Errors
    /// The first thing that cannot be right.
    pub fn controleer(&self) -> Result<(), (&'static str, &'static str)> {
        if self.tot.is_some_and(|tot| tot < self.van) {
            return Err(("tot", "einde_na_begin"));
        }
        match self.deel {
            Some((van, tot)) if van >= tot => Err(("deel", "tijden")),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bezoek::Wanneer;

    #[test]
    fn partly_away_touches_only_visits_of_that_part_of_the_day() {
        let dag: NaiveDate = "2027-03-02".parse().unwrap();
        let tijd = |om| Tijd::nieuw(Wanneer::Om(om), 60).unwrap();
        let weg = Afwezigheid {
            medewerker: MedewerkerId(uuid::Uuid::nil()),
            soort: AfwezigheidSoort::Ziek,
            van: dag,
            tot: None,
            deel: Some((720, 1020)),
        };
        assert!(!weg.raakt(dag, &tijd(660)), "until twelve");
        assert!(weg.raakt(dag, &tijd(661)) && weg.raakt(dag, &tijd(1019)));
        assert!(!weg.raakt(dag.pred_opt().unwrap(), &tijd(720)));
    }
}
