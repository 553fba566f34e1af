//! Putting a copy back where the store stands, while what stood there is kept.
//!
//! Several files must change places, and a machine may stop between any two of them. So everything is laid ready beside
//! the store first; the one rename that makes `….terug-<moment>` of it decides; and whoever opens the store after that
//! goes on where it was left ([`maak_af`]).

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::OpenFlags;

use crate::backup::{Ingekeken, STEMPEL, keur, map_vastleggen, met, vastleggen};
use crate::sleutels::pad_van;
use crate::verbinding::verbinding;
use crate::{StoreFout, logkop, netwerk};

const KLAAR: &str = ".terug-";
const HALF: &str = ".half";

impl Ingekeken {
    /// Puts this copy where the store stands; what stood there is kept beside it. Gives where.
    ///
    /// # Errors
    /// [`StoreFout::Bezet`] while another program has the store open, or the disk refuses; then nothing has changed, or
    /// the next who opens the store finishes it.
    pub fn zet_terug(&self, doel: &Path, nu: NaiveDateTime) -> Result<Option<PathBuf>, StoreFout> {
        if netwerk::op_netwerk(doel.parent().unwrap_or(doel)) {
            return Err(StoreFout::OpNetwerk);
        }
        maak_af(doel)?;
        let stempel = nu.format(STEMPEL).to_string();
        let klaar = met(doel, &format!("{KLAAR}{stempel}"));
        if let Err(fout) = self.leg_klaar(doel, &klaar) {
            ruim_op(&klaar);
            return Err(fout);
        }
        maak_af(doel)?;
        let bewaard = opzij(doel, &stempel);
        Ok((bewaard.exists() || pad_van(&bewaard).exists()).then_some(bewaard))
    }

    fn leg_klaar(&self, doel: &Path, klaar: &Path) -> Result<(), StoreFout> {
        let half = met(klaar, HALF);
        fs::copy(&self.pad, &half)?;
        fs::copy(pad_van(&self.pad), pad_van(klaar))?;
        vastleggen(&half)?;
        vastleggen(&pad_van(klaar))?;
        logkop::maak(klaar, &self.inhoud.kop, &self.sleutel)?;
        keur(&half, &self.sleutel)?;
        self.is_vrij(doel)?;
        map_vastleggen(klaar);
        fs::rename(&half, klaar)?;
        map_vastleggen(klaar);
        Ok(())
    }

    /// Takes everything of the present store into one file, and refuses while somebody else works in it. A store that is
    /// damaged or has another key is put aside as it is.
    fn is_vrij(&self, doel: &Path) -> Result<(), StoreFout> {
        if !doel.exists() {
            return Ok(());
        }
        let alleen = verbinding(doel, &self.sleutel, OpenFlags::SQLITE_OPEN_READ_WRITE)
            .and_then(|c| Ok(c.execute_batch("PRAGMA journal_mode = DELETE")?));
        match alleen {
            Err(StoreFout::Bezet) => Err(StoreFout::Bezet),
            _ => Ok(()),
        }
    }
}

fn opzij(doel: &Path, stempel: &str) -> PathBuf {
    met(doel, &format!(".voor-terugzetten-{stempel}"))
}

fn ruim_op(klaar: &Path) {
    for pad in [
        met(klaar, HALF),
        klaar.to_owned(),
        pad_van(klaar),
        logkop::pad_van(klaar),
    ] {
        let _ = fs::remove_file(pad);
    }
}

/// A copy that was decided on and does not stand in its place yet, with its moment.
fn te_doen(doel: &Path) -> Option<(PathBuf, String)> {
    let begin = format!("{}{KLAAR}", doel.file_name()?.to_str()?);
    let map = doel.parent().filter(|map| !map.as_os_str().is_empty());
    let regels = fs::read_dir(map.unwrap_or(Path::new("."))).ok()?;
    regels.flatten().find_map(|regel| {
        let naam = regel.file_name();
        let stempel = naam.to_str()?.strip_prefix(&begin)?;
        NaiveDateTime::parse_from_str(stempel, STEMPEL).ok()?;
        Some((regel.path(), stempel.to_owned()))
    })
}

/// Whether there is a copy that was decided on and does not stand in its place yet.
pub fn wacht(doel: &Path) -> bool {
    te_doen(doel).is_some()
}

/// Finishes what was decided and then stopped, by a power cut or a full disk. Does nothing when there is nothing to do.
///
/// # Errors
/// The disk refuses; it can be tried again.
pub fn maak_af(doel: &Path) -> Result<(), StoreFout> {
    let Some((klaar, stempel)) = te_doen(doel) else {
        return Ok(());
    };
    let opzij = opzij(doel, &stempel);
    for van in [pad_van, logkop::pad_van] {
        if van(&klaar).exists() {
            verplaats(&van(doel), &van(&opzij))?;
            fs::rename(van(&klaar), van(doel))?;
        }
    }
    verplaats(&met(doel, "-wal"), &met(&opzij, "-wal"))?;
    let _ = fs::remove_file(met(doel, "-shm"));
    verplaats(doel, &opzij)?;
    map_vastleggen(doel);
    fs::rename(&klaar, doel)?;
    map_vastleggen(doel);
    Ok(())
}

fn verplaats(van: &Path, naar: &Path) -> Result<(), StoreFout> {
    if van.exists() {
        fs::rename(van, naar)?;
    }
    Ok(())
}
