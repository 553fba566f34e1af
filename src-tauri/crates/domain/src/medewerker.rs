//! Who works for us, in whatever capacity: since when, how much, when, where, and how they travel.

use chrono::{NaiveDate, Weekday};

use crate::naam::Achternaam;
use crate::woorden::woorden;

woorden! {
    /// In which capacity somebody works for us.
    MedewerkerSoort {
        /// Employed.
        Medewerker = "medewerker";
        /// Volunteer.
        Vrijwilliger = "vrijwilliger";
        /// Trainee.
        Stagiair = "stagiair";
        /// Learns and works (BBL).
        Bbl = "bbl";
        /// Works from own experience.
        Ervaringsdeskundige = "ervaringsdeskundige";
        /// Self-employed.
        Zzp = "zzp";
        /// Of a subcontractor.
        Onderaannemer = "onderaannemer";
    }
}

woorden! {
    /// How somebody comes to a client.
    Vervoer {
        /// Walks.
        Lopend = "lopend";
        /// By bicycle.
        Fiets = "fiets";
        /// By electric bicycle.
        Ebike = "e-bike";
        /// By car.
        Auto = "auto";
        /// By scooter.
        Scooter = "scooter";
        /// By public transport.
        Ov = "ov";
    }
}

/// The four figures of a postcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pc4(u16);

impl Pc4 {
    /// Reads `7772`, or the figures of `7772 AB`.
    pub fn lees(tekst: &str) -> Option<Self> {
        let tekst = tekst.trim();
        let (cijfers, rest) = tekst.split_at_checked(4)?;
        let letters = rest.trim();
        let goed =
            letters.is_empty() || letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_alphabetic());
        let nummer: u16 = cijfers
            .parse()
            .ok()
            .filter(|_| goed && cijfers.bytes().all(|b| b.is_ascii_digit()))?;
        (nummer >= 1000).then_some(Self(nummer))
    }

    /// The figures.
    pub fn cijfers(self) -> u16 {
        self.0
    }
}

/// Days on which somebody was or is with us, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Periode {
    /// First day.
    pub van: NaiveDate,
    /// Last day; `None` has no end.
    pub tot: Option<NaiveDate>,
}

impl Periode {
    /// Whether a day lies in it.
    pub fn bevat(&self, dag: NaiveDate) -> bool {
        self.van <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }
}

/// Minutes in a day.
const DAG: u16 = 24 * 60;
/// Most minutes that somebody works in a week: 60 hours (Arbeidstijdenwet).
const WEEK: u32 = 60 * 60;

/// A time in a usual week at which somebody can work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blok {
    /// Day of the week.
    pub dag: Weekday,
    /// First minute, from midnight.
    pub van: u16,
    /// The minute at which it is over.
    pub tot: u16,
}

impl Blok {
    fn sleutel(&self) -> (u32, u16) {
        (self.dag.num_days_from_monday(), self.van)
    }
}

/// Works here no more for the time being, or for good: nothing reminds of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inactief {
    /// First day.
    pub sinds: NaiveDate,
    /// Why.
    pub reden: String,
}

/// Somebody who works for us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medewerker {
    /// Personnel number; a volunteer may have none.
    pub nummer: Option<String>,
    /// Capacity.
    pub soort: MedewerkerSoort,
    /// The first name that is used.
    pub roepnaam: String,
    /// Surname.
    pub achternaam: Achternaam,
    /// Own company, or the subcontractor's.
    pub bedrijf: Option<String>,
    /// Telephone.
    pub telefoon: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// First day of work.
    pub eerste_werkdag: Option<NaiveDate>,
    /// Minutes a week that were agreed.
    pub minuten_per_week: Option<u32>,
    /// Where they work; none is everywhere.
    pub werkgebied: Vec<Pc4>,
    /// How they travel.
    pub vervoer: Vec<Vervoer>,
    /// Employment, or the time of the agreement.
    pub periodes: Vec<Periode>,
    /// When they can work; none is not told.
    pub beschikbaar: Vec<Blok>,
    /// Works here no more.
    pub inactief: Option<Inactief>,
}

/// What cannot be right of somebody: the field, and a word for what it takes.
pub type Gebrek = (&'static str, &'static str);

impl Medewerker {
    /// First name and surname: `Anja van der Veen`.
    pub fn naam(&self) -> String {
        let voorvoegsel = self.achternaam.voorvoegsel.as_deref().unwrap_or_default();
        let delen = [self.roepnaam.as_str(), voorvoegsel, &self.achternaam.achternaam];
        let delen: Vec<&str> = delen.into_iter().filter(|deel| !deel.is_empty()).collect();
        delen.join(" ")
    }

    /// What a list is sorted by.
    pub fn sorteersleutel(&self) -> String {
        format!("{} {}", self.achternaam.achternaam, self.roepnaam).to_lowercase()
    }

    /// The period that holds on a day; else the last before it, else the first of all.
    pub fn periode_op(&self, dag: NaiveDate) -> Option<Periode> {
        let begonnen = self.periodes.iter().filter(|p| p.van <= dag).max();
        begonnen.or(self.periodes.iter().min()).copied()
    }

    /// Whether somebody is with us on a day. Of whom no period is known it is believed.
    pub fn in_dienst_op(&self, dag: NaiveDate) -> bool {
        self.periodes.is_empty() || self.periodes.iter().any(|p| p.bevat(dag))
    }

    /// Whether nothing reminds of them on a day.
    pub fn inactief_op(&self, dag: NaiveDate) -> bool {
        self.inactief.as_ref().is_some_and(|i| i.sinds <= dag)
    }

    /// What must always hold.
    ///
    /// # Errors
    /// The first thing that cannot be right.
    pub fn controleer(&self) -> Result<(), Gebrek> {
        if self.achternaam.achternaam.trim().is_empty() {
            return Err(("achternaam", "gevuld"));
        }
        if self.minuten_per_week.is_some_and(|m| m > WEEK) {
            return Err(("uren", "uren_per_week"));
        }
        if self.inactief.as_ref().is_some_and(|i| i.reden.trim().is_empty()) {
            return Err(("inactief_reden", "gevuld"));
        }
        let mut periodes = self.periodes.clone();
        periodes.sort_unstable();
        if periodes.iter().any(|p| p.tot.is_some_and(|tot| tot < p.van)) {
            return Err(("periodes", "einde_na_begin"));
        }
        let over =
            |paar: &[Periode]| matches!(paar, [een, twee] if een.tot.is_none_or(|tot| twee.van <= tot));
        if periodes.windows(2).any(over) {
            return Err(("periodes", "geen_overlap"));
        }
        let mut blokken = self.beschikbaar.clone();
        blokken.sort_unstable_by_key(Blok::sleutel);
        if blokken.iter().any(|b| b.van >= b.tot || b.tot > DAG) {
            return Err(("beschikbaar", "tijden"));
        }
        let over = |paar: &[Blok]| matches!(paar, [een, twee] if een.dag == twee.dag && twee.van < een.tot);
        if blokken.windows(2).any(over) {
            return Err(("beschikbaar", "geen_overlap"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dag(tekst: &str) -> NaiveDate {
        tekst.parse().unwrap()
    }

    fn anja() -> Medewerker {
        Medewerker {
            nummer: None,
            soort: MedewerkerSoort::Medewerker,
            roepnaam: "Anja".into(),
            achternaam: Achternaam {
                achternaam: "Veen".into(),
                voorvoegsel: Some("van der".into()),
            },
            bedrijf: None,
            telefoon: None,
            email: None,
            eerste_werkdag: None,
            minuten_per_week: Some(24 * 60),
            werkgebied: Vec::new(),
            vervoer: Vec::new(),
            periodes: Vec::new(),
            beschikbaar: Vec::new(),
            inactief: None,
        }
    }

    fn periode(van: &str, tot: Option<&str>) -> Periode {
        Periode {
            van: dag(van),
            tot: tot.map(dag),
        }
    }

    #[test]
    fn somebody_who_comes_back_has_two_periods_that_do_not_overlap() {
        let mut anja = anja();
        anja.periodes = vec![
            periode("2026-01-01", None),
            periode("2020-01-01", Some("2024-12-31")),
        ];
        assert_eq!(anja.controleer(), Ok(()));
        assert_eq!(
            anja.periode_op(dag("2025-06-01")),
            Some(periode("2020-01-01", Some("2024-12-31")))
        );
        assert_eq!(
            anja.periode_op(dag("2026-06-01")),
            Some(periode("2026-01-01", None))
        );
        assert!(!anja.in_dienst_op(dag("2025-06-01")) && anja.in_dienst_op(dag("2026-01-01")));
        anja.periodes = vec![periode("2020-01-01", None), periode("2026-01-01", None)];
        assert_eq!(anja.controleer(), Err(("periodes", "geen_overlap")));
        anja.periodes = vec![periode("2020-01-02", Some("2020-01-01"))];
        assert_eq!(anja.controleer(), Err(("periodes", "einde_na_begin")));
    }

    #[test]
    fn times_of_one_day_touch_but_do_not_overlap() {
        let blok = |van, tot| Blok {
            dag: Weekday::Mon,
            van,
            tot,
        };
        let mut anja = anja();
        anja.beschikbaar = vec![blok(720, 1020), blok(480, 720)];
        assert_eq!(anja.controleer(), Ok(()));
        anja.beschikbaar = vec![blok(719, 1020), blok(480, 720)];
        assert_eq!(anja.controleer(), Err(("beschikbaar", "geen_overlap")));
        anja.beschikbaar = vec![blok(480, 480)];
        assert_eq!(anja.controleer(), Err(("beschikbaar", "tijden")));
    }

    #[test]
    fn a_work_area_is_four_figures() {
        assert_eq!(Pc4::lees("7772 ab").map(Pc4::cijfers), Some(7772));
        assert_eq!(Pc4::lees("7772").map(Pc4::cijfers), Some(7772));
        for fout in ["0772", "772", "77725", "7772A", "+772", "7772 1B", "é772"] {
            assert_eq!(Pc4::lees(fout), None, "{fout}");
        }
    }

    #[test]
    fn a_name_reads_as_people_say_it() {
        assert_eq!(anja().naam(), "Anja van der Veen");
        assert_eq!(anja().sorteersleutel(), "veen anja");
    }
}
