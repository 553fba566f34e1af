//! Which days are working days, and how days are counted.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;

use crate::lezen::{self, DataFout, FoutWat};

const FEESTDAGEN: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assets/feestdagen.toml"
));

/// Which article of the Algemene termijnenwet makes a day a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Atw {
    /// Algemeen erkende feestdag.
    #[serde(rename = "art. 3 lid 1")]
    Erkend,
    /// Goede Vrijdag.
    #[serde(rename = "art. 3 lid 2")]
    GoedeVrijdag,
    /// Equated by royal decree, for statutory terms.
    #[serde(rename = "art. 3 lid 3")]
    Gelijkgesteld,
}

/// A holiday.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feestdag {
    /// The day.
    #[serde(deserialize_with = "lezen::dag")]
    pub datum: NaiveDate,
    /// What it is called.
    pub naam: String,
    /// Where the law names it.
    pub atw: Atw,
    /// Many organisations work on it: the safe day counts it as a working day (C2).
    pub betwist: bool,
    /// Where the date comes from.
    pub bron: String,
}

/// How days are counted where contracts are silent. No contract defines a working day; each default is the common
/// reading, and the conservative one where readings differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telwijze {
    /// C2: Goede Vrijdag and 5 May are no working days. Default yes: the only list in law (Atw art. 3) names them.
    /// Many employers work on them, hence the streefdatum that counts them as working days.
    pub betwiste_dagen_vrij: bool,
    /// C3: days equated by royal decree are no working days. Default no: the decree is about statutory terms, and
    /// counting them gives the earlier date.
    pub gelijkgestelde_dagen_vrij: bool,
    /// C6: a term in calendar days, weeks or months that ends on a day nobody works is extended to the next working
    /// day. Default no: Atw art. 1 covers statutory terms, not contracts.
    pub verlengen_tot_werkdag: bool,
}

impl Default for Telwijze {
    fn default() -> Self {
        Self {
            betwiste_dagen_vrij: true,
            gelijkgestelde_dagen_vrij: false,
            verlengen_tot_werkdag: false,
        }
    }
}

/// The calendar: holidays and the way of counting.
#[derive(Debug, Clone)]
pub struct Kalender {
    feestdagen: BTreeMap<NaiveDate, Feestdag>,
    telwijze: Telwijze,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    feestdag: Vec<Feestdag>,
}

impl Kalender {
    /// The Dutch calendar with the default way of counting.
    ///
    /// # Errors
    /// [`DataFout`] when the list of holidays in the program is damaged.
    pub fn nederland() -> Result<Self, DataFout> {
        Self::lees("feestdagen.toml", FEESTDAGEN)
    }

    /// A calendar from the text of a list of holidays.
    ///
    /// # Errors
    /// [`DataFout`] with file, line and key.
    pub fn lees(bestand: &str, tekst: &str) -> Result<Self, DataFout> {
        let Bestand { feestdag } = lezen::lees(bestand, tekst)?;
        let mut feestdagen = BTreeMap::new();
        for (nr, dag) in feestdag.into_iter().enumerate() {
            let datum = dag.datum;
            if feestdagen.insert(datum, dag).is_some() {
                let plek = tekst.rfind(&datum.to_string()).unwrap_or_default();
                return Err(DataFout {
                    bestand: bestand.to_owned(),
                    regel: lezen::regelnummer(tekst, plek),
                    sleutel: format!("feestdag[{nr}].datum"),
                    wat: FoutWat::DubbeleDag(datum),
                });
            }
        }
        Ok(Self {
            feestdagen,
            telwijze: Telwijze::default(),
        })
    }

    /// The same calendar with another way of counting.
    pub fn met(self, telwijze: Telwijze) -> Self {
        Self { telwijze, ..self }
    }

    /// How days are counted.
    pub fn telwijze(&self) -> Telwijze {
        self.telwijze
    }

    /// Whether people work on a day: Monday to Friday and no holiday (C2, C3).
    pub fn werkdag(&self, dag: NaiveDate) -> bool {
        !weekend(dag) && self.vrije_dag(dag).is_none()
    }

    /// The holiday on a day, working day or not.
    pub fn feestdag(&self, dag: NaiveDate) -> Option<&Feestdag> {
        self.feestdagen.get(&dag)
    }

    /// The holiday of Atw art. 3 lid 1 or 2 on a day; days equated by decree are none.
    pub fn feestdag_van_de_wet(&self, dag: NaiveDate) -> Option<&Feestdag> {
        self.feestdag(dag)
            .filter(|feestdag| feestdag.atw != Atw::Gelijkgesteld)
    }

    /// Whether the list of holidays reaches this day; outside it only weekends are known.
    pub fn dekt(&self, dag: NaiveDate) -> bool {
        let jaar = |day: Option<&NaiveDate>| day.map(Datelike::year);
        jaar(self.feestdagen.keys().next()) <= Some(dag.year())
            && Some(dag.year()) <= jaar(self.feestdagen.keys().next_back())
    }

    /// The holiday for which the count rests on a day.
    pub(crate) fn vrije_dag(&self, dag: NaiveDate) -> Option<&Feestdag> {
        self.feestdag(dag).filter(|feestdag| match feestdag.atw {
            Atw::Gelijkgesteld => self.telwijze.gelijkgestelde_dagen_vrij,
            _ if feestdag.betwist => self.telwijze.betwiste_dagen_vrij,
            _ => true,
        })
    }

    /// The last working day before a day; `None` at the end of time.
    pub(crate) fn werkdag_voor(&self, dag: NaiveDate) -> Option<NaiveDate> {
        std::iter::successors(dag.pred_opt(), NaiveDate::pred_opt).find(|d| self.werkdag(*d))
    }

    /// The first working day on or after a day.
    pub(crate) fn werkdag_vanaf(&self, dag: NaiveDate) -> Option<NaiveDate> {
        std::iter::successors(Some(dag), NaiveDate::succ_opt).find(|d| self.werkdag(*d))
    }
}

/// Saturday or Sunday.
pub(crate) fn weekend(dag: NaiveDate) -> bool {
    matches!(dag.weekday(), Weekday::Sat | Weekday::Sun)
}
