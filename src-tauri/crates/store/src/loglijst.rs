//! Reading the log: newest first, of a client, of somebody who works for us, or of what one user did.

use chrono::{Days, NaiveDate, NaiveDateTime};
use leidraad_domain::id::{ClientId, GebruikerId, MedewerkerId};

use crate::{Lezer, StoreFout};

/// Whose lines.
#[derive(Debug, Clone, Copy, Default)]
pub struct Logvraag {
    /// About this client.
    pub client: Option<ClientId>,
    /// About this worker.
    pub medewerker: Option<MedewerkerId>,
    /// By this user.
    pub gebruiker: Option<GebruikerId>,
    /// From this day on.
    pub van: Option<NaiveDate>,
    /// Until and with this day.
    pub tot: Option<NaiveDate>,
    /// Before this line.
    pub voor: Option<i64>,
    /// Most lines.
    pub aantal: u32,
}

/// A line as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogboekRij {
    /// Number.
    pub nr: i64,
    /// When.
    pub moment: NaiveDateTime,
    /// Who.
    pub gebruiker: GebruikerId,
    /// Kind.
    pub soort: String,
    /// Command.
    pub handeling: String,
    /// Whose dossier.
    pub client: Option<ClientId>,
    /// About whom who works for us.
    pub medewerker: Option<MedewerkerId>,
    /// Code of the role at that moment; unknown before it was kept.
    pub rol: Option<String>,
    /// On whose behalf.
    pub namens: Option<GebruikerId>,
    /// With which program.
    pub toegangspunt: Option<String>,
    /// Why.
    pub reden: Option<String>,
}

impl Lezer<'_> {
    /// The latest moment in the last hundred lines; not in all, so that a clock that was ahead once is forgotten.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn log_laatste_moment(self) -> Result<Option<NaiveDateTime>, StoreFout> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT max(moment) FROM (SELECT moment FROM logboek ORDER BY nr DESC LIMIT 100)",
            )?
            .query_row([], |r| r.get(0))?)
    }

    /// Lines of the log, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn logboek(self, vraag: Logvraag) -> Result<Vec<LogboekRij>, StoreFout> {
        // One question a case, each with its own index.
        let (waar, wie) = match (vraag.client, vraag.medewerker, vraag.gebruiker) {
            // Who takes everything out takes this client too.
            (Some(client), ..) => ("(client_id = ?1 OR handeling = 'uitvoer.alles')", Some(client.0)),
            (None, Some(medewerker), _) => ("medewerker_id = ?1", Some(medewerker.0)),
            (None, None, Some(gebruiker)) => ("gebruiker_id = ?1", Some(gebruiker.0)),
            (None, None, None) => ("?1 IS NULL", None),
        };
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT nr, moment, gebruiker_id, soort, handeling, client_id, medewerker_id, rol, namens, toegangspunt, reden
             FROM logboek WHERE {waar} AND nr < ?2 AND moment >= ?4 AND moment < ?5 ORDER BY nr DESC LIMIT ?3"
        ))?;
        // Moments begin with their day, so a day compares with them; the first year and the last are beyond all of them.
        let van = vraag.van.map_or_else(|| "0000".to_owned(), |van| van.to_string());
        let voor_dag = vraag.tot.and_then(|tot| tot.checked_add_days(Days::new(1)));
        let voor_dag = voor_dag.map_or_else(|| "9999-99".to_owned(), |dag| dag.to_string());
        let keuze = (wie, vraag.voor.unwrap_or(i64::MAX), vraag.aantal, van, voor_dag);
        let rows = statement.query_map(keuze, |r| {
            Ok(LogboekRij {
                nr: r.get(0)?,
                moment: r.get(1)?,
                gebruiker: GebruikerId(r.get(2)?),
                soort: r.get(3)?,
                handeling: r.get(4)?,
                client: r.get::<_, Option<_>>(5)?.map(ClientId),
                medewerker: r.get::<_, Option<_>>(6)?.map(MedewerkerId),
                rol: r.get(7)?,
                namens: r.get::<_, Option<_>>(8)?.map(GebruikerId),
                toegangspunt: r.get(9)?,
                reden: r.get(10)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
