//! What was kept as long as the law asks: whole dossiers of whom nothing younger is known, and single records of dossiers
//! that go on.

use chrono::NaiveDate;
use leidraad_domain::id::{BerichtId, ClientId, NotitieId, StukId};
use uuid::Uuid;

use crate::{Lezer, Schrijver, StoreFout};

/// What can be destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recordsoort {
    /// Everything of a client.
    Dossier,
    /// A note.
    Notitie,
    /// A document.
    Stuk,
    /// A message of a gemeente.
    Bericht,
}

impl Recordsoort {
    /// Every kind.
    pub const ALLE: &[Self] = &[Self::Dossier, Self::Notitie, Self::Stuk, Self::Bericht];

    /// The word in store and API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dossier => "dossier",
            Self::Notitie => "notitie",
            Self::Stuk => "stuk",
            Self::Bericht => "bericht",
        }
    }

    /// Reads the word.
    pub fn van(code: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|soort| soort.code() == code)
    }
}

/// Something that was kept long enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oud {
    /// What.
    pub soort: Recordsoort,
    /// Which; of a dossier the client.
    pub id: Uuid,
    /// Whose; a message that was refused is nobody's.
    pub client: Option<ClientId>,
    /// The day of its youngest part.
    pub jongste: NaiveDate,
}

/// For each dossier the youngest day of each kind of record. What was taken over when the program was taken into use was
/// made or received on its own day, not on the day on which it was typed.
const DAGEN: &str = "
    SELECT client_id, max(op) AS dag FROM feit WHERE begin = 1 GROUP BY client_id
    UNION ALL SELECT client_id, max(max(op), max(gemaakt_op), coalesce(max(ingetrokken_op), '')) FROM feit
        WHERE begin = 0 GROUP BY client_id
    UNION ALL SELECT client_id, max(coalesce(einddatum, ingangsdatum)) FROM toewijzing GROUP BY client_id
    UNION ALL SELECT client_id, max(max(op), max(gewijzigd_op), coalesce(max(ingetrokken_op), '')) FROM notitie
        GROUP BY client_id
    UNION ALL SELECT client_id, max(max(datum), max(gemaakt_op), coalesce(max(ingetrokken_op), '')) FROM stuk
        GROUP BY client_id
    UNION ALL SELECT client_id, max(max(ontvangen), max(gemaakt_op)) FROM bericht WHERE client_id IS NOT NULL
        GROUP BY client_id
    UNION ALL SELECT client_id, max(gewijzigd_op) FROM plan GROUP BY client_id
    UNION ALL SELECT client_id, max(gewijzigd_op) FROM evaluatie GROUP BY client_id
    UNION ALL SELECT client_id, max(max(op), max(gewijzigd_op)) FROM afspraak GROUP BY client_id
    UNION ALL SELECT client_id, max(max(dag), max(gemaakt_op)) FROM levering GROUP BY client_id
    UNION ALL SELECT client_id, max(dag) FROM bezoek WHERE client_id IS NOT NULL GROUP BY client_id
    UNION ALL SELECT client_id, max(coalesce(tot, gewijzigd_op)) FROM inzet GROUP BY client_id
    UNION ALL SELECT client_id, max(gewijzigd_op) FROM uitbericht GROUP BY client_id
    UNION ALL SELECT client_id, max(gewijzigd_op) FROM betrokkene GROUP BY client_id
    UNION ALL SELECT client_id, max(gemaakt_op) FROM praktisch GROUP BY client_id
    UNION ALL SELECT client_id, max(gewijzigd_op) FROM taak WHERE client_id IS NOT NULL GROUP BY client_id
    UNION ALL SELECT client_id, max(gewijzigd_op) FROM verzoek GROUP BY client_id";

/// Support goes on: there is a toewijzing without an end that was reached, and nobody recorded an end. `?2` is today.
const LOOPT: &str = "EXISTS (SELECT 1 FROM toewijzing t WHERE t.client_id = c.id AND coalesce(t.einddatum, '9999') >= ?2
    AND NOT EXISTS (SELECT 1 FROM feit f WHERE f.client_id = c.id AND f.ingetrokken_op IS NULL
        AND (f.soort = 'overlijden' OR (f.soort = 'einde' AND coalesce(f.toewijzing, t.nummer) = t.nummer))))";

/// Somebody said why it stays. `?2` is today.
const LANGER: &str = "EXISTS (SELECT 1 FROM langer_bewaren b WHERE b.client_id = c.id AND b.tot >= ?2)";

/// Single records with their youngest day.
const LOS: &str = "
    SELECT 'notitie' AS soort, id, client_id, max(op, gewijzigd_op, coalesce(ingetrokken_op, '')) AS dag FROM notitie
    UNION ALL SELECT 'stuk', id, client_id, max(datum, gemaakt_op, coalesce(ingetrokken_op, '')) FROM stuk
    UNION ALL SELECT 'bericht', id, client_id, max(ontvangen, gemaakt_op) FROM bericht";

impl Lezer<'_> {
    /// What has nothing from `vanaf` on: dossiers of whom support ended, and single records of the others. What somebody
    /// keeps longer is not in it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bewaard_tot(self, vanaf: NaiveDate, vandaag: NaiveDate) -> Result<Vec<Oud>, StoreFout> {
        let dossiers = format!(
            "SELECT c.id AS client_id, substr(coalesce(max(d.dag), c.gemaakt_op), 1, 10) AS dag
             FROM client c LEFT JOIN ({DAGEN}) d ON d.client_id = c.id
             WHERE NOT {LOOPT} AND NOT {LANGER} GROUP BY c.id HAVING dag < ?1"
        );
        let sql = format!(
            "WITH dossiers AS ({dossiers})
             SELECT 'dossier' AS soort, client_id AS id, client_id, dag FROM dossiers
             UNION ALL SELECT l.soort, l.id, l.client_id, substr(l.dag, 1, 10) FROM ({LOS}) l
                LEFT JOIN client c ON c.id = l.client_id
                WHERE l.dag < ?1 AND NOT {LANGER}
                AND (l.client_id IS NULL OR l.client_id NOT IN (SELECT client_id FROM dossiers))
             ORDER BY 4, 1, 2"
        );
        let mut statement = self.0.prepare(&sql)?;
        let mut rows = statement.query((vanaf, vandaag))?;
        let mut oud = Vec::new();
        while let Some(r) = rows.next()? {
            let soort: String = r.get(0)?;
            oud.push(Oud {
                soort: Recordsoort::van(&soort).ok_or(StoreFout::Waarde("soort"))?,
                id: r.get(1)?,
                client: r.get::<_, Option<_>>(2)?.map(ClientId),
                jongste: r.get(3)?,
            });
        }
        Ok(oud)
    }
}

impl Schrijver<'_> {
    /// Takes a note away, with what it said before.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn notitie_vernietig(&self, id: NotitieId) -> Result<u32, StoreFout> {
        self.vergeet_notities("id = ?1", id.0)?;
        self.weg(
            "DELETE FROM notitie_oud WHERE notitie = (SELECT nr FROM notitie WHERE id = ?1)",
            id.0,
        )?;
        self.weg("DELETE FROM notitie WHERE id = ?1", id.0)
    }

    /// Takes a document away, with its bytes; what was recorded of it stays in the timeline.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn stuk_vernietig(&self, id: StukId) -> Result<u32, StoreFout> {
        self.weg("DELETE FROM stuk_deel WHERE stuk_id = ?1", id.0)?;
        self.weg("DELETE FROM stuk WHERE id = ?1", id.0)
    }

    /// Takes a message away; the toewijzing that it brought stays.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn bericht_vernietig(&self, id: BerichtId) -> Result<u32, StoreFout> {
        self.weg("DELETE FROM bericht WHERE id = ?1", id.0)
    }

    fn weg(&self, sql: &str, id: Uuid) -> Result<u32, StoreFout> {
        let aantal = self.0.prepare_cached(sql)?.execute([id])?;
        Ok(u32::try_from(aantal).unwrap_or(u32::MAX))
    }

    /// Makes the indexes anew of what is left: words of what was destroyed may still stand in them.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn zoekindex_opschonen(&self) -> Result<(), StoreFout> {
        Ok(self.0.execute_batch(
            "INSERT INTO client_zoek (client_zoek) VALUES ('optimize');
             INSERT INTO notitie_zoek (notitie_zoek) VALUES ('optimize');",
        )?)
    }
}
