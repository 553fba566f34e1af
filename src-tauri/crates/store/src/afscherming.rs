//! Closed dossiers: which they are, and who may open them all the same. What others still see stands in [`crate::verborgen`].

use chrono::NaiveDateTime;
use leidraad_domain::id::{ClientId, GebruikerId, TaakId};
use rusqlite::OptionalExtension;
use uuid::Uuid;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE afscherming (
    client_id BLOB PRIMARY KEY REFERENCES client (id),
    reden TEXT NOT NULL,
    wie BLOB NOT NULL REFERENCES gebruiker (id),
    wanneer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE afscherming_lid (
    client_id BLOB NOT NULL REFERENCES client (id),
    gebruiker_id BLOB NOT NULL REFERENCES gebruiker (id),
    PRIMARY KEY (client_id, gebruiker_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE noodtoegang (
    client_id BLOB NOT NULL REFERENCES client (id),
    gebruiker_id BLOB NOT NULL REFERENCES gebruiker (id),
    van TEXT NOT NULL,
    tot TEXT NOT NULL,
    reden TEXT NOT NULL,
    PRIMARY KEY (client_id, gebruiker_id, van)
) STRICT, WITHOUT ROWID;
CREATE TABLE noodtoegang_taak (
    taak_id BLOB PRIMARY KEY REFERENCES taak (id),
    client_id BLOB NOT NULL REFERENCES client (id),
    gebruiker_id BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT, WITHOUT ROWID;
";

/// A dossier that was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afscherming {
    /// Whose.
    pub client: ClientId,
    /// Why.
    pub reden: String,
    /// Who closed it.
    pub door: GebruikerId,
    /// When.
    pub op: NaiveDateTime,
}

/// Somebody opened a closed dossier in need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noodtoegang {
    /// Whose.
    pub client: ClientId,
    /// Who.
    pub gebruiker: GebruikerId,
    /// Since when.
    pub van: NaiveDateTime,
    /// Until when.
    pub tot: NaiveDateTime,
    /// Why.
    pub reden: String,
}

impl Lezer<'_> {
    /// Every closed dossier.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afgeschermd(self) -> Result<Vec<ClientId>, StoreFout> {
        let mut statement = self.0.prepare_cached("SELECT client_id FROM afscherming")?;
        let rows = statement.query_map([], |r| r.get(0).map(ClientId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How a dossier is closed; `None` is that it is open.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afscherming(self, client: ClientId) -> Result<Option<Afscherming>, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT reden, wie, wanneer FROM afscherming WHERE client_id = ?1")?
            .query_row([client.0], |r| {
                Ok(Afscherming {
                    client,
                    reden: r.get(0)?,
                    door: GebruikerId(r.get(1)?),
                    op: r.get(2)?,
                })
            })
            .optional()?)
    }

    /// Who may open a closed dossier beside those who look after it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afscherming_leden(self, client: ClientId) -> Result<Vec<GebruikerId>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT l.gebruiker_id FROM afscherming_lid l JOIN gebruiker g ON g.id = l.gebruiker_id
             WHERE l.client_id = ?1 ORDER BY g.naam",
        )?;
        let rows = statement.query_map([client.0], |r| r.get(0).map(GebruikerId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Who opened a closed dossier in need, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn noodtoegangen(self, client: ClientId) -> Result<Vec<Noodtoegang>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT gebruiker_id, van, tot, reden FROM noodtoegang WHERE client_id = ?1 ORDER BY van DESC",
        )?;
        let rows = statement.query_map([client.0], |r| {
            Ok(Noodtoegang {
                client,
                gebruiker: GebruikerId(r.get(0)?),
                van: r.get(1)?,
                tot: r.get(2)?,
                reden: r.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Who used access in need, when this task asks somebody to look at that.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn taak_over_noodtoegang(self, taak: TaakId) -> Result<Option<GebruikerId>, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT gebruiker_id FROM noodtoegang_taak WHERE taak_id = ?1")?
            .query_row([taak.0], |r| r.get(0).map(GebruikerId))
            .optional()?)
    }

    /// Open tasks of somebody that ask to look at access in need, with when they were set.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn noodtoegang_te_zien(self, voor: GebruikerId) -> Result<Vec<(TaakId, NaiveDateTime)>, StoreFout> {
        let mut statement = self.0.prepare_cached(
            "SELECT t.id, t.gemaakt_op FROM noodtoegang_taak n JOIN taak t ON t.id = n.taak_id
             WHERE t.voor = ?1 AND t.gedaan_op IS NULL AND t.ingetrokken_op IS NULL ORDER BY t.id",
        )?;
        let rows = statement.query_map([voor.0], |r| Ok((TaakId(r.get(0)?), r.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whose dossiers a record belongs to, whatever kind of record it is; nobody's when there is no such record.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn van_wie(self, record: Uuid) -> Result<Vec<ClientId>, StoreFout> {
        let delen: Vec<String> = MET_ID
            .iter()
            .map(|tabel| format!("SELECT client_id FROM main.{tabel} WHERE id = ?1"))
            .collect();
        let sql = format!(
            "SELECT id FROM main.client WHERE id = ?1 UNION {}",
            delen.join(" UNION ")
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([record], |r| r.get::<_, Option<Uuid>>(0))?;
        let alle: Vec<Option<Uuid>> = rows.collect::<Result<_, _>>()?;
        Ok(alle.into_iter().flatten().map(ClientId).collect())
    }
}

/// Tables of a dossier of which a question can name one row.
const MET_ID: &[&str] = &[
    "notitie",
    "stuk",
    "bericht",
    "evaluatie",
    "plan",
    "afspraak",
    "inzet",
    "uitbericht",
    "betrokkene",
    "verzoek",
    "taak",
    "feit",
    "toewijzing",
    "levering",
];

impl Schrijver<'_> {
    /// Closes a dossier, or changes why and who may open it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn scherm_af(
        &self,
        client: ClientId,
        reden: &str,
        leden: &[GebruikerId],
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT OR REPLACE INTO afscherming (client_id, reden, wie, wanneer) VALUES (?1, ?2, ?3, ?4)",
            (client.0, reden, wie.gebruiker.0, wie.nu),
        )?;
        self.0
            .execute("DELETE FROM afscherming_lid WHERE client_id = ?1", [client.0])?;
        for lid in leden {
            self.0.execute(
                "INSERT OR IGNORE INTO afscherming_lid (client_id, gebruiker_id) VALUES (?1, ?2)",
                (client.0, lid.0),
            )?;
        }
        Ok(())
    }

    /// Opens a dossier for everybody again.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn hef_afscherming_op(&self, client: ClientId) -> Result<(), StoreFout> {
        self.0
            .execute("DELETE FROM afscherming_lid WHERE client_id = ?1", [client.0])?;
        self.0
            .execute("DELETE FROM afscherming WHERE client_id = ?1", [client.0])?;
        Ok(())
    }

    /// Notes that somebody opens a closed dossier in need, and which tasks ask to look at that.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn noodtoegang_nieuw(&self, n: &Noodtoegang, taken: &[TaakId]) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT OR REPLACE INTO noodtoegang (client_id, gebruiker_id, van, tot, reden) VALUES (?1, ?2, ?3, ?4, ?5)",
            (n.client.0, n.gebruiker.0, n.van, n.tot, &n.reden),
        )?;
        for taak in taken {
            self.0.execute(
                "INSERT INTO noodtoegang_taak (taak_id, client_id, gebruiker_id) VALUES (?1, ?2, ?3)",
                (taak.0, n.client.0, n.gebruiker.0),
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::migratie::proef;

    /// A question names a row by its id: whose it is must be known of every table that has one.
    #[test]
    fn every_row_of_a_dossier_that_has_an_id_leads_to_its_client() {
        let connection = proef::opslag();
        let met_id: BTreeSet<String> = connection
            .prepare(
                "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) i, pragma_table_info(m.name) c
                 WHERE m.type = 'table' AND i.name = 'id' AND i.type = 'BLOB' AND c.name = 'client_id'",
            )
            .unwrap()
            .query_map([], |r| r.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        // Visits, and who may not come to whom, are planning, which goes on.
        let bekend: BTreeSet<String> = MET_ID
            .iter()
            .chain(&["bezoek", "medewerker_relatie"])
            .map(|tabel| (*tabel).to_owned())
            .collect();
        let gemist: Vec<&String> = met_id.difference(&bekend).collect();
        assert_eq!(gemist, Vec::<&String>::new());
        assert!(Lezer(&connection).van_wie(Uuid::nil()).unwrap().is_empty());
    }
}
