//! Visits that come round: on a day of the week, every so many weeks, by whoever is fixed or by somebody of its own; to
//! one client, or to a group on a location.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::bezoek::{Bezoek, Deelnemer, Tijd};
use crate::id::{BezoekId, MedewerkerId, ReeksId, ToewijzingId};

/// Most weeks between two visits.
pub const WEKEN_HOOGSTENS: u8 = 52;

/// A series of visits. One that changes ends, and another begins: what was, can be read years later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reeks {
    /// Which.
    pub id: ReeksId,
    /// On which day of the week.
    pub dag: Weekday,
    /// Every so many weeks, from the first visit on.
    pub om_de: u8,
    /// When on the day, and how long.
    pub tijd: Tijd,
    /// From this day; the first visit is on the first such weekday.
    pub van: NaiveDate,
    /// Until this day, that day included; `None` has no end.
    pub tot: Option<NaiveDate>,
    /// Who comes; `None` is whoever is fixed for the toewijzing on that day.
    pub medewerker: Option<MedewerkerId>,
    /// To whom.
    pub deelnemers: Vec<Deelnemer>,
    /// Name of the group; empty is at the client's home.
    pub groep: String,
    /// Where; empty is at the client's home.
    pub plaats: String,
}

impl Reeks {
    /// The first visit. Weeks are counted in days from it, so that a year of 53 weeks changes nothing.
    pub fn eerste(&self) -> NaiveDate {
        let wacht = (7 + self.dag.num_days_from_monday() - self.van.weekday().num_days_from_monday()) % 7;
        self.van
            .checked_add_days(Days::new(u64::from(wacht)))
            .unwrap_or(self.van)
    }

    /// Whether there is a visit on a day.
    pub fn heeft(&self, dag: NaiveDate) -> bool {
        let stap = 7 * i64::from(self.om_de.max(1));
        let sinds = (dag - self.eerste()).num_days();
        sinds >= 0 && sinds % stap == 0 && self.tot.is_none_or(|tot| dag <= tot)
    }

    /// The days of a period on which there is a visit, both ends included.
    pub fn dagen(&self, van: NaiveDate, tot: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let stap = 7 * u64::from(self.om_de.max(1));
        let eerste = self.eerste();
        let tot = self.tot.map_or(tot, |eigen| eigen.min(tot));
        let over = u64::try_from((van - eerste).num_days())
            .unwrap_or(0)
            .div_ceil(stap);
        (over..)
            .map_while(move |keer| eerste.checked_add_days(Days::new(keer.checked_mul(stap)?)))
            .take_while(move |dag| *dag <= tot)
    }

    /// The visit of a day of which nothing was kept.
    pub fn bezoek(
        &self,
        dag: NaiveDate,
        vast: impl Fn(ToewijzingId, NaiveDate) -> Option<MedewerkerId>,
    ) -> Bezoek {
        let wie_vast = || self.deelnemers.first().and_then(|d| vast(d.toewijzing, dag));
        Bezoek {
            id: BezoekId::van_reeks(self.id, dag),
            reeks: Some(self.id),
            dag,
            tijd: self.tijd,
            medewerker: self.medewerker.or_else(wie_vast),
            deelnemers: self.deelnemers.clone(),
            groep: self.groep.clone(),
            plaats: self.plaats.clone(),
            vervalt: None,
            wijziging: 0,
            eerst_op: None,
        }
    }

    /// Minutes a week, on average, in whole minutes.
    pub fn minuten_per_week(&self) -> u32 {
        u32::from(self.tijd.minuten) / u32::from(self.om_de.max(1))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::bezoek::{Bewaard, DoorWie, Vervalt, Wanneer, bezoeken};

    fn dag(tekst: &str) -> NaiveDate {
        tekst.parse().unwrap()
    }

    /// A v7 id of the end of 2026.
    fn id(nummer: u128) -> Uuid {
        Uuid::from_u128(0x019b_0000_0000_7000_8000_0000_0000_0000 | nummer)
    }

    fn reeks(om_de: u8, weekdag: Weekday, van: &str, tot: Option<&str>) -> Reeks {
        Reeks {
            id: ReeksId(id(1)),
            dag: weekdag,
            om_de,
            tijd: Tijd::nieuw(Wanneer::Om(540), 120).unwrap(),
            van: dag(van),
            tot: tot.map(dag),
            medewerker: None,
            deelnemers: vec![Deelnemer {
                client: crate::id::ClientId(id(2)),
                toewijzing: ToewijzingId(id(3)),
            }],
            groep: String::new(),
            plaats: String::new(),
        }
    }

    fn in_periode(reeks: &Reeks, van: &str, tot: &str) -> Vec<String> {
        reeks.dagen(dag(van), dag(tot)).map(|d| d.to_string()).collect()
    }

    #[test]
    fn every_two_weeks_counts_on_over_new_year_and_a_year_of_53_weeks() {
        // 2026 has 53 ISO weeks: odd and even weeks would change places.
        let om_de_week = reeks(2, Weekday::Tue, "2026-12-15", None);
        assert_eq!(
            in_periode(&om_de_week, "2026-12-01", "2027-01-31"),
            ["2026-12-15", "2026-12-29", "2027-01-12", "2027-01-26"]
        );
        assert!(om_de_week.heeft(dag("2027-01-12")) && !om_de_week.heeft(dag("2027-01-05")));
    }

    #[test]
    fn the_first_visit_is_on_the_first_such_day_and_the_last_day_counts() {
        let maandag = reeks(1, Weekday::Mon, "2027-03-03", Some("2027-03-22"));
        assert_eq!(
            in_periode(&maandag, "2027-01-01", "2027-12-31"),
            ["2027-03-08", "2027-03-15", "2027-03-22"]
        );
        assert!(!maandag.heeft(dag("2027-03-01")) && !maandag.heeft(dag("2027-03-29")));
        assert_eq!(in_periode(&maandag, "2027-04-01", "2027-12-31"), [""; 0]);
    }

    #[test]
    fn a_visit_keeps_its_time_when_the_clock_changes() {
        let zondag = reeks(1, Weekday::Sun, "2027-03-21", None);
        let alle = bezoeken(
            std::slice::from_ref(&zondag),
            &[],
            |_, _| None,
            (dag("2027-03-21"), dag("2027-04-04")),
        );
        let tijden: Vec<_> = alle
            .iter()
            .map(|b| (b.dag.to_string(), b.tijd.begin(), b.tijd.einde()))
            .collect();
        let verwacht = ["2027-03-21", "2027-03-28", "2027-04-04"].map(|d| (d.to_owned(), 540, 660));
        assert_eq!(tijden, verwacht);
    }

    #[test]
    fn every_day_of_four_years_agrees_with_counting_one_by_one() {
        for om_de in 1..=8 {
            let r = reeks(om_de, Weekday::Thu, "2026-01-30", Some("2029-11-01"));
            let mut verwacht = Vec::new();
            let mut weken = 0;
            for d in dag("2026-01-30")
                .iter_days()
                .take_while(|d| *d <= dag("2029-12-31"))
            {
                if d.weekday() == Weekday::Thu {
                    if weken % om_de == 0 && d <= dag("2029-11-01") {
                        verwacht.push(d.to_string());
                    }
                    weken += 1;
                }
            }
            assert_eq!(in_periode(&r, "2026-01-01", "2029-12-31"), verwacht);
            assert!(verwacht.iter().all(|d| r.heeft(dag(d))));
        }
    }

    #[test]
    fn the_id_of_a_visit_tells_its_day_and_its_series() {
        let r = reeks(1, Weekday::Mon, "2027-03-01", None);
        let bezoek = BezoekId::van_reeks(r.id, dag("2027-03-08"));
        assert_eq!(bezoek.in_reeks(), Some((dag("2027-03-08"), r.id.staart())));
        assert_ne!(bezoek, BezoekId::van_reeks(r.id, dag("2027-03-15")));
        assert_eq!(BezoekId(id(9)).in_reeks(), None, "an extra visit");
    }

    #[test]
    fn what_is_different_takes_the_place_of_the_visit_also_in_another_week() {
        let r = reeks(1, Weekday::Mon, "2027-03-01", Some("2027-03-22"));
        let bewaard = |in_reeks: &str, op: &str, vervalt| Bewaard {
            id: BezoekId::van_reeks(r.id, dag(in_reeks)),
            reeks: Some((r.id, dag(in_reeks))),
            dag: dag(op),
            tijd: Tijd::nieuw(Wanneer::Om(600), 60).unwrap(),
            door: DoorWie::Medewerker(MedewerkerId(id(7))),
            vervalt,
            deelnemers: Vec::new(),
            wijziging: 4,
        };
        let anders = [
            bewaard("2027-03-08", "2027-03-16", None),
            bewaard("2027-03-15", "2027-03-15", Some(Vervalt::Afgezegd)),
            // Its series ended before it.
            bewaard("2027-03-29", "2027-03-17", None),
        ];
        let week = |van: &str, tot: &str| {
            bezoeken(
                std::slice::from_ref(&r),
                &anders,
                |_, _| None,
                (dag(van), dag(tot)),
            )
        };
        assert!(week("2027-03-08", "2027-03-14").is_empty());
        let later = week("2027-03-15", "2027-03-21");
        let gezien: Vec<_> = later
            .iter()
            .map(|b| (b.dag.to_string(), b.tijd.minuten, b.gaat_door()))
            .collect();
        assert_eq!(
            gezien,
            [
                ("2027-03-15".to_owned(), 60, false),
                ("2027-03-16".to_owned(), 60, true)
            ]
        );
        assert_eq!(later[1].eerst_op, Some(dag("2027-03-08")));
        assert_eq!(later[1].medewerker, Some(MedewerkerId(id(7))));
    }

    #[test]
    fn a_time_lies_on_one_day_and_within_its_part_of_it() {
        use crate::bezoek::Deel;
        assert!(Tijd::nieuw(Wanneer::Om(1380), 60).is_some());
        assert!(Tijd::nieuw(Wanneer::Om(1380), 61).is_none());
        assert!(Tijd::nieuw(Wanneer::Om(540), 0).is_none());
        assert!(Tijd::nieuw(Wanneer::Dagdeel(Deel::Ochtend, None), 330).is_some());
        assert!(Tijd::nieuw(Wanneer::Dagdeel(Deel::Ochtend, Some(660)), 120).is_none());
        assert!(Tijd::nieuw(Wanneer::Dagdeel(Deel::Middag, Some(660)), 60).is_none());
    }
}
