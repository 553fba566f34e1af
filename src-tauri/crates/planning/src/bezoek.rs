//! A visit: who is visited, when, and for how long.

use chrono::{Datelike, Days, NaiveDate};
use leidraad_domain::contract::ContractId;
use leidraad_domain::id::{BezoekId, ClientId, ToewijzingId};
use leidraad_domain::nummer::Pc4;

/// Minutes since midnight, local time.
pub type Minuut = u16;

/// Midnight at the end of the day.
pub const DAGEINDE: Minuut = 24 * 60;

/// A stretch of one day: from, and until but not including. A visit over midnight is two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tijdvak {
    van: Minuut,
    tot: Minuut,
}

impl Tijdvak {
    /// `None` unless it begins before it ends, on one day.
    pub fn nieuw(van: Minuut, tot: Minuut) -> Option<Self> {
        (van < tot && tot <= DAGEINDE).then_some(Self { van, tot })
    }

    /// First minute.
    pub fn van(self) -> Minuut {
        self.van
    }

    /// The minute after the last.
    pub fn tot(self) -> Minuut {
        self.tot
    }

    /// How long.
    pub fn minuten(self) -> u16 {
        self.tot - self.van
    }

    /// Whether all of the other lies in this one.
    pub fn omvat(self, ander: Self) -> bool {
        self.van <= ander.van && ander.tot <= self.tot
    }

    /// What both have.
    pub fn doorsnede(self, ander: Self) -> Option<Self> {
        Self::nieuw(self.van.max(ander.van), self.tot.min(ander.tot))
    }

    /// Whether they share a minute.
    pub fn overlapt(self, ander: Self) -> bool {
        self.van < ander.tot && ander.van < self.tot
    }
}

/// Part of a day, as people agree on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dagdeel {
    /// Before noon.
    Ochtend,
    /// After noon.
    Middag,
    /// In the evening.
    Avond,
}

impl Dagdeel {
    /// From when until when it is, where the organisation said nothing else: 7:00, 12:30, 17:30, 23:00.
    pub fn gewoonlijk(self) -> Tijdvak {
        let (van, tot) = match self {
            Self::Ochtend => (7 * 60, 12 * 60 + 30),
            Self::Middag => (12 * 60 + 30, 17 * 60 + 30),
            Self::Avond => (17 * 60 + 30, 23 * 60),
        };
        Tijdvak { van, tot }
    }
}

/// When on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tijd {
    /// At this time and no other.
    Vast(Tijdvak),
    /// Somewhere within a part of the day.
    Los {
        /// What was agreed with the client.
        dagdeel: Dagdeel,
        /// From when until when that part is.
        tussen: Tijdvak,
        /// How long the visit takes.
        minuten: u16,
        /// When it usually begins; another beginning counts as moved. `None`: any time will do.
        gewoonlijk: Option<Minuut>,
    },
}

impl Tijd {
    /// How long.
    pub fn minuten(self) -> u16 {
        match self {
            Self::Vast(vak) => vak.minuten(),
            Self::Los { minuten, .. } => minuten,
        }
    }

    /// Within which stretch it lies.
    pub fn tussen(self) -> Tijdvak {
        match self {
            Self::Vast(vak) => vak,
            Self::Los { tussen, .. } => tussen,
        }
    }

    /// When it begins, as far as that was agreed.
    pub fn gewoonlijk(self) -> Option<Minuut> {
        match self {
            Self::Vast(vak) => Some(vak.van()),
            Self::Los { gewoonlijk, .. } => gewoonlijk,
        }
    }
}

/// A visit that is planned, or that lost its worker. A group on a location is one visit of whoever leads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bezoek {
    /// Which.
    pub id: BezoekId,
    /// Who is visited.
    pub client: ClientId,
    /// For which toewijzing.
    pub toewijzing: ToewijzingId,
    /// Under which contract; only carried along.
    pub contract: ContractId,
    /// On which day.
    pub dag: NaiveDate,
    /// When on that day, and how long.
    pub tijd: Tijd,
    /// Where; `None` when the address is not known.
    pub pc4: Option<Pc4>,
}

impl Bezoek {
    /// How long.
    pub fn minuten(&self) -> u16 {
        self.tijd.minuten()
    }

    /// The order in which visits are looked at and told: day, beginning, id.
    pub fn volgorde(&self) -> (NaiveDate, Minuut, BezoekId) {
        let begin = self.tijd.gewoonlijk().unwrap_or(self.tijd.tussen().van());
        (self.dag, begin, self.id)
    }
}

/// The Monday of the week in which a day lies: weeks are counted by it.
pub fn maandag(dag: NaiveDate) -> NaiveDate {
    let sinds = u64::from(dag.weekday().num_days_from_monday());
    dag.checked_sub_days(Days::new(sinds)).unwrap_or(dag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_begins_before_it_ends_and_ends_today() {
        assert!(Tijdvak::nieuw(540, 540).is_none());
        assert!(Tijdvak::nieuw(600, 540).is_none());
        assert!(Tijdvak::nieuw(1380, 1441).is_none());
        assert_eq!(Tijdvak::nieuw(1380, 1440).map(Tijdvak::minuten), Some(60));
    }

    #[test]
    fn stretches_that_touch_do_not_overlap() {
        let vak = |van, tot| Tijdvak::nieuw(van, tot).unwrap();
        assert!(!vak(540, 600).overlapt(vak(600, 660)));
        assert!(vak(540, 601).overlapt(vak(600, 660)));
        assert_eq!(vak(540, 600).doorsnede(vak(600, 660)), None);
        assert!(vak(540, 600).omvat(vak(540, 600)));
    }

    #[test]
    fn a_week_begins_on_monday_also_over_new_year() {
        let dag = |jaar, maand, dag| NaiveDate::from_ymd_opt(jaar, maand, dag).unwrap();
        assert_eq!(maandag(dag(2027, 1, 3)), dag(2026, 12, 28));
        assert_eq!(maandag(dag(2027, 1, 4)), dag(2027, 1, 4));
        assert_eq!(maandag(NaiveDate::MIN), maandag(NaiveDate::MIN));
    }
}
