//! Stores as older programs left them, and key files that open at once, for whoever makes thousands. Not in what is
//! shipped.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDateTime;
use leidraad_domain::id::{ClientId, FeitId, GebruikerId};
use rusqlite::OpenFlags;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::sleutels::Sleutelbestand;
use crate::slot::Opslagsleutel;
use crate::verbinding::verbinding;
use crate::{StoreFout, logboek, logkop, migratie};

/// The one client of such a store.
pub const CLIENT: ClientId = ClientId(Uuid::from_u128(2));
/// Its one fact.
pub const FEIT: FeitId = FeitId(Uuid::from_u128(3));
const GEBRUIKER: GebruikerId = GebruikerId(Uuid::from_u128(1));

static LICHT: AtomicBool = AtomicBool::new(false);

/// From now on guessing a password of a new key file costs next to nothing, and so does knowing it.
pub fn lichte_sleutels() {
    LICHT.store(true, Ordering::Relaxed);
}

pub(crate) fn sleutels_zijn_licht() -> bool {
    LICHT.load(Ordering::Relaxed)
}

/// The newest version.
pub fn nieuwste() -> u32 {
    migratie::aantal()
}

/// A line of the log as the first form summed it.
fn keten(nu: NaiveDateTime) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(1_i64.to_le_bytes());
    hash.update(nu.and_utc().timestamp_micros().to_le_bytes());
    hash.update(GEBRUIKER.0.as_bytes());
    for tekst in ["gewijzigd", "feiten.leg_vast"] {
        hash.update((tekst.len() as u64).to_le_bytes());
        hash.update(tekst.as_bytes());
    }
    hash.finalize().to_vec()
}

/// Makes the store of an older version, with a beheerder, a client, a fact and a line in the log; gives its key.
///
/// # Errors
/// When the disk or the database refuses.
pub fn maak(
    opslag: &Path,
    versie: u32,
    (naam, wachtwoord): (&str, &str),
    nu: NaiveDateTime,
) -> Result<Opslagsleutel, StoreFout> {
    let (_, sleutel, _) = Sleutelbestand::maak(opslag, naam, wachtwoord)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = verbinding(opslag, &sleutel, flags)?;
    connection.execute_batch("PRAGMA journal_mode = WAL;")?;
    migratie::breng_tot(&mut connection, 1)?;
    let (gebruiker, client, feit) = (GEBRUIKER.0, CLIENT.0, FEIT.0);
    connection.execute(
        "INSERT INTO gebruiker VALUES (?1, ?2, 'beheerder', ?3, ?1)",
        (gebruiker, naam, nu),
    )?;
    connection.execute(
        "INSERT INTO organisatie VALUES (1, 'Zorg Thuis', '65656055', 0, ?1, ?2)",
        (nu, gebruiker),
    )?;
    connection.execute(
        "INSERT INTO client (id, geboortedatum, geslacht, achternaam, naam_gebruik, naam, sorteer, gemaakt_op,
            gemaakt_door, gewijzigd_op, gewijzigd_door)
         VALUES (?1, '1950-01-01', '2', 'Bakker', '1', 'Bakker', 'bakker', ?2, ?3, ?2, ?3)",
        (client, nu, gebruiker),
    )?;
    connection.execute(
        "INSERT INTO feit (id, client_id, soort, op, velden, gemaakt_op, gemaakt_door)
         VALUES (?1, ?2, 'contact', '2027-01-05', '{\"met\":\"client\"}', ?3, ?4)",
        (feit, client, nu, gebruiker),
    )?;
    connection.execute(
        "INSERT INTO logboek VALUES (1, ?1, ?2, 'gewijzigd', 'feiten.leg_vast', ?3, ?4)",
        (nu, gebruiker, client, keten(nu)),
    )?;
    migratie::breng_tot(&mut connection, versie)?;
    if logboek::is_volledig(&connection)? {
        let laatste = logboek::laatste(&connection)?.ok_or(StoreFout::Stuk)?;
        logkop::maak(opslag, &laatste, &sleutel)?;
    }
    Ok(sleutel)
}
