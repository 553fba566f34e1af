//! Finding clients and notes: full-text indexes with prefixes, without accents.

use chrono::NaiveDate;
use leidraad_domain::id::{ClientId, NotitieId};

use crate::zoekwoord::{Vorm, Zoekwoord, zoekwoorden};
use crate::{Lezer, Schrijver, StoreFout};

pub(crate) const TABEL: &str = "
CREATE VIRTUAL TABLE client_zoek USING fts5 (
    tekst, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
";

/// Step 3: a column for what ranks higher. Clients of an older store are put in again when somebody signs in.
pub(crate) const KOLOMMEN: &str = "
DROP TABLE client_zoek;
CREATE VIRTUAL TABLE client_zoek USING fts5 (
    naam, nummers, adres, rond,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
);
";

/// The words by which a client is found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zoektekst {
    /// Names, the surname by which a list is sorted first.
    pub naam: String,
    /// BSN, date of birth, telephone, postcode.
    pub nummers: String,
    /// Streets, places, e-mail.
    pub adres: String,
    /// People around the client and how to reach them.
    pub rond: String,
}

/// A question for the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zoekvraag {
    /// From best to last.
    rangen: [String; 3],
    /// For notes: without words of one letter, which stand in all of them; empty when there are no others.
    notities: String,
}

/// A client that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gevonden {
    /// 0 is the best.
    pub rang: u8,
    /// Sort key.
    pub sorteer: String,
    /// Client.
    pub id: ClientId,
}

/// A note that was found.
#[derive(Debug, Clone)]
pub struct NotitieTreffer {
    /// Its number in the store, for the next page.
    pub nr: i64,
    /// Which.
    pub notitie: NotitieId,
    /// About whom.
    pub client: ClientId,
    /// Name of the client.
    pub naam: String,
    /// The day it is about.
    pub op: NaiveDate,
    /// A few words around what was found, which stands between [`TREFFER_BEGIN`] and [`TREFFER_EIND`].
    pub fragment: String,
}

/// Stands before a found word in a fragment.
pub const TREFFER_BEGIN: char = '\u{2}';
/// Ranks below this one look at the name alone.
const OP_NAAM: u8 = 2;
/// Stands behind it.
pub const TREFFER_EIND: char = '\u{3}';

const CLIENTEN: &str = "SELECT c.sorteer, c.id FROM client_zoek z JOIN client c ON c.rowid = z.rowid
    WHERE client_zoek MATCH ?1 LIMIT ?2";
/// By other words than the name only who may be opened is found: an address must not give away who lives there.
const CLIENTEN_RUIM: &str = "SELECT c.sorteer, c.id FROM client_zoek z JOIN client c ON c.rowid = z.rowid
    WHERE client_zoek MATCH ?1 AND NOT EXISTS (SELECT 1 FROM temp.verborgen v WHERE v.client_id = c.id) LIMIT ?2";
const NOTITIES: &str = "SELECT n.nr, n.id, n.client_id, c.naam, n.op,
        snippet(notitie_zoek, 0, char(2), char(3), '…', 16)
    FROM notitie_zoek JOIN notitie n ON n.nr = notitie_zoek.rowid JOIN client c ON c.id = n.client_id
    WHERE notitie_zoek MATCH ?1 AND notitie_zoek.rowid < ?2 ORDER BY notitie_zoek.rowid DESC LIMIT ?3";

fn vorm(v: &Vorm, voor: &str) -> String {
    match v {
        Vorm::Begin(word) => format!("{voor}\"{word}\"*"),
        Vorm::Heel(word) => format!("{voor}\"{word}\""),
    }
}

fn of(woord: &Zoekwoord, voor: &str) -> String {
    let forms: Vec<String> = woord.0.iter().map(|v| vorm(v, voor)).collect();
    format!("({})", forms.join(" OR "))
}

impl Zoekvraag {
    /// Rows that have every word, in whatever column.
    pub(crate) fn alle_woorden(&self) -> &str {
        let [_, _, alle] = &self.rangen;
        alle
    }
}

/// Turns what somebody typed into a question for the index; `None` when there is nothing to search for.
pub fn zoekvraag(getypt: &str) -> Option<Zoekvraag> {
    let words = zoekwoorden(getypt);
    if words.is_empty() {
        return None;
    }
    let all = |voor: &str, and: &str| words.iter().map(|w| of(w, voor)).collect::<Vec<_>>().join(and);
    let whole = all("", " AND ");
    Some(Zoekvraag {
        // First who has one of the words in front: the surname by which the list is sorted.
        rangen: [
            format!("{{naam}} : (({}) AND {whole})", all("^", " OR ")),
            format!("{{naam}} : ({whole})"),
            whole,
        ],
        notities: words
            .iter()
            .filter(|w| !w.is_letter())
            .map(|w| of(w, ""))
            .collect::<Vec<_>>()
            .join(" AND "),
    })
}

impl Lezer<'_> {
    /// Clients that match, the best first, then by name; of each rank at most `hoogstens`.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn zoek_clienten(self, vraag: &Zoekvraag, hoogstens: u32) -> Result<Vec<Gevonden>, StoreFout> {
        let mut found: Vec<Gevonden> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for (rang, expression) in (0_u8..).zip(&vraag.rangen) {
            let sql = if rang < OP_NAAM { CLIENTEN } else { CLIENTEN_RUIM };
            let mut statement = self.0.prepare_cached(sql)?;
            let rows = statement.query_map((expression, hoogstens), |r| {
                Ok(Gevonden {
                    rang,
                    sorteer: r.get(0)?,
                    id: ClientId(r.get(1)?),
                })
            })?;
            for row in rows {
                let row = row?;
                if seen.insert(row.id) {
                    found.push(row);
                }
            }
            if found.len() >= hoogstens as usize {
                break;
            }
        }
        found.sort();
        Ok(found)
    }

    /// How many clients match.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn zoek_aantal(self, vraag: &Zoekvraag) -> Result<u32, StoreFout> {
        Ok(self
            .0
            .prepare_cached("SELECT count(*) FROM client_zoek WHERE client_zoek MATCH ?1")?
            .query_row([&vraag.rangen[2]], |r| r.get(0))?)
    }

    /// A page of notes that match, newest first, behind the one with this number.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn zoek_notities(
        self,
        vraag: &Zoekvraag,
        na: Option<i64>,
        aantal: u32,
    ) -> Result<Vec<NotitieTreffer>, StoreFout> {
        if vraag.notities.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = self.0.prepare_cached(NOTITIES)?;
        let rows = statement.query_map((&vraag.notities, na.unwrap_or(i64::MAX), aantal), |r| {
            Ok(NotitieTreffer {
                nr: r.get(0)?,
                notitie: NotitieId(r.get(1)?),
                client: ClientId(r.get(2)?),
                naam: r.get(3)?,
                op: r.get(4)?,
                fragment: r.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Clients that do not stand in the index.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn niet_geindexeerd(self) -> Result<Vec<ClientId>, StoreFout> {
        let count = |table: &str| {
            self.0
                .query_row(&format!("SELECT count(*) FROM {table}"), [], |r| {
                    r.get::<_, u32>(0)
                })
        };
        if count("client")? == count("client_zoek_docsize")? {
            return Ok(Vec::new());
        }
        let mut statement = self.0.prepare_cached(
            "SELECT id FROM client WHERE rowid NOT IN (SELECT id FROM client_zoek_docsize)",
        )?;
        let rows = statement.query_map([], |r| r.get(0).map(ClientId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Empties the index of clients. Its rows have the numbers of the rows of clients, which are not theirs for ever: a
    /// copy may number them anew.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn clientindex_leeg(&self) -> Result<(), StoreFout> {
        Ok(self
            .0
            .execute_batch("INSERT INTO client_zoek (client_zoek) VALUES ('delete-all')")?)
    }

    /// Puts the words by which a client can be found in the index.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn client_indexeer(&self, client: ClientId, tekst: &Zoektekst) -> Result<(), StoreFout> {
        let row: i64 = self
            .0
            .prepare_cached("SELECT rowid FROM client WHERE id = ?1")?
            .query_row([client.0], |r| r.get(0))?;
        self.0
            .prepare_cached("DELETE FROM client_zoek WHERE rowid = ?1")?
            .execute([row])?;
        self.0
            .prepare_cached(
                "INSERT INTO client_zoek (rowid, naam, nummers, adres, rond) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((row, &tekst.naam, &tekst.nummers, &tekst.adres, &tekst.rond))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::migratie::proef;

    use super::*;

    #[test]
    fn a_question_cannot_be_broken_by_what_is_typed() {
        let connection = proef::opslag();
        for typed in [
            "van der Veen",
            "\" OR 1; --",
            "NEAR(a b)",
            "^*",
            "12-5-1941",
            "7772 AB",
            "naam:x",
            "AND OR NOT",
        ] {
            let Some(question) = zoekvraag(typed) else {
                continue;
            };
            assert_eq!(
                Lezer(&connection).zoek_clienten(&question, 10).unwrap(),
                [],
                "{typed}"
            );
            assert!(
                Lezer(&connection)
                    .zoek_notities(&question, None, 10)
                    .unwrap()
                    .is_empty()
            );
        }
        assert_eq!(zoekvraag("  -- "), None);
    }

    #[test]
    fn every_question_goes_by_the_index() {
        for sql in [CLIENTEN, CLIENTEN_RUIM, NOTITIES] {
            let plan = proef::plan(sql);
            assert!(
                plan.iter()
                    .all(|p| !p.starts_with("SCAN") || p.contains("VIRTUAL TABLE INDEX")),
                "{plan:#?}"
            );
            assert!(!plan.iter().any(|p| p.contains("TEMP B-TREE")), "{plan:#?}");
        }
    }
}
