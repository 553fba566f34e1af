//! The store key, and a slot of the key file: that key, wrapped with Argon2id and XChaCha20-Poly1305 under a secret.

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
/// The most that a key file may ask for: 1 GiB and 20 rounds, for when machines are faster.
const MEESTE_GEHEUGEN_KIB: u32 = 1024 * 1024;
const MEESTE_RONDES: u32 = 20;
/// Wrong passwords that cost no waiting; each one after doubles it.
const VRIJE_POGINGEN: u32 = 3;
/// Longest wait.
const LANGSTE_WACHT: u32 = 300;
/// The key of the store: 32 random bytes.
#[derive(Clone)]
pub struct Opslagsleutel(pub(crate) Zeroizing<[u8; 32]>);

impl Opslagsleutel {
    /// The PRAGMA that gives it to SQLCipher as a raw key.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let hex: Zeroizing<String> = Zeroizing::new(self.0.iter().map(|b| format!("{b:02x}")).collect());
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", *hex))
    }
}

/// The store key, wrapped.
#[derive(Serialize, Deserialize)]
pub(crate) struct Slot {
    pub naam: String,
    zout: [u8; 16],
    geheugen_kib: u32,
    rondes: u32,
    nonce: [u8; 24],
    ingepakt: Vec<u8>,
    #[serde(default)]
    pub mislukt: u32,
    #[serde(default)]
    pub laatst_mislukt: Option<NaiveDateTime>,
}

pub(crate) fn toeval<const N: usize>() -> Result<[u8; N], StoreFout> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreFout::Bestand(std::io::Error::other("no randomness")))?;
    Ok(bytes)
}

/// Memory and rounds of a new slot.
fn kosten() -> (u32, u32) {
    #[cfg(feature = "proef")]
    if crate::oud::sleutels_zijn_licht() {
        return (64, 1);
    }
    (GEHEUGEN_KIB, RONDES)
}

fn afgeleid(geheim: &str, slot: &Slot) -> Result<Zeroizing<[u8; 32]>, StoreFout> {
    // A key file of somebody else may ask for all memory there is, or for years.
    if slot.geheugen_kib > MEESTE_GEHEUGEN_KIB || slot.rondes > MEESTE_RONDES {
        return Err(StoreFout::SleutelsStuk);
    }
    let params =
        Params::new(slot.geheugen_kib, slot.rondes, 1, Some(32)).map_err(|_| StoreFout::SleutelsStuk)?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(geheim.as_bytes(), &slot.zout, key.as_mut())
        .map_err(|_| StoreFout::SleutelsStuk)?;
    Ok(key)
}

impl Slot {
    /// Wraps the store key under a secret.
    pub fn nieuw(naam: &str, geheim: &str, sleutel: &Opslagsleutel) -> Result<Self, StoreFout> {
        let (geheugen_kib, rondes) = kosten();
        let mut slot = Self {
            naam: naam.to_owned(),
            zout: toeval()?,
            geheugen_kib,
            rondes,
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
    pub fn open(&self, geheim: &str) -> Result<Option<Opslagsleutel>, StoreFout> {
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
    pub fn wacht(&self, nu: NaiveDateTime) -> u32 {
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
