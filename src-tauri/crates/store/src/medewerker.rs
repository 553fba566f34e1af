//! Who works for us. A trigger keeps the search index right, whatever writes.

use leidraad_domain::id::MedewerkerId;
use leidraad_domain::medewerker::{Inactief, Medewerker, MedewerkerSoort, Pc4, Vervoer};
use leidraad_domain::naam::Achternaam;
use rusqlite::{OptionalExtension, Row};

use crate::zoeken::Zoekvraag;
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE medewerker (
    nr INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    nummer TEXT UNIQUE,
    soort TEXT NOT NULL,
    roepnaam TEXT NOT NULL,
    voorvoegsel TEXT,
    achternaam TEXT NOT NULL,
    sorteer TEXT NOT NULL,
    zoek TEXT NOT NULL,
    bedrijf TEXT,
    telefoon TEXT,
    email TEXT,
    eerste_werkdag TEXT,
    minuten_per_week INTEGER,
    werkgebied TEXT NOT NULL,
    vervoer TEXT NOT NULL,
    inactief_sinds TEXT,
    inactief_reden TEXT,
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX medewerker_lijst ON medewerker (sorteer, nr);
CREATE VIRTUAL TABLE medewerker_zoek USING fts5 (
    zoek, content = 'medewerker', content_rowid = 'nr', tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3 4 5 6'
);
CREATE TRIGGER medewerker_erbij AFTER INSERT ON medewerker BEGIN
    INSERT INTO medewerker_zoek (rowid, zoek) VALUES (new.nr, new.zoek);
END;
CREATE TRIGGER medewerker_anders AFTER UPDATE OF zoek ON medewerker BEGIN
    INSERT INTO medewerker_zoek (medewerker_zoek, rowid, zoek) VALUES ('delete', old.nr, old.zoek);
    INSERT INTO medewerker_zoek (rowid, zoek) VALUES (new.nr, new.zoek);
END;
";

/// Somebody, as stored.
#[derive(Debug, Clone)]
pub struct MedewerkerRij {
    /// Who.
    pub id: MedewerkerId,
    /// What is known.
    pub medewerker: Medewerker,
    /// Version, from 1: who saves over another version is refused.
    pub versie: u32,
    /// Last changed by.
    pub gewijzigd_door: String,
}

/// Which workers a list shows.
#[derive(Debug, Clone, Default)]
pub struct MedewerkerFilter {
    /// Words to find; `None` is everybody.
    pub zoek: Option<Zoekvraag>,
    /// Only of this capacity.
    pub soort: Option<MedewerkerSoort>,
    /// Not those who were inactive on this day; `None` shows them too.
    pub actief_op: Option<chrono::NaiveDate>,
}

/// Where a page begins: behind this one.
#[derive(Debug, Clone)]
pub struct NaMedewerker {
    /// What the list is sorted by.
    pub sorteer: String,
    /// Number in the store.
    pub nr: i64,
}

const KOLOMMEN: &str = "m.id, m.nummer, m.soort, m.roepnaam, m.voorvoegsel, m.achternaam, m.bedrijf, m.telefoon, m.email,
    m.eerste_werkdag, m.minuten_per_week, m.werkgebied, m.vervoer, m.inactief_sinds, m.inactief_reden, m.versie, g.naam,
    m.sorteer, m.nr";
const VAN: &str = "FROM medewerker m JOIN gebruiker g ON g.id = m.gewijzigd_door";
const WAAR: &str =
    "(?1 IS NULL OR m.nr IN (SELECT rowid FROM medewerker_zoek WHERE medewerker_zoek MATCH ?1))
    AND (?2 IS NULL OR m.soort = ?2) AND (?3 IS NULL OR m.inactief_sinds IS NULL OR m.inactief_sinds > ?3)";

fn woorden<T>(tekst: &str, lees: impl Fn(&str) -> Option<T>) -> Vec<T> {
    tekst.split(' ').filter_map(lees).collect()
}

fn rij(r: &Row<'_>) -> rusqlite::Result<MedewerkerRij> {
    let soort: String = r.get(2)?;
    let (gebied, vervoer): (String, String) = (r.get(11)?, r.get(12)?);
    Ok(MedewerkerRij {
        id: MedewerkerId(r.get(0)?),
        medewerker: Medewerker {
            nummer: r.get(1)?,
            soort: MedewerkerSoort::van(&soort).unwrap_or(MedewerkerSoort::Medewerker),
            roepnaam: r.get(3)?,
            achternaam: Achternaam {
                voorvoegsel: r.get(4)?,
                achternaam: r.get(5)?,
            },
            bedrijf: r.get(6)?,
            telefoon: r.get(7)?,
            email: r.get(8)?,
            eerste_werkdag: r.get(9)?,
            minuten_per_week: r.get(10)?,
            werkgebied: woorden(&gebied, Pc4::lees),
            vervoer: woorden(&vervoer, Vervoer::van),
            periodes: Vec::new(),
            beschikbaar: Vec::new(),
            inactief: match (r.get(13)?, r.get(14)?) {
                (Some(sinds), Some(reden)) => Some(Inactief { sinds, reden }),
                _ => None,
            },
        },
        versie: r.get(15)?,
        gewijzigd_door: r.get(16)?,
    })
}

impl Lezer<'_> {
    /// One worker.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerker(self, id: MedewerkerId) -> Result<Option<MedewerkerRij>, StoreFout> {
        self.een_medewerker("m.id = ?1", id.0)
    }

    /// The worker with this personnel number.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerker_met_nummer(self, nummer: &str) -> Result<Option<MedewerkerRij>, StoreFout> {
        self.een_medewerker("m.nummer = ?1", nummer)
    }

    fn een_medewerker(
        self,
        waar: &str,
        wat: impl rusqlite::ToSql,
    ) -> Result<Option<MedewerkerRij>, StoreFout> {
        let gevonden = self
            .0
            .prepare_cached(&format!("SELECT {KOLOMMEN} {VAN} WHERE {waar}"))?
            .query_row([wat], rij)
            .optional()?;
        gevonden.map(|rij| self.compleet(rij)).transpose()
    }

    /// With the periods and times, which have tables of their own.
    fn compleet(self, mut rij: MedewerkerRij) -> Result<MedewerkerRij, StoreFout> {
        rij.medewerker.periodes = self.periodes(rij.id)?;
        rij.medewerker.beschikbaar = self.blokken(rij.id)?;
        Ok(rij)
    }

    /// A page of workers by surname, with the key of each.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerkers(
        self,
        filter: &MedewerkerFilter,
        na: Option<&NaMedewerker>,
        aantal: u32,
    ) -> Result<Vec<(MedewerkerRij, NaMedewerker)>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {KOLOMMEN} {VAN} WHERE {WAAR} AND (m.sorteer, m.nr) > (?4, ?5) ORDER BY m.sorteer, m.nr LIMIT ?6"
        ))?;
        let (sorteer, nr) = na.map_or(("", 0), |na| (na.sorteer.as_str(), na.nr));
        let soort = filter.soort.map(MedewerkerSoort::code);
        let rijen = statement.query_map(
            (
                filter.zoek.as_ref().map(Zoekvraag::alle_woorden),
                soort,
                filter.actief_op,
                sorteer,
                nr,
                aantal,
            ),
            |r| {
                let na = NaMedewerker {
                    sorteer: r.get(17)?,
                    nr: r.get(18)?,
                };
                Ok((rij(r)?, na))
            },
        )?;
        rijen
            .map(|gevonden| {
                let (rij, na) = gevonden?;
                Ok((self.compleet(rij)?, na))
            })
            .collect()
    }

    /// Everybody with the parts of their name: first name, what stands before the surname, surname.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerkernamen(self) -> Result<Vec<(MedewerkerId, String, Achternaam)>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached("SELECT id, roepnaam, voorvoegsel, achternaam FROM medewerker")?;
        let rijen = statement.query_map([], |r| {
            let achternaam = Achternaam {
                voorvoegsel: r.get(2)?,
                achternaam: r.get(3)?,
            };
            Ok((MedewerkerId(r.get(0)?), r.get(1)?, achternaam))
        })?;
        Ok(rijen.collect::<Result<_, _>>()?)
    }

    /// How many workers a list would show.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn aantal_medewerkers(self, filter: &MedewerkerFilter) -> Result<u32, StoreFout> {
        let soort = filter.soort.map(MedewerkerSoort::code);
        Ok(self
            .0
            .prepare_cached(&format!("SELECT count(*) FROM medewerker m WHERE {WAAR}"))?
            .query_row(
                (
                    filter.zoek.as_ref().map(Zoekvraag::alle_woorden),
                    soort,
                    filter.actief_op,
                ),
                |r| r.get(0),
            )?)
    }
}

impl Schrijver<'_> {
    /// Adds a worker.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn medewerker_nieuw(&self, id: MedewerkerId, m: &Medewerker, wie: Wie) -> Result<(), StoreFout> {
        self.0
            .prepare_cached(
                "INSERT INTO medewerker (id, nummer, soort, roepnaam, voorvoegsel, achternaam, bedrijf, telefoon, email,
                    eerste_werkdag, minuten_per_week, werkgebied, vervoer, inactief_sinds, inactief_reden, sorteer, zoek,
                    gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?18, ?19)",
            )?
            .execute(rusqlite::params![
                id.0, m.nummer, m.soort.code(), m.roepnaam, m.achternaam.voorvoegsel, m.achternaam.achternaam,
                m.bedrijf, m.telefoon, m.email, m.eerste_werkdag, m.minuten_per_week, gebied(m), vervoer(m),
                m.inactief.as_ref().map(|i| i.sinds), m.inactief.as_ref().map(|i| &i.reden), m.sorteersleutel(),
                zoek(m), wie.nu, wie.gebruiker.0,
            ])?;
        self.periodes_vervang(id, &m.periodes)?;
        self.blokken_vervang(id, &m.beschikbaar)
    }

    /// Saves a worker over the version that was read.
    ///
    /// # Errors
    /// [`StoreFout::IntussenGewijzigd`], or when the database refuses.
    pub fn medewerker_wijzig(
        &self,
        id: MedewerkerId,
        versie: u32,
        m: &Medewerker,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        let geraakt = self
            .0
            .prepare_cached(
                "UPDATE medewerker SET nummer = ?2, soort = ?3, roepnaam = ?4, voorvoegsel = ?5, achternaam = ?6,
                    bedrijf = ?7, telefoon = ?8, email = ?9, eerste_werkdag = ?10, minuten_per_week = ?11,
                    werkgebied = ?12, vervoer = ?13, inactief_sinds = ?14, inactief_reden = ?15, sorteer = ?16,
                    zoek = ?17, gewijzigd_op = ?18, gewijzigd_door = ?19, versie = versie + 1
                 WHERE id = ?1 AND versie = ?20",
            )?
            .execute(rusqlite::params![
                id.0, m.nummer, m.soort.code(), m.roepnaam, m.achternaam.voorvoegsel, m.achternaam.achternaam,
                m.bedrijf, m.telefoon, m.email, m.eerste_werkdag, m.minuten_per_week, gebied(m), vervoer(m),
                m.inactief.as_ref().map(|i| i.sinds), m.inactief.as_ref().map(|i| &i.reden), m.sorteersleutel(),
                zoek(m), wie.nu, wie.gebruiker.0, versie,
            ])?;
        if geraakt == 0 {
            return Err(StoreFout::IntussenGewijzigd);
        }
        self.periodes_vervang(id, &m.periodes)?;
        self.blokken_vervang(id, &m.beschikbaar)
    }
}

fn gebied(m: &Medewerker) -> String {
    let cijfers: Vec<String> = m.werkgebied.iter().map(|pc4| pc4.cijfers().to_string()).collect();
    cijfers.join(" ")
}

fn vervoer(m: &Medewerker) -> String {
    let codes: Vec<&str> = m.vervoer.iter().map(|v| v.code()).collect();
    codes.join(" ")
}

/// The words by which somebody is found.
fn zoek(m: &Medewerker) -> String {
    let delen = [
        Some(m.naam()),
        m.nummer.clone(),
        m.bedrijf.clone(),
        m.telefoon
            .as_ref()
            .map(|t| t.chars().filter(char::is_ascii_digit).collect()),
    ];
    let delen: Vec<String> = delen.into_iter().flatten().collect();
    delen.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migratie::proef::plan;

    #[test]
    fn a_page_comes_from_an_index() {
        let steps = plan(&format!(
            "SELECT {KOLOMMEN} {VAN} WHERE {WAAR} AND (m.sorteer, m.nr) > (?4, ?5) ORDER BY m.sorteer, m.nr LIMIT ?6"
        ));
        assert!(steps.iter().any(|s| s.contains("medewerker_lijst")), "{steps:?}");
        assert!(!steps.iter().any(|s| s.contains("TEMP B-TREE")), "{steps:?}");
    }
}
