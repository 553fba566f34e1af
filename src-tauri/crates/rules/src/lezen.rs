//! Reading data files: what is wrong is told with file, line and key.

use std::ops::Range;

use chrono::NaiveDate;
use leidraad_domain::datum::Tijdstip;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::value::Datetime;

/// Why a data file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{bestand}, line {regel}, key {sleutel}: {wat}")]
pub struct DataFout {
    /// Name of the file.
    pub bestand: String,
    /// Line, from 1.
    pub regel: usize,
    /// Path of the key: `termijn[0].binnen`.
    pub sleutel: String,
    /// What is wrong there.
    pub wat: FoutWat,
}

/// Why a contract profile is refused.
pub type ProfielFout = DataFout;

/// What is wrong at a place in a data file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FoutWat {
    /// Not TOML, a key that does not exist or is missing, or a value that the key does not take.
    #[error("{0}")]
    Waarde(String),
    /// This kind of rule cannot be counted by this subject.
    #[error("this kind of rule is per {0}")]
    Per(String),
    /// The id stands in the file twice.
    #[error("id {0} stands here for the second time")]
    DubbeleId(String),
    /// The rule named here does not stand in the file.
    #[error("there is no rule {0} of the right kind in this file")]
    OnbekendeRegel(String),
    /// Two products share a code in one gemeente.
    #[error("product code {0} stands here for the second time")]
    DubbelProduct(String),
    /// The last day lies before the first.
    #[error("geldig_tot lies before geldig_van")]
    Looptijd,
    /// Two versions of a contract hold on the same day.
    #[error("overlaps with the version of {0}")]
    Overlap(NaiveDate),
    /// The folder or file does not carry the id and first day of the profile inside.
    #[error("belongs in {0}")]
    Bestandsnaam(String),
    /// A day stands in the list twice.
    #[error("{0} stands here for the second time")]
    DubbeleDag(NaiveDate),
    /// There is no such contract.
    #[error("there is no contract `{0}`")]
    OnbekendContract(String),
    /// There is no such kind of fact.
    #[error("there is no kind of fact `{0}`")]
    OnbekendFeit(String),
    /// A word that is not on the list.
    #[error("`{woord}` is none of {}", mag.join(", "))]
    OnbekendWoord {
        /// The word.
        woord: String,
        /// The list.
        mag: Vec<String>,
    },
    /// The toewijzing named here does not stand in the file.
    #[error("there is no toewijzing {0} in this file")]
    OnbekendeToewijzing(u32),
    /// The worker named here does not stand in the file.
    #[error("there is no worker `{0}` in this file")]
    OnbekendeMedewerker(String),
    /// Not four digits.
    #[error("`{0}` is no gemeentecode")]
    GeenGemeentecode(String),
    /// Not a date.
    #[error("expected a date as 2027-01-01")]
    GeenDatum,
    /// Neither a date nor a local date with a time.
    #[error("expected a date as 2027-01-01, or with a local time as 2027-01-01T09:00:00")]
    GeenTijdstip,
    /// Not a number.
    #[error("expected a number")]
    GeenGetal,
    /// Not true or false.
    #[error("expected true or false")]
    GeenJaNee,
    /// Not a text.
    #[error("expected a text")]
    GeenTekst,
    /// Not a list.
    #[error("expected a list")]
    GeenLijst,
    /// Beside several scenarios only the contract they share may stand.
    #[error("beside [[scenario]] only `contract` may stand")]
    ScenarioErnaast,
}

/// Reads a whole file.
pub(crate) fn lees<T: DeserializeOwned>(bestand: &str, tekst: &str) -> Result<T, DataFout> {
    let at = |span: Option<Range<usize>>, sleutel: String, melding: &str| DataFout {
        bestand: bestand.to_owned(),
        regel: regelnummer(tekst, span.map_or(0, |s| s.start)),
        sleutel,
        wat: FoutWat::Waarde(melding.to_owned()),
    };
    let source = toml::Deserializer::parse(tekst).map_err(|e| at(e.span(), ".".into(), e.message()))?;
    serde_path_to_error::deserialize(source).map_err(|e| {
        let key = volledige_sleutel(&e.path().to_string(), e.inner().message());
        at(e.inner().span(), key, e.inner().message())
    })
}

/// The path ends at the table when a key is missing or unknown; the message then names the key.
fn volledige_sleutel(path: &str, melding: &str) -> String {
    let path = zonder_geheim(path);
    let named = ["missing field `", "unknown field `"]
        .iter()
        .find_map(|start| melding.strip_prefix(start))
        .and_then(|rest| rest.split('`').next());
    match named {
        Some(key) if path == "." || path.is_empty() => key.to_owned(),
        Some(key) if path != key && !path.ends_with(&format!(".{key}")) => format!("{path}.{key}"),
        _ => path,
    }
}

/// A value that remembers its place, and a date, look like a table with a secret key: `toewijzing[0].$__serde_x.spoed`.
fn zonder_geheim(path: &str) -> String {
    let mut delen = path.split(".$__");
    let begin = delen.next().unwrap_or_default().to_owned();
    delen.fold(begin, |pad, deel| {
        let rest = deel.find(['.', '[']).and_then(|plek| deel.get(plek..));
        pad + rest.unwrap_or_default()
    })
}

/// The line, from 1, in which a byte of the text stands.
pub(crate) fn regelnummer(tekst: &str, plek: usize) -> usize {
    tekst.bytes().take(plek).filter(|byte| *byte == b'\n').count() + 1
}

/// A TOML date without a time.
pub(crate) fn dag<'de, D: Deserializer<'de>>(source: D) -> Result<NaiveDate, D::Error> {
    naar_dag(Datetime::deserialize(source)?)
}

/// A TOML date that may be left out.
pub(crate) fn dag_of_niets<'de, D: Deserializer<'de>>(source: D) -> Result<Option<NaiveDate>, D::Error> {
    Datetime::deserialize(source).and_then(naar_dag).map(Some)
}

/// A TOML date, with or without a local time.
pub(crate) fn tijdstip<'de, D: Deserializer<'de>>(source: D) -> Result<Tijdstip, D::Error> {
    let waarde = Datetime::deserialize(source)?;
    naar_tijdstip(&waarde).ok_or_else(|| serde::de::Error::custom(FoutWat::GeenTijdstip))
}

/// A date with or without a local time; a time with an offset is none, as all times are local.
pub(crate) fn naar_tijdstip(waarde: &Datetime) -> Option<Tijdstip> {
    let d = waarde.date.filter(|_| waarde.offset.is_none())?;
    let dag = NaiveDate::from_ymd_opt(d.year.into(), d.month.into(), d.day.into())?;
    match waarde.time {
        None => Some(Tijdstip::Dag(dag)),
        Some(t) => {
            let seconde = t.second.unwrap_or_default();
            dag.and_hms_opt(t.hour.into(), t.minute.into(), seconde.into())
                .map(Tijdstip::Moment)
        }
    }
}

fn naar_dag<E: serde::de::Error>(waarde: Datetime) -> Result<NaiveDate, E> {
    match (waarde.date, waarde.time) {
        (Some(d), None) => NaiveDate::from_ymd_opt(d.year.into(), d.month.into(), d.day.into()),
        _ => None,
    }
    .ok_or_else(|| E::custom("expected a date as 2027-01-01"))
}

/// One value or a list of them.
#[derive(Debug, Clone)]
pub(crate) struct EenOfMeer<T>(pub Vec<T>);

impl<T> Default for EenOfMeer<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for EenOfMeer<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Lezer<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Lezer<T> {
            type Value = EenOfMeer<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("one, or a list")
            }

            fn visit_str<E: serde::de::Error>(self, tekst: &str) -> Result<EenOfMeer<T>, E> {
                T::deserialize(tekst.into_deserializer()).map(|een| EenOfMeer(vec![een]))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<EenOfMeer<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(|een| EenOfMeer(vec![een]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<EenOfMeer<T>, A::Error> {
                let lijst = Vec::<T>::deserialize(SeqAccessDeserializer::new(seq))?;
                if lijst.is_empty() {
                    return Err(serde::de::Error::custom("an empty list says nothing"));
                }
                Ok(EenOfMeer(lijst))
            }
        }
        source.deserialize_any(Lezer(std::marker::PhantomData))
    }
}
