//! Rows as CSV and JSON. In JSON every value is as it was; in CSV a text that a spreadsheet would take for a formula has
//! an apostrophe before it.

use leidraad_store::dossierdelen::{Deeltabel, Waarde};
use serde_json::{Map, Value};

use super::archief::schijf;
use crate::nee::Nee;

/// So that Excel knows that the letters are UTF-8.
pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";

/// A writer of rows as Dutch spreadsheets read them.
pub(super) fn csv<W: std::io::Write>(uit: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().delimiter(b';').from_writer(uit)
}

/// A text that stays text.
pub(super) fn veilig(tekst: &str) -> String {
    match tekst.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n') => format!("'{tekst}"),
        _ => tekst.to_owned(),
    }
}

pub(super) fn als_tekst(waarde: &Waarde) -> String {
    match waarde {
        Waarde::Niets | Waarde::Bytes => String::new(),
        Waarde::Getal(getal) => getal.to_string(),
        Waarde::Tekst(tekst) => veilig(tekst),
        Waarde::Id(id) => id.to_string(),
    }
}

pub(super) fn als_json(waarde: &Waarde) -> Value {
    match waarde {
        Waarde::Niets | Waarde::Bytes => Value::Null,
        Waarde::Getal(getal) => (*getal).into(),
        Waarde::Tekst(tekst) => tekst.as_str().into(),
        Waarde::Id(id) => id.to_string().into(),
    }
}

/// A row under the names of its columns.
pub(super) fn rij_json(kolommen: &[String], rij: &[Waarde]) -> Value {
    let velden = kolommen.iter().zip(rij).filter(|(_, w)| **w != Waarde::Bytes);
    Value::Object(velden.map(|(k, w)| (k.clone(), als_json(w))).collect())
}

pub(super) fn tabel_csv(tabel: &Deeltabel) -> Result<Vec<u8>, Nee> {
    let mut uit = csv(BOM.to_vec());
    uit.write_record(&tabel.kolommen).map_err(schijf)?;
    for rij in &tabel.rijen {
        uit.write_record(rij.iter().map(als_tekst)).map_err(schijf)?;
    }
    uit.into_inner().map_err(schijf)
}

pub(super) fn tabellen_json(tabellen: &[Deeltabel]) -> Result<Vec<u8>, Nee> {
    let alle: Map<String, Value> = tabellen
        .iter()
        .map(|t| {
            let rijen = t.rijen.iter().map(|rij| rij_json(&t.kolommen, rij)).collect();
            (t.naam.to_owned(), Value::Array(rijen))
        })
        .collect();
    serde_json::to_vec_pretty(&Value::Object(alle)).map_err(schijf)
}
