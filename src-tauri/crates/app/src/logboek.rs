//! The log as people read it.

use std::collections::HashMap;

use leidraad_api::logboek::{LogboekBlad, LogboekRegel, LogboekVraag, LogboekWie, Logboeken};
use leidraad_api::toegang::Bewaard;
use leidraad_api::{Beller, Fout};
use leidraad_domain::gebruiker::Rol;
use leidraad_domain::id::{ClientId, GebruikerId, MedewerkerId};
use leidraad_store::Lezer;
use leidraad_store::loglijst::{LogboekRij, Logvraag};

use crate::App;
use crate::excel::{Cel, Tabel};
use crate::nee::Nee;

/// Lines on a page.
const BLAD: u32 = 200;
/// Most lines in a file.
const BESTAND: u32 = 100_000;

fn vraag_van(vraag: &LogboekVraag, aantal: u32) -> Logvraag {
    Logvraag {
        client: vraag.client.map(ClientId),
        medewerker: vraag.medewerker.map(MedewerkerId),
        gebruiker: vraag.gebruiker.map(GebruikerId),
        van: vraag.van,
        tot: vraag.tot,
        voor: vraag.voor,
        aantal,
    }
}

/// Names by who they are, asked once each.
struct Namen<'a> {
    l: Lezer<'a>,
    gebruikers: HashMap<GebruikerId, String>,
    clienten: HashMap<ClientId, String>,
}

impl<'a> Namen<'a> {
    fn nieuw(l: Lezer<'a>) -> Result<Self, Nee> {
        let gebruikers = l.gebruikers()?.into_iter().map(|g| (g.id, g.naam)).collect();
        Ok(Self {
            l,
            gebruikers,
            clienten: HashMap::new(),
        })
    }

    fn gebruiker(&self, id: GebruikerId) -> String {
        self.gebruikers.get(&id).cloned().unwrap_or_default()
    }

    fn client(&mut self, id: ClientId) -> Result<String, Nee> {
        if let Some(naam) = self.clienten.get(&id) {
            return Ok(naam.clone());
        }
        let gevonden = self.l.client(id)?;
        let naam = gevonden.map(|c| c.client.naam.voluit()).unwrap_or_default();
        self.clienten.insert(id, naam.clone());
        Ok(naam)
    }

    fn regel(&mut self, rij: LogboekRij) -> Result<LogboekRegel, Nee> {
        let over = match (rij.client, rij.medewerker) {
            (Some(client), _) => self.client(client)?,
            (None, Some(id)) => {
                let gevonden = self.l.medewerker(id)?;
                gevonden.map(|m| m.medewerker.naam()).unwrap_or_default()
            }
            (None, None) => String::new(),
        };
        let rol = rij.rol.as_deref().and_then(Rol::van);
        Ok(LogboekRegel {
            nr: rij.nr,
            moment: rij.moment,
            wie: self.gebruiker(rij.gebruiker),
            rol: rol.map(leidraad_taal::rol).unwrap_or_default().to_owned(),
            namens: rij.namens.map(|id| self.gebruiker(id)).unwrap_or_default(),
            soort: leidraad_taal::logsoort(&rij.soort),
            wat: leidraad_taal::handeling(&rij.handeling),
            over,
            toegangspunt: rij.toegangspunt.unwrap_or_default(),
            reden: rij.reden.unwrap_or_default(),
        })
    }
}

/// Lines in words.
pub(crate) fn regels(l: Lezer<'_>, vraag: Logvraag) -> Result<Vec<LogboekRegel>, Nee> {
    let mut namen = Namen::nieuw(l)?;
    l.logboek(vraag)?
        .into_iter()
        .map(|rij| namen.regel(rij))
        .collect()
}

impl Logboeken for App {
    fn toon(&self, beller: &Beller, vraag: LogboekVraag) -> Result<LogboekBlad, Fout> {
        self.leg_wachtend_vast()?;
        let blad = self.lees(|l| {
            let regels = regels(l, vraag_van(&vraag, BLAD))?;
            let vol = regels.len() == BLAD as usize;
            let gebruikers = l.gebruikers()?.into_iter();
            Ok(LogboekBlad {
                volgende: regels.last().filter(|_| vol).map(|r| r.nr),
                regels,
                gebruikers: gebruikers
                    .map(|g| LogboekWie {
                        id: g.id.0,
                        naam: g.naam,
                    })
                    .collect(),
            })
        })?;
        if vraag.voor.is_none() {
            match (vraag.client, vraag.medewerker) {
                (Some(client), _) => self.ingezien(beller, ClientId(client))?,
                (None, Some(medewerker)) => self.medewerker_ingezien(beller, MedewerkerId(medewerker))?,
                (None, None) => self.log_ingezien(beller)?,
            }
        }
        Ok(blad)
    }

    fn bewaar(&self, beller: &Beller, vraag: LogboekVraag) -> Result<Bewaard, Fout> {
        self.leg_wachtend_vast()?;
        let gevonden = self.lees(|l| regels(l, vraag_van(&vraag, BESTAND)))?;
        let rij = |r: LogboekRegel| -> Vec<Cel> {
            vec![
                r.moment.into(),
                r.wie.into(),
                r.rol.into(),
                r.namens.into(),
                r.soort.into(),
                r.wat.into(),
                r.over.into(),
                r.toegangspunt.into(),
                r.reden.into(),
            ]
        };
        let tabel = Tabel {
            naam: "logboek",
            koppen: vec![
                "Wanneer", "Wie", "Rol", "Namens", "Soort", "Wat", "Over", "Waarmee", "Waarom",
            ],
            rijen: gevonden.into_iter().map(rij).collect(),
        };
        Ok(self.bewaar_tabel(beller, None, &tabel)?)
    }
}
