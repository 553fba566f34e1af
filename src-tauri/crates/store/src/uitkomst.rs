//! What the rules said of a client: terms and duties, replaced as a whole at each evaluation.
//!
//! Due dates are stored; whether something is late is asked. Blocks and warnings are not stored: they hold for what
//! stands on the screen, and are asked of the rules when it is shown.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::id::{ClientId, GebruikerId};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::kolom::dag;
use crate::verborgen::niet_verborgen;
use crate::verdeling::{VAN_WIE, als_lijst};
use crate::{Lezer, StoreFout};

pub(crate) const TABEL: &str = "
CREATE TABLE uitkomst (
    client_id BLOB NOT NULL REFERENCES client (id),
    sleutel TEXT NOT NULL,
    soort TEXT NOT NULL,
    regel TEXT NOT NULL,
    contract TEXT NOT NULL,
    profiel_versie TEXT NOT NULL,
    toewijzing INTEGER NOT NULL,
    keer INTEGER NOT NULL,
    rol TEXT NOT NULL,
    uiterlijk TEXT NOT NULL,
    streefdatum TEXT NOT NULL,
    voorlopig INTEGER NOT NULL,
    open INTEGER NOT NULL,
    gedaan_op TEXT,
    reden TEXT NOT NULL,
    PRIMARY KEY (client_id, sleutel)
) STRICT, WITHOUT ROWID;
CREATE INDEX uitkomst_werk ON uitkomst (uiterlijk, client_id, sleutel) WHERE open = 1;
";

/// Step 2: the last moment, where hours count.
pub(crate) const UREN: &str = "ALTER TABLE uitkomst ADD COLUMN uiterlijk_om TEXT;";

/// Step 3: why it fell away without being done, and since when something must be caught up.
pub(crate) const INGEBRUIKNAME: &str = "
ALTER TABLE uitkomst ADD COLUMN vervallen_om TEXT;
ALTER TABLE uitkomst ADD COLUMN inhalen_van TEXT;
CREATE INDEX uitkomst_inhalen ON uitkomst (client_id, uiterlijk) WHERE inhalen_van IS NOT NULL AND open = 1;
";

/// Why an outcome fell away that the rules themselves leave open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VervallenOm {
    /// Its last day lies before the day on which the organisation began to use the program.
    Ingebruikname,
}

impl VervallenOm {
    /// The word in the store, and for `taal`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ingebruikname => "voor-ingebruikname",
        }
    }

    fn van(code: &str) -> Option<Self> {
        (code == Self::Ingebruikname.code()).then_some(Self::Ingebruikname)
    }
}

/// Step 3: the first open term of a client, for a line of the list.
pub(crate) const EERSTE: &str = "
CREATE INDEX uitkomst_eerste ON uitkomst (client_id, uiterlijk, sleutel) WHERE open = 1 AND soort = 'termijn';
";

/// Step 3: a line that says the same as another is not work by itself; and the lists by date and by client.
pub(crate) const DUBBEL: &str = "
ALTER TABLE uitkomst ADD COLUMN dubbel INTEGER NOT NULL DEFAULT 0;
DROP INDEX uitkomst_werk;
CREATE INDEX uitkomst_werk ON uitkomst (uiterlijk, client_id, sleutel, soort, regel, contract, rol)
    WHERE open = 1 AND dubbel = 0;
CREATE INDEX uitkomst_werk_client ON uitkomst (client_id, uiterlijk, sleutel, soort, regel, contract, rol)
    WHERE open = 1 AND dubbel = 0;
";

/// What kind of outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UitkomstSoort {
    /// Something with a last day.
    Termijn,
    /// Somebody must be told, from a day.
    Melding,
}

impl UitkomstSoort {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Termijn => "termijn",
            Self::Melding => "melding",
        }
    }
}

/// One outcome.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UitkomstRij {
    /// Stable key within the client.
    pub sleutel: String,
    /// Kind.
    pub soort: UitkomstSoort,
    /// Rule id.
    pub regel: String,
    /// Profile id.
    pub contract: String,
    /// Profile version.
    pub profiel_versie: NaiveDate,
    /// ToewijzingNummer.
    pub toewijzing: u32,
    /// How many times it has come round.
    pub keer: u32,
    /// Whose work.
    pub rol: String,
    /// Last day; of a duty, the day from which it stands.
    pub uiterlijk: NaiveDate,
    /// The last moment of that day, where hours count.
    pub uiterlijk_om: Option<NaiveDateTime>,
    /// Safe day.
    pub streefdatum: NaiveDate,
    /// Rests on an expected date.
    pub voorlopig: bool,
    /// Still to do.
    pub open: bool,
    /// Another open line of this client asks for the same act, sooner: this one is not shown as work.
    pub dubbel: bool,
    /// When it was done; `None` when open or no longer needed.
    pub gedaan_op: Option<NaiveDate>,
    /// Why it fell away, where the rules themselves leave it open.
    pub vervallen_om: Option<VervallenOm>,
    /// Takes the place of one that should have been done by this day, before the program was used.
    pub inhalen_van: Option<NaiveDate>,
    /// Reason as data, JSON of the caller.
    pub reden: String,
}

pub(crate) const KOLOMMEN: &str = "sleutel, soort, regel, contract, profiel_versie, toewijzing, keer, rol, uiterlijk, streefdatum, \
    voorlopig, open, gedaan_op, reden, uiterlijk_om, vervallen_om, inhalen_van, dubbel";

pub(crate) fn rij(r: &Row<'_>) -> rusqlite::Result<UitkomstRij> {
    Ok(UitkomstRij {
        sleutel: r.get(0)?,
        soort: match r.get::<_, String>(1)?.as_str() {
            "termijn" => UitkomstSoort::Termijn,
            _ => UitkomstSoort::Melding,
        },
        regel: r.get(2)?,
        contract: r.get(3)?,
        profiel_versie: dag(r, 4)?,
        toewijzing: r.get(5)?,
        keer: r.get(6)?,
        rol: r.get(7)?,
        uiterlijk: dag(r, 8)?,
        streefdatum: dag(r, 9)?,
        voorlopig: r.get(10)?,
        open: r.get(11)?,
        gedaan_op: r.get(12)?,
        reden: r.get(13)?,
        uiterlijk_om: r.get(14)?,
        vervallen_om: r
            .get::<_, Option<String>>(15)?
            .and_then(|code| VervallenOm::van(&code)),
        inhalen_van: r.get(16)?,
        dubbel: r.get(17)?,
    })
}

/// An open outcome with whose it is.
#[derive(Debug, Clone)]
pub struct WerkRij {
    /// Client.
    pub client: ClientId,
    /// Name of the client.
    pub naam: String,
    /// The outcome.
    pub uitkomst: UitkomstRij,
}

impl Lezer<'_> {
    /// Outcomes of one client, by date.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitkomsten(self, client: ClientId) -> Result<Vec<UitkomstRij>, StoreFout> {
        let sql = format!(
            "SELECT {KOLOMMEN} FROM uitkomst WHERE client_id = ?1 ORDER BY uiterlijk, regel, sleutel"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([client.0], rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Open terms of a client whose last day lies before a day, by date.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn open_voor(self, client: ClientId, dag: NaiveDate) -> Result<Vec<UitkomstRij>, StoreFout> {
        let sql = format!(
            "SELECT {KOLOMMEN} FROM uitkomst WHERE client_id = ?1 AND open = 1 AND soort = 'termijn' AND uiterlijk < ?2
             ORDER BY uiterlijk, sleutel"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map((client.0, dag), rij)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One outcome.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitkomst(self, client: ClientId, sleutel: &str) -> Result<Option<UitkomstRij>, StoreFout> {
        let sql = format!("SELECT {KOLOMMEN} FROM uitkomst WHERE client_id = ?1 AND sleutel = ?2");
        Ok(self
            .0
            .prepare_cached(&sql)?
            .query_row((client.0, sleutel), rij)
            .optional()?)
    }

    /// What must be caught up from before the program was used, by date.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn in_te_halen(self) -> Result<Vec<WerkRij>, StoreFout> {
        self.werk_waar("open = 1 AND inhalen_van IS NOT NULL", [])
    }

    fn werk_waar(self, waar: &str, vraag: impl rusqlite::Params) -> Result<Vec<WerkRij>, StoreFout> {
        let sql = format!(
            "SELECT {KOLOMMEN}, u.client_id, c.naam FROM uitkomst u JOIN client c ON c.id = u.client_id
             WHERE {waar} ORDER BY uiterlijk, u.client_id, sleutel"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(vraag, |r| {
            Ok(WerkRij {
                uitkomst: rij(r)?,
                client: ClientId(r.get(18)?),
                naam: r.get(19)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Open terms and duties of some rules up to a day, by date, the first so many: of the clients of some colleagues, or
    /// everybody's.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn werk_van(
        self,
        regels: &[&str],
        wie: Option<&[GebruikerId]>,
        vandaag: NaiveDate,
        tot: NaiveDate,
        aantal: u32,
    ) -> Result<Vec<WerkRij>, StoreFout> {
        let regels = serde_json::to_string(regels).map_err(|_| StoreFout::Waarde("uitkomst.regel"))?;
        // Keys first, from an index alone: by date for everybody, by client for some colleagues.
        let (index, van) = match wie {
            Some(_) => ("uitkomst_werk_client", VAN_WIE),
            None => ("uitkomst_werk", ":wie IS NULL"),
        };
        let zichtbaar = niet_verborgen("e.client_id");
        let sql = format!(
            "SELECT e.client_id, e.sleutel FROM main.uitkomst e INDEXED BY {index}
             WHERE e.open = 1 AND e.dubbel = 0 AND e.uiterlijk <= :tot AND {van} AND :vandaag = :vandaag
                AND e.regel IN (SELECT value FROM json_each(:regels)) AND {zichtbaar}
             ORDER BY e.uiterlijk, e.client_id, e.sleutel LIMIT :aantal"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let sleutels: Vec<(uuid::Uuid, String)> = statement
            .query_map(
                named_params! {
                    ":wie": wie.map(als_lijst), ":vandaag": vandaag, ":tot": tot, ":regels": regels,
                    ":aantal": aantal,
                },
                |r| Ok((r.get(0)?, r.get(1)?)),
            )?
            .collect::<Result<_, _>>()?;
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {KOLOMMEN}, c.naam FROM uitkomst u JOIN client c ON c.id = u.client_id
             WHERE u.client_id = ?1 AND u.sleutel = ?2"
        ))?;
        sleutels
            .into_iter()
            .map(|(client, sleutel)| {
                let (uitkomst, naam) =
                    statement.query_row((client, &sleutel), |r| Ok((rij(r)?, r.get(18)?)))?;
                Ok(WerkRij {
                    client: ClientId(client),
                    naam,
                    uitkomst,
                })
            })
            .collect()
    }

    /// The first open term of a client.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn eerste_termijn(self, client: ClientId) -> Result<Option<UitkomstRij>, StoreFout> {
        let sql = format!(
            "SELECT {KOLOMMEN} FROM uitkomst WHERE client_id = ?1 AND open = 1 AND soort = 'termijn'
             ORDER BY uiterlijk, sleutel LIMIT 1"
        );
        Ok(self
            .0
            .prepare_cached(&sql)?
            .query_row([client.0], rij)
            .optional()?)
    }
}
