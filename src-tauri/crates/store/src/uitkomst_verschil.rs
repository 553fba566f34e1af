//! What became different in what the rules say of a client, and keeping that. Mostly nothing did: then a sum over all of
//! it, kept with the client, is the same, and the rows that are there are not even read.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDateTime;
use leidraad_domain::id::ClientId;
use rusqlite::{OptionalExtension, Row};

use crate::kolom::{dag, dag_of_niets};
use crate::uitkomst::{KOLOMMEN, UitkomstRij, VervallenOm};
use crate::{Lezer, Schrijver, StoreFout};

/// Between what is stored and what the rules say now.
#[derive(Debug, Default)]
pub struct Verschil {
    weg: Vec<String>,
    nieuw: Vec<UitkomstRij>,
    /// Of all that the rules say now; `None` when that sum is kept already.
    som: Option<i64>,
}

impl Verschil {
    /// Whether there is nothing to write.
    #[must_use]
    pub fn is_leeg(&self) -> bool {
        self.weg.is_empty() && self.nieuw.is_empty() && self.som.is_none()
    }
}

/// A sum over all that the rules say of a client, in their order. Another release may sum otherwise: then everybody is
/// compared row by row once.
fn som(rijen: &[UitkomstRij]) -> i64 {
    let mut som = DefaultHasher::new();
    rijen.hash(&mut som);
    som.finish().cast_signed()
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
        let som = som(&nieuw);
        if self.uitkomst_som(client)? == Some(som) {
            return Ok(Verschil::default());
        }
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
            som: Some(som),
        })
    }

    fn uitkomst_som(self, client: ClientId) -> Result<Option<i64>, StoreFout> {
        let som = self
            .0
            .prepare_cached("SELECT som FROM beoordeeld WHERE client_id = ?1")?
            .query_row([client.0], |r| r.get(0))
            .optional()?;
        Ok(som.flatten())
    }
}

impl Schrijver<'_> {
    /// Writes what became different in what the rules say of a client. This is the only way into the table: the sum
    /// beside it stays true.
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
        if let Some(som) = verschil.som {
            // Of whom was never evaluated nothing is known until [`Schrijver::beoordeeld_zet`]: then it is done again.
            self.0
                .prepare_cached(
                    "INSERT INTO beoordeeld (client_id, regels, horizon, som) VALUES (?1, '', '', ?2)
                     ON CONFLICT DO UPDATE SET som = excluded.som",
                )?
                .execute((client.0, som))?;
        }
        Ok(())
    }
}
