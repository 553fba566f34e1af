//! Columns that many rows have.

use chrono::NaiveDate;
use leidraad_domain::datum::lees_dag;
use rusqlite::Row;
use rusqlite::types::FromSqlError;

/// A day.
pub(crate) fn dag(r: &Row<'_>, kolom: usize) -> rusqlite::Result<NaiveDate> {
    lees_dag(r.get_ref(kolom)?.as_str()?).ok_or_else(|| FromSqlError::InvalidType.into())
}

/// A day, or none.
pub(crate) fn dag_of_niets(r: &Row<'_>, kolom: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let tekst = r.get_ref(kolom)?.as_str_or_null()?;
    tekst
        .map(|tekst| lees_dag(tekst).ok_or_else(|| FromSqlError::InvalidType.into()))
        .transpose()
}
