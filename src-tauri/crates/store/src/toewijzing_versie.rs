//! Every version of a toewijzing that a 301 told: a changed amount may start a clock anew.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{ClientId, ToewijzingId};

use crate::{Lezer, Schrijver, StoreFout};

pub(crate) const TABEL: &str = "
CREATE TABLE toewijzing_versie (
    toewijzing_id BLOB NOT NULL REFERENCES toewijzing (id),
    toegewezen TEXT NOT NULL,
    dagtekening TEXT NOT NULL,
    einddatum TEXT,
    omvang TEXT NOT NULL,
    PRIMARY KEY (toewijzing_id, toegewezen)
) STRICT, WITHOUT ROWID;
";

/// One version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersieRij {
    /// Which toewijzing.
    pub toewijzing: ToewijzingId,
    /// Toewijzingsdatum and -tijd: the order of the versions.
    pub toegewezen: NaiveDateTime,
    /// Dagtekening of the first 301 that told it.
    pub dagtekening: NaiveDate,
    /// Last day, as told.
    pub einddatum: Option<NaiveDate>,
    /// Volume, unit and frequency in one text, to compare.
    pub omvang: String,
}

impl Lezer<'_> {
    /// Versions of the toewijzingen of one client, oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzing_versies(self, client: ClientId) -> Result<Vec<VersieRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT v.toewijzing_id, v.toegewezen, v.dagtekening, v.einddatum, v.omvang
             FROM toewijzing t JOIN toewijzing_versie v ON v.toewijzing_id = t.id
             WHERE t.client_id = ?1 ORDER BY v.toewijzing_id, v.toegewezen",
        )?;
        let rows = statement.query_map([client.0], |r| {
            Ok(VersieRij {
                toewijzing: ToewijzingId(r.get(0)?),
                toegewezen: r.get(1)?,
                dagtekening: r.get(2)?,
                einddatum: r.get(3)?,
                omvang: r.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Keeps a version; told again in a later 301 the earlier dagtekening stays.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn toewijzing_versie_bewaar(&self, v: &VersieRij) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO toewijzing_versie (toewijzing_id, toegewezen, dagtekening, einddatum, omvang)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO UPDATE SET dagtekening = min(dagtekening, excluded.dagtekening)",
            )?
            .execute((
                v.toewijzing.0,
                v.toegewezen,
                v.dagtekening,
                v.einddatum,
                &v.omvang,
            ))?;
        Ok(())
    }
}
