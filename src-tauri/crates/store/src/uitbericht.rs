//! Messages 305 and 307 that somebody records by hand, and how far they are.

use chrono::NaiveDate;
use leidraad_domain::id::{ClientId, FeitId, UitberichtId};
use leidraad_domain::uitbericht::{Uitbericht, UitberichtSoort, UitberichtStand};
use rusqlite::{Params, Row};
use uuid::Uuid;

use crate::verborgen::niet_verborgen;
use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE uitbericht (
    id BLOB PRIMARY KEY,
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing INTEGER NOT NULL,
    soort TEXT NOT NULL,
    begindatum TEXT,
    einddatum TEXT,
    reden TEXT,
    stand TEXT NOT NULL,
    verstuurd_op TEXT,
    antwoord_op TEXT,
    waarom TEXT,
    feit_id BLOB REFERENCES feit (id),
    na BLOB REFERENCES uitbericht (id),
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX uitbericht_client ON uitbericht (client_id, id);
CREATE UNIQUE INDEX uitbericht_na ON uitbericht (na) WHERE na IS NOT NULL;
CREATE INDEX uitbericht_open ON uitbericht (stand, id) WHERE stand IN ('te_versturen', 'verstuurd', 'geweigerd');
CREATE INDEX uitkomst_regel ON uitkomst (regel, client_id, toewijzing, uiterlijk) WHERE open = 1 AND voorlopig = 0;
";

/// A message with what the store knows besides.
#[derive(Debug, Clone)]
pub struct UitberichtRij {
    /// Which.
    pub id: UitberichtId,
    /// The message.
    pub bericht: Uitbericht,
    /// The fact that it was sent; withdrawn when the municipality refuses.
    pub feit: Option<FeitId>,
    /// The refused message that this one takes the place of.
    pub na: Option<UitberichtId>,
    /// A new message took its place.
    pub opgevolgd: bool,
    /// Who recorded it.
    pub door: String,
    /// Version of the record.
    pub versie: u32,
}

const VRAAG: &str =
    "SELECT u.id, u.client_id, u.toewijzing, u.soort, u.begindatum, u.einddatum, u.reden, u.stand,
    u.verstuurd_op, u.antwoord_op, u.waarom, u.feit_id, u.versie, g.naam, u.na,
    EXISTS (SELECT 1 FROM uitbericht n WHERE n.na = u.id)
    FROM uitbericht u JOIN gebruiker g ON g.id = u.gemaakt_door WHERE ";

type Stand = (String, Option<NaiveDate>, Option<NaiveDate>, Option<String>);

fn ruw(r: &Row<'_>) -> rusqlite::Result<(UitberichtRij, String, Stand)> {
    let rij = UitberichtRij {
        id: UitberichtId(r.get(0)?),
        bericht: Uitbericht {
            client: ClientId(r.get(1)?),
            toewijzing: r.get(2)?,
            soort: UitberichtSoort::Start,
            begindatum: r.get(4)?,
            einddatum: r.get(5)?,
            reden: r.get(6)?,
            stand: UitberichtStand::TeVersturen,
        },
        feit: r.get::<_, Option<Uuid>>(11)?.map(FeitId),
        versie: r.get(12)?,
        door: r.get(13)?,
        na: r.get::<_, Option<Uuid>>(14)?.map(UitberichtId),
        opgevolgd: r.get(15)?,
    };
    Ok((rij, r.get(3)?, (r.get(7)?, r.get(8)?, r.get(9)?, r.get(10)?)))
}

fn rij((mut rij, soort, stand): (UitberichtRij, String, Stand)) -> Result<UitberichtRij, StoreFout> {
    rij.bericht.soort = UitberichtSoort::van(&soort).ok_or(StoreFout::Waarde("uitbericht.soort"))?;
    let (stand, verstuurd, antwoord, waarom) = stand;
    rij.bericht.stand = match (stand.as_str(), verstuurd, antwoord) {
        ("te_versturen", ..) => UitberichtStand::TeVersturen,
        ("vervallen", ..) => UitberichtStand::Vervallen,
        ("verstuurd", Some(op), _) => UitberichtStand::Verstuurd { op },
        ("geaccepteerd", Some(verstuurd), Some(op)) => UitberichtStand::Geaccepteerd { verstuurd, op },
        ("geweigerd", Some(verstuurd), Some(op)) => UitberichtStand::Geweigerd {
            verstuurd,
            op,
            waarom: waarom.unwrap_or_default(),
        },
        _ => return Err(StoreFout::Waarde("uitbericht.stand")),
    };
    Ok(rij)
}

impl Lezer<'_> {
    fn uitberichten_waar(self, waar: &str, params: impl Params) -> Result<Vec<UitberichtRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!("{VRAAG}{waar}"))?;
        let rows = statement.query_map(params, ruw)?;
        rows.map(|row| rij(row?)).collect()
    }

    /// Messages about one client, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitberichten_van(self, client: ClientId) -> Result<Vec<UitberichtRij>, StoreFout> {
        self.uitberichten_waar("u.client_id = ?1 ORDER BY u.id DESC", [client.0])
    }

    /// Messages that ask for something yet: to send, to hear of, to send again. Oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitberichten_open(self) -> Result<Vec<UitberichtRij>, StoreFout> {
        self.uitberichten_waar(
            "u.stand IN ('te_versturen', 'verstuurd', 'geweigerd')
             AND NOT EXISTS (SELECT 1 FROM uitbericht n WHERE n.na = u.id) ORDER BY u.id",
            [],
        )
    }

    /// Clients with an open term or duty of this rule that rests on no expected date.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn clienten_met_werk(self, regels: &[String], aantal: usize) -> Result<Vec<ClientId>, StoreFout> {
        let regels = serde_json::to_string(regels).map_err(|_| StoreFout::Waarde("uitkomst.regel"))?;
        // In the order of the index, so that reading ends when there are enough.
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT u.client_id FROM main.uitkomst u INDEXED BY uitkomst_werk
             WHERE u.open = 1 AND u.dubbel = 0 AND u.voorlopig = 0 AND {}
                AND u.regel IN (SELECT value FROM json_each(?1)) ORDER BY u.uiterlijk, u.client_id",
            niet_verborgen("u.client_id")
        ))?;
        let mut rows = statement.query([regels])?;
        let mut clienten: Vec<ClientId> = Vec::new();
        let mut gezien = std::collections::BTreeSet::new();
        while clienten.len() < aantal
            && let Some(row) = rows.next()?
        {
            let client = ClientId(row.get(0)?);
            if gezien.insert(client) {
                clienten.push(client);
            }
        }
        Ok(clienten)
    }

    /// One message.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitbericht(self, id: UitberichtId) -> Result<Option<UitberichtRij>, StoreFout> {
        Ok(self.uitberichten_waar("u.id = ?1", [id.0])?.pop())
    }
}

impl Schrijver<'_> {
    /// Adds a message.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitbericht_nieuw(
        &self,
        id: UitberichtId,
        bericht: &Uitbericht,
        na: Option<UitberichtId>,
        wie: Wie,
    ) -> Result<(), StoreFout> {
        self.0.execute(
            "INSERT INTO uitbericht (id, client_id, toewijzing, soort, begindatum, einddatum, reden, stand, na,
                gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?10, ?11)",
            rusqlite::params![
                id.0,
                bericht.client.0,
                bericht.toewijzing,
                bericht.soort.code(),
                bericht.begindatum,
                bericht.einddatum,
                bericht.reden,
                bericht.stand.code(),
                na.map(|n| n.0),
                wie.nu,
                wie.gebruiker.0,
            ],
        )?;
        Ok(())
    }

    /// Saves a message over the version that was read.
    ///
    /// # Errors
    /// [`StoreFout::IntussenGewijzigd`] when somebody saved in the meantime.
    pub fn uitbericht_bewaar(&self, rij: &UitberichtRij, wie: Wie) -> Result<(), StoreFout> {
        let b = &rij.bericht;
        let (antwoord, waarom) = match &b.stand {
            UitberichtStand::Geaccepteerd { op, .. } => (Some(*op), None),
            UitberichtStand::Geweigerd { op, waarom, .. } => (Some(*op), Some(waarom)),
            _ => (None, None),
        };
        let changed = self.0.execute(
            "UPDATE uitbericht SET begindatum = ?3, einddatum = ?4, reden = ?5, stand = ?6, verstuurd_op = ?7,
                antwoord_op = ?8, waarom = ?9, feit_id = ?10, versie = versie + 1, gewijzigd_op = ?11,
                gewijzigd_door = ?12
             WHERE id = ?1 AND versie = ?2",
            rusqlite::params![
                rij.id.0,
                rij.versie,
                b.begindatum,
                b.einddatum,
                b.reden,
                b.stand.code(),
                b.stand.verstuurd(),
                antwoord,
                waarom,
                rij.feit.map(|f| f.0),
                wie.nu,
                wie.gebruiker.0,
            ],
        )?;
        if changed == 0 {
            return Err(StoreFout::IntussenGewijzigd);
        }
        Ok(())
    }
}
