//! Making a store with its first user. It is made beside the place where it will stand: a first start that is stopped
//! halfway leaves nothing that looks like a store, and can be done again.

use std::fs;
use std::path::{Path, PathBuf};

use crate::backup::{map_vastleggen, met};
use crate::sleutels::{Sleutelbestand, pad_van};
use crate::{Store, StoreFout, logkop, netwerk, terugzetten};

/// A store in the making.
pub struct EersteStart {
    doel: PathBuf,
    half: PathBuf,
}

fn half(opslag: &Path) -> PathBuf {
    met(opslag, ".eerste-start")
}

/// Whether a store stands here, or what is left of one: whoever finds it must not begin anew. A key file beside a store in
/// the making is part of that.
pub fn is_gedaan(opslag: &Path) -> bool {
    opslag.exists() || terugzetten::wacht(opslag) || (pad_van(opslag).exists() && !half(opslag).exists())
}

impl EersteStart {
    /// Begins; what an earlier one left halfway goes.
    ///
    /// # Errors
    /// [`StoreFout::Bestaat`], [`StoreFout::OpNetwerk`].
    pub fn begin(doel: &Path) -> Result<Self, StoreFout> {
        if is_gedaan(doel) {
            return Err(StoreFout::Bestaat);
        }
        if netwerk::op_netwerk(doel.parent().unwrap_or(doel)) {
            return Err(StoreFout::OpNetwerk);
        }
        let eerste = Self {
            doel: doel.to_owned(),
            half: half(doel),
        };
        eerste.ruim_op();
        Ok(eerste)
    }

    /// Makes it, empty; gives the recovery code, which is kept nowhere.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn maak(&self, naam: &str, wachtwoord: &str) -> Result<(Store, String), StoreFout> {
        let (_, sleutel, code) = Sleutelbestand::maak(&self.half, naam, wachtwoord)?;
        Ok((Store::maak(&self.half, sleutel)?, code))
    }

    /// Puts it in its place, with all that was written in it; gives it open.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn zet_neer(&self, store: Store) -> Result<Store, StoreFout> {
        let sleutel = store.sleutel().clone();
        drop(store);
        fs::rename(pad_van(&self.half), pad_van(&self.doel))?;
        fs::rename(logkop::pad_van(&self.half), logkop::pad_van(&self.doel))?;
        map_vastleggen(&self.doel);
        fs::rename(&self.half, &self.doel)?;
        map_vastleggen(&self.doel);
        Store::open(&self.doel, sleutel)
    }

    /// Takes everything away that is not a store yet. The store in the making goes last: while it is there, the key file
    /// is known to be its own.
    pub fn ruim_op(&self) {
        if self.doel.exists() {
            return;
        }
        if self.half.exists() {
            let _ = fs::remove_file(pad_van(&self.doel));
            let _ = fs::remove_file(logkop::pad_van(&self.doel));
        }
        for pad in [
            pad_van(&self.half),
            logkop::pad_van(&self.half),
            met(&self.half, "-wal"),
            met(&self.half, "-shm"),
            met(&self.half, "-journal"),
            self.half.clone(),
        ] {
            let _ = fs::remove_file(pad);
        }
    }
}
