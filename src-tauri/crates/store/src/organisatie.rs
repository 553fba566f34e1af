//! The organisation that owns this store.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::nummer::Agb;
use rusqlite::OptionalExtension;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE organisatie (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    naam TEXT NOT NULL,
    agb TEXT NOT NULL,
    voorbeeld INTEGER NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL
) STRICT;
";

/// The organisation.
#[derive(Debug, Clone)]
pub struct Organisatie {
    /// Name.
    pub naam: String,
    /// AGB-code: messages for another one are refused.
    pub agb: Agb,
    /// Holds example data.
    pub voorbeeld: bool,
}

impl Lezer<'_> {
    /// The day on which this store was made: what was due before it is no work of this program.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn in_gebruik_sinds(self) -> Result<Option<NaiveDate>, StoreFout> {
        let moment: Option<NaiveDateTime> = self
            .0
            .query_row("SELECT gemaakt_op FROM organisatie", [], |r| r.get(0))
            .optional()?;
        Ok(moment.map(|m| m.date()))
    }

    /// The organisation; `None` in a store whose first start was cut short.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn organisatie(self) -> Result<Option<Organisatie>, StoreFout> {
        let row = self
            .0
            .query_row("SELECT naam, agb, voorbeeld FROM organisatie", [], |r| {
                Ok((
                    r.get::<_, String>(0)?,
                    r.get::<_, String>(1)?,
                    r.get::<_, bool>(2)?,
                ))
            })
            .optional()?;
        row.map(|(naam, agb, voorbeeld)| {
            Ok(Organisatie {
                naam,
                agb: Agb::lees(&agb).map_err(|_| StoreFout::Waarde("organisatie.agb"))?,
                voorbeeld,
            })
        })
        .transpose()
    }
}

impl Schrijver<'_> {
    /// Records the organisation, once.
    ///
    /// # Errors
    /// When there is one already, or the database refuses.
    pub fn organisatie_nieuw(&self, o: &Organisatie, wie: Wie) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT INTO organisatie (id, naam, agb, voorbeeld, gemaakt_op, gemaakt_door) VALUES (1, ?1, ?2, ?3, ?4, ?5)",
            (&o.naam, o.agb.cijfers(), o.voorbeeld, wie.nu, wie.gebruiker.0),
        )?;
        Ok(())
    }
}
