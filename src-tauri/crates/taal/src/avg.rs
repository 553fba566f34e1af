//! Words of requests about data, and of destroying.

use std::sync::LazyLock;

use leidraad_domain::datum::Tijdstip;
use serde::Deserialize;

use crate::sjabloon::{Zinnen, lees, zin};

static WOORDEN: LazyLock<Tabel> = LazyLock::new(|| lees(include_str!("../../../../assets/taal/avg.toml")));

#[derive(Default, Deserialize)]
struct Tabel {
    woord: Zinnen,
    taak: Zinnen,
    noodtoegang: Zinnen,
    tabel: Zinnen,
    zin: Zinnen,
}

/// A word: a kind of request, a decision, a kind of record.
pub fn avg_woord(code: &str) -> String {
    zin(&WOORDEN.woord, code, &[])
}

/// Title of the task that reminds of a request.
pub fn avg_taak(soort: &str) -> String {
    zin(&WOORDEN.taak, soort, &[])
}

/// Title and note of the task to look at access in need.
pub fn noodtoegang_taak(wie: &str, op: chrono::NaiveDateTime, reden: &str) -> (String, String) {
    let moment = crate::moment(Tijdstip::Moment(op));
    let data = [("wie", wie), ("moment", moment.as_str()), ("reden", reden)];
    (
        zin(&WOORDEN.noodtoegang, "titel", &[]),
        zin(&WOORDEN.noodtoegang, "notitie", &data),
    )
}

/// What lies in a table of the store.
pub fn avg_tabel(tabel: &str) -> String {
    zin(&WOORDEN.tabel, tabel, &[])
}

/// What was destroyed, for the log.
pub fn avg_vernietigd(dossiers: u32, records: u32) -> String {
    let code = if dossiers == 1 { "een_dossier" } else { "dossiers" };
    let (dossiers, records) = (dossiers.to_string(), records.to_string());
    zin(
        &WOORDEN.zin,
        code,
        &[("dossiers", &dossiers), ("records", &records)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_destroyed_is_told_in_numbers() {
        assert_eq!(avg_vernietigd(1, 40), "1 dossier, 40 gegevens");
        assert_eq!(avg_tabel("notitie"), "Notities");
        assert_eq!(avg_taak("inzage"), "Verzoek om inzage beantwoorden");
    }
}
