//! Encrypted copies of a store: written beside and renamed, so that a file with the name of a copy is whole; and looking
//! into one.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::OpenFlags;

use crate::logkop::Kop;
use crate::sleutels::{Sleutelbestand, pad_van};
use crate::slot::Opslagsleutel;
use crate::verbinding::{Store, heel, verbinding};
use crate::{Lezer, StoreFout};

/// Copies that are kept; the oldest go.
const BEWAARD: usize = 30;
/// How the moment stands in the name.
pub(crate) const STEMPEL: &str = "%Y%m%d-%H%M%S";
const BEGIN: &str = "leidraad-";
const EIND: &str = ".backup";
/// Behind the name of a copy that is not finished, with the number of the process that makes it.
const DEEL: &str = ".deel";

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kopiesoort {
    /// The daily one.
    Dag,
    /// Somebody asked for it.
    Hand,
    /// Before rows or messages were read in.
    Invoer,
}

impl Kopiesoort {
    /// The word in the name of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dag => "dag",
            Self::Hand => "hand",
            Self::Invoer => "invoer",
        }
    }

    fn van(code: &str) -> Option<Self> {
        [Self::Dag, Self::Hand, Self::Invoer]
            .into_iter()
            .find(|soort| soort.code() == code)
    }
}

/// A copy in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kopie {
    /// The copy of the store; its key file stands beside it.
    pub pad: PathBuf,
    /// When it was made.
    pub gemaakt_op: NaiveDateTime,
    /// Why.
    pub soort: Kopiesoort,
    /// Bytes.
    pub grootte: u64,
}

/// What stands in a copy, for whoever may open it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inhoud {
    /// Name of the organisation.
    pub organisatie: String,
    /// Names of users with the code of their role.
    pub gebruikers: Vec<(String, String)>,
    /// How many clients.
    pub clienten: u32,
    /// Last line of the log.
    pub(crate) kop: Kop,
    /// Its moment.
    pub laatste: Option<NaiveDateTime>,
}

/// With what somebody opens a copy.
#[derive(Clone, Copy)]
pub enum Geheim<'a> {
    /// The password that this user had when the copy was made.
    Wachtwoord(&'a str, &'a str),
    /// The recovery code.
    Herstelcode(&'a str),
}

/// A copy that was opened and found whole.
pub struct Ingekeken {
    pub(crate) pad: PathBuf,
    pub(crate) sleutel: Opslagsleutel,
    /// What stands in it.
    pub inhoud: Inhoud,
}

pub(crate) fn met(pad: &Path, erachter: &str) -> PathBuf {
    let mut naam = OsString::from(pad);
    naam.push(erachter);
    PathBuf::from(naam)
}

pub(crate) fn vastleggen(pad: &Path) -> Result<(), StoreFout> {
    Ok(File::options().write(true).open(pad)?.sync_all()?)
}

pub(crate) fn map_vastleggen(pad: &Path) {
    if let Some(map) = pad.parent().filter(|p| !p.as_os_str().is_empty()) {
        let _ = File::open(map).and_then(|f| f.sync_all());
    }
}

fn lees_naam(pad: &Path) -> Option<(NaiveDateTime, Kopiesoort)> {
    let naam = pad.file_name()?.to_str()?;
    let kern = naam.strip_prefix(BEGIN)?.strip_suffix(EIND)?;
    let (moment, soort) = kern.rsplit_once('-')?;
    Some((
        NaiveDateTime::parse_from_str(moment, STEMPEL).ok()?,
        Kopiesoort::van(soort)?,
    ))
}

/// The copies in a folder, newest first.
///
/// # Errors
/// [`StoreFout::MapWeg`], or the disk refuses.
pub fn lijst(map: &Path) -> Result<Vec<Kopie>, StoreFout> {
    let inhoud = fs::read_dir(map).map_err(map_weg)?;
    let mut gevonden: Vec<Kopie> = inhoud
        .filter_map(|regel| {
            let pad = regel.ok()?.path();
            let (gemaakt_op, soort) = lees_naam(&pad)?;
            let grootte = fs::metadata(&pad).ok()?.len();
            pad_van(&pad).exists().then_some(Kopie {
                pad,
                gemaakt_op,
                soort,
                grootte,
            })
        })
        .collect();
    gevonden.sort_by(|a, b| b.gemaakt_op.cmp(&a.gemaakt_op).then_with(|| b.pad.cmp(&a.pad)));
    Ok(gevonden)
}

fn map_weg(fout: std::io::Error) -> StoreFout {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    match fout.kind() {
        NotFound | NotADirectory => StoreFout::MapWeg,
        _ => StoreFout::Bestand(fout),
    }
}

/// Opens a file with a key, checks it from the first to the last page and its log, and says what stands in it.
pub(crate) fn keur(pad: &Path, sleutel: &Opslagsleutel) -> Result<Inhoud, StoreFout> {
    let connection = verbinding(pad, sleutel, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    if !heel(&connection)? {
        return Err(StoreFout::Stuk);
    }
    let kop = Lezer(&connection).logboek_keten(None)?.ok_or(StoreFout::Stuk)?;
    // Asked so that it works for every version of the store.
    let mut statement = connection.prepare("SELECT naam, rol FROM gebruiker ORDER BY naam")?;
    let gebruikers = statement
        .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(Inhoud {
        organisatie: connection.query_row("SELECT naam FROM organisatie", [], |r| r.get(0))?,
        gebruikers,
        clienten: connection.query_row("SELECT count(*) FROM client", [], |r| r.get(0))?,
        kop,
        laatste: connection.query_row("SELECT max(moment) FROM logboek", [], |r| r.get(0))?,
    })
}

/// Writes a checked copy of store and key file under this name. Whatever stops it, what stood there stays.
fn schrijf_kopie(opslag: &Path, sleutel: &Opslagsleutel, doel: &Path) -> Result<(), StoreFout> {
    let deel = met(doel, &format!("{DEEL}{}", std::process::id()));
    let sleutels_deel = pad_van(&deel);
    let geschreven = (|| {
        let _ = fs::remove_file(&deel);
        let bron = verbinding(opslag, sleutel, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        bron.execute("VACUUM INTO ?1", [deel.to_string_lossy()])?;
        vastleggen(&deel)?;
        keur(&deel, sleutel)?;
        if !Sleutelbestand::heel(opslag)? {
            return Err(StoreFout::SleutelsStuk);
        }
        fs::copy(pad_van(opslag), &sleutels_deel)?;
        vastleggen(&sleutels_deel)?;
        // The key file first: a copy is one that has both.
        fs::rename(&sleutels_deel, pad_van(doel))?;
        fs::rename(&deel, doel)?;
        map_vastleggen(doel);
        Ok(())
    })();
    if geschreven.is_err() {
        let _ = fs::remove_file(&deel);
        let _ = fs::remove_file(&sleutels_deel);
    }
    geschreven
}

/// A copy beside the store, before a migration changes it.
pub(crate) fn voor_migratie(opslag: &Path, sleutel: &Opslagsleutel, naar: u32) -> Result<(), StoreFout> {
    let doel = opslag.with_extension(format!("voor-{naar}"));
    if let (Some(map), Some(naam)) = (doel.parent(), doel.file_name()) {
        ruim_halve_op(map, |ander| ander.starts_with(&*naam.to_string_lossy()));
    }
    schrijf_kopie(opslag, sleutel, &doel)
}

/// Removes what was cut halfway, of copies with such a name.
fn ruim_halve_op(map: &Path, van: impl Fn(&str) -> bool) {
    for regel in fs::read_dir(map).into_iter().flatten().flatten() {
        let naam = regel.file_name();
        let naam = naam.to_string_lossy();
        if naam.contains(DEEL) && van(&naam) {
            let _ = fs::remove_file(regel.path());
        }
    }
}

/// Removes what is older than the newest thirty, and what was cut halfway.
fn ruim_op(map: &Path, zojuist: &Path) {
    let oud = lijst(map).unwrap_or_default().into_iter().skip(BEWAARD);
    // The one that was just made stays, also when a clock that was ahead made thirty that look newer.
    for kopie in oud.filter(|kopie| kopie.pad != zojuist) {
        let _ = fs::remove_file(&kopie.pad);
        let _ = fs::remove_file(pad_van(&kopie.pad));
    }
    ruim_halve_op(map, |naam| naam.starts_with(BEGIN));
}

impl Store {
    /// Writes a checked, encrypted copy with its key file into a folder, while others go on working. Keeps the newest
    /// thirty.
    ///
    /// # Errors
    /// [`StoreFout::MapWeg`], [`StoreFout::Vol`], or that the copy or the store is not whole. The copies that were there
    /// stay as they were.
    pub fn maak_kopie(&self, map: &Path, soort: Kopiesoort, nu: NaiveDateTime) -> Result<Kopie, StoreFout> {
        if !map.is_dir() {
            return Err(StoreFout::MapWeg);
        }
        let pad = map.join(format!("{BEGIN}{}-{}{EIND}", nu.format(STEMPEL), soort.code()));
        schrijf_kopie(self.pad(), self.sleutel(), &pad)?;
        ruim_op(map, &pad);
        Ok(Kopie {
            grootte: fs::metadata(&pad)?.len(),
            pad,
            gemaakt_op: nu,
            soort,
        })
    }
}

/// Opens a copy and looks whether it is whole.
///
/// # Errors
/// [`StoreFout::WachtwoordOnjuist`], [`StoreFout::HerstelcodeOnjuist`], or that the copy or its key file is damaged.
pub fn kijk(pad: &Path, geheim: Geheim<'_>) -> Result<Ingekeken, StoreFout> {
    if !pad.is_file() {
        return Err(StoreFout::Ontbreekt);
    }
    let sleutels = Sleutelbestand::lees(pad)?;
    let sleutel = match geheim {
        Geheim::Wachtwoord(naam, wachtwoord) => sleutels.probeer(naam, wachtwoord)?,
        Geheim::Herstelcode(code) => sleutels.probeer_herstelcode(code)?,
    };
    let inhoud = keur(pad, &sleutel)?;
    Ok(Ingekeken {
        pad: pad.to_owned(),
        sleutel,
        inhoud,
    })
}

impl Ingekeken {
    /// Its key, to open it where it was put back.
    pub fn sleutel(&self) -> Opslagsleutel {
        self.sleutel.clone()
    }
}
