//! Users of this store.

use leidraad_domain::gebruiker::Rol;
use leidraad_domain::id::GebruikerId;
use rusqlite::OptionalExtension;

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

/// A user.
#[derive(Debug, Clone)]
pub struct Gebruiker {
    /// Who.
    pub id: GebruikerId,
    /// Name, also to sign in with.
    pub naam: String,
    /// Role.
    pub rol: Rol,
}

impl Lezer<'_> {
    /// The user with this name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebruiker(self, naam: &str) -> Result<Option<Gebruiker>, StoreFout> {
        let row = self
            .0
            .query_row(
                "SELECT id, naam, rol FROM gebruiker WHERE naam = ?1",
                [naam.trim()],
                |r| Ok((r.get(0)?, r.get::<_, String>(1)?, r.get::<_, String>(2)?)),
            )
            .optional()?;
        row.map(|(id, naam, rol)| {
            let rol = Rol::van(&rol).ok_or(StoreFout::Waarde("gebruiker.rol"))?;
            Ok(Gebruiker {
                id: GebruikerId(id),
                naam,
                rol,
            })
        })
        .transpose()
    }
}

impl Lezer<'_> {
    /// Every user, by name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn gebruikers(self) -> Result<Vec<Gebruiker>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached("SELECT id, naam, rol FROM gebruiker ORDER BY naam")?;
        let rows = statement.query_map([], |r| {
            Ok((r.get(0)?, r.get::<_, String>(1)?, r.get::<_, String>(2)?))
        })?;
        rows.map(|row| {
            let (id, naam, rol) = row?;
            let rol = Rol::van(&rol).ok_or(StoreFout::Waarde("gebruiker.rol"))?;
            Ok(Gebruiker {
                id: GebruikerId(id),
                naam,
                rol,
            })
        })
        .collect()
    }
}

impl Schrijver<'_> {
    /// Adds a user.
    ///
    /// # Errors
    /// When the name is taken, or the database refuses.
    pub fn gebruiker_nieuw(&self, gebruiker: &Gebruiker, wie: Wie) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT INTO gebruiker (id, naam, rol, gemaakt_op, gemaakt_door) VALUES (?1, ?2, ?3, ?4, ?5)",
            (
                gebruiker.id.0,
                &gebruiker.naam,
                gebruiker.rol.code(),
                wie.nu,
                wie.gebruiker.0,
            ),
        )?;
        Ok(())
    }
}
