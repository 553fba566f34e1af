//! The key file: a slot per user and one for the recovery code, each holding the wrapped store key. Written
//! atomically; part of every backup. Its last field is a sum over all the others, so that one wrong bit shows.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::StoreFout;
use crate::herstelcode::{nieuwe_code, zonder_opmaak};
use crate::slot::{Opslagsleutel, Slot, toeval};

/// The file as it stands on disk. Version 1 had no sum.
#[derive(Serialize, Deserialize)]
struct Bestand {
    versie: u32,
    gebruikers: Vec<Slot>,
    herstel: Slot,
    #[serde(default)]
    som: String,
}

impl Bestand {
    fn tekst(&self) -> Result<Vec<u8>, StoreFout> {
        serde_json::to_vec_pretty(self).map_err(|_| StoreFout::SleutelsStuk)
    }

    /// As it is to be written, with its sum.
    fn met_som(&mut self) -> Result<Vec<u8>, StoreFout> {
        self.versie = 2;
        self.som = String::new();
        let som = Sha256::digest(self.tekst()?);
        self.som = som.iter().map(|b| format!("{b:02x}")).collect();
        self.tekst()
    }
}

/// The key file of one store.
pub struct Sleutelbestand {
    pad: PathBuf,
    inhoud: Bestand,
}

/// Where the key file of a store stands.
pub fn pad_van(opslag: &Path) -> PathBuf {
    let mut name = opslag.as_os_str().to_owned();
    name.push(".sleutels");
    PathBuf::from(name)
}

impl Sleutelbestand {
    /// Makes the key file of a new store with its first user. Gives the store key and the recovery code, which is
    /// kept nowhere.
    ///
    /// # Errors
    /// When there is a key file already, or the disk refuses.
    pub fn maak(
        opslag: &Path,
        naam: &str,
        wachtwoord: &str,
    ) -> Result<(Self, Opslagsleutel, String), StoreFout> {
        let pad = pad_van(opslag);
        if pad.exists() {
            return Err(StoreFout::Bestaat);
        }
        let sleutel = Opslagsleutel(Zeroizing::new(toeval()?));
        let code = nieuwe_code()?;
        let inhoud = Bestand {
            versie: 2,
            som: String::new(),
            gebruikers: vec![Slot::nieuw(naam, wachtwoord, &sleutel)?],
            herstel: Slot::nieuw("herstel", &zonder_opmaak(&code), &sleutel)?,
        };
        let mut bestand = Self { pad, inhoud };
        bestand.schrijf()?;
        Ok((bestand, sleutel, code))
    }

    /// Reads the key file of a store.
    ///
    /// # Errors
    /// When it is missing or damaged.
    pub fn lees(opslag: &Path) -> Result<Self, StoreFout> {
        Self::van(pad_van(opslag))
    }

    fn van(pad: PathBuf) -> Result<Self, StoreFout> {
        let text = std::fs::read(&pad).map_err(|fout| match fout.kind() {
            std::io::ErrorKind::NotFound => StoreFout::SleutelsOntbreken,
            _ => StoreFout::Bestand(fout),
        })?;
        let inhoud: Bestand = serde_json::from_slice(&text).map_err(|_| StoreFout::SleutelsStuk)?;
        if !(1..=2).contains(&inhoud.versie) || inhoud.gebruikers.is_empty() {
            return Err(StoreFout::SleutelsStuk);
        }
        Ok(Self { pad, inhoud })
    }

    /// Whether the key file of a store is as it was written, to the last bit. One that is not may still open the store.
    ///
    /// # Errors
    /// When it is missing, or damaged so far that it cannot be read.
    pub fn heel(opslag: &Path) -> Result<bool, StoreFout> {
        let mut bestand = Self::lees(opslag)?;
        // The first version had no sum; it gets one when it is next written.
        Ok(bestand.inhoud.versie == 1 || bestand.inhoud.met_som()? == std::fs::read(&bestand.pad)?)
    }

    /// Names of the users with a slot.
    pub fn namen(&self) -> Vec<String> {
        self.inhoud
            .gebruikers
            .iter()
            .map(|slot| slot.naam.clone())
            .collect()
    }

    fn slot(&mut self, naam: &str) -> Option<&mut Slot> {
        let wanted = naam.trim().to_lowercase();
        let mut slots = self.inhoud.gebruikers.iter_mut();
        slots.find(|slot| slot.naam.to_lowercase() == wanted)
    }

    /// How many wrong passwords were given for this name since the last right one.
    pub fn mislukt(&mut self, naam: &str) -> u32 {
        self.slot(naam).map_or(0, |slot| slot.mislukt)
    }

    /// The store key for a name and password. Counts wrong passwords, also over restarts.
    ///
    /// # Errors
    /// [`StoreFout::WachtwoordOnjuist`] or [`StoreFout::Wacht`]; an unknown name is as wrong as a wrong password.
    pub fn open(
        &mut self,
        naam: &str,
        wachtwoord: &str,
        nu: NaiveDateTime,
    ) -> Result<Opslagsleutel, StoreFout> {
        let Some(slot) = self.slot(naam) else {
            return Err(StoreFout::WachtwoordOnjuist);
        };
        let wait = slot.wacht(nu);
        if wait > 0 {
            return Err(StoreFout::Wacht(wait));
        }
        let opened = slot.open(wachtwoord)?;
        if opened.is_some() && slot.mislukt == 0 {
            return opened.ok_or(StoreFout::WachtwoordOnjuist);
        }
        // Checking a password takes a while: what a colleague wrote in the meantime stays.
        if let Ok(vers) = Self::van(self.pad.clone()) {
            *self = vers;
        }
        let Some(slot) = self.slot(naam) else {
            return Err(StoreFout::WachtwoordOnjuist);
        };
        (slot.mislukt, slot.laatst_mislukt) = match opened {
            Some(_) => (0, None),
            None => (slot.mislukt.saturating_add(1), Some(nu)),
        };
        self.schrijf()?;
        opened.ok_or(StoreFout::WachtwoordOnjuist)
    }

    /// The store key for a name and password, without counting: of a copy, that anybody may copy again.
    ///
    /// # Errors
    /// [`StoreFout::WachtwoordOnjuist`].
    pub fn probeer(mut self, naam: &str, wachtwoord: &str) -> Result<Opslagsleutel, StoreFout> {
        let slot = self.slot(naam).ok_or(StoreFout::WachtwoordOnjuist)?;
        slot.open(wachtwoord)?.ok_or(StoreFout::WachtwoordOnjuist)
    }

    /// The store key for the recovery code.
    ///
    /// # Errors
    /// [`StoreFout::HerstelcodeOnjuist`].
    pub fn probeer_herstelcode(&self, code: &str) -> Result<Opslagsleutel, StoreFout> {
        let opened = self.inhoud.herstel.open(&zonder_opmaak(code))?;
        opened.ok_or(StoreFout::HerstelcodeOnjuist)
    }

    /// Takes somebody's slot away: they come in no more.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn verwijder(&mut self, naam: &str) -> Result<(), StoreFout> {
        let wanted = naam.trim().to_lowercase();
        self.inhoud
            .gebruikers
            .retain(|slot| slot.naam.to_lowercase() != wanted);
        self.schrijf()
    }

    /// Gives somebody a slot. Whoever had that name before has it no more.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn voeg_toe(
        &mut self,
        naam: &str,
        wachtwoord: &str,
        sleutel: &Opslagsleutel,
    ) -> Result<(), StoreFout> {
        let slot = Slot::nieuw(naam, wachtwoord, sleutel)?;
        let wanted = naam.to_lowercase();
        self.inhoud
            .gebruikers
            .retain(|slot| slot.naam.to_lowercase() != wanted);
        self.inhoud.gebruikers.push(slot);
        self.schrijf()
    }

    /// Sets another password for somebody who knows the present one.
    ///
    /// # Errors
    /// As [`Sleutelbestand::open`].
    pub fn wijzig(
        &mut self,
        naam: &str,
        wachtwoord: &str,
        nieuw: &str,
        nu: NaiveDateTime,
    ) -> Result<(), StoreFout> {
        let sleutel = self.open(naam, wachtwoord, nu)?;
        let slot = self.slot(naam).ok_or(StoreFout::WachtwoordOnjuist)?;
        *slot = Slot::nieuw(&slot.naam, nieuw, &sleutel)?;
        self.schrijf()
    }

    /// Sets a new password with the recovery code.
    ///
    /// # Errors
    /// [`StoreFout::HerstelcodeOnjuist`], or [`StoreFout::WachtwoordOnjuist`] for an unknown name.
    pub fn herstel(&mut self, naam: &str, code: &str, wachtwoord: &str) -> Result<Opslagsleutel, StoreFout> {
        let sleutel = self.probeer_herstelcode(code)?;
        let slot = self.slot(naam).ok_or(StoreFout::WachtwoordOnjuist)?;
        *slot = Slot::nieuw(&slot.naam, wachtwoord, &sleutel)?;
        self.schrijf()?;
        Ok(sleutel)
    }

    /// Written beside the old one, flushed, and put in its place: a power cut leaves one of the two whole.
    fn schrijf(&mut self) -> Result<(), StoreFout> {
        let text = self.inhoud.met_som()?;
        let beside = self.pad.with_extension("sleutels-nieuw");
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(&text)?;
        file.sync_all()?;
        std::fs::rename(&beside, &self.pad)?;
        if let Some(folder) = self.pad.parent().filter(|p| !p.as_os_str().is_empty()) {
            let _ = std::fs::File::open(folder).and_then(|f| f.sync_all());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nu(second: u32) -> NaiveDateTime {
        chrono::NaiveDate::from_ymd_opt(2027, 1, 6)
            .unwrap()
            .and_hms_opt(9, second / 60, second % 60)
            .unwrap()
    }

    fn nieuw() -> (tempfile::TempDir, PathBuf, Opslagsleutel, String) {
        let folder = tempfile::tempdir().unwrap();
        let opslag = folder.path().join("o.db");
        let (_, sleutel, code) = Sleutelbestand::maak(&opslag, "Anja", "een lange zin als sleutel").unwrap();
        (folder, opslag, sleutel, code)
    }

    #[test]
    fn the_right_password_gives_the_key_and_the_name_is_not_case_sensitive() {
        let (_map, opslag, sleutel, _) = nieuw();
        let mut bestand = Sleutelbestand::lees(&opslag).unwrap();
        let open = bestand
            .open(" anja ", "een lange zin als sleutel", nu(0))
            .unwrap();
        assert_eq!(*open.0, *sleutel.0);
    }

    #[test]
    fn wrong_passwords_make_the_wait_grow_also_after_a_restart() {
        let (_map, opslag, ..) = nieuw();
        for _ in 0..3 {
            let fout = Sleutelbestand::lees(&opslag).unwrap().open("Anja", "fout", nu(0));
            assert!(matches!(fout, Err(StoreFout::WachtwoordOnjuist)));
        }
        let mut bestand = Sleutelbestand::lees(&opslag).unwrap();
        assert!(matches!(
            bestand.open("Anja", "een lange zin als sleutel", nu(1)),
            Err(StoreFout::Wacht(1))
        ));
        assert!(matches!(
            bestand.open("Anja", "fout", nu(2)),
            Err(StoreFout::WachtwoordOnjuist)
        ));
        assert!(matches!(
            bestand.open("Anja", "fout", nu(3)),
            Err(StoreFout::Wacht(3))
        ));
        assert!(bestand.open("Anja", "een lange zin als sleutel", nu(6)).is_ok());
        assert!(matches!(
            bestand.open("Anja", "fout", nu(7)),
            Err(StoreFout::WachtwoordOnjuist)
        ));
    }

    #[test]
    fn the_recovery_code_sets_a_new_password_and_the_old_one_is_gone() {
        let (_map, opslag, sleutel, code) = nieuw();
        let mut bestand = Sleutelbestand::lees(&opslag).unwrap();
        assert!(matches!(
            bestand.herstel("Anja", "0000-1111", "een nieuwe lange zin"),
            Err(StoreFout::HerstelcodeOnjuist)
        ));
        let slordig = code.replace('-', " ").to_lowercase();
        assert_eq!(
            *bestand
                .herstel("Anja", &slordig, "een nieuwe lange zin")
                .unwrap()
                .0,
            *sleutel.0
        );
        assert!(bestand.open("Anja", "een lange zin als sleutel", nu(0)).is_err());
        assert!(bestand.open("Anja", "een nieuwe lange zin", nu(0)).is_ok());
    }

    #[test]
    fn a_colleague_gets_a_slot_of_their_own_and_changes_its_password() {
        let (_map, opslag, sleutel, _) = nieuw();
        let mut bestand = Sleutelbestand::lees(&opslag).unwrap();
        bestand
            .voeg_toe("Bram", "de eerste zin van Bram", &sleutel)
            .unwrap();
        let mut bestand = Sleutelbestand::lees(&opslag).unwrap();
        assert_eq!(bestand.namen(), ["Anja", "Bram"]);
        let opened = bestand.open("bram", "de eerste zin van Bram", nu(0)).unwrap();
        assert_eq!(*opened.0, *sleutel.0);
        assert!(matches!(
            bestand.wijzig("Bram", "niet zijn zin", "de tweede zin van Bram", nu(0)),
            Err(StoreFout::WachtwoordOnjuist)
        ));
        bestand
            .wijzig("Bram", "de eerste zin van Bram", "de tweede zin van Bram", nu(0))
            .unwrap();
        let mut bestand = Sleutelbestand::lees(&opslag).unwrap();
        assert!(bestand.open("Bram", "de eerste zin van Bram", nu(0)).is_err());
        assert!(bestand.open("Bram", "de tweede zin van Bram", nu(0)).is_ok());
        assert!(bestand.open("Anja", "een lange zin als sleutel", nu(0)).is_ok());
    }

    #[test]
    fn a_damaged_key_file_is_said_to_be_damaged() {
        let (_map, opslag, ..) = nieuw();
        std::fs::write(pad_van(&opslag), b"{").unwrap();
        assert!(matches!(
            Sleutelbestand::lees(&opslag),
            Err(StoreFout::SleutelsStuk)
        ));
    }

    #[test]
    fn the_key_file_holds_neither_password_nor_code() {
        let (_map, opslag, _, code) = nieuw();
        let text = std::fs::read_to_string(pad_van(&opslag)).unwrap();
        assert!(!text.contains("lange zin") && !text.contains(&code));
    }
}
