//! The key file: a slot per user and one for the recovery code, each holding the store key wrapped with Argon2id
//! and XChaCha20-Poly1305. Written atomically; part of every backup.

use std::io::Write;
use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use crate::StoreFout;

/// Memory of one password check in KiB: 64 MiB.
const GEHEUGEN_KIB: u32 = 64 * 1024;
/// Rounds of one password check.
const RONDES: u32 = 3;
/// Wrong passwords that cost no waiting; each one after doubles it.
const VRIJE_POGINGEN: u32 = 3;
/// Longest wait.
const LANGSTE_WACHT: u32 = 300;
/// Letters of a recovery code: no I, L, O or U, which are misread.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters in a recovery code: 160 bits.
const CODE_LENGTE: usize = 32;

/// The key of the store: 32 random bytes.
#[derive(Clone)]
pub struct Opslagsleutel(Zeroizing<[u8; 32]>);

impl Opslagsleutel {
    /// The PRAGMA that gives it to SQLCipher as a raw key.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let hex: Zeroizing<String> = Zeroizing::new(self.0.iter().map(|b| format!("{b:02x}")).collect());
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", *hex))
    }
}

/// The file as it stands on disk.
#[derive(Serialize, Deserialize)]
struct Bestand {
    versie: u32,
    gebruikers: Vec<Slot>,
    herstel: Slot,
}

/// The store key, wrapped.
#[derive(Serialize, Deserialize)]
struct Slot {
    naam: String,
    zout: [u8; 16],
    geheugen_kib: u32,
    rondes: u32,
    nonce: [u8; 24],
    ingepakt: Vec<u8>,
    #[serde(default)]
    mislukt: u32,
    #[serde(default)]
    laatst_mislukt: Option<NaiveDateTime>,
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

fn toeval<const N: usize>() -> Result<[u8; N], StoreFout> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreFout::Bestand(std::io::Error::other("no randomness")))?;
    Ok(bytes)
}

fn afgeleid(geheim: &str, slot: &Slot) -> Result<Zeroizing<[u8; 32]>, StoreFout> {
    let params =
        Params::new(slot.geheugen_kib, slot.rondes, 1, Some(32)).map_err(|_| StoreFout::SleutelsStuk)?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(geheim.as_bytes(), &slot.zout, key.as_mut())
        .map_err(|_| StoreFout::SleutelsStuk)?;
    Ok(key)
}

impl Slot {
    fn nieuw(naam: &str, geheim: &str, sleutel: &Opslagsleutel) -> Result<Self, StoreFout> {
        let mut slot = Self {
            naam: naam.to_owned(),
            zout: toeval()?,
            geheugen_kib: GEHEUGEN_KIB,
            rondes: RONDES,
            nonce: toeval()?,
            ingepakt: Vec::new(),
            mislukt: 0,
            laatst_mislukt: None,
        };
        let key = afgeleid(geheim, &slot)?;
        slot.ingepakt = XChaCha20Poly1305::new((&*key).into())
            .encrypt(
                &slot.nonce.into(),
                Payload {
                    msg: sleutel.0.as_ref(),
                    aad: naam.as_bytes(),
                },
            )
            .map_err(|_| StoreFout::SleutelsStuk)?;
        Ok(slot)
    }

    /// The store key, or `None` when the secret is wrong.
    fn open(&self, geheim: &str) -> Result<Option<Opslagsleutel>, StoreFout> {
        let key = afgeleid(geheim, self)?;
        let opened = XChaCha20Poly1305::new((&*key).into()).decrypt(
            &self.nonce.into(),
            Payload {
                msg: &self.ingepakt,
                aad: self.naam.as_bytes(),
            },
        );
        let Ok(mut bytes) = opened else { return Ok(None) };
        let whole = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| StoreFout::SleutelsStuk);
        bytes.zeroize();
        Ok(Some(Opslagsleutel(Zeroizing::new(whole?))))
    }

    /// Seconds still to wait before the next attempt.
    fn wacht(&self, nu: NaiveDateTime) -> u32 {
        let Some(laatst) = self.laatst_mislukt.filter(|_| self.mislukt >= VRIJE_POGINGEN) else {
            return 0;
        };
        let step = (self.mislukt - VRIJE_POGINGEN).min(16);
        let wait = 2_u32.saturating_pow(step + 1).min(LANGSTE_WACHT);
        // A clock that was set back does not shorten the wait, and does not lengthen it beyond the step either.
        let passed = (nu - laatst).num_seconds().clamp(0, i64::from(wait));
        wait - u32::try_from(passed).unwrap_or(wait)
    }
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
            versie: 1,
            gebruikers: vec![Slot::nieuw(naam, wachtwoord, &sleutel)?],
            herstel: Slot::nieuw("herstel", &zonder_opmaak(&code), &sleutel)?,
        };
        let bestand = Self { pad, inhoud };
        bestand.schrijf()?;
        Ok((bestand, sleutel, code))
    }

    /// Reads the key file of a store.
    ///
    /// # Errors
    /// When it is missing or damaged.
    pub fn lees(opslag: &Path) -> Result<Self, StoreFout> {
        let pad = pad_van(opslag);
        let text = std::fs::read(&pad).map_err(|fout| match fout.kind() {
            std::io::ErrorKind::NotFound => StoreFout::SleutelsOntbreken,
            _ => StoreFout::Bestand(fout),
        })?;
        let inhoud: Bestand = serde_json::from_slice(&text).map_err(|_| StoreFout::SleutelsStuk)?;
        if inhoud.versie != 1 || inhoud.gebruikers.is_empty() {
            return Err(StoreFout::SleutelsStuk);
        }
        Ok(Self { pad, inhoud })
    }

    /// Names of the users with a slot.
    pub fn namen(&self) -> Vec<String> {
        self.inhoud
            .gebruikers
            .iter()
            .map(|slot| slot.naam.clone())
            .collect()
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
        let wanted = naam.trim().to_lowercase();
        let Some(slot) = self
            .inhoud
            .gebruikers
            .iter_mut()
            .find(|slot| slot.naam.to_lowercase() == wanted)
        else {
            return Err(StoreFout::WachtwoordOnjuist);
        };
        let wait = slot.wacht(nu);
        if wait > 0 {
            return Err(StoreFout::Wacht(wait));
        }
        let opened = slot.open(wachtwoord)?;
        if let Some(sleutel) = opened {
            if slot.mislukt > 0 {
                slot.mislukt = 0;
                slot.laatst_mislukt = None;
                self.schrijf()?;
            }
            return Ok(sleutel);
        }
        slot.mislukt = slot.mislukt.saturating_add(1);
        slot.laatst_mislukt = Some(nu);
        self.schrijf()?;
        Err(StoreFout::WachtwoordOnjuist)
    }

    /// Sets a new password with the recovery code.
    ///
    /// # Errors
    /// [`StoreFout::HerstelcodeOnjuist`], or [`StoreFout::WachtwoordOnjuist`] for an unknown name.
    pub fn herstel(&mut self, naam: &str, code: &str, wachtwoord: &str) -> Result<Opslagsleutel, StoreFout> {
        let wanted = naam.trim().to_lowercase();
        let Some(sleutel) = self.inhoud.herstel.open(&zonder_opmaak(code))? else {
            return Err(StoreFout::HerstelcodeOnjuist);
        };
        let Some(slot) = self
            .inhoud
            .gebruikers
            .iter_mut()
            .find(|slot| slot.naam.to_lowercase() == wanted)
        else {
            return Err(StoreFout::WachtwoordOnjuist);
        };
        *slot = Slot::nieuw(&slot.naam.clone(), wachtwoord, &sleutel)?;
        self.schrijf()?;
        Ok(sleutel)
    }

    /// Written beside the old one, flushed, and put in its place: a power cut leaves one of the two whole.
    fn schrijf(&self) -> Result<(), StoreFout> {
        let text = serde_json::to_vec_pretty(&self.inhoud).map_err(|_| StoreFout::SleutelsStuk)?;
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

fn nieuwe_code() -> Result<String, StoreFout> {
    let letters: Vec<u8> = toeval::<CODE_LENGTE>()?
        .iter()
        .map(|b| LETTERS[usize::from(b % 32)])
        .collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|g| g.iter().map(|b| char::from(*b)).collect())
        .collect();
    Ok(groups.join("-"))
}

/// Dashes, spaces and small letters do not matter; O is read as 0, I and L as 1.
fn zonder_opmaak(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
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
