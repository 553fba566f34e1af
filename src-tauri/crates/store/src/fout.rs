//! What can go wrong with a store, as a closed list.

/// Why the store said no.
#[derive(Debug, thiserror::Error)]
pub enum StoreFout {
    /// There is already a file here.
    #[error("a store exists already")]
    Bestaat,
    /// There is no file here.
    #[error("no store")]
    Ontbreekt,
    /// Not a store of ours, damaged, or the wrong key.
    #[error("store is damaged or no store")]
    Stuk,
    /// Made by a newer program.
    #[error("store version {0} is newer than this program")]
    Nieuwer(u32),
    /// The file stands on a network share, where locking cannot be trusted.
    #[error("store stands on a network share")]
    OpNetwerk,
    /// Somebody else is writing for too long.
    #[error("store is busy")]
    Bezet,
    /// Key file is missing.
    #[error("key file is missing")]
    SleutelsOntbreken,
    /// Key file is damaged.
    #[error("key file is damaged")]
    SleutelsStuk,
    /// Wrong name or password.
    #[error("wrong name or password")]
    WachtwoordOnjuist,
    /// Wrong recovery code.
    #[error("wrong recovery code")]
    HerstelcodeOnjuist,
    /// Too many wrong passwords.
    #[error("wait {0} seconds")]
    Wacht(u32),
    /// The folder is not there (any more).
    #[error("folder is missing")]
    MapWeg,
    /// There is no room left.
    #[error("disk is full")]
    Vol,
    /// Somebody saved in the meantime.
    #[error("changed in the meantime")]
    IntussenGewijzigd,
    /// A row holds a value that its type does not know.
    #[error("column {0} holds an unknown value")]
    Waarde(&'static str),
    /// The database refused.
    #[error("database: {0}")]
    Sql(rusqlite::Error),
    /// Disk or system refused.
    #[error("file: {0}")]
    Bestand(std::io::Error),
}

impl From<std::io::Error> for StoreFout {
    fn from(fout: std::io::Error) -> Self {
        use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        match fout.kind() {
            StorageFull | QuotaExceeded | FileTooLarge => Self::Vol,
            _ => Self::Bestand(fout),
        }
    }
}

impl From<rusqlite::Error> for StoreFout {
    fn from(fout: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseCorrupt, DatabaseLocked, DiskFull, NotADatabase};
        match fout.sqlite_error_code() {
            Some(DatabaseBusy | DatabaseLocked) => Self::Bezet,
            Some(NotADatabase | DatabaseCorrupt) => Self::Stuk,
            Some(DiskFull) => Self::Vol,
            _ => Self::Sql(fout),
        }
    }
}
