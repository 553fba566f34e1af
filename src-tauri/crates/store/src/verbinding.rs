//! Opening the encrypted file; one writer, a few readers.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use leidraad_domain::id::ClientId;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use uuid::Uuid;

use crate::logkop::Kop;
use crate::slot::Opslagsleutel;
use crate::{StoreFout, backup, logboek, logkop, migratie, netwerk, verborgen};

/// How often a writer asks for its turn, about five seconds in all.
const BEURTEN: i32 = 2000;

/// How every connection works. What is deleted or changed is written over: what was destroyed cannot be read any more by
/// who has the key. VACUUM would do the same at once, but needs room for the whole store and may number rows anew.
pub(crate) const INSTELLINGEN: &str = "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16384; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;";

/// An open store.
pub struct Store {
    pad: PathBuf,
    sleutel: Opslagsleutel,
    /// None after a disk that failed, until somebody writes again.
    schrijver: Mutex<Option<Connection>>,
    lezers: Mutex<Vec<Connection>>,
    beperkt: Mutex<Beperkt>,
    toegangspunt: String,
}

/// Readers that may not open every dossier.
#[derive(Default)]
struct Beperkt {
    /// Which dossiers they may not open; empty is that nothing is closed for this user.
    verborgen: Arc<[Uuid]>,
    vrij: Vec<Connection>,
}

/// Reads.
#[derive(Clone, Copy)]
pub struct Lezer<'a>(pub(crate) &'a Connection);

/// Reads and writes, in one transaction.
pub struct Schrijver<'a>(pub(crate) Transaction<'a>, pub(crate) Logkant<'a>);

/// What the log knows of a transaction besides its lines.
pub(crate) struct Logkant<'a> {
    /// With which program.
    pub toegangspunt: &'a str,
    /// The last line that was added.
    pub kop: RefCell<Option<Kop>>,
}

impl Schrijver<'_> {
    /// Reads within this transaction.
    pub fn lezer(&self) -> Lezer<'_> {
        Lezer(&self.0)
    }
}

impl Store {
    /// Makes a new, empty store.
    ///
    /// # Errors
    /// When the file exists, its folder is on a network share, or the disk refuses.
    pub fn maak(pad: &Path, sleutel: Opslagsleutel) -> Result<Self, StoreFout> {
        if pad.exists() {
            return Err(StoreFout::Bestaat);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        Self::verbind(pad, sleutel, flags, &|| {})
    }

    /// Opens an existing store.
    ///
    /// # Errors
    /// When it is missing, damaged, newer than this program, or the key is another store's.
    pub fn open(pad: &Path, sleutel: Opslagsleutel) -> Result<Self, StoreFout> {
        Self::open_met(pad, sleutel, &|| {})
    }

    /// Opens an existing store, and tells when it must be copied and brought up to date first: that takes a while.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_met(pad: &Path, sleutel: Opslagsleutel, duurt: &dyn Fn()) -> Result<Self, StoreFout> {
        if !pad.exists() {
            return Err(StoreFout::Ontbreekt);
        }
        Self::verbind(pad, sleutel, OpenFlags::SQLITE_OPEN_READ_WRITE, duurt)
    }

    fn verbind(
        pad: &Path,
        sleutel: Opslagsleutel,
        flags: OpenFlags,
        duurt: &dyn Fn(),
    ) -> Result<Self, StoreFout> {
        if netwerk::op_netwerk(pad.parent().unwrap_or(pad)) {
            return Err(StoreFout::OpNetwerk);
        }
        let mut schrijver = schrijvende(pad, &sleutel, flags)?;
        if let Some(naar) = migratie::komt(&schrijver)? {
            duurt();
            backup::voor_migratie(pad, &sleutel, naar)?;
        }
        if !logboek::is_volledig(&schrijver)? {
            // Before the step that asks for a head: whoever is stopped in between comes by here again.
            let laatste = logboek::laatste(&schrijver)?.ok_or(StoreFout::Stuk)?;
            logkop::maak(pad, &laatste, &sleutel)?;
        }
        migratie::breng_bij(&mut schrijver)?;
        Ok(Self {
            pad: pad.to_owned(),
            sleutel,
            schrijver: Mutex::new(Some(schrijver)),
            lezers: Mutex::default(),
            beperkt: Mutex::default(),
            toegangspunt: String::new(),
        })
    }

    /// The key of this store, to wrap it for another user; it cannot be read outside this crate.
    pub fn sleutel(&self) -> &Opslagsleutel {
        &self.sleutel
    }

    /// With which program this store is used, as the log says it.
    #[must_use]
    pub fn vanaf(self, toegangspunt: String) -> Self {
        Self { toegangspunt, ..self }
    }

    pub(crate) fn pad(&self) -> &Path {
        &self.pad
    }

    /// Reads with one of the readers; a page that is being written does not stop it.
    ///
    /// # Errors
    /// Whatever the question answers.
    pub fn lees<T, F: From<StoreFout>>(&self, vraag: impl FnOnce(Lezer<'_>) -> Result<T, F>) -> Result<T, F> {
        let free = lock(&self.lezers).pop();
        let lezer = match free {
            Some(connection) => connection,
            None => verbinding(&self.pad, &self.sleutel, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
        };
        let uitkomst = vraag(Lezer(&lezer));
        if uitkomst.is_ok() || werkt(&lezer) {
            lock(&self.lezers).push(lezer);
        }
        uitkomst
    }

    /// From now on [`Store::lees_beperkt`] reads these dossiers no more; gives whether that was otherwise before.
    pub fn verberg(&self, clienten: &[ClientId]) -> bool {
        let mut beperkt = lock(&self.beperkt);
        let anders = !beperkt.verborgen.iter().eq(clienten.iter().map(|c| &c.0));
        if anders {
            *beperkt = Beperkt {
                verborgen: clienten.iter().map(|c| c.0).collect(),
                vrij: Vec::new(),
            };
        }
        anders
    }

    /// Dossiers that [`Store::lees_beperkt`] does not read.
    pub fn verborgen(&self) -> Arc<[Uuid]> {
        Arc::clone(&lock(&self.beperkt).verborgen)
    }

    /// Reads as [`Store::lees`], without the dossiers that this user may not open.
    ///
    /// # Errors
    /// Whatever the question answers.
    pub fn lees_beperkt<T, F: From<StoreFout>>(
        &self,
        vraag: impl FnOnce(Lezer<'_>) -> Result<T, F>,
    ) -> Result<T, F> {
        let (niet, vrij) = {
            let mut beperkt = lock(&self.beperkt);
            (Arc::clone(&beperkt.verborgen), beperkt.vrij.pop())
        };
        if niet.is_empty() {
            return self.lees(vraag);
        }
        let lezer = match vrij {
            Some(connection) => connection,
            None => {
                let connection = verbinding(&self.pad, &self.sleutel, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
                verborgen::beperk(&connection, &niet)?;
                connection
            }
        };
        let uitkomst = vraag(Lezer(&lezer));
        if uitkomst.is_ok() || werkt(&lezer) {
            let mut beperkt = lock(&self.beperkt);
            // Another dossier was closed in the meantime: this reader knows too much, or too little.
            if Arc::ptr_eq(&beperkt.verborgen, &niet) {
                beperkt.vrij.push(lezer);
            }
        }
        uitkomst
    }

    /// Writes in one transaction: all of it, or nothing when the work answers with an error.
    ///
    /// # Errors
    /// Whatever the work answers, or that the store is busy.
    pub fn schrijf<T, F: From<StoreFout>>(
        &self,
        werk: impl FnOnce(&Schrijver<'_>) -> Result<T, F>,
    ) -> Result<T, F> {
        self.als_schrijver(|connection| self.in_transactie(connection, werk))
    }

    /// Works with the one connection that writes; makes it anew when it was lost.
    fn als_schrijver<T, F: From<StoreFout>>(
        &self,
        doe: impl FnOnce(&mut Connection) -> Result<T, F>,
    ) -> Result<T, F> {
        let mut plaats = lock(&self.schrijver);
        let mut connection = match plaats.take() {
            Some(connection) => connection,
            None => schrijvende(&self.pad, &self.sleutel, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
        };
        let uitkomst = doe(&mut connection);
        if uitkomst.is_ok() || werkt(&connection) {
            *plaats = Some(connection);
        }
        uitkomst
    }

    fn in_transactie<T, F: From<StoreFout>>(
        &self,
        connection: &mut Connection,
        werk: impl FnOnce(&Schrijver<'_>) -> Result<T, F>,
    ) -> Result<T, F> {
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreFout::from)?;
        let kant = Logkant {
            toegangspunt: &self.toegangspunt,
            kop: RefCell::default(),
        };
        let schrijver = Schrijver(transaction, kant);
        let uitkomst = werk(&schrijver)?;
        // A head that does not fit the log is evidence: it is not written over.
        let kop = schrijver.1.kop.take();
        let kop = match logkop::lees(&self.pad, &self.sleutel) {
            Some(vorige) if schrijver.lezer().log_kent(&vorige)? => kop,
            _ => None,
        };
        schrijver.0.commit().map_err(StoreFout::from)?;
        if let Some(kop) = kop {
            logkop::zet(&self.pad, &kop, &self.sleutel);
        }
        Ok(uitkomst)
    }

    /// A number that changes when another process has written.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn stempel(&self) -> Result<i64, StoreFout> {
        self.als_schrijver(|c| Ok(c.query_row("PRAGMA data_version", [], |row| row.get(0))?))
    }

    /// Puts all that was written in the file itself and empties the log of pages beside it, which still holds what was
    /// destroyed. False when another process is reading: the last to close the store does it then.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn leeg_wal(&self) -> Result<bool, StoreFout> {
        let leeg = "PRAGMA wal_checkpoint(TRUNCATE)";
        self.als_schrijver(|c| Ok(c.query_row(leeg, [], |row| Ok(row.get::<_, i64>(0)? == 0))?))
    }

    /// Whether file and pages are whole.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn heel(&self) -> Result<bool, StoreFout> {
        self.lees(|l| heel(l.0))
    }
}

/// How many pages of the file itself have a wrong sum, whatever stands in the log of pages beside it.
fn stukke_paginas(connection: &Connection) -> Result<usize, StoreFout> {
    // One row for each of them.
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    Ok(statement.query_map([], |_| Ok(()))?.count())
}

/// Whether every page and every reference of this file is whole.
///
/// The power may go while pages are put from the log beside it into the file: half a page then stands in the file and
/// the whole one in the log, from which everybody reads it. So when a page of the file is wrong, the log is put into it
/// once more; what is wrong after that is damaged.
pub(crate) fn heel(connection: &Connection) -> Result<bool, StoreFout> {
    let mut pages = stukke_paginas(connection)?;
    if pages > 0 {
        // A copy that is only read has no such log.
        let _ = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        pages = stukke_paginas(connection)?;
    }
    let text: String = connection.query_row("PRAGMA integrity_check", [], |r| r.get(0))?;
    let keys: i64 =
        connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |r| r.get(0))?;
    Ok(pages == 0 && text == "ok" && keys == 0)
}

/// A panic elsewhere must not make the store unusable: the transaction was rolled back.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a connection on which something failed still reaches the disk: after one call that did not, SQLCipher refuses
/// every page that is not in memory, for as long as the connection is open.
fn werkt(connection: &Connection) -> bool {
    connection.execute_batch("PRAGMA shrink_memory").is_ok()
        && connection
            .query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))
            .is_ok()
}

/// The connection that writes: what was acknowledged is on the disk.
fn schrijvende(pad: &Path, sleutel: &Opslagsleutel, flags: OpenFlags) -> Result<Connection, StoreFout> {
    let connection = verbinding(pad, sleutel, flags)?;
    connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    Ok(connection)
}

/// Waits for another writer. SQLite's own way sleeps longer each time: between three programs that write all the time a
/// fourth did not come in within five seconds.
fn wacht(keer: i32) -> bool {
    let millis = 1 + u64::from(keer.unsigned_abs() % 4);
    std::thread::sleep(Duration::from_millis(millis));
    keer < BEURTEN
}

/// Opens the file with its key.
pub(crate) fn verbinding(
    pad: &Path,
    sleutel: &Opslagsleutel,
    flags: OpenFlags,
) -> Result<Connection, StoreFout> {
    let mut connection = Connection::open_with_flags(pad, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // What is wrong with a file is told by whoever opens it, not on the terminal.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.execute_batch(&sleutel.pragma())?;
    connection.busy_handler(Some(wacht))?;
    // Touches the first page: a wrong key or a file that is no store fails here.
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    connection.execute_batch(INSTELLINGEN)?;
    connection.execute_batch(verborgen::VERBORGEN)?;
    Ok(connection)
}
