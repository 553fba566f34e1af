//! Appointments. One that moved keeps its old moment: a new row takes its place, under the same `reeks`.

use chrono::{NaiveDate, NaiveDateTime};
use leidraad_domain::afspraak::{AfgezegdDoor, Afspraak, AfspraakSoort, AfspraakStand, Plaats};
use leidraad_domain::datum::Tijdstip;
use leidraad_domain::id::{AfspraakId, ClientId, FeitId, GebruikerId};
use rusqlite::{OptionalExtension, Params, Row};
use uuid::Uuid;

use crate::{Lezer, Schrijver, StoreFout, Wie};

pub(crate) const TABEL: &str = "
CREATE TABLE afspraak (
    id BLOB PRIMARY KEY,
    reeks BLOB NOT NULL,
    volgnummer INTEGER NOT NULL,
    client_id BLOB NOT NULL REFERENCES client (id),
    toewijzing INTEGER,
    soort TEXT NOT NULL,
    op TEXT NOT NULL,
    minuten INTEGER,
    plaats TEXT NOT NULL,
    waar TEXT NOT NULL,
    met TEXT NOT NULL,
    collega_id BLOB REFERENCES gebruiker (id),
    notitie TEXT NOT NULL,
    stand TEXT NOT NULL,
    gehouden_op TEXT,
    afgezegd_door TEXT,
    afgezegd_reden TEXT,
    feit_gepland BLOB REFERENCES feit (id),
    versie INTEGER NOT NULL DEFAULT 1,
    gemaakt_op TEXT NOT NULL,
    gemaakt_door BLOB NOT NULL REFERENCES gebruiker (id),
    gewijzigd_op TEXT NOT NULL,
    gewijzigd_door BLOB NOT NULL REFERENCES gebruiker (id)
) STRICT;
CREATE INDEX afspraak_dag ON afspraak (op, id);
CREATE INDEX afspraak_client ON afspraak (client_id, op);
CREATE INDEX afspraak_reeks ON afspraak (reeks);
CREATE TABLE afspraak_feit (
    afspraak_id BLOB NOT NULL REFERENCES afspraak (id),
    feit_id BLOB NOT NULL REFERENCES feit (id),
    PRIMARY KEY (afspraak_id, feit_id)
) STRICT, WITHOUT ROWID;
";

/// An appointment with what the store knows besides.
#[derive(Debug, Clone)]
pub struct AfspraakRij {
    /// Which.
    pub id: AfspraakId,
    /// The same for all moments of one appointment: its UID in a calendar.
    pub reeks: Uuid,
    /// Goes up with every change: its SEQUENCE in a calendar.
    pub volgnummer: u32,
    /// The appointment.
    pub afspraak: Afspraak,
    /// The fact that stands since it was planned.
    pub feit_gepland: Option<FeitId>,
    /// Name of the colleague who goes.
    pub collega_naam: Option<String>,
    /// Who made it.
    pub door: String,
    /// Last changed.
    pub gewijzigd_op: NaiveDateTime,
    /// Version of the record.
    pub versie: u32,
}

const VRAAG: &str = "SELECT a.id, a.reeks, a.volgnummer, a.client_id, a.toewijzing, a.soort, a.op, a.minuten, a.plaats,
    a.waar, a.met, a.collega_id, a.notitie, a.stand, a.gehouden_op, a.afgezegd_door, a.afgezegd_reden,
    a.feit_gepland, a.versie, a.gewijzigd_op, c.naam, g.naam
    FROM afspraak a LEFT JOIN gebruiker c ON c.id = a.collega_id JOIN gebruiker g ON g.id = a.gemaakt_door WHERE ";

type Woorden = (
    String,
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
);

fn ruw(r: &Row<'_>) -> rusqlite::Result<(AfspraakRij, Woorden)> {
    let rij = AfspraakRij {
        id: AfspraakId(r.get(0)?),
        reeks: r.get(1)?,
        volgnummer: r.get(2)?,
        afspraak: Afspraak {
            client: ClientId(r.get(3)?),
            toewijzing: r.get(4)?,
            soort: AfspraakSoort::Anders,
            op: Tijdstip::Dag(NaiveDate::MIN),
            minuten: r.get(7)?,
            plaats: Plaats::Thuis,
            waar: r.get(9)?,
            met: r.get(10)?,
            collega: r.get::<_, Option<Uuid>>(11)?.map(GebruikerId),
            notitie: r.get(12)?,
            stand: AfspraakStand::Gepland,
        },
        feit_gepland: r.get::<_, Option<Uuid>>(17)?.map(FeitId),
        versie: r.get(18)?,
        gewijzigd_op: r.get(19)?,
        collega_naam: r.get(20)?,
        door: r.get(21)?,
    };
    let woorden = (
        r.get(5)?,
        r.get(6)?,
        r.get(8)?,
        r.get(13)?,
        r.get(14)?,
        r.get(15)?,
        r.get(16)?,
    );
    Ok((rij, woorden))
}

fn rij((mut rij, woorden): (AfspraakRij, Woorden)) -> Result<AfspraakRij, StoreFout> {
    let (soort, op, plaats, stand, gehouden, door, reden) = woorden;
    let moment = |text: &str| Tijdstip::lees(text).ok_or(StoreFout::Waarde("afspraak.op"));
    rij.afspraak.soort = AfspraakSoort::van(&soort).ok_or(StoreFout::Waarde("afspraak.soort"))?;
    rij.afspraak.op = moment(&op)?;
    rij.afspraak.plaats = Plaats::van(&plaats).ok_or(StoreFout::Waarde("afspraak.plaats"))?;
    rij.afspraak.stand = match (
        stand.as_str(),
        gehouden,
        door.as_deref().and_then(AfgezegdDoor::van),
    ) {
        ("gepland", ..) => AfspraakStand::Gepland,
        ("verplaatst", ..) => AfspraakStand::Verplaatst,
        ("gehouden", Some(op), _) => AfspraakStand::Gehouden { op: moment(&op)? },
        ("afgezegd", _, Some(door)) => AfspraakStand::Afgezegd {
            door,
            reden: reden.unwrap_or_default(),
        },
        _ => return Err(StoreFout::Waarde("afspraak.stand")),
    };
    Ok(rij)
}

impl Lezer<'_> {
    fn afspraken_waar(self, waar: &str, params: impl Params) -> Result<Vec<AfspraakRij>, StoreFout> {
        let mut statement = self.0.prepare_cached(&format!("{VRAAG}{waar}"))?;
        let rows = statement.query_map(params, ruw)?;
        rows.map(|row| rij(row?)).collect()
    }

    /// Appointments from one day up to and including another, by moment; of one colleague, or of all.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afspraken(
        self,
        van: NaiveDate,
        tot: NaiveDate,
        collega: Option<GebruikerId>,
    ) -> Result<Vec<AfspraakRij>, StoreFout> {
        self.afspraken_waar(
            "a.op >= ?1 AND a.op < ?2 AND (?3 IS NULL OR a.collega_id = ?3) ORDER BY a.op, a.id",
            (
                van.to_string(),
                tot.succ_opt().unwrap_or(tot).to_string(),
                collega.map(|c| c.0),
            ),
        )
    }

    /// Appointments of one client, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afspraken_van(self, client: ClientId) -> Result<Vec<AfspraakRij>, StoreFout> {
        self.afspraken_waar("a.client_id = ?1 ORDER BY a.op DESC, a.id DESC", [client.0])
    }

    /// One appointment.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afspraak(self, id: AfspraakId) -> Result<Option<AfspraakRij>, StoreFout> {
        Ok(self.afspraken_waar("a.id = ?1", [id.0])?.pop())
    }

    /// Where a series of moments ended: the appointment as it stands now.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afspraak_nu(self, reeks: Uuid) -> Result<Option<AfspraakRij>, StoreFout> {
        Ok(self
            .afspraken_waar("a.reeks = ?1 ORDER BY a.volgnummer DESC LIMIT 1", [reeks])?
            .pop())
    }

    /// The moment that took the place of a moved one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afspraak_naar(self, rij: &AfspraakRij) -> Result<Option<Tijdstip>, StoreFout> {
        let op: Option<String> = self
            .0
            .prepare_cached(
                "SELECT op FROM afspraak WHERE reeks = ?1 AND volgnummer > ?2 ORDER BY volgnummer LIMIT 1",
            )?
            .query_row((rij.reeks, rij.volgnummer), |r| r.get(0))
            .optional()?;
        Ok(op.as_deref().and_then(Tijdstip::lees))
    }

    /// The facts that were recorded when it was held.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afspraak_feiten(self, id: AfspraakId) -> Result<Vec<FeitId>, StoreFout> {
        let mut statement = self
            .0
            .prepare_cached("SELECT feit_id FROM afspraak_feit WHERE afspraak_id = ?1")?;
        let rows = statement.query_map([id.0], |r| Ok(FeitId(r.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// What became of it, in the columns of the table.
fn standkolommen(stand: &AfspraakStand) -> (Option<String>, Option<&'static str>, Option<&str>) {
    match stand {
        AfspraakStand::Gehouden { op } => (Some(op.to_string()), None, None),
        AfspraakStand::Afgezegd { door, reden } => (None, Some(door.code()), Some(reden)),
        AfspraakStand::Gepland | AfspraakStand::Verplaatst => (None, None, None),
    }
}

impl Schrijver<'_> {
    /// Adds an appointment, or the new moment of one that moved.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afspraak_nieuw(&self, rij: &AfspraakRij, wie: Wie) -> Result<(), StoreFout> {
        let a = &rij.afspraak;
        self.0.execute(
            "INSERT INTO afspraak (id, reeks, volgnummer, client_id, toewijzing, soort, op, minuten, plaats, waar, met,
                collega_id, notitie, stand, feit_gepland, gemaakt_op, gemaakt_door, gewijzigd_op, gewijzigd_door)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?16, ?17)",
            rusqlite::params![
                rij.id.0,
                rij.reeks,
                rij.volgnummer,
                a.client.0,
                a.toewijzing,
                a.soort.code(),
                a.op.to_string(),
                a.minuten,
                a.plaats.code(),
                a.waar,
                a.met,
                a.collega.map(|c| c.0),
                a.notitie,
                a.stand.code(),
                rij.feit_gepland.map(|f| f.0),
                wie.nu,
                wie.gebruiker.0,
            ],
        )?;
        Ok(())
    }

    /// Saves an appointment over the version that was read; its moment stays.
    ///
    /// # Errors
    /// [`StoreFout::IntussenGewijzigd`] when somebody saved in the meantime.
    pub fn afspraak_bewaar(&self, rij: &AfspraakRij, wie: Wie) -> Result<(), StoreFout> {
        let a = &rij.afspraak;
        let (gehouden, door, reden) = standkolommen(&a.stand);
        let changed = self.0.execute(
            "UPDATE afspraak SET volgnummer = ?3, toewijzing = ?17, soort = ?18, minuten = ?4, plaats = ?5, waar = ?6, met = ?7, collega_id = ?8,
                notitie = ?9, stand = ?10, gehouden_op = ?11, afgezegd_door = ?12, afgezegd_reden = ?13,
                feit_gepland = ?14, versie = versie + 1, gewijzigd_op = ?15, gewijzigd_door = ?16
             WHERE id = ?1 AND versie = ?2",
            rusqlite::params![
                rij.id.0,
                rij.versie,
                rij.volgnummer,
                a.minuten,
                a.plaats.code(),
                a.waar,
                a.met,
                a.collega.map(|c| c.0),
                a.notitie,
                a.stand.code(),
                gehouden,
                door,
                reden,
                rij.feit_gepland.map(|f| f.0),
                wie.nu,
                wie.gebruiker.0,
                a.toewijzing,
                a.soort.code(),
            ],
        )?;
        if changed == 0 {
            return Err(StoreFout::IntussenGewijzigd);
        }
        Ok(())
    }

    /// Notes which fact was recorded when it was held.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afspraak_feit_nieuw(&self, id: AfspraakId, feit: FeitId) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("INSERT INTO afspraak_feit (afspraak_id, feit_id) VALUES (?1, ?2)")?
            .execute((id.0, feit.0))?;
        Ok(())
    }

    /// Forgets which facts were recorded when it was held; they are withdrawn themselves.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn afspraak_feiten_los(&self, id: AfspraakId) -> Result<(), StoreFout> {
        self.0
            .prepare_cached("DELETE FROM afspraak_feit WHERE afspraak_id = ?1")?
            .execute([id.0])?;
        Ok(())
    }
}
