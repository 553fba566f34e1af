//! First start, unlock, recovery, lock.

use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use leidraad_api::command::Aangemeld;
use leidraad_api::toegang::{
    Bewaard, EersteStart, Fase, GebruikerInfo, Herstel, Herstelcode, Leeg, Ontgrendel, Toegang, ToegangStand,
};
use leidraad_api::{Beller, Fout};
use leidraad_domain::gebruiker::{Recht, Rol};
use leidraad_domain::id::GebruikerId;
use leidraad_domain::nummer::Agb;
use leidraad_store::gebruiker::Gebruiker;
use leidraad_store::logboek::Regel;
use leidraad_store::organisatie::Organisatie;
use leidraad_store::sleutels::Sleutelbestand;
use leidraad_store::{Opslagsleutel, Store, Wie, eerste_start, terugzetten};
use zeroize::Zeroizing;

use crate::nee::Nee;
use crate::sessie::{Sessie, log};
use crate::wachtregels::Opslag;
use crate::{App, Gebeurtenis, Kern, herstelpapier, wachtwoord};

/// So much may a clock be behind what was logged: journeys and summer time are no fault.
const KLOK_SPELING: TimeDelta = TimeDelta::days(1);

/// The text without spaces around it; an empty field is refused.
pub(crate) fn gevuld(veld: &str, tekst: &str) -> Result<String, Fout> {
    let tekst = tekst.trim();
    if tekst.is_empty() {
        Err(Fout::VeldLeeg {
            veld: veld.to_owned(),
        })
    } else {
        Ok(tekst.to_owned())
    }
}

impl Kern {
    /// Makes the store with its first user and signs them in; gives the recovery code.
    pub(crate) fn begin(&self, beller: &Beller, vraag: &EersteStart, voorbeeld: bool) -> Result<String, Nee> {
        let naam = gevuld("organisatie", &vraag.organisatie)?;
        gevuld("agb", &vraag.agb)?;
        let agb = Agb::lees(&vraag.agb).map_err(|_| Fout::VeldOngeldig {
            veld: "agb".to_owned(),
            verwacht: "agb".to_owned(),
        })?;
        let gebruikersnaam = gevuld("gebruiker", &vraag.gebruiker)?;
        wachtwoord::keur(&vraag.wachtwoord, &[&naam, &gebruikersnaam])?;
        let eerste = eerste_start::EersteStart::begin(&self.opslag)?;
        let gebruiker = Gebruiker {
            id: GebruikerId(self.host.nieuw_id()),
            naam: gebruikersnaam,
            rol: Rol::Beheerder,
            team: None,
            vertrokken: false,
        };
        let organisatie = Organisatie { naam, agb, voorbeeld };
        let wie = Wie {
            gebruiker: gebruiker.id,
            nu: beller.nu,
        };
        let made = eerste
            .maak(&gebruiker.naam, &vraag.wachtwoord)
            .map_err(Nee::from)
            .and_then(|(store, code)| {
                let store = store.vanaf(self.host.toegangspunt());
                store.schrijf(|s| {
                    s.gebruiker_nieuw(&gebruiker, wie)?;
                    s.organisatie_nieuw(&organisatie, wie)?;
                    log(s, beller, None, wie)
                })?;
                Ok((eerste.zet_neer(store)?.vanaf(self.host.toegangspunt()), code))
            });
        if made.is_err() {
            eerste.ruim_op();
        }
        let (store, code) = made?;
        self.aanmelden(self.met_wachtrij(store), gebruiker, organisatie);
        Ok(code)
    }

    /// A store with the lines that wait, also those that it did not take before.
    fn met_wachtrij(&self, store: Store) -> Opslag {
        Opslag::nieuw(store, Arc::clone(&self.wachtrij))
    }

    fn aanmelden(&self, store: Opslag, gebruiker: Gebruiker, organisatie: Organisatie) {
        let gebruiker = Aangemeld {
            id: gebruiker.id,
            naam: gebruiker.naam,
            rol: gebruiker.rol,
        };
        self.zet_sessie(Some(Arc::new(Sessie {
            store,
            gebruiker,
            organisatie,
            aangeraakt: Mutex::default(),
            zoeken: Mutex::default(),
        })));
    }

    /// Opens the store for somebody; `mislukt` wrong passwords went before.
    pub(crate) fn kom_binnen(
        &self,
        beller: &Beller,
        naam: &str,
        sleutel: Opslagsleutel,
        mislukt: u32,
    ) -> Result<(), Nee> {
        let duurt = || self.host.gebeurtenis(Gebeurtenis::Bijwerken);
        let store = Store::open_met(&self.opslag, sleutel, &duurt)?.vanaf(self.host.toegangspunt());
        let store = self.met_wachtrij(store);
        let (gebruiker, organisatie) =
            store.lees(|l| Ok::<_, Nee>((l.gebruiker(naam)?, l.organisatie()?)))?;
        // Who left has a slot in old copies of the key file only.
        let gebruiker = gebruiker
            .filter(|g| !g.vertrokken)
            .ok_or(Fout::WachtwoordOnjuist)?;
        let organisatie = organisatie.ok_or(Fout::OpslagStuk)?;
        let wie = Wie {
            gebruiker: gebruiker.id,
            nu: beller.nu,
        };
        store.schrijf(|s| {
            if mislukt > 0 {
                let regel = Regel {
                    soort: "geweigerd",
                    handeling: "toegang.wachtwoord_onjuist",
                    client: None,
                    medewerker: None,
                };
                s.log_met_reden(regel, Some(&format!("{mislukt} keer")), wie)?;
            }
            log(s, beller, None, wie)
        })?;
        self.aanmelden(store, gebruiker, organisatie);
        Ok(())
    }

    pub(crate) fn toegang_stand(&self, beller: &Beller) -> ToegangStand {
        let sessie = self.sessie();
        if sessie.is_none()
            && let Err(fout) = terugzetten::maak_af(&self.opslag)
        {
            tracing::warn!(%fout, "a backup that was put back does not stand in its place yet");
        }
        let fase = match &sessie {
            Some(_) => Fase::Open,
            None if eerste_start::is_gedaan(&self.opslag) => Fase::Vergrendeld,
            None => Fase::EersteStart,
        };
        let gebruikers = match fase {
            Fase::Vergrendeld => Sleutelbestand::lees(&self.opslag)
                .map(|b| b.namen())
                .unwrap_or_default(),
            _ => Vec::new(),
        };
        let info = sessie.as_ref().map(|s| GebruikerInfo {
            naam: s.gebruiker.naam.clone(),
            rol: leidraad_taal::rol(s.gebruiker.rol).to_owned(),
            rechten: Recht::ALLE
                .iter()
                .filter(|recht| s.gebruiker.rol.mag(**recht))
                .map(|recht| recht.code().to_owned())
                .collect(),
        });
        ToegangStand {
            fase,
            gebruikers,
            gebruiker: info,
            organisatie: sessie.as_ref().map(|s| s.organisatie.naam.clone()),
            vandaag: beller.nu.date(),
            proefklok: !self.host.klok_is_echt(),
            voorbeeld: sessie.as_ref().is_some_and(|s| s.organisatie.voorbeeld),
            klok_achter: sessie
                .as_ref()
                .and_then(|s| s.store.lees(|l| l.log_laatste_moment()).ok().flatten())
                .filter(|gewerkt| *gewerkt - beller.nu > KLOK_SPELING),
        }
    }
}

impl Toegang for App {
    fn stand(&self, beller: &Beller, _: Leeg) -> Result<ToegangStand, Fout> {
        Ok(self.toegang_stand(beller))
    }

    fn eerste_start(&self, beller: &Beller, vraag: EersteStart) -> Result<Herstelcode, Fout> {
        let herstelcode = self.begin(beller, &vraag, false)?;
        let _ = Zeroizing::new(vraag.wachtwoord);
        Ok(Herstelcode {
            herstelcode,
            gemaakt_op: beller.nu,
        })
    }

    fn herstelcode_bewaren(&self, _: &Beller, vraag: Herstelcode) -> Result<Bewaard, Fout> {
        let organisatie = self.open_sessie()?.organisatie.naam.clone();
        let bytes = herstelpapier::maak(&organisatie, &vraag)?;
        Ok(self.bewaar_bestand("herstelcode.pdf", &bytes)?)
    }

    fn ontgrendel(&self, beller: &Beller, vraag: Ontgrendel) -> Result<ToegangStand, Fout> {
        let wachtwoord = Zeroizing::new(vraag.wachtwoord);
        if self.toegang_stand(beller).fase == Fase::EersteStart {
            return Err(Fout::OpslagOntbreekt);
        }
        terugzetten::maak_af(&self.opslag).map_err(Nee::from)?;
        let mut sleutels = Sleutelbestand::lees(&self.opslag).map_err(Nee::from)?;
        let mislukt = sleutels.mislukt(&vraag.gebruiker);
        let sleutel = sleutels
            .open(&vraag.gebruiker, &wachtwoord, beller.nu)
            .map_err(Nee::from)?;
        self.kom_binnen(beller, &vraag.gebruiker, sleutel, mislukt)?;
        self.begin_bijwerken();
        Ok(self.toegang_stand(beller))
    }

    fn herstel(&self, beller: &Beller, vraag: Herstel) -> Result<ToegangStand, Fout> {
        let wachtwoord = Zeroizing::new(vraag.wachtwoord);
        wachtwoord::keur(&wachtwoord, &[&vraag.gebruiker])?;
        terugzetten::maak_af(&self.opslag).map_err(Nee::from)?;
        let mut sleutels = Sleutelbestand::lees(&self.opslag).map_err(Nee::from)?;
        let mislukt = sleutels.mislukt(&vraag.gebruiker);
        let sleutel = sleutels
            .herstel(&vraag.gebruiker, &vraag.herstelcode, &wachtwoord)
            .map_err(Nee::from)?;
        self.kom_binnen(beller, &vraag.gebruiker, sleutel, mislukt)?;
        self.begin_bijwerken();
        Ok(self.toegang_stand(beller))
    }

    fn actief(&self, beller: &Beller, _: Leeg) -> Result<Leeg, Fout> {
        self.aangeraakt(beller.nu);
        Ok(Leeg {})
    }

    fn vergrendel(&self, beller: &Beller, _: Leeg) -> Result<ToegangStand, Fout> {
        self.leg_zoeken_vast();
        if self.sessie().is_some() {
            self.schrijf(beller, None, |_, _| Ok(()))?;
        }
        self.zet_sessie(None);
        Ok(self.toegang_stand(beller))
    }
}
