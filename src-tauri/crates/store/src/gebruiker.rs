//! Users of this store: the colleagues.

use leidraad_domain::gebruiker::Rol;
use leidraad_domain::id::GebruikerId;
use rusqlite::{OptionalExtension, Row};

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE gebruiker (
    id BLOB PRIMARY KEY,
    naam TEXT NOT NULL UNIQUE COLLATE NOCASE,
    rol TEXT NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL
) STRICT;
";

/// Step 3: the team, and whose work somebody last looked at.
pub(crate) const TEAM: &str = "
ALTER TABLE gebruiker ADD COLUMN team TEXT;
ALTER TABLE gebruiker ADD COLUMN werklijst TEXT;
";

/// Step 5: who left. Their name stays with what they did.
pub(crate) const VERTREK: &str = "
ALTER TABLE gebruiker ADD COLUMN vertrokken_op TEXT;
";

/// A user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebruiker {
    /// Who.
    pub id: GebruikerId,
    /// Name, also to sign in with.
    pub naam: String,
    /// Role.
    pub rol: Rol,
    /// Team; `None` is none.
    pub team: Option<String>,
    /// Works here no more.
    pub vertrokken: bool,
}

const KOLOMMEN: &str = "id, naam, rol, team, vertrokken_op IS NOT NULL";

fn rij(r: &Row<'_>) -> rusqlite::Result<(Gebruiker, String)> {
    let gebruiker = Gebruiker {
        id: GebruikerId(r.get(0)?),
        naam: r.get(1)?,
        rol: Rol::Coordinator,
        team: r.get(3)?,
        vertrokken: r.get(4)?,
    };
    Ok((gebruiker, r.get(2)?))
}

fn met_rol((gebruiker, rol): (Gebruiker, String)) -> Result<Gebruiker, StoreFout> {
    let rol = Rol::van(&rol).ok_or(StoreFout::Waarde("gebruiker.rol"))?;
    Ok(Gebruiker { rol, ..gebruiker })
}

impl Lezer<'_> {
    /// The user with this name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebruiker(self, naam: &str) -> Result<Option<Gebruiker>, StoreFout> {
        let sql = format!("SELECT {KOLOMMEN} FROM gebruiker WHERE naam = ?1");
        let row = self.0.query_row(&sql, [naam.trim()], rij).optional()?;
        row.map(met_rol).transpose()
    }

    /// Every user, by name, also who left: their name stays with what they did.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebruikers(self) -> Result<Vec<Gebruiker>, StoreFout> {
        let sql = format!("SELECT {KOLOMMEN} FROM gebruiker ORDER BY naam");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([], rij)?;
        rows.map(|row| met_rol(row?)).collect()
    }

    /// Whose work this user last chose to see; `None` when they never chose.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebruiker_werklijst(self, id: GebruikerId) -> Result<Option<String>, StoreFout> {
        let keuze = self
            .0
            .prepare_cached("SELECT werklijst FROM gebruiker WHERE id = ?1")?
            .query_row([id.0], |r| r.get(0))
            .optional()?;
        Ok(keuze.flatten())
    }
}

impl Schrijver<'_> {
    /// Adds a user.
    ///
    /// # Errors
    /// When the name is taken, or the database refuses.
    pub fn gebruiker_nieuw(&self, gebruiker: &Gebruiker, wie: Wie) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT INTO gebruiker (id, naam, rol, team, gemaakt_op, gemaakt_door) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                gebruiker.id.0,
                &gebruiker.naam,
                gebruiker.rol.code(),
                &gebruiker.team,
                wie.nu,
                wie.gebruiker.0,
            ),
        )?;
        Ok(())
    }

    /// Gives a user another role or team.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebruiker_wijzig(&self, id: GebruikerId, rol: Rol, team: Option<&str>) -> Result<(), StoreFout> {
        self.0.execute(
            "UPDATE gebruiker SET rol = ?2, team = ?3 WHERE id = ?1",
            (id.0, rol.code(), team),
        )?;
        Ok(())
    }

    /// Somebody leaves.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebruiker_vertrekt(&self, id: GebruikerId, wie: Wie) -> Result<(), StoreFout> {
        self.0.execute(
            "UPDATE gebruiker SET vertrokken_op = ?2 WHERE id = ?1",
            (id.0, wie.nu),
        )?;
        Ok(())
    }

    /// Remembers whose work a user looks at.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebruiker_kijkt_naar(&self, id: GebruikerId, keuze: &str) -> Result<(), StoreFout> {
        self.0
            .execute("UPDATE gebruiker SET werklijst = ?2 WHERE id = ?1", (id.0, keuze))?;
        Ok(())
    }
}
