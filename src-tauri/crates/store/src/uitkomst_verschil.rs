//! What became different in what the rules say of a client, and keeping that. Mostly nothing did: then nothing is made of
//! the rows that are there and nothing is written.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use leidraad_domain::id::ClientId;
use rusqlite::Row;

use crate::kolom::{dag, dag_of_niets};
use crate::uitkomst::{KOLOMMEN, UitkomstRij, VervallenOm};
use crate::{Lezer, Schrijver, StoreFout};

/// Between what is stored and what the rules say now.
#[derive(Debug, Default)]
pub struct Verschil {
    weg: Vec<String>,
    nieuw: Vec<UitkomstRij>,
}

impl Verschil {
    /// Whether there is nothing to write.
    #[must_use]
    pub fn is_leeg(&self) -> bool {
        self.weg.is_empty() && self.nieuw.is_empty()
    }
}

/// Whether a stored row, in the order of [`KOLOMMEN`], says what the rules say now.
fn gelijk(r: &Row<'_>, u: &UitkomstRij) -> rusqlite::Result<bool> {
    let tekst = |kolom: usize| Ok::<_, rusqlite::Error>(r.get_ref(kolom)?.as_str()?);
    let vervallen_om = r.get_ref(15)?.as_str_or_null()?;
    Ok(tekst(1)? == u.soort.code()
        && tekst(2)? == u.regel
        && tekst(3)? == u.contract
        && dag(r, 4)? == u.profiel_versie
        && r.get::<_, u32>(5)? == u.toewijzing
        && r.get::<_, u32>(6)? == u.keer
        && tekst(7)? == u.rol
        && dag(r, 8)? == u.uiterlijk
        && dag(r, 9)? == u.streefdatum
        && r.get::<_, bool>(10)? == u.voorlopig
        && r.get::<_, bool>(11)? == u.open
        && dag_of_niets(r, 12)? == u.gedaan_op
        && tekst(13)? == u.reden
        && r.get::<_, Option<NaiveDateTime>>(14)? == u.uiterlijk_om
        && vervallen_om == u.vervallen_om.map(VervallenOm::code)
        && dag_of_niets(r, 16)? == u.inhalen_van
        && r.get::<_, bool>(17)? == u.dubbel)
}

impl Lezer<'_> {
    /// What became different since the last evaluation of a client.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn verschil(self, client: ClientId, nieuw: Vec<UitkomstRij>) -> Result<Verschil, StoreFout> {
        let mut weg = Vec::new();
        let mut anders = vec![true; nieuw.len()];
        let plek: HashMap<&str, usize> = nieuw
            .iter()
            .enumerate()
            .map(|(i, u)| (u.sleutel.as_str(), i))
            .collect();
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {KOLOMMEN} FROM uitkomst WHERE client_id = ?1"))?;
        let mut rijen = statement.query([client.0])?;
        while let Some(r) = rijen.next()? {
            let sleutel = r.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            let bekend = plek.get(sleutel).copied();
            match bekend.and_then(|i| nieuw.get(i).zip(anders.get_mut(i))) {
                Some((u, anders)) => *anders = !gelijk(r, u)?,
                None => weg.push(sleutel.to_owned()),
            }
        }
        let nieuw = nieuw.into_iter().zip(anders);
        Ok(Verschil {
            weg,
            nieuw: nieuw.filter_map(|(u, anders)| anders.then_some(u)).collect(),
        })
    }
}

impl Schrijver<'_> {
    /// Writes what became different in what the rules say of a client.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn uitkomsten_bij(&self, client: ClientId, verschil: &Verschil) -> Result<(), StoreFout> {
        for sleutel in &verschil.weg {
            self.0
                .prepare_cached("DELETE FROM uitkomst WHERE client_id = ?1 AND sleutel = ?2")?
                .execute((client.0, sleutel))?;
        }
        for u in &verschil.nieuw {
            self.0
                .prepare_cached(
                    "INSERT OR REPLACE INTO uitkomst (client_id, sleutel, soort, regel, contract, profiel_versie,
                        toewijzing, keer, rol, uiterlijk, streefdatum, voorlopig, open, gedaan_op, reden,
                        uiterlijk_om, vervallen_om, inhalen_van, dubbel)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
                )?
                .execute(rusqlite::params![
                    client.0,
                    u.sleutel,
                    u.soort.code(),
                    u.regel,
                    u.contract,
                    u.profiel_versie,
                    u.toewijzing,
                    u.keer,
                    u.rol,
                    u.uiterlijk,
                    u.streefdatum,
                    u.voorlopig,
                    u.open,
                    u.gedaan_op,
                    u.reden,
                    u.uiterlijk_om,
                    u.vervallen_om.map(VervallenOm::code),
                    u.inhalen_van,
                    u.dubbel
                ])?;
        }
        Ok(())
    }
}
