//! Contract profiles that users made or corrected; those of the program are files. Nothing is overwritten: a
//! correction is a newer number of the same version, and the text before it stays readable.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Row;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE profiel (
    contract TEXT NOT NULL,
    geldig_van TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    soort TEXT NOT NULL,
    tekst TEXT NOT NULL,
    reden TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    PRIMARY KEY (contract, geldig_van, nummer)
) STRICT, WITHOUT ROWID;
";

/// One saved text of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfielRij {
    /// Contract id.
    pub contract: String,
    /// First day on which this version holds.
    pub geldig_van: NaiveDate,
    /// 1 for the first text of this version; the highest one counts.
    pub nummer: u32,
    /// `nieuw`, `wijziging` (holds from its day) or `correctie` (takes the place of a faulty text).
    pub soort: String,
    /// The profile, TOML.
    pub tekst: String,
    /// Why, in the words of whoever saved it.
    pub reden: String,
    /// When.
    pub gemaakt_op: NaiveDateTime,
    /// By whom.
    pub door: String,
}

const VRAAG: &str =
    "SELECT p.contract, p.geldig_van, p.nummer, p.soort, p.tekst, p.reden, p.gemaakt_op, g.naam
    FROM profiel p JOIN gebruiker g ON g.id = p.gemaakt_door";

fn rij(r: &Row<'_>) -> rusqlite::Result<ProfielRij> {
    Ok(ProfielRij {
        contract: r.get(0)?,
        geldig_van: r.get(1)?,
        nummer: r.get(2)?,
        soort: r.get(3)?,
        tekst: r.get(4)?,
        reden: r.get(5)?,
        gemaakt_op: r.get(6)?,
        door: r.get(7)?,
    })
}

impl Lezer<'_> {
    /// The text that counts of every saved version.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn profielen(self) -> Result<Vec<ProfielRij>, StoreFout> {
        let sql = format!(
            "{VRAAG} WHERE p.nummer = (SELECT max(nummer) FROM profiel q
                WHERE q.contract = p.contract AND q.geldig_van = p.geldig_van)
             ORDER BY p.contract, p.geldig_van"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([], rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every text of a contract, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn profiel_geschiedenis(self, contract: &str) -> Result<Vec<ProfielRij>, StoreFout> {
        let sql = format!("{VRAAG} WHERE p.contract = ?1 ORDER BY p.gemaakt_op DESC, p.nummer DESC");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([contract], rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Schrijver<'_> {
    /// Saves a text of a profile.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn profiel_bewaar(
        &self,
        contract: &str,
        geldig_van: NaiveDate,
        soort: &str,
        tekst: &str,
        reden: &str,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT INTO profiel (contract, geldig_van, nummer, soort, tekst, reden, gemaakt_op, gemaakt_door)
             VALUES (?1, ?2, 1 + (SELECT coalesce(max(nummer), 0) FROM profiel
                WHERE contract = ?1 AND geldig_van = ?2), ?3, ?4, ?5, ?6, ?7)",
            (contract, geldig_van, soort, tekst, reden, wie.nu, wie.gebruiker.0),
        )?;
        Ok(())
    }
}
