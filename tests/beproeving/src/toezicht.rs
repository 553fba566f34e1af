//! What is to happen to the calls that reach the disk below one folder: count them, refuse from the n-th on, let the n-th
//! be the last of this process, or keep what a power cut at the n-th would leave.

use std::collections::HashMap;
use std::ffi::CString;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::dobbel::Dobbel;
use crate::schijf::{Beeld, Schijf};

/// How a disk says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hoe {
    /// No room, until there is room again.
    Vol,
    /// One call fails, reading as well as writing.
    Stuk,
    /// Nothing may be written, until it may again.
    AlleenLezen,
}

impl Hoe {
    /// All of them.
    pub const ALLE: [Self; 3] = [Self::Vol, Self::Stuk, Self::AlleenLezen];

    fn nummer(self) -> i32 {
        match self {
            Self::Vol => libc::ENOSPC,
            Self::Stuk => libc::EIO,
            Self::AlleenLezen => libc::EROFS,
        }
    }
}

/// What to do with the calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opdracht {
    /// Count them.
    Tel,
    /// The n-th is the last: the process dies in it.
    Sterf(u64),
    /// The n-th, and those after it when the disk stays so, are refused.
    Weiger(u64, Hoe),
    /// Keep what would be left when the power goes at the n-th; seed of the die.
    Uitval(u64, u64),
}

/// One call on a file below the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soort {
    /// Open for writing a file that is there.
    Open,
    /// Make a file or a folder.
    Maak,
    /// Write or lengthen.
    Schrijf,
    /// Sync a file or a folder.
    Sync,
    /// Rename, link or remove.
    Naam,
    /// Read.
    Lees,
}

/// What must become of a call.
#[derive(Debug, PartialEq, Eq)]
pub enum Besluit {
    /// It goes on.
    Door,
    /// It fails with this number.
    Nee(i32),
    /// The process dies in it.
    Sterf,
}

struct Gevolgd {
    pad: PathBuf,
    knoop: Option<usize>,
}

struct Toezicht {
    map: PathBuf,
    opdracht: Opdracht,
    geteld: u64,
    geraakt: bool,
    bestanden: HashMap<i32, Gevolgd>,
    schijf: Option<Schijf>,
    beeld: Option<Beeld>,
}

static TOEZICHT: Mutex<Option<Toezicht>> = Mutex::new(None);
/// What was acknowledged to whoever asked; copied at a power cut.
static BEVESTIGD: AtomicU64 = AtomicU64::new(0);
static BIJ_UITVAL: AtomicU64 = AtomicU64::new(0);

/// A file that is read in the place of another.
static OMLEIDING: Mutex<Option<(PathBuf, CString)>> = Mutex::new(None);

/// From now on whoever opens `van` opens `naar`.
pub fn leid_om(van: &Path, naar: &Path) {
    let naar = CString::new(naar.as_os_str().as_bytes()).ok();
    *OMLEIDING.lock().unwrap_or_else(PoisonError::into_inner) = naar.map(|naar| (van.to_owned(), naar));
}

/// What is opened in the place of this file.
pub fn omleiding(pad: &Path) -> Option<CString> {
    let omleiding = OMLEIDING.lock().unwrap_or_else(PoisonError::into_inner);
    omleiding
        .as_ref()
        .filter(|(van, _)| van == pad)
        .map(|(_, naar)| naar.clone())
}

fn met<T>(doe: impl FnOnce(&mut Toezicht) -> T) -> Option<T> {
    let mut toezicht: MutexGuard<'_, _> = TOEZICHT.lock().unwrap_or_else(PoisonError::into_inner);
    toezicht.as_mut().map(doe)
}

/// SQLite's shared memory is no file that outlives a power cut.
fn telt_mee(pad: &Path) -> bool {
    !pad.as_os_str().as_encoded_bytes().ends_with(b"-shm")
}

/// Begins to watch a folder.
pub fn waak(map: &Path) {
    *TOEZICHT.lock().unwrap_or_else(PoisonError::into_inner) = Some(Toezicht {
        map: map.to_owned(),
        opdracht: Opdracht::Tel,
        geteld: 0,
        geraakt: false,
        bestanden: HashMap::new(),
        schijf: None,
        beeld: None,
    });
}

/// Sets what is to happen from now on; counts from one again.
pub fn stel(opdracht: Opdracht) {
    met(|t| {
        t.opdracht = opdracht;
        (t.geteld, t.geraakt, t.beeld) = (0, false, None);
    });
}

/// Everything that stands in the folder now is safe; what comes is remembered. Nothing there may be open.
pub fn onthoud(bestanden: Beeld) {
    met(|t| t.schijf = Some(Schijf::met(bestanden)));
}

/// How many calls there were.
pub fn geteld() -> u64 {
    met(|t| t.geteld).unwrap_or_default()
}

/// Whether a call was refused.
pub fn geraakt() -> bool {
    met(|t| t.geraakt).unwrap_or_default()
}

/// One more write was acknowledged.
pub fn bevestig() {
    BEVESTIGD.fetch_add(1, Ordering::SeqCst);
}

/// What the power cut left, and how many writes had been acknowledged by then.
pub fn beeld() -> Option<(Beeld, u64)> {
    met(|t| t.beeld.take())
        .flatten()
        .map(|beeld| (beeld, BIJ_UITVAL.load(Ordering::SeqCst)))
}

impl Toezicht {
    fn beslis(&mut self, soort: Soort) -> Besluit {
        let telt = match self.opdracht {
            Opdracht::Weiger(_, Hoe::Stuk) => true,
            Opdracht::Weiger(_, Hoe::Vol) => matches!(soort, Soort::Maak | Soort::Schrijf),
            Opdracht::Weiger(_, Hoe::AlleenLezen) => !matches!(soort, Soort::Lees | Soort::Sync),
            _ => soort != Soort::Lees,
        };
        if !telt {
            return Besluit::Door;
        }
        self.geteld += 1;
        match self.opdracht {
            Opdracht::Sterf(n) if self.geteld == n => Besluit::Sterf,
            Opdracht::Weiger(n, hoe) if self.geteld == n || (self.geteld > n && hoe != Hoe::Stuk) => {
                self.geraakt = true;
                Besluit::Nee(hoe.nummer())
            }
            Opdracht::Uitval(n, zaad) if self.geteld == n => {
                self.beeld = self
                    .schijf
                    .as_ref()
                    .map(|s| s.na_uitval(&mut Dobbel::nieuw(zaad)));
                BIJ_UITVAL.store(BEVESTIGD.load(Ordering::SeqCst), Ordering::SeqCst);
                Besluit::Door
            }
            _ => Besluit::Door,
        }
    }

    fn van_ons(&self, pad: &Path) -> bool {
        pad.starts_with(&self.map) && telt_mee(pad)
    }
}

/// A call that names a file.
pub fn op_pad(pad: &Path, soort: Soort) -> Besluit {
    met(|t| {
        if t.van_ons(pad) {
            t.beslis(soort)
        } else {
            Besluit::Door
        }
    })
    .unwrap_or(Besluit::Door)
}

/// A call on an open file.
pub fn op_bestand(fd: i32, soort: Soort) -> Besluit {
    met(|t| {
        if t.bestanden.contains_key(&fd) {
            t.beslis(soort)
        } else {
            Besluit::Door
        }
    })
    .unwrap_or(Besluit::Door)
}

/// A file of ours was opened.
pub fn geopend(fd: i32, pad: &Path, schrijft: bool, leeg: bool) {
    met(|t| {
        if !t.van_ons(pad) {
            t.bestanden.remove(&fd);
            return;
        }
        let knoop = t.schijf.as_mut().filter(|_| schrijft).map(|schijf| {
            let knoop = schijf.open(pad);
            if leeg {
                schijf.lengte(knoop, 0);
            }
            knoop
        });
        let pad = pad.to_owned();
        t.bestanden.insert(fd, Gevolgd { pad, knoop });
    });
}

/// An open file was closed.
pub fn gesloten(fd: i32) {
    met(|t| t.bestanden.remove(&fd));
}

fn op_schijf(fd: i32, doe: impl FnOnce(&mut Schijf, usize)) {
    met(|t| {
        let knoop = t.bestanden.get(&fd).and_then(|b| b.knoop);
        if let (Some(schijf), Some(knoop)) = (&mut t.schijf, knoop) {
            doe(schijf, knoop);
        }
    });
}

/// Bytes went to an open file.
pub fn geschreven(fd: i32, plaats: usize, bytes: &[u8]) {
    op_schijf(fd, |schijf, knoop| schijf.schrijf(knoop, plaats, bytes));
}

/// An open file got another length.
pub fn lengte(fd: i32, lengte: usize) {
    op_schijf(fd, |schijf, knoop| schijf.lengte(knoop, lengte));
}

/// A file or folder was synced.
pub fn gesynct(fd: i32) {
    met(|t| {
        let (Some(schijf), Some(bestand)) = (&mut t.schijf, t.bestanden.get(&fd)) else {
            return;
        };
        match bestand.knoop {
            Some(knoop) => schijf.sync(knoop),
            None => schijf.sync_map(&bestand.pad),
        }
    });
}

/// A name changed; without a new one it is gone.
pub fn hernoemd(van: &Path, naar: Option<&Path>) {
    met(|t| {
        if !t.van_ons(van) {
            return;
        }
        if let Some(schijf) = &mut t.schijf {
            match naar {
                Some(naar) => schijf.hernoem(van, naar),
                None => schijf.weg(van),
            }
        }
    });
}
