//! What is done for a client: how often, on which days, when, how long and by whom, as data.

use chrono::{NaiveTime, Weekday};

use crate::code::{Eenheid, Frequentie};
use crate::toewijzing::Omvang;

/// Weeks of a year, to spread what comes by the month or the year.
const WEKEN: u32 = 52;
/// Months of a year.
const MAANDEN: u32 = 12;

/// Period in which something comes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Periode {
    /// So many weeks.
    Weken(u8),
    /// A month.
    Maand,
    /// A year.
    Jaar,
}

/// How often something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ritme {
    /// So many times in a period.
    Keer(u8, Periode),
    /// Once.
    Eenmalig,
    /// When it is needed.
    ZoNodig,
}

impl Ritme {
    /// The rhythms that people choose from; others can be typed as their code.
    pub const GEBRUIKELIJK: &[Ritme] = &[
        Ritme::Keer(1, Periode::Weken(1)),
        Ritme::Keer(2, Periode::Weken(1)),
        Ritme::Keer(3, Periode::Weken(1)),
        Ritme::Keer(4, Periode::Weken(1)),
        Ritme::Keer(5, Periode::Weken(1)),
        Ritme::Keer(7, Periode::Weken(1)),
        Ritme::Keer(1, Periode::Weken(2)),
        Ritme::Keer(1, Periode::Weken(3)),
        Ritme::Keer(1, Periode::Weken(4)),
        Ritme::Keer(1, Periode::Weken(6)),
        Ritme::Keer(1, Periode::Weken(8)),
        Ritme::Keer(1, Periode::Maand),
        Ritme::Keer(4, Periode::Jaar),
        Ritme::Keer(3, Periode::Jaar),
        Ritme::Keer(2, Periode::Jaar),
        Ritme::Keer(1, Periode::Jaar),
        Ritme::Eenmalig,
        Ritme::ZoNodig,
    ];

    /// Reads `2/week`, `1/6week`, `1/maand`, `4/jaar`, `eenmalig` or `zo-nodig`.
    pub fn van(code: &str) -> Option<Self> {
        match code {
            "eenmalig" => return Some(Self::Eenmalig),
            "zo-nodig" => return Some(Self::ZoNodig),
            _ => {}
        }
        let (keer, periode) = code.split_once('/')?;
        let periode = match periode {
            "maand" => Periode::Maand,
            "jaar" => Periode::Jaar,
            "week" => Periode::Weken(1),
            weken => Periode::Weken(
                weken
                    .strip_suffix("week")?
                    .parse()
                    .ok()
                    .filter(|n| (2..=52).contains(n))?,
            ),
        };
        let keer = keer.parse().ok().filter(|n| (1..=99).contains(n))?;
        Some(Self::Keer(keer, periode))
    }

    /// The word in store, file and API.
    pub fn code(self) -> String {
        match self {
            Self::Keer(n, Periode::Weken(1)) => format!("{n}/week"),
            Self::Keer(n, Periode::Weken(weken)) => format!("{n}/{weken}week"),
            Self::Keer(n, Periode::Maand) => format!("{n}/maand"),
            Self::Keer(n, Periode::Jaar) => format!("{n}/jaar"),
            Self::Eenmalig => "eenmalig".to_owned(),
            Self::ZoNodig => "zo-nodig".to_owned(),
        }
    }

    /// Comes round on a day of the week.
    pub fn in_weken(self) -> bool {
        matches!(self, Self::Keer(_, Periode::Weken(_)))
    }
}

/// Days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Weekdagen(u8);

/// Every day of the week, as it is written.
const DAGEN: [(Weekday, &str); 7] = [
    (Weekday::Mon, "ma"),
    (Weekday::Tue, "di"),
    (Weekday::Wed, "wo"),
    (Weekday::Thu, "do"),
    (Weekday::Fri, "vr"),
    (Weekday::Sat, "za"),
    (Weekday::Sun, "zo"),
];

impl Weekdagen {
    /// From the bits of the store: Monday is 1.
    pub fn van_bits(bits: u8) -> Option<Self> {
        (bits < 1 << 7).then_some(Self(bits))
    }

    /// The bits for the store.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Reads words as `ma` and `do`.
    pub fn van_woorden<'a>(woorden: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut bits = 0;
        for woord in woorden {
            let nummer = DAGEN.iter().position(|(_, naam)| *naam == woord.trim())?;
            bits |= 1 << nummer;
        }
        Some(Self(bits))
    }

    /// The words, from Monday on.
    pub fn woorden(self) -> Vec<&'static str> {
        self.bevat_index().map(|(_, naam)| naam).collect()
    }

    /// The days, from Monday on.
    pub fn dagen(self) -> Vec<Weekday> {
        self.bevat_index().map(|(dag, _)| dag).collect()
    }

    /// None at all.
    pub fn is_leeg(self) -> bool {
        self.0 == 0
    }

    /// How many.
    pub fn aantal(self) -> u8 {
        self.0.count_ones() as u8
    }

    fn bevat_index(self) -> impl Iterator<Item = (Weekday, &'static str)> {
        DAGEN
            .into_iter()
            .enumerate()
            .filter(move |(nummer, _)| self.0 & (1 << nummer) != 0)
            .map(|(_, dag)| dag)
    }
}

/// Part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dagdeel {
    /// Morning.
    Ochtend,
    /// Afternoon.
    Middag,
    /// Evening.
    Avond,
    /// Night.
    Nacht,
    /// Morning and afternoon.
    HeleDag,
}

impl Dagdeel {
    /// Every part of the day.
    pub const ALLE: &[Dagdeel] = &[
        Dagdeel::Ochtend,
        Dagdeel::Middag,
        Dagdeel::Avond,
        Dagdeel::Nacht,
        Dagdeel::HeleDag,
    ];

    /// The word in store, file and API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ochtend => "ochtend",
            Self::Middag => "middag",
            Self::Avond => "avond",
            Self::Nacht => "nacht",
            Self::HeleDag => "hele-dag",
        }
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|deel| deel.code() == code)
    }
}

/// What is done, and how often.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Activiteit {
    /// What.
    pub activiteit: String,
    /// How often; `None` is not agreed yet.
    pub ritme: Option<Ritme>,
    /// On which days.
    pub dagen: Weekdagen,
    /// In which part of the day.
    pub dagdeel: Option<Dagdeel>,
    /// From what time.
    pub van: Option<NaiveTime>,
    /// Until what time.
    pub tot: Option<NaiveTime>,
    /// Minutes each time; `None` follows from the times, when those are there.
    pub minuten: Option<u16>,
    /// Who does it.
    pub door: String,
    /// Anything more.
    pub toelichting: String,
}

impl Activiteit {
    /// Says nothing at all.
    pub fn is_leeg(&self) -> bool {
        self.activiteit.trim().is_empty()
    }

    /// It is known when: days or a time, where it comes round in weeks.
    pub fn heeft_moment(&self) -> bool {
        let moment = !self.dagen.is_leeg() || self.dagdeel.is_some() || self.van.is_some();
        moment || self.ritme.is_some_and(|ritme| !ritme.in_weken())
    }

    /// Minutes each time.
    pub fn minuten_per_keer(&self) -> Option<u32> {
        if let Some(minuten) = self.minuten {
            return Some(u32::from(minuten));
        }
        let (van, tot) = (self.van?, self.tot?);
        u32::try_from((tot - van).num_minutes()).ok().filter(|m| *m > 0)
    }

    /// Times in fifty-two weeks. With more days than times, each day counts.
    fn keer_per_jaar(&self) -> Option<u32> {
        match self.ritme? {
            Ritme::Keer(keer, Periode::Weken(weken)) => {
                Some(u32::from(keer.max(self.dagen.aantal())) * WEKEN / u32::from(weken.max(1)))
            }
            Ritme::Keer(keer, Periode::Maand) => Some(u32::from(keer) * MAANDEN),
            Ritme::Keer(keer, Periode::Jaar) => Some(u32::from(keer)),
            Ritme::Eenmalig | Ritme::ZoNodig => None,
        }
    }

    /// Minutes in fifty-two weeks, of what comes round.
    fn minuten_per_jaar(&self) -> Option<u64> {
        Some(u64::from(self.keer_per_jaar()?) * u64::from(self.minuten_per_keer()?))
    }
}

/// Minutes a week of everything that comes round, on average and rounded; `None` when no activity tells its minutes.
pub fn minuten_per_week(activiteiten: &[Activiteit]) -> Option<u32> {
    let jaar: Vec<u64> = activiteiten
        .iter()
        .filter_map(Activiteit::minuten_per_jaar)
        .collect();
    let weken = u64::from(WEKEN);
    let week = (jaar.iter().sum::<u64>() + weken / 2) / weken;
    u32::try_from(week).ok().filter(|_| !jaar.is_empty())
}

/// Minutes a week of a toewijzing; `None` where its size is not told in time, or not in a period.
pub fn toegewezen_per_week(omvang: &Omvang) -> Option<u32> {
    let minuten = match omvang.eenheid {
        Eenheid::Minuut => omvang.volume,
        Eenheid::Uur => omvang.volume.checked_mul(60)?,
        _ => return None,
    };
    match omvang.frequentie {
        Frequentie::Dag => minuten.checked_mul(7),
        Frequentie::Week => Some(minuten),
        Frequentie::Maand => Some((minuten.checked_mul(MAANDEN)? + WEKEN / 2) / WEKEN),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn activiteit(ritme: &str, dagen: &[&str], minuten: u16) -> Activiteit {
        Activiteit {
            activiteit: "Stofzuigen".into(),
            ritme: Ritme::van(ritme),
            dagen: Weekdagen::van_woorden(dagen.iter().copied()).unwrap(),
            minuten: Some(minuten),
            ..Activiteit::default()
        }
    }

    #[test]
    fn every_rhythm_reads_back_its_code() {
        for ritme in Ritme::GEBRUIKELIJK {
            assert_eq!(Ritme::van(&ritme.code()), Some(*ritme));
        }
        for fout in ["", "0/week", "1/0week", "1/1week", "x/jaar", "1/dag", "100/week"] {
            assert_eq!(Ritme::van(fout), None, "{fout}");
        }
    }

    #[test]
    fn days_read_back_their_words_and_an_unknown_word_is_refused() {
        let dagen = Weekdagen::van_woorden(["do", "ma"]).unwrap();
        assert_eq!(dagen.woorden(), ["ma", "do"]);
        assert_eq!(Weekdagen::van_bits(dagen.bits()), Some(dagen));
        assert_eq!(Weekdagen::van_woorden(["maandag"]), None);
        assert_eq!(Weekdagen::van_bits(128), None);
    }

    #[test]
    fn minutes_of_a_week_are_an_average_of_what_comes_round() {
        let week = [
            activiteit("1/week", &["di", "do"], 45),
            activiteit("1/2week", &["ma"], 60),
            activiteit("4/jaar", &[], 90),
            activiteit("zo-nodig", &[], 500),
        ];
        // 90 + 30 + 6,9
        assert_eq!(minuten_per_week(&week), Some(127));
        assert_eq!(minuten_per_week(&[activiteit("eenmalig", &[], 60)]), None);
    }

    #[test]
    fn times_give_the_minutes_when_those_are_not_told() {
        let tijd = |uur| NaiveTime::from_hms_opt(uur, 0, 0);
        let a = Activiteit {
            van: tijd(9),
            tot: tijd(11),
            ..Activiteit::default()
        };
        assert_eq!(a.minuten_per_keer(), Some(120));
        let omgekeerd = Activiteit {
            van: tijd(11),
            tot: tijd(9),
            ..Activiteit::default()
        };
        assert_eq!(omgekeerd.minuten_per_keer(), None);
    }

    #[test]
    fn a_size_is_compared_only_where_it_is_told_in_time() {
        let omvang = |volume, eenheid, frequentie| Omvang {
            volume,
            eenheid,
            frequentie,
        };
        let week = |o: Omvang| toegewezen_per_week(&o);
        assert_eq!(week(omvang(2, Eenheid::Uur, Frequentie::Week)), Some(120));
        assert_eq!(week(omvang(520, Eenheid::Minuut, Frequentie::Maand)), Some(120));
        assert_eq!(week(omvang(2, Eenheid::Dagdeel, Frequentie::Week)), None);
        assert_eq!(week(omvang(90, Eenheid::Uur, Frequentie::Totaal)), None);
    }
}
