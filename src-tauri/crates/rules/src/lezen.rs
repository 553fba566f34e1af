//! Reading data files: what is wrong is told with file, line and key.

use std::ops::Range;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
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
    // A value that remembers its place looks like a table with a secret key.
    let path = path.split(".$__serde").next().unwrap_or(path);
    let named = ["missing field `", "unknown field `"]
        .iter()
        .find_map(|start| melding.strip_prefix(start))
        .and_then(|rest| rest.split('`').next());
    match named {
        Some(key) if path == "." => key.to_owned(),
        Some(key) if path != key && !path.ends_with(&format!(".{key}")) => format!("{path}.{key}"),
        _ => path.to_owned(),
    }
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

fn naar_dag<E: serde::de::Error>(waarde: Datetime) -> Result<NaiveDate, E> {
    match (waarde.date, waarde.time) {
        (Some(d), None) => NaiveDate::from_ymd_opt(d.year.into(), d.month.into(), d.day.into()),
        _ => None,
    }
    .ok_or_else(|| E::custom("expected a date as 2027-01-01"))
}
