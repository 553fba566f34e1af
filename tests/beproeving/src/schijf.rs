//! A disk that has not written everything yet: what was synced stays after a power cut, of the rest any part.
//!
//! Per file the bytes that are safe and the writes since; of folders the names that are safe and what happened to names
//! since. After a cut each sector of each write that was not synced is there or is not, independently; names are lost
//! from the last one back, until the folder was synced. A sector itself is whole.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::dobbel::Dobbel;

/// What a disk writes whole or not at all.
pub const SECTOR: usize = 512;

/// What a disk holds after a cut: files with their bytes.
pub type Beeld = BTreeMap<PathBuf, Vec<u8>>;

/// One write that was not synced.
enum Stuk {
    Bytes(usize, Vec<u8>),
    Lengte(usize),
}

#[derive(Default)]
struct Knoop {
    vast: Vec<u8>,
    wachtend: Vec<Stuk>,
}

enum Naam {
    Maak(PathBuf, usize),
    Hernoem(PathBuf, PathBuf),
    Weg(PathBuf),
}

impl Naam {
    fn in_map(&self, map: &Path) -> bool {
        let (Self::Maak(pad, _) | Self::Hernoem(_, pad) | Self::Weg(pad)) = self;
        pad.parent() == Some(map)
    }

    fn pas_toe(&self, namen: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Maak(pad, knoop) => {
                namen.insert(pad.clone(), *knoop);
            }
            Self::Hernoem(van, naar) => {
                if let Some(knoop) = namen.remove(van) {
                    namen.insert(naar.clone(), knoop);
                }
            }
            Self::Weg(pad) => {
                namen.remove(pad);
            }
        }
    }
}

/// The disk.
#[derive(Default)]
pub struct Schijf {
    knopen: Vec<Knoop>,
    nu: BTreeMap<PathBuf, usize>,
    vast: BTreeMap<PathBuf, usize>,
    wachtend: Vec<Naam>,
}

fn zet(inhoud: &mut Vec<u8>, plaats: usize, bytes: &[u8]) {
    let eind = plaats + bytes.len();
    if inhoud.len() < eind {
        inhoud.resize(eind, 0);
    }
    inhoud[plaats..eind].copy_from_slice(bytes);
}

impl Knoop {
    fn pas_toe(inhoud: &mut Vec<u8>, stuk: &Stuk) {
        match stuk {
            Stuk::Bytes(plaats, bytes) => zet(inhoud, *plaats, bytes),
            Stuk::Lengte(lengte) => inhoud.resize(*lengte, 0),
        }
    }

    fn na_uitval(&self, dobbel: &mut Dobbel) -> Vec<u8> {
        let mut inhoud = self.vast.clone();
        for stuk in &self.wachtend {
            match stuk {
                Stuk::Lengte(_) if dobbel.een_op(2) => Self::pas_toe(&mut inhoud, stuk),
                Stuk::Lengte(_) => {}
                Stuk::Bytes(plaats, bytes) => {
                    let mut van = 0;
                    while van < bytes.len() {
                        let tot = (van + SECTOR - (plaats + van) % SECTOR).min(bytes.len());
                        if dobbel.een_op(2) {
                            zet(&mut inhoud, plaats + van, &bytes[van..tot]);
                        }
                        van = tot;
                    }
                }
            }
        }
        inhoud
    }
}

impl Schijf {
    /// A disk that holds these files, all of them safe.
    pub fn met(bestanden: Beeld) -> Self {
        let mut schijf = Self::default();
        for (pad, vast) in bestanden {
            schijf.nu.insert(pad.clone(), schijf.knopen.len());
            schijf.vast.insert(pad, schijf.knopen.len());
            schijf.knopen.push(Knoop {
                vast,
                wachtend: Vec::new(),
            });
        }
        schijf
    }

    /// The file with this name; made when there is none.
    pub fn open(&mut self, pad: &Path) -> usize {
        if let Some(knoop) = self.nu.get(pad) {
            return *knoop;
        }
        let knoop = self.knopen.len();
        self.knopen.push(Knoop::default());
        self.naam(Naam::Maak(pad.to_owned(), knoop));
        knoop
    }

    fn naam(&mut self, naam: Naam) {
        naam.pas_toe(&mut self.nu);
        self.wachtend.push(naam);
    }

    /// Bytes were written.
    pub fn schrijf(&mut self, knoop: usize, plaats: usize, bytes: &[u8]) {
        self.knopen[knoop]
            .wachtend
            .push(Stuk::Bytes(plaats, bytes.to_vec()));
    }

    /// The file got another length.
    pub fn lengte(&mut self, knoop: usize, lengte: usize) {
        self.knopen[knoop].wachtend.push(Stuk::Lengte(lengte));
    }

    /// A file got another name.
    pub fn hernoem(&mut self, van: &Path, naar: &Path) {
        self.naam(Naam::Hernoem(van.to_owned(), naar.to_owned()));
    }

    /// A name was taken away.
    pub fn weg(&mut self, pad: &Path) {
        self.naam(Naam::Weg(pad.to_owned()));
    }

    /// All that was written to this file is safe.
    pub fn sync(&mut self, knoop: usize) {
        let Knoop { vast, wachtend } = &mut self.knopen[knoop];
        for stuk in wachtend.drain(..) {
            Knoop::pas_toe(vast, &stuk);
        }
    }

    /// All names in this folder are safe.
    pub fn sync_map(&mut self, map: &Path) {
        let (klaar, rest): (Vec<_>, Vec<_>) = std::mem::take(&mut self.wachtend)
            .into_iter()
            .partition(|n| n.in_map(map));
        klaar.iter().for_each(|naam| naam.pas_toe(&mut self.vast));
        self.wachtend = rest;
    }

    /// What is there when the power goes now.
    pub fn na_uitval(&self, dobbel: &mut Dobbel) -> Beeld {
        let mut namen = self.vast.clone();
        for naam in &self.wachtend[..dobbel.tot(self.wachtend.len() + 1)] {
            naam.pas_toe(&mut namen);
        }
        namen
            .into_iter()
            .map(|(pad, knoop)| (pad, self.knopen[knoop].na_uitval(dobbel)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_synced_stays_and_of_the_rest_any_part() {
        let mut schijf = Schijf::default();
        let (map, pad) = (Path::new("/m"), Path::new("/m/a"));
        let knoop = schijf.open(pad);
        schijf.schrijf(knoop, 0, &[1; 2048]);
        schijf.sync(knoop);
        let mut dobbel = Dobbel::nieuw(1);
        let leeg = (0..50)
            .filter(|_| schijf.na_uitval(&mut dobbel).is_empty())
            .count();
        assert!(
            (5..45).contains(&leeg),
            "a name that was not synced may be lost: {leeg}"
        );
        schijf.sync_map(map);
        schijf.schrijf(knoop, 0, &[2; 2048]);
        let mut gezien = std::collections::BTreeSet::new();
        for _ in 0..200 {
            let inhoud = schijf.na_uitval(&mut dobbel)[pad].clone();
            assert!(
                inhoud
                    .chunks(SECTOR)
                    .all(|sector| sector.iter().all(|b| *b == sector[0]))
            );
            gezien.insert(inhoud);
        }
        assert_eq!(gezien.len(), 16, "four sectors, each there or not");
    }

    #[test]
    fn a_name_is_old_or_new_and_never_gone() {
        let oud = BTreeMap::from([("/m/a".into(), vec![1]), ("/m/b".into(), vec![2])]);
        let mut schijf = Schijf::met(oud);
        schijf.hernoem(Path::new("/m/b"), Path::new("/m/a"));
        let mut dobbel = Dobbel::nieuw(2);
        for _ in 0..50 {
            let inhoud = schijf.na_uitval(&mut dobbel)[Path::new("/m/a")].clone();
            assert!(inhoud == [1] || inhoud == [2]);
        }
    }
}
